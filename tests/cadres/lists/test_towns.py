"""Lists of towns: TP and TU are the city and its committee, "K1, P1" quarter and ward in one."""

import pytest

from cadres.intake.rows.lists import read_list
from cadres.lists.recognition import state_list
from tests.cadres.list_files import TODAY, workbook

HEAD = ["Họ và tên", "Năm sinh", "Tỉnh", "Huyện", "Phường, xã", "Khóm", "Chức danh", "Từ ngày"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded_register")]


def record(tmp_path, posts, ward="", quarter="") -> dict:
    path = tmp_path / "ds.xlsx"
    where = ["Đồng Tháp", "Thành phố Cao Lãnh", ward, quarter]
    path.write_bytes(workbook(["Lê Mới", 1970, *where, posts, 2019], head=HEAD).read())
    [said] = state_list(read_list(path, today=TODAY))["records"]
    return said


@pytest.mark.parametrize(
    ("posts", "titles"),
    [
        (
            "TBTC TU - TP Nội vụ TP",
            ["Trưởng ban Tổ chức Thành ủy", "Trưởng phòng Nội vụ thành phố"],
        ),
        ("CN UBKT TU kiêm CTTr TP", ["Chủ nhiệm UBKT Thành ủy", "Chánh Thanh tra thành phố"]),
        ("PBT TU, CT UBND TP", ["Phó Bí thư Thành ủy", "Chủ tịch UBND thành phố"]),
        (
            "UVBTV TU, BT Thành ủy, CT HĐND TP",
            ["Ủy viên Ban Thường vụ Tỉnh ủy", "Bí thư Thành ủy", "Chủ tịch HĐND thành phố"],
        ),
    ],
)
def test_posts_of_a_city_are_its_own(tmp_path, posts, titles):
    assert [role["title"] for role in record(tmp_path, posts)["roles"]] == titles


@pytest.mark.parametrize(
    ("ward", "quarter"),
    [("", "K1, P1"), ("", "Khóm 1, phường 1"), ("P1", "K1-P1"), ("Phường 1", "Khóm 1 P.1"), (1, 1)],
)
def test_a_quarter_may_say_its_ward(tmp_path, ward, quarter):
    read = record(tmp_path, "BTCB kiêm Trưởng khóm", ward, quarter)
    assert read["locality"][2:] == ["Phường 1", "Khóm 1"]
