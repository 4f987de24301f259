"""Standing: whether a sentence of a policy tells something when it stands alone, and what hangs on its ends.

In: a sentence. Out: the sentence without its label, its "And" and its "as described below"; and whether what is left is
a whole sentence that says something and points at nothing outside itself.
"""

from __future__ import annotations

import re

from reader.practices.word_weights import stems
from reader.summary.texts.ruled_out import Sifted
from reader.summary.texts.voice import has_strange_they

_LONGEST = 1200  # code points: more is no sentence, but a page without full stops
_NEAR = 40  # code points in which the words before a verb stand
_SHORTEST = 5  # words: less is a label or a link ("Click here")

VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|will|shall|may|might|can|could|must|should|use[sd]?|appl(?:y|ies)|"
    r"means?|includes?|provides?|describes?|explains?|collects?|read|agree|contact|want|need|understand|take|respect|offers?|"
    r"allows?|enables?|helps?|lets?|permits?|requires?|makes?|works?|imposes?|governs?|helps?|"
    r"shares?|sells?|keeps?|stores?|sends?|gives?|discloses?|transfers?|receives?|obtains?|retains?|protects?)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^\W*(?:(?:\d+\.)+\d*|\d+[.)]|\(?[a-z]\)|[•●○◦*‣▪-])\s+|"  # a number, or the mark of a list
    r"^(?=\W*[A-Z])(?P<name>[^.;:–—?!]{2,120}?)(?::| [–—-]) (?=[A-Z“\"])"  # a title that runs in
)
_CONNECTIVE = re.compile(
    r"^\W*(?:(?:and|also|for (?:example|instance)|in addition(?! to)|additionally|furthermore|moreover|as such|"
    r"among other things|to that end)\b[,:]?|(?:alternatively|yes|regardless|thus|hence|as a result|in summary|"
    r"in short|notwithstanding (?:any(?:thing)?|the)\b[^,.;:]{0,40}),)\s+",
    re.IGNORECASE,
)
_FRAGMENT = re.compile(r"\W*[a-z]{2}")
_GOES_ON = re.compile(r"\W*(?:and|also)\b")  # with the half of a sentence
_ALSO = re.compile(
    r"^(\W*(?:[\w’'-]+,? ){1,6}?)(?:also|therefore|thus|hence|consequently) (?!known\b|called\b|referred\b)"
)
_AS_BELOW = re.compile(
    r"(?<!\bthan)(?<!\bexcept)(?<!\bonly)(?:[,;] ?| \((?=\w)| (?=as ))(?:as )?(?:further |more fully )?"
    r"(?:described|set (?:forth|out)|outlined|explained|detailed|listed|defined|discussed|provided|stated|"
    r"mentioned|noted|specified)(?: \w+){0,2}? (?:below|above|herein|here)\b\)?(?=[.,;:)]|$)",
    re.IGNORECASE,
)
FURNITURE = re.compile(
    r"\b(?:U\.S|e\.g|i\.e|Inc|No|Art)\.$|"
    r"^\W*\[ ?\]|^\W*(?:learn (?:more|how)|go to|manage|visit|jump to|think of)\b|\bhere\W*$|"
    r"(?:\b|_)(?:click here|back to top|read (?:below|more)|see below|skip to|last updated|copyright)\b|©",
    re.IGNORECASE,
)
# What hangs on the sentence before it; "they" would be read as the company.
HANGING = re.compile(
    r"\W*(?:these(?! terms)|those|that (?:information|data)|it(?! is (?:our|the|your))|"
    r"this(?! (?:policy|privacy|notice|statement))|therefore|(?:we|they|you) (?:will|may|can|shall) then|"
    r"such|however|but|although|though|otherwise|similarly|accordingly|likewise|then|instead|"
    r"in (?:this|that|these|those|such) (?:\w+ )?(?:case|cases|event|events|role|situations?|circumstances?)|"
    r"(?:for|as|to|with|by|from|under|on|of|through) (?:the above|such|this|these|those|another|that)|"
    r"(?:if|when|where|once) (?:that|this) (?:happens|occurs|is (?:so|the case|done))|"
    r"if (?:we|you|they) (?:cannot|can|could|do|did|are|have)(?: not)?(?=,)|"
    r"(?:the|your|this) (?:personal )?(?:data|information) (?:is|are) (?:\w+ )?"
    r"(?:shared|processed|disclosed|used|collected|transferred) because|"
    r"in your request|other times|as another|the (?:purpose|reason|aim|result) (?:is|of th))\b",
    re.IGNORECASE,
)
# What points out of the sentence, wherever it stands in it.
_OUTWARD = re.compile(
    r"\b(?:above|below)\b(?! (?:\d|the age|average))|\b(?:aforementioned|aforesaid|foregoing|there is also|"
    r"the (?:latter|former)|this (?:mechanism|option|way|method)|instead(?! of)|"
    r"here(?= (?:to|and|or|in)\b|[,;)])|(?:instructions|steps|links?|settings) here|"
    r"when you otherwise|(?:can|cannot) do (?:this|so|that)|"
    r"the (?:described|said|mentioned)|the (?:feature|function)(?=[,.;])|any other third[- ]part(?:y|ies)|"
    r"[\w-]+-mentioned|(?:will|may|can|also) likewise)\b",
    re.IGNORECASE,
)
_IT = re.compile(r"\W*(?!it\b)(?:[\w’']+ ){1,4}it\b", re.IGNORECASE)  # "We never share it"
_POINTER = re.compile(
    r"\b(?:these|those|this|such(?: an?)?|"
    r"(?:of|to|about|for|from|with|in|on|by|combine|use|share|keep|store|delete|process|link) that)\s+"
    r"(?!as\b|an?\b|who\b|that\b|which\b|of\b|we\b|you\b|they\b|it\b|the\b|our\b|your\b|any\b|all\b|no\b)"
    r"(?P<noun>[\w’'-]+)",
    re.IGNORECASE,
)
_ITSELF = frozenset(
    {"policy", "privacy", "notice", "statement", "site", "website", "app", "terms", "agreement", "service"}
)
_DEFINITE = re.compile(
    r"\W*The (?:[\w-]+ )?(?:information|data|details) (?:they|we|you) "
    r"(?:receive|collect|obtain|get|provide|give|use)\w* (?:may|can|could|will|is|are)\b"
)
_CASE = re.compile(
    r"\W*(?!(?:if|when|where) (?:applicable|necessary|required|possible|appropriate|permitted)\b)"
    r"(?:if|when|where|whenever|once|should)\b",
    re.IGNORECASE,
)
_SETTLED = 12  # words: after as many of the sentence, "such" is of what these say
# A sentence about the text itself, or about where to read on, tells nothing of what is done.
ON_ITSELF = Sifted(
    r"\b(?:this|the following) (?:section|page|part|document)\b|\b(?:under|in) the (?:various )?(?:sub)?headings?\b|"
    r"\b(?:this|our|the) (?:[A-Z]\w+ )?(?:privacy )?(?:policy|notice|statement)(?: document)?(?: \(.{1,12}\))? "
    r"(?:explains|describes|sets out|is (?:designed|meant)|covers|contains|outlines|details|informs|"
    r"(?:will|aims to) (?:help|explain|inform)|may be (?:easier|published))\b|"
    r"\b(?:set out|set forth|described|listed|defined|explained|outlined|shown) (?:in|on|at|under) "
    r"(?:the|our|this|these|your|an?|Section|Clause|Part|Article|Annex|[“\"'])|\bsections? \d|"
    r"\b(?:can|may) be found (?:in|on|at)\b|\bis available (?:at|here)\b|\b(?:listed|found) here\b|"
    r"\bon this page\b|\bin this section\b|\bplease (?:also )?(?:read|review|see|refer|check)\b|"
    r"\bhere (?:we have|are|is)\b|"
    r"\b(?:list|links?|table|summar(?:y|ies)) below\b|\bheadings\b|\b(?:divided|split) (?:the|this|our) \w+ into\b|"
    r"\b(?:you (?:can|will|may)|can you) (?:also )?(?:find|read)\b|\bthis (?:describes|explains)\b|"
    r"\b(?:applies to you|select your)\b|"
    r"\b(?:for|find|get|obtain|give you|provide|provides|providing|review|read|with|have|are) "
    r"(?:you with |the |certain |residents with )?(?:additional|more|further|supplemental|supplementary|"
    r"latest) (?:information|details|disclosures?)\b|"
    r"\b(?:we|it) (?:explain|describe|outline)s?\b|\b(?:refer(?:red)? (?:you )?to|check out)\b|"
    r"\byou (?:may |will )?(?:also )?have (?:a (?:variety|number|range) of|certain|some|various|several|additional) "
    r"(?:\w+ ){0,2}?(?:choices|rights|options)\b|\byou with (?:certain |some )?additional rights\b|"
    r"\byou can control how\b|\bhave certain rights\b|\breading a privacy policy\b|\bgot you covered\b|"
    # advice, and what is of law and no data
    r"\bgood idea\b|\bwe (?:recommend|advise|suggest)\b|\bencourage you to (?:\w+ )?(?:read|review)\b|"
    r"^\W*(?:keep your\w*|(?:do not|don['’]t|never|always) \w+ your|make sure|be sure|take care)\b|"
    r"\bimplied warrant|\bconsequential damages\b|"
    r"\bgoverned by (?:the laws? of|[A-Z]\w+ law)\b|\bjurisdictions do not allow\b|"
    r"\bdepends?\b[^,;]{0,20} on (?:how|where|which|what) you\b|\b(?:also )?receive information about your rights\b",
    re.IGNORECASE,
)
# The only verb of "Categories of data we receive" is one of what the data is.
_OF_A_NOUN = re.compile(r"\b(?:that|which|who|we|you|they|us|our)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:that|which|who|whom)\s+(?:(?:we|you|they)\s+)?$", re.IGNORECASE)
_TITLE_LIKE = re.compile(
    r"^\W*(?:the|an?|categor\w+|types?|kinds?|information|data|how|what|why|when|where|who|lists?|choices|your|our|personal|"
    r"sources?|purposes?|uses?)\b",
    re.IGNORECASE,
)
# No title, but a case and its main clause, whose verb need not be one of VERB ("When you apply, we search ...").
_CASE_AND_MAIN = re.compile(
    r"\W*(?:when|where|if|once|while|before|after)\b[^.;:]{0,200}?"
    r"(?:, (?:we|you|they|our)\b|\byou\b[^.;:,]{0,120} we\b)",
    re.IGNORECASE,
)
# No verb of its own either: "the data used", "our use of", "to share".
_PARTICIPLE = re.compile(r"(?:used|provided|been|be)$", re.IGNORECASE)
_NOUN = re.compile(r"\b(?:to|for|of|the|our|your|their|its|personal|and)\s+$", re.IGNORECASE)
_ENDS = (".", "!", ".”", '."', ".)", ".’")
# What may as well be a noun ("a merger, transfer or sale"), and the words after which it is none.
_BASE = re.compile(
    r"(?:uses?|shares?|contact|transfers?|respect|need|want|works?|offers?|keeps?|stores?)$", re.IGNORECASE
)
_BEFORE_BASE = re.compile(
    r"\b(?:we|you|they|it|who|that|which|may|will|can|could|must|should|shall|might|do|does|not|never|and|or|also|only|please|"
    r"[A-Z]\w+|\w+s)\s+$"
)
_OF_MANY = re.compile(r"\b(?:certain|some|all|other|any|such|various|different)\s+$", re.IGNORECASE)
# What begins with a verb in its base is an item of a list, or a cell of a table: what somebody does, and no order.
_BARE_VERB = re.compile(
    r"(?:[^:.]{1,40}: )?\W*(?:administer|analy[sz]e|assess|build|carry out|check|collect|combine|"
    r"communicate|conduct|confirm|create|deliver|"
    r"detect|determine|develop|disclose|enable|enforce|ensure|establish|evaluate|fulfil+|handle|help|identify|improve|"
    r"inform|investigate|maintain|manage|market|measure|monitor|notify|obtain|offer|operate|perform|personali[sz]e|"
    r"prevent|process|promote|protect|provide|receive|record|respond|send|share|show|store|support|tailor|track|"
    r"transfer|understand|use|verify)\b(?! (?:of|for|by|is|are|was|has|may|will|can)\b)",
    re.IGNORECASE,
)
_WE_DO = re.compile(r"(?:^|[,;:)] )\W*(?:and |but |then )?(?:we|you|they|it|this)\b(?:['’]\w+)? \w", re.IGNORECASE)
# A thing of which something is said before any verb of its own: "Third parties to whom you send it".
_THING_FIRST = re.compile(
    r"\W*(?!(?:our|we|you|they|your|the|this)\b)(?:[\w’'&/-]+ ){0,6}?[\w’'&/-]+,? (?:which|who|whose|(?:\w+ )?whom|"
    r"that|such as|including|where|(?:we|you) (?:have|give|gave|provide|share|choose))\b",
    re.IGNORECASE,
)
# What opens a part of a sentence with a verb of its own.
_OPENS_PART = re.compile(
    r"\b(?:(?:that|which|who|whom|whose|where|when|while|if|because|how|what)(?: (?:we|you|they))?|we|you|they)\b",
    re.IGNORECASE,
)
_GERUND = re.compile(r"\W*\w+ing\b")
_DOER = re.compile(r"\b(?:we|you)\b", re.IGNORECASE)
_SUBJECT = re.compile(r"\W*(?:we|you|it)\b", re.IGNORECASE)


