"""Rows that name a unit without its word, or far right, govern the lines below them."""

import pytest

from cadres.intake.layout.layout import find_layout
from cadres.intake.sheets import Sheet

HEAD = ["STT", "Họ và tên", "Năm sinh", "Ấp", "Chức danh", "Từ ngày"]


def person(stt=1, name="Lê Văn An"):
    return [stt, name, 1970, "Ấp 1", "Bí thư chi bộ", "3/2017"]


def row(*cells):
    return [*cells, *[""] * (len(HEAD) - len(cells))]


def lines(*rows):
    return find_layout(Sheet("Danh sách", [HEAD, *map(list, rows)])).lines


def innermost(*rows) -> list[str]:
    return [line.blocks[-1] if line.blocks else "" for line in lines(*rows)]


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        (("", "Quới Thành"), "Quới Thành"),
        (("QUỚI THÀNH",), "QUỚI THÀNH"),
        ((2, "Quới Thành"), "Quới Thành"),
        (("2.", "Quới Thành"), "Quới Thành"),
        (("", "5. Quới Thành"), "Quới Thành"),
        (("- Quới Thành",), "Quới Thành"),
        (("", "+ Quới Thành"), "Quới Thành"),
        ((3, "Đảng ủy Quới Thành"), "Quới Thành"),
        (("", "", "", "Xã Quới Thành: 02 đồng chí"), "Xã Quới Thành: 02 đồng chí"),
    ],
)
def test_a_name_above_numbers_that_begin_anew_is_a_block(cells, text):
    read = innermost(row("1. Xã Tân Phú"), person(), row(*cells), person(), person(2))
    assert read == ["Xã Tân Phú", text, text]


def test_numbered_names_are_blocks_from_the_first_on():
    read = innermost(row(1, "Tân Thạch"), person(), row(2, "Tam Phước"), person())
    assert read == ["Tân Thạch", "Tam Phước"]


def test_a_name_behind_a_dash_is_a_block_though_the_numbers_go_on():
    read = innermost(row("- Xã Tân Phú"), person(), row("- Quới Thành"), person(2))
    assert read == ["Xã Tân Phú", "Quới Thành"]


def test_a_name_between_numbers_that_go_on_is_none():
    read = innermost(row("Xã Tân Phú"), person(), row("", "Quới Thành"), person(2))
    assert read == ["Xã Tân Phú"] * 2


def test_a_person_of_whom_nothing_else_is_said_stays_a_line():
    found = lines(row("1. Xã Tân Phú"), person(), row(2, "Nguyễn Thị Hoa"), person())
    assert [(line.number, line.blocks[-1]) for line in found] == [
        (3, "Xã Tân Phú"), (4, "Xã Tân Phú"), (5, "Xã Tân Phú"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "cells",
    [
        (3, "Quới Thành"),
        ("III", "Quới Thành"),
        ("Quới Thành:",),
        ("", "Quới Thành 2"),
        ("2. Quới Thành (3 người)",),
        ("2/ Quới Thành: 01 đồng chí",),
    ],
)
def test_where_people_have_no_numbers_a_name_alone_is_a_block(cells):
    read = innermost(row("1. Xã Tân Phú"), person(""), row(*cells), person(""), person(""))
    assert read[0] == "Xã Tân Phú"
    assert read[1:] == ["Quới Thành 2" if cells[-1].endswith("2") else "Quới Thành"] * 2


def test_numbered_names_above_people_without_numbers_are_blocks_from_the_first_on():
    read = innermost(row(1, "Đồng Xoài"), person(""), row(2, "Lộc Ninh"), person(""))
    assert read == ["Đồng Xoài", "Lộc Ninh"]


def test_a_name_of_a_person_among_people_without_numbers_stays_a_line():
    found = lines(row("1. Xã Tân Phú"), person(""), row(2, "Nguyễn Thị Hoa"), person(""))
    assert [line.number for line in found] == [3, 4, 5]


def test_words_above_a_line_of_which_little_is_said_are_no_block():
    read = innermost(row("1. Xã Tân Phú"), person(""), row("", "Đã Duyệt"), row("", "", "", "x"))
    assert read == ["Xã Tân Phú"]


def test_a_name_like_the_one_before_is_a_block_though_the_numbers_go_on():
    rows = row("I", "CẤP XÃ"), row("", "Sơn Giang"), person(), row("", "Sơn Tiến"), person(2)
    assert innermost(*rows) == ["Sơn Giang", "Sơn Tiến"]
    rows = row("I", "CẤP XÃ"), row("", "Sơn Giang"), person(), row("", "Lê Thị Hoa"), person(2)
    assert innermost(*rows) == ["Sơn Giang"] * 2
    assert innermost(row("1. Sơn Giang"), person(""), row("2. Sơn Tiến"), person("")) == [
        "Sơn Giang", "Sơn Tiến",
    ]  # fmt: skip


def test_bare_names_without_anything_before_them_are_blocks_where_they_come_again():
    pages = row("ĐẠI HIỆP"), person(), person(2), row("ĐẠI HÒA"), person()
    assert innermost(*pages) == ["ĐẠI HIỆP", "ĐẠI HIỆP", "ĐẠI HÒA"]


@pytest.mark.parametrize(
    "after",
    [
        [person(3)],
        [row("Đại Hòa"), person(3)],
        [row("", "ĐẠI HÒA"), person()],
        [row("Nguyễn Văn Hai"), person()],
    ],
)
def test_one_bare_name_alone_is_no_block(after):
    assert innermost(row("ĐẠI HIỆP"), person(), *after)[0] == ""


def test_bare_names_between_numbers_that_go_on_are_blocks_where_they_come_again():
    pages = row("", "Gio Mai"), person(1), person(2), row("", "Gio Mỹ"), person(3)
    assert innermost(*pages) == ["Gio Mai", "Gio Mai", "Gio Mỹ"]
    one = row("", "Gio Mai"), person(1), person(2), row("", "Gio Mỹ"), person(4)
    assert innermost(*one) == ["", "", ""]
