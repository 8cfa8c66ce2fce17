"""The report and the forms as PDF, set by typst in a serif that it carries along.

No font of the machine is used: Libertinus Serif has every Vietnamese mark.
"""

import datetime as dt
import json
from itertools import groupby
from pathlib import Path

import typst

from reports.exports.forms.form import Column, Form, Line, numbered, text_of
from reports.exports.letterhead import place_and_day
from reports.questions import Question

from .contents import contents_of, pictures_of, source_line

PDF = "application/pdf"
HERE = Path(__file__).parent
PAGE_WIDTH = 112  # digits of size 11 across a landscape A4


def report_pdf(
    question: Question, user, *, before: dt.date, now: dt.datetime, issued: dt.date | None = None
) -> bytes:
    """The report of a question; ValidationError where its sums do not add up."""
    contents = contents_of(question, user, before=before, now=now, issued=issued)
    pictures = pictures_of(question, user)
    return _set("report.typ", contents | {"charts": list(pictures)}, pictures)


def form_pdf(form: Form, user, *, now: dt.datetime) -> bytes:
    """A form as its workbook prints, with its source in the footer."""
    kinds = [column.kind for column in form.columns]
    data = {
        "size": _size(form.columns),
        "annex": form.annex,
        "title": form.title,
        "place": f"{form.question.place_name} ({form.question.day_text.lower()})",
        "filters": form.filters,
        "code": form.code,
        "unit": form.unit,
        "widths": [column.width for column in form.columns],
        "kinds": kinds,
        "heads": _heads(form.columns),
        "numbers": numbered(form.columns),
        "lines": [{"kind": line.kind, "cells": _cells(line, kinds)} for line in form.lines],
        "notes": form.notes,
        **_issued_by(form),
        "source": source_line(form.question, user, now, form.issuer.note),
    }
    return _set("form.typ", data, {})


def _size(columns: list[Column]) -> float:
    """The size of type in which the columns fit across the page."""
    width = sum(column.width for column in columns)
    return max(6, min(11, round(11 * PAGE_WIDTH / width, 1)))


def _cells(line: Line, kinds: list[str]) -> list:
    """The cells of a line as text; a single one, which runs across all columns, is text already."""
    if len(line.cells) == 1:
        return line.cells
    return [text_of(cell, kind) for cell, kind in zip(line.cells, kinds, strict=True)]


def _issued_by(form: Form) -> dict:
    """What stands around the table: the bodies above it, day and signatures below it."""
    issuer = form.issuer
    return {
        "superior": issuer.superior or issuer.body,
        "body": issuer.body if issuer.superior else "",
        "dated": place_and_day(issuer, form.issued),
        "authority": issuer.authority,
        "post": issuer.signer,
        "maker": issuer.maker,
        "signer": issuer.name,
    }


def _heads(columns: list[Column]) -> list[dict]:
    """The cells of the heads, row by row: a common head lies above the heads it covers."""
    grouped = any(column.group for column in columns)
    upper, lower = [], []
    for group, same in groupby(columns, key=lambda column: column.group):
        titles = [column.title for column in same]
        if group:
            upper.append({"text": group, "across": len(titles), "down": 1})
            lower += [{"text": title, "across": 1, "down": 1} for title in titles]
        else:
            down = 2 if grouped else 1
            upper += [{"text": title, "across": 1, "down": down} for title in titles]
    return upper + lower


def _set(source: str, data: dict, pictures: dict[str, bytes]) -> bytes:
    """Set a source with its data and pictures; typst reads these files and no other."""
    files = {f"{name}.svg": svg for name, svg in pictures.items()}
    files["data.json"] = json.dumps(data, ensure_ascii=False).encode()
    files["main.typ"] = (HERE / source).read_bytes()
    return typst.compile(files, ignore_system_fonts=True)
