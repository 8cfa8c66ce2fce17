"""Each fault of a row is reported at its cell, all of them at once."""

import datetime as dt

import pytest

from cadres.intake.layout.layout import find_layout
from cadres.intake.places.path import Path
from cadres.intake.rows.rows import read_rows
from cadres.intake.sheets import CellError, Sheet
from cadres.vietnamese import PartialDate
from tests.cadres.list_files import HEAD, LETTERS, TODAY, faults, line


def read(*lines, head=HEAD):
    return read_rows(find_layout(Sheet("Danh sách", [head, *map(list, lines)])), TODAY)


def problems_of(**fields):
    return faults(read(line(**fields))[1])


def test_a_line_is_read():
    [row], problems = read(
        line(
            full_name="Bà  LÊ THỊ MỚI",
            birth="2/5/1980",
            start="3/2017",
            end=dt.datetime(2019, 12, 31, 8, 30),  # noqa: DTZ001 – as workbooks give it
            note=" Nhiệm kỳ 2015-2020 ",
        )
    )
    assert problems == []
    assert (row.sheet, row.number) == ("Danh sách", 2)
    assert (row.full_name, row.gender, row.ethnic_group) == ("Lê Thị Mới", "nu", "Kinh")
    assert (row.birth, row.start) == (PartialDate(1980, 5, 2), PartialDate(2017, 3))
    assert row.end == PartialDate(2019, 12, 31)
    assert row.path == Path("Tỉnh An Hòa", "Huyện Đông", "Xã Đông Một", "Ấp 3")
    assert row.titles == {"role1": "Bí thư chi bộ", "role2": "Trưởng ấp"}
    assert (row.decision_number, row.decision_date) == ("12-QĐ/ĐU", PartialDate(2019, 2, 20))
    assert row.note == "Nhiệm kỳ 2015-2020"


def test_a_dot_behind_a_name_is_no_part_of_it():
    [row], _ = read(line(full_name="Lê Thị Mới.", commune="Xã Đông Một.", hamlet="Ấp Mỹ Lợi.;",
                         ethnicity="Kinh."))  # fmt: skip
    assert (row.full_name, row.ethnic_group) == ("Lê Thị Mới", "Kinh")
    assert row.path[2:] == ("Xã Đông Một", "Ấp Mỹ Lợi")


def test_numbers_are_read_as_the_text_they_show():
    head = [*HEAD, "Số hiệu cán bộ"]
    [row], problems = read([*line(birth=1980.0, hamlet=5.0), 830012.0], head=head)
    assert (row.birth, row.path.hamlet, row.personnel_code) == (PartialDate(1980), "5", "830012")
    assert problems == []


def test_a_third_title_is_read():
    [row], _ = read([*line(), "Trưởng ban công tác Mặt trận"], head=[*HEAD, "Chức danh thứ ba"])
    assert list(row.titles) == ["role1", "role2", "role3"]


@pytest.mark.parametrize("empty", ["role1", "role2"])
def test_of_three_columns_for_titles_one_may_be_empty(empty):
    third = [*line(**{empty: ""}), "Trưởng ban công tác Mặt trận"]
    [row], problems = read(third, head=[*HEAD, "Chức danh thứ ba"])
    assert (len(row.titles), problems) == (2, [])


@pytest.mark.parametrize(
    ("title", "kinds"),
    [
        ("Bí thư chi bộ ấp 3, xã Đông Một", ["missing_post"]),
        ("Bí thư chi bộ ấp 3 - xã Đông Một", ["missing_post"]),
        ("Bí thư chi bộ ấp 3, xã Đông Một, huyện Đông", ["missing_post"]),
        ("Bí thư chi bộ, ấp trưởng", []),
        ("Phó Chủ tịch UBND xã, xã đội trưởng", []),
        ("Bí thư chi bộ - khu phố trưởng", []),
        ("Bí thư chi bộ, Trưởng ấp, xã Đông Một", []),
    ],
)
def test_a_unit_behind_a_title_is_no_second_one(title, kinds):
    _, problems = read(line(role1=title, role2=""))
    assert [problem.kind for problem in problems] == kinds


