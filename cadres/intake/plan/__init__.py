"""What a list would write: its rows beside the register, the questions, and what was staged."""
