"""`library collections|fields|searches|set|duplicates|join|part` over a real library."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from reader.cli.library_order_parser import KINDS
from reader.cli.main import main
from reader.library import Library, order_model
from reader.paths import library_folder
from tests.library.builders import make_document, make_note, make_source


@pytest.fixture
def ids() -> list[str]:
    with Library.open(library_folder()) as library:
        sources = [make_source(((title, f"This is {title}."),), title) for title in ("Alder", "Birch")]
        return [library.add(source, make_document(source)).id for source in sources]


def shown(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, object]:
    assert main(["library", *words, "--format", "json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert isinstance(content, dict)
    return content


def test_kinds_are_those_of_the_library() -> None:
    assert KINDS == order_model.KINDS


def test_many_policies_are_changed_and_found(ids: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    shown(capsys, "fields", "--add", "Rating", "--kind", "number")
    content = shown(
        capsys, "set", *ids, "--collect", "Banks", "--tag", "later", "--field", "rating=4", "--status", "done"
    )
    assert [state["status"] for state in content["before"]] == ["", ""]  # type: ignore[attr-defined]
    hits = shown(capsys, "search", "collection:banks rating:>3 tag:later status:done")["hits"]
    assert {hit["policy_id"] for hit in hits} == set(ids)  # type: ignore[attr-defined]
    shown(capsys, "set", ids[0], "--uncollect", "Banks", "--untag", "later", "--field", "Rating=", "--trash")
    assert [one["size"] for one in shown(capsys, "collections")["collections"]] == [1]  # type: ignore[attr-defined]
    shown(capsys, "set", ids[0], "--untrash")
    hits = shown(capsys, "search", "this -collection:banks")["hits"]
    assert {hit["policy_id"] for hit in hits} == {ids[0]}  # type: ignore[attr-defined]


def test_what_is_not_there_is_said(ids: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    for words in (
        ["set", "nowhere", "--trash"],
        ["set", ids[0], "--field", "Nothing=1"],
        ["set", ids[0], "--field", "x"],
    ):
        assert main(["library", *words]) == 2
        assert capsys.readouterr().err
    assert main(["library", "collections", "--delete", "Nothing"]) == 2


def test_searches_are_kept_and_forgotten(ids: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["library", "searches", "--save", "Credit", "practice:credit-*"]) == 0
    assert "Credit: practice:credit-*" in capsys.readouterr().out
    assert main(["library", "searches", "--delete", "credit"]) == 0
    assert "no saved searches" in capsys.readouterr().out


def test_a_text_is_joined_and_parted(ids: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["library", "join", ids[1], ids[0]]) == 0
    assert "version 2" in capsys.readouterr().out
    assert main(["library", "part", ids[1]]) == 0
    assert main(["library", "duplicates"]) == 0


def test_history_tells_which_version_brought_what(capsys: pytest.CaptureFixture[str]) -> None:
    texts = ("We may record your telephone calls.", "We search your file at credit reference agencies.")
    with Library.open(library_folder()) as library:
        sources = [make_source((("Part", " ".join(texts[: at + 1])),)) for at in range(2)]
        first, second = (library.add(source, make_document(source)).id for source in sources)
    assert main(["library", "history", first]) == 0
    assert "+ high: " in capsys.readouterr().out
    content = shown(capsys, "history", second)["history"]
    assert [version["brought"] for version in content["versions"]] == [[], ["credit-search"]]  # type: ignore[index]
    assert [version["seen"] for version in content["versions"]] == [[], []]  # type: ignore[index]
    with Library.open(library_folder()) as library:
        for day in ("2016-01-01", "2016-02-01", "2016-03-01", "2016-04-01"):
            again = replace(sources[0], provenance=replace(sources[0].provenance, archived_on=day))
            library.add(again, make_document(again))
            if day == "2016-02-01":
                assert main(["library", "history", first]) == 0
                assert "  the same words on 2016-01-01, 2016-02-01\n" in capsys.readouterr().out
    assert main(["library", "history", first]) == 0
    assert "  the same words on 4 other days, the last 2016-04-01\n" in capsys.readouterr().out
    with Library.open(library_folder()) as library:
        library.order.part(second)
    assert main(["library", "history", first]) == 2


def test_what_is_in_the_trash_is_listed_and_taken_out(ids: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with Library.open(library_folder()) as library:
        library.save_note(ids[0], make_note("n1", "Ask them."))
        library.remove_note("n1")
        library.trash(ids[1])
    assert main(["library", "trash"]) == 0
    printed = capsys.readouterr().out
    assert "Ask them." in printed
    assert "Birch" in printed
    shown(capsys, "trash", "--restore", "n1")
    content = shown(capsys, "trash", "--restore", ids[1])
    assert (content["policies"], content["notes"]) == ([], [])
    assert main(["library", "trash", "--restore", "nothing"]) == 2
