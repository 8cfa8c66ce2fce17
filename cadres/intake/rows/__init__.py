"""The lines of a list as facts: people, places, posts and days, and every fault of a cell."""
