"""What a filled cell holds by itself: words, a name, or only an enumerator."""

import re

from cadres.intake.layout.block_rows import read_block

# Posts that begin as units do: "Xã đội trưởng", "Khối phó".
_HOLDER = re.compile(r"\b(?:đội|trưởng|phó|viên)\b", re.IGNORECASE)


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


def looks_like_person(name: str) -> bool:
    """Whether a text may be somebody's name."""
    words = name.split()
    return 2 <= len(words) <= 8 and not any(map(str.isdigit, name)) and not read_block(name)[3]


def names_unit(filled: list) -> bool:
    """Whether a row holds only a unit behind its enumerator: "I", "Thôn Đông"."""
    texts = [cell for _, cell in filled if not is_mark(cell)]
    return len(texts) == 1 and read_block(texts[0])[2] > 0 and not _HOLDER.search(texts[0])
