"""What a comparison tells, and what it must not tell."""

from __future__ import annotations

import json

import pytest

from reader.compare import (
    Comparison,
    Effect,
    PracticeChangeKind,
    SectionChange,
    TextChangeKind,
    compare,
    comparison_json,
)
from reader.report import Analyzer

CALLS = "We may record your telephone calls for training."
CREDIT = "We search your file at credit reference agencies."
NO_SALE = "We will never sell your personal data."
OLD = f"# Privacy policy\n\n## Calls\n\n{CALLS} We keep our office tidy.\n\n## Promises\n\n{NO_SALE}\n"


def _compare(old: str, new: str) -> Comparison:
    analyzer = Analyzer()
    reports = [analyzer.analyze(analyzer.read_text(text, "markdown")) for text in (old, new)]
    return compare(*reports)


def _practices(comparison: Comparison) -> dict[str, PracticeChangeKind]:
    return {change.practice: change.change for change in comparison.practices}


def _section(comparison: Comparison, title: str) -> SectionChange:
    return next(section for section in comparison.sections if title in (section.new_title, section.old_title))


def test_the_same_text_is_no_change() -> None:
    comparison = _compare(OLD, OLD)
    assert comparison.identical
    assert comparison.nothing_changed
    assert {section.kind for section in comparison.sections} == {TextChangeKind.UNCHANGED}


def test_layout_and_numbering_are_no_change() -> None:
    old = "# Privacy\n\n## 1. Sharing\n\nWe share your data with:\n\n- couriers;\n- our bank.\n\nSee section 2.\n"
    new = "# Privacy\n\n## 3. SHARING\n\nWe  share your data with:\n\n1. Couriers\n2. “Our bank”\n\nSee section 4.\n"
    comparison = _compare(old, new)
    assert not comparison.identical
    assert comparison.nothing_changed


def test_a_sentence_cut_in_two_is_no_change() -> None:
    comparison = _compare(
        "# Privacy policy\n\nWe keep our office tidy; we water our plants on Mondays.\n",
        "# Privacy policy\n\nWe keep our office tidy.\n\nWe water our plants on Mondays.\n",
    )
    assert comparison.nothing_changed


def test_a_new_risk_is_told_with_its_clause() -> None:
    comparison = _compare(OLD, OLD + f"\n## Credit\n\n{CREDIT}\n")
    assert _practices(comparison) == {"credit-search": PracticeChangeKind.NEW}
    (change,) = comparison.practices
    assert change.effect == Effect.WORSE
    assert change.old == ()
    assert [clause.quote for clause in change.new] == [CREDIT]
    section = _section(comparison, "Credit")
    assert section.kind == TextChangeKind.ADDED
    assert section.sentences[0].practices == ("credit-search",)


def test_what_is_taken_out_is_the_reverse_of_what_is_put_in() -> None:
    comparison = _compare(OLD + f"\n## Credit\n\n{CREDIT}\n", OLD)
    assert _practices(comparison) == {"credit-search": PracticeChangeKind.GONE}
    assert comparison.practices[0].effect == Effect.BETTER
    assert _section(comparison, "Credit").kind == TextChangeKind.REMOVED


def test_a_promise_turned_round_is_told_from_both_sides() -> None:
    comparison = _compare(OLD, OLD.replace("will never sell", "may sell"))
    changes = {change.practice: change for change in comparison.practices}
    assert changes["sell-data"].change == PracticeChangeKind.NEW
    assert changes["sell-data"].old[0].quote == NO_SALE
    assert changes["no-sell-promise"].change == PracticeChangeKind.GONE
    assert changes["no-sell-promise"].new[0].quote == "We may sell your personal data."
    assert {change.effect for change in changes.values()} == {Effect.WORSE}
    assert comparison.practices[0].practice == "sell-data"  # the high risk stands first


def test_a_condition_that_is_dropped_is_told() -> None:
    with_consent = "With your consent, we may share your details with other companies for their marketing."
    without = "We may share your details with other companies for their marketing purposes."
    comparison = _compare(OLD + f"\n{with_consent}\n", OLD + f"\n{without}\n")
    change = next(change for change in comparison.practices if change.practice == "share-third-party-marketing")
    assert change.change == PracticeChangeKind.CONDITION
    assert (change.old_condition, change.new_condition) == ("consent", "none")
    assert change.effect == Effect.WORSE
    assert (change.old[0].quote, change.new[0].quote) == (with_consent, without)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        (
            "We record your calls with our shop for training.",
            "When you ask us for help, we record your calls with our shop for training.",
        ),
        (
            "We send you offers by e-mail, and you can opt out of these offers at any time in your account.",
            "We send you offers by e-mail, and there is a setting for these offers at any time in your account.",
        ),
    ],
)
def test_no_condition_is_said_to_have_come_or_gone_that_is_not_in_so_many_words(was: str, now: str) -> None:
    kinds = _practices(_compare(f"# Privacy policy\n\n{was}\n", f"# Privacy policy\n\n{now}\n")).values()
    assert PracticeChangeKind.CONDITION not in kinds


