"""A sheet is taken apart: its header, blocks, totals, signatures and other tables."""

import datetime as dt

import pytest

from cadres.intake.layout.layout import Claim, find_layout
from cadres.intake.rows.lists import read_layouts
from cadres.intake.sheets import Sheet
from tests.cadres.list_files import TODAY

HEAD = ["STT", "Họ và tên", "Năm sinh", "Ấp", "Chức danh thứ nhất", "Chức danh thứ hai", "Từ ngày"]
TWO_ROWS = [
    ["STT", "Họ và tên", "Năm sinh", "", "Chức danh", "", "Từ ngày"],
    ["", "", "Nam", "Nữ", "Chính", "Kiêm nhiệm", ""],
]


def person(name="Lê Văn Mới", stt=1):
    return [stt, name, 1970, "Ấp 1", "Bí thư chi bộ", "Trưởng ấp", "3/2017"]


def layout(*rows, **sheet):
    return find_layout(Sheet("Danh sách", [list(row) for row in rows], **sheet))


def lines(found):
    return [(line.number, line.blocks) for line in found.lines]


def test_a_header_below_a_letterhead_and_a_title_is_found():
    found = layout(
        ["HUYỆN ỦY CHÂU THÀNH", "", "", "ĐẢNG CỘNG SẢN VIỆT NAM"],
        [],
        ["DANH SÁCH KIÊM NHIỆM"],
        ["(Số liệu tính đến ngày 31/8/2020)"],
        HEAD,
        person(),
    )
    assert (list(found.header.rows), lines(found)) == ([5], [(6, ())])
    assert found.skipped == {1: "organisation block", 2: "blank", 3: "title", 4: "title"}
    assert found.day == dt.date(2020, 8, 31)


def test_a_header_of_two_rows_is_read_as_one_without_merged_cells():
    found = layout(
        *TWO_ROWS, ["1", "2", "3", "4", "5=1+2", "6", "7"], [1, "A B", 1970, "", "x", "y"]
    )
    assert list(found.header.rows) == [1, 2]
    assert found.header.columns == {
        "stt": 0, "full_name": 1, "birth_male": 2, "birth_female": 3, "role1": 4, "role2": 5,
        "start": 6,
    }  # fmt: skip
    assert found.skipped == {3: "column numbers"}


def test_merged_cells_give_the_same_header():
    merges = ((1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 1, 3), (1, 4, 1, 5), (1, 6, 2, 6))
    found = layout(*TWO_ROWS, [1, "A B", 1970, "", "x", "y", ""], merges=merges)
    assert found.header.columns == layout(*TWO_ROWS).header.columns


def test_an_answer_names_the_field_of_an_unknown_heading():
    head = [*HEAD, "Mã HSCB-QLV"]
    assert layout(head, person()).header.unmapped == {7: "Mã HSCB-QLV"}
    sheet = Sheet("Danh sách", [head, person()])
    answered = find_layout(sheet, {"ma hscb qlv": "officer_code"}).header
    assert (answered.columns["officer_code"], answered.unmapped) == (7, {})


@pytest.mark.parametrize(
    "heading", ["({}) {}", "Phần {}: {}", "{}. Đảng bộ cơ sở {}", "{}/ Tại {}", "{}) {}"]
)
def test_a_unit_is_a_block_behind_any_enumerator(heading):
    found = layout(
        HEAD,
        [heading.format(1, "xã An Hóa")],
        person(),
        [heading.format(2, "xã Tân Phú")],
        person(),
    )
    assert [number for number, _ in lines(found)] == [3, 5]
    assert [len(blocks) for _, blocks in lines(found)] == [1, 1]
    assert found.skipped == {2: "block: commune", 4: "block: commune"}


def test_blocks_govern_the_rows_below_them():
    found = layout(
        HEAD,
        ["I. CẤP XÃ"],
        ["1. Xã An Hóa"],
        person(),
        ["2. Thị trấn Mới"],
        person(),
        ["II. CẤP ẤP"],
        person(),
        [1, "Xã An Hóa"],
        person(),
    )
    assert lines(found) == [
        (4, ("CẤP XÃ", "Xã An Hóa")),
        (6, ("CẤP XÃ", "Thị trấn Mới")),
        (8, ("CẤP ẤP",)),
        (10, ("CẤP ẤP", "Xã An Hóa")),
    ]
    assert found.skipped[2] == "block: level"
    assert found.skipped[9] == "block: commune"


