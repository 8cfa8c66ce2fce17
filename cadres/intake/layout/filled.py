"""What a filled cell holds by itself: words, a name, a count, or only an enumerator."""

import re

from cadres.intake.layout.block_rows import read_block
from cadres.intake.texts.person_names import begins_with_family, may_be_name, take_birth
from cadres.intake.texts.surroundings import is_signature
from cadres.intake.titles.post_words import begins_with_post
from cadres.vietnamese import strip_honorifics

# Posts that begin as units do: "Xã đội trưởng", "Khối phó".
_HOLDER = re.compile(r"\b(?:đội|trưởng|phó|viên)\b", re.IGNORECASE)
COUNT = re.compile(
    r"\(?(?:(?:tổng )?cộng|tổng(?: số)?|gồm)?[: ]*"
    r"\d+ *(?:người|đ/c|đồng chí|cán bộ|trường hợp|đơn vị|xã|ấp|thôn)\)?",
    re.IGNORECASE,
)


def names_unit(filled: list) -> bool:
    """Whether a row holds only a unit behind its enumerator: "I", "Thôn Đông"."""
    texts = [cell for _, cell in filled if not is_mark(cell)]
    return len(texts) == 1 and read_block(texts[0])[2] > 0 and not _HOLDER.search(texts[0])


def looks_like_person(name: str) -> bool:
    """Whether a text may be somebody's name."""
    words = name.split()
    return 2 <= len(words) <= 8 and not any(map(str.isdigit, name)) and not read_block(name)[3]


def may_name(name: str) -> bool:
    """Whether a text has the form of a person's name, with a birth perhaps; in capitals it has to
    begin as most names do."""
    bare = take_birth(name)[0]
    if is_signature(bare) or begins_with_post(bare) or not may_be_name(bare):
        return False
    words = strip_honorifics(bare).split()
    is_name = len(words) > 1 and all(word[0].isupper() for word in words)
    return is_name and (not bare.isupper() or begins_with_family(bare))


def surely_names(name: str) -> bool:
    """Whether a text is a person's name in full, behind a form of address or a family's name."""
    bare = take_birth(name)[0]
    return may_name(name) and (strip_honorifics(bare) != bare or begins_with_family(bare))


def signs_only(text) -> bool:
    """Whether a text is what only those who sign write, and no post: "Người lập"."""
    return is_text(text) and is_signature(text) and not begins_with_post(text)


def is_text(cell) -> bool:
    """Whether a cell holds words."""
    return isinstance(cell, str) and any(map(str.isalpha, cell))


def as_text(cell) -> str:
    """A cell as text, a whole number without its decimals."""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def is_mark(cell) -> bool:
    """Whether a cell holds only an enumerator: 1, "II", "A.", "II.1"."""
    return bool(
        re.fullmatch(
            r"|(?:[A-Za-zĐđ]|[IVXLCivxlc]{1,6}|\d)(?:[./-]?\d)*",
            as_text(cell).strip(" .()-–/*+•°"),
        )
    )
