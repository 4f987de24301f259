"""Each rule finds the sentences that it says it finds, and not those that it says it does not."""

from __future__ import annotations

import pytest

from reader.practices.cases import failures
from reader.practices.rule import Rule
from reader.practices.rulebook import load_rulebook


@pytest.mark.parametrize("rule", load_rulebook().rules, ids=lambda rule: rule.id)
def test_rule_gets_its_cases_right(rule: Rule) -> None:
    assert list(failures([rule], load_rulebook())) == []
