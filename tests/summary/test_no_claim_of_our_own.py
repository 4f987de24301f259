"""What a sentence says by default is what each of its clauses says: no rules, requests, losses or doers of our own."""

from __future__ import annotations

import pytest

from reader.practices.finding import Condition, Evidence, Finding
from reader.summary import summarise
from reader.summary.clauses.features import feature_over
from tests.summary.builders import FILLER, document_of, finding, lines, span_of


def said(practice: str, *clauses: str, title: str = "Your data", before: str = "") -> list[str]:
    """Return what is said of a section of which some clauses state a practice, after a sentence that does not."""
    document = document_of(("About", [FILLER]), (title, [*filter(None, [before]), *clauses]))
    found = finding(document, practice, *clauses)
    return [one.text for one in summarise(document, [found]).sections[found.section] if practice in one.practices]


def told(practice: str, clause: str) -> str:
    """Return the one line of the overview on a practice, "" without one."""
    out = lines(practice, clause, f"{clause[:-1]} today.")
    return out[0] if out else ""


def test_links_of_which_a_clause_says_next_to_nothing_are_not_told_in_our_words() -> None:
    clause = "Please read with care before you follow links to third-party websites."
    assert said("external-links", clause) == []


@pytest.mark.parametrize(
    ("clause", "sentence"),
    [
        (
            "We cannot be held responsible for the actions of other websites to which you are directed.",
            "They are not responsible for other companies’ sites or services.",
        ),
        (
            "Our pages have links that lead to nurseries and other websites not owned or operated by us.",
            "They do not control other companies’ sites or services.",
        ),
        (
            "As we do not control those sites, you are responsible for reviewing the privacy policies of these.",
            "They do not control other companies’ sites or services.",
        ),
        (
            "Please note that other websites may have their own privacy policies.",
            "Other companies’ sites or services may have privacy rules of their own.",
        ),
    ],
)
def test_other_sites_have_rules_of_their_own_only_where_a_clause_says_so(clause: str, sentence: str) -> None:
    assert told("external-links", clause) == sentence


@pytest.mark.parametrize(
    ("clause", "asked"),
    [
        ("Please note that this policy will be reviewed, and may change, from time to time.", False),
        ("This policy may change, so please review it from time to time.", True),
    ],
)
def test_what_they_review_you_are_not_asked_to_check(clause: str, asked: bool) -> None:
    (text,) = said("change-without-notice", clause)
    assert text.startswith("They can change the policy from time to time")
    assert ("ask you to check it" in text) == asked


def test_details_that_you_keep_up_to_date_are_no_policy() -> None:
    before = "Please make sure that what you tell us through your account remains accurate."
    assert not said("change-without-notice", "Please review and update it regularly.", before=before)


@pytest.mark.parametrize(
    ("clause", "sentence"),
    [
        ("We will never materially change our privacy notice for customer information without consent.", ""),
        ("If our policy changes, the law has us notify a parent before we use what a child told us.", ""),
        (
            "Any changes to this policy will be communicated on the home page of our site.",
            "They promise to tell you with a notice on the site or service about changes.",
        ),
        (
            "If we make major changes, we will communicate them on our website or in some other way.",
            "They promise to tell you about important changes.",
        ),
    ],
)
def test_you_are_told_of_changes_as_a_clause_says(clause: str, sentence: str) -> None:
    assert told("change-with-notice", clause) == sentence


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        (
            "data-from-others",
            "Some seed providers may also run checks against data that they already hold from records.",
        ),
        ("data-from-others", "We may add what we collect from you to data from our other customers."),
        (
            "data-from-others",
            "Websites that you know may collect details from social networks that you link with us.",
        ),
        ("third-party-cookies", "We may disclose hashed data to our partners for adverts through advertising cookies."),
        ("third-party-cookies", "Some of our business partners may themselves use cookies on their own websites."),
        ("device-data", "In doing so, the advertising network provider collects your browser type."),
        ("collect-contact", "On these pages you are going through to a partner company, to which your name is sent."),
    ],
)
def test_what_others_do_or_hold_is_not_told_as_theirs(practice: str, clause: str) -> None:
    assert not said(practice, clause)


