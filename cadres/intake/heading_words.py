"""What a heading says by the words it is made of, where the vocabulary does not have it whole.

"Thời điểm đảm nhận", "Ngày được bầu, chỉ định", "Ký ngày", "QĐ/NQ số": offices put the same few
words together in ever new ways. Every word must be one of these, so that a heading with a word
of its own ("Ngày vào Đảng", "Số năm giữ chức vụ") is not taken for something else. Texts are
folded and in full, as `columns.heading_key` makes them.
"""

import re

WORDS = {
    "time": (
        "ngay", "thang", "nam", "thoi gian", "thoi diem", "thoi han", "ke tu", "tu", "moc",
    ),
    "paper": ("quyet dinh", "nghi quyet", "nq", "van ban", "thong bao"),
    "number": ("so", "ky hieu", "ki hieu", "so hieu"),
    "sign": ("ky", "ban hanh", "ra"),
    "hold": (
        "giu", "nhan", "dam nhiem", "dam nhan", "dam duong", "kiem nhiem", "bo nhiem", "bau",
        "bau cu", "chi dinh", "phe chuan", "chuan y", "cong nhan", "phan cong", "dieu dong",
        "thuc hien", "bat dau", "hieu luc",
    ),
    "end": ("thoi", "ket thuc", "nghi", "mien nhiem", "cham dut", "den", "het"),
    "reason": ("ly do", "li do", "nguyen nhan"),
    "idle": (
        "chuc danh", "chuc", "danh", "nhiem vu", "can bo", "cac", "va", "hoac", "cua", "duoc",
        "theo", "co", "la", "lan dau", "moi", "cap co tham quyen", "tham quyen",
    ),
}  # fmt: skip
_CLASS = {word: name for name, words in WORDS.items() for word in words}
_WORD = re.compile(rf"\b({'|'.join(sorted(_CLASS, key=len, reverse=True))})\b")


def field_by_words(key: str) -> str:
    """The field that the words of a heading say together; "" unless all of them are known."""
    if _WORD.sub("", key).strip():
        return ""
    said = [_CLASS[word] for word in _WORD.findall(key)]
    has = set(said)
    if "reason" in has:
        return "end_reason" if has & {"end", "hold"} else ""
    if "paper" in has or {"number", "sign"} <= has or key in ("ky hieu", "so ky hieu"):
        is_day = "time" in has and "number" not in has
        return "decision_date" if is_day else "decision_no"
    if "number" in has or not has & {"time", "end"}:
        return ""
    if "sign" in has:
        return "decision_date"
    if "end" in has and (has & {"time", "hold"}):
        is_span = {"tu", "den"} <= set(key.split())
        return "" if is_span else "end"
    return "start" if "hold" in has else ""


def group_by_words(key: str) -> str:
    """The group of `heading_groups.GROUPS` that a head over several columns is."""
    return {"decision_no": "decision", "start": "term"}.get(field_by_words(key), "")
