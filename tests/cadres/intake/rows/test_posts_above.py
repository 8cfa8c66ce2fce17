"""Posts that a list's title or its blocks give to everybody below."""

import pytest

from cadres.intake.layout.layout import continued, find_layout
from cadres.intake.rows.lists import read_layouts
from cadres.intake.rows.posts_above import posts_above, posts_named
from cadres.intake.sheets import Sheet
from tests.cadres.intake.shipped import shipped_index
from tests.cadres.list_files import TODAY, faults

HEAD = ["TT", "Họ và tên", "Năm sinh", "Thôn", "Từ ngày"]
OFFICE = ["HUYỆN ỦY GIO LINH"]
TITLE = ["DANH SÁCH BÍ THƯ CHI BỘ KIÊM TRƯỞNG THÔN, KHU PHỐ"]
PAIR = ["Bí thư chi bộ", "Trưởng thôn"]


def person(number: int, name="Lê Thị Mới") -> list:
    return [number, name, 1980, "Thôn 1", "3/2017"]


def read(*rows):
    """What each line is given, in order, and the faults of the list."""
    layout = find_layout(Sheet("Danh sách", [list(row) for row in rows]))
    listed = read_layouts([layout], TODAY)
    told, given = posts_above(listed, shipped_index())
    posts = [[post.text for post in given.get(row.line, ())] for row in told.rows]
    return posts, faults(told.problems)


def test_a_list_that_goes_on_in_another_sheet_has_the_title_of_the_first():
    first = find_layout(Sheet("Một", [OFFICE, TITLE, HEAD, person(1)]))
    second = continued(find_layout(Sheet("Hai", [person(2, "Trần Văn Hai")])), first.header)
    told, given = posts_above(read_layouts([first, second], TODAY), shipped_index())
    assert [post.text for post in given["Hai", 1]] == ["BÍ THƯ CHI BỘ", "TRƯỞNG THÔN"]
    assert {each.kind for each in told.problems} == {"read_as"}


def test_a_list_without_posts_that_goes_on_lacks_them_in_every_sheet():
    first = find_layout(Sheet("Một", [OFFICE, ["DANH SÁCH CÁN BỘ"], HEAD, person(1)]))
    second = continued(find_layout(Sheet("Hai", [person(2, "Trần Văn Hai")])), first.header)
    told, given = posts_above(read_layouts([first, second], TODAY), shipped_index())
    lacking = [each.sheet for each in told.problems if each.kind == "missing_column"]
    assert (given, lacking) == ({}, ["Một", "Hai"])


@pytest.mark.parametrize("mark", ["I. ", "1. ", "A/ ", "II- "])
def test_a_title_may_be_numbered(mark):
    posts, _ = read(OFFICE, [mark + TITLE[0]], HEAD, person(1))
    assert posts == [["BÍ THƯ CHI BỘ", "TRƯỞNG THÔN"]]


def names(text: str) -> list[str]:
    return [post.text for post in posts_named(text, shipped_index())]


@pytest.mark.parametrize(
    ("title", "posts"),
    [
        (TITLE[0], ["BÍ THƯ CHI BỘ", "TRƯỞNG THÔN"]),
        ("Danh sách bí thư chi bộ - trưởng thôn (bản, tiểu khu)", ["bí thư chi bộ", "trưởng thôn"]),
        (
            "BIỂU TỔNG HỢP CÁC ĐỒNG CHÍ BÍ THƯ CHI BỘ ĐỒNG THỜI LÀ TRƯỞNG ẤP, KHU PHỐ "
            "TRÊN ĐỊA BÀN HUYỆN BA TRI",
            ["BÍ THƯ CHI BỘ", "TRƯỞNG ẤP"],
        ),
        (
            "Danh sách Bí thư Đảng ủy kiêm Chủ tịch UBND các xã, thị trấn năm 2023",
            ["Bí thư Đảng ủy", "Chủ tịch UBND xã"],
        ),
        (
            "Biểu 3: Bí thư cấp ủy đồng thời là Chủ tịch HĐND cấp xã đến 31/12/2022",
            ["Bí thư cấp ủy", "Chủ tịch HĐND xã"],
        ),
        (
            "Danh sách cán bộ kiêm nhiệm chức danh Bí thư chi bộ và Trưởng ấp",
            ["Bí thư chi bộ", "Trưởng ấp"],
        ),
        (
            "DANH SÁCH BÍ THƯ CHI BỘ KIÊM TRƯỞNG THÔN, TỔ TRƯỞNG DÂN PHỐ",
            ["BÍ THƯ CHI BỘ", "TRƯỞNG THÔN"],
        ),
        ("DANH SÁCH BÍ THƯ CHI BỘ", ["BÍ THƯ CHI BỘ"]),
        (
            "DANH SÁCH TRƯỞNG THÔN KIÊM TRƯỞNG BAN CTMT - HUYỆN BA TRI, TỈNH BẾN TRE",
            ["TRƯỞNG THÔN", "TRƯỞNG BAN CTMT"],
        ),
        ("BÍ THƯ CHI BỘ KIÊM TRƯỞNG ẤP", ["BÍ THƯ CHI BỘ", "TRƯỞNG ẤP"]),
    ],
)
def test_a_title_gives_the_posts_that_it_names(title, posts):
    assert names(title) == posts


