"""reader.compare: see CONTRIBUTING.md."""
