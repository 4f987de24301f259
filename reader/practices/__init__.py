"""What a policy states: a Document becomes Findings, by concepts and rules that are data in `resources/`."""

from reader.practices.detector import detect
from reader.practices.finding import Condition, Evidence, Finding, Hit, Kind, Severity
from reader.practices.rulebook import Rulebook, load_rulebook
from reader.practices.taxonomy import Practice, Taxonomy, load_taxonomy

__all__ = [
    "Condition",
    "Evidence",
    "Finding",
    "Hit",
    "Kind",
    "Practice",
    "Rulebook",
    "Severity",
    "Taxonomy",
    "detect",
    "load_rulebook",
    "load_taxonomy",
]
