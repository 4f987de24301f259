"""What a policy states: a Document becomes Findings, by concepts and rules that are data in `resources/`."""

from reader.practices.accuracy import Accuracy, PracticeAccuracy, load_accuracy
from reader.practices.detector import detect
from reader.practices.finding import Condition, Evidence, Finding, Hit, Kind, Severity
from reader.practices.rulebook import Rulebook, check_own_rules, load_rulebook, load_taxonomy, own_rules_folder
from reader.practices.taxonomy import Practice, Taxonomy

__all__ = [
    "Accuracy",
    "Condition",
    "Evidence",
    "Finding",
    "Hit",
    "Kind",
    "Practice",
    "PracticeAccuracy",
    "Rulebook",
    "Severity",
    "Taxonomy",
    "check_own_rules",
    "detect",
    "load_accuracy",
    "load_rulebook",
    "load_taxonomy",
    "own_rules_folder",
]
