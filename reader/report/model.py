"""Report: all that the program has to say about one version of a policy."""

from __future__ import annotations

from dataclasses import dataclass

from reader.document import Document, Source
from reader.practices.finding import Finding
from reader.summary.model import Summary


@dataclass(frozen=True, slots=True)
class Report:
    """A policy, its findings and its summary, and the version of the rulebook that made them."""

    source: Source
    document: Document
    findings: tuple[Finding, ...]
    summary: Summary
    rulebook: str
