"""The page of a person: who it is, the posts in time, the cases that followed, and the history."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

from cadres import vietnamese
from cadres.access import editing_reach_of, may_edit
from cadres.actions.people import correct_person, possible_duplicates
from cadres.actions.undo import UNDOABLE
from cadres.changes import Change, StaleError, history_of_person, since, token_of
from cadres.forms.people import PersonForm
from cadres.models import Decision, Person

from . import day_asked, for_editors, scoped
from .career import career
from .keeping import add_refusal

SHOWN = 50  # changes; the others on demand


@scoped
def person(request, pk):
    """A person who holds or held a post within the user's scope; 404 for anybody else.

    All posts of a visible person are shown, also those beyond the scope: a case needs both of
    its posts to be understood. A merged record leads to the one that was kept.
    """
    visible = Person.objects.visible_to(request.user)
    who = visible.filter(pk=pk).first()
    if who is None:
        return _to_kept(request, visible, pk)
    day = day_asked(request)
    told, changes = career(who, day), history_of_person(who)
    asked = request.GET.copy()
    show_all = "history" in asked and bool(asked.pop("history"))
    context = {
        "person": who,
        "facts": _facts(who),
        "day": day,
        "query": asked.urlencode(),
        "changes": changes if show_all else changes[:SHOWN],
        "hidden": 0 if show_all else len(changes[SHOWN:]),
        "papers": _papers(request.user, told["posts"]),
        **told,
        **_deeds(request.user, who, changes),
    }
    return render(request, "cadres/person.html", context)


@for_editors
def person_edit(request, pk):
    """Correct a record; when somebody else did so meanwhile, say what, and keep what was typed."""
    who = get_object_or_404(Person.objects.editable_by(request.user), pk=pk)
    typed = request.POST.get("seen", "")
    seen, stale = int(typed) if typed.isdecimal() else token_of(who), []
    shown = Person.objects.get(pk=pk)  # the form writes what was typed into its instance
    form = PersonForm(request.POST or None, instance=shown)
    if form.is_valid():
        try:
            _correct(request.user, who, form, seen)
        except StaleError:
            stale, seen = since(who, seen), token_of(who)
        if not stale and not form.errors:
            messages.success(request, "Đã ghi.")
            return redirect("person", pk)
    context = {"person": who, "form": form, "seen": seen, "stale": stale}
    return render(request, "cadres/person_edit.html", context)


def _correct(user, who: Person, form: PersonForm, seen: int) -> None:
    reason = form.cleaned_data["reason"]
    try:
        correct_person(user=user, person=who, reason=reason, seen=seen, **form.corrected())
    except ValidationError as refused:
        add_refusal(form, refused)


def _to_kept(request, visible, pk):
    """From a merged record to the one that was kept, with a message; 404 for any other."""
    gone = Person.objects.filter(pk=pk).first()
    kept = gone
    while kept and kept.merged_into:
        kept = kept.merged_into
    if kept is None or kept == gone or not visible.filter(pk=kept.pk).exists():
        raise Http404
    messages.info(request, f"Hồ sơ số {pk}, {gone}, đã gộp vào hồ sơ này.")
    return redirect("person", kept.pk)


def _deeds(user, who: Person, changes: list[Change]) -> dict:
    """What the user may do here: the posts to change, changes to undo, records to merge."""
    if not may_edit(user):
        return {}
    editable = set(who.appointments.editable_by(user).values_list("pk", flat=True))
    if not (editable or editing_reach_of(user).nationwide):
        return {}
    mine = Person.objects.editable_by(user)
    merged = {change.context for change in changes if change.table == "personmerge"}
    return {
        "may_edit_person": True,
        "editable": editable,
        "undoable": {change for change in changes if _may_undo(change, merged)},
        "duplicates": list(possible_duplicates(who).filter(pk__in=mine)),
        "merges": list(who.merges.filter(undone_at=None).select_related("gone")),
    }


def _may_undo(change: Change, merged: set) -> bool:
    """Whether to offer undoing a change; the page that does it looks closer."""
    made_the_record = (change.table, change.label) == ("person", "insert")
    alone = change.context is None or change.context not in merged
    return change.table in UNDOABLE and change.is_last and alone and not made_the_record


def _papers(user, posts: list[dict]) -> set[int]:
    """The decisions on some posts whose own pages the user may see."""
    held = [post["held"] for post in posts]
    named = {pk for each in held for pk in (each.start_decision_id, each.end_decision_id)}
    visible = Decision.objects.visible_to(user).filter(pk__in=named - {None})
    return set(visible.values_list("pk", flat=True))


def _facts(who: Person) -> list[tuple[str, str]]:
    """What is known of a person, as (label, value)."""
    admitted = who.party_admission
    facts = [
        ("Ngày sinh", who.birth_text),
        ("Giới tính", who.get_gender_display()),
        ("Dân tộc", who.ethnic_group),
        ("Quê quán", who.home_place),
        ("Ngày vào Đảng", vietnamese.format_day(admitted) if admitted else ""),
        ("Trình độ chuyên môn", who.education),
        ("Lý luận chính trị", who.political_theory),
        ("Số hiệu cán bộ", who.personnel_code),
        ("Ghi chú", who.note),
    ]
    return [(label, value) for label, value in facts if value]
