"""A heading names a field by its words, in one row or two; the unknown is never guessed."""

import pytest

from cadres.intake.headings.birth_columns import settle_births
from cadres.intake.headings.columns import field_of, is_group, is_personal, near
from cadres.intake.headings.headings import HEADINGS
from cadres.intake.headings.taken_and_left import ends_posts
from cadres.intake.headings.vocabulary import LABELS, TEMPLATE


@pytest.mark.parametrize("field", TEMPLATE)
def test_the_template_names_its_own_columns(field):
    assert field_of((LABELS[field],)) == field


def test_no_two_fields_share_a_heading():
    said = [text for texts in HEADINGS.values() for text in texts]
    assert sorted(set(said)) == sorted(said)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("HỌ VÀ TÊN (chữ in hoa)", "full_name"),
        ("ho ten", "full_name"),
        ("Ngày, tháng, năm sinh", "birth"),
        ("Nam/Nữ", "gender"),
        ("Nữ", "female_mark"),
        ("Chức vụ Đảng", "role_party"),
        ("Chức danh chính quyền", "role_gov"),
        ("MTTQ, đoàn thể", "role_union"),
        ("Chức danh kiêm nhiệm 2", "role3"),
        ("Chức vụ, chức danh", "roles"),
        ("T/g giữ chức", "start"),
        ("Thực hiện từ ngày", "start"),
        ("Số QĐ", "decision_no"),
        ("Số hiệu CB", "officer_code"),
        ("Xã, phường, thị trấn", "commune"),
        ("Huyện/thành phố", "district"),
        ("Tỉnh, thành phố", "province"),
        ("Tên ấp (khu phố)", "hamlet"),
        ("Đơn vị cũ (trước 1/7/2025)", "old_unit"),
        ("Lý do thôi giữ chức", "end_reason"),
        ("Các chức danh đang đảm nhiệm (thời gian)", "roles"),
        ("Chức danh kiêm nhiệm (từ tháng, năm)", "role2"),
        ("Thời gian (chức danh)", "start"),
        ("Chức vụ trong chi bộ", "role_party"),
        ("Chức vụ sau khi nhất thể hóa", "roles"),
        ("Chức danh Đoàn", "role_union"),
        ("Chức danh ở Hội Phụ nữ", "role_union"),
        ("Tới", "end"),
        ("Tới tháng", "end"),
    ],
)
def test_one_heading_is_known_by_its_words(heading, field):
    assert field_of((heading,)) == field


@pytest.mark.parametrize(
    ("headings", "field"),
    [
        (("Năm sinh", "Nam"), "birth_male"),
        (("Ngày, tháng, năm sinh", "Nữ"), "birth_female"),
        (("Giới tính", "Nữ"), "female_mark"),
        (("Chức danh", "Đảng"), "role_party"),
        (("Chức danh", "Chức danh\nkiêm nhiệm"), "role2"),
        (("Quyết định", "Số"), "decision_no"),
        (("Quyết định", "Ngày, tháng, năm"), "decision_date"),
        (("Thời gian giữ chức", "Đến"), "end"),
        (("Đơn vị", "Xã"), "commune"),
        (("CHỨC VỤ, CHỨC DANH HIỆN ĐANG GIỮ", "Chính"), "role1"),
        (("Các chức danh hiện đang đảm nhiệm", "Kiêm nhiệm"), "role2"),
        (("Chức vụ hiện đảm nhiệm", "Chính quyền"), "role_gov"),
        (("Bổ nhiệm", "Ngày"), "start"),
        (("Chức vụ", "Kiêm nhiệm thứ nhất"), "role2"),
        (("Chức vụ", "Kiêm nhiệm thứ hai"), "role3"),
        (("Ngày vào Đảng", "CT"), ""),
        (("Bổ nhiệm, phê chuẩn", "Số QĐ"), "decision_no"),
        (("Miễn nhiệm", "Ngày"), "end"),
        (("Dân tộc", "Kinh"), ""),
        (("Dân tộc", "DTTS"), "ethnicity"),
    ],
)
def test_a_heading_below_another_is_read_with_it(headings, field):
    assert field_of(headings) == field


@pytest.mark.parametrize(
    "heading", ["Mã HSCB-QLV", "Quê quán", "Mô hình", "Thành phố", "LLCT", "1"]
)
def test_an_unknown_heading_names_nothing(heading):
    assert field_of((heading,)) == ""