def test_empty_lines_and_lone_ordinals_are_no_rows():
    assert read([""] * 16, ["2", *[""] * 15], []) == ([], [])


def test_the_example_of_the_template_is_skipped_and_reported():
    rows, problems = read(line(full_name="VÍ DỤ: Nguyễn Văn A", start="31/2/2020"))
    assert (rows, faults(problems)) == ([], [(2, "B", "example_row", "warning")])


@pytest.mark.parametrize(
    ("field", "value", "kind", "severity"),
    [
        ("full_name", "", "missing_name", "error"),
        ("full_name", "Lê Văn Mới, 1970", "missing_name", "error"),
        ("full_name", "Lê Văn Mới 2", "read_as", "warning"),
        ("birth", "", "missing_birth", "warning"),
        ("birth", "30/2/1980", "impossible_birth", "error"),
        ("birth", "2/5/80", "read_as", "warning"),
        ("birth", dt.date(2003, 3, 2), "impossible_birth", "error"),
        ("birth", 2010, "impossible_birth", "error"),
        ("birth", 2019, "impossible_birth", "error"),
        ("birth", 2020, "impossible_birth", "error"),
        ("birth", 1917, "impossible_birth", "error"),
        ("gender", "x", "bad_gender", "warning"),
        ("gender", "Năm", "bad_gender", "warning"),
        ("gender", "Nứ", "bad_gender", "warning"),
        ("full_name", "x", "missing_name", "error"),
        ("role1", "", "missing_post", "warning"),
        ("role2", "", "missing_post", "warning"),
        ("start", "", "missing_start", "error"),
        ("start", "31/9/2019", "impossible_date", "error"),
        ("start", "khoảng 2019", "impossible_date", "error"),
        ("start", dt.date(2020, 9, 24), "future_date", "error"),
        ("end", dt.date(2019, 2, 28), "end_before_start", "error"),
        ("end", 2018, "end_before_start", "error"),
        ("end", "29/2/2019", "impossible_date", "error"),
        ("decision_date", "2/2019", "incomplete_date", "warning"),
        ("decision_date", "hôm qua", "impossible_date", "error"),
        ("decision_date", dt.date(2020, 9, 24), "future_date", "error"),
        ("decision_date", 2029, "future_date", "error"),
        ("start", CellError("#REF!"), "excel_error", "error"),
        ("commune", "#N/A", "excel_error", "error"),
        ("note", CellError("#NAME?"), "excel_error", "warning"),
        ("decision_date", CellError("#VALUE!"), "excel_error", "warning"),
    ],
)
def test_a_fault_is_reported_at_its_cell(field, value, kind, severity):
    assert problems_of(**{field: value}) == [(2, LETTERS[field], kind, severity)]


def test_who_is_of_age_cannot_have_begun_before_the_birth():
    fields = {"birth": 1980, "start": dt.date(1975, 7, 1), "decision_date": dt.date(1975, 6, 1)}
    assert problems_of(**fields) == [(2, LETTERS["start"], "start_before_birth", "error")]


@pytest.mark.parametrize("birth", [dt.date(2003, 3, 1), 2003, "3/2003", 1918])
def test_people_of_16_to_100_years_may_hold_a_post(birth):
    assert problems_of(birth=birth) == []


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        (43525.0, PartialDate(2019, 3, 1), None),
        ("43525", PartialDate(2019, 3, 1), None),
        ("từ 14/04/2015", PartialDate(2015, 4, 14), None),
        ("T8/2018", PartialDate(2018, 8), None),
        ("02/04/2017 đến nay", PartialDate(2017, 4, 2), None),
        ("5/2016 - 8/2018", PartialDate(2016, 5), PartialDate(2018, 8)),
    ],
)
def test_a_first_day_is_read_in_the_forms_that_lists_use(written, start, end):
    [row], problems = read(line(start=written))
    assert (row.start, row.end, problems) == (start, end, [])


