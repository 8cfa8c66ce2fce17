"""Numbers as Vietnamese papers print them: 1.017 is a thousand and seventeen, 76,28% a share."""

import re
from decimal import Decimal

from cadres.vietnamese.fold import nfc

_NUMBER = re.compile(
    r"(?P<whole>[+-]?(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+))(?P<decimals>,[0-9]+)? ?%?"
)


def parse_number(text: str) -> int | Decimal:
    """Return the number written in the text: int, or Decimal when it has a decimal comma.

    A dot groups thousands and a comma begins the decimals, always: "1.017" is 1017 and "1,017"
    is Decimal("1.017"). A percent sign is dropped, not applied: "76,28%" is Decimal("76.28").
    Words (hơn 1.000), ranges (15-17), formulas (3=4+6) and an English decimal point (76.28)
    are refused with ValueError, a Vietnamese sentence.
    """
    written = nfc(text)
    if not written:
        raise ValueError("Chưa nhập số.")
    number = _NUMBER.fullmatch(written.replace("\u2212", "-"))
    if not number:
        raise ValueError(f"“{written}” không phải là một số; hãy viết như 1.017 hoặc 76,28%.")
    whole = number["whole"].replace(".", "")
    if number["decimals"]:
        return Decimal(whole + number["decimals"].replace(",", "."))
    return int(whole)


def format_number(value: int | Decimal) -> str:
    """Return the number with dots between thousands and a decimal comma: 1017 → "1.017"."""
    english = f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"
    return english.translate(str.maketrans(",.", ".,"))


def format_percent(part: int, whole: int) -> str:
    """Return part/whole of two counts as "76,28%": two decimals, half up; "–" of a zero whole."""
    if whole == 0:
        return "–"
    hundredths = (2 * 10_000 * int(part) + int(whole)) // (2 * int(whole))
    return format_number(Decimal(hundredths).scaleb(-2)) + "%"
