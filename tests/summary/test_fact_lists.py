"""The short lists: each entry leads to the words of the policy that it stands for."""

from __future__ import annotations

from reader.report import Analyzer

_TABLE = """# Privacy notice

## Who we share your data with

| What we do | Data | Who we share it with |
|---|---|---|
| Take payment for your order | Card number | Payment processors |
| Bring you the parcel | Name and address | Delivery companies, couriers |
"""


def _words(text: str) -> dict[str, list[str]]:
    analyzer = Analyzer()
    report = analyzer.analyze(analyzer.read_text(text, "markdown"))
    lists = [one for one in report.summary.lists if one.id == "recipients"]
    return {
        entry.text: [report.document.quote(span) for span in entry.evidence] for one in lists for entry in one.entries
    }


def test_who_stands_in_a_cell_leads_to_the_words_of_that_cell() -> None:
    words = _words(_TABLE)
    assert words["payment handlers"] == ["Payment processors"]
    assert set(words["delivery firms"]) <= {"Delivery companies", "couriers", "Delivery"}


def test_who_is_named_in_a_sentence_leads_to_the_words_of_it() -> None:
    words = _words("# Sharing\n\nWe share your name and address with couriers and with payment processors.\n")
    assert words["payment handlers"] == ["payment processors"]
