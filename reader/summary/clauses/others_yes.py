"""Others' yes: whose yes a clause speaks of, and which data is there only with one.

In: the text of a clause, its rule, or the sentence before it. Out: whether the yes is that of the people a clause on
others is about ("make sure that your friend agrees"), or whether it goes on about data that waits for one; and the text
without what others agree to.
"""

from __future__ import annotations

import re

from reader.summary.clauses.asked import speaks_of_consent, words

_YES = r"(?:consent\w*|permissions?|agree[ds]?|opt(?:ed)?[- ]in|allow(?:ed)? us|let us)"
# Data that they have only with a yes is used only then ("... only if you consent. This information will be used ...").
_THESE_DATA = re.compile(r"\W*(?:this|these|that|such) (?:\w+ )?(?:information|data|details)\b", re.IGNORECASE)
_ONLY_WITH_A_YES = re.compile(
    rf"\bonly (?:\w+ ){{0,6}}?(?:if|where|when|once|with|after)\b[^.;|]{{0,60}}?\b{_YES}", re.IGNORECASE
)
_OF_OTHERS = "data-about-others."  # its rules
_ANOTHER = (
    r"(?:(?:the|that|those|these|such|your|any|each|all|other|an?) )?(?:other )?"
    r"(?:friend|person|people|individual|contact|part(?:y|ie)|user|family member|relative|referee)s?"
)
_THEIR_YES = re.compile(
    r"\b(?:their|his or her|his|her) (?:\w+ )?(?:consent|permission|agreement|approval|authori[sz]ation)\b|"
    rf"\b(?:consent|permission|agreement|approval|authori[sz]ation) (?:of|from) {_ANOTHER}\b|"
    rf"\b(?:{_ANOTHER}|they|he or she|who) (?:(?:has|have|\w+ly) )*(?:consent|agree)(?:s|ed)?\b|"
    rf"\b{_ANOTHER}[’']s? (?:\w+ )?(?:consent|permission)\b",
    re.IGNORECASE,
)
# What others agree to is no yes of yours ("but only if that party agrees to keep it safe").
_OTHERS_YES = re.compile(
    r"\b(?:(?:part(?:y|ies)|compan(?:y|ies)|providers?|recipients?|vendors?|firms?|partners?|contractors?|entit(?:y|ies)|"
    r"organi[sz]ations?|processors?|agents?),? (?:(?:that|which|who|has|have|also|first|must|contractually) )*|"
    r"(?:they|who|which|that) (?:(?:has|have|also|first|must|contractually) )*)"
    r"(?:agree[ds]?|consent(?:s|ed)?)\b(?= (?:in writing )?(?:to|not|that|with)\b)"
    r"|\bwe (?:(?:have|had|also|may|will) )*agree[ds]? (?=(?:to|with|that|on)\b)",
    re.IGNORECASE,
)
# Nor is what you have agreed with others ("data from organisations who have your permission to share it"), of any deed
# but the getting of that.
_HAVE_A_YES = re.compile(
    r"\b(?:part(?:y|ies)|compan(?:y|ies)|providers?|firms?|partners?|organi[sz]ations?|people|others),? "
    r"(?:who|that|which) (?:have|has) (?:(?:obtained|received|got|gained|been given|secured|sought|asked for) )?"
    r"(?:your |the )?(?:\w+ )?(?:consent|permission)\b(?= to\b)",
    re.IGNORECASE,
)
_GOT = "data-from-others."
_YOU = re.compile(r"\byou(?:r|[’']\w+)?\b|\busers?\b", re.IGNORECASE)


def is_yes_of_those_told_of(text: str, rule: str) -> bool:
    """Tell whether the yes of which a clause on other people speaks is theirs alone ("make sure that they agree")."""
    if not rule.startswith(_OF_OTHERS):
        return False
    left = _THEIR_YES.sub(" ", text)
    return not speaks_of_consent(left) or (_YOU.search(left) is None and not words("asked").search(left))


def goes_on_with_what_waits(text: str, before: str) -> bool:
    """Tell whether a sentence goes on about data of which the one `before` says that they have it only with a yes."""
    return _THESE_DATA.match(text) is not None and _ONLY_WITH_A_YES.search(before) is not None


def without_what_others_agree_to(text: str, rule: str) -> str:
    """Return a text with blanks where others agree to something, or have a yes to what its `rule` is not about."""
    text = _OTHERS_YES.sub(_blanks, text)
    return text if rule.startswith(_GOT) else _HAVE_A_YES.sub(_blanks, text)


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match.group())
