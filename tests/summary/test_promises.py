"""A promise is said no bigger than its clause, and its exception only where the clause has one."""

from __future__ import annotations

import pytest

from reader.document import Block, Document, Provenance, Source
from reader.practices.finding import Finding
from reader.segment import segment
from reader.summary import summarise
from tests.summary.builders import document_of, finding, linked

PHONE = "We will never sell your phone number."
ALL = "We never sell your personal data."
NEVER = "We never release your details to firms outside the Acorn Group for marketing."
HEDGED = "We treat your details as confidential, except as set out below."
GROUP = "We share your details with our sister companies."
SENSITIVE = "They promise not to pass your sensitive details to others."


def said(document: Document, *findings: Finding) -> list[str]:
    return [sentence.text for sentence in summarise(document, findings).sections["s1"]]


def test_a_narrow_promise_names_its_object() -> None:
    document = document_of(("Selling", [PHONE, ALL]))
    narrow = finding(document, "no-sell-promise", PHONE)
    both = finding(document, "no-sell-promise", PHONE, ALL)
    assert said(document, narrow) == ["They promise not to sell your phone number."]
    assert said(document, both) == ["They promise not to sell your data."]


def test_a_narrow_promise_is_not_joined_to_the_sharing() -> None:
    promise = "We will not share your e-mail address."
    document = document_of(("Sharing", [promise, GROUP]))
    findings = finding(document, "no-share-promise", promise), finding(document, "share-group", GROUP)
    assert said(document, *findings) == [
        "They promise not to pass your e-mail address to others.",
        "They share your details with companies in their group.",
    ]


def test_the_exception_of_another_clause_is_not_the_promise_s() -> None:
    document = document_of(("Promises", [NEVER, HEDGED]))
    clear = finding(document, "no-share-promise", NEVER)
    hedged = finding(document, "no-share-promise", HEDGED, exception=True)
    both = Finding(clear.id, clear.practice, clear.section, clear.condition, clear.evidence + hedged.evidence)
    promised = "They promise not to pass your details to companies outside the Acorn Group for marketing."
    assert said(document, both) == [promised]
    assert said(document, hedged) == ["They promise to treat your details as confidential, with exceptions."]


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "retention-limited",
            "Once your order is processed, we remove the card details.",
            "They remove your card details once your order is done.",
        ),
        (
            "children-excluded",
            "You must be at least 18 years old to subscribe to the service.",
            "Only people aged 18 or over can subscribe.",
        ),
        (
            "change-with-notice",
            "If the revised version requires notice in accordance with applicable law, we will e-mail you.",
            "They promise to tell you by e-mail about changes where the law requires it.",
        ),
        (
            "change-without-notice",
            "We may revise these terms of use at any time.",
            "They can change their terms of use at any time.",
        ),
        (
            "no-sell-promise",
            "We do not sell information that identifies you personally.",
            "They promise not to sell details that name you.",
        ),
        (
            "retention-limited",
            "We delete your account data within 30 days after account closure.",
            "They set a time limit for keeping your account details: 30 days after you close your account.",
        ),
        (
            "no-share-promise",
            "We do not share the contents of your letters with anyone.",
            "They say that they do not share the contents of your letters with anyone.",
        ),
        ("no-share-promise", "We do not use or disclose sensitive personal data except to serve you.", SENSITIVE),
        (
            "no-share-promise",
            "We never disclose your data for these purposes without your consent.",
            "They promise not to pass your details to others for some uses unless you agree.",
        ),
        (
            "no-sell-promise",
            "We do not sell your data in the conventional sense.",
            "They say that they do not sell your data in the usual sense.",
        ),
        (
            "no-sell-promise",
            "We have not sold personal data in the preceding twelve (12) months.",
            "They say that they have not sold your data in the last twelve months.",
        ),
        (
            "no-sell-promise",
            "We do not sell data of EU or UK residents.",
            "They promise not to sell the data of people in the EU or the UK.",
        ),
        (
            "access-fee",
            "We charge no fee unless your request is excessive.",
            "They may charge you for a copy of your data if they find your request excessive.",
        ),
        (
            "retention-limited",
            "We keep your letters for five (5) years.",
            "They set a time limit for keeping some of your data: five years.",
        ),
        (
            "collect-sensitive",
            "Of job applicants we check the criminal record.",
            "They collect sensitive details, such as your criminal record, if you apply for a job.",
        ),
        (
            "share-authorities",
            "We give details to the police if they ask.",
            "They can give your details to the police.",
        ),
        (
            "change-with-notice",
            "We will tell you of changes and, where required by law, we will obtain your consent.",
            "They promise to tell you about changes.",
        ),
        (
            "children-excluded",
            "We do not specifically market to children under 13.",
            "They say that they do not specifically market to anyone under 13.",
        ),
        (
            "change-with-notice",
            "For any updated policy, we will, as required by applicable law, notify you.",
            "They promise to tell you about changes where the law requires it.",
        ),
        (
            "location-tracking",
            "Geolocation: We derive the non-precise location of your device.",
            "They collect roughly where you are.",
        ),
        (
            "retention-open-ended",
            "We keep it as long as you subscribe to the service.",
            "They keep data as long as you are a customer.",
        ),
        (
            "consent-by-use",
            "If you give us sensitive information, you agree to our use of it.",
            "Giving them sensitive details counts as agreeing to some uses of your data.",
        ),
        (
            "right-object",
            'You may opt out of the "sale" of your data.',
            "You can opt out of any sale of your data.",
        ),
        (
            "tracking-analytics",
            "You should know that this site is being monitored.",
            "They monitor the use of the site.",
        ),
        (
            "consent-by-use",
            "By using the shop you agree to this policy and consent to the transfer of your data.",
            "Using the site or service counts as agreeing to the policy.",
        ),
        (
            "right-object",
            "In particular, you may have a right to object to our use of your data.",
            "You may be able to object to some uses of your data.",
        ),
        (
            "withhold-consequence",
            "However, if you adjust your preferences, our services may not work properly.",
            "If you refuse cookies, the site or service may not work properly.",
        ),
        (
            "tracking-analytics",
            "We keep aggregate website usage statistics (page views, device types).",
            "They measure how their site or service is used, in a form that is said not to name you.",
        ),
    ],
)
def test_names_what_the_clause_names(practice: str, clause: str, text: str) -> None:
    document = document_of(("Your data", [clause]))
    assert said(document, finding(document, practice, clause)) == [text]


