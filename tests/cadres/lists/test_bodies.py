"""Columns headed by bodies, which complete the posts below them: "Chủ tịch" under "HĐND"."""

import datetime as dt

import pytest

from cadres.intake.rows.lists import read_list
from cadres.lists.recognition import state_list
from tests.cadres.list_files import TODAY, workbook

WHERE = dt.date(1980, 5, 2), "Tỉnh Bến Tre", "Huyện Châu Thành", "Xã Tân Phú"
PLAIN = ["Họ và tên", "Ngày sinh", "Tỉnh", "Huyện", "Xã"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded_register")]


def titles(tmp_path, headings, *posts) -> list[set]:
    path = tmp_path / "ds.xlsx"
    lines = [
        [f"Lê Thị {name}", *WHERE, *cells, 2019] for name, cells in zip("ABC", posts, strict=False)
    ]
    path.write_bytes(workbook(*lines, head=[*PLAIN, *headings, "Từ ngày"]).read())
    said = state_list(read_list(path, today=TODAY))
    return [{role["title"] for role in record["roles"]} for record in said["records"]]


def test_a_body_completes_the_posts_below_it(tmp_path):
    assert titles(
        tmp_path,
        ["Đảng", "HĐND", "UBND", "MTTQ"],
        ["Bí thư", "Chủ tịch", "", ""],
        ["Phó Bí thư", "", "Chủ tịch", ""],
        ["", "Phó Chủ tịch, Trưởng ban Pháp chế HĐND", "", "Chủ tịch"],
    ) == [
        {"Bí thư Đảng ủy xã", "Chủ tịch HĐND xã"},
        {"Phó Bí thư Đảng ủy xã", "Chủ tịch UBND xã"},
        {"Phó Chủ tịch HĐND xã", "Trưởng ban Pháp chế HĐND xã", "Chủ tịch UBMTTQ xã"},
    ]


def test_of_two_bodies_in_one_heading_the_post_is_asked_about(tmp_path):
    assert titles(tmp_path, ["Đảng", "HĐND, UBND"], ["Bí thư", "Chủ tịch"]) == [
        {"Bí thư Đảng ủy xã", "Chủ tịch"}
    ]


def test_a_title_in_full_is_what_it_says_below_any_body(tmp_path):
    assert titles(tmp_path, ["Đảng", "UBND"], ["Bí thư", "Chủ tịch HĐND xã"]) == [
        {"Bí thư Đảng ủy xã", "Chủ tịch HĐND xã"}
    ]
