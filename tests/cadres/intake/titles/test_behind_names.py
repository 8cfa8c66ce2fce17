"""Where the name of a place ends within a text of posts."""

import pytest

from tests.cadres.intake.shipped import shipped_index


def places(text):
    """The places that a text of posts says, all titles together."""
    said = {}
    for title in shipped_index().parse(text):
        said = title.places | said
    return said


@pytest.mark.parametrize(
    "further",
    [
        "từ khi thành lập", "dự họp", "với chức danh trên", "chủ trương bố trí", "luôn gương mẫu",
        "trên địa bàn huyện", "trong năm qua", "tổ chức đại hội", "sẽ kiện toàn", "ạ",
    ],
)  # fmt: skip
def test_words_in_small_letters_that_go_on_are_none_of_a_name(further):
    assert places(f"Trưởng thôn Đông, xã Đỗ Sơn {further}") == {4: "thôn Đông", 3: "xã Đỗ Sơn"}
    assert places(f"Trưởng ấp Phú Thạnh {further}") == {4: "ấp Phú Thạnh"}


@pytest.mark.parametrize("place", ["thôn Đoàn xá", "xóm Đồng mới", "bản Nà trong"])
def test_a_name_may_go_on_in_small_letters(place):
    assert places(f"Trưởng {place}, xã Đỗ Sơn") == {4: place, 3: "xã Đỗ Sơn"}


@pytest.mark.parametrize("said", ["xã em", "xã tôi có", "xã này"])
def test_who_speaks_is_no_name(said):
    assert 3 not in places(f"Trưởng thôn Đông, {said}")


@pytest.mark.parametrize(
    ("around", "read"),
    [
        (", xã Long Hưng, Mỹ Tú, Sóc Trăng", {3: "xã Long Hưng", 2: "Mỹ Tú", 1: "Sóc Trăng"}),
        (", xã Tân Hưng, Sóc Sơn, Hà Nội", {3: "xã Tân Hưng", 2: "Sóc Sơn", 1: "Hà Nội"}),
        (", xã Krông Na - Buôn Đôn", {3: "xã Krông Na", 2: "Buôn Đôn"}),
    ],
)
def test_a_unit_whose_name_begins_as_a_hamlet_s_is_that_unit(around, read):
    assert places(f"Trưởng thôn Đông{around}") == {4: "thôn Đông"} | read


def test_a_hamlet_of_such_a_name_stays_one():
    assert places("Trưởng buôn Đôn, xã Krông Na") == {4: "buôn Đôn", 3: "xã Krông Na"}
    assert places("Trưởng sóc Trăng, xã Phú Tân") == {4: "sóc Trăng", 3: "xã Phú Tân"}


def test_in_capitals_a_province_needs_no_word():
    read = {4: "thôn ĐÔNG", 3: "xã LONG HƯNG", 2: "huyện MỸ TÚ", 1: "SÓC TRĂNG"}
    assert places("TRƯỞNG THÔN ĐÔNG, XÃ LONG HƯNG, HUYỆN MỸ TÚ, SÓC TRĂNG") == read
    assert places("TRƯỞNG THÔN ĐÔNG, HỒNG PHONG") == {4: "thôn ĐÔNG"}


@pytest.mark.parametrize("head", ["Tổ trưởng dân phố", "tổ trưởng tổ dân phố", "Trưởng TDP"])
def test_the_head_of_a_group_of_dwellers_is_none_of_a_street(head):
    read = {4: "tổ dân phố số 5", 3: "phường Tân Giang"}
    assert places(f"{head} số 5, phường Tân Giang") == read
    assert places("Trưởng phố số 5, phường Tân Giang") == read | {4: "phố số 5"}