def test_totals_claim_a_number_and_the_signatures_end_the_list():
    found = layout(
        HEAD,
        person(),
        person("Võ Thị Hai", 2),
        ["", "Cộng ấp", 2],
        ["TỔNG SỐ", "", 3],
        ["*Trong đó: - Nữ", "", 1],
        ["", "", "", "", "Châu Thành, ngày 15 tháng 9 năm 2020"],
        ["NGƯỜI LẬP BIỂU", "", "", "", "T/M BAN THƯỜNG VỤ"],
        ["", "Lê Thị Lập", "", "", "Phạm Văn Ký"],
    )
    assert [line.number for line in found.lines] == [2, 3]
    assert found.claims == [
        Claim("Danh sách", 4, 2, "Cộng ấp", 2, 2),
        Claim("Danh sách", 5, 2, "TỔNG SỐ", 3, 2),
    ]
    assert [found.skipped[row] for row in range(4, 10)] == [
        "subtotal", "total", "total", "signature", "signature", "signature",
    ]  # fmt: skip


def test_the_heading_of_a_summary_below_is_nobody():
    summary = ["STT", "Mô hình", 11, "", "Ghi chú", "", ""]
    found = layout(HEAD, person(), ["", "Cộng", 1], [], ["", "TỔNG HỢP THEO MÔ HÌNH"], summary)
    assert [line.number for line in found.lines] == [2]


def test_the_lines_of_a_summary_below_are_nobody():
    found = layout(
        HEAD, person(), ["", "TỔNG HỢP THEO MÔ HÌNH"], ["", "Mô hình", "Số", "", "", "", "Tỷ lệ"],
        ["", "BT kiêm CT HĐND", 8, "", "", "", "66,67"], person("Lê Văn Sau", 2),
    )  # fmt: skip
    assert lines(found) == [(2, ()), (6, ())]


@pytest.mark.parametrize(
    ("head", "counts"),
    [
        (["", "Xã", "Tổng số", "Nam", "Nữ", "", ""], ["", "Sơn Giang", 5, 3, 2, "", ""]),
        (["", "Nội dung", "Nam", "Nữ", "Cộng", "", ""], ["", "Cấp huyện", 2.0, 0.0, 2.0, "", ""]),
        (["", "Mô hình", "Số lượng", "", "", "", ""], ["", "BT kiêm CT HĐND", 8, "", "", "", ""]),
        (["Đơn vị", "Số người", "Tỷ lệ", "", "", "", ""], ["Xã An", 4, "40%", "", "", "", ""]),
        (["TT", "Đơn vị", "Số người", "Nữ", "", "", ""], [1, "Xã An Hòa", 4.0, 1.0, "", "", ""]),
    ],
)
def test_a_table_of_counts_below_the_list_holds_nobody(head, counts):
    found = layout(HEAD, person(), [], head, counts, counts)
    assert lines(found) == [(2, ())]
    assert found.skipped.keys() == {3, 4, 5, 6}


def test_the_second_row_of_the_heading_of_counts_is_nobody():
    heads = ["", "Nội dung", "Tổng", "Trong đó"], ["", "", "", "Nam", "Nữ"]
    rows = [*([*head, "", "", ""][:7] for head in heads), ["", "Cấp xã", 2, 2, 0, "", ""]]
    assert lines(layout(HEAD, person(), *rows)) == [(2, ())]


def test_people_below_a_table_of_counts_are_read():
    counts = ["", "Nội dung", "Nam", "Nữ", "Cộng", "", ""]
    assert lines(layout(HEAD, person(), counts, person("Lê Văn Sau", 2))) == [(2, ()), (4, ())]


def test_a_table_of_counts_beside_a_block_does_not_hide_it():
    rows = [["I. Xã An", *[""] * 7, "Đơn vị", "Số người"], [*person(), "", "Xã An", 1]]
    assert [line.blocks for line in layout(HEAD, *rows).lines] == [("Xã An",)]


def test_a_person_called_tong_is_no_total():
    assert lines(layout(HEAD, person("Tống Văn Cộng"))) == [(2, ())]


