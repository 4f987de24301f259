"""Theirs: tell whether a way to reach somebody leads to the policy's own organisation, and take away what does not.

In: a contact and the document that gives it. Out: the contact without another firm's address or an authority's mail.
"""

from __future__ import annotations

import re
from dataclasses import replace

from reader.document import Document
from reader.summary.clauses.grounding import other_firm_in
from reader.summary.clauses.matters import for_that_matter
from reader.summary.model import Contact

_OFFICE = re.compile(
    r"\.gov\b|\bico\.|europa\.eu|edpb|cnil|data-?protect|privacy|ombuds|commission|autorit|aepd|garante|bfdi|"
    r"datatilsynet|\bimy\.|oaic|\bftc\.|authority|oag\.|naag",
    re.IGNORECASE,
)
_AUTHORITY = re.compile(r"\.gov(?:\.\w{2})?$", re.IGNORECASE)
# The office of one region: an address for its people.
_OFFICE_THERE = re.compile(
    r"\W*(?:the |our )?(?:EU|EEA|UK|U\.K\.|European(?: Union)?|Swiss|German|French|Brazilian|Korean)\b[^,]{0,20}?"
    r"\b(?:data protection officer|DPO|representative)\b",
    re.IGNORECASE,
)
_SHORT_LABEL = 3  # letters: "www", "com", "co" and "uk" tell nothing
_HOST = re.compile(r"https?://([^/:?#]+)", re.IGNORECASE)


def of_theirs(contact: Contact, practice: str, document: Document) -> Contact:
    """Take away the mail of an authority and the address of another firm; of a regulator, their own page."""
    if practice == "right-complain":
        host = _HOST.match(contact.link)
        own = host is not None and (is_theirs(contact, document) or not _OFFICE.search(host.group(1)))
        return replace(contact, link="") if own else contact
    firm = other_firm_in(contact.address, document)
    contact = for_that_matter(contact, practice)
    return replace(
        contact,
        email="" if _AUTHORITY.search(contact.email) else contact.email,
        address="" if firm or _OFFICE_THERE.match(contact.address) else contact.address,
    )


def is_theirs(contact: Contact, document: Document) -> bool:
    """Tell whether a link leads to the policy's own organisation: by its site, its title or the e-mail address."""
    host = _HOST.match(contact.link)
    if host is None:
        return True
    came_from = document.provenance
    own = f"{came_from.site} {came_from.address} {came_from.title} {came_from.file_name} {contact.email}".casefold()
    return any(len(label) > _SHORT_LABEL and label in own for label in host.group(1).casefold().split("."))
