"""Own name: tell whose policy it is, so that the organisation is not taken for one of its outsiders.

In: a document. Out: the text in which its organisation's name stands.
"""

from __future__ import annotations

import re

from reader.document import Document

OPENING = 200  # code points: where a policy says whose it is
_LOG_IN = "services that you log in with"  # a noun of slots.toml
_LOG_IN_TO = "services that you log in to with their account"
# With whose account you log in ("when you log in with Google").
_LOGS_IN = re.compile(
    r"\b(?i:log|sign)(?:ging|ning|s)?[ -]?(?:in|on|up|into)\b[^.;|]{0,40}?\b(?:with|through|using|via) (?:your |an? )?"
    r"(?P<name>[A-Z]\w+)"
)


def own_names(document: Document) -> str:
    """Return the title, site, file name and opening of a policy, in lower case."""
    return f"{names_given(document)} {document.text[:OPENING]}".casefold()


def as_own_login(nouns: tuple[str, ...], own: str, text: str) -> tuple[str, ...]:
    """Return the nouns of a text; of a log-in with their own account it turns round."""
    names = [match["name"].casefold() for match in _LOGS_IN.finditer(text)] if _LOG_IN in nouns else []
    theirs = bool(names) and all(name in own for name in names)
    return tuple(_LOG_IN_TO if theirs and noun == _LOG_IN else noun for noun in nouns)


def names_given(document: Document) -> str:
    """Return the title, site and file name of a policy alone, in lower case."""
    came_from = document.provenance
    return f"{came_from.title} {came_from.site} {came_from.file_name}".casefold()
