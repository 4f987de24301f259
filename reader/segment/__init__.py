"""reader.segment: see CONTRIBUTING.md."""
