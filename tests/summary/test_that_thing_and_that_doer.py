"""The thing, the doer and the deed of a sentence are those of its clause: invented clauses."""

from __future__ import annotations

import pytest

from reader.practices.finding import Condition
from reader.summary import summarise
from reader.summary.clauses.titles import is_title_alone
from reader.summary.texts.slots import load_slots
from tests.summary.builders import document_of, finding, lines, span_of


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("We measure how our pages work for visitors of the site.", False),
        ("We track which tools are used, keep your orders on a safe page, view offers and count visits.", False),
        ("We record the pages you view on our site.", True),
        ("We record the pages viewed by visitors.", True),
        ("We record which parts of the site, pages and offers you have visited.", True),
    ],
)
def test_pages_are_viewed_where_it_is_pages_that_are(clause: str, *, told: bool) -> None:
    assert ("the pages you view" in load_slots()["behaviour"].find(clause)) is told


def test_what_lasts_is_the_visit_and_no_film() -> None:
    behaviour = load_slots()["behaviour"]
    assert not behaviour.find("We collect the time and duration of watched content.")
    assert behaviour.find("We collect the time and duration of your use.") == ("how long your visits last",)


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        # what is done with it, and not that they get it
        ("location-tracking", "We may use your location to show you shops.", "They may use your location."),
        ("location-tracking", "We may collect and use your location.", "They may collect your location."),
        (
            "transfer-abroad",
            "We and other firms may access and use from other countries the information recorded by agencies.",
            "They may use some data in other countries.",
        ),
        (
            "collect-contact",
            "If you have an account with us, we need to keep your phone number in order to provide you with support.",
            "They keep your phone number",
        ),
        # the whole of a deed is not said of a half
        (
            "service-restriction",
            "We could suspend access to the platform if we detect a risk.",
            "They can block or limit your access",
        ),
        (
            "service-restriction",
            "We could suspend or close your account if we detect a risk.",
            "They can close or block your account",
        ),
        # the law's limit is none of theirs
        (
            "retention-limited",
            "The law says we have to keep some call records for 12 months.",
            "They keep some of your data for 12 months because the law says so.",
        ),
        ("retention-limited", "We keep call records for 12 months.", "They set a time limit for keeping some of your"),
        (
            "retention-open-ended",
            (
                "We will keep your data while you have a relationship with us and for any time that we are legally "
                "required to."
            ),
            "They keep data as long as you are a customer, or as the law requires.",
        ),
        # what is called sensitive, and what is not
        (
            "collect-sensitive",
            "If you come to a dinner, we may ask for your job title or your dietary restrictions.",
            "They may collect details such as what you can or cannot eat",
        ),
        (
            "collect-sensitive",
            "We may collect your dietary restrictions, which are sensitive data.",
            "They may collect sensitive details about you",
        ),
        # the use of the site, and what else is looked at
        (
            "tracking-analytics",
            "We process your data to understand how people interact with us.",
            "They study how people deal with them.",
        ),
        (
            "tracking-analytics",
            "We collect log data from those sites or apps, including usage data.",
            "They record what you do on other sites and apps.",
        ),
        (
            "tracking-analytics",
            "Only the browser and any advertising clicks are logged anonymously.",
            "They record the adverts you click, in a form that is said not to name you.",
        ),
        # who sees it
        (
            "publish-personal-data",
            "You may choose to upload a photo, which may be viewable by the drivers who pick you up.",
            "Some drivers may see pictures that you upload",
        ),
        # what is recorded when you get in touch is not all that you post
        (
            "message-monitoring",
            "We may record your voice and communication records when you contact us.",
            "They may record your messages to them",
        ),
        # who gives it
        (
            "children-data",
            "If the guest is under 16, you confirm you have permission from their parent to provide their data.",
            "They may get data about children under 16 from people who have a parent’s permission.",
        ),
        (
            "children-excluded",
            "We do not target children (younger than twelve years) for collection of data.",
            "They say that they do not aim to collect data from anyone",
        ),
        # what you agree to
        (
            "consent-by-use",
            (
                "By linking an account, you agree that we may collect and use the information provided by that network "
                "under this privacy policy."
            ),
            "Linking another account to theirs counts as agreeing to their use of these details.",
        ),
        (
            "consent-by-use",
            "By using our site, you agree that we may use your data under this privacy policy.",
            "counts as agreeing to the policy.",
        ),
        # the wishes that others think of
        (
            "profiling",
            (
                "We may share your data with partners so that they can offer what they think may interest you, and "
                "we can analyse your habits and send you more tailor-made offers."
            ),
            "They may use data about you to tailor",
        ),
    ],
)
def test_the_deed_is_that_of_the_clause(practice: str, clause: str, text: str) -> None:
    (line,) = [one for one in lines(practice, clause) if not one.startswith("Perhaps")]
    assert text in line


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        # what one firm, any at all, does
        (
            "collect-contact",
            "For example, a phone company may collect data, such as name and address, when it bills a customer.",
        ),
        (
            "collect-contact",
            "Consumers signing up for an internet service, for example, are usually asked to provide name and address.",
        ),
        # where a thing is
        ("location-tracking", "If you order, we hold the timing and location of your delivery."),
        # what you are yourself
        ("data-about-others", "We collect your age, marital status and household/family status and household size."),
        # what goes to another, or is another's to do
        (
            "collect-financial",
            "On our pages for gifts you are going through to a partner company and give your card number there.",
        ),
        ("profiling", "We include your settings to help the letting agent to provide more personalised services."),
        (
            "retention-limited",
            "Furthermore, regarding search words, Microsoft de-identifies the stored words after 6 months.",
        ),
        # orders are tracked, and no use of the site
        ("tracking-analytics", "For publishers: account creation, commission accounting and transaction tracking."),
    ],
)
def test_nothing_is_said_of_another_thing_or_doer(practice: str, clause: str) -> None:
    assert not lines(practice, clause)


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        ("collect-contact", "As a phone company we may collect your name and address."),
        ("location-tracking", "We collect your location and the location of your delivery."),
        ("data-about-others", "We collect your household size and the names of your family members."),
        ("data-about-others", "We collect data about your family."),
        ("profiling", "We use your settings to help agents and us to provide more personalised services."),
    ],
)
def test_their_own_deed_and_the_thing_itself_are_said(practice: str, clause: str) -> None:
    assert lines(practice, clause)


