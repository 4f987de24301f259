"""Modality: tell whether a clause does a thing or only allows itself to do it ("may").

In: the text of a clause and where the words of the practice stand in it. Out: whether its own verb is a "may".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.summary.texts.ruled_out import Sifted

# A new clause with its own verb: "we check you, and if we suspect fraud, we record it".
_NEW_CLAUSE = re.compile(
    r"(?:;|(?<!whether)(?<!how)(?<!where)(?<!if),? (?:and|but))\s+"
    r"(?=(?:we|they|if|when|may|might|can|could)\b|(?:\w+ ){1,3}(?:may|might|can|could) )"
    r"| [–—-] (?=(?:if|when|where) [^.;:|–—]{3,120}, (?:you|we|please|then)\b)"
    r"| \| |(?<=[a-z)][.!?])(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bInc\.)(?<!\bLtd\.)\s+(?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
# No clause of its own, but what a noun is ("we may tell you of goods and services that may interest you").
_OF_NOUN = re.compile(r"(?:\w+ ){0,2}(?:that|which|who) (?:\w+ )?(?:may|might|can|could)\b", re.IGNORECASE)
# Two nouns that share a "may" ("..., cookies and tags may be set"): the first of them opens no clause of its own.
_TWO_NOUNS = re.compile(r"(?:\A|[,:;]|\bthat)\s*(?:[\w-]+ )?[\w-]+\Z")
# A condition that goes on after an "and" ("If you leave a note and we read it, we keep it").
_CONDITION = re.compile(
    r"(?:\A|(?<=[.;|]) )\W*(?:if|when|whenever|where|once|unless|in case)\b[^,.;:|]*\Z", re.IGNORECASE
)
_FARTHEST = 200  # code points of a condition
_BARE = re.compile(
    r"(?!(?:we|they|it|you|the|our|your|their|these|those|this|such|an?|any|some|third)\b)\w", re.IGNORECASE
)
# Another's "may", or one of the reason: neither is the practice's own.
_ASIDE = Sifted(
    r"\b(?:so that|in order that|in case)\b(?:(?!\bwe (?:may|might)\b)[^.;,])*|"
    r"\bwho (?:\w+ )?(?:may|might|can|could)\b(?! have access\b[^.;|]{0,120}\b(?:include|are)\b)|"
    # (of "what we hold about you may include ..." and "in our dealings with you we may" the "may" is theirs)
    r"(?<!\babout )(?<!\bfrom )(?<!\bwith )(?<!\bof )(?<!\bon )(?<!\bconcerning )"
    r"\byou (?:may|might|can|could)\b(?! (?:also )?(?:be|need|have to|receive|get|see)\b)"
    r"(?! (?:[\w-]+ ){0,6}?(?:grant|give|allow|permit|let|authori[sz]e) "
    r"(?:us|our|(?-i:[A-Z])\w+)(?: \w+)? (?:to|access)\b)|"
    r"\byou (?!(?:we|it|they|this|that|these)\b)\w+ (?:may|might|can|could)\b"
    r"(?! (?:also )?(?:be|receive|get|see|include|contain|consist)\b)|"
    r"\bthat (?:may|might|can|could) (?:be used to )?(?:identify|help)\b|"
    r"\b(?:that|which|who|it) (?:may|might|can|could) (?:also )?(?:be (?:of|relevant|interesting|useful|interested)|"
    r"interest|assist|provide for|overlap|have (?:different|other|less))\b|"
    r"\bmay be (?:interested|of interest|relevant)\b|"
    r"\((?:e\.?g\b|for example|for instance|such as|including|"
    r"(?:where|if|as) (?:permitted|required|applicable|allowed))[^()]*\)|"
    r"\bwhere (?:it|they|this|that|these|those) (?:may|might|can|could)(?: only)? be\b|"
    r"\b(?:if|where) applicable\b|\bpotentially (?:personal|identif)|"
    r"\b(?:settings?|options?|controls?|tools?) (?:that|which) allows? you to\b|"
    r"\b(?:see|check|know|learn|tell|determine|even|find out) if\b",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"\b(?:may|might|can|could|would (?:\w+ )?like|reserves? the right|(?:we|they) (?:\w+ )?have the right|entitled|"
    r"(?:sometimes|occasionally)(?! (?:called|known|referred|named|described))|from time to time,? we|"
    r"whether (?:or not )?(?:(?:your|the|any|such|this|personal|we) )*(?:data|information|details) (?:will be|is|are)|"
    r"(?:will|shall) be (?:entitled|authori[sz]ed) to|"
    r"where (?:we|necessary|required|permitted|appropriate)|in (?:some|certain) (?:cases|circumstances)|"
    r"in (?:the )?cases? (?:where|of|in which)|"
    r"giv(?:e|ing) us (?:your |the )?(?:\w+ )?(?:consent|permission) to (?:share|disclose|pass|transfer|send)|"
    r"voluntar\w+|optional\w*|"
    r"you (?:can )?(?:also )?choose|you(?: have|['’]ve) chosen|allows? you to|"
    r"(?:offer|giv|provid)\w* (?:our )?(?:you|customers|users|members|guests|visitors) (?:with )?"
    r"(?:the |an? )(?:ability|option|opportunity|facility) (?:to|of)|"
    r"(?:control|choose) whether|"
    r"(?<![\w,] )to the extent (?:that )?(?=(?:we|you|it|such|any|your|our|sensitive|personal)\b)|"
    r"if|in the event|not responsible for (?:these|such)|possibly|potentially|"
    r"possibility of (?:your|the|their)\b[^.;|]{0,40}\bbeing)\b",
    re.IGNORECASE,
)


# What tells of a passing on that another clause states: "Any transfers are made ...", "Disclosures are logged".
_FOLLOWS = re.compile(r"\W*(?:any|such|these|those)?\s*(?:remote )?(?:transfers?|disclosures?|access)\b", re.IGNORECASE)

# The head of a table that names what a kind of data may be ("Category | Examples | Collected").
_EXAMPLES = re.compile(
    r"(?:^|\| )(?:\w+ ){0,2}examples\b[^|]{0,40}\| (?:\w+ ){0,2}collected\b|"
    r"^\W*(?:where|if) (?:relevant|applicable|appropriate),? [^|]{1,90}\||"  # or what a row is only perhaps about
    # or what a word means, of which nothing is done yet ("Sensitive personal data includes, for example, ...")
    r"^\W*(?:[\w ]{3,40} [-–—:] )?(?:sensitive[’'”\"]? |special categor(?:y|ies) of )?"
    r"(?:personal(?:ly identifiable)? )?"
    r"(?:data|information)[”\"]?(?: \([^()]*\))?,? (?:(?:also |can |may )?includes?|means?|is|are|refers? to)\b"
    r"(?! (?:collected|gathered|obtained|used|shared|disclosed|stored|kept|processed|provided|sent|passed|given|sold|"
    r"transferred|held|retained|encrypted|protected|deleted|taken|recorded|made|also|only|not|never|always|being|then|automatically))"
    r"(?![^.;|]*\b(?:we|you) (?:\w+ )?(?:collect|gather|obtain|provide|give|submit|enter))|"
    r"^\W*by [“\"][^”\"]{3,50}[”\"],? we mean\b|"
    r"\bcustomer records statute\b|\bcivil code\b|\bcal\. civ\. code\b|\bprotected classification\b",
    re.IGNORECASE,
)

# A denial of the present alone: no promise.
_FOR_NOW = re.compile(
    r"\b(?:currently|at (?:this|the present|the current|present)(?: time)?|presently|as of (?:now|today)|for now)\b"
    r"[^.;|]{0,60}\b(?:not|never|no)\b"
    r"|\b(?:not|never)\b[^.;|]{0,20}\b(?:currently|presently|at (?:this time|present))\b",
    re.IGNORECASE,
)


_IF_IT_CHANGES = re.compile(
    r"\W*(?:however, )?(?:if|should|when) (?:this|that|our) (?:position|practices?|policy|approach|stance)\b"
    r"[^.;|]{0,30}\bchanges?\b",
    re.IGNORECASE,
)


def is_for_now(text: str, after: str = "") -> bool:
    """Tell whether a sentence denies something for the present alone ("We do not currently sell it").

    The one `after` it may say so ("If this position changes, we will tell you").
    """
    return _FOR_NOW.search(text) is not None or _IF_IT_CHANGES.match(after) is not None


# A denial of most cases: no promise for all.
_MOSTLY = r"(?:routinely|normally|usually|generally|typically|ordinarily|as a (?:general )?rule|in general)"
_USUAL = re.compile(
    rf"(?:\bnot|\bnever|n[’']t)(?: \w+)? {_MOSTLY}\b|\b{_MOSTLY},? (?:\w+ ){{0,2}}?(?:not|never|\w+n[’']t)\b",
    re.IGNORECASE,
)


def is_usual(text: str) -> bool:
    """Tell whether a sentence denies something for most cases alone ("We do not normally share it")."""
    return _USUAL.search(text) is not None


# That something is moved abroad, told as a case, an aim or a duty and not as a fact ("When data is transferred, ...").
_IF_MOVED = re.compile(
    r"\b(?:when(?:ever)?|where(?:ver)?|if|in case|before (?=(?:[\w-]+ ){1,4}(?:is|are|being) )|"
    r"to (?:facilitate|protect|ensure|allow|legitimi[sz]e)|"
    r"any (?:such )?(?:\w+ )?(?=transfers?\b))"
    r"[^.;|,]{0,90}\b(?:transfer\w*|export\w*|sent|send|sends|moved?)\b|\btransfers? (?:out|of|to|from|outside)\b"
    r"|\bensur(?:e|es|ing) (?:that )?(?:all|any|each) (?:[\w-]+ ){1,5}?(?:who|that|which) "
    r"(?:process|stor|hold|keep|transfer)\w*\b",
    re.IGNORECASE,
)
_MAY_BE_MOVED = re.compile(
    r"\b(?:may|might|could|can) (?:\w+ ){0,3}?(?:transfer|export|send|store|process|access|keep|host|involve|"
    r"be (?:\w+, |\w+ ){0,4}?(?:transferred|exported|sent|stored|processed|accessed|kept|hosted|held|maintained))\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:(?:is|are|will be|be|being|gets?) (?:\w+ ){0,3}?"
    r"(?:transferred|sent|stored|hosted|kept|processed|held|maintained|located|provided|accessed|operated)|"
    r"will involve|(?:we|our \w+|partners|providers|[A-Z]\w+) (?:\w+ ){0,3}?"
    r"(?:transfers?|sends?|stores?|hosts?|keeps?|process(?:es)?|holds?|maintains?))\b"
)


# A use that is only spoken of ("Any use of a firm abroad"), and those abroad whom they make promise something.
_SPOKEN_OF = re.compile(
    r"\A\W*any (?:\w+ )?(?:use|engagement|appointment|involvement) of\b"
    r"|\bensur\w+ (?:that )?(?:all |any |our )?(?:\w+ )?(?:contracts|agreements|providers|suppliers)\b[^.;|]{0,80}?"
    r"\b(?:who|that|which) (?:\w+ )?(?:process|stor|transfer|access|handl)\w*",
    re.IGNORECASE,
)


def is_moved_perhaps(text: str) -> bool:
    """Tell whether a clause on data abroad says only that it may go there, or what holds when it does."""
    if _MAY_BE_MOVED.search(text) or _SPOKEN_OF.search(text):
        return True
    return _IF_MOVED.search(text) is not None and not _MOVED.search(_IF_MOVED.sub(" ", text))


# That others see a thing only as you set it, or let them.
_AS_SET = re.compile(
    r"\b(?:according to|consistent with|subject to|depending (?:up)?on|in accordance with|based on|as determined by)"
    r" (?:[\w-]+ ){0,6}(?:settings?|preferences|controls)\b|\bif you (?:allow|permit|let|choose|enable|decide)\b|"
    r"\byou can (?:\w+ ){0,2}choose\b[^.;|]{0,40}\bwhether (?:or not )?(?:\w+ ){0,3}your \w+ (?:to be|is|are|will be) "
    r"(?:\w+ )?(?:visible|public|shown|seen|shared)\b|"
    r"\byou (?:have|are in) control (?:over|of) (?:how|what|who)\b|\b(?:you|users) (?:can|may) (?:\w+ ){0,3}?"
    r"(?:(?:post|share)\b[^.;|]{0,40}\bpublicly|(?:keep|make|set)\b[^.;|]{0,30}\b(?:private|public))\b|"
    r"\bwhen(?:ever)? you (?:\w+ ){0,2}?(?:share|post|make)\b[^.;|,]{0,40}\bpublic(?:ly)?\b|"
    r"\bit(?:[’']s| is) your (?:choice|decision) (?:whether|if|what|how)\b|"
    r"\byou (?:will )?have the (?:option|choice|ability) (?:of|to)\b|"
    r"\bas you (?:instruct|choose|direct|set)\b|\bsettings you have chosen\b",
    re.IGNORECASE,
)


def is_as_you_set_it(text: str) -> bool:
    """Tell whether a clause says that others see something only as your settings, or you, let them."""
    return _AS_SET.search(text) is not None


def lists_examples(text: str) -> bool:
    """Tell whether a row, or what leads to it, gives the examples of a law: of these, nothing is surely done."""
    return _EXAMPLES.search(text) is not None


def is_modal(text: str, at: Sequence[int] = ()) -> bool:
    """Tell whether a sentence allows itself something ("may", "can", "if ...") and does not just do it.

    `at` are offsets in the text of the words that state the practice: only the clauses that hold them count.
    """
    if _FOLLOWS.match(text):
        return True
    if not _MODAL.search(text):
        return False
    clauses = [
        text[first:end] for first, start, end in _clauses(text) if not at or any(start <= offset < end for offset in at)
    ]
    return any(_MODAL.search(_ASIDE.sub(" ", clause)) for clause in clauses or [text])


def _clauses(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield where each part of a text begins and ends, and before these where the clause begins of which it is."""
    joints = [match for match in _NEW_CLAUSE.finditer(text) if not _shares_verb(text, match)]
    joints = [joint for joint in joints if not _goes_on_with_condition(text, joint)]
    of_noun = {joint.end() for joint in joints if _OF_NOUN.match(text, joint.end())}
    first = 0
    for start, end in pairwise([0, *(joint.end() for joint in joints), len(text)]):
        first = first if start in of_noun else start
        yield first, start, end


def _goes_on_with_condition(text: str, joint: re.Match[str]) -> bool:
    """Tell whether an "and" joins two halves of the condition that opens a clause, which so begins after it."""
    near = text[max(0, joint.start() - _FARTHEST) : joint.start()]
    return joint.group().strip().casefold() == "and" and _CONDITION.search(near) is not None


def _shares_verb(text: str, joint: re.Match[str]) -> bool:
    """Tell whether an "and" joins two nouns before one verb, and no clauses."""
    return (
        joint.group().strip().casefold() == "and"
        and _BARE.match(text, joint.end()) is not None
        and _TWO_NOUNS.search(text, max(0, joint.start() - 60), joint.start()) is not None
    )
