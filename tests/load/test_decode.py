"""Bytes become the text that was meant."""

import pytest

from reader.errors import NotText
from reader.load.decode import decode, repair

TEXT = "We don’t share your café’s data."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_utf_16_without_a_mark() -> None:
    assert decode(TEXT.encode("utf-16-le")) == TEXT


def test_the_declared_charset_is_used() -> None:
    page = '<meta charset="iso-8859-2"><p>Důvěrné údaje</p>'
    assert decode(page.encode("iso-8859-2")) == page


@pytest.mark.parametrize("name", ["zlib", "rot13", "no-such-charset", "utf-8"])
def test_a_wrong_declaration_is_passed_over(name: str) -> None:
    assert "naïve" in decode(f'<meta charset="{name}"> naïve'.encode("cp1252"))


def test_one_bad_byte_does_not_spoil_the_rest() -> None:
    assert decode(TEXT.encode() * 4 + b"\xff").startswith(TEXT)


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 8, b"\x7fELF\x02\x01\x01\0\0\0\0\0" * 20, b"\x01\x02\x03\x04" * 50]
)
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(NotText, match="binary"):
        decode(data)


def test_broken_characters_are_repaired_and_counted() -> None:
    assert repair("It’s fine.\nthatâ€™s why, and itâ€™s so") == ("It’s fine.\nthat’s why, and it’s so", 2)


@pytest.mark.parametrize("text", ["that’s café naïve Ünal", "plain words", "Ångström Â£5"])
def test_sound_text_is_left_alone(text: str) -> None:
    repaired, places = repair(text)
    assert (places == 0) == (repaired == text)
    assert "’" in repaired or "’" not in text
