"""Genders as lists have them: words, numbers, marks in a column for women or men, headings."""

import re
from functools import lru_cache

from cadres.intake.headings.header import Header
from cadres.intake.problems import WARNING
from cadres.vietnamese import match_key, search_key

GENDERS = {
    "nam": "nam", "nu": "nu", "nam gioi": "nam", "nu gioi": "nu", "trai": "nam", "gai": "nu",
    "ong": "nam", "ba": "nu",
}  # fmt: skip
# With their accents, or those that the South says alike; in others a word is misspelt: "Năm".
ACCENTED = {"nữ", "nử", "nam giới", "nữ giới", "gái", "ông", "bà"}
SEXES = "nam", "nu"
_CODE = re.compile(r"\b(nam|nu)\b\W*(?:la |ghi |so )*(\d)\b")


def read_gender(cells) -> str:
    """The gender written, or marked: a column for women leaves the others men."""
    columns = cells.header.columns
    if "gender" not in columns and {"female_mark", "male_mark"} & columns.keys():
        return _marked(cells, columns)
    written = cells.text("gender")
    gender = _gender(written, cells.header.heading(columns.get("gender", -1)))
    if written and not gender:
        message = f"giới tính “{written}” không rõ (ghi Nam hoặc Nữ); để trống."
        cells.report("gender", "bad_gender", message, WARNING)
    return gender


@lru_cache(maxsize=1000)
def _gender(written: str, heading: str) -> str:
    key, exact = search_key(written), match_key(written)
    if exact.isascii() or exact in ACCENTED:
        return GENDERS.get(key) or _codes(heading).get(key, "")
    return ""


def _codes(heading: str) -> dict[str, str]:
    """The numbers that a heading gives for men and women: "Giới tính (Nam: 1, Nữ: 0)"."""
    said = _CODE.findall(search_key(heading))
    return {number: word for word, number in said} if len(said) == len(SEXES) else {}


def _marked(cells, columns) -> str:
    female, male = (_is_marked(cells.text(name)) for name in ("female_mark", "male_mark"))
    if female != male:
        return "nu" if female else "nam"
    if female or {"female_mark", "male_mark"} <= columns.keys():
        return ""
    return "nam" if "female_mark" in columns else "nu"


def _is_marked(text: str) -> bool:
    return search_key(text) not in ("", "0", "nam", "khong")


def gender_above(header: Header) -> str:
    """The gender that the heading over a name says: names of men and women in two columns."""
    *above, leaf = header.headings.get(header.columns.get("full_name"), ("",))
    return GENDERS.get(search_key(leaf), "") if above else ""
