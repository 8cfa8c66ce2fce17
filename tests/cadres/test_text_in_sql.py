"""The keys that PostgreSQL keeps are those of `cadres.vietnamese`, for every text."""

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from cadres import vietnamese

KEYS = ("search_key", "natural_key", "initials", "person_sort_key")
SQL = "SELECT {}".format(", ".join(f"public.{key}(%s)" for key in KEYS))
# Whatever PostgreSQL can hold: no NUL, no lone surrogate.
TEXTS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=40)
VIETNAMESE = st.text(
    "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯÐð '’-./,0123456789áàảãạằấờợụữỷỵ\u0300\u0301\u0309\u00a0",
    max_size=40,
)


def in_sql(text: str) -> tuple:
    with connection.cursor() as cursor:
        cursor.execute(SQL, [text] * len(KEYS))
        return cursor.fetchone()


def in_python(text: str) -> tuple:
    return tuple(getattr(vietnamese, key)(text) for key in KEYS)


@pytest.mark.django_db
@settings(max_examples=300)
@given(text=TEXTS | VIETNAMESE)
def test_the_database_folds_as_python_does(text):
    assert in_sql(text) == in_python(text)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Xã Hưng Khánh Trung B", "xhktb"),
        ("Thị trấn Chợ Lách", "ttcl"),
        ("Ấp 10", "a10"),
        ("Buôn B1", "bb1"),
        ("Phường Ðắk Ha", "pdh"),
        ("Đắk R'Moan", "dr"),
        ("", ""),
    ],
)
@pytest.mark.django_db
def test_initials_are_first_letters_and_whole_numbers(name, letters):
    assert vietnamese.initials(name) == letters
    assert in_sql(name)[KEYS.index("initials")] == letters
