"""Policy Reader: opens a privacy policy and says in plain English what it states, clause by clause, offline."""

__version__ = "0.1.0"
