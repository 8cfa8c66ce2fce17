"""A question: what is counted, where, on which day, in which unit. It lives in a URL.

Every figure of the product is the answer to a `Question`; the same question, put to
`cases.cases`, lists the named people that the figure counted.
"""

import datetime as dt
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.db import models

from cadres import vietnamese
from cadres.access import NATION, default_day, default_place, reach_of
from cadres.models import Bloc, Gender, Level, Locality, Pairing

from . import dimensions
from .dimensions import UNKNOWN, UNKNOWN_LABEL, AgeBand


class Unit(models.TextChoices):
    """Đơn vị tính: five things are called "số lượng"; these four are counted here, never mixed."""

    CASES = "cases", "trường hợp"
    PERSONS = "persons", "người"
    POSTS = "posts", "lượt chức danh"
    LOCALITIES = "localities", "đơn vị"


@dataclass(frozen=True)
class Question:
    """A day, a place (None: the whole country), filters and a unit of count.

    `name` narrows to people whose folded name holds its words; `bloc` to cases with a leg in that
    bloc, `blocs` ("dang-ubnd") to those with a leg in each; `age` to a band on the day; `ethnic`
    to an ethnic group, written in any case, or MINORITY; `year` ("2018") to cases that began in
    it. `gender`, `age`, `ethnic` and `year` may be UNKNOWN. An empty or None filter does not
    narrow.
    """

    day: dt.date
    place: Locality | None = None
    level: Level | None = None
    pairing: Pairing | None = None
    bloc: str = ""
    blocs: str = ""
    gender: str = ""
    age: str = ""
    ethnic: str = ""
    year: str = ""
    name: str = ""
    unit: str = Unit.CASES

    def but(self, **changes) -> "Question":
        """The same question with some of its parts changed."""
        return replace(self, **changes)

    @property
    def parameters(self) -> dict[str, str]:
        """The question as URL parameters, without those that do not narrow."""
        parameters = {
            "day": self.day.isoformat(),
            "place": str(self.place.pk) if self.place else NATION,
            "level": Level(self.level).slug if self.level else "",
            "pairing": self.pairing.code if self.pairing else "",
            **{key: getattr(self, key) for key in _TEXT_FILTERS},
            "unit": "" if self.unit == Unit.CASES else str(self.unit),
        }
        return {key: value for key, value in parameters.items() if value}

    @property
    def query(self) -> str:
        """The question as a URL query string."""
        return urlencode(self.parameters)

    @classmethod
    def from_query(cls, data, *, user=None) -> "Question":
        """The question that a query string (or another mapping of strings) asks.

        What is missing is taken from the user's scope: its locality and its cut-off day. A place
        outside the user's scope raises `Locality.DoesNotExist`; any other value that cannot be
        read raises `ValidationError` with a Vietnamese sentence for each parameter.
        """
        errors = {}

        def read(key, parse, default):
            text = (data.get(key) or "").strip()
            if not text:
                return default
            try:
                return parse(text)
            except (ValueError, KeyError, Pairing.DoesNotExist):
                errors[key] = READ_ERRORS[key].format(text)
                return default

        place = read("place", lambda text: _place(text, user), _NOT_GIVEN)
        question = cls(
            place=default_place(user) if place is _NOT_GIVEN else place,
            day=read("day", vietnamese.parse_day, None) or default_day(user),
            level=read("level", Level.from_slug, None),
            pairing=read("pairing", lambda code: Pairing.objects.get(code=code), None),
            **{key: read(key, parse, "") for key, parse in _TEXT_FILTERS.items()},
            unit=read("unit", Unit, Unit.CASES),
        )
        if errors:
            raise ValidationError(errors)
        return question

    @property
    def place_name(self) -> str:
        """The place as it was called on the day ("Tỉnh Bến Tre"), or "Cả nước"."""
        if self.place is None:
            return "Cả nước"
        version = self.place.version_on(self.day)
        return version.name if version else self.place.name

    @property
    def day_text(self) -> str:
        return f"Số liệu đến ngày {vietnamese.format_day(self.day)}"

    @property
    def unit_text(self) -> str:
        return f"Đvt: {Unit(self.unit).label}"

    @property
    def without_filters(self) -> "Question":
        """The same place, day and unit, of which everything is counted."""
        return Question(self.day, self.place, unit=self.unit)

    @property
    def filters(self) -> list[tuple[str, str]]:
        """The filters that narrow, as (label, value) for people to read."""
        named = [
            ("Cấp", Level(self.level).label.removeprefix("cấp ") if self.level else ""),
            ("Mô hình", str(self.pairing) if self.pairing else ""),
            ("Khối", Bloc(self.bloc).label if self.bloc else ""),
            ("Khối của hai chức danh", dimensions.text_label("blocs", self.blocs)),
            ("Giới tính", dimensions.text_label("gender", self.gender)),
            ("Nhóm tuổi", dimensions.text_label("age", self.age)),
            ("Dân tộc", dimensions.text_label("ethnic", self.ethnic)),
            ("Năm bắt đầu", dimensions.text_label("year", self.year)),
            ("Họ và tên có", self.name),
        ]
        return [(label, value) for label, value in named if value]


GENDERS = [*Gender.choices, (UNKNOWN, UNKNOWN_LABEL)]
AGES = [*AgeBand.choices, (UNKNOWN, UNKNOWN_LABEL)]
ETHNIC_GROUPS = [
    *((name, name) for name in dimensions.ETHNIC_GROUPS),
    (dimensions.MINORITY, dimensions.MINORITY_LABEL),
    (UNKNOWN, UNKNOWN_LABEL),
]
READ_ERRORS = {
    "place": "Không đọc được đơn vị “{}”.",
    "day": "Không đọc được ngày “{}”; ngày viết theo dạng 23/9/2020.",
    "level": "Không có cấp “{}”.",
    "pairing": "Không có mô hình kiêm nhiệm “{}”.",
    "bloc": "Không có khối “{}”.",
    "blocs": "Không có hai khối “{}”.",
    "gender": "Không có giới tính “{}”.",
    "age": "Không có nhóm tuổi “{}”.",
    "ethnic": "Không tìm được dân tộc theo “{}”; hãy nhập chữ.",
    "year": "Không đọc được năm “{}”; năm viết bằng bốn chữ số.",
    "unit": "Không có đơn vị tính “{}”.",
    "name": "Không tìm được họ và tên theo “{}”; hãy nhập chữ.",
}
_NOT_GIVEN = object()


def _name(text: str) -> str:
    """A name to look for; ValueError when nothing of it could ever be found."""
    if not vietnamese.search_key(text):
        raise ValueError(text)
    return vietnamese.nfc(text)


def _known_of(choices: list[tuple[str, str]]):
    """A parser that takes the values of some choices; KeyError for any other."""
    return lambda text: {value: value for value, _ in choices}[text]


_TEXT_FILTERS = {
    "bloc": lambda text: Bloc(text).value,
    "blocs": dimensions.read_blocs,
    "gender": _known_of(GENDERS),
    "age": _known_of(AGES),
    "ethnic": dimensions.read_ethnic,
    "year": dimensions.read_year,
    "name": _name,
}


def _place(text: str, user) -> Locality | None:
    """The locality of an id, or None for the whole country, of which only some may ask."""
    if text != NATION:
        return _visible_locality(int(text), user)
    if user is not None and not reach_of(user).nationwide:
        raise Locality.DoesNotExist
    return None


def _visible_locality(pk: int, user) -> Locality:
    localities = Locality.objects.visible_to(user) if user else Locality.objects.all()
    return localities.get(pk=pk)
