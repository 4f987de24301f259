"""What another does, holds or is asked is not told as theirs; what one clause names is not tied to another's."""

from __future__ import annotations

import pytest

from reader.document import Block, BlockKind, Provenance, Source
from reader.practices.finding import Finding
from reader.segment import segment
from reader.summary import summarise
from tests.summary.builders import document_of, finding, linked

_PLACES = ("Albania", "Brazil", "Canada", "Japan", "India")
FILLER = "This is the privacy policy of Acorn Stores, a shop for gardeners. " * 4


def found_in(practice: str, *clauses: str, title: str = "Your data") -> list[str]:
    document = document_of(("About", [FILLER]), (title, list(clauses)))
    found = finding(document, practice, clauses[-1])
    return [
        item.text
        for part in ("risks", "protections", "rights", "facts")
        for item in getattr(summarise(document, [found]), part)
    ]


def found_in_all(practice: str, *clauses: str) -> list[str]:
    """Return what is said of the whole policy where every clause states the practice."""
    document = document_of(("About", [FILLER]), ("Your data", list(clauses)))
    return [item.text for item in summarise(document, [finding(document, practice, *clauses)]).risks]


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        (
            "share-third-party",
            "If your club gave you the address, we may share your details with such organisation.",
        ),
        ("share-third-party", "Your calendar is solely shared with the people you invite."),
        ("device-data", "Your IP address is collected as part of Amazon’s server logs."),
        ("device-data", "These firms may collect your IP address through their own cookies."),
        ("device-data", "When you visit, we infer your general location from your IP address."),
        ("tracking-analytics", "We collect what you do on our clients’ websites."),
        ("tracking-analytics", "We analyse your visits to infer characteristics of you."),
        ("tracking-analytics", "We report to buyers on ad performance and views."),
        ("retention-open-ended", "Access tokens are stored as long as necessary."),
        ("retention-limited", "When you remove an account, its data is deleted from your device."),
        ("withhold-consequence", "You acknowledge this may limit our ability to serve you."),
        ("privacy-contact", "Contact us for more information on the safeguards for transfers of data."),
        ("privacy-contact", "To make such an inquiry, please contact Oakmail by phone."),
        ("opt-out-marketing", "To exercise any of those rights, click the unsubscribe link in an e-mail."),
        ("share-group", "We may obtain information about you from other companies of the group."),
        ("fraud-check", "Our bank acts as an independent controller when it checks fraud and identity."),
        ("publish-personal-data", "We may notify others that you changed your profile."),
        ("share-third-party", "Some firms may have access to your pseudonymised data."),
        ("right-object", "You can block future error reports in the settings."),
        ("withhold-consequence", "We may not be able to offer you our services, if we agree to such a request."),
        ("tracking-analytics", "A customer may want to use our figures to analyse its traffic and its visitors."),
        ("tracking-analytics", "The figures are linked to identifiers that are related to visits to other websites."),
        ("call-recording", "You can also record calls and meetings with our program."),
        ("change-with-notice", "You will be notified on our site of any change of ownership and of this policy."),
        ("security-measures", "Their use of your data will be subject to security measures."),
        ("security-measures", "The processor will be bound by contract to protect the security of your data."),
        ("device-data", "Aggregate usage figures (pages viewed, device types)"),
        ("collect-contact", "We hold your name and e-mail address on our systems for up to five years."),
        ("collect-sensitive", "We only use and disclose sensitive data for the purposes that the law names."),
        ("share-third-party", "The organisation may bring you to its account and see your data with others there."),
        ("targeted-ads", "We stop running targeted advertising where a browser asks for it."),
        ("marketing-contact", "These profiles allow us to send you offers."),
        ("publish-personal-data", "When you post comments we collect information about them, such as your username."),
        ("share-aggregate", "Research institutions which provide aggregated data that we combine with yours."),
        ("change-without-notice", "If we change this policy we will provide notice of such changes and post it here."),
        ("collect-sensitive", "Information that a biometric check has been carried out is recorded."),
        ("consent-by-use", "By using the club you agree that if you link an address, our duties stay the same."),
        ("collect-sensitive", "The register holds personal identity numbers and is used to verify them."),
    ],
)
def test_is_not_said_of_them(practice: str, clause: str) -> None:
    assert [text for text in found_in(practice, clause) if not text.startswith("Perhaps")] == []


@pytest.mark.parametrize(
    ("practice", "before", "clause"),
    [
        (
            "device-data",
            "Information may be sent to these third parties.",
            "This information includes your IP address.",
        ),
        ("share-authorities", "None of this information is personal.", "We disclose such data to the police."),
        (
            "share-authorities",
            "None of this information is personal. We keep it for a while.",
            "We disclose such data to the police.",
        ),
        ("collect-contact", "We will not keep your phone number.", "We ask for your phone number once."),
    ],
)
def test_the_sentence_before_takes_it_back(practice: str, before: str, clause: str) -> None:
    assert found_in(practice, clause) != []
    assert [text for text in found_in(practice, before, clause) if not text.startswith("Perhaps")] == []


def test_posts_to_another_firm_are_shown_by_it() -> None:
    clause = "Your comments are visible to your friends there."
    assert found_in("publish-personal-data", clause, title="Comments") == ["Other people can see your comments."]
    seen = found_in("publish-personal-data", clause, title="12. Facebook")
    assert [text for text in seen if not text.startswith("Perhaps")] == []


