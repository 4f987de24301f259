"""Under a yes: tell whether a clause stands under a line that names your consent as the ground of what follows.

In: a document and a clause. Out: whether the last line before it that names a legal ground is "With your consent" or
the like, be it the title of its section or a line of its own before a list; and whether the clause itself is of what
you asked to hear about, or has you asked first.
"""

from __future__ import annotations

import re

from reader.document import Document, Span

_LINE = 14  # words of a line that names a ground
_BACK = 40  # sentences over which such a line reaches
_YES = re.compile(
    r"\W*(?:[\dIVX]{1,4}[.)]\W*)?(?:(?:purposes|processing|uses?|activities|what we do|things we do) )?"
    r"(?:(?:for|to|by|in) which |(?:based )?on the basis of |based on )?"
    r"(?:(?:where|when|if) (?:you|we)|with your|you have|your)\b"
    r"(?![^.;|]{0,80}\b(?:without|withdraw\w*|or|not|contract|legitimate|need)\b)[^.,;:|]{0,60}\bconsent(?:ed)?\W*\Z",
    re.IGNORECASE,
)
_GROUND = re.compile(
    r"\b(?:legitimate (?:\w+ )?interests?|(?:perform\w*|fulfil\w*|enter\w*|necess\w+)\b[^.;|]{0,40}\bcontract|"
    r"(?:legal|statutory|regulatory) (?:dut(?:y|ies)|obligations?|requirements?)|(?:vital|public) interests?|"
    r"consent)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"\W*(?:[\dIVX]{1,4}[.)]\W*)?(?:where|when|if|with|purposes|processing|uses?|activities|based)\b", re.IGNORECASE
)
_SENT = (
    "marketing-contact.",
    "targeted-ads.",
    "share-third-party-marketing.",
    "profiling.",
)  # the rules of what may wait
# What you asked to hear about, and that you are asked before they write to you.
_TOLD_US = re.compile(
    r"\b(?:things|topics|subjects|products|services|offers|news|updates|information|communications|messages|what)"
    r" (?:(?:that|which|about which) )?you(?:[’']ve| have)? (?:\w+ )?(?:told|let|asked|informed|advised) us (?:know )?"
    r"(?:that )?you(?:[’']d like| would like| want| wish|[’']re interested| are interested)\b"
    r"|\b(?:opportunity|chance|option|invited|asked) to (?:consent|agree|opt[- ]in) to (?:us|our|being|receiv\w+)\b"
    r"|(?<!also be given the )(?<!also have the )\b(?:opportunity|chance|option) "
    r"(?:to (?:receive|subscribe|sign up)|of receiving)\b"
    r"|\b(?:in (?:accordance|line) with|according to) your (?:\w+ )?wishes\b"
    r"|\b(?:subscriptions?|newsletters?|mailing lists?) (?:(?:that|which) )?you(?:[’']ve| have) "
    r"(?:signed up|opted|asked) (?:for|in|to)\b",
    re.IGNORECASE,
)


def is_of_what_you_asked_for(text: str, rule: str) -> bool:
    """Tell whether a clause on messages is of those you asked for, or has you asked first."""
    return rule.startswith("marketing-contact.") and _TOLD_US.search(text) is not None


# What you get the chance to ask for, said of the sentence before.
_OFFERED = re.compile(
    r"[^.;|]{0,120}(?<!also be )(?<!also )\b(?:given|offered|have|get) (?:the|an?) (?:opportunity|chance|option) to "
    r"(?:request|receive|get|subscribe to|sign up (?:for|to)) (?:this|these|such|them|it)\b",
    re.IGNORECASE,
)


def offers_it(text: str, rule: str) -> bool:
    """Tell whether a sentence after a clause on messages lets you ask for these ("you may request this service")."""
    return rule.startswith("marketing-contact.") and _OFFERED.match(text) is not None


def stands_under_a_yes(document: Document, clause: Span, rule: str) -> bool:
    """Tell whether the last line before a clause that names a legal ground names your consent."""
    if not rule.startswith(_SENT):
        return False
    index = document.sentence_index_at(clause.start)
    if index is None:
        return False
    section = document.sentences[index].section
    for at in range(index - 1, max(-1, index - 1 - _BACK), -1):
        line = document.sentences[at]
        if line.section != section:
            break
        text = document.quote(line.span)
        if len(text.split()) > _LINE or not _GROUND.search(text) or line.block == document.sentences[index].block:
            continue
        return _is_yes(text)
    title = document.sections[section].title
    return len(title.split()) <= _LINE and _is_yes(title)


def _is_yes(line: str) -> bool:
    return _OPENS.match(line) is not None and _YES.match(line) is not None
