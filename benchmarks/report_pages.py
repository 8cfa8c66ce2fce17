"""Pages and papers of what leaders look at, whole, by the scope of who asks.

The heaviest questions of each kind: every indicator, two days between which a term ended, tables of
distinct people, places and posts, and all that can be handed up.
"""

import datetime as dt
from dataclasses import replace
from functools import partial

from django.db.models.functions import Mod
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cadres.models import Appointment
from reports.exports.forms import FORMS
from reports.indicators.registry import INDICATORS
from reports.views.dashboard import PARTS

from .pages import Measured, a_commune, a_province, by_scope, print_pages
from .timing import Measurement

RUNS = 5
AS_KNOWN = ("two days", "two days, a list")

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
    pages = {name: by_scope(partial(content, *address), scopes) for name, address in asked.items()}
    return pages | {
        f"{name}, as known": {scope: _corrected(one) for scope, one in pages[name].items()}
        for name in AS_KNOWN
    }


def _corrected(one: Measurement) -> Measurement:
    """The same page as known a month ago, with one post in a thousand changed since."""
    address, query, client = one.run.args
    known = {"known": (timezone.localdate() - dt.timedelta(days=30)).isoformat()}

    def prepare():
        one.prepare()
        Appointment.objects.annotate(drawn=Mod("pk", 1000)).filter(drawn=0).update(note="sửa")

    return replace(one, run=partial(content, address, query | known, client), prepare=prepare)


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
    """With a year before."""
    return {
        "two days": (reverse("comparison"), {}),
        "two days, a list": (reverse("change-list"), {"term": "moi"}),
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
