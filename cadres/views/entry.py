"""Entry: a case from a paper list in one form, or one appointment by itself."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.http import urlencode

from cadres.access import default_day
from cadres.forms.case_entry import CaseForm
from cadres.forms.chooser import Chosen
from cadres.forms.entry import AppointmentForm, EntryForm
from cadres.models import Locality, LocalityVersion, Person
from cadres.read_case import read_case
from cadres.sentences import Sentences
from cadres.vietnamese import format_day

from . import for_editors


@for_editors
def case_new(request):
    """Enter a case. ?day=, ?pairing=, ?place=, ?at= (the place opened), ?person= fill it in."""
    if request.method == "POST":
        form = CaseForm(request.POST, user=request.user)
        if form.is_valid() and (told := _write(form)):
            messages.success(request, told)
            return redirect(f"{reverse('case-new')}?{urlencode(_kept(form))}")
        form.start_at_fault()
    else:
        form = CaseForm(initial=_initial(request), user=request.user)
    return render(request, "cadres/case_new.html", _context(form))


@for_editors
def case_read(request):
    """The form of a case as a typed sentence fills it, what was read marked; nothing is written."""
    form = CaseForm(initial={"day": request.POST.get("day")}, user=request.user)
    day = form.looked_up
    told = read_case(request.POST.get("sentence", ""), day)
    form = CaseForm(initial={"day": format_day(day)} | told.initial, user=request.user)
    for name in told.initial.keys() & form.fields.keys():
        form.fields[name].is_read = bool(told.initial[name])
    return render(request, "cadres/case_new.html", {**_context(form), "told": told})


@for_editors
def case_preview(request):
    """What the form as it stands would record: its posts and the preview, for the page to swap."""
    form = CaseForm(request.POST, user=request.user)
    context = _context(form)
    form.errors.clear()  # fields still to be typed are no errors yet
    return render(request, "cadres/_case_parts.html", context)


@for_editors
def appointment_new(request):
    """Enter one appointment; ?person= and ?place= fill it in. With `preview` nothing is written."""
    is_live = "preview" in request.POST
    if request.method == "POST":
        form = AppointmentForm(request.POST, user=request.user)
        if form.is_valid() and not is_live and (told := _write(form)):
            messages.success(request, told)
            return redirect(f"{reverse('appointment-new')}?{urlencode(_kept(form))}")
        if not is_live:
            form.start_at_fault()
    else:
        form = AppointmentForm(initial=_initial(request), user=request.user)
    page = "cadres/_case_preview.html" if is_live else "cadres/appointment_new.html"
    return render(request, page, {**_context(form), "post_fields": form.fields_of("first")})


def _initial(request) -> dict:
    """What the address fills in."""
    given = request.GET
    initial = {
        "day": given.get("day") or format_day(default_day(request.user)),
        "pairing": given.get("pairing"),
        "person": _row(Person.objects.visible_to(request.user), given.get("person")),
        "place": _row(Locality.objects.editable_by(request.user), given.get("place")),
    }
    if not initial["place"] and given.get("at", "").isdecimal():
        initial["place"] = Chosen(at=given["at"])
    return initial


def _row(rows, pk: str | None):
    """The row that an address names; 404 for one outside the scope."""
    if not pk:
        return None
    found = rows.filter(pk=int(pk)).first() if pk.isdecimal() else None
    if found is None:
        raise Http404
    return found


def _kept(form: EntryForm) -> dict:
    """What the next entry starts with: the day, the pairing and the place above."""
    kept = {"day": format_day(form.looked_up)}
    if pairing := form.cleaned_data.get("pairing"):
        kept["pairing"] = pairing.pk
    place = form.cleaned_data["place"]
    version = LocalityVersion.objects.on(form.looked_up).filter(locality=place).first()
    if version and version.parent_id:
        kept["at"] = version.parent_id
    return kept


def _write(form: EntryForm) -> str:
    """Record the entry; the message that says so, or "" when the register refused after all."""
    try:
        consequences, person = form.proposal.write()
    except (ValidationError, PermissionDenied) as refused:
        form.add_error(None, getattr(refused, "messages", None) or str(refused))
        return ""
    form.proposal.person = person
    sentences = Sentences(form.proposal, consequences)
    told = format_html_join(" ", "{}", ((line,) for line in sentences.recorded()))
    link = reverse("person", args=[person.pk])
    return format_html('Đã ghi: {} <a href="{}">Xem hồ sơ</a>', told, link)


def _context(form: EntryForm) -> dict:
    """The form and its preview."""
    context = {"form": form, "legs": []}
    if form.is_bound:
        context |= _preview(form)
    if isinstance(form, CaseForm) and form.model:
        context["legs"] = [
            {"number": number, "title": _title(form, name), "fields": form.fields_of(name)}
            for number, name in enumerate(form.names, 1)
        ]
    return context


def _preview(form: EntryForm) -> dict:
    """The sentences, the collisions, and the fields that are missing or cannot be read."""
    wrong = [name for name in form.errors if name in form.fields]
    empty = [name for name in wrong if _is_empty(form, name)]
    if form.proposal is None:
        missing = [form.fields[name].label for name in empty]
        slips = [sentence for name in wrong if name not in empty for sentence in form.errors[name]]
        return {"missing": missing, "faults": slips}
    proposal = form.proposal
    sentences = Sentences(proposal, proposal.consequences)
    return {
        "recorded": sentences.recorded(),
        "also": sentences.also(),
        "used": sentences.used(),
        "seats": [sentences.seat(seat, _box(form, seat)) for seat in proposal.seats],
        "warnings": form.warnings,
        "faults": [sentence for _, sentence in proposal.faults],
    }


def _box(form: EntryForm, seat):
    return form[f"{seat.post.name}_holder_ends"]


def _is_empty(form: EntryForm, name: str) -> bool:
    value = form[name].value()
    return not (value.text or value.pk if isinstance(value, Chosen) else value)


def _title(form: CaseForm, name: str) -> str:
    """What the post is called where the pairing fixes it."""
    offered = form.positions[name]
    return str(offered[0]) if len(offered) == 1 else ""
