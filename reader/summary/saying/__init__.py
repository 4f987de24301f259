"""Saying: a sentence of our own, as wide as the clauses that it rests on and no wider."""
