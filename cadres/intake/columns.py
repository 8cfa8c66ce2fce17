"""Which column holds what: the header is recognised by a vocabulary, never guessed."""

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from cadres.intake.problems import ERROR, WARNING, Problem, column_letter
from cadres.intake.sheets import Sheet
from cadres.vietnamese import nfc, search_key

# field → the heading of the standard template, then what else people write there.
HEADINGS = {
    "stt": ("STT", "TT", "Số TT", "Số thứ tự"),
    "full_name": ("Họ và tên", "Họ tên", "Họ và tên cán bộ", "Họ, tên", "Tên cán bộ"),
    "birth": (
        "Ngày sinh", "Năm sinh", "Ngày tháng năm sinh", "Ngày, tháng, năm sinh", "Ngày/năm sinh",
        "Sinh ngày", "Sinh năm",
    ),
    "gender": ("Giới tính", "Nam/Nữ", "Phái"),
    "ethnicity": ("Dân tộc", "Thành phần dân tộc"),
    "province": ("Tỉnh", "Tỉnh/thành phố", "Tỉnh, thành phố", "Cấp tỉnh"),
    "district": (
        "Huyện", "Quận/huyện", "Huyện/thành phố", "Huyện, thị xã, thành phố", "Cấp huyện",
        "Quận, huyện, thị xã, thành phố", "Huyện/thị xã/thành phố",
    ),
    "commune": (
        "Xã", "Xã/phường", "Xã/phường/thị trấn", "Xã, phường, thị trấn", "Cấp xã",
        "Xã, phường, đặc khu",
    ),
    "hamlet": (
        "Ấp/khu phố", "Ấp, khu phố", "Ấp", "Khu phố", "Thôn", "Thôn/tổ dân phố",
        "Thôn, tổ dân phố", "Thôn, ấp, khu phố", "Thôn/bản", "Tổ dân phố", "Thôn/khu",
    ),
    "role1": (
        "Chức danh thứ nhất", "Chức danh chính", "Chức danh 1", "Chức danh thứ 1",
        "Chức vụ thứ nhất",
    ),
    "role2": (
        "Chức danh thứ hai", "Chức danh kiêm nhiệm", "Chức danh 2", "Chức danh thứ 2",
        "Chức vụ thứ hai", "Chức danh kiêm nhiệm thứ nhất",
    ),
    "role3": (
        "Chức danh thứ ba", "Chức danh 3", "Chức danh thứ 3", "Chức vụ thứ ba",
        "Chức danh kiêm nhiệm thứ hai",
    ),
    "start": ("Từ ngày", "Ngày bắt đầu", "Từ tháng", "Thời gian bắt đầu", "Ngày giữ chức"),
    "end": ("Đến ngày", "Ngày thôi", "Ngày kết thúc", "Ngày thôi giữ chức"),
    "decision_no": ("Số quyết định", "Số QĐ", "Quyết định số"),
    "decision_date": ("Ngày quyết định", "Ngày QĐ", "Ngày ký quyết định", "Ngày ký"),
    "officer_code": ("Số hiệu cán bộ", "Mã cán bộ", "Số hiệu", "Số hiệu CBCC", "Mã số cán bộ"),
    "note": ("Ghi chú", "Chú thích"),
}  # fmt: skip
TEMPLATE = tuple(field for field in HEADINGS if field not in ("role3", "officer_code"))
REQUIRED = ("full_name", "birth", "province", "role1", "start")
ROLES = ("role1", "role2", "role3")

VOCABULARY = {search_key(text): field for field, texts in HEADINGS.items() for text in texts}
GUIDE_SHEET = "Hướng dẫn"

FIRST_ROWS = 30  # within which the header of the standard template must be
RECOGNISED = 3  # headings that make a row a header
CLOSE = 0.8  # similarity (difflib) from which a misspelling is likely


@dataclass(frozen=True)
class Header:
    """The header's row number and, by field, the 0-based column."""

    row: int
    columns: dict[str, int]

    def letter(self, field: str) -> str:
        """The column's letter, or "" when the sheet has no such column."""
        return column_letter(self.columns[field]) if field in self.columns else ""


