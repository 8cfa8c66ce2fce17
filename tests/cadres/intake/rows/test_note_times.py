"""When a note says that posts were taken up or left, and the many times that it gives of else."""

import pytest

from cadres.intake.rows.note_times import days_of_posts, times_in
from tests.cadres.list_files import TODAY


def read(note):
    return [
        (each.of, each.is_second, each.start and str(each.start), each.end and str(each.end))
        for each in times_in(note, TODAY)
    ]


@pytest.mark.parametrize(
    ("note", "end"),
    [
        ("Nghỉ hưu từ 01/7/2019", "1/7/2019"),
        ("nghỉ việc 10/2019", "10/2019"),
        ("Đã nghỉ việc 10/2019 do sức khỏe", "10/2019"),
        ("Đã thôi từ 15/3/2019", "15/3/2019"),
        ("Nghỉ hưu 01/7/2019, chưa có người thay", "1/7/2019"),
        ("Chuyển công tác về Hội Nông dân tỉnh từ 01/12/2018", "1/12/2018"),
        ("Đã thôi (QĐ 77-QĐ/ĐU ngày 02/8/2019)", "2/8/2019"),
        ("Nghỉ từ tháng 3 năm 2019", "3/2019"),
        ("Từ trần ngày 3/4/2019", "3/4/2019"),
        ("Mất năm 2019", "2019"),
        ("Từ 01/7/2019 nghỉ hưu", "1/7/2019"),
        ("Tháng 10/2019: thôi giữ chức", "10/2019"),
        ("Nghỉ hưu trước tuổi theo NĐ 26/2015 từ 01/8/2019", "1/8/2019"),
        ("Nghỉ hưu từ 01/7/2019 theo QĐ số 45-QĐ/HU ngày 20/6/2019", "1/7/2019"),
        ("Miễn nhiệm theo QĐ 77 ngày 02/8/2019", "2/8/2019"),
        ("Đã có quyết định nghỉ hưu từ 01/7/2019", "1/7/2019"),
        ("Thôi cả hai chức danh từ đầu năm 2019, chuyển công tác", "2019"),
        ("Được chuẩn y 2015; thôi từ quý II/2019", "2019"),
        ("Nghỉ hưu T5/2019", "5/2019"),
        ("Đã nghỉ hưu (01/5/2019)", "1/5/2019"),
        ("Nghỉ hưu: 01/5/2019", "1/5/2019"),
        ("Nghỉ hưu theo chế độ từ tháng 5.2019", "5/2019"),
        ("Đã miễn nhiệm ngày 5 tháng 3 năm 2019", "5/3/2019"),
        ("Thôi giữ chức vụ kể từ ngày 01/6/2019 để nghỉ hưu", "1/6/2019"),
        ("Đến hết 3/2019 nghỉ hưu", "3/2019"),
        ("Thôi 01/6/2019", "1/6/2019"),
        ("Đã mất tháng 3/2019", "3/2019"),
        ("nghỉ theo NĐ 34/2019 từ tháng 4/2020", "4/2020"),
    ],
)
def test_all_posts_were_left(note, end):
    assert read(note) == [("", False, None, end)]


@pytest.mark.parametrize(
    ("note", "of", "end"),
    [
        ("Thôi Trưởng bon từ 01/6/2019, chuyển công tác", "trưởng bon", "1/6/2019"),
        ("Thôi giữ chức vụ Chủ tịch HĐND từ 6/2019", "chủ tịch hđnd", "6/2019"),
        ("Đã thôi Trưởng thôn 8 từ 3/2019", "trưởng thôn 8", "3/2019"),
        ("Thôi kiêm Trưởng ấp 3/2019", "trưởng ấp", "3/2019"),
        ("Miễn nhiệm chức danh CT UBND xã theo QĐ 77 ngày 02/8/2019", "ct ubnd xã", "2/8/2019"),
        ("Từ 3/2019 không còn kiêm Trưởng ấp", "trưởng ấp", "3/2019"),
        ("Thôi chức danh Trưởng ấp, từ ngày 01/6/2019", "trưởng ấp", "1/6/2019"),
        ("Thôi Trưởng ấp và Bí thư chi bộ từ 3/2019", "trưởng ấp và bí thư chi bộ", "3/2019"),
    ],
)
def test_one_post_was_left(note, of, end):
    assert read(note) == [(of, False, None, end)]