@pytest.mark.parametrize(
    ("target", "link"),
    [
        ("https://web.archive.org/help/contact.aspx", ""),
        (
            "https://web.archive.org/web/2007/http://shop.example/help",
            "https://web.archive.org/web/2007/http://shop.example/help",
        ),
    ],
)
def test_a_link_that_the_archive_broke_is_not_offered(target: str, link: str) -> None:
    text = "You can stop our letters on our help page."
    blocks: tuple[Block, ...] = (linked(text, "help page", target),)
    document = segment(Source(blocks, Provenance(title="Invented policy")))
    actions = summarise(document, [finding(document, "opt-out-marketing", text)]).actions
    assert "".join(action.contact.link for action in actions) == link


def test_two_addresses_do_not_run_together() -> None:
    ask = "To correct your data, write to:"
    lines = ["EU: Acorn GmbH, 1 Oak Street, Hamburg", "UK: Acorn Ltd, 2 Elm Row, London, WC2B 5AH"]
    document = document_of(("Contact", [ask, *lines]))
    (action,) = summarise(document, [finding(document, "right-correct", ask)]).actions
    assert action.contact.address == f"{lines[0]}; or {lines[1]}"


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        ("no-share-promise", "We do not cooperate with firms that sell your data to others without your consent."),
        ("consent-by-use", "Your use of the shop constitutes your consent to our transfer of your data."),
        ("right-complain", "You and the authorities in the EU may also contact our data protection representatives."),
    ],
)
def test_what_a_clause_says_of_others_or_of_one_thing_is_not_said_of_all(practice: str, clause: str) -> None:
    document = document_of(("Names", [clause]))
    sections = summarise(document, [finding(document, practice, clause)]).sections
    assert not [one.text for one in sections["s1"] if one.practices]


def test_a_promise_that_no_plain_words_fit_is_said_in_its_own() -> None:
    odd = "None of your pictures or songs are copied to Acorn or to any third party."
    document = document_of(("Your files", [odd]))
    assert said(document, finding(document, "no-share-promise", odd)) == [f"They promise: “{odd[:-1]}”."]


@pytest.mark.parametrize(
    "odd",
    [
        "We do not transfer your songs to these singers.",  # it leans on the sentence before
        "None of your songs are copied to others, except where you sing.",  # an exception of its own
    ],
)
def test_a_promise_is_not_quoted_where_it_leans_on_another_sentence_or_has_an_exception(odd: str) -> None:
    document = document_of(("Your files", [odd]))
    assert "“" not in "".join(said(document, finding(document, "no-share-promise", odd)))


@pytest.mark.parametrize(
    "clause",
    [
        "Information collected during an inquiry will not be sold to anyone.",
        "The details that you give in a survey will never be sold to anyone.",
    ],
)
def test_a_promise_of_what_is_taken_on_one_occasion_is_said_in_its_own_words(clause: str) -> None:
    document = document_of(("Selling", [clause]))
    assert said(document, finding(document, "no-sell-promise", clause)) == [
        f"They say that {clause[:1].lower()}{clause[1:]}"
    ]


def test_a_promise_of_what_is_taken_during_a_visit_is_one_of_all() -> None:
    clause = "Information collected during your visit will not be sold to anyone."
    document = document_of(("Selling", [clause]))
    assert said(document, finding(document, "no-sell-promise", clause)) == ["They promise not to sell your data."]


def test_what_only_points_at_another_part_is_no_exception() -> None:
    pointing = "As described in section 5, we do not sell your personal data."
    document = document_of(("Sale", [pointing]))
    assert said(document, finding(document, "no-sell-promise", pointing, exception=True)) == [
        "They promise not to sell your data."
    ]
    excepting = "We do not sell your personal data, except as described in section 5."
    document = document_of(("Sale", [excepting]))
    assert said(document, finding(document, "no-sell-promise", excepting, exception=True)) == [
        "They promise not to sell your data, with exceptions."
    ]
