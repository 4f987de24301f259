"""A right that the policy leaves open is not said as sure, and one that it gives is: invented clauses."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from tests.summary.builders import document_of, finding

_SEE, _MAYBE_SEE = "You can ask to see your data or for a copy.", "You may be able to see your data or ask for a copy."


@pytest.mark.parametrize(
    ("before", "clause", "text"),
    [
        (
            "Subject to local law, you may have certain rights about your data.",
            "You can ask us for a copy of it.",
            _MAYBE_SEE,
        ),
        ("Depending on where you live, you have rights.", "You can ask us for a copy of your data.", _MAYBE_SEE),
        ("You have rights.", "You can ask us for a copy of your data.", _SEE),
        ("You may have other rights in law.", "You can ask us for a copy of your data.", _SEE),
        (
            "You may have the following rights.",
            "You can get a copy in your account settings.",
            "You can get a copy in your account settings.",
        ),
        ("We care.", "If you would like a copy of your data, write to us.", _SEE),
        ("We care.", "You can get a copy of your data, but only when you pay for it.", _MAYBE_SEE),
    ],
)
def test_what_opens_a_section_on_rights_holds_for_those_that_follow(before: str, clause: str, text: str) -> None:
    document = document_of(("Your rights", [before, clause]))
    summary = summarise(document, [finding(document, "right-access", clause)])
    assert [item.text for item in summary.rights] == [text]


def test_what_opens_the_section_above_holds_and_what_follows_does_not() -> None:
    clause, open_ = "You can ask us for a copy of your data.", "You may have certain rights."
    after = document_of(("Your rights", [clause, open_]))
    assert summarise(after, [finding(after, "right-access", clause)]).rights[0].text == _SEE


def test_one_clause_that_gives_the_right_to_everybody_is_enough() -> None:
    maybe, sure = "You may have the right to get a copy of your data.", "You can download a copy of your data."
    document = document_of(("Rights", [maybe]), ("Your account", [sure]))
    findings = [finding(document, "right-access", maybe), finding(document, "right-access", sure)]
    assert summarise(document, findings).rights[0].text == "You can get a copy of your data yourself."


def test_a_complaint_and_a_way_out_are_left_open_by_their_own_words_alone() -> None:
    complain = "You may have a right to complain to your data protection authority."
    refuse = "Depending on where you live, you may have the right to opt out of targeted adverts."
    flat = "You can complain to your data protection authority if you think that we broke the law."
    document = document_of(("Complaints", [complain]), ("Adverts", [refuse]))
    findings = [finding(document, "right-complain", complain), finding(document, "opt-out-cookies", refuse)]
    texts = {item.practice: item.text for item in summarise(document, findings).rights}
    assert texts["right-complain"] == "You may be able to complain to your data protection authority."
    assert texts["opt-out-cookies"].startswith("You may be able to ")
    document = document_of(("Complaints", [flat]))
    findings = [finding(document, "right-complain", flat)]
    assert summarise(document, findings).rights[0].text == "You can complain to your data protection authority."


def test_what_you_can_do_is_said_with_its_limit() -> None:
    clause = "In certain cases you may have the right to have your data deleted."
    document = document_of(("Rights", [clause]))
    (action,) = summarise(document, [finding(document, "right-delete", clause)]).actions
    assert action.text == "Have data about you deleted, in some cases."


def test_of_several_rights_none_that_is_left_open_is_said_as_sure() -> None:
    sure, open_ = "You can withdraw your consent.", "In certain circumstances you can object to our use of your data."
    document = document_of(("Rights", [sure]), ("More rights", [open_]))
    findings = [finding(document, "right-object", sure), finding(document, "right-object", open_)]
    (right,) = summarise(document, findings).rights
    assert right.text == "You can withdraw your consent, and may be able to object to some uses of your data."
    document = document_of(("Rights", [sure]))
    (right,) = summarise(document, [finding(document, "right-object", sure)]).rights
    assert right.text == "If you agreed to a use of your data, you can withdraw your consent."


def test_a_place_leaves_no_right_open_as_it_is_said_itself() -> None:
    clause = "If you are a California resident, you can opt out of the sale of your data."
    document = document_of(("Rights", [clause]))
    (right,) = summarise(document, [finding(document, "right-object", clause)]).rights
    assert right.text == "You can opt out of any sale of your data, if you live in California."


def test_rights_in_one_sentence_are_each_as_sure_as_their_clause() -> None:
    see, delete = "You can ask us for a copy of your data.", "In certain cases you can have your data deleted."
    document = document_of(("Rights", [see, delete]))
    findings = [finding(document, "right-access", see), finding(document, "right-delete", delete)]
    texts = [item.text for item in summarise(document, findings).sections["s1"]]
    assert texts == ["You can ask for your data, and may be able to have data deleted."]


def test_a_denial_of_the_present_alone_is_no_promise() -> None:
    clause = "At this time, we do not share your personal data with third parties for their marketing."
    document = document_of(("Sharing", [clause]))
    (item,) = summarise(document, [finding(document, "no-share-promise", clause)]).protections
    assert item.text == "They say that at present they do not pass your details to others for marketing."


def test_what_is_sure_of_a_right_is_said_without_what_is_open() -> None:
    sure, open_ = (
        "You can see your details in your account settings.",
        "You may have the right to get a copy of your data.",
    )
    document = document_of(("Account", [sure]), ("Rights", [open_]))
    findings = [finding(document, "right-access", sure), finding(document, "right-access", open_)]
    (right,) = summarise(document, findings).rights
    assert right.text == "You can see your data."


def test_one_partner_is_not_told_of_all_sharing() -> None:
    clause = "If you would like to opt out of the sharing of your data with social media platforms, write to us."
    document = document_of(("Sharing", [clause]))
    (right,) = summarise(document, [finding(document, "right-object", clause)]).rights
    assert right.text == "You can opt out of sharing with social networks."


def test_a_title_of_a_right_is_as_open_as_what_follows_it() -> None:
    title, text = "Object to processing.", "Depending on where you live, you may have the right to object to our use."
    document = document_of(("Your tools", [f"{title} {text}"]))
    found = finding(document, "right-object", title, text)
    (right,) = summarise(document, [found]).rights
    assert right.text == "You may be able to object to some uses of your data."


def test_who_need_not_ask_is_not_told_to() -> None:
    """Nor is asked for what each clause lets you do only by asking told as if you had it."""
    copy, edit = "You can export a copy of your data.", "You can correct your details by editing your profile."
    drop, ask = "You can delete your photos in your account settings.", "You may request that we delete your data."
    for clauses, said in (
        ({"right-access": copy}, "You can get a copy of your data yourself."),
        ({"right-correct": edit}, "You can change some of your details yourself."),
        ({"right-delete": drop}, "You can delete some of your data yourself."),
        ({"right-delete": ask}, "You can ask to have data about you deleted."),
    ):
        document = document_of(("Rights", list(clauses.values())))
        found = [finding(document, practice, clause) for practice, clause in clauses.items()]
        assert [right.text for right in summarise(document, found).rights] == [said]


def test_to_ask_is_said_once() -> None:
    copy, fix = "You may request a copy of your data.", "You may request that we correct your data."
    drop = "You may request that we delete your data."
    document = document_of(("Rights", [copy, fix, drop]))
    practices = zip(("right-access", "right-correct", "right-delete"), (copy, fix, drop), strict=True)
    found = [finding(document, practice, clause) for practice, clause in practices]
    (point,) = summarise(document, found).sections["s1"]
    assert point.text == "You can ask for your data, to have mistakes put right and to have data deleted."


def test_a_right_of_some_countries_is_left_open() -> None:
    clause = "In certain countries, you have a right to complain to your data protection authority."
    document = document_of(("Rights", [clause]))
    (right,) = summarise(document, [finding(document, "right-complain", clause)]).rights
    assert right.text == "You may be able to complain to your data protection authority."


def test_a_right_that_you_use_in_your_settings_is_as_open_as_the_others() -> None:
    opening = "Depending on where you live, these rights may not apply to you."
    row = "Right to withdraw consent you gave us | You can withdraw it in your account settings."
    document = document_of(("Your rights", [opening, row]))
    (right,) = summarise(document, [finding(document, "right-object", row)]).rights
    assert right.text == "If you agreed to a use of your data, you may be able to withdraw your consent."