def find_header(sheet: Sheet) -> tuple[Header | None, list[Problem]]:
    """Return the header (None when there is nothing to read here) and what is wrong with it.

    It is the row among the first ones with the most known headings.
    """
    if not any(map(_filled, sheet.rows)):
        return None, [_problem(sheet, None, "empty_sheet", "trang tính trống.", WARNING)]
    head = list(sheet.numbered_rows())[:FIRST_ROWS]
    number, cells = max(head, key=lambda row: len(_fields(row[1])))
    if len(_fields(cells)) < RECOGNISED:
        return None, [_no_header(sheet)]
    header = Header(number, {field: column for column, field in reversed(_fields(cells))})
    return header, [
        *_rows_above(sheet, header),
        *_missing_columns(sheet, header),
        *_odd_columns(sheet, header, cells),
    ]


def _fields(cells) -> list[tuple[int, str]]:
    keys = ((column, _heading_key(cell)) for column, cell in enumerate(cells))
    return [(column, VOCABULARY[key]) for column, key in keys if key in VOCABULARY]


def _heading_key(cell) -> str:
    return _folded(cell) if isinstance(cell, str) else ""


@cache
def _folded(text: str) -> str:
    return search_key(text)


def _filled(cells) -> bool:
    return any(cell != "" for cell in cells)


def _problem(sheet, header_row, kind, message, severity=ERROR, column="") -> Problem:
    return Problem(sheet.name, header_row, column, kind, message, severity)


def _no_header(sheet) -> Problem:
    if search_key(sheet.name) == search_key(GUIDE_SHEET):
        return _problem(sheet, None, "guide_sheet", "trang tính hướng dẫn, không đọc.", WARNING)
    return _problem(
        sheet, None, "no_header",
        "không tìm thấy dòng tiêu đề (STT, Họ và tên, Ngày sinh, …) nên không đọc được trang này.",
    )  # fmt: skip


def _rows_above(sheet, header):
    above = [n for n, cells in sheet.numbered_rows() if n < header.row and _filled(cells)]
    if above:
        rows = ", ".join(map(str, above))
        message = f"dòng {rows} nằm trên dòng tiêu đề, không đọc."
        yield _problem(sheet, header.row, "above_header", message, WARNING)


def _missing_columns(sheet, header):
    for field in REQUIRED:
        if field not in header.columns:
            message = f"thiếu cột “{HEADINGS[field][0]}”."
            yield _problem(sheet, header.row, "missing_column", message)


def _odd_columns(sheet, header, cells):
    """Headings that stand twice or are unknown, and columns with data but no heading."""
    known = dict(_fields(cells))
    for column in range(max(map(len, sheet.rows))):
        heading = nfc(str(cells[column])) if column < len(cells) else ""
        field = known.get(column)
        if field and header.columns[field] != column:
            message = f"cột “{heading}” trùng với cột {header.letter(field)}; chỉ giữ một cột."
            fault = ("duplicate_column", message, ERROR)
        elif field:
            continue
        elif heading:
            fault = _unknown_heading(heading, header)
        elif _has_data(sheet, header, column):
            message = "cột có dữ liệu nhưng không có tiêu đề, không được nhập."
            fault = ("unknown_header", message, WARNING)
        else:
            continue
        yield _problem(sheet, header.row, *fault, column_letter(column))


def _unknown_heading(heading, header):
    """A heading close to one that is missing may hold what the list needs: that is an error."""
    missing = [key for key, field in VOCABULARY.items() if field not in header.columns]
    close = get_close_matches(search_key(heading), missing, n=1, cutoff=CLOSE)
    if close:
        meant = HEADINGS[VOCABULARY[close[0]]][0]
        message = f"không nhận ra tiêu đề “{heading}”. Có phải “{meant}”?"
        return "misspelt_header", message, ERROR
    message = f"không nhận ra tiêu đề “{heading}”; cột này không được nhập."
    return "unknown_header", message, WARNING


def _has_data(sheet, header, column) -> bool:
    below = (cells for number, cells in sheet.numbered_rows() if number > header.row)
    return any(len(cells) > column and cells[column] != "" for cells in below)
