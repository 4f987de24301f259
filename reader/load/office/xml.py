"""XML of office files, parsed so that it cannot grow: no document type, so no entity is ever declared or fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from reader.errors import Damaged
from reader.load.limits import NESTING, NODES, UNPACKED_BYTES

Element = ET.Element
_HINT = "Get the file again from where it came from."
_MOST_ELEMENTS = 8 * NODES
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


class _Builder(ET.TreeBuilder):
    """Builds the tree and refuses what no office program writes."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = self._count = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._depth += 1
        self._count += 1
        if self._depth > 2 * NESTING or self._count > _MOST_ELEMENTS:
            raise Damaged("The file nests its parts deeper, or holds more of them, than any document does.", _HINT)
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        return super().end(tag)

    def doctype(self, _name: str, _public: str | None, _system: str | None) -> None:
        """Refuse a document type: it could declare entities that grow without end or name files of this computer."""
        raise Damaged("The file declares a document type of its own, which no office program does.", _HINT)


def parse_xml(data: bytes) -> Element:
    """Return the root of an XML document.

    Raises:
        Damaged: if it is no well-formed XML, or made to grow.
    """
    if len(data) > UNPACKED_BYTES // 4:
        raise Damaged("The file holds far more than a policy can.", _HINT)
    try:
        # The refusal of a document type is what makes this safe for input of others.
        return ET.fromstring(data, ET.XMLParser(target=_Builder()))  # noqa: S314
    except (ET.ParseError, ValueError, LookupError) as error:
        raise Damaged(f"The file is damaged: {error}.", _HINT) from error


def local(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def value(element: Element | None, name: str) -> str:
    """Return an attribute by its name without namespace, "" where it is missing."""
    if element is None:
        return ""
    for key, content in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return content
    return ""


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first element down a path of names without namespaces."""
    for name in path:
        element = next((inner for inner in element if local(inner) == name), None) if element is not None else None
    return element


def named(element: Element, name: str) -> Iterator[Element]:
    """Yield every element of that name, at any depth."""
    return (inner for inner in element.iter() if local(inner) == name)


def text_of(root: Element, name: str) -> str:
    """Return the text of the first element of that name, blanks collapsed."""
    found = next(named(root, name), None)
    return " ".join("".join(found.itertext()).split()) if found is not None else ""


def day_of(text: str) -> str:
    """Return the day in an ISO 8601 date and time, "" where there is none."""
    match = _DATE.match(text.strip())
    return match[0] if match is not None else ""