def test_tools_that_they_use_are_no_others_that_track() -> None:
    ours = "We use cookies, including those of Google, to track visitors over time."
    theirs = "Google sets cookies with which it tracks visitors over time; other companies do too."
    assert found_in("third-party-cookies", ours) == [
        "Other companies, such as Google, may set cookies or collect data on this site or service."
    ]
    assert found_in("third-party-cookies", theirs) == [
        "Other companies, such as Google, may track you on this site or service."
    ]


def test_a_way_and_a_thing_of_two_cells_are_not_tied() -> None:
    first = (
        "You can refuse analytics with the add-on that the firm offers on its page, as set out there for every system. "
    )
    row = f"Choices | {first * 3}| Cookies can be refused in your browser. Other things stay as they are."
    assert found_in("opt-out-cookies", row) == ["You can refuse or switch off cookies in your browser’s settings."]


def test_using_a_firm_is_no_passing_on_beside_a_promise() -> None:
    promise = "We do not transfer your details to outside parties."
    used = "Orders are processed through a gateway provider and not stored."
    given = "We share your details with our suppliers, who act for us."
    for clause, joined in ((used, False), (given, True)):
        document = document_of(("Sharing", [promise, clause]))
        findings: list[Finding] = [
            finding(document, "no-share-promise", promise),
            finding(document, "share-service-providers", clause),
        ]
        text = next(item.text for item in summarise(document, findings).protections)
        assert (", but " in text) is joined


def test_the_way_of_one_country_is_not_given_to_all() -> None:
    cell = "Albania | Acorn Europe, e-mail ask-al@acorn.example with questions about your data"
    for head, email in (("Country or Region | Contact", ""), ("Matter | Contact", "ask-al@acorn.example")):
        blocks = (
            Block(BlockKind.HEADING, "Contact", level=2),
            Block(BlockKind.TABLE_ROW, head, group=1),
            Block(BlockKind.TABLE_ROW, cell, group=1),
        )
        document = segment(Source(blocks, Provenance(title="Acorn policy")))
        found = summarise(document, [finding(document, "privacy-contact", cell)]).actions
        assert [action.contact.email for action in found] == [email]


def test_a_row_of_a_table_of_countries_is_for_its_country() -> None:
    rows = [
        f"{place} | Acorn, e-mail {place.lower()}@acorn.example with questions about your data" for place in _PLACES
    ]
    table = tuple(Block(BlockKind.TABLE_ROW, row, group=1) for row in rows)
    document = segment(Source((Block(BlockKind.HEADING, "Contact", level=2), *table), Provenance(title="Acorn policy")))
    actions = summarise(document, [finding(document, "privacy-contact", rows[0])]).actions
    assert [action.contact.email for action in actions] == [""]


def test_where_you_log_in_is_no_way_to_ask() -> None:
    members = "Members can correct their details by logging in on their page."
    others = "You have the right to have your details corrected."
    blocks = (
        Block(BlockKind.HEADING, "Rights", level=2),
        linked(members, "their page", "https://acorn.example/members"),
        Block(BlockKind.PARAGRAPH, others),
    )
    document = segment(Source(blocks, Provenance(title="Acorn policy", address="https://acorn.example")))
    actions = summarise(document, [finding(document, "right-correct", members, others)]).actions
    assert [action.contact.link for action in actions] == [""]


def test_a_card_number_that_is_not_kept_takes_no_address_back() -> None:
    asked = "We ask for your name, your postal address and your card."
    document = document_of(("About", [FILLER]), ("Your data", [asked, "We do not keep your full card number."]))
    facts = summarise(document, [finding(document, "collect-contact", asked)]).facts
    assert [item.practice for item in facts] == ["collect-contact"]


def test_what_the_policy_denies_elsewhere_is_not_joined_to_what_it_does() -> None:
    cookies, counts = "We place cookies on your device.", "We analyse the use of the shop."
    for denial, texts in (
        ("We keep your basket.", ["They store cookies on your device and measure how you use their site or service."]),
        (
            "We do not use cookies on these pages.",
            ["They measure how you use their site or service.", "In some cases, they store cookies on your device."],
        ),
    ):
        document = document_of(("Cookies", [cookies, counts]), ("Other", [denial]))
        found = [finding(document, "cookies-use", cookies), finding(document, "tracking-analytics", counts)]
        assert sorted(one.text for one in summarise(document, found).sections["s1"]) == sorted(texts)


def test_what_sellers_must_give_is_asked_in_some_cases() -> None:
    sellers = "In addition, sellers must provide their bank account details."
    assert found_in("collect-financial", sellers) == ["In some cases, they collect your bank details."]
    assert found_in("collect-financial", "You must provide your bank account details.") == [
        "They collect your bank details."
    ]


def test_a_place_that_is_not_said_to_be_exact_is_that_of_the_clause_that_calls_it_rough() -> None:
    rough = "We collect your approximate location to show you the nearest club."
    bare, exact = "We log location information.", "We collect the precise location of your phone."
    assert found_in_all("location-tracking", rough, bare) == ["They collect roughly where you are."]
    assert found_in_all("location-tracking", bare) == ["They collect your location."]
    assert found_in_all("location-tracking", rough, exact) == ["They collect your location."]
