"""Letters: filled with what the policy gives and nothing else, drafts that say so, safe with any words."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from reader.cli.export_parser import LETTERS
from reader.document import Block, BlockKind, Provenance, Span
from reader.errors import ExportError
from reader.export import chosen_letters, letters, letters_paper, letters_text, write_letters, write_text
from reader.practices.finding import Condition, Evidence, Finding
from reader.report import Report
from reader.summary.model import Action, Contact, Summary
from tests.export.builders import SHARE, make_document, make_report, span_of


def _report(**contact: str) -> Report:
    report = make_report()
    span = span_of(report.document, SHARE)
    finding = Finding("right-access/s2", "right-access", "s2", Condition.NONE, (Evidence(span, "r"),))
    action = Action("Ask for a copy.", "right-access", Contact(**contact), (span,), ("right-access", "right-delete"))
    return replace(report, findings=(finding,), summary=Summary(actions=(action,)))


def test_the_letters_are_those_of_the_command_line() -> None:
    assert tuple(letter.id for letter in letters(make_report())) == LETTERS


def test_a_letter_holds_the_policys_ways_and_sentences_with_their_place() -> None:
    copy, delete, marketing, _ = letters(_report(email="ask@tarnvale.example", address="1 Mill Row"))
    assert copy.ways == (("E-mail", "ask@tarnvale.example"), ("Write to", "1 Mill Row"))
    assert f"“{SHARE}” (§2 ¶3)" in copy.text
    assert "Tarn & Vale: Privacy, tarnvale.example, 4 May 2012" in copy.text
    assert copy.said
    assert delete.ways == copy.ways
    assert not delete.said
    assert "says:" not in delete.text
    assert marketing.ways == copy.ways  # the only ways that the policy gives, for anything


def test_what_the_policy_does_not_give_is_left_to_the_writer() -> None:
    report = _report()
    report = replace(report, document=replace(report.document, provenance=Provenance(title="T")))
    for letter in letters(report):
        assert letter.text.startswith("DRAFT, made by Policy Reader")
        assert "To: [name of the company]" in letter.text
        assert "[The policy gives no address for this." in letter.text
        assert not re.search(r"\{\w+\}", letter.text)
        assert letter.text.count("[Your name]") == 2


def test_no_law_is_claimed_but_in_brackets() -> None:
    for letter in letters(make_report()):
        for match in re.finditer("GDPR", letter.text):
            before = letter.text[: match.start()]
            assert before.rfind("[If you live in the UK") > before.rfind("]")


def test_words_of_a_policy_fill_no_place_and_turn_nothing() -> None:
    report = _report(email="{law}\x1b[2J", address="\u202e{policy}")
    text = letters(report)[0].text
    assert "E-mail: {law}\ufffd[2J" in text
    assert "\u202e" not in text


def test_another_language_has_no_letter() -> None:
    report = make_report()
    assert letters(replace(report, document=replace(report.document, language="fr"))) == ()


def test_all_of_them_on_pages_and_as_text() -> None:
    report = make_report()
    text = letters_text(report)
    assert "- Object. (§2 ¶3)\n    E-mail: stop@tarnvale.example\n    Write to: 1 Mill Row" in text
    headings = [line.text for line in letters_paper(report).lines() if line.style == "heading"]
    assert headings == ["What you can do", *(letter.title for letter in letters(report))]
    for title in headings[1:]:
        assert title.upper() in text


@pytest.mark.parametrize("name", ["a.txt", "a.docx", "a.odt"])
def test_they_are_written_in_the_format_of_the_name(tmp_path: Path, name: str) -> None:
    path = write_letters(make_report(), tmp_path / name, ["copy"])
    assert path.read_bytes()[:2] == (b"PK" if name != "a.txt" else b"Ta")
    path = write_text("Mine", "Dear all,\n\nstop.", tmp_path / name)
    assert path.read_bytes()[:2] == (b"PK" if name != "a.txt" else b"De")
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_a_wrong_name_or_letter_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="does not tell the format"):
        write_letters(make_report(), tmp_path / "a.xyz")
    with pytest.raises(ExportError, match="does not tell the format"):
        write_text("t", "x", tmp_path / "a.pdf")  # without anything that sets pages
    with pytest.raises(ExportError, match="no letter “sue”"):
        chosen_letters(make_report(), ["sue"])


@pytest.mark.parametrize(
    ("heading", "sentence", "quoted"),
    [
        ("Your rights", "You can ask us for a copy.", True),
        ("Your rights", "If you are a parent, you can ask for a copy of your child's data.", False),
        ("Your rights", "Members under 16 can have what they posted removed.", False),
        ("Your rights", "You and your child can ask us for a copy.", True),
        ("Your rights", "You can ask our parent company for a copy.", True),
        ("Children's privacy", "Ask us for a copy of what we hold.", False),
        ("Children's privacy", "You can ask us for a copy of your own data.", True),
    ],
)
def test_a_clause_about_children_alone_is_no_ground_of_ones_own_letter(
    heading: str, sentence: str, quoted: bool
) -> None:
    document = make_document([Block(BlockKind.HEADING, heading, 2), Block(BlockKind.PARAGRAPH, sentence)])
    span = span_of(document, sentence)
    finding = Finding("right-access/s1", "right-access", "s1", Condition.NONE, (Evidence(span, "r"),))
    copy = letters(replace(make_report(), document=document, findings=(finding,)))[0]
    assert (sentence in copy.text) == copy.said == quoted


def test_an_address_for_parents_is_given_where_there_is_no_other_alone() -> None:
    sentence = "Parents write to kids@tarnvale.example to see their child's data."
    document = make_document([Block(BlockKind.PARAGRAPH, sentence)])
    span = span_of(document, sentence)
    parents = Action("Parents can ask.", "right-access", Contact(email="kids@tarnvale.example"), (span,))
    report = replace(make_report(), document=document, findings=())
    assert letters(replace(report, summary=Summary(actions=(parents,))))[0].ways == (
        ("E-mail", "kids@tarnvale.example"),
    )
    anybody = Action("Ask them.", "privacy-contact", Contact(phone="01 23"), ())
    assert letters(replace(report, summary=Summary(actions=(parents, anybody))))[0].ways == (("Phone", "01 23"),)


def test_a_long_sentence_is_cut_between_words() -> None:
    report = _report()
    long = "We answer " + "politely " * 100
    document = replace(report.document, text=long + report.document.text)
    finding = Finding("right-access/s2", "right-access", "s2", Condition.NONE, (Evidence(Span(0, 900), "r"),))
    text = letters(replace(report, document=document, findings=(finding,)))[0].text
    assert "politely …”" in text
