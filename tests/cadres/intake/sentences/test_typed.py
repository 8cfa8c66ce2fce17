"""In whatever letters a sentence is typed or pasted, it is read alike."""

from unicodedata import normalize

import pytest

from cadres.intake.sentences.typed import composed, with_usual_tones
from cadres.vietnamese import PartialDate
from tests.cadres.intake.sentences.reading import codes, read

TEXT = "Đồng chí Hoàng Thúy Đào, Bí thư Chi bộ kiêm Trưởng thôn Hòa Thủy, xã Cam Hòa, từ 08/9/2021"


@pytest.mark.parametrize(
    "pasted",
    [normalize("NFD", TEXT), TEXT.replace("Đ", "Ð").replace("đ", "ð"), TEXT.replace(" ", "\u00a0")],
)
def test_pasted_letters_are_composed(pasted):
    told = read(pasted)
    assert (told.text, told.full_name) == (TEXT, "Hoàng Thúy Đào")
    assert codes(pasted) == ["btcb-thon", "truong-thon"]
    assert told.places == {4: "thôn Hòa Thủy", 3: "xã Cam Hòa"}
    assert (told.start, told.unread) == (PartialDate(2021, 9, 8), ())


def test_lines_and_cells_of_a_pasted_table_stay():
    assert composed("Lê Hai\t 1970 \nTrưởng\u200b thôn\n") == "Lê Hai\t1970\nTrưởng thôn"


def test_a_committee_may_have_its_tone_on_either_letter():
    assert with_usual_tones("UỶ ban, Uỷ viên, Đảng uỷ, thuỷ") == "ỦY ban, Ủy viên, Đảng ủy, thuỷ"
    text = "Huyện uỷ Mai Sơn chỉ định ông Lê Văn Uỷ làm Bí thư Đảng uỷ xã Tân Phú"
    told = read(text)
    assert (told.full_name, codes(text), told.unread) == ("Lê Văn Uỷ", ["bt-xa"], ())
    assert told.places == {2: "huyện Mai Sơn", 3: "xã Tân Phú"}
