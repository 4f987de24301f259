"""A ZIP in memory (a plain one, DOCX, ODT, EPUB), unpacked within limits. Nothing of it is ever written to a disk.

Names are made paths below the ZIP, as which a caller may write them ("policies.zip/shop.html"): an absolute one would
lead to a file of the reader's. Links in it are passed over.
"""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from pathlib import PureWindowsPath

from reader.errors import Damaged, EmptyInput, Protected
from reader.load.limits import MEMBERS, PACKED_BYTES, UNPACKED_BYTES

_FAULTS = (zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, EOFError, OSError, ValueError, KeyError)
_ENCRYPTED = 0x1
_HINT = "Get the file again from where it came from."
NOT_WHOLE = "The file is damaged: it begins like a Word document, an e-book or a ZIP, and the rest of it is missing."


class Package:
    """The members of a ZIP, by name.

    Raises:
        Damaged: if it is no ZIP, is broken or holds more than a policy can.
        Protected: if a member that is read is under a password.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except (*_FAULTS, RuntimeError) as error:
            raise Damaged(NOT_WHOLE, _HINT) from error
        if len(members) > MEMBERS:
            raise Damaged(f"The file holds {len(members):,} files; at most {MEMBERS:,} are looked at.", _HINT)
        self._members = {
            name: member
            for member in members
            if (name := _plain(member.filename))
            and not member.filename.endswith(("/", "\\"))
            and not stat.S_ISLNK(member.external_attr >> 16)
        }
        self._left = UNPACKED_BYTES

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the files in it, in the order of the archive."""
        return tuple(self._members)

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def read(self, name: str) -> bytes:
        """Return the bytes of a member."""
        member = self._members.get(name)
        if member is None:
            raise EmptyInput(f"The file holds no “{name}”.", "Look at the names in it.")
        if member.flag_bits & _ENCRYPTED:
            raise Protected("The file is under a password.", "Unpack it, then open what was in it.")
        most = min(self._left, PACKED_BYTES)
        try:
            with self._zip.open(member) as stream:
                data = stream.read(most + 1)
        except (*_FAULTS, RuntimeError) as error:
            raise Damaged(f"The file is a damaged ZIP: {error}.", _HINT) from error
        if len(data) > most:
            raise Damaged(
                f"The file unpacks to more than {most // (1024 * 1024)} MB. "
                "If it did not come from a place you trust, delete it.",
                "Unpack the part that holds the policy by hand.",
            )
        self._left -= len(data)
        return data

    def read_text_head(self, name: str, most: int = 200) -> str:
        """Return the first characters of a small member ("mimetype"), "" where it is missing."""
        return self.read(name)[:most].decode("latin-1").strip() if name in self._members else ""


def _plain(name: str) -> str:
    r"""Return a name as a path below the ZIP: programs write "a\b", "./b" and "/b" too, hostile ones "C:\b"."""
    plain = "/".join(part for part in name.replace("\\", "/").split("/") if part not in ("", "."))
    return plain.removeprefix(PureWindowsPath(plain).drive).lstrip("/")
