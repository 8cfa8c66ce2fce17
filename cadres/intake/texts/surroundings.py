"""What stands around a list: the organisation and title above, signatures and notes below."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from cadres.intake.sheets import Sheet
from cadres.vietnamese import match_key, search_key

ORGANISATION, TITLE = "organisation block", "title"

_ENUMERATED = r"(?:(?:[ivx]{1,4}|[a-d]|\d{1,2}) ?[.)/-] ?)?"  # "I. Danh sách …"
_TITLE = re.compile(
    rf"{_ENUMERATED}(?:biểu |phụ lục|danh sách|thống kê|tổng hợp|báo cáo|bảng |\(kèm|kèm theo"
    r"|\(số liệu|số liệu|kết quả|bieu |danh sach|thong ke|tong hop|bao cao)"
)
_OPENS = re.compile(rf"{_ENUMERATED}(?:biểu|phụ lục|danh sách|thống kê|tổng hợp|báo cáo|bảng)\b")
_CODE = re.compile(
    r"(?:biểu|mẫu|phụ lục|bieu|mau|phu luc)\b(?: số| so)?[ :]*[\divx]", re.IGNORECASE
)
_SIGNATURE = re.compile(
    r"người lập|lập biểu|lập bảng|kế toán|t/m\b|tm\.|k/t\b|kt\.|tl\.|t/l\b|\(?ký[, )]|\(đã ký|"
    r"nơi nhận|thủ trưởng|xác nhận|.*\bngày\b.*\btháng\b.*\bnăm\b|trưởng ban\b(?! công)|"
    r"phó trưởng ban|bí thư(?: đảng ủy(?: xã| phường| thị trấn| đặc khu)?)?$|phó bí thư|"
    r"chủ tịch$|chánh văn phòng|ban thường vụ|người tổng hợp|cán bộ tổng hợp|"
    r"(?:phó )?trưởng phòng$|phó chủ tịch$|(?:phó )?giám đốc$"
)
# What no list says of its people: who made and who signs it, and where and when.
_WHO_SIGNS = re.compile(
    r"(?:người|cán bộ) (?:lập|tổng hợp)\b|lập (?:biểu|bảng)\b|(?:t/m|k/t|t/l)\b|(?:tm|kt|tl)\.|"
    r"\(?ký[, )]|\(đã ký|nơi nhận|thủ trưởng|xác nhận|[^\d,]+, ?ngày\b.*\btháng\b.*\bnăm\b"
)
_PAGE = re.compile(r"(?:trang|page)(?: số)? ?\d+(?: ?/ ?\d+)?|[-–] ?\d+ ?[-–]", re.IGNORECASE)
_AS_OF = re.compile(
    r"(?:tính|số liệu|chốt|cập nhật|thời điểm)[^0-9]{0,40}?(?:ngày)? ?"
    r"(\d{1,2}) ?(?:[/.-]|tháng) ?(\d{1,2}) ?(?:[/.-]|năm) ?(\d{4})"
)
_UNTIL = re.compile(
    r"(?:^|[(–-]|^(?!.*\b(?:từ|nay)\b).* ) ?(?:đến|tới)(?: hết)?(?: ngày)? "
    r"(\d{1,2}) ?(?:[/.-]|tháng) ?(\d{1,2}) ?(?:[/.-]|năm) ?(\d{4})"
)
_CLOSING = re.compile(r" [-–] ?(?:ngày )?(\d{1,2}) ?[/.] ?(\d{1,2}) ?[/.] ?(\d{4}) ?\)?$")
_DATED = re.compile(r"ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})")
_DAY_ALONE = re.compile(  # "Châu Thành, ngày 5/1/2021", "… TỈNH BẾN TRE (31/12/2020)"
    r"(?:^[^\d,()]{2,40}, ?(?:ngày )?|\((?:ngày )?)"
    r"(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})\)?$"
)


def label_above(sheet: Sheet, first: int) -> tuple[dict[int, str], list[str], list[str]]:
    """What the rows above the header are, by number, all texts in them, and those of the office."""
    labels: dict[int, str] = {}
    texts: list[str] = []
    office: list[str] = []
    label = ORGANISATION
    for number, row in enumerate(sheet.rows[: first - 1], 1):
        found = [str(cell) for cell in row if cell != ""]
        if any(_TITLE.match(key) for key in map(match_key, _without_code(found))):
            label = TITLE
        labels[number] = label if found else "blank"
        texts += found
        office += found if label == ORGANISATION else []
    return labels, texts, office


def title_above(sheet: Sheet, first: int, after: int = 0) -> list[str]:
    """The rows of the title above a header, each as one text, of those below row `after`.

    It begins with the last row that opens one, or else with the rows right above the header.
    """
    rows = [[str(cell) for cell in row if cell != ""] for row in sheet.rows[after : first - 1]]
    texts = [" ".join(dict.fromkeys(_without_code(row))) for row in rows]
    opening = max(
        (at for at, text in enumerate(texts) if _OPENS.match(match_key(text))), default=-1
    )
    if opening < 0:
        opening = max((at for at, text in enumerate(texts[:-1], 1) if not text), default=0)
    return list(filter(None, texts[opening:]))


def opens_title(text: str) -> bool:
    """Whether a text begins a list's title."""
    return bool(_OPENS.match(match_key(text)))


