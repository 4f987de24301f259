"""reader.cli: see CONTRIBUTING.md."""
