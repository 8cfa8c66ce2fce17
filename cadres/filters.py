"""Filters of the catalogue's lists."""

import datetime as dt

import django_filters as filters
from django import forms
from django.db.models import Q
from django.utils.text import capfirst

from cadres import vietnamese
from cadres.models import Bloc, LegalDocument, Level, Position


def _choice(label: str, every: str, choices, **keys) -> filters.ChoiceFilter:
    widget = forms.Select({"class": "form-select"})
    return filters.ChoiceFilter(
        label=label, empty_label=every, choices=choices, widget=widget, **keys
    )


class FoldedText(filters.CharFilter):
    """Rows one of whose texts holds every word typed, accents or not.

    The catalogue is short: its texts are folded here, and need no index.
    """

    def __init__(self, label: str, texts):
        super().__init__(label=label, widget=forms.TextInput({"class": "form-control"}))
        self.texts = texts

    def filter(self, qs, value):
        words = vietnamese.search_key(value or "").split()
        if not words:
            return qs
        return qs.filter(pk__in=[row.pk for row in qs if self._holds(row, words)])

    def _holds(self, row, words) -> bool:
        keys = (vietnamese.search_key(text) for text in self.texts(row))
        return any(all(word in key for word in words) for key in keys)


LIVES = [
    ("co", "Có vào ngày đang xem"),
    ("khong", "Không có vào ngày đang xem"),
    ("chua", "Thời gian chưa kiểm chứng"),
]


class PositionFilter(filters.FilterSet):
    """Positions by title, short form or another way of writing, level, bloc and days, on a day."""

    q = FoldedText(
        "Tên, viết tắt, mã", lambda post: (str(post), post.short, post.code, *post.aliases)
    )
    level = _choice("Cấp", "Mọi cấp", [(each, capfirst(each.label)) for each in Level])
    bloc = _choice("Khối", "Mọi khối", Bloc.choices)
    life = _choice("Thời gian", "Mọi thời gian", LIVES, method="by_days")

    class Meta:
        model = Position
        fields = ()

    def __init__(self, *args, day: dt.date, **keys):
        super().__init__(*args, **keys)
        self.day = day

    def by_days(self, qs, name, value):
        there = Q(period__contains=self.day)
        unbounded = Q(period__lower_inf=True, period__upper_inf=True)
        asked = {"co": there, "khong": ~there, "chua": Q(verified=False) & ~unbounded}
        return qs.filter(asked[value])


class DocumentFilter(filters.FilterSet):
    """Legal documents by number, summary or issuer, and whether they were checked."""

    q = FoldedText(
        "Số, trích yếu, cơ quan", lambda paper: (paper.number, paper.title, paper.issuer)
    )
    verified = _choice("Đối chiếu", "Tất cả", [("0", "Chưa đối chiếu"), ("1", "Đã đối chiếu")])

    class Meta:
        model = LegalDocument
        fields = ()
