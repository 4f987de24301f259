"""The rulebook that ships: complete, with cases, and named by its content."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from reader.errors import RulebookError
from reader.practices.rulebook import QUICK, load_rulebook, read_rulebook
from reader.practices.taxonomy import shipped_taxonomy
from reader.resources import resource_path

PRACTICES = Path(__file__).parents[2] / "reader" / "practices"


def test_every_practice_has_a_rule() -> None:
    assert {rule.practice for rule in load_rulebook().rules} == {
        practice.id for practice in shipped_taxonomy().practices
    }


def test_every_pattern_that_ships_can_be_read() -> None:
    load_rulebook().vocabulary.check()


def test_every_rule_has_two_hits_and_two_misses_and_a_reason() -> None:
    for rule in load_rulebook().rules:
        assert len(rule.hits) >= 2, rule.id
        assert len(rule.misses) >= 2, rule.id
        assert rule.why.endswith("."), rule.id
        assert rule.id.startswith(rule.practice + "."), rule.id


def folders(root: Path, rules: str = "") -> tuple[Path, Path]:
    concepts, rule_folder = root / "concepts", root / "rules"
    concepts.mkdir()
    rule_folder.mkdir()
    (concepts / "a.toml").write_text('sell = ["sell"]\n', encoding="utf-8")
    (rule_folder / "a.toml").write_text(rules, encoding="utf-8")
    return concepts, rule_folder


def test_the_version_follows_the_content(tmp_path: Path) -> None:
    concepts, rules = folders(tmp_path)
    before = read_rulebook(concepts, rules).version
    assert read_rulebook(concepts, rules).version == before
    (concepts / "a.toml").write_text('sell = ["sells"]\n', encoding="utf-8")
    assert read_rulebook(concepts, rules).version != before


def test_the_version_of_quick_readings_is_another_and_says_so(tmp_path: Path) -> None:
    concepts, rules = folders(tmp_path)
    before = read_rulebook(concepts, rules)
    assert before.quick_version.endswith(QUICK)
    assert before.quick_version != before.version + QUICK  # its own weights count in it
    (concepts / "a.toml").write_text('sell = ["sells"]\n', encoding="utf-8")
    assert read_rulebook(concepts, rules).quick_version != before.quick_version


def test_a_file_that_is_no_toml_is_named(tmp_path: Path) -> None:
    with pytest.raises(RulebookError, match=r"a\.toml"):
        read_rulebook(*folders(tmp_path, "[[rule"))


def test_a_concept_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    concepts, rules = folders(tmp_path)
    (concepts / "b.toml").write_text('sell = ["sold"]\n', encoding="utf-8")
    with pytest.raises(RulebookError, match="twice"):
        read_rulebook(concepts, rules)


def test_a_rule_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    rule = '[[rule]]\nid = "sell-data.x"\npractice = "sell-data"\nwhy = "w."\nall = ["sell"]\n'
    with pytest.raises(RulebookError, match="twice"):
        read_rulebook(*folders(tmp_path, rule * 2))


def test_every_concept_is_used_by_a_rule_another_concept_or_the_engine() -> None:
    concepts: dict[str, list[str]] = {}
    for path in resource_path("concepts/en").glob("*.toml"):
        concepts |= tomllib.loads(path.read_text(encoding="utf-8"))
    engine = "".join(path.read_text(encoding="utf-8") for path in PRACTICES.glob("*.py"))
    wanted = {name for name in concepts if f'"{name}"' in engine}
    for rule in load_rulebook().rules:
        for words in (rule.none, rule.none_near, rule.heading, rule.gate, rule.not_in, rule.anchor_not_in, *rule.all):
            wanted |= set(words)
        wanted |= {*rule.before, *rule.not_under}
    reached: set[str] = set()
    while wanted - reached:
        name = (wanted - reached).pop()
        reached.add(name)
        for pattern in concepts[name]:
            wanted |= set(re.findall(r"\{([a-z][a-z0-9-]*)\}", pattern))
    unused = " ".join(sorted(concepts.keys() - reached))
    assert unused == ""
