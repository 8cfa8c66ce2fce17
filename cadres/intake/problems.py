"""What is wrong with a list, where, and how bad it is."""

from dataclasses import dataclass

Line = tuple[str, int]  # the sheet and the number of a row

ERROR, WARNING = "error", "warning"
LOCKED = "Tệp có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại."

DOCUMENT = (
    "Tệp là văn bản Word hoặc PDF, không phải bảng tính. Hãy chép bảng danh sách sang một tệp "
    "Excel rồi gửi tệp đó."
)


class IntakeError(Exception):
    """The file as a whole cannot be read; the message is a Vietnamese sentence."""


@dataclass(frozen=True)
class Problem:
    """A fault at a cell, a row (`column` empty) or a sheet (`row` None too).

    An "error" keeps the whole list out; a "warning" says what was read differently from what
    stands there, or not at all.
    """

    sheet: str
    row: int | None
    column: str
    kind: str
    message: str
    severity: str = ERROR

    @property
    def place(self) -> str:
        """Where it is, such as: Trang tính “Cấp xã”, dòng 5, cột K."""
        row = f", dòng {self.row}" if self.row else ""
        column = f", cột {self.column}" if self.column else ""
        return f"Trang tính “{self.sheet}”{row}{column}"

    def __str__(self):
        return f"{self.place}: {self.message}"


def as_sentence(message: str) -> str:
    """A message that goes on behind a place, as a sentence by itself."""
    return message[:1].upper() + message[1:]


def column_letter(index: int) -> str:
    """The letter of a column by its 0-based index: 0 → "A", 26 → "AA"."""
    before, last = divmod(index, 26)
    return (column_letter(before - 1) if before else "") + chr(ord("A") + last)
