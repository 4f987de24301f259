"""At a glance: the few things that matter most in a policy, risks and protections side by side.

In: the findings that can be said, by practice. Out: at most eight GlanceItems, each on its clauses. A practice is said
as in the overview; what speaks for the reader in the same matter follows after "But".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from reader.practices import load_taxonomy
from reader.practices.finding import Condition, Finding, Kind, Severity
from reader.resources import resource_toml
from reader.summary.model import GlanceItem, OverviewItem
from reader.summary.quoting.shorten import QUOTED
from reader.summary.saying.statement import Speaker
from reader.summary.section_summary import spans_of
from reader.summary.two_sided import (
    answers,
    are_tied,
    as_the_way,
    promise_first,
    where_once,
    without_repeated,
)

_WEIGHT = {Severity.HIGH: 0, Severity.MEDIUM: 2, Severity.LOW: 5, Severity.NONE: 7}
_PROMISE, _RIGHT, _BOTH = 3, 6, -1
_OUTSIDERS = "share-third-party"
_EXCEPTS = "no-share-promise"  # said with what it excepts where it stands alone, without it after a risk

_Ranked = tuple[int, int, GlanceItem]


def at_a_glance(
    merged: Mapping[str, Sequence[Finding]], overview: Iterable[OverviewItem], speaker: Speaker
) -> tuple[GlanceItem, ...]:
    """Return the things that matter most, the gravest first; one promise or right is among them where there is one.

    `overview` are its lines of all kinds: what they say is said in the same words here.
    """
    lines = {item.practice: item for item in overview}
    said = {practice: item.text for practice, item in lines.items() if practice != _EXCEPTS}
    excepted = _excepted(lines.get(_EXCEPTS))
    ranked: list[_Ranked] = []
    for order, theme in enumerate(_table()["theme"]):
        items = _with_exceptions(_items(theme, merged, said, speaker, excepted), lines.get(_EXCEPTS))
        ranked += [(_weight(item), order, item) for item in items]
    ranked.sort(key=lambda entry: entry[:2])
    items = [item for _, _, item in _chosen(ranked, _table()["most"])]
    for practice in _table()["fill"]:
        if len(items) < _table()["least"] and practice in said:
            none = Severity.NONE.value
            items.append(GlanceItem(said[practice], "fact", none, (practice,), spans_of(merged[practice])))
    return tuple(items)


def _with_exceptions(items: Sequence[GlanceItem], promise: OverviewItem | None) -> list[GlanceItem]:
    """Say a promise that stands alone with what it excepts; a low risk that is all excepted is not said again."""
    alone = next((item for item in items if item.practices == (_EXCEPTS,)), None)
    if alone is None or promise is None or not _names_others(promise):
        return list(items)
    others = [item for item in items if item is not alone]
    excepted = [item for item in others if item.severity == "low" and set(item.evidence) <= set(promise.evidence)]
    practices = (_EXCEPTS, *(practice for item in excepted for practice in item.practices))
    severity = "low" if excepted else alone.severity
    whole = GlanceItem(promise.text, "both", severity, practices, promise.evidence)
    return [*(item for item in others if item not in excepted), whole]


def _names_others(promise: OverviewItem) -> bool:
    """Tell whether a promise is said with what it excepts."""
    return any(words in promise.text for words in (", but ", ", for example "))


def _excepted(promise: OverviewItem | None) -> str:
    """Return the risk that a promise excepts: not to pass anything on is no answer to it, not for marketing may be."""
    promised, but, _ = promise.text.partition(", but ") if promise else ("", "", "")
    return _OUTSIDERS if but and "marketing" not in promised and " rent " not in promised else ""


def _chosen(ranked: Sequence[_Ranked], most: int) -> list[_Ranked]:
    kept = list(ranked[:most])
    for side in ("protection", "right"):
        if any(_shows(entry[2], side) for entry in kept):
            continue
        first = next((entry for entry in ranked[most:] if _shows(entry[2], side)), None)
        if first is not None and len(kept) == most:
            kept[-1 if side == "right" else -2] = first
    return sorted(kept, key=lambda entry: entry[:2])


def _shows(item: GlanceItem, side: str) -> bool:
    kinds = {load_taxonomy()[practice].kind.value for practice in item.practices}
    return side in kinds


def _items(
    theme: Mapping[str, Any],
    merged: Mapping[str, Sequence[Finding]],
    lines: Mapping[str, str],
    speaker: Speaker,
    excepted: str,
) -> list[GlanceItem]:
    """Return a theme's risk with what answers it, or each apart where what speaks for the reader is no answer to it."""
    risk = _gravest(theme["risks"], merged)
    goods = [practice for practice in theme["goods"] if practice in merged]
    if risk is not None:
        told = _line(risk, merged, lines, speaker)
        goods = [
            practice
            for practice in goods
            if not _is_weak(theme, merged[risk], told, _line(practice, merged, lines, speaker))
        ]
    replies = [
        practice
        for practice in goods
        if risk is None
        or (_replies(theme, risk, practice, merged, lines, speaker) and (risk, practice) != (excepted, _EXCEPTS))
    ]
    together = speaker.together(theme.get("group", ""), merged)
    if together is not None and not goods:
        text, findings = together
        gravest = load_taxonomy()[risk or findings[0].practice].severity.value
        practices = tuple(dict.fromkeys(finding.practice for finding in findings))
        return [GlanceItem(text, "risk", gravest, practices, spans_of(findings))]
    said = [practice for practice in (risk, next(iter(replies), None)) if practice is not None]
    apart = goods[:1] if goods and not replies else []
    return [_item(practices, merged, lines, speaker) for practices in (said, apart) if practices]


