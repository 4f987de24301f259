"""A risk that cannot be said in words of our own is quoted, and a quotation keeps its denial."""

from __future__ import annotations

from dataclasses import replace

from reader.document import Block, BlockKind, Provenance, Source
from reader.practices.finding import Finding
from reader.segment import segment
from reader.summary import summarise
from reader.summary.perhaps import perhaps, quoted
from tests.summary.builders import document_of, finding

CLAUSE = "Our friends learn what you bought."
LONG = (
    "At the end of each day " + "and of each week " * 6 + "our friends learn what you bought from us in all our shops."
)


def _found(certainty: float, practice: str = "share-third-party") -> tuple[str, ...]:
    document = document_of(("Friends", [CLAUSE]))
    one = finding(document, practice, CLAUSE)
    likely: Finding = replace(one, evidence=(replace(one.evidence[0], certainty=certainty),))
    return tuple(item.text for item in summarise(document, [likely]).risks)


def test_a_likely_risk_that_is_not_said_is_quoted() -> None:
    assert _found(0.5) == ("Perhaps a risk, in their words: “Our friends learn what you bought”.",)
    assert _found(0.37) == ()
    assert _found(0.5, "security-disclaimer") == ()  # a low risk


def test_what_is_said_is_not_quoted_too() -> None:
    clause = "We share your data with other companies."
    document = document_of(("Friends", [clause]))
    texts = [item.text for item in summarise(document, [finding(document, "share-third-party", clause)]).risks]
    assert len(texts) == 1
    assert "Perhaps" not in texts[0]


def test_a_long_clause_is_quoted_about_its_words() -> None:
    text = quoted(LONG, LONG.index("learn"))
    assert text.startswith("“… ")
    assert "our friends learn what you bought" in text
    assert len(text.split()) <= 26


def test_of_a_row_the_cell_is_quoted() -> None:
    assert (
        quoted("Friends | They learn what you bought | Never", len("Friends | They ")) == "“They learn what you bought”"
    )


def test_nothing_is_quoted_without_its_denial() -> None:
    assert quoted(f"We do not say this {LONG}", len(LONG)) == ""
    assert quoted("We do not sell your data.") == "“We do not sell your data”"


def test_an_item_of_a_list_is_quoted_with_its_lead_in() -> None:
    blocks = (
        Block(BlockKind.HEADING, "Friends", level=2),
        Block(BlockKind.PARAGRAPH, "Our friends learn:"),
        Block(BlockKind.LIST_ITEM, "What you bought from us today", level=1),
    )
    document = segment(Source(blocks, Provenance(title="Invented policy")))
    one = finding(document, "share-third-party", "What you bought from us today")
    (item,) = summarise(document, [one]).risks
    assert item.text == "Perhaps a risk, in their words: “Our friends learn: What you bought from us today”."


def test_what_opens_a_list_is_not_quoted_without_it() -> None:
    for end, quoted_too in ((".", 1), (":", 0)):
        clause = f"Our friends learn what you bought in these cases{end}"
        document = document_of(("Friends", [clause, "where the law asks for it."]))
        assert len(summarise(document, [finding(document, "share-third-party", clause)]).risks) == quoted_too


def test_one_of_several_items_is_not_quoted_as_the_only_one() -> None:
    lead, item = "We use your data only for the following purposes:", "to show you adverts that fit your interests;"
    blocks = (
        Block(BlockKind.HEADING, "Uses", level=2),
        Block(BlockKind.PARAGRAPH, lead),
        Block(BlockKind.LIST_ITEM, item),
        Block(BlockKind.LIST_ITEM, "to send you what you ordered."),
    )
    source = Source(blocks, Provenance(title="Invented policy"))
    document = segment(source)
    found = finding(document, "targeted-ads", item)
    assert perhaps(document, [found], frozenset()) == ()
    plain = Source((*blocks[:1], Block(BlockKind.PARAGRAPH, lead.replace(" only", "")), *blocks[2:]), source.provenance)
    found = finding(segment(plain), "targeted-ads", item)
    assert len(perhaps(segment(plain), [found], frozenset())) == 1
