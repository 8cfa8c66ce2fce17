"""Dates as offices write them."""

import datetime


def cell(date: tuple | None):
    """A date cell where the day is known, text '3/2017' or the number 2017 where it is not."""
    if date is None:
        return None
    if len(date) == 3:
        return datetime.datetime(*date)  # noqa: DTZ001
    return date[0] if len(date) == 1 else f"{date[1]}/{date[0]}"


def text(date: tuple, separator: str = "/", padded: bool = True) -> str:
    parts = [f"{part:02d}" if padded and part < 100 else str(part) for part in reversed(date)]
    return separator.join(parts)


def official(date: tuple) -> str:
    """'ngày 03 tháng 4 năm 2018', with the leading zeros of Party documents."""
    year, month, day = date
    padded = f"{month:02d}" if month < 3 else str(month)
    return f"ngày {day:02d} tháng {padded} năm {year}"


def every_way(date: tuple) -> list:
    """All the ways a date of this precision is written, cells and texts."""
    if len(date) == 1:
        return [date[0], str(date[0]), f"năm {date[0]}"]
    if len(date) == 2:
        year, month = date
        return [
            f"{month}/{year}",
            f"{month:02d}/{year}",
            f"tháng {month}.{year}",
            f"tháng {month}/{year}",
            f"tháng {month} năm {year}",
            f"{month}-{year}",
            f"T{month}/{year}",
        ]
    return [
        cell(date),
        text(date),
        text(date, padded=False),
        text(date, "-", False),
        text(date, "-"),
        text(date, ".", False),
        text(date, "."),
        official(date),
        official(date).capitalize(),
        f"từ {text(date)}",
    ]


def around(rng, first: int, last: int, precision: int = 3) -> tuple:
    """A day between two years, or its month or year."""
    date = (rng.randint(first, last), rng.randint(1, 12), rng.randint(1, 28))
    return date[:precision]


def before(date: tuple, days: int) -> tuple:
    moved = datetime.date(*date) - datetime.timedelta(days=days)
    return (moved.year, moved.month, moved.day)
