"""Many policies in one process, some together as a survey reads them: where the time goes, against a fixed work.

Four at a time of the policies written for the test set are read as one, as they are short; and the real ones of
../shared/policies/current, where they are there. Time is that of the processor, so that what else runs on the machine
counts less.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from reader.load import load_text
from reader.practices import detect_all, load_rulebook
from reader.segment import segment
from reader.summary import summarise
from reader.survey.reading import MOST_TOGETHER

ROOT = Path(__file__).parent.parent.parent
WRITTEN = ROOT / "tests" / "quality" / "policies"
REAL = ROOT.parent / "shared" / "policies" / "current"
PASSES = 2
WORDS = 4_700  # of a policy, the median of today's
MANY = 300
# The analysis of one such policy, without its summary, in yardsticks. It takes 21, of which 19 are the network's; with
# others at work on the processor 25. A quick one takes 1.3 to 1.6 then.
MOST, MOST_QUICK = 32.0, 2.5

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]


def _texts(folder: Path, together: int) -> list[str]:
    """Return the policies of a folder, some joined to one."""
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in sorted(folder.glob("*.md"))]
    return ["\n\n".join(texts[start : start + together]) for start in range(0, len(texts), together)]


def _read(texts: Sequence[str], quick: bool) -> tuple[Counter[str], int, int]:
    """Return the seconds of each stage over some policies, their words and their code points."""
    seconds: Counter[str] = Counter()
    words = size = 0
    clock = time.process_time
    for start in range(0, len(texts), MOST_TOGETHER):
        began = clock()
        sources = [load_text(text, "markdown", "policy.md") for text in texts[start : start + MOST_TOGETHER]]
        loaded = clock()
        documents = [segment(source) for source in sources]
        divided = clock()
        findings = detect_all(documents, quick=quick)
        found = clock()
        for document, own in zip(documents, findings, strict=True):
            summarise(document, own)
        seconds.update(load=loaded - began, segment=divided - loaded, detect=found - divided, summary=clock() - found)
        words += sum(len(document.text.split()) for document in documents)
        size += sum(len(document.text) for document in documents)
    return seconds, words, size


@pytest.mark.parametrize(("quick", "most"), [(False, MOST), (True, MOST_QUICK)], ids=["full", "quick"])
@pytest.mark.parametrize(("folder", "together"), [(WRITTEN, 4), (REAL, 1)], ids=["written", "real"])
def test_many_policies(folder: Path, together: int, quick: bool, most: float) -> None:
    texts = _texts(folder, together)
    if not texts:
        pytest.skip("the real policies are not there")
    load_rulebook()
    passes = []
    for number in range(PASSES + 1):  # the first also compiles what it meets
        yardstick = min(_seconds(_yardstick) for _ in range(3))
        seconds, words, size = _read(texts, quick)
        analysis = sum(seconds[stage] for stage in ("load", "segment", "detect"))
        each = WORDS / words
        print(
            f"\n{'first' if not number else 'again'}: {len(texts)} policies, {words} words in {analysis:.1f} s", end=""
        )
        print(f" ({size / analysis / 1e6:.2f} MB/s), {MANY} of {WORDS} words {MANY * each * analysis:.1f} s", end="")
        print("".join(f"; {stage} {1000 * each * value:.1f} ms" for stage, value in seconds.items()), end="")
        passes.append(analysis * each / yardstick)
    print(f"\nanalysis of a policy: {min(passes[1:]):.2f} yardsticks (at most {most}), the first time {passes[0]:.2f}")
    assert min(passes[1:]) <= most


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _yardstick() -> int:
    return sum(index % 7 for index in range(1_300_000))
