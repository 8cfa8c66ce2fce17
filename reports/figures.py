"""Charts of pages: the rows of each, where its marks lead, and what it says in words."""

from collections import Counter
from dataclasses import dataclass

import pandas as pd
from django.urls import reverse

from cadres import vietnamese

from . import charts
from .board import LEAST_RANKED, MOST_RANKED, Bar
from .coverage_map import CoverageMap
from .crosstables import Cell
from .questions import Question, Unit
from .trends import trend


@dataclass(frozen=True)
class Figure:
    """A chart for a page: its specification without data, its rows, and what it says in words."""

    key: str
    spec: dict
    rows: list[dict]
    text: str

    @property
    def is_empty(self) -> bool:
        """Whether every figure is 0 or unknown: then there is nothing to draw."""
        return not any(row.get("value") for row in self.rows)

    @property
    def spec_id(self) -> str:
        return f"{self.key}-spec"

    @property
    def rows_id(self) -> str:
        return f"{self.key}-rows"


@dataclass(frozen=True)
class Year:
    """A year of a trend: twelve figures, None where there is none."""

    year: int
    months: list[Cell | None]


def list_address(question: Question) -> str:
    return f"{reverse('case-list')}?{question.query}"


def trend_figure(question: Question, frame: pd.DataFrame) -> Figure:
    """The chart of a trend that `trends.trend` counted."""
    rows = [
        {
            "day": f"{day.isoformat()}T00:00:00",
            "value": None if pd.isna(value) else int(value),
            "month": f"{day.month}/{day.year}",
            "text": "–" if pd.isna(value) else vietnamese.format_number(int(value)),
            "address": list_address(question.but(day=day)),
        }
        for day, value in frame.itertuples(index=False, name=None)
    ]
    return Figure("trend", charts.page_spec(charts.trend), rows, _told(question, frame))


def _told(question: Question, frame: pd.DataFrame) -> str:
    """The trend in a sentence."""
    known = frame.dropna()
    if known.empty:
        return "Chưa có số liệu."
    first, last = known.iloc[0], known.iloc[-1]
    high, low = known.loc[known["value"].idxmax()], known.loc[known["value"].idxmin()]

    def said(row):
        number = vietnamese.format_number(int(row["value"]))
        return f"{number} ({vietnamese.format_day(row['day'])})"

    return (
        f"Số {Unit(question.unit).label} theo tháng: từ {said(first)} đến {said(last)}; "
        f"cao nhất {said(high)}, thấp nhất {said(low)}."
    )


def trend_years(question: Question, user=None) -> tuple[Figure, list[Year]]:
    """The trend of ten years as a chart, and as a table of years × months that says the same."""
    frame = trend(question, user)
    years: dict[int, list[Cell | None]] = {}
    for day, value in frame.itertuples(index=False, name=None):
        months = years.setdefault(day.year, [None] * 12)
        if not pd.isna(value):
            months[day.month - 1] = Cell(int(value), None, question.but(day=day))
    return trend_figure(question, frame), [Year(*row) for row in years.items()]


def coverage_figure(bars: list[Bar]) -> Figure:
    """The chart of coverages against their targets."""
    rows = [
        {
            "label": bar.label,
            "share": bar.n / bar.total if bar.total else 0,
            "target": bar.goal / bar.total if bar.target and bar.total else None,
            "text": bar.text,
            "target_text": bar.target.goal_text if bar.target else "",
            "address": list_address(bar.question),
        }
        for bar in bars
    ]
    text = "; ".join(f"{bar.label}: {bar.text}" for bar in bars)
    return Figure("coverage", charts.page_spec(charts.coverage_bars), rows, f"{text}.")


def ranking_figure(ranked: list[tuple[int, str, Cell]]) -> Figure:
    """The chart of children by their figure; of many only the highest and the lowest."""
    shown = ranked
    if len(ranked) > MOST_RANKED + LEAST_RANKED:
        shown = ranked[:MOST_RANKED] + ranked[-LEAST_RANKED:]
    rows = [
        {
            "label": label,
            "value": _height(cell),
            "text": cell.text,
            "address": list_address(cell.question),
        }
        for _, label, cell in shown
    ]
    text = "; ".join(f"{rank}. {label}: {cell.text}" for rank, label, cell in shown)
    return Figure("ranking", charts.page_spec(charts.ranking), rows, f"{text}.")


def map_figure(shown: CoverageMap) -> Figure:
    """The map of communes, or of provinces."""
    rows = [
        {
            "label": share.label,
            "latitude": round(share.point[0], 4),
            "longitude": round(share.point[1], 4),
            "band": charts.band(share.cell.value, share.cell.total),
            "text": share.cell.text,
            "address": list_address(share.cell.question),
        }
        for share in shown.shares
    ]
    counted = Counter(row["band"] for row in rows)
    places = "tỉnh" if shown.is_of_provinces else "xã"
    text = "; ".join(
        f"{band}: {vietnamese.format_number(counted[band])} {places}" for band in charts.BANDS
        if counted[band]
    )  # fmt: skip
    return Figure("map", charts.page_spec(charts.coverage_map), rows, f"{text}.")


def _height(cell: Cell) -> float:
    if cell.total is None:
        return cell.value
    return cell.value / cell.total if cell.total else 0
