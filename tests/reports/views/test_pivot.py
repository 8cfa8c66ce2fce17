"""The pivot: two dimensions chosen, margins counted anew, and what cannot be crossed said."""

import re

import pytest

from cadres.models import Person
from tests.world import World


@pytest.fixture
def leader(client, world: World):
    client.force_login(world.users["leader"])
    return client


def table(response) -> list[list[str]]:
    """The rows of the table, as people read them."""
    rows = re.findall(r"<tr.*?</tr>", response.content.decode(), re.DOTALL)
    cells = [re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL) for row in rows]
    return [[re.sub(r"<[^>]+>", "", cell).strip() for cell in row] for row in cells]


def test_people_are_counted_once_at_each_margin(leader):
    response = leader.get("/bang-tong-hop/?rows=pairing&columns=gender&unit=persons")
    assert table(response) == [
        ["Mô hình kiêm nhiệm", "Tổng số", "Nam", "Nữ"],
        ["Tổng số", "7", "5", "2"],
        ["T1. Bí thư – Chủ tịch HĐND tỉnh", "1", "0", "1"],
        ["H1. Bí thư – Chủ tịch UBND huyện", "1", "1", "0"],
        ["X1. Bí thư – Chủ tịch UBND xã", "1", "1", "0"],
        ["A1. Bí thư chi bộ – Trưởng thôn", "4", "3", "1"],
        ["A5. Cán bộ xã – Bí thư chi bộ thôn", "1", "0", "1"],
    ]


def test_a_divided_row_is_counted_and_each_of_its_parts_leads_to_its_list(leader):
    asked = "rows=pairing&then=gender&columns=level&unit=persons"
    response = leader.get(f"/bang-tong-hop/?{asked}")
    page = response.content.decode()
    assert [row[:2] for row in table(response)] == [
        ["Mô hình kiêm nhiệm / Giới tính", "Tổng số"],
        ["Tổng số", "7"],
        ["T1. Bí thư – Chủ tịch HĐND tỉnh", "1"],
        ["T1. Bí thư – Chủ tịch HĐND tỉnh, Nữ", "1"],
        ["H1. Bí thư – Chủ tịch UBND huyện", "1"],
        ["H1. Bí thư – Chủ tịch UBND huyện, Nam", "1"],
        ["X1. Bí thư – Chủ tịch UBND xã", "1"],
        ["X1. Bí thư – Chủ tịch UBND xã, Nam", "1"],
        ["A1. Bí thư chi bộ – Trưởng thôn", "4"],
        ["A1. Bí thư chi bộ – Trưởng thôn, Nam", "3"],
        ["A1. Bí thư chi bộ – Trưởng thôn, Nữ", "1"],
        ["A5. Cán bộ xã – Bí thư chi bộ thôn", "1"],
        ["A5. Cán bộ xã – Bí thư chi bộ thôn, Nữ", "1"],
    ]
    [row] = re.findall(
        r"<tr class=\"part\">(?:(?!</tr>).)*A1(?:(?!</tr>).)*Nam.*?</tr>", page, re.DOTALL
    )
    links = re.findall(r'href="([^"]+)"', row)
    assert len(links) == 2  # the total and hamlets
    assert all("pairing=A1" in link and "gender=nam" in link for link in links)
    assert "/tong-hop.xlsx?" in page
    assert "rows=pairing&amp;then=gender&amp;columns=level" in page


def test_what_is_not_known_has_its_row(leader, world):
    Person.objects.filter(full_name="Đặng Văn Đức").update(birth=None)
    response = leader.get("/bang-tong-hop/?rows=age&columns=")
    assert [row[:2] for row in table(response)][-1] == ["Chưa rõ", "1"]


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("rows=xyz", "Không tổng hợp được theo “xyz”."),
        ("rows=age&columns=age", "Dòng và cột của bảng phải khác nhau."),
        ("rows=age&columns=level&then=age", "Dòng và cột của bảng phải khác nhau."),
        ("rows=age&then=xyz", "Không tổng hợp được theo “xyz”."),
    ],
)
def test_what_cannot_be_crossed_is_said(leader, asked, sentence):
    response = leader.get(f"/bang-tong-hop/?{asked}")
    assert sentence in response.content.decode()
    assert table(response)[0][0] == "Đơn vị"
