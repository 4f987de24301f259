"""What cookies, trackers and other companies do in the world at large is not what the company does."""

from __future__ import annotations

import pytest

from reader.load import load_text
from reader.practices import detect
from reader.segment import segment

WATCHING = {"targeted-ads", "tracking-analytics", "profiling", "location-tracking", "device-data"}


def found(text: str) -> set[str]:
    return {
        finding.practice for finding in detect(segment(load_text(f"# Acorn Maps: privacy\n\n{text}\n", "markdown")))
    }


@pytest.mark.parametrize(
    "text",
    [
        "Some cookies show adverts that match your interests.",
        "Cookies do many jobs. Some keep you signed in. Others show adverts tailored to your interests.",
        "Trackers lurk nearly everywhere, and other apps collect your location history.",
        "Other companies track your searches to build detailed profiles of you.",
        "Many websites record which pages you view and collect your precise location.",
        "Elsewhere, most apps build a profile of your interests.",
    ],
)
def test_what_others_do_at_large_is_no_practice(text: str) -> None:
    assert not found(text) & WATCHING


@pytest.mark.parametrize(
    ("text", "practice"),
    [
        ("We use cookies. Some show adverts that match your interests.", "targeted-ads"),
        ("Some cookies on our site show adverts that match your interests.", "targeted-ads"),
        ("Some of our apps collect your precise location.", "location-tracking"),
        ("These cookies do two jobs. Others show adverts tailored to your interests.", "targeted-ads"),
        ("We do the following:\n\n- some cookies show adverts that match your interests;", "targeted-ads"),
        ("Other companies may set cookies here to track you.", "third-party-cookies"),
        ("Some apps of Acorn collect your precise location.", "location-tracking"),
    ],
)
def test_what_is_done_here_is_one(text: str, practice: str) -> None:
    assert practice in found(text)
