"""Posts of before, posts somebody is moved from, and posts that are only planned."""

import pytest

from cadres.vietnamese import PartialDate
from tests.cadres.intake.sentences.reading import codes, codes_of, read, said, unread


def left_codes(text):
    return [code for each in read(text).left for code in codes_of(each.titles)]


@pytest.mark.parametrize(
    ("text", "held", "left"),
    [
        (
            "Điều 1. Điều động, bổ nhiệm ông Đinh Công Sứ, Trưởng phòng Kinh tế xã Tu Lý, giữ chức"
            " vụ Phó Bí thư Đảng ủy xã Đà Bắc",
            ["pbt-xa"],
            ["tp-kt-xa"],
        ),
        (
            "Luân chuyển đồng chí Lê Hùng, Phó Bí thư Đảng ủy xã Tu Lý đến nhận nhiệm vụ Chủ tịch"
            " UBND xã Đà Bắc",
            ["ct-ubnd-xa"],
            ["pbt-xa"],
        ),
        (
            "Chỉ định đồng chí Lê Hùng, Phó Bí thư Đảng ủy, giữ chức Bí thư Đảng ủy xã Đà Bắc",
            ["bt-xa"],
            ["pbt-xa"],
        ),
        (
            "ông Lê Hùng, Phó Chủ tịch UBND xã Đà Bắc, được bầu làm Chủ tịch UBND xã Đà Bắc",
            ["ct-ubnd-xa"],
            ["pct-ubnd-xa"],
        ),
    ],
)
def test_posts_from_which_somebody_is_moved_are_left(text, held, left):
    assert (codes(text), left_codes(text), unread(text)) == (held, left, [])
    assert read(text).places == {3: "xã Đà Bắc"}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Công nhận ông Lê Hùng, Bí thư Chi bộ khu phố 2, giữ chức Trưởng khu phố 2",
         ["btcb-thon", "truong-thon"]),
        ("HĐND xã bầu ông Lê Hùng, Bí thư Đảng ủy xã Đà Bắc, giữ chức Chủ tịch HĐND xã",
         ["bt-xa", "ct-hdnd-xa"]),
        ("ông Lê Hùng, Phó Bí thư Đảng ủy kiêm Bí thư Chi bộ thôn Đông, xã Đà Bắc",
         ["pbt-xa", "btcb-thon"]),
        ("Giao ông Lê Hùng, Phó Chủ tịch UBND xã Đà Bắc, làm quyền Chủ tịch UBND xã",
         ["pct-ubnd-xa", "ct-ubnd-xa"]),
    ],
)  # fmt: skip
def test_posts_that_may_be_held_at_once_are(text, held):
    assert (codes(text), left_codes(text)) == (held, [])


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("Ông Lê Hùng từng là Chủ tịch Hội Nông dân xã Lùng Phình trước khi được bầu làm Trưởng"
         " thôn Đông", "từng là Chủ tịch Hội Nông dân xã Lùng Phình"),
        ("Từng giữ chức Chủ tịch UBND xã Ia Mơ (1994-1999), ông Lê Hùng nay là Trưởng thôn Đông",
         "Từng giữ chức Chủ tịch UBND xã Ia Mơ (1994-1999)"),
        ("Khi còn là thôn đội trưởng, ông Lê Hùng được kết nạp Đảng; ông hiện là Trưởng thôn Đông",
         "Khi còn là thôn đội trưởng"),
        ("Làm công an viên từ năm 2004 đến năm 2012, ông Lê Hùng nay là Trưởng thôn Đông",
         "Làm công an viên từ năm 2004 đến năm 2012"),
        ("Ông Lê Hùng, nguyên Bí thư Đảng ủy xã Lùng Phình, nay là Trưởng thôn Đông",
         "nguyên Bí thư Đảng ủy xã Lùng Phình"),
    ],
)  # fmt: skip
def test_posts_and_days_of_before_are_not_read(text, former):
    told = read(text)
    assert (codes(text), said(text, "former")) == (["truong-thon"], [former])
    assert (told.full_name, told.places) == ("Lê Hùng", {4: "thôn Đông"})
    assert (told.start, told.end, told.birth) == (None, None, None)


def test_a_period_that_goes_on_is_that_of_the_post():
    told = read("Ông Lê Hùng làm Trưởng thôn Đông từ năm 2004 đến nay, hiện là Bí thư chi bộ")
    assert (told.start, len(told.titles)) == (PartialDate(2004), 2)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("(chưa có QĐ) Hoàng Kim Sơn dự kiến BTCB kiêm trưởng bản Mòn", []),
        ("Hoàng Kim Sơn, Trưởng bản Mòn, dự kiến kiêm BTCB", ["truong-thon"]),
        ("Giới thiệu ông Hoàng Kim Sơn, Trưởng bản Mòn, để bầu bổ sung Bí thư Chi bộ bản",
         ["truong-thon"]),
        ("Hoàng Kim Sơn, Trưởng bản Mòn cho đến khi có Trưởng bản mới", ["truong-thon"]),
    ],
)  # fmt: skip
def test_posts_that_are_only_planned_are_not_held(text, held):
    assert (read(text).full_name, codes(text)) == ("Hoàng Kim Sơn", held)
    assert (bool(said(text, "planned")), unread(text)) == (True, [])


@pytest.mark.parametrize(
    ("text", "held", "left"),
    [
        ("Thôi phân công đồng chí Ma Văn Quyết, Phó Chủ tịch UBMTTQ xã Phú Đình, kiêm nhiệm Chủ"
         " tịch Hội Nông dân xã", ["pct-mttq-xa"], ["ct-hnd-xa"]),
        ("Thôi giao ông Ma Văn Quyết, Bí thư chi bộ, làm Trưởng thôn Đông từ 1/7/2025",
         ["btcb-thon"], ["truong-thon"]),
        ("Miễn nhiệm CT HĐND xã, BT ĐU giữ nguyên: Ma Văn Quyết, xã Phú Đình",
         ["bt-xa"], ["ct-hdnd-xa"]),
        ("thôi trưởng thôn Đông 31/12/2024, còn btcb - Ma Văn Quyết",
         ["btcb-thon"], ["truong-thon"]),
        ("ông Ma Văn Quyết không còn làm Trưởng thôn Đông mà chuyển sang làm Bí thư chi bộ",
         ["btcb-thon"], ["truong-thon"]),
    ],
)  # fmt: skip
def test_only_what_is_said_to_be_given_up_is_left(text, held, left):
    assert (read(text).full_name, codes(text)) == ("Ma Văn Quyết", held)
    assert (left_codes(text), unread(text)) == (left, [])
