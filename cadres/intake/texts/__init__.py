"""What a single text says by itself: a day, a name, a signature, that nobody holds a post."""
