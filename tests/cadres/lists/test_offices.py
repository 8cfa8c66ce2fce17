"""Rows whose workplace or block says at which body a post is held."""

import pytest

from cadres.intake.rows.lists import read_list
from cadres.lists.recognition import state_list
from tests.cadres.list_files import TODAY, workbook

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded_register")]

HEAD = ["TT", "Họ và tên", "Năm sinh", "Đơn vị", "Chức danh", "Từ ngày"]
TITLE = ["DANH SÁCH CÁN BỘ KIÊM NHIỆM HUYỆN BA BỂ, TỈNH BẮC KẠN"]


def said_of(*rows, head=HEAD):
    """Of each row the titles and the models of its cases, and the kinds of all problems."""
    file = workbook(head, *rows, head=TITLE)
    said = state_list(read_list(file, today=TODAY), day=TODAY)
    records = [
        ([role["title"] for role in each["roles"]], [case["model"] for case in each["cases"]])
        for each in said["records"]
    ]
    return records, [each["kind"] for each in said["problems"] if each["severity"] == "error"]


def person(office, posts):
    return [1, "Lê Văn Ba", 1970, office, posts, "1/3/2019"]


def test_the_secretary_of_an_office_s_cell_is_not_the_commune_s():
    posts = "Bí thư, Chủ tịch UBND xã"
    records, errors = said_of(person("Chi bộ cơ quan UBND xã Chu Hương", posts))
    assert records == [(["Bí thư", "Chủ tịch UBND xã"], [])]
    assert errors == ["unknown_post"]
    records, errors = said_of(person("Đảng ủy xã Chu Hương", posts))
    assert (records[0][1], errors) == (["BT-CT_UBND"], [])


@pytest.mark.parametrize(
    ("office", "posts", "titles"),
    [
        ("Ban Dân vận Huyện ủy", "Trưởng ban, Chủ tịch UBMTTQ huyện",
         ["Trưởng ban Dân vận Huyện ủy", "Chủ tịch UBMTTQ huyện"]),
        ("Huyện đoàn Ba Bể", "Bí thư", ["Bí thư Đoàn Thanh niên huyện"]),
    ],
)  # fmt: skip
def test_an_opening_is_the_post_at_its_office(office, posts, titles):
    records, errors = said_of(person(office, posts))
    assert ([each[0] for each in records], errors) == ([titles], [])


def test_a_block_of_a_party_body_ends_the_hamlet_above_and_has_its_own_secretary():
    head = [each for each in HEAD if each != "Đơn vị"]

    def line(posts):
        return [1, "Lê Văn Ba", 1970, posts, "1/3/2019"]

    records, errors = said_of(
        ["I", "Xã Chu Hương"], ["1", "Thôn Nà Cà"], line("Bí thư kiêm Trưởng thôn"),
        ["2", "Chi bộ Quân sự"], line("Bí thư, Chỉ huy trưởng BCHQS"), head=head,
    )  # fmt: skip
    assert records == [
        (["Bí thư chi bộ", "Trưởng thôn"], ["BTCB-HEAD"]),
        (["Bí thư", "Chỉ huy trưởng BCHQS xã"], []),
    ]
    assert errors == ["unknown_post"]


TWO_POSTS = [1, "Lê Văn Ba", 1970, "", "Bí thư Đảng ủy, Chủ tịch HĐND", "1/3/2019"]


@pytest.mark.parametrize(
    ("title", "name", "commune"),
    [
        ("ĐẢNG ỦY XÃ CHU HƯƠNG", "Xã Chu Hương", "Xã Chu Hương"),
        ("ĐẢNG ỦY XÃ CHU HƯƠNG", "Sheet1", "Xã Chu Hương"),
        ("ĐẢNG ỦY XÃ CHU HƯƠNG", "Xã Mỹ Phương", None),
        ("DANH SÁCH CÁN BỘ XÃ CHU HƯƠNG", "2. Mỹ Phương", None),
        ("DANH SÁCH CÁN BỘ XÃ CHU HƯƠNG VÀ XÃ MỸ PHƯƠNG", "Mỹ Phương", "Xã Mỹ Phương"),
        ("DANH SÁCH CÁN BỘ", "Ch.Hương", "Xã Chu Hương"),
    ],
)
def test_of_the_communes_of_a_sheet_s_title_and_of_its_name_neither_is_guessed(
    title, name, commune
):
    file = workbook(**{name: [["HUYỆN ỦY BA BỂ"], [title], HEAD, TWO_POSTS]}, head=["STT"])
    said = state_list(read_list(file, today=TODAY), day=TODAY)
    assert [each["locality"][2] for each in said["records"]] == [commune]
    assert [len(each["cases"]) for each in said["records"]] == [commune is not None]
    told = [each["kind"] for each in said["problems"] if each["sheet"] == name]
    assert ("other_commune" in told, "missing_commune" in told) == (commune is None,) * 2


@pytest.mark.parametrize(
    ("names", "communes"),
    [
        (["Can Duoc"], [None]),
        (["Cần Đước"], [None]),
        (["1. CẦN ĐƯỚC"], [None]),
        (["TT Cần Đước"], ["Thị trấn Cần Đước"]),
        (["Long Hòa"], ["Xã Long Hòa"]),
        (["Cần Đước", "Long Hòa"], ["Thị trấn Cần Đước", "Xã Long Hòa"]),
    ],
)
def test_a_lone_sheet_called_as_its_district_is_not_of_the_town_of_that_name(names, communes):
    rows = [["HUYỆN ỦY CẦN ĐƯỚC"], ["DANH SÁCH CÁN BỘ, TỈNH LONG AN"], HEAD, TWO_POSTS]
    file = workbook(**dict.fromkeys(names, rows), head=["STT"])
    said = state_list(read_list(file, today=TODAY), day=TODAY)
    assert [each["locality"][2] for each in said["records"]] == communes


def test_a_commune_written_by_its_letters_is_asked_about():
    head = ["TT", "Họ và tên", "Năm sinh", "Xã", "Chức danh", "Từ ngày"]
    row = [1, "Lê Văn Ba", 1970, "Ch.Hương", "Bí thư Đảng ủy, Chủ tịch HĐND", "1/3/2019"]
    file = workbook(head, row, head=TITLE)
    said = state_list(read_list(file, today=TODAY), day=TODAY)
    assert [each["kind"] for each in said["problems"]] == ["misspelt_commune"]
    assert said["records"][0]["suggest"] == {"commune": "Xã Chu Hương"}
