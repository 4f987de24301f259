"""reader.library: see CONTRIBUTING.md."""
