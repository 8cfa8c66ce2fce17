"""A workbook with its expectation, and the JSON of it."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from .facts import day, ended, totals
from .page import Page

HERE = Path(__file__).parents[1]


@dataclass
class Book:
    file: str
    features: list[str]
    pages: list[Page]
    as_of: tuple
    notes: list[str] = field(default_factory=list)

    def expectation(self) -> dict:
        """What a clerk reads: rows with an error give no case."""
        problems = [p for page in self.pages for p in page.problems]
        wrong = {(p["sheet"], p["row"]) for p in problems if p["severity"] == "error"}
        rows = [
            (person, record)
            for page in self.pages
            for person, record in zip(page.people, page.records, strict=True)
        ]
        for _, record in rows:
            if (record["sheet"], record["row"]) in wrong:
                record["cases"] = []
        still = [
            (person, record["cases"])
            for person, record in rows
            if not ended(_tuple(record["end"]), self.as_of)
        ]
        read = {
            "file": self.file,
            "features": self.features,
            "sheets": [page.summary() for page in self.pages],
            "records": [record for _, record in rows],
            "problems": problems,
            "expect": totals([(person, record["cases"]) for person, record in rows]),
            "expect_open": {"as_of": day(self.as_of)} | totals(still),
            "notes": self.notes,
        }
        allowed = [a for page in self.pages for a in page.allowed]
        return read | ({"problems_allowed": allowed} if allowed else {})

    def write_expectation(self) -> None:
        path = HERE / (Path(self.file).stem + ".json")
        path.write_text(compact(self.expectation()), encoding="utf-8")


def _tuple(date: dict | None) -> tuple | None:
    return tuple(date.values()) if date else None


def compact(read: dict) -> str:
    """JSON with one sheet, record or problem a line."""
    parts = []
    for key, value in read.items():
        if isinstance(value, list) and value:
            lines = ",\n  ".join(json.dumps(one, ensure_ascii=False) for one in value)
            parts.append(f' "{key}": [\n  {lines}\n ]')
        else:
            parts.append(f' "{key}": {json.dumps(value, ensure_ascii=False)}')
    return "{\n" + ",\n".join(parts) + "\n}\n"
