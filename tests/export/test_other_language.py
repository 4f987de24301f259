"""Of a policy in another language nothing is claimed: neither that there are no risks, nor that all is answered."""

from __future__ import annotations

import pytest

from reader.export import ALL_PARTS, Extras, load_template, paper_of, render, template_names
from reader.report import Analyzer, Report

TEXT = "# Datenschutz\n\n" + "Wir geben Ihre Daten nicht an Dritte weiter und verkaufen sie nicht. " * 4
CLAIMS = ("No risk points", "What it does not say", "Nothing was found", "The policy gives nothing", "Risk points")


@pytest.fixture(scope="module")
def report() -> Report:
    analyzer = Analyzer()
    return analyzer.analyze(analyzer.read_text(TEXT))


def _check(text: str) -> None:
    assert "in German" in text
    assert "Wir geben Ihre Daten" in text
    assert not [claim for claim in CLAIMS if claim in text]


def test_nothing_is_claimed_in_markdown_or_on_pages(report: Report) -> None:
    extras = Extras(ALL_PARTS)
    _check(render(report, (), "markdown", extras=extras))
    _check("\n".join(line.text for line in paper_of(report, (), "", extras).lines()))


@pytest.mark.parametrize("look", [name for name in template_names() if name != "one-page"])
def test_nothing_is_claimed_in_any_look(report: Report, look: str) -> None:
    _check(render(report, (), "html", extras=Extras(ALL_PARTS, template=load_template(look))))


def test_one_page_of_what_was_not_read_says_so_and_no_more(report: Report) -> None:
    text = render(report, (), "html", extras=Extras(ALL_PARTS, template=load_template("one-page")))
    assert not [claim for claim in CLAIMS if claim in text]
    assert "in German" in text


def test_of_one_read_in_part_no_more_is_claimed_than_was_looked_for() -> None:
    analyzer = Analyzer()
    english = (
        "# Privacy\n\n" + "We thank you for your visit to the shop and we hope to see you and all of yours again. " * 4
    )
    text = render(analyzer.analyze(analyzer.read_text(f"{english}\n\n{TEXT}", "markdown")), (), "markdown")
    assert "in German and was not read" in text
    assert "No risk points were found in the part that was read." in text
    assert "part of the policy is in another language and was not read" in text
    assert "That is no proof" not in text
    assert "Every question" not in text
