"""Reaching: how you reach a policy's organisation about a right or a choice."""
