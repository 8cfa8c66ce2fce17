"""Works out the formulas of a form as a spreadsheet would, to compare with its memory."""

import re
from decimal import ROUND_HALF_UP, Decimal

CELL = re.compile(r"\b([A-Z]{1,2})(\d+)\b")
RANGE = re.compile(r"\b([A-Z]{1,2}\d+):([A-Z]{1,2}\d+)\b")


def recomputed(sheet) -> dict[str, object]:
    """The value of every formula of a sheet that openpyxl has read, by its cell."""
    formulas = [cell for row in sheet for cell in row if cell.data_type == "f"]
    return {cell.coordinate: value_of(sheet, cell.coordinate) for cell in formulas}


def value_of(sheet, at: str):
    """What a cell comes to: a number, a text, 0 for an empty one."""
    value = sheet[at].value
    if not isinstance(value, str) or not value.startswith("="):
        return 0 if value is None else value
    words = RANGE.sub(r'span("\1", "\2")', value[1:])
    words = re.sub(r'(?<!")\b([A-Z]{1,2}\d+)\b(?!")', r'cell("\1")', words)
    words = re.sub(r"(?<![<>=])=(?!=)", "==", words)
    names = {
        "cell": lambda name: value_of(sheet, name),
        "span": lambda first, last: [
            value_of(sheet, one.coordinate) for row in sheet[f"{first}:{last}"] for one in row
        ],
        "SUM": sum,
        "ROUND": _round,
        "IF": lambda test, yes, no: yes if test else no() if callable(no) else no,
    }
    words = re.sub(r'"–",(ROUND.*)\)$', r'"–", lambda: \1)', words)
    return eval(words, {"__builtins__": {}} | names)


def _round(value: float, digits: int) -> float:
    return float(Decimal(repr(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP))
