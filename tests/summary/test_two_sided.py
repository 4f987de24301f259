"""What stands after "But" answers what stands before it, and is no wider."""

from __future__ import annotations

import pytest

from reader.practices.finding import Condition
from reader.summary import summarise
from reader.summary.two_sided import as_the_way, promise_first, where_first, without_repeated
from tests.summary.builders import document_of, finding

SHARE = "We share your name with our partners."
TRACK = "Other companies track you on our site with cookies of their own."
NO_ADVERTS = "You can opt out of personalised adverts."
NO_COOKIES = "You can refuse all cookies."
TERMS = "We may revise our terms of service at any time."
TELL = "If we change this privacy policy in any important way, we will tell you by e-mail."
POLICE = "We give your details to the police where they ask for them."
NEVER = "We never pass your personal details to anyone for marketing."


def glance(*stated: tuple[str, str], condition: Condition = Condition.NONE) -> list[str]:
    document = document_of(("All", [clause for _, clause in stated]))
    found = [finding(document, stated[0][0], stated[0][1], condition=condition)]
    found += [finding(document, practice, clause) for practice, clause in stated[1:]]
    return [item.text for item in summarise(document, found).glance]


def test_adverts_refused_are_no_answer_to_others_who_track_you() -> None:
    risk, good = glance(("third-party-cookies", TRACK), ("opt-out-cookies", NO_ADVERTS))
    assert "But" not in risk
    assert good == "You can refuse or switch off adverts aimed at you."
    (both,) = glance(("third-party-cookies", TRACK), ("opt-out-cookies", NO_COOKIES))
    assert ". But you can refuse or switch off cookies" in both


def test_a_notice_of_the_policy_is_no_answer_to_new_terms_of_use() -> None:
    risk, good = glance(("change-without-notice", TERMS), ("change-with-notice", TELL))
    assert risk.startswith("They can change their terms")
    assert "terms" not in good


def test_a_promise_of_one_thing_in_their_words_is_no_answer_to_all_sharing() -> None:
    one = "We do not share your content with any API user without your consent."
    texts = glance(("share-third-party", SHARE), ("no-share-promise", one))
    assert not any("But" in text for text in texts)


def test_a_promise_on_marketing_is_no_answer_to_what_the_police_get() -> None:
    assert not any(". But" in text for text in glance(("share-authorities", POLICE), ("no-share-promise", NEVER)))


def test_a_promise_not_to_share_is_no_but_to_what_waits_for_your_yes() -> None:
    asked = "If you agree, we share your name with our partners."
    texts = glance(("share-third-party", asked), ("no-share-promise", NEVER), condition=Condition.CONSENT)
    assert not any(". But" in text for text in texts)


@pytest.mark.parametrize(
    ("end", "begin"),
    [
        (
            "They promise not to sell your data, if you live in Norway.",
            "If you live in Norway, they promise not to sell your data.",
        ),
        ("They promise not to sell your data.", "They promise not to sell your data."),
        ("You can refuse cookies, if you live in Norway.", "You can refuse cookies, if you live in Norway."),
    ],
)
def test_where_you_live_does_not_hang_on_the_last_word_of_a_promise(end: str, begin: str) -> None:
    assert where_first(end) == begin


COOKIES = "You can refuse cookies in the settings of your browser."


@pytest.mark.parametrize(
    ("practice", "risk", "good", "tied"),
    [
        ("tracking-analytics", "We use your data to count visits and to study how our pages are used.", COOKIES, False),
        ("tracking-analytics", "We use cookies to measure how people use our pages.", COOKIES, True),
        (
            "tracking-analytics",
            "We study how our pages are used.",
            "You can refuse the cookies with which we measure visits in the settings of your browser.",
            True,
        ),
        (
            "tracking-analytics",
            "We use cookies on our pages, and our servers record log files of visits.",
            COOKIES,
            True,
        ),
        ("targeted-ads", "We use what you bought to show you targeted adverts.", COOKIES, False),
        ("targeted-ads", "We show you targeted adverts with the help of cookies.", COOKIES, True),
    ],
)
def test_refusing_cookies_answers_what_is_done_with_cookies_alone(
    practice: str, risk: str, good: str, tied: bool
) -> None:
    texts = glance((practice, risk), ("opt-out-cookies", good))
    assert any(". But you can refuse" in text for text in texts) is tied
    assert len(texts) == (1 if tied else 2)


