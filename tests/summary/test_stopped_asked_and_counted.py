"""What can be stopped is what stands before it; calls, crimes, copies and periods are those of the clause."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from reader.summary.two_sided import stops_it
from tests.summary.builders import FILLER, document_of, finding, lines

OFFERS = "They may contact you about offers and products or services."
ENCLOSED = "They may send leaflets of other firms with your parcels."


@pytest.mark.parametrize(
    ("told", "good", "stopped"),
    [
        (OFFERS, "You can stop some of their e-mails: click the link in an e-mail.", True),
        (ENCLOSED, "You can stop some of their e-mails: click the link in an e-mail.", False),
        (ENCLOSED, "You can stop marketing: e-mail them.", True),
        ("They send you periodic e-mails.", "You can stop some of their messages.", True),
        (OFFERS, "You can stop marketing from other companies: phone them.", False),
        (
            "They contact you about offers, also for other companies.",
            "You can stop marketing from other companies: phone them.",
            True,
        ),
        ("They may contact you about feedback.", "You can stop marketing.", False),
        ("They may contact you about surveys and offers.", "You can stop marketing.", True),
    ],
)
def test_what_can_be_stopped_is_what_stands_before_it(told: str, good: str, stopped: bool) -> None:
    assert stops_it(told, good) is stopped


def test_leaflets_in_a_parcel_are_not_stopped_by_a_link_in_an_e_mail() -> None:
    sent = "We may enclose with the plants you order leaflets promoting the goods of other garden firms."
    no = "To stop our e-mails, click on the unsubscribe link at the bottom of any e-mail."
    document = document_of(("About", [FILLER]), ("Leaflets", [sent]), ("E-mails", [no]))
    found = [finding(document, "marketing-contact", sent), finding(document, "opt-out-marketing", no)]
    assert not any("But you can stop" in item.text for item in summarise(document, found).glance)


def test_a_line_with_an_end_of_its_own_gives_no_way_to_ask() -> None:
    asked = "If you have any questions about this privacy policy, please contact:"
    address = "Rose Bramble (Head of Seeds) Acorn Stores Ltd 12 Garden Street London SW1A 9ZZ"
    stop = "If you no longer wish to receive our mailings please e-mail rose@acorn.example or telephone 020 7946 0018."
    document = document_of(("About", [FILLER]), ("Questions", [asked, address, stop]))
    (action,) = summarise(document, [finding(document, "privacy-contact", asked)]).actions
    assert "SW1A 9ZZ" in action.contact.address
    assert not action.contact.email
    assert not action.contact.phone


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        ("We may record calls you make to us.", "They may record your phone calls with them."),
        (
            "We may record telephone calls with you for the prevention or detection of crime.",
            "They may record your phone calls with them, to prevent crime.",
        ),
        (
            "We may record telephone calls with you to prevent or detect fraud.",
            "They may record your phone calls with them, to prevent fraud.",
        ),
        (
            "We may record telephone calls with you to detect fraud or crime.",
            "They may record your phone calls with them, to prevent fraud or crime.",
        ),
    ],
)
def test_calls_and_crimes_are_told_as_such(clause: str, said: str) -> None:
    assert lines("call-recording", clause) == [said]


@pytest.mark.parametrize(
    ("clause", "copies"),
    [
        (
            "For legal reasons we keep archival copies of what was there before you deleted it.",
            "what you deleted.",
        ),
        ("We may keep backup copies of information that you have changed or deleted.", "what you changed or deleted."),
        ("We may keep archival copies of information prior to your corrections.", "what you changed."),
    ],
)
def test_copies_are_of_what_the_clause_names(clause: str, copies: str) -> None:
    (said,) = lines("retention-open-ended", clause)
    assert said.endswith(f"copies of {copies}")


def test_what_you_ask_for_by_e_mail_is_not_done_by_yourself() -> None:
    own = "You can change your personal details at any time in your account settings."
    assert lines("right-correct", own) == ["You can change some of your details yourself."]
    either = "You can change your personal details by signing in to your account here or at seeds@acorn.example"
    assert lines("right-correct", either) == ["You can change some of your details yourself."]
    asked = "To update or change your personal details that we hold simply e-mail: seeds@acorn.example"
    assert all("yourself" not in said for said in lines("right-correct", asked))


def test_a_country_that_is_part_of_the_union_is_a_place() -> None:
    right = "If you reside within a country that is a part of the EU, you can object to the use of your personal data."
    (said,) = lines("right-object", right)
    assert said.endswith("if you live in the EU.")


def test_your_own_posts_are_deleted_by_yourself() -> None:
    clause = "You can remove your own garden posts whenever you like."
    document = document_of(("About", [FILLER]), ("Tips", [clause]))
    (action,) = summarise(document, [finding(document, "right-delete", clause)]).actions
    assert action.text.startswith("Delete some of your data yourself")


def test_what_you_think_is_wrong_is_deleted_as_wrong() -> None:
    clause = "You can ask us to correct or delete personal information you believe is incorrect."
    assert lines("right-delete", clause) == ["You can ask to have wrong data about you deleted."]


def test_months_and_days_are_one_period() -> None:
    clause = "Your listings are kept for 12 months and 5 days."
    (said,) = lines("retention-limited", clause)
    assert said.endswith("12 months and 5 days.")
    assert "5 days and" not in said


def test_details_sent_over_the_internet_are_not_all_your_data() -> None:
    clause = "We cannot guarantee the security of data sent over the internet."
    (said,) = lines("security-disclaimer", clause)
    assert said == "They do not promise that details sent over the internet are fully secure."
    (said,) = lines("security-disclaimer", "We cannot guarantee the security of your data in our databases.")
    assert said == "They do not promise that your data is fully secure."
