"""Reading: how sure a clause is, read with what leads to it, and under which one condition of its own words it holds.

In: a clause's text and what stands before and above it. Out: whether it only allows the thing, or holds in some cases
alone; and the condition that governs it (`own_case`), with how sure the clause is where that is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reader.summary.clauses.around import gives_examples, is_about_data
from reader.summary.clauses.asked import speaks_of_consent
from reader.summary.clauses.clause import Clause, without
from reader.summary.clauses.given import is_yours_to_give
from reader.summary.clauses.kinds import kind_of
from reader.summary.clauses.modality import is_as_you_set_it, is_modal, is_moved_perhaps, lists_examples
from reader.summary.clauses.own_case import OwnCase, masked, own_case
from reader.summary.clauses.scope import is_limited
from reader.summary.texts.standing import is_clause

# An aside on one item of several, as of whom it is asked ("obtaining credit references (business customers only)").
_ASIDE = re.compile(r"\([^()]*\bonly\)")
_REMEMBERED = 512  # texts: about the lead-ins of one long policy
_NEAR = 25  # code points: how far before its brackets the words stand that an aside is about
_ITS_OWN = re.compile(r", (?:if|when|once) you (?:use|visit|access|join|open) ([\w.-]+)\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """A clause (`own` is it without others' "can"), where its practice is stated, and what is read with it.

    `title` is that of its section where that speaks of a case alone, else "". The title of any section may say `may`
    ("What we may need").
    """

    text: str
    own: str
    stated: tuple[int, ...]
    ends: tuple[int, ...]
    far: tuple[tuple[int, int], ...]
    leads: tuple[str, ...]
    goes_on: tuple[str, ...]
    title: str
    abroad: bool
    shown: bool
    may: bool = False

    @property
    def modal(self) -> bool:
        """Tell whether the clause only allows itself what it states ("may")."""
        return (
            (self.shown and is_as_you_set_it(self.text))
            or is_modal(self.own, [*self.stated, *self.ends])
            or any(map(is_modal, self.leads))
            or (
                not self.shown  # what you may post is seen, once you do
                and is_yours_to_give(self.own, [at for at in (*self.stated, *self.ends) if at >= 0] or [0])
            )
            or any(map(is_yours_to_give, self.leads))
            or (self.abroad and is_moved_perhaps(self.text))
            or any(map(lists_examples, (self.text, *self.leads)))
            or (any(map(lists_examples, self.goes_on)) and gives_examples(self.text))
            or (self.may and not is_clause(self.text) and not self.leads)
            or (any(map(is_modal, self.goes_on)) and not is_about_data(self.text))
        )

    @property
    def limited(self) -> bool:
        """Tell whether the clause holds in some cases alone."""
        near = without(_without_asides(self.text, self.ends), self.far)
        kind = kind_of(self.text)
        return (
            bool(self.title)
            or (kind is not None and kind.whole)
            or any(map(is_limited, (near, *self.leads, *self.goes_on)))
        )


def with_case(clause: Clause, read: Reading, names: str) -> Clause:
    """Return a clause with its one condition, where it has one and nothing else limits it.

    `names` are those of whose policy it is: to use that is no condition.
    """
    tails: set[str] = set()
    case = _case_in(read)
    if case is not None:
        tails.add(case.tail)
        of_kind = kind_of(clause.text) is not None  # that says more than a title over it
        read = replace(
            read,
            text=masked(read.text, case),
            own=masked(read.own, case),
            title="" if of_kind else read.title,
        )
    leads, found = _masked(read.leads)
    goes_on, also = _masked(read.goes_on)
    over = _case_of(read.title) if read.title else None
    tails |= {*found, *also, *([over.tail] if over else [])}
    if len(tails) != 1:
        return clause
    read = replace(read, leads=leads, goes_on=goes_on, title="" if over else read.title)
    tail = tails.pop()
    product = _ITS_OWN.match(tail)
    if read.limited or (product and product.group(1).casefold() in names):
        return clause
    chosen = any(map(speaks_of_consent, (read.text, *read.leads, *read.goes_on)))
    return replace(clause, case=tail, modal_in_case=read.modal, asks_beyond=chosen)


def _case_in(read: Reading) -> OwnCase | None:
    """Return the condition of a clause itself; one at its end may be among the very words that state the practice."""
    starts = [at for at in read.stated if at >= 0]
    case = own_case(read.text, [*starts, *(at for at in read.ends if at >= 0)], item=bool(read.leads))
    if case or not starts:
        return case
    closing = own_case(read.text, starts)
    return closing if closing and closing.start > max(starts) else None


def _masked(texts: Sequence[str]) -> tuple[tuple[str, ...], list[str]]:
    """Return texts without the conditions that they open with, and these."""
    cases: list[OwnCase | None] = [_case_of(text) for text in texts]
    bare = tuple(masked(text, case) if case else text for text, case in zip(texts, cases, strict=True))
    return bare, [case.tail for case in cases if case]


@lru_cache(maxsize=_REMEMBERED)
def _case_of(text: str) -> OwnCase | None:
    """Return the condition of a text that leads to others: each of them asks for it."""
    return own_case(text, leads=True)


def _without_asides(text: str, ends: Sequence[int]) -> str:
    """Blank out the asides that do not stand right after words of the practice; `ends` is where those end."""
    return _ASIDE.sub(
        lambda aside: (
            aside.group()
            if not ends or any(0 <= aside.start() - end <= _NEAR for end in ends)
            else " " * len(aside.group())
        ),
        text,
    )
