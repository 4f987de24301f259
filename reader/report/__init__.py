"""reader.report: see CONTRIBUTING.md."""
