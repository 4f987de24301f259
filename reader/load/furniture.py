"""What belongs to the page and not to the policy is left out: "back to top", lists of contents, empty lines of marks."""

from __future__ import annotations

import re

from reader.document import Block, BlockKind

_PHRASES = re.compile(
    r"\W*(?:(?:go |jump |return )?(?:back )?to (?:the )?top(?: of (?:the )?page)?|top(?: of page)?|print(?: this)?(?: page)?|"
    r"skip to (?:the )?(?:main )?content|skip navigation|share(?: this)?(?: page)?|e-?mail this page|close(?: window)?|"
    r"table of contents|contents|on this page|in this (?:policy|notice|page)|expand all|collapse all|show more|show less|read more|"
    r"download(?: (?:as )?pdf)?|image|logo)\W*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^\W*(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+|[a-z][.)]\s+)", re.IGNORECASE)
_CONTENTS_WORDS = 16


def drop_furniture(blocks: list[Block]) -> list[Block]:
    """Return the blocks without the lines that only work the page."""
    return [block for block in blocks if not _is_furniture(block)]


def _is_furniture(block: Block) -> bool:
    if not any(character.isalnum() for character in block.text):
        return True
    return len(block.text) < 60 and _PHRASES.fullmatch(block.text) is not None


def _plain(text: str) -> str:
    """Return a heading as compared: without its number, case and marks."""
    return " ".join(re.findall(r"\w+", _NUMBER.sub("", text).lower()))


def drop_contents(blocks: list[Block]) -> list[Block]:
    """Return the blocks without the stretches of short lines of which most are headings of the policy."""
    headings = {_plain(block.text) for block in blocks if block.kind is BlockKind.HEADING}
    result: list[Block] = []
    index = 0
    while index < len(blocks):
        end = index
        lines = hits = 0
        while end < len(blocks) and _may_be_contents(blocks[end]):
            for line in blocks[end].text.split("\n"):
                lines += 1
                hits += _plain(line) in headings
            end += 1
        if lines >= 3 and hits >= 0.6 * lines:
            index = end
        elif end > index:
            result += blocks[index:end]
            index = end
        else:
            result.append(blocks[index])
            index += 1
    return result


def _may_be_contents(block: Block) -> bool:
    if block.kind is BlockKind.HEADING:
        return False
    return all(
        len(line.split()) <= _CONTENTS_WORDS and not line.endswith((".", ";", ":")) for line in block.text.split("\n")
    )