@pytest.mark.parametrize(
    "title",
    [
        "DANH SÁCH CÁN BỘ KIÊM NHIỆM",
        "DANH SÁCH BAN CHẤP HÀNH ĐẢNG BỘ XÃ",
        "DANH SÁCH CÁN BỘ XÃ KIÊM BÍ THƯ CHI BỘ ẤP",
        "DANH SÁCH CÁN BỘ KIÊM NHIỆM BÍ THƯ CHI BỘ",
        "DANH SÁCH BÍ THƯ CHI BỘ KIÊM NHIỆM",
        "DANH SÁCH BÍ THƯ CHI BỘ KIÊM NHIỆM HUYỆN BA TRI, TỈNH BẾN TRE",
        "DANH SÁCH BÍ THƯ CHI BỘ, TRƯỞNG ẤP",
        "DANH SÁCH CÁC ĐỒNG CHÍ BÍ THƯ CHI BỘ VÀ TRƯỞNG ẤP",
        "DANH SÁCH BÍ THƯ CHI BỘ, TRƯỞNG ẤP KIÊM TRƯỞNG BAN CTMT",
        "DANH SÁCH CHỦ TỊCH",
        "BÍ THƯ ĐẢNG ỦY",
        "DANH SÁCH QUY HOẠCH BÍ THƯ ĐẢNG ỦY KIÊM CHỦ TỊCH UBND XÃ",
        "DANH SÁCH BÍ THƯ CHI BỘ KIÊM TRƯỞNG ẤP DỰ KIẾN",
        "DANH SÁCH BÍ THƯ CHI BỘ KIÊM TRƯỞNG ẤP NĂM 2022 (ĐÃ THÔI GIỮ CHỨC)",
        "DANH SÁCH BÍ THƯ CHI BỘ KHÔNG KIÊM TRƯỞNG ẤP",
        "DANH SÁCH BÍ THƯ CHI BỘ KIÊM TRƯỞNG ẤP TIÊU BIỂU XUẤT SẮC",
    ],
)
def test_a_title_that_says_anything_else_gives_none(title):
    assert names(title) == []


def test_the_kind_of_the_lists_unit_is_not_that_of_its_posts():
    title = "DANH SÁCH BÍ THƯ CHI BỘ KIÊM TRƯỞNG BAN CÔNG TÁC MẶT TRẬN HUYỆN BA TRI, TỈNH BẾN TRE"
    assert {post.kind for post in posts_named(title, shipped_index())} == {""}


def test_everybody_below_holds_what_the_title_names_and_it_is_told():
    posts, problems = read(OFFICE, TITLE, ["(Tính đến ngày 30/6/2023)"], [], HEAD, person(1))
    assert posts == [["BÍ THƯ CHI BỘ", "TRƯỞNG THÔN"]]
    assert problems == [(5, "", "read_as", "warning")]


