"""The guide holds together: every page is in the contents, every link leads to a heading, every picture is there."""

from __future__ import annotations

import re

import pytest

from reader.gui.actions import WISHES
from reader.gui.guide.guide_text import DARK, LIGHT
from reader.gui.guide.page_setter import parse
from reader.gui.guide.pages import FOLDER, HOME, guide_pages, page_named, slug_of
from reader.gui.guide.tables import TABLES
from reader.practices import load_accuracy, load_taxonomy
from reader.resources import resource_path

PAGES = guide_pages()
NAMES = [page.name for page in PAGES]


def _children(text: str, kind: str, attribute: str) -> list[str]:
    tokens = (child for token in parse(text) for child in token.children or [])
    return [str(child.attrGet(attribute)) for child in tokens if child.type == kind]


def test_the_contents_name_every_page_once() -> None:
    assert sorted(NAMES) == sorted(path.stem for path in resource_path(FOLDER).glob("*.md"))
    assert NAMES[0] == HOME
    assert len({page.title for page in PAGES}) == len(PAGES)


@pytest.mark.parametrize("name", NAMES)
def test_every_link_leads_to_a_page_or_a_heading(name: str) -> None:
    for target in _children(page_named(name).text, "link_open", "href"):
        page, _, slug = target.partition("#")
        assert not page or page.removesuffix(".md") in NAMES, target
        there = page_named(page.removesuffix(".md") or name)
        assert not slug or slug in {heading.slug for heading in there.headings}, target


@pytest.mark.parametrize("name", NAMES)
def test_every_picture_is_there_in_light_and_dark_and_has_words(name: str) -> None:
    text = page_named(name).text
    for picture in _children(text, "image", "src"):
        assert LIGHT in picture
        assert resource_path(f"{FOLDER}/{picture}").is_file()
        assert resource_path(f"{FOLDER}/{picture.replace(LIGHT, DARK)}").is_file()
    assert not re.search(r"!\[.{0,19}\]\(", text), "a picture needs words that say what is on it"


@pytest.mark.parametrize("name", NAMES)
def test_a_page_has_one_title_and_no_heading_twice(name: str) -> None:
    page = page_named(name)
    headings = [token for token in parse(page.text) if token.type == "heading_open"]
    assert [token.tag for token in headings].count("h1") == 1
    assert headings[0].tag == "h1"
    assert len({heading.slug for heading in page.headings}) == len(page.headings)
    assert not re.search(r"^\{\{\w+\}\}$", page.text, re.MULTILINE)


@pytest.mark.parametrize("name", NAMES)
def test_a_page_keeps_to_the_house_style(name: str) -> None:
    prose = re.sub(r"```.*?```|`[^`]*`", "", page_named(name).text, flags=re.DOTALL)
    assert "—" not in prose
    assert not re.search(r"\b(?:etc|e\.g|i\.e)\b", prose)
    assert not re.search(r"!(?!\[)", prose)


def test_a_heading_is_named_as_github_names_it() -> None:
    assert slug_of("What `it` is, and isn't") == "what-it-is-and-isnt"


def test_the_keys_are_those_of_the_actions() -> None:
    table = TABLES["keys"]()
    for wish in WISHES:
        assert all(f"`{key}`" in table for key in wish.keys), wish.name


def test_every_practice_stands_in_its_table() -> None:
    table = TABLES["practices"]()
    assert all(f"| {practice.title} |" in table for practice in load_taxonomy().practices)


def test_the_commands_are_those_of_the_program() -> None:
    from reader.cli.commands import COMMANDS

    table = TABLES["commands"]()
    assert all(f"`policy-reader {command}`" in table for command in COMMANDS)


def test_the_accuracy_is_the_one_that_ships() -> None:
    assert f"{load_accuracy().blind_sentence_recall:.0%}" in TABLES["accuracy"]()


def test_an_unknown_page_is_the_first_one() -> None:
    assert page_named("no-such-page").name == HOME
