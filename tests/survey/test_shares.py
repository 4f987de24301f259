"""Counting: the newest version of each policy, groups, what stands apart, and when a practice appeared."""

from __future__ import annotations

from collections.abc import Callable

from reader.survey import Failure, Outcome, Row, Survey
from reader.survey.briefs import corpus_of, newest, versions
from reader.survey.shares import FEWEST_FOR_OUTLIERS, Share, groupings, outliers, share
from reader.survey.timeline import changes, first_seen

MakeRow = Callable[..., Row]
MakeSurvey = Callable[[list[Outcome]], Survey]


def test_shares_count_sure_perhaps_and_denied(make_row: MakeRow, make_survey: MakeSurvey) -> None:
    table = make_survey([make_row("a", "f---"), make_row("b", "p---"), make_row("c", "d-f-"), Failure("d", "Gone.")])
    corpus = corpus_of(table)
    assert share(corpus.briefs, 0) == Share(1, 1, 1, 3)
    assert (corpus.asked, len(corpus.failures)) == (4, 1)


def test_a_policy_in_another_language_counts_for_nothing(make_row: MakeRow, make_survey: MakeSurvey) -> None:
    corpus = corpus_of(make_survey([make_row("a", "f---"), make_row("b", "xxxx", language="fr")]))
    assert share(corpus.briefs, 0).total == 1
    assert corpus.foreign == (("b", "fr"),)


def test_of_several_versions_the_newest_counts(make_row: MakeRow, make_survey: MakeSurvey) -> None:
    dated = [make_row(f"{day}.md", "f---", date=day, series="netto") for day in ("2024-05-01", "2022-01-01")]
    corpus = corpus_of(make_survey([*dated, make_row("other", "----")]))
    assert [brief.date for brief in newest(corpus.briefs)] == ["2024-05-01", ""]
    assert [brief.date for brief in versions(corpus.briefs)["netto"]] == ["2022-01-01", "2024-05-01"]


def test_groups_are_years_tags_and_own_fields(make_row: MakeRow, make_survey: MakeSurvey) -> None:
    rows: list[Outcome] = [
        make_row("a", "f---", date="2020-01-01", series="a", tags=("x", "y"), fields=(("sector", "bank"),)),
        make_row("b", "----", date="2021-01-01", series="a", tags=("x",), fields=(("sector", "shop"),)),
        make_row("c", "----", date="2021-03-01", series="c", fields=(("sector", "bank"),)),
    ]
    found = {grouping.name: dict(grouping.groups) for grouping in groupings(corpus_of(make_survey(rows)).briefs)}
    # Version a of 2020 is superseded everywhere but in its year; tag y went with it, and one tag is no grouping.
    assert {name: {key: len(those) for key, those in groups.items()} for name, groups in found.items()} == {
        "year": {"2020": 1, "2021": 2},
        "sector": {"bank": 1, "shop": 1},
    }


def test_what_stands_apart(make_row: MakeRow, make_survey: MakeSurvey) -> None:
    rows: list[Outcome] = [make_row(f"{number}", "---f") for number in range(19)]
    rows.append(make_row("odd", "-f--"))
    briefs = corpus_of(make_survey(rows)).briefs
    columns = make_survey([]).columns
    assert {(one.kind, one.brief.name, one.column) for one in outliers(briefs, columns)} == {
        ("rare", "odd", 1),
        ("missing", "odd", 3),
    }
    assert outliers(briefs[-FEWEST_FOR_OUTLIERS + 1 :], columns) == ()


def test_when_a_practice_appeared_and_went(make_row: MakeRow, make_survey: MakeSurvey) -> None:
    versions_of = {"2020-01-01": "-f--", "2021-01-01": "fp--", "2022-01-01": "f---", "2023-01-01": "d---"}
    rows: list[Outcome] = [make_row(day, letters, date=day, series="n") for day, letters in versions_of.items()]
    table = make_survey(rows)
    briefs = corpus_of(table).briefs
    found = [(one.column, one.before.date, one.after.date, one.appeared) for one in changes(briefs, table.columns)]
    assert found == [(0, "2020-01-01", "2021-01-01", True), (0, "2022-01-01", "2023-01-01", False)]


def test_a_practice_is_first_seen_where_several_older_policies_lack_it(
    make_row: MakeRow, make_survey: MakeSurvey
) -> None:
    rows: list[Outcome] = [
        make_row(f"{year}", "f---" if year > 2004 else "-f--", date=f"{year}-01-01") for year in range(2000, 2008)
    ]
    briefs = corpus_of(make_survey(rows)).briefs
    first = first_seen(briefs, 0)
    assert first is not None
    assert (first.brief.date, first.older) == ("2005-01-01", 5)
    assert first_seen(briefs[1:], 0) is None  # four lack it
    assert first_seen(briefs, 1) is None  # the oldest policy states it: when it appeared is not known
    assert first_seen(briefs, 3) is None
