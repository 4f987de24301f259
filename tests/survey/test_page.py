"""The report: whole, harmless, and every number leads to its quote."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from reader.survey import Failure, Outcome, Row, Survey, rulebook_version, write_survey
from reader.survey.page import writing
from reader.survey.page.markup import percent

MakeRow = Callable[..., Row]
MakeSurvey = Callable[[list[Outcome]], Survey]


@pytest.fixture
def table(make_row: MakeRow, make_survey: MakeSurvey) -> Survey:
    rows: list[Outcome] = [
        make_row("<script>alert(1)</script>.md", "ff-f", tags=("a<b",), fields=(("sector", "<i>"),)),
        make_row("n/2020.md", "d-f-", date="2020-01-01", series="n", fields=(("sector", "shop"),)),
        make_row("n/2021.md", "pf--", date="2021-01-01", series="n", fields=(("sector", "shop"),)),
        make_row("n/2022.md", "ff--", date="2022-01-01", series="n", fields=(("sector", "shop"),)),
        make_row("fr.md", "xxxx", language="fr"),
        Failure("bad.md", "It is <broken>."),
    ]
    return make_survey(rows)


def _page(table: Survey, folder: Path) -> tuple[str, LexborHTMLParser]:
    text = write_survey(table, folder / "report.html").read_text(encoding="utf-8")
    return text, LexborHTMLParser(text)


def test_every_link_leads_to_a_place_on_the_page(table: Survey, tmp_path: Path) -> None:
    _, page = _page(table, tmp_path)
    ids = [node.attributes["id"] for node in page.css("[id]")]
    assert len(ids) == len(set(ids))
    targets = [str(node.attributes["href"]) for node in page.css("a")]
    assert {target[1:] for target in targets} <= set(ids)
    quotes = [node.text() for node in page.css("dd q")]
    assert quotes.count("We <b>do</b> it & more.") == 7


def test_a_quick_survey_says_at_the_top_that_it_is_one(table: Survey, tmp_path: Path) -> None:
    assert writing.QUICKLY not in _page(table, tmp_path)[0]
    _, page = _page(replace(table, rulebook=rulebook_version(quick=True)), tmp_path)
    assert [node.text() for node in page.css("header .notice")] == [writing.QUICKLY]


def test_the_page_runs_and_loads_nothing(table: Survey, tmp_path: Path) -> None:
    text, page = _page(table, tmp_path)
    assert not page.css("script, link, img, iframe, [style], [onclick]")
    assert not re.search(r"(?:src|href)=[\"'](?!#)", text)
    style = page.css_first("style").text()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in text
    assert "url(" not in style


def test_tables_have_heads_and_captions_and_shades_have_words(table: Survey, tmp_path: Path) -> None:
    _, page = _page(table, tmp_path)
    for one in page.css("table"):
        assert one.css_first("caption").text()
        assert all(head.attributes.get("scope") in ("col", "row") for head in one.css("th"))
        assert all(len(row.css("th[scope=row]")) <= 1 for row in one.css("tbody tr"))
    assert all(cell.text(strip=True) for cell in page.css(".map td"))


def test_the_parts_tell_what_was_read_and_what_was_not(table: Survey, tmp_path: Path) -> None:
    _, page = _page(table, tmp_path)
    assert page.css_first("h1").text() == "2 privacy policies read"
    assert "2 older versions read as well" in page.css_first("header").text()
    assert [part.attributes["id"] for part in page.css("main > section")] == [
        "prevalence",
        "map",
        "apart",
        "groups",
        "time",
        "failed",
        "quotes",
    ]
    assert "2020-01-01 to 2021-01-01" in page.css_first("#time").text()
    assert "bad.md: It is <broken>." in page.css_first("#failed").text()


def test_a_stopped_survey_says_so(make_row: MakeRow, make_survey: MakeSurvey, tmp_path: Path) -> None:
    whole = make_survey([make_row("a.md", "f---")])
    _, page = _page(Survey("r1", whole.columns, whole.read, 5), tmp_path)
    assert "4 of 5 files are not read yet" in page.css_first(".notice").text()


def test_a_large_corpus_keeps_the_quotes_of_those_with_most_risks(
    make_row: MakeRow, make_survey: MakeSurvey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "MOST_QUOTED", 2)
    rows: list[Outcome] = [make_row(f"{number}.md", letters) for number, letters in enumerate(("----", "ff--", "f---"))]
    _, page = _page(make_survey(rows), tmp_path)
    assert [node.attributes["id"] for node in page.css(".policy")] == ["p2", "p3"]
    assert "the other 1 are in the table" in page.css_first("#map").text()


def test_an_empty_survey_is_a_page_all_the_same(make_survey: MakeSurvey, tmp_path: Path) -> None:
    _, page = _page(make_survey([]), tmp_path)
    assert page.css_first("h1").text() == "0 privacy policies read"


def test_a_share_is_never_rounded_to_none_or_all() -> None:
    assert [percent(*pair) for pair in ((0, 9), (1, 1000), (1, 2), (999, 1000), (3, 3), (0, 0))] == [
        "0 %",
        "under 1 %",
        "50 %",
        "99 %",
        "100 %",
        "0 %",
    ]
