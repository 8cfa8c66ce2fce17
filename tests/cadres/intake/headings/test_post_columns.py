"""Columns headed by posts, whose cells say that these are held: by a mark, where, or since when."""

import datetime as dt

import pytest

from cadres.intake.headings.post_columns import (
    DAY,
    MARK,
    NOTHING,
    OTHER,
    PLACE,
    kinds_of_posts,
    said_by,
)
from cadres.intake.layout.layout import find_layout
from cadres.intake.questions import SKIP
from cadres.intake.rows.lists import read_layouts
from cadres.intake.rows.row_posts import places_below
from cadres.intake.rows.rows import read_rows
from cadres.intake.sheets import Sheet
from tests.cadres.list_files import TODAY, faults

HEAD = ["STT", "Họ và tên", "Năm sinh", "Ấp", "Bí thư chi bộ", "Trưởng ấp", "Trưởng ban CTMT",
        "Từ ngày"]  # fmt: skip
PAIRS = ["STT", "Họ và tên", "Năm sinh", "Xã", "Bí thư chi bộ kiêm Trưởng ấp (khu phố)",
         "Bí thư chi bộ kiêm Trưởng ban CTMT", "Từ ngày"]  # fmt: skip
DAYS = ["STT", "Họ và tên", "Năm sinh", "Xã", "Bí thư Đảng ủy", "Chủ tịch UBND"]


def read(*lines, head=HEAD):
    layout = find_layout(Sheet("Danh sách", [head, *map(list, lines)]))
    rows, problems = read_rows(layout, TODAY)
    return layout, rows, faults(problems)


def titles_of(rows) -> list[list[str]]:
    return [list(row.titles.values()) for row in rows]


def test_a_mark_is_the_post_that_the_heading_names():
    layout, rows, problems = read(
        [1, "Lê Thị Mới", 1980, "Ấp 1", "x", "x", "", "3/2017"],
        [2, "Lê Văn Cũ", 1981, "Ấp 2", "X", "", "✓", "3/2017"],
        ["", "Tổng cộng", "", "", 2, 1, 1, ""],
    )
    assert titles_of(rows) == [["Bí thư chi bộ", "Trưởng ấp"], ["Bí thư chi bộ", "Trưởng ban CTMT"]]
    assert problems == []
    assert layout.header.unmapped == {}


def test_a_header_that_stands_again_and_who_signs_say_nothing_of_posts():
    layout, rows, problems = read(
        [1, "Lê Thị Mới", 1980, "Ấp 1", "x", "x", "", "3/2017"],
        HEAD,
        [2, "Lê Văn Cũ", 1981, "Ấp 2", "x", "", "x", "3/2017"],
        [],
        ["", "NGƯỜI LẬP BIỂU", "", "", "", "", "BÍ THƯ"],
        ["", "Lê Thị Lập", "", "", "", "", "Trần Văn Ký"],
    )
    assert titles_of(rows) == [["Bí thư chi bộ", "Trưởng ấp"], ["Bí thư chi bộ", "Trưởng ban CTMT"]]
    assert (problems, layout.header.duplicates) == ([], {})


def test_each_of_many_columns_tells_its_faults_at_itself():
    head = [*HEAD[:7], "Chủ tịch Hội Nông dân xã", "Phó Bí thư chi bộ", "Từ ngày"]
    _, [row], _ = read([1, "Lê Thị Mới", 1980, "Ấp 1", "x", "-", "x", "x", "x", "2017"], head=head)
    letters = {row.header.letter(name): title for name, title in row.titles.items()}
    assert letters == {
        "E": "Bí thư chi bộ",
        "G": "Trưởng ban CTMT",
        "H": "Chủ tịch Hội Nông dân xã",
        "I": "Phó Bí thư chi bộ",
    }