def test_a_repeated_header_and_a_second_list_are_told_apart():
    other = ["Họ và tên", "Ngày sinh", "Chức danh", "Từ ngày"]
    found = layout(HEAD, person(), HEAD, person(), ["Danh sách 2"], other, ["A B", 1980, "x", 2019])
    assert found.skipped == {3: "repeated header", 5: "notes"}
    assert [header.first for header in found.headers] == [1, 6]
    assert [line.number for line in found.lines] == [2, 4, 7]


def test_all_rows_of_a_header_that_stands_again_are_passed_over():
    found = layout(*TWO_ROWS, person(), *TWO_ROWS, person())
    assert found.skipped == {4: "repeated header", 5: "repeated header"}
    assert [line.number for line in found.lines] == [3, 6]


PARTED = [
    ["STT", "Họ và tên", "", "Ngày sinh", "Chức danh", "Từ ngày"],
    ["", "Họ đệm", "Tên", "", "", ""],
]
ACROSS = (1, 0, 2, 0), (1, 1, 1, 2), (1, 3, 2, 3), (1, 4, 2, 4), (1, 5, 2, 5)


def test_a_name_alone_above_numbers_that_start_again_is_a_unit_like_the_one_before():
    found = layout(
        HEAD,
        ["I. HUYỆN CŨ"],
        ["1. Xã An Hóa"],
        person(),
        ["", "BẢO THUẬN"],
        person(),
        person(stt=2),
        ["", "Tân Mỹ"],
        person(stt="01"),
    )
    assert lines(found) == [
        (4, ("HUYỆN CŨ", "Xã An Hóa")),
        (6, ("HUYỆN CŨ", "BẢO THUẬN")),
        (7, ("HUYỆN CŨ", "BẢO THUẬN")),
        (9, ("HUYỆN CŨ", "Tân Mỹ")),
    ]
    assert found.skipped[5] == "block: commune"


@pytest.mark.parametrize(
    ("between", "stt"),
    [
        ("BẢO THUẬN", 2),
        ("(tiếp theo)", 1),
        ("Đã đối chiếu với hồ sơ", 1),
        ("Các đoàn thể", 1),
        ("Cán bộ không chuyên trách", 1),
    ],
)
def test_another_text_between_lines_is_no_unit(between, stt):
    found = layout(HEAD, ["1. Xã An Hóa"], person(), ["", between], person(stt=stt))
    assert lines(found) == [(3, ("Xã An Hóa",)), (5, ("Xã An Hóa",))]


def test_a_block_right_below_people_side_by_side_is_no_heading():
    """The number and the unit of a block stand below "STT" and "Tên chi bộ" of the upper row."""
    found = layout(
        ["STT", "Tên chi bộ", "Bí thư chi bộ", "", "Trưởng thôn", ""],
        ["", "", "Họ và tên", "Năm sinh", "Họ và tên", "Năm sinh"],
        ["I", "Xã Hồng Phong", "", "", "", ""],
        [1, "Đoàn Xá 1", "Bùi Thị Nhàn", 1966, "Vũ Văn Thắng", 1972],
    )
    assert [*found.header.rows] == [1, 2]
    assert lines(found) == [(4, ("Xã Hồng Phong",))] * 2


@pytest.mark.parametrize("merges", [(), ACROSS], ids=["plain", "merged"])
def test_a_block_below_headings_over_parted_names_is_no_heading(merges):
    line = [1, "Lê Văn", "Mới", 1970, "Chủ tịch UBND", "3/2017"]
    found = layout(*PARTED, ["", "Xã An Hóa"], line, merges=merges)
    assert [*found.header.rows] == [1, 2]
    assert (found.header.columns["full_name"], found.header.columns["given_name"]) == (1, 2)
    assert lines(found) == [(4, ("Xã An Hóa",))]


def test_a_summary_beside_the_list_is_left_aside():
    beside = [["", "Cấp", "Số"], ["", "Xã", 5], ["", "Ấp", 9], ["", "", ""]]
    rows = [HEAD, *(person(stt=n) for n in (1, 2, 3, 4, 5))]
    found = layout(*(row + extra for row, extra in zip(rows, [*beside, [], []], strict=True)))
    assert found.aside == {8, 9}
    assert found.header.unmapped == {}
    assert len(found.lines) == 5


def test_merged_cells_down_a_column_hold_for_all_their_rows():
    found = layout(
        HEAD, person(), [2, "Võ Thị Hai", 1971, "", "x", "y", 2018], merges=((2, 3, 3, 3),)
    )
    assert found.sheet.rows[2][3] == "Ấp 1"


