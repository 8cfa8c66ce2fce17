"""Days that stand line by line beside posts that do: each post has the day of its own line."""

from collections.abc import Mapping

from cadres.intake.cells import Cells
from cadres.intake.days import read_day
from cadres.intake.problems import WARNING

BULLETS = " \t-+*•–;,."


def with_days(cells: Cells, titles: Mapping[str, str]) -> Mapping[str, str]:
    """The titles, each line with its day behind it, where there are as many days as posts.

    The cell of days then holds none for all of them.
    """
    said = cells.values.get("start")
    if not isinstance(said, str) or "\n" not in said:
        return titles
    days = _days(said)
    posts = [line for text in titles.values() for line in _lines(text)]
    if len(days) < 2 or len(days) != len(posts):
        return titles
    message = f"ô này ghi {len(days)} ngày; hiểu là ngày của từng chức danh theo thứ tự dòng."
    cells.report("start", "read_as", message, WARNING)
    del cells.values["start"]
    left = iter(days)
    return {
        name: "\n".join(f"{line} (từ {next(left)})" for line in _lines(text))
        for name, text in titles.items()
    }


def _days(text: str) -> list[str]:
    """The lines of a text if each is a day, month or year."""
    lines = [line.strip(BULLETS) for line in _lines(text)]
    try:
        return [str(read_day(line)) for line in lines]
    except ValueError:
        return []


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if any(map(str.isalnum, line))]
