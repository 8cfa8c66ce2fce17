"""Forms of a person's record: correcting it, merging two, taking a change back."""

from django import forms

from cadres.actions.people import FACTS, same_posts
from cadres.facts import NOTHING, Words, ends_in_words
from cadres.models import Gender, Person, Precision
from cadres.vietnamese import format_day, nfc

from .fields import DayField, PartialDateField

KEPT, GONE = "kept", "gone"
TEXT = {"class": "form-control", "autocomplete": "off"}
NO_REASON = "Họ tên hoặc ngày sinh thay đổi thì phải ghi lý do."


class UndoForm(forms.Form):
    """Why a change is taken back."""

    reason = forms.CharField(
        label="Lý do", required=False, max_length=300, widget=forms.TextInput(TEXT),
        help_text="Ghi vào lịch sử thay đổi, sau nội dung đã hoàn tác.",
    )  # fmt: skip


class ReasonForm(forms.Form):
    """A reason that has to be given, but not yet for a preview."""

    reason = forms.CharField(
        label="Lý do", max_length=300, widget=forms.TextInput(TEXT),
        help_text="Ghi vào lịch sử thay đổi.",
    )  # fmt: skip

    def __init__(self, data=None, **kwargs):
        super().__init__(data, **kwargs)
        if data is not None and "write" not in data:
            self.fields["reason"].required = False


class PersonForm(forms.ModelForm):
    """All that the register says of a person; a birth is a day, a month or a year."""

    birth = PartialDateField(
        label="Ngày sinh", required=False, widget=forms.TextInput(TEXT | {"placeholder": "1970"}),
        help_text="ngày/tháng/năm, tháng/năm hoặc năm",
    )  # fmt: skip
    party_admission = DayField(
        label="Ngày vào Đảng", required=False, widget=forms.TextInput(TEXT),
        help_text="ngày/tháng/năm",
    )  # fmt: skip
    reason = forms.CharField(
        label="Lý do ghi sổ",
        required=False,
        max_length=300,
        widget=forms.TextInput(TEXT),
        help_text="Bắt buộc khi sửa họ tên hoặc ngày sinh; ghi vào lịch sử thay đổi.",
    )
    field_order = ["full_name", "birth", "gender"]

    class Meta:
        model = Person
        fields = [name for name in FACTS if name != "birth"]
        widgets = {
            "full_name": forms.TextInput(TEXT),
            "gender": forms.Select({"class": "form-select"}, [("", "chưa rõ"), *Gender.choices]),
            "note": forms.Textarea(TEXT | {"rows": 2}),
            **{
                name: forms.TextInput(TEXT)
                for name in ("ethnic_group", "home_place", "education", "political_theory")
            },
            "personnel_code": forms.TextInput(TEXT),
        }

    def __init__(self, data=None, *, instance: Person):
        admitted = instance.party_admission
        self.was = instance.full_name, instance.birth, instance.birth_precision
        initial = {
            "birth": instance.birth_text,
            "party_admission": format_day(admitted) if admitted else "",
        }
        super().__init__(data, instance=instance, initial=initial)

    def clean_full_name(self):
        return nfc(self.cleaned_data["full_name"])

    def clean(self):
        typed = super().clean()
        if not self.errors and not typed["reason"] and self._identity() != self.was:
            self.add_error("reason", NO_REASON)
        return typed

    def corrected(self) -> dict:
        """The columns that were typed."""
        columns = {name: self.cleaned_data[name] for name in self.Meta.fields}
        columns["full_name"], columns["birth"], columns["birth_precision"] = self._identity()
        return columns

    def _identity(self) -> tuple:
        """Name, birth and its precision as typed."""
        birth = self.cleaned_data["birth"]
        day = birth.first_day() if birth else None
        return self.cleaned_data["full_name"], day, birth.precision if birth else Precision.DAY


class MergeForm(ReasonForm):
    """Which record's word holds for each fact they differ in and each post that stands twice."""

    def __init__(self, data=None, *, kept: Person, gone: Person):
        super().__init__(data)
        words = Words(Person, [kept, gone])
        mine, theirs = words.facts(kept), words.facts(gone)
        self.alike = {}
        for name in FACTS:
            label = str(Person._meta.get_field(name).verbose_name)
            if mine[label] != theirs[label]:
                both = (KEPT, mine[label]), (GONE, theirs[label])
                self.fields[f"fact-{name}"] = _choice(label, both, _likelier(name, kept, gone))
            elif mine[label] != NOTHING:
                self.alike[label] = mine[label]
        self.twice = same_posts(kept, gone)
        for number, sides in enumerate(self.twice):
            held = sides[0][0]
            both = zip((KEPT, GONE), map(_periods, sides), strict=True)
            label = f"{held.position}, {held.locality}"
            self.fields[f"post-{number}"] = _choice(label, both, KEPT)
        self.order_fields([name for name in self.fields if name != "reason"])

    def facts(self):
        """The fields of the facts that differ."""
        return [self[name] for name in self.fields if name.startswith("fact-")]

    def posts(self):
        """The fields of the posts that stand twice."""
        return [self[name] for name in self.fields if name.startswith("post-")]

    def taken(self) -> list[str]:
        """The facts that the kept record takes over."""
        return [name for name in FACTS if self.cleaned_data.get(f"fact-{name}") == GONE]

    def left_out(self) -> list[int]:
        """The appointments on the side that was not chosen."""
        sides = {KEPT: 1, GONE: 0}
        return [
            held.pk
            for number, both in enumerate(self.twice)
            for held in both[sides[self.cleaned_data[f"post-{number}"]]]
        ]


def _choice(label: str, choices, initial: str) -> forms.ChoiceField:
    widget = forms.RadioSelect({"class": "form-check-input"})
    return forms.ChoiceField(label=label, choices=list(choices), initial=initial, widget=widget)


def _likelier(name: str, kept: Person, gone: Person) -> str:
    """The record that says more: something rather than nothing, a day rather than a year."""
    mine, theirs = getattr(kept, name), getattr(gone, name)
    if name == "birth" and mine and theirs:
        exact = [Precision.YEAR, Precision.MONTH, Precision.DAY]
        known = [exact.index(each.birth_precision) for each in (kept, gone)]
        return GONE if known[1] > known[0] else KEPT
    return GONE if theirs and not mine else KEPT


def _periods(side) -> str:
    return "; ".join(" – ".join(ends_in_words(held)) for held in side)
