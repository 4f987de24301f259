"""E-mails: the words of the message, and who sent it when."""

from __future__ import annotations

import pytest

from reader.errors import NotText
from reader.load.detect import kind_of
from reader.load.formats import read_bytes
from reader.load.mail import read_mail
from tests.load.builders import PROSE, make_mail, make_mhtml

PAGE = f"<html><body><h1>What is new</h1><p>{PROSE}</p></body></html>"
LIST = "Received: from a.example\r\n by b.example; Tue, 5 Mar 2024\r\n"


def test_the_page_of_a_mail_is_read_once_with_its_subject_sender_and_day() -> None:
    read = read_bytes(make_mail(PAGE, "The same as plain text."))
    assert [block.text for block in read.blocks] == ["What is new", PROSE]
    assert (read.format, read.title, read.dated) == ("mail", "Our new privacy policy – from May", "2024-03-05")
    assert read.notices == ("An e-mail from news@heron.example: “Our new privacy policy – from May”.",)


def test_a_mail_of_plain_text_loses_the_codes_of_the_post() -> None:
    long = f"{PROSE} We keep “calls” for a year. " * 5
    read = read_bytes(make_mail(text=f"Privacy\n\n{long}\n"))
    words = " ".join(block.text for block in read.blocks)
    assert "“calls” for a year" in words
    assert "=E2" not in words
    assert "Subject" not in words


def test_files_that_are_attached_are_counted_and_left_out() -> None:
    assert read_bytes(make_mail(PAGE, attachment=b"%PDF-1.4")).notices[-1] == "1 attachment not read."
    with pytest.raises(NotText, match="without text in it"):
        read_bytes(make_mail(attachment=b"%PDF-1.4"))


def test_a_mail_that_was_forwarded_inside_another_is_read() -> None:
    inner = make_mail(text=PROSE).decode("utf-8", "surrogateescape")
    outer = f"From: me@example.org\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n{inner}"
    assert PROSE in " ".join(block.text for block in read_bytes(outer.encode()).blocks)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (make_mail(text=PROSE), "mail"),
        (make_mail(text=PROSE, more_headers=LIST * 60), "mail"),
        (make_mail(PAGE, attachment=b"%PDF-"), "mail"),
        (make_mhtml(PAGE), "mhtml"),
        (b"From: the editor\nDate: 1 May 2024\n\nOur policy.", "text"),
        (b"From: us@shop.example\nTo: you\n\nOur policy.", "text"),
    ],
)
def test_a_mail_is_told_from_a_saved_page_and_from_a_text_that_begins_like_a_letter(data: bytes, kind: str) -> None:
    assert kind_of(data) == kind


@pytest.mark.parametrize("charset", ["unknown-8bit", "iso-8859-8-i", "rot13", "base64"])
def test_a_charset_that_nobody_knows_does_not_hide_the_words(charset: str) -> None:
    data = (
        b"From: a@b.example\r\nMessage-ID: <x@b.example>\r\nContent-Type: text/plain; charset="
        + charset.encode("ascii")
        + b"\r\nContent-Transfer-Encoding: 8bit\r\n\r\nWe keep your caf\xe9 bills.\r\n"
    )
    assert read_mail(data).text.strip() == "We keep your café bills."
