"""Sections: from headings, and by topic where there are none."""

from reader.document import Document
from reader.load import load_text
from reader.segment import segment

WELCOME = "This privacy policy explains how we look after what you tell us, and it applies to every shop of ours. " * 3
COOKIES = (
    "Cookies are small files that our website stores in your browser. You can refuse cookies in your browser. " * 4
)
SECURITY = "We encrypt your password and keep our servers secure behind firewalls, safe from unauthorised access. " * 4
CALLS = "We may monitor and record your telephone calls with us, to train our staff. Calls may be recorded. " * 4


def sectioned(text: str) -> list[tuple[str, int, bool]]:
    return [(section.title, section.level, section.made) for section in of(text).sections]


def of(text: str) -> Document:
    return segment(load_text(text, "markdown"))


def test_each_heading_begins_a_section() -> None:
    text = "# Policy\n\nWelcome to it.\n\n## Data:\n\n### Kinds\n\nNames."
    assert sectioned(text) == [("Policy", 1, False), ("Data", 2, False), ("Kinds", 3, False)]


def test_text_before_the_first_heading_is_an_introduction() -> None:
    assert sectioned("Welcome to it.\n\n## Data\n\nNames.") == [("Introduction", 1, True), ("Data", 2, False)]


def test_a_long_stretch_is_cut_by_topic() -> None:
    text = "\n\n".join((WELCOME, COOKIES, SECURITY, SECURITY, CALLS))
    assert sectioned(text) == [
        ("Introduction", 1, True),
        ("Cookies", 1, True),
        ("Security", 1, True),
        ("Telephone calls", 1, True),
    ]


def test_a_title_keeps_the_first_part_of_a_long_stretch() -> None:
    text = "\n\n".join(("# Privacy policy | Shop", WELCOME, COOKIES, SECURITY, SECURITY, CALLS))
    assert sectioned(text) == [
        ("Privacy policy | Shop", 1, False),
        ("Cookies", 2, True),
        ("Security", 2, True),
        ("Telephone calls", 2, True),
    ]


def test_a_short_stretch_and_a_named_section_stay_whole() -> None:
    assert sectioned(f"{COOKIES}\n\n{CALLS}") == [("Introduction", 1, True)]
    text = f"# Policy\n\nWelcome.\n\n## How we work\n\n{WELCOME}\n\n{COOKIES}\n\n{SECURITY}\n\n{CALLS}"
    assert sectioned(text)[1:] == [("How we work", 2, False)]


def test_a_list_is_never_parted_from_its_lead_in() -> None:
    items = "\n".join("- your telephone calls, which we may monitor and record" for _ in range(4))
    document = of("\n\n".join((WELCOME, SECURITY, COOKIES + "We also use cookies for:", items, WELCOME)))
    section_of = {document.quote(s.span): s.section for s in document.sentences}
    lead = next(index for quote, index in section_of.items() if quote.endswith("We also use cookies for:"))
    assert section_of["your telephone calls, which we may monitor and record"] == lead


def test_a_long_heading_is_shortened() -> None:
    (section,) = of("## 1. " + "Very long words of a heading " * 6).sections
    assert section.title.endswith("…")
    assert len(section.title) <= 121
    assert section.heading is not None
