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
        ("Từ vị trí Trưởng ban Công tác Mặt trận, ông Lê Hùng được bầu làm Trưởng thôn Đông",
         "Từ vị trí Trưởng ban Công tác Mặt trận"),
        ("Khi còn là thôn đội trưởng, ông Lê Hùng được kết nạp Đảng; ông hiện là Trưởng thôn Đông",
         "Khi còn là thôn đội trưởng"),
        ("Làm công an viên từ năm 2004 đến năm 2012, ông Lê Hùng nay là Trưởng thôn Đông",
         "Làm công an viên từ năm 2004 đến năm 2012"),
        ("Ông Lê Hùng, nguyên Bí thư Đảng ủy xã Lùng Phình, nay là Trưởng thôn Đông",
         "nguyên Bí thư Đảng ủy xã Lùng Phình"),
        ("Sau 5 năm làm Phó Chủ tịch UBND xã Tả Phời, ông Lê Hùng được bầu làm Trưởng thôn Đông",
         "Sau 5 năm làm Phó Chủ tịch UBND xã Tả Phời"),
    ],
)  # fmt: skip
def test_posts_and_days_of_before_are_not_read(text, former):
    told = read(text)
    assert (codes(text), said(text, "former")) == (["truong-thon"], [former])
    assert (told.full_name, told.places) == ("Lê Hùng", {4: "thôn Đông"})
    assert (told.start, told.end, told.birth) == (None, None, None)


def test_of_whom_somebody_takes_over_nothing_is_read():
    text = "Ông Đỗ Đạt thay bà Phạm Thị Mơ (nghỉ hưu từ 1/1/2023) làm Trưởng thôn Đông"
    told = read(text)
    assert (told.full_name, told.left, told.start, told.end) == ("Đỗ Đạt", (), None, None)
    assert codes(text) == ["truong-thon"]


def test_former_posts_end_where_the_new_one_is_taken_up():
    text = "Chỉ định ông Lê Hùng - nguyên Phó Bí thư Huyện ủy Kim Động - giữ chức Bí thư Đảng ủy xã"
    assert (codes(text), read(text).places, read(text).left) == (["bt-xa"], {}, ())


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
        ("Hoàng Kim Sơn, Trưởng bản Mòn, được giới thiệu ứng cử Chủ tịch UBND xã Tân Phú",
         ["truong-thon"]),
        ("Hoàng Kim Sơn, Trưởng bản Mòn, sẽ giữ chức Bí thư chi bộ vào năm tới", ["truong-thon"]),
        ("Hoàng Kim Sơn, Trưởng bản Mòn cho đến khi có Trưởng bản mới", ["truong-thon"]),
    ],
)  # fmt: skip
def test_posts_that_are_only_planned_are_not_held(text, held):
    assert (read(text).full_name, codes(text)) == ("Hoàng Kim Sơn", held)
    assert (bool(said(text, "planned")), unread(text)) == (True, [])


@pytest.mark.parametrize(
    "text",
    [
        "Đề nghị bổ nhiệm ông Hoàng Kim Sơn giữ chức Trưởng bản Mòn",
        "Dự kiến ông Hoàng Kim Sơn làm Trưởng bản Mòn",
    ],
)
def test_what_is_only_proposed_of_somebody_is_told(text):
    told = read(text)
    assert (told.full_name, codes(text)) == ("Hoàng Kim Sơn", ["truong-thon"])
    assert told.faults == ("Câu nói việc mới dự kiến hoặc đề nghị, chưa phải đã giữ chức danh.",)
    assert read("Theo đề nghị của ông Lê Ba, bà Lê Tư được bổ nhiệm Trưởng thôn").faults == ()


