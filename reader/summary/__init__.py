"""reader.summary: see CONTRIBUTING.md."""
