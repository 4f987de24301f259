"""The words that every part of the program speaks. Imports nothing else of reader."""

from typing import TYPE_CHECKING

from reader.document.model import Document, PlacedBlock, Section, Sentence
from reader.document.note import Note, NoteTarget, OwnPoint
from reader.document.placement import Placement, PlacementState, Placer
from reader.document.selector import Selector, find_selector, make_selector
from reader.document.source import Block, BlockKind, Provenance, Run, RunKind, Source
from reader.document.span import Span
from reader.document.stated import StatedPractice
from reader.late import late_names

__all__ = [
    "Block",
    "BlockKind",
    "Document",
    "Note",
    "NoteTarget",
    "OwnPoint",
    "PassageLink",
    "PlacedBlock",
    "Placement",
    "PlacementState",
    "Placer",
    "Provenance",
    "Run",
    "RunKind",
    "Section",
    "Selector",
    "Sentence",
    "Source",
    "Span",
    "StatedPractice",
    "find_linked",
    "find_selector",
    "is_link",
    "link_to",
    "make_selector",
    "parse_link",
]

if TYPE_CHECKING:
    from reader.document.passage_link import PassageLink, find_linked, is_link, link_to, parse_link
else:
    # Links are rare, and what reads addresses takes longer to import than all of the rest.
    __getattr__ = late_names(
        __name__, dict.fromkeys(("PassageLink", "find_linked", "is_link", "link_to", "parse_link"), "passage_link")
    )
