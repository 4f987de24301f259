"""reader.gui: see CONTRIBUTING.md."""
