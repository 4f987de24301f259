"""Around: what stands before or after a clause in its section, is no lead-in of a list, and is read with it.

In: a document. Out: of each sentence that goes on from one before it ("These features ...", "You agree that this may
..."), and of an item of a list that lost its marks, that one; and the sections under a title for some cases alone
("When you sell through us"); and of a clause on changes, what follows it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from reader.document import Document, Span
from reader.practices.finding import Evidence
from reader.summary.clauses.kinds import is_title_for_a_kind
from reader.summary.clauses.modality import lists_examples
from reader.summary.clauses.own_case import own_case
from reader.summary.clauses.scope import is_limited
from reader.summary.texts.standing import is_clause

# A sentence that goes on about what happens only under the condition of the one before it.
_GOES_ON = re.compile(
    r"\W*(?:(?:by way of example|for (?:example|instance)|in addition|additionally|also|further(?:more)?|finally|"
    r"however),? )?(?:"
    r"(?:in (?:doing so|(?:this|that|such an?|such|these|those) (?:cases?|events?|instances?|situations?))|then)\b|"
    r"we (?:will|may|can|would) (?:then|likewise)\b|we (?:accomplish|achieve|do) this\b|"
    r"(?:(?:during|in|through|via|by|with|under|for|as part of|when using|using|after|before|within|to) )?"
    r"(?:this|these|those|such|that) (?:\w+ ){0,2}?"
    r"(?P<noun>process\b|features?|program(?:me)?s?\b|organi[sz]ations?|tools?\b|"
    r"surveys?|functionalit\w+|functions?\b|options?|plug-?ins?|integrations?|contests?|promotions?|data\b|information\b|"
    r"details\b|compan(?:y|ies)\b|providers?\b|partners?\b|part(?:y|ies)\b|firms?\b|vendors?\b|adverts?\b|ads?\b|advertisements?\b)"
    r"|(?:these|those|they) (?:may |can |also )?include\b(?= [^.;|]{0,120}\bagenc)"
    r"|(?:this|these|those|they|such sources|these sources) (?:may |can |also )*includes? (?:\w+ )?from\b"
    r"|(?:these|those|such) (?:other |outside |third[- ]party )?sources (?:may |can |also )*include\b"
    r"|(?:some )?examples(?: of (?:this|these|those|such)\b[^.;,|]{0,40}?)?,? (?:include|are|may include)\b"
    r"|(?:the|any|all) (?:[\w-]+ ){1,4}(?:by|through|via|using|with|from) (?:this|these|those|such) (?:\w+ )?"
    r"(?:technolog(?:y|ies)|cookies?|tools?|features?|services?|software|pixels?|beacons?)\b"
    r"|(?:this|that|which) means?\b"
    r"|(?:in order )?to do (?:this|so|that)\b|we (?:also |may |can |will )?do (?:this|so|that)\b(?! only)"
    r"|[^.;,|]{0,40}\b(?:consequently|thereupon)\b|all (?:of )?these things\b"
    r"|[^.;|]{0,80}\b(?:understand|acknowledge|agree|consent)(?: that| to)? (?:this|that|these|such)\b"
    r"(?= (?:may|can|will|could|might)\b|[,.;]))",
    re.IGNORECASE,
)
# A title that speaks of a case, and not one that asks or says what the policy is about.
_OF_A_CASE = re.compile(
    r"\b(?:if|when) (?:you|users?|customers?|people)\b|\b(?:customers|users|members|clients) only\b", re.IGNORECASE
)
# The name of a product, and that it is one of several or a part of one ("Heron Junior is a version of our app").
_NAME = re.compile(r"[\W\d]*(?P<name>[A-Z][\w’&.-]*(?: [A-Z0-9][\w’&.-]*){0,3})\W*")
_ONE_OF_OURS = (
    r" is (?:one|part|an? (?:[\w-]+ ){0,3}(?:version|edition|part|feature|add-on|extension|section|area|program(?:me)?|"
    r"tool|service|app|product)) (?:of|in|within|on|for) our\b"
)
_CASE = re.compile(r"\W*(?:if|when|where|once|unless|should|for (?:those|customers|users|members))\b", re.IGNORECASE)
_EXAMPLE = re.compile(r"\W*(?:for (?:example|instance)|by way of example)\b", re.IGNORECASE)
_ONLY_THEN = re.compile(
    r"\bonly (?:ever )?(?:be )?(?:shar|disclos|pass|releas|transfer|reveal)\w*\b[^.;:|]{0,100}"
    r"\b(?:in (?:response|answer|reply) to|if|when|where)\b",
    re.IGNORECASE,
)
_BY_CHOICE = re.compile(
    r"\b(?:depending on|subject to|based on|according to|in (?:accordance|line) with) your (?:\w+ )?"
    r"(?:settings|choices|preferences)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w-]+")
_DATA = frozenset({"data", "information", "details"})
# A deed with no doer, and the sentence that names the doer before the first of a list.
_DO = r"(?:Share|Check|Search|Obtain|Get|Give|Collect|Use|Send|Pass|Disclose|Record|Monitor|Contact|Verify|Report|Ask)"
_BARE_DEED = re.compile(rf"\W*{_DO}\b(?! (?:us|for (?:our|a)|your (?:settings|browser)|our|the)\b)")
_LIST_BEGUN = re.compile(rf"\b(?:we|We)\b[^.;|:]{{0,60}}:(?=\s*\Z| ?{_DO}\b)")
# What goes on with what a word means ("Personal data is ... This includes your name").
_INCLUDES = re.compile(
    r"\W*(?:this|it|these|they)(?: (?:also|may|can|could|might))? includes?\b"
    r"(?![^.;|]*\b(?:we|you) (?:\w+ )?(?:collect|gather|obtain|provide|give|submit|enter|receive))",
    re.IGNORECASE,
)
# The condition with which a section opens, no wish or question of yours; and the words of its title that name nothing.
_OPENS_IN_CASE = re.compile(
    r"\W*(?P<case>(?:if|when) you (?!(?:\w+ )?(?:have|do not|don['’]t|wish|want|would|need|prefer)\b)"
    r"(?:(?! we )[^,.;:|()]){3,80}?) ?(?=[,(])",
    re.IGNORECASE,
)
_NAMES_NOTHING = frozenset(
    ["a", "an", "and", "by", "for", "from", "in", "of", "on", "or", "our", "the", "to", "u", "with", "you", "your"]
)
_FEW = 12  # sentences: a longer section has more to say than of what its first sentence opens
_BACK = 3  # sentences: as far as one may point back
_CHANGED = "change-without-notice."  # its rules
_AFTER = 2  # sentences


def sentences_before(document: Document) -> dict[int, Span]:
    """Return the sentence from which another goes on, by where that other starts; list items are none.

    Of "these features" it is the last that names features, or else the one just before.
    """
    out: dict[int, Span] = {}
    for at, sentence in enumerate(document.sentences):
        if sentence.lead_ins or sentence.is_heading:
            continue
        found = _GOES_ON.match(document.quote(sentence.span))
        if not found and (chosen := leading_choice(document, sentence.span)):
            out[sentence.span.start] = chosen
            continue
        if not found and (asked := _only_where(document, at)):
            out[sentence.span.start] = asked
            continue
        before = [one for one in document.sentences[max(0, at - _BACK) : at] if one.section == sentence.section]
        if not found and before and _goes_on_meaning(document, sentence.span, before[-1].span):
            out[sentence.span.start] = before[-1].span
            continue
        if torn := _torn_from(document, sentence.span, [one.span for one in before]):
            out[sentence.span.start] = torn
            continue
        if not found or not before or before[-1].is_heading:
            continue
        noun = _one(found.group("noun") or "")
        named = [one for one in before if noun and noun in map(_one, _WORD.findall(document.quote(one.span)))]
        out[sentence.span.start] = (named or before)[-1].span
    return out


def _goes_on_meaning(document: Document, clause: Span, before: Span) -> bool:
    """Tell whether a clause gives examples of what the sentence before it says that a word means."""
    return gives_examples(document.quote(clause)) and lists_examples(document.quote(before))


def _torn_from(document: Document, item: Span, before: Sequence[Span]) -> Span | None:
    """Return what leads to a list that lost its marks: "We may:" of "We may: Share it ..." before "Check it ..."."""
    if not _BARE_DEED.match(document.quote(item)):
        return None
    for one in reversed(before):
        text = document.quote(one)
        if begun := _LIST_BEGUN.search(text):
            return Span(one.start, one.start + begun.end())
        if not _BARE_DEED.match(text):
            return None
    return None


# A line of its own over rows on some readers alone ("If you are a job applicant"), and those who are everybody.
_LABEL_OF_SOME = re.compile(
    r"\W*(?:for|if|when|where) you (?:are|['’]re|have|apply|work|represent|act) (?P<who>[^.;:,|?!]{3,60}):?\W*",
    re.IGNORECASE,
)
_ANYBODY = re.compile(
    r"(?:(?:an?|one of our|the|our|registered|new|existing) )*(?:users?|visitors?|customers?|readers?|guests?|"
    r"individuals?|shoppers?|members?)\b|an (?:\w+ )?account\b|questions?\b|us(?:e|ing)\b|visiting\b|brows\w+\b|any\b",
    re.IGNORECASE,
)
_LINE = 10  # words of it


def under_label_of_some(document: Document) -> frozenset[int]:
    """Return where the rows begin that stand under a line which names some readers alone, up to the next sentence."""
    out: set[int] = set()
    label = -1  # the section in which such a line is open
    for sentence in document.sentences:
        text = document.quote(sentence.span)
        found = _LABEL_OF_SOME.fullmatch(text) if len(text.split()) <= _LINE else None
        if found or sentence.is_heading or sentence.lead_ins or is_clause(text) or sentence.section != label:
            label = sentence.section if found and not _ANYBODY.match(found["who"]) else -1
        else:
            out.add(sentence.span.start)
    return frozenset(out)


def leading_choice(document: Document, clause: Span) -> Span | None:
    """Return the sentence of which a clause is an example, where it makes all of it depend on your settings."""
    index = document.sentence_index_at(clause.start)
    if not index or not _EXAMPLE.match(document.quote(clause)):
        return None
    here, before = document.sentences[index], document.sentences[index - 1]
    chosen = before.block == here.block and _BY_CHOICE.search(document.quote(before.span))
    return before.span if chosen else None


def _only_where(document: Document, at: int) -> Span | None:
    """Return the sentence of which another is an example, where it passes details on only in some cases."""
    if not at or not _EXAMPLE.match(document.quote(document.sentences[at].span)):
        return None
    here, before = document.sentences[at], document.sentences[at - 1]
    only = before.block == here.block and _ONLY_THEN.search(document.quote(before.span))
    return before.span if only else None


def stands_in_a_case(document: Document, start: int) -> bool:
    """Tell whether an earlier sentence of the same paragraph opens with a case, for which alone what follows holds."""
    index = document.sentence_index_at(start)
    if index is None:
        return False
    first = _first_cases(_Known(document)).get(document.sentences[index].block)
    return first is not None and first < index


class _Known:
    """A document as the key of what is remembered of it: equal to itself alone, as to hash one reads all of it."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def __hash__(self) -> int:
        return id(self.document)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Known) and other.document is self.document


