"""The list's filters: a form around a `Question`, which alone decides what is counted."""

import django_filters as filters
from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst

from cadres import vietnamese
from cadres.models import AssignmentStretch, Bloc, Gender, Level, Pairing

from .questions import Question
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
    return {**question.parameters, "day": vietnamese.format_day(question.day), **typed}


def _choice(label: str, every: str, choices=()) -> filters.CharFilter:
    """A filter by one of some values; unreadable ones are for the question to refuse."""
    widget = forms.Select(choices=[("", every), *choices])
    return filters.CharFilter(label=label, widget=widget)


class CaseFilter(filters.FilterSet):
    """The filters of the list of cases; `question` is what they ask."""

    place = filters.CharFilter(widget=forms.HiddenInput)
    unit = filters.CharFilter(widget=forms.HiddenInput)
    name = filters.CharFilter(label="Họ và tên")
    day = filters.CharFilter(label="Số liệu đến ngày")
    level = _choice("Cấp", "Mọi cấp", [(level.slug, capfirst(level.label)) for level in Level])
    pairing = _choice("Mô hình", "Mọi mô hình")
    bloc = _choice("Khối", "Mọi khối", Bloc.choices)
    gender = _choice("Giới tính", "Nam và nữ", Gender.choices)

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
        self.form.full_clean()
        for field, sentences in faults.items():
            self.form.add_error(field, sentences)

    def filter_queryset(self, queryset):
        """Exactly what the figure counted."""
        return cases(self.question, self.request.user)
