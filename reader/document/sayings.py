"""Ways in which a policy says whose it is: “Acme Ltd ("Acme", "we")”, “how Acme collects”, “Welcome to Acme”.

In: text with straight quotation marks. Out: each name said, with the way and its points. All patterns are bounded: a
text cannot make them slow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

OPENING = 2_500  # code points: where a policy speaks of itself; further down it names the policies of others
ADDRESS = "address"  # the way of organisation.py's own

_WORD = (
    r"(?:(?:Inc|Ltd|Co|Corp|St|S\.A|S\.A\.S|N\.V|B\.V|L\.P)\.|"
    r"[A-Z0-9](?:[\w&+-]|'(?!s\b)){0,40}(?:\.[\w&+-]{1,40}){0,3})"
)
_DOMAIN = r"(?:[a-z0-9][a-z0-9-]{1,40}\.){1,2}[a-z]{2,12}\b"
_NAME = rf"(?P<name>(?:{_WORD}|{_DOMAIN})(?:,? (?:(?:of|the|and|for|de|la|&) ){{0,2}}{_WORD}){{0,6}})"
_FORM = (
    r"(?:inc|incorporated|ltd|limited|llc|l\.l\.c|llp|plc|p\.l\.c|corp|corporation|co|company|gmbh|ag|ab|as|a/s|asa|aps|"
    r"bv|b\.v|nv|n\.v|sa|s\.a|sas|s\.a\.s|sarl|s\.à r\.l|srl|s\.r\.l|s\.p\.a|spa|oyj?|kg|se|pte|pty|lp|l\.p|ulc|dac)\.?"
)
_LEGAL_FORM = re.compile(_FORM, re.IGNORECASE)
_ENDING_FORM = re.compile(rf"[,\s]+{_FORM}$", re.IGNORECASE)
_PRONOUNS = frozenset(("we", "us", "our", "ours", "ourselves"))
_BRACKETED = r"(?: \([^()]{1,120}\))?"
_AND_OTHERS = r"(?:,? (?:and|including|together with) (?:its|our|their) [\w ,-]{1,60}?)?"
_PROCESSES = (
    r"(?:may )?(?:collects?|uses?|processes|process|handles?|gathers?|treats?|protects?|shares?|stores?|obtains?|"
    r"discloses?|looks? after|manages?|respects)\b"
)
_POLICY = (
    r"(?:(?:[Pp]rivacy|PRIVACY|[Dd]ata [Pp]rotection|[Dd]ata) "
    r"(?:[Pp]olicy|[Nn]otice|[Ss]tatement|POLICY|NOTICE|STATEMENT))"
)
_POLICY_OR_SHORT = r"(?:[Pp]rivacy )?(?:[Pp]olicy|[Nn]otice|[Ss]tatement)"
_YEAR = r"\d{4}"
_OPENER = r"(?:^|[.!?] |\n)"


def _initial(letter: str) -> str:
    r"""Return the pattern of a word's first letter, small or large.

    Python's search leaps from one such letter to the next, where it tries a pattern that begins with "\b" everywhere.
    """
    return rf"[{letter.upper()}{letter}](?<=\b\w)"


# Way, points, whether in the opening alone, pattern. One way counts once however often it is met.
_Sayings = tuple[tuple[str, float, bool, re.Pattern[str]], ...]


def _compiled(*sayings: tuple[str, float, bool, str]) -> _Sayings:
    return tuple((way, points, opening, re.compile(text, re.MULTILINE)) for way, points, opening, text in sayings)


_SAYINGS = _compiled(
    ("how", 3.0, False, rf"{_initial('h')}ow {_NAME}{_AND_OTHERS}{_BRACKETED},? {_PROCESSES}"),
    ("policy of", 3.0, False, rf"p(?<=\bp)rivacy (?:policy|notice|statement) of {_NAME}"),
    ("own policy", 3.0, False, rf"{_initial('t')}his {_NAME} {_POLICY}"),
    ("covers", 3.0, True, rf"{_initial('t')}his {_POLICY_OR_SHORT} (?:covers|applies to) {_NAME}"),
    ("welcome", 3.0, True, rf"{_initial('w')}elcome to (?:the )?{_NAME}"),
    ("at", 3.0, True, rf"{_OPENER}[Aa]t {_NAME},? (?:we|our|your|protecting|privacy|trans|one of)"),
    ("at", 4.0, True, rf"{_OPENER}[Aa]t {_NAME},? accessible (?:from|at|via|on)"),
    ("controller", 4.0, False, rf"{_initial('c')}ontroller\b[^.;()]{{0,80}}? is {_NAME}"),
    (
        "we mean",
        4.0,
        False,
        rf"{_initial('w')}hen we (?:say|talk about|refer to|use) [^.]{{1,80}}, we (?:mean|refer to) {_NAME}",
    ),
    ("by", 3.0, True, rf"\b(?:processing|collection|activities|processed|collected) (?:\w+ ){{0,2}}by {_NAME}"),
    (
        "copyright",
        2.0,
        False,
        rf"(?:©|\([cC]\)|C(?<=\bC)opyright)(?: ?©)? ?(?:{_YEAR}(?: ?[-–] ?{_YEAR})?,? )?(?:by )?{_NAME}",
    ),
    ("operated", 2.0, True, rf"\b(?:operated|owned|provided|produced|published|run|offered) by {_NAME}"),
)
# The same where the name comes first: looked for from behind, for names are everywhere.
_AFTER_NAME = _compiled(
    ("own policy", 3.0, True, rf"(?:'s|')? {_POLICY}"),
    ("committed", 3.0, False, r" (?:is|are) (?:\w+ )?committed to "),
    ("respects", 3.0, True, r" (?:respects?|values?|takes?|cares? about) [\w ]{0,60}privacy"),
    ("controller", 4.0, False, r" (?:is|are|acts as) the (?:data )?controllers?\b"),
    ("owner", 3.0, True, r" (?:the|as) (?:owner|provider|operator)\b"),
)
_NAME_BEFORE = re.compile(rf"(?<![\w@.]){_NAME}{_AND_OTHERS}{_BRACKETED},?$")
_LONGEST_NAME = 250  # code points, with what stands between it and the saying
_BRACKET = re.compile(r"\(([^()]{2,140})\)")
_TERM = re.compile(r"\"([^\"]{1,60})\"|([^\s,\"/][^,\"/]*?)(?=\s*(?:[,/\"]|\bor\b|\band\b|$))")
_MOST_TERMS = 8
# What stands before the terms that a bracket gives.
_LEAD = re.compile(
    r"^(?:(?:collectively|hereinafter|hereafter|herein|together|jointly|also|either|referred|known|to|as|"
    r"in this \w+ \w+|or|and|the|called|individually|each|a|below|from here on)\b[\s,:]*)+",
    re.IGNORECASE,
)
_QUOTED_TERM = r"\"[^\"]{1,40}\"[\s,]*(?:and|or)?\s*"
_MEANT = re.compile(
    rf"({_QUOTED_TERM}(?:{_QUOTED_TERM}){{0,7}})"
    r"(?:\w+ ){0,3}?(?:means?|refers? to|includes?|is|are|shall mean)"
    rf" (?:the )?{_NAME}(?! (?:affiliate|entit|member|compan|subsidiar|organi[sz]ation))"
)
_QUOTED = re.compile(r"\"([^\"]+)\"")


def said(text: str) -> Iterator[tuple[str, float, str]]:
    """Yield the way, its points and the name, each time that a text says whose it is."""
    for match in _BRACKET.finditer(text):
        yield from _defined(text, match)
    for match in _MEANT.finditer(text):
        terms = [_bare(term) for term in _QUOTED.findall(match[1])]
        if any(term.casefold() in _PRONOUNS for term in terms):
            yield "meant", 5.0, match["name"]
            yield from (("meant", 6.0, term) for term in terms)
    for way, points, opening, pattern in _SAYINGS:
        for match in pattern.finditer(text, 0, OPENING if opening else len(text)):
            yield way, points, match["name"]
    for way, points, opening, pattern in _AFTER_NAME:
        for match in pattern.finditer(text, 0, OPENING if opening else len(text)):
            if (before := _before(text, match.start())) is not None:
                yield way, points, before


def without_legal_form(name: str) -> str:
    """Return a name without its legal form: “Acme, Inc.” is Acme."""
    name = name.strip(" ,;:'\"")
    while (shorter := _ENDING_FORM.sub("", name)) != name and shorter:
        name = shorter
    return name.rstrip(".")


def is_legal_form(name: str) -> bool:
    """Tell whether a name is but the end of one: "Inc.", "S.A."."""
    return _LEGAL_FORM.fullmatch(name) is not None


def _defined(text: str, bracket: re.Match[str]) -> Iterator[tuple[str, float, str]]:
    """Yield the names that a bracket such as “Acme Ltd ("Acme", "we")” gives to the firm before it."""
    terms = [_bare(quoted or plain) for quoted, plain in _TERM.findall(bracket[1])]
    if not 1 <= len(terms) <= _MOST_TERMS or not any(term.casefold() in _PRONOUNS for term in terms):
        return
    before = _before(
        text, bracket.start() - 1 if text[bracket.start() - 1 : bracket.start()] == " " else bracket.start()
    )
    if before is not None:
        yield "defined", 5.0, before
    yield from (("defined", 6.0, term) for term in terms if term[:1].isupper() or "." in term)


def _before(text: str, end: int) -> str | None:
    """Return the name that ends where a saying begins, None where there is none."""
    match = _NAME_BEFORE.search(text, max(0, end - _LONGEST_NAME), end)
    return None if match is None else match["name"]


def _bare(term: str) -> str:
    return _LEAD.sub("", term.strip(" ,.;:'\"")).strip(" ,;:'\"")
