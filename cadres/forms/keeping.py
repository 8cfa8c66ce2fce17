"""Forms that end, move, correct and renew posts, and that rule on cases."""

from contextlib import suppress

from django import forms

from cadres.actions.appointments import period_of
from cadres.actions.decisions import ensure_decision
from cadres.facts import ONE_DAY
from cadres.models import Appointment, Decision, Holding, LocalStatus, Position
from cadres.proposals import Post, Proposal, Seat
from cadres.vietnamese import format_day, format_partial, parse_date

from .choosers import PlaceField, PositionField
from .fields import DayField, PartialDateField, Started
from .papers import DecisionFields, issued_field, number_field, paper_of

DATE_HELP = "ngày/tháng/năm, tháng/năm hoặc năm"


def text(**attributes) -> forms.TextInput:
    return forms.TextInput({"class": "form-control", "autocomplete": "off"} | attributes)


def partial_date(label: str, *, help_text: str = DATE_HELP, required=True) -> PartialDateField:
    return PartialDateField(label=label, required=required, help_text=help_text, widget=text())


def reason(*, required=False) -> forms.CharField:
    return forms.CharField(
        label="Lý do ghi vào lịch sử",
        required=required,
        max_length=300,
        widget=text(),
    )


def holding() -> forms.ChoiceField:
    return forms.ChoiceField(
        label="Hình thức",
        required=False,
        choices=[("", "---"), *Holding.choices],
        widget=forms.Select({"class": "form-select"}),
    )


class RulingForm(forms.Form):
    """The reason of a ruling, or of lifting one."""

    reason = forms.CharField(label="Lý do", max_length=300, widget=text())

    def __init__(self, *args, lifting: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].label = "Lý do tính lại" if lifting else "Lý do không tính"


def ensured(paper: tuple | None, user) -> Decision | None:
    """The decision of a (number, day), created when the user sees none."""
    return paper and ensure_decision(user=user, number=paper[0], issued=paper[1])


class PaperForm(Started, DecisionFields):
    """A form with one decision, typed by number and day."""

    def decision(self, user) -> Decision | None:
        """The decision named, created when the register lacks it; call it within the write."""
        return ensured(self.decision_paper(user), user)


class EndForm(PaperForm):
    """Ending one post."""

    last = partial_date("Ngày cuối giữ chức")
    end_reason = forms.CharField(
        label="Lý do thôi", required=False, max_length=200, widget=text(list="end-reasons")
    )
    reason = reason()
    field_order = ["last", "end_reason", "decision_number", "decision_issued", "reason"]


class MoveForm(PaperForm):
    """Moving a person to another post on one day; the user chooses among places they may edit."""

    day = partial_date("Ngày bắt đầu chức danh mới")  # so called, it decides the choosers' tree
    place = PlaceField(label="Đơn vị mới")
    position = PositionField(label="Chức danh mới")
    holding = holding()
    holder_ends = forms.BooleanField(
        label="Người đang giữ chức danh",
        required=False,
        widget=forms.CheckboxInput({"class": "form-check-input"}),
    )
    reason = reason()
    field_order = [
        *("day", "place", "position", "holding"),
        *("decision_number", "decision_issued", "reason"),
    ]

    def __init__(self, *args, user, day, held: Appointment, **kwargs):
        super().__init__(*args, **kwargs)
        self.user, self.held, self.proposal = user, held, None
        with suppress(ValueError):  # said by the field
            day = parse_date(self.data.get("day", "")).first_day()
        self.fields["place"].prepare(user=user, day=day, editable=True)
        self.fields["position"].prepare(user=user, day=day)

    def clean(self):
        data = super().clean()
        if not self.errors:
            new = Post(
                name="new",
                position=data["position"],
                locality=data["place"],
                first=data["day"],
                holder_ends=data["holder_ends"],
            )
            self.proposal = Proposal(self.user, self.held.person, [new], data["day"].first_day())
            for seat in self.seats:
                self._refuse(seat)
        return data

    @property
    def seats(self) -> list[Seat]:
        """The new post where somebody else holds it."""
        return self.proposal.seats if self.proposal else []

    def _refuse(self, seat: Seat):
        if not seat.is_single or seat.is_resolved:
            return
        who = seat.holder.person
        if seat.last is None:
            self.add_error("day", f"{who} giữ chức danh này từ ngày đó trở đi; hãy sửa ngày.")
        else:
            self.add_error("holder_ends", f"{who} đang giữ; đánh dấu để cho thôi, hoặc sửa ngày.")


