"""What a DOCX says about its paragraphs elsewhere than in them: styles, list labels, link targets."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from reader.load.office.numbering import Counter, Level
from reader.load.office.xml import Element, child, local, named, parse_xml, value
from reader.load.packed import Package

_CONTENTS_NAME = re.compile(r"toc \d$", re.IGNORECASE)
_HEADING_NAME = re.compile(r"heading (\d)$", re.IGNORECASE)
_MOST_PARENTS = 12


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: heading level (0 for none), list and level in it, bold, a line of a table of contents."""

    heading: int = 0
    list_id: str = ""
    list_level: int = 0
    bold: bool = False
    contents: bool = False


class Styles:
    """Styles, lists and links of one DOCX."""

    def __init__(self, package: Package) -> None:
        self._styles = _read_styles(package)
        self._lists = _read_lists(package)
        self.links = _read_links(package)

    def style(self, paragraph: Element) -> Style:
        """Return the style of a paragraph, its own settings first."""
        properties = child(paragraph, "pPr")
        base = self._styles.get(value(child(properties, "pStyle"), "val"), Style())
        own = _own(properties)
        return replace(
            base,
            heading=own.heading or base.heading,
            list_id=own.list_id or base.list_id,
            list_level=own.list_level or base.list_level,
        )

    def bold(self, properties: Element | None) -> bool:
        """Tell whether the character style that a run names is bold."""
        return self._styles.get(value(child(properties, "rStyle"), "val"), Style()).bold

    def label(self, list_id: str, level: int) -> str:
        """Count an item of a list and return its label."""
        counter = self._lists.get(list_id)
        return counter.next_label(level) if counter is not None else "•"

    def has_list(self, list_id: str) -> bool:
        """Tell whether a list exists; 0 takes a paragraph out of the list of its style."""
        return list_id not in ("", "0") and list_id in self._lists


def _own(properties: Element | None) -> Style:
    outline = value(child(properties, "outlineLvl"), "val")
    heading = int(outline) + 1 if outline.isdigit() and int(outline) < 9 else 0
    numbers = child(properties, "numPr")
    level = value(child(numbers, "ilvl"), "val")
    return Style(heading, value(child(numbers, "numId"), "val"), min(8, int(level)) if level.isdigit() else 0)


def _read_styles(package: Package) -> dict[str, Style]:
    if "word/styles.xml" not in package:
        return {}
    elements = {value(style, "styleId"): style for style in named(parse_xml(package.read("word/styles.xml")), "style")}
    return {name: _resolved(name, elements) for name in elements}


def _resolved(name: str, elements: dict[str, Element]) -> Style:
    """Return a style with what it takes from those that it is based on."""
    heading, list_id, level, bold, contents = 0, "", 0, False, False
    for _ in range(_MOST_PARENTS):
        element = elements.get(name)
        if element is None:
            break
        shown = value(child(element, "name"), "val")
        match = _HEADING_NAME.match(shown)
        own = _own(child(element, "pPr"))
        by_name = int(match[1]) if match is not None else 1 if shown.lower() == "title" else 0
        heading = heading or by_name or own.heading
        list_id, level = (list_id, level) if list_id else (own.list_id, own.list_level)
        contents = contents or _CONTENTS_NAME.match(shown) is not None
        bold = bold or is_on(child(element, "rPr", "b"))
        name = value(child(element, "basedOn"), "val")
    return Style(heading, list_id, level, bold, contents)


def _read_lists(package: Package) -> dict[str, Counter]:
    if "word/numbering.xml" not in package:
        return {}
    root = parse_xml(package.read("word/numbering.xml"))
    shapes = {
        value(element, "abstractNumId"): {
            int(value(level, "ilvl")): _level(level)
            for level in element
            if local(level) == "lvl" and value(level, "ilvl").isdigit()
        }
        for element in named(root, "abstractNum")
    }
    return {
        value(number, "numId"): Counter(shapes.get(value(child(number, "abstractNumId"), "val"), {}))
        for number in named(root, "num")
    }


def _level(element: Element) -> Level:
    start = value(child(element, "start"), "val")
    return Level(
        value(child(element, "numFmt"), "val") or "decimal",
        value(child(element, "lvlText"), "val"),
        int(start) if start.isdigit() else 1,
    )


def _read_links(package: Package) -> dict[str, str]:
    name = "word/_rels/document.xml.rels"
    if name not in package:
        return {}
    return {
        value(relation, "Id"): value(relation, "Target")
        for relation in named(parse_xml(package.read(name)), "Relationship")
        if value(relation, "Type").endswith("/hyperlink")
    }


def is_on(toggle: Element | None) -> bool:
    """Tell whether a setting like <w:b/> is on."""
    return toggle is not None and value(toggle, "val") not in ("0", "false", "none", "off")
