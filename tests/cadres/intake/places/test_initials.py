"""A sheet's name may be the letters of a commune: the only one of its district, or none."""

import pytest

from cadres.intake.places.index import Place
from cadres.intake.places.initials import of_letters

NAMES = "Xã Đại Phước|Xã Đại Phúc|Xã Nhị Long Phú|Xã Nhị Long|Xã Đức Mỹ|Xã Mỹ Đông|Xã Thới Mỹ|Xã An"
PLACES = [Place(n, 3, 1, "xa", name, "") for n, name in enumerate(NAMES.split("|"))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Đ.Phước", "Xã Đại Phước"),
        ("Đ Phúc", "Xã Đại Phúc"),
        ("NLP", "Xã Nhị Long Phú"),
        ("N.L.P", "Xã Nhị Long Phú"),
        ("X. NLP", "Xã Nhị Long Phú"),
        ("04. NLP (2)", "Xã Nhị Long Phú"),
        ("N.Long Phú", "Xã Nhị Long Phú"),
        ("D.Phuoc", "Xã Đại Phước"),
        ("Th.Mỹ", "Xã Thới Mỹ"),
    ],
)
def test_letters_stand_for_the_only_commune_that_they_fit(text, name):
    assert of_letters(text, PLACES).name == name


@pytest.mark.parametrize(
    "text", ["ĐP", "NL", "nlp", "Đ.P", "T.M", "BTC", "Nhị Long", "A", "Sheet1", ""]
)
def test_other_names_stand_for_none(text):
    found = of_letters(text, PLACES)
    assert found is None
