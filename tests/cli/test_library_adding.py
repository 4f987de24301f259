"""`library add`: policies go into the library from the command line, each with its file and findings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.library import Library
from reader.paths import library_folder

HERON = "# Heron privacy policy\n\nWe may record your telephone calls.\n"
TERN = "# Privacy policy\n\nWe search your record at credit reference agencies.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "policies"
    (folder / "deeper").mkdir(parents=True)
    (folder / "heron.md").write_text(HERON, encoding="utf-8")
    (folder / "deeper" / "tern.md").write_text(TERN, encoding="utf-8")
    return folder


def test_the_policies_of_a_folder_are_kept_each_with_its_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["library", "add", str(folder), "--tag", "desk", "--collect", "Banks", "--format", "json"]) == 0
    added = json.loads(capsys.readouterr().out)
    assert len(added["new"]) == 2
    with Library.open(library_folder()) as library:
        by_name = {record.file_name: record for record in library.policies()}
        assert set(by_name) == {"heron.md", "tern.md"}
        assert library.original(by_name["heron.md"].id) == HERON.encode()
        assert library.tags(by_name["tern.md"].id) == ("desk",)
        assert [one.size for one in library.order.collections()] == [2]
        assert library.search("practice:credit-search")


def test_what_is_there_already_is_told_and_keeps_its_tags(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["library", "add", str(folder / "heron.md"), "--tag", "first"]) == 0
    assert "1 added, 0 known already" in capsys.readouterr().out
    assert main(["library", "add", str(folder), "--tag", "second"]) == 0
    assert "1 added, 1 known already, 0 not read" in capsys.readouterr().out
    with Library.open(library_folder()) as library:
        tags = {library.tags(record.id) for record in library.policies()}
    assert tags == {("first", "second"), ("second",)}


def test_a_file_that_cannot_be_read_is_told_and_costs_the_others_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "empty.txt").write_bytes(b"")
    assert main(["library", "add", str(folder)]) == 2
    told = capsys.readouterr()
    assert "2 added, 0 known already, 1 not read" in told.out
    assert "not read: “empty.txt” is empty." in told.err


def test_where_a_place_is_missing_nothing_is_kept(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["library", "add", str(folder), str(folder / "nothing")]) == 2
    assert "There is no file or folder" in capsys.readouterr().err
    with Library.open(library_folder()) as library:
        assert library.policies() == []


def test_another_library_is_begun_where_it_is_named(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other"
    assert main(["library", "add", str(folder), "--library", str(other)]) == 0
    assert not library_folder().exists()
    capsys.readouterr()
    assert main(["library", "search", "credit", "--library", str(other)]) == 0
    with Library.open(other) as library:
        tern = next(record.id for record in library.policies() if record.file_name == "tern.md")
    assert tern in capsys.readouterr().out


def test_policies_that_are_called_alike_are_told_by_their_files(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["library", "add", str(folder)]) == 0
    assert "Privacy policy (tern.md) · " in capsys.readouterr().out
    for command in (["list"], ["search", "record"]):
        assert main(["library", *command]) == 0
        told = capsys.readouterr().out
        assert "Privacy policy (tern.md)" in told
        assert "Heron privacy policy (" not in told


def test_versions_are_one_policy_in_the_order_of_their_days(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "heron"
    folder.mkdir()
    for name, text in (("2026-02-11.md", TERN), ("2024-05-01.md", HERON), ("2025-12-31.md", HERON + TERN)):
        (folder / name).write_text(text, encoding="utf-8")
    assert main(["library", "add", "--versions", *(str(path) for path in sorted(folder.iterdir(), reverse=True))]) == 0
    capsys.readouterr()
    with Library.open(library_folder()) as library:
        record = library.policies()[0]
        versions = library.versions(record.id)
    by_number = sorted(versions, key=lambda one: one.version)
    assert [one.day for one in by_number] == ["2024-05-01", "2025-12-31", "2026-02-11"]
    assert main(["library", "history", record.id]) == 0
    days = [line[:10] for line in capsys.readouterr().out.splitlines() if line.startswith("20")]
    assert days == ["2024-05-01", "2025-12-31", "2026-02-11"]


def kept_as_versions(folder: Path, *names: str) -> int:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_text(f"{HERON}\nThis is {name}.\n", encoding="utf-8")
    return main(["library", "add", "--versions", *(str(folder / name) for name in names)])


def policies_kept() -> set[tuple[str, ...]]:
    with Library.open(library_folder()) as library:
        return {
            tuple(sorted(version.file_name for version in library.versions(record.id))) for record in library.policies()
        }


def test_an_older_version_joins_the_policy_that_has_versions(tmp_path: Path) -> None:
    assert kept_as_versions(tmp_path, "2024-01-01.md", "2026-03-01.md") == 0
    assert kept_as_versions(tmp_path, "2023-01-01.md", "2026-03-01.md") == 0
    assert policies_kept() == {("2023-01-01.md", "2024-01-01.md", "2026-03-01.md")}


def test_two_policies_with_versions_are_not_torn_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert kept_as_versions(tmp_path, "2024-01-01.md", "2026-03-01.md") == 0
    assert kept_as_versions(tmp_path, "2020-01-01.md", "2021-01-01.md") == 0
    before = policies_kept()
    capsys.readouterr()
    assert kept_as_versions(tmp_path, "2019-01-01.md", "2021-01-01.md", "2026-03-01.md") == 2
    assert "Name texts of one of them only" in capsys.readouterr().err
    assert policies_kept() == before
    all_four = ("2024-01-01.md", "2026-03-01.md", "2020-01-01.md", "2021-01-01.md")
    assert kept_as_versions(tmp_path, *all_four) == 0
    assert policies_kept() == {tuple(sorted(all_four))}


def everything_kept() -> list[object]:
    with Library.open(library_folder()) as library:
        records = [*library.policies(), *library.policies(trashed=True)]
        return [records, [library.source(record.id) for record in records]]


def test_what_would_be_torn_apart_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert kept_as_versions(tmp_path, "2024-01-01.md", "2026-03-01.md") == 0
    assert kept_as_versions(tmp_path, "2020-01-01.md", "2021-01-01.md", "2022-01-01.md") == 0
    with Library.open(library_folder()) as library:
        library.trash(next(one.id for one in library.policies() if one.file_name == "2022-01-01.md"))
    before = everything_kept()
    (tmp_path / "2025-01-01.md").write_bytes((tmp_path / "2026-03-01.md").read_bytes())  # the same words of another day
    places = [str(tmp_path / name) for name in ("2022-01-01.md", "2025-01-01.md", "2019-01-01.md")]
    (tmp_path / "2019-01-01.md").write_text(TERN, encoding="utf-8")
    assert main(["library", "add", "--versions", *places]) == 2
    assert "Nothing was changed." in capsys.readouterr().err
    assert everything_kept() == before


def test_a_new_text_of_a_known_site_and_title_is_not_torn_from_its_policy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number, site in enumerate(("heron.example", "tern.example"), start=1):
        for page in range(2):
            link = f'<link rel="canonical" href="https://{site}/privacy">'
            words = (
                f"<title>Privacy policy</title>{link}<h1>Privacy policy</h1><p>We record calls, {number} {page}.</p>"
            )
            (tmp_path / f"{number}{page}.html").write_text(words, encoding="utf-8")
    assert main(["library", "add", str(tmp_path / "10.html"), str(tmp_path / "20.html")]) == 0
    before = everything_kept()
    assert main(["library", "add", "--versions", str(tmp_path / "11.html"), str(tmp_path / "21.html")]) == 2
    told = capsys.readouterr().err
    assert all(record.id in told for record in before[0])  # type: ignore[attr-defined]
    assert everything_kept() == before


def test_a_collection_without_a_name_is_refused_before_anything_is_kept(folder: Path) -> None:
    assert main(["library", "add", str(folder), "--collect", " "]) == 2
    with Library.open(library_folder()) as library:
        assert library.policies() == []
