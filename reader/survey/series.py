"""Series: which policies of a survey are versions of one, where nothing but their folder and their days says so.

In: what is known of each policy, or its row. Out: the series of each. Dated files of a folder are versions of one
policy ("netflix/2024-09-01.md"), unless their texts are of several firms, none of which the folder is named by: then it
is a folder of all that was saved, and each firm's policies are a series of their own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.document.full_title import is_anybodys, naming_words, short_name
from reader.survey.model import LIBRARY_PLACE, Row


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a policy: its series as it was given, the name in its title, and if its folder gave the series.

    `name` is letters alone, in lower case, "" where the title could be anybody's.
    """

    series: str
    name: str
    by_folder: bool

    @classmethod
    def of(cls, row: Row) -> Known:
        """Return what is known of a row."""
        *folders, file = row.file.split("/")
        by_folder = bool(folders) and folders[-1] == row.series and is_anybodys(file.rsplit(".", 1)[0])
        kept = row.file.startswith(LIBRARY_PLACE)
        return cls(row.series, "".join(naming_words(row.title)), by_folder and not kept)


def sorted_out(known: Sequence[Known]) -> list[str]:
    """Return the series of each policy, "" for one that is not known to be a version of any other."""
    names: dict[str, set[str]] = defaultdict(set)
    for one in known:
        if one.by_folder and one.name:
            names[one.series].add(one.name)
    mixed = {series for series, found in names.items() if _of_several(found) and not _is_named_by(series, found)}
    return [_own(one) if one.by_folder and one.series in mixed else one.series for one in known]


def told_apart(rows: Iterable[Row]) -> dict[str, str]:
    """Return by its file the series of each policy that is no version of what its folder is called, by its name."""
    files, titles, known = [], [], []
    for row in rows:
        if not row.read:
            continue
        files.append(row.file)
        titles.append(row.title)
        known.append(Known.of(row))
    names: dict[str, str] = {}  # of each series: the titles of its versions may differ
    found = {}
    for file, title, one, series in zip(files, titles, known, sorted_out(known), strict=True):
        if series != one.series:
            found[file] = names.setdefault(series, short_name(title)) if series else ""
    return found


def _own(one: Known) -> str:
    return f"{one.series}/{one.name}" if one.name else ""


def _of_several(names: set[str]) -> bool:
    """Tell whether names are of several firms; “Acme” and “Acme Europe” are one."""
    shortest = min(names, key=len)
    return any(not name.startswith(shortest) for name in names)


def _is_named_by(series: str, names: set[str]) -> bool:
    folder = re.sub(r"[\W_]", "", series.casefold())
    return any(name.startswith(folder) or folder.startswith(name) for name in names)
