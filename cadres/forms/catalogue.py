"""The forms of the catalogue: positions, pairings, legal documents."""

import datetime as dt
from copy import copy
from functools import cached_property
from itertools import groupby

from django import forms

from cadres import vietnamese
from cadres.actions.catalogue import catalogue_token, keep, keep_pairing
from cadres.actions.writing import rehearsed
from cadres.balance import Balance, weigh
from cadres.models import Bloc, CountedLeg, LegalDocument, Level, Pairing, Position
from cadres.period_field import PeriodField
from cadres.reviews import shared_seats

CODE_TAKEN = {"code": {"unique": "Mã này đã có."}}


class LinesField(forms.CharField):
    """A list of texts, one a line; cleans to a list without blanks and repetitions."""

    widget = forms.Textarea

    def prepare_value(self, value):
        return value if isinstance(value, str) or value is None else "\n".join(value)

    def to_python(self, value):
        lines = (vietnamese.nfc(line).strip() for line in (value or "").splitlines())
        return list(dict.fromkeys(filter(None, lines)))


class CatalogueForm(forms.ModelForm):
    """A row of the catalogue, the reason for changing it, and what of it was `seen`."""

    reason = forms.CharField(
        label="Lý do", required=False, max_length=300, help_text="Ghi vào lịch sử thay đổi."
    )
    seen = forms.RegexField(r"^\d+(\.\d+)*$", required=False, widget=forms.HiddenInput)

    def __init__(self, data=None, **keys):
        super().__init__(data, **keys)
        self.initial["seen"] = catalogue_token(self.instance)
        for field in self.fields.values():
            _dress(field.widget)

    def clean(self):
        written = super().clean().items()
        return {k: vietnamese.nfc(v) if isinstance(v, str) else v for k, v in written}

    def write(self, user):
        """Write what the valid form holds; the row. Errors as in `actions.catalogue`."""
        return keep(user=user, row=copy(self.instance), **self._why)

    def foresee(self, user, day: dt.date) -> Balance | None:
        """What writing the valid form would do to the cases; None where that needs no look."""
        return None

    def look_again(self) -> None:
        """Take note of the row as it is now, keeping all that was typed."""
        self.data = self.data.copy()
        self.data["seen"] = catalogue_token(self.instance)

    @property
    def _why(self) -> dict[str, str]:
        return {key: self.cleaned_data[key] for key in ("reason", "seen")}


class PositionForm(CatalogueForm):
    """Chức danh."""

    period = PeriodField(
        label="Thời gian có chức danh",
        help_text="Ngày đầu và ngày cuối có chức danh này ở bất cứ đâu trong nước; trống: chưa rõ.",
    )
    aliases = LinesField(
        label="Cách viết khác",
        required=False,
        help_text="Mỗi dòng một cách viết gặp trong danh sách, văn bản.",
        widget=forms.Textarea({"rows": 6}),
    )

    class Meta:
        model = Position
        fields = [
            *("code", "title", "short", "level", "bloc", "order"),
            *("is_head", "single_seat", "aliases", "period", "basis", "verified"),
        ]
        error_messages = CODE_TAKEN
        help_texts = {
            "code": "Chữ không dấu, số và gạch nối: bt-xa.",
            "title": "{kind}, {committee}, {head} được thay theo đơn vị: xã, Đảng ủy, Trưởng ấp.",
            "order": "Thứ tự trong danh mục và khi chọn một trong nhiều chức danh.",
            "basis": "Số, ký hiệu văn bản; nơi nào sắp xếp vào ngày khác thì nêu ở đây.",
            "verified": "Ngày đã đối chiếu với văn bản. Chưa thì mọi nơi dùng ngày này đều ghi rõ.",
        }

    shared_seats = 0  # the localities at which several people would hold a single seat

    def foresee(self, user, day):
        """The order says which of several posts makes a case; a single seat may be shared."""
        if not {"order", "single_seat"} & set(self.changed_data) or not self.instance.pk:
            return None
        touched = list(self.instance.legs.values_list("pairing", flat=True))
        with rehearsed():
            balance = weigh(touched, day, lambda: self.write(user) and ())
            shared = shared_seats(user, day).filter(position=self.instance.pk).order_by()
            self.shared_seats = shared.values("locality").distinct().count()
        return balance if balance or self.shared_seats else None


