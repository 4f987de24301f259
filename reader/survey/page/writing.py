"""Write the report of a survey as one self-contained HTML page.

In: a Table and a path. Out: the page. Nothing is loaded and nothing runs: no script, no picture but drawn bars, one
inline style sheet that the content security policy allows by its hash. What a colour says a number says too.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader.report.rules_used import is_quick
from reader.resources import resource_text
from reader.survey.briefs import Brief, Corpus, corpus_of, newest, versions
from reader.survey.model import Row, Table
from reader.survey.page.heat_map import map_html
from reader.survey.page.markup import counted, esc
from reader.survey.page.quotes import quotes_html
from reader.survey.page.tables import changes_html, first_seen_html, groups_html, outliers_html, prevalence_html
from reader.survey.shares import groupings, outliers, risk_count
from reader.survey.timeline import changes
from reader.web_page import END, page_head

MOST_QUOTED = 300  # policies with their quotes on the page: 5 MB, which a browser still opens at once
AID = (
    "Made by rules that read the policies' sentences; it is a reading aid and no legal advice. “Not found” does not "
    "mean that something is not done, and a rule can be wrong: look at the quote before you rely on a number."
)
QUICKLY = (
    "Read quickly: by the rules and the words alone, without the neural network, so more is missed and more is wrong "
    "than in a full reading."
)
_SKIP = '<a class="skip" href="#main">Skip to the tables</a>\n'


def write(table: Table, path: Path) -> None:
    """Write the report."""
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        for piece in page_html(table):
            file.write(piece + "\n")


def page_html(table: Table) -> Iterator[str]:
    """Yield the page piece by piece; the quotes are read from the table as they are written."""
    corpus = corpus_of(table)
    present = newest(corpus.briefs)
    quoted = _quoted(corpus, present, table)
    columns = table.columns
    parts = {"prevalence": "How common each practice is"}
    parts |= {"map": "Policy by policy", "apart": "What stands apart"}
    groups = groupings(corpus.briefs)
    parts |= {"groups": "By group"} if groups else {}
    several = versions(corpus.briefs)
    parts |= {"time": "Over time"} if several else {}
    parts |= {"failed": "What was not read"} if corpus.failures or corpus.foreign else {}
    parts["quotes"] = "The quotes"
    title = f"{counted(len(present), 'privacy policy', 'privacy policies')} read"
    yield page_head(title, resource_text("survey/page.css")) + _SKIP
    yield _header(title, corpus, present, table)
    links = "".join(f'<li><a href="#{name}">{heading}</a></li>' for name, heading in parts.items())
    yield f'<nav aria-label="Contents"><ul>{links}</ul></nav>\n<main id="main">'
    for name, heading in parts.items():
        yield f'<section id="{name}"><h2>{heading}</h2>'
        if name == "prevalence":
            yield _LEGEND + prevalence_html(present, columns, quoted)
        elif name == "map":
            yield _map(present, table, quoted)
        elif name == "apart":
            yield outliers_html(outliers(present, columns), columns, len(present), quoted)
        elif name == "groups":
            yield from (groups_html(grouping, columns) for grouping in groups)
        elif name == "time":
            yield f"<p>{_TIME.format(count=counted(len(several), 'policy has', 'policies have'))}</p>"
            yield first_seen_html(corpus.briefs, columns, quoted)
            yield changes_html(changes(corpus.briefs, columns), columns, quoted)
        elif name == "failed":
            yield _failed(corpus)
        else:
            yield from _quotes(table, quoted)
        yield "</section>"
    yield f"</main>\n<footer><p>{AID}</p></footer>\n{END.rstrip()}"


_LEGEND = (
    '<p class="legend">A full bar is what rules found that are right most of the time; the paler end is “perhaps”, '
    "found by rules that are right less often. Open a number to see who states it.</p>"
)
_TIME = (
    "{count} several dated versions here. What is known is that a practice came or went between two of them; new words "
    "for an old practice can look like a new one, so compare the quotes."
)


def _header(title: str, corpus: Corpus, present: tuple[Brief, ...], table: Table) -> str:
    days = sorted(brief.date for brief in corpus.briefs if brief.date)
    facts = [f"{counted(sum(brief.words for brief in present), 'word', 'words')}"]
    older = len(corpus.briefs) - len(present)
    if older:
        facts.append(f"{counted(older, 'older version', 'older versions')} read as well, counted only over time")
    if days:
        facts.append(f"dated {days[0]} to {days[-1]}" if days[0] != days[-1] else f"dated {days[0]}")
    if corpus.foreign:
        facts.append(f"{len(corpus.foreign)} not in English, so not explained")
    if corpus.failures:
        facts.append(f"{len(corpus.failures)} could not be read")
    waiting = corpus.asked - len(corpus.briefs) - len(corpus.foreign) - len(corpus.failures)
    notice = f'<p class="notice">{QUICKLY}</p>' if is_quick(table.rulebook) else ""
    if waiting > 0:
        notice += (
            f'<p class="notice">The survey was stopped: {waiting:,} of {corpus.asked:,} files are not read yet.</p>'
        )
    return (
        f'<header><p class="kind">Survey of privacy policies</p>\n<h1>{esc(title)}</h1>\n'
        f'<p class="facts">{esc(" · ".join([*facts, f"rules {table.rulebook}"]))}</p>\n{notice}'
        f'<p class="aid">{AID}</p></header>'
    )


def _quoted(corpus: Corpus, present: tuple[Brief, ...], table: Table) -> frozenset[int]:
    """Return the policies whose quotes are on the page: those with most risks, and with room left older versions."""
    first = sorted(present, key=lambda brief: -risk_count(brief, table.columns))
    kept = {brief.number for brief in present}
    older = [brief for brief in corpus.briefs if brief.number not in kept]
    return frozenset(brief.number for brief in [*first, *older][:MOST_QUOTED])


def _map(present: tuple[Brief, ...], table: Table, quoted: frozenset[int]) -> str:
    shown = [brief for brief in present if brief.number in quoted]
    left = len(present) - len(shown)
    note = (
        f"<p>These are the {len(shown):,} policies with most risks; the other {left:,} are in the table.</p>"
        if left
        else ""
    )
    return (
        '<p class="legend">The number is how many of a topic’s risks the policy states, “!” that a high one is among '
        "them; the stronger the colour, the larger the share of the topic. Each number leads to its quotes.</p>"
        + note
        + map_html(shown, table.columns)
    )


def _failed(corpus: Corpus) -> str:
    failed = "".join(f"<li>{esc(failure.file)}: {esc(failure.reason)}</li>" for failure in corpus.failures)
    foreign = "".join(f"<li>{esc(name)}: its language is “{esc(code)}”</li>" for name, code in corpus.foreign)
    return f"<ul>{failed}{foreign}</ul>"


def _quotes(table: Table, quoted: frozenset[int]) -> Iterator[str]:
    for number, outcome in enumerate(table.outcomes(), start=1):
        if number in quoted and isinstance(outcome, Row):
            yield quotes_html(outcome, number, table.columns)
