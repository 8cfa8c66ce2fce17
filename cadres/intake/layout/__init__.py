"""Where the list stands in a sheet: its lines, blocks, totals and what ends it."""
