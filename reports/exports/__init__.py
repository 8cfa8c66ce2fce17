"""Files that people hand up: a tally as an official sheet, a list with every column.

Every file says which question it answers, and holds what the page shows: the same table, the
same cases, the same columns.
"""

from .comparison_sheet import comparison_workbook, days_text
from .indicator_sheet import indicator_workbook, table_workbook
from .list_sheet import list_workbook
from .long_list import write_long_list
from .tally_sheet import tally_workbook
from .workbook import CONTENT_TYPE, file_name

__all__ = [
    "CONTENT_TYPE",
    "comparison_workbook",
    "days_text",
    "file_name",
    "indicator_workbook",
    "list_workbook",
    "table_workbook",
    "tally_workbook",
    "write_long_list",
]
