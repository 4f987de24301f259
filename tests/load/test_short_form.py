"""A page that is a summary or a notice of a policy says so; a policy, long or small, does not."""

from __future__ import annotations

import pytest

from reader.load import load_text
from reader.load.short_form import points_elsewhere

NOTICE = "We collect your name and e-mail address and use this personal data to send what you order. "
SMALL = "# Heron privacy\n\nWe keep your personal data safe and share your name with couriers."


@pytest.mark.parametrize(
    "words",
    [
        "You can read our full privacy policy here.",
        "Our complete online Privacy Statement is long; download the complete privacy statement as a PDF.",
        "This page is a short summary of our Privacy Notice.",
        "This leaflet gives a summary of the Heron data protection notice.",
        "For more information, please see our website privacy policy.",
        "Visit our privacy notice to learn more.",
    ],
)
def test_a_page_that_sends_its_readers_on_says_so(words: str) -> None:
    source = load_text(f"# Heron privacy\n\n{NOTICE}{words}\n", "markdown")
    assert source.notices[0].startswith("This may be a summary or a notice only")
    assert points_elsewhere(words) in source.notices[0]


@pytest.mark.parametrize(
    "words",
    [
        "This privacy policy tells you what we do.",
        "Please read our privacy policy carefully.",
        "Read our privacy policy regularly, for we may change it.",
        "This is our full privacy policy.",
        "You can find our full privacy policy below.",
        "For more information see the privacy policies of our partners.",
        "For more information see the Google Privacy Policy, or their privacy policy.",
        "You can read the full Google Privacy Policy here.",
        "Maps are Google’s: read Google’s full privacy policy.",
        "We sum up what you spend and tell you.",
    ],
)
def test_a_policy_that_speaks_of_itself_or_of_others_does_not(words: str) -> None:
    assert load_text(f"{SMALL} {words}\n", "markdown").notices == ()


def test_a_long_policy_that_names_a_fuller_one_is_a_policy() -> None:
    assert points_elsewhere(NOTICE * 20 + "Read our full privacy policy. For more information see our privacy policy.")
    assert not points_elsewhere(NOTICE * 26 + "For more information see our privacy policy.")
    assert not points_elsewhere(NOTICE * 100 + "Read our full privacy policy.")
