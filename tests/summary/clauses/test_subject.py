"""Who does what a clause states is asked of its grammar, and others are not told as "they"."""

from __future__ import annotations

import time

import pytest

from reader.document import Block, BlockKind, Document, Provenance, Source
from reader.practices.finding import Condition, Finding
from reader.segment import segment
from reader.summary import summarise
from reader.summary.clauses.subject import is_done_by_others
from tests.summary.builders import document_of, finding

FILLER = "This is the privacy policy of Acorn Stores, a shop for gardeners. " * 4
PARTNER = "These operations are carried out by our partner Oakpoint on its own initiative."


def said(practice: str, *clauses: str, condition: Condition = Condition.NONE) -> list[str]:
    """Return what is said of the section in which each clause states the practice."""
    document = document_of(("About", [FILLER]), ("Your data", list(clauses)))
    found = finding(document, practice, *clauses, condition=condition)
    return _told(document, found)


def _told(document: Document, found: Finding) -> list[str]:
    """Return what is said of a finding; sentences of sections without one are left out."""
    summary = summarise(document, [found])
    return [item.text for texts in summary.sections.values() for item in texts if item.practices]


@pytest.mark.parametrize(
    ("clause", "others"),
    [
        ("Our business partners may compile this into reports with anonymous statistics.", True),
        ("Our business partners may compile this into reports for us.", False),
        ("Our partners compile it on our behalf.", False),
        (
            "If you do not object, in some cases the recipients of the information may use it to train their models.",
            True,
        ),
        ("If we agree, recipients may use it.", False),
        ("For example, a customer may want to use its own figures to analyse its traffic.", True),
        ("From this information, retailers can tailor what they send.", True),
        ("We use this information so that retailers can tailor what they send.", False),
        ("Another example is merchants on our shopping pages, who use cookies to count their visitors.", True),
        ("Another example is a panel that we use to count visitors.", False),
        ("We allow creators and advertisers to work with measuring firms to learn about their audience.", True),
        ("We allow creators to set cookies so that we can count them.", False),
        ("We also work with advertisers who may (themselves or through others) place cookies on your device.", True),
        ("We work with shops who may share your address with us.", False),
        ("Your details may be transmitted by our partners to firms of the same group.", True),
        ("Your details may be transmitted by our partners to us.", False),
        ("Whenever fraud prevention agencies transfer your details abroad, they set terms.", True),
        ("Whenever we transfer your details abroad, we set terms.", False),
        ("Our service providers may collect your address.", False),
        ("Our sponsors may receive statistics.", False),
        ("Our family of companies may use your address.", False),
    ],
)
def test_who_does_it_is_asked_of_the_grammar(clause: str, *, others: bool) -> None:
    assert is_done_by_others(clause) == others