def begun(raw: str) -> str:
    """Return a sentence without its number or title, and its "And" or "For example", as it may be quoted.

    "" for the end of one, which begins with a small letter.
    """
    text = " ".join(raw.split()) if len(raw) <= _LONGEST else ""
    label = _LABEL.match(text)
    while label is not None and not (label["name"] and is_clause(label["name"])):
        text = text[label.end() :]
        label = _LABEL.match(text)
    if _FRAGMENT.match(text) and (_GOES_ON.match(text) or not _CONNECTIVE.match(text)):
        return ""
    return _CONNECTIVE.sub("", text, count=1)


def trimmed(raw: str) -> str:
    """Return what `begun` leaves without its "also" and its "as set out below", with a capital."""
    text = _AS_BELOW.sub("", _ALSO.sub(r"\1", begun(raw), count=1))
    return f"{text[:1].upper()}{text[1:]}"


def stands_alone(text: str, *, first: bool = False) -> bool:
    """Tell whether a trimmed sentence says something by itself; the `first` of a section may hang on its title."""
    return not (points_out(text, first=first) or ON_ITSELF.search(text)) and is_whole(text)


def points_out(text: str, *, first: bool = False) -> bool:
    """Tell whether a text points at something outside itself; the `first` of a section may, at its title."""
    if ", however," in text or has_strange_they(text) or _OUTWARD.search(text) or _IT.match(text):
        return True
    if _DEFINITE.match(text) and not first:
        return True
    if HANGING.match(text):
        return not first
    pointers = list(_POINTER.finditer(text))
    such = [one for one in pointers if one.group().casefold().startswith("such") and not _is_named(text, one)]
    # Late in a sentence one "such" may be of what this says; two of things that it does not name are of another.
    return len(such) > 1 or not all(_is_settled(text, pointer) for pointer in pointers)


