"""Filters of lists: what may be chosen, how many rows each choice gives, and what is chosen now, as chips and in words.

One set of filters serves a list's page, its exports and the API.
"""
