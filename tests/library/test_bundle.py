"""A library goes into one file and comes out of it whole; a file that means harm is refused."""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from reader.document import OwnPoint, Placement, PlacementState
from reader.errors import LibraryError
from reader.library import Library, Verdict
from tests.library.builders import SECTIONS, SetClock, make_document, make_note, make_source, select

TABLES = (
    "version",
    "section",
    "note",
    "verdict",
    "carried",
    "tag",
    "policy",
    "collection",
    "collected",
    "field",
    "field_value",
)


@pytest.fixture
def full(library: Library) -> Library:
    """A library with two versions, a note carried and one in the trash, a verdict, tags, an original."""
    source = make_source()
    document = make_document(source)
    old = library.add(source, document, b"# the file as it was")
    asked = make_note("n1", "Which 📷?", select(document, "agencies"))
    library.save_note(old.id, replace(asked, point=OwnPoint("high", "Whom do they ask?")))
    library.save_note(old.id, make_note("n2"))
    library.remove_note("n2")
    library.save_verdict(old.id, Verdict("credit-search", "r1", "We", 3, 5, "dismissed", "known", "7"))
    library.set_tags(old.id, ["bank"])
    newer = make_source((("News", "Newer."), *SECTIONS))
    new = library.add(newer, make_document(newer))
    there = Placement(PlacementState.ANCHORED, select(make_document(newer), "agencies"), 1.0)
    library.carry_notes(old.id, new.id, lambda _: there)
    banks, _empty = library.order.add_collection("Banks"), library.order.add_collection("Nothing in it")
    rating = library.order.add_field("Rating", "number")
    by = library.order.add_field("Reviewed by", "choice", ["Ann", "Ben"])
    library.order.save_search("Credit", "practice:credit-*")
    (state,) = library.order.states([old.id])
    library.order.write([replace(state, collections=(banks.id,), values=((rating.id, "4.5"), (by.id, "ben")))])
    return library


@pytest.fixture
def bundle(full: Library, tmp_path: Path) -> Path:
    target = tmp_path / "all.policybundle"
    assert full.export_bundle(target) == 2
    return target


def contents(library: Library) -> dict[str, list[dict[str, object]]]:
    """Return every row that matters, whatever the numbers of the rows are."""
    with library._file.reading() as database:
        return {
            table: sorted(
                (
                    {k: v for k, v in row.items() if k not in ("key", "id" if table == "section" else "")}
                    for row in database[table].rows
                ),
                key=repr,
            )
            for table in TABLES
        }


def test_round_trip_loses_nothing(full: Library, bundle: Path, tmp_path: Path) -> None:
    with Library.open(tmp_path / "other", clock=SetClock()) as other:
        ids = other.import_bundle(bundle).policies
        assert contents(other) == contents(full)
        assert other.original(ids[0]) == b"# the file as it was"
        assert [hit.note_id for hit in other.search("which in:notes")] == [
            hit.note_id for hit in full.search("which in:notes")
        ]
        again = tmp_path / "again.policybundle"
        other.export_bundle(again)
        with zipfile.ZipFile(again) as a, zipfile.ZipFile(bundle) as b:
            assert {name: a.read(name) for name in a.namelist()} == {name: b.read(name) for name in b.namelist()}


def test_a_place_that_cannot_be_written_is_not_taken_for_the_librarys(full: Library, tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match=r"“.*all\.policybundle” could not be written: No such file or directory"):
        full.export_bundle(tmp_path / "nowhere" / "all.policybundle")


def test_taking_in_twice_changes_nothing(full: Library, bundle: Path) -> None:
    before = contents(full)
    full.import_bundle(bundle)
    assert contents(full) == before


def test_policy_whose_file_is_gone_is_carried_without_it(full: Library, tmp_path: Path) -> None:
    shutil.rmtree(full.folder / "files")
    target = tmp_path / "all.policybundle"
    full.export_bundle(target)
    with Library.open(tmp_path / "other") as other:
        ids = other.import_bundle(target).policies
        assert [other.original(one) for one in ids] == [None, None]
        assert len(other.all_notes()) == 2


