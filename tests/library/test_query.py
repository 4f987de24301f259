"""What is typed becomes an expression that FTS5 always understands."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.query import MAX_TERMS, match_expression


@pytest.mark.parametrize(
    ("query", "expression"),
    [
        ("", ""),
        ("   ", ""),
        ("(", ""),
        ('"', ""),
        ("* - +", ""),
        ("credit", '"credit"'),
        ("credit search", '"credit" "search"'),
        ("user's", '"user\'s"'),
        ("c++", '"c++"'),
        ("e-mail", '"e-mail"'),
        ("a.b", '"a.b"'),
        ("note: x", '"note:" "x"'),
        ("a AND NOT b", '"a" "AND" "NOT" "b"'),
        ("insur*", '"insur" *'),
        ('"insurance claims"', '"insurance claims"'),
        ('"insurance cla"*', '"insurance cla" *'),
        ('"insurance cla*"', '"insurance cla" *'),
        ("“insurance claims” calls", '"insurance claims" "calls"'),
        ('"never closed', '"never closed"'),
        ("c*t", '"c t"'),
        ("nul\0l", '"nul" "l"'),
        ("half \ud83d pair", '"half" "pair"'),
    ],
)
def test_query_becomes_expression(query: str, expression: str) -> None:
    assert match_expression(query) == expression


def test_long_query_is_cut() -> None:
    assert match_expression("word " * 5000).count('"word"') == MAX_TERMS
    assert len(match_expression("x" * 5000)) < 1100


@pytest.fixture(scope="module")
def index() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'porter unicode61', prefix = '2 3')")
    connection.execute("INSERT INTO words VALUES ('a user''s e-mail')")
    return connection


@given(query=st.text(max_size=60) | st.text(alphabet="ab\"*()-+:^{}' ,NEAR", max_size=40))
def test_no_query_raises(index: sqlite3.Connection, query: str) -> None:
    expression = match_expression(query)
    if expression:
        index.execute("SELECT rowid FROM words WHERE words MATCH ?", (expression,)).fetchall()
