"""Whom a denial of sharing or selling is of, what it excepts, and who gives what: invented clauses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.practices.finding import Condition
from reader.summary import summarise
from reader.summary.contradictions import contradictions
from tests.summary.builders import document_of, finding
from tests.summary.test_no_more_than_said import said

STATISTICS = (
    "Please be advised that we do not reveal information about identifiable kite flyers to our advertisers but that "
    "we may, on occasion, provide these with statistics on the whole crowd that came to our fair."
)
ONE_KIND = "Your file will not be passed to a third party kite lender at any point (unless you agree to this)."
SET_OUT = (
    "We will not disclose your data to anyone other than those parties set out in this policy without your consent."
)


def asked_for(*clauses: str) -> str:
    """Return what is said of clauses in which a rule has found that others get details with a yes."""
    document = document_of(("Sharing", list(clauses)))
    found = finding(document, "share-third-party", *clauses, condition=Condition.CONSENT)
    evidence = tuple(replace(item, rule="share-third-party.consent") for item in found.evidence)
    (line,) = summarise(document, [replace(found, evidence=evidence)]).risks
    return line.text


@pytest.mark.parametrize(
    ("practice", "clause", "sentence"),
    [
        (
            "no-share-promise",
            "Acorn does not disclose information to other companies for their commercial use.",
            "They promise not to pass your details to others for their own use.",
        ),
        (
            "no-share-promise",
            "Unless required by law, we will not share any of your information without your consent.",
            "They promise not to pass your details to others unless you agree or the law requires it.",
        ),
        (
            "no-sell-promise",
            "Unless required or permitted to do so by law, we will not sell your information without your consent.",
            "They promise not to sell your data unless you agree or the law requires or allows it.",
        ),
        (
            "no-sell-promise",
            "We do not sell your personal data to third parties for marketing purposes without your consent.",
            "They promise not to sell your data to others for marketing unless you agree.",
        ),
        (
            "no-sell-promise",
            "We do not sell your e-mail address without your consent.",
            "They promise not to sell your e-mail address unless you agree.",
        ),
        (
            "share-aggregate",
            STATISTICS,
            "They may give others statistics about many people at once.",
        ),
        (
            "share-authorities",
            "We disclose your data to any regulator if they require it or to anyone else if there is a legal duty.",
            "They can give your details to regulators.",
        ),
    ],
)
def test_it_is_said_with_its_end_and_its_exceptions(practice: str, clause: str, sentence: str) -> None:
    assert said(practice, clause) == [sentence]


def test_what_is_not_sold_for_one_end_without_a_yes_may_be_sold_for_another() -> None:
    clause = "We do not sell or rent your personal data to third parties for marketing purposes without your consent."
    told = "They say that they do not sell your data to others for marketing unless you agree."
    assert said("sell-data", clause, condition=Condition.CONSENT) == [told]


def test_a_denial_of_one_kind_of_firms_is_none_of_all() -> None:
    assert "to others" not in " ".join(said("no-share-promise", ONE_KIND))
    told = asked_for(ONE_KIND)
    assert told.startswith("They may share some details about you with some other firms, ")


def test_a_promise_of_service_providers_alone_is_no_promise_to_share_only_so() -> None:
    promise = (
        "Except as listed below, Acorn will not share data with third party service providers without your consent."
    )
    group = "We may share your data with our subsidiaries."
    document = document_of(("Sharing", [promise, group]))
    found = [finding(document, "no-share-promise", promise), finding(document, "share-group", group)]
    told = " ".join(sentence.text for sentence in summarise(document, found).sections["s1"])
    assert "only as the policy says" not in told
    assert "They may share your details with companies in their group." in told


def test_a_promise_of_those_named_before_is_none_of_all() -> None:
    clause = "We will only pass such data to them for their marketing purposes if you have consented to that."
    assert said("no-share-promise", clause) == []
    told = "They promise not to pass your details to others for marketing unless you agree."
    assert said("no-share-promise", clause.replace("to them", "to others")) == [told]


def test_those_set_out_need_no_yes() -> None:
    assert asked_for(SET_OUT).endswith(", if you agree or in some other cases.")
    assert asked_for(ONE_KIND, SET_OUT).endswith(", if you agree or in some other cases.")
    assert not any("unless you agree" in one for one in said("no-share-promise", SET_OUT))


def test_a_promise_that_waits_for_a_yes_contradicts_nothing() -> None:
    promise = "We may only pass your data to others for their marketing if you have consented to that."
    practice = "We pass your data to others for marketing unless you object."
    document = document_of(("Sharing", [promise, practice]))
    merged = {
        "no-share-promise": [finding(document, "no-share-promise", promise)],
        "share-third-party-marketing": [finding(document, "share-third-party-marketing", practice)],
    }
    assert contradictions(document, merged) == ()


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        # who takes over your contract does not take over the business
        ("share-business-transfer", "We disclose your data in the event we sell or otherwise transfer this agreement."),
        # an order on another firm
        (
            "share-authorities",
            "On a US subpoena served on Birchpay, data held there may be disclosed to the US government.",
        ),
        # owed to the group, and asked of it
        (
            "share-group",
            "We process data to fulfil our obligations towards our customers and our affiliated companies.",
        ),
        ("share-group", "We expect the same standards of security of the group companies we engage to process data."),
        # another firm gives it, as you let it
        (
            "share-third-party",
            "When you authorise a network (e.g., a kite club) to make your data available to companies such as Acorn.",
        ),
        # no denial of a deed
        ("no-share-promise", "Some strictly anonymous and not personally identifiable data is shared with others."),
    ],
)
def test_it_is_not_said_of_a_clause_on_another_deed(practice: str, clause: str) -> None:
    assert said(practice, clause) == []


def test_the_business_sold_with_its_contracts_changes_hands() -> None:
    clause = "We may transfer your data if we sell our business or assign your agreement to another company."
    assert said("share-business-transfer", clause) == [
        "If the business changes hands, your data may go to the new owner."
    ]


def test_who_uses_it_for_ends_of_their_own_does_not_handle_it_for_them() -> None:
    clause = "We disclose data to our agents and to debt collection agencies who in turn may use it to assess others."
    (told,) = said("share-service-providers", clause)
    assert "debt collectors" not in told
