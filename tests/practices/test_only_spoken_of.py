"""Tests of the sentences that have the words of a practice and do not state it."""

from __future__ import annotations

import pytest

from reader.practices import load_taxonomy
from reader.practices.only_spoken_of import is_only_spoken_of
from tests.practices.test_passage import passage_of


def only_spoken_of(practice: str, said: str) -> bool:
    return is_only_spoken_of(passage_of(said), practice, load_taxonomy()[practice].kind)


@pytest.mark.parametrize(
    ("practice", "said"),
    [
        ("cookies-use", "A cookie is like a label that a site can put on your computer."),
        ("cookies-use", "Cookies - small files, put on your computer by a website."),
        ("tracking-analytics", "Clear gifs are tiny pictures that are used to follow people."),
        ("device-data", "An IP address is often associated with the firm by which you reach the internet."),
        ("cookies-use", "For information about cookies and how they are used here, see our other page."),
        ("third-party-cookies", "To learn more about how our partners use these tools, please visit the next section."),
        ("opt-out-cookies", "Your choice will apply only to the browser in which you made it."),
        ("opt-out-cookies", "The settings of a browser may not prevent Flash cookies."),
        ("opt-out-cookies", "If you buy a new computer, you will need to opt out again."),
        ("opt-out-cookies", "To buy a lamp you will need to set your browser to accept cookies."),
        ("external-links", "Each service provider has a privacy statement of its own."),
        ("external-links", "You should contact these advertisers if you have questions."),
        ("marketing-contact", "We will e-mail you about your order."),
        ("message-monitoring", "What you write to other members stays private."),
        ("share-service-providers", "We read the timetable on the school's behalf as a processor."),
        ("share-service-providers", "We read it on your client's behalf as a processor or service provider."),
        ("profiling", "Other members may guess what you like."),
        ("debt-recovery", "What we know may be supplied to lenders by the credit reference agencies."),
        ("children-excluded", "We ask whether you are over 18."),
        ("sell-data", 'Acorn Limited ("we") sells tea by post.'),
        ("collect-contact", 'Acorn Limited (Acorn & Co "us") delivers to your address.'),
        ("opt-out-marketing", "If you leave the list you are not opting out of our newsletter."),
    ],
)
def test_what_teaches_leads_elsewhere_or_tells_how_far_a_choice_reaches_only_speaks_of_it(
    practice: str, said: str
) -> None:
    assert only_spoken_of(practice, said)


@pytest.mark.parametrize(
    ("practice", "said"),
    [
        ("cookies-use", "A cookie is a small file that we put on your computer."),
        ("cookies-use", "Cookies are used to keep you signed in."),
        ("tracking-analytics", "Beacons can tell when you have seen a page."),
        ("device-data", "Your IP address is kept with your order."),
        ("opt-out-cookies", "You can refuse cookies, which will not affect the basket."),
        ("external-links", "Our service providers have sites with policies of their own."),
        ("external-links", "We do not answer for what they do."),
        ("marketing-contact", "We will e-mail you about your order and about offers."),
        ("message-monitoring", "We are a private company and read messages on our forum."),
        ("credit-search", "A cookie is a small file."),
        ("share-service-providers", "Heron Mail sends letters on the Society's behalf as a data processor."),
        ("profiling", "Other members may see what we guess of what you like."),
        ("no-share-promise", "Other members may never get your name from us."),
        ("children-excluded", "You must be over 18."),
        ("children-excluded", "We do not sell to people under 18."),
        ("sell-data", "We may sell your name with your list of teas."),
        (
            "share-service-providers",
            "We work on your client's behalf as a processor: >> Heron Mail sends letters for us.",
        ),
        ("share-service-providers", "A printer acts on our behalf as a processor."),
    ],
)
def test_what_states_it_does_more(practice: str, said: str) -> None:
    assert not only_spoken_of(practice, said)
