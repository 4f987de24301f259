"""What a template would add by itself is said only where a clause speaks of it; of invented clauses."""

from __future__ import annotations

import pytest

from reader.summary.clauses.scope import excepts
from tests.summary.builders import lines


@pytest.mark.parametrize(
    ("practice", "clauses", "text"),
    [
        (  # who processes it is no processing there
            "transfer-abroad",
            ("We may transfer your data to third-party data processors in countries outside the EEA.",),
            "They may send your data to countries outside Europe (the EEA).",
        ),
        (
            "right-access",
            ("If you would like to request assistance with accessing your personal information, please e-mail us.",),
            "You can ask to see your data.",
        ),
        (
            "right-access",
            ("You have the right to a copy of the data we hold about you.",),
            "You can see your data or ask for a copy.",
        ),
        (
            "transfer-protected",
            ("Acorn adheres to the DPF Principles with respect to data transferred to us in reliance on the DPF.",),
            "They promise safeguards for data sent out of Europe.",
        ),
        (
            "tracking-analytics",
            ("We collect information about your browsing activity using cookies.",),
            "They collect data about what you do online.",
        ),
        (
            "tracking-analytics",
            (
                "We collect information about your browsing activity using cookies.",
                "Cookies pass back your browsing information, which lets us determine what content is shown to you.",
            ),
            "They collect data about what you do online.",
        ),
        (
            "tracking-analytics",
            ("Films we stream: client, codecs, buffering count, buffering duration, usage of subtitles.",),
            "They measure how you use their site or service.",
        ),
        (
            "retention-open-ended",
            ("We may keep other data for longer periods if the law requires it.",),
            "They may keep some data for longer if the law requires it.",
        ),
        (
            "withhold-consequence",
            ("If you refuse cookies you will be unable to use this site for shopping, only to browse seeds.",),
            "If you refuse cookies, you may not be able to order.",
        ),
        (
            "withhold-consequence",
            ("We cannot provide you with the Services without this type of cookies.",),
            "If you refuse some cookies, you may not get the service.",
        ),
        (
            "withhold-consequence",
            ("If you block all cookies (including essential cookies) you may not be able to use our Services.",),
            "If you refuse all cookies, you may not get the service.",
        ),
        (
            "right-object",
            ("You can withdraw your consent to Acorn processing your health information at any time.",),
            "You can withdraw consent to some uses of your data.",
        ),
        (
            "right-object",
            ("This includes the right to withdraw your consent to third-party mailing use of your data.",),
            "You can withdraw consent to some uses of your data.",
        ),
        (
            "right-object",
            ("You may withdraw any consent to personal data processing at any time.",),
            "If you agreed to a use of your data, you can withdraw your consent.",
        ),
        (
            "right-object",
            ("You have the right to withdraw your consent to our processing of your personal data at any time.",),
            "If you agreed to a use of your data, you can withdraw your consent.",
        ),
        (
            "change-with-notice",
            ("Changes to this policy will be posted here and, where appropriate, through e-mail notification.",),
            "They promise to tell you by e-mail about changes where they think it fit.",
        ),
        (
            "opt-out-cookies",
            ("You have the right to opt out of targeted advertising (*select regions only).",),
            "You can refuse or switch off adverts aimed at you, depending on where you live.",
        ),
        (
            "opt-out-cookies",
            ("If this feature is available in your region, you can opt out of targeted advertising in your settings.",),
            "You can refuse or switch off adverts aimed at you, depending on where you live.",
        ),
    ],
)
def test_a_default_is_said_only_where_a_clause_speaks_of_it(practice: str, clauses: tuple[str, ...], text: str) -> None:
    assert text in lines(practice, *clauses)


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        # what is deleted at your request is no limit of keeping
        ("retention-limited", "After verifying your identity, we will delete the data of your garden account."),
        # limits are there, and only not named
        (
            "retention-open-ended",
            "Retention periods are in place so that data are only stored whilst they are required.",
        ),
    ],
)
def test_what_sets_no_limit_and_what_leaves_none_out(practice: str, clause: str) -> None:
    assert lines(practice, clause) == []


def test_what_only_assures_excepts_nothing() -> None:
    assert not excepts(
        "If this changes we will tell you, but we assure you that we only use your data as set out here."
    )
    assert excepts("If this changes we will tell you, but not of small changes.")