def _without_code(texts: list[str]) -> list[str]:
    """A row's texts without the number of the form, which stands beside the office."""
    return [text for text in texts if not _CODE.match(match_key(text))] if len(texts) > 1 else texts


def label_sheet(sheet: Sheet) -> tuple[str, dict[int, str]]:
    """Why a sheet holds no list, and its rows that are not empty."""
    filled = {number: row for number, row in enumerate(sheet.rows, 1) if any(c != "" for c in row)}
    if not filled:
        return "empty sheet", {}
    cells = [[cell for cell in row if cell != ""] for row in filled.values()]
    longest = max(len(str(cell)) for row in cells for cell in row)
    numbers = sum(isinstance(cell, int | float) for row in cells for cell in row)
    if _is_guide(sheet, cells):
        why, label = "notes sheet", "notes"
    elif max(map(len, cells)) <= 2 and longest <= 60 and (sheet.hidden or len(cells) > 5):
        why, label = "lookup sheet", "lookup list"
    elif numbers >= 2 and max(map(len, cells)) > 1:
        why, label = "summary sheet", "summary table"
    else:
        why, label = "notes sheet", "notes"
    return f"hidden {why}" if sheet.hidden else why, dict.fromkeys(filled, label)


def _is_guide(sheet: Sheet, cells) -> bool:
    words = search_key(f"{sheet.name} {cells[0][0]}")
    return bool(re.search(r"\b(huong dan|ghi chu|luu y|thuyet minh)\b", words))


@lru_cache(maxsize=2000)
def is_signature(text: str) -> bool:
    """Whether a text below the list belongs to whoever signs it."""
    return bool(_SIGNATURE.match(match_key(text)))


@lru_cache(maxsize=2000)
def says_who_signs(text: str) -> bool:
    """Whether a text is unmistakably of whoever signs: "T/M BAN THƯỜNG VỤ", not "Phó Bí thư"."""
    return bool(_WHO_SIGNS.match(match_key(text)))


def numbers_page(cell) -> bool:
    """Whether a cell is the number of a page, as between two pages of a list: "Trang 2/5"."""
    return isinstance(cell, str) and bool(_PAGE.fullmatch(cell.strip()))


def as_of_day(texts: Iterable[str]) -> dt.date | None:
    """The day on which the figures stand, as some text says; else the day of the paper.

    Last of all it is the day that stands alone or closes a title: "BẢNG KÊ PHỤ CẤP - 31/12/2021".
    """
    keys = [match_key(text) for text in texts]
    titles = [key for key in keys if _OPENS.match(key)]
    for form in (_AS_OF, _UNTIL, _DATED, _DAY_ALONE, _CLOSING):
        for key in titles if form is _CLOSING else keys:
            if found := form.search(key):
                try:
                    return dt.date(int(found[3]), int(found[2]), int(found[1]))
                except ValueError:
                    continue
    return None


def signed_day(sheet: Sheet, labels: Mapping[int, str]) -> dt.date | None:
    """The day of the paper where only the signatures below the list say it."""
    rows = (sheet.rows[number - 1] for number, why in labels.items() if why == "signature")
    return as_of_day(cell for row in rows for cell in row if isinstance(cell, str))
