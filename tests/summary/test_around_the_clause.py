"""What stands around a clause holds for it: its lead-in, its title, the sentence that it goes on from."""

from __future__ import annotations

import pytest

from reader.document import Block, BlockKind, Provenance, Source
from reader.segment import segment
from reader.summary import summarise
from reader.summary.clauses.around import sentences_before
from tests.summary.builders import document_of, finding


def said(practice: str, clause: str, *before: str, title: str = "Acorns") -> list[str]:
    """Return what is said of a clause that stands after some sentences in one paragraph."""
    document = document_of((title, [" ".join([*before, clause])]))
    found = finding(document, practice, clause)
    return [sentence.text for sentence in summarise(document, [found]).sections["s1"] if sentence.practices]


def said_of_item(practice: str, lead: str, item: str) -> list[str]:
    blocks = (
        Block(BlockKind.HEADING, "Acorns", level=2),
        Block(BlockKind.PARAGRAPH, lead),
        Block(BlockKind.LIST_ITEM, item, level=1),
        Block(BlockKind.LIST_ITEM, "Anything else.", level=1),
    )
    document = segment(Source(blocks, Provenance(title="Invented policy")))
    found = finding(document, practice, item)
    return [sentence.text for sentence in summarise(document, [found]).sections["s1"] if sentence.practices]


@pytest.mark.parametrize(
    "clause",
    [
        "You and others may post content that mentions you, such as comments and reviews.",
        "When you invite somebody, your invitation will include your name and profile.",
        "We let senders know when you read their posts.",
        "We may inform other users of your posts and your profile.",
        "Our members may identify you if you write about yourself in public posts.",
        "We offer publicly accessible blogs and forums with posts and comments.",
        "We collect public information about you, such as your posts.",
        "Non-public content includes your drafts of posts and comments.",
    ],
)
def test_that_others_see_it_needs_a_word_of_being_seen(clause: str) -> None:
    assert said("publish-personal-data", clause) == []


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("Your posts are public.", "Other people can see your posts."),
        ("What you post in the public areas can be read by anyone.", "Other people may see your posts."),
        (
            "Your name and photo are shown beside your squirrels.",
            "Other people can see your name and your profile picture.",
        ),
        ("We may publish a testimonial by you.", "Other people may see what you say of them."),
        (
            "Everyone who uses your account can see its profile.",
            "People who share your account may see some of your data or of what you do.",
        ),
    ],
)
def test_what_can_be_seen_is_what_the_clause_names(clause: str, text: str) -> None:
    assert said("publish-personal-data", clause) == [text]


def test_what_they_collect_is_not_what_others_see() -> None:
    item = "Posts and comments that you share with the community, and your username."
    assert said_of_item("publish-personal-data", "We collect:", item) == []
    item = "Information that you provide on our forums, including your username and what you publicly share."
    assert said_of_item("publish-personal-data", "From you, such as:", item) == []
    item = "Your profile, which is public."
    assert said_of_item("publish-personal-data", "We collect:", item) == ["Other people can see your profile."]


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "no-share-promise",
            "We do not disclose your data except as described in this policy or otherwise disclosed to you.",
            "They promise to share your details only as they tell you.",
        ),
        (
            "no-share-promise",
            "Your details are treated confidentially and will not be passed on to third parties.",
            "They promise not to pass your details to outsiders.",
        ),
    ],
)
def test_a_promise_is_as_wide_and_as_long_as_its_clause(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause) == [text]


def test_a_place_is_told_with_the_consent_that_some_clauses_ask_for() -> None:
    sure, asked = (
        "We log your location from your address.",
        "If you have given permission, we track your location by GPS.",
    )
    document = document_of(("Acorns", [sure, asked]))
    found = finding(document, "location-tracking", sure, asked)
    (sentence,) = summarise(document, [found]).sections["s1"]
    assert sentence.text.endswith(", in some cases only if you agree.")


def test_a_sentence_that_points_back_is_no_surer_than_what_it_points_to() -> None:
    before = "We may use learning features to sort our guests."
    clause = "By way of example, these features record which pages you visit."
    assert said("tracking-analytics", clause, before) == ["They may record the pages you view."]
    before, clause = "We may use firms that keep nuts.", "These companies handle your data for us."
    assert said("share-service-providers", clause, before) == [
        "They may let outside firms handle your details for them."
    ]
    before, clause = "If you rent out a nest, we ask for a form.", "This information is shared with insurers."
    assert said("share-third-party", clause, before) == [
        "They share some details about you with insurers, if you rent out a nest."
    ]
    clause = "We share your data with insurers."
    assert said("share-third-party", clause, before) == ["They share details about you with insurers."]