def test_refusing_cookies_answers_no_counting_by_server_logs() -> None:
    document = document_of(("Visits", [LOGS, "We use cookies to track the usage of our pages.", COOKIES]))
    found = [
        finding(document, "tracking-analytics", LOGS, "We use cookies to track the usage of our pages."),
        finding(document, "opt-out-cookies", COOKIES),
    ]
    assert not any(". But you can" in item.text for item in summarise(document, found).glance)


LOGS = "Our servers automatically record log files with the number of pages viewed."


def test_a_promise_alone_is_said_with_what_it_excepts_and_what_is_excepted_not_again() -> None:
    never = "We never give your personal details to third parties."
    (text,) = glance(("share-authorities", POLICE), ("no-share-promise", never))
    assert text == "They promise not to pass your details to outsiders, but share them with the police."


def test_what_is_sold_in_law_is_answered_by_a_promise_on_selling() -> None:
    sold = "Giving browsing data to advertisers may be a “sale” under the CCPA."
    texts = glance(("sell-data", sold), ("no-share-promise", "We will not rent your personal information."))
    assert not any(". But" in text for text in texts)
    (both,) = glance(("sell-data", sold), ("no-sell-promise", "We will not sell your personal information."))
    assert both.startswith("They promise not to sell your data. But some of the data they pass on may count as sold")


@pytest.mark.parametrize(
    ("risk", "good", "left"),
    [
        (
            "They may send you marketing by e-mail unless you object.",
            "You can stop marketing e-mails: e-mail them.",
            "They may send you marketing by e-mail.",
        ),
        (
            "They send you marketing by e-mail and push notification, unless you object.",
            "You can stop marketing.",
            "They send you marketing by e-mail and push notification.",
        ),
        ("They contact you about offers unless you object.", "You can stop some of their messages: reply STOP.", ""),
        ("They contact you about offers unless you object.", "You can stop marketing e-mails: e-mail them.", ""),
        ("They contact you about offers.", "You can stop marketing.", ""),
    ],
)
def test_your_no_is_not_said_twice(risk: str, good: str, left: str) -> None:
    assert without_repeated(risk, good) == (left or risk)


@pytest.mark.parametrize(
    ("risk", "good", "way"),
    [
        (
            "They contact you about offers unless you object.",
            "You can stop some of their messages: reply STOP.",
            "To stop some of their messages, reply STOP.",
        ),
        ("They contact you about offers unless you object.", "You can stop newsletters.", ""),
        ("They contact you about offers.", "You can stop newsletters.", None),
        ("They keep it unless you object.", "They promise safeguards for that.", None),
    ],
)
def test_after_a_no_stands_how_to_say_it_and_no_second_no(risk: str, good: str, way: str | None) -> None:
    assert as_the_way(risk, good) == way


def test_a_part_that_can_be_stopped_is_no_but_to_what_waits_for_a_no() -> None:
    news = "Unless you opt out, we may e-mail you news of our products."
    texts = glance(
        ("marketing-contact", news),
        ("opt-out-marketing", "If you do not wish to be sent further information, tick the box."),
    )
    assert not any("unless you object. But" in text for text in texts)


def test_a_sale_in_law_follows_the_promise_not_to_sell() -> None:
    sold = "Some of the data they pass on may count as sold under California law."
    promise = "They promise not to sell your data, if you live in California."
    assert promise_first(sold, promise) == ("If you live in California, they promise not to sell your data.", sold)
    usual = "They say that they do not sell your data in the usual sense."
    assert promise_first(sold, usual) == (sold, usual)


def test_a_deed_of_yours_is_not_answered_by_what_they_promise() -> None:
    yours = "If you join a guild, you let its master see when you grind."
    texts = glance(("share-third-party", yours), ("no-sell-promise", "We do not sell your personal information."))
    assert not any("see when you grind. But" in text for text in texts)
