"""A section is said in a few sentences, the most important first, each on its clauses."""

from __future__ import annotations

import pytest

from reader.practices.finding import Condition
from reader.summary import Origin, summarise
from tests.summary.builders import document_of, finding, span_of

SEARCH = "We search the files of credit reference agencies, who record the search."
HAND_ON = "We may give your details to other firms so that they can write to you with offers."
CALLS = "Calls to our shop may be recorded for training."
NEVER = "We never release your details to firms outside the Acorn Group for marketing."
GROUP = "We share your details with our sister companies."
POLICE = "We give details to the police if they ask us."
COPY = "You can ask for a copy of your data."
FIX = "You can have your data put right."
TRAIN = "We use what you write to train AI models."
STOP = "You can unsubscribe from our newsletter."
COOKIES = "We use cookies to remember your basket."
NAME = "We ask for your name and e-mail address."
CARD = "We ask for your credit card number."


def said(document, findings):  # type: ignore[no-untyped-def]
    return [sentence.text for sentence in summarise(document, findings).sections["s1"]]


def test_the_most_important_comes_first() -> None:
    document = document_of(("Your data", [COOKIES, CALLS, SEARCH, COPY]))
    findings = [
        finding(document, "cookies-use", COOKIES),
        finding(document, "call-recording", CALLS),
        finding(document, "credit-search", SEARCH),
        finding(document, "right-access", COPY),
    ]
    assert said(document, findings) == [
        "They search your record at credit reference agencies.",
        "They may record your phone calls with them, to train staff.",
        "You can ask to see your data or for a copy.",
        "They store cookies on your device, for example to remember your basket.",
    ]


def test_no_risk_promise_or_way_out_is_dropped() -> None:
    document = document_of(("Your data", [SEARCH, HAND_ON, CALLS, TRAIN, NEVER, COOKIES, STOP]))
    findings = [
        finding(document, "credit-search", SEARCH),
        finding(document, "share-third-party-marketing", HAND_ON),
        finding(document, "call-recording", CALLS),
        finding(document, "ai-training", TRAIN),
        finding(document, "no-share-promise", NEVER),
        finding(document, "opt-out-marketing", STOP),
        finding(document, "cookies-use", COOKIES),
    ]
    sentences = said(document, findings)
    assert len(sentences) == 6
    assert sentences[4].startswith("They promise not to pass your details to companies outside the Acorn Group")
    assert sentences[5] == "You can stop newsletters: unsubscribe."


def test_others_fill_up_to_four() -> None:
    document = document_of(("Your data", [SEARCH, HAND_ON, CALLS, COOKIES, NAME]))
    findings = [
        finding(document, "credit-search", SEARCH),
        finding(document, "share-third-party-marketing", HAND_ON),
        finding(document, "call-recording", CALLS),
        finding(document, "cookies-use", COOKIES),
        finding(document, "collect-contact", NAME),
    ]
    assert len(said(document, findings)) == 4


def test_a_condition_is_said() -> None:
    unless, if_so = f"Unless you object, w{HAND_ON[1:]}", f"If you agree to it, w{HAND_ON[1:]}"
    document = document_of(("Marketing", [unless, if_so]))
    objecting = finding(document, "share-third-party-marketing", unless, condition=Condition.OPT_OUT)
    agreeing = finding(document, "share-third-party-marketing", if_so, condition=Condition.CONSENT)
    assert said(document, [objecting]) == [
        "They may pass your details to other companies for marketing unless you object."
    ]
    assert said(document, [agreeing]) == ["If you agree, they may pass your details to other companies for marketing."]


def test_what_is_shared_beside_a_promise_is_told_without_a_hedge() -> None:
    bodies = "We may give it to the police, law enforcement, regulators, tax authorities and government agencies."
    document = document_of(("Sharing", [NEVER, bodies]))
    findings = [finding(document, "no-share-promise", NEVER), finding(document, "share-authorities", bodies)]
    (sentence,) = summarise(document, findings).sections["s1"]
    assert sentence.text.endswith(
        "but may share them with the police, law enforcement, regulators, tax authorities or government bodies."
    )


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        (
            "We do not share your details with anyone, except on a valid court order, or where you publish them.",
            "They promise not to pass your details to outsiders, but share them on a court order.",
        ),
        (
            "We do not share your details with anyone, except where the law requires it.",
            "They promise not to pass your details to others unless the law requires it.",
        ),
    ],
)
def test_the_exception_of_a_promise_is_said_once_in_its_own_words(clause: str, said: str) -> None:
    document = document_of(("Sharing", [clause]))
    found = [
        finding(document, "no-share-promise", clause, exception=True),
        finding(document, "share-authorities", clause, exception=True),
    ]
    (sentence,) = summarise(document, found).sections["s1"]
    assert sentence.text == said