def is_whole(text: str) -> bool:
    """Tell whether a text is a sentence: with a verb of its own and an end, and no link or question."""
    if len(text.split()) < _SHORTEST or text.rstrip().endswith((":", "?")) or FURNITURE.search(text):
        return False
    if not text.rstrip().endswith(_ENDS) and not _SUBJECT.match(text):
        return False
    return is_clause(text)


def _is_verb(match: re.Match[str], before: str) -> bool:
    """Tell whether a word that may be a verb is one, by the words before it."""
    if _PARTICIPLE.match(match.group()) or _NOUN.search(before):
        return False
    if not _BASE.match(match.group()) or not before:
        return True
    if match.group().endswith("s"):
        return match.group()[0].islower() and _OF_MANY.search(before) is None
    return _BEFORE_BASE.search(before) is not None


def is_clause(text: str) -> bool:
    """Tell whether a text has a verb that is not of a noun in it ("the choices you have")."""
    verbs = [
        match for match in VERB.finditer(text) if _is_verb(match, text[max(0, match.start() - _NEAR) : match.start()])
    ]
    if not verbs:
        return _DOER.search(text) is not None and not _GERUND.match(text)
    before = text[max(0, verbs[0].start() - _NEAR) : verbs[0].start()]
    of_noun = _RELATIVE.search(before) or (_TITLE_LIKE.match(text) and _OF_A_NOUN.search(before))
    return len(verbs) > 1 or not of_noun or _SUBJECT.match(text) is not None or _CASE_AND_MAIN.match(text) is not None


