"""Readers of packed office formats: DOCX, ODT, RTF, EPUB. In: bytes or a Package. Out: an Extract."""
