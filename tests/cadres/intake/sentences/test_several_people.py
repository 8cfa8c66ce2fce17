"""Of several people that a line names only one has the posts that are read."""

import pytest

from tests.cadres.intake.sentences.reading import codes, read, said, unread


@pytest.mark.parametrize(
    ("text", "name", "held", "other"),
    [
        (
            "Theo bà Lê Thị Loan, Bí thư Đảng ủy xã Tân Phú, ông Trần Quốc Việt - Trưởng khu phố"
            " Đông An - là người đi đầu hiến đất.",
            "Lê Thị Loan", ["bt-xa"],
            "ông Trần Quốc Việt - Trưởng khu phố Đông An - là người đi đầu hiến đất.",
        ),
        (
            "Đồng chí Lê Khắc Toàn, Bí thư Đảng ủy xã Tân Phú và đồng chí Y Bhim Mlô, Chủ tịch UBND"
            " xã, cùng dự",
            "Lê Khắc Toàn", ["bt-xa"], "đồng chí Y Bhim Mlô, Chủ tịch UBND xã, cùng dự",
        ),
        (
            "Bí thư Đảng ủy xã Tân Phú: Trần Ngọc Sơn (1963); Chủ tịch UBND: Lê Thị Dung (1970)",
            "Trần Ngọc Sơn", ["bt-xa"], "Chủ tịch UBND: Lê Thị Dung (1970)",
        ),
        (
            "xã Tân Phú: BT kiêm CT HĐND Phan Văn Mãnh; CT UBND Đỗ Thành Tâm",
            "Phan Văn Mãnh", ["bt-xa", "ct-hdnd-xa"], "CT UBND Đỗ Thành Tâm",
        ),
        (
            "Bí thư Đảng ủy xã Tân Phú là ông Lý A Páo và bà Sùng Thị Dua đều là cán bộ: bà làm Chủ"
            " tịch UBND",
            "Lý A Páo", ["bt-xa"], "bà Sùng Thị Dua đều là cán bộ: bà làm Chủ tịch UBND",
        ),
        (
            "Bí thư Đảng ủy xã Tân Phú là bà Lê Thị Mận, Chủ tịch UBND là ông Hoàng Văn Tám",
            "Lê Thị Mận", ["bt-xa"], "Chủ tịch UBND là ông Hoàng Văn Tám",
        ),
        (
            "Bí thư Đảng ủy xã Tân Phú Lê Thị Mận, Chủ tịch UBND xã Hoàng Văn Tám",
            "Lê Thị Mận", ["bt-xa"], "Chủ tịch UBND xã Hoàng Văn Tám",
        ),
        (
            "Ông Hồ Văn Sau, Bí thư Đảng ủy xã Tân Phú, vợ là bà Lê Thị Ba",
            "Hồ Văn Sau", ["bt-xa"], "vợ là bà Lê Thị Ba",
        ),
        (
            "Ông Lê Hai, con trai ông Lê Văn Bảy – Trưởng ấp Bình Hòa, hiện là Bí thư Đoàn xã Tân"
            " Phú",
            "Lê Hai", ["bt-dtn-xa"], "con trai ông Lê Văn Bảy – Trưởng ấp Bình Hòa",
        ),
    ],
)  # fmt: skip
def test_what_is_said_of_somebody_else_is_told_apart(text, name, held, other):
    told = read(text)
    assert (told.full_name, codes(text), told.places) == (name, held, {3: "xã Tân Phú"})
    assert ([each.strip() for each in said(text, "other")], unread(text)) == ([other], [])
    assert [title.start for title in told.titles] == [None] * len(held)


def test_a_relative_before_the_person_keeps_posts_of_their_own():
    text = (
        "Cùng chồng là ông Lê Hùng, Phó Trưởng thôn, bà Vũ Thị Lụa - Chi hội trưởng Phụ nữ thôn Đá"
    )
    assert (read(text).full_name, codes(text)) == ("Vũ Thị Lụa", ["cht-pn-thon"])
    assert said(text, "other") == ["chồng là ông Lê Hùng, Phó Trưởng thôn"]


