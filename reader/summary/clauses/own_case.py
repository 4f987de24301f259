"""Own case: under what condition a clause holds, in the clause's own words ("if you turn on live maps").

In: the text of a clause, of what leads to it or of its title. Out: the one condition that governs it, whole, as the
end of a sentence about "you" and "them", and where it stands; None where no condition can be taken as it stands. What
everybody does who reads the policy (using the site, giving details) is no condition.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.summary.clauses.kinds import kind_of
from reader.summary.quoting.shorten import plainer
from reader.summary.texts.slots import load_slots
from reader.summary.texts.standing import is_clause
from reader.summary.texts.voice import third_person

_MOST = 14  # words, with its "if": what is longer makes a sentence hard to read

# What stands before a condition that opens a sentence: a number, a label ("Maps: If you ..."), an "In addition".
_BEFORE = (
    r"[\W\d]*(?:\(?\w{1,2}[.)] )?(?:(?-i:[A-Z])[^.;:,|]{2,50}: )?"
    r"(?:(?:in addition|additionally|also|further(?:more)?|finally|separately|similarly|likewise|moreover|and|however)"
    r",? )?(?:only )?"
)
_SUBJECT = (
    r"(?:you(?:['’](?:re|ve|d))?|your (?:[\w-]+ ){0,2}?[\w-]+|someone|a friend|"
    r"another (?:user|person|member|customer|player)|"
    r"we (?:conduct|sponsor|run|hold|organi[sz]e|host|suspect|detect|investigate|deliver|ship|call|contact))"
)
_WHAT = r"[^,;:.|()\[\]“”‘\"–—]+?"  # whole: with no joint in it
_IF = rf"(?P<if>if|when|whenever|where|once|in the event(?: that)?|in case) (?P<what>{_SUBJECT} {_WHAT})"
# What follows the comma after a condition: the doer of the clause, and no further item of a list.
_DOER = (
    r"(?:(?:we|you|it|this|they)\b|"
    r"(?!(?:and|or|but|nor|when|if|where|once|unless|as|including|such|like|either|whether|to)\b)"
    r"(?![^.;|]*?\b(?:or|and)\b[^.;|]*?, (?:we|our|you|your|it)\b)"
    r"(?:our \w+ |(?:[\w’'-]+ +){1,6}?(?:may|will|can|might|is|are|has|have|collects?|receives?|sends?|shares?|uses?|"
    r"stores?|records?|includes?|contains?|process(?:es)?)\b))"
)
_OPENS = re.compile(rf"\A{_BEFORE}{_IF}\s*,\s*(?={_DOER})", re.IGNORECASE)
_OPENS_BARE = re.compile(
    rf"\A{_BEFORE}{_IF}(?= (?:(?:we|you) (?:may|will|might|can)|we (?:collect|receive|ask for|store|obtain)) )"
    r"(?![^.;]*?, (?:we|our|you|the)\b)",
    re.IGNORECASE,
)
_OPENS_WHO = re.compile(
    rf"\A{_BEFORE}for (?:those|users|customers|members|people|individuals|visitors) who (?P<what>{_WHAT})\s*,\s*"
    rf"(?={_DOER})",
    re.IGNORECASE,
)
# Of whom alone a thing is asked ("We ask visitors who use our forum for their name").
_ASKS_WHO = re.compile(
    rf"\A{_BEFORE}we (?:may |also |will )?(?:ask|require|request) (?:those|users|customers|members|people|individuals|"
    rf"visitors|guests) who (?P<what>{_WHAT}) (?:to (?:provide|give|supply|enter|submit|tell|send)|for)\b",
    re.IGNORECASE,
)
# Whose data alone it is that a clause opens with.
_OF_READERS = re.compile(
    r"\A\W*+(?:(?:the|all) )?\w[\w-]*+ (?:[\w-]++ ){0,2}(?:of|from) (?P<who>(?:our|the) (?:e-?mail )?newsletter[’']?s? "
    r"(?:recipients|subscribers|readers))\b",
    re.IGNORECASE,
)
_READS = ", if you get their newsletter"
_ALONE = re.compile(rf"\A{_BEFORE}{_IF}\s*:?\s*\Z", re.IGNORECASE)
_CLOSES = re.compile(rf"(?<=[\w)]),? (?:but )?(?:only )?{_IF}\s*[.;:]?\s*\Z", re.IGNORECASE)
_NOT_ALONE = re.compile(
    r"\b(?:even|especially|particularly|including|such as|not only|whether|like|also|as well as|and|or)\W*\Z",
    re.IGNORECASE,
)
_BY_SETTING = (
    r"(?:depending (?:up)?on|subject to|based (?:up)?on|according to|in (?:accordance|line) with) "
    r"(?P<set>your (?:(?!or\b)[\w-]+ ){0,4}?(?:settings|preferences))"
)
_SETTING_OPENS = re.compile(rf"\A{_BEFORE}{_BY_SETTING}\s*,\s*(?={_DOER})", re.IGNORECASE)
_BY_SETTINGS = re.compile(rf"\b{_BY_SETTING}", re.IGNORECASE)
_SETTING_CLOSES = re.compile(rf"(?<=\w),? {_BY_SETTING}\s*[.;]?\s*\Z", re.IGNORECASE)
# A clause to the whole of which a condition at its end belongs: with no list, no aim and no clause of its own.
_NOT_SIMPLE = re.compile(
    r"[,;:|()]|[.?!] |\b(?:that|which|who|whom|whose|how|why|what|whether|because|so|as|when|if|where|while|until|"
    r"unless|to (?!(?:us|you|our|your|the|this|third|others?|an?|them|any)\b)\w+|not|never|including|like)\b",
    re.IGNORECASE,
)
# What makes more of a text than a row of names.
_NO_ROW = re.compile(
    r"[;:|()]|[.?!] |\b(?:that|which|who|whom|whose|how|why|what|whether|because|as|when|if|where|"
    r"unless|to|not|never|for|in|by)\b",
    re.IGNORECASE,
)
# No aim of its own: what they must or may do.
_BOUND_TO = re.compile(r"\b(?:required|obliged|needed|need|needs|have|has|entitled|able|allowed|permitted) to(?= \w)")
_LONGEST_MAIN = 16  # words, of a clause to the whole of which a condition at its end belongs
# Between a condition that opens a clause and the words of the practice: another sentence, or a clause of its own.
_GOES_ON = re.compile(
    r"; | \| |[.?!][)”\"]?\s|, (?:and|but|or) (?:we|you|they|our|it|your|the)\b|, (?:but|while|whereas)\b",
    re.IGNORECASE,
)
_EXAMPLES = re.compile(
    r"\((?:e\.? ?g\b|i\.e\b|for example|for instance|such as|including|like)[^()]*\)|"
    r" [—–] (?:such as|including) [^—–]* [—–](?= )",
    re.IGNORECASE,
)
# An example in the condition that opens a clause ("When your phone hears a command, like 'Hey', we ...").
_EXAMPLE_OF_CASE = re.compile(
    rf"\A({_BEFORE}(?:if|when|whenever|where|once) [^,;:.|]+)"
    r"(, (?:like|such as|for (?:example|instance)) [^,;:.|]{2,50})(?=,)",
    re.IGNORECASE,
)
# What is so in one case that is an example is not so in that alone.
_ONE_EXAMPLE = re.compile(r"\W*(?:for (?:example|instance)|by way of example),?(?= )", re.IGNORECASE)
_CASES = (", if ", ", when ", ", once ")
# What points out of a condition, at what stands elsewhere in the policy.
_POINTS = re.compile(
    r"\b(?:this|these|those|such|it|its|they|them|their|so|above|below|following|herein|hereby|hereunder|same|"
    r"that (?:way|case|data|information|purpose|time|service|feature)|another way|otherwise|else|here|there|either|"
    r"both|latter|former|also|instead|again|section|paragraph|relevant|applicable|respective|aforementioned|described|listed|"
    r"(?:delete|close|cancel) your account|only|cases?|circumstances|instances|do|does|did|no longer|"
    r"in future|in the future|later|the (?:option|feature|service|function|tool|consent|box|link|button|page|survey|"
    r"programme?|promotion|form)(?! \w))\b|(?<!\w)'|(?-i:\b(?:Your|Our|The|A|An|Of|In|To|And|Or)\b)",
    re.IGNORECASE,
)
_OPEN_END = re.compile(
    r"\b(?:and|or|but|that|which|the|an?|of|to|for|with|by|at|as|from|through|via|our|your|is|are)\Z", re.IGNORECASE
)
# An aim beside a condition ("if you apply for a loan and to assess you"), where that has no "to" of its own before it.
_AND_AIM = re.compile(r"\A(?:(?!\bto\b).)*\b(?:and|or) to (?!(?:you|us|your|our|the|a|an)\b)\w+", re.IGNORECASE)
_PLACE = (
    r"(?:(?:any|one|all|some|many|most|certain|other|various) (?:of )?)?(?:our|the|us|a|an)?(?: (?:[\w-]+ )?)?"
    r"(?:web ?sites?|sites?|services?|platforms?|products?|apps?|applications?|properties|(?:web ?)?pages?|"
    r"systems?|technolog\w+|content|offerings?|software|tools?)"
)
_WITH = (
    r"(?: (?:on|in|into|with|to|at|through|via|around|from|up|for|onto|use|using|used|access|view|download|browse))*"
)
# What everybody does who reads the policy, or says no more than the sentence itself.
_EVERYBODY = re.compile(
    r"(?:you(?:['’](?:re|ve))?|your (?:browser|device|computer)) "
    r"(?:(?:are|have|also|first|then|next|simply|may|can|continue to|decide to|\w+ly|visit|use|access|using|"
    r"browse) )*(?:(?:visit|us(?:e|ing)|access|brows|view|interact|engag|navigat|open|enter|com(?:e|ing) to|arriv|"
    rf"return|connect|log|sign|download|install|click|look|communicat|read|shop|on)\w*{_WITH}(?: {_PLACE})?\Z"
    r"|(?:provid|giv|submit|enter|shar|suppl|disclos|send|sent|upload|post|withhold)\w*\b.*\b(?:information|data|details)\b"
    r"|(?:provide|give|submit|enter|share|supply|send) (?:us|to us|with us)\b"
    r"|(?:contact|write to|communicate with|correspond with|interact with) us\Z"
    r"|(?:are|become|have been|were) (?:an?|one of|already|under|over|not|the)\b"
    r"|(?:do not|don['’]t) (?:want|have time|wish) to read\b"
    r"|(?:want|wish|would like|need|prefer)\b|(?:have|has) (?:any |an? )?(?:questions?|concerns?|quer\w+|complaints?)\b"
    r"|(?:live|reside|are (?:located|based|in|from|outside|inside|within|accessing|visiting)|access\w* \w+ from)\b"
    r"|(?:exercise|object|withdraw|revoke|refuse|opt|unsubscribe|believe|think|find|see|feel|know|notice|"
    r"fail(?!\w* to (?:re)?pay\b)|wonder)\w*\b"
    r"|(?:agree|accept|consent|acknowledg|permit|authori[sz]|grant)\w*\b"
    r")",
    re.IGNORECASE,
)
_JOIN = re.compile(r" (?:and/or|or|and) ")
# A yes, which has tails of its own.
_YES = re.compile(
    r"\b(?:consent\w*|permissions?|permit\w*|agree\w*|opt(?:ed|ing)?[- ]?(?:in|out)|authori[sz]\w*|approv\w+|"
    r"allow(?:ed)? us|you (?:have )?allow\w*|(?:ask|request|direct|instruct|tell)\w* us)\b",
    re.IGNORECASE,
)
_TO_US = re.compile(r"(?<=\bapply) to us(?= (?:to|for)\b)", re.IGNORECASE)  # "them" would need somebody before it
_THEY = re.compile(r"\b(?:they|them|theirs|themselves)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OwnCase:
    """A condition as the end of a sentence (", if you turn on live maps"), and where it stands in its text."""

    tail: str
    start: int
    end: int


def own_case(text: str, stated: Sequence[int] = (), *, leads: bool = False, item: bool = False) -> OwnCase | None:
    """Return the condition of a text that governs what it states at some offsets.

    A text that `leads` to what states it, or stands over it as a title, may be the condition alone. One that is an
    `item` of a list may be a row of names, and what is set off by a comma after them holds for all of these.
    """
    example = _ONE_EXAMPLE.match(text)
    if example:
        if leads:
            return None
        inner = own_case(" " * example.end() + text[example.end() :], stated)
        named = inner is not None and inner.tail.startswith(_CASES)
        return replace(inner, tail=f", for example{inner.tail[1:]}") if inner and named else None
    if (kind := kind_of(text)) and kind.name:
        apart = not kind.whole and _lies_apart(text, kind.end, stated)
        return None if apart else OwnCase(f", if you are {kind.name}", 0, kind.end)
    if (readers := _OF_READERS.match(text)) and not leads and not _lies_apart(text, readers.end(), stated):
        return OwnCase(_READS, readers.start("who"), readers.end("who"))
    plain = _EXAMPLES.sub(lambda aside: " " * len(aside.group()), text)
    plain = _EXAMPLE_OF_CASE.sub(lambda found: found.group(1) + " " * len(found.group(2)), plain)
    found: re.Match[str] | None
    for pattern in (_OPENS, _OPENS_BARE, _OPENS_WHO, _ASKS_WHO, _SETTING_OPENS, *((_ALONE,) if leads else ())):
        if found := pattern.match(plain):
            told, start, end = _told(found)
            apart = pattern is not _ALONE and _lies_apart(plain, end, stated)  # a title states nothing itself
            return OwnCase(told, start, end) if told and not apart else None
    found = _CLOSES.search(plain) or _SETTING_CLOSES.search(plain)
    if found is None or _NOT_ALONE.search(plain[: found.start() + 1]):
        return None
    told, start, end = _told(found)
    main = plain[: found.start()]
    governs = leads or _is_simple(main, stated, start) or (item and found.group()[0] == "," and _is_row(main))
    return OwnCase(told, start, end) if told and governs else None


def settings_named(text: str) -> frozenset[str]:
    """Return the settings by which a text says that something goes ("your phone settings")."""
    return frozenset(found["set"].lower() for found in _BY_SETTINGS.finditer(text))


def masked(text: str, case: OwnCase) -> str:
    """Return a text without its condition, every other word where it was."""
    return text[: case.start] + " " * (case.end - case.start) + text[case.end :]


def _lies_apart(text: str, end: int, stated: Sequence[int]) -> bool:
    """Tell whether what is stated lies within the condition, or beyond the sentence that it opens."""
    last = max(stated, default=len(text.rstrip()) - 1)
    return last < end or _GOES_ON.search(text, end, last) is not None


def _is_simple(main: str, stated: Sequence[int], end: int) -> bool:
    bare = _BOUND_TO.sub("may", main.strip(" ,"))
    return (
        bool(stated)
        and all(at < end for at in stated)
        and len(bare.split()) <= _LONGEST_MAIN
        and _NOT_SIMPLE.search(bare) is None
    )


def _is_row(main: str) -> bool:
    """Tell whether a text names things or people one after the other ("banks, courts, and insurers"), with no verb."""
    return _NO_ROW.search(main) is None and not is_clause(main)


def _told(found: re.Match[str]) -> tuple[str, int, int]:
    """Return a condition as the end of a sentence, "" where it cannot be told whole and by itself; and its place."""
    groups = found.groupdict()
    if "set" in groups:
        return f", depending on {found['set']}", found.start(), found.end("set")
    start, end = found.start("if" if "if" in groups else "what"), found.end("what")
    what = " ".join(found["what"].split())
    if "if" not in groups:  # "users who turn on ..."
        if _THEY.search(what):
            return "", start, end
        what = "you " + re.sub(r"\btheir\b", "your", what)
    word = groups.get("if", "if").lower()
    word = {"where": "if", "whenever": "when"}.get(word, "if" if " " in word else word)
    what = f"{what[:1].lower()}{what[1:]}"
    if _POINTS.search(what) or _OPEN_END.search(what) or _YES.search(what) or _is_what_everybody_does(what):
        return "", start, end
    if _AND_AIM.match(what):
        return "", start, end
    if any(load_slots()[name].find(f"If {what}, we") for name in ("limit-place", "limit-who")):
        return "", start, end
    told = third_person(_TO_US.sub("", plainer(what)))
    fits = told is not None and len(f"{word} {told}".split()) <= _MOST
    return (f", {word} {told}" if fits else ""), start, end


def _is_what_everybody_does(what: str) -> bool:
    """Tell whether a condition, or one of several ways to meet it, is what everybody does."""
    first, *others = _JOIN.split(what)
    return any(_EVERYBODY.match(one) for one in (first, *(f"you {other}" for other in others), what))
