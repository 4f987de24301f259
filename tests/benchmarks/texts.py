"""A policy of about 5,000 words for the measurements, made from the samples under other names."""

from __future__ import annotations

from pathlib import Path

SAMPLES = Path(__file__).parent.parent.parent / "resources" / "samples"
NAMES = (("Hartwell & Finch", "Lumenly"), ("Osgood & Pryce", "Tallowby"))


def long_policy() -> str:
    """Return the Markdown text."""
    shop = (SAMPLES / "hartwell-and-finch.md").read_text(encoding="utf-8")
    journal = (SAMPLES / "lumenly.md").read_text(encoding="utf-8")
    parts = []
    for shop_name, journal_name in NAMES:
        parts += [shop.replace("Hartwell & Finch", shop_name), journal.replace("Lumenly", journal_name)]
    return "\n\n".join(parts)


def huge_policy(characters: int = 5_000_000) -> str:
    """Return Markdown of that length: the long policy ten times, in a great deal of prose that says nothing of data."""
    prose = "The committee met in the garden room and spoke of the roof, the gate and the old pear tree. " * 12
    policies = [long_policy().replace("\n## ", f"\n## {number}. ") for number in range(10)]
    filler = (characters - sum(map(len, policies))) // len(policies)
    parts = []
    for number, policy in enumerate(policies):
        chapters = range(max(1, filler // (len(prose) * 5)))
        parts.append(policy)
        parts += [f"## Minutes {number}.{chapter}\n\n" + "\n\n".join([prose] * 5) for chapter in chapters]
    return "\n\n".join(parts)
