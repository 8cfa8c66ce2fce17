"""How fast the register derives and counts, on an invented nation. `make bench` runs it."""
