"""Days and decisions in the order of a line's posts: each post gets its own."""

import pytest

from cadres.intake.layout.layout import find_layout
from cadres.intake.rows.lists import read_layouts
from cadres.intake.sheets import Sheet
from tests.cadres.intake.shipped import shipped_index
from tests.cadres.list_files import TODAY, faults

HEAD = ["Họ và tên", "Năm sinh", "Xã", "Ấp", "Chức danh", "Từ ngày", "Quyết định", "Ngày ký"]
BOTH = "Bí thư chi bộ kiêm Trưởng ấp"


def read(posts, days, papers, signed=""):
    """The row's own day and number, each post with its day and decision, and what is told."""
    line = ["Nguyễn Văn An", 1970, "Xã An Hóa", "Ấp 1", posts, days, papers, signed]
    layout = find_layout(Sheet("Danh sách", [HEAD, line]))
    read = read_layouts([layout], TODAY)
    [row] = read.rows
    titles = [title for text in row.titles.values() for title in shipped_index().parse(text)]
    said = [
        (title.text, title.start and str(title.start), title.paper and title.paper.number)
        for title in titles
    ]
    return row.decision_number, said, faults(read.problems)


@pytest.mark.parametrize(
    ("posts", "days", "papers"),
    [
        ("Bí thư chi bộ\nTrưởng ấp", "15/4/2020\n1/5/2020", "12-QĐ/ĐU\n15/QĐ-UBND"),
        ("- Bí thư chi bộ\n- Trưởng ấp", "- 15/4/2020\n- 1/5/2020", "- 12-QĐ/ĐU\n- 15/QĐ-UBND"),
        (BOTH, "15/4/2020; 1/5/2020", "12-QĐ/ĐU và 15/QĐ-UBND"),
        (
            "1. Bí thư chi bộ\n2. Trưởng ấp",
            "1. 15/4/2020\n2. 1/5/2020",
            "1. Số 12-QĐ/ĐU\n2. Số 15/QĐ-UBND",
        ),
        (BOTH, "1) 15/4/2020; 2) 1/5/2020", "1- 12-QĐ/ĐU; 2- 15/QĐ-UBND"),
        ("Bí thư chi bộ, Trưởng ấp", "15/4/2020\n1/5/2020", "QĐ số 12-QĐ/ĐU, 15/QĐ-UBND"),
        ("Bí thư chi bộ: 15/4/2020; Trưởng ấp: 1/5/2020", "", "12-QĐ/ĐU; 15/QĐ-UBND"),
        ("Bí thư chi bộ - Trưởng ấp", "15/4/2020\n1/5/2020", "12-QĐ/ĐU;\n15/QĐ-UBND."),
    ],
)
def test_as_many_days_and_decisions_as_posts_are_one_each(posts, days, papers):
    number, said, told = read(posts, days, papers)
    assert number == ""
    assert said == [
        ("Bí thư chi bộ", "15/4/2020", "12-QĐ/ĐU"),
        ("Trưởng ấp", "1/5/2020", "15/QĐ-UBND"),
    ]
    assert [each[2] for each in told] == ["read_as"] * (2 if days else 1)


@pytest.mark.parametrize(
    ("papers", "signed"),
    [
        ("12-QĐ/ĐU ngày 10/4/2020\n15/QĐ-UBND ngày 28/4/2020", ""),
        ("12-QĐ/ĐU, ngày 10/4/2020, 15/QĐ-UBND, ngày 28/4/2020", ""),
        ("12-QĐ/ĐU\n15/QĐ-UBND", "10/4/2020\n28/4/2020"),
    ],
)
def test_each_decision_has_its_day(papers, signed):
    layout = find_layout(Sheet("Danh sách", [HEAD, ["An", 1970, "Xã An Hóa", "Ấp 1", BOTH,
                                                    "2020", papers, signed]]))  # fmt: skip
    [row] = read_layouts([layout], TODAY).rows
    papers = [title.paper for title in shipped_index().parse(row.titles["roles"])]
    assert [f"{issued:%d/%m/%Y}" for _, issued in papers] == ["10/04/2020", "28/04/2020"]


def test_more_decisions_than_posts_are_nobody_s_and_told():
    number, said, told = read(BOTH, "15/4/2020", "12-QĐ/ĐU\n15/QĐ-UBND\n16/QĐ-UBND")
    assert (number, [paper for _, _, paper in said]) == ("", [None, None])
    assert [each[2] for each in told] == ["unclear_decisions"]


def test_decisions_in_another_order_than_the_posts_are_nobody_s():
    number, said, told = read(BOTH, "15/4/2020", "15/QĐ-UBND\n12-QĐ/ĐU")
    assert (number, [paper for _, _, paper in said]) == ("", [None, None])
    assert [each[2] for each in told] == ["unclear_decisions"]


def test_a_decision_with_its_day_on_the_next_line_is_one():
    assert read(BOTH, "15/4/2020", "12-QĐ/ĐU\nngày 10/4/2020")[::2] == ("12-QĐ/ĐU", [])


@pytest.mark.parametrize(
    "posts",
    [
        "Bí thư chi bộ (QĐ số 12-QĐ/ĐU ngày 10/4/2020), Trưởng ấp (theo QĐ 15/QĐ-UBND)",
        "Bí thư chi bộ, QĐ 12-QĐ/ĐU; Trưởng ấp, QĐ số 15/QĐ-UBND",
    ],
)
def test_a_cell_of_posts_may_name_the_decisions(posts):
    _, said, _ = read(posts, "2020", "")
    assert said == [("Bí thư chi bộ", None, "12-QĐ/ĐU"), ("Trưởng ấp", None, "15/QĐ-UBND")]