@pytest.mark.parametrize("written", ["602-QĐ/TU ngày 28/12/2017", "602-QĐ/TU, 28.12.2017"])
def test_number_and_day_of_a_decision_may_share_a_cell(written):
    [row], problems = read(line(decision_no=written, decision_date=""))
    assert (row.decision_number, row.decision_date) == ("602-QĐ/TU", PartialDate(2017, 12, 28))
    assert problems == []


@pytest.mark.parametrize(
    ("written", "issued"), [("2/2019", PartialDate(2019, 2)), (2019, PartialDate(2019))]
)
def test_of_a_decision_s_day_that_is_not_whole_the_rest_is_kept(written, issued):
    [row], _ = read(line(decision_date=written))
    assert (row.decision_number, row.decision_date) == ("12-QĐ/ĐU", issued)


def test_the_last_day_may_be_the_first():
    assert problems_of(end=dt.date(2019, 3, 1)) == []
    assert problems_of(end=2019) == []


def test_a_day_of_a_decision_without_its_number_is_reported():
    assert problems_of(decision_no="") == [(2, "O", "no_decision_number", "warning")]


def test_what_is_no_number_is_no_decision():
    for written in "Chưa có QĐ", "Không":
        [row], problems = read(line(decision_no=written, decision_date=""))
        assert (row.decision_number, problems) == ("", [])
    written = {"decision_no": "Biên bản bầu", "decision_date": ""}
    assert problems_of(**written) == [(2, LETTERS["decision_no"], "no_decision_number", "warning")]


def test_the_day_of_a_decision_stays_where_its_number_is_an_error_of_excel():
    [row], problems = read(line(decision_no=CellError("#VALUE!")))
    assert (row.decision_number, row.decision_date) == ("", PartialDate(2019, 2, 20))
    assert [kind for *_, kind, _ in faults(problems)] == ["excel_error"]


@pytest.mark.parametrize("note", ["=1+2*3", "-cmd|' /C calc'!A1", "@SUM(1+1)", "-2+3", "+84 912"])
def test_text_like_a_formula_is_told(note):
    assert {*problems_of(note=note)} == {(2, "P", "formula_like_text", "warning")}


@pytest.mark.parametrize("note", ["- Kiêm tổ trưởng", "+ Kiêm tổ trưởng", "-nt-", "-"])
def test_a_dash_before_words_is_no_formula(note):
    assert problems_of(note=note) == []


def test_all_faults_of_all_rows_are_reported_at_once():
    _, problems = read(
        line(full_name="", birth="31/6/1980", start="", gender="?"),
        line(),
        line(role1="", end="32/1/2020"),
    )
    assert faults(problems) == [
        (2, "B", "missing_name", "error"),
        (2, "C", "impossible_birth", "error"),
        (2, "D", "bad_gender", "warning"),
        (2, "L", "missing_start", "error"),
        (4, "J", "missing_post", "warning"),
        (4, "M", "impossible_date", "error"),
    ]


@pytest.mark.parametrize(
    "post", ["Bí thư chi bộ kiêm Trưởng ấp", "BTCB-TKP", "Bí thư chi bộ, Trưởng ấp"]
)
def test_a_first_post_that_names_two_lacks_no_second(post):
    rows, problems = read(line(role1=post, role2=""))
    assert (len(rows), problems) == (1, [])


def test_a_name_may_say_its_birth_where_no_column_does():
    head = ["STT", "Họ và tên, năm sinh", "Ấp", "Chức danh", "Từ ngày"]
    rows, _ = read([1, "Lê Thị Mới (1975)", "Ấp 2", "Trưởng ấp", "3/2017"], head=head)
    assert [(row.full_name, str(row.birth)) for row in rows] == [("Lê Thị Mới", "1975")]


@pytest.mark.parametrize(
    ("births", "birth", "kind"),
    [((1970, 1972), "None", "conflicting_birth"), ((1970, "1970"), "1970", "bad_gender")],
)
def test_a_birth_for_a_man_and_one_for_a_woman_leave_the_gender_open(births, birth, kind):
    head = ["STT", "Họ và tên", "Năm sinh Nam", "Năm sinh Nữ", "Ấp", "Chức danh", "Từ ngày"]
    other = [2, "Lê Văn Cũ", 1975, "", "Ấp 2", "Trưởng ấp", "3/2017"]
    rows, problems = read([1, "Lê Mới", *births, "Ấp 2", "Trưởng ấp", "3/2017"], other, head=head)
    assert [(str(row.birth), row.gender) for row in rows] == [(birth, ""), ("1975", "nam")]
    assert (problems[0].column, problems[0].kind) == ("D", kind)


