"""Rulebook: every concept and rule that ships, checked and compiled, and the version that names them."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from reader.errors import RulebookError
from reader.practices.concept import Vocabulary
from reader.practices.passage import BOUNDARY, DENIAL, DENIAL_END, NO_DENIAL
from reader.practices.rule import Rule, read_rule
from reader.practices.taxonomy import load_taxonomy
from reader.resources import resource_path


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Concepts and rules. `version` is made from their content: it changes when what is found may change."""

    version: str
    vocabulary: Vocabulary
    rules: tuple[Rule, ...]

    @property
    def heading_concepts(self) -> frozenset[str]:
        """The concepts that a rule asks for in a heading."""
        return frozenset(name for rule in self.rules for name in rule.heading)


@cache
def load_rulebook() -> Rulebook:
    """Return the rulebook that ships with the program.

    Raises:
        RulebookError: if a file is wrong; names the file and the rule.
    """
    return read_rulebook(resource_path("concepts/en"), resource_path("rules/en"))


def read_rulebook(concept_folder: Path, rule_folder: Path) -> Rulebook:
    """Read and check a rulebook from its two folders of TOML files.

    Raises:
        RulebookError: if a file is wrong; names the file and the rule.
    """
    digest = hashlib.sha256()
    concepts: dict[str, list[str]] = {}
    for path in sorted(concept_folder.glob("*.toml")):
        for name, patterns in _read(path, digest).items():
            if name in concepts:
                raise RulebookError(f"{path.name}: concept “{name}” is there twice.")
            concepts[name] = patterns
    paths = sorted(rule_folder.glob("*.toml"))
    rows = [(path.name, row) for path in paths for row in _read(path, digest).get("rule", ())]
    vocabulary = Vocabulary(concepts, _eager(row for _, row in rows))
    taxonomy = load_taxonomy()
    rules: list[Rule] = []
    seen: set[str] = set()
    for place, row in rows:
        rule = read_rule(row, place, vocabulary, taxonomy)
        if rule.id in seen:
            raise RulebookError(f"{place}: rule “{rule.id}” is there twice.")
        seen.add(rule.id)
        rules.append(rule)
    return Rulebook(f"en-{digest.hexdigest()[:10]}", vocabulary, tuple(rules))


def _eager(rows: Iterable[Mapping[str, Any]]) -> set[str]:
    """Return the concepts to scan a whole document for: the grammar of every passage, and what opens the rules."""
    names = {BOUNDARY, DENIAL, NO_DENIAL, DENIAL_END}
    for row in rows:
        for opening in row.get("gate") or list(row.get("all", ()))[:1]:
            names.update(str(opening).split("|"))
    return names


def _read(path: Path, digest: hashlib._Hash) -> dict[str, list]:  # type: ignore[type-arg]
    data = path.read_bytes().replace(b"\r\n", b"\n")
    digest.update(path.name.encode() + b"\0" + data)
    try:
        return tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RulebookError(f"{path.name} cannot be read: {error}.") from error
