"""reader.export: see CONTRIBUTING.md."""
