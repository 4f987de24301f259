"""The object that a sentence names is the one that its clause names."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from tests.summary.builders import document_of, finding
from tests.summary.test_no_more_than_said import said as said_in_section

FILLER = "This is the privacy policy of Acorn Stores, a shop for gardeners. " * 4


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "no-share-promise",
            "We do not share your data with any third-party advertisers.",
            "They promise not to pass your details to advertisers.",
        ),
        (
            "collect-sensitive",
            "We collect information that does not identify you, such as race and religion.",
            "They collect details that are said not to name you, such as your race and religion.",
        ),
        (
            "right-object",
            "We leave you the choice whether or not to consent, and you may revoke this consent at any time.",
            "If you agreed to a use of your data, you can withdraw your consent.",
        ),
        (
            "children-excluded",
            "The shop is not intended for anyone under the greater of 16 or the age of majority, whichever is greater.",
            "The site or service is not meant for children.",
        ),
        (
            "change-with-notice",
            "We will tell you of significant changes by e-mail prior to or on the day they take effect.",
            "They promise to tell you by e-mail about important changes.",
        ),
        (
            "publish-personal-data",
            "Posts may continue to be displayed by search engines after you delete them.",
            "Other people may still see what you shared after you delete it.",
        ),
        (
            "publish-personal-data",
            "Posts written before you delete your account will still be visible unless you first delete them.",
            "Other people can still see what you shared after you leave, unless you delete it first.",
        ),
        (
            "publish-personal-data",
            "Posts will remain visible after you close your account or delete them from your profile.",
            "Other people can still see what you shared after you delete it or leave.",
        ),
        (
            "publish-personal-data",
            "Excerpts from your profile will also appear on the services of others.",
            "Other people can see part of your profile on other companies’ services.",
        ),
        (
            "publish-personal-data",
            "Your name, address and telephone number may be printed in public directories.",
            "Other people may see your name, your address and your phone number.",
        ),
        (
            "collect-contact",
            "You need to provide your name and an e-mail address or phone number.",
            "They collect your name and e-mail or phone number.",
        ),
        (
            "collect-financial",
            "In order to purchase other offerings you will need to provide us your payment information.",
            "In some cases, they collect your payment details.",
        ),
        (
            "marketing-contact",
            "We send you marketing messages, surveys and questions about our service.",
            "They contact you about surveys and products or services.",
        ),
        (
            "targeted-ads",
            "We use your data to show you ads that fit your interests.",
            "They use your data to choose which adverts you see.",
        ),
        (
            "targeted-ads",
            "We and our partners use your data to show you ads that fit your interests.",
            "They or others use your data to choose which adverts you see.",
        ),
        (
            "collect-sensitive",
            "We will process special category data about you for face recognition.",
            "They use sensitive details about you.",
        ),
        (
            "collect-sensitive",
            "We collect and use special category data about you.",
            "They collect sensitive details about you.",
        ),
        (
            "tracking-analytics",
            "We use cookies to understand how you use our site.",
            "They measure how you use their site or service.",
        ),
        (
            "no-share-promise",
            "Aside from what you make public, none of your information is shared with third parties.",
            "They promise, with exceptions: “none of your information is shared with third parties”.",
        ),
        (
            "publish-personal-data",
            "Your profile may continue to be displayed by search tools until they refresh their cache.",
            "Other people may still see what you shared for some time.",
        ),
        (
            "opt-out-cookies",
            "You can opt out of Google Analytics on its own pages.",
            "You can refuse or switch off some analytics.",
        ),
        (
            "opt-out-cookies",
            "You may opt out of analytics by writing to us.",
            "You can refuse or switch off analytics.",
        ),
        (
            "opt-out-cookies",
            "You can opt out of certain tracking by our providers on their pages.",
            "You can refuse or switch off some tracking.",
        ),
        (
            "opt-out-cookies",
            "You may opt out of personalised adverts on some mobile applications.",
            "You can refuse or switch off some adverts aimed at you.",
        ),
        (
            "sell-data",
            "This may constitute a sale of your personal data under the CCPA or other privacy laws.",
            "Some of the data they pass on may count as sold under California law or other privacy law.",
        ),
        (
            "opt-out-cookies",
            "You can control in your settings which ads you get.",
            "You can control in your settings which ads you get.",
        ),
        (
            "cookies-use",
            "We place cookies on your device so that our servers can recognise your web browser.",
            "They store cookies on your device, for example to recognise your browser or device.",
        ),
        (
            "consent-by-use",
            "By using our shop with your browser set to accept cookies you consent to our use of cookies.",
            "Using the site or service counts as agreeing to cookies, if your browser accepts them.",
        ),
        (
            "debt-recovery",
            "We may transfer your debt to another firm.",
            "Firms that take over debts may get details about you.",
        ),
        (
            "right-delete",
            "Read the page for further information on how you can delete your account.",
            "You can delete or close your account.",
        ),
        (
            "privacy-contact",
            "You can exercise the right at any time by contacting us at ask@acorn.example about your data.",
            "You can contact them by e-mail to use one of your rights.",
        ),
        (
            "share-third-party",
            "We may share your details with trusted partner companies, such as insurance companies.",
            "They may share details about you with business partners and insurers.",
        ),
        (
            "no-share-promise",
            "We do not share your information with foreign governments.",
            "They promise not to pass your details to foreign governments.",
        ),
        (
            "no-share-promise",
            "Your information is not willingly shared with third parties.",
            "They promise not to pass your details to outsiders.",
        ),
        (
            "consent-by-use",
            "By registering for, installing or using our services, you accept this Privacy Policy.",
            "Using the site or service counts as agreeing to the policy.",
        ),
        (
            "withhold-consequence",
            "If you turn off location services, some features may not work.",
            "If you refuse to give your location, parts of the site or service may not work.",
        ),
        (
            "right-complain",
            "You may complain to the CNIL, the French data protection authority.",
            "You can complain to the French regulator (CNIL).",
        ),
        (
            "right-object",
            "You may opt out of the sharing of your data with social media sites.",
            "You can opt out of sharing with social networks.",
        ),
        (
            "opt-out-marketing",
            "To stop our promotional messages, follow the instructions in any message.",
            "You can stop marketing: follow the instructions in a message.",
        ),
        (
            "no-share-promise",
            "We never share it or use it in any way other than for purposes of legal compliance.",
            "They promise limits on passing on some of your details.",
        ),
        (
            "publish-personal-data",
            "When you delete your account, posts that you wrote will still be visible to others.",
            "In some cases, other people can still see what you shared after you leave.",
        ),
        (
            "right-object",
            "You may revoke your consent at any time.",
            "If you agreed to a use of your data, you can withdraw your consent.",
        ),
        (
            "publish-personal-data",
            "Attestations are publicly available on the ledger.",
            "Attestations are publicly available on the ledger.",
        ),
        (
            "profiling",
            "Non-registered visitors get anonymous cookies that build up a demographic profile of their interests.",
            "They build a profile, said not to name them, of visitors with no account.",
        ),
        (
            "security-measures",
            "This information is encrypted on our servers.",
            "They say that they protect some data with encryption.",
        ),
        (
            "right-correct",
            "You can log in and correct wrong details in your profile.",
            "You can change some of your details yourself.",
        ),
    ],
)
def test_the_object_is_the_clause_s(practice: str, clause: str, text: str) -> None:
    document = document_of(("About", [FILLER]), ("Your data", [clause]))
    summary = summarise(document, [finding(document, practice, clause)])
    said = [item.text for part in ("risks", "protections", "rights", "facts") for item in getattr(summary, part)]
    assert said == [text]


def test_cases_of_a_fee_in_several_clauses_are_all_told() -> None:
    more = "For additional copies we may charge a fee."
    free = "Your request is free of charge unless it is manifestly unfounded."
    latter = "In the latter case we may charge a fee for it."
    assert said_in_section("access-fee", more, free, latter) == [
        "They may charge you for a copy of your data beyond the first or if they find your request excessive."
    ]
    assert said_in_section("access-fee", latter) == ["They may charge you for a copy of your data in some cases."]
