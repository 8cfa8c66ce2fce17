"""Names of hamlets that hold words with which sentences go on, or with which other names open."""

import pytest

from cadres.intake.places.scan import scan


def hamlets(text, *, cell=True):
    return [found.name for found in scan(text, cell=cell) if found.kind == "thon"]


@pytest.mark.parametrize(
    "name",
    ["Thanh Bản 1", "Đồng Khu 2", "Hội", "Nghè", "Trường", "Sở Tại", "Cầu Trong", "Trong", "Trên"],
)
def test_a_hamlet_is_named_in_full_wherever_it_stands(name):
    assert hamlets(f"Thôn {name}, xã Minh Quang") == [name]
    assert hamlets(f"Thôn {name} - Xã Minh Quang") == [name]
    assert hamlets(f"xã Minh Quang, thôn {name}") == [name]
    assert hamlets(f"Thôn {name}", cell=False) == [name]


def test_words_behind_a_place_are_no_part_of_its_name():
    assert hamlets("cán bộ thôn Đông trong xã", cell=False) == ["Đông"]
    assert hamlets("Thôn Đông tại xã Minh Quang") == ["Đông"]
    assert hamlets("Danh Sách Cán Bộ Thôn Trong Huyện Vũ Thư", cell=False) == []


@pytest.mark.parametrize("text", ["thôn trưởng", "Thôn Trưởng", "xã hội", "xã hội chủ nghĩa"])
def test_a_word_made_of_a_places_word_is_no_place(text):
    assert scan(text) == scan(text, cell=True) == []


def test_a_hamlet_behind_a_commune_opens_a_place_of_its_own():
    assert hamlets("Xã Minh Quang Thôn 5") == ["5"]


def test_a_slash_within_a_hamlets_number_parts_nothing():
    assert [found.name for found in scan("Ấp 1/5 - Xã Long Hậu", cell=True)] == ["1/5", "Long Hậu"]
    assert hamlets("thôn 3/ Trưởng thôn") == ["3"]