def test_who_is_only_judged_is_not_told_with_those_whose_data_is_got() -> None:
    gets = "We receive data about your financial associates from the agencies."
    judges = "We use them to make decisions on credit for you and members of your household."
    assert lines("data-about-others", gets, judges) == ["They get data about people you are financially linked with."]
    assert lines("data-about-others", judges) == ["They make decisions about people in your household."]
    decides = "This is so we can decide on whether we can give you (and members of your household) credit."
    assert lines("data-about-others", decides) == ["They may make decisions about people in your household."]


def test_a_close_and_a_block_are_said_once() -> None:
    blocks, closes = "We may suspend access to the site.", "We may close your account for fraud."
    (line,) = lines("service-restriction", blocks, closes)
    assert "They can close or block your account" in line


def test_an_address_at_work_is_called_so() -> None:
    contact = load_slots()["contact"]
    assert contact.find("Business name and address; business telephone number") == (
        "work address",
        "work phone number",
    )
    assert contact.say(("work address", "address")) == "address"


def test_what_they_publish_of_you_is_not_what_you_post() -> None:
    clause = "If you agree, we'll publish your details and share your information with firms that provide directories."
    document = document_of(("Directories", [clause]))
    found = finding(document, "publish-personal-data", clause, condition=Condition.CONSENT)
    assert not any("you post" in item.text for item in summarise(document, [found]).risks)


@pytest.mark.parametrize(
    ("clause", "lead", "alone"),
    [
        ("Fitting your experience to you ↓", "", True),
        ("Fitting your experience to you", "Quick links:", True),
        ("Fitting your experience to you", "We use it for:", False),
    ],
)
def test_a_link_within_the_page_is_a_title(clause: str, lead: str, *, alone: bool) -> None:
    document = document_of(("Policy", [clause, "We use data to fit your experience to you."]))
    assert is_title_alone(document, span_of(document, clause), lead) is alone
