"""Titles as they are written, and which position of the catalogue they are."""
