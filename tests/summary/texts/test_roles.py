"""Who gets details, and from whom they come, is told by where they stand in the clause: invented clauses."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from reader.summary.texts.roles import Role, out_of_role
from reader.summary.texts.slots import load_slots
from tests.summary.builders import document_of, finding


def _line(practice: str, *clauses: str, lead: str = "") -> str:
    document = document_of(("Credit and fraud", [*([lead] if lead else []), *clauses]))
    summary = summarise(document, [finding(document, practice, *clauses)])
    return next((line.text for line in (*summary.risks, *summary.facts)), "")


def _named(slot: str, text: str, lead: str = "") -> tuple[str, ...]:
    found = load_slots()[slot]
    assert found.role is not None
    return found.find(text, out_of_role(found.role, text, lead))


@pytest.mark.parametrize(
    ("text", "lead", "named"),
    [
        ("We give your details to credit reference agencies and other lenders.", "", 2),
        ("We give your details to credit reference agencies, who may pass them to other lenders.", "", 1),
        ("We send it to CRAs, and the footprint on your file may be seen by other lenders.", "", 1),
        ("CRAs may share your record with other lenders.", "", 0),
        ("Details may be supplied to other lenders by credit reference agencies.", "", 0),
        ("Credit reference agencies will give us your score.", "", 0),
        ("Credit reference agencies", "We may disclose your details to:", 1),
        ("Credit reference agencies", "We obtain details from these sources:", 0),
        ("When CRAs get our request, they mark your file.", "We may share details for these reasons:", 0),
        ("Your application will be sent to CRAs.", "", 1),
    ],
)
def test_only_those_get_details_to_whom_they_are_given(text: str, lead: str, named: int) -> None:
    assert len(_named("credit-recipient", text, lead)) == named


@pytest.mark.parametrize(
    ("text", "suppliers"),
    [
        ("We share your address with couriers.", ("delivery firms",)),
        ("We may receive your name from third parties if you pay through a payment provider such as Plumpay.", ()),
        ("We get your address from couriers.", ()),
        ("We share what we get from you with couriers from time to time.", ("delivery firms",)),
        ("We get help from couriers, to whom we give your address.", ("delivery firms",)),
    ],
)
def test_a_source_is_no_supplier(text: str, suppliers: tuple[str, ...]) -> None:
    assert _named("supplier", text) == suppliers


def test_what_goes_both_ways_is_given_and_got() -> None:
    text = "We exchange details about you with credit reference agencies."
    assert _named("credit-recipient", text)
    assert _named("credit-source", text)
    assert not _named("credit-source", "We give details about you to credit reference agencies to run checks.")


def test_a_deed_of_others_is_in_no_role() -> None:
    assert out_of_role(Role.GIVEN, "They pass it on.", "") == ((0, len("They pass it on.")),)


@pytest.mark.parametrize(
    ("practice", "clauses", "said"),
    [
        (
            "credit-reporting",
            ("We may tell credit reference agencies if you do not pay on time.",),
            "They may tell credit reference agencies about missed payments.",
        ),
        (
            "credit-reporting",
            (
                "We may give details of your account and how you manage it to credit reference agencies.",
                "If you do not pay us, credit reference agencies may record the debt.",
            ),
            "They may tell credit reference agencies how you run your account.",
        ),
        (
            "credit-reporting",
            ("Credit reference agencies may record the debt if you default.",),
            "Credit reference agencies may get details about you.",
        ),
        (
            "credit-search",
            ("We gather details from you and from other organisations such as credit agencies.",),
            "They get information about you from credit agencies.",
        ),
        (
            "credit-search",
            ("We may ask other shops about you in order to complete a credit or fraud check.",),
            "They may run a credit check on you.",
        ),
        (
            "credit-search",
            ("We use your details to assess your credit.",),
            "They judge how good a credit risk you are.",
        ),
        (
            "fraud-check",
            ("If false details are given and fraud is suspected, we will pass this to fraud prevention agencies.",),
            "They may share some details about you with fraud-prevention agencies if they suspect fraud.",
        ),
        (
            "fraud-check",
            ("We and others may use from abroad the information recorded by fraud prevention agencies.",),
            "They may check you with fraud-prevention agencies.",
        ),
        (
            "fraud-check",
            ("That means looking into your records with a shop alert or fraud prevention agencies.",),
            "They check you with fraud-prevention agencies.",
        ),
        (
            "debt-recovery",
            ("It may be supplied to other organisations by CRAs to trace your whereabouts and recover debts you owe.",),
            "Other organisations may use your data to trace you or to collect debts.",
        ),
        (
            "data-about-others",
            ("If you tell us of a spouse or financial associate, we will link your records together.",),
            "They may get data about your spouse or partner and people you are financially linked with.",
        ),
        (
            "data-about-others",
            ("We store each walk in a diary, which allows you and your friends to look back at it.",),
            "",
        ),
        (
            "data-about-others",
            ("We ask for your listing in the phone book, and we access the contacts on your phone.",),
            "They get data about your contacts.",
        ),
    ],
)
def test_finance_is_told_by_who_does_what(practice: str, clauses: tuple[str, ...], said: str) -> None:
    assert _line(practice, *clauses) == said


def test_what_fraud_is_looked_for_is_no_collecting_of_debts() -> None:
    clause = "We and other lenders may use it to prevent fraud, for example when recovering debt."
    assert _line("debt-recovery", clause) == f"Perhaps a risk: “{clause.removesuffix('.')}”."


@pytest.mark.parametrize(
    ("slot", "text", "named"),
    [
        ("recipient", "Our advertisers may receive aggregated data about our readers.", ()),
        ("recipient", "We share anonymous statistics with advertisers.", ()),
        ("recipient", "We share your name with advertisers and aggregated data with nobody.", ("advertisers",)),
        ("behaviour", "We only keep anonymous search queries for a day.", ()),
        ("behaviour", "We note your search queries.", ("your searches",)),
        ("behaviour", "We note the date and duration of such calls.", ()),
        ("behaviour", "We note the date and duration of your visit.", ("how long your visits last",)),
    ],
)
def test_statistics_and_calls_are_told_of_nobody_else(slot: str, text: str, named: tuple[str, ...]) -> None:
    found = load_slots()[slot]
    assert found.find(text, out_of_role(found.role, text, "") if found.role else ()) == named


@pytest.mark.parametrize(
    ("practice", "clause", "said"),
    [
        ("share-third-party-marketing", "As you set it, we will contact you about offers of our partners.", ""),
        (
            "share-third-party-marketing",
            "We may share your details with partners, and they may contact you about offers.",
            "They may pass your details to other companies for marketing.",
        ),
        (
            "targeted-ads",
            "You may want to visit the site of the trade, with information about targeted advertising there.",
            "",
        ),
        (
            "targeted-ads",
            "We use cookies to remember you, and we use them to show relevant ads.",
            "They use your data to choose which adverts you see.",
        ),
        ("share-service-providers", "If you opt in, our service provider may send you texts.", ""),
        (
            "share-third-party",
            "While our partners may receive aggregate data, details of yours will not be shared unless you agree.",
            "",
        ),
        ("location-tracking", "We built a way to shield your exact location from us and others.", ""),
    ],
)
def test_what_they_do_themselves_or_only_speak_of_is_no_giving(practice: str, clause: str, said: str) -> None:
    line = _line(practice, clause)
    assert line == said or (not said and line.startswith("Perhaps a risk: “"))


def test_what_is_shared_is_not_told_as_collected() -> None:
    lead = "Acorn may share the following kinds of details for a business purpose:"
    item = "your name, e-mail address and phone number;"
    document = document_of(("Sharing", [lead, item]))
    assert not summarise(document, [finding(document, "collect-contact", item)]).facts


@pytest.mark.parametrize(
    ("practice", "clause", "said"),
    [
        (
            "share-third-party",
            "This includes exchanging information with other shops and organisations for fraud protection.",
            "They share details about you with others to deal with fraud.",
        ),
        (
            "share-third-party",
            "We exchange information with other organisations for fraud protection, adverts and research on prices.",
            "They share details about you with other organisations.",
        ),
        ("data-from-others", "These third parties will have access to certain details, to serve us from afar.", ""),
        (
            "share-service-providers",
            "The servers in the third-party data centre, on which your data is stored, are owned by us.",
            "",
        ),
        (
            "collect-sensitive",
            "Requests for a copy should include proof of your identity, such as your passport.",
            "",
        ),
        (
            "location-tracking",
            "We record your device (such as its location data, IP address and battery).",
            "They collect your location.",
        ),
        (
            "location-tracking",
            "We record your location from your IP address.",
            "They work out roughly where you are from your IP address.",
        ),
    ],
)
def test_no_more_is_given_got_or_worked_out_than_the_clause_says(practice: str, clause: str, said: str) -> None:
    line = _line(practice, clause)
    assert line == said or (not said and line.startswith("Perhaps a risk: “"))


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "piece", ["we share ", "lenders give ", "agencies/give ", "you may be told ", "from us we receive "]
)
def test_a_sentence_of_a_hundred_thousand_letters_does_not_hang(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    for role in Role:
        out_of_role(role, text, text)
