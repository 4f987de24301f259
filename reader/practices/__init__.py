"""reader.practices: see CONTRIBUTING.md."""
