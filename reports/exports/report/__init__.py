"""The report in the Party's layout (36-HD/VPTW): contents counted once, written as Word or PDF."""
