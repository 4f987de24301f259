"""What is passed on for one thing, to one kind of people or beside another way than a yes is not told of all."""

from __future__ import annotations

import pytest

from reader.practices.finding import Condition
from reader.summary import summarise
from reader.summary.clauses.of_some import is_of_some
from reader.summary.clauses.titled import titled_for
from reader.summary.saying.objects import Width, widest
from reader.summary.texts.slots import denied_ranges
from tests.summary.builders import FILLER, document_of, finding, lines

NEWS = "The newsletter is sent on Fridays."


def said(
    practice: str,
    *clauses: str,
    title: str = "Your data",
    condition: Condition = Condition.NONE,
    exception: bool = False,
) -> list[str]:
    """Return what a section says of clauses that state a practice."""
    document = document_of((title, [NEWS, *clauses]))
    found = finding(document, practice, *clauses, condition=condition, exception=exception)
    return [one.text for one in summarise(document, [found]).sections["s1"] if found.practice in one.practices]


@pytest.mark.parametrize(
    "excepted",
    [
        "except where you have given consent or where we need to do so to look after your shed",
        "except when we have your permission or under special circumstances, such as when a court asks for it",
        "without your consent or unless we are required to do so by the Ruritanian code of gardens",
    ],
)
def test_a_yes_beside_another_way_is_not_the_only_one(excepted: str) -> None:
    clause = f"We will not pass your personal details to anybody outside Acorn, {excepted}."
    told = said("share-third-party", clause, condition=Condition.CONSENT, exception=True)
    assert len(told) == 1
    assert told[0].endswith(" details about you with outside people or organisations, in some cases only if you agree.")


def test_a_denial_with_exceptions_is_no_sale() -> None:
    clause = "We will not sell your personal data to anybody other than our sister shops or as the law asks of us."
    assert said("sell-data", clause, exception=True) == ["They say that they do not sell your data, with exceptions."]


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("We never sell information about your garden visits.", Width.PART),
        ("We may share customer information relating to seed orders with Pine Post.", Width.PART),
        ("We may be required to share your personal information with Pine Post.", Width.ALL),
        ("We share information about you with Pine Post.", Width.ALL),
        ("We share personal information or information about your computer with Pine Post.", Width.ALL),
        ("We share personal data regarding your use of our shop with Pine Post.", Width.ALL),
    ],
)
def test_information_on_a_thing_is_a_part(text: str, width: Width) -> None:
    promise = "never" in text
    assert widest(text, [], "give", denied_ranges(text), promise=promise).width is width


def test_the_information_points_back() -> None:
    before = "The information is kept for a month."
    text = "It will not be passed to other shops."
    found = widest(text, [], "give", denied_ranges(text), promise=True, before=[before])
    assert found.width is Width.PART


@pytest.mark.parametrize(
    "text",
    [
        "We pass your details to growers who will send you a brochure.",
        "We pass your details to a carrier to deliver the plants that you have ordered.",
        "When you book a tour, we pass your details to the guide.",
    ],
)
def test_what_you_ask_for_is_no_sharing_with_all(text: str) -> None:
    assert is_of_some("share-third-party.outsider", text, "")
    assert not is_of_some("share-group.give", text, "")
    assert not is_of_some("share-third-party.outsider", "We pass your details to growers who work with us.", "")


def test_what_is_used_by_law_is_not_given_away() -> None:
    used = "We may use your data to comply with court orders and to protect our rights."
    assert said("share-authorities", used) == ["They may use your details on a court order or to protect their rights."]
    given = "We may use and disclose your data to comply with court orders and to protect our rights."
    assert said("share-authorities", given) == [
        "They may disclose your details on a court order or to protect their rights."
    ]
    answered = "We use such data to respond to lawful requests by the police."
    assert said("share-authorities", answered) == [
        "They can give some of your details to the police on a lawful request."
    ]


def test_use_by_law_is_not_joined_to_sharing() -> None:
    used, passed = (
        "We may use your data to comply with court orders.",
        "We may share your details with our sister shops.",
    )
    document = document_of(("Your data", [used, passed]))
    found = [finding(document, "share-authorities", used), finding(document, "share-group", passed)]
    assert "They may use your details on a court order." in [
        one.text for one in summarise(document, found).sections["s1"]
    ]


def test_authorities_alone_are_told_as_these() -> None:
    alone = "We may also disclose your information to the police if the law asks for it or if we have your permission."
    assert said("share-third-party", alone) == []
    beside = "We may also disclose your information to the police, to insurers and to other firms."
    assert said("share-third-party", beside) != []


