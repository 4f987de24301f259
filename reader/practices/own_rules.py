"""A user's own concepts, practices and rules: files in the settings folder, checked so that none can do harm.

In: a TOML file, and what ships. Out: what it adds; or a RulebookError with file, line and reason. A file is taken whole
or not at all. It adds and never replaces: what ships stays as it was measured.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.errors import RulebookError
from reader.practices.concept import Vocabulary
from reader.practices.finding import Kind, Severity
from reader.practices.rule import Rule, read_rule
from reader.practices.rule_file import RuleFile, check_shape, read_rule_file
from reader.practices.taxonomy import Practice, Taxonomy

OWN_TOPIC = "Your own"
MAX_CONCEPTS = 500
# RE2 takes time in proportion to the text times the program: this keeps the worst pattern within about a second.
MAX_PROGRAM = 6_000


@dataclass(frozen=True, slots=True)
class OwnRules:
    """What one file adds."""

    file: RuleFile
    concepts: dict[str, list[str]]
    practices: tuple[Practice, ...]
    rules: tuple[Rule, ...]


def own_rule_files(folder: Path) -> list[Path]:
    """Return the rule files of a settings folder, by name; none where there is no such folder."""
    try:
        return sorted(path for path in folder.glob("*.toml") if path.is_file())
    except OSError:
        return []


def read_own_rules(
    path: Path, concepts: Mapping[str, Sequence[str]], taxonomy: Taxonomy, rule_ids: Container[str]
) -> OwnRules:
    """Read and check one file against the concepts, practices and ids of rules that are there already.

    Raises:
        RulebookError: at the first fault; names file, line and reason.
    """
    file = read_rule_file(path)
    check_shape(file)
    added: dict[str, list[str]] = dict(file.tables.get("concepts", {}))
    if len(added) > MAX_CONCEPTS:
        raise RulebookError(f"{file.name}: there are {len(added)} concepts.", f"At most {MAX_CONCEPTS} in a file.")
    for name in added:
        if name in concepts:
            raise RulebookError(
                f"{file.place_of_concept(name)}: there is a concept “{name}” already.", "Choose another name."
            )
    vocabulary = Vocabulary({**concepts, **added}, eager=())
    for name in added:
        _check_pattern(file, name, vocabulary)
    known = taxonomy
    for row in file.tables.get("practice", ()):
        known = Taxonomy((*known.practices, _practice(file, row, known)))
    practices = known.practices[len(taxonomy) :]
    rules: list[Rule] = []
    for row in file.tables.get("rule", ()):
        place = file.place_of(str(row.get("id", "")))
        rule = read_rule(row, place, vocabulary, known)
        if rule.id in rule_ids or any(rule.id == other.id for other in rules):
            raise RulebookError(f"{place}: there is a rule “{rule.id}” already.", "Choose another id.")
        rules.append(rule)
    return OwnRules(file, added, practices, tuple(rules))


def _check_pattern(file: RuleFile, name: str, vocabulary: Vocabulary) -> None:
    try:
        size = vocabulary.program_size(name)
    except RulebookError as error:
        raise RulebookError(f"{file.place_of_concept(name)}: {error.message}", error.hint) from error
    if size > MAX_PROGRAM:
        raise RulebookError(
            f"{file.place_of_concept(name)}: concept “{name}” is too costly ({size} steps, at most {MAX_PROGRAM}).",
            "Use smaller gaps, or divide it into several concepts.",
        )
    if any(hit.start == hit.end for hit in vocabulary.find(name, "word")):
        raise RulebookError(f"{file.place_of_concept(name)}: concept “{name}” also finds no word at all.")


def _practice(file: RuleFile, row: Mapping[str, Any], taxonomy: Taxonomy) -> Practice:
    name = str(row.get("id", ""))
    place = file.place_of(name)
    for key in ("id", "kind", "title", "says"):
        if not isinstance(row.get(key), str) or not row[key].strip():
            raise RulebookError(f"{place}: practice “{name}” needs {key!r}, a text.")
    unknown = sorted(set(row) - {"id", "topic", "kind", "severity", "title", "says"})
    if unknown:
        raise RulebookError(f"{place}: practice “{name}” has an unknown key {unknown[0]!r}.")
    if name in taxonomy:
        raise RulebookError(f"{place}: there is a practice “{name}” already.", "Choose another id.")
    try:
        kind = Kind(row["kind"])
        severity = Severity(row.get("severity", "medium" if kind is Kind.RISK else "none"))
    except ValueError as error:
        raise RulebookError(f"{place}: practice “{name}”: {error}.") from error
    says = " ".join(row["says"].split()).removesuffix(".")  # a condition may follow it
    if "{" in says or "}" in says:
        raise RulebookError(f"{place}: “says” of practice “{name}” is said as it stands; leave out the braces.")
    topic = str(row.get("topic", OWN_TOPIC))
    return Practice(name, topic, kind, severity, row["title"].strip(), "", "", "Other", says)
