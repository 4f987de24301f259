"""The collector is off while a policy is analysed, on after it, and has nothing to do by then."""

from __future__ import annotations

import gc

import pytest

from reader.collector import uncollected
from reader.load import load_text
from reader.practices import detect
from reader.segment import segment

POLICY = (
    "# Privacy\n\nWe share your data with partners.\n\n- We sell nothing.\n- You may [object](https://shop.example).\n"
)


def test_it_is_off_during_the_work_and_on_again_after_it() -> None:
    assert uncollected(gc.isenabled)() is False
    assert gc.isenabled()


def test_it_is_on_again_after_an_error() -> None:
    @uncollected
    def fail() -> None:
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - the one that is raised here
        fail()
    assert gc.isenabled()


def test_who_has_it_off_keeps_it_off() -> None:
    gc.disable()
    try:
        uncollected(list)()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_an_analysis_leaves_no_rings() -> None:
    detect(segment(load_text(POLICY, "markdown", "policy.md")))  # what is kept for the next is made
    gc.collect()
    gc.disable()
    try:
        for _ in range(3):
            assert detect(segment(load_text(POLICY, "markdown", "policy.md")))
        assert gc.collect() == 0
    finally:
        gc.enable()