def test_a_misspelling_is_only_a_hint():
    assert field_of(("Chức danh thư hay",)) == ""
    assert near("Chức danh thư hay", {"role1"}) == "role2"
    assert near("Mã HSCB-QLV", set()) == ""
    for allowance in "PC_KN", "PHỤ CẤP – Chức vụ", "Phụ cấp kiêm nhiệm":
        assert near(allowance, set()) == ""


def test_a_line_end_parts_no_day_from_what_it_is_of():
    for text in "Ngày giữ\nchức vụ", "NGÀY NHẬN\nNHIỆM VỤ", "Ngày bổ nhiệm\nchức danh":
        assert field_of((text,)) == "start"
    for text in "Chức danh\nTừ ngày", "Chức vụ, ngày bổ nhiệm", "Chức vụ,\nthời gian giữ":
        assert field_of((text,)) == "roles"


def test_heads_of_groups_are_told_from_whole_headings():
    assert [is_group(text) for text in ("Chức danh", "Năm sinh", "Họ và tên")] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Ngày th.năm sinh", "birth"),
        ("Năm sinh (Nữ)", "birth_female"),
        ("Nam", "male_mark"),
        ("Năm", ""),
        ("Chức danh kiêm", "role2"),
        ("Chức vụ (Đảng)", "role_party"),
        ("Chức danh MTTQ, đoàn thể CT-XH", "role_union"),
        ("Thời gian bắt đầu kiêm nhiệm", "start"),
        ("Ngày bổ nhiệm chức vụ hiện tại", "start"),
        ("Ngày giữ chức vụ hiện giữ", "start"),
        ("NGAY_HL", "start"),
        ("NGAY_KT", "end"),
        ("MANV", "officer_code"),
        ("Phòng ban/Đơn vị", "workplace"),
        ("Ngày hết HL", "end"),
        ("TEN_CV", "roles"),
        ("Ngày bổ nhiệm, miễn nhiệm", "start"),
        ("Ngày thôi giữ chức", "end"),
        ("Đến ngày/lý do thôi", "end"),
        ("Đến ngày, lý do", "end"),
        ("Ngày thôi, lý do", "end"),
        ("Lý do, ngày thôi giữ chức", "end"),
        ("Thời gian, lý do thôi", "end"),
        ("Mã nhân viên", "officer_code"),
        ("SoHieuCC", "officer_code"),
        ("Thôi kiêm nhiệm từ", "end"),
        ("Số QĐ phê chuẩn", "decision_no"),
        ("Số QĐ, ngày QĐ", "decision_no"),
        ("Nơi công tác trước 01/7/2025", "old_unit"),
        ("Xã (cũ)", "old_unit"),
        ("Đến nay", "end"),
        ("Số quyết định, nghị quyết", "decision_no"),
        ("Huyện/TX/TP", "district"),
        ("Thôn, xã", "workplace"),
        ("Họ và tên, năm sinh", "full_name"),
        ("Họ đệm và tên", "full_name"),
        ("HĐND", "role_gov"),
        ("UBMTTQ và đoàn thể", "role_union"),
        ("Họ và tên, chức vụ", "full_name"),
        ("Chức danh, thời gian giữ chức", "roles"),
        ("Chức vụ, thời gian giữ chức, số quyết định", "roles"),
        ("Chức danh, chức vụ đang đảm nhiệm, đơn vị công tác", "roles"),
        ("Nơi công tác, chức vụ kiêm nhiệm", "role2"),
        ("Ngày, tháng, năm được bổ nhiệm, bầu cử", "start"),
        ("Số, ngày, tháng QĐ", "decision_no"),
        ("Số/ngày văn bản", "decision_no"),
        ("Tên đơn vị, họ tên", ""),
        ("Xóm, phố", "hamlet"),
        ("Cấp phó", ""),
        ("Ngày bổ nhiệm lại", ""),
        ("Trình độ, chuyên môn", ""),
        ("Đảng viên", ""),
        ("Ngày vào Đảng", ""),
        ("Mã định danh", ""),
    ],
)
def test_headings_are_known_by_how_they_are_made(heading, field):
    assert field_of((heading,)) == field


