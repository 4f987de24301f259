"""At a glance, the short lists and contradictions: few, two-sided, each word with its words in the policy."""

from __future__ import annotations

from reader.document import Block, BlockKind, Provenance, Source
from reader.practices.finding import Condition
from reader.segment import segment
from reader.summary import Contact, summarise
from tests.summary.builders import document_of, finding, span_of

SEARCH = "We search the files of credit reference agencies."
SHARE = "We share your name and e-mail address with our partners and with insurers."
MARKET = "We pass your details to other companies for marketing."
SAFE = "We protect your data with encryption."
NEVER = "We never pass your personal details to anyone for marketing."
SELL = "We may sell your personal data to others."
NO_SALE = "We do not sell your personal data."
NAME = "We ask for your name, e-mail address and postal address."
KEEP = "We keep your messages for 30 days."
TWO = "We keep invoices for ten years and messages for 30 days."
USE = "We use your details to answer your questions and to prevent fraud."
COPY = "You can ask for a copy of your data."


def test_the_gravest_first_with_both_sides_and_a_right_at_the_end() -> None:
    document = document_of(("All", [COPY, SAFE, SEARCH, MARKET, NEVER]))
    summary = summarise(
        document,
        [
            finding(document, "right-access", COPY),
            finding(document, "security-measures", SAFE),
            finding(document, "credit-search", SEARCH),
            finding(document, "share-third-party-marketing", MARKET),
            finding(document, "no-share-promise", NEVER),
        ],
    )
    assert [(item.side, item.severity) for item in summary.glance] == [
        ("both", "high"),
        ("risk", "high"),
        ("protection", "none"),
        ("right", "none"),
    ]
    both = summary.glance[0]
    assert both.text == (
        "They pass your details to other companies for marketing. "
        "But they promise not to pass your details to others for marketing."
    )
    assert both.evidence == (span_of(document, MARKET), span_of(document, NEVER))


def test_a_promise_that_promises_little_does_not_stand_against_a_risk() -> None:
    weak = "We will not disclose your details other than as described below."
    document = document_of(("All", [MARKET, weak]))
    findings = [finding(document, "share-third-party-marketing", MARKET), finding(document, "no-share-promise", weak)]
    summary = summarise(document, findings)
    assert [item.text for item in summary.protections] == [
        "They promise to share your details only as the policy says."
    ]
    assert [item.text for item in summary.glance] == ["They pass your details to other companies for marketing."]
    (alone,) = summarise(document, findings[1:]).glance
    assert alone.side == "protection"


def test_a_promise_with_exceptions_does_not_stand_against_what_it_excepts() -> None:
    never = "We never pass your personal details to anyone for marketing, except to partners who sell cars."
    document = document_of(("All", [MARKET, never, NO_SALE]))
    findings = [
        finding(document, "share-third-party-marketing", MARKET),
        finding(document, "no-share-promise", never, exception=True),
    ]
    assert [item.text for item in summarise(document, findings).glance] == [
        "They pass your details to other companies for marketing."
    ]
    findings.append(finding(document, "no-sell-promise", NO_SALE))
    (both,) = summarise(document, findings).glance
    assert both.text.endswith("But they promise not to sell your data.")


def test_a_promise_that_only_repeats_the_condition_of_a_risk_is_not_said_after_it() -> None:
    asked = "If you agree, we pass your details to other companies for marketing."
    never = "We never pass your personal details to anyone for marketing unless you agree."
    document = document_of(("All", [asked, never]))
    findings = [
        finding(document, "share-third-party-marketing", asked, condition=Condition.CONSENT),
        finding(document, "no-share-promise", never, condition=Condition.CONSENT),
    ]
    (item,) = summarise(document, findings).glance
    assert (item.side, "agree" in item.text, "But" in item.text) == ("risk", True, False)


