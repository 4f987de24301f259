"""What a policy states: a Document becomes Findings, by concepts and rules that are data in `resources/`."""

from reader.late import late_names

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:
    from reader.practices.accuracy import Accuracy, PracticeAccuracy, load_accuracy
    from reader.practices.detector import detect, detect_all
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
    "detect_all",
    "load_accuracy",
    "load_rulebook",
    "load_taxonomy",
    "own_rules_folder",
]

__getattr__ = late_names(
    __name__,
    {
        "Accuracy": "accuracy",
        "PracticeAccuracy": "accuracy",
        "load_accuracy": "accuracy",
        "detect": "detector",
        "detect_all": "detector",
        "Condition": "finding",
        "Evidence": "finding",
        "Finding": "finding",
        "Hit": "finding",
        "Kind": "finding",
        "Severity": "finding",
        "Rulebook": "rulebook",
        "check_own_rules": "rulebook",
        "load_rulebook": "rulebook",
        "load_taxonomy": "rulebook",
        "own_rules_folder": "rulebook",
        "Practice": "taxonomy",
        "Taxonomy": "taxonomy",
    },
)