@pytest.mark.parametrize("words", ["our other such ", "partners who ", "may also then ", "if when where, "])
def test_words_again_and_again_take_no_time(words: str) -> None:
    start = time.perf_counter()
    is_done_by_others(words * 2000)
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        (
            "share-aggregate",
            "Our business partners may compile this into statistics that are made available to others.",
        ),
        ("share-group", "Your data may be transmitted by our partners to other companies of the same group."),
        ("targeted-ads", "For example, a customer may want to use its own data to create more relevant ads."),
        ("cookies-use", "Another example is merchants on our shopping pages, who use cookies to count visitors."),
        ("tracking-analytics", "We allow creators to track how many people use cookies on the pages that they visit."),
        ("transfer-abroad", "If fraud prevention agencies need to send your data outside Europe, it is protected."),
        ("profiling", "From this information, retailers can tailor their messages to what you may like."),
        # a group that its suppliers serve gets nothing, nor is one made up of those who take part
        ("share-group", "We may share your data with third parties who provide Acorn affiliates with products."),
        ("share-group", "Your data may be shared between us and participating companies to run the scheme."),
        ("share-third-party", "You may be giving your information to these third parties, or it is shared with both."),
    ],
)
def test_what_others_do_is_not_said_of_the_company(practice: str, clause: str) -> None:
    assert not said(practice, clause)


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "share-group",
            "We may share your data with our affiliates and with third parties who supply our affiliates.",
            "They may share your details with companies in their group.",
        ),
        (
            "share-group",
            "We may share your data with participating companies and our subsidiaries.",
            "They may share your details with companies in their group.",
        ),
        (
            "security-measures",
            "Our suppliers and service providers are each bound by contract to keep your data protected and secured.",
            "They say that firms that work for them have to protect your data.",
        ),
        (
            "security-measures",
            "These service providers may store your data on our behalf, subject to confidentiality obligations.",
            "They say that firms that work for them have to keep your data confidential.",
        ),
        (
            "security-measures",
            "We take steps to protect your data and our service providers are bound to keep it secure.",
            "They say that they take steps to protect your data.",
        ),
        (
            "data-from-others",
            "We may collect your address from the third party buying our products on your behalf.",
            "They may get data about you from whoever buys for you.",
        ),
        (
            "data-from-others",
            "As part of our services’ integration with third-party services, we may collect data from such services.",
            "They may get data about you from services built into theirs.",
        ),
        (
            "data-from-others",
            "If you integrate third-party services with your account, we may collect data about you from them.",
            "They may get data about you from services that you link, if you link another account.",
        ),
        (
            "retention-limited",
            "We keep your data until 2 years after it is last accessed or used by us.",
            "They set a time limit for keeping some of your data: 2 years after they last used it.",
        ),
        (
            "retention-limited",
            "We keep your data until 2 years after your last use of the shop.",
            "They set a time limit for keeping some of your data: 2 years after you were last active.",
        ),
        (
            "privacy-contact",
            "If you have questions about your data, e-mail our Data Protection Manager at dpm@acorn.example.",
            "You can ask their data protection manager about your data or privacy by e-mail.",
        ),
        (
            "privacy-contact",
            "If you are the parent of a child who gave us data, e-mail kids@acorn.example to ask that it be deleted.",
            "You can contact them by e-mail to have your child’s data deleted.",
        ),
    ],
)
def test_who_it_is_is_told_as_the_clause_does(practice: str, clause: str, text: str) -> None:
    assert text in said(practice, clause)


def test_others_who_train_are_told_as_others() -> None:
    clause = "If you do not opt out, the recipients of the information may use it to train their AI models."
    told = said("ai-training", clause, condition=Condition.OPT_OUT)
    assert told == ["Others who get your data may use it to train artificial intelligence, unless you object."]
    assert said("ai-training", "We may use your data to train our AI models.", clause) == [
        "They may use your data to train artificial intelligence."
    ]


@pytest.mark.parametrize(
    ("clause", "guessed"),
    [
        ("They may send us interests that they have collected or inferred, to tailor our site to you.", False),
        ("We use what we have inferred about you to tailor our site to you.", True),
    ],
)
def test_what_others_have_guessed_is_no_guess_of_theirs(clause: str, *, guessed: bool) -> None:
    assert any("guess more" in text for text in said("profiling", clause)) == guessed


def _listed(lead: str, item: str, *before: str) -> Document:
    blocks = (
        Block(BlockKind.HEADING, "About", level=2),
        Block(BlockKind.PARAGRAPH, FILLER),
        Block(BlockKind.HEADING, "Administrators", level=2),
        *(Block(BlockKind.PARAGRAPH, text) for text in before),
        Block(BlockKind.PARAGRAPH, lead),
        Block(BlockKind.LIST_ITEM, item),
        Block(BlockKind.LIST_ITEM, "close your account"),
    )
    return segment(Source(blocks, Provenance(title="Invented policy")))


@pytest.mark.parametrize(("lead", "told"), [("They may be able to:", False), ("We may:", True)])
def test_they_who_get_it_for_the_law_are_not_the_company(lead: str, *, told: bool) -> None:
    item = "disclose your information to meet a government request"
    document = _listed(lead, item, "Your domain administrator has access to your account.")
    found = finding(document, "share-authorities", item)
    assert bool(_told(document, found)) == told


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        ("share-service-providers", "Oakpoint’s possible subcontractors and service providers get your data."),
        ("tracking-analytics", "Statistics are made for monitoring the use of Oakpoint services on the site."),
    ],
)
def test_who_works_for_another_is_not_told_as_theirs(practice: str, clause: str) -> None:
    document = document_of(("About", [FILLER, PARTNER]), ("Your data", [clause]))
    assert not _told(document, finding(document, practice, clause))
