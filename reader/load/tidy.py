"""An Extract becomes a Source, the same way for every format: provenance, furniture, lists, headings, notices."""

from __future__ import annotations

from reader.document import Provenance, Source
from reader.errors import EmptyInput
from reader.load.archive import take_archive_header
from reader.load.broken_lines import join_broken_lines
from reader.load.extract import Extract
from reader.load.furniture import drop_contents, drop_furniture
from reader.load.headings import promote_headings
from reader.load.limits import BLOCKS
from reader.load.line_lists import split_line_lists
from reader.load.short_form import points_elsewhere
from reader.load.title import make_provenance
from reader.load.vocabulary import looks_like_policy

NOT_A_POLICY = "This does not look like a privacy policy, so little may be found in it."
EMPTY_HINT = "Open a file that holds the words of a privacy policy."
SHORT_FORM = (
    "This may be a summary or a notice only: it sends its readers on to the policy itself (“{words}”), and what that "
    "says is not in this file."
)
MANY_BLOCKS = "The text has very many paragraphs; only the first ones are shown."


def make_source(extract: Extract, known: Provenance) -> Source:
    """Return the Source of an Extract; `known` holds the SHA-256 and the name of the file.

    Raises:
        EmptyInput: if there is no text in it.
    """
    header, blocks = take_archive_header(list(extract.blocks))
    blocks = split_line_lists(join_broken_lines(drop_furniture(blocks)))
    blocks = drop_contents(promote_headings(blocks))
    if not blocks:
        raise EmptyInput("The file holds no text to read.", EMPTY_HINT)
    notices = list(extract.notices)
    if len(blocks) > BLOCKS:
        blocks = blocks[:BLOCKS]
        notices.append(MANY_BLOCKS)
    text = "\n".join(block.text for block in blocks[:2000])
    if not looks_like_policy(text):
        notices.insert(0, NOT_A_POLICY)
    elif words := points_elsewhere(text):
        notices.insert(0, SHORT_FORM.format(words=words))
    return Source(tuple(blocks), make_provenance(blocks, known, header, extract), tuple(notices))