def test_sheets_without_a_list_say_what_they_are():
    assert layout().why == "empty sheet"
    assert layout(["GHI CHÚ"], ["1. Số liệu đến ngày 1/10/2020"]).why == "notes sheet"
    lookup = layout(["Chức danh"], ["Bí thư chi bộ"], ["Trưởng ấp"], hidden=True)
    assert (lookup.why, lookup.skipped[2]) == ("hidden lookup sheet", "lookup list")


def test_a_numbered_person_with_the_post_of_one_who_signs_is_no_signature():
    """Who heads the Front's board has a post that papers are signed by as well."""
    poor = [2, "Vàng Thị Mỷ (1990)", "", "Ấp 2", "Trưởng ban CTMT", "", ""]
    read = layout(HEAD, person(), poor, ["II", "Xã Tân Hợp", *[""] * 5], person("Vì Văn Ún"))
    assert lines(read) == [(2, ()), (3, ()), (5, ("Xã Tân Hợp",))]


@pytest.mark.parametrize("office", ["TRƯỞNG PHÒNG", "PHÓ CHỦ TỊCH", "CHÁNH VĂN PHÒNG"])
@pytest.mark.parametrize("between", [[], [["", "Tổng cộng: 1 người"]], [[]]])
def test_who_signs_below_a_column_of_posts_is_nobody_of_the_list(office, between):
    signed = [["", "", "", "", text] for text in (office, "(Đã ký)", "Nguyễn Văn Tấn")]
    read = layout(HEAD, person(), *between, *signed)
    assert [number for number, *_ in read.lines] == [2]
    assert read.more == {}
    assert [why for _, why in sorted(read.skipped.items())][-3:] == ["signature"] * 3


SIGNED = [
    [("", "Ba Tri, ngày 15 tháng 9 năm 2020"), ("NGƯỜI LẬP", "T/M BAN THƯỜNG VỤ"), ("Mộng", "Tâm")],
    [("Người lập biểu", "K/T TRƯỞNG BAN"), ("", "PHÓ TRƯỞNG BAN"), (), ("Trần Hoài", "Lê Quế")],
    [("Cán bộ tổng hợp", "Xác nhận của Đảng ủy"), ("Trần Thị Hoài", "Nguyễn Văn Quế")],
]


@pytest.mark.parametrize("signed", SIGNED)
@pytest.mark.parametrize("left", range(4))
@pytest.mark.parametrize("right", range(4, len(HEAD)))
def test_who_signs_right_below_the_last_person_is_nobody_in_any_columns(signed, left, right):
    rows = [[""] * len(HEAD) for _ in signed]
    for row, texts in zip(rows, signed, strict=True):
        for column, text in zip((left, right), texts, strict=False):
            row[column] = text
    read = layout(HEAD, person(), person(stt=2), *rows)
    assert [number for number, *_ in read.lines] == [2, 3]
    assert read.more == {}


def test_a_further_post_that_others_sign_as_is_one():
    read = layout(HEAD, person(), ["", "", "", "", "Phó Bí thư"])
    assert read.skipped == {3: "second line of the person above"}


def test_a_title_alone_below_the_list_is_nobody():
    read = layout(HEAD, person(), [], ["", "", "", "", "GIÁM SÁT VIÊN"])
    assert [number for number, *_ in read.lines] == [2]


def test_a_block_may_tell_far_right_how_many_there_are():
    read = layout(HEAD, ["I", "CẤP XÃ", "", "", "", "", "01 người"], person())
    assert read.skipped == {2: "block: level"}
    assert read.lines[0][2] == ("CẤP XÃ",)


def test_the_number_of_the_form_beside_the_office_is_no_title():
    office = ["TỈNH ỦY BẾN TRE", "", "", "", "Biểu số 1 - KN"]
    read = layout(office, ["BAN TỔ CHỨC"], ["DANH SÁCH KIÊM NHIỆM"], HEAD, person())
    assert [read.skipped[number] for number in (1, 2, 3)] == [
        *["organisation block"] * 2,
        "title",
    ]


def test_notes_behind_an_empty_column_belong_to_the_list():
    head = [*HEAD, "", "Ghi chú"]
    read = layout(head, person(), head, [*person("Lê Thị Khác"), "", "nghỉ thai sản"], person())
    assert [number for number, *_ in read.lines] == [2, 4, 5]
    assert read.skipped == {3: "repeated header"}
    assert read.header.columns["note"] == 8


