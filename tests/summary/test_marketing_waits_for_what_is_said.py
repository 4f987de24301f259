"""Marketing goes on until a no, or waits for a yes, only where the section says so of what they send themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.practices.finding import Condition
from reader.summary import summarise
from tests.summary.builders import FILLER, document_of, finding, lines

MESSAGES = "marketing-contact"
WAY_OUT = "opt-out-marketing"
SEND = "We will send you news about our new seeds."


def sent(*paragraphs: str, noes: tuple[str, ...]) -> str:
    """Return the line of the overview on what the first paragraph sends, of a section with some ways to say no."""
    document = document_of(("About", [FILLER]), ("Offers", [*paragraphs, *noes]))
    rule = f"{MESSAGES}.told"
    sends = replace(finding(document, MESSAGES, paragraphs[0]), condition=Condition.OPT_OUT)
    sends = replace(sends, evidence=tuple(replace(item, rule=rule) for item in sends.evidence))
    summary = summarise(document, [sends, finding(document, WAY_OUT, *noes)])
    return next((item.text for item in (*summary.risks, *summary.facts) if item.practice == MESSAGES), "")


def test_a_no_to_what_others_send_stops_nothing_of_theirs() -> None:
    others = "You may not wish to be contacted by third-party firms for marketing, or may wish to see your data."
    assert sent(SEND, noes=(others,)) == "They contact you about news."
    assert sent(SEND, noes=(others, "If so, please write to our data office.")) == "They contact you about news."
    both = "If you do not wish to be contacted by third parties, or do not want Acorn to contact you, phone us."
    assert sent(SEND, noes=(both,)) == "They contact you about news unless you object."
    assert sent(SEND, noes=("You may stop these messages.",)) == "They contact you about news unless you object."


def test_a_no_that_takes_back_a_yes_tells_of_one() -> None:
    back = "Your consent can be withdrawn at any time by the link in each message."
    assert sent(SEND, noes=(back,)) == "If you agree, they may contact you about news."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            f"{SEND} Wherever we ask for details you will be given the opportunity to request this service.",
            "If you agree, they may contact you about news.",
        ),
        (
            f"{SEND} You will also be given the opportunity to receive such messages when you join our club.",
            "They contact you about news unless you object.",
        ),
    ],
)
def test_what_you_get_the_chance_to_ask_for_waits_for_that(text: str, said: str) -> None:
    document = document_of(("About", [FILLER]), ("Offers", [text, "You may stop these messages."]))
    sends = replace(finding(document, MESSAGES, SEND), condition=Condition.OPT_OUT)
    sends = replace(sends, evidence=tuple(replace(item, rule=f"{MESSAGES}.told") for item in sends.evidence))
    summary = summarise(document, [sends, finding(document, WAY_OUT, "You may stop these messages.")])
    told = [item.text for item in (*summary.risks, *summary.facts)]
    assert said in told


def test_what_others_are_let_send_is_not_sent_by_them() -> None:
    assert (
        lines(MESSAGES, "We may allow other companies in our group to occasionally contact you about products.") == []
    )
    own = "We may use it to send you, or permit selected third parties to send you, offers of new products."
    assert lines(MESSAGES, own) == ["They may contact you about offers."]


def test_a_mail_order_shop_is_no_letter() -> None:
    shop = "Our shops and mail-order business may send you offers that fit you."
    assert "by post" not in " ".join(lines(MESSAGES, shop))
    assert lines(MESSAGES, "We send you our mail-order catalogues.") == ["They send you marketing by post."]


def test_a_yes_to_more_is_none_to_the_way() -> None:
    any_way = "We may use it to give you information about goods and services that we offer."
    more = (
        "We will only contact you by e-mail with offers of goods like those that you bought unless you have consented "
        "to receive wider messages."
    )
    document = document_of(("About", [FILLER]), ("Offers", [any_way, more]))
    found = finding(document, MESSAGES, any_way, more)
    plain, asking = found.evidence
    found = replace(found, evidence=(plain, replace(asking, condition=Condition.CONSENT)))
    told = [item.text for item in summarise(document, [found]).risks]
    assert told
    assert not any("only if you agree" in text and "in some cases" not in text for text in told)


def test_a_newsletter_without_a_yes_comes_by_e_mail_too() -> None:
    asked = "If you consent, we send you offers by e-mail."
    unasked = "When you enter a prize draw, you are also put on our newsletter list to receive offers."
    document = document_of(("About", [FILLER]), ("Offers", [asked, unasked]))
    found = finding(document, MESSAGES, asked, unasked)
    first, second = found.evidence
    found = replace(found, evidence=(replace(first, condition=Condition.CONSENT), second))
    assert not any("by e-mail only if" in item.text for item in summarise(document, [found]).risks)


def test_a_way_out_of_one_brand_is_none_out_of_all() -> None:
    one = "To unsubscribe from the offers of one of our brands, click the link in an e-mail from that brand."
    all_of_it = "You may stop direct marketing at any time by e-mailing us."
    assert lines(WAY_OUT, one, all_of_it) == ["You can stop marketing: e-mail them."]


def test_an_objection_to_passing_details_on_is_told_as_that() -> None:
    passed = (
        "Before we pass your data to other companies for direct marketing, we let you object to such disclosures by a "
        "tick box on the order form."
    )
    said = "You can stop the sharing of your details for marketing: use the tick box on the form."
    assert lines(WAY_OUT, passed) == [said]
    third = "You may withdraw your consent to third-party direct-marketing use of your data at any time."
    assert lines(WAY_OUT, third) == ["You can stop marketing from other companies."]


def test_what_is_for_some_eu_countries_says_so() -> None:
    clause = "If you are located in an EU country which asks for it, we send you our offers only with your consent."
    assert all("some EU countries" in text for text in lines(MESSAGES, clause))


def test_adverts_shown_to_you_and_others_are_their_own() -> None:
    clause = "We use it to measure the adverts we serve to you and others, and to deliver relevant adverts to you."
    assert lines("targeted-ads", clause) == ["They use your data to choose which adverts you see."]
