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