@lru_cache(maxsize=1)
def _first_cases(known: _Known) -> dict[int, int]:
    """Return, by block, the first sentence that opens with a case.

    Kept for the last document: a paragraph gone back through for each of its clauses takes the square of its length.
    """
    quote, sentences = known.document.quote, known.document.sentences
    cases = (at for at in reversed(range(len(sentences))) if _CASE.match(quote(sentences[at].span)))
    return {sentences[at].block: at for at in cases}


def sentence_before(document: Document, start: int) -> str:
    """Return the sentence before the one that begins at a place, in its section; "" before the first."""
    index = document.sentence_index_at(start)
    if not index:
        return ""
    here, before = document.sentences[index], document.sentences[index - 1]
    return "" if before.is_heading or before.section != here.section else document.quote(before.span)


def goes_on_with(document: Document, evidence: Evidence) -> str:
    """Return what follows a clause on changes in its section: the notice that they give of big ones often stands there.

    "" for a clause of another practice, or from a column of a table.
    """
    index = document.sentence_index_at(evidence.span.start)
    if index is None or evidence.said or not evidence.rule.startswith(_CHANGED):
        return ""
    after = document.sentences[index + 1 : index + 1 + _AFTER]
    section = document.sentences[index].section
    return " ".join(document.quote(one.span) for one in after if one.section == section and not one.is_heading)


