"""A batch: how far the work on it is, its preview with what it asks, accepting and undoing it."""

from collections.abc import Iterator
from pathlib import PurePath

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseClientRefresh

from cadres.actions.batch_return import LET_GO, delete_batch
from cadres.actions.batch_undo import people_of
from cadres.actions.batches import answer, answers_of
from cadres.actions.retention import last_day
from cadres.intake.questions import FAULT, REPLACE, SEAT, SKIP, is_answer
from cadres.jobs import BY_STATE, is_waiting_long, reap, start, waiting_before
from cadres.models import ImportBatch, ImportState, Level, Person

from . import for_editors
from .intake import XLSX
from .intake_grid import Grid

READ = (ImportState.READY, ImportState.ACCEPTED, ImportState.UNDONE)
LISTED = ("new", "update", "same", "wrong", "doubtful")  # the outcomes of rows not left aside
ADDED = ("persons", "localities", "appointments", "updated")  # what accepting may add
ASKED = 30  # questions on the page at once
CLAIMS = 30  # totals of the file on the page at once
NAMED = 60  # people on the page of a batch that was written
BUSY = "Lô này đang được xử lý hoặc đã đổi trạng thái; chưa làm gì thêm."
GONE = "Tệp của lô này đã hết hạn lưu nên không đọc lại được. Hãy gửi lại tệp."
UNFIT = (
    "Ngày cuối giữ chức không nhận được: {}. Ngày đó phải từ khi người đang giữ bắt đầu đến trước "
    "khi người mới bắt đầu."
)
OTHER_PREVIEW = "Bản xem trước đã đổi từ lúc trang này mở ra. Hãy xem lại rồi ghi."


@for_editors
def batch(request, pk):
    """The preview of a batch, or the bar while something is done to it."""
    found = _found(request, pk)
    context = {"batch": found, "state": ImportState, **_progress(found)}
    context |= {"may_delete": found.state in LET_GO, "kept_until": last_day(found)}
    if found.state in READ:
        context |= _preview(request, found)
    return render(request, "cadres/import_batch.html", context)


@for_editors
@require_safe
def batch_progress(request, pk):
    """How far the work is, for the page to ask every second; once it is done, the page anew.

    That is asked for by itself (`?done`): a page that is still asking every second would break off
    the new one, if it takes longer than that to come.
    """
    found = _found(request, pk, "summary")
    context = {"batch": found, **_progress(found)}
    if found.state in BY_STATE or (request.htmx and "done" not in request.GET):
        return render(request, "cadres/_import_progress.html", context)
    return HttpResponseClientRefresh() if request.htmx else redirect("batch", pk)


@for_editors
@require_POST
def batch_answer(request, pk):
    """Take the answers to a batch's questions, and let it be read again by them."""
    found = _found(request, pk)
    if found.state == ImportState.READY:
        typed = _typed(request.POST, found)
        answer(batch=found, answers=typed)
        if wrong := sorted(_unfit_days(found, typed)):
            messages.warning(request, UNFIT.format(", ".join(wrong)))
    return _started(request, found, "read")


@for_editors
@require_POST
def batch_read(request, pk):
    """Let the file be read again, and compared with the register as it is now."""
    found = _found(request, pk)
    if not found.has_file:
        messages.warning(request, GONE)
        return redirect("batch", pk)
    return _started(request, found, "read")


@for_editors
@require_POST
def batch_accept(request, pk):
    """Let a batch be written as its preview shows it."""
    found = _found(request, pk)
    if found.digest != request.POST.get("digest"):
        messages.warning(request, OTHER_PREVIEW)
        return redirect("batch", pk)
    return _started(request, found, "accept")


@for_editors
def batch_annotated(request, pk):
    """The file with its faults marked; a POST lets it be made."""
    found = _found(request, pk)
    if request.method == "POST":
        return _started(request, found, "annotate")
    if not found.is_annotated:
        raise Http404
    name = f"{PurePath(found.name).stem} - đã đánh dấu.xlsx"
    response = HttpResponse(bytes(found.annotated), content_type=XLSX)
    response["Content-Disposition"] = content_disposition_header(True, name)
    return response


@for_editors
@require_POST
def batch_delete(request, pk):
    """Delete a batch that was not accepted, with its file."""
    found = _found(request, pk)
    if not delete_batch(found):
        messages.warning(request, BUSY)
        return redirect("batch", pk)
    messages.success(request, f"Đã xóa lô {pk} cùng tệp “{found.name}”.")
    return redirect("import-list")


@for_editors
def batch_undo(request, pk):
    """What undoing a batch would do, tried out in the background; a POST with `write` does it."""
    found = _found(request, pk)
    if request.method == "POST":
        if "write" in request.POST:
            return _started(request, found, "undo")
        return _started(request, found, "foretell", "batch-undo")
    if found.state not in (ImportState.ACCEPTED, ImportState.FORETELLING):
        return redirect("batch", pk)
    context = {"batch": found, **_progress(found)}
    if undo := found.summary.get("undo"):
        context["undo"] = undo
        context["ended"] = _by_level(undo["ended"])
        context["unnamed"] = undo["vanished"] - len(undo["names"])
    return render(request, "cadres/import_undo.html", context)


def _found(request, pk, *without: str) -> ImportBatch:
    """A batch that the user may see, after a look whether its worker still lives; else 404.

    `without` are fields that are not needed and may be large.
    """
    visible = ImportBatch.objects.visible_to(request.user)
    reap(visible.filter(pk=pk))
    related = visible.select_related("user", "place", "job").without_content().defer(*without)
    return get_object_or_404(related, pk=pk)