def test_a_summary_by_unit_is_no_list():
    read = layout(["STT", "Đơn vị", "Số người", "Ghi chú"], [1, "Xã An Hóa", 5, ""])
    assert (read.headers, read.lines) == ([], [])


def test_leaves_below_other_facts_are_headings_too():
    rows = [
        ["TT", "Họ và tên", "Ngày sinh", "", "Trình độ", "", "Chức vụ", "Từ ngày"],
        ["", "", "Nam", "Nữ", "Chuyên môn", "LLCT", "", ""],
        [1, "Lê Thị Mới", "", 1975, "ĐH", "TC", "Bí thư chi bộ", 2017],
    ]
    layout = find_layout(Sheet("Danh sách", rows))
    assert (list(layout.header.rows), [line.number for line in layout.lines]) == ([1, 2], [3])
    assert layout.header.columns["birth_female"] == 3


def test_an_unknown_column_that_holds_titles_is_that_of_the_posts():
    rows = [
        ["TT", "Họ và tên", "Năm sinh", "Xã", "Mô hình thực hiện", "Ghi thêm", "Từ ngày"],
        [1, "Lê Thị Mới", 1975, "An Hóa", "Bí thư Đảng ủy kiêm Chủ tịch UBND", "a", 2017],
        [2, "Lê Văn Cũ", 1975, "Sơn Đông", "BT kiêm CT HĐND", "", 2017],
    ]
    layout = find_layout(Sheet("Danh sách", rows))
    assert (layout.header.columns["roles"], layout.header.by_cells) == (4, {"roles"})
    told = [
        fault.message for fault in read_layouts([layout], TODAY).problems if fault.column == "E"
    ]
    assert told == [
        "“Mô hình thực hiện” được hiểu là cột chức danh, vì các ô bên dưới ghi chức danh."
    ]


def test_a_column_headed_as_a_hamlet_that_holds_titles_holds_posts():
    rows = [
        ["TT", "Họ và tên", "Năm sinh", "Chức danh", "", "Từ ngày"],
        ["", "", "", "Đảng", "Khu vực", ""],
        [1, "Lê Thị Mới", 1975, "Bí thư Chi bộ KV1", "Trưởng KV1", 2017],
    ]
    columns = find_layout(Sheet("Danh sách", rows)).header.columns
    assert (columns.get("hamlet"), columns["roles"]) == (None, 4)


def test_a_column_headed_as_a_term_that_holds_titles_holds_posts():
    rows = [
        ["TT", "Họ và tên", "Năm sinh", "Xã", "Thôn", "Giữ chức vụ", "Từ ngày"],
        [1, "Lê Thị Mới", 1975, "An Hiệp", "Thôn 1", "Bí thư chi bộ, Trưởng thôn", 2017],
        [2, "Lê Văn Hai", 1976, "An Hiệp", "Thôn 2", "Bí thư chi bộ", "5/2018"],
    ]
    columns = find_layout(Sheet("Danh sách", rows)).header.columns
    assert (columns["roles"], columns["start"]) == (5, 6)
    dated = [
        [*row[:5], day] for row, day in zip(rows, ("Giữ chức vụ", 2017, "5/2018"), strict=True)
    ]
    assert find_layout(Sheet("Danh sách", dated)).header.columns["start"] == 5


def test_posts_may_stand_in_a_column_for_each_level():
    rows = [
        ["TT", "Họ và tên", "Năm sinh", "Đơn vị", "Chức danh", "", "Từ ngày"],
        ["", "", "", "", "Xã", "Ấp", ""],
        [1, "Lê Thị Mới", 1975, "An Hiệp", "Phó CT Hội Nông dân", "BTCB ấp 3", 2017],
        [2, "Lê Văn Hai", 1976, "An Hiệp", "", "BTCB ấp 4", 2017],
    ]
    header = find_layout(Sheet("Danh sách", rows)).header
    assert (header.columns["roles"], header.columns["role2"]) == (4, 5)
    assert header.by_cells == {"roles", "role2"}


