"""The fields of a decision: its number, offered again while it is typed, and its day."""

from django import forms
from django.urls import reverse_lazy

from cadres import vietnamese
from cadres.models import Decision
from cadres.search import candidates
from cadres.vietnamese import nfc

from .fields import DayField

LIMIT = 12


def number_field(**options) -> forms.CharField:
    """The number of a decision; the numbers known are offered while it is typed."""
    field = forms.CharField(label="Số quyết định", max_length=60, required=False, **options)
    field.widget.attrs |= {
        "class": "form-control",
        "autocomplete": "off",
        "list": "decisions",
        "hx-get": reverse_lazy("choose-decision"),
        "hx-trigger": "focus once, input changed delay:250ms",
        "hx-target": "#decisions",
        "hx-swap": "innerHTML",
    }
    return field


def issued_field(**options) -> DayField:
    """The day of a decision."""
    field = DayField(label="Ngày quyết định", required=False, **options)
    field.widget.attrs |= {"class": "form-control", "inputmode": "numeric", "autocomplete": "off"}
    return field


class DecisionFields(forms.Form):
    """The decision of a change, typed once and offered again. For forms with a `user`.

    The page needs `<datalist id="decisions">` (cadres/_decisions.html).
    """

    decision_number = number_field()
    decision_issued = issued_field()

    def decision_paper(self, user) -> tuple | None:
        """The (number, day) of the decision for `ensure_decision`; None without a number.

        A known number without a day means the decision that the user sees by it, where there is
        only one.
        """
        return paper_of(
            self.cleaned_data.get("decision_number"),
            self.cleaned_data.get("decision_issued"),
            user,
        )

    def decision_warning(self, user) -> str:
        """That the number is known with another day; "" where it is not."""
        paper = self.decision_paper(user)
        return other_day(paper, user) if paper else ""

    def clean(self):
        cleaned = super().clean()
        if self.cleaned_data.get("decision_issued") and not cleaned.get("decision_number"):
            self.add_error("decision_number", "Có ngày quyết định thì phải có số quyết định.")
        return cleaned


def paper_of(number, issued, user) -> tuple | None:
    """(number, day) of a decision; left out, the day of the only one of that number in sight.

    Another commune's decision may bear the same number: its day is neither told nor taken.
    """
    number = nfc(number or "")
    if not number:
        return None
    if issued is None:
        known = Decision.objects.visible_to(user).filter(number=number).order_by("issued")
        days = list(known.values_list("issued", flat=True).distinct()[:2])
        issued = days[0] if len(days) == 1 else None
    return number, issued


def other_day(paper: tuple, user) -> str:
    """A sentence when the number is known to the user with another day only."""
    number, issued = paper
    known = candidates.decisions_named(number, user).filter(number=number)
    days = {decision.issued for decision in known[:LIMIT]}
    if not days or issued in days:
        return ""
    said = ", ".join(vietnamese.format_day(day) for day in sorted(filter(None, days)))
    return f"Số quyết định {number} đã có trong sổ với ngày khác: {said or 'chưa ghi ngày'}."
