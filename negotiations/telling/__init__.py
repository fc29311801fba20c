"""What pages tell of a record or an article: its facts with what they rest on, and the sentences behind each."""