def test_a_promise_stands_beside_the_sharing() -> None:
    document = document_of(("Sharing", [NEVER, GROUP, POLICE]))
    findings = [
        finding(document, "no-share-promise", NEVER),
        finding(document, "share-group", GROUP),
        finding(document, "share-authorities", POLICE),
    ]
    (sentence,) = summarise(document, findings).sections["s1"]
    assert sentence.text == (
        "They promise not to pass your details to companies outside the Acorn Group for marketing, "
        "but may share them within their group and with the police."
    )
    assert sentence.practices == ("no-share-promise", "share-group", "share-authorities")
    assert sentence.evidence == tuple(span_of(document, quote) for quote in (NEVER, GROUP, POLICE))


def test_what_belongs_together_is_one_sentence() -> None:
    document = document_of(("What we collect", [NAME, CARD, COPY, FIX]))
    findings = [
        finding(document, "collect-contact", NAME),
        finding(document, "collect-financial", CARD),
        finding(document, "right-access", COPY),
        finding(document, "right-correct", FIX),
    ]
    assert said(document, findings) == [
        "You can ask for your data and have mistakes put right.",
        "They collect your name and e-mail address, and your card details.",
    ]


def test_a_condition_is_not_lost_in_a_shared_sentence() -> None:
    asked = f"With your permission, w{CARD[1:]}"
    document = document_of(("What we collect", [NAME, asked]))
    findings = [
        finding(document, "collect-contact", NAME),
        finding(document, "collect-financial", asked, condition=Condition.CONSENT),
    ]
    assert said(document, findings) == [
        "They collect your name and e-mail address.",
        "They collect your card details, if you agree.",
    ]


def test_a_sentence_has_no_more_than_two_doers() -> None:
    where = "We collect your location."
    adverts = "We use your data to show you adverts that fit your interests."
    others = "Other companies set cookies here."
    document = document_of(("Adverts", [where, adverts, others]))
    findings = [
        finding(document, practice, clause)
        for practice, clause in (
            ("location-tracking", where),
            ("targeted-ads", adverts),
            ("third-party-cookies", others),
        )
    ]
    sentences = said(document, findings)
    assert len(sentences) == 2
    assert sentences[0].startswith("They collect your location and they use your data to choose")


def test_evidence_lies_inside_its_section() -> None:
    document = document_of(("One", [NAME]), ("Two", [CARD, COOKIES]))
    findings = [
        finding(document, "collect-contact", NAME),
        finding(document, "collect-financial", CARD),
        finding(document, "cookies-use", COOKIES),
    ]
    summary = summarise(document, findings)
    assert summary.sections.keys() == {section.id for section in document.sections}
    for section in document.sections:
        assert summary.sections[section.id]
        for sentence in summary.sections[section.id]:
            assert sentence.evidence
            assert all(section.span.covers(span) for span in sentence.evidence)


def test_a_section_without_findings_is_shortened() -> None:
    plain = "Prior to opening an account, you should choose a password."
    document = document_of(("Before you start", ["Hello.", plain]), ("Only a heading", []))
    summary = summarise(document, [])
    (sentence,) = summary.sections["s1"]
    assert sentence.text == "Before opening an account, you should choose a password."
    assert sentence.origin is Origin.SHORTENED
    assert sentence.evidence == (span_of(document, plain),)
    assert summary.sections["s2"] == ()


def test_where_the_law_is_excepted_and_not_told_others_are_hinted_at() -> None:
    clause = "We never pass your details to anyone else, except where required by law and to suppliers who work for us."
    document = document_of(("Sharing", [clause]))
    found = [
        finding(document, "no-share-promise", clause, exception=True),
        finding(document, "share-service-providers", clause, exception=True),
    ]
    (sentence,) = summarise(document, found).sections["s1"]
    assert sentence.text.endswith("share them, among others, with firms that work for them.")
