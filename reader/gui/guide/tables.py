"""What the guide takes from the program itself, as Markdown: keys, practices, commands, accuracy.

So none of it can be out of date. In: nothing; out: a table by the name that a page asks for it.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from itertools import groupby

from reader.practices import load_accuracy, load_taxonomy

_KINDS = {"protection": "protection", "right": "right", "fact": "fact"}


def keys() -> str:
    """Return a table of keys for each menu."""
    from reader.gui.actions import WISHES

    rows = [(_plain(wish.menu), _plain(wish.text), wish.keys) for wish in WISHES if wish.keys]
    tables = []
    for menu, group in groupby(rows, key=lambda row: row[0]):
        lines = [f"| {text} | {' or '.join(f'`{key}`' for key in found)} |" for _, text, found in group]
        tables.append("\n".join([f"## {menu}", "", "| what | keys |", "|---|---|", *lines]))
    return "\n\n".join(tables)


def practices() -> str:
    """Return, topic by topic, what is looked for."""
    tables = []
    for topic, group in groupby(load_taxonomy().practices, key=lambda practice: practice.topic):
        rows = [f"| {each.title} | {_KINDS.get(each.kind, f'{each.severity} risk')} |" for each in group]
        tables.append("\n".join([f"## {topic}", "", "| what is said | kind |", "|---|---|", *rows]))
    return "\n\n".join(tables)


def commands() -> str:
    """Return a table of the commands with what each does."""
    from reader.cli.parser import make_parser

    (found,) = (action for action in make_parser()._actions if isinstance(action, argparse._SubParsersAction))  # noqa: SLF001
    rows = [f"| `policy-reader {each.dest}` | {each.help} |" for each in found._choices_actions]  # noqa: SLF001
    return "\n".join(["| command | what it does |", "|---|---|", *rows])


def accuracy() -> str:
    """Return the measured figures as a table."""
    found = load_accuracy()
    rows = (
        ("practices reported that are there", found.policy_precision, found.blind_policy_precision),
        ("practices there that are reported", found.policy_recall, found.blind_policy_recall),
        ("sentences marked rightly", found.sentence_precision, found.blind_sentence_precision),
        ("sentences to mark that are marked", found.sentence_recall, found.blind_sentence_recall),
    )
    head = f"| measure | all {found.policies} policies | the {found.blind_policies} that no writer of rules had read |"
    return "\n".join(
        [head, "|---|---|---|", *(f"| {name} | {_percent(one)} | {_percent(two)} |" for name, one, two in rows)]
    )


def _percent(share: float) -> str:
    return f"{share:.0%}"


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip(" …")


TABLES: dict[str, Callable[[], str]] = {
    "keys": keys,
    "practices": practices,
    "commands": commands,
    "accuracy": accuracy,
}
