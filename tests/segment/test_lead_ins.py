"""List items know the sentences that they continue."""

from reader.document import Document
from reader.load import load_text
from reader.segment import segment
from reader.segment.lead_ins import is_fragment


def led(text: str) -> dict[str, tuple[str, ...]]:
    document: Document = segment(load_text(text, "markdown"))
    return {
        document.quote(sentence.span): tuple(document.quote(span) for span in sentence.lead_ins)
        for sentence in document.sentences
        if not sentence.is_heading
    }


def test_a_colon_and_an_open_end_introduce() -> None:
    assert led("We share it with:\n\n- banks\n- shops")["shops"] == ("We share it with:",)
    assert led("Hello. We use what you provide to\n\n- help you")["help you"] == ("We use what you provide to",)


def test_nested_lists_have_both_lead_ins() -> None:
    text = "We collect:\n\n- contact data, such as\n  - your name\n  - your address\n- your age"
    items = led(text)
    assert items["your address"] == ("We collect:", "contact data, such as")
    assert items["your age"] == ("We collect:",)


def test_a_heading_introduces_where_the_list_follows_at_once() -> None:
    assert led("# Policy\n\nText here.\n\n## What we collect\n\n- your name")["your name"] == ("What we collect",)


def test_items_that_state_something_after_a_full_stop_stand_alone() -> None:
    items = led("We care about you.\n\n- We never sell your data.\n- You can ask us.")
    assert items == {"We care about you.": (), "We never sell your data.": (), "You can ask us.": ()}


def test_fragments_after_a_full_stop_are_led() -> None:
    assert led("We use it for the following.\n\n- To help you.")["To help you."] == ("We use it for the following.",)


def test_only_the_first_sentence_of_an_item_is_led() -> None:
    items = led("We share it with:\n\n- couriers. They may not sell it.")
    assert items["couriers."] == ("We share it with:",)
    assert items["They may not sell it."] == ()


def test_items_written_as_paragraphs() -> None:
    text = (
        "We use your data only for the following purposes:\n\nTo process your order.\n\nFor statistical purposes\n\n"
        "If you consent, to notify you of offers.\n\nYou agree that we may write to you.\n\n"
        "To be clear, we never sell it."
    )
    items = led(text)
    lead = ("We use your data only for the following purposes:",)
    assert items["To process your order."] == lead
    assert items["For statistical purposes"] == lead
    assert items["If you consent, to notify you of offers."] == lead
    assert items["You agree that we may write to you."] == ()
    assert items["To be clear, we never sell it."] == ()


def test_rows_are_led_by_the_names_of_their_columns() -> None:
    rows = led("| Data | Why |\n|---|---|\n| Name | orders |\n| Age | checks |")
    assert rows == {"Data | Why": (), "Name | orders": ("Data | Why",), "Age | checks": ("Data | Why",)}


def test_fragments() -> None:
    assert is_fragment("To process your order.")
    assert is_fragment("companies that we own")
    assert is_fragment("Banks which lend to you")
    assert not is_fragment("If you object, we stop.")
    assert not is_fragment("We share it.")
    assert not is_fragment("Your data is safe.")


def test_the_head_of_a_table_holds_for_its_part_after_a_line_of_one_cell() -> None:
    head = "| Why | Which data | Partners |\n|---|---|---|\n"
    first, second = "| To run the shop | Your orders | Birch |\n", "| To stop fraud | Your address | Rowan |\n"
    line = "| | | |\n|---|---|---|\n| Without your consent | | |\n"
    parted = led(f"Here:\n\n{head}{first}\n{line}{second}")
    assert parted["To run the shop | Your orders | Birch"] == ("Why | Which data | Partners",)
    assert parted["To stop fraud | Your address | Rowan"] == ("Why | Which data | Partners",)
    assert parted["Without your consent"] == ()


def test_another_table_has_a_head_of_its_own() -> None:
    first = "| Why | Partners |\n|---|---|\n| To run the shop | Birch |\n"
    second = "| Times |\n|---|\n| Two years |\n"
    assert led(f"Here:\n\n{first}\n{second}")["Two years"] == ()


def test_a_marked_paragraph_goes_on_with_the_list_however_long_it_is() -> None:
    long = (
        "(b) Facts about how you use the shop ("
        + "pages viewed, goods looked at, " * 12
        + "and so on). You decide on them."
    )
    read = led(f"Acme may gather:\n\n(a) Your name;\n\n{long}\n\n(c) The orders that we have had.\n\n")
    assert read["(a) Your name;"] == ("Acme may gather:",)
    assert read[long.removesuffix(" You decide on them.")] == ("Acme may gather:",)
    assert read["You decide on them."] == ()
    assert read["(c) The orders that we have had."] == ("Acme may gather:",)


def test_a_mark_out_of_turn_ends_the_list() -> None:
    read = led("Acme may gather:\n\n(a) Your name;\n\n(d) We never sell it.\n\n(e) We never rent it.\n\n")
    assert read["(a) Your name;"] == ("Acme may gather:",)
    assert read["(d) We never sell it."] == ()
    assert read["(e) We never rent it."] == ()


def test_marks_of_numbers_and_roman_numerals_go_on_too() -> None:
    for marks in (("(1)", "(2)"), ("i)", "ii)"), ("(iv)", "(v)")):
        read = led(f"We keep:\n\n{marks[0]} your name;\n\n{marks[1]} We are told of it.\n\n")
        assert bool(read[f"{marks[1]} We are told of it."]) is (marks[0] != "(iv)")


def test_a_list_of_marked_paragraphs_in_another_has_both_lead_ins() -> None:
    text = "Our practices:\n\n(a) We never sell:\n\n(i) your name;\n\n(ii) your age.\n\n(b) We keep your orders.\n\n"
    read = led(text)
    assert read["(ii) your age."] == ("Our practices:", "(a) We never sell:")
    assert read["(b) We keep your orders."] == ("Our practices:",)
