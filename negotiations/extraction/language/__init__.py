"""The pieces of language that every reading is made of: sentences, patterns, numbers, sums, days, names, tense."""
