"""Draw plain sentences to be judged against their clauses, and count the verdicts.

`python3 packaging/truth.py draw PLACE... --count 150 --seed 7 --out sample.md` reads policies (files, or folders of
them) and writes as many of the sentences that the program says of them, drawn at random, each with its clauses and
what stands about these. docs/truth.md is what a judge is told. Verdicts come back as lines of
`number<TAB>T, S or F<TAB>reason`; `python3 packaging/truth.py count VERDICTS...` tells how many are true.

The same policies, program and seed give the same sample. A judge who reads more than some 170 sentences in a sitting
misses more than half of what is not true (measured: 93 % called true of parts of 170, 97 % of parts of 640).
"""

from __future__ import annotations

import argparse
import random
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
sys.path.append(str(Path(__file__).parent))  # as a test that loads this file by its path has it not

from environment import run_prepared  # noqa: E402  beside this script

from reader.document import Document, Span  # noqa: E402  the checkout's own, found by the line above
from reader.report import Analyzer  # noqa: E402
from reader.summary.clauses.leads import lead_ins  # noqa: E402
from reader.summary.model import Action, Summary  # noqa: E402

VERDICTS = {"T": "true", "S": "stretched", "F": "false"}
_SUFFIXES = frozenset({".md", ".txt", ".html"})
_CLAUSES = 6  # shown of a sentence that rests on more: the file is named, to look up the others
_CLAUSE, _BEFORE, _AFTER = 1200, 280, 160  # code points shown of a clause and of what stands before and after it


@dataclass(frozen=True, slots=True)
class Said:
    """A plain sentence, where it is said ("section", "risks", ...) and what a judge reads it against."""

    policy: str
    place: str
    text: str
    spans: tuple[Span, ...]
    context: tuple[str, ...]


def policies_in(places: Iterable[Path]) -> list[Path]:
    """Return the policies that places name: files as they are, folders by what they hold, sorted."""
    found = [
        path
        for place in places
        for path in (sorted(place.rglob("*")) if place.is_dir() else [place])
        if path.suffix in _SUFFIXES
    ]
    return list(dict.fromkeys(found))


def said_of(path: Path) -> list[Said]:
    """Return every plain sentence of one policy, each text once for the same clauses."""
    analyzer = Analyzer()
    report = analyzer.analyze(analyzer.read(path))
    shown = _Shown(report.document)
    found = {
        (text, spans): Said(path.stem, place, text, spans, shown.clauses(spans))
        for place, text, spans in reversed(list(_sentences(report.summary)))
    }
    return list(reversed(found.values()))


def _sentences(summary: Summary) -> Iterator[tuple[str, str, tuple[Span, ...]]]:
    for sentences in summary.sections.values():
        for sentence in sentences:
            yield ("section" if sentence.practices else "own words"), sentence.text, sentence.evidence
    for place in ("risks", "protections", "rights", "facts"):
        for item in getattr(summary, place):
            yield place, item.text, item.evidence
    for item in summary.glance:
        yield "at a glance", item.text, item.evidence
    for action in summary.actions:
        yield "what you can do", _with_contact(action), action.evidence
    for contradiction in summary.contradictions:
        yield "contradiction", contradiction.text, (*contradiction.promise, *contradiction.practice)


def _with_contact(action: Action) -> str:
    contact = action.contact
    given = [value for value in (contact.email, contact.phone, contact.address, contact.link) if value]
    return f"{action.text} [contact given: {', '.join(given)}]" if given else action.text


