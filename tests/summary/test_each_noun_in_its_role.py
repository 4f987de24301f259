"""What a sentence names stands in the clause as what it is said to be: a number is no paper, a help no promise."""

from __future__ import annotations

import pytest

from tests.summary.builders import lines


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        ("breach-notice", "Signs of misuse can help us notify you of a breach."),
        ("breach-notice", "We will tell you if we think that your account has been compromised."),
        ("security-measures", "We take reasonable measures to destroy your data in a secure manner."),
        ("tracking-analytics", "We allow other third parties to serve adverts and to measure them with tags."),
        ("right-delete", "If a user is too young, we will delete that user’s information."),
        ("right-delete", "Contact the relevant customer if you wish to request the removal of your data."),
        ("no-share-promise", "This is a contract in which Elmpost undertakes not to pass them on to third parties."),
        ("marketing-contact", "The management of your membership and regular updates by e-mail about events."),
        ("retention-open-ended", "We keep some data as explained in How Long We Keep It, where necessary."),
    ],
)
def test_what_the_clause_is_not_about_is_not_said(practice: str, clause: str) -> None:
    assert lines(practice, clause) == []


@pytest.mark.parametrize(
    ("practice", "clause", "line"),
    [
        (
            "collect-contact",
            "We collect your name, passport number and driver’s license number.",
            "They collect your name and identity document numbers.",
        ),
        ("collect-contact", "We collect your name and passport.", "They collect your name and identity documents."),
        (
            "share-service-providers",
            "We share your details with service providers such as auditors and lawyers.",
            "They let outside firms handle your details for them, such as auditors and lawyers.",
        ),
        (
            "data-from-others",
            "We get information about you from data providers.",
            "They get data about you from data providers.",
        ),
        (
            "tracking-analytics",
            "We share data with firms to measure and improve effectiveness of advertisements and interaction with ads.",
            "They measure how well adverts work.",
        ),
        ("breach-notice", "We will notify you of a data breach.", "They promise to tell people of a data breach."),
        (
            "right-correct",
            "If you are a parent, you may contact us to have your child’s details corrected.",
            "Parents can ask for their child’s data to be changed.",
        ),
    ],
)
def test_what_the_clause_names_is_said_as_it_is(practice: str, clause: str, line: str) -> None:
    assert lines(practice, clause) == [line]
