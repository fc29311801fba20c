"""What lists of records, and of articles by the records that they mention, may be filtered by."""
