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


def _words(text: str, of: str = "recipients") -> dict[str, list[str]]:
    analyzer = Analyzer()
    report = analyzer.analyze(analyzer.read_text(text, "markdown"))
    lists = [one for one in report.summary.lists if one.id == of]
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


def test_answering_the_law_is_not_answering_you() -> None:
    text = "# Why\n\nWe use your personal data to respond to lawful requests from public authorities.\n"
    assert "answer you" not in _words(text, "purposes")
    assert "answer you" in _words("# Why\n\nWe use your personal data to respond to your requests.\n", "purposes")


def test_to_measure_marketing_is_not_to_send_it() -> None:
    text = "# Why\n\nWe use your personal data to evaluate our advertising and promotional effectiveness.\n"
    assert "send you marketing" not in _words(text, "purposes")
    text = "# Why\n\nWe use your personal data to send you promotional letters.\n"
    assert "send you marketing" in _words(text, "purposes")


def test_your_rights_are_none_of_theirs() -> None:
    text = "# Why\n\nWe use your personal data to let you exercise your privacy rights.\n"
    assert "enforce their terms or rights" not in _words(text, "purposes")
    text = "# Why\n\nWe use your personal data to exercise our rights under a contract.\n"
    assert "enforce their terms or rights" in _words(text, "purposes")
