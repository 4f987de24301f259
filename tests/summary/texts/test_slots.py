"""Slots find only what a clause names, outside of its denials."""

from __future__ import annotations

import re

import pytest

from reader.summary.texts.slots import denied_ranges, join_words, load_slots, with_group_named


@pytest.mark.parametrize(
    ("slot", "text", "nouns"),
    [
        (
            "contact",
            "We ask for your name, postal address and e-mail address.",
            ("name", "address", "e-mail address"),
        ),
        ("contact", "We log your IP address.", ()),
        ("contact", "We never ask for your phone number, but we need your e-mail address.", ("e-mail address",)),
        ("financial", "We keep your credit or debit card number and bank details.", ("card details", "bank details")),
        ("sensitive", "such as your health or ethnic origin", ("health", "ethnic origin")),
        (
            "channel",
            "We may contact you by post, telephone, SMS and/or email.",
            ("post", "phone", "text message", "e-mail"),
        ),
        ("authority", "We give data to the police and to regulatory authorities.", ("the police", "regulators")),
        ("legal", "where this is required by law", ("where the law requires it",)),
        ("period", "We delete it after six months, at most 2 years.", ("six months", "2 years")),
        ("period", "We give 30 days’ notice.", ()),
        ("fee", "Please send a £10 fee.", ("£10",)),
        ("age", "It is not intended for children under the age of 13.", ("under 13",)),
        ("age", "You must be at least 16 years old.", ("under 16",)),
        ("call-purpose", "for training and quality purposes", ("train staff", "check quality")),
        (
            "outside-whom",
            "to companies outside the Acorn Stores Partnership for mailing",
            ("the Acorn Stores Partnership",),
        ),
        ("unless-agree", "We will not pass them on without your consent.", ("unless you agree",)),
        ("waived", "You agree that you do not object to us contacting you.", ("being contacted",)),
        ("place", "servers outside the European Economic Area", ("countries outside Europe (the EEA)",)),
        ("change-how", "It may change at any time without notice.", ("at any time", "without telling you")),
        ("regulator", "You may complain to the Information Commissioner.", ("the Information Commissioner (ICO)",)),
        ("regulator", "The Federal Data Protection and Information Commissioner", ()),
        ("measure", "We guard your data against loss and unauthorised access.", ()),
        ("measure", "We restrict access to your data.", ("limits on who can see it",)),
        ("safeguard", "in countries that have yet to be found of adequacy, we use standard contractual clauses", ()),
        ("safeguard", "We send it under adequacy decisions.", ("adequacy rulings",)),
        ("one-period", "a hash with a salt that changes every three months", ()),
        ("kept", "salted hash of the IP address", ()),
        ("kept", "kept until your account is deleted", ()),
        ("measure", "We use server authentication.", ()),
        ("behaviour", "We count the number of users who visit certain pages.", ("how many people visit",)),
        (
            "notice",
            "We will notify you by email or by posting a notice on our site.",
            ("by e-mail", "with a notice on the site or service"),
        ),
        ("sensitive", "facts that do not identify you, such as your race", ("race",)),
        ("restricted", "We may suspend access to any content.", ("take down what you post",)),
        ("use-how", "Your continued use counts as consent.", ("going on using the service",)),
        ("use-how", "Continued use after the changes counts as consent.", ("using the service after a change",)),
        ("only-see", "You can review your data in your profile.", ("see your data",)),
        ("only-see", "You can view and download your data.", ("get a copy of your data yourself",)),
        ("only-see", "You can ask us to let you download your data.", ()),
        ("own-edit", "You can correct your data by editing your profile.", ("change some of your details yourself",)),
        ("own-edit", "You can correct your data by contacting us in the app.", ()),
        ("own-edit", "You can change your details:", ()),
        ("only-account", "Users can delete data in the account settings.", ("delete some of your data yourself",)),
        ("only-account", "You can delete your data in the app or ask us to.", ()),
        ("place", "stored in Kenya", ("Kenya",)),
        ("place", "stored on servers in the Netherlands", ("the Netherlands",)),
        ("place", "stored in the United States or other countries", ("the United States", "elsewhere")),
        ("place", "held in the United States, Europe and Asia", ("the United States", "elsewhere")),
        ("limit-place", "if you live in Europe", ("Europe",)),
        ("limit-place", "if you live in the EEA", ("Europe (the EEA)",)),
        ("limit-title", "Users in Europe", ("Europe",)),
        ("limit-also", "If you live in the EU, Norway or Kenya, you may ask", ("Norway", "Kenya")),
        ("refused", "You may opt out with our “Cookie Preferences” link.", ()),
        ("refused", "You may disable tracking as our Cookie Policy says.", ("tracking",)),
        ("notice", "by posting a notice on acorn.example or by e-mail", ("by e-mail",)),
        (
            "notice",
            "by posting notice on acorn.com or by e-mail",
            ("with a notice on the site or service", "by e-mail"),
        ),
        ("before", "we will tell you before the changes take effect", ("before they take effect",)),
        ("before", "we let you object before the changes take effect", ()),
        ("if-law", "We will tell you and, where required by law, we will provide a way to object.", ()),
        ("officer", "You can contact customer care.", ("customer service",)),
        ("officer", "You can mail us or call customer care.", ()),
        ("contact-way", "Please contact us online.", ("online",)),
        ("about-rights", "Questions on your rights and how to exercise them", ("about your rights",)),
        ("for-request", "To request the removal of your data, write to us.", ("to have data deleted",)),
        ("asked-for", "You may request that we delete your data.", ("ask to have",)),
        ("asked-for", "You have the right to have your data deleted.", ()),
        ("only-see", "You can log in and access your data.", ("see your data",)),
        ("as-described", "except as necessary to serve you", ()),
        ("as-described", "except as set out below", ("as the policy says",)),
        ("sale-law", "Regarding California users, we sell nothing.", ()),
        ("sale-law", "We do not sell data as the CCPA defines it.", ("California law",)),
        ("as-described", "except as otherwise permitted by regulations", ()),
        ("keep-reason", "for the time period reasonably necessary", ("as long as they need it",)),
        ("keep-reason", "for any period required by law", ("to meet legal duties",)),
        (
            "objectable",
            "Your consent to the use of your data for our tree club, the park and the pond, which you may withdraw.",
            ("withdraw your consent",),
        ),
        ("change-how", "The content may change at any time without notice, and so may our policy.", ("at any time",)),
        ("posted", "Your name may be posted in online directories.", ("your name",)),
        ("use-how", "By becoming a customer, you consent to our use of your name.", ("becoming a customer",)),
        ("posting", "We moderate user-generated content.", ("what people post",)),
        ("posting", "We moderate posts and private messages.", ()),
        ("kept-after", "We delete it within 30 days of account closure.", ("after you close your account",)),
        ("unless-agree", "unless you agree or the law demands it", ("unless you agree or the law requires it",)),
        ("if-law", "If the law so requires, we will tell you.", ("where the law requires it",)),
        ("names-you", "We do not sell information that identifies you.", ("details that name you",)),
        ("stop-way", "Electronic means are live telephone calls.", ()),
        (
            "stop-way",
            "You can telephone our team or update your preferences.",
            ("phone them", "change your preferences"),
        ),
        ("stop-way", "You can contact the Bureau of Fair Trade.", ()),
        ("call-purpose", "to test our compliance tools", ()),
        ("source", "from your internet service provider", ()),
        ("recipient", "to authorise other users on your account", ()),
        ("recipient", "We share your name with other users.", ("other users",)),
        ("behaviour", "We run a referral programme.", ()),
        ("channel", "through your smart phone applications", ()),
        ("offer", "partners who want to offer similar things", ()),
        ("legal", "where this is permitted by law", ("where the law allows it",)),
        ("legal", "to protect our rights", ("to protect their rights",)),
        ("legal", "to protect the safety of others", ("to keep people safe",)),
        ("profile-use", "to infer your age", ("to guess your age",)),
        ("profile-deed", "creating and maintaining your profile", ()),
        ("restricted", "where you refuse to tell us", ()),
        ("use-how", "on your first use of the site after the change", ("using the service after a change",)),
        ("cookie-way", "You can set cookie preferences in your browser.", ("in your browser’s settings",)),
        ("except-law", "to nobody, except by law, for our suppliers and to new owners", ()),
        ("except-law", "to nobody, unless the law asks us to", ("the law requires it",)),
        ("to-outsiders", "We don’t share any detail with third parties.", ("to outsiders",)),
        ("confidential", "the confidentiality of cards", ()),
        ("confidential", "We will treat your details as confidential.", ("as confidential",)),
        ("cookie-way", "See www.allaboutcookies.org to learn more.", ()),
    ],
)
def test_finds_nouns(slot: str, text: str, nouns: tuple[str, ...]) -> None:
    assert load_slots()[slot].find(text) == nouns


