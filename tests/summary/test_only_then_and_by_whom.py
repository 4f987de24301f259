"""What is passed on only then, what may need to be, whose yes and whose suppliers it is: invented clauses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document import Block, BlockKind, Provenance, Source, Span
from reader.practices.finding import Condition, Hit
from reader.segment import segment
from reader.summary.clauses.apart import without_others_yes
from reader.summary.clauses.around import sentences_before
from reader.summary.clauses.conditions import with_own_condition
from reader.summary.clauses.doers import Doers
from reader.summary.clauses.given import is_yours_to_give
from reader.summary.clauses.leads import lead_ins
from reader.summary.clauses.modality import is_modal
from reader.summary.clauses.own_case import own_case
from reader.summary.clauses.scope import is_limited
from reader.summary.saying.consents import conditions_of
from reader.summary.saying.gives import gives_more
from reader.summary.saying.phrase import Clauses
from reader.summary.saying.wording import load_wording
from reader.summary.texts.slots import load_slots
from tests.summary.builders import document_of, finding, span_of


@pytest.mark.parametrize(
    ("text", "modal"),
    [
        ("While we deal with you we may need to give some details to glaziers.", True),
        ("The details that Fernhill gathers about you may comprise:", True),
        ("We keep information you may give us when you call.", False),
        ("To the extent that sensitive details are held, we lock them away.", True),
        ("We give your details to glaziers to the extent necessary for the repair.", False),
    ],
)
def test_a_may_is_theirs_where_you_are_no_subject(text: str, modal: bool) -> None:
    assert is_modal(text) is modal


@pytest.mark.parametrize(
    ("text", "limited"),
    [
        ("We will only disclose it outside the Fernhill Group when:", True),
        ("We only share your details with people outside Fernhill:", True),
        ("Your details are only passed on in the following circumstances:", True),
        ("We only share your details in answer to requests that we must heed.", True),
        ("We only share your details with:", False),
        ("We share your details with the following firms:", False),
        ("We collect details when:", False),
    ],
)
def test_what_is_passed_on_only_then_holds_in_some_cases(text: str, limited: bool) -> None:
    assert is_limited(text) is limited


@pytest.mark.parametrize(
    ("before", "goes_on"),
    [
        ("We only share your details in response to requests of people who have a claim.", True),
        ("We share your details with people who have a claim.", False),
    ],
)
def test_an_example_goes_on_from_what_is_shared_only_then(before: str, goes_on: bool) -> None:
    example = "For example, we will share your details with glaziers."
    blocks = (BlockKind.HEADING, "Sharing"), (BlockKind.PARAGRAPH, f"{before} {example}")
    document = segment(Source(tuple(Block(*block) for block in blocks), Provenance(title="Invented policy")))
    assert (span_of(document, example).start in sentences_before(document)) is goes_on


@pytest.mark.parametrize(("rule", "kept"), [("credit-reporting.give", False), ("data-from-others.from", True)])
def test_what_others_have_your_yes_for_waits_for_it_where_they_give_it(rule: str, kept: bool) -> None:
    text = (
        "Details from shops who have obtained your permission to pass them to us: companies which have your consent to."
    )
    assert ("your consent" in without_others_yes(text, [(0, 7)], rule)) is kept


def test_a_permission_that_was_given_is_a_yes() -> None:
    clause = "When given permission to do so, we may also pass your details to glaziers."
    document = document_of(("Sharing", [clause]))
    found = with_own_condition(finding(document, "share-third-party", clause), document)
    assert found.condition is Condition.CONSENT


def test_who_does_not_want_to_read_objects_to_nothing() -> None:
    clause = "If you don’t want to read it all, know that we send you our catalogue."
    document = document_of(("In short", [clause]))
    one = finding(document, "profiling", clause, condition=Condition.OPT_OUT)
    evidence = (replace(one.evidence[0], condition=Condition.OPT_OUT),)
    assert with_own_condition(replace(one, evidence=evidence), document).condition is Condition.NONE
    assert own_case("If you don’t want to read all of it, we send you our catalogue.") is None


@pytest.mark.parametrize(
    ("clause", "practice", "anothers"),
    [
        ("Landlords may use outside cleaners to help them.", "share-service-providers", True),
        ("Some sellers also rely on outside couriers.", "share-service-providers", True),
        ("Landlords may use outside cleaners on our behalf.", "share-service-providers", False),
        ("Glaziers may use your details for us.", "share-service-providers", False),
        ("Landlords may use outside cleaners to help them.", "share-third-party", False),
    ],
)
def test_the_suppliers_of_people_there_are_not_theirs(clause: str, practice: str, anothers: bool) -> None:
    document = document_of(("Helpers", [clause]))
    doers = Doers(document, "fernhill", lead_ins(document))
    assert doers.is_anothers(span_of(document, clause), practice=practice) is anothers


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("We monitor the communications that we have directly with you.", ["messages to them"]),
        ("We monitor communications between users.", []),
    ],
)
def test_what_they_have_with_you_is_no_post(text: str, nouns: list[str]) -> None:
    assert list(load_slots()["message"].find(text)) == nouns


def test_a_place_that_may_be_exact_is_not_told_as_rough() -> None:
    slot = next(
        slot for slot in load_slots().values() if "roughly where you are" in dict(slot.places("a rough location"))
    )
    assert "roughly where you are" in slot.find("We take your approximate location.")
    assert "roughly where you are" not in slot.find("We take your precise or approximate location.")
    assert "roughly where you are" not in slot.find("We take an approximate or precise location.")


def test_a_label_before_it_leaves_the_giving_to_you() -> None:
    assert is_yours_to_give("What you tell us: You may provide a range of information about your garden.")
    assert not is_yours_to_give("What you tell us: You provide a range of information about your garden.")


def test_what_you_may_post_is_seen_for_sure() -> None:
    clause = "You may provide information to be shown on the public wall of our site."
    document = document_of(("Wall", [clause]))
    found = finding(document, "publish-personal-data", clause)
    shown = replace(found, evidence=(replace(found.evidence[0], rule="publish-personal-data.public"),))
    assert not Clauses(document).of(shown.evidence[0]).modal


@pytest.mark.parametrize(
    ("promise", "more"),
    [
        ("We do not pass your details to anyone outside Fernhill except where:", True),
        ("We will not pass your details on save for what is detailed in this policy.", True),
        ("We do not pass your details to anyone unless you agree.", False),
        ("We do not pass on your details.", False),
    ],
)
def test_a_promise_with_a_list_of_exceptions_is_told_with_others_too(promise: str, more: bool) -> None:
    assert gives_more({"share-service-providers"}, {"share-service-providers"}, [promise]) is more


def test_what_is_sent_only_after_a_yes_waits_for_it() -> None:
    clause = "We’ll only send you our catalogue, news and offers of the garden shop if you’ve agreed to this."
    document = document_of(("News", [clause]))
    assert with_own_condition(finding(document, "marketing-contact", clause), document).condition is Condition.CONSENT


def test_a_study_and_a_way_out_send_nothing_unasked() -> None:
    study = "We may use your details for the purposes of marketing research."
    sent = "Where you have given us consent, we may contact you by phone about our products."
    out = "You will also be given an opportunity to opt out when we send you any marketing e-mails."
    document = document_of(("News", [study, sent, out]))
    one = finding(document, "marketing-contact", study, sent, out)
    asks = (Condition.NONE, Condition.CONSENT, Condition.OPT_OUT)
    items = tuple(replace(item, condition=each) for item, each in zip(one.evidence, asks, strict=True))
    found = replace(one, condition=Condition.OPT_OUT, evidence=items)
    assert conditions_of(load_wording(), Clauses(document), [found]) == {Condition.CONSENT}


def test_a_yes_after_what_it_is_for_is_that_of_the_whole_clause() -> None:
    clause = (
        "In order to help us grow, where you have given us consent, we may use the details that you gave to us in our "
        "shop, at our stall, in our garden or anywhere else that we may have met you in the last year, to tell you by "
        "letter, by phone or otherwise about products that may be of interest to you."
    )
    document = document_of(("News", [clause]))
    one = finding(document, "marketing-contact", clause)
    at = document.text.index("tell you")
    hit = Hit("by-hand", Span(at, at + 8))
    found = replace(one, evidence=(replace(one.evidence[0], hits=(hit,)),))
    assert with_own_condition(found, document).condition is Condition.CONSENT