def test_newer_note_stays(full: Library, bundle: Path) -> None:
    (policy,) = [record for record in full.policies() if record.version == 1]
    (note,) = full.notes(policy.id)
    object.__setattr__(note, "body", "written since")
    object.__setattr__(note, "modified", "2027-01-01T00:00:00Z")
    full.save_note(policy.id, note)
    full.import_bundle(bundle)
    assert [one.body for one in full.notes(policy.id)] == ["written since"]


def test_order_meets_what_is_here(full: Library, bundle: Path, tmp_path: Path) -> None:
    with Library.open(tmp_path / "other") as other:
        mine = other.order.add_field("rating", "text")
        banks = other.order.add_collection("banks")
        other.order.save_search("credit", "another query")
        other.import_bundle(bundle)
        fields = {(field.name, field.kind) for field in other.order.fields()}
        assert fields == {("rating", "text"), ("Rating 2", "number"), ("Reviewed by", "choice")}
        assert [(one.id == banks.id, one.name, one.size) for one in other.order.collections()] == [
            (True, "banks", 1),
            (False, "Nothing in it", 0),
        ]
        searches = {one.name: one.query for one in other.order.searches()}
        assert searches == {"credit": "another query", "Credit 2": "practice:credit-*"}
        (state,) = [state for state in other.order.states() if state.values]
        assert sorted(value for _, value in state.values) == ["4.5", "Ben"]
        assert state.value(mine.id) == ""


