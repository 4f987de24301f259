"""reader.survey: see CONTRIBUTING.md."""
