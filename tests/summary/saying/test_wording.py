"""Every practice can be said under every condition, in whole, plain, well-formed sentences."""

from __future__ import annotations

import itertools
import re

import pytest

from reader.practices import load_taxonomy
from reader.practices.finding import Condition, Kind
from reader.summary.readability import reading_grade
from reader.summary.saying.phrase import Clauses
from reader.summary.saying.sentence import LONGEST
from reader.summary.saying.statement import Speaker
from reader.summary.saying.wording import load_wording
from reader.summary.texts.slots import load_slots
from reader.summary.texts.template import Template
from tests.summary.builders import document_of, finding

PRACTICES = [practice.id for practice in load_taxonomy().practices]
BARE = "Zyxt qwv plmk."  # names nothing: only what every finding of a practice guarantees can be said of it
WELL_FORMED = re.compile(r"[A-Z][^{}\[\]]*[^\s,;:]\.")


def samples(template: Template) -> list[str]:
    """Fill a template with each slot's first noun, and with as many nouns as it says."""
    slots = load_slots()
    few = {slot: slots[slot].say([slots[slot].nouns[0].replace("$1", "Acorn Group")]) for slot in template.slots}
    many = {
        slot: slots[slot].say([noun.replace("$1", "ten days") for noun in slots[slot].nouns]) for slot in template.slots
    }
    filled = [template.fill(values | {"may": may}) for values in (few, many) for may in ("", "may ")]
    return [text for text in filled if text is not None]


def test_the_wording_is_for_the_practices_of_the_taxonomy() -> None:
    assert sorted(load_wording().practices) == sorted(PRACTICES)


@pytest.mark.parametrize("practice", PRACTICES)
@pytest.mark.parametrize("condition", list(Condition))
def test_says_a_practice_of_which_the_clause_names_nothing(practice: str, condition: Condition) -> None:
    document = document_of(("Section", [BARE]))
    text = Speaker(load_wording(), Clauses(document)).practice([finding(document, practice, BARE, condition=condition)])
    assert WELL_FORMED.fullmatch(text)
    assert "  " not in text
    kind, always = load_taxonomy()[practice].kind, load_wording().practices[practice].always
    depends = kind in (Kind.RISK, Kind.FACT) and condition is not Condition.NONE and not always
    assert bool(re.search(r"\b(?:unless|if you (?:agree|choose)|depending on)\b", text, re.IGNORECASE)) is depends


@pytest.mark.parametrize("practice", PRACTICES)
def test_says_an_exception(practice: str) -> None:
    clause = f"Except on holidays, {BARE[:1].lower()}{BARE[1:]}"
    document = document_of(("Section", [clause]))
    text = Speaker(load_wording(), Clauses(document)).practice([finding(document, practice, clause, exception=True)])
    assert text.endswith("with exceptions.") is load_wording().practices[practice].excepts


@pytest.mark.parametrize("practice", PRACTICES)
def test_no_template_leaves_a_hole(practice: str) -> None:
    words = load_wording().practices[practice]
    for template in itertools.chain(words.say, *words.by_condition.values(), words.act):
        for text in samples(template):
            assert re.fullmatch(r"[^{}\[\]]+[^\s,;:.]", text), text
            assert not re.search(r"  | ,|,,|\ba [aeiou]", text), text


def test_every_group_part_can_be_said_without_slots() -> None:
    for group in load_wording().groups:
        assert len(group.parts) > 1
        for practice, templates in group.parts.items():
            assert practice in PRACTICES
            assert not templates[-1].needed, (group.id, practice)
            for text in itertools.chain.from_iterable(map(samples, templates)):
                assert not re.search(r"  | ,|[{}\[\]]", text), text


def test_the_last_way_to_say_a_practice_needs_no_slot() -> None:
    for words in load_wording().practices.values():
        for templates in (words.say, *words.by_condition.values(), *([words.act] if words.act else [])):
            assert not templates[-1].needed, words.practice


# Words of law, of alarm and of advice, which the house rules of resources/wording/README.md leave out.
_NOT_OURS = re.compile(
    r"\b(?:shall|hereby|thereof|herein|pursuant|notwithstanding|whilst|prior to|in respect of|process(?:ors?|ed|ing)?|"
    r"data subjects?|controllers?|utili[sz]e\w*|should|must|ought|beware|careful|dangerous|warning|worrying|illegal\w*|"
    r"unlawful\w*|spy\w*|etc)\b|!|\betc\.|[\u2013\u2014]",
    re.IGNORECASE,
)


@pytest.mark.parametrize("practice", PRACTICES)
def test_no_word_of_law_alarm_or_advice(practice: str) -> None:
    words = load_wording().practices[practice]
    for template in itertools.chain(words.say, *words.by_condition.values(), words.act):
        for text in samples(template):
            assert not _NOT_OURS.search(text), text
            assert not re.search(r"\b(?!ICO\b|CNIL\b|EEA\b|EU\b|UK\b|US\b|IP\b|GPS\b|AI\b|STOP\b)[A-Z]{2,}\b", text), (
                text
            )


def test_nouns_stand_in_the_middle_of_a_sentence() -> None:
    for slot in load_slots().values():
        for noun in slot.nouns:
            assert noun == noun.strip()
            assert not noun.endswith((".", ",", ";", ":")), (slot.name, noun)
            assert not re.match(r"(?:They|Your?|The|An?|With|By|On|In|At|To|For|Other|Some)\b", noun), (slot.name, noun)


def test_every_pattern_of_every_slot_is_right() -> None:
    for slot in load_slots().values():
        assert slot.pattern.groups >= len(slot.nouns)


def test_the_wording_is_plain() -> None:
    every = [
        text
        for words in load_wording().practices.values()
        for template in itertools.chain(words.say, *words.by_condition.values())
        for text in samples(template)[:1]
    ]
    assert reading_grade(every) <= 9
    assert max(len(text.split()) for text in every) <= LONGEST