class CorrectForm(PaperForm):
    """Everything that was entered of one post; a changed day or post needs a reason."""

    first = partial_date("Từ ngày")
    last = partial_date(
        "Ngày cuối giữ chức", required=False, help_text=f"{DATE_HELP}; để trống: chưa thôi"
    )
    position = forms.ModelChoiceField(
        Position.objects, label="Chức danh", widget=forms.Select({"class": "form-select"})
    )
    place = PlaceField(label="Đơn vị")
    holding = holding()
    is_main = forms.BooleanField(
        label="Chức danh chính",
        required=False,
        widget=forms.CheckboxInput({"class": "form-check-input"}),
    )
    end_reason = forms.CharField(
        label="Lý do thôi", required=False, max_length=200, widget=text(list="end-reasons")
    )
    end_decision_number = number_field()
    end_decision_issued = issued_field()
    local_status = forms.ChoiceField(
        label="Người địa phương",
        required=False,
        choices=LocalStatus.choices,
        widget=forms.Select({"class": "form-select"}),
    )
    local_ground = forms.CharField(
        label="Căn cứ xác định", required=False, max_length=300, widget=text()
    )
    note = forms.CharField(
        label="Ghi chú", required=False, widget=forms.Textarea({"class": "form-control", "rows": 2})
    )
    reason = reason()
    field_order = [
        *("first", "last", "position", "place", "holding", "decision_number", "decision_issued"),
        *("end_reason", "end_decision_number", "end_decision_issued"),
        *("local_status", "local_ground", "is_main", "note", "reason"),
    ]

    def __init__(self, *args, held: Appointment, user, day, **kwargs):
        super().__init__(*args, initial=initial_of(held), **kwargs)
        self.held, self.user = held, user
        self.fields["end_decision_number"].label = "Số quyết định thôi"
        self.fields["end_decision_issued"].label = "Ngày quyết định thôi"
        self.fields["first"].required = held.period.lower is not None
        self.fields["position"].queryset = Position.objects.filter(level=held.locality.level)
        self.fields["place"].prepare(user=user, day=day, editable=True)

    def clean(self):
        data = super().clean()
        if data.get("end_decision_issued") and not data.get("end_decision_number"):
            self.add_error("end_decision_number", "Có ngày quyết định thì phải có số quyết định.")
        if self._changes_facts(data) and not data.get("reason"):
            self.add_error("reason", "Sửa ngày, chức danh hoặc đơn vị thì phải ghi lý do.")
        return data

    def _changes_facts(self, data) -> bool:
        """Whether a day, the position or the place is another than it was."""
        rows = (("position", self.held.position), ("place", self.held.locality))
        days = any(
            str(data.get(day) or "") != (self.initial[day] or "") for day in ("first", "last")
        )
        return days or any(data.get(name) != row for name, row in rows)

    def corrected(self) -> dict:
        """The fields of the post as typed; call it within the write: it creates decisions."""
        data = self.cleaned_data
        first, last = data["first"], data["last"]
        kept = ("position", "holding", "is_main", "end_reason", "local_status", "local_ground")
        return {name: data[name] for name in (*kept, "note")} | {
            "period": period_of(first, last),
            "start_precision": first.precision if first else self.held.start_precision,
            "end_precision": last.precision if last else "day",
            "locality": data["place"],
            "start_decision": self._paper("decision", self.held.start_decision, self.decision),
            "end_decision": self._paper("end_decision", self.held.end_decision, self._end_decision),
        }

    def _paper(self, name: str, before: Decision | None, typed) -> Decision | None:
        """The same row as before where nothing else was typed: numbers repeat between issuers."""
        same = {f"{name}_number", f"{name}_issued"}.isdisjoint(self.changed_data)
        return before if same else typed(self.user)

    def _end_decision(self, user) -> Decision | None:
        typed = self.cleaned_data
        paper = paper_of(typed["end_decision_number"], typed["end_decision_issued"], user)
        return ensured(paper, user)


def initial_of(held: Appointment) -> dict:
    """What the register says of a post, as people would type it."""
    period, papers = (
        held.period,
        {"decision": held.start_decision, "end_decision": held.end_decision},
    )
    last = period.upper and period.upper - ONE_DAY
    said = {
        "first": period.lower and format_partial(period.lower, held.start_precision),
        "last": last and format_partial(last, held.end_precision),
        "position": held.position_id,
        "place": held.locality_id,
    }
    for name in ("holding", "is_main", "end_reason", "local_status", "local_ground", "note"):
        said[name] = getattr(held, name)
    for name, paper in papers.items():
        said[f"{name}_number"] = paper.number if paper else ""
        said[f"{name}_issued"] = format_day(paper.issued) if paper and paper.issued else ""
    return said


class PickForm(forms.Form):
    """Which posts a batch lists: those of a day at a place and below it, or of one position."""

    place = PlaceField(label="Đơn vị", help_text="Liệt kê cả các đơn vị bên dưới.")
    day = DayField(label="Đang giữ chức vào ngày", widget=text())
    position = forms.ModelChoiceField(
        Position.objects,
        label="Chức danh",
        required=False,
        empty_label="mọi chức danh",
        widget=forms.Select({"class": "form-select"}),
    )

    def __init__(self, *args, user, day, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["place"].prepare(user=user, day=day, editable=True)


class ManyPostsForm(PaperForm):
    """What to do with all the posts chosen."""

    END, RENEW = "end", "renew"
    deed = forms.ChoiceField(
        label="Việc",
        choices=[(END, "Thôi giữ chức"), (RENEW, "Tái cử: hết nhiệm kỳ và giữ tiếp chức danh đó")],
        initial=END,
        widget=forms.Select({"class": "form-select"}),
    )
    date = partial_date(
        "Ngày", help_text="Thôi giữ chức: ngày cuối giữ chức. Tái cử: ngày đầu của nhiệm kỳ mới."
    )
    end_reason = forms.CharField(
        label="Lý do thôi", required=False, max_length=200, widget=text(list="end-reasons")
    )
    holding = holding()
    reason = reason()
    field_order = ["deed", "date", "end_reason", "holding", "decision_number", "decision_issued"]


class EndedPlacesForm(PaperForm):
    """Ending the posts chosen on the last day of the place of each."""

    end_reason = forms.CharField(
        label="Lý do thôi",
        required=False,
        max_length=200,
        initial="Sắp xếp đơn vị",
        widget=text(list="end-reasons"),
    )
    reason = reason()
    field_order = ["end_reason", "decision_number", "decision_issued", "reason"]
