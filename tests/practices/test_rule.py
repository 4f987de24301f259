"""A rule file that is wrong is refused, with the place and the reason."""

from __future__ import annotations

from typing import Any

import pytest

from reader.errors import RulebookError
from reader.practices.concept import Vocabulary
from reader.practices.rule import Denial, Scope, read_rule
from reader.practices.taxonomy import shipped_taxonomy

VOCABULARY = Vocabulary({"sell": ["sell"], "data": ["data"]})
ROW: dict[str, Any] = {"id": "sell-data.x", "practice": "sell-data", "why": "It sells.", "all": ["sell", "data|sell"]}


def read(**changes: Any) -> Any:
    return read_rule({**ROW, **changes}, "sharing.toml", VOCABULARY, shipped_taxonomy())


def test_reads_a_rule() -> None:
    rule = read(denial="require", scope="clause", within=4)
    assert rule.all == (("sell",), ("data", "sell"))
    assert (rule.denial, rule.scope, rule.within) == (Denial.REQUIRE, Scope.CLAUSE, 4)


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"colour": "red"}, "colour"),
        ({"practice": "horoscope"}, "horoscope"),
        ({"all": ["sell", "moon"]}, "moon"),
        ({"none": ["moon"]}, "moon"),
        ({"not_in": ["moon"]}, "moon"),
        ({"anchor_not_in": ["moon"]}, "moon"),
        ({"not_under": ["moon"]}, "moon"),
        ({"before": ["moon"]}, "moon"),
        ({"denial": "maybe"}, "maybe"),
        ({"why": ""}, "why"),
        ({"why": 5}, "'why'"),
        ({"id": 5}, "'id'"),
        ({"practice": ["sell-data"]}, "'practice'"),
        ({"scope": ["clause"]}, "'scope'"),
        ({"all": "sell"}, "'all'"),
        ({"all": [1]}, "'all'"),
        ({"none": 5}, "'none'"),
        ({"none": [["sell"]]}, "'none'"),
        ({"hits": "We sell data."}, "'hits'"),
        ({"within": "4"}, "'within'"),
        ({"within": -1}, "'within'"),
        ({"ordered": "false"}, "'ordered'"),
    ],
)
def test_a_wrong_rule_is_refused_with_its_place(changes: dict[str, Any], part: str) -> None:
    with pytest.raises(RulebookError, match=part) as caught:
        read(**changes)
    assert "sharing.toml" in str(caught.value)