def next_in_block(document: Document, clause: Span) -> str:
    """Return the sentence after a clause in its paragraph, "" where it is the last."""
    index = document.sentence_index_at(clause.start)
    after = document.sentences[index + 1 : index + 2] if index is not None else ()
    return "".join(document.quote(one.span) for one in after if one.block == document.sentences[index or 0].block)


def _one(noun: str) -> str:
    """Return a noun as it is of one ("functionalities": "functionality")."""
    noun = noun.casefold()
    return f"{noun.removesuffix('ies')}y" if noun.endswith("ies") else noun.removesuffix("s")


def gives_examples(text: str) -> bool:
    """Tell whether a sentence gives examples of what the one before it is of, and nothing that is taken or given."""
    return _INCLUDES.match(text) is not None


def is_about_data(text: str) -> bool:
    """Tell whether a sentence goes on about data alone: what only may be collected is surely shared, once it is."""
    found = _GOES_ON.match(text)
    return found is not None and (found.group("noun") or "").casefold() in _DATA


def sections_of_a_case(document: Document) -> dict[int, str]:
    """Return the words that say of a section, by its place, that it is for some cases alone: mostly its title.

    A title that is the name of one product of several, as a sentence below it tells, says so too. Of one that names
    what the section's first sentence makes its condition ("Garden Chat": "If you use the garden chat, ...") it is that.
    """
    named = {
        at: found["name"] for at, section in enumerate(document.sections) if (found := _NAME.fullmatch(section.title))
    }
    products = frozenset(
        one.section
        for one in document.sentences
        if one.section in named and _presents(named[one.section], document.quote(one.span))
    )
    titled = {at for at, section in enumerate(document.sections) if at in products or _is_of_a_case(section.title)}
    return _opening_in_a_case(document) | {at: document.sections[at].title for at in titled}


