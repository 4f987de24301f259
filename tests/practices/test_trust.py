"""Trust: a rule is believed as far as it was right, and few cases say little."""

from __future__ import annotations

import pytest

from reader.practices import load_rulebook
from reader.practices.trust import Trust, load_trust

TRUST = Trust(0.8, {"good": (96, 4), "bad": (2, 18), "new": (1, 0)})


def test_a_rule_that_was_often_right_is_trusted_more() -> None:
    assert TRUST.of("good") > 0.95
    assert TRUST.of("bad") < 0.3


def test_few_cases_move_little() -> None:
    assert TRUST.of("new") == pytest.approx(0.84)
    assert TRUST.of("never seen") == pytest.approx(0.8)


def test_every_rule_that_ships_has_a_certainty() -> None:
    trust = load_trust()
    assert all(0 < trust.of(rule.id) < 1 for rule in load_rulebook().rules)
