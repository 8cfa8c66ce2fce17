"""Figures for other systems: the tally as JSON, to who shows a key; and the keys themselves."""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from cadres.models import Locality
from cadres.vietnamese import nfc
from cadres.views import for_keepers
from reports.crosstables import cross
from reports.exports.tally_json import as_json
from reports.models import KeyBearer, ReadingKey, bearer_of
from reports.questions import Question

from .exports import read_dimensions
from .letterheads import place_asked

CHALLENGE = {"WWW-Authenticate": 'Bearer realm="So kiem nhiem"'}


@csrf_exempt  # nothing is written: what is no reading is refused as such
@require_safe
@never_cache
def tally_json(request):
    """The table `rows` × `columns` of the question asked, as `manage.py tally` prints it in JSON.

    401 without a key that holds, 429 beyond the calls of a minute, 404 for a place outside the
    key's, 400 with a sentence for each fault for what cannot be read.
    """
    scheme, _, text = request.headers.get("Authorization", "").partition(" ")
    key = bearer_of(text.strip()) if scheme.lower() == "bearer" else None
    if key is None:
        return _refused(401, ["Cần khóa truy cập còn hiệu lực."], CHALLENGE)
    if not key.may_call(timezone.now()):
        return _refused(429, ["Quá số lần gọi trong một phút."], {"Retry-After": "60"})
    return _answer(request, KeyBearer(key))


def _answer(request, bearer) -> JsonResponse:
    faults = []
    try:
        question = Question.from_query(request.GET, user=bearer)
    except Locality.DoesNotExist:
        return _refused(404, ["Không có đơn vị này trong phạm vi của khóa."])
    except ValidationError as error:
        faults += error.messages
    try:
        dimensions = read_dimensions(request.GET)
    except ValidationError as error:
        faults += error.messages
    if faults:
        return _refused(400, faults)
    table = cross(question, **dimensions, user=bearer)
    answer = as_json(table, **dimensions)
    return JsonResponse(answer, json_dumps_params={"ensure_ascii": False})


def _refused(status: int, sentences: list[str], headers=None) -> JsonResponse:
    unicode = {"ensure_ascii": False}
    errors = {"errors": sentences}
    return JsonResponse(errors, status=status, headers=headers, json_dumps_params=unicode)


class KeyForm(forms.Form):
    """A new key: for which system."""

    name = forms.CharField(
        label="Hệ thống dùng khóa",
        max_length=80,
        widget=forms.TextInput({"class": "form-control", "autocomplete": "off"}),
    )

    def clean_name(self):
        return nfc(self.cleaned_data["name"])


@for_keepers
def keys(request):
    """The keys, and a new one for ?place=… (an id, or "vn"), whose text is shown this once."""
    place, text = place_asked(request), ""
    form = KeyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        name = form.cleaned_data["name"]
        _, text = ReadingKey.issue(name=name, locality=place, user=request.user)
        form = KeyForm()
    listed = ReadingKey.objects.visible_to(request.user).select_related("locality", "created_by")
    place_name = place.name if place else "Cả nước"
    context = {"form": form, "keys": listed, "text": text, "place_name": place_name}
    return render(request, "reports/reading_keys.html", context)


@require_POST
@for_keepers
def revoke(request, pk):
    """Refuse a key from now on."""
    key = get_object_or_404(ReadingKey.objects.visible_to(request.user), pk=pk)
    key.revoke()
    messages.success(request, f"Đã thu hồi khóa “{key}”.")
    return redirect("reading-keys")
