"""The letters of a sheet: old fonts, odd encodings and broken accents read as Vietnamese."""
