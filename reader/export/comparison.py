"""Write a comparison as one HTML page or as Markdown: what changed for you first, then the words.

In: a Comparison. Out: text. The page loads nothing and runs nothing. What was put in is underlined and marked "+", what
was taken out is struck through and marked "−", so that it is told without colour too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.compare import (
    Clause,
    Comparison,
    PracticeChange,
    SectionChange,
    SentenceChange,
    TextChangeKind,
    WordChange,
    word_changes,
)
from reader.export.comparison_words import (
    NO_PRACTICE,
    NO_SENTENCE,
    REWORDED,
    SAME,
    SAME_WORDS,
    STANDING,
    change_line,
    changes_by_effect,
    section_line,
    sentence_case,
    side_name,
    unchanged_line,
)
from reader.export.escaping import escape_html as esc
from reader.export.escaping import escape_markdown_line as escape_md
from reader.export.wording import AID
from reader.resources import resource_text
from reader.web_page import END, page_head

TITLE = "What changed in a privacy policy"
BODY = """<header>
<h1>{title}</h1>
<dl class="provenance"><div><dt>Old</dt><dd>{old}</dd></div><div><dt>New</dt><dd>{new}</dd></div></dl>
<p class="aid">{aid}</p>
</header>
<main>
{body}
</main>
<footer><p>{aid}</p></footer>
"""


def comparison_html(comparison: Comparison) -> str:
    """Return the comparison as a self-contained HTML page."""
    style = resource_text("export/report.css") + resource_text("export/comparison.css")
    body = BODY.format(
        title=TITLE,
        old=esc(side_name(comparison.old)),
        new=esc(side_name(comparison.new)),
        aid=AID,
        body="\n".join(
            [*(f'<p class="notice">{esc(notice)}</p>' for notice in comparison.notices), *_html_body(comparison)]
        ),
    )
    return page_head(TITLE, style) + body + END


def _html_body(comparison: Comparison) -> Iterator[str]:
    if comparison.nothing_changed:
        yield f"<p>{SAME if comparison.identical else SAME_WORDS}</p>"
        return
    yield '<section aria-labelledby="you"><h2 id="you">What changed for you</h2>'
    for title, changes in changes_by_effect(comparison):
        yield f"<h3>{title}</h3>"
        yield from map(_html_change, changes)
    if not comparison.practices:
        yield f"<p>{NO_PRACTICE}</p>"
    yield from _html_kept(comparison)
    yield '</section>\n<section aria-labelledby="words"><h2 id="words">The text, section by section</h2>'
    for section in comparison.changed_sections:
        yield _html_section(section)
    yield f"<p>{NO_SENTENCE if not comparison.changed_sections else unchanged_line(comparison)}</p></section>"


def _html_kept(comparison: Comparison) -> Iterator[str]:
    """What stands, and what says the same in other words."""
    if comparison.standing:
        yield f"<h3>{STANDING}</h3>"
        for change in comparison.standing:
            quotes = _html_quotes("Now", change.new)
            yield f'<article class="change"><h4>{esc(sentence_case(change.title))}</h4>{quotes}</article>'
    if comparison.reworded:
        rows = "".join(f"<li>{_html_sentence(sentence)}</li>" for sentence in comparison.reworded)
        yield f'<h3>{REWORDED}</h3><ul class="sentences">{rows}</ul>'


def _html_change(change: PracticeChange) -> str:
    quotes = _html_quotes("Now", change.new) + _html_quotes("Before", change.old)
    return f'<article class="change {change.effect.value}"><h4>{esc(change_line(change))}</h4>{quotes}</article>'


def _html_quotes(word: str, clauses: Sequence[Clause]) -> str:
    return "".join(
        f'<blockquote><p><span class="when">{word}</span> {_html_lead_in(clause)}{esc(clause.quote)}</p>'
        f'<footer class="place">{esc(clause.place)}</footer></blockquote>'
        for clause in clauses
    )


def _html_lead_in(clause: Clause) -> str:
    return f'<span class="lead-in">{esc(clause.lead_in)}</span> … ' if clause.lead_in else ""


def _html_section(section: SectionChange) -> str:
    rows = "".join(f"<li>{_html_sentence(sentence)}</li>" for sentence in section.sentences)
    return f"<h3>{esc(section_line(section))}</h3>" + (f'<ul class="sentences">{rows}</ul>' if rows else "")


def _html_sentence(sentence: SentenceChange) -> str:
    one = sentence.new or sentence.old
    place = f' <span class="place">{esc(one.place)}</span>' if one is not None else ""
    if sentence.kind == TextChangeKind.EDITED and sentence.old and sentence.new:
        pieces = word_changes(sentence.old.quote, sentence.new.quote)
    else:
        change = WordChange.ADDED if sentence.new is not None else WordChange.REMOVED
        return _html_words(change, one.quote if one is not None else "") + place
    return "".join(_html_words(piece.change, piece.text) for piece in pieces) + place


def _html_words(change: WordChange, text: str) -> str:
    if change == WordChange.SAME or not text.strip():
        return esc(text)
    name, sign = ("ins", "+") if change == WordChange.ADDED else ("del", "−")
    return f'<{name}><span class="sign">{sign}</span>{esc(text)}</{name}>'


def comparison_markdown(comparison: Comparison) -> str:
    """Return the comparison as Markdown."""
    lines = [f"# {TITLE}", ""]
    lines += [f"- Old: {escape_md(side_name(comparison.old))}", f"- New: {escape_md(side_name(comparison.new))}"]
    lines += [f"- {escape_md(notice)}" for notice in comparison.notices]
    lines += ["", *_markdown_body(comparison), "", "---", "", AID]
    return "\n".join(lines) + "\n"


def _markdown_body(comparison: Comparison) -> Iterator[str]:
    if comparison.nothing_changed:
        yield SAME if comparison.identical else SAME_WORDS
        return
    yield "## What changed for you"
    for title, changes in changes_by_effect(comparison):
        yield from ("", f"### {title}")
        for change in changes:
            yield from ("", f"- **{escape_md(change_line(change))}**")
            yield from _markdown_quotes("now", change.new)
            yield from _markdown_quotes("before", change.old)
    if not comparison.practices:
        yield from ("", NO_PRACTICE)
    if comparison.standing:
        yield from ("", f"### {STANDING}")
    for change in comparison.standing:
        yield from ("", f"- **{escape_md(sentence_case(change.title))}**")
        yield from _markdown_quotes("now", change.new)
    if comparison.reworded:
        yield from ("", f"### {REWORDED}", "")
        yield from (f"- {_markdown_sentence(sentence)}" for sentence in comparison.reworded)
    yield from ("", "## The text, section by section")
    for section in comparison.changed_sections:
        yield from ("", f"### {escape_md(section_line(section))}", "")
        for sentence in section.sentences:
            yield f"- {_markdown_sentence(sentence)}"
    yield from ("", unchanged_line(comparison) if comparison.changed_sections else NO_SENTENCE)


def _markdown_quotes(word: str, clauses: Sequence[Clause]) -> Iterator[str]:
    for clause in clauses:
        lead_in = f"{escape_md(clause.lead_in)} … " if clause.lead_in else ""
        yield f"  - {word} ({clause.place}): “{lead_in}{escape_md(clause.quote)}”"


def _markdown_sentence(sentence: SentenceChange) -> str:
    if sentence.kind == TextChangeKind.EDITED and sentence.old and sentence.new:
        return (
            f"now ({sentence.new.place}): “{escape_md(sentence.new.quote)}”, "
            f"before ({sentence.old.place}): “{escape_md(sentence.old.quote)}”"
        )
    one = sentence.new or sentence.old
    return f"{sentence.kind.value} ({one.place}): “{escape_md(one.quote)}”" if one is not None else ""
