"""The words of the library that its tab and its page share: how many there are, and why there are none."""

from __future__ import annotations

from reader.gui.language import counted, said
from reader.library.query import by_findings


def how_many(shown: int, kept: int) -> str:
    """Return the heading over a list of policies."""
    if not kept:
        return said("Library")
    return said("{n} of {all} policies").format(n=shown, all=kept) if shown < kept else counted(shown, "policy")


def nothing_found(query: str) -> str:
    """Return what is said of a search without a hit; what rules find is known only where they were asked."""
    if by_findings(query):
        words = said(
            "Nothing found for “{query}”.\n“Read all with today's rules” in the Library menu reads "
            "the policies that are not."
        )
        return words.format(query=query)
    return said("Nothing found for “{query}”.\nTry fewer or shorter words.").format(query=query)


def no_policies(kept: bool) -> str:
    """Return why a list of policies is empty: the filter leaves all out, or none is kept."""
    if kept:
        return said("No policy fits the filter.")
    return said("No policies yet.\nEvery policy that you open is kept here, with its notes, on this computer.")