def test_a_time_limit_that_points_back_counts_from_there() -> None:
    clause = "Your data is consequently deleted within 24 hours."
    text = "counted from an event that the policy names."
    (sentence,) = said("retention-limited", clause, "You may leave our letters at any time.")
    assert sentence.endswith(text)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "When you take part in a nut race",
            "They share details about you with insurers, when you take part in a nut race.",
        ),
        ("When you visit our website", "They share details about you with insurers."),
        ("When we share your data", "They share details about you with insurers."),
    ],
)
def test_a_title_for_some_cases_holds_for_what_stands_under_it(title: str, text: str) -> None:
    assert said("share-third-party", "We share your data with insurers.", title=title) == [text]


def test_administrators_are_named() -> None:
    clause = "Your address may be disclosed to your network administrators."
    assert said("share-third-party", clause) == [
        "They may share some details about you with the people who run your network."
    ]


def test_the_way_of_one_country_is_not_told_to_all() -> None:
    everybody = "You have the right to complain to a data protection authority."
    one = "In the UK, you may also write to the Squirrel Office, 1 Oak Lane, Acorn, SK9 5AF, to complain."
    for clauses, is_given in ([everybody, one], False), ([one], True):
        document = document_of(("Rights", clauses))
        (action,) = summarise(document, [finding(document, "right-complain", *clauses)]).actions
        assert ("SK9 5AF" in action.contact.address) is is_given


@pytest.mark.parametrize(
    ("clause", "before", "text"),
    [
        (
            "By using the shop, you understand this may occur and agree.",
            "Advertisers may learn what you buy.",
            "may learn",
        ),
        ("By using the shop, you consent to the use of your data by Google.", "", "Google’s use of your data"),
        ("By using the shop, you consent to the use of your data.", "", "some uses of your data"),
    ],
)
def test_what_is_agreed_to_is_what_the_sentence_before_says(clause: str, before: str, text: str) -> None:
    (sentence,) = said("consent-by-use", clause, *([before] if before else []))
    assert text in sentence


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("We record your visits to services provided by others.", "They record what you do on other sites and apps."),
        ("We record your activity on third-party websites.", "They record what you do on other sites and apps."),
        (
            "We measure your interactions with our site, such as how you move your mouse over an ad.",
            "They record what you do with adverts.",
        ),
    ],
)
def test_what_is_recorded_elsewhere_is_not_the_use_of_their_site(clause: str, text: str) -> None:
    assert said("tracking-analytics", clause) == [text]


def test_what_they_use_data_for_is_no_giving_of_it() -> None:
    lead, item = (
        "We may use your information for these purposes:",
        "Legal purposes: as the law needs information from us.",
    )
    assert said_of_item("share-authorities", lead, item) == []
    item = "Legal purposes: we give information to a court where the law asks us to disclose it."
    assert said_of_item("share-authorities", lead, item) != []


def test_cookies_of_adverts_on_other_sites_are_not_those_of_their_own() -> None:
    before = "You may also see our adverts on other websites."
    clause = "For these adverts, third party providers may set a cookie in your browser."
    assert said("third-party-cookies", clause, before) == [
        "Other companies may set cookies or collect data with adverts on other sites."
    ]


def test_these_functionalities_are_those_of_the_sentence_that_names_one() -> None:
    before = ["We may offer a new functionality of maps.", "Maps are free.", "These functionalities use your location."]
    document = document_of(("Maps", [" ".join(before)]))
    spans = sentences_before(document)
    assert [document.quote(span) for span in spans.values()] == before[:1]


def test_what_a_list_has_you_do_by_writing_to_them_you_do_not_do_yourself() -> None:
    item = "Change or update your address."
    (yours,) = said_of_item("right-correct", "You may do the following in your account:", item)
    assert yours == "You can change some of your details yourself."
    for lead in ("You may do the following by writing to our office:", "By e-mailing us you may:"):
        assert not any("yourself" in line for line in said_of_item("right-correct", lead, item))
    asked = said_of_item("right-correct", "You may do the following by writing to our office:", "Correct your details.")
    assert asked == ["You can ask to have wrong details about you put right."]