@pytest.mark.parametrize(
    ("name", "written", "gender", "kinds"),
    [
        ("Bà Lê Thị Mới", "Nam", "", ["bad_gender"]),
        ("Ông Lê Mới", "Nữ", "", ["bad_gender"]),
        ("Ông Lê Mới", "Nam", "nam", []),
        ("Bà Lê Mới", "", "nu", []),
        ("Đ/c Lê Thị Mới", "Nam", "nam", []),
    ],
)
def test_a_form_of_address_against_the_column_leaves_the_gender_open(name, written, gender, kinds):
    [row], problems = read(line(full_name=name, gender=written))
    assert (row.gender, [fault.kind for fault in problems]) == (gender, kinds)


def test_a_form_of_address_against_the_column_of_the_birth_leaves_the_gender_open():
    head = ["Họ và tên", "Năm sinh Nam", "Năm sinh Nữ", "Chức danh", "Từ ngày"]
    rows, problems = read(["Bà Lê Mới", 1970, "", "x", 2019], ["Lê Ba", "", 1975, "x", 2019],
                          head=head)  # fmt: skip
    assert [(str(row.birth), row.gender) for row in rows] == [("1970", ""), ("1975", "nu")]
    assert faults(problems) == [(2, "B", "bad_gender", "warning")]


def test_numbers_for_a_gender_mean_what_the_heading_says():
    head = ["STT", "Họ và tên", "Năm sinh", "Giới tính (Nam: 1, Nữ: 0)", "Chức danh", "Từ ngày"]
    rows, problems = read(
        [1, "Lê Thị Mới", 1975, 0, "Trưởng ấp", "3/2017"],
        [2, "Lê Văn Cũ", 1975, 1, "Trưởng ấp", "3/2017"],
        [3, "Lê Văn Ba", 1975, 2, "Trưởng ấp", "3/2017"],
        head=head,
    )
    assert [row.gender for row in rows] == ["nu", "nam", ""]
    assert [fault.kind for fault in problems] == ["bad_gender"]


def test_where_hamlets_are_numbered_a_line_without_number_is_of_the_same():
    head = ["STT", "Ấp", "Chức danh", "Họ và tên", "Năm sinh", "Từ ngày"]
    lines = [
        [1, "Ấp 1", "Bí thư chi bộ", "Lê Thị Mới", 1975, "3/2017"],
        ["", "", "Trưởng ấp", "Lê Văn Cũ", 1975, "3/2017"],
        [2, "Ấp 2", "Bí thư chi bộ", "Lê Văn Ba", 1975, "3/2017"],
    ]
    rows, problems = read(*lines, head=head)
    assert [row.path.hamlet for row in rows] == ["Ấp 1", "Ấp 1", "Ấp 2"]
    assert [fault.kind for fault in problems] == ["as_above"]
    people_numbered = [[3, *lines[1][1:]] if not line[0] else line for line in lines]
    rows, _ = read(*people_numbered, head=head)
    assert [row.path.hamlet for row in rows] == ["Ấp 1", "", "Ấp 2"]


def test_a_cell_may_say_birth_and_gender():
    head = ["STT", "Họ và tên", "Năm sinh/giới tính", "Ấp", "Chức danh", "Từ ngày"]
    rows, problems = read([1, "Lê Thị Mới", "1974/ Nữ", "Ấp 2", "Trưởng ấp", "2017"], head=head)
    assert [(str(row.birth), row.gender) for row in rows] == [("1974", "nu")]
    assert problems == []


