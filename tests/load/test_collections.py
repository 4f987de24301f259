"""Folders and ZIPs: what is listed, what is read as one, and nothing that leads out of them."""

from __future__ import annotations

import io
import stat
import sys
import zipfile
from pathlib import Path

import pytest

from reader.errors import Damaged, EmptyInput, InputError, Protected
from reader.load import load, load_together, policies_in
from reader.load.names import frames_in, policy_names
from reader.load.packed import Package
from tests.load.builders import PROSE, make_zip

PRIVACY = f"# Privacy\n\n{PROSE} We use cookies and personal data.\n"
COOKIES = f"# Cookies\n\n{PROSE} We ask for your consent.\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "shop.zip"
    members: dict[str, str | bytes] = {"b/cookies.md": COOKIES, "a.md": PRIVACY, "picture.png": "x", ".hidden.md": "x"}
    path.write_bytes(make_zip(members))
    return path


def test_a_zip_is_listed_like_a_folder(archive: Path) -> None:
    assert policies_in(archive) == (archive / "a.md", archive / "b" / "cookies.md")
    assert policies_in(archive.parent) == policies_in(archive)


def test_a_policy_in_a_zip_is_opened_by_its_name(archive: Path) -> None:
    source = load(archive / "b" / "cookies.md")
    assert (source.provenance.title, source.provenance.file_name) == ("Cookies", "cookies.md")
    with pytest.raises(EmptyInput, match=r"shop\.zip” holds no “none.md”"):
        load(archive / "none.md")


def test_documents_of_a_zip_or_folder_are_read_as_one(archive: Path, tmp_path: Path) -> None:
    texts = [block.text for block in load(archive).blocks]
    assert texts[0] == "Privacy"
    assert "Cookies" in texts
    assert load(archive).notices[0] == "2 documents are read as one: a.md, b/cookies.md."
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.md").write_text(PRIVACY)
    (folder / "b.md").write_text(COOKIES)
    (folder / "c.pdf").write_bytes(b"%PDF-1.7 broken")
    source = load(folder)
    assert [block.text for block in source.blocks] == texts
    assert source.notices[-1].startswith("Not read: “c.pdf” is a damaged PDF")


def test_many_documents_are_no_policy(tmp_path: Path) -> None:
    for number in range(13):
        (tmp_path / f"{number}.md").write_text(PRIVACY)
    with pytest.raises(InputError, match="13 documents"):
        load(tmp_path)
    assert len(policies_in(tmp_path)) == 13


def test_files_may_be_read_as_one_by_name(tmp_path: Path) -> None:
    paths = [tmp_path / "a.md", tmp_path / "b.md"]
    paths[0].write_text(PRIVACY)
    with pytest.raises(InputError, match="Both"):
        load_together(paths[1:], "Both")
    assert load_together(paths, "Both").provenance.file_name == "Both"


def test_what_belongs_to_a_saved_page_is_no_policy() -> None:
    names = ["p.html", "p_files/ad.html", "q_files/frame.html", "__MACOSX/p.html", "x.exe", "sub/r.pdf"]
    assert policy_names(names, {".html", ".pdf"}) == ["p.html", "q_files/frame.html", "sub/r.pdf"]


def test_frames_lead_nowhere_else() -> None:
    names = ["site/index.html", "site/p.html", "secret.html"]
    sources = [
        "p.html",
        "../secret.html?x",
        "/secret.html",
        "http://host.example/p.html",
        "file:///p.html",
        "p%2Ehtml",
        "//h/p",
    ]
    assert frames_in("site/index.html", sources, names) == ["site/p.html", "secret.html"]
    assert frames_in("index.html", ["../secret.html"], ["secret.html"]) == []


def test_a_page_of_frames_takes_those_beside_it(tmp_path: Path) -> None:
    outside = tmp_path / "outside.html"
    outside.write_text(f"<body><p>{PROSE} outside</p></body>")
    site = tmp_path / "site"
    site.mkdir()
    (site / "main.html").write_text(f"<body><p>{PROSE} main</p></body>")
    (site / "link.html").symlink_to(outside)
    frames = (
        '<frame src="main.html"><frame src="link.html"><frame src="../outside.html"><frame src="file:///etc/passwd">'
    )
    (site / "sound.html").write_bytes(bytes(range(256)) * 9)
    frames += '<frame src="sound.html">'
    page = site / "index.html"
    page.write_text(f"<html><title>Shop</title><frameset cols='1,2'>{frames}</frameset></html>")
    assert [block.text for block in load(page).blocks] == [f"{PROSE} main"]


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    path.write_bytes(make_zip({"a.txt": b"a" * 60 * 1024 * 1024}))
    with pytest.raises(Damaged, match=r"“bomb\.zip” unpacks to more than 50 MB"):
        load(path)


def test_links_and_passwords_in_a_zip() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        link = zipfile.ZipInfo("passwd.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("../../up.txt", "up")
    package = Package(buffer.getvalue())
    assert package.names == ("../../up.txt",)
    locked = bytearray(make_zip({"a.txt": "secret"}))
    locked[locked.rindex(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(Protected):
        Package(bytes(locked)).read("a.txt")


def test_a_name_without_a_letter_is_passed_over() -> None:
    nameless = make_zip({"a.md": "x", "b": "y"}).replace(b"b", b"\0")  # zipfile cuts a name at a zero
    assert Package(nameless).names == ("a.md",)


def test_a_damaged_zip_is_refused() -> None:
    with pytest.raises(Damaged):
        Package(b"PK\x03\x04" + b"\0" * 100)


def test_a_name_in_a_zip_never_leads_to_a_file_of_the_reader(tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text(f"# Diary\n\n{PROSE}\n")
    path = tmp_path / "policies.zip"
    names = [secret.as_posix(), "C:\\Users\\secret.md", "\\\\host\\share\\secret.md", "../secret.md"]
    path.write_bytes(make_zip({name: f"{PRIVACY}\n\n{PROSE} {number}" for number, name in enumerate(names)}))
    listed = policies_in(path)
    assert len(listed) == 3
    assert all(one.is_relative_to(path) for one in listed)
    assert {load(one).blocks[0].text for one in listed} == {"Privacy"}


def test_names_in_a_zip_that_other_programs_write(tmp_path: Path) -> None:
    path = tmp_path / "policies.zip"
    path.write_bytes(make_zip({"shop\\a.md": PRIVACY, "shop//b.md": COOKIES, "./c.md": PRIVACY, "shop\\": ""}))
    assert policies_in(path) == (path / "c.md", path / "shop" / "a.md", path / "shop" / "b.md")
    assert [load(one).blocks[0].text for one in policies_in(path)] == ["Privacy", "Privacy", "Cookies"]


@pytest.mark.skipif(sys.platform == "win32", reason="there it parts folders")
def test_a_backslash_in_the_name_of_a_file_is_a_letter(tmp_path: Path) -> None:
    path = tmp_path / "a\\b.md"
    path.write_text(PRIVACY)
    assert policies_in(tmp_path) == (path,)
    assert load(tmp_path).provenance.title == "Privacy"
