"""The list's filters: a form around a `Question`, which alone decides what is counted."""

import datetime as dt

import django_filters as filters
from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.text import capfirst

from cadres import vietnamese
from cadres.models import AssignmentStretch, Bloc, Level, Pairing

from .days import years_before
from .dimensions import pairs_of_blocs, text_label
from .questions import AGES, ETHNIC_GROUPS, GENDERS, Question
from .tallies import cases


def read_question(data, user) -> tuple[Question, dict[str, list[str]]]:
    """The question of a query string, defaults in place of what cannot be read, and why not.

    The second value holds Vietnamese sentences by parameter. A place outside the user's scope
    raises `Locality.DoesNotExist`.
    """
    given = {key: data[key] for key in data}
    try:
        return Question.from_query(given, user=user), {}
    except ValidationError as error:
        faults = error.message_dict
    readable = {key: value for key, value in given.items() if key not in faults}
    return Question.from_query(readable, user=user), faults


def shown(question: Question, data, faults) -> dict[str, str]:
    """What a form about the question shows: its parameters as people write them, and, where
    something could not be read, what was typed."""
    typed = {key: data[key] for key in faults}
    in_words = {
        "day": vietnamese.format_day(question.day),
        "year": text_label("year", question.year),
    }
    return {**question.parameters, **in_words, **typed}


def _choice(label: str, every: str, choices=()) -> filters.CharFilter:
    """A filter by one of some values; unreadable ones are for the question to refuse."""
    widget = forms.Select(choices=[("", every), *choices])
    return filters.CharFilter(label=label, widget=widget)


FURTHER = ("age", "ethnic", "year", "blocs")


class CaseFilter(filters.FilterSet):
    """The filters of the list of cases; `question` is what they ask."""

    place = filters.CharFilter(widget=forms.HiddenInput)
    unit = filters.CharFilter(widget=forms.HiddenInput)
    name = filters.CharFilter(label="Họ và tên")
    day = filters.CharFilter(label="Số liệu đến ngày")
    level = _choice("Cấp", "Mọi cấp", [(level.slug, capfirst(level.label)) for level in Level])
    pairing = _choice("Mô hình", "Mọi mô hình")
    bloc = _choice("Khối", "Mọi khối", Bloc.choices)
    gender = _choice("Giới tính", "Nam và nữ", GENDERS)
    age = _choice("Nhóm tuổi", "Mọi tuổi", AGES)
    ethnic = _choice("Dân tộc", "Mọi dân tộc", ETHNIC_GROUPS)
    year = filters.CharFilter(label="Năm bắt đầu")
    blocs = _choice("Khối của hai chức danh", "Mọi khối", pairs_of_blocs())

    class Meta:
        model = AssignmentStretch
        fields = ()

    def __init__(self, data=None, queryset=None, *, request, prefix=None):
        given = data if data is not None else {}
        self.question, faults = read_question(given, request.user)
        super().__init__(shown(self.question, given, faults), queryset, request=request)
        self.form.fields["pairing"].widget.choices += [
            (pairing.code, str(pairing)) for pairing in Pairing.objects.all()
        ]
        asked = self.question.ethnic
        if asked and asked not in dict(ETHNIC_GROUPS):
            self.form.fields["ethnic"].widget.choices += [(asked, asked)]
        self.form.full_clean()
        for field, sentences in faults.items():
            self.form.add_error(field, sentences)

    @property
    def common(self) -> list:
        """The fields by which lists are mostly narrowed."""
        return [field for field in self.form.visible_fields() if field.name not in FURTHER]

    @property
    def further(self) -> list:
        """The other fields, which the page folds away."""
        return [self.form[name] for name in FURTHER]

    @property
    def is_further(self) -> bool:
        """Whether the list is narrowed by one of those, or one could not be read."""
        return any(field.value() or field.errors for field in self.further)

    def filter_queryset(self, queryset):
        """Exactly what the figure counted."""
        return cases(self.question, self.request.user)


def day_issued(data) -> dt.date | None:
    """The earlier day on which a paper was issued, ?issued=…; None for a paper of today."""
    text = (data.get("issued") or "").strip()
    if not text:
        return None
    try:
        issued = vietnamese.parse_day(text)
    except ValueError:
        raise ValidationError(
            f"Không đọc được ngày ban hành “{text}”; ngày viết theo dạng 23/9/2020."
        ) from None
    if issued > timezone.localdate():
        raise ValidationError("Ngày ban hành không được sau hôm nay.")
    return issued if issued < timezone.localdate() else None


def day_before(question: Question, data) -> dt.date:
    """The day to compare with, ?before=…; without it the same day of the year before."""
    text = (data.get("before") or "").strip()
    if not text:
        return years_before(question.day, 1)
    try:
        before = vietnamese.parse_day(text)
    except ValueError:
        raise ValidationError(
            f"Không đọc được ngày so sánh “{text}”; ngày viết theo dạng 23/9/2019."
        ) from None
    if before >= question.day:
        raise ValidationError("Ngày so sánh phải trước ngày chốt số liệu.")
    return before
