"""Quoting: the policy's own words, cut and made plainer so that they mean the same."""