def test_people_may_be_marked_with_ones_to_be_summed_up():
    _, rows, problems = read(
        [1, "Lê Thị Mới", 1980, "Ấp 1", 1, 1, 0, "3/2017"],
        [2, "Lê Văn Cũ", 1981, "Ấp 2", 1, "", 1, "3/2017"],
    )
    assert titles_of(rows) == [["Bí thư chi bộ", "Trưởng ấp"], ["Bí thư chi bộ", "Trưởng ban CTMT"]]
    assert [dict(row.held_at) for row in rows] == [{}, {}]
    assert problems == []


def test_who_has_no_mark_is_told():
    _, rows, problems = read(
        [1, "Lê Thị Mới", 1980, "Ấp 1", "x", "x", "", "3/2017"],
        [2, "Lê Văn Cũ", 1981, "Ấp 2", "", "không", "", "3/2017"],
    )
    assert titles_of(rows)[1] == []
    assert problems == [(3, "E", "missing_post", "error")]


def test_a_column_of_texts_is_none_headed_by_posts():
    layout, _, _ = read(
        [1, "Lê Thị Mới", 1980, "Ấp 1", "x", "", "", "3/2017"],
        [2, "Lê Văn Cũ", 1981, "Ấp 2", "Phó Bí thư", "", "", "3/2017"],
    )
    assert layout.header.posts == {}


def test_a_column_of_people_is_none_headed_by_posts():
    layout, _, _ = read(
        [1, "Lê Thị Mới", 1980, "Ấp 1", "Trần Văn An", "Lý Thị Ba", "Đỗ Văn Bốn", "3/2017"],
    )
    assert layout.header.posts == {}


@pytest.mark.parametrize("cell", ["Trần Văn An", "12-QĐ/ĐU"])
def test_one_column_of_others_beside_marks_is_none_headed_by_posts(cell):
    layout, [row], _ = read([1, "Lê Thị Mới", 1980, "Ấp 1", "x", "x", cell, "3/2017"])
    assert list(row.titles.values()) == ["Bí thư chi bộ", "Trưởng ấp"]
    assert layout.header.unmapped == {6: "Trưởng ban CTMT"}


def test_a_remark_among_marks_is_no_hamlet():
    _, rows, _ = read(
        [1, "Lê Thị Mới", 1980, "Ấp 1", "x", "x", "", "3/2017"],
        [2, "Lê Văn Cũ", 1981, "Ấp 2", "x", "Đang chờ", "", "3/2017"],
        [3, "Lê Văn Ba", 1981, "Ấp 2", "x", "Ấp 3", "x", "3/2017"],
        [4, "Lê Văn Tư", 1981, "Ấp 4", "x", "x", "", "3/2017"],
    )
    assert titles_of(rows)[1] == ["Bí thư chi bộ", "Đang chờ"]
    assert [dict(row.held_at) for row in rows] == [{}, {}, {"post2": ((4, "Ấp 3"),)}, {}]


def test_a_summary_by_unit_has_no_posts_held():
    rows = [["STT", "Xã", "Bí thư chi bộ", "Trưởng ấp"], [1, "Xã Một", 5, 4], [2, "Xã Hai", 3, 3]]
    assert find_layout(Sheet("Tổng hợp", rows)).header is None


def test_a_hamlet_below_a_pair_is_where_both_posts_are_held():
    layout, rows, problems = read(
        [1, "Lê Thị Mới", 1980, "Xã Một", "Khu phố 1", "", "3/2017"],
        [2, "Lê Văn Cũ", 1981, "Xã Một", "", "2/5", "3/2017"],
        [3, "Lê Văn Ba", 1981, "Xã Một", "Đông", "", "3/2017"],
        [4, "Lê Văn Tư", 1981, "Xã Một", "KP 3", "x", "3/2017"],
        head=PAIRS,
    )
    assert titles_of(rows)[0] == ["Bí thư chi bộ kiêm Trưởng ấp"]
    assert titles_of(rows)[3] == [
        "Bí thư chi bộ kiêm Trưởng ấp",
        "Bí thư chi bộ kiêm Trưởng ban CTMT",
    ]
    assert [dict(row.held_at) for row in rows] == [
        {"post1": ((4, "Khu phố 1"),)},
        {"post2": ((4, "2/5"),)},
        {"post1": ((4, "Đông"),)},
        {"post1": ((4, "KP 3"),)},
    ]
    assert rows[0].hamlet_kinds == ("ap", "khu_pho")
    assert problems == []
    assert layout.header.duplicates == layout.header.unmapped == {}


