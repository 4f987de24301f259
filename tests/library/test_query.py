"""What is typed becomes an expression that FTS5 always understands."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.library.query import MAX_TERMS, Filter, read_query


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
        ("credit NEAR check", 'NEAR("credit" "check", 10)'),
        ('"credit file" NEAR/3 check* NEAR/5 us', 'NEAR("credit file" "check" * "us", 5)'),
        ("NEAR credit", '"NEAR" "credit"'),
        ("data credit NEAR/2 check", '"data" AND NEAR("credit" "check", 2)'),
        ("data -cookies", '("data") NOT "cookies"'),
        ('-"third party" data -x', '("data") NOT "third party" NOT "x"'),
        ("-cookies", ""),
        ("site:x.example tag:later", ""),
        ("site:x.example calls", '"calls"'),
        ("http://x.example", '"http://x.example"'),
    ],
)
def test_query_becomes_expression(query: str, expression: str) -> None:
    assert read_query(query).match == expression


@pytest.mark.parametrize(
    ("query", "filters"),
    [
        ("practice:credit-search,call-* x", (Filter("practice", ("credit-search", "call-*")),)),
        ('tag:"read later" -site:*.uk', (Filter("tag", ("read later",)), Filter("site", ("*.uk",), excluded=True))),
        ("site: practice:,", ()),
        ("other:x mysite:y", ()),
    ],
)
def test_filters_are_read(query: str, filters: tuple[Filter, ...]) -> None:
    assert read_query(query).filters == filters


@pytest.mark.parametrize(
    ("query", "expression"),
    [
        ("credit sear", '"credit" "sear" *'),
        ('credit "sear"', '"credit" "sear"'),
        ("sear site:x", '"sear"'),
        ("credit NEAR sear", 'NEAR("credit" "sear" *, 10)'),
        ("credit -sear", '("credit") NOT "sear"'),
        ("", ""),
    ],
)
def test_last_word_may_go_on_while_it_is_typed(query: str, expression: str) -> None:
    assert read_query(query, typing=True).match == expression


def test_long_query_is_cut() -> None:
    assert read_query("word " * 5000).match.count('"word"') == MAX_TERMS
    assert len(read_query("x" * 5000).match) < 1100


@pytest.fixture(scope="module")
def index() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'porter unicode61', prefix = '2 3')")
    connection.execute("INSERT INTO words VALUES ('a user''s e-mail')")
    return connection


@example(query="credit insuranc", typing=True)  # another word before one that is in the middle of an ending
@given(
    query=st.text(max_size=60) | st.text(alphabet="ab\"*()-+:^{}' ,NEAR/3", max_size=40),
    typing=st.booleans(),
)
def test_no_query_raises(index: sqlite3.Connection, query: str, typing: bool) -> None:
    expression = read_query(query, typing).match
    if expression:
        index.execute("SELECT rowid FROM words WHERE words MATCH ?", (expression,)).fetchall()
