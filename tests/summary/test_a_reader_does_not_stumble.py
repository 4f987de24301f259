"""What is true is also said so that nobody stumbles: whole sentences, plain words, no condition left hanging."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from reader.summary.perhaps import perhaps
from reader.summary.quoting.joined import joined
from reader.summary.quoting.quotation import quotation
from reader.summary.quoting.shorten import is_hard, shorten
from reader.summary.saying.own_words import with_limit
from reader.summary.saying.sentence import with_tail_first
from reader.summary.saying.tails import with_place_first
from reader.summary.texts.standing import is_sentence
from tests.summary.builders import document_of, finding


@pytest.mark.parametrize(
    ("lead", "item", "text"),
    [
        (
            "We use it for other ends, including to:",
            "Send you offers",
            "We use it for other ends, including to send you offers",
        ),
        ("We tell others:", "When you ask us to", "We tell others when you ask us to"),
        ("We may pass it on as follows:", "With your consent", "We may pass it on with your consent"),
        ("We may pass it on, including:", "when you ask us to", "We may pass it on when you ask us to"),
        ("We pass it on to:", "Our millers", "We pass it on to our millers"),
        ("We pass it on to:", "Oakpoint Mills", "We pass it on to Oakpoint Mills"),
        (
            "We pass it on to these:",
            "Third parties that you choose",
            "We pass it on to these: Third parties that you choose",
        ),
        (
            "We may share it with the following entities:",
            "Guilds that you choose",
            "We may share it with guilds that you choose",
        ),
        (
            "We may give it to the following categories of third parties:",
            "Our Millers;",
            "We may give it to our Millers;",
        ),
        ("We never give it to the following persons:", "Our millers", ""),
        (
            "We may share it with the following persons:",
            "Millers: we give them your name",
            "We may share it with the following persons: Millers: we give them your name",
        ),
        ("It may be given to:", "for the check of sacks", ""),
        ("We only pass it on in the following cases:", "With your consent", ""),
        ("We never pass it on, except:", "with your consent", ""),
    ],
)
def test_an_item_goes_on_with_its_lead_in_where_it_can(lead: str, item: str, text: str) -> None:
    assert joined(lead, item) == text


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Verify your identity in connection with the use of our gate", False),
        ("If you are a miller: Obtain the leave of the guild", False),
        ("Any words of praise you have given us consent to share", False),
        ("Voice data, such as recordings that we make at the gate", False),
        ("Third parties to whom you ask us to give your details", False),
        ("when we process your sacks for the guild, to prevent theft", False),
        ("Oakpoint may read your basic information, including all you’ve shared", True),
        ("Other mills that we work with may send you mail", True),
        ("Our friends learn what you bought", True),
        ("When you come to the mill, our cameras see you", True),
    ],
)
def test_what_has_no_subject_and_verb_is_no_sentence(text: str, *, whole: bool) -> None:
    assert is_sentence(text) is whole


def test_what_opens_a_clause_and_hangs_is_left_out_of_a_quotation() -> None:
    leads = ("Regardless, under the law of mills, parents have the right to:",)
    said = "“Under the law of mills, parents have the right to see what we wrote of their child”"
    assert quotation("See what we wrote of their child", leads, (0, 0), 27) == said
    assert quotation("and when we check sacks for the guild we ask who you are.", (), (0, 0), 27) == ""


@pytest.mark.parametrize(
    "clause",
    [
        "Oakpoint will only pass on your details for marketing if the box has been ticked.",
        "We will never collect health details about you without your consent.",
        "If answers are made public, users will be notified when they answer.",
        "When you take part in a study, we may ask for your permission to record your voice.",
        "You can stop the collection of your location on your phone.",
    ],
)
def test_what_is_promised_or_asked_first_is_no_risk_perhaps(clause: str) -> None:
    document = document_of(("Mills", [clause]))
    for practice in ("share-third-party-marketing", "collect-sensitive", "publish-personal-data", "call-recording"):
        assert perhaps(document, [finding(document, practice, clause)], {}, lambda evidence: "") == ()


def test_in_some_cases_stands_first_but_for_what_they_say() -> None:
    tail = ", in some cases"
    assert with_tail_first("They see your posts, in some cases.", tail) == "In some cases, they see your posts."
    for text in ("They say that they lock data up, in some cases.", "They see your posts."):
        assert with_tail_first(text, tail) == text


def test_a_limit_is_not_told_twice() -> None:
    told = "If you write to them, they may send you offers."
    assert with_limit(told, ", if you contact them") == told
    assert with_limit(told, ", if you live in Japan").endswith("offers, if you live in Japan.")


def test_what_a_policy_writes_large_is_written_small_but_names() -> None:
    assert shorten("We may show your Personal Data to other Users of the Services.") == (
        "They may show your personal data to other users of the services."
    )
    assert shorten("We record what you tell our Oakpoint Service in the mill.") == (
        "They record what you tell their Oakpoint Service in the mill."
    )
    assert shorten("Please be aware that, after a sale, your details may be seen by others.").startswith("After a sale")
    assert is_hard("You may withdraw it via the CMP at any time.")


def test_adverts_and_trackers_are_two_sentences_and_take_the_room_of_one() -> None:
    clauses = {
        "targeted-ads": "We use your data to show you adverts that fit your interests.",
        "third-party-cookies": "Other companies set cookies on this site.",
        "device-data": "We collect your IP address.",
        "tracking-analytics": "We measure which pages you visit.",
        "external-links": "We are not responsible for other companies’ sites.",
    }
    document = document_of(("Uses", list(clauses.values())))
    found = [finding(document, practice, clause) for practice, clause in clauses.items()]
    (said,) = summarise(document, found).sections.values()
    texts = [sentence.text for sentence in said]
    assert not any(" adverts" in text and "other companies" in text.lower() for text in texts)
    assert len(texts) == len(clauses)


def test_where_data_comes_from_is_named_where_the_clause_does() -> None:
    for clause, source in (
        ("We receive updates from the Ruritanian National Personal Address Register.", "official registers"),
        ("We receive this from sites and apps that partner with us.", "sites and apps that work with them"),
        (
            "We receive documents on you that are publicly available, such as the electoral register.",
            "the electoral register and other public sources",
        ),
    ):
        document = document_of(("Sources", [clause]))
        (item,) = summarise(document, [finding(document, "data-from-others", clause)]).risks
        assert item.text == f"They get data about you from {source}."


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (
            "We may share your details in any other circumstances where the law allows it.",
            "They may share your details wherever the law allows it.",
        ),
        (
            "We use your PII for various other business purposes.",
            "They use your personal information for various business purposes.",
        ),
        (
            "We may send you offers, subject to applicable law.",
            "They may send you offers, as far as the law allows.",
        ),
    ],
)
def test_what_points_at_a_list_before_it_or_is_short_for_a_term_is_told_in_plain_words(raw: str, told: str) -> None:
    assert shorten(raw) == told


def test_of_two_conditions_where_you_live_stands_first() -> None:
    text = "Only if you ask for it, they may pass your details to others, if you live in Norway."
    told = "If you live in Norway, they may pass your details to others only if you ask for it."
    assert with_place_first(text) == told
    assert with_place_first("They may pass it on, if you agree.") == "They may pass it on, if you agree."


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "publish-personal-data",
            "If you made a picture public, it may continue to be discoverable in a search engine for a time.",
            "Other people may still see what you shared, for some time in search engines",
        ),
        (
            "share-third-party",
            "Your information may be shared between us and participating companies.",
            "They may share details about you with companies that take part",
        ),
        (
            "opt-out-marketing",
            "If you do not want us to use your data in this way, or pass it to others for marketing, tick the box.",
            "You can stop marketing: use the tick box",
        ),
    ],
)
def test_what_is_said_names_what_the_clause_is_about(practice: str, clause: str, text: str) -> None:
    document = document_of(("Your data", [clause]))
    said = summarise(document, [finding(document, practice, clause)]).sections["s1"][0].text
    assert said.startswith(text)
