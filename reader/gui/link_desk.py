"""LinkDesk: opens `policyreader:` links: finds the policy in the library and goes to the passage. In: a link's text."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from reader.document import PassageLink, find_linked, parse_link
from reader.errors import InputError
from reader.gui.library_session import LibrarySession
from reader.gui.messages import Messages
from reader.gui.opening import Opening
from reader.gui.reading import Reading


class LinkDesk(QObject):
    """Takes links from outside. They open what is in the library, and nothing else."""

    def __init__(
        self,
        opening: Opening,
        library: LibrarySession,
        reading: Reading,
        messages: Messages,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._opening, self._library, self._reading, self._messages = opening, library, reading, messages
        self._wanted: PassageLink | None = None
        opening.policy_shown.connect(self._go)

    def open_link(self, text: str) -> None:
        """Open a link's policy at its passage; a link that leads nowhere is a card that says why."""
        try:
            link = parse_link(text)
            policy_id = self._policy(link)
        except InputError as error:
            self._opening.refuse(self.tr("The link"), error)
            return
        self._wanted = link
        open_now = policy_id == self._library.policy_id and self._reading.document is not None
        self._opening.open_kept(policy_id, link.start)
        if open_now:
            self._go("")

    def _policy(self, link: PassageLink) -> str:
        """Return the id of the policy in the library whose file the link names."""
        if not self._library.open_library():
            raise InputError(self.tr("The library could not be opened, so the policy of this link was not found."))
        for record in self._library.policies():
            if record.sha256 == link.sha256:
                return record.id
        if any(record.sha256 == link.sha256 for record in self._library.policies(trashed=True)):
            raise InputError(
                self.tr("The policy that this link names is in the trash."),
                self.tr("Take it out of the trash in the library, and open the link again."),
            )
        raise InputError(
            self.tr("The policy that this link names is not in your library."),
            self.tr("Open its file first, and then the link again. The file's SHA-256 begins with {hash}.").format(
                hash=link.sha256[:12]
            ),
        )

    @Slot(str)
    def _go(self, _title: str) -> None:
        link, document = self._wanted, self._reading.document
        if link is None or document is None:
            return
        self._wanted = None
        if document.provenance.sha256 != link.sha256:
            return  # something else was opened meanwhile
        place = find_linked(document, link)
        if place is None:
            self._messages.say(self.tr("The words that this link names are not in this text."))
        else:
            self._reading.go_to(place)