class PairingForm(CatalogueForm):
    """Mô hình kiêm nhiệm, with both sets of positions and the papers it rests on."""

    period = PeriodField(label="Thời gian áp dụng")
    first = forms.ModelMultipleChoiceField(
        Position.objects.all(), label="Chức danh thứ nhất", required=False
    )
    second = forms.ModelMultipleChoiceField(
        Position.objects.all(), label="Chức danh thứ hai", required=False
    )
    documents = forms.ModelMultipleChoiceField(
        LegalDocument.objects.all(), label="Văn bản làm căn cứ", required=False
    )

    class Meta:
        model = Pairing
        fields = [
            *("code", "name", "short", "level", "place_rule", "counted_leg", "period", "counts"),
            *("note", "order"),
        ]
        error_messages = CODE_TAKEN
        widgets = {"note": forms.Textarea({"rows": 3})}

    def __init__(self, data=None, **keys):
        super().__init__(data, **keys)
        pairing = self.instance
        if pairing.pk and data is None:
            legs = list(pairing.legs.values_list("side", "position"))
            self.initial["first"] = [post for side, post in legs if side == CountedLeg.FIRST]
            self.initial["second"] = [post for side, post in legs if side == CountedLeg.SECOND]
            self.initial["documents"] = list(pairing.legal_documents.values_list("pk", flat=True))

    def write(self, user):
        chosen = {name: self.cleaned_data[name] for name in ("first", "second", "documents")}
        return keep_pairing(user=user, pairing=copy(self.instance), **chosen, **self._why)

    def foresee(self, user, day):
        known = [self.instance.pk] if self.instance.pk else []
        with rehearsed():
            return weigh(known, day, lambda: [self.write(user).pk])

    @property
    def checklists(self) -> list[dict]:
        """What may be ticked for each set of positions and for the papers, in groups."""
        return [
            self._checklist("first", self._posts),
            self._checklist("second", self._posts),
            self._checklist("documents", self._papers),
        ]

    def _checklist(self, name: str, groups: list[tuple]) -> dict:
        ticked = set(map(str, self[name].value() or ()))
        shown = [
            {"title": title, "rows": rows, "ticked": sum(key in ticked for key, *_ in rows)}
            for title, rows in groups
        ]
        return {"field": self[name], "ticked": ticked, "groups": shown}

    @cached_property
    def _posts(self) -> list[tuple]:
        """The positions as (key, text, note) by level and bloc."""
        posts = sorted(Position.objects.all(), key=lambda post: (post.level, _place(post.bloc)))
        by_bloc = groupby(posts, key=lambda post: (post.level, post.bloc))
        return [
            (
                f"{Level(level).label.capitalize()}: {Bloc(bloc).label}",
                [(str(post.pk), str(post), post.short) for post in group],
            )
            for (level, bloc), group in by_bloc
        ]

    @cached_property
    def _papers(self) -> list[tuple]:
        """The legal documents as (key, text, note) by issuer."""
        papers = sorted(LegalDocument.objects.all(), key=lambda paper: paper.issuer)
        by_issuer = groupby(papers, key=lambda paper: paper.issuer)
        return [
            (
                issuer or "Chưa rõ cơ quan ban hành",
                [(str(paper.pk), paper.number, paper.title) for paper in group],
            )
            for issuer, group in by_issuer
        ]


class DocumentForm(CatalogueForm):
    """Văn bản."""

    class Meta:
        model = LegalDocument
        fields = ["number", "issued", "effective", "issuer", "title", "verified"]
        widgets = {"title": forms.Textarea({"rows": 3})}


def _place(bloc: str) -> int:
    return Bloc.values.index(bloc)


def _dress(widget) -> None:
    """Give a widget the look of the product's forms."""
    for box in getattr(widget, "widgets", ()):
        _dress(box)
    if isinstance(widget, forms.CheckboxInput):
        widget.attrs["class"] = "form-check-input"
    elif isinstance(widget, forms.Select):
        widget.attrs["class"] = "form-select"
    else:
        widget.attrs["class"] = "form-control"
