"""What a policy denies is no practice of it, however it says so."""

from __future__ import annotations

import pytest

from reader.load import load_text
from reader.practices import detect
from reader.segment import segment

# A practice, and deeds that would state it.
DEEDS = {
    "targeted-ads": (
        "use your data to show you ads",
        "serve personalised adverts",
        "show you interest-based advertising",
    ),
    "profiling": ("build a profile of you", "use your shopping habits to predict what you will buy"),
    "location-tracking": ("track your location", "collect your precise location"),
    "message-monitoring": ("read your messages", "scan your e-mails"),
    "call-recording": ("record your phone calls", "listen to or record telephone conversations"),
    "credit-search": ("run a credit check on you", "search your file at credit reference agencies"),
    "credit-reporting": ("report you to credit reference agencies",),
    "collect-sensitive": ("collect information about your health", "collect biometric data"),
    "collect-financial": ("store payment card details", "ask for your bank details"),
    "collect-contact": ("collect your name or e-mail address",),
    "device-data": ("log your IP address", "collect device identifiers"),
    "tracking-analytics": ("track what pages you view", "use Google Analytics"),
    "cookies-use": ("place cookies on your device",),
    "third-party-cookies": ("allow advertisers to set cookies on this site",),
    "ai-training": ("use your posts to train AI models",),
    "automated-decision": ("make decisions about you by automated means",),
    "marketing-contact": ("send you marketing", "contact you with offers"),
    "publish-personal-data": ("publish your profile", "make your posts public"),
    "transfer-abroad": ("transfer your data outside the UK",),
    "data-from-others": ("buy data about you from brokers",),
    "data-about-others": ("collect information about your friends",),
    "sell-data": (
        "sell your data",
        "sell, rent or trade personal information",
        "share or sell your data to third parties",
    ),
    "share-third-party-marketing": ("pass your details to other companies for marketing",),
    "share-third-party": ("share your information with third parties", "give your data to partners"),
    "share-authorities": ("give your data to the police",),
    "access-fee": ("charge you for a copy of your data",),
    "retention-open-ended": ("keep your data for longer than two years",),
}
FORMS = (
    "We do not {}.",
    "We don't {}.",
    "Acorn will never {}.",
    "At no time do we {}.",
    "Neither we nor our partners {}.",
    "Nobody at Acorn will {}.",
    "It is not our practice to {}.",
    "Under no circumstances will we {}.",
    "We have no intention to {}.",
    "We refuse to {}.",
    "There is no way for us to {}.",
)
PASSIVE = (
    ("call-recording", "No calls are recorded."),
    ("call-recording", "Calls are never monitored or recorded."),
    ("credit-search", "A credit search is not made when you ask for a quote."),
    ("device-data", "IP addresses are not logged."),
    ("device-data", "We store no IP addresses."),
    ("ai-training", "Your posts are not used to train AI."),
    ("automated-decision", "We make no decisions about you by computer alone."),
    ("publish-personal-data", "Nothing you post is public."),
    ("marketing-contact", "You will not receive marketing from us."),
    ("marketing-contact", "We send no advertising by post."),
    ("data-from-others", "We obtain no data from brokers."),
    ("cookies-use", "No cookies are used on this site."),
)
STATED = (
    ("cookies-use", "We use cookies. They are not linked to your name."),
    ("device-data", "We log your IP address, which is not linked to your account."),
    ("call-recording", "Calls that are not urgent are recorded."),
    ("service-restriction", "We may refuse to serve you at our discretion."),
    ("marketing-contact", "We may send you news and special offers by e-mail unless you tell us not to."),
    ("retention-open-ended", "We may keep your data for longer than five years if the law requires it."),
    ("retention-open-ended", "Your data is not kept for longer than necessary."),
    ("security-disclaimer", "We make no guarantee that your data is secure."),
    ("security-disclaimer", "No method of sending data over the internet is completely secure."),
)


def _found(text: str) -> set[str]:
    return {finding.practice for finding in detect(segment(load_text("# Privacy policy\n\n" + text, "markdown")))}


@pytest.mark.parametrize("practice", DEEDS)
def test_that_a_denial_is_no_practice(practice: str) -> None:
    told = [form.format(deed) for deed in DEEDS[practice] for form in FORMS]
    leaks = [sentence for sentence in told if practice in _found(sentence)]
    assert leaks == []


@pytest.mark.parametrize(("practice", "sentence"), PASSIVE)
def test_that_a_passive_or_an_object_denied_is_no_practice(practice: str, sentence: str) -> None:
    assert practice not in _found(sentence)


@pytest.mark.parametrize(("practice", "sentence"), STATED)
def test_that_a_word_of_denial_elsewhere_takes_nothing_back(practice: str, sentence: str) -> None:
    read = segment(load_text("# Privacy policy\n\n" + sentence, "markdown"))
    # The grammar of rules: of a sentence that stands alone the second reader may still doubt it.
    assert practice in {finding.practice for finding in detect(read, rules_alone=True)}


def test_that_words_of_a_lead_in_take_no_denial_of_an_item_back() -> None:
    told = "Acorn has two principles for processing private data:\n\n* We don't use your data to show you ads."
    assert "targeted-ads" not in _found(told)
