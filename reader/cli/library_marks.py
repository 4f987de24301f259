"""`policy-reader library index|tag|status`: what policies are found by. In: the open library; out: what to show."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from reader.cli.terminal import Style
from reader.errors import InputError
from reader.library import Library
from reader.report import Analyzer, stated_practices

Shown = tuple[dict[str, Any], list[str]]


def there(library: Library | None) -> Library:
    """Return the library that an action needs.

    Raises:
        InputError: if the user has none yet.
    """
    if library is None:
        raise InputError(
            "You have no library yet.", "“library add” keeps policies; so does the window that opens them."
        )
    return library


def index(library: Library | None, _arguments: Namespace, _style: Style) -> Shown:
    """Read the policies whose findings are not kept, or are those of other rules."""
    from reader.practices import load_rulebook

    library, analyzer = there(library), Analyzer()
    waiting = library.without_findings(load_rulebook().version)
    for policy_id in waiting:
        report = analyzer.analyze(library.source(policy_id))
        library.keep_findings(policy_id, report.rulebook, stated_practices(report))
    return {"read": waiting}, [f"{len(waiting)} {'policy was' if len(waiting) == 1 else 'policies were'} read."]


def tag(library: Library | None, arguments: Namespace, _style: Style) -> Shown:
    """Give a policy tags."""
    tags = there(library).set_tags(arguments.policy, arguments.tags)
    return {"policy_id": arguments.policy, "tags": list(tags)}, [", ".join(tags) or "It has no tags now."]


def status(library: Library | None, arguments: Namespace, _style: Style) -> Shown:
    """Mark a policy with a word."""
    there(library).set_status(arguments.policy, arguments.status)
    return {"policy_id": arguments.policy, "status": arguments.status}, [arguments.status or "It has no mark now."]
