"""Many policies become one table: which states which practice, how often, and in which words first."""

from typing import TYPE_CHECKING

from reader.late import late_names

if TYPE_CHECKING:
    from reader.survey.entries import find_entries, is_library, library_entries
    from reader.survey.journal import Journal, journal_path
    from reader.survey.model import Answer, Cell, Column, Entry, Failure, Outcome, Row, Survey, Table
    from reader.survey.surveyor import field_names, read_all, survey
    from reader.survey.table_columns import columns, rulebook_version
    from reader.survey.writer import SUFFIXES, check_output, write_survey

__all__ = [
    "SUFFIXES",
    "Answer",
    "Cell",
    "Column",
    "Entry",
    "Failure",
    "Journal",
    "Outcome",
    "Row",
    "Survey",
    "Table",
    "check_output",
    "columns",
    "field_names",
    "find_entries",
    "is_library",
    "journal_path",
    "library_entries",
    "read_all",
    "rulebook_version",
    "survey",
    "write_survey",
]

__getattr__ = late_names(
    __name__,
    dict.fromkeys(("Answer", "Cell", "Column", "Entry", "Failure", "Outcome", "Row", "Survey", "Table"), "model")
    | dict.fromkeys(("columns", "rulebook_version"), "table_columns")
    | dict.fromkeys(("find_entries", "is_library", "library_entries"), "entries")
    | dict.fromkeys(("Journal", "journal_path"), "journal")
    | dict.fromkeys(("field_names", "read_all", "survey"), "surveyor")
    | dict.fromkeys(("SUFFIXES", "check_output", "write_survey"), "writer"),
)
