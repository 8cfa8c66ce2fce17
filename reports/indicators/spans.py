"""How long something has lasted: whole years and months, as people count them."""

import datetime as dt

from reports.days import OPEN_START


def whole_months(first: dt.date, day: dt.date) -> int:
    """The whole months from one day to a later one."""
    months = (day.year - first.year) * 12 + day.month - first.month
    return months - (day.day < first.day)


def span_text(first: dt.date, day: dt.date) -> str:
    """ "5 năm 6 tháng", "3 tháng", "dưới 1 tháng"; "chưa rõ" where the start is not known."""
    if first == OPEN_START:
        return "chưa rõ"
    years, months = divmod(whole_months(first, day), 12)
    said = [f"{years} năm"] if years else []
    said += [f"{months} tháng"] if months else []
    return " ".join(said) or "dưới 1 tháng"