def test_every_pattern_of_a_noun_with_words_of_the_policy_holds_them() -> None:
    for slot in load_slots().values():
        for name, source in zip(slot.nouns, re.split(r"\|(?=\(\?P<p\d+>)", slot.source), strict=True):
            assert ("$1" in name) <= ("(?P<g" in source), (slot.name, name)


def test_a_denial_ends_at_the_joint() -> None:
    text = "We do not keep cards, but we keep names."
    ((start, end),) = denied_ranges(text)
    assert text[start:end] == "not keep cards, "


def test_a_denial_in_a_condition_ends_with_it() -> None:
    text = "If you do not wish this, give us your name."
    ((start, end),) = denied_ranges(text)
    assert text[start:end] == "not wish this"


def test_not_limited_to_is_no_denial() -> None:
    assert denied_ranges("including but not limited to your name") == ()


def test_says_the_telling_few() -> None:
    slot = load_slots()["contact"]
    nouns = ["name", "address", "phone number", "e-mail address", "date of birth"]
    assert slot.say(nouns, 3) == "name, address, phone number and more"
    assert slot.say(nouns[:2]) == "name and address"
    assert load_slots()["age"].say(["under 13", "under 18"]) == "under 13"


def test_a_tool_has_the_name_that_the_clause_gives_it() -> None:
    slot = load_slots()["analytics-tool"]
    assert slot.find("We use Piwik PRO to measure our reach.") == ("Piwik PRO",)
    assert slot.find("We use Piwik and Omniture.") == ("Piwik", "Omniture")
    assert slot.find("We use Matomo (formerly Piwik).") == ("Matomo",)


