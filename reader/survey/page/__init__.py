"""The report of a survey as one self-contained page (see `page.writing`)."""

from reader.survey.page.writing import write

__all__ = ["write"]
