"""For whom and in which case a clause holds is asked of each of them, so a long list or paragraph takes its length."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from reader.document import Block, BlockKind, Document, Source
from reader.segment import segment
from reader.summary.clauses.around import stands_in_a_case
from reader.summary.clauses.clause import Clause
from reader.summary.clauses.parts import Parts
from reader.summary.clauses.whom import Whom
from tests.summary.builders import finding


def section(*texts: str, kind: BlockKind = BlockKind.LIST_ITEM) -> Document:
    """Return a document of one section: a paragraph, and the texts under it."""
    opening = (Block(BlockKind.HEADING, "Your rights", 1), Block(BlockKind.PARAGRAPH, texts[0]))
    level = int(kind is BlockKind.LIST_ITEM)
    return segment(Source((*opening, *(Block(kind, text, level, "•" * level, level) for text in texts[1:]))))


def calls(work: Callable[[], object]) -> int:
    """Return how many functions of Python's a piece of work calls: the same on any machine."""
    count = 0

    def told(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(told)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def labels(items: int) -> Callable[[], object]:
    asked = (f"You may ask us to delete the data about you of register {number}." for number in range(items))
    document = section("You may ask us for each of these:", *asked)
    parts = Parts(document)
    return lambda: [parts.label_of(sentence.span) for sentence in document.sentences]


def additions(paragraphs: int) -> Callable[[], object]:
    also = [f"You also may have data of register {number} deleted." for number in range(paragraphs)]
    document = section("We respect you.", *also, kind=BlockKind.PARAGRAPH)
    evidence = finding(document, "right-delete", *also).evidence
    whom = Whom(document, lambda one: Clause(document.quote(one.span), (), modal=False), lambda _slot, _clause: ())
    return lambda: [whom.places(one, by_title=True) for one in evidence]


def one_paragraph(clauses: int) -> Callable[[], object]:
    asked = [f"We may share the data of register {number} with advertisers." for number in range(clauses)]
    document = section(" ".join(asked))
    evidence = finding(document, "share-third-party", *asked).evidence
    whom = Whom(document, lambda one: Clause(document.quote(one.span), (), modal=False), lambda _slot, _clause: ())
    return lambda: [whom.places(one, by_title=True) for one in evidence]


def cases(clauses: int) -> Callable[[], object]:
    document = section(" ".join(f"We may read register {number}." for number in range(clauses)))
    return lambda: [stands_in_a_case(document, sentence.span.start) for sentence in document.sentences]


@pytest.mark.parametrize("made", [labels, additions, one_paragraph, cases])
def test_a_list_twice_as_long_takes_twice_as_long(made: Callable[[int], Callable[[], object]]) -> None:
    made(10)()  # what is looked up once
    short, long = calls(made(200)), calls(made(400))
    assert long < 2.5 * short


def test_each_item_is_for_the_people_of_the_label_above_it() -> None:
    document = section(
        "Everybody may ask us.",
        "Ask by post.",
        "Ask by telephone.",
        "If you live in Norway",
        "Ask by e-mail.",
        "Ask twice.",
    )
    parts = Parts(document)
    told = {document.quote(one.span): parts.label_of(one.span) for one in reversed(document.sentences)}
    assert told["Ask twice."] == told["Ask by e-mail."] == ("Norway",)
    assert told["Ask by telephone."] == told["Ask by post."] == told["Everybody may ask us."] == ()


def test_a_case_holds_for_what_follows_it_in_its_paragraph_alone() -> None:
    case = "Then we ask. If you join, we ask more. We read letters. When you write, we answer. We keep them."
    document = section(case, "We sell acorns.", kind=BlockKind.PARAGRAPH)
    held = [stands_in_a_case(document, sentence.span.start) for sentence in document.sentences]
    assert held == [False, False, False, True, True, True, False]
    again = section("We sell acorns. We keep them.", "If you join, we ask.", kind=BlockKind.PARAGRAPH)
    assert not any(stands_in_a_case(again, sentence.span.start) for sentence in again.sentences)