def test_what_is_no_answer_to_a_risk_stands_beside_it() -> None:
    police, close = "We give your details to the police.", "We may close your account at any time."
    document = document_of(("All", [police, NO_SALE, close, COPY]))
    summary = summarise(
        document,
        [
            finding(document, "share-authorities", police),
            finding(document, "no-sell-promise", NO_SALE),
            finding(document, "service-restriction", close),
            finding(document, "right-access", COPY),
        ],
    )
    assert [(item.side, item.practices) for item in summary.glance] == [
        ("protection", ("no-sell-promise",)),
        ("risk", ("share-authorities",)),
        ("risk", ("service-restriction",)),
        ("right", ("right-access",)),
    ]


def test_a_change_is_said_in_the_most_telling_way() -> None:
    text = "We may change this policy from time to time without notice by posting a new version of it here."
    document = document_of(("Changes", [text]))
    (risk,) = summarise(document, [finding(document, "change-without-notice", text)]).risks
    assert risk.text == "They can change the policy without telling you."


def test_lists_have_the_very_words_behind_each_entry() -> None:
    document = document_of(("All", [NAME, SHARE, KEEP, USE]))
    summary = summarise(
        document,
        [
            finding(document, "collect-contact", NAME),
            finding(document, "share-third-party", SHARE),
            finding(document, "retention-limited", KEEP),
        ],
    )
    lists = {found.id: found for found in summary.lists}
    shown = {key: [entry.text for entry in found.entries] for key, found in lists.items()}
    assert shown["collect"] == ["name", "e-mail address", "address"]
    assert shown["recipients"] == ["business partners", "insurers"]
    assert sorted(shown["purposes"]) == ["answer you", "prevent fraud or crime"]
    assert shown["keeping"] == ["messages: 30 days"]
    assert [document.quote(span) for span in lists["recipients"].entries[1].evidence] == ["insurers"]


def test_a_list_keeps_all_and_says_how_many_more() -> None:
    many = "We ask for your name, e-mail address, postal address, phone number, date of birth, IP address."
    document = document_of(("All", [many, "We ask for your card number and your bank details and income."]))
    findings = [
        finding(document, "collect-contact", many),
        finding(document, "collect-financial", "We ask for your card number and your bank details and income."),
    ]
    (found,) = summarise(document, findings).lists
    assert (len(found.entries), found.shown, found.more) == (8, 7, 1)


def test_no_period_is_tied_to_one_of_two_things() -> None:
    document = document_of(("Keeping", [TWO]))
    summary = summarise(document, [finding(document, "retention-limited", TWO)])
    assert summary.lists == ()
    (sentence,) = summary.sections["s1"]
    assert sentence.text == "They set a time limit for keeping some of your data: 30 days or ten years."


def test_what_asks_for_consent_is_marked_in_a_list() -> None:
    asked = f"If you agree, {NAME[0].lower()}{NAME[1:]}"
    document = document_of(("All", [asked]))
    (found,) = summarise(document, [finding(document, "collect-contact", asked, condition=Condition.CONSENT)]).lists
    assert found.entries[0].text == "name (if you agree)"


def test_a_contradiction_shows_both_clauses() -> None:
    document = document_of(("One", [NO_SALE]), ("Two", [SELL]))
    promise, practice = finding(document, "no-sell-promise", NO_SALE), finding(document, "sell-data", SELL)
    (pair,) = summarise(document, [promise, practice]).contradictions
    assert pair.practices == ("no-sell-promise", "sell-data")
    assert (pair.promise, pair.practice) == ((span_of(document, NO_SALE),), (span_of(document, SELL),))


def test_what_waits_for_consent_contradicts_nothing() -> None:
    selling = "With your consent we may sell your personal data to others."
    document = document_of(("One", [NO_SALE]), ("Two", [selling]))
    promise = finding(document, "no-sell-promise", NO_SALE)
    asked = finding(document, "sell-data", selling, condition=Condition.CONSENT)
    assert summarise(document, [promise, asked]).contradictions == ()


