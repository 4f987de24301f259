"""What others do, may guess, or are told, and what a word of another trade says, is no practice of the company."""

from __future__ import annotations

import pytest

from reader.load import load_text
from reader.practices import detect
from reader.segment import segment


def found(text: str) -> set[str]:
    return {
        finding.practice for finding in detect(segment(load_text(f"# Acorn Maps: privacy\n\n{text}\n", "markdown")))
    }


@pytest.mark.parametrize(
    ("text", "practice"),
    [
        (
            "What we know may be supplied to other lenders by credit reference agencies, to recover debts.",
            "debt-recovery",
        ),
        ("If you rate a harbour, other users may infer your location from it.", "location-tracking"),
        ("From a tip that you write, people could guess what your interests are.", "profiling"),
        ("Calls may be recorded and used for training.", "ai-training"),
        ("Sound is recorded for training and monitoring purposes.", "ai-training"),
        ("Biometric data (e.g. voice recordings for voice recognition).", "call-recording"),
        (
            "You have a right to ask us not to pass your data to third parties for marketing.",
            "share-third-party-marketing",
        ),
        (
            "We may write to you to share tips and offers on goods of our business partners.",
            "share-third-party-marketing",
        ),
        ("Your trips are shown on a page that lets you and your friends look back at them.", "data-about-others"),
        ("We deal with a partner who calls us on your behalf.", "data-about-others"),
        ("We can give you the names and addresses of the agencies that we use.", "collect-contact"),
        ("This tells us only whether you are likely under or over 18.", "children-excluded"),
        ("The law of Oakland asks firms to say whether certain kinds of data are sold.", "sell-data"),
        ("Automated tools may help to decide, with human moderators taking the final decision.", "automated-decision"),
    ],
)
def test_what_others_do_is_no_practice(text: str, practice: str) -> None:
    assert practice not in found(text)


@pytest.mark.parametrize(
    ("text", "practice"),
    [
        ("We may pass your details to agencies to trace you and recover debts that you owe.", "debt-recovery"),
        ("We may use your chats for AI training.", "ai-training"),
        ("Your photos may be used for training our models.", "ai-training"),
        ("We record the IP address of your phone.", "device-data"),
        ("You may add details of your friends, and we keep their names.", "data-about-others"),
        ("We tell credit bureaus how you run your account.", "credit-reporting"),
    ],
)
def test_what_they_do_is_one(text: str, practice: str) -> None:
    assert practice in found(text)