def test_a_rewording_that_keeps_the_words_a_practice_rests_on_is_no_change_of_it() -> None:
    comparison = _compare(OLD, OLD.replace("for training", "for quality and training"))
    assert not comparison.practices
    (edited,) = _section(comparison, "Calls").sentences
    assert edited.kind == TextChangeKind.EDITED
    assert edited.old is not None
    assert edited.old.quote == CALLS


def test_a_moved_sentence_is_no_change() -> None:
    moved = f"# Privacy policy\n\n## Calls\n\nWe keep our office tidy.\n\n## Promises\n\n{NO_SALE} {CALLS}\n"
    assert _compare(OLD, moved).nothing_changed


def test_an_item_moved_under_a_denial_changes_what_is_done() -> None:
    share = (
        "# Privacy policy\n\nWe share your personal details with:\n\n- advertisers, for their marketing\n- couriers\n"
    )
    never = share.replace("We share", "We never share")
    assert _practices(_compare(share, never))["share-third-party-marketing"] == PracticeChangeKind.GONE


def test_a_heading_that_changed_is_told_once() -> None:
    comparison = _compare(OLD, OLD.replace("## Calls", "## Telephone"))
    (changed,) = comparison.changed_sections
    assert (changed.kind, changed.retitled) == (TextChangeKind.EDITED, True)
    assert (changed.old_title, changed.new_title) == ("Calls", "Telephone")


def test_json_is_stable_and_quotes_are_of_their_side() -> None:
    new = OLD.replace("will never sell", "may sell")
    comparison = _compare(OLD, new)
    text = comparison_json(comparison)
    assert text == comparison_json(_compare(OLD, new))
    content = json.loads(text)
    assert content["schema"] == "policy-reader/compare/1"
    document = Analyzer().analyze(Analyzer().read_text(new, "markdown")).document
    quotes = [clause for change in content["practices"] for clause in change["new"]]
    assert quotes
    assert all(document.text[clause["start"] : clause["end"]] == clause["quote"] for clause in quotes)


def test_a_promise_that_is_edited_stands() -> None:
    comparison = _compare(
        f"# Privacy policy\n\n{NO_SALE}\n\n{CREDIT}\n",
        f"# Privacy policy\n\nWe promise: we will never sell your personal data.\n\n{CREDIT} {CALLS}\n",
    )
    assert [(change.practice, change.change) for change in comparison.standing] == [
        ("no-sell-promise", PracticeChangeKind.STANDS)
    ]
    (reworded,) = comparison.reworded
    assert reworded.old is not None
    assert reworded.old.quote == NO_SALE
    assert "no-sell-promise" not in _practices(comparison)


def test_what_stands_is_not_told_where_nothing_changed() -> None:
    comparison = _compare(OLD, OLD.replace("## Calls", "##  Calls"))
    assert comparison.nothing_changed
    assert comparison.standing == comparison.reworded == ()


def test_another_number_is_told_with_both_clauses() -> None:
    old = "# Privacy policy\n\nWe keep your personal data for 30 days after your order.\n"
    comparison = _compare(old, old.replace("30", "90"))
    (change,) = [one for one in comparison.practices if one.change is PracticeChangeKind.TERMS]
    assert ["30" in change.old[0].quote, "90" in change.new[0].quote] == [True, True]
    assert change.effect is Effect.NEUTRAL
    assert comparison.reworded == ()


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("We will never sell your personal data.", "We will generally never sell your personal data."),
        ("We may record your telephone calls for training.", "We record your telephone calls for training."),
        ("We record all your telephone calls for training.", "We record some of your telephone calls for training."),
    ],
)
def test_how_far_a_sentence_holds_is_one_of_its_terms(was: str, now: str) -> None:
    comparison = _compare(f"# Privacy policy\n\n{was} {CREDIT}\n", f"# Privacy policy\n\n{now} {CREDIT}\n")
    (change,) = comparison.practices
    assert change.change is PracticeChangeKind.TERMS
    assert ([one.quote for one in change.old], [one.quote for one in change.new]) == ([was], [now])
    assert comparison.standing == comparison.reworded == ()


