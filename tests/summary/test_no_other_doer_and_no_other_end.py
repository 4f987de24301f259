"""Nobody but whom the clause names does it, and it is done for no other end: what a default may not add."""

from __future__ import annotations

import pytest

from reader.summary.texts.slots import load_slots
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (  # those who work at the border are no police
            "share-authorities",
            "To arrange your cruise we share your details with harbour agents and customs and immigration authorities.",
            "They can give your details to customs or border authorities.",
        ),
        (  # some cases that the law allows are not all of them
            "share-authorities",
            "We disclose your information in the following exceptional cases permitted by law: a legal obligation.",
            "They disclose your details where the law requires it.",
        ),
        (
            "share-authorities",
            "We disclose your information where this is allowed by law.",
            "They disclose your details where the law allows it.",
        ),
        (  # what is reached from abroad is not kept there
            "transfer-abroad",
            "We, and others that may access and use what fraud agencies recorded, may do so from other countries.",
            "They may use some data in other countries.",
        ),
        (
            "transfer-abroad",
            "We may transfer your data to, or have it accessed from, other countries.",
            "They may send your data abroad.",
        ),
        (
            "transfer-abroad",
            "We may transfer your data to other countries and process it there.",
            "They may send or keep your data abroad.",
        ),
        (  # what goes from Europe to one country
            "transfer-abroad",
            "We use Birch for the processing of cards and your data is passed outside the EEA to the U.S.A.",
            "They send your data to the United States.",
        ),
        (
            "transfer-abroad",
            "Your data is transferred outside the EEA (European Economic Area) to the United States.",
            "They send your data to the United States.",
        ),
        (
            "transfer-abroad",
            "Your data is transferred to the United States and other countries outside the EEA.",
            "They send your data to the United States and other countries outside Europe (the EEA).",
        ),
        (  # no other who chooses adverts
            "targeted-ads",
            "We use your information to send you letters, as well as to show you advertising online.",
            "They use your data to show you adverts.",
        ),
        (
            "targeted-ads",
            "We and our advertising partners use your information to show you advertising online.",
            "They or others use your data to show you adverts.",
        ),
        (  # a use is not a message
            "marketing-contact",
            "These uses include filling orders, marketing and the prevention of loss.",
            "They use your data for marketing.",
        ),
        (
            "marketing-contact",
            "We use your details to send you marketing.",
            "They send you marketing.",
        ),
        (  # those of whom they are told do not tell them
            "data-from-others",
            (
                "We also partner with third parties who provide us information about merchants or prospective "
                "merchants, for example to help us find those associated with fraud in our shops and at our fairs."
            ),
            "They get data about you from third parties.",
        ),
        (
            "data-from-others",
            "We receive information about you from merchants.",
            "They get data about you from retailers or merchants.",
        ),
        (  # what comes from there does not go there
            "fraud-check",
            "Your details were lawfully collected from other sources (e.g. fraud prevention databases) to check them.",
            "They get information about you from fraud-prevention databases.",
        ),
    ],
)
def test_the_default_adds_nothing(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause) == [text]


def test_research_is_no_reason_to_write() -> None:
    research = "We may use your personal information for opinion and market research."
    assert said("marketing-contact", research, "We may also send you news and special offers.") == [
        "They may contact you about news and offers."
    ]


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        # the messages of others, and the way to stop these
        ("opt-out-marketing", "If you do not wish to be contacted, let them know by unsubscribing on their website."),
        # what firms at large do
        ("fraud-check", "Many insurance providers will carry out checks with fraud prevention agencies."),
        # those who fight fraud
        ("share-authorities", "If we suspect fraud, we may pass this information to fraud prevention agencies."),
        # what advertisers do not get
        ("targeted-ads", "We do not provide any personal information to the advertiser of a targeted ad."),
    ],
)
def test_it_is_not_said_of_them(practice: str, clause: str) -> None:
    assert said(practice, clause) == []


def test_they_may_write_about_research() -> None:
    research = "We may occasionally contact you for research purposes."
    assert said("marketing-contact", research, "We may also send you special offers.") == [
        "They may contact you about market research and offers."
    ]


def test_a_way_that_may_be_offered_is_none() -> None:
    clause = (
        "From time to time you may be given an opportunity to indicate your communication preferences or unsubscribe."
    )
    assert said("opt-out-marketing", clause) == ["You can stop some of their messages."]


def test_a_handle_is_no_network_that_gives_or_gets() -> None:
    clause = "We collect your name, your chirp or other social media handles and your address."
    assert all(not load_slots()[name].find(clause) for name in ("recipient", "source", "tracker"))
    assert load_slots()["source"].find("We get your name from social media.") == ("social networks",)