@pytest.mark.parametrize("head", ["Quê quán", "Nơi sinh", "Ngày vào Đảng", "Trình độ"])
def test_leaves_under_a_foreign_head_are_no_fields(head):
    assert [field_of((head, leaf)) for leaf in ("Xã", "Ngày", "Đảng")] == ["", "", ""]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Kiêm chức", "role2"),
        ("Giữ chức vụ kể từ", "start"),
        ("Được bầu ngày", "start"),
        ("Ngày công nhận", "start"),
        ("Ngày đảm nhận", "start"),
        ("Người đang giữ chức danh", "full_name"),
        ("Đại biểu", "full_name"),
        ("Chức trách, nhiệm vụ", "roles"),
        ("Lưu ý", "note"),
        ("Nơi sinh hoạt (thôn, xã)", "workplace"),
        ("Địa bàn hoạt động (xã)", "commune"),
        ("Nơi ở hiện nay (thôn, xã)", ""),
        ("Thôn số", "hamlet"),
        ("Đảng bộ", "workplace"),
        ("Ngày giữ chức danh 2", "start"),
        ("Nơi sinh (xã, huyện)", ""),
    ],
)
def test_more_wordings_of_posts_and_days_name_their_field(heading, field):
    assert field_of((heading,)) == field


def test_a_heading_that_lacks_a_word_of_another_is_not_told_as_misspelt():
    assert near("Mã định danh", set()) == ""
    assert near("Chức vụ trước đây", set()) == ""
    assert near("Mã số đinh danhh", set()) == "officer_code"


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Xã, phường (đơn vị cũ)", "commune"),
        ("Ấp, khu phố (tên cũ)", "hamlet"),
        ("Xã cũ", "old_unit"),
    ],
)
def test_a_remark_on_old_names_is_no_old_unit(heading, field):
    assert field_of((heading,)) == field


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Thời điểm đảm nhận", "start"),
        ("Ngày được bầu, chỉ định", "start"),
        ("Kiêm nhiệm đến", "end"),
        ("Ngày thôi nhiệm vụ", "end"),
        ("Nguyên nhân thôi giữ chức", "end_reason"),
        ("Ký ngày", "decision_date"),
        ("Ngày công nhận, phê chuẩn", "start"),
        ("QĐ/NQ số", "decision_no"),
        ("Thông báo phân công số", "decision_no"),
        ("Thời điểm bố trí", "start"),
        ("Kể từ ngày", "start"),
        ("Ngày không còn kiêm nhiệm", "end"),
        ("Số quyết định, ngày ban hành", "decision_no"),
        ("Chức danh được bố trí kiêm nhiệm", "role2"),
        ("Các chức danh được bố trí kiêm nhiệm", "roles"),
        ("Chức vụ chuyên môn", "role1"),
        ("Chức vụ đang giữ", "roles"),
        ("Chức vụ Đảng, chính quyền, đoàn thể", "roles"),
        ("Chức danh trong cấp ủy", "role_party"),
        ("MTTQ và các tổ chức CT-XH", "role_union"),
        ("Đơn vị công tác trước đây", "old_unit"),
        ("Tên đơn vị, địa phương", "workplace"),
        ("Xã đang công tác", "commune"),
        ("Ngày thực hiện", "start"),
        ("Số năm giữ chức vụ", ""),
        ("Ngày vào Đảng", ""),
        ("Từ ngày đến ngày", ""),
        ("Số ngày nghỉ", ""),
    ],
)
def test_headings_are_known_by_the_words_they_are_made_of(heading, field):
    assert field_of((heading,)) == field


@pytest.mark.parametrize(
    ("headings", "field"),
    [
        (("Văn bản công nhận", "Số"), "decision_no"),
        (("Văn bản công nhận", "Ngày, tháng"), "decision_date"),
        (("Thời điểm đảm nhận", "Đến ngày"), "end"),
        (("Thôi giữ chức", "Từ ngày"), "end"),
        (("Bắt đầu kiêm nhiệm", "Ngày"), "start"),
        (("Chức danh kiêm nhiệm", "Ở xã, thị trấn"), "roles"),
        (("Các chức vụ đang kiêm nhiệm",), "roles"),
        (("Chức vụ", "Đảng"), "role_party"),
    ],
)
def test_heads_and_leaves_are_known_by_their_words(headings, field):
    assert field_of(headings) == field