class _Shown:
    """Clauses of one document as a judge reads them."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._starts = [sentence.span.start for sentence in document.sentences]
        self._leads = lead_ins(document)

    def clauses(self, spans: Sequence[Span]) -> tuple[str, ...]:
        """Return the first clauses, each with its title, its lead-in and what stands before and after it."""
        return tuple(map(self._clause, spans[:_CLAUSES]))

    def _clause(self, span: Span) -> str:
        document, sentences = self._document, self._document.sentences
        at = max(0, bisect_right(self._starts, span.start) - 1)
        behind = bisect_right(self._starts, span.end - 1)
        title = document.sections[document.section_index_at(span.start)].title
        leads = " || ".join(_flat(document.quote(lead)) for lead in self._leads.get(span.start, ()))
        before = _flat(" ".join(document.quote(one.span) for one in sentences[max(0, at - 2) : at]))
        after = _flat(document.quote(sentences[behind].span)) if behind < len(sentences) else ""
        return "\n".join(
            (
                f'CLAUSE in "{_flat(title)[:80]}"' + (f", under: {leads}" if leads else ""),
                f"   before: {before[-_BEFORE:]}",
                f"   >>> {_flat(document.quote(span))[:_CLAUSE]}",
                f"   after: {after[:_AFTER]}",
            )
        )


def _flat(text: str) -> str:
    return " ".join(text.split())


def draw(said: Sequence[Said], count: int, seed: int) -> list[Said]:
    """Return some sentences at random, by policy and place in the text, so that a judge reads a policy in one piece."""
    drawn = random.Random(seed).sample(said, min(count, len(said)))  # noqa: S311  a sample, and no secret
    return sorted(drawn, key=lambda one: (one.policy, one.spans, one.text))


def sheet(drawn: Sequence[Said]) -> str:
    """Return sentences as a judge reads them, numbered from 0."""
    parts: list[str] = []
    for number, one in enumerate(drawn):
        parts.append(f"## {number}  [{one.policy}; {one.place}]\nSENTENCE: {one.text}")
        parts += one.context
        more = len(one.spans) - len(one.context)
        parts.append(f"(and {more} more clauses of {one.policy})\n" if more > 0 else "")
    return "\n".join(parts)


def count(lines: Iterable[str]) -> Counter[str]:
    """Count verdicts; a number that is judged twice counts by its last verdict.

    Raises:
        ValueError: if a line is none of a verdict.
    """
    verdicts: dict[int, str] = {}
    for line in lines:
        number, _, rest = line.rstrip("\n").partition("\t")
        verdict = rest.partition("\t")[0].strip()
        if not number.strip().isdigit() or verdict not in VERDICTS:
            raise ValueError(f"No verdict: {line.rstrip()!r}. Wanted: number, tab, T, S or F, tab, reason.")
        verdicts[int(number)] = verdict
    return Counter(verdicts.values())


def main(argv: Sequence[str] | None = None) -> int:
    """Draw a sample, or count verdicts."""
    parser = argparse.ArgumentParser(description="Draw plain sentences to be judged, and count the verdicts.")
    commands = parser.add_subparsers(dest="command", required=True)
    drawing = commands.add_parser("draw", help="write sentences with their clauses")
    drawing.add_argument("places", nargs="+", type=Path, help="policies, or folders of them")
    drawing.add_argument("--count", type=int, default=150, help="sentences to draw (150)")
    drawing.add_argument("--seed", type=int, default=1, help="another seed, another sample (1)")
    drawing.add_argument("--out", type=Path, required=True, help="the sheet to write")
    counting = commands.add_parser("count", help="tell how many are true")
    counting.add_argument("verdicts", nargs="+", type=Path, help="lines of number, tab, T, S or F, tab, reason")
    arguments = parser.parse_args(argv)
    if (code := run_prepared(Path(__file__), sys.argv[1:] if argv is None else list(argv))) is not None:
        return code
    if arguments.command == "draw":
        with ProcessPoolExecutor() as pool:
            said = [one for found in pool.map(said_of, policies_in(arguments.places)) for one in found]
        arguments.out.write_text(sheet(draw(said, arguments.count, arguments.seed)), encoding="utf-8")
        print(f"{min(arguments.count, len(said))} of {len(said)} sentences: {arguments.out}")
        return 0
    verdicts = sum((count(path.read_text(encoding="utf-8").splitlines()) for path in arguments.verdicts), Counter())
    for letter, name in VERDICTS.items():
        print(f"{name:10}{verdicts[letter]:6}{verdicts[letter] / max(1, verdicts.total()):8.1%}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