def test_the_concurrent_post_was_left():
    assert read("Thôi kiêm nhiệm theo QĐ 77 ngày 02/8/2019") == [("", True, None, "2/8/2019")]


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("Giữ chức từ 3/2017 đến nay", ("", False, "3/2017", None)),
        ("từ 6/2019", ("", False, "6/2019", None)),
        ("Từ quý II/2018", ("", False, "2018", None)),
        ("Từ 2015 đến 2018", ("", False, "2015", "2018")),
        ("Chủ tịch HĐND từ 6/2019", ("chủ tịch hđnd", False, "6/2019", None)),
        ("Kiêm nhiệm từ 6/2019", ("", True, "6/2019", None)),
        ("Đảm nhiệm chức vụ từ ngày 01/6/2019", ("", False, "1/6/2019", None)),
        ("Kiêm Trưởng ấp từ 01/6/2019", ("trưởng ấp", False, "1/6/2019", None)),
        ("Mới bầu 3/2019", ("", False, "3/2019", None)),
        ("Được bổ nhiệm từ ngày 01/6/2019", ("", False, "1/6/2019", None)),
    ],
)
def test_posts_were_taken_up(note, said):
    assert read(note) == [said]


@pytest.mark.parametrize(
    "note",
    [
        "Dự kiến thôi Chủ tịch UBND quý I/2021",
        "Thôi Trưởng ấp từ 3/2019 (dự kiến)",
        "Sẽ nghỉ hưu từ 01/7/2021",
        "Xin nghỉ việc từ 3/2019",
        "Đề nghị cho thôi giữ chức từ 3/2019",
        "Trước đây là Bí thư chi bộ thôn 8 nhiệm kỳ 2015-2017",
        "Trước đây giữ chức Trưởng ấp từ 2010 đến 2015",
        "Nguyên Trưởng ấp từ 2010",
        "Thay đ/c Nguyễn Văn Lễ đã thôi từ 2019",
        "Kết nạp Đảng 3/2/1995",
        "QĐ số 45-QĐ/HU ngày 20/6/2019",
        "Sinh hoạt tại chi bộ ấp 3 ngày 20/6/2019",
        "Bầu bổ sung ngày 20/6/2019",
        "Bổ nhiệm lại, nhiệm kỳ 2015-2020",
        "Nghỉ thai sản từ 3/2019 đến 9/2019",
        "Nghỉ phép từ 3/2019",
        "Nghỉ ốm từ 3/2019",
        "Luân chuyển từ huyện 3/2019",
        "Chưa thôi Trưởng ấp (12/2019)",
        "Nghỉ hưu theo NĐ 178/2024/NĐ-CP",
        "Tạm nghỉ việc từ 3/2019",
        "Nghỉ từ 3/2019 để chữa bệnh",
        "Nghỉ việc không lương từ 3/2019",
        "Đi học từ 9/2019",
        "Vợ nghỉ hưu từ 3/2019",
        "Bố mất năm 2019",
        "Mất 2 tháng lương năm 2019",
        "Nghỉ hưu",
        "",
    ],
)
def test_what_else_a_note_says_gives_nothing(note):
    assert read(note) == []


@pytest.mark.parametrize(
    "note",
    [
        "Nghỉ việc từ 3/2019 đến 9/2019",
        "Thôi Trưởng ấp 3/2018, giữ chức từ 5/2019",
        "Nghỉ hưu, sinh năm 1958",
        "Thôi Trưởng ấp từ 31/6/2019",
        "Thôi nhiệm kỳ 2015-2020",
        "Chuyển công tác, thôi Trưởng ấp từ 3/2019",
        "Nghỉ hưu quân đội từ 2015",
        "Nghỉ việc công chức từ 8/2019",
        "Cán bộ nghỉ hưu từ 2015",
        "Nghỉ hưu năm 2012, được bầu Trưởng ấp từ 2015",
        "Nghỉ hưu theo QĐ số 45 ngày 3/4/2019",
        "Có quyết định nghỉ hưu ngày 3/4/2019",
        "Thôi Trưởng ấp, Bí thư chi bộ từ 3/2019",
    ],
)
def test_what_is_half_understood_gives_no_day(note):
    assert [each[2:] for each in read(note)] in ([(None, None)], [])


def test_other_posts_are_left_to_who_knows_posts():
    assert read("Sinh hoạt tại chi bộ từ 3/2019") == [
        ("sinh hoạt tại chi bộ", False, "3/2019", None)
    ]
    assert read("Thôi tham gia cấp ủy từ 3/2019") == [("tham gia cấp ủy", False, None, "3/2019")]


