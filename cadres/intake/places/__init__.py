"""Places as they are written, and which locality of the tree they are."""
