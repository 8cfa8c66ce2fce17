"""Sentences about posts: how they came to somebody, those held before, those that may be held."""

import pytest

from cadres.intake.titles.around_posts import posts_held
from tests.cadres.intake.shipped import shipped_index


def titles(text):
    return [title.text for title in shipped_index().parse(text)]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Bí thư Đảng ủy xã, được bầu giữ chức Chủ tịch HĐND xã nhiệm kỳ 2021-2026",
            ["Bí thư Đảng ủy xã", "Chủ tịch HĐND xã"],
        ),
        (
            "Được Ban Thường vụ Huyện ủy chỉ định giữ chức Bí thư Đảng ủy xã, đồng thời là "
            "Chủ tịch UBND xã",
            ["Bí thư Đảng ủy xã", "Chủ tịch UBND xã"],
        ),
        (
            "Trưởng thôn được chi bộ tín nhiệm bầu làm Bí thư chi bộ",
            ["Trưởng thôn", "Bí thư chi bộ"],
        ),
        (
            "Công chức Văn phòng - Thống kê xã, mới được phân công kiêm nhiệm Bí thư chi bộ thôn 3",
            ["Công chức Văn phòng - Thống kê xã", "Bí thư chi bộ thôn 3"],
        ),
        (
            "Chủ tịch Hội Nông dân xã (được điều động về làm Bí thư chi bộ ấp 2)",
            ["Chủ tịch Hội Nông dân xã", "Bí thư chi bộ ấp 2"],
        ),
        ("Hiện nay đang giữ chức vụ Trưởng ấp", ["Trưởng ấp"]),
        ("Bí thư chi bộ, hiện là Trưởng thôn", ["Bí thư chi bộ", "Trưởng thôn"]),
        ("Bí thư Đảng ủy (được chỉ định), CT UBND", ["Bí thư Đảng ủy", "CT UBND"]),
        ("Bí thư chi bộ (chỉ định), Trưởng thôn (mới bầu)", ["Bí thư chi bộ", "Trưởng thôn"]),
        ("Chủ tịch HĐND xã (tái cử)", ["Chủ tịch HĐND xã"]),
    ],
)
def test_how_a_post_came_is_no_part_of_it(text, held):
    assert titles(text) == held


@pytest.mark.parametrize("called", ["quyền", "phụ trách"])
def test_somebody_may_be_called_to_act(called):
    [title] = shipped_index().parse(f"Được giao {called} Chủ tịch UBND xã")
    assert title.holding == {"quyền": "quyen", "phụ trách": "phu_trach"}[called]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Nguyên Bí thư chi bộ, nay là Trưởng thôn Đông", ["Trưởng thôn Đông"]),
        ("Trước đây là Trưởng thôn, Bí thư chi bộ; hiện là Phó Trưởng thôn", ["Phó Trưởng thôn"]),
        ("Bí thư chi bộ (nguyên Trưởng thôn)", ["Bí thư chi bộ"]),
        ("Bí thư chi bộ; trước đó là Trưởng thôn (2015 - 2019)", ["Bí thư chi bộ"]),
        ("Hiện nay là Bí thư chi bộ, trước là Trưởng thôn", ["Bí thư chi bộ"]),
        ("Bí thư chi bộ ấp 4, trước đây là Trưởng ấp", ["Bí thư chi bộ ấp 4"]),
        ("Bí thư chi bộ (từng giữ Chủ tịch UBND xã), Trưởng ấp", ["Bí thư chi bộ", "Trưởng ấp"]),
        ("Trưởng ấp, dự kiến bầu kiêm Bí thư chi bộ trong quý IV", ["Trưởng ấp"]),
        ("Trưởng ấp (được quy hoạch Bí thư chi bộ)", ["Trưởng ấp"]),
        ("Bí thư chi bộ (không kiêm Trưởng ấp)", ["Bí thư chi bộ"]),
    ],
)  # fmt: skip
def test_posts_held_before_or_only_intended_are_not_held(text, held):
    assert titles(text) == held


@pytest.mark.parametrize(
    "text",
    [
        "Nguyên Bí thư chi bộ, Trưởng thôn",  # both, or the first?
        "Bí thư chi bộ, nguyên Trưởng thôn, Trưởng ban công tác Mặt trận",
        "Bí thư chi bộ, chưa được phê chuẩn Trưởng thôn",
        "Bí thư chi bộ, được Đảng ủy cho thôi, giao Trưởng thôn",
        "Trưởng thôn, dự kiến Bí thư chi bộ, Trưởng ban công tác Mặt trận",
        "Bí thư chi bộ xã Tây Nguyên, Trưởng ban Tài nguyên",
        "Bí thư chi bộ thôn Hiện Tại",
        "Bí thư chi bộ được giới thiệu ứng cử Trưởng thôn",
        "Phó Bí thư Đảng ủy xã, được bầu giữ chức Bí thư Đảng ủy xã",  # the same body's
        "Bí thư chi bộ, đang bầu Trưởng thôn",
    ],
)
def test_what_leaves_open_of_which_posts_it_speaks_stays(text):
    assert posts_held(text) == text


def test_the_days_of_a_post_held_before_are_not_those_of_another():
    [title] = shipped_index().parse("Bí thư chi bộ (nguyên Trưởng thôn từ 2015 đến 2019)")
    assert (title.text, title.start, title.end) == ("Bí thư chi bộ", None, None)
    text = "Nguyên Trưởng thôn từ 2015 đến 2019, nay là Bí thư chi bộ từ 3/2020"
    [title] = shipped_index().parse(text)
    assert (title.text, str(title.start), title.end) == ("Bí thư chi bộ", "3/2020", None)


def test_everything_else_stays_in_its_place():
    text = "Bí thư chi bộ (từng giữ chức Chủ tịch UBND xã), được bầu làm Trưởng ấp"
    read = posts_held(text)
    assert (len(read), read.index("Trưởng ấp")) == (len(text), text.index("Trưởng ấp"))
