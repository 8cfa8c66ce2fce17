"""The header of a list: which column holds what."""