def test_days_line_by_line_are_those_of_the_posts_beside_them():
    head = ["STT", "Họ và tên", "Năm sinh", "Ấp", "Chức danh", "Từ ngày"]
    posts = "- Bí thư chi bộ\n- Trưởng ấp"
    [row, other], told = read(
        [1, "Lê Thị Mới", 1975, "Ấp 2", posts, "18/1/2015\n1/8/2019"],
        [2, "Lê Văn Cũ", 1975, "Ấp 2", "Trưởng ấp", "18/1/2015\n1/8/2019"],
        head=head,
    )
    assert row.titles["roles"] == "- Bí thư chi bộ (từ 18/1/2015);\n- Trưởng ấp (từ 1/8/2019)"
    assert (str(row.start), other.start) == ("1/8/2019", None)
    assert [(each.row, each.kind) for each in told] == [(2, "read_as"), (3, "impossible_date")]


def test_a_birth_may_stand_in_three_columns():
    head = [["STT", "Họ và tên", "Sinh", "", "", "Chức danh", "Từ ngày"],
            ["", "", "Ngày", "Tháng", "Năm", "", ""]]  # fmt: skip
    merges = ((1, 2, 1, 4), (1, 0, 2, 0), (1, 1, 2, 1), (1, 5, 2, 5), (1, 6, 2, 6))
    lines = [[1, "Lê Thị Mới", 18, 9, 1969, "Bí thư chi bộ", 2017],
             [2, "Lê Văn Cũ", "", "", 1970, "Bí thư chi bộ", 2017]]  # fmt: skip
    rows, _ = read_rows(find_layout(Sheet("Danh sách", [*head, *lines], merges=merges)), TODAY)
    assert [(str(row.birth), row.gender) for row in rows] == [("18/9/1969", ""), ("1970", "")]


def test_names_of_men_and_women_may_stand_in_two_columns():
    head = [["STT", "Họ và tên", "", "Năm sinh", "Chức danh", "Từ ngày"],
            ["", "Ông", "Bà", "", "", ""]]  # fmt: skip
    merges = ((1, 1, 1, 2), (1, 0, 2, 0), (1, 3, 2, 3), (1, 4, 2, 4), (1, 5, 2, 5))
    lines = [[1, "Lê Văn Cũ", "", 1970, "Bí thư chi bộ", 2017],
             [2, "", "Lê Thị Mới", 1975, "Bí thư chi bộ", 2017]]  # fmt: skip
    rows, _ = read_rows(find_layout(Sheet("Danh sách", [*head, *lines], merges=merges)), TODAY)
    assert [(row.full_name, row.gender) for row in rows] == [
        ("Lê Văn Cũ", "nam"), ("Lê Thị Mới", "nu"),
    ]  # fmt: skip


def test_a_column_headed_ong_ba_says_the_gender():
    rows, _ = read(
        ["Lê Mới", "Bà", "Trưởng ấp", 2017], head=["Họ tên", "Ông/Bà", "Chức danh", "Từ"]
    )
    assert [row.gender for row in rows] == ["nu"]


@pytest.mark.parametrize(
    ("commune", "hamlet", "read_as"),
    [
        ("Đảng bộ xã Đông Một", "Chi bộ ấp 3", ("xã Đông Một", "ấp 3")),
        ("ĐU xã Đông Một", "Chi bộ 3", ("xã Đông Một", "3")),
        ("Đảng bộ Đông Một", "CB Đông", ("Đông Một", "Đông")),
        ("UBND TT. Đông", "1. Ấp Đông", ("TT. Đông", "Ấp Đông")),
        ("2. Đông Một", "2/5", ("Đông Một", "2/5")),
    ],
)
def test_bodies_and_numbers_before_a_place_are_no_part_of_its_name(commune, hamlet, read_as):
    [row], _ = read(line(commune=commune, hamlet=hamlet))
    assert (row.path.commune, row.path.hamlet) == read_as


@pytest.mark.parametrize("day", ["12/3", dt.date(2024, 3, 12)])
def test_day_and_month_of_birth_may_stand_beside_the_year(day):
    above = ["TT", "Họ và tên", "Sinh", "", "Chức danh", "Từ ngày"]
    leaves = ["", "", "Ngày, tháng", "Năm", "", ""]
    rows = [above, leaves, [1, "Lê Thị Mới", day, 1980, "Trưởng ấp", "3/2017"]]
    layout = find_layout(Sheet("Danh sách", rows, merges=((1, 2, 1, 3),)))
    [row], problems = read_rows(layout, TODAY)
    assert (row.birth, problems) == (PartialDate(1980, 3, 12), [])


