"""A title that tells one policy from another: half of all policies are called “Privacy Policy”."""

from __future__ import annotations

import re

# What a title, or the name of a file, is made of that does not tell whose it is.
_ANY_WORDS = """
    a about an and california ccpa clean client clients conditions consumer consumers cookie cookies copy customer
    customers data document download eea effective en english eu file final for full gdpr general global html in index
    information last legal member members mobile notice notices of on online or our page pasted personal policies policy
    print privacy protection security service services site statement statements text the this to terms uk untitled
    updated us use user users version visitor visitors web webpage website websites your
"""
_ANYBODYS = frozenset(_ANY_WORDS.split())

_OF = "Privacy policy of "
_KIND = frozenset(("policy", "notice", "statement", "privacy"))


def naming_words(title: str) -> list[str]:
    """Return the words of a title, in lower case, that not every policy's may have."""
    words = re.findall(r"[^\W_]+", title.casefold())
    return [word for word in words if word not in _ANYBODYS and not word.isdigit()]


def is_anybodys(title: str) -> bool:
    """Tell whether a title could be that of any policy: it has words of the kind and numbers alone, or none."""
    return not naming_words(title)


def title_with_name(name: str, title: str) -> str:
    """Return a title that could be any policy's with the name of whose it is."""
    return f"{name}: {title}" if title else f"{_OF}{name}"


def short_name(title: str) -> str:
    """Return what a title says of whose it is, for where there is little room: “Acme” of “Acme Privacy Policy”."""
    name, sign, rest = title.partition(": ")
    if sign and name and rest and is_anybodys(rest):
        return name
    words = title.removeprefix(_OF).split()
    end = len(words)
    while end and is_anybodys(words[end - 1]):
        end -= 1
    if not end or _KIND.isdisjoint(word.casefold() for word in words[end:]):
        return title.removeprefix(_OF) or title
    return " ".join(words[:end]).rstrip(",–—|-: ").removesuffix("’s").removesuffix("'s")


def full_title(title: str, site: str, file_name: str) -> str:
    """Return a title, with the site or else the file where it could be any policy's."""
    whose = site or file_name
    return f"{title} ({whose})" if title and whose and is_anybodys(title) else title or whose


def title_beside_site(title: str, site: str, file_name: str) -> str:
    """Return a title that stands beside its site: with the file where it could be any policy's and there is no site."""
    return title or file_name if site else full_title(title, "", file_name)
