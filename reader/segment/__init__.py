"""A Source becomes a Document: sections, sentences, lists with their lead-ins."""

from reader.segment.segmenter import segment

__all__ = ["segment"]
