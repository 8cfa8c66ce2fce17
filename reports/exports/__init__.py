"""Files that people hand up: a tally as an official sheet, a list with every column.

Every file says which question it answers, and holds what the page shows: the same table, the
same cases, the same columns.

Each is loaded when it is first asked for, so that a long list is written in a process that holds
nothing of what only tables and charts need.
"""

from importlib import import_module

_WHERE = {
    "CONTENT_TYPE": "workbook",
    "comparison_workbook": "comparison_sheet",
    "days_text": "comparison_sheet",
    "file_name": "workbook",
    "indicator_workbook": "indicator_sheet",
    "list_workbook": "list_sheet",
    "table_workbook": "indicator_sheet",
    "tally_workbook": "tally_sheet",
    "write_long_list": "long_list",
}


def __getattr__(name: str):
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