def test_who_moved_on_left_where_a_day_says_when():
    assert read("Chuyển công tác ngày 15/9/2020") == [("", False, None, "15/9/2020")]
    assert read("Chuyển công tác từ huyện về ngày 15/9/2020") == []


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("Nghỉ Trưởng ấp từ 5/2019", ("trưởng ấp", False, None, "5/2019")),
        ("Đã bàn giao Trưởng ấp từ 1/5/2019", ("trưởng ấp", False, None, "1/5/2019")),
        ("Bí thư chi bộ đến 5/2019", ("bí thư chi bộ", False, None, "5/2019")),
        ("Giữ đến hết 31/12/2019", ("", False, None, "31/12/2019")),
        ("Chết ngày 3/3/2019", ("", False, None, "3/3/2019")),
        ("Thôi kiêm từ 1/5/19", ("", True, None, "1/5/2019")),
        ("Được bầu Trưởng ấp ngày 1/5/2019", ("trưởng ấp", False, "1/5/2019", None)),
        ("BTCB: 01/3/2015", ("btcb", False, "1/3/2015", None)),
        ("kiêm thêm Trưởng Ban CTMT từ 5/2019", ("trưởng ban ctmt", False, "5/2019", None)),
    ],
)
def test_a_clause_of_one_post_needs_no_special_word(note, said):
    assert read(note) == [said]


def test_posts_parted_by_commas_have_their_own_days():
    assert [each[::2] for each in read("BTCB từ 2015, Trưởng ấp từ 5/2019")] == [
        ("btcb", "2015"),
        ("trưởng ấp", "5/2019"),
    ]


@pytest.mark.parametrize(
    "note",
    [
        "Nghỉ việc",
        "Đã nghỉ",
        "Đã mất",
        "đến 31/12/2019",
        "Hết nhiệm kỳ 31/12/2019",
        "Thôi giữ chức",
        "Không còn kiêm nhiệm",
        "Được miễn nhiệm",
        "Hết kiêm nhiệm",
    ],  # fmt: skip
)
def test_who_left_nobody_knows_when_is_told(note):
    assert read(note) == [("", False, None, None)]


@pytest.mark.parametrize("note", ["Nghỉ hưu", "Đã nghỉ hưu", "Hưu trí"])
def test_a_pensioner_may_hold_posts(note):
    assert read(note) == []


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("BTCB: nay; TA: 5/2019", [("ta", "5/2019")]),
        ("5/2019 (Trưởng ấp)", [("trưởng ấp", "5/2019")]),
        ("thôi TA 5/2019", [("ta", "5/2019")]),
        ("5/2019", []),
        ("Nghỉ hưu 5/2019", []),
    ],
)
def test_a_cell_of_last_days_may_say_whose_they_are(cell, said):
    assert [(each.of, str(each.end)) for each in days_of_posts("end", cell, TODAY)] == said


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("TA: 6/2019; BTCB: 5/2018", [("ta", "6/2019"), ("btcb", "5/2018")]),
        ("6/2019 (Trưởng ấp), 5/2018 (BTCB)", [("trưởng ấp", "6/2019"), ("btcb", "5/2018")]),
        ("BTCB từ 5/2018\nTrưởng ấp từ 6/2019", [("btcb", "5/2018"), ("trưởng ấp", "6/2019")]),
        ("TA: 6/2019", []),
        ("5/2018; 6/2019", []),
        ("BTCB: 5/2018; bầu lại", []),
    ],
)
def test_a_cell_of_first_days_may_say_whose_they_are(cell, said):
    assert [(each.of, str(each.start)) for each in days_of_posts("start", cell, TODAY)] == said


@pytest.mark.parametrize(
    ("note", "start", "end"),
    [
        ("giữ từ 2017, nghỉ 5/2021", "2017", "5/2021"),
        ("từ 2017, thôi giữ từ 31/12/2021", "2017", "31/12/2021"),
        ("Giữ chức từ 3/2018, nghỉ hưu từ 01/7/2021", "3/2018", "1/7/2021"),
    ],
)
def test_one_clause_may_say_since_when_and_until_when(note, start, end):
    assert read(note) == [("", False, start, None), ("", False, None, end)]


def test_the_day_of_a_paper_is_no_last_day_behind_a_first_one():
    assert read("Từ 01/7/2019, thôi giữ chức theo QĐ 77-QĐ/ĐU ngày 02/6/2019") == [
        ("", False, None, "1/7/2019")
    ]


def test_the_day_behind_a_leaving_is_its_own():
    assert read("2020, nghỉ 2021") == [("", False, None, "2021")]
    assert read("Ngày 05/6/2019 cho thôi giữ chức từ 01/7/2019") == [("", False, None, "1/7/2019")]


@pytest.mark.parametrize("who", ["ông Bốn", "đ/c Nguyễn Văn Lễ", "bà Sáu Hoa"])
def test_who_replaces_somebody_has_begun(who):
    assert read(f"thay {who} từ 20/5/2021") == [("", False, "20/5/2021", None)]
    assert read(f"thay {who} nghỉ hưu từ 20/5/2021") == []
