"""Fields that find a row while its name is typed: a place, a person, a position, a decision.

A chooser is a text box and, below it, the found rows as radio buttons, so it works from the
keyboard and without a script. Its data are `<name>` (the id chosen), `<name>-q` (the text typed),
`<name>-of` (the text that the radio buttons were found for) and `<name>-at` (the place opened).
Call `prepare` in the form's `__init__`.
"""

import datetime as dt
from dataclasses import dataclass

from django import forms
from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.http import urlencode

from cadres import vietnamese
from cadres.access import default_day
from cadres.search import candidates
from cadres.vietnamese import nfc

LIMIT = 12


@dataclass(frozen=True)
class Chosen:
    """What a chooser's data say."""

    pk: str = ""
    text: str = ""
    of: str = ""
    at: str = ""

    @property
    def is_current(self) -> bool:
        """Whether the choice was made among the rows found for the text as it stands."""
        return bool(self.pk) and nfc(self.of) == nfc(self.text)


@dataclass(frozen=True)
class Option:
    """A row to choose, with facts that tell it from others. `rank` as in `candidates`.

    Of places: `opens` whether there are places below it, `is_near` whether it lies below the one
    that is open, `is_shut` whether it is shown only to be opened.
    """

    pk: str
    title: str
    facts: tuple[str, ...] = ()
    rank: int | None = None
    opens: bool = False
    is_near: bool = False
    is_shut: bool = False


class Chooser(forms.Widget):
    """Draws a chooser; the field does the finding."""

    field: "ChooserField"

    class Media:
        js = ["register/chooser.js"]

    def value_from_datadict(self, data, files, name):
        parts = [data.get(f"{name}{suffix}", "").strip() for suffix in ("", "-q", "-of", "-at")]
        return Chosen(*parts)

    def value_omitted_from_data(self, data, files, name):
        return name not in data and f"{name}-q" not in data

    def use_required_attribute(self, initial):
        return False

    def id_for_label(self, id_, index=None):
        return id_

    def render(self, name, value, attrs=None, renderer=None):
        chosen = self.field.chosen(value)
        context = {
            "name": name,
            "label": self.field.label,
            "attrs": {"class": "form-control", **self.attrs, **(attrs or {})},
            "id": (attrs or {}).get("id", f"id_{name}"),
            "chosen": chosen,
            "address": self.field.address(name),
            **self.field.found(chosen),
        }
        return render_to_string("cadres/_chooser.html", context)


class ChooserField(forms.Field):
    """What choosers have in common. Cleans to a row of the model, or None when not required."""

    widget = Chooser
    route = ""
    noun = ""
    where = "trong phạm vi được phân công"
    hint = ""

    def __init__(self, **options):
        super().__init__(**{"help_text": self.hint} | options)
        self.user, self.day, self.level, self.parameters = None, None, None, {}

    def prepare(self, *, user, day: dt.date | None = None):
        """Say whose scope and which day the rows are looked up in."""
        self.user, self.day = user, day or default_day(user)
        self.parameters = {"day": vietnamese.format_day(self.day)}
        self.widget.field = self
        return self

    def __deepcopy__(self, memo):
        copied = super().__deepcopy__(memo)
        copied.widget.field = copied
        return copied

    def address(self, name: str) -> str:
        """Where the rows for another text are read."""
        return f"{reverse(self.route)}?{urlencode({'name': name, **self.parameters})}"

    def chosen(self, value) -> Chosen:
        """Data as they came, or the choice of an initial value: a row or its id."""
        if isinstance(value, Chosen):
            return value
        row = self.get(str(getattr(value, "pk", value))) if value else None
        return self.choice_of(row) if row else Chosen()

    def choice_of(self, row) -> Chosen:
        return Chosen(pk=str(row.pk), text=str(row), of=str(row))

    def found(self, chosen: Chosen) -> dict:
        """The options for a text as `options`, which of them is `picked`, and `is_cut`."""
        options = self.options(chosen)
        shown = options[:LIMIT] if chosen.text else options
        if chosen.is_current and chosen.pk not in {option.pk for option in shown}:
            shown = [*self.options_of(chosen.pk), *shown]
        picked = chosen.pk if chosen.is_current else self.sure(shown, chosen)
        return {
            "options": shown,
            "picked": picked,
            "is_cut": len(options) > len(shown),
            "where": self.where,
        }

    def sure(self, options: list[Option], chosen: Chosen) -> str:
        """The option that a text alone decides: the only one called exactly so, or at all."""
        if not chosen.text:
            return ""
        exact = [option for option in options if option.rank == candidates.EXACT]
        only = exact or options
        return only[0].pk if len(only) == 1 else ""

    def clean(self, value):
        chosen = self.chosen(value)
        pk = chosen.pk if chosen.is_current else ""
        if not pk and chosen.text:
            found = self.found(chosen)
            pk = found["picked"]
            if not pk:
                self._refuse(chosen.text, found["options"])
        if not pk:
            if self.required:
                raise forms.ValidationError(f"Chưa chọn {self.noun}.")
            return None
        row = self.row(pk, chosen)
        if row is None:
            raise forms.ValidationError(f"Không tìm thấy {self.noun} đã chọn; hãy chọn lại.")
        return row

    def _refuse(self, text, options):
        if options:
            raise forms.ValidationError(f"Có nhiều {self.noun} hợp với “{text}”; hãy chọn một.")
        raise forms.ValidationError(f"Không có {self.noun} nào tên “{text}” {self.where}.")

    def row(self, pk: str, chosen: Chosen):
        return self.get(pk)

    def get(self, pk: str):
        """The row of an id within the user's scope, or None."""
        return self.rows().filter(pk=int(pk)).first() if pk.isdecimal() else None

    def rows(self) -> QuerySet:
        raise NotImplementedError

    def options(self, chosen: Chosen) -> list[Option]:
        """The rows found for a text, at most one more than LIMIT."""
        raise NotImplementedError

    def options_of(self, pk: str) -> list[Option]:
        """The option of an id that the text does not find (any more)."""
        row = self.get(pk)
        return [Option(str(row.pk), str(row))] if row else []