def test_half_a_name_is_not_proposed_for_a_misspelt_heading():
    assert near("Họ đệmm", set()) == ""


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Chức danh ở Mặt trận, đoàn thể", "role_union"),
        ("Chức vụ tại Hội", "role_union"),
        ("Chức danh ở Đảng ủy", "role_party"),
        ("Chức danh ở xã, thị trấn", "roles"),
        ("Ấp nơi kiêm nhiệm", "hamlet"),
        ("Thôn kiêm nhiệm", "hamlet"),
        ("Xã nơi ở", ""),
        ("Chức danh sau khi thay đổi", "roles"),
        ("Chức vụ sau kiện toàn", "roles"),
        ("Đơn vị sau sắp xếp", "workplace"),
        ("Chức danh trước khi thay đổi", ""),
        ("Ngày tăng", "start"),
        ("Lý do tăng", "note"),
        ("Ngày giảm", "end"),
        ("Lý do giảm", "end_reason"),
        ("Lý do tăng, giảm", "note"),
        ("Ngày tăng/giảm", ""),
        ("Ngày thay đổi", "start"),
        ("Lý do thay đổi", "note"),
        ("Lý do biến động", "note"),
        ("Ngày biến động", ""),
        ("Chức danh thôi kiêm nhiệm", "roles"),
        ("Chức vụ miễn nhiệm", "roles"),
        ("Thôi giữ chức danh", "end"),
        ("Lý do, số quyết định", "end_reason"),
    ],
)
def test_headings_of_lists_of_changes_and_of_unions(heading, field):
    assert field_of((heading,)) == field


@pytest.mark.parametrize(
    ("headings", "field"),
    [
        (("Chức danh", "Trước"), ""),
        (("Chức danh", "Cũ"), ""),
        (("Chức danh", "Trước khi thay đổi"), ""),
        (("Chức danh", "Sau khi thay đổi"), "roles"),
        (("Chức danh", "Mới"), "roles"),
        (("Đơn vị", "Cũ"), "old_unit"),
        (("Tăng", "Từ ngày"), "start"),
        (("Giảm", "Từ ngày"), "end"),
        (("Giảm", "Lý do"), "end_reason"),
        (("Tăng", "Lý do"), "note"),
        (("Quyết định", "Bổ nhiệm, chuẩn y"), "decision_no"),
        (("Quyết định", "Thôi kiêm nhiệm"), "decision_no"),
        (("Quyết định", "Cơ quan ban hành"), ""),
        (("Quyết định", "Cấp ký"), ""),
        (("Chức danh", "Phụ cấp"), ""),
        (("Họ và tên", "Số CCCD"), ""),
        (("Năm sinh", "Tuổi"), ""),
    ],
)
def test_what_is_not_a_head_s_own_fact_is_not_read_as_it(headings, field):
    assert field_of(headings) == field


def test_decisions_that_ended_posts_are_told_from_those_that_began_them():
    ending = [("Quyết định", "Thôi kiêm nhiệm"), ("QĐ miễn nhiệm", "Số"), ("Số QĐ thôi",)]
    others = [("Quyết định", "Số"), ("Thời gian", "Số QĐ"), ("Số nghị quyết",)]
    both = [("Quyết định bổ nhiệm, miễn nhiệm",)]
    assert all(map(ends_posts, ending))
    assert not any(map(ends_posts, others + both))


def test_a_code_of_something_is_no_misspelling_of_it():
    assert near("MA_CV", set()) == near("Mã chức vụ", set()) == near("MA_DVHC", set()) == ""


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("HO_TEN", "full_name"),
        ("HOTEN", "full_name"),
        ("HoVaTen", "full_name"),
        ("NgàySinh", "birth"),
        ("CHUCVU1", "role1"),
        ("ChucVuKiemNhiem", "role2"),
        ("SoQD", "decision_no"),
        ("NGAYQD", "decision_date"),
        ("TenXa", "commune"),
        ("TenThonXom", "hamlet"),
        ("MACB", "officer_code"),
        ("CV_ChinhQuyen", "role_gov"),
        ("CV_DOANTHE", "role_union"),
        ("TenDVHC", "workplace"),
        ("MACV", ""),
        ("MAXA", ""),
        ("NOISINH", ""),
        ("NGAYVAODANG", ""),
        ("NGAYCAPNHAT", ""),
    ],
)
def test_headings_of_other_programs_are_words_written_as_one(heading, field):
    assert field_of((heading,)) == field


