"""Wording: the sentences that practices are said with, read from resources/wording/en/ and checked.

In: practices.toml, groups.toml. Out: templates by practice and condition, and groups of practices said in one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from reader.errors import RulebookError
from reader.practices import load_taxonomy
from reader.practices.finding import Condition, Kind
from reader.resources import resource_toml
from reader.summary.saying.instead import Instead, load_instead
from reader.summary.texts.slots import load_slots
from reader.summary.texts.template import Template

_FOLDER = "wording/en"


@dataclass(frozen=True, slots=True)
class PracticeWording:
    """How one practice is said: the ways for each condition that has its own, and for what you can do about it.

    `always` marks a practice of which a condition makes no sense; none is said then. `excepts` marks one that an
    exception narrows: without a word on it the sentence would say too much. One that `mixes` names what is done only
    with your consent too, where it says "in some cases". Where the policy states the practice `beside` too, it is
    said as in `say_beside`; as in `mixed`, where only what is named last asks for a yes.
    """

    practice: str
    say: tuple[Template, ...]
    by_condition: dict[Condition, tuple[Template, ...]]
    act: tuple[Template, ...] = ()
    always: bool = False
    excepts: bool = False
    mixes: bool = False
    beside: str = ""
    say_beside: tuple[Template, ...] = ()
    mixed: tuple[Template, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Practices that share a sentence, `parts` in the order in which they are said.

    `joins` holds the conditions under which a finding may stand in it. One that stands `apart` is not for sections.
    """

    id: str
    lead: str
    last: str
    joins: frozenset[Condition]
    parts: dict[str, tuple[Template, ...]]
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """How it is said that something is for some people alone, and of which practices: rights are among them.

    Of those `titled` the title of a section counts, too ("Notice for California residents"); of those `listed` that of
    a notice that US states ask for.
    """

    place: str
    elsewhere: str
    who: str
    short: str
    of: frozenset[str]
    titled: frozenset[str]
    listed: frozenset[str]


@dataclass(frozen=True, slots=True)
class Wording:
    """All sentences: by practice, by group, and the tails that say a condition, an exception or a limit.

    Of the practices `collected` and of facts, the consent of some clauses is not said: it may be that of other data.
    Nor is it of those `apart`, unless it is asked for all: it is that of other people, or of another use.
    `instead` says which sentences give way to the policy's own words; one that is `empty` gives way to silence.
    Of those `in_some_cases` it is said that they happen in some cases alone, where no clause holds for all;
    of those `told_when` the one condition of all their clauses is said in its own words.
    """

    practices: dict[str, PracticeWording]
    groups: tuple[Group, ...]
    tails: dict[str, str]
    limits: Limits
    collected: frozenset[str]
    apart: frozenset[str] = frozenset()
    in_some_cases: frozenset[str] = frozenset()
    instead: Instead = field(default_factory=Instead)
    empty: re.Pattern[str] = re.compile(r"(?!)")
    told_when: frozenset[str] = frozenset()


@cache
def load_wording() -> Wording:
    """Return the wording that ships with the program.

    Raises:
        RulebookError: if a template is wrong or names a slot that is not there.
    """
    tables = resource_toml(f"{_FOLDER}/practices.toml")
    tails = {name: str(text) for name, text in tables.pop("tails").items()}
    limits = tables.pop("limits")
    collected = frozenset(map(str, tables.pop("collected")["practices"]))
    apart = frozenset(map(str, tables.pop("apart")["practices"]))
    some = tables.pop("in-some-cases")
    in_some_cases = frozenset(map(str, some["practices"]))
    told_when = in_some_cases | frozenset(map(str, some["told-when"]))
    little = tables.pop("vague")
    instead, empty = load_instead(little, tables.pop("instead")), re.compile(little["empty"])
    practices = {
        practice: PracticeWording(
            practice,
            _templates(table["say"]),
            {condition: _templates(table[condition.value]) for condition in Condition if condition.value in table},
            _templates(table.get("act", ())),
            bool(table.get("always")),
            bool(table.get("excepts")),
            bool(table.get("mixes")),
            table.get("beside", ""),
            _templates(table.get("say-beside", ())),
            _templates(table.get("mixed", ())),
        )
        for practice, table in tables.items()
    }
    for practice in load_taxonomy().practices:
        if practice.says:  # the user's own: said as it stands
            practices[practice.id] = PracticeWording(practice.id, (Template(practice.says),), {})
    groups = tuple(
        Group(
            table["id"],
            table["lead"],
            table["last"],
            frozenset({Condition.NONE, *map(Condition, table.get("conditions", ()))}),
            {practice: _templates(texts) for practice, texts in table["parts"].items()},
            bool(table.get("apart")),
        )
        for table in resource_toml(f"{_FOLDER}/groups.toml")["group"]
    )
    rights = frozenset(practice.id for practice in load_taxonomy().practices if practice.kind is Kind.RIGHT)
    said_of = rights | frozenset(map(str, limits["of"]))
    titled = rights | frozenset(map(str, limits["by-title"]))
    words = (limits["place"], limits["elsewhere"], limits["who"], limits["short"])
    limit = Limits(*words, said_of | titled, titled, frozenset(limits["in-notice"]))
    return Wording(practices, groups, tails, limit, collected, apart, in_some_cases, instead, empty, told_when)


def _templates(texts: Iterable[str]) -> tuple[Template, ...]:
    templates = tuple(Template(text) for text in texts)
    for template in templates:
        for slot in template.slots:
            if slot not in load_slots():
                raise RulebookError(f"The wording “{template.text}” names the slot “{slot}”, which slots.toml lacks.")
    return templates