@pytest.mark.parametrize(
    ("cell", "places"),
    [
        ("Ấp 1, xã Tân Thủy", {4: "Ấp 1", 3: "Xã Tân Thủy"}),
        ("Chi bộ ấp 4", {4: "Ấp 4"}),
        ("Ấp 3 (phụ trách)", {4: "Ấp 3"}),
        ("Ấp 2/5", {4: "Ấp 2/5"}),
        ("Tân Thủy - Đông", {4: "Tân Thủy - Đông"}),
    ],
)
def test_a_cell_below_a_post_may_say_more_than_a_hamlet(cell, places):
    assert dict(places_below(cell)) == places


def test_bare_names_count_where_a_heading_asks_for_hamlets():
    line = [1, "Lê Thị Mới", 1980, "Xã Một", "Đông", "", "3/2017"]
    layout, _, _ = read(line, head=PAIRS)
    assert layout.header.posts == {}
    asking = [*PAIRS[:4], "Bí thư chi bộ (ghi tên ấp)", "Trưởng ấp (ghi tên ấp)", "Từ ngày"]
    _, [row], _ = read(line, head=asking)
    assert dict(row.held_at) == {"post1": ((4, "Đông"),)}


def test_a_day_below_a_post_is_its_first():
    _, rows, problems = read(
        [1, "Lê Thị Mới", 1980, "Xã Một", dt.date(2018, 4, 27), "04/07/2019"],
        [2, "Lê Văn Cũ", 1981, "Xã Một", "3/2017", ""],
        head=DAYS,
    )
    assert titles_of(rows) == [
        ["Bí thư Đảng ủy (từ 27/4/2018)", "Chủ tịch UBND (từ 4/7/2019)"],
        ["Bí thư Đảng ủy (từ 3/2017)"],
    ]
    assert [str(row.start) for row in rows] == ["4/7/2019", "3/2017"]
    assert problems == []


def test_an_impossible_day_below_a_post_is_told_at_its_cell():
    _, [row], problems = read(
        [1, "Lê Thị Mới", 1980, "Xã Một", dt.date(2018, 4, 27), "31/6/2019"], head=DAYS
    )
    assert titles_of([row]) == [["Bí thư Đảng ủy (từ 27/4/2018)", "Chủ tịch UBND"]]
    assert (2, "F", "impossible_date", "error") in problems


def test_a_column_of_titles_may_stand_beside_columns_of_posts():
    head = [*PAIRS[:4], "Chức vụ ở xã", "Bí thư chi bộ", "Trưởng ấp", "Từ ngày"]
    _, rows, problems = read(
        [1, "Lê Thị Mới", 1980, "Xã Một", "Phó Chủ tịch HĐND", "Ấp 1", "", "3/2017"],
        [2, "Lê Văn Cũ", 1981, "Xã Một", "", "Ấp 2", "Ấp 3", "3/2017"],
        head=head,
    )
    assert titles_of(rows) == [
        ["Phó Chủ tịch HĐND", "Bí thư chi bộ"],
        ["Bí thư chi bộ", "Trưởng ấp"],
    ]
    assert dict(rows[1].held_at) == {"post1": ((4, "Ấp 2"),), "post2": ((4, "Ấp 3"),)}
    assert problems == []


