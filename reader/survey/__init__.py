"""Many policies become one table: which states which practice, how often, and in which words first."""

from reader.survey.files import find_policies
from reader.survey.model import Answer, Cell, Column, Failure, Row, Survey
from reader.survey.surveyor import survey
from reader.survey.writer import SCHEMA, SUFFIXES, survey_csv, survey_json, write_survey

__all__ = [
    "SCHEMA",
    "SUFFIXES",
    "Answer",
    "Cell",
    "Column",
    "Failure",
    "Row",
    "Survey",
    "find_policies",
    "survey",
    "survey_csv",
    "survey_json",
    "write_survey",
]