def test_the_same_degree_in_another_word_is_no_change_of_terms() -> None:
    comparison = _compare(
        f"# Privacy policy\n\nWe may record your calls. {CREDIT}\n",
        f"# Privacy policy\n\nWe might record your calls. {CREDIT}\n",
    )
    assert comparison.practices == ()
    assert len(comparison.reworded) == 1


@pytest.mark.parametrize(("was", "now"), [("ask@old.example", "ask@new.example"), ("12 Elm Lane", "14 Elm Lane")])
def test_another_address_is_told_once_and_not_as_the_same_in_other_words(was: str, now: str) -> None:
    contact = "If you have questions about privacy, write to us at ask@old.example or at 12 Elm Lane, Hove."
    comparison = _compare(f"# Privacy policy\n\n{contact}\n", f"# Privacy policy\n\n{contact.replace(was, now)}\n")
    (change,) = comparison.practices
    assert (change.practice, change.change) == ("privacy-contact", PracticeChangeKind.TERMS)
    assert [was in change.old[0].quote, now in change.new[0].quote] == [True, True]
    assert comparison.standing == comparison.reworded == ()


@pytest.mark.parametrize(("was", "now"), [("18", "eighteen (18)"), ("4.2 below", "4.1 below")])
def test_a_number_written_out_or_a_place_in_the_policy_is_no_other_term(was: str, now: str) -> None:
    old = "# Privacy policy\n\nAs set out at 4.2 below, we do not knowingly collect data from anyone under 18.\n"
    assert was in old
    assert not _compare(old, old.replace(was, now)).practices


def test_one_of_several_ways_of_a_promise_that_goes_is_told() -> None:
    server = "We keep your details on a secure server."
    checked = "The security of our sites is independently verified."
    comparison = _compare(
        f"# Privacy policy\n\n{server} {checked}\n", f"# Privacy policy\n\n{server} We like gardens.\n"
    )
    (change,) = comparison.practices
    assert (change.change, change.effect, change.old[0].quote) == (PracticeChangeKind.LESS, Effect.WORSE, checked)
    assert [one.practice for one in comparison.standing] == ["security-measures"]
    (back,) = _compare(
        f"# Privacy policy\n\n{server} We like gardens.\n", f"# Privacy policy\n\n{server} {checked}\n"
    ).practices
    assert (back.change, back.effect) == (PracticeChangeKind.MORE, Effect.NEUTRAL)


def test_another_number_in_a_sentence_of_a_hundred_words_is_no_change_of_terms() -> None:
    long = "We keep your personal data for a while after your order, and " + "we also say a good deal more, " * 12
    old = f"# Privacy policy\n\n{long} with 30 examples.\n"
    assert not _compare(old, old.replace("30", "90")).practices


def test_a_clause_that_is_gone_is_told_though_words_alone_still_point_at_its_neighbour() -> None:
    old = f"# Policy\n\n## Calls\n\n- {CALLS}\n- Calls help us to train staff.\n"
    comparison = _compare(old, old.replace(f"- {CALLS}\n", ""))
    assert _practices(comparison) == {"call-recording": PracticeChangeKind.GONE}


GERMAN = "# Datenschutz\n\n" + "Wir geben Ihre Daten nicht an Dritte weiter und verkaufen sie nicht. " * 6


def test_nothing_is_said_to_be_gone_from_a_text_that_was_not_read() -> None:
    there, back = _compare(OLD, GERMAN), _compare(GERMAN, OLD)
    assert there.practices == back.practices == ()
    assert there.notices[0].startswith("New: This policy is in German")
    assert back.notices[0].startswith("Old: This policy is in German")
    assert json.loads(comparison_json(there))["notices"] == list(there.notices)


def test_what_a_text_read_in_part_adds_is_told_and_what_it_lacks_is_not() -> None:
    filling = "We thank you for your visit to the shop and we hope to see you and all of yours again. " * 10
    old = f"# Privacy policy\n\n{CALLS}\n\n{filling}"
    comparison = _compare(old, f"# Privacy policy\n\n{CREDIT}\n\n{filling}\n\n{GERMAN}")
    assert _practices(comparison)["credit-search"] == PracticeChangeKind.NEW
    assert PracticeChangeKind.GONE not in _practices(comparison).values()
    assert "is in German and was not read" in comparison.notices[0]
    assert _compare(OLD, old).notices == ()
