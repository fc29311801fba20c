"""Pictures: what the records look like over time and on the map. Each is shapes with a meaning, and the table behind;
templates draw them, the style sheet colours them.
"""
