"""One typed or pasted line, read as a row is."""
