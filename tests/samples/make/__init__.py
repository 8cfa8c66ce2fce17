"""Makes the sample workbooks of tests/samples from facts, each with what a clerk reads from it."""
