"""The reader of PDF files: words with their places, lines in reading order, paragraphs and headings by their look."""
