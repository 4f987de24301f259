"""reader.gui.dialogs: see CONTRIBUTING.md."""