def test_an_answer_about_a_heading_counts_more_than_its_words():
    rows = [HEAD, [1, "Lê Thị Mới", 1980, "Ấp 1", "x", "x", "x", "3/2017"]]
    answers = {"bi thu chi bo": SKIP, "truong ap": "note"}
    header = find_layout(Sheet("Danh sách", rows), answers).header
    assert [post.title for post in header.posts.values()] == ["Trưởng ban CTMT"]
    assert (header.left, header.columns["note"]) == ({4: "Bí thư chi bộ"}, 5)


def test_an_abbreviation_that_may_mean_anything_is_no_post():
    head = [*HEAD[:4], "CT", "KCT", "Trưởng ấp", "Từ ngày"]  # chuyên trách, không chuyên trách
    layout, [row], _ = read([1, "Lê Thị Mới", 1980, "Ấp 1", "x", "", "x", "3/2017"], head=head)
    assert list(row.titles.values()) == ["Trưởng ấp"]
    assert layout.header.unmapped == {4: "CT", 5: "KCT"}


def test_the_only_day_headed_as_that_of_one_post_dates_the_line():
    head = [*HEAD[:4], "Bí thư chi bộ", "Trưởng ấp", "Ngày bổ nhiệm Bí thư chi bộ"]
    rows = [head, [1, "Lê Thị Mới", 1980, "Ấp 1", "x", "x", "3/2017"]]
    listed = read_layouts([find_layout(Sheet("Danh sách", rows))], TODAY)
    assert [str(row.start) for row in listed.rows] == ["3/2017"]
    assert faults(listed.problems) == [(1, "G", "read_as", "warning")]


@pytest.mark.parametrize(
    "heading",
    ["Bí thư, Phó Bí thư chi bộ", "Bí thư/Phó Bí thư chi bộ", "Bí thư chi bộ, Trưởng ấp"],
)
def test_a_heading_that_leaves_open_which_post_is_held_is_none(heading):
    head = [*HEAD[:4], heading, "Trưởng ban CTMT", "Từ ngày"]
    layout, _, _ = read([1, "Lê Thị Mới", 1980, "Ấp 1", "x", "x", "3/2017"], head=head)
    assert [post.title for post in layout.header.posts.values()] == ["Trưởng ban CTMT"]
    assert layout.header.unmapped == {4: heading}


def test_posts_may_stand_below_a_head_that_is_not_merged():
    rows = [
        [*HEAD[:4], "Ngày được bầu, bổ nhiệm", "", "Số quyết định"],
        ["", "", "", "", "Bí thư Đảng ủy", "Chủ tịch UBND", ""],
        [1, "Lê Thị Mới", 1980, "Xã Một", dt.date(2018, 4, 27), "2019", "1-QĐ/HU"],
    ]
    header = find_layout(Sheet("Danh sách", rows)).header
    assert [post.title for post in header.posts.values()] == ["Bí thư Đảng ủy", "Chủ tịch UBND"]


def test_a_heading_may_say_model_or_post_before_its_posts():
    head = [*HEAD[:4], "Mô hình BTCB đồng thời là Trưởng ấp", "Chức danh: Bí thư chi bộ", "Từ ngày"]
    header = read([1, "Lê Thị Mới", 1980, "Ấp 1", "x", "", "2017"], head=head)[0].header
    titles = [post.title for post in header.posts.values()]
    assert titles == ["BTCB đồng thời là Trưởng ấp", "Bí thư chi bộ"]