def test_a_column_of_posts_of_the_communes_stands_beside_that_of_their_names():
    rows = [
        ["TT", "Họ và tên", "Năm sinh", "Xã", "Chức danh", "", "Từ ngày"],
        ["", "", "", "", "Xã", "Ấp", ""],
        [1, "Lê Thị Mới", 1975, "An Hiệp", "Phó CT Hội Nông dân", "BTCB ấp 3", 2017],
        [2, "Lê Văn Hai", 1976, "An Hiệp", "Chủ tịch Hội CCB", "BTCB ấp 4", 2017],
    ]
    header = find_layout(Sheet("Danh sách", rows)).header
    assert header.by_cells == {"roles", "role2"}
    assert [header.columns[name] for name in ("commune", "roles", "role2")] == [3, 4, 5]


def test_letters_may_number_the_columns():
    letters = ["A", "B", "C", "D", "E", "G", "H"]
    found = layout(HEAD, letters, person())
    assert (found.skipped, lines(found)) == ({2: "column numbers"}, [(3, ())])


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Danh sách kiêm nhiệm xã An Hóa (đến 01/9/2020)", dt.date(2020, 9, 1)),
        ("(đến hết ngày 30.9.2020)", dt.date(2020, 9, 30)),
        ("Danh sách kiêm nhiệm xã An Hóa đến ngày 01/9/2020", dt.date(2020, 9, 1)),
        ("Chỉ tiêu từ nay đến 31/12/2025", None),
        ("Bảng kê phụ cấp chức vụ huyện Ba Tri - 30/9/2020", dt.date(2020, 9, 30)),
        ("Tổng hợp cán bộ kiêm nhiệm (huyện Ba Tri – ngày 30.9.2020)", dt.date(2020, 9, 30)),
        ("Danh sách kèm Báo cáo số 12-BC/HU ngày 01/10/2020", None),
        ("Danh sách từ 01/01/2019 đến 30/6/2020", None),
        ("Danh sách kiêm nhiệm xã An Hóa (31/12/2020)", dt.date(2020, 12, 31)),
        ("Châu Thành, ngày 5/1/2021", dt.date(2021, 1, 5)),
        ("Kèm theo Quyết định số 12-QĐ/HU, ngày 5/1/2021", None),
    ],
)
def test_a_title_may_say_up_to_which_day_it_goes(title, day):
    rows = [[title], HEAD, person()]
    assert find_layout(Sheet("Danh sách", rows)).day == day


def test_a_heading_spread_over_empty_columns_is_one_column():
    head = ["TT", "Họ và tên", "", "Năm sinh", "", "Chức danh", "Từ ngày"]
    lines = [[1, "Lê Thị Mới", "", 1980, "", "Trưởng ấp", 2017]]
    merges = ((1, 1, 1, 2), (1, 3, 1, 4))
    header = find_layout(Sheet("Danh sách", [head, *lines], merges=merges)).header
    assert header.duplicates == {}
    assert (header.columns["birth"], header.columns.get("given_name")) == (3, None)


@pytest.mark.parametrize(("hidden", "column"), [(1, 2), (2, 1)])
def test_of_two_columns_of_one_heading_the_hidden_one_is_not_asked_about(hidden, column):
    head = ["TT", "Họ và tên", "Họ, tên", "Năm sinh", "Chức danh", "Từ ngày"]
    rows = [head, [1, "LÊ MỚI", "Lê Mới", 1980, "x", 2017]]
    header = find_layout(Sheet("DS", rows, hidden_columns=frozenset({hidden}))).header
    assert (header.columns["full_name"], header.duplicates) == (column, {})


def test_of_party_units_side_by_side_the_higher_is_the_commune():
    head = ["TT", "Họ và tên", "Năm sinh", "Đảng bộ", "Chi bộ", "Chức danh", "Từ ngày"]
    header = find_layout(
        Sheet("Danh sách", [head, [1, "Lê Mới", 1980, "An", "Ba", "x", 2017]])
    ).header
    assert (header.columns["commune"], header.columns["workplace"]) == (3, 4)
    assert header.duplicates == {}


@pytest.mark.parametrize("order", [1, -1])
def test_a_term_beside_the_first_day_is_not_another_first_day(order):
    head = ["TT", "Họ và tên", "Năm sinh", "Chức danh", *["Nhiệm kỳ", "Từ ngày"][::order]]
    header = find_layout(Sheet("Danh sách", [head, [1, "Lê Mới", 1980, "x", 2017, 2017]])).header
    assert header.heading(header.columns["start"]) == "Từ ngày"
    assert (header.duplicates, [*header.unmapped.values()]) == ({}, ["Nhiệm kỳ"])


