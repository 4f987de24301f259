"""The analyzer runs the stages in order, tells how far it is, and stops when it is told to."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import Unreadable
from reader.report import Analyzer, Cancelled, Report, report_json, report_object
from reader.report.rules_used import is_quick, rules_used

POLICY = """# Acorn Stores privacy policy

## Sharing

We will never pass your details to other companies for marketing. We may search the files of credit reference agencies.

## Your rights

You can ask for a copy of your data.
"""


@pytest.fixture(scope="module")
def report() -> Report:
    analyzer = Analyzer()
    return analyzer.analyze(analyzer.read_text(POLICY, "markdown", "acorn.md"))


def test_makes_a_report(report: Report) -> None:
    assert [section.title for section in report.document.sections][-2:] == ["Sharing", "Your rights"]
    assert {"credit-search", "right-access"} <= {finding.practice for finding in report.findings}
    assert report.summary.words > 20
    assert report.rulebook


def test_the_same_text_gives_the_same_report(report: Report) -> None:
    analyzer = Analyzer()
    again = analyzer.analyze(analyzer.read_text(POLICY, "markdown", "acorn.md"))
    assert again == report
    assert report_json(again) == report_json(report)


def test_reads_a_file_as_it_reads_a_text(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "acorn.md"
    path.write_text(POLICY, encoding="utf-8")
    analyzer = Analyzer()
    assert analyzer.analyze(analyzer.read(path)).findings == report.findings


def test_a_missing_file_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(Unreadable):
        Analyzer().read(tmp_path / "nothing.md")


def test_progress_rises_to_one() -> None:
    told: list[tuple[str, float]] = []
    analyzer = Analyzer()
    analyzer.analyze(analyzer.read_text(POLICY, "markdown"), lambda stage, share: told.append((stage, share)))
    shares = [share for _, share in told]
    assert shares == sorted(shares)
    assert (shares[0], told[-1]) == (0.0, ("Done", 1.0))
    assert len({stage for stage, _ in told}) == 4


def test_can_be_stopped_at_any_stage() -> None:
    analyzer = Analyzer()
    source = analyzer.read_text(POLICY, "markdown")

    def stop(stage: str, _share: float) -> None:
        if stage == "Looking for data practices":
            raise Cancelled

    with pytest.raises(Cancelled):
        analyzer.analyze(source, stop)


def test_a_policy_in_another_language_is_shown_and_not_explained() -> None:
    text = "# Datenschutz\n\n" + "Wir geben Ihre Daten nicht an Dritte weiter und verkaufen sie nicht. " * 4
    report = Analyzer().analyze(Analyzer().read_text(text))
    assert report.document.language == "de"
    assert "in German" in report.document.notices[0]
    assert report.findings == ()
    assert report.summary.not_stated == ()
    assert report.summary.words > 40


def test_of_a_policy_in_two_languages_the_english_part_is_explained_and_no_absence_claimed() -> None:
    english = (
        "# Privacy policy\n\n" + "We may record your telephone calls when you talk to our staff in the shop. " * 12
    )
    german = "# Datenschutz\n\n" + "Wir geben Ihre Daten nicht an Dritte weiter und verkaufen sie nicht. " * 6
    report = Analyzer().analyze(Analyzer().read_text(f"{english}\n\n{german}", "markdown"))
    assert "in German and was not read" in report.document.notices[0]
    assert {finding.practice for finding in report.findings} == {"call-recording"}
    assert report.summary.risks
    assert report.summary.not_stated == ()
    assert set(report.summary.sections) == {"s1"}
    data = report_object(report)
    assert [report.document.text[one["start"] : one["end"]][:11] for one in data["document"]["not_read"]] == [
        "Datenschutz"
    ]


def test_finding_without_plain_english_finds_the_same() -> None:
    analyzer = Analyzer()
    source = analyzer.read_text("# Privacy policy\n\nWe may record your telephone calls.", "markdown")
    found, whole = analyzer.find(source), analyzer.analyze(source)
    assert found.findings == whole.findings
    assert found.summary.words == whole.summary.words
    assert not found.summary.sections


def test_what_is_found_in_several_is_what_is_found_in_each() -> None:
    analyzer = Analyzer()
    german = (
        "# Datenschutz\n\n" + "Wir verarbeiten Ihre Daten nur mit Ihrer Einwilligung und geben sie nicht weiter. " * 9
    )
    sources = [analyzer.read_text(text, "markdown") for text in (POLICY, german, "# Policy\n\nWe sell your data.")]
    reports = analyzer.find_all(sources)
    assert reports == [analyzer.find(source) for source in sources]
    assert [bool(report.findings) for report in reports] == [True, False, True]


def test_a_quick_report_names_its_version_of_the_rules(report: Report) -> None:
    analyzer = Analyzer(quick=True)
    quick = analyzer.analyze(analyzer.read_text(POLICY, "markdown", "acorn.md"))
    assert {"credit-search", "right-access"} <= {finding.practice for finding in quick.findings}
    assert quick.rulebook == rules_used().quick_version
    assert report.rulebook == rules_used().version
    assert (is_quick(quick.rulebook), is_quick(report.rulebook)) == (True, False)


def test_a_quick_report_neither_loads_nor_imports_the_network() -> None:
    code = (
        "import sys; from reader.report import Analyzer; analyzer = Analyzer(quick=True); "
        "report = analyzer.analyze(analyzer.read_text('# Policy\\n\\nWe may sell your data to others.', 'markdown')); "
        "print(len(report.findings), *(m for m in sys.modules if m in ('numpy', 'reader.practices.encoder')))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert (run.returncode, run.stdout.strip(), run.stderr) == (0, "1", "")


def test_what_is_divided_is_not_divided_again() -> None:
    analyzer = Analyzer()
    source = analyzer.read_text(POLICY, "markdown", "acorn.md")
    document = analyzer.divide(source)
    report = analyzer.analyze(source, document=document)
    assert report.document is document
    assert report == analyzer.analyze(source)
