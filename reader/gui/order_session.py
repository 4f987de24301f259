"""OrderSession: the user's own order of the library: collections, own fields, saved searches, many policies at once.

In: wishes about policies by their ids. Out: the library changed, and facts told. Every change of policies is one step
on `stack`, which is the library's own: it outlives the policy that is open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from reader.errors import ReaderError
from reader.gui.dates import now
from reader.gui.language import counted
from reader.gui.library_session import LibrarySession

if TYPE_CHECKING:  # sqlite-utils is slow to import: the first paint does not wait for it
    from reader.library import Library
    from reader.library.order_model import Collection, Membership, OwnField, PolicyState, SavedSearch

T = TypeVar("T")
Change = Callable[["PolicyState"], "PolicyState"]


class Reorder(QUndoCommand, Generic[T]):
    """Policies were put in another order: `before` and `after` are what was and is. Done already when it is pushed."""

    def __init__(
        self, text: str, write: Callable[[Sequence[T]], None], before: Sequence[T], after: Sequence[T]
    ) -> None:
        super().__init__(text)
        self._write, self._before, self._after = write, before, after
        self._pushed = False

    def redo(self) -> None:
        """Do it again; the call that `push` makes is passed over."""
        if self._pushed:
            self._write(self._after)
        self._pushed = True

    def undo(self) -> None:
        """Put back what was there before."""
        self._write(self._before)


class OrderSession(QObject):
    """Puts policies in order.

    Signals:
        changed(): collections, fields, searches or how policies are put in order.
        done(str): policies were changed, as a sentence; it can be undone.
    """

    changed = Signal()
    done = Signal(str)

    def __init__(self, library: LibrarySession, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self.stack = QUndoStack(self)

    def collections(self) -> list[Collection]:
        """Return the collections by name."""
        return self._library.ask(lambda library: library.order.collections(), [])

    def fields(self) -> list[OwnField]:
        """Return the own fields, oldest first."""
        return self._library.ask(lambda library: library.order.fields(), [])

    def searches(self) -> list[SavedSearch]:
        """Return the saved searches by name."""
        return self._library.ask(lambda library: library.order.searches(), [])

    def states(self) -> dict[str, PolicyState]:
        """Return how each policy is put in order, by its id."""
        none: list[PolicyState] = []
        found = self._library.ask(lambda library: library.order.states(), none)
        return {state.policy_id: state for state in found}

    def ask(self, change: Callable[[Library], object]) -> None:
        """Make, name or take away something that is not a policy.

        Raises:
            ReaderError: if it cannot be done; the caller shows why.
        """
        self._library.demand(change)
        self.changed.emit()

    def change(self, text: str, policy_ids: Iterable[str], change: Change) -> bool:
        """Change policies in one step that can be undone; `text` names it. Return whether anything is another."""
        ids = list(policy_ids)

        def carry_out(library: Library) -> tuple[list[PolicyState], list[PolicyState]]:
            before = library.order.states(ids)
            pairs = [(old, new) for old in before if (new := change(old)) != old]
            library.order.write([new for _, new in pairs])
            return [old for old, _ in pairs], [new for _, new in pairs]

        none: tuple[list[PolicyState], list[PolicyState]] = ([], [])
        before, after = self._library.ask(carry_out, none)
        if not after:
            return False
        self.stack.push(Reorder(text, self._write, before, after))
        self._tell()
        self.done.emit(text)
        return True

    def set_status(self, policy_ids: Sequence[str], status: str) -> None:
        """Mark policies "" (new), "in review" or "done"."""
        self.change(
            self._words(self.tr("Marked: {policies}"), policy_ids), policy_ids, lambda s: replace(s, status=status)
        )

    def trash(self, policy_ids: Sequence[str]) -> None:
        """Put policies in the trash."""
        moment = now()
        words = self._words(self.tr("In the trash: {policies}"), policy_ids)
        self.change(words, policy_ids, lambda state: replace(state, trashed=state.trashed or moment))

    def restore(self, policy_ids: Sequence[str]) -> None:
        """Take policies out of the trash."""
        words = self._words(self.tr("Restored: {policies}"), policy_ids)
        self.change(words, policy_ids, lambda state: replace(state, trashed=""))

    def tag(self, policy_ids: Sequence[str], added: Sequence[str], removed: Sequence[str]) -> None:
        """Give policies tags and take others away."""
        words = self._words(self.tr("Tags changed: {policies}"), policy_ids)
        self.change(words, policy_ids, lambda s: replace(s, tags=tuple(sorted({*s.tags, *added} - set(removed)))))

    def collect(self, policy_ids: Sequence[str], collection_id: str, put_in: bool) -> None:
        """Put policies in a collection, or take them out of it."""
        words = self.tr("Put in the collection: {policies}") if put_in else self.tr("Out of the collection: {policies}")

        def change(state: PolicyState) -> PolicyState:
            held = set(state.collections) - {collection_id} | ({collection_id} if put_in else set())
            return replace(state, collections=tuple(sorted(held)))

        self.change(self._words(words, policy_ids), policy_ids, change)

    def set_value(self, policy_ids: Sequence[str], field: OwnField, value: str) -> bool:
        """Give a field a value for policies, "" for none; return whether it fits."""
        from reader.library.own_fields import plain_value  # late: it imports sqlite-utils' neighbours

        try:
            plain = plain_value(field, value)
        except ReaderError as error:
            self._library.failed.emit(str(error))
            return False

        def change(state: PolicyState) -> PolicyState:
            values = dict(state.values) | {field.id: plain}
            return replace(state, values=tuple(sorted((key, kept) for key, kept in values.items() if kept)))

        self.change(self._words(f"{field.name}: {{policies}}", policy_ids), policy_ids, change)
        return True

    def join(self, policy_ids: Sequence[str]) -> None:
        """Make texts versions of the policy of the first, in their order."""
        first, *others = policy_ids

        def carry_out(library: Library) -> None:
            for one in others:
                library.order.join(one, first)

        self._regroup(self._words(self.tr("Versions of one policy: {policies}"), policy_ids), policy_ids, carry_out)

    def part(self, policy_ids: Sequence[str]) -> None:
        """Make each text a policy of its own."""

        def carry_out(library: Library) -> None:
            for one in policy_ids:
                library.order.part(one)

        self._regroup(self._words(self.tr("Policies of their own: {policies}"), policy_ids), policy_ids, carry_out)

    def _regroup(self, text: str, policy_ids: Sequence[str], carry_out: Callable[[Library], None]) -> None:
        def change(library: Library) -> tuple[list[Membership], list[Membership]]:
            before = library.order.memberships(policy_ids)
            carry_out(library)
            return before, library.order.memberships(policy_ids)

        none: tuple[list[Membership], list[Membership]] = ([], [])
        before, after = self._library.ask(change, none)
        if before != after:
            self.stack.push(Reorder(text, self._write_groups, before, after))
            self._tell()
            self.done.emit(text)

    def _write_groups(self, members: Sequence[Membership]) -> None:
        self._library.ask(lambda library: library.order.regroup(members), None)
        self._tell()

    def _words(self, words: str, policy_ids: Sequence[str]) -> str:
        return words.format(policies=counted(len(policy_ids), "policy"))

    def _write(self, states: Sequence[PolicyState]) -> None:
        self._library.ask(lambda library: library.order.write(states), None)
        self._tell()

    def _tell(self) -> None:
        self._library.policies_changed.emit()
        self.changed.emit()
