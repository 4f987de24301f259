"""The comparison of two texts of 20,000 words each."""

from __future__ import annotations

import re
import statistics
import time

import pytest

from reader.compare import compare
from reader.report import Analyzer
from tests.benchmarks.texts import long_policy

WORDS = 20_000
MOST_SECONDS = 2.0

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]


def _policy_of_20000_words() -> str:
    """Return the long policy again and again, each time with its number in every sentence, so that none is repeated."""
    once = long_policy()
    copies = -(-WORDS // len(re.findall(r"\w+", once)))
    return "\n\n".join(re.sub(r"\.(?=\s|$)", f" in case {copy}.", once) for copy in range(copies))


def test_the_comparison_of_20000_words() -> None:
    old = _policy_of_20000_words()
    # Every seventh "may" is a "will", and a paragraph in nine is gone: edited, deleted and unchanged in every section.
    counted = iter(range(10**6))
    new = re.sub(r"\bmay\b", lambda match: "will" if next(counted) % 7 == 0 else match[0], old)
    new = "\n\n".join(part for number, part in enumerate(new.split("\n\n")) if number % 9 or part.startswith("#"))
    analyzer = Analyzer()
    a, b = [analyzer.analyze(analyzer.read_text(text, "markdown", "long.md")) for text in (old, new)]
    seconds = []
    for _ in range(3):
        began = time.process_time()
        comparison = compare(a, b)
        seconds.append(time.process_time() - began)
    words = len(re.findall(r"\w+", old)), len(re.findall(r"\w+", new))
    print(
        f"\ncomparison of {words[0]} with {words[1]} words: {statistics.median(seconds):.2f} s (at most {MOST_SECONDS})"
    )
    assert not comparison.nothing_changed
    assert min(words) > 0.8 * WORDS
    assert statistics.median(seconds) <= MOST_SECONDS
