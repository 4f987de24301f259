"""Running heads, page numbers, and contents with their dots: what works the paper and is no word of the policy."""

from __future__ import annotations

import re
from collections import Counter

from reader.load.pdf.order import Line

_ZONE = 0.14  # of the page's height, at either end
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|p\.?|seite|pagina|página)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/|von|de|sur|di)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_CONTENTS = re.compile(r"(?:\. ?){5,}\s*\d{1,4}\s*$|…{2,}\s*\d{1,4}\s*$")
_LEAST_PAGES = 2
_SHARE = 0.4  # of the pages; left and right pages may have heads of their own


def drop_running_lines(pages: list[tuple[float, list[Line]]]) -> list[list[Line]]:
    """Return the lines of each page (given with its height) without running heads, page numbers and contents."""
    seen: Counter[tuple[bool, str]] = Counter()
    for height, lines in pages:
        seen.update({_key(line, height) for line in lines if _in_zone(line, height)})
    needed = max(_LEAST_PAGES, _SHARE * len(pages))
    kept: list[list[Line]] = []
    for height, lines in pages:
        rest = []
        for line in lines:
            if _CONTENTS.search(line.text) is not None:
                continue
            if _in_zone(line, height):
                repeated = seen[_key(line, height)] >= needed and len(line.text) < 200
                if repeated or (_PAGE_NUMBER.fullmatch(line.text) is not None and _is_outermost(line, lines)):
                    continue
            rest.append(line)
        kept.append(rest)
    return kept


def _in_zone(line: Line, height: float) -> bool:
    return not _ZONE * height < line.base < (1 - _ZONE) * height


def _key(line: Line, height: float) -> tuple[bool, str]:
    return line.base > height / 2, _DIGITS.sub("#", " ".join(line.text.lower().split()))


def _is_outermost(line: Line, lines: list[Line]) -> bool:
    heights = [other.base for other in lines]
    return line.base in (min(heights), max(heights))