@pytest.mark.parametrize(
    ("headings", "field"),
    [
        (("Chức vụ", "CQ"), "role_gov"),
        (("Chức vụ", "ĐT"), "role_union"),
        (("Chức danh kiêm nhiệm", "MT - ĐT"), "role_union"),
        (("Chức vụ", "C.quyền"), "role_gov"),
        (("Chức vụ", "Đ.thể"), "role_union"),
        (("CV CQ",), "role_gov"),
        (("Chức vụ k/n",), "role2"),
        (("D.tộc",), "ethnicity"),
        (("DT",), "ethnicity"),
        (("ĐT",), ""),
        (("Bản, TK, TDP",), "hamlet"),
        (("Ấp, KV",), "hamlet"),
        (("TK",), ""),
    ],
)
def test_shortened_headings_are_told_by_their_head_and_their_letters(headings, field):
    assert field_of(headings) == field


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        ([1.0, "", 0.0], "female_mark"),
        ([1, 0, ""], "female_mark"),
        (["x", "", "X"], "female_mark"),
        ([1970.0, "", "1968"], "birth_female"),
        (["30/9/1976", "", "1968"], "birth_female"),
        ([], "female_mark"),
    ],
)
def test_a_column_for_women_holds_marks_or_births(cells, field):
    columns = {"female_mark": 0}
    settle_births(columns, [[cell] for cell in cells])
    assert columns == {field: 0}


@pytest.mark.parametrize("women", ["female_mark", "birth_female"])
def test_a_birth_beside_a_column_of_womens_births_is_the_mens(women):
    columns = {"birth": 0, women: 1}
    settle_births(columns, [["1/5/1969", ""], ["", "1976"]])
    assert columns == {"birth_male": 0, "birth_female": 1}
    columns = {"birth": 0, women: 1}
    settle_births(columns, [["1/5/1969", ""], ["1976", "1976"]])
    assert columns == {"birth": 0, women: 1}


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("1. Họ và tên", "full_name"),
        ("2) Ngày, tháng, năm sinh", "birth"),
        ("Câu 3: Giới tính", "gender"),
        ("5. Thôn, khối phố (nếu có)", "hamlet"),
        ("(8) Thời gian bắt đầu kiêm nhiệm", "start"),
        ("7.", ""),
        ("1/7/2025", ""),
    ],
)
def test_the_number_of_a_question_is_no_part_of_a_heading(heading, field):
    assert field_of((heading,)) == field


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Chi bộ trực thuộc", "workplace"),
        ("Tên chi bộ trực thuộc Đảng ủy", "workplace"),
        ("Đảng bộ xã", "commune"),
        ("Kiêm nhiệm thêm", "role2"),
        ("Chức vụ quân sự", "role1"),
        ("Chức vụ Công an", "role1"),
        ("Chức danh theo quy định", "roles"),
        ("Hai chức danh đang giữ", "roles"),
        ("TenDanToc", "ethnicity"),
        ("TEN_GIOI_TINH", "gender"),
    ],
)
def test_what_bodies_and_programs_call_their_columns(heading, field):
    assert field_of((heading,)) == field


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Theo Quyết định của\nMTTQ xã", "decision_no"),
        ("Số quyết định của UBND huyện", "decision_no"),
        ("Từ xã", ""),
        ("Đến xã", ""),
    ],
)
def test_who_issued_a_decision_says_nothing_more(heading, field):
    assert field_of((heading,)) == field


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Thời gian giữ, thôi giữ (lý do)", "start"),
        ("Ngày, lý do thôi giữ chức", "end"),
        ("Thời gian thôi giữ chức", "end"),
    ],
)
def test_a_heading_of_both_ends_is_of_the_first(heading, field):
    assert field_of((heading,)) == field


def test_lines_of_a_heading_are_facts_of_their_own():
    assert field_of(("Họ và tên\nNgày, tháng, năm sinh\nDân tộc",)) == "full_name"
    assert field_of(("TT, cấp bậc, họ và tên",)) == "full_name"
    assert field_of(("Họ và\ntên",)) == "full_name"


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Họ tên, bí danh", "full_name"),
        ("Họ tên nhân sự", "full_name"),
        ("NTN sinh", "birth"),
        ("Vị trí công tác", "roles"),
        ("Vị trí kiêm nhiệm", "role2"),
        ("Đồng thời đảm nhiệm", "role2"),
        ("Chức danh không chuyên trách kiêm nhiệm", "role2"),
        ("Các chức vụ đang nắm giữ", "roles"),
        ("Năm giữ chức vụ", "start"),
        ("Vì sao thôi", "end_reason"),
        ("Quyết định giao kiêm nhiệm", "decision_no"),
        ("Ngày ban hành VB", "decision_date"),
        ("Đơn vị trước khi hợp nhất", "old_unit"),
        ("Vị trí việc làm", ""),
        ("Số năm giữ chức vụ", ""),
        ("Phụ cấp kiêm nhiệm", ""),
    ],
)
def test_usual_words_in_unusual_headings(heading, field):
    assert field_of((heading,)) == field