@pytest.mark.parametrize(
    ("text", "held", "left"),
    [
        ("Thôi phân công đồng chí Ma Văn Quyết, Phó Chủ tịch UBMTTQ xã Phú Đình, kiêm nhiệm Chủ"
         " tịch Hội Nông dân xã", ["pct-mttq-xa"], ["ct-hnd-xa"]),
        ("Miễn nhiệm ông Ma Văn Quyết chức danh Trưởng Công an xã Phú Đình, kiêm Bí thư Chi bộ bản"
         " Tà kể từ ngày 15/11/2019", [], ["tca-xa", "btcb-thon"]),
        ("Miễn nhiệm ông Ma Văn Quyết, Bí thư chi bộ, chức vụ Trưởng thôn Đông",
         ["btcb-thon"], ["truong-thon"]),
        ("Thôi giao ông Ma Văn Quyết, Bí thư chi bộ, làm Trưởng thôn Đông từ 1/7/2025",
         ["btcb-thon"], ["truong-thon"]),
        ("Miễn nhiệm CT HĐND xã, BT ĐU giữ nguyên: Ma Văn Quyết, xã Phú Đình",
         ["bt-xa"], ["ct-hdnd-xa"]),
        ("thôi trưởng thôn Đông 31/12/2024, còn btcb - Ma Văn Quyết",
         ["btcb-thon"], ["truong-thon"]),
        ("ông Ma Văn Quyết không còn làm Trưởng thôn Đông mà chuyển sang làm Bí thư chi bộ",
         ["btcb-thon"], ["truong-thon"]),
        ("ông Ma Văn Quyết nghỉ btcb thôn Đông từ 1/3/2024 còn giữ trưởng thôn",
         ["truong-thon"], ["btcb-thon"]),
        ("ông Ma Văn Quyết, Phó Bí thư Đảng ủy, Chủ tịch UBND xã Trường Hà thôi giữ chức Phó Bí thư"
         " Đảng ủy", ["ct-ubnd-xa"], ["pbt-xa"]),
        ("ông Ma Văn Quyết, Trưởng thôn Đông, thôi tham gia Ban Chấp hành, thôi làm Bí thư chi bộ",
         ["truong-thon"], ["btcb-thon"]),
    ],
)  # fmt: skip
def test_only_what_is_said_to_be_given_up_is_left(text, held, left):
    assert (read(text).full_name, codes(text)) == ("Ma Văn Quyết", held)
    assert (left_codes(text), unread(text)) == (left, [])


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Ông Lê Hùng không kiêm nhiệm Bí thư chi bộ, là Trưởng thôn Hạ", ["truong-thon"]),
        ("Ông Lê Hùng không phải là Trưởng thôn Hạ", []),
        ("ông Lê Hùng, Trưởng thôn Hạ, chưa là Bí thư chi bộ", ["truong-thon"]),
        ("Ông Lê Hùng không tái cử Trưởng thôn Hạ", []),
        ("Chưa bố trí Trưởng thôn Hạ kiêm BTCB", []),
    ],
)
def test_a_post_that_is_denied_is_not_held(text, held):
    assert (codes(text), len(said(text, "denied")), unread(text)) == (held, 1, [])


def test_only_is_no_denial():
    text = "bà Lê Hoa không chỉ là Chi hội trưởng Phụ nữ mà còn là Bí thư Chi bộ thôn Hạ"
    assert (codes(text), said(text, "denied")) == (["cht-pn-thon", "btcb-thon"], [])


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("ông Lê Hùng (Trưởng thôn Hạ) xin nghỉ từ 1/5/2024", PartialDate(2024, 5, 1)),
        ("ông Lê Hùng, Trưởng thôn Hạ, nghỉ từ 5/2024", PartialDate(2024, 5)),
        ("ông Lê Hùng (đã mất), Trưởng thôn Hạ", None),
    ],
)
def test_the_day_of_leaving_is_no_first_day(text, end):
    told = read(text)
    assert (told.start, told.end, len(told.left)) == (None, end, 1)
    assert (codes(text), told.unread) == (["truong-thon"], ())


def test_several_periods_are_those_of_their_posts():
    told = read("Lê Hùng Bí thư chi bộ (2020-2025) kiêm Trưởng thôn (2022-2025) thôn Hạ")
    assert (told.start, told.end, told.unread) == (None, None, ())
    assert [title.start for title in told.titles] == [PartialDate(2020), PartialDate(2022)]


def test_a_department_of_planning_plans_nobody():
    text = "Lê Hùng, Trưởng thôn Hạ, cán bộ Phòng Quy hoạch; quy hoạch chức danh Bí thư Đảng ủy"
    assert (codes(text), said(text, "planned")) == (
        ["truong-thon"], ["quy hoạch chức danh Bí thư Đảng ủy"],
    )  # fmt: skip
