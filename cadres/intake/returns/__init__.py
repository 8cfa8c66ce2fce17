"""The workbook that goes back to its sender, its faults marked in their cells."""
