"""Days beside the titles of a cell, and units in a column of each post's own."""

import pytest

from cadres.intake.layout.layout import find_layout
from cadres.intake.rows.lists import read_layouts
from cadres.intake.sheets import Sheet
from cadres.intake.titles.days import take_days
from cadres.vietnamese import PartialDate
from tests.cadres.intake.shipped import shipped_index
from tests.cadres.list_files import TODAY, faults

HEAD = ["STT", "Họ và tên", "Năm sinh", "Chức danh chính", "Chức danh kiêm nhiệm", "Xã"]


def read(*lines, head=HEAD):
    layout = find_layout(Sheet("Danh sách", [head, *map(list, lines)]))
    read = read_layouts([layout], TODAY)
    return read.rows, faults(read.problems)


def terms(text):
    return [
        (title.text, title.start and str(title.start), title.end and str(title.end))
        for title in shipped_index().parse(text)
    ]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Bí thư Chi bộ (từ 3/2017)", "3/2017", None),
        ("Bí thư Chi bộ từ tháng 3 năm 2017", "3/2017", None),
        ("Bí thư Chi bộ, từ ngày 01/3/2017 đến nay", "1/3/2017", None),
        ("Bí thư Chi bộ kể từ năm 2017", "2017", None),
        ("Bí thư Chi bộ (bổ nhiệm 01/3/2017)", "1/3/2017", None),
        ("Bí thư Chi bộ (3/2017 - 8/2019)", "3/2017", "8/2019"),
        ("Bí thư Chi bộ (2017)", "2017", None),
        ("Bí thư Chi bộ: 3/2017", "3/2017", None),
        ("Bí thư Chi bộ 3/2017", "3/2017", None),
        ("Bí thư Chi bộ 01/3/2017", "1/3/2017", None),
        ("Bí thư Chi bộ ngày 01/3/2017", "1/3/2017", None),
        ("Bí thư Chi bộ được bầu ngày 01/3/2017", "1/3/2017", None),
        ("Bí thư Chi bộ bầu tháng 3/2017", "3/2017", None),
        ("Bí thư Chi bộ: 3/2017 - 8/2019", "3/2017", "8/2019"),
        ("Bí thư Chi bộ (đến 8/2019)", None, "8/2019"),
        ("Bí thư Chi bộ (nhiệm kỳ 2015-2020)", None, None),
        ("Bí thư Chi bộ", None, None),
    ],
)
def test_days_are_taken_from_a_title(text, start, end):
    assert terms(text) == [("Bí thư Chi bộ", start, end)]


def test_every_title_has_the_days_behind_it():
    both = "Bí thư Chi bộ (từ 3/2017), Trưởng ấp (từ 01/5/2018)"
    assert terms(both) == [
        ("Bí thư Chi bộ", "3/2017", None),
        ("Trưởng ấp", "1/5/2018", None),
    ]
    assert [start for _, start, _ in terms("Bí thư Chi bộ kiêm Trưởng ấp (từ 3/2017)")] == [
        "3/2017",
        "3/2017",
    ]


def test_days_may_lead_the_title():
    both = "Từ 3/2017: Bí thư Chi bộ; từ 5/2018: Trưởng ấp"
    assert [start for _, start, _ in terms(both)] == ["3/2017", "5/2018"]


@pytest.mark.parametrize(
    "text", ["Trưởng ấp (QĐ số 12-QĐ/ĐU ngày 1/3/2017)", "Trưởng ấp 2017", "Trưởng ấp"]
)
def test_what_is_no_day_of_a_post_stays(text):
    assert take_days(text) == (text, ())


def test_a_list_may_have_its_days_in_the_cells_of_posts():
    rows, problems = read(
        [1, "Lê Thị Mới", 1980, "Bí thư Chi bộ (từ 3/2017)", "Trưởng ấp 2 (từ 5/2018)", "An Hóa"],
        [2, "Lê Văn Cũ", 1981, "Bí thư Chi bộ (từ 3/2017)", "Trưởng ấp 3", "An Hóa"],
        [3, "Lê Văn Xa", 1982, "Bí thư Chi bộ", "Trưởng ấp 4", "An Hóa"],
    )
    assert [row.start and str(row.start) for row in rows] == ["5/2018", "3/2017", None]
    assert problems == [(4, "D", "missing_start", "error"), (3, "E", "read_as", "warning")]


