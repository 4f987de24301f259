"""Hard words are found where they stand and explained in a sentence."""

from __future__ import annotations

from reader.resources import resource_toml
from reader.summary import hard_words
from tests.summary.builders import document_of, span_of


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


def test_the_policy_s_own_definition_is_shown() -> None:
    text = "“Personal data” means anything that we file under your name."
    document = document_of(("Words", [text, "“Loot” means the points that you collect.", "We keep personal data."]))
    personal, loot = hard_words(document)
    assert (personal.definition, personal.defined_at) == (text, span_of(document, text))
    assert personal.detail == f"{personal.meaning} In this policy: “{text}”"
    assert (loot.term, loot.meaning) == ("Loot", "")
    assert loot.detail == "In this policy: ““Loot” means the points that you collect.”"


def test_an_unusual_use_is_warned_of() -> None:
    odd = "IP addresses and the like are non-personal information."
    (word, *_) = hard_words(document_of(("Words", ["We log your IP address.", odd])))
    assert word.term == "IP address"
    assert word.warning == "They count IP addresses as not personal. In the UK and the EU they usually are."
    (usual,) = hard_words(document_of(("Words", ["Your IP address is personal."])))
    assert usual.warning == ""
