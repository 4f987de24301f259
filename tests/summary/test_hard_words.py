"""Hard words are found where they stand and explained in a sentence."""

from __future__ import annotations

from reader.resources import resource_toml
from reader.summary import hard_words
from tests.summary.builders import document_of


def test_finds_terms_and_their_places() -> None:
    document = document_of(("Credit", ["Credit reference agencies keep records.", "Ask the credit reference agency."]))
    (word,) = hard_words(document)
    assert word.term == "Credit reference agency"
    assert [document.quote(span) for span in word.spans] == ["Credit reference agencies", "credit reference agency"]


def test_the_longer_term_wins() -> None:
    document = document_of(("On this site", ["A third-party cookie may come from any third party."]))
    assert [word.term for word in hard_words(document)] == ["Third-party cookie", "Third party"]


def test_is_no_part_of_a_word() -> None:
    assert hard_words(document_of(("Talk", ["We consented to unspeakable things with rapid observers."]))) == []


def test_every_meaning_is_a_sentence_and_every_form_has_one_term() -> None:
    entries = resource_toml("glossary/en.toml")["word"]
    assert len(entries) >= 60
    forms = [form.lower() for entry in entries for form in entry["forms"]]
    assert len(forms) == len(set(forms))
    for entry in entries:
        assert entry["meaning"][0].isupper()
        assert entry["meaning"].endswith(".")
        assert len(entry["meaning"].split()) <= 32
