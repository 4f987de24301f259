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
        ("change-without-notice", "Users will be notified of any privacy policy changes on our page."),
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
    assert found_in("publish-personal-data", clause, title="Comments") == ["Other people may see your comments."]
    seen = found_in("publish-personal-data", clause, title="12. Facebook")
    assert [text for text in seen if not text.startswith("Perhaps")] == []


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "no-share-promise",
            "We do not share your data with any third-party advertisers.",
            "They promise not to pass your details to advertisers.",
        ),
        (
            "collect-sensitive",
            "We collect information that does not identify you, such as race and religion.",
            "They collect details that are said not to name you, such as your ethnic origin and religion.",
        ),
        (
            "right-object",
            "We leave you the choice whether or not to consent, and you may revoke this consent at any time.",
            "You can withdraw your consent.",
        ),
        (
            "children-excluded",
            "The shop is not intended for anyone under the greater of 16 or the age of majority, whichever is greater.",
            "The site or service is not meant for anyone who is a child.",
        ),
        (
            "change-with-notice",
            "We will tell you of significant changes by e-mail prior to or on the day they take effect.",
            "They promise to tell you by e-mail about important changes.",
        ),
        (
            "publish-personal-data",
            "Posts may continue to be displayed by search engines after you delete them.",
            "Other people may still see what you shared after you delete it.",
        ),
        (
            "publish-personal-data",
            "Posts written before you delete your account will still be visible unless you first delete them.",
            "Other people may still see what you shared after you leave, unless you delete it first.",
        ),
        (
            "publish-personal-data",
            "Posts will remain visible after you close your account or delete them from your profile.",
            "Other people may still see what you shared after you delete it or leave.",
        ),
        (
            "publish-personal-data",
            "Excerpts from your profile will also appear on the services of others.",
            "Other people may see your profile on other companies’ services.",
        ),
        (
            "publish-personal-data",
            "Your name, address and telephone number may be printed in public directories.",
            "Other people may see your name, your address and your phone number.",
        ),
        (
            "collect-contact",
            "You need to provide your name and an e-mail address or phone number.",
            "They collect your name and e-mail or phone number.",
        ),
        (
            "collect-financial",
            "In order to purchase other offerings you will need to provide us your payment information.",
            "They collect your payment details, in some cases.",
        ),
        (
            "marketing-contact",
            "We send you marketing messages, surveys and questions about our service.",
            "They contact you about products or services and surveys.",
        ),
        (
            "targeted-ads",
            "We use your data to show you ads that fit your interests.",
            "They use your data to choose which adverts you see.",
        ),
        (
            "targeted-ads",
            "We and our partners use your data to show you ads that fit your interests.",
            "They or others use your data to choose which adverts you see.",
        ),
        (
            "collect-sensitive",
            "We will process special category data about you for face recognition.",
            "They use sensitive details about you.",
        ),
        (
            "collect-sensitive",
            "We collect and use special category data about you.",
            "They collect sensitive details about you.",
        ),
        (
            "tracking-analytics",
            "We use cookies to understand how you use our site.",
            "They measure how you use their site or service.",
        ),
        (
            "no-share-promise",
            "Aside from what you make public, none of your information is shared with third parties.",
            "They promise, with exceptions: “none of your information is shared with third parties”.",
        ),
        (
            "publish-personal-data",
            "Your profile may continue to be displayed by search tools until they refresh their cache.",
            "Other people may still see what you shared for some time.",
        ),
        (
            "opt-out-cookies",
            "You can opt out of Google Analytics on its own pages.",
            "You can refuse or switch off some analytics.",
        ),
        (
            "opt-out-cookies",
            "You may opt out of analytics by writing to us.",
            "You can refuse or switch off analytics.",
        ),
        (
            "opt-out-cookies",
            "You can opt out of certain tracking by our providers on their pages.",
            "You can refuse or switch off some tracking.",
        ),
        (
            "opt-out-cookies",
            "You may opt out of personalised adverts on some mobile applications.",
            "You can refuse or switch off some adverts aimed at you.",
        ),
        (
            "sell-data",
            "This may constitute a sale of your personal data under the CCPA or other privacy laws.",
            "Some of the data they pass on may count as sold under California law or other privacy law.",
        ),
        (
            "opt-out-cookies",
            "You can control in your settings which ads you get.",
            "You have a choice about adverts aimed at you.",
        ),
        (
            "cookies-use",
            "We place cookies on your device so that our servers can recognise your web browser.",
            "They store cookies on your device, for example to recognise your browser or device.",
        ),
        (
            "consent-by-use",
            "By using our shop with your browser set to accept cookies you consent to our use of cookies.",
            "Using the site or service counts as agreeing to cookies, if your browser accepts them.",
        ),
        (
            "debt-recovery",
            "We may transfer your debt to another firm.",
            "Firms that take over debts may get details about you.",
        ),
        (
            "right-delete",
            "Read the page for further information on how you can delete your account.",
            "You can delete or close your account.",
        ),
        (
            "privacy-contact",
            "You can exercise the right at any time by contacting us at ask@acorn.example about your data.",
            "You can contact them by e-mail to use one of your rights.",
        ),
        (
            "share-third-party",
            "We may share your details with trusted partner companies, such as insurance companies.",
            "They may share details about you with business partners and insurers.",
        ),
        (
            "no-share-promise",
            "We do not share your information with foreign governments.",
            "They promise not to pass your details to foreign governments.",
        ),
        (
            "no-share-promise",
            "Your information is not willingly shared with third parties.",
            "They promise not to pass your details to outsiders.",
        ),
        (
            "consent-by-use",
            "By registering for, installing or using our services, you accept this Privacy Policy.",
            "Using the site or service counts as agreeing to the policy.",
        ),
        (
            "withhold-consequence",
            "If you turn off location services, some features may not work.",
            "If you refuse to give your location, parts of the site or service may not work.",
        ),
        (
            "right-complain",
            "You may complain to the CNIL, the French data protection authority.",
            "You can complain to the French regulator (CNIL).",
        ),
        (
            "right-object",
            "You may opt out of the sharing of your data with social media sites.",
            "You can opt out of sharing with social networks.",
        ),
        (
            "opt-out-marketing",
            "To stop our promotional messages, follow the instructions in any message.",
            "You can stop marketing: follow the instructions in a message.",
        ),
        (
            "no-share-promise",
            "We never share it or use it in any way other than for purposes of legal compliance.",
            "They promise limits on passing on some of your details.",
        ),
        (
            "publish-personal-data",
            "When you delete your account, posts that you wrote will still be visible to others.",
            "Other people may still see what you shared after you leave, in some cases.",
        ),
        ("right-object", "You may revoke your consent at any time.", "You can withdraw your consent."),
        (
            "publish-personal-data",
            "Attestations are publicly available on the ledger.",
            "Other people may see some of your data or of what you do.",
        ),
        (
            "profiling",
            "Non-registered visitors get anonymous cookies that build up a demographic profile of their interests.",
            "They build a profile of visitors that is said not to name you.",
        ),
        (
            "security-measures",
            "This information is encrypted on our servers.",
            "They say that they protect some data with encryption.",
        ),
        (
            "right-correct",
            "You can log in and correct wrong details in your profile.",
            "You can change some of your details yourself.",
        ),
    ],
)
def test_the_object_is_the_clause_s(practice: str, clause: str, text: str) -> None:
    assert found_in(practice, clause) == [text]


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
            ["They measure how you use their site or service.", "They store cookies on your device, in some cases."],
        ),
    ):
        document = document_of(("Cookies", [cookies, counts]), ("Other", [denial]))
        found = [finding(document, "cookies-use", cookies), finding(document, "tracking-analytics", counts)]
        assert sorted(one.text for one in summarise(document, found).sections["s1"]) == sorted(texts)


def test_what_sellers_must_give_is_asked_in_some_cases() -> None:
    sellers = "In addition, sellers must provide their bank account details."
    assert found_in("collect-financial", sellers) == ["They collect your bank details, in some cases."]
    assert found_in("collect-financial", "You must provide your bank account details.") == [
        "They collect your bank details."
    ]


def test_a_place_that_is_not_said_to_be_exact_is_that_of_the_clause_that_calls_it_rough() -> None:
    rough = "We collect your approximate location to show you the nearest club."
    bare, exact = "We log location information.", "We collect the precise location of your phone."
    assert found_in_all("location-tracking", rough, bare) == ["They collect roughly where you are."]
    assert found_in_all("location-tracking", bare) == ["They collect your location."]
    assert found_in_all("location-tracking", rough, exact) == ["They collect your location."]
