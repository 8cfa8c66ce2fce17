"""Heads of hamlets named in other orders and short, and secretaries with the name of their unit."""

import pytest

from cadres.intake.places.words import HAMLET, WORDS
from tests.cadres.intake.shipped import code_of, shipped_index

COMMUNE = {1: "tinh", 2: "huyen", 3: "xa"}


def codes(text, kinds, bloc=""):
    index = shipped_index()
    return [code_of(index.find(title, kinds, bloc)) for title in index.parse(text)]


def places(text):
    return [title.places for title in shipped_index().parse(text)]


@pytest.mark.parametrize("kind", ["thon", "xom", "khu_pho", "khoi_pho", "khu_vuc", "tieu_khu"])
def test_the_head_of_a_hamlet_may_be_named_by_its_word_first(kind):
    assert codes(f"{WORDS[HAMLET][kind]} trưởng", COMMUNE | {4: kind}) == ["truong-thon"]
    text = f"Bí thư chi bộ kiêm {WORDS[HAMLET][kind].lower()} trưởng"
    assert codes(text, COMMUNE | {4: kind}) == ["btcb-thon", "truong-thon"]


@pytest.mark.parametrize(
    ("bloc", "kind", "code"),
    [
        ("chinh_quyen", "buon", "truong-thon"),
        ("chinh_quyen", "bon", "truong-thon"),
        ("chinh_quyen", "thon", "ambiguous_post"),
        ("", "buon", "ambiguous_post"),
        ("doan_the", "buon", "ambiguous_post"),
    ],
)
def test_tb_heads_a_hamlet_in_the_column_of_the_government_only(bloc, kind, code):
    assert codes("TB", COMMUNE | {4: kind}, bloc) == [code]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bí thư Đảng ủy Đồng Kho", [{3: "Đồng Kho"}]),
        ("Phó Bí thư Đảng ủy Liên Đức, Chủ tịch UBND", [{3: "Liên Đức"}, {}]),
        ("Bí thư Đảng uỷ xã Đồng Kho", [{3: "xã Đồng Kho"}]),
        ("Bí thư Đảng ủy Quân Sự", [{}]),
        ("Bí thư Đảng ủy Công An", [{}]),
        ("Bí thư Đảng ủy Bệnh Viện", [{}]),
        ("Bí thư Đảng ủy Doanh Nghiệp", [{}]),
        ("Chủ tịch UBND Đồng Kho", [{}]),
    ],
)
def test_a_commune_may_stand_behind_its_committee_without_its_word(text, found):
    assert places(text) == found


@pytest.mark.parametrize("bloc", ["Đoàn thể", "Đảng", "Chính quyền", "MTTQ"])
def test_a_bloc_of_bodies_is_no_hamlet(bloc):
    assert places(f"Trưởng khối {bloc}, Chủ tịch UBMTTQ") == [{}, {}]


@pytest.mark.parametrize(
    "text",
    ["Bí thư C.bộ", "B.T chi bộ", "B.Thư C/bộ", "Bí thư Chi bộ Đảng", "Bí thư Chi bộ Đảng thôn"],
)
def test_the_secretary_of_a_cell_may_be_written_by_letters_or_in_more_words(text):
    assert codes(text, COMMUNE | {4: "thon"}) == ["btcb-thon"]


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("Bí thư Đ.ủy", "", "bt-xa"),
        ("BT Đ/ủy", "", "bt-xa"),
        ("T.trưởng TDP", "to_dan_pho", "truong-thon"),
        ("Bí thư chi bộ Đảng ủy", "thon", "unknown_post"),
    ],
)
def test_single_letters_stand_for_words_of_titles(text, kind, code):
    assert codes(text, COMMUNE | ({4: kind} if kind else {}))[0] == code


def test_the_bloc_of_mass_work_may_be_shortened():
    assert codes("CT.UBMTTQ - Trưởng KDV", COMMUNE) == ["ct-mttq-xa", "tk-dv-xa"]
