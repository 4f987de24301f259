"""A section stands under the titles above it, also where only their numbers tell."""

from __future__ import annotations

from reader.summary import summarise
from reader.summary.clauses.outline import Outline
from tests.summary.builders import document_of, finding

TEXT = "We are Acorn, and this is our policy."


def over(*titles: str, of: str) -> list[str]:
    document = document_of(*((title, [TEXT]) for title in titles))
    place = next(index for index, section in enumerate(document.sections) if section.title == of)
    return [document.sections[index].title for index in Outline(document.sections).over(place)]


def test_a_longer_number_stands_under_the_shorter() -> None:
    titles = ("SECTION 4 - Sharing", "SECTION 5 - Norway", "5.1 Your rights", "5.2 More")
    assert over(*titles, of="5.2 More") == ["5.2 More", "SECTION 5 - Norway"]
    assert over(*titles, of="SECTION 5 - Norway") == ["SECTION 5 - Norway"]


def test_what_has_no_number_stands_under_what_was_counted_where_the_count_goes_on() -> None:
    titles = ("10. Security", "11. Ohio", "Right to delete", "12. Contact", "Definitions")
    assert over(*titles, of="Right to delete") == ["Right to delete", "11. Ohio"]
    assert over(*titles, of="Definitions") == ["Definitions"]


def test_a_right_under_the_number_of_a_place_is_for_its_people() -> None:
    clause = "You can have your data deleted."
    document = document_of(("11. Rights in Ohio", [TEXT]), ("Right to delete", [clause]), ("12. Contact", [TEXT]))
    (right,) = summarise(document, [finding(document, "right-delete", clause)]).rights
    assert right.text == "You can have data about you deleted, if you live in Ohio."
