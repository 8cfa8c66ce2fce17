"""What number formats show of a day: some only its month, or its year."""

import re

from cadres.intake.files.marks import MONTH, YEAR

BUILT_IN = {17: MONTH}  # mmm-yy, which the file does not spell out
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')


def shown_of_day(code: str) -> str:
    """MONTH or YEAR for a number format that shows no more of a day, "" for others."""
    letters = set(_LITERAL.sub("", code.split(";")[0]).lower())
    if "y" not in letters or letters & set("dhs0#"):
        return ""
    return MONTH if "m" in letters else YEAR
