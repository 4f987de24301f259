"""A title that tells one policy from another: half of all policies are called “Privacy Policy”."""

from __future__ import annotations

import re

# Nothing but the kind of text that it is.
_ANY = re.compile(
    r"(?:(?:our|the|your|this|website|site|online|customer|consumer|user|general|global|privacy|data|information|cookies?|"
    r"personal|security|protection|policy|policies|statement|notice|terms|and|of|on|&)\W*)+",
    re.IGNORECASE,
)


def is_anybodys(title: str) -> bool:
    """Tell whether a title could be that of any policy."""
    return not title or _ANY.fullmatch(title.strip()) is not None


def full_title(title: str, site: str, file_name: str) -> str:
    """Return a title, with the site or else the file where it could be any policy's."""
    whose = site or file_name
    return f"{title} ({whose})" if title and whose and is_anybodys(title) else title or whose


def title_beside_site(title: str, site: str, file_name: str) -> str:
    """Return a title that stands beside its site: with the file where it could be any policy's and there is no site."""
    return title or file_name if site else full_title(title, "", file_name)