def _started(request, found, deed: str, page: str = "batch") -> HttpResponseRedirect:
    if not start(found, deed, request.user):
        messages.warning(request, BUSY)
    return redirect(page, found.pk)


def _progress(found) -> dict:
    deed = BY_STATE.get(found.state)
    job = getattr(found, "job", None)
    if deed is None or job is None:
        return {"is_busy": False}
    waits = {"is_waiting_long": is_waiting_long(job), "before": waiting_before(job)}
    return {"is_busy": True, "job": job, **waits}


def _preview(request, found) -> dict:
    """What the page shows of a batch that was read."""
    grid = Grid(found, request.GET)
    asked, answered = _questions(found)
    page = Paginator(answered, ASKED).get_page(request.GET.get("answered"))
    page.object_list = [_shown(each, grid) for each in page.object_list]
    context = {
        "grid": grid,
        "asked": [_shown(each, grid) for each in asked[:ASKED]],
        "asked_count": len(asked),
        "answered": page,
        "seats": sum(each["kind"] == SEAT and "last" in each for each in asked),
        "has_faults": any(each["kind"] == FAULT for each in asked),
        **_readiness(found.summary, is_asking=bool(asked)),
        **_cases(found.summary["cases"]),
        "claims": found.summary["claims"][:CLAIMS],
        "earlier": _earlier(request.user, found),
    }
    if found.state == ImportState.ACCEPTED:
        context["people"] = _people(request, found)
    return context


def _readiness(summary: dict, *, is_asking: bool) -> dict:
    """Whether a batch may be written, or what keeps it out; `is_known` where it adds nothing."""
    outcomes, facts = summary["outcomes"], summary["facts"]
    wrong = outcomes.get("wrong", 0)
    has_rows = any(outcomes.get(each) for each in LISTED)
    may_accept = has_rows and not is_asking and not wrong and facts is not None
    return {
        "wrong": wrong,
        "has_rows": has_rows,
        "may_accept": may_accept,
        "is_known": may_accept and not any(facts[each] for each in ADDED),
    }


def _people(request, found) -> Page:
    """Those whom a written batch names and the user may see, a page of them."""
    people = people_of(found) & Person.objects.visible_to(request.user)
    pages = Paginator(people.order_by("sort_key", "pk"), NAMED)
    return pages.get_page(request.GET.get("people"))


def _questions(found) -> tuple[list[dict], list[dict]]:
    """The open questions, and those answered, each with its answer."""
    answers = answers_of(found)
    asked, answered = [], []
    for question in found.summary["questions"]:
        value = answers.get(question["key"], "")
        to = answered if is_answer(question, value) else asked
        to.append(question | {"answer": value})
    return asked, answered


def _shown(question: dict, grid) -> dict:
    """A question as the page shows it: with links to its cells, and the last day answered."""
    shown = question | {"links": grid.links(question["cells"])}
    if question.get("last"):
        answer, _, day = question["answer"].partition(":")
        shown |= {"answer": answer, "day": day or question["last"][0]}
    return shown


def _typed(post, found) -> dict[str, str]:
    """The answers to the questions that stood in the form, and those that a button gives to all.

    `leave` leaves all faults aside, `replace` lets the holders of all seats leave, of those that
    are still open.
    """
    typed = {key: post.get(f"answer:{key}", "") for key in post.getlist("shown")}
    for button, kind, value in (("leave", FAULT, SKIP), ("replace", SEAT, REPLACE)):
        if button in post:
            asked = _questions(found)[0]
            alike = [each["key"] for each in asked if each["kind"] == kind]
            typed |= {key: value for key in alike if not typed.get(key)}
    return {
        key: f"{value}:{day}" if value == REPLACE and (day := _day(post, key)) else value
        for key, value in typed.items()
    }


def _unfit_days(found, typed: dict[str, str]) -> Iterator[str]:
    """The days typed that no question allows."""
    for question in found.summary["questions"]:
        answer = typed.get(question["key"], "")
        if question.get("last") and answer and not is_answer(question, answer):
            yield f"“{answer.partition(':')[2]}”"


def _day(post, key: str) -> str:
    """The last day typed for the holder of a seat, if it is not the one proposed."""
    day = post.get(f"day:{key}", "").strip()
    return "" if day == post.get(f"proposed:{key}") else day


def _cases(rows: list) -> dict:
    """The cases by level and pairing: stated, known, held up, added, and expected to be added.

    What was staged before they were told apart has none that are known or held up.
    """
    counted = [
        [level, pairing, name, stated, known, held, added, stated - known - held]
        for level, pairing, name, added, stated, known, held in ([*row, 0, 0][:7] for row in rows)
    ]
    return {
        "cases": _by_level(counted),
        "has_known": any(row[4] for row in counted),
        "has_held": any(row[5] for row in counted),
        "has_other": any(row[6] != row[7] for row in counted),
    }


def _by_level(cases: list) -> list[dict]:
    """Rows of level, pairing, name and numbers as one entry a level, with the sum of each."""
    levels = {}
    for level, _, name, *counts in cases:
        entry = levels.setdefault(level, {"label": Level(level).label, "pairings": []})
        entry["pairings"].append((name, *counts))
        before = entry.get("sums", [0] * len(counts))
        entry["sums"] = [a + b for a, b in zip(before, counts, strict=True)]
    return list(levels.values())


def _earlier(user, found) -> ImportBatch | None:
    """The last batch of the same file that the user may see."""
    same = ImportBatch.objects.visible_to(user).filter(sha256=found.sha256, pk__lt=found.pk)
    return same.without_content().defer("summary").order_by("-pk").first()
