"""The words that every part of the program speaks. Imports nothing else of reader."""

from reader.document.model import Document, PlacedBlock, Section, Sentence
from reader.document.note import Note, NoteTarget
from reader.document.placement import Placement, PlacementState, Placer
from reader.document.selector import Selector, find_selector, make_selector
from reader.document.source import Block, BlockKind, Provenance, Run, RunKind, Source
from reader.document.span import Span
from reader.document.stated import StatedPractice

__all__ = [
    "Block",
    "BlockKind",
    "Document",
    "Note",
    "NoteTarget",
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
    "find_selector",
    "make_selector",
]
