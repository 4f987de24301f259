"""One file's bytes become an Extract, by the reader of its format. Runs here for text, in `child` for risky formats.

Errors speak of "The file"; `loader` puts its name in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.errors import EmptyInput, InputError, NotText
from reader.load.decode import decode, repair
from reader.load.detect import POLICY_SUFFIXES, detect, kind_of
from reader.load.extract import Extract
from reader.load.limits import DOCUMENTS, HTML_IN_CHILD, LINES, TEXT_CHARACTERS
from reader.load.names import frames_in, policy_names, suffix_of
from reader.load.normalize import clean
from reader.load.struck import told_of_struck
from reader.load.together import join_extracts
from reader.load.wording import counted

if TYPE_CHECKING:
    from reader.load.mail import Mail
    from reader.load.packed import Package

_LONG_BLANKS = re.compile(r"[ \t]{64,}|(?:[ \t]*\r?\n){8,}")
_OTHER_PACKAGES = {
    "xl/workbook.xml": "a spreadsheet",
    "ppt/presentation.xml": "a presentation",
    "AndroidManifest.xml": "an app",
    "META-INF/MANIFEST.MF": "a program",
}
CUT = "The text is very long; only its first part is shown."
_HINT = "Open a file that holds the words of a privacy policy."


def is_risky(data: bytes) -> bool:
    """Tell whether a file is read in a process of its own: every format but text and pages of an ordinary size.

    Raises:
        InputError: if it is of a format that is never read.
    """
    return kind_of(data) != "text" or len(data) > HTML_IN_CHILD


def read_bytes(data: bytes, suffix: str = "", frames: Sequence[str] = ()) -> Extract:
    """Return what a file holds; `suffix` (".md") decides where its content does not, `frames` are those of a page.

    Raises:
        InputError: if it cannot be read.
    """
    kind = kind_of(data)
    if kind == "packed":
        from reader.load.packed import Package  # late: a text does without it

        return _read_packed(Package(data))
    return _read_single(data, kind, suffix, frames)


def _read_single(data: bytes, kind: str, suffix: str, frames: Sequence[str] = ()) -> Extract:
    if kind == "pdf":
        from reader.load.pdf.reader import read_pdf  # late: pypdfium2 is loaded where there is a PDF

        return read_pdf(data)
    if kind == "rtf":
        from reader.load.office.rtf import read_rtf

        return read_rtf(data)
    if kind == "mhtml":
        from reader.load.html_origin import site_of
        from reader.load.mhtml import read_mhtml  # late: the mail package takes longer than a page

        archive = read_mhtml(data)
        extract = read_page(archive.page, archive.frames)
        address = archive.address or extract.address
        return Extract(
            "mhtml",
            extract.blocks,
            extract.title or archive.title,
            site_of(address),
            address,
            archive.saved_on or extract.archived_on,
            extract.dated,
            extract.notices,
        )
    if kind == "mail":
        from reader.load.mail import read_mail  # late, as above

        return _read_message(read_mail(data))
    text = decode(data)
    fmt = detect(text, suffix)
    return read_page(text, frames) if fmt == "html" else read_words(text, fmt)


def _read_message(mail: Mail) -> Extract:
    """Return what a mail says, with its subject as the title and its day as the text's own."""
    body = read_page(mail.page) if mail.page else read_words(mail.text, "text")
    sent = f"An e-mail from {mail.sender or 'an unknown sender'}"
    notices = [f"{sent}: “{mail.subject}”." if mail.subject else f"{sent}.", *body.notices]
    if mail.attachments:
        notices.append(f"{counted(mail.attachments, 'attachment')} not read.")
    return replace(
        body, format="mail", title=mail.subject or body.title, dated=mail.day or body.dated, notices=tuple(notices)
    )


