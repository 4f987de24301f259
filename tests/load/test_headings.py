"""Headings by look, lists by lines, and page furniture, seen through the Markdown loader."""

import pytest

from reader.document import Block, BlockKind
from reader.load import load_text
from reader.load.title_line import is_date_line, number_depth, reads_as_plain_title, reads_as_title

PROSE = "We use your personal data to deliver what you order and to answer your questions."


def blocks_of(text: str) -> tuple[Block, ...]:
    return load_text(text, "markdown").blocks


def headings(text: str) -> list[tuple[str, int]]:
    return [(block.text, block.level) for block in blocks_of(text) if block.kind is BlockKind.HEADING]


def test_a_bold_line_alone_is_a_heading_below_the_marked_one() -> None:
    assert headings(f"# Policy\n\n**Cookies**\n\n{PROSE}") == [("Policy", 1), ("Cookies", 2)]


def test_a_bold_line_that_leads_on_by_three_dots_is_a_heading() -> None:
    text = f"# Policy\n\n**If you are in Norway...**\n\n{PROSE}"
    assert headings(text) == [("Policy", 1), ("If you are in Norway...", 2)]


def test_a_bold_first_line_is_cut_from_its_text() -> None:
    blocks = blocks_of(f"# Policy\n\n**Card safety**  \n{PROSE}")
    assert [block.text for block in blocks] == ["Policy", "Card safety", PROSE]
    assert blocks[2].kind is BlockKind.PARAGRAPH


@pytest.mark.parametrize(
    "line",
    [
        "**We will never sell your personal data to anybody.**",
        "**privacy@example.org**",
        "**171 High Street, Leeds LS1 4AB**",
        "**0845 300 3000**",
        "**Last updated: 3 March 2024**",
        "**Cookies:** we set them only when you log in.",
    ],
)
def test_bold_that_is_no_heading(line: str) -> None:
    assert headings(f"# Policy\n\n{line}\n\n{PROSE}") == [("Policy", 1)]


def test_numbered_clauses_are_headings_at_their_depth() -> None:
    text = f"1. **What we collect**\n\n{PROSE}\n\n**1.1 From you**\n\n{PROSE}\n\n2. **Why**\n\n{PROSE}"
    assert headings(text) == [("1. What we collect", 2), ("1.1 From you", 3), ("2. Why", 2)]


def test_a_list_of_bold_terms_stays_a_list() -> None:
    assert headings(f"{PROSE}\n\n1. **Name**\n2. **Address**\n3. **Age**\n\n{PROSE}") == []


def test_a_marked_heading_that_is_a_date_or_a_sentence_is_text() -> None:
    text = f"# Policy\n\n## Effective: 1 May 2024\n\n## We keep your data for as long as the law wants it.\n\n{PROSE}"
    assert headings(text) == [("Policy", 1)]


def test_plain_lines_are_headings_where_there_are_no_others() -> None:
    text = "\n\n".join(f"{title}\n\n{PROSE * 12}" for title in ("Our promise", "What do we collect?", "Cookies"))
    assert [title for title, _ in headings(text)] == ["Our promise", "What do we collect?", "Cookies"]


def test_numbered_titles_without_bold_are_headings() -> None:
    text = f"1. Our promise\n\n{PROSE * 20}\n\n2. Cookies\n\n{PROSE * 20}"
    assert [title for title, _ in headings(text)] == ["1. Our promise", "2. Cookies"]


def test_a_lost_bold_line_before_prose_is_a_heading() -> None:
    text = f"# Policy\n\nDelivery limits  \n{PROSE}\n\n{PROSE}"
    assert headings(text) == [("Policy", 1), ("Delivery limits", 2)]


def test_an_address_is_no_heading() -> None:
    text = f"# Policy\n\n{PROSE}\n\nWrite to:  \nData Team,  \nHigh House,  \nLeeds"
    assert headings(text) == [("Policy", 1)]


def test_title_lines() -> None:
    assert reads_as_title("Your rights")
    assert reads_as_plain_title("How do we use it?")
    assert not reads_as_plain_title("We may change it")
    assert not reads_as_plain_title("Users can visit our site")
    assert is_date_line("Last updated: 3rd March 2024")
    assert is_date_line("Effective Date: July 31, 2026")
    assert not is_date_line("Data Protection Act 1998")
    assert (number_depth("2. Why"), number_depth("2.1.3 Why"), number_depth("Why")) == (0, 2, None)


def test_bullets_written_as_lines_become_items() -> None:
    blocks = blocks_of("We collect it when you:  \n\\- sign up;  \n\\-write to us;  \nor call us  \n\nThen we keep it.")
    assert [(block.kind.value, block.text, block.marker) for block in blocks] == [
        ("paragraph", "We collect it when you:", ""),
        ("list-item", "sign up;", "•"),
        ("list-item", "write to us;\nor call us", "•"),
        ("paragraph", "Then we keep it.", ""),
    ]


def test_lettered_lines_need_their_order() -> None:
    lettered = blocks_of("We may use it to:  \na) help you;  \nb) prevent fraud.")
    assert [block.marker for block in lettered] == ["", "a)", "b)"]
    assert len(blocks_of("We may use it.  \nA plain line stays where it was,  \na third one too.")) == 1


def test_bullet_paragraphs_share_one_list() -> None:
    blocks = blocks_of("We share it with:\n\n• couriers\n\n• banks\n\nNobody else.")
    assert [(block.kind.value, block.group) for block in blocks] == [
        ("paragraph", 0),
        ("list-item", 1),
        ("list-item", 1),
        ("paragraph", 0),
    ]


def test_furniture_is_left_out() -> None:
    below = "back to top\n\n**\n\n## \n\n[Print this page](/p)\n\n![logo](x.png)\n\nPage 3 of 4\n\n7"
    text = f"Skip to content\n\n# Policy\n\n{PROSE}\n\n{below}"
    assert [block.text for block in blocks_of(text)] == ["Policy", PROSE]


def test_a_list_of_contents_is_left_out() -> None:
    contents = "Cookies  \nYour rights  \nContact us"
    parts = "\n\n".join(f"**{title}**\n\n{PROSE}" for title in ("Cookies", "Your rights", "Contact us"))
    text = f"# Policy\n\n{PROSE}\n\n{contents}\n\n{parts}"
    assert [block.text for block in blocks_of(text)].count("Cookies") == 1
    linked = "- [Cookies](#c)\n- [What you can do](#r)\n- [Writing to us](#w)"
    assert len(blocks_of(f"# Policy\n\n{linked}\n\n{PROSE}")) == 2


def test_short_lines_that_are_no_contents_stay() -> None:
    assert "Postal address" in [block.text for block in blocks_of(f"{PROSE}\n\n- Name\n- Email\n- Postal address")]
