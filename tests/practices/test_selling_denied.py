"""What a policy denies is not what it does, however the denial is put."""

from __future__ import annotations

import pytest

from reader.load import load_text
from reader.practices import Condition, Finding, detect
from reader.segment import segment


def found(text: str, *, rules_alone: bool = False) -> dict[str, Finding]:
    read = segment(load_text(f"# Acorn Ferries: privacy\n\n{text}\n", "markdown"))
    return {finding.practice: finding for finding in detect(read, rules_alone=rules_alone)}


@pytest.mark.parametrize(
    "text",
    [
        "Your data will not be shared or sold to third parties for use in their mailings.",
        "Your information will not be sold, shared, or rented to others in ways that differ from this notice.",
        "Your personal data is never rented, sold or traded.",
        "Your data is neither sold nor rented to other companies.",
        "Your details will not be disclosed, shared or sold to third parties.",
        "Your data will never be passed on, rented out or sold to third parties.",
        "Your address will not be rented or sold.",
        "In no case will your data be shared or sold to third parties.",
        "Under no circumstances will your personal data be sold, traded or rented to other companies.",
        "On no account will names and addresses be sold or shared with third parties.",
        "We guarantee that your data will not be traded, leased or sold.",
        "Your e-mail address will not be shared with or sold to third parties.",
        "Data you give us is not shared with, or sold to, third parties.",
        "Neither your name nor your address is sold or rented to other companies.",
        "No personal data will be shared, rented or sold to third parties.",
        "We refuse to sell or rent your data.",
        "We have no intention of selling or renting your data.",
        "At no time is your information rented, sold or otherwise made available to third parties.",
        "Personal information is not, and never will be, sold or traded.",
        "Nothing you tell us is sold or rented to other firms.",
        "Your data won't ever be given, sold, hired out or shared.",
        "Names will be neither swapped nor sold to other ferry companies.",
    ],
)
def test_no_denial_is_read_as_selling_or_sharing(text: str) -> None:
    practices = found(text)
    assert not [name for name in practices if name == "sell-data" or name.startswith("share-")]
    assert {"no-sell-promise", "no-share-promise"} & set(practices)


@pytest.mark.parametrize(
    "text",
    [
        "Your data may be shared or sold to third parties.",
        "We do not delete your data; we sell your personal information to brokers.",
        "We sell your data (not your name) to brokers.",
    ],
)
def test_a_denial_of_something_else_takes_nothing_back(text: str) -> None:
    assert "sell-data" in found(text, rules_alone=True)
    assert "no-sell-promise" not in found(text)
    assert "no-sell-promise" not in found("Information about you (not your name) may be sold to brokers.")


def test_what_is_denied_in_brackets_ends_with_them() -> None:
    text = "Our interests (where they are not overridden by yours) allow us to share your details with sponsors."
    assert "share-third-party" in found(text)


def test_a_denial_within_what_is_said_of_them_counts() -> None:
    assert "targeted-ads" not in found("The adverts that you see will no longer be tailored to you.")
    assert "message-monitoring" in found("We may not deliver messages that we take to be spam.", rules_alone=True)


def test_leave_for_what_names_you_is_no_leave_for_figures() -> None:
    text = "While sponsors may receive aggregate data, personal information will not be shared unless you agreed to it."
    practices = found(text)
    assert practices["share-aggregate"].condition is Condition.NONE
    assert "no-share-promise" in practices
    assert "share-third-party" not in found("We may pass on anonymous figures about sales to reputable companies.")


@pytest.mark.parametrize(
    ("text", "practice"),
    [
        ("You may want to see ads.example, which gives information on targeted advertising.", "targeted-ads"),
        ("We do not guarantee that recipients will follow our privacy notice.", "security-disclaimer"),
        ("We recommend that people of 14 to 17 ask their parents' permission before they register.", "children-data"),
        ("Ask for your parents' permission if you are between 14 and 17 years old.", "children-data"),
        ("What you send to another member is private between the two of you.", "message-monitoring"),
    ],
)
def test_advice_and_comfort_are_no_risk(text: str, practice: str) -> None:
    assert practice not in found(text)


def test_a_page_that_only_looks_insecure_disclaims_nothing_by_the_rules() -> None:
    # The second reader, by words like these of real disclaimers, holds it for one since its training on 1,031 policies.
    text = "This has no effect on security, but makes it appear as if the page is not fully secure."
    assert "security-disclaimer" not in found(text, rules_alone=True)