@pytest.mark.parametrize(
    ("headings", "field"),
    [
        (("Năm đảm nhiệm",), "start"),
        (("Nam",), "male_mark"),
        (("G.tính",), "gender"),
        (("G.T",), "gender"),
        (("Dtộc",), "ethnicity"),
        (("Ngày, tháng và năm sinh",), "birth"),
        (("Số, ký hiệu VB",), "decision_no"),
        (("Số, KH quyết định",), "decision_no"),
        (("Thôn, tổ DP",), "hamlet"),
        (("X/P/TT",), "commune"),
        (("TX/TP",), "district"),
        (("TT",), "stt"),
        (("X",), ""),
        (("Tên người đảm nhiệm",), "full_name"),
    ],
)
def test_usual_abbreviations_of_headings(headings, field):
    assert field_of(headings) == field


@pytest.mark.parametrize(
    ("headings", "field"),
    [
        (("Tăng trong kỳ", "Từ ngày"), "start"),
        (("Giảm trong kỳ", "Từ ngày"), "end"),
        (("Giảm trong kỳ", "Vì sao"), "end_reason"),
    ],
)
def test_what_came_and_went_in_a_period(headings, field):
    assert field_of(headings) == field


@pytest.mark.parametrize(
    ("headings", "field"),
    [
        (("Chức vụ hiện nay", "UBMTTQ Việt Nam"), "role_union"),
        (("Chức vụ", "Các đoàn thể chính trị - xã hội"), "role_union"),
        (("Chức vụ ngoài Đảng",), "role_gov"),
        (("Chức vụ hiện nay", "Ngoài Đảng", "Mặt trận, đoàn thể"), "role_union"),
        (("Chức danh theo chính quyền",), "role_gov"),
        (("Trong tổ chức Đảng",), "role_party"),
        (("Tổ chức Đảng",), "workplace"),
        (("Công tác chính quyền",), "role_gov"),
        (("Công việc kiêm nhiệm",), "role2"),
        (("Chức vụ", "Chi ủy"), "role_party"),
    ],
)
def test_more_wordings_of_the_blocs(headings, field):
    assert field_of(headings) == field


@pytest.mark.parametrize(
    ("headings", "field"),
    [
        (("Chức vụ CQ-ĐT",), "roles"),
        (("Chức vụ", "CQ, MT, ĐT"), "roles"),
        (("Chức vụ", "MT-ĐT"), "role_union"),
        (("Hiện trạng",), "note"),
        (("Tình trạng hiện nay",), "note"),
        (("Tình trạng hôn nhân",), ""),
    ],
)
def test_blocs_shortened_together_and_states(headings, field):
    assert field_of(headings) == field


def test_what_says_no_is_no_misspelling():
    assert near("Không kiêm", set()) == ""


def test_days_of_a_life_and_marks_of_concurrent_posts_are_no_days_of_a_post():
    assert field_of(("Có kiêm nhiệm",)) == ""
    for heading in "Ngày nhập ngũ", "Năm vào ngành", "Ngày sinh hoạt chi bộ":
        assert field_of((heading,)) == ""
        assert is_personal((heading,))
        assert near(heading, set()) == ""


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Chi hội (thôn)", "hamlet"),
        ("Ban CTMT khu phố", "hamlet"),
        ("Tổ BVANTT ấp, khu phố", "hamlet"),
        ("Hoạt động từ", "start"),
        ("Xã được tăng cường", "commune"),
        ("Xã luân chuyển đến", "commune"),
        ("Thời gian tăng cường từ", "start"),
        ("Họ và tên, năm sinh, chức danh kiêm nhiệm, thời gian bắt đầu", "full_name"),
        ("Đơn vị luân chuyển đi", ""),
        ("Chi hội", ""),
    ],
)
def test_branches_and_places_where_people_are_sent(heading, field):
    assert field_of((heading,)) == field