@pytest.mark.parametrize("name", ["nt", "Như trên", "Trưởng thôn Lê Văn Ba", "BTCB Lê Văn Ba"])
def test_a_cell_for_a_name_that_says_something_else_is_no_name(name):
    [row], problems = read(line(full_name=name))
    assert (row.full_name, faults(problems)) == ("", [(2, "B", "missing_name", "error")])


def test_a_name_in_brackets_is_a_name():
    assert read(line(full_name="(Lê Văn Ba)"))[0][0].full_name == "Lê Văn Ba"


@pytest.mark.parametrize(
    ("hamlet", "path"),
    [
        ("ấp 3, xã Đông Hai", ("Huyện Đông", "Xã Đông Hai", "Ấp 3")),
        ("KP 2 - TT Đông, huyện Tây", ("Huyện Đông", "Thị trấn Đông", "Khu phố 2")),
        ("Ấp 3 (xã Đông Hai)", ("Huyện Đông", "Xã Đông Hai", "Ấp 3")),
        ("Ấp 3 (xã Đông Hai cũ)", ("Huyện Đông", "", "Ấp 3 (xã Đông Hai cũ)")),
        ("Ấp Đông Hai", ("Huyện Đông", "", "Ấp Đông Hai")),
    ],
)
def test_a_hamlet_s_cell_may_say_the_commune_that_no_other_says(hamlet, path):
    [row], _ = read(line(commune="", hamlet=hamlet))
    assert row.path[1:] == path


def test_a_commune_in_its_own_cell_is_not_said_again():
    [row], _ = read(line(hamlet="ấp 3, xã Đông Hai"))
    assert row.path[2:] == ("Xã Đông Một", "ấp 3, xã Đông Hai")


@pytest.mark.parametrize("nothing", ["NULL", "null", "(null)", "N/A"])
def test_what_other_programs_write_for_nothing_says_nothing(nothing):
    [row], problems = read(line(end=nothing, note=nothing, ethnicity=nothing))
    assert (row.end, row.note, row.ethnic_group, faults(problems)) == (None, "", "", [])


@pytest.mark.parametrize("mark", ["nt", "(nt)", "như trên"])
def test_a_ditto_mark_is_nobody_s_name(mark):
    assert (2, "B", "missing_name", "error") in problems_of(full_name=mark)


def test_a_mark_below_other_ethnic_groups_names_none():
    [row], problems = read(line(ethnicity="x"))
    assert (row.ethnic_group, problems) == ("", [])


def test_a_renewed_appointment_is_no_first_day_beside_the_appointment():
    head = ["Họ và tên", "Năm sinh", "Chức danh 1", "Chức danh 2", "Bổ nhiệm", "Bổ nhiệm lại"]
    people = ["Lê Thị Mới", 1980, "Bí thư chi bộ", "Trưởng ấp", "1/3/2015", "1/3/2020"]
    [row], problems = read(people, head=head)
    assert (str(row.start), list(row.titles.values())) == ("1/3/2015", people[2:4])


def test_a_lone_column_of_papers_and_their_days_holds_both():
    head = ["Họ và tên", "Năm sinh", "Chức danh", "Từ ngày", "QĐ, ngày"]
    [row], _ = read(["Lê An", 1980, "Trưởng ấp", "1/3/2015", "12-QĐ/ĐU, 1/2/2015"], head=head)
    assert (row.decision_number, str(row.decision_date)) == ("12-QĐ/ĐU", "1/2/2015")


@pytest.mark.parametrize("hamlet", ["Không", "không có", "0", 0, "Ấp", "thôn", "Chưa có"])
def test_a_cell_that_names_no_hamlet_says_none(hamlet):
    [row], _ = read(line(hamlet=hamlet))
    assert row.path.hamlet == ""
