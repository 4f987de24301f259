"""Clauses: what one clause of a policy states: of whom, for whom, how surely and under which condition."""