def test_bundle_of_the_first_schema_is_taken(bundle: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(bundle) as archive:
        manifest = json.loads(archive.read("manifest.json")) | {"schema": "policy-reader/bundle/1"}
    first = changed(changed(bundle, "order.json", None), "manifest.json", json.dumps(manifest).encode())
    with Library.open(tmp_path / "other") as other:
        assert len(other.import_bundle(first).policies) == 2
        assert other.order.collections() == []


def test_selection_holds_what_was_chosen(full: Library, tmp_path: Path) -> None:
    (policy,) = [record for record in full.policies() if record.version == 2]
    target = tmp_path / "one.policybundle"
    assert full.export_bundle(target, [policy.id]) == 1
    with Library.open(tmp_path / "other") as other:
        assert other.import_bundle(target).policies == (policy.id,)
        assert len(other.notes(policy.id)) == 1
    with pytest.raises(LibraryError, match="not in the library"):
        full.export_bundle(target, ["nowhere"])


def test_notes_are_web_annotations(bundle: Path) -> None:
    with zipfile.ZipFile(bundle) as archive:
        name = next(name for name in archive.namelist() if name.endswith("notes.json"))
        first = json.loads(archive.read(name))[0]
    assert first["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert {part["type"] for part in first["target"]["selector"]} == {"TextQuoteSelector", "TextPositionSelector"}


def changed(bundle: Path, ending: str, content: bytes | None) -> Path:
    """Write a bundle anew with the content of one entry replaced, or left out."""
    target = bundle.with_name(f"{bundle.stem}-changed.policybundle")
    with zipfile.ZipFile(bundle) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if not name.endswith(ending):
                new.writestr(name, old.read(name))
            elif content is not None:
                new.writestr(name, content)
    return target


@pytest.mark.parametrize(
    ("ending", "content"),
    [
        ("manifest.json", None),
        ("manifest.json", b'{"schema": "policy-reader/bundle/9", "policies": []}'),
        ("manifest.json", b'{"schema": "policy-reader/bundle/1", "policies": ["../../../etc/passwd"]}'),
        ("manifest.json", b"[" * 100_000),
        ("text.txt", b"another text"),
        ("text.txt", b"\xff\xfe"),
        ("policy.json", b"[]"),
        ("policy.json", b'{"text_sha256": 3}'),
        ("notes.json", b'[{"reader": {}}]'),
        ("notes.json", b"{"),
        ("verdicts.json", b'[{"practice": null}]'),
        ("source.json", b"{}"),
        ("carried.json", b'[{"note": "n1", "version": "nowhere"}]'),
        ("order.json", None),
        ("order.json", b"{}"),
        ("order.json", b'{"collections": [], "collected": [{"collection": "x", "version": "y"}], "fields": []}'),
        ("order.json", b'{"collections": [], "collected": [], "fields": [{"id": "f", "name": "F", "kind": "x"}]}'),
        ("source.json", b'{"blocks": [{"kind": "paragraph", "text": "We never sell."}], "provenance": {}}'),
    ],
)
def test_hostile_bundle_is_refused_whole(bundle: Path, tmp_path: Path, ending: str, content: bytes | None) -> None:
    with Library.open(tmp_path / "other") as other:
        with pytest.raises(LibraryError, match="no bundle"):
            other.import_bundle(changed(bundle, ending, content))
        assert not any(contents(other).values())
        assert not [path for path in (other.folder / "files").rglob("*") if path.is_file()]


@pytest.mark.parametrize("content", [b"another file", None])
def test_file_that_is_missing_or_another_costs_no_note(bundle: Path, tmp_path: Path, content: bytes | None) -> None:
    name = hashlib.sha256(b"# the file as it was").hexdigest()
    with Library.open(tmp_path / "other") as other:
        taken = other.import_bundle(changed(bundle, name, content))
        assert taken.without_file == 1
        assert [other.original(one) for one in taken.policies] == [None, None]
        assert len(other.all_notes()) == 2
        assert not [path for path in (other.folder / "files").rglob("*") if path.is_file()]


def test_damage_to_a_file_costs_it_alone_and_any_other_is_told(bundle: Path, tmp_path: Path) -> None:
    whole = bundle.read_bytes()
    with zipfile.ZipFile(bundle) as archive:
        entries = archive.infolist()
    with Library.open(tmp_path / "other") as other:
        # Those under files/ last: what comes in with them is then there.
        for entry in sorted(entries, key=lambda entry: entry.filename.startswith("files/")):
            start = entry.header_offset + 30 + len(entry.filename)
            place = start + entry.compress_size // 2
            bundle.write_bytes(
                whole[:place] + bytes(byte ^ 255 for byte in whole[place : place + 2]) + whole[place + 2 :]
            )
            if entry.filename.startswith("files/"):
                assert other.import_bundle(bundle).without_file == 1
                assert len(other.all_notes()) == 2
            else:
                with pytest.raises(LibraryError, match="no whole ZIP"):
                    other.import_bundle(bundle)
                assert not any(contents(other).values())


@pytest.mark.parametrize(
    ("entry", "change"),
    [
        ("policy.json", {"words": "many"}),
        ("policy.json", {"position": "far"}),
        ("policy.json", {"number": "first"}),
        ("policy.json", {"number": 1.5}),
        ("policy.json", {"archived_on": 20150304}),
        ("source.json", {"blocks": [{"kind": "paragraph", "text": 5}]}),
        ("source.json", {"blocks": [{"kind": "heading", "text": "A", "level": "h1"}]}),
        ("source.json", {"blocks": [{"kind": "quote", "text": "A", "runs": [["strong", "0", 1, ""]]}]}),
        ("source.json", {"provenance": {"title": 5}}),
    ],
)
def test_value_of_another_kind_is_refused(bundle: Path, tmp_path: Path, entry: str, change: dict[str, object]) -> None:
    with zipfile.ZipFile(bundle) as archive:
        name = next(name for name in archive.namelist() if name.endswith(entry))
        content = json.loads(archive.read(name)) | change
    with Library.open(tmp_path / "other") as other:
        with pytest.raises(LibraryError, match="no bundle"):
            other.import_bundle(changed(bundle, name, json.dumps(content).encode()))
        assert not any(contents(other).values())


def test_bomb_is_refused(bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["reader.library.bundle"], "MOST_BYTES", 1000)
    with Library.open(tmp_path / "other") as other, pytest.raises(LibraryError, match="too large"):
        other.import_bundle(changed(bundle, "notes.json", b" " * 5000))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"no zip at all"])
def test_file_that_is_no_zip_is_refused(library: Library, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.policybundle"
    path.write_bytes(content)
    with pytest.raises(LibraryError, match="no bundle"):
        library.import_bundle(path)