@pytest.mark.parametrize(
    "title",
    [
        (["DANH SÁCH BÍ THƯ CHI BỘ"], ["KIÊM TRƯỞNG THÔN, KHU PHỐ"], ["NĂM 2023"]),
        (["DANH SÁCH BÍ THƯ CHI BỘ KIÊM"], ["TRƯỞNG THÔN"], ["HUYỆN GIO LINH, TỈNH QUẢNG TRỊ"]),
        (TITLE, ["(Kèm theo Báo cáo số 12-BC/HU)"], ["Đơn vị tính: người"]),
        (["Phụ lục 2"], TITLE, ["Gio Linh, ngày 5 tháng 7 năm 2023"]),
    ],
)
def test_a_title_may_take_several_rows(title):
    posts, _ = read(OFFICE, *title, HEAD, person(1))
    assert posts == [["BÍ THƯ CHI BỘ", "TRƯỞNG THÔN"]]


@pytest.mark.parametrize(
    "second", ["VÀ TRƯỞNG THÔN", "KIÊM CÔNG VIỆC KHÁC", "DỰ KIẾN BỐ TRÍ NHIỆM KỲ 2022-2025"]
)
def test_half_a_title_gives_nothing(second):
    rows = ["DANH SÁCH BÍ THƯ CHI BỘ"], [second]
    assert read(*rows, HEAD, person(1)) == ([[]], [(3, "", "missing_column", "error")])


def test_a_column_of_posts_stands_above_the_title():
    head = [*HEAD, "Chức danh"]
    posts, problems = read(TITLE, head, [*person(1), "Phó Bí thư chi bộ"])
    assert (posts, problems) == ([[]], [])


def test_each_list_of_a_sheet_has_the_posts_of_its_own_title():
    posts, problems = read(
        TITLE,
        HEAD,
        person(1),
        [],
        ["", "NGƯỜI LẬP", "", "BÍ THƯ"],
        ["DANH SÁCH BÍ THƯ CHI BỘ KIÊM TRƯỞNG BAN CÔNG TÁC MẶT TRẬN"],
        HEAD,
        person(1, "Lê Văn Cũ"),
        [],
        ["DANH SÁCH CÁN BỘ KIÊM NHIỆM"],
        HEAD,
        person(1, "Lý Thị Ba"),
    )
    assert posts == [
        ["BÍ THƯ CHI BỘ", "TRƯỞNG THÔN"],
        ["BÍ THƯ CHI BỘ", "TRƯỞNG BAN CÔNG TÁC MẶT TRẬN"],
        [],
    ]
    kinds = [(row, kind) for row, _, kind, _ in problems]
    assert kinds == [(2, "read_as"), (7, "read_as"), (11, "missing_column")]


@pytest.mark.parametrize("number", ["I. ", "1. ", ""])
def test_a_block_gives_its_posts_to_those_below_it(number):
    posts, problems = read(
        ["DANH SÁCH CÁN BỘ KIÊM NHIỆM"],
        HEAD,
        ["", f"{number}Bí thư chi bộ kiêm Trưởng thôn"],
        person(1),
        ["", f"{number and 'II. '}Bí thư chi bộ kiêm Trưởng ban công tác Mặt trận"],
        person(1, "Lê Văn Cũ"),
        person(2, "Lý Thị Ba"),
    )
    with_front = ["Bí thư chi bộ", "Trưởng ban công tác Mặt trận"]
    assert posts == [PAIR, with_front, with_front]
    assert problems == [(2, "", "read_as", "warning"), (2, "", "read_as", "warning")]


def test_the_third_block_of_posts_ends_the_second_above_units():
    posts, _ = read(
        ["DANH SÁCH CÁN BỘ KIÊM NHIỆM"],
        HEAD,
        ["B. BÍ THƯ ĐẢNG ỦY ĐỒNG THỜI LÀ CHỦ TỊCH HĐND"],
        ["I. Xã Gio An"],
        person(1),
        ["C. BÍ THƯ CHI BỘ ĐỒNG THỜI LÀ TRƯỞNG THÔN (KHU PHỐ)"],
        ["I. Xã Gio An"],
        person(1, "Lê Văn Cũ"),
    )
    assert posts == [["BÍ THƯ ĐẢNG ỦY", "CHỦ TỊCH HĐND"], ["BÍ THƯ CHI BỘ", "TRƯỞNG THÔN"]]


