"""reader.gui.models: see CONTRIBUTING.md."""
