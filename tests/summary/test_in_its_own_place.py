"""Where people live, where a cookie stands and where data goes are told as the clause has them: invented clauses."""

from __future__ import annotations

import pytest

from reader.practices.finding import Finding
from reader.summary import summarise
from reader.summary.texts.slots import load_slots
from tests.summary.builders import document_of, finding


@pytest.mark.parametrize(
    ("clause", "way"),
    [
        ("You can choose which cookies are stored by our site in your browser.", ()),
        ("You can choose in your browser which cookies are set.", ("in your browser’s settings",)),
        ("Cookies are set by us, and you can refuse them in your browser.", ("in your browser’s settings",)),
    ],
)
def test_where_a_cookie_is_kept_is_no_way_to_refuse_it(clause: str, way: tuple[str, ...]) -> None:
    assert load_slots()["cookie-way"].find(clause) == way


def test_what_leads_to_an_address_ends_no_label() -> None:
    clause = "You can lodge a complaint with your supervisory authority."
    document = document_of(
        (
            "Contact us",
            ["You can write to us.", "[For EEA residents only]", "You can also contact us at:", "1 Mill Lane.", clause],
        )
    )
    (item,) = summarise(document, [finding(document, "right-complain", clause)]).rights
    assert item.text == "You can complain to your data protection authority, if you live in Europe (the EEA)."


@pytest.mark.parametrize(
    ("clause", "places"),
    [
        (
            "We may send it outside the UK (for UK residents) or the EEA (for EEA residents).",
            "the UK or Europe (the EEA)",
        ),
        ("We may send it outside the European Economic Area (EEA) and the UK.", "the UK or Europe (the EEA)"),
        ("We may send it outside of the EEA or outside the United Kingdom.", "the UK or Europe (the EEA)"),
        ("We may send it outside the UK.", "the UK"),
    ],
)
def test_all_that_data_leaves_is_named(clause: str, places: str) -> None:
    slot = load_slots()["place"]
    assert slot.say(slot.find(clause)) == f"countries outside {places}"


def test_safeguards_for_the_people_of_member_states_are_theirs() -> None:
    clause = "We use standard contractual clauses when we transfer the data of EU Member State residents abroad."
    document = document_of(("Abroad", [clause]))
    (item,) = summarise(document, [finding(document, "transfer-protected", clause)]).protections
    assert item.text == "They promise safeguards for data sent out of Europe, such as standard contract terms."


def test_some_states_take_in_the_one_that_another_clause_names() -> None:
    first = "You can opt out of the use of cookies with the link below."
    then = "California and Connecticut residents may also set a signal to opt out of cookies."
    document = document_of(("California and Other U.S. State Privacy Rights", [first, then]))
    (item,) = summarise(document, [finding(document, "opt-out-cookies", first, then)]).rights
    assert item.text.endswith(", if you live in California or some other US state.")


def _fee(title: str) -> str:
    clause = "We do not charge a fee for your verifiable consumer request unless it is excessive."
    document = document_of(("About us", ["We sell kites."]), (title, ["You have rights."]), ("Fees", [clause]))
    (item,) = summarise(document, [finding(document, "access-fee", clause)]).risks
    return item.text


def test_a_request_by_its_name_in_the_law_of_a_state_is_that_of_its_people() -> None:
    said = "They may charge you for a copy of your data if they find your request excessive"
    assert _fee("Rights of California residents") == f"{said}, if you live in California."
    assert _fee("Your rights") == f"{said}."


def _cookies(*rows: str) -> list[str]:
    document = document_of(("shop.example.com", list(rows)), ("ads.example.org", ["We sell kites."]))
    found: list[Finding] = [finding(document, "cookies-use", *rows)]
    return [one.text for one in summarise(document, found).sections[document.sections[-2].id]]


def test_a_table_of_cookies_under_a_domain_is_not_for_those_who_use_it_alone() -> None:
    assert _cookies("visitor_id | This cookie is stored on your device to know you again.") == [
        "They store cookies on your device."
    ]
    (prose,) = _cookies("We store cookies on your device to know you again.")
    assert prose.endswith(", if you use shop.example.com.")


def test_what_goes_on_from_by_we_mean_is_the_meaning_of_a_word() -> None:
    means = "By “personal data” we mean information about a person."
    lists = "This includes contact details (e.g. postal address); purchases; and any views that you provide to us."
    document = document_of(("Words", [means + " " + lists]))
    assert not summarise(document, [finding(document, "collect-contact", lists)]).facts


def test_a_promise_until_their_position_changes_is_of_the_present() -> None:
    never, then = "We do not sell your personal data.", "If this position changes, we will tell you."
    document = document_of(("Selling", [f"{never} {then}"]))
    (item,) = summarise(document, [finding(document, "no-sell-promise", never)]).protections
    assert item.text == "They say that at present they do not sell your data."


def test_the_posts_and_the_account_you_delete_make_no_right_of_all_sure() -> None:
    right = "Erase your personal information."
    posts = "You may delete the answers that you post at any time."
    account = "Choose “Delete Account” in your profile’s settings, and your content will be removed."
    waits = "It may take us 9 days to process your account deletion request."
    document = document_of(
        ("Rights", ["Depending on where you live, you may have these rights:", right]),
        ("Choices", [posts, account, waits]),
    )
    found = [finding(document, "right-delete", right), finding(document, "right-delete", posts, account, waits)]
    (item,) = summarise(document, found).rights
    assert item.text.startswith("You may be able to have data about you deleted")