def test_the_eu_is_not_said_as_the_eea() -> None:
    slot = load_slots()["limit-place"]
    assert slot.find("If you are an EU resident, you may ask.") == ("the EU",)
    assert slot.find("Residents of the EU or EEA may ask.") == ("Europe (the EEA)",)
    assert slot.say(["the EU", "Europe (the EEA)", "the UK"]) == "Europe (the EEA) or the UK"


def test_a_state_is_no_other_than_itself() -> None:
    slot = load_slots()["limit-place"]
    assert slot.say(["some US states", "Canada", "California"]) == "California or some other US state or Canada"


def test_a_firm_is_not_named_twice() -> None:
    assert load_slots()["tool"].say(["Google", "Google Analytics", "Meta"]) == "Google Analytics and Meta"


def test_joins_lists_of_lists_with_a_comma() -> None:
    assert join_words(["your name and address", "your card"]) == "your name and address, and your card"
    assert join_words(["a", "b", "c"], "or") == "a, b or c"


def test_two_nouns_are_said_as_one() -> None:
    slot = load_slots()["objectable"]
    nouns = slot.find("You may withdraw your consent, object, or ask for restriction.")
    assert slot.say(nouns) == "object to or limit some uses of your data or withdraw your consent"


def test_places_outside_of_something_stand_last() -> None:
    said = load_slots()["place"].say(["countries outside the EU", "the United States"])
    assert said == "the United States and other countries outside the EU"


@pytest.mark.parametrize(
    ("slot", "nouns", "said"),
    [
        ("recipient", ("insurers", "banks", "lawyers", "sponsors"), "insurers, banks and others"),
        ("place", ("Norway", "Chile", "Japan", "Korea"), "Norway, Chile and elsewhere"),
        ("contact", ("name", "address", "phone number", "e-mail address"), "name, address and more"),
    ],
)
def test_what_is_not_said_for_want_of_room_is_of_the_same_kind(slot: str, nouns: tuple[str, ...], said: str) -> None:
    assert load_slots()[slot].say(nouns, 2) == said


def test_a_law_on_companies_is_no_group() -> None:
    clause = "any member of our group, as defined in section 736 of the UK Companies Act 1985"
    assert load_slots()["group-name"].find(clause) == ()
    assert load_slots()["group-name"].find("We share it within the Acorn Mills Companies.") == (
        "the Acorn Mills Companies",
    )


@pytest.mark.parametrize(
    ("pattern", "named"),
    [
        ("to (post) (late)", "to (?P<word>post) (late)"),
        ("(?:to|by) (post)", "(?:to|by) (?P<word>post)"),
        (r"\( (post)", r"\( (?P<word>post)"),
        ("[^()]+ (post)", "[^()]+ (?P<word>post)"),
        ("[](] (post)", "[](] (?P<word>post)"),
        (r"[\](] (post)", r"[\](] (?P<word>post)"),
        ("[^()]+(?: post)?", "[^()]+(?: post)?"),
    ],
)
def test_the_first_group_of_a_pattern_is_named_and_no_bracket_of_a_class(pattern: str, named: str) -> None:
    assert with_group_named(pattern, "word") == named


def test_what_stands_in_brackets_may_have_any_letter() -> None:
    assert load_slots()["used-to"].find("We (as agreed) use your card to take payments.") == ("to handle payments",)
