"""The report: all that the program has to say about a policy, the analyzer that makes it, and its JSON contract."""

from reader.late import late_names

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:
    from reader.report.analyzer import EXPLAINED, Analyzer, Cancelled, Progress
    from reader.report.contract import SCHEMA, report_json, report_object
    from reader.report.model import Report
    from reader.report.stated import stated_practices
    from reader.report.words import hard_words_of

__all__ = [
    "EXPLAINED",
    "SCHEMA",
    "Analyzer",
    "Cancelled",
    "Progress",
    "Report",
    "hard_words_of",
    "report_json",
    "report_object",
    "stated_practices",
]

__getattr__ = late_names(
    __name__,
    {
        "Analyzer": "analyzer",
        "EXPLAINED": "analyzer",
        "Cancelled": "analyzer",
        "Progress": "analyzer",
        "SCHEMA": "contract",
        "report_json": "contract",
        "report_object": "contract",
        "Report": "model",
        "stated_practices": "stated",
        "hard_words_of": "words",
    },
)