@pytest.mark.parametrize("count", [3, "Cộng: 3 đ/c", "(3 người)"])
def test_how_many_there_are_behind_a_block_of_posts_is_no_part_of_it(count):
    front = "Bí thư chi bộ kiêm Trưởng ban công tác Mặt trận"
    rows = [["A", "Bí thư chi bộ kiêm Trưởng thôn"], person(1), ["B", front, count], person(2)]
    posts, _ = read(["DANH SÁCH CÁN BỘ"], HEAD, *rows)
    assert posts == [PAIR, ["Bí thư chi bộ", "Trưởng ban công tác Mặt trận"]]


@pytest.mark.parametrize(
    "block",
    [
        "Mô hình 1: Bí thư chi bộ đồng thời là Trưởng thôn (06 trường hợp)",
        "Mô hình thứ 2 - Bí thư chi bộ kiêm Trưởng thôn",
        "Nhóm I. Bí thư chi bộ kiêm Trưởng thôn (12 đ/c)",
        "Đối với Bí thư chi bộ kiêm Trưởng thôn",
        "1. Chức danh Bí thư chi bộ kiêm Trưởng thôn (02)",
    ],
)
def test_a_block_may_call_its_posts_a_model(block):
    title = ["DANH SÁCH CÁN BỘ KIÊM NHIỆM"]
    assert read(title, HEAD, [block], ["a) Xã Gio An"], person(1))[0] == [PAIR]


def test_commas_join_the_posts_of_a_block_where_the_title_is_of_concurrent_posts():
    block = ["2. Bí thư chi bộ, Trưởng thôn"]
    assert read(["DANH SÁCH CÁN BỘ KIÊM NHIỆM"], HEAD, block, person(1))[0] == [PAIR]
    assert read(["DANH SÁCH CÁN BỘ XÃ"], HEAD, block, person(1))[0] == [[]]
    deputies = ["2. Bí thư, Phó Bí thư chi bộ"]
    assert read(["DANH SÁCH CÁN BỘ KIÊM NHIỆM"], HEAD, deputies, person(1))[0] == [[]]


def test_a_block_in_capitals_is_nobody_who_signs():
    posts, _ = read(
        TITLE,
        HEAD,
        person(1),
        ["II", "TRƯỞNG BAN CTMT KIÊM TRƯỞNG THÔN"],
        person(1, "Lê Văn Cũ"),
    )
    assert posts == [["BÍ THƯ CHI BỘ", "TRƯỞNG THÔN"], ["TRƯỞNG BAN CTMT", "TRƯỞNG THÔN"]]


def test_a_block_of_posts_that_are_not_understood_gives_not_those_of_the_title():
    posts, problems = read(
        TITLE, HEAD, person(1), ["", "II. Bí thư chi bộ kiêm việc khác"], person(1, "Lê Văn Cũ")
    )
    assert posts == [["BÍ THƯ CHI BỘ", "TRƯỞNG THÔN"], []]
    assert problems == [(2, "", "read_as", "warning"), (5, "", "missing_post", "error")]


def test_a_block_of_a_unit_lies_within_or_around_one_of_posts():
    posts, _ = read(
        HEAD,
        ["", "I. Xã Một"],
        ["", "1. Bí thư chi bộ kiêm Trưởng thôn"],
        person(1),
        ["", "II. Xã Hai"],
        ["", "1. Trưởng thôn"],
        person(2, "Lê Văn Cũ"),
    )
    assert posts == [PAIR, ["Trưởng thôn"]]


def test_who_stands_above_all_blocks_of_posts_has_none():
    posts, problems = read(
        HEAD, person(1), ["", "I. Bí thư chi bộ kiêm Trưởng thôn"], person(2, "Lê Văn Cũ")
    )
    assert posts == [[], PAIR]
    assert problems == [(1, "", "read_as", "warning"), (2, "", "missing_post", "error")]


ADDING = [*HEAD, "Kiêm Trưởng thôn", "Kiêm nhiệm Trưởng ban CTMT"]