FIRST = ["TT", "Họ và tên", "Năm sinh", "Thôn", "Chức danh", "Từ ngày"]
OTHER = ["TT", "Họ và tên", "Thôn", "Năm sinh", "Chức danh", "Từ ngày"]


@pytest.mark.parametrize("head", [FIRST, OTHER], ids=["the same header", "another"])
@pytest.mark.parametrize(
    ("above", "blocks"),
    [
        (["DANH SÁCH XÃ BÌNH MINH"], ("Xã BÌNH MINH",)),
        (["DANH SÁCH XÃ LIÊN KHÊ"], ()),  # the first list's, on each of its pages
        (["DANH SÁCH XÃ AN VÀ XÃ BA"], ()),
        (["Ghi chú: thôn 2 nhập về xã Bình Minh"], ()),
    ],
)
def test_a_title_within_a_sheet_gives_the_place_of_what_is_below(head, above, blocks):
    person = [1, "Lê Thị Mới", 1980, "Thôn 1", "Trưởng thôn", 2017]
    further = person if head is FIRST else [1, "Lê Văn Hai", "Thôn 2", 1981, "Trưởng thôn", 2017]
    rows = [["HUYỆN KHOÁI CHÂU"], ["DANH SÁCH XÃ LIÊN KHÊ"], FIRST, person, [], above, head]
    lines = find_layout(Sheet("Danh sách", [*rows, further])).lines
    assert [line.blocks for line in lines] == [(), blocks]


def test_of_a_letterhead_within_a_sheet_the_lowest_unit_counts():
    person = [1, "Lê Thị Mới", 1980, "Thôn 1", "Trưởng thôn", 2017]
    above = [["HUYỆN ỦY KHOÁI CHÂU"], ["ĐẢNG ỦY XÃ BÌNH MINH"], ["DANH SÁCH HUYỆN KHOÁI CHÂU"]]
    rows = [["ĐẢNG ỦY XÃ LIÊN KHÊ"], ["DANH SÁCH"], FIRST, person, ["", "Người lập"], *above, OTHER]
    lines = find_layout(
        Sheet("Danh sách", [*rows, [1, "Lê Hai", "Thôn 2", 1981, "TT", 2017]])
    ).lines
    assert [line.blocks for line in lines] == [(), ("Xã BÌNH MINH",)]


def test_a_row_that_names_only_an_office_heads_those_below():
    head = ["TT", "Họ và tên", "Năm sinh", "Chức vụ", "Từ ngày"]
    line = [1, "Lê Thị Mới", 1980, "Giám đốc", 2017]
    rows = [head, [1, "Sở Nội vụ"], line, [2, "Ban Tuyên giáo Tỉnh ủy"], line, [3, "Trường Văn An"]]
    layout = find_layout(Sheet("Danh sách", rows))
    blocks = [("Sở Nội vụ",), ("Ban Tuyên giáo Tỉnh ủy",)]
    assert [each.blocks for each in layout.lines[:2]] == blocks
    assert [layout.skipped.get(number) for number in (2, 4, 6)] == ["block: level"] * 2 + [None]


BLOCK_HEAD = ["STT", "Họ và tên", "Năm sinh", "Chức danh", "Từ ngày"]


def below_block(*cells, before="") -> tuple[str, ...]:
    """The blocks of a line below "II | CẤP XÃ" and the row of these cells."""
    rows = [
        BLOCK_HEAD,
        ["II", "CẤP XÃ", "", "", ""],
        *(
            [["", before, "", "", ""], [1, "Lê Hai", 1970, "Bí thư Đảng ủy", 2020]]
            if before
            else []
        ),
        [*cells, *[""] * (5 - len(cells))],
        [1, "Lê Văn An", 1975, "Bí thư Đảng ủy", 2020],
    ]
    return find_layout(Sheet("Danh sách", rows)).lines[-1].blocks


@pytest.mark.parametrize(
    "cells",
    [
        ("II.1", "Phường Tân Lập"), ("II.1. Phường Tân Lập",), ("II.1 Phường Tân Lập",),
        ("A.1", "Phường Tân Lập"), ("A1", "Phường Tân Lập"), ("1.1", "Phường Tân Lập"),
        ("(1)", "Phường Tân Lập"), ("II-1", "Phường Tân Lập"), ("a.1) Phường Tân Lập",),
    ],
)  # fmt: skip
def test_blocks_may_be_numbered_within_others(cells):
    assert below_block(*cells) == ("CẤP XÃ", "Phường Tân Lập")


