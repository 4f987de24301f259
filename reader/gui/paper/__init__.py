"""Paper in the window and in PDF: a Paper is set as a document, cut into pages, painted, printed."""
