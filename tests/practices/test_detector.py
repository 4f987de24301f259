"""A policy's findings: which practices, where, on what condition."""

from __future__ import annotations

import pytest

from reader.load import load_text
from reader.practices import Condition, Finding, detect, detect_all
from reader.segment import segment

POLICY = """# Brightwell Bank: privacy

## Who we share your data with

We never sell your personal information. We may share your details with:

* credit reference agencies, who record the search;
* couriers who deliver your card on our behalf;
* other companies who may contact you with offers, unless you tell us not to.

## Telephone calls

Do we record calls? We may record telephone calls for training.
"""


def findings(text: str) -> dict[str, Finding]:
    return {finding.practice: finding for finding in detect(segment(load_text(text, "markdown")))}


def test_finds_practices_in_sentences_and_list_items() -> None:
    found = findings(POLICY)
    assert {
        "no-sell-promise",
        "credit-reporting",
        "share-service-providers",
        "share-third-party-marketing",
        "call-recording",
    } <= set(found)
    assert "sell-data" not in found
    assert found["share-third-party-marketing"].condition is Condition.OPT_OUT


def test_every_quote_is_the_sentence_and_every_hit_lies_in_the_text() -> None:
    document = segment(load_text(POLICY, "markdown"))
    spans = {sentence.span for sentence in document.sentences}
    for finding in detect(document):
        for evidence in finding.evidence:
            assert evidence.span in spans
            assert evidence.rule.startswith(finding.practice)
            assert all(document.quote(hit.span) for hit in evidence.hits)


def test_a_question_and_a_heading_state_nothing() -> None:
    found = findings(POLICY)["call-recording"]
    assert len(found.evidence) == 1


def test_ids_are_unique_and_name_practice_and_section() -> None:
    document = segment(load_text(POLICY, "markdown"))
    found = detect(document)
    assert len({finding.id for finding in found}) == len(found)
    assert all(finding.id == f"{finding.practice}/{finding.section}" for finding in found)


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        ("We may pass your name to other companies for marketing purposes.", Condition.NONE),
        ("Unless you object, we may pass your name to other companies for marketing purposes.", Condition.OPT_OUT),
        ("With your consent we may pass your name to other companies for marketing purposes.", Condition.CONSENT),
    ],
)
def test_reads_the_condition(sentence: str, condition: Condition) -> None:
    assert findings(f"# Policy\n\n{sentence}")["share-third-party-marketing"].condition is condition


def test_consent_lifts_a_denial() -> None:
    found = findings("# Policy\n\nWe will not share your details with sponsors unless you agree.")
    assert found["no-share-promise"].evidence
    assert found["share-third-party"].condition is Condition.CONSENT


def test_an_item_of_a_list_of_exceptions_to_a_consent_waits_for_none() -> None:
    items = "- to companies that deliver for us;\n- to the police, where the law requires it;\n"
    lead = "We will not share your details with others without your consent, {}:\n\n"
    found = findings(f"# Policy\n\n{lead.format('except in these cases')}{items}")
    assert found["share-authorities"].condition is Condition.NONE
    assert found["share-service-providers"].condition is Condition.NONE
    asked = findings(f"# Policy\n\nOnly with your consent do we share your details:\n\n{items}")
    assert asked["share-authorities"].condition is Condition.CONSENT


def test_documents_searched_together_have_the_findings_of_each_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [POLICY, "# Nothing", POLICY.replace("calls", "chats"), "# Two\n\n## Sale\n\nWe sell your data."]
    documents = [segment(load_text(text, "markdown")) for text in texts]
    alone = [detect(document) for document in documents]
    assert detect_all(documents) == alone
    assert [bool(found) for found in alone] == [True, False, True, True]
    monkeypatch.setattr("reader.practices.concept._BLOCK", 3)
    assert detect_all(documents) == alone
    assert detect_all([]) == []


def test_the_work_can_be_stopped() -> None:
    def stop(done: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        detect(segment(load_text(POLICY, "markdown")), step=stop)


def test_the_work_can_be_stopped_while_it_is_read_a_second_time() -> None:
    told: list[float] = []

    def stop_late(done: float) -> None:
        told.append(done)
        if done >= 0.8:
            raise InterruptedError

    document = segment(load_text(POLICY, "markdown"))
    with pytest.raises(InterruptedError):
        detect(document, step=stop_late)
    assert told == sorted(told)
    detect(document, step=told.append, rules_alone=True)
    detect_all([document, document], step=told.append)
    assert 0.0 <= min(told) <= max(told) <= 1.0


def test_consent_in_one_sentence_takes_nothing_back_of_another() -> None:
    text = "# Policy\n\nWe share your details with sponsors. With your consent we share your details with insurers."
    assert findings(text)["share-third-party"].condition is Condition.NONE


def test_the_way_out_of_marketing_counts_for_its_whole_section() -> None:
    text = "# Policy\n\nWe will send you offers by e-mail.\n\nIf you do not wish to receive offers, tick the box."
    assert findings(text)["marketing-contact"].condition is Condition.OPT_OUT


def test_a_right_depends_on_nothing() -> None:
    text = "# Acorn\n\n## Rights\n\nIf you have agreed, you may withdraw your consent or object at any time.\n"
    assert findings(text)["right-object"].condition is Condition.NONE


def test_what_is_handed_over_unasked_is_not_taken_by_leave() -> None:
    text = "# Policy\n\nIf you sign up we collect your name and postal address."
    assert findings(text)["collect-contact"].condition is Condition.NONE


def test_what_is_taken_only_with_consent_is_taken_by_leave() -> None:
    text = "# Policy\n\nWith your consent we collect your name and postal address."
    assert findings(text)["collect-contact"].condition is Condition.CONSENT


def test_a_way_out_of_mailings_is_none_of_giving_an_address() -> None:
    text = (
        "# Post\n\nWe may collect your name, e-mail address and telephone number to send you offers; you can opt out."
    )
    assert findings(text)["collect-contact"].condition is Condition.NONE


def test_what_follows_from_your_choice_does_not_depend_on_it() -> None:
    text = "# Cookies\n\nIf you choose to disable cookies, some features may not work."
    assert findings(text)["withhold-consequence"].condition is Condition.NONE


def test_what_they_may_do_without_your_consent_does_not_depend_on_it() -> None:
    sold = "If the shop is sold, we may transfer your details to the new owner without your consent."
    assert findings(f"# Post\n\n{sold}")["share-business-transfer"].condition is Condition.NONE
    told = "We will not share your details with other companies without your consent."
    shared = [finding for finding in findings(f"# Post\n\n{told}").values() if finding.practice == "share-third-party"]
    assert all(finding.condition is Condition.CONSENT for finding in shared)
    lent = "If the shop is sold, your details do not go to the new owner without your consent."
    assert all(
        finding.condition is Condition.CONSENT
        for finding in findings(f"# Post\n\n{lent}").values()
        if finding.practice == "share-business-transfer"
    )
