"""Policies and their versions."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from reader.document import Block, BlockKind, Document, Source
from reader.document.word_count import count_words
from reader.errors import LibraryError
from reader.library import Description, Library, PolicyRecord
from reader.load import load
from reader.segment import segment
from tests.library.builders import SECTIONS, SetClock, make_document, make_note, make_source

NEXT_TEXT = (*SECTIONS, ("Changes", "We changed this text."))


def test_record_says_what_was_kept(policy: PolicyRecord, document: Document) -> None:
    assert (policy.title, policy.site, policy.archived_on) == ("Privacy policy", "larkfield.example", "2015-03-04")
    assert policy.address == "https://larkfield.example/privacy"
    assert policy.file_name == "larkfield.md"
    assert policy.sha256 == hashlib.sha256(b"# the file as it was").hexdigest()
    assert policy.text_sha256 == hashlib.sha256(document.text.encode()).hexdigest()
    assert policy.words == count_words(document.text)
    assert policy.added == policy.opened == "2026-03-02T12:00:00.000Z"
    assert (policy.position, policy.status, policy.trashed, policy.note_count) == (0, "", "", 0)


def test_the_days_of_the_same_words_are_remembered(library: Library, policy: PolicyRecord, source: Source) -> None:
    def add(day: str, file_name: str = "larkfield.md") -> PolicyRecord:
        came_from = replace(source.provenance, archived_on=day, file_name=file_name)
        again = replace(source, provenance=came_from)
        return library.add(again, make_document(again))

    for day, file_name in (("2015-06-01", "x.md"), ("", "2015-05-01.md"), ("2015-03-04", "x.md"), ("", "x.md")):
        assert add(day, file_name).id == policy.id
    add("2015-06-01")
    assert library.source(policy.id).provenance.seen == ("2015-05-01", "2015-06-01")
    assert library.get(policy.id).day == "2015-03-04"
    library.describe(policy.id, Description("Lark privacy"))
    assert library.source(policy.id).provenance.seen == ("2015-05-01", "2015-06-01")


def test_source_text_and_original_come_back(
    library: Library, policy: PolicyRecord, source: Source, document: Document
) -> None:
    assert library.source(policy.id) == source
    assert library.text(policy.id) == document.text
    assert library.original(policy.id) == b"# the file as it was"


def test_everything_is_there_after_closing(library: Library, policy: PolicyRecord, source: Source) -> None:
    library.save_note(policy.id, make_note())
    library.close()
    with Library.open(library.folder) as again:
        assert again.policies() == [library_record_with_note(policy)]
        assert again.source(policy.id) == source
        assert again.notes(policy.id) == [make_note()]


def library_record_with_note(policy: PolicyRecord) -> PolicyRecord:
    values = {name: getattr(policy, name) for name in PolicyRecord.__dataclass_fields__}
    return PolicyRecord(**{**values, "note_count": 1})


def test_same_text_is_the_same_record_opened_again(
    library: Library, policy: PolicyRecord, source: Source, document: Document, clock: SetClock
) -> None:
    clock.go_on(hours=1)
    again = library.add(source, document, None)
    assert again.id == policy.id
    assert again.opened == "2026-03-02T13:00:00.000Z"
    assert again.added == policy.added
    assert len(library.policies()) == 1


def test_same_text_brings_the_policy_back_from_the_trash(
    library: Library, policy: PolicyRecord, source: Source, document: Document
) -> None:
    library.save_note(policy.id, make_note())
    library.trash(policy.id)
    assert library.add(source, document, None).trashed == ""
    assert library.notes(policy.id) == [make_note()]


def test_original_given_later_is_kept(library: Library, source: Source, document: Document) -> None:
    record = library.add(source, document, None)
    assert library.original(record.id) is None
    assert record.sha256 == source.provenance.sha256
    library.add(source, document, b"here it is")
    assert library.original(record.id) == b"here it is"


def test_original_that_is_gone_is_replaced_by_the_next(
    library: Library, policy: PolicyRecord, source: Source, document: Document
) -> None:
    shutil.rmtree(library.folder / "files")
    library.add(source, document, b"# another file")
    assert library.original(policy.id) == b"# another file"


def test_original_that_was_changed_on_the_disk_is_not_given_out(library: Library, policy: PolicyRecord) -> None:
    path = library.folder / "files" / policy.sha256[:2] / policy.sha256
    path.write_bytes(b"something else")
    assert library.original(policy.id) is None


def test_new_text_with_the_same_site_and_title_is_the_next_version(library: Library, policy: PolicyRecord) -> None:
    source = make_source(NEXT_TEXT, title="PRIVACY  policy")
    newer = library.add(source, make_document(source), None)
    assert (newer.policy, newer.version) == (policy.policy, 2)
    assert newer.id != policy.id
    assert [record.id for record in library.versions(policy.id)] == [policy.id, newer.id]


@pytest.mark.parametrize(
    ("title", "site"), [("Cookie policy", "larkfield.example"), ("Privacy policy", "pell.example")]
)
def test_another_site_or_title_is_another_policy(library: Library, policy: PolicyRecord, title: str, site: str) -> None:
    source = make_source(NEXT_TEXT, title=title, site=site)
    other = library.add(source, make_document(source), None)
    assert (other.policy != policy.policy, other.version) == (True, 1)


def test_texts_without_a_site_are_never_versions_of_each_other(library: Library) -> None:
    records = []
    for sections in (SECTIONS, NEXT_TEXT):
        source = make_source(sections, site="")
        records.append(library.add(source, make_document(source), None))
    assert records[0].policy != records[1].policy


def test_title_falls_back_to_the_file_name(library: Library) -> None:
    source = make_source(title="")
    assert library.add(source, make_document(source), None).title == "larkfield.md"


def test_last_opened_comes_first(library: Library, clock: SetClock) -> None:
    first, second = make_source(), make_source(NEXT_TEXT)
    one = library.add(first, make_document(first), None)
    clock.go_on(minutes=1)
    two = library.add(second, make_document(second), None)
    assert [record.id for record in library.policies()] == [two.id, one.id]
    clock.go_on(minutes=1)
    library.add(first, make_document(first), None)
    assert [record.id for record in library.policies()] == [one.id, two.id]


def test_position_and_status_are_remembered(library: Library, policy: PolicyRecord) -> None:
    library.remember_position(policy.id, 57)
    library.set_status(policy.id, "in review")
    assert library.get(policy.id).position == 57
    assert library.get(policy.id).status == "in review"


def test_policy_that_is_not_there_is_told(library: Library) -> None:
    for call in (library.get, library.source, library.text, library.original, library.trash, library.versions):
        with pytest.raises(LibraryError, match="not in the library"):
            call("nothing")


def test_document_without_sections_is_kept(library: Library) -> None:
    source = Source((Block(BlockKind.PARAGRAPH, "One line."),))
    record = library.add(source, make_document(source), None)
    assert library.text(record.id) == "One line."


def test_text_that_utf8_cannot_hold_is_kept_at_its_length(library: Library) -> None:
    source = make_source((("Names", "half a pair: \ud83d and more"),))
    record = library.add(source, make_document(source), None)
    assert library.text(record.id) == "Names\n\nhalf a pair: ? and more"
    assert library.source(record.id) == source


def test_shipped_sample_opens_again_without_its_file(library: Library, sample: Path) -> None:
    source = load(sample)
    document = segment(source)
    record = library.add(source, document, sample.read_bytes())
    kept = library.source(record.id)
    assert kept == source
    assert segment(kept) == document
    assert library.text(record.id) == document.text
    for hit in library.search("information", limit=5):
        assert f"[{document.text[hit.start : hit.end]}]" in hit.snippet


def test_what_adding_a_text_would_find_is_foreseen(library: Library, policy: PolicyRecord, document: Document) -> None:
    assert library.foresee(document) == (policy.id, [policy])
    source = make_source(NEXT_TEXT)
    following = segment(source)
    assert library.foresee(following) == ("", [policy])
    added = library.add(source, following, None)
    assert library.foresee(following) == (added.id, [policy, added])
    library.trash(policy.id)
    assert library.foresee(document) == (policy.id, [added])
