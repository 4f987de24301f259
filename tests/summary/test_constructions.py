"""The grounds rule out constructions, not the words of one text: other words of the same kind are kept out as well."""

from __future__ import annotations

import re

import pytest

from reader.resources import resource_toml
from reader.summary.clauses.grounding import ground_of


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        ("share-third-party", "On request we tell you to whom your data have been disclosed."),
        ("share-third-party", "If we have shared your data with others, we pass your wish on to them."),
        ("share-authorities", "Foreign courts may be permitted to access your data under their laws."),
        ("publish-personal-data", "A closed profile is no longer publicly visible to other users."),
        ("no-share-promise", "We have not disclosed your data to third parties in the past 12 months."),
        ("no-sell-promise", "We avoid firms that sell your data and never work with them."),
        ("no-sell-promise", "You may direct that we do not sell your data."),
        ("cookies-use", "They use cookies to count their readers."),
        ("cookies-use", "Open the menu of your browser and allow the cookies to be stored."),
        ("call-recording", "We keep recordings of the audio of your voice commands."),
        ("targeted-ads", "We honour your choices about personalised advertising."),
        ("targeted-ads", "We will switch personalised adverts off."),
        ("device-data", "The server stores authentication tokens for your connection."),
        ("collect-contact", "We hold the names of potential exhibitors from their own pages."),
        ("profiling", "Browsers must be set to accept cookies before we can tailor what you see."),
        ("retention-open-ended", "We keep deleted photos for a short period in case you need them."),
        ("security-measures", "Merchants must protect the data of your card with secure systems."),
        (
            "security-measures",
            "Orders for our brochure are not encrypted and no secure connection is used for the data.",
        ),
        ("right-correct", "Please make sure that you correct your details when you move."),
        ("right-delete", "You cannot object to their deletion of your data."),
        ("opt-out-marketing", "You can stop these messages by closing your account."),
        ("privacy-contact", "For details of the partners that we ask about you, write to our office by post."),
        ("change-without-notice", "You should check this policy regularly."),
        ("data-from-others", "If others use your phone, they may share data with us as if they were you."),
        ("profiling", "Our legal grounds for processing are set out here, also for what we tailor to you."),
        ("location-tracking", "You find our store locations on a map."),
    ],
)
def test_other_words_of_the_same_construction_are_ruled_out(practice: str, clause: str) -> None:
    assert not ground_of(practice).bears(clause)


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        ("device-data", "Your browser automatically shares which operating system and version it is."),
        ("cookies-use", "Cookies are also used when you sign in to your account."),
        ("publish-personal-data", "No image is ever completely hidden from public view."),
        ("publish-personal-data", "Your age may be made public in your profile; your number is not displayed."),
        ("right-access", "You can access your history yourself, so that no other person can see it."),
        ("right-delete", "You may ask us to erase your data if we are using it for advertising."),
        ("right-correct", "You may make changes to this information in your profile."),
        ("profiling", "We use your profile and your address book to suggest friends to you."),
        ("automated-decision", "Your right to contest: we use automated tools to decide whether you are eligible."),
        ("cookies-use", "We use cookies and allow others to use cookies on our pages."),
        ("security-measures", "We provide two-factor authentication to protect your account."),
        ("security-measures", "Your data are treated securely and in line with data protection legislation."),
        ("change-without-notice", "We may change the content of our site, and so our privacy policy, at any time."),
        ("share-third-party", "Your data are shared with third parties where you first give us your consent."),
        ("retention-limited", "For legal reasons we are required to retain invoices for 7 years."),
        ("third-party-cookies", "We have no control over the cookies that other advertisers place."),
        ("targeted-ads", "We show contextual and interest-based adverts to you."),
        ("device-data", "We collect your IP address, the plug-ins and the add-ons of your browser."),
        ("location-tracking", "We may collect and store location data from the GPS of your phone."),
        ("location-tracking", "We store where you are located, which we get by converting your IP address."),
        ("collect-contact", "We collect your phone number and what cookies tell."),
        ("data-from-others", "Social networks may share data about you with us, from what you did there."),
        ("data-about-others", "We process the contact information of the contacts that you import."),
        ("marketing-contact", "We’ll probably send you offers, and you can opt out at any time."),
        ("marketing-contact", "We tell you of changes to the site, new services and special offers by e-mail."),
        ("security-measures", "No system is 100 percent secure, but we use SSL encryption to protect your data."),
        ("security-disclaimer", "We cannot guarantee that third parties never breach our security."),
        ("right-correct", "You may correct your details, opt out of sharing or close your account."),
        ("right-delete", "Parents can request that we delete the data about their child."),
    ],
)
def test_what_only_shares_a_word_with_a_construction_is_said(practice: str, clause: str) -> None:
    assert ground_of(practice).bears(clause)


def test_every_vocabulary_is_used() -> None:
    table = resource_toml("wording/en/grounds.toml")
    used = set(re.findall(r"\{([a-z-]+)\}", str({name: part for name, part in table.items() if name != "terms"})))
    used |= set(re.findall(r"\{([a-z-]+)\}", str(table["terms"])))
    assert used == set(table["terms"])


def test_no_pattern_stands_twice_in_a_practice() -> None:
    for part in resource_toml("wording/en/grounds.toml").values():
        never = part.get("never", []) if isinstance(part, dict) else []
        assert len({str(pattern) for pattern in never}) == len(never)
