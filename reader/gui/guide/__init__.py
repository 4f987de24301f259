"""The guide inside the program: pages, their setting, the window that shows them, and which one fits where."""
