"""Searching articles: what is asked for, which articles that finds, where in them, and what was likely meant."""
