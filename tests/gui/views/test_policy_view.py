"""PolicyView: the page is the policy's own text, marks and caret agree with it, and nothing is opened or fetched."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QUrl
from PySide6.QtGui import QHelpEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from reader.document import Document, Span
from reader.gui.points import points_of
from reader.gui.theme import apply_theme, theme
from reader.gui.views.page_builder import ClosedDocument, build_page, letter_width, tables_of
from reader.gui.views.policy_view import PolicyView
from reader.report import Report
from tests.gui.conftest import marked

ALL = frozenset({"high", "medium", "low", "protection", "right", "fact"})


@pytest.fixture
def view(report: Report, qtbot: QtBot) -> PolicyView:
    """Return a view of the small policy with all marks."""
    view = PolicyView()
    qtbot.addWidget(view)
    view.resize(760, 420)
    view.show()
    view.set_policy(report.document)
    view.set_points(points_of(report), ALL)
    return view


def test_every_sentence_stands_on_the_page_where_the_map_says(document: Document, qapp: QApplication) -> None:
    page = build_page(document, 12)
    for sentence in document.sentences:
        shown = ""
        for start, end in page.places.ranges(sentence.span):
            cursor = QTextCursor(page.document)
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            shown += cursor.selectedText()
        assert shown.replace("\u2028", "\n") == document.quote(sentence.span).replace(" | ", "")


def test_list_markers_and_section_heads_are_known(document: Document, qapp: QApplication) -> None:
    page = build_page(document, 12)
    assert list(page.markers.values()) == ["•", "•"]
    assert list(page.headings.values()) == [0, 1, 2, 3]


def test_the_page_fetches_nothing(qapp: QApplication) -> None:
    page = ClosedDocument()
    page.setHtml('<img src="file:///etc/hostname"><p>x')
    assert page.resource(2, QUrl("file:///etc/hostname")) is None


def test_the_caret_in_a_clause_tells_its_point_and_leaves_the_text(view: PolicyView, qtbot: QtBot) -> None:
    span = view._points[2].spans[0]
    before = view.verticalScrollBar().value()
    cursor = view.textCursor()
    cursor.setPosition(view._page.places.to_qt(span.start + 5) if view._page else 0)
    with qtbot.waitSignal(view.point_touched) as told:
        view.setTextCursor(cursor)
    assert told.args[0] == view._points[2].id
    assert abs(view.verticalScrollBar().value() - before) < view.viewport().height()


def test_a_passage_is_shown_a_third_from_the_top(view: PolicyView) -> None:
    span = view._points[3].spans[0]
    view.show_span(span)
    assert view.caret() == span.start
    assert abs(view.cursorRect().top() - view.viewport().height() / 3) < 3


def test_the_program_moving_the_caret_tells_nothing(view: PolicyView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.point_touched):
        view.show_span(view._points[0].spans[0])


def test_marks_are_of_the_kinds_shown(view: PolicyView, report: Report) -> None:
    assert len(marked(view)) == 2  # risks; protections and rights have letters in the margin alone
    view.set_points(points_of(report), frozenset({"high"}))
    (selection,) = marked(view)
    assert selection.cursor.selectedText() == "We search your file at a credit reference agency."
    assert selection.format.underlineColor() == theme().line("high")


def test_each_mark_in_view_has_its_letter_in_the_margin(view: PolicyView) -> None:
    view.resize(760, 1400)
    view.grab()
    painted = [(place, chip.point) for place, chip in view._margin._painted]
    assert [point.letter for _, point in painted] == ["H", "P", "M", "R"]
    left = view.document().rootFrame().frameFormat().leftMargin()
    assert all(place.left() > 0 and place.right() < left for place, _ in painted)


def test_a_click_on_a_letter_tells_its_point(view: PolicyView, qtbot: QtBot) -> None:
    view.resize(760, 1400)
    view.grab()
    place, chip = view._margin._painted[1]
    with qtbot.waitSignal(view.point_touched) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    assert told.args[0] == chip.point.id


def test_a_letter_pointed_at_says_its_point(view: PolicyView, qapp: QApplication, qtbot: QtBot) -> None:
    view.resize(760, 1400)
    view.grab()
    place, chip = view._margin._painted[1]

    def point_at(where: QPoint) -> None:
        sheet = view.viewport()
        qapp.sendEvent(sheet, QHelpEvent(QEvent.Type.ToolTip, where, sheet.mapToGlobal(where)))

    point_at(place.center().toPoint())
    assert QToolTip.text() == chip.point.spoken()
    point_at(place.center().toPoint() + QPoint(0, 30))
    qtbot.waitUntil(lambda: QToolTip.text() == "", timeout=3000)


def test_marks_place_and_zoom_survive_a_change_of_theme(view: PolicyView, qapp: QApplication) -> None:
    view.set_zoom(1.4)
    view.show_span(view._points[2].spans[0])
    caret, before = view.caret(), view.top_position()
    apply_theme(qapp, "dark")
    view.refresh_theme()
    assert (view.caret(), view.zoom(), len(marked(view))) == (caret, 1.4, 2)
    assert abs(view.top_position() - before) < 90
    assert marked(view)[0].format.background().color() in [theme().tint(mark) for mark in ALL]


def test_headings_and_links_are_in_the_theme_s_colours_and_nothing_is_set_anew(
    view: PolicyView, qapp: QApplication
) -> None:
    def colours() -> dict[str, str]:
        toned = [found for found in view.extraSelections() if found not in marked(view)]
        return {found.cursor.selectedText(): found.format.foreground().color().name().upper() for found in toned}

    page = view.document()
    assert colours()["the tea desk"] == theme().text["link"].upper()
    apply_theme(qapp, "dark")
    view.refresh_theme()
    assert view.document() is page
    assert colours()["the tea desk"] == theme().text["link"].upper()
    assert colours()["Credit"] == theme().text["heading"].upper()


def test_the_lines_of_tables_take_the_theme_s_colour(view: PolicyView, qapp: QApplication, qtbot: QtBot) -> None:
    def line() -> str:
        (table,) = tables_of(view.document())
        return table.format().borderBrush().color().name().upper()

    assert line() == theme().surface["border"].upper()
    apply_theme(qapp, "dark")
    view.refresh_theme()
    qtbot.waitUntil(lambda: line() == theme().surface["border"].upper())


def test_a_page_set_elsewhere_is_taken_unless_the_look_is_another(view: PolicyView, document: Document) -> None:
    page = view.page_setter()(document)
    view.set_policy(document, page)
    assert view.document() is page.document
    page = view.page_setter()(document)
    view.set_zoom(2.0)
    view.set_policy(document, page)
    assert view.document() is not page.document
    assert view.document().defaultFont().pointSizeF() == 24


def test_a_lower_view_keeps_the_page_as_it_is_laid_out(view: PolicyView, qtbot: QtBot) -> None:
    def below() -> float:
        return view.document().rootFrame().frameFormat().bottomMargin()

    before = below()
    view.resize(view.width(), view.height() - 60)  # as the find bar does
    assert below() == before
    view.resize(view.width(), view.height() + 200)
    assert below() > before


def test_the_selection_is_a_span_without_blanks_at_its_ends(view: PolicyView, document: Document) -> None:
    start = document.text.index("We keep this page short")
    assert view._page is not None
    cursor = view.textCursor()
    cursor.setPosition(view._page.places.to_qt(start))
    cursor.setPosition(view._page.places.to_qt(start + 26), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    assert view.selected_span() == Span(start, start + 25)
    assert document.text[start : start + 25] == "We keep this page short 🫖"
    assert view.createMimeDataFromSelection().text() == "We keep this page short 🫖 "


def test_text_is_selected_by_keyboard_and_never_edited(view: PolicyView) -> None:
    text = view.toPlainText()
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QApplication.sendEvent(view, press)
    assert view.textCursor().hasSelection()
    QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier, "x"))
    assert view.toPlainText() == text


def test_the_section_in_view_is_told(view: PolicyView, report: Report, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.section_viewed) as told:
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert told.args[0] == report.document.sections[-1].id


def test_the_column_keeps_its_measure(view: PolicyView) -> None:
    view.resize(1600, 500)
    frame = view.document().rootFrame().frameFormat()
    column = view.viewport().width() - frame.leftMargin() - frame.rightMargin()
    letter = letter_width(view.document().defaultFont())
    assert 60 * letter <= column <= 80 * letter
    assert abs(frame.leftMargin() - frame.rightMargin()) <= 1
