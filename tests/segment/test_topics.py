"""Topics: what a stretch without headings is about."""

from __future__ import annotations

import re

from reader.segment.topics import cut_by_topic, load_topics


def test_topics_are_written_in_lower_case_as_they_are_looked_for() -> None:
    for topic in load_topics():
        assert not re.search(r"(?<!\\)[A-Z]", topic.pattern.pattern), topic.title


def test_a_topic_is_told_by_its_words_whatever_their_case() -> None:
    about = "Our cookies keep your basket, and a web beacon or a pixel tells us that you opened an e-mail of ours. "
    for unit in (about, about.upper()):
        assert [cut.title for cut in cut_by_topic([unit * 3], opening=False)] == ["Cookies"]