def test_requests_by_one_letter_are_one_action_and_no_contact_stands_in_full_twice() -> None:
    ask = "You can ask for a copy of your data or have it deleted: write to privacy@acorn.example."
    question = "Questions about your privacy? E-mail privacy@acorn.example about your data."
    document = document_of(("Rights", [ask, question]))
    findings = [
        finding(document, "right-access", ask),
        finding(document, "right-delete", ask),
        finding(document, "privacy-contact", question.split("? ")[1]),
    ]
    first, second = summarise(document, findings).actions
    assert first.text == "Ask them to give you a copy of your data or delete data about you."
    assert first.practices == ("right-access", "right-delete")
    assert first.contact.email == "privacy@acorn.example"
    assert (second.practice, second.contact) == ("privacy-contact", Contact("privacy@acorn.example"))


def test_vague_words_are_counted() -> None:
    document = document_of(("One", ["We may share it, and we may, from time to time, sell it where necessary."]))
    vague = {item.word: item.count for item in summarise(document, []).vague}
    assert vague == {"may": 2, "from time to time": 1, "as necessary": 1}


def test_a_short_policy_is_filled_up_with_facts() -> None:
    document = document_of(("All", [NAME, SAFE]))
    summary = summarise(
        document, [finding(document, "collect-contact", NAME), finding(document, "security-measures", SAFE)]
    )
    assert [(item.side, item.practices) for item in summary.glance] == [
        ("protection", ("security-measures",)),
        ("fact", ("collect-contact",)),
    ]


def test_credit_search_and_reporting_are_one_item() -> None:
    report = "We tell credit reference agencies and other lenders how you manage your account."
    document = document_of(("One", [SEARCH]), ("Two", [report]))
    summary = summarise(
        document, [finding(document, "credit-search", SEARCH), finding(document, "credit-reporting", report)]
    )
    (item,) = summary.glance
    assert item.text == (
        "They search your record at credit reference agencies, and tell the agencies and other lenders how you run "
        "your account."
    )
    assert item.evidence == (span_of(document, SEARCH), span_of(document, report))


def test_the_purposes_that_tell_the_most_stand_first() -> None:
    one = "We use your details to provide the service and to improve our products."
    two = "We use your details to provide the service and to send you marketing."
    summary = summarise(document_of(("All", [one, two])), [])
    (purposes,) = [entries for entries in summary.lists if entries.id == "purposes"]
    assert [entry.text for entry in purposes.entries][:2] == ["send you marketing", "provide the service"]


def test_a_fee_and_a_location_are_not_answered_by_what_is_no_answer() -> None:
    fee, where = "A copy costs a fee of £10.", "We collect your location."
    cookies = "You can refuse cookies in your browser."
    document = document_of(("All", [COPY, fee, where, cookies]))
    summary = summarise(
        document,
        [
            finding(document, "right-access", COPY),
            finding(document, "access-fee", fee),
            finding(document, "location-tracking", where),
            finding(document, "opt-out-cookies", cookies),
        ],
    )
    assert not any(" But " in item.text for item in summary.glance)


def test_how_many_people_visit_is_nothing_that_they_collect_of_you() -> None:
    count = "We count the number of visitors who view our pages."
    document = document_of(("All", [count]))
    (collected,) = [
        entries
        for entries in summarise(document, [finding(document, "tracking-analytics", count)]).lists
        if entries.id == "collect"
    ]
    assert [entry.text for entry in collected.entries] == ["how you use the site or service"]


def test_a_kind_of_data_is_no_purpose() -> None:
    def purposes(lead: str) -> list[str]:
        blocks = (
            Block(BlockKind.HEADING, "Data", level=2),
            Block(BlockKind.PARAGRAPH, lead),
            Block(BlockKind.LIST_ITEM, "Employment and recruitment"),
        )
        summary = summarise(segment(Source(blocks, Provenance(title="Invented policy"))), [])
        return [entry.text for entries in summary.lists if entries.id == "purposes" for entry in entries.entries]

    assert purposes("We use your data for these purposes:") == ["hire people"]
    assert purposes("These are the categories of data that we use for our business:") == []