@pytest.mark.parametrize("title", ["DANH SÁCH BÍ THƯ CHI BỘ", "BÍ THƯ CHI BỘ KIÊM CÁC CHỨC DANH"])
def test_columns_may_add_posts_to_the_one_of_the_title(title):
    layout = find_layout(
        Sheet(
            "Danh sách",
            [
                ["DANH SÁCH", ""] if title.startswith("BÍ") else [],
                [title],
                ADDING,
                [*person(1), "x", ""],
                [*person(2, "Lê Văn Cũ"), "", ""],
            ],
        )
    )
    listed = read_layouts([layout], TODAY)
    told, given = posts_above(listed, shipped_index())
    assert [[post.text for post in posts] for posts in given.values()] == [["BÍ THƯ CHI BỘ"]] * 2
    assert [list(row.titles.values()) for row in told.rows] == [["Trưởng thôn"], []]
    assert faults(told.problems) == [(3, "", "read_as", "warning")]


def test_columns_that_add_posts_to_none_are_not_enough():
    _, problems = read(["DANH SÁCH CÁN BỘ KIÊM NHIỆM"], ADDING, [*person(1), "x", ""])
    assert problems == [(2, "", "missing_column", "error")]


@pytest.mark.parametrize(
    ("title", "posts"),
    [
        (TITLE[0], ["BÍ THƯ CHI BỘ", "TRƯỞNG THÔN"]),
        ("DANH SÁCH BÍ THƯ CHI BỘ CÁC THÔN", []),  # no more than the heading says
    ],
)
def test_a_title_may_say_more_than_the_heading_above_the_names(title, posts):
    head = ["TT", "Họ tên Bí thư chi bộ", *HEAD[2:]]
    given, problems = read(OFFICE, [title], head, person(1), person(2, "Trần Văn Hai"))
    assert given == [posts, posts]
    assert [kind for _, _, kind, _ in problems] == ["read_as"] * bool(posts)


FURTHER = ["TT", "Họ và tên", "Năm sinh", "Thôn", "Từ ngày", "Chức danh kiêm nhiệm"]


@pytest.mark.parametrize("heading", ["Chức danh kiêm nhiệm", "Kiêm chức danh", "Kiêm nhiệm"])
def test_a_block_says_the_post_beside_which_a_column_says_a_further_one(heading):
    posts, problems = read(
        ["DANH SÁCH CÁN BỘ"],
        [*FURTHER[:-1], heading],
        ["A. BÍ THƯ CHI BỘ"],
        [*person(1), "Trưởng thôn"],
        ["B. PHÓ CHỦ TỊCH HỘI NÔNG DÂN XÃ"],
        [*person(2, "Lê Văn Cũ"), "Bí thư chi bộ"],
        ["C. CÁN BỘ KHÁC"],
        [*person(3, "Lý Thị Ba"), "Trưởng ban công tác Mặt trận"],
    )
    assert posts == [["BÍ THƯ CHI BỘ"], ["PHÓ CHỦ TỊCH HỘI NÔNG DÂN XÃ"], []]
    assert [kind for *_, kind, _ in problems] == ["read_as", "read_as"]


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("Chức danh kiêm nhiệm", "Bí thư chi bộ, Trưởng thôn"),
        ("Chức danh kiêm nhiệm", "Bí thư chi bộ"),
        ("Chức danh", "Trưởng thôn"),
    ],
)
def test_a_column_that_says_all_the_posts_needs_none_of_its_block(heading, cell):
    rows = [*FURTHER[:-1], heading], ["A. BÍ THƯ CHI BỘ"], [*person(1), cell]
    assert read(["DANH SÁCH CÁN BỘ"], *rows)[0] == [[]]


def test_a_row_numbered_as_the_blocks_of_posts_ends_them():
    posts, problems = read(
        ["DANH SÁCH CÁN BỘ"],
        HEAD,
        ["1. Chức danh Bí thư chi bộ kiêm Trưởng thôn"],
        person(1),
        ["2. Các chức danh khác"],
        person(2, "Lê Văn Cũ"),
    )
    assert posts == [PAIR, []]
    assert (6, "", "missing_post", "error") in problems


def test_posts_that_stand_in_the_cells_of_names_need_none_of_a_block():
    head = ["TT", "Thôn", "Họ tên, năm sinh, chức danh", "Từ ngày"]
    line = [1, "Thôn 1", "Lê An, 1970, Bí thư chi bộ, Trưởng thôn", "3/2017"]
    assert read(["DANH SÁCH CÁN BỘ"], head, ["I. BÍ THƯ CHI BỘ"], line) == ([[]], [])