@pytest.mark.parametrize(
    "text",
    [
        "Kế nhiệm ông Bùi Văn Lành là bà Đinh Thị Quyên, tân Trưởng xóm Ong, xã Mường Bi",
        "Bà Đinh Thị Quyên kế nhiệm ông Bùi Văn Lành làm Trưởng xóm Ong, xã Mường Bi",
        "bà Đinh Thị Quyên thay cho ông Bùi Văn Lành làm Trưởng xóm Ong, xã Mường Bi",
    ],
)
def test_whoever_is_succeeded_is_not_the_person(text):
    told = read(text)
    assert (told.full_name, told.gender, codes(text)) == ("Đinh Thị Quyên", "nu", ["truong-thon"])
    assert (told.places, unread(text)) == ({4: "xóm Ong", 3: "xã Mường Bi"}, [])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Theo Trưởng Ban Tổ chức Huyện ủy Lộc Bình Vi Minh Tú, toàn huyện có 165/173 bí thư chi bộ"
         " kiêm trưởng thôn", "Vi Minh Tú"),
        ("Trưởng ban Tổ chức Huyện ủy Lộc Bình Vi Minh Tú; toàn huyện có 21 trưởng thôn là nữ",
         "Vi Minh Tú"),
        ("12/14 thôn có bí thư chi bộ đồng thời là trưởng thôn, trong đó có ông Lê Hai; ông là"
         " Trưởng ban Tổ chức Huyện ủy Lộc Bình", "Lê Hai"),
    ],
)  # fmt: skip
def test_posts_of_many_are_nobody_s(text, name):
    told = read(text)
    assert (told.full_name, codes(text)) == (name, ["tb-tc-huyen"])
    assert len(said(text, "counted")) == 1


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Nguyễn Văn Tám, Trưởng ấp 12 kiêm Bí thư chi bộ", ["truong-thon", "btcb-thon"]),
        ("Nguyễn Văn Tám 1965 Bí thư chi bộ", ["btcb-thon"]),
        ("Nguyễn Văn Tám, từ 5/2020 Bí thư chi bộ", ["btcb-thon"]),
        ("Nguyễn Văn Tám 12/5/1965 Bí thư chi bộ", ["btcb-thon"]),
        ("Trưởng khối 12 Bí thư chi bộ Lê Văn Ba", ["truong-thon", "btcb-thon"]),
        ("Lê Văn Ba, Trưởng ban công tác Mặt trận, Bí thư Đoàn TNCS Hồ Chí Minh xã Tân Phú",
         ["tb-ctmt-thon", "bt-dtn-xa"]),
    ],
)  # fmt: skip
def test_a_number_before_a_post_may_be_of_a_place_or_a_year(text, held):
    assert codes(text) == held


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Hai, Bí thư chi bộ; ông hiện là Trưởng thôn Đông",
        "Ông Lê Hai, Bí thư chi bộ, trú tại đường Trần Hưng Đạo, Trưởng thôn Đông",
        "Bí thư chi bộ: Lê Hai; Trưởng thôn Đông: Lê Hai",
        "Điều 1. Ông Lê Hai giữ chức Bí thư chi bộ, Trưởng thôn Đông. Điều 2. Ông Lê Hai thi hành",
    ],
)
def test_one_person_named_again_keeps_the_posts(text):
    assert (read(text).full_name, codes(text)) == ("Lê Hai", ["btcb-thon", "truong-thon"])


@pytest.mark.parametrize(
    ("text", "held", "untold"),
    [
        ("Trao đổi với phóng viên, bà Lê Thị Ba, Trưởng thôn Đông, khẳng định thôn sẽ về đích",
         ["truong-thon"], []),
        ("Bà Lê Thị Ba cho hay bà nhận nhiệm vụ Trưởng thôn Đông từ đầu năm 2020",
         ["truong-thon"], []),
        ("Trưởng thôn Đông Lê Thị Ba nói rằng bà kiêm Bí thư chi bộ", ["truong-thon"],
         ["nói rằng bà kiêm Bí thư chi bộ"]),
    ],
)  # fmt: skip
def test_who_tells_may_be_said_before_the_posts(text, held, untold):
    assert (read(text).full_name, codes(text), unread(text)) == ("Lê Thị Ba", held, untold)


@pytest.mark.parametrize(
    ("text", "held", "places", "left_over"),
    [
        ("Bí thư Chi bộ thôn Phúc Lộc (xã Hương Khê) luôn gương mẫu", ["btcb-thon"],
         {4: "thôn Phúc Lộc", 3: "xã Hương Khê"}, ["luôn gương mẫu"]),
        ("BTCB ấp Sóc Ruộng - ấp có 412 hộ", ["btcb-thon"], {4: "ấp Sóc Ruộng"}, ["ấp có 412 hộ"]),
        ("Chi bộ thôn Đông có 32 đảng viên do bà Mã Thị Dung, Phó Chủ tịch HĐND xã Yên Thịnh, làm"
         " bí thư", ["pct-hdnd-xa", "btcb-thon"], {3: "xã Yên Thịnh", 4: "thôn Đông"},
         ["có 32 đảng viên"]),
    ],
)  # fmt: skip
def test_what_goes_on_behind_a_post_is_no_part_of_it(text, held, places, left_over):
    assert (codes(text), read(text).places, unread(text)) == (held, places, left_over)


@pytest.mark.parametrize(
    "lead",
    [
        "Bí thư Tỉnh ủy dự lễ trao quyết định cho ông Lê Hai giữ chức",
        "Đồng chí Phó Bí thư Tỉnh ủy trao Quyết định số 15-QĐ/TU chỉ định ông Lê Hai làm",
        "Theo đề nghị của ông Lê Văn Ba, Trưởng ban Tổ chức, ông Lê Hai được bổ nhiệm",
        "Xét đề nghị của Trưởng ban Tổ chức Huyện ủy, ông Lê Hai được bổ nhiệm",
    ],
)
def test_who_hands_over_or_proposes_holds_nothing(lead):
    text = f"{lead} Bí thư Đảng ủy xã Tân Phú"
    told = read(text)
    assert (told.full_name, codes(text)) == ("Lê Hai", ["bt-xa"])
    assert (told.places, told.unread, len(said(text, "issuer"))) == ({3: "xã Tân Phú"}, (), 1)