def test_blocks_of_one_numbering_end_each_other():
    rows = [
        ["II", "CẤP XÃ"], ["II.1", "Phường Một"], ["II.2", "Phường Hai"], ["III", "CẤP THÔN"],
    ]  # fmt: skip
    person = [1, "Lê Văn An", 1975, "Bí thư", 2020]
    lines = [line for row in rows for line in ([*row, "", "", ""], person)]
    found = find_layout(Sheet("Danh sách", [BLOCK_HEAD, *lines]))
    assert [line.blocks for line in found.lines] == [
        ("CẤP XÃ",), ("CẤP XÃ", "Phường Một"), ("CẤP XÃ", "Phường Hai"), ("CẤP THÔN",),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["P. Tân Lập", "P.Tân Lập", "X. TÂN LẬP", "P. 5", "P.5"])
def test_a_unit_s_short_word_ends_the_unit_before(text):
    assert below_block("", text, before="Xã Tân Phú") == ("CẤP XÃ", text)


@pytest.mark.parametrize("text", ["X. CẤP THÔN", "X. HỘI NÔNG DÂN", "X. Các tổ chức khác"])
def test_the_tenth_block_is_no_commune(text):
    assert below_block(text)[-1] == text.removeprefix("X. ")


@pytest.mark.parametrize(
    ("first", "second"), [("B. Cấp xã", "C. Cấp ấp"), ("K) Xã Một", "L) Xã Hai")]
)
def test_the_third_letter_is_no_roman_hundred(first, second):
    person = [1, "Lê Văn An", 1975, "Bí thư", 2020]
    rows = [BLOCK_HEAD, [first], person, [second], person, ["I. Xã Ba"], person]
    found = find_layout(Sheet("Danh sách", rows))
    assert all(first[3:] not in line.blocks for line in found.lines[1:])


def test_small_letters_number_blocks_within_capital_ones():
    person = [1, "Lê Văn An", 1975, "Bí thư", 2020]
    rows = [["A. Xã Một"], ["I. Cấp xã"], ["a. Đảng ủy"], person, ["II. Cấp ấp"], ["a. Chi bộ"]]
    rows += [person, ["B. Xã Hai"], person]
    found = find_layout(Sheet("Danh sách", [BLOCK_HEAD, *rows]))
    assert [line.blocks for line in found.lines] == [
        ("Xã Một", "Cấp xã", "Đảng ủy"), ("Xã Một", "Cấp ấp", "Chi bộ"), ("Xã Hai",),
    ]  # fmt: skip


def test_a_block_may_stand_in_the_column_of_posts():
    head = ["TT", "Chức danh", "Họ và tên", "Năm sinh", "Từ ngày"]
    lines = [
        ["I", "Thôn Đông", "", "", ""],
        [1, "Bí thư chi bộ", "Lê Văn An", 1970, 2018],
        ["II", "Thôn Tây", "", "", ""],
        [1, "Trưởng thôn", "Ngô Thị Hoa", 1975, 2018],
        [2, "Xã đội trưởng", "", "", ""],
    ]
    found = find_layout(Sheet("Danh sách", [head, *lines]))
    assert [line.blocks for line in found.lines] == [("Thôn Đông",), *[("Thôn Tây",)] * 2]
    assert [found.skipped.get(row) for row in (2, 4, 6)] == ["block: hamlet"] * 2 + [None]


def test_a_numbered_body_is_a_block_though_columns_are_headed_so():
    assert below_block("III", "CHI BỘ") == ("CHI BỘ",)
    assert below_block("", "CHI BỘ") == ("CẤP XÃ",)


@pytest.mark.parametrize("said", ["Tổng cộng: {} người", "Tổng cộng {}"])
def test_a_total_of_thousands_of_digits_states_no_number(said):
    found = layout(HEAD, person(), person("Lê Văn Hai", 2), ["", said.format("1" * 5_000)])
    assert (len(found.lines), found.claims) == (2, [])
    counted = layout(HEAD, person(), ["", said.format("1.017")])
    assert [claim.number for claim in counted.claims] == [1_017]
