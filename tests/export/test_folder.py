"""Many policies in one folder: a file each under a name of its own, and a page that leads to all of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest
from selectolax.lexbor import LexborHTMLParser

from reader.document import Provenance
from reader.errors import ExportError
from reader.export import Contents, Extras, SummaryFolder, suggested_name
from reader.report import Report
from tests.export.builders import make_notes, make_report


def _named(title: str) -> Report:
    report = make_report()
    known = Provenance(title, "tarnvale.example", archived_on="2012-05-04")
    return replace(
        report, source=replace(report.source, provenance=known), document=replace(report.document, provenance=known)
    )


def test_each_has_a_file_and_the_page_leads_to_all(tmp_path: Path) -> None:
    target = SummaryFolder(tmp_path / "out", "docx")
    report = make_report()
    paths = [
        target.add(report, make_notes(report.document)),
        target.add(_named("Mill & <Row> 50%")),
        target.add(_named("MILL & <ROW> 50%")),
    ]
    assert len({path.name.casefold() for path in paths}) == 3
    assert all(path.read_bytes().startswith(b"PK") for path in paths)
    tree = LexborHTMLParser(target.close().read_text(encoding="utf-8"))
    links = {unquote(node.attributes["href"] or "") for node in tree.css("td a")}
    assert links == {path.name for path in paths}
    row = next(row for row in tree.css("tbody tr") if "Tarn & Vale" in row.text())
    assert [cell.text() for cell in row.css("td")][1:] == ["tarnvale.example", "4 May 2012", "2", "1", "0", "3"]
    assert not tree.css("script, link, img")


def test_what_is_chosen_holds_for_each(tmp_path: Path) -> None:
    target = SummaryFolder(tmp_path / "out", "markdown")
    path = target.add(make_report(), (), Extras(Contents.of(["points"])))
    text = path.read_text(encoding="utf-8")
    assert "## Risk points" in text
    assert "## At a glance" not in text


def test_a_folder_with_anything_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ExportError, match="is not empty"):
        SummaryFolder(tmp_path, "html")
    with pytest.raises(ExportError, match="cannot be used"):
        SummaryFolder(tmp_path / "mine.txt", "html")


@pytest.mark.parametrize(
    ("title", "site", "name"),
    [
        ("Privacy Policy", "www.tarnvale.example", "tarnvale.example Privacy Policy summary.md"),
        ("Tarn & Vale privacy", "www.tarn-vale.example", "Tarn & Vale privacy summary.md"),
        ("Privacy Policy", "", "Privacy Policy summary.md"),
        ("Privacy at tarnvale.example", "tarnvale.example", "Privacy at tarnvale.example summary.md"),
    ],
)
def test_a_title_that_anybody_could_have_gets_the_site_before_it(title: str, site: str, name: str) -> None:
    report = make_report()
    known = Provenance(title, site)
    assert suggested_name(replace(report, source=replace(report.source, provenance=known)), ".md") == name


def test_without_a_site_the_file_tells_whose_policy_it_is() -> None:
    report = make_report()
    named = {
        "Privacy Policy": "tarn Privacy Policy summary.md",
        "Tarn & Vale privacy": "Tarn & Vale privacy summary.md",
    }
    for title, name in named.items():
        known = Provenance(title, file_name="tarn.md")
        assert suggested_name(replace(report, source=replace(report.source, provenance=known)), ".md") == name


def test_a_long_name_in_letters_of_several_bytes_fits_a_file_system(tmp_path: Path) -> None:
    report = make_report()
    known = replace(report.source.provenance, title="個人情報保護方針📷" * 20, site="")
    name = suggested_name(replace(report, source=replace(report.source, provenance=known)), ".jsonld", "summary 12345")
    assert name.startswith("個人情報保護方針📷")
    assert len(name.encode()) < 255
    (tmp_path / name).touch()
