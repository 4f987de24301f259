"""Rules of one's own: they add, are checked with file, line and reason, and can neither replace nor hang anything."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from time import process_time

import pytest

from reader.errors import RulebookError
from reader.load import load_text
from reader.practices import check_own_rules, detect
from reader.practices.cases import failures
from reader.practices.rulebook import Rulebook, read_rulebook
from reader.resources import resource_path
from reader.segment import segment

GOOD = """\
[concepts]
bookmaker = ["bookmakers?", "betting shops?"]
hand-over = ["(?:share|pass)e?d?"]

[[practice]]
id = "my-betting"
kind = "risk"
title = "Betting shops may hear of you"
says = "They can tell betting shops about you."

[[rule]]
id = "my-betting.shared"
practice = "my-betting"
why = "A betting shop gets details."
all = ["hand-over", "bookmaker"]
hits = ["We share your wins with >> bookmakers"]
misses = ["We never share anything with a betting shop."]
"""


def write(folder: Path, text: str, name: str = "my.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def shipped_with(*paths: Path) -> Rulebook:
    return read_rulebook(resource_path("concepts/en"), resource_path("rules/en"), paths)


def test_adds_a_practice_that_is_found_and_said(tmp_path: Path) -> None:
    book = check_own_rules(write(tmp_path, GOOD))
    assert [rule.id for rule in book.own] == ["my-betting.shared"]
    assert not list(failures(book.own, book))
    document = segment(load_text("# Privacy\n\nWe passed your name to betting shops.", "markdown"))
    [finding] = [finding for finding in detect(document, book) if finding.practice == "my-betting"]
    assert document.quote(finding.evidence[0].span) == "We passed your name to betting shops."
    assert book.taxonomy["my-betting"].severity.value == "medium"


def test_changes_the_version(tmp_path: Path) -> None:
    assert shipped_with(write(tmp_path, GOOD)).version != shipped_with().version


def test_a_file_at_fault_is_left_out_whole_and_the_others_work_on(tmp_path: Path) -> None:
    broken = write(
        tmp_path, GOOD.replace("my-betting", "my-other").replace('["betting', "").replace('s?"]', "("), "a.toml"
    )
    book = shipped_with(broken, write(tmp_path, GOOD))
    assert [rule.id for rule in book.own] == ["my-betting.shared"]
    [problem] = book.problems
    assert "a.toml" in problem


@pytest.mark.parametrize(
    ("old", "new", "place", "reason"),
    [
        ('"bookmakers?"', '"bookmakers?("', "my.toml:2", "missing )"),
        ('"bookmakers?"', '"(?=x)"', "my.toml:2", "invalid"),
        ('"bookmakers?"', '"{nowhere}"', "my.toml:2", "nowhere"),
        ('"bookmakers?"', '"(?:\\\\w+ ){0,900}x"', "my.toml:2", "costly"),
        ('"bookmakers?"', '"x*"', "my.toml:2", "no word at all"),
        ("bookmaker = ", "credit-agency = ", "my.toml:2", "already"),
        ("bookmaker = ", "Bookmaker = ", "my.toml:2", "no name"),
        ('["bookmakers?", "betting shops?"]', '"bookmakers?"', "my.toml:2", "list of patterns"),
        ('kind = "risk"', 'kind = "danger"', "my.toml:6", "danger"),
        ('kind = "risk"', 'colour = "red"', "my.toml:6", "'kind'"),
        ('id = "my-betting"', 'id = "sell-data"', "my.toml:6", "already"),
        ("about you.", "about {you}.", "my.toml:6", "braces"),
        ('"hand-over", ', '"hand-ovr", ', "my.toml:12", "hand-ovr"),
        ('practice = "my-betting"', 'practice = "betting"', "my.toml:12", "betting"),
        ('id = "my-betting.shared"', 'id = "share-group.family"', "share-group.family", "already"),
        ("[concepts]", "[words]", "my.toml:1", "words"),
        ("[[rule]]", "[rule]", "my.toml", "[[rule]]"),
        ("[concepts]", "[concepts", "my.toml", "line 1"),
        ('all = ["hand-over", "bookmaker"]', "all = [1, 2]", "my.toml:12", "'all'"),
        ("[concepts]", f"deep = {'[' * 5000}{']' * 5000}", "my.toml", "cannot be read"),
        ("[concepts]", f"deep = {'9' * 5000}", "my.toml", "cannot be read"),
    ],
)
def test_a_fault_is_told_with_its_line_and_reason(tmp_path: Path, old: str, new: str, place: str, reason: str) -> None:
    assert old in GOOD
    if "share-group.family" in new:
        new = f'id = "{shipped_with().rules[0].id}"'
        place = "my.toml:12"
    with pytest.raises(RulebookError) as caught:
        check_own_rules(write(tmp_path, GOOD.replace(old, new, 1)))
    assert place in str(caught.value)
    assert reason in str(caught.value)


def test_references_that_grow_without_end_are_refused_at_once(tmp_path: Path) -> None:
    levels = [f'level-{n} = ["{" ".join([f"{{level-{n - 1}}}"] * 20)}"]' for n in range(8, 0, -1)]
    start = process_time()
    with pytest.raises(RulebookError, match="too long with all that it refers to"):
        check_own_rules(write(tmp_path, "\n".join(["[concepts]", *levels, 'level-0 = ["word"]'])))
    assert process_time() - start < 5  # 20 to the eighth words would fill any memory


def test_two_practices_of_one_id_are_refused(tmp_path: Path) -> None:
    practice = GOOD[GOOD.index("[[practice]]") : GOOD.index("[[rule]]")]
    with pytest.raises(RulebookError, match="practice “my-betting” already"):
        check_own_rules(write(tmp_path, GOOD.replace(practice, practice + practice)))


def test_a_file_that_is_too_large_or_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RulebookError, match="too large"):
        check_own_rules(write(tmp_path, "# " + "x" * (1 << 20)))
    with pytest.raises(RulebookError, match="cannot be read"):
        check_own_rules(tmp_path / "none.toml")


def test_the_guide_s_whole_file_is_right(tmp_path: Path) -> None:
    guide = resource_path("guide/own-rules.md").read_text(encoding="utf-8")
    part = guide.split("## A whole file")[1].split("## Concepts")[0]
    example = "\n".join(line.removeprefix("    ") for line in part.splitlines())
    book = check_own_rules(write(tmp_path, example))
    assert book.own
    assert not list(failures(book.own, book))


def test_the_sentence_of_an_own_practice_is_said_with_its_condition(own_home: Path, tmp_path: Path) -> None:
    folder = own_home / "config" / "rules"
    folder.mkdir(parents=True)
    write(folder, GOOD)
    write(folder, "[concepts", "broken.toml")
    policy = write(tmp_path, "# Privacy policy\n\nWe share your wins with bookmakers if you agree.\n", "policy.md")
    # A process of its own: rules are read once in each.
    run = subprocess.run(
        [sys.executable, "-m", "reader", "read", str(policy), "--width", "100"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
        cwd=Path(__file__).parents[2],
    )
    assert run.returncode == 0, run.stderr
    assert "They can tell betting shops about you, if you agree." in run.stdout
    assert "broken.toml" in run.stderr
