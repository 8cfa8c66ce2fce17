"""By what cases are told apart: one value a case and dimension, for filters and tables alike.

Each expression gives every case exactly one key, so that the rows of a table by it are a
partition; what is not known has the key UNKNOWN and is a row of its own.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations_with_replacement

from django.db import models
from django.db.models import Case, CharField, Expression, F, Value, When
from django.db.models.functions import (
    Cast,
    Coalesce,
    Concat,
    ExtractYear,
    Greatest,
    Least,
    NullIf,
)

from cadres import vietnamese
from cadres.models import Bloc, Gender, Level
from cadres.models.keys import SearchKey
from cadres.querysets import COLUMNS

from .days import OPEN_START, years_before

UNKNOWN = "chua-ro"
UNKNOWN_LABEL = "Chưa rõ"
MINORITY = "thieu-so"  # every ethnic group but the Kinh
MINORITY_LABEL = "Dân tộc thiểu số"
MAJORITY_KEY = "kinh"
# The ethnic groups of Decision 121-TCTK/PPCĐ (2/3/1979), in its order. Others may be written.
ETHNIC_GROUPS = (
    "Kinh,Tày,Thái,Hoa,Khơ-me,Mường,Nùng,Hmông,Dao,Gia-rai,Ngái,Ê-đê,Ba-na,Xơ-đăng,Sán Chay,Cơ-ho,"
    "Chăm,Sán Dìu,Hrê,Mnông,Ra-glai,Xtiêng,Bru-Vân Kiều,Thổ,Giáy,Cơ-tu,Gié-Triêng,Mạ,Khơ-mú,Co,"
    "Ta-ôi,Chơ-ro,Kháng,Xinh-mun,Hà Nhì,Chu-ru,Lào,La Chí,La Ha,Phù Lá,La Hủ,Lự,Lô Lô,Chứt,Mảng,"
    "Pà Thẻn,Cơ Lao,Cống,Bố Y,Si La,Pu Péo,Brâu,Ơ-đu,Rơ-măm"
).split(",")


class AgeBand(models.TextChoices):
    """Nhóm tuổi: by completed years on the day; who is known by the year alone turns on 1/1."""

    UP_TO_40 = "den-40", "Từ 40 tuổi trở xuống"
    OVER_40 = "tren-40-den-50", "Trên 40 đến 50 tuổi"
    OVER_50 = "tren-50", "Trên 50 tuổi"


@dataclass(frozen=True)
class Dimension:
    """A dimension: its heading, its word in "theo …", and the parts of a question it narrows.

    `key` gives the SQL of a case's key as asked by a question; the keys are `Level`s, ids of
    pairings and localities, or the texts by which a question filters.
    """

    title: str
    phrase: str
    narrows: tuple[str, ...]
    key: Callable[..., Expression]


def child_of(question) -> F | Coalesce:
    """Who lies directly below the question's place and holds the row, or the place itself.

    Levels may be skipped: communes lie in a province where districts are no more, and hamlets in a
    district that has no communes.
    """
    level = question.place.level if question.place else 0
    below = [F(f"{COLUMNS[lower]}_id") for lower in Level if lower > level] or [F("locality_id")]
    return Coalesce(*below) if len(below) > 1 else below[0]


def _gender(question):
    return _known(F("person__gender"))


def _age(question):
    return Case(
        When(person__birth=None, then=Value(UNKNOWN)),
        When(person__birth__gt=years_before(question.day, 41), then=Value(AgeBand.UP_TO_40.value)),
        When(person__birth__gt=years_before(question.day, 51), then=Value(AgeBand.OVER_40.value)),
        default=Value(AgeBand.OVER_50.value),
        output_field=CharField(),
    )


def _ethnic(question):
    """The folded name: "H'Mông" and "H’MÔNG" are one group."""
    return _known(SearchKey("person__ethnic_group", output_field=CharField()))


def _year(question):
    year = Cast(ExtractYear("assignment__started"), CharField())
    return Case(When(assignment__started=OPEN_START, then=Value(UNKNOWN)), default=year)


def _blocs(question):
    """Both blocs, in the order of the alphabet, so that either may be the first post's."""
    blocs = (F("assignment__first__position__bloc"), F("assignment__second__position__bloc"))
    return Concat(Least(*blocs), Value("-"), Greatest(*blocs), output_field=CharField())


def _known(text) -> Coalesce:
    return Coalesce(NullIf(text, Value("")), Value(UNKNOWN), output_field=CharField())


DIMENSIONS = {
    "level": Dimension("Cấp", "cấp", ("level",), lambda question: F("level")),
    "child": Dimension("Đơn vị", "đơn vị", ("place", "level"), child_of),
    "pairing": Dimension(
        "Mô hình kiêm nhiệm", "mô hình", ("pairing",), lambda question: F("pairing_id")
    ),
    "blocs": Dimension("Khối của hai chức danh", "khối", ("blocs",), _blocs),
    "gender": Dimension("Giới tính", "giới tính", ("gender",), _gender),
    "age": Dimension("Nhóm tuổi", "nhóm tuổi", ("age",), _age),
    "ethnic": Dimension("Dân tộc", "dân tộc", ("ethnic",), _ethnic),
    "year": Dimension("Năm bắt đầu", "năm bắt đầu", ("year",), _year),
}
# Those whose key is the text by which a question filters.
BY_TEXT = ("blocs", "gender", "age", "ethnic", "year")


def pairs_of_blocs() -> list[tuple[str, str]]:
    """Every two blocs, as (key, what people read), in official order."""
    pairs = combinations_with_replacement(Bloc.values, 2)
    keys = [read_blocs("-".join(pair)) for pair in pairs]
    return [(key, blocs_label(key)) for key in keys]


def read_blocs(text: str) -> str:
    """Two blocs in either order, "ubnd-dang", as their key; ValueError for anything else."""
    first, second = (Bloc(part).value for part in text.split("-"))
    return "-".join(sorted((first, second)))


def blocs_label(key: str) -> str:
    """ "dang-ubnd" as people read it, in official order: "Đảng – UBND"."""
    named = set(key.split("-"))
    labels = [bloc.label for bloc in Bloc if bloc.value in named]
    return " – ".join(labels * 2 if len(labels) == 1 else labels)


def read_year(text: str) -> str:
    """A year of four digits, or UNKNOWN, also in words; ValueError for anything else."""
    if text in (UNKNOWN, UNKNOWN_LABEL):
        return UNKNOWN
    if len(text) == 4 and text.isascii() and text.isdigit() and text > "1800":
        return text
    raise ValueError(text)


def read_ethnic(text: str) -> str:
    """The name of an ethnic group as it was written; ValueError when it could never be found."""
    if text not in (UNKNOWN, MINORITY) and not vietnamese.search_key(text):
        raise ValueError(text)
    return vietnamese.nfc(text)


def text_label(dimension: str, key: str) -> str:
    """What people read for the key of a dimension in BY_TEXT; "" for no key."""
    named = {"": "", UNKNOWN: UNKNOWN_LABEL, MINORITY: MINORITY_LABEL}
    if key in named:
        return named[key]
    labels = {"blocs": blocs_label, "age": lambda key: AgeBand(key).label, "gender": _gender_label}
    return labels.get(dimension, str)(key)


def _gender_label(key: str) -> str:
    return Gender(key).label