@pytest.mark.parametrize(
    ("first", "second", "problems"),
    [
        ("(2/2017 - 12/2018)", "(1/2019 - 5/2020)", []),
        ("(8/2019 - 3/2017)", "(2/2017)", [(2, "D", "end_before_start", "error")]),
        ("(từ 3/2017)", "(từ 3/2099)", [(2, "E", "future_date", "error")]),
    ],
)
def test_days_of_a_post_that_cannot_be_are_told_at_its_cell(first, second, problems):
    titles = f"Bí thư Chi bộ {first}", f"Trưởng ấp 2 {second}"
    assert read([1, "Lê Thị Mới", 1980, *titles, "An Hóa"])[1] == problems


def test_a_last_day_in_its_column_may_not_come_before_the_day_in_a_post_s_cell():
    head = [*HEAD, "Đến ngày"]
    titles = "Bí thư Chi bộ (từ 3/2017)", "Trưởng ấp 2 (từ 5/2019)"
    [row], problems = read([1, "Lê Thị Mới", 1980, *titles, "An Hóa", "1/2018"], head=head)
    assert problems == [(2, "E", "end_before_start", "error")]


def test_without_any_day_the_column_is_missing():
    _, problems = read([1, "Lê Thị Mới", 1980, "Bí thư Chi bộ", "Trưởng ấp 2", "An Hóa"])
    assert problems == [(1, "", "missing_column", "error")]


def test_a_unit_behind_each_post_is_the_post_s_own():
    head = ["STT", "Họ và tên", "Năm sinh", "Chức danh chính", "Đơn vị", "Chức danh kiêm nhiệm",
            "Đơn vị", "Từ ngày"]  # fmt: skip
    [row], problems = read(
        [1, "Lê Thị Mới", 1980, "Phó Chủ tịch Hội Nông dân", "xã An Hóa", "Bí thư Chi bộ", "Ấp 2",
         "3/2017"],
        head=head,
    )  # fmt: skip
    assert problems == []
    assert [piece.text for piece in row.workplace] == ["Xã An Hóa"]
    [title] = shipped_index().parse(row.titles["role2"])
    assert title.places == {4: "ấp 2"}


GROUPS = ["STT", "Họ và tên", "Năm sinh", "Ấp", "Chức danh chính", "Từ ngày", "Quyết định số",
          "Chức danh kiêm nhiệm", "Từ ngày", "Quyết định số"]  # fmt: skip


def test_a_second_group_of_columns_is_about_the_second_post():
    line = [1, "Lê Văn Ba", 1970, "Ấp 2", "Bí thư chi bộ", "5/3/2020", "21-QĐ/ĐU", "Trưởng ấp"]
    [row], told = read([*line, "1/4/2020", "QĐ số 33/QĐ-UBND ngày 28/3/2020"], head=GROUPS)
    assert (str(row.start), row.decision_number, told) == ("5/3/2020", "21-QĐ/ĐU", [])
    [post] = shipped_index().parse(row.titles["role2"])
    assert (post.text, str(post.start), post.paper.number) == ("Trưởng ấp", "1/4/2020",
                                                              "33/QĐ-UBND")  # fmt: skip


def test_a_day_that_the_second_group_leaves_out_is_told():
    line = [1, "Lê Văn Ba", 1970, "Ấp 2", "Bí thư chi bộ", "5/3/2020", "21-QĐ/ĐU", "Trưởng ấp"]
    _, told = read(line, head=GROUPS)
    assert told == [(2, "H", "read_as", "warning")]


def test_as_many_columns_of_days_as_posts_behind_all_of_them_are_one_each():
    head = ["STT", "Họ và tên", "Năm sinh", "Ấp", "Chức danh 1", "Chức danh 2", "Từ ngày",
            "Từ ngày"]  # fmt: skip
    line = [1, "Lê Văn Ba", 1970, "Ấp 2", "Bí thư chi bộ", "Trưởng ấp", "5/3/2020", "1/4/2020"]
    [row], told = read(line, head=head)
    assert (str(row.start), row.titles["role2"], told) == ("5/3/2020", "Trưởng ấp (từ 1/4/2020)",
                                                           [])  # fmt: skip


def test_a_place_may_stand_behind_the_days():
    titles = shipped_index().parse("BTCB (2020-2025) kiêm Trưởng thôn (2022-2025) thôn Hạ")
    assert [(title.start, title.end) for title in titles] == [
        (PartialDate(2020), PartialDate(2025)), (PartialDate(2022), PartialDate(2025)),
    ]  # fmt: skip
    assert titles[1].places == {4: "thôn Hạ"}
