"""Set an annotated policy on paper: the chosen parts in order. In: an AnnotatedPolicy. Out: a Paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from reader.document import Span, link_to
from reader.export.annotated_policy import AnnotatedPolicy, PlacedNote
from reader.export.citation import citation_sides
from reader.export.contents import OVERVIEW, TITLES, Part
from reader.export.html_text import anchor_of
from reader.export.note_lines import note_lines
from reader.export.paper import Line, Paper, Piece, Remark, Style, Table, text_line
from reader.export.paper_looks import evidence, side_by_side
from reader.export.paper_text import section_lines
from reader.export.points import SEVERITY_WORDS, Point
from reader.export.statements import Statement, actions, contradictions, glance, overview
from reader.export.wording import AID, LEGEND, nothing, provenance_lines
from reader.report import EXPLAINED

KIND = "Annotated summary of a privacy policy"
PROGRAM, USER = ("Policy Reader", "PR"), ("Your note", "N")
PAPER_LOOKS = ("report", "evidence", "side-by-side")
GROUPS = (("Risks", "risks"), ("Protections", "protections"), ("Your rights and choices", "rights"))


def policy_paper(policy: AnnotatedPolicy, read_on: str = "", look: str = "report") -> Paper:
    """Return the annotated summary as a Paper in one of PAPER_LOOKS; what is said of a passage is a remark on it."""
    setter = _Setter(policy, read_on)
    elements: Iterator[Line | Table] = setter.report()
    if look == "evidence":
        elements = chain(setter.head("Evidence sheet"), evidence(policy, setter.next_card, setter.places))
    elif look == "side-by-side":
        kind = "A privacy policy beside its plain English"
        elements = chain(setter.head(kind), side_by_side(policy, setter.places))
    return Paper(
        title=policy.title,
        elements=tuple(elements),
        remarks=tuple(remark for remarks in _remarks(policy).values() for remark in remarks),
        footer=f"{policy.title}: annotated summary by Policy Reader, an automatic reading aid, not legal advice",
    )


def _remarks(policy: AnnotatedPolicy) -> dict[str, tuple[Remark, ...]]:
    """Return the remarks of each label, one for each passage it marks."""
    found = {}
    for point in policy.points:
        head = f"[{point.label}] {SEVERITY_WORDS[point.severity]}: {point.title}"
        said = (head, point.plain, *((point.condition.capitalize() + ".",) if point.condition else ()))
        found[point.label] = tuple(Remark(*PROGRAM, said) for _ in point.quotes)
    for placed in policy.notes:
        if placed.span is not None:
            note = placed.note
            tags = " ".join(f"#{tag}" for tag in note.tags)
            body = [_plain(line) for line in note_lines(note.body)] or ["(highlighted)"]
            said = (f"[{placed.label}]", *body, *((tags,) if tags else ()))
            found[placed.label] = (Remark(*USER, said, note.modified or note.created),)
    return found


class _Setter:
    """Sets part after part; counts the cards."""

    def __init__(self, policy: AnnotatedPolicy, read_on: str) -> None:
        self._policy, self._read_on = policy, read_on
        self._document = policy.report.document
        self._card = 0

    def head(self, kind: str) -> Iterator[Line | Table]:
        """Yield what stands above every look."""
        contents, report = self._policy.contents, self._policy.report
        yield text_line(Style.KIND, kind)
        yield text_line(Style.TITLE, self._policy.title)
        if Part.PROVENANCE in contents:
            lines = provenance_lines(report, self._read_on)
            rows = [
                ((Line(Style.TEXT, (Piece(label, soft=True),)),), (text_line(Style.TEXT, v),)) for label, v in lines
            ]
            yield Table(tuple(rows), ruled=False, widths=(16, 84))
        yield text_line(Style.SOFT, AID)
        yield from (text_line(Style.NOTICE, notice) for notice in report.document.notices)

    def report(self) -> Iterator[Line | Table]:
        """Yield every part that was chosen, in order."""
        contents, report = self._policy.contents, self._policy.report
        explained = self._document.language == EXPLAINED
        yield from self.head(KIND)
        writers = (
            *(((Part.GLANCE, self._heading(Part.GLANCE), self._glance),) if glance(report) else ()),
            (Part.ACTIONS, self._heading(Part.ACTIONS), self._actions),
            (Part.GLANCE, Line(Style.HEADING, (Piece(OVERVIEW, anchors=("overview",)),), 1), self._overview),
            (Part.GAPS, self._heading(Part.GAPS), self._gaps),
            (Part.POINTS, self._heading(Part.POINTS), self._points),
        )
        for part, heading, write in writers:
            if part in contents and explained:
                yield heading
                yield from write()
        others = {Part.DISMISSED: self._dismissed, Part.WORDS: self._words, Part.NOTES: self._notes}
        for part, write in others.items():
            lines_of = list(write()) if part in contents else []
            if lines_of:
                yield self._heading(part)
                yield from lines_of
        if contents.by_section:
            yield self._heading(Part.SECTIONS)
            if Part.TEXT in contents:
                yield text_line(Style.SOFT, LEGEND)
            yield from section_lines(self._policy, self.next_card, self.places)

    def _heading(self, part: Part) -> Line:
        return Line(Style.HEADING, (Piece(TITLES[part], anchors=(part.value,)),), 1)

    def next_card(self) -> int:
        """Return the number of a new card."""
        self._card += 1
        return self._card

    def places(self, spans: Sequence[Span]) -> tuple[Piece, ...]:
        """Return the places of clauses in brackets, each a link where the words are there to lead to."""
        places: dict[str, Span] = {}
        for span in spans:
            places.setdefault(self._document.place(span), span)
        pieces: list[Piece] = []
        for place, span in places.items():
            linked = Part.TEXT in self._policy.contents
            target = anchor_of(self._document, span) if linked else ""
            pieces += [Piece(", " if pieces else " (", soft=True), Piece(_whole(place), soft=True, target=target)]
        return (*pieces, Piece(")", soft=True)) if pieces else ()

    def _item(self, item: Statement) -> Line:
        word = SEVERITY_WORDS.get(item.severity)
        severity = (Piece(f"{word}: ", strong=True),) if word else ()
        return Line(Style.ITEM, (*severity, Piece(item.text), *self.places(item.evidence)), 1, look=item.severity)

    def _glance(self) -> Iterator[Line]:
        yield from map(self._item, glance(self._policy.report))

    def _overview(self) -> Iterator[Line]:
        report = self._policy.report
        groups = overview(report)
        for title, key in GROUPS:
            yield text_line(Style.HEADING, title, 2)
            yield from map(self._item, groups[key])
            if not groups[key]:
                yield text_line(Style.SOFT, nothing(self._policy.report, key))
        for found in report.summary.lists:
            yield text_line(Style.HEADING, found.title, 2)
            for entry in found.entries:
                yield Line(Style.ITEM, (Piece(entry.text), *self.places(entry.evidence)), 1)
        against = contradictions(report)
        if against:
            yield text_line(Style.HEADING, "What does not fit together", 2)
            yield from map(self._item, against)

    def _actions(self) -> Iterator[Line]:
        found = actions(self._policy.report)
        if not found:
            yield text_line(Style.SOFT, nothing(self._policy.report, "actions"))
        for action in found:
            card = self.next_card()
            yield Line(Style.ITEM, (Piece(action.text), *self.places(action.evidence)), 1, card=card)
            for label, value in action.ways:
                yield Line(Style.ITEM, (Piece(f"{label}: ", soft=True), Piece(value)), 2, card=card)

    def _gaps(self) -> Iterator[Line]:
        gaps = self._policy.report.summary.not_stated
        yield from (text_line(Style.ITEM, gap.question, 1) for gap in gaps)
        if not gaps:
            yield text_line(Style.SOFT, nothing(self._policy.report, "not_stated"))

    def _points(self) -> Iterator[Line]:
        for point in self._policy.points:
            yield from self._point(point)
        if not self._policy.points:
            yield text_line(Style.SOFT, nothing(self._policy.report, "points"))

    def _dismissed(self) -> Iterator[Line]:
        for point in self._policy.dismissed:
            yield from self._point(point)

    def _point(self, point: Point) -> Iterator[Line]:
        card = self.next_card()
        head = [
            Piece(f"[{point.label}]", strong=True, look=point.severity, label=True, anchors=(point.label,)),
            Piece(f" {SEVERITY_WORDS[point.severity]}: {point.title}", strong=True),
        ]
        if point.condition:
            head.append(Piece(f" ({point.condition})", emphasis=True, soft=True))
        yield Line(Style.POINT, tuple(head), 2, card=card)
        yield text_line(Style.TEXT, point.plain, card=card)
        if point.reason:
            reason = (Piece("You dismissed it: ", emphasis=True), Piece(point.reason))
            yield Line(Style.TEXT, reason, card=card)
        for number, quote in enumerate(point.quotes, 1):
            if number > 1:  # a point with many quotes may run on; each quote stays with its citation
                card = self.next_card()
            lead_in = (Piece(f"{quote.lead_in} … ", emphasis=True, soft=True),) if quote.lead_in else ()
            yield Line(Style.QUOTE, (*lead_in, Piece(quote.text)), card=card, look=point.severity)
            linked = Part.TEXT in self._policy.contents and not point.dismissed
            yield self._citation(quote.place, quote.span, f"{point.label}-{number}" if linked else "", card)

    def _citation(self, place: str, span: Span, target: str, card: int) -> Line:
        """Return where a quote stands; the hash is a link that opens the passage in the program again."""
        before, after = citation_sides(self._document)
        pieces = [Piece(f"{before}, " if before else "", soft=True), Piece(place, soft=True, target=target)]
        if after:
            pieces += [Piece(", ", soft=True), Piece(after, soft=True, href=link_to(self._document, span))]
        return Line(Style.CITE, tuple(pieces), card=card)

    def _notes(self) -> Iterator[Line]:
        for placed in self._policy.notes:
            card = self.next_card()
            yield Line(Style.POINT, tuple(self._note_head(placed)), 2, card=card)
            if placed.quote:
                yield Line(Style.QUOTE, (Piece(placed.quote),), card=card, look="note")
                if placed.span:
                    yield self._citation(placed.place, placed.span, "", card)
            yield from note_lines(placed.note.body, card)

    def _note_head(self, placed: PlacedNote) -> Iterator[Piece]:
        yield Piece(f"[{placed.label}]", strong=True, look="note", label=True, anchors=(placed.label,))
        yield Piece(" Note on ", strong=True)
        if placed.span:
            linked = Part.TEXT in self._policy.contents
            yield Piece(placed.place, strong=True, target=f"{placed.label}-1" if linked else "")
        else:
            where = "a passage that was not found in this text" if placed.lost else "the whole policy"
            yield Piece(where, strong=True)
        if placed.note.tags:
            yield Piece("  " + " ".join(f"#{tag}" for tag in placed.note.tags), soft=True)

    def _words(self) -> Iterator[Line]:
        for word in self._policy.words:
            yield Line(
                Style.TEXT,
                (Piece(word.term, strong=True), Piece(f": {word.detail}"), *self.places(word.spans[:1])),
                card=self.next_card(),
            )


def _plain(line: Line) -> str:
    """Return a line of a note for a comment, which has no lists."""
    return f"{line.marker or '•'} {line.text}" if line.style is Style.ITEM else line.text


def _whole(place: str) -> str:
    """Return a place that no line break divides."""
    return place.replace(" ", "\u00a0")