def is_sentence(text: str) -> bool:
    """Tell whether a text that may be an item or a cell is no bare verb, case or thing, but a sentence of its own."""
    if _BARE_VERB.match(text):
        return False
    if _CASE.match(text):
        return len(_DOER.findall(text)) > 1 or is_clause(text.partition(", ")[2])
    if _WE_DO.search(text) or not _THING_FIRST.match(text):
        return True
    verbs = [
        match for match in VERB.finditer(text) if _is_verb(match, text[max(0, match.start() - _NEAR) : match.start()])
    ]
    parts = [match.start() for match in _OPENS_PART.finditer(text)]
    return len(verbs) > len(parts) or (bool(verbs) and verbs[0].start() < parts[0])


def _is_settled(text: str, pointer: re.Match[str]) -> bool:
    """Tell whether the sentence itself says what "this", "these" or "such" points at."""
    before = text[: pointer.start()]
    if pointer["noun"].casefold() in _ITSELF:
        return True
    if _CASE.match(text) and "," in before:
        return True
    if pointer.group().casefold().startswith("such") and len(before.split()) >= _SETTLED:
        return True
    return _is_named(text, pointer)


def _is_named(text: str, pointer: re.Match[str]) -> bool:
    """Tell whether the noun that a pointer points at stands before it."""
    return bool(set(stems(pointer["noun"].casefold())) & set(stems(text[: pointer.start()].casefold())))
