r"""An RTF file becomes an Extract. Read here and not by striprtf, which drops headings, lists and links.

The format is groups in braces, control words ("\par") and text; what a group means ends with it. Tables are rows of
`\cell`; a heading is a paragraph with `\outlinelevel` or a style named "heading N". Tracked changes are read
as accepted.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.document import RunKind
from reader.errors import Damaged
from reader.load.extract import Extract
from reader.load.normalize import TextBuilder
from reader.load.office.writer import Composer, Place
from reader.load.wording import counted

_TOKEN = re.compile(r"\\([a-z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)")
_SKIPPED_WORDS = """
fonttbl colortbl listtable listoverridetable info generator revtbl rsidtbl pict object header headerl headerr
headerf footer footerl footerr footerf themedata datastore latentstyles xmlnstbl annotation atnid atnauthor
fldinst stylesheet bkmkstart bkmkend pgdsctbl filetbl mmathPr wgrffmtfilter nonshppict levelnumbers leveltext
"""
_SKIPPED = frozenset(_SKIPPED_WORDS.split())
_SPECIAL = {
    "tab": " ", "line": "\n", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "emspace": " ", "enspace": " ", "qmspace": " ", "softline": "\n",
}  # fmt: skip
_CODE_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850", "ansi": "cp1252"}
_STYLE = re.compile(r"\\s(\d{1,5})\b([^{};]{0,600});")
_HEADING_NAME = re.compile(r"(?:\A|[ \d])heading (\d)\s*\Z", re.IGNORECASE)
_FIELD = re.compile(r'HYPERLINK\s+(?:\\\\l\s+)?"([^"]{1,2000})"')
_LABEL = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})[.)]?\Z", re.IGNORECASE)
_INFO = re.compile(r"\{\\title ([^{}\\]{1,300})\}")
_DATED = re.compile(r"\{\\(?:revtim|creatim)\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")
_DEEPEST = 2_000
_LONGEST_FIELD = 2_500
_STYLE_SHEET = 200_000  # characters of the list of styles that are looked at


@dataclass(frozen=True, slots=True)
class _State:
    """What holds in the group being read."""

    skipped: bool = False
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    deleted: bool = False  # by a tracked change
    after_unicode: int = 1  # characters to pass over after a \u, for readers that do not know it
    label: bool = False  # the text is a list item's label
    link: str = ""


def read_rtf(data: bytes) -> Extract:
    """Return what an RTF file holds.

    Raises:
        Damaged: if its groups nest deeper than any program writes.
    """
    text = data.decode("latin-1")
    walker = _Walker(text)
    walker.walk(text)
    title, dated = _INFO.search(text), _DATED.search(text)
    return Extract(
        "rtf",
        tuple(walker.composer.blocks),
        title=" ".join(title[1].split()) if title is not None else "",
        dated=f"{dated[1]}-{int(dated[2]):02}-{int(dated[3]):02}" if dated is not None else "",
        notices=tuple(walker.notices()),
    )


class _Walker:
    """Walks the tokens once, with a stack of states for the groups."""

    def __init__(self, text: str) -> None:
        self.composer = Composer()
        self.images = 0
        self._deleted = 0
        self._some_shown = self._some_hidden = False  # of the text of the paragraph
        self._headings = _heading_styles(text)
        self._codec = "cp1252"
        self._state = _State()
        self._stack: list[_State] = []
        self._builder = TextBuilder()
        self._bytes = bytearray()  # \'hh waiting for the rest of a character of two bytes
        self._pass_over = 0
        self._half = 0  # of a pair that stands for one character
        self._heading = self._depth = 0
        self._label = ""
        self._in_table = self._row_open = False
        self._table = self._group = 0
        self._link = ""

    def walk(self, text: str) -> None:  # noqa: C901 - one flat choice
        """Read all tokens."""
        for token in _tokens(text):
            word, number, byte, sign, brace, plain = token.groups()
            if byte is not None:
                self._byte(int(byte, 16))
                continue
            self._drain()
            if plain is not None:
                self._plain(plain)
            elif word is not None:
                if not self._state.skipped or word == "pict":
                    self._word(word, int(number) if number else None, text, token.end())
            elif brace == "{":
                if len(self._stack) > _DEEPEST:
                    raise Damaged("The file nests its parts deeper than any document does.", "Get the file again.")
                self._stack.append(self._state)
            elif brace == "}":
                self._enter(self._stack.pop() if self._stack else _State())
            elif sign is not None and not self._state.skipped:
                self._sign(sign, text, token.end())
            if self.composer.full:
                return
        self._end_paragraph()
        self._end_row()

    def notices(self) -> Iterator[str]:
        """Yield what a reader should know was left out."""
        if self._deleted:
            yield f"Tracked changes are read as accepted; {counted(self._deleted, 'deletion')} left out."
        if self.images:
            yield f"{counted(self.images, 'image')} not shown."

    def _enter(self, state: _State) -> None:
        """Go back to a state: styles that ended are closed."""
        self._style(RunKind.STRONG, self._state.bold, state.bold)
        self._style(RunKind.EMPHASIS, self._state.italic, state.italic)
        if self._state.link and not state.link:
            self._builder.close(RunKind.LINK)
        self._state = state

    def _style(self, kind: RunKind, before: bool, now: bool) -> None:
        if now and not before:
            self._builder.open(kind)
        elif before and not now:
            self._builder.close(kind)

    def _plain(self, text: str) -> None:
        if self._pass_over:
            count = min(self._pass_over, len(text))
            self._pass_over -= count
            text = text[count:]
        self._add(text)

    def _add(self, text: str) -> None:
        if self._state.skipped or self._state.deleted or not text:
            return
        self._some_hidden = self._some_hidden or self._state.hidden
        self._some_shown = self._some_shown or not (self._state.hidden or self._state.label or text.isspace())
        if self._state.label:
            self._label += text
        else:
            self._builder.add(text)

    def _byte(self, value: int) -> None:
        if self._pass_over:
            self._pass_over -= 1
        elif not self._state.skipped:
            self._bytes.append(value)

    def _drain(self) -> None:
        if self._bytes:
            self._add(self._bytes.decode(self._codec, "replace"))
            self._bytes.clear()

    def _sign(self, sign: str, text: str, at: int) -> None:
        if sign == "~":
            self._add(" ")
        elif sign == "_":
            self._add("-")
        elif sign in "\\{}":
            self._add(sign)
        elif sign == "*" and not text.startswith(("\\shppict", "\\fldinst", "\\pn"), at):
            self._state = replace(self._state, skipped=True)
        elif sign in "\r\n":
            self._end_paragraph()

    def _word(self, word: str, number: int | None, text: str, at: int) -> None:  # noqa: C901 - one flat choice
        on = number != 0
        if word in _SKIPPED:
            self._begin_skipped(word, text, at)
        elif word in ("par", "sect"):
            self._end_paragraph()
        elif word in ("pard", "plain"):
            self._reset(word)
        elif word == "b":
            self._style(RunKind.STRONG, self._state.bold, on)
            self._state = replace(self._state, bold=on)
        elif word == "i":
            self._style(RunKind.EMPHASIS, self._state.italic, on)
            self._state = replace(self._state, italic=on)
        elif word == "v":
            self._state = replace(self._state, hidden=on)
        elif word == "deleted":
            self._deleted += on and not self._state.deleted
            self._state = replace(self._state, deleted=on)
        elif word == "u":
            self._unicode(number or 0)
        elif word == "uc":
            self._state = replace(self._state, after_unicode=min(8, max(0, number or 0)))
        elif word == "outlinelevel" and number is not None and number < 6:
            self._heading = number + 1
        elif word == "s" and number is not None:
            self._heading = self._headings.get(number, 0)
        elif word == "ilvl":
            self._depth = max(self._depth, 1 + min(8, number or 0))
        elif word == "ls" and number:
            self._depth = max(self._depth, 1)
        elif word in ("listtext", "pntext"):
            self._state = replace(self._state, label=True)
        elif word == "fldrslt" and self._link:
            self._builder.open(RunKind.LINK, self._link)
            self._state, self._link = replace(self._state, link=self._link), ""
        elif word in ("intbl", "cell", "row", "trowd"):
            self._table_word(word)
        elif word in _SPECIAL:
            self._special(_SPECIAL[word])
        elif word == "ansicpg" and number:
            self._codec = _codec(f"cp{number}")
        elif word in _CODE_PAGES:
            self._codec = _CODE_PAGES[word]

    def _begin_skipped(self, word: str, text: str, at: int) -> None:
        if word == "pict":
            self.images += not self._state.skipped
        if word == "fldinst":
            field = _FIELD.search(text, at, at + _LONGEST_FIELD)
            end = text.find("\\fldrslt", at, at + _LONGEST_FIELD)
            self._link = field[1] if field is not None and (end < 0 or field.start() < end) else ""
        self._state = replace(self._state, skipped=True)

    def _special(self, text: str) -> None:
        if text == "\n" and not (self._state.label or self._state.deleted):
            self._builder.line_break()
        else:
            self._add(text)

    def _unicode(self, number: int) -> None:
        code = number + 0x10000 if number < 0 else number
        if 0xDC00 <= code < 0xE000 and self._half:
            code = 0x10000 + ((self._half - 0xD800) << 10) + code - 0xDC00
        self._half = code if 0xD800 <= code < 0xDC00 else 0
        if not self._half:
            self._add(chr(code) if 0 < code < 0x110000 else "")
        self._pass_over = self._state.after_unicode

    def _reset(self, word: str) -> None:
        if self._state.label:
            return  # Word sets a label in a style of its own
        if word == "pard":
            self._heading = self._depth = 0
            self._in_table = False
        else:
            self._enter(replace(self._state, bold=False, italic=False, hidden=False, deleted=False))

    def _table_word(self, word: str) -> None:
        if word == "trowd":
            if not self._table:
                self._table = self.composer.new_group()
        elif word == "intbl":
            self._in_table = True
        elif word == "cell":
            self._open_row()
            self._end_paragraph()
            self.composer.end_cell()
        else:
            self._end_row()

    def _open_row(self) -> None:
        if not self._row_open:
            self._row_open = True
            self.composer.begin_row(self._table or self.composer.new_group())

    def _end_row(self) -> None:
        if self._row_open:
            self._row_open = False
            self.composer.end_row()

    def _end_paragraph(self) -> None:
        if self._in_table:
            self._open_row()
        elif not self._row_open:
            self._table = 0
        label, self._label = self._label.strip(), ""
        hidden = self._some_hidden and not self._some_shown
        self._some_hidden = self._some_shown = False
        if self._builder.empty:
            return
        depth = self._depth or (1 if label else 0)
        if not depth or self._heading:
            self._group = 0
        elif not self._group:
            self._group = self.composer.new_group()
        marker = label if _LABEL.match(label) else "•" if depth and not self._heading else ""
        place = Place(self._heading, 0 if self._heading else depth, marker, self._group, hidden)
        self.composer.paragraph(self._builder, place)


def _tokens(text: str) -> Iterator[re.Match[str]]:
    r"""Yield the tokens; the bytes of a picture after `\bin` are passed over, for they look like any other."""
    at = 0
    while at < len(text):
        for token in _TOKEN.finditer(text, at):
            yield token
            if token[1] == "bin" and token[2]:
                at = token.end() + max(0, int(token[2]))
                break
        else:
            return


def _codec(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"


def _heading_styles(text: str) -> dict[int, int]:
    """Return the heading level of each style that is named as a heading, by its number."""
    start = text.find("{\\stylesheet")
    if start < 0:
        return {}
    found: dict[int, int] = {}
    for style in _STYLE.finditer(text, start, start + _STYLE_SHEET):
        name = _HEADING_NAME.search(style[2])
        if name is not None:
            found.setdefault(int(style[1]), int(name[1]))
    return found