def test_an_opening_goes_on_with_the_body_above_it():
    rows = [
        ["STT", "Họ và tên", "Năm sinh", "Chi bộ", "", "Ấp", "Từ ngày"],
        ["", "", "", "Bí thư", "Phó Bí thư", "", ""],
        [1, "Lê Thị Mới", 1980, "x", "", "Ấp 1", "3/2017"],
    ]
    merges = [(1, 3, 1, 4), *((1, c, 2, c) for c in (0, 1, 2, 5, 6))]
    header = find_layout(Sheet("Danh sách", rows, merges=tuple(merges))).header
    assert [post.title for post in header.posts.values()] == ["Bí thư Chi bộ", "Phó Bí thư Chi bộ"]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("x", MARK), ("×", MARK), ("", NOTHING), ("-", NOTHING), ("Không", NOTHING), (0, NOTHING),
        (dt.date(2020, 1, 2), DAY), (2019, DAY), (43831.0, DAY), ("12/2019", DAY), ("5-6-19", DAY),
        ("từ tháng 5 năm 2020", DAY), ("2/5", PLACE), (3, PLACE), ("Ấp 1954 cũ", PLACE),
        ("Phó Bí thư", OTHER), ("12-QĐ/ĐU", OTHER), ("Trong", PLACE),
    ],
)  # fmt: skip
def test_what_a_cell_says_below_a_post(cell, said):
    assert said_by(cell) == said


def test_kinds_are_those_whose_heads_are_named():
    assert kinds_of_posts(["Bí thư chi bộ", "Trưởng ban CTMT", "Trưởng thôn, bản"]) == (
        "thon",
        "ban",
    )


@pytest.mark.parametrize("heading", ["Bí thư chi bộ thôn", "Phân công làm Bí thư chi bộ thôn, TDP"])
def test_bare_names_below_the_secretary_of_a_hamlet_are_hamlets(heading):
    head = ["TT", "Họ và tên", "Năm sinh", "Xã", "Chức danh ở xã", heading, "Từ ngày"]
    _, rows, problems = read(
        [1, "Lê Thị Mới", 1980, "Xã Đông", "Chủ tịch Hội LHPN", "Nà Pài", "3/2017"],
        [2, "Lê Văn Cũ", 1981, "Xã Đông", "Công chức VH-XH", "Phiêng Phung", "3/2017"],
        head=head,
    )
    assert [[*row.titles.values()][1] for row in rows] == ["Bí thư chi bộ thôn"] * 2
    assert [dict(*row.held_at.values())[4] for row in rows] == ["Nà Pài", "Phiêng Phung"]
    assert problems == []


def test_yes_and_no_below_posts_are_marks():
    _, rows, problems = read(
        [1, "Lê Thị Mới", 1980, "Ấp 1", "Có", "Không", "Không", "3/2017"],
        [2, "Lê Văn Cũ", 1981, "Ấp 2", "có", "Có", "Không kiêm", "3/2017"],
    )
    assert titles_of(rows) == [["Bí thư chi bộ"], ["Bí thư chi bộ", "Trưởng ấp"]]
    assert problems == []


def test_an_abbreviation_below_a_fact_of_life_is_no_post():
    head = ["STT", "Họ và tên", "Ngày vào Đảng", "", "Chức danh", "Từ ngày"]
    below = ["", "", "DB", "CT", "", ""]
    lines = [[1, "Lê An", "3/2/1995", "3/2/1996", "Trưởng ấp", "1/2020"]]
    merges = ((1, 2, 1, 3), *((1, column, 2, column) for column in (0, 1, 4, 5)))
    header = find_layout(Sheet("Danh sách", [head, below, *lines], merges=merges)).header
    assert (header.posts, header.roles) == ({}, ("roles",))


@pytest.mark.parametrize("behind", [" từ", " từ ngày", " (từ ngày)", " kể từ tháng, năm"])
def test_what_says_that_a_day_is_below_is_no_part_of_the_post(behind):
    head = [*HEAD[:4], f"Giữ chức BTCB{behind}", f"Trưởng ấp{behind}"]
    _, [row], problems = read([1, "Lê Thị Mới", 1980, "Ấp 1", "06/6/2016", "3/2017"], head=head)
    assert titles_of([row]) == [["BTCB (từ 6/6/2016)", "Trưởng ấp (từ 3/2017)"]]
    assert problems == []
