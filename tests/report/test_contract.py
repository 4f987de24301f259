"""The JSON contract of design.md: its keys, its quotes, its order, its bytes."""

from __future__ import annotations

import json

from reader.document import Block, BlockKind, Provenance, Source, Span
from reader.practices.finding import Condition, Evidence, Finding
from reader.report import SCHEMA, Report, report_json
from reader.segment import segment
from reader.summary import summarise

CALLS = "Calls may be recorded – e-mail café@acorn.example to ask why."
COPY = "You can ask for a copy of your data."


def made() -> Report:
    source = Source(
        (
            Block(BlockKind.HEADING, "Calls", level=2),
            Block(BlockKind.PARAGRAPH, f"{CALLS} {COPY}"),
        ),
        Provenance(title="Acorn", site="acorn.example", archived_on="2001-02-03", sha256="ab" * 32),
    )
    document = segment(source)
    findings = []
    for practice, quote in (("right-access", COPY), ("call-recording", CALLS)):
        start = document.text.index(quote)
        evidence = (Evidence(Span(start, start + len(quote)), f"{practice}.by-hand", Condition.NONE),)
        findings.append(Finding(f"{practice}/s1", practice, "s1", Condition.NONE, evidence))
    return Report(source, document, tuple(findings), summarise(document, findings), "2001.1")


def test_the_keys_are_those_of_the_contract() -> None:
    data = json.loads(report_json(made()))
    assert list(data) == ["schema", "rulebook", "document", "text", "sections", "overview", "findings"]
    assert (data["schema"], data["rulebook"]) == (SCHEMA, "2001.1") == ("policy-reader/report/1", "2001.1")
    assert list(data["document"]) == [
        "title", "site", "address", "archived_on", "sha256", "language", "not_read", "notices", "words",
        "reading_minutes", "reading_grade", "plain_grade", "vague_words",
    ]  # fmt: skip
    assert list(data["sections"][0]) == ["id", "title", "level", "start", "end", "summary"]
    assert list(data["sections"][0]["summary"][0]) == ["text", "practices", "evidence"]
    assert list(data["overview"]) == [
        "risks", "protections", "rights", "facts", "actions", "not_stated", "glance", "lists", "contradictions",
    ]  # fmt: skip
    assert list(data["overview"]["glance"][0]) == ["text", "side", "severity", "practices", "evidence"]
    assert list(data["overview"]["risks"][0]) == ["text", "practice", "severity", "evidence"]
    assert list(data["overview"]["actions"][0]) == ["text", "practice", "practices", "contact", "evidence"]
    assert list(data["overview"]["not_stated"][0]) == ["question", "practice", "looked_for"]
    assert list(data["findings"][0]) == [
        "id", "practice", "title", "kind", "severity", "condition", "section", "rule", "certainty",
        "sure", "evidence",
    ]  # fmt: skip


def test_every_quote_is_the_text_at_its_place() -> None:
    data = json.loads(report_json(made()))
    for finding in data["findings"]:
        for evidence in finding["evidence"]:
            assert evidence["quote"] == data["text"][evidence["start"] : evidence["end"]]
    assert [evidence["quote"] for finding in data["findings"] for evidence in finding["evidence"]] == [CALLS, COPY]


def test_findings_stand_in_reading_order_and_carry_the_taxonomy() -> None:
    first, second = json.loads(report_json(made()))["findings"]
    assert (first["id"], first["kind"], first["severity"], first["condition"]) == (
        "call-recording/s1", "risk", "medium", "none",
    )  # fmt: skip
    assert (second["id"], second["kind"], second["severity"], second["rule"]) == (
        "right-access/s1", "right", "none", "right-access.by-hand",
    )  # fmt: skip


def test_the_bytes_are_the_same_each_time_and_ascii() -> None:
    assert report_json(made()) == report_json(made())
    assert report_json(made()).isascii()
    assert report_json(made()).endswith("}\n")
