"""The words that every part of the program speaks. Imports nothing else of reader."""

from reader.late import late_names

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:
    from reader.document.model import Document, PlacedBlock, Section, Sentence
    from reader.document.note import Note, NoteTarget, OwnPoint
    from reader.document.passage_link import PassageLink, find_linked, link_to, parse_link
    from reader.document.placement import Placement, PlacementState, Placer
    from reader.document.scheme import is_link
    from reader.document.selector import Selector, find_selector, make_selector
    from reader.document.source import JOINT, Block, BlockKind, Provenance, Run, RunKind, Source
    from reader.document.span import Span
    from reader.document.stated import StatedPractice

__all__ = [
    "JOINT",
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

# Late: a start reads a link's first letters or shows a text, and pays for nothing else (docs/packages.md).
__getattr__ = late_names(
    __name__,
    {
        "Document": "model",
        "PlacedBlock": "model",
        "Section": "model",
        "Sentence": "model",
        "Note": "note",
        "NoteTarget": "note",
        "OwnPoint": "note",
        "PassageLink": "passage_link",
        "find_linked": "passage_link",
        "is_link": "scheme",
        "link_to": "passage_link",
        "parse_link": "passage_link",
        "Placement": "placement",
        "PlacementState": "placement",
        "Placer": "placement",
        "Selector": "selector",
        "find_selector": "selector",
        "make_selector": "selector",
        "JOINT": "source",
        "Block": "source",
        "BlockKind": "source",
        "Provenance": "source",
        "Run": "source",
        "RunKind": "source",
        "Source": "source",
        "Span": "span",
        "StatedPractice": "stated",
    },
)
