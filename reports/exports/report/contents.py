"""A report as plain words, lists and pictures: what the Word and the PDF templates both read."""

import datetime as dt

import pandas as pd

from cadres import vietnamese
from reports import charts
from reports.board import bars
from reports.exports.source_sheet import author, moment
from reports.figures import coverage_figure, trend_figure
from reports.questions import Question
from reports.trends import trend

from .facts import Facts, facts_of, number


def contents_of(
    question: Question, user, *, before: dt.date, now: dt.datetime, issued: dt.date | None = None
) -> dict:
    """The contents of a report, `issued` on an earlier day or today; ValidationError where its sums
    do not add up."""
    facts = facts_of(question, user, before=before, today=now.date(), issued=issued)
    issuer = facts.issuer
    return {
        "superior": issuer.superior,
        "body": issuer.body,
        "number": f"Số      -{facts.symbol}",
        "dated": facts.dated,
        "subject": facts.subject,
        "total_sentence": facts.total_sentence,
        "change_sentence": facts.change_sentence,
        "levels": _levels(facts),
        "pairings": _pairings(facts),
        "targets": _targets(facts),
        "day": vietnamese.format_day(facts.question.day),
        "before": vietnamese.format_day(before),
        "authority": issuer.authority,
        "post": issuer.signer,
        "signer": issuer.name,
        "recipients": list(issuer.recipients),
        "source": source_line(facts.question, user, now, issuer.note),
    }


def pictures_of(question: Question, user) -> dict[str, bytes]:
    """The two charts as SVG: how far each pairing is, and the last ten years."""
    covered = pd.DataFrame(coverage_figure(bars(question, user)).rows)
    monthly = pd.DataFrame(trend_figure(question, trend(question, user)).rows)
    pictures = {"trend_chart": charts.svg(charts.trend(monthly))}
    if not covered.empty:
        pictures["coverage_chart"] = charts.svg(charts.coverage_bars(covered))
    return pictures


def source_line(question: Question, user, now: dt.datetime, note: str) -> str:
    """The footer that says what was counted, who asked and when."""
    filters = "; ".join(f"{label}: {value}" for label, value in question.filters) or "không lọc"
    return (
        f"Nguồn: Sổ kiêm nhiệm; {question.place_name}; {question.day_text.lower()}; {filters}; "
        f"{author(user)} lập lúc {moment(now)}{note and f'; {note}'}."
    )


def _levels(facts: Facts) -> list[dict]:
    return [
        {
            "label": each.label or "Tổng số",
            "before": number(each.before.value) if each.before else "–",
            "now": number(each.now.value),
            "change": _signed(each.by),
        }
        for each in facts.levels
    ]


NO_PAIRING = {"label": "Chưa có mô hình nào được thực hiện", "cases": "0"}


def _pairings(facts: Facts) -> list[dict]:
    """A row for each pairing with a case; a table without any says so."""
    rows = []
    for head, cell, _ in facts.pairings.lines:
        covered = facts.covered.cell(head, None)
        target = facts.targets.get(head.key)
        rows.append({
            "label": head.label,
            "cases": number(cell.value),
            "done": covered.text,
            "share": vietnamese.format_percent(covered.value, covered.total),
            "goal": target.goal_text if target else "",
        })  # fmt: skip
    return rows or [NO_PAIRING | dict.fromkeys(("done", "share", "goal"), "")]


def _targets(facts: Facts) -> list[str]:
    return [
        f"{each.target.pairing.name}: chỉ tiêu {each.target.goal_text} đến ngày "
        f"{vietnamese.format_day(each.target.due)}; đạt {each.covered.text} "
        f"({each.covered.percent_text}); {each.verdict.lower()}."
        for each in facts.progress
    ]


def _signed(value: int | None) -> str:
    if value is None:
        return "–"
    return f"{'+' if value > 0 else ''}{number(value)}"
