"""Labels: leave out the clauses that only name a thing, where others state what is done.

In: a document and its findings. Out: the findings without the titles and the labels of paragraphs ("Transfers abroad.
We may send your data ...") on which they rest beside clauses that state the practice. A label says of nothing that it
is done: "may" in the sentence under it holds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.document import Document, Sentence
from reader.practices import load_taxonomy
from reader.practices.finding import Evidence, Finding, Kind

_MOST = 8  # words of a label
_TITLED = 0.6  # of the longer words of a title, with a capital
_LONGER = 4  # letters: "of" and "the" are small in any title
_ASKS = re.compile(r"\W*(?:[\d.]+\s*)?(?:how|what|when|why|where|who|with whom|which)\b", re.IGNORECASE)
# What a sentence has and a label has not: somebody who does, or a verb that is one.
_STATES = re.compile(
    r"\b(?:we|you|they|it|us|i|may|might|will|can|could|shall|must|is|are|was|were|be|been|have|has|had|do|does|did|"
    r"not|never|no|please|collects?|uses?|shares?|sells?|sends?|receives?|requires?|applies|includes?|opts?|contact|"
    r"see|visit|click)\b|n[’']t\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\A\W*(?:\(?(?:[\d.]+|[a-z]|[ivx]+)[.)]\s+)?", re.IGNORECASE)
_KEPT = frozenset({"privacy-contact"})  # an address has no verb


def without_labels(document: Document, findings: Sequence[Finding]) -> list[Finding]:
    """Return findings without the labels they rest on, where the policy states their practice in a clause."""
    stated = {
        finding.practice for finding in findings if any(not _is_label(document, item) for item in finding.evidence)
    }
    out = []
    for finding in findings:
        if finding.practice not in stated or not _counts(finding):
            out.append(finding)
            continue
        kept = tuple(item for item in finding.evidence if not _is_label(document, item))
        if kept:
            out.append(finding if len(kept) == len(finding.evidence) else _of(kept, finding))
    return out


def _of(kept: tuple[Evidence, ...], finding: Finding) -> Finding:
    """Return a finding on some of its clauses; a label asks for no yes, so it hides none that all others ask for."""
    borne = {item.condition for item in kept}
    return replace(finding, evidence=kept, condition=borne.pop() if len(borne) == 1 else finding.condition)


def _counts(finding: Finding) -> bool:
    return load_taxonomy()[finding.practice].kind is not Kind.RIGHT and finding.practice not in _KEPT


def _is_label(document: Document, item: Evidence) -> bool:
    """Tell whether a clause is a title, or the label that its paragraph opens with."""
    index = document.sentence_index_at(item.span.start)
    if item.said or index is None or document.sentences[index].span != item.span:
        return False
    sentence = document.sentences[index]
    leads = [document.quote(lead) for lead in sentence.lead_ins]
    if any(not _is_title(lead) for lead in leads):
        return False  # an item of a list: what leads to it states it
    after = document.sentences[index + 1 : index + 2]
    opens = sentence.is_heading or any(_goes_on(sentence, one) for one in after)
    return (opens or (not leads and document.quote(item.span).endswith(":"))) and names_alone(
        document.quote(item.span), heading=sentence.is_heading
    )


def _goes_on(sentence: Sentence, after: Sentence) -> bool:
    return sentence.block == after.block and sentence.section == after.section


def names_alone(text: str, *, heading: bool = False) -> bool:
    """Tell whether a text names a thing and states nothing of it; a `heading` may ask, too ("How we use cookies")."""
    bare = _NUMBER.sub("", text)
    if len(bare.split()) > _MOST:
        return False
    return (heading and (_ASKS.match(bare) is not None or _is_title(bare))) or _STATES.search(bare) is None


def _is_title(text: str) -> bool:
    """Tell whether a text is written as a title: its longer words have capitals, and no stop ends it."""
    words = [word for word in re.findall(r"[A-Za-z’'-]+", text) if len(word) >= _LONGER]
    ends = text.rstrip()[-1:] in (".", "!", "?", ";", ":", ",")
    return bool(words) and not ends and sum(word[0].isupper() for word in words) >= _TITLED * len(words)
