"""A sentence is said only of a clause that itself holds what it says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document import Block, BlockKind, Provenance, Source
from reader.practices import load_taxonomy
from reader.practices.finding import Condition
from reader.resources import resource_toml
from reader.segment import segment
from reader.summary.clauses.grounding import compiled, ground_of, grounded
from tests.summary.builders import document_of, finding


@pytest.mark.parametrize(
    ("practice", "clause", "bears"),
    [
        ("share-third-party", "We share your details with our partners.", True),
        ("share-third-party", "Our partners provide us with your details.", False),
        ("retention-limited", "We keep your messages for 30 days.", True),
        ("retention-limited", "We have held true to our values for 130 years.", False),
        ("fraud-check", "We verify your identity before you open an account.", True),
        ("fraud-check", "We verify your identity when you make a request to see your data.", False),
        ("right-access", "You can ask for a copy of your data.", True),
        ("right-access", "Our staff can access your data.", False),
        ("security-measures", "We protect your data with encryption.", True),
        ("security-measures", "This notice explains how we protect your data.", False),
        ("device-data", "We collect your IP address.", True),
        ("device-data", "These features may collect your IP address.", False),
        ("device-data", "An IP address is a number that a network gives to a computer.", False),
        ("cookies-use", "Cookies are placed by us to recognise your browser.", True),
        ("cookies-use", "We have no control over the cookies that our sponsors choose.", False),
        ("tracking-analytics", "Advertisers may also count your clicks on their adverts.", False),
        ("tracking-analytics", "We count the pages you view.", True),
        ("location-tracking", "We collect your location from the GPS of your phone.", True),
        ("location-tracking", "Your profile shows your name, your club and your location.", False),
        ("location-tracking", "We collect a deposit where you are unable to show a ticket.", False),
        ("profiling", "We use what you buy to recommend other acorns.", True),
        ("profiling", "We may send you news of acorns that may interest you.", False),
        ("profiling", "We display relevant adverts on our pages.", False),
        ("marketing-contact", "We will never pass your address to others for marketing.", False),
        ("marketing-contact", "Our legitimate interests include marketing the site.", False),
        ("share-third-party-marketing", "We collect details from third parties to tell you of our products.", False),
        ("share-third-party", "We are not liable for disclosure to others: no liability is accepted for data.", False),
        ("share-service-providers", "We log the address that your internet service provider gives you.", False),
        ("credit-reporting", "We receive information about you from credit reference agencies.", False),
        ("credit-reporting", "We tell credit reference agencies how you pay.", True),
        ("retention-open-ended", "We keep your messages as long as necessary.", True),
        ("retention-open-ended", "We keep your letters for 3 years after the case is closed.", False),
        ("external-links", "Our pages contain links to other sites.", False),
        ("external-links", "We are not responsible for the sites that we link to.", True),
        ("right-delete", "We have the right to remove any content that you post.", False),
        ("right-delete", "You may give us instructions on deleting your data after your death.", False),
        (
            "right-delete",
            "You have the right to have your data erased and may give directives for after your death.",
            True,
        ),
        ("right-access", "Our team needs access to information about you to answer.", False),
        ("collect-contact", "Send your request to the following e-mail address.", False),
        ("collect-sensitive", "An authorised agent must show an identity card.", False),
        ("data-from-others", "We provide anonymous data to third parties from our logs.", False),
        ("data-about-others", "We collect names and other similar identifiers.", False),
        ("children-data", "We do not collect data from children without their parents’ consent.", True),
        ("children-data", "We do not collect data from children.", False),
        ("opt-out-marketing", "You may not opt out of these messages.", False),
        ("security-measures", "We will confirm your identity to protect your account data.", False),
        ("transfer-abroad", "Our suppliers may be outside the European Economic Area.", True),
        ("automated-decision", "Our systems assess your profile to decide on a discount.", True),
        ("change-without-notice", "We may revise these terms of service at any time.", True),
        ("change-without-notice", "We may change the materials contained on the site without notice.", False),
        ("share-third-party", "When you use these tools, they will have access to your data.", False),
        ("share-third-party", "When you see our sponsors, they will have access to your data.", True),
        ("share-third-party-marketing", "We tell you if we disclose data to third parties for such purposes.", True),
        ("collect-contact", "In your request, you must give your name.", False),
        ("retention-open-ended", "Shops may store data for a longer period under their own legal obligations.", False),
        ("share-third-party", "Disclosure of information to these third parties is subject to their policy.", False),
        ("right-delete", "If you learn that a child has written to us, tell us and we delete the data.", False),
        ("collect-contact", "Caller ID provides your name to whom you call.", False),
        ("targeted-ads", "You can change your preferences for behavioural advertising.", False),
        ("fraud-check", "When you contact us, we verify your identity.", False),
        ("share-third-party", "Your settings decide whether others can view certain fields of your data.", False),
        ("location-tracking", "Who is responsible for your information depends on where you are based.", False),
        ("share-third-party-marketing", "We share your data with advertising partners.", False),
        ("share-third-party-marketing", "We share your data with advertising partners for their offers.", True),
        ("retention-open-ended", "Other uses | It is kept for a maximum period of 18 months. | A contract", False),
        ("service-restriction", "Your choice of tariff may limit the products that are available.", False),
        ("service-restriction", "A request for deletion may end your access to the service.", False),
        ("data-about-others", "We may allow others to use cookies to collect information.", False),
        (
            "no-sell-promise",
            "We must sell our products to adults or, where there is no such legal obligation, ask.",
            False,
        ),
        ("retention-limited", "Some laws require us to keep it for a period, such as 5 years.", False),
        ("withhold-consequence", "If you ask us to delete it, you cannot use the service.", False),
        ("withhold-consequence", "Without cookies, you have to enter your name each time.", False),
        ("collect-contact", "We offer ways for you to share your name with the club.", False),
        ("tracking-analytics", "The information they collect may be about the pages you view.", False),
        ("right-complain", "We work with the data protection authorities to settle complaints.", False),
        ("device-data", "Your IP address is transmitted to a Facebook server.", False),
        ("third-party-cookies", "We are not responsible for these tracking practices.", True),
        ("targeted-ads", "The pixel makes the events that we use for ad delivery better.", True),
        ("change-without-notice", "We may revise this policy at any time.", True),
        ("right-access", "You may ask what details we disclose to others for their direct marketing.", False),
        ("collect-contact", "Your name is stored locally on your computer.", False),
        ("automated-decision", "We automatically withdraw the fee once you decide to join.", False),
        ("publish-personal-data", "Attestations are publicly available on the chain.", True),
        ("profiling", "The information that we collect includes pay patterns and scoring signals.", True),
        ("profiling", "We use your country to customise elements in newsletters.", False),
        ("third-party-cookies", "Partner sites may share information about your activity with Acorn.", False),
        ("children-excluded", "We check that you meet age requirements before you buy knives.", False),
    ],
)
def test_clauses_that_bear_a_practice_and_that_do_not(practice: str, clause: str, bears: bool) -> None:
    assert ground_of(practice).bears(clause) is bears


def test_rights_and_questions_state_no_practice() -> None:
    for clause in (
        "You have the right to know what we collect.",
        "Do we collect your name?",
        "How we collect your name",
    ):
        document = document_of(("Rights", [clause]))
        assert grounded(document, [finding(document, "collect-contact", clause)]) == []


def test_a_right_to_see_a_child_s_data_says_that_it_is_collected() -> None:
    rights, item = "Parents have the right to:", "Review the data that we collect about you or your child (if any)."
    blocks = (
        Block(BlockKind.HEADING, "Children", level=2),
        Block(BlockKind.PARAGRAPH, rights),
        Block(BlockKind.LIST_ITEM, item),
    )
    document = segment(Source(blocks, Provenance(title="Invented policy")))
    assert document.sentences[-1].lead_ins
    for practice, said in (("children-data", True), ("collect-contact", False)):
        assert bool(grounded(document, [finding(document, practice, item)])) is said


@pytest.mark.parametrize(
    ("practice", "lead", "item"),
    [
        ("transfer-abroad", "We wish to inform you through this policy about:", "Transfers of data outside the EEA."),
        ("retention-limited", "We keep it for the longest of the following:", "Up to 5 years from our last letter."),
        ("publish-personal-data", "We collect data when you:", "Make public posts on a site that we read."),
        ("children-data", "We share data:", "With parental consent, what we collect from children."),
    ],
)
def test_some_leads_make_no_statement_of_an_item(practice: str, lead: str, item: str) -> None:
    blocks = (
        Block(BlockKind.HEADING, "Purpose", level=2),
        Block(BlockKind.PARAGRAPH, lead),
        Block(BlockKind.LIST_ITEM, item),
    )
    document = segment(Source(blocks, Provenance(title="Invented policy")))
    assert grounded(document, [finding(document, practice, item)]) == []


def test_a_list_item_is_read_with_its_lead_in() -> None:
    ground = ground_of("share-third-party")
    assert not ground.bears("Insurers")
    assert ground.bears("Insurers", "We may share your details with:")


def test_only_the_clauses_that_bear_it_stay() -> None:
    good, bad = "We keep your messages for 30 days.", "We have held true to our values for 130 years."
    document = document_of(("Keeping", [good, bad]))
    (kept,) = grounded(document, [finding(document, "retention-limited", good, bad)])
    assert [document.quote(item.span) for item in kept.evidence] == [good]
    assert grounded(document, [finding(document, "retention-limited", bad)]) == []


def test_every_practice_has_its_ground_and_every_pattern_is_right() -> None:
    ids = {practice.id for practice in load_taxonomy().practices}
    tables = resource_toml("wording/en/grounds.toml").keys() - {
        "terms", "all", "all-but-rights", "lead", "conditions", "others", "words-alone", "perhaps", "firm",
    }  # fmt: skip
    assert tables == ids
    for practice in ids:
        ground = ground_of(practice)
        assert ground.needs
        for pattern in (pattern for pair in ground.pairs for pattern in pair):
            assert compiled(pattern)


def test_another_firm_s_deed_is_not_theirs() -> None:
    clause = "Facebook may collect your IP address."
    document = document_of(("About this page", ["Acorn Stores sells acorns. " * 10, clause]))
    assert grounded(document, [finding(document, "device-data", clause)]) == []
    own = document_of(("Facebook and you", [clause]))
    assert len(grounded(own, [finding(own, "device-data", clause)])) == 1


def test_what_the_firm_that_works_for_them_does_not_get_is_not_shared() -> None:
    ground = ground_of("share-service-providers")
    denied = "A vendor counts our visits, but we do not share any personal information with that party."
    assert not ground.bears(denied, "")
    assert ground.bears("A vendor counts our visits, and we share personal information with that party.", "")


def test_a_definition_states_no_practice() -> None:
    for clause in ("Children means people of whom we collect no data.", "You can learn more about our cookies here."):
        document = document_of(("Words", [clause]))
        assert grounded(document, [finding(document, "children-excluded", clause)]) == []


def test_what_a_lead_in_says_of_administrators_is_no_right_of_yours() -> None:
    ground = ground_of("right-delete")
    assert not ground.bears("Delete your content", "The administrators of a club account may:")
    assert ground.bears("Delete your content", "You may:")


def test_a_condition_needs_its_words() -> None:
    asked = "If you consent, we collect your name."
    signed = "If you sign up, we collect your name."
    for clause, condition in ((asked, Condition.CONSENT), (signed, Condition.NONE)):
        document = document_of(("Names", [clause]))
        (kept,) = grounded(document, [finding(document, "collect-contact", clause, condition=Condition.CONSENT)])
        assert (kept.condition, kept.evidence[0].condition) == (condition, condition)


@pytest.mark.parametrize(("certainty", "said"), [(0.4, False), (0.54, False), (0.55, True), (0.9, True)])
def test_no_sentence_rests_on_a_clause_that_is_as_likely_not_to_say_so(certainty: float, said: bool) -> None:
    document = document_of(("Sharing", ["We share your details with our partners."]))
    stated = finding(document, "share-third-party", "We share your details with our partners.")
    unsure = replace(stated, evidence=tuple(replace(item, certainty=certainty) for item in stated.evidence))
    assert bool(grounded(document, [unsure])) is said