def _item(
    said: Sequence[str], merged: Mapping[str, Sequence[Finding]], lines: Mapping[str, str], speaker: Speaker
) -> GlanceItem:
    """Say a practice, or a risk and after "But" what speaks for the reader."""
    sentences = [_line(practice, merged, lines, speaker) for practice in said]
    if len(said) == 2:
        sentences = [without_repeated(*sentences), sentences[1]]
    way = as_the_way(*sentences) if len(said) == 2 else None
    if way is not None:
        sentences = [sentences[0], way]
    elif len(said) == 2 and ", but " not in sentences[0]:
        sentences = list(promise_first(*sentences))
        sentences[1] = where_once(*sentences).replace(f"{QUOTED}: ", "they say: ", 1)
        sentences = [without_repeated(*sentences), f"But {sentences[1][:1].lower()}{sentences[1][1:]}"]
    findings = [finding for practice in said for finding in merged[practice]]
    first = load_taxonomy()[said[0]]
    side = "both" if len(said) == 2 else first.kind.value
    severity = first.severity.value if first.kind is Kind.RISK else Severity.NONE.value
    return GlanceItem(" ".join(filter(None, sentences)), side, severity, tuple(said), spans_of(findings))


def _line(practice: str, merged: Mapping[str, Sequence[Finding]], lines: Mapping[str, str], speaker: Speaker) -> str:
    return lines.get(practice) or speaker.practice(merged[practice])


def _replies(
    theme: Mapping[str, Any],
    risk: str,
    good: str,
    merged: Mapping[str, Sequence[Finding]],
    lines: Mapping[str, str],
    speaker: Speaker,
) -> bool:
    """Tell whether what speaks for the reader answers a risk of its theme."""
    told, good_told = _line(risk, merged, lines, speaker), _line(good, merged, lines, speaker)
    if not are_tied(theme, risk, speaker.clauses(merged[risk]), speaker.clauses(merged[good])):
        return False
    return answers(theme, risk, told, good, good_told, asked=_waits(merged[risk]))


def _waits(risk: Sequence[Finding]) -> bool:
    """Tell whether all of a risk happens only with the reader's yes."""
    return all(finding.condition is Condition.CONSENT for finding in risk)


def _is_weak(theme: Mapping[str, Any], risk: Sequence[Finding], told: str, promise: str) -> bool:
    """Tell whether a promise is no answer to a risk: it promises little, or no more than the risk's own condition."""
    if any(words in promise for words in (*_table()["weak"], *theme.get("weak", ()))):
        return True
    return (_waits(risk) or _table()["waits"] in told) and _table()["asked"] in promise


def _gravest(practices: Sequence[str], merged: Mapping[str, Sequence[Finding]]) -> str | None:
    """Return the gravest practice of a theme; of two that weigh the same, one that happens without your consent."""
    taxonomy = load_taxonomy()

    def weight(practice: str) -> tuple[int, bool]:
        return _WEIGHT[taxonomy[practice].severity], _waits(merged[practice])

    return min((practice for practice in practices if practice in merged), key=weight, default=None)


def _weight(item: GlanceItem) -> int:
    kind = load_taxonomy()[item.practices[0]].kind
    if kind is Kind.PROTECTION:
        return _PROMISE
    if kind is Kind.RIGHT:
        return _RIGHT
    return _WEIGHT[Severity(item.severity)] + (_BOTH if item.side == "both" else 0)


@cache
def _table() -> dict[str, Any]:
    return resource_toml("wording/en/glance.toml")