def read_words(text: str, fmt: str) -> Extract:
    """Return the blocks of Markdown or plain text."""
    text, cut = _bounded(text)
    text, places = repair(text)
    notices = [CUT] if cut else []
    notices += _repaired(places)
    if fmt == "markdown":
        # Late: a plain text does without its parser, a third of its time.
        from reader.load.markdown import read_markdown

        blocks, struck = read_markdown(clean(text))
        return Extract(fmt, tuple(blocks), notices=(*notices, *told_of_struck(struck)))
    from reader.load.plain_text import read_plain_text

    return Extract(fmt, tuple(read_plain_text(clean(text))), notices=tuple(notices))


def read_page(markup: str, frames: Sequence[str] = ()) -> Extract:
    """Return the main part of a page, and where it says that it comes from."""
    from reader.load.html import read_html  # late: a text does without it
    from reader.load.html_origin import site_of

    markup, places = repair(markup)
    page = read_html(clean(markup), [clean(repair(frame)[0]) for frame in frames])
    origin = page.origin
    return Extract(
        "html",
        tuple(page.blocks),
        page.title,
        site_of(origin.address),
        origin.address,
        origin.saved_on,
        origin.dated,
        (*_repaired(places), *page.notices),
    )


def _repaired(places: int) -> list[str]:
    return [f"Broken characters were repaired in {counted(places, 'place')}."] if places else []


def _bounded(text: str) -> tuple[str, bool]:
    """Return a text cut to the limits of length and lines, and whether something was cut; long blanks go first."""
    if len(text) > TEXT_CHARACTERS // 4:
        text = _LONG_BLANKS.sub(lambda blanks: blanks[0][:3], text)
    lines = text.split("\n", LINES)
    cut = len(lines) > LINES
    text = "\n".join(lines[:LINES])
    return text[:TEXT_CHARACTERS], cut or len(text) > TEXT_CHARACTERS


def _read_packed(package: Package) -> Extract:
    """Return what an office file, an e-book or a ZIP of policies holds."""
    from reader.load.office import docx, epub, odt  # late: only the process that reads them needs them

    mimetype = package.read_text_head("mimetype")
    if docx.DOCUMENT in package:
        return docx.read_docx(package)
    if mimetype == epub.MIMETYPE or epub.CONTAINER in package:
        return epub.read_epub(package)
    if mimetype.startswith(odt.MIMETYPE) or (not mimetype and "content.xml" in package and "meta.xml" in package):
        return odt.read_odt(package)
    for name, what in _OTHER_PACKAGES.items():
        if name in package:
            raise NotText(f"The file is {what}, not a policy.", "Save or copy the policy as text first.")
    return _read_zip(package)


def policies_of(package: Package) -> list[str]:
    """Return the names of the policies in a ZIP, in order."""
    return policy_names(package.names, POLICY_SUFFIXES)


def _read_zip(package: Package) -> Extract:
    names = policies_of(package)
    if not names:
        raise EmptyInput("The file is a ZIP without a policy in it.", _HINT)
    if len(names) > DOCUMENTS:
        raise InputError(
            f"The file holds {len(names):,} documents, too many to be one policy.",
            "Open one of them by its name, as in “policies.zip/shop.html”, or make a table of all with “survey”.",
        )
    read: list[tuple[str, Extract]] = []
    failed: list[str] = []
    for name in names:
        try:
            read.append((name, _read_member(package, name)))
        except InputError as error:
            if len(names) == 1:
                raise
            failed.append(error.message.replace("The file", f"“{name}”", 1))
    return join_extracts(read, failed)


def _read_member(package: Package, name: str) -> Extract:
    from reader.load.frames import decoded
    from reader.load.html import frame_sources
    from reader.load.packed import Package

    data = package.read(name)
    kind = kind_of(data)
    if kind == "packed":
        inner = Package(data)
        if policies_of(inner) and "mimetype" not in inner and "[Content_Types].xml" not in inner:
            raise NotText("The file is a ZIP in a ZIP.", "Unpack it first.")
        return _read_packed(inner)
    frames = []
    if kind == "text":
        wanted = frame_sources(decode(data)) if suffix_of(name) in (".html", ".htm", ".xhtml") else []
        frames = [text for frame in frames_in(name, wanted, package.names) for text in decoded(package.read(frame))]
    return _read_single(data, kind, suffix_of(name), frames)
