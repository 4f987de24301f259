"""Rulebook: every concept and rule, checked and compiled, and the version that names them.

In: the folders of resources/, and the user's own rule files. Out: a Rulebook, cached for the program's own use.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reader.errors import RulebookError
from reader.paths import config_folder
from reader.practices.concept import Vocabulary
from reader.practices.guards import shipped_guards
from reader.practices.own_rules import OwnRules, own_rule_files, read_own_rules
from reader.practices.passage import BOUNDARY, DENIAL, DENIAL_END, NO_DENIAL
from reader.practices.rule import Rule, read_rule
from reader.practices.rule_file import RuleFile, read_rule_file
from reader.practices.second_reader import quick_reader_digest, second_reader_digest
from reader.practices.taxonomy import Taxonomy, shipped_taxonomy
from reader.resources import resource_path

QUICK = "-quick"  # at the end of a version: read without the network
_GRAMMAR = (BOUNDARY, DENIAL, NO_DENIAL, DENIAL_END)  # what every passage is looked through for


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Concepts and rules. `version` is made from their content: it changes when what is found may change.

    `quick_version` is that of readings without the network (see `reader.practices.second_reader`), never the same.
    `taxonomy` holds the practices that ship and the user's own, `own` the user's rules. `problems` tell which of the
    user's files were left out and why.
    """

    version: str
    quick_version: str
    vocabulary: Vocabulary
    rules: tuple[Rule, ...]
    taxonomy: Taxonomy
    own: tuple[Rule, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def heading_concepts(self) -> frozenset[str]:
        """The concepts that a rule asks for, or rules out, in a heading."""
        return frozenset(name for rule in self.rules for name in (*rule.heading, *rule.not_under))


def own_rules_folder() -> Path:
    """Return the folder of the user's own rule files, which need not exist."""
    return config_folder() / "rules"


@cache
def load_rulebook() -> Rulebook:
    """Return the rulebook that ships with the program, and the user's own rules with it.

    Raises:
        RulebookError: if a file that ships is wrong; a wrong one of the user's is a problem of the rulebook instead.
    """
    return read_rulebook(resource_path("concepts/en"), resource_path("rules/en"), own_rule_files(own_rules_folder()))


def load_taxonomy() -> Taxonomy:
    """Return the practices that ship with the program, and the user's own after them."""
    return load_rulebook().taxonomy


def check_own_rules(path: Path) -> Rulebook:
    """Return the rulebook that ships with one file of the user's own added.

    Raises:
        RulebookError: at the first fault of the file; names the line.
    """
    return read_rulebook(resource_path("concepts/en"), resource_path("rules/en"), [path], strict=True)


def read_rulebook(
    concept_folder: Path, rule_folder: Path, own_files: Sequence[Path] = (), *, strict: bool = False
) -> Rulebook:
    """Read and check a rulebook: two folders of TOML files that ship, and files of the user's own.

    Raises:
        RulebookError: if a file that ships, or when `strict` any file, is wrong; names the file and the rule.
    """
    digest = hashlib.sha256()
    digest.update(second_reader_digest())
    concepts = _shipped_concepts(concept_folder, digest)
    files = [_read(path, digest) for path in sorted(rule_folder.glob("*.toml"))]
    rows = [(file.name, row) for file in files for row in file.tables.get("rule", ())]
    taxonomy = shipped_taxonomy()
    added: list[OwnRules] = []
    problems: list[str] = []
    ids = {str(row.get("id")) for _, row in rows}
    for path in own_files:
        try:
            own = read_own_rules(path, concepts, taxonomy, ids)
        except RulebookError as error:
            if strict:
                raise
            problems.append(str(error))
            continue
        added.append(own)
        digest.update(own.file.name.encode() + b"\0" + own.file.data)
        concepts.update(own.concepts)
        ids.update(rule.id for rule in own.rules)
        taxonomy = Taxonomy((*taxonomy.practices, *own.practices))
    own_rules = tuple(rule for own in added for rule in own.rules)
    vocabulary = Vocabulary(concepts, _GRAMMAR, shipped_guards())
    rules: dict[str, Rule] = {}
    for place, row in rows:
        rule = read_rule(row, place, vocabulary, taxonomy)
        if rule.id in rules:
            raise RulebookError(f"{place}: rule “{rule.id}” is there twice.")
        rules[rule.id] = rule
    version = f"en-{digest.hexdigest()[:10]}"
    digest.update(quick_reader_digest())
    return Rulebook(
        version=version,
        quick_version=f"en-{digest.hexdigest()[:10]}{QUICK}",
        vocabulary=vocabulary,
        rules=(*rules.values(), *own_rules),
        taxonomy=taxonomy,
        own=own_rules,
        problems=tuple(problems),
    )


def _shipped_concepts(folder: Path, digest: hashlib._Hash) -> dict[str, list[str]]:
    concepts: dict[str, list[str]] = {}
    for path in sorted(folder.glob("*.toml")):
        for name, patterns in _read(path, digest).tables.items():
            if name in concepts:
                raise RulebookError(f"{path.name}: concept “{name}” is there twice.")
            concepts[name] = patterns
    return concepts


def _read(path: Path, digest: hashlib._Hash) -> RuleFile:
    file = read_rule_file(path)
    digest.update(file.name.encode() + b"\0" + file.data)
    return file