@pytest.mark.parametrize("practice", ["device-data", "cookies-use"])
def test_a_glossary_says_what_a_word_means(practice: str) -> None:
    clause = {
        "device-data": "IP address - The number of your computer, which is recorded in the logs of a server.",
        "cookies-use": "The information stored in a cookie may relate to what you read before.",
    }[practice]
    assert not said(practice, clause, title="Glossary of technical terms")
    assert said(practice, clause)
    assert said(practice, f"We use it: {clause}", title="Glossary of technical terms")


def test_what_a_source_takes_in_is_as_perhaps_as_the_sentence_before() -> None:
    before = "We may also collect your details from other sources if it is legal to do so."
    clause = "This includes from suppliers and public records."
    (text,) = said("data-from-others", clause, before=before)
    assert text.startswith("They may get data about you from ")


@pytest.mark.parametrize(
    ("clause", "sentence"),
    [
        (
            "Deleting certain cookies can result in difficulties when you move around sites.",
            "If you delete some cookies, the site or service may work less well.",
        ),
        (
            "If you remove cookies, some parts of our site may not work.",
            "If you delete cookies, parts of the site or service may not work.",
        ),
        (
            "If you refuse our cookies, your visit may not be as quick or responsive.",
            "If you refuse cookies, the site or service may work less well.",
        ),
        (
            "If you delete or refuse cookies, some parts of our site may not work.",
            "If you refuse cookies, parts of the site or service may not work.",
        ),
    ],
)
def test_what_is_lost_and_by_what_is_told_as_the_clause_says(clause: str, sentence: str) -> None:
    assert said("withhold-consequence", clause) == [sentence]


@pytest.mark.parametrize(
    ("clause", "measured"),
    [
        ("We use cookies that let your browser remember which pages on this site you opened.", False),
        ("We use cookies that count which pages visitors open most.", True),
    ],
)
def test_pages_that_are_remembered_are_not_measured(clause: str, measured: bool) -> None:
    (text,) = said("cookies-use", clause)
    assert ("measure how the site is used" in text) == measured


def test_no_cookie_waits_for_what_you_choose_to_show() -> None:
    clause = "We store cookies when you use the site, if you choose to post a comment."
    document = document_of(("About", [FILLER]), ("Your data", [clause]))
    item = Evidence(span_of(document, clause), "cookies-use.by-hand", Condition.CONSENT)
    found = Finding("cookies-use/s2", "cookies-use", "s2", Condition.CONSENT, (item,))
    (text,) = [one.text for one in summarise(document, [found]).sections["s2"] if one.practices]
    assert "depending on what you choose" not in text


def test_who_is_told_first_agrees_by_use() -> None:
    clause = (
        "By using our website or writing to us, you agree to its terms (providing we have told you about it first)."
    )
    (text,) = said("consent-by-use", clause)
    assert (
        text == "Using the site or service counts as agreeing to some uses of your data, if they told you of it first."
    )


def test_calls_in_a_notice_that_a_state_asks_for_are_those_of_its_people() -> None:
    listed = "Audio information, such as call recordings."
    document = document_of(
        ("About", [FILLER, "We record customer calls."]),
        (
            "Notice for California residents",
            ["Categories of personal information as defined by California law:", listed],
        ),
    )
    found = [
        finding(document, "call-recording", "We record customer calls."),
        finding(document, "call-recording", listed),
    ]
    texts = [one.text for one in summarise(document, found).sections[found[1].section] if one.practices]
    assert texts
    assert all("California" in text for text in texts)


def test_what_happens_on_every_visit_is_not_said_of_a_feature() -> None:
    early = "We collect your name."
    late = "Your IP address helps us to know what you look for."
    document = document_of(
        ("About", [FILLER]),
        ("Social login", [early, "We also collect some data whenever you visit our website.", late]),
    )
    assert feature_over(document, span_of(document, early)) == "sign in with a social network"
    assert feature_over(document, span_of(document, late)) == ""
