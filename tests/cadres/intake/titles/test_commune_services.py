"""Who heads the services of a commune: its centre of public services and its health station."""

import pytest

from tests.cadres.intake.shipped import code_of, shipped_index

HAMLET = {1: "tinh", 3: "xa", 4: "ap"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Giám đốc Trung tâm Cung ứng dịch vụ công xã", "gd-cudvc-xa"),
        ("GĐ TT Cung ứng dịch vụ công", "gd-cudvc-xa"),
        ("Phó Giám đốc Trung tâm cung ứng DVC", "pgd-cudvc-xa"),
        ("PGĐ TTCUDVC", "pgd-cudvc-xa"),
        ("GĐ TTPVHCC", "gd-pvhcc-xa"),
        ("Trưởng trạm Y tế xã", "tt-yt-xa"),
        ("Trạm trưởng Trạm Y tế", "tt-yt-xa"),
        ("Trạm trưởng", "tt-yt-xa"),
        ("Trưởng TYT", "tt-yt-xa"),
        ("Phó Trưởng trạm Y tế phường", "ptt-yt-xa"),
        ("Phó trạm y tế", "ptt-yt-xa"),
        ("Phó Trạm trưởng", "ptt-yt-xa"),
        ("Trạm phó", "ptt-yt-xa"),
        ("Trạm trưởng thú y", "unknown_post"),
        ("Trưởng trạm truyền thanh", "unknown_post"),
        ("CAV TT", "cav-tt-xa"),
    ],
)
def test_the_head_of_a_service_is_found(text, code):
    [title] = shipped_index().parse(text)
    assert code_of(shipped_index().find(title, HAMLET)) == code


def test_a_head_of_a_service_may_be_secretary_of_a_hamlet_too():
    titles = shipped_index().parse("Trạm trưởng y tế kiêm BTCB ấp 3")
    found = [code_of(shipped_index().find(title, HAMLET)) for title in titles]
    assert found == ["tt-yt-xa", "btcb-thon"]


@pytest.mark.parametrize(
    "text",
    ["TT Y tế", "TT. Y tế xã", "tt y tế", "TT Y TẾ", "TT HTCĐ", "TT Học tập cộng đồng",
     "TT Văn hóa", "GĐ TT VH", "Phó TT Y tế", "TT dịch vụ nông nghiệp", "PTT Thông tin"],
)  # fmt: skip
def test_a_centre_is_neither_a_hamlet_nor_a_town(text):
    [title] = shipped_index().parse(text)
    assert title.places == {}
    assert code_of(shipped_index().find(title, HAMLET)) == "unknown_post"


@pytest.mark.parametrize("name", ["Văn Hóa", "An Hòa", "Thông Nông", "Phú", "5"])
def test_a_hamlet_may_be_called_like_what_a_centre_is_for(name):
    [title] = shipped_index().parse(f"BTCB kiêm TT {name}")[1:]
    assert title.places == {4: f"thôn {name}"}


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Tổ trưởng Tổ bảo vệ ANTT", "to-bvantt-thon"),
        ("Phó Trưởng khối Dân vận", "unknown_post"),
        ("Phó Trưởng khối", "pho-thon"),
    ],
)
def test_teams_and_blocs_beside_hamlets(title, code):
    """Khối Dân vận is no hamlet, whose deputy head its deputy would be."""
    index = shipped_index()
    (written,) = index.parse(title)
    kinds = {1: "tinh", 2: "thanh_pho", 3: "phuong", 4: "khoi"}
    assert code_of(index.find(written, kinds)) == code
