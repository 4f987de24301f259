"""The report in the terminal says all, with places, in the width it has."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.cli.plain_report import plain_report
from reader.cli.terminal import Style
from reader.document import Provenance
from reader.summary.model import Contradiction, FactList, GlanceItem, ListEntry
from tests.export.builders import make_report

EXPECTED = """\
Tarn & Vale: Privacy
tarnvale.example · archived on 4 May 2012 · 1,234 words, about 6 minutes to read
Reading grade 9.5 (school years).
Note: One place was repaired.

At a glance
  • High risk: They look you up. (§2 ¶1)

What you can do
  • Object. (§2 ¶3)
      E-mail: stop@tarnvale.example
      Write to: 1 Mill Row

What it does not say
  • How long do they keep your data?

Risks
  • High risk: They look you up at credit agencies. (§2 ¶1)

Protections
    No promises that protect you were found.

Risk points
  [H1] High risk: They look you up at credit reference agencies
      “We search the files of credit reference agencies.” (§2 ¶1)
  [H2] High risk: Your details may go to other companies so that they can market
    to you, unless you object
      “We may tell: … Unless you object, our partners may write to you.” (§2 ¶3)
  [M1] Medium risk: Your phone calls may be recorded or listened to
      “Calls are recorded.” (§1 ¶1)

Section by section

  §1 About your calls (title made)
  • They record your calls. (§1 ¶1)

  §2 1. Credit & others
  • They look you up at credit agencies. (§2 ¶1)

"""


def test_report_says_all_with_places() -> None:
    text = plain_report(make_report(), Style(width=80), points=True).replace("\u00a0", " ")
    assert text.startswith(EXPECTED)
    assert "not legal advice" in text[len(EXPECTED) :]


def test_facts_are_said_with_a_few_places() -> None:
    report = make_report()
    (risk,) = report.summary.risks
    fact = replace(risk, text="They collect your name.", severity="none")
    text = plain_report(replace(report, summary=replace(report.summary, facts=(fact,))), Style())
    title = "Worth knowing"
    assert f"\n{title}\n  • They collect your name. (§2\u00a0¶1)\n\nSection by section\n" in text
    assert title not in plain_report(report, Style())


def test_first_comes_what_matters_most_and_short_lists() -> None:
    report = make_report()
    span = report.summary.risks[0].evidence
    found = FactList("collect", "What they collect", tuple(ListEntry(word, span) for word in "abc"), shown=2)
    pair = Contradiction("One clause says so. Another does not.", ("no-sell-promise", "sell-data"), span, span)
    item = GlanceItem("They look you up. But you can object.", "both", "high", ("credit-search", "right-object"), span)
    summary = replace(report.summary, glance=(item,), lists=(found,), contradictions=(pair,))
    text = plain_report(replace(report, summary=summary), Style())
    assert "\nAt a glance\n  • High risk: They look you up. But you can object. (§2\u00a0¶1)\n" in text
    assert "\nWhat they collect\n    a; b; and 1 more\n" in text
    assert "\nWhat does not fit together\n  • One clause says so. Another does not. (§2\u00a0¶1)\n" in text
    assert "  • c (§2\u00a0¶1)\n" in plain_report(replace(report, summary=summary), Style(), points=True)


def test_points_are_listed_only_when_asked_for() -> None:
    assert "[H1]" not in plain_report(make_report(), Style())


def test_narrow_report_keeps_to_its_width() -> None:
    lines = plain_report(make_report(), Style(width=30), points=True).splitlines()
    assert max(map(len, lines)) <= 30


def test_colour_changes_no_word() -> None:
    plain = plain_report(make_report(), Style(), points=True)
    coloured = plain_report(make_report(), Style(colour=True), points=True)
    assert coloured != plain
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain


def test_escape_sequences_of_a_policy_are_neutralised() -> None:
    report = make_report()
    evil = Provenance(title="\x1b[2JTitle\u202e", site="\x07site")
    report = replace(report, document=replace(report.document, provenance=evil, notices=("\x1b]0;x\x07",)))
    text = plain_report(report, Style())
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text)
