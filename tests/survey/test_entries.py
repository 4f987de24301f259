"""What a user names becomes the policies to read: folders, lists, tables with fields, a library."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import InputError
from reader.library import Library, Verdict
from reader.report import Analyzer, stated_practices
from reader.survey import (
    Answer,
    Failure,
    Row,
    columns,
    find_entries,
    is_library,
    library_entries,
    rulebook_version,
    survey,
)
from reader.survey.briefs import name_of
from reader.survey.entries import entry_of
from reader.survey.reading import read_policy

TEXT = "# Sunny Shop privacy policy\n\nWe may sell your personal data. We keep your orders for two years.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inner = tmp_path / "policies" / "netto"
    inner.mkdir(parents=True)
    for path in (inner.parent / "shop.md", inner / "2024-09-01.md", inner / "terms.txt"):
        path.write_text(TEXT, encoding="utf-8")
    return inner.parent


def _names(places: list[Path], root: Path) -> list[str]:
    return [Path(entry.file).relative_to(root).as_posix() for entry in find_entries(places)]


def test_policies_are_found_at_any_depth_in_one_order_each_once(folder: Path) -> None:
    assert _names([folder, folder / "shop.md"], folder) == ["netto/2024-09-01.md", "netto/terms.txt", "shop.md"]


def test_a_list_names_files_and_folders_beside_it(folder: Path) -> None:
    listed = folder / "some.txt"
    listed.write_text("# of last week\nshop.md\n\nnetto\ngone.md\n", encoding="utf-8")
    assert _names([listed], folder) == ["shop.md", "netto/2024-09-01.md", "netto/terms.txt", "gone.md"]
    (failure,) = survey(find_entries([listed]), jobs=1).failures
    assert failure == Failure((folder / "gone.md").as_posix(), failure.reason)
    assert "no file" in failure.reason


def test_a_policy_that_is_a_text_is_no_list(folder: Path) -> None:
    assert _names([folder / "netto" / "terms.txt"], folder) == ["netto/terms.txt"]


def test_a_table_gives_fields_of_ones_own(folder: Path) -> None:
    listed = folder / "list.csv"
    listed.write_text("\ufeffFile,Sector,Date,Tags\nshop.md,retail,2020-05-01,a; b\n", encoding="utf-8")
    (entry,) = find_entries([listed])
    assert (entry.fields, entry.date, entry.tags) == ((("sector", "retail"),), "2020-05-01", ("a", "b"))


def test_a_table_without_paths_and_an_empty_list_are_told(folder: Path) -> None:
    (folder / "bad.csv").write_text("name,sector\nshop.md,retail\n", encoding="utf-8")
    with pytest.raises(InputError, match="does not say where"):
        find_entries([folder / "bad.csv"])
    (folder / "bad.list").write_text("# nothing\n", encoding="utf-8")
    with pytest.raises(InputError, match="names no policy"):
        find_entries([folder / "bad.list"])


def test_a_table_whose_quotation_mark_is_not_closed_is_told_with_its_line(folder: Path) -> None:
    table = folder / "list.csv"
    table.write_text('file,title\nshop.md,Shop\nshop.md,"Shop\n' + "shop.md,Shop\n" * 20_000, encoding="utf-8")
    with pytest.raises(InputError, match=r"list\.csv” cannot be read: line \d+: field larger"):
        find_entries([table])


def test_a_name_that_begins_like_a_home_is_a_name(folder: Path) -> None:
    (folder / "all.list").write_text("~$policy.docx\nshop.md\n", encoding="utf-8")
    assert _names([folder / "all.list"], folder) == ["~$policy.docx", "shop.md"]


def test_a_place_that_cannot_be_is_told(folder: Path) -> None:
    place = folder / ("x" * 300)
    assert not is_library(place)
    with pytest.raises(InputError, match="could not be read: File name too long"):
        find_entries([place])


def test_a_date_in_a_name_dates_a_version() -> None:
    assert (entry_of(Path("netto/2024-09-01.md")).date, entry_of(Path("netto/2024-09-01.md")).series) == (
        "2024-09-01",
        "netto",
    )
    assert entry_of(Path("all/shop-2024-09-01.md")).series == "shop"
    assert entry_of(Path("all/shop-2024-19-01.md")).series == ""
    saved = entry_of(Path("all/shop 20240901T101500Z.html"))
    assert (saved.date, saved.series) == ("2024-09-01", "shop")
    assert entry_of(Path("policies/2024-09-01.md")).series == ""  # they may be of many


def test_policies_whose_files_are_days_are_known_by_whose_they_are(tmp_path: Path) -> None:
    saved = tmp_path / "policies"
    saved.mkdir()
    for name, day in (("Heron", "2024-09-01"), ("Heron", "2025-09-01"), ("Otter", "2025-02-01")):
        text = (
            f"# Privacy Policy\n\n{name} Ltd (“{name}”, “we”) is committed to your privacy. We keep your data. {day}\n"
        )
        (saved / f"{day}.md").write_text(text, encoding="utf-8")
    (saved / "index.md").write_text("# Privacy Policy\n\nWe keep your data.\n", encoding="utf-8")
    rows = [read_policy(entry) for entry in find_entries([saved])]
    assert all(isinstance(row, Row) for row in rows)
    told = [name_of(row) for row in rows if isinstance(row, Row)]
    assert told == [
        "Heron, 2024-09-01",
        "Otter, 2025-02-01",
        "Heron, 2025-09-01",
        "index",
    ]
    assert [row.series for row in rows if isinstance(row, Row)] == [
        f"{name}: Privacy Policy" for name in ("Heron", "Otter", "Heron")
    ] + [""]


def test_what_todays_rules_found_is_not_looked_for_again(folder: Path, tmp_path: Path) -> None:
    analyzer = Analyzer()
    source = analyzer.read(folder / "shop.md")
    report = analyzer.find(source)
    with Library.open(tmp_path / "library") as library:
        record = library.add(source, report.document)
        (fresh,) = survey(library_entries(library), jobs=1).rows
        library.keep_findings(record.id, report.rulebook, stated_practices(report))
        (kept,) = survey(library_entries(library), jobs=1).rows
        library.keep_findings(record.id, report.rulebook, ())
        (empty,) = survey(library_entries(library), jobs=1).rows
        library.keep_findings(record.id, "older", ())
        (anew,) = survey(library_entries(library), jobs=1).rows
    assert kept == fresh == anew
    assert not any(cell.count for cell in empty.cells)


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_a_survey_finds_in_a_library_is_kept_there(folder: Path, tmp_path: Path, jobs: int) -> None:
    analyzer = Analyzer()
    sources = [analyzer.read(path) for path in (folder / "shop.md", folder / "netto" / "terms.txt")]
    with Library.open(tmp_path / "library") as library:
        ids = [library.add(source, analyzer.find(source).document).id for source in sources]
        table = survey(library_entries(library), jobs=jobs)
        assert not library.without_findings(table.rulebook)
        assert {one.practice for one in library.stated(ids[0])} >= {"sell-data"}
        assert all(row.stated is None for row in table.rows)  # a survey of thousands does not hold them


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_quick_survey_of_a_library_takes_nothing_of_a_full_one_and_leaves_it(
    folder: Path, tmp_path: Path, jobs: int
) -> None:
    analyzer = Analyzer()
    sources = [analyzer.read(path) for path in (folder / "shop.md", folder / "netto" / "terms.txt")]
    with Library.open(tmp_path / "library") as library:
        for source in sources:
            record = library.add(source, analyzer.find(source).document)
            library.keep_findings(record.id, rulebook_version(), ())
        table = survey(library_entries(library, quick=True), jobs=jobs, quick=True)
        assert not library.without_findings(rulebook_version())
    assert any(cell.count for row in table.rows for cell in row.cells)
    assert {row.rulebook for row in table.rows} == {rulebook_version(quick=True)}


def test_a_library_that_cannot_be_written_is_surveyed(folder: Path, tmp_path: Path) -> None:
    analyzer = Analyzer()
    report = analyzer.find(analyzer.read(folder / "shop.md"))
    with Library.open(tmp_path / "library") as library:
        record = library.add(report.source, report.document)
        (entry,) = library_entries(library)
        library.delete(record.id)
        (row,) = survey([replace(entry, fetch=lambda: report.source)], jobs=1).rows
    assert any(cell.count for cell in row.cells)


def test_a_passage_that_was_dismissed_does_not_count(folder: Path, tmp_path: Path) -> None:
    analyzer = Analyzer()
    report = analyzer.find(analyzer.read(folder / "shop.md"))
    (finding,) = (one for one in report.findings if one.practice == "sell-data")
    span = finding.evidence[0].span
    said = Verdict("sell-data", finding.rule, report.document.quote(span), span.start, span.end, "dismissed")
    with Library.open(tmp_path / "library") as library:
        record = library.add(report.source, report.document)
        library.save_verdict(record.id, said)
        (row,) = survey(library_entries(library), jobs=1).rows
        library.save_verdict(record.id, replace(said, decision="agreed"))
        (again,) = survey(library_entries(library), jobs=1).rows
    at = [column.practice for column in columns()].index("sell-data")
    assert (row.cells[at].answer, again.cells[at].answer) == (Answer.NOT_FOUND, Answer.FOUND)


def test_a_library_is_surveyed_by_what_it_knows(folder: Path, tmp_path: Path) -> None:
    analyzer = Analyzer()
    source = analyzer.read(folder / "shop.md")
    with Library.open(tmp_path / "library") as library:
        record = library.add(source, analyzer.find(source).document)
        library.set_tags(record.id, ["retail"])
        library.set_status(record.id, "done")
        entries = library_entries(library)
        table = survey(entries, jobs=2)
        assert library_entries(library, []) == ()
    assert is_library(tmp_path / "library")
    (row,) = table.rows
    assert (row.file, row.tags, row.fields) == (f"library.db/{record.id}", ("retail",), (("status", "done"),))
    assert row.text_sha256 == record.text_sha256
    assert any(cell.count for cell in row.cells)
