"""reader.load: see CONTRIBUTING.md."""
