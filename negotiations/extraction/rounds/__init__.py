"""Rounds: which meetings are told of, when and where they were held."""
