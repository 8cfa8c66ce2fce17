"""Pages and papers of what leaders look at, whole, by the scope of who asks.

The heaviest questions of each kind: every indicator, two days between which a term ended, tables of
distinct people, places and posts, and all that can be handed up.
"""

from functools import partial

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from reports.exports.forms import FORMS
from reports.indicators.registry import INDICATORS
from reports.views.dashboard import PARTS

from .pages import Measured, a_commune, a_province, by_scope, print_pages

RUNS = 5

PIVOTS = (
    ("child", "pairing", "persons"),
    ("child", "pairing", "posts"),
    ("child", "pairing", "localities"),
    ("child", "year", "persons"),
    ("blocs", "year", "posts"),
    ("ethnic", "age", "persons"),
)


def reports() -> Measured:
    """Every page and paper, for the nation, a province and a commune."""
    scopes = {"nation": None, "province": a_province(), "commune": a_commune()}
    asked = {**_board(), **_indicators(), **_comparisons(), **_pivots(), **_papers()}
    return {name: by_scope(partial(content, *address), scopes) for name, address in asked.items()}


def report(runs: int = RUNS) -> None:
    """Time every page and paper and print it."""
    print("Reports: median and p95, for the nation, one province and one commune")
    print_pages(reports(), runs)


def content(address: str, query: dict[str, str], client: Client) -> bytes:
    """The bytes of a page or a file."""
    response = client.get(address, query, secure=True)
    assert response.status_code == 200
    return b"".join(response) if response.streaming else response.content


def _board() -> dict:
    parts = {f"part: {slug}": (reverse("dashboard-part", args=[slug]), {}) for slug in PARTS}
    return {"the dashboard": (reverse("dashboard"), {}), **parts}


def _indicators() -> dict:
    found = {
        f"indicator: {each.slug}": (reverse("indicator", args=[each.slug]), {})
        for each in INDICATORS
    }
    one = (reverse("indicator", args=["bao-phu"]), {"pairing": "A1"})
    return {**found, "indicator: bao-phu of A1": one}


def _comparisons() -> dict:
    """With a year before, as it is known now and as it was known by the end of today."""
    known = {"known": timezone.localdate().isoformat()}
    return {
        "two days": (reverse("comparison"), {}),
        "two days, a list": (reverse("change-list"), {"term": "moi"}),
        "two days, as known": (reverse("comparison"), known),
    }


def _pivots() -> dict:
    address = reverse("pivot")
    return {
        f"table: {rows} × {columns}, {unit}": (
            address,
            {"rows": rows, "columns": columns, "unit": unit},
        )
        for rows, columns, unit in PIVOTS
    }


def _papers() -> dict:
    forms = {
        f"{slug}.{ending}": (reverse(f"form-{kind}", args=[slug]), {})
        for slug in FORMS
        for ending, kind in (("xlsx", "workbook"), ("pdf", "pdf"))
        if (slug, ending) != ("phu-luc-1", "pdf")  # a long one is refused
    }
    return {
        **forms,
        "bao-cao.docx": (reverse("report-document"), {}),
        "bao-cao.pdf": (reverse("report-pdf"), {}),
        "danh-sach.csv": (reverse("list-text"), {}),
    }
