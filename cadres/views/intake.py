"""Importing a list: check it or write it, and download the template to fill in."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cadres.access import editing_reach_of
from cadres.actions.lists import (
    Accepted,
    StalePlanError,
    accept_list,
    one_import_at_a_time,
    rehearse_list,
)
from cadres.forms.imports import ImportForm
from cadres.intake.lists import read_list
from cadres.intake.plan import Plan
from cadres.intake.problems import IntakeError
from cadres.intake.returned import annotate
from cadres.list_template import list_template as template_workbook
from cadres.matching import match_list

from . import for_editors

SHOWN = 1000  # problems on a page
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@for_editors
def import_list(request):
    """Report what an uploaded list would write, or (with `write`) write it when it has no error."""
    form = ImportForm(request.POST, request.FILES) if request.method == "POST" else ImportForm()
    context = {"form": form}
    if form.is_valid():
        try:
            if "annotated" in request.POST:
                return _returned(request.user, **form.cleaned_data)
            context |= _handle(request.user, "write" in request.POST, **form.cleaned_data)
        except (IntakeError, StalePlanError) as fault:
            form.add_error("file", str(fault))
    return render(request, "cadres/import_list.html", context)


@for_editors
@require_safe
def list_template(request):
    """The standard template as a file."""
    response = HttpResponse(template_workbook(), content_type=XLSX)
    response["Content-Disposition"] = 'attachment; filename="mau-danh-sach.xlsx"'
    return response


def _handle(user, write: bool, file, day) -> dict:
    read = read_list(file, today=timezone.localdate(), name=file.name.rpartition(".")[0])
    with one_import_at_a_time():
        plan = match_list(read, reach=editing_reach_of(user), day=day)
        accepted = None
        if not plan.errors:
            reason = f"Nhập danh sách {file.name}"
            if write:
                accepted = accept_list(plan=plan, user=user, reason=reason, source=file.name)
            else:
                accepted = rehearse_list(plan=plan, user=user, reason=reason)
    return {"name": file.name, "plan": plan, "written": write, **_report(plan, accepted)}


def _returned(user, file, day) -> HttpResponse:
    """The sender's workbook with its faults marked in their cells and listed."""
    read = read_list(file, today=timezone.localdate(), name=file.name.rpartition(".")[0])
    plan = match_list(read, reach=editing_reach_of(user), day=day)
    file.seek(0)
    sheets = [layout.sheet for layout in read.layouts]
    content = annotate(file.read(), file.name, sheets, plan.problems)
    response = HttpResponse(content, content_type=XLSX)
    response["Content-Disposition"] = 'attachment; filename="danh-sach-da-kiem-tra.xlsx"'
    return response


def _report(plan: Plan, accepted: Accepted | None) -> dict:
    """The problems, errors first, and what was or would be written, as (label, number)."""
    problems = [*plan.errors, *plan.warnings]
    report = {"problems": problems[:SHOWN], "problem_count": len(problems)}
    if accepted is None:
        return report
    cases = [(level.label, count) for level, count in accepted.cases.items()]
    facts = [
        ("Số dòng", plan.rows),
        ("Cán bộ mới", accepted.persons),
        ("Đơn vị mới", accepted.localities),
        ("Lượt giữ chức mới", accepted.appointments),
        ("Lượt giữ chức đã có sẵn", accepted.unchanged),
        ("Mục được bổ sung", accepted.updated),
        ("Trường hợp kiêm nhiệm tăng", sum(accepted.cases.values())),
    ]
    return report | {"facts": facts, "cases": cases}