def _opening_in_a_case(document: Document) -> dict[int, str]:
    """Return the condition with which the first sentence of a section opens, where the section's title names it."""
    opened: dict[int, str] = {}
    lengths = Counter(sentence.section for sentence in document.sentences if not sentence.is_heading)
    first = {one.section: one for one in reversed(document.sentences) if not one.is_heading}
    for sentence in first.values():
        if lengths[sentence.section] > _FEW:
            continue
        title = {word for word in map(_one, _WORD.findall(document.sections[sentence.section].title)) if word.isalpha()}
        found = _OPENS_IN_CASE.match(document.quote(sentence.span))
        named = title - _NAMES_NOTHING
        if not found or not named or not named <= set(map(_one, _WORD.findall(found["case"]))):
            continue
        if _is_of_a_case(found["case"]):
            opened[sentence.section] = found["case"]
    return opened


def _presents(name: str, text: str) -> bool:
    """Tell whether a sentence presents a product by its name as one of theirs, or a part of one."""
    return re.match(rf"\W*{re.escape(name)}{_ONE_OF_OURS}", text) is not None


def _is_of_a_case(title: str) -> bool:
    if is_title_for_a_kind(title):
        return True
    if _OF_A_CASE.search(title) is None:
        return False
    return is_limited(title) or own_case(title, leads=True) is not None  # of one product ("When you use our Mailbox")