def test_an_advert_that_you_place_is_no_marketing() -> None:
    clause = "We will only pass your personal details to others to run the advertising package which you chose."
    assert not any("for marketing" in text for text in said("no-share-promise", clause))


def test_members_of_a_group_are_no_users() -> None:
    clause = "If a claim is made against us or other members of our group, we may pass your data to our insurers."
    assert said("share-third-party", clause) == ["They may share details about you with insurers."]


def test_as_they_tell_you_is_not_as_the_policy_says() -> None:
    clause = "Your data will not be disclosed outside Acorn except in circumstances advised to you when you order."
    assert lines("no-share-promise", clause) == ["They promise to share your details only as they tell you."]


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("Tenants", ("are a tenant",)),
        ("3.2 As a representative of a grower", ("are a representative of a grower",)),
        ("HR privacy", ("apply for a job",)),
        ("Third party access to candidate information", ("apply for a job",)),
        ("For suppliers", ("are a supplier",)),
        ("Suppliers", ()),
        ("As a customer of our shop", ()),
        ("Who we share data with", ()),
    ],
)
def test_a_title_names_its_people(title: str, who: tuple[str, ...]) -> None:
    assert titled_for(title) == who


TENANTS = "We will not pass your details to anybody without your consent."
PLAIN = "We may share your personal details with insurers."


def test_what_some_are_asked_is_no_condition_for_all() -> None:
    document = document_of(("About", [FILLER]), ("Tenants", [TENANTS]), ("Sharing", [PLAIN]))
    found = [
        finding(document, "share-third-party", TENANTS, condition=Condition.CONSENT),
        finding(document, "share-third-party", PLAIN),
    ]
    assert [one.text for one in summarise(document, found).risks] == ["They may share details about you with insurers."]


def test_what_is_so_for_some_is_no_but_to_a_promise_to_all() -> None:
    promise = "We will never pass your personal data to others for marketing."
    law = "We will disclose your details where the law requires it."
    document = document_of(("About", [FILLER]), ("Promise", [promise]), ("Job applicants", [law]))
    found = [finding(document, "no-share-promise", promise), finding(document, "share-authorities", law)]
    told = [one.text for one in summarise(document, found).protections]
    assert told == ["They promise not to pass your details to others for marketing."]


def test_a_promise_excepts_what_each_of_its_clauses_does() -> None:
    asks = "We do not share your personal data with others for marketing without your permission."
    lists = "We do not share your personal data with advertisers except for: (i) hashed lists; (ii) public posts."
    document = document_of(("About", [FILLER]), ("Promise", [asks]), ("Adverts", [lists]))
    found = [
        finding(document, "no-share-promise", asks),
        finding(document, "no-share-promise", lists, exception=True),
    ]
    told = [one.text for one in summarise(document, found).protections]
    assert told == ["They promise, with exceptions, not to pass your details to others for marketing."]


def test_what_may_count_as_a_sale_is_not_told_as_one() -> None:
    promise = "We do not sell your personal information."
    counts = "Making your data known to these firms may be considered a “sale” under Ruritanian law."
    sells = "We sell some of your personal data to growers."
    document = document_of(("About", [FILLER]), ("Promise", [promise]), ("Law", [counts, sells]))
    promised = finding(document, "no-sell-promise", promise)
    soft = summarise(document, [promised, finding(document, "sell-data", counts)]).contradictions
    hard = summarise(document, [promised, finding(document, "sell-data", counts, sells)]).contradictions
    assert [one.text.endswith("may count as sold in law.") and "may be sold" not in one.text for one in soft] == [True]
    assert ["may be sold" in one.text for one in hard] == [True]


def test_what_others_pass_on_is_not_theirs() -> None:
    document = document_of(("Loans", ["Lenders see your data.", "They may also pass this data to their insurers."]))
    found = finding(document, "share-third-party", "They may also pass this data to their insurers.")
    assert summarise(document, [found]).risks == ()


def test_likewise_does_not_stand_alone() -> None:
    first = "If you choose to register with your account at a social network, it tells us your name."
    second = "We will likewise share certain information with the social network, such as the app."
    document = document_of(("Sign-up", [f"{first} {second}"]))
    found = finding(document, "share-third-party", second, certainty=0.8)
    told = [one.text for one in summarise(document, [found]).sections["s1"]]
    assert told == ["They share some details about you with social networks, if you sign in with a social network."]
