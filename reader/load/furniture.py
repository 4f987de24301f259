"""What belongs to the page and not to the policy is left out: "back to top", lists of contents, lines of marks."""

from __future__ import annotations

import re

from reader.document import Block, BlockKind, RunKind

_PHRASES = re.compile(
    r"\W*(?:(?:go |jump |return )?(?:back )?to (?:the )?top(?: of (?:the )?page)?|top(?: of page)?|"
    r"print(?: this)?(?: page)?|skip to (?:the )?(?:main )?content|skip navigation|share(?: this)?(?: page)?|"
    r"e-?mail this page|close(?: window)?|expand all|collapse all|show more|show less|read more|learn more|"
    r"table of contents|contents|on this page|in this (?:policy|notice|page)|"
    r"download(?: (?:as )?pdf)?|image|logo)\W*",
    re.IGNORECASE,
)
_PAGE_NUMBER = re.compile(r"(?:page )?\d{1,3}(?: (?:of|/) \d{1,3})?", re.IGNORECASE)
_NUMBER = re.compile(r"^\W*(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+|[a-z][.)]\s+)", re.IGNORECASE)
_CONTENTS_WORDS = 16


def drop_furniture(blocks: list[Block]) -> list[Block]:
    """Return the blocks without the lines that only work the page."""
    kept: list[Block] = []
    for block in blocks:
        if _is_furniture(block):
            continue
        twin = kept and block.kind is BlockKind.HEADING and kept[-1].kind is BlockKind.HEADING
        if twin and _plain(kept[-1].text) == _plain(block.text):
            continue
        kept.append(block)
    return kept


def _is_furniture(block: Block) -> bool:
    if not any(character.isalnum() for character in block.text):
        return True
    if block.kind is BlockKind.PARAGRAPH and _PAGE_NUMBER.fullmatch(block.text) is not None:
        return True
    return len(block.text) < 60 and _PHRASES.fullmatch(block.text) is not None


def _plain(text: str) -> str:
    """Return a heading as compared: without its number, case and marks."""
    return " ".join(re.findall(r"\w+", _NUMBER.sub("", text).lower()))


def drop_contents(blocks: list[Block]) -> list[Block]:
    """Return the blocks without the stretches of short lines of which most are headings of the policy."""
    headings = {_plain(block.text) for block in blocks if block.kind is BlockKind.HEADING}
    result: list[Block] = []
    index = 0
    while index < len(blocks):
        end = index
        lines = hits = 0
        while end < len(blocks) and _may_be_contents(blocks[end]):
            for line in blocks[end].text.split("\n"):
                lines += 1
                hits += _plain(line) in headings
            end += 1
        if lines >= 3 and (hits >= 0.6 * lines or all(map(_jumps, blocks[index:end]))):
            index = end
        elif end > index:
            result += blocks[index:end]
            index = end
        else:
            result.append(blocks[index])
            index += 1
    return result


def _jumps(block: Block) -> bool:
    """Tell whether a block is nothing but links to places on the same page."""
    links = [run for run in block.runs if run.kind is RunKind.LINK]
    linked = sum(len(run.span) for run in links)
    return bool(links) and linked >= 0.8 * len(block.text) and all("#" in run.target for run in links)


def _may_be_contents(block: Block) -> bool:
    if block.kind is BlockKind.HEADING:
        return False
    return all(
        len(line.split()) <= _CONTENTS_WORDS and not line.endswith((".", ";", ":")) for line in block.text.split("\n")
    )
