"""reader.gui.views: see CONTRIBUTING.md."""
