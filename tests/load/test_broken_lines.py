"""Lines of a printed page become paragraphs again, and real short paragraphs stay."""

from reader.document import Block, BlockKind
from reader.load.broken_lines import join_broken_lines

LINES = [
    "We collect information about you in a variety of ways, including when",
    "you register on our website, sign up for the news, or otherwise make",
    "use of what we offer, as described in the policy that you are reading.",
] * 7


def paragraphs(lines: list[str]) -> list[Block]:
    return [Block(BlockKind.PARAGRAPH, line) for line in lines]


def test_lines_are_joined_up_to_the_full_stop() -> None:
    blocks = join_broken_lines(paragraphs(LINES))
    assert [block.text for block in blocks] == [" ".join(LINES[:3])] * 7


def test_a_few_fragments_stay_as_they_are() -> None:
    few = paragraphs(["the companies that deliver what you order to your own house", "your bank and its insurers"])
    assert join_broken_lines(few) == few
