"""Agreements: their terms, and when they were reached."""
