"""What a page as a whole tells about each of its sentences."""
