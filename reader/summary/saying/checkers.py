"""Checkers: say who looks you up, where the clauses have others do it ("Some of our partners will run checks").

In: the words of a sentence, or of a part of one, and its clauses. Out: the words, with the doer that the clauses name
where theirs is the check alone: no clause says that "we" look you up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.summary.clauses.clause import Clause

_SOMEBODY = "others"
_CHECK = (
    r"(?:carr(?:y|ies) out|run|conduct|perform|make|do|undertake|check|search|verify|obtain|get|look|assess|screen|use)"
)
_WHO = (
    r"(?:our|its|the|their) (?:[\w’'-]+ (?:and )?){0,4}?"
    r"(?P<who>partners|providers|insurers|lenders|underwriters|suppliers|sellers|brokers)"
)
# The subject of the clause is another: nothing but an occasion stands before it.
_OTHERS = re.compile(
    rf"\A\W*(?:(?:when|if|where|as|to|in|for)\b[^.;|,]{{1,60}}, )?"
    rf"(?:(?:some|many|most|certain|all|each|any) of )?{_WHO} "
    rf"(?:(?:may|might|will|can|could|also|then|sometimes|usually|both) )*{_CHECK}\b",
    re.IGNORECASE,
)
# One other firm by its name, of which the sentence before says that "we" have to do with it.
_NAMED = re.compile(
    r"\A\W*(?:The )?(?!(?:We|You|They|It|This|These|Those|Such|Our|Your|Their|If|When)\b)(?P<name>[A-Z][\w&-]*\w)"
    r"(?: [A-Z][\w&-]*\w){0,2} (?:(?:may|might|will|can|could|also|then) )+[a-z]+"
)
_WITH_THEM = r"\b[Ww]e\b[^.;|]{{0,160}}\b(?:to|by|with|from|use|inform|tell|notify) (?:[a-z]+ ){{0,2}}?{name}\b"
_WE = re.compile(
    rf"\b(?:we|us)\b(?:['’](?:ll|re|ve))?(?:,? (?:and|or) (?:\w+ ){{1,4}}?)? ?(?:(?:\w+|,) ){{0,4}}?{_CHECK}\b",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\A(?P<they>They (?:may )?)?(?P<deed>run a credit check on you|search your record at .+|check your credit standing"
    r"|get information about you from credit .+|check you with fraud-prevention agencies.*"
    r"|run [\w -]+ checks on you|use your data to collect debts)\Z"
)
_GETS = re.compile(r"\Aget information about you from ")


def as_done(text: str, clauses: Sequence[Clause]) -> tuple[str, bool]:
    """Return words on a check with the doer that the clauses name, and whether that is another."""
    said = _SAYS.match(text)
    doers = [found["who"].casefold() for one in clauses if (found := _OTHERS.match(one.text))] if said else []
    doers += [_SOMEBODY] if said and _is_by_one_named(clauses) else []
    if said is None or not doers or any(_WE.search(part) for one in clauses for part in (one.text, one.lead)):
        return text, False
    names = set(doers)
    who = f"their {names.pop()}" if len(names) == 1 and _SOMEBODY not in names else _SOMEBODY
    deed = _GETS.sub("check you with ", said["deed"])
    if said["they"]:
        return f"{'Some of ' if who != 'others' else ''}{who} may {deed}".replace("others may", "Others may"), True
    return f"let {'some of ' if who != 'others' else ''}{who} {deed}", True


def _is_by_one_named(clauses: Sequence[Clause]) -> bool:
    """Tell whether the doer is a firm of whom the sentence before tells as another's, and all clauses are on it."""
    named = [found["name"] for one in clauses if (found := _NAMED.match(one.text)) and _is_told_of(found["name"], one)]
    return bool(named) and all(any(name in one.text for name in named) for one in clauses)


def _is_told_of(name: str, clause: Clause) -> bool:
    return re.search(_WITH_THEM.format(name=re.escape(name)), clause.before) is not None
