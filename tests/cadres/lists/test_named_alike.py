"""A commune and a town of one name: the posts say whose they are, else it is asked."""

import pytest

from cadres.intake.rows.lists import read_list
from cadres.lists.recognition import state_list
from tests.cadres.list_files import TODAY, workbook

HEAD = ["Họ và tên", "Năm sinh", "Tỉnh", "Huyện", "Xã", "Ấp", "Chức danh 1", "Chức danh 2",
        "Từ ngày"]  # fmt: skip
TOWN, COMMUNE = "Thị trấn Long Phú", "Xã Long Phú"

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded_register")]


def said(tmp_path, *posts, hamlet="", commune="Long Phú") -> tuple:
    path = tmp_path / "ds.xlsx"
    where = ["Sóc Trăng", "Long Phú", commune, hamlet]
    path.write_bytes(workbook(["Lê Mới", 1970, *where, *posts, 2019], head=HEAD).read())
    read = state_list(read_list(path, today=TODAY))
    [record] = read["records"]
    return record["locality"][2], [problem["kind"] for problem in read["problems"]]


@pytest.mark.parametrize(
    ("posts", "hamlet", "commune"),
    [
        (["Chủ tịch UBMTTQ thị trấn", "Trưởng Khối Dân vận"], "", TOWN),
        (["Bí thư Đảng ủy", "Chủ tịch HĐND xã"], "", COMMUNE),
        (["PCT Hội LHPN TT", "BTCB"], "Ấp 3", TOWN),
        (["Công chức VP-TK xã", "BTCB"], "Ấp 3", COMMUNE),
    ],
)
def test_a_post_says_of_which_the_name_is(tmp_path, posts, hamlet, commune):
    assert said(tmp_path, *posts, hamlet=hamlet) == (commune, ["read_as"])


@pytest.mark.parametrize(
    "posts", [["BTCB", "Trưởng ban CTMT"], ["Chủ tịch UBND xã", "Chủ tịch HĐND thị trấn"]]
)
def test_what_no_post_or_several_say_is_asked(tmp_path, posts):
    commune, kinds = said(tmp_path, *posts, hamlet="Ấp 3")
    assert (commune, kinds[0]) == (None, "ambiguous_place")


def test_the_word_of_the_column_stands_against_a_post(tmp_path):
    posts = ["Chủ tịch UBMTTQ thị trấn", "Trưởng Khối Dân vận"]
    assert said(tmp_path, *posts, commune="Xã Long Phú")[0] == COMMUNE


@pytest.mark.parametrize(
    ("hamlet", "posts", "read", "kinds"),
    [
        ("", ["Bí thư chi bộ Liên Đức", "Trưởng thôn"], "Thôn Liên Đức", []),
        ("Thôn Liên Đức", ["Bí thư chi bộ Liên Đức", "Trưởng thôn"], "Thôn Liên Đức", []),
        ("Thôn 1", ["Bí thư chi bộ Liên Đức", "Trưởng thôn"], "Thôn 1", ["unknown_hamlet_kind"]),
        ("", ["Bí thư chi bộ 3", "Trưởng thôn 3"], "Thôn 3", []),
        ("Thôn 3", ["Bí thư chi bộ 3", "Trưởng thôn"], "Thôn 3", []),
        ("Thôn 3", ["Bí thư chi bộ 5", "Trưởng thôn"], "Thôn 3", ["unknown_hamlet_kind"]),
    ],
)
def test_a_hamlet_behind_a_post_is_the_line_s_or_asked(tmp_path, hamlet, posts, read, kinds):
    path = tmp_path / "ds.xlsx"
    where = ["Sóc Trăng", "Long Phú", "Xã Long Đức", hamlet]
    head = [*HEAD[:5], "Nơi ở", *HEAD[6:]] if not hamlet else HEAD
    path.write_bytes(workbook(["Lê Mới", 1970, *where, *posts, 2019], head=head).read())
    said = state_list(read_list(path, today=TODAY))
    [record] = said["records"]
    assert record["locality"][3] == read
    assert [each["kind"] for each in said["problems"] if each["severity"] == "error"] == kinds


@pytest.mark.parametrize(
    ("commune", "hamlet", "head", "read"),
    [
        ("Thị trấn Long Phú", "K3", "Trưởng khóm", "Khóm 3"),
        ("Thị trấn Long Phú", "3", "Trưởng khóm", "Khóm 3"),
        ("Thị trấn Long Phú", "3", "Trưởng ấp", "Ấp 3"),
        ("Xã Long Đức", "3", "Trưởng thôn", "Ấp 3"),
    ],
)
def test_a_head_tells_the_kind_of_its_hamlet_in_a_township(tmp_path, commune, hamlet, head, read):
    path = tmp_path / "ds.xlsx"
    where = ["Sóc Trăng", "Long Phú", commune, hamlet]
    path.write_bytes(workbook(["Lê Mới", 1970, *where, "BTCB", head, 2019], head=HEAD).read())
    [record] = state_list(read_list(path, today=TODAY))["records"]
    assert record["locality"][3] == read
