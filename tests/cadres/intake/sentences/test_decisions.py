"""The decision that a line names, its day, and whoever decided."""

import pytest

from cadres.vietnamese import PartialDate
from tests.cadres.intake.sentences.reading import codes, read, unread


@pytest.mark.parametrize(
    "paper",
    [
        "QĐ 77-QĐ/ĐU 10/01/2022",
        "QĐ 77-QĐ/ĐU, 10/01/2022",
        "QĐ số 77-QĐ/ĐU ngày 10/01/2022",
        "(số 77-QĐ/ĐU, ngày 10 tháng 01 năm 2022)",
        "căn cứ Quyết định số 77-QĐ/ĐU ngày 10/01/2022",
    ],
)
@pytest.mark.parametrize("since", ["", " từ 1/2/2022"])
def test_the_day_behind_a_decision_is_neither_birth_nor_start(paper, since):
    told = read(f"Lê Xuân Thịnh, Trưởng thôn Đông {paper}{since}")
    assert (told.decision_number, told.decision_date) == ("77-QĐ/ĐU", PartialDate(2022, 1, 10))
    assert (told.birth, told.start) == (None, PartialDate(2022, 2, 1) if since else None)
    assert [title.start for title in told.titles] == [None]


def test_what_was_read_is_marked_where_it_stands():
    text = "Ngày 20/11/2025 HĐND xã Tân Phú bầu bà Trần Thu Hà làm Phó Chủ tịch HĐND"
    assert [(mark.fact, text[mark.start : mark.end]) for mark in read(text).marks] == [
        ("start", "Ngày 20/11/2025"), ("issuer", "HĐND xã Tân Phú"), ("person", "Trần Thu Hà"),
        ("title", "Phó Chủ tịch HĐND"),
    ]  # fmt: skip


def test_a_row_may_give_a_decision_in_two_cells():
    told = read("15 | Lê Thị Loan | 20/7/1979 | BTCB ấp 4 | Xã Tân Hải | 135/QĐ-UBND | 11/3/2020 |")
    assert (told.decision_number, told.decision_date) == ("135/QĐ-UBND", PartialDate(2020, 3, 11))
    assert (told.birth, told.titles[0].start) == (PartialDate(1979, 7, 20), None)
    assert (told.places, told.unread) == ({4: "ấp 4", 3: "xã Tân Hải"}, ())


@pytest.mark.parametrize(
    "lead",
    [
        "Thực hiện Thông báo số 88-TB/HU ngày 10/5/2019, xã Quang Minh bố trí",
        "Căn cứ Kết luận số 102-KL/HU ngày 14/6/2021, Đảng ủy xã Quang Minh chỉ định",
    ],
)
def test_other_papers_give_neither_a_decision_nor_a_day(lead):
    text = f"{lead} ông Đinh Văn Thuận, công chức Tư pháp - Hộ tịch, kiêm Bí thư Chi bộ xóm Bưa Cú"
    told = read(text)
    assert (codes(text), told.places) == (
        ["cc-tpht-xa", "btcb-thon"], {3: "xã Quang Minh", 4: "xóm Bưa Cú"},
    )  # fmt: skip
    assert (told.decision_number, told.start, told.unread) == ("", None, ())


def test_a_heading_gives_its_place_and_what_somebody_was_before_is_no_title():
    told = read(
        "Kiện toàn nhân sự thôn Mả Chang: 1. Ông Triệu Hín - Bí thư Chi bộ kiêm Trưởng thôn"
    )
    assert (told.places, len(told.titles)) == ({4: "thôn Mả Chang"}, 2)
    text = "Bổ nhiệm bà Trịnh Lý, viên chức Trường Quảng Trường, giữ chức vụ Trưởng thôn Đông"
    assert (codes(text), unread(text)) == (["truong-thon"], ["viên chức Trường Quảng Trường"])


def test_a_period_behind_a_decision_is_that_of_the_post():
    told = read("Lê Xuân Thịnh, Trưởng thôn Đông, QĐ 77-QĐ/ĐU, 10/01/2022 - 30/6/2025")
    assert (told.decision_date, told.start) == (None, PartialDate(2022, 1, 10))
    assert told.end == PartialDate(2025, 6, 30)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Quyết định số 77-QĐ/ĐU ngày 05/3/2024 của Ban Thường vụ Đảng ủy xã Hòa Thạch về việc"
            " chỉ định đồng chí Đặng Thị Nga làm Bí thư Chi bộ thôn Đông",
            {3: "xã Hòa Thạch", 4: "thôn Đông"},
        ),
        (
            "Quyết định số 77-QĐ/ĐU ngày 05/3/2024 của Chủ tịch UBND xã Hòa Thạch công nhận bà"
            " Đặng Thị Nga làm Bí thư Chi bộ thôn Đông",
            {3: "xã Hòa Thạch", 4: "thôn Đông"},
        ),
        (
            "Căn cứ Quyết định số 77-QĐ/ĐU ngày 05/3/2024 của UBND huyện Thường Xuân về việc chuẩn"
            " y kết quả bầu cử chức danh Bí thư Chi bộ thôn Đông đối với bà Đặng Thị Nga",
            {2: "huyện Thường Xuân", 4: "thôn Đông"},
        ),
    ],
)
def test_who_decided_ends_where_it_says_what(text, places):
    told = read(text)
    assert (told.full_name, codes(text), told.places) == ("Đặng Thị Nga", ["btcb-thon"], places)
    assert (told.decision_number, told.start, unread(text)) == ("77-QĐ/ĐU", None, [])


@pytest.mark.parametrize(
    "text",
    [
        "Điều 1. Chuẩn y kết quả bầu cử chức danh Trưởng thôn Đông đối với ông Bùi Văn Niển",
        "Điều 1. Bổ nhiệm lại ông Bùi Văn Niển giữ chức Trưởng thôn Đông, thời hạn 05 năm",
        "Điều 2: Ông Bùi Văn Niển được bầu bổ sung làm Trưởng thôn Đông",
        "Tại Nhà văn hóa thôn Đông, hội nghị bầu ông Bùi Văn Niển giữ chức Trưởng thôn",
        "ông Bùi Văn Niển được Đảng ủy điều về làm Trưởng thôn Đông",
        "Ông Bùi Văn Niển đắc cử Trưởng thôn Đông",
        "Ông Bùi Văn Niển nhận nhiệm vụ Trưởng thôn Đông",
    ],
)
def test_the_words_of_papers_are_no_part_of_a_title(text):
    told = read(text)
    assert (told.full_name, codes(text)) == ("Bùi Văn Niển", ["truong-thon"])
    assert (told.places, unread(text)) == ({4: "thôn Đông"}, [])


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Cuối năm 2023, Đảng ủy chỉ định ông Bùi Niển làm Trưởng thôn Đông", PartialDate(2023)),
        ("ông Bùi Niển được bầu làm Trưởng thôn Đông năm 2020", PartialDate(2020)),
        ("ông Bùi Niển được bầu làm Trưởng thôn Đông vào tháng 3/2020.", PartialDate(2020, 3)),
    ],
)
def test_the_day_of_an_appointment_may_begin_or_end_the_line(text, start):
    assert (read(text).start, read(text).places) == (start, {4: "thôn Đông"})


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Theo QĐ 15/QĐ-UBND ngày 9/9/2016, ông Lê Hai giữ chức Chủ tịch UBND xã Mỹ Hội; theo QĐ"
         " 23-QĐ/HU ngày 1/8/2018, ông được chỉ định làm Bí thư Đảng ủy xã",
         ["15/QĐ-UBND 9/2016", "23-QĐ/HU 8/2018"]),
        ("ông Lê Hai, Chủ tịch UBND xã Mỹ Hội (QĐ số 15/QĐ-UBND ngày 9/9/2016), Bí thư Đảng ủy xã"
         " (QĐ số 23-QĐ/HU ngày 1/8/2018)", ["15/QĐ-UBND 9/2016", "23-QĐ/HU 8/2018"]),
    ],
)  # fmt: skip
def test_each_post_has_the_decision_that_stands_with_it(text, numbers):
    told = read(text)
    papers = [title.paper for title in told.titles]
    assert [f"{paper.number} {paper.issued:%-m/%Y}" for paper in papers] == numbers
    assert (told.decision_number, codes(text)) == ("", ["ct-ubnd-xa", "bt-xa"])
    assert (told.faults, told.unread) == ((), ())


def test_of_decisions_that_stand_together_none_is_given_to_a_post():
    told = read("QĐ 15/QĐ-UBND và QĐ 23-QĐ/HU: ông Lê Hai, Chủ tịch UBND, Bí thư Đảng ủy xã Mỹ Hội")
    assert ([title.paper for title in told.titles], told.decision_number) == ([None, None], "")
    assert told.faults == (
        "Câu có nhiều quyết định (số 15/QĐ-UBND, số 23-QĐ/HU); chưa rõ mỗi quyết định là của chức"
        " danh nào.",
    )


def test_a_decision_named_again_is_one():
    told = read("QĐ 15/QĐ-UBND: ông Lê Hai, Trưởng thôn Đông, theo QĐ 15/QĐ-UBND ngày 9/9/2016")
    assert (told.decision_number, told.faults) == ("15/QĐ-UBND", ())
    assert told.decision_date == PartialDate(2016, 9, 9)


def test_a_decision_may_be_issued_on_the_day_before_it():
    told = read(
        "Ngày 15 tháng 8 năm 2024, UBND phường Bắc Sơn đã ban hành Quyết định số 245/QĐ-UBND công"
        " nhận bà Dương Thị Nguyệt, Bí thư Chi bộ, là Tổ trưởng tổ dân phố 7"
    )
    assert [title.paper and str(title.paper.issued) for title in told.titles] == [
        None, "2024-08-15",
    ]  # fmt: skip
    assert (told.places, told.start) == ({4: "tổ dân phố 7", 3: "phường Bắc Sơn"}, None)
    assert told.unread == ()


def test_of_a_decision_without_a_number_the_day_is_read_and_is_no_first_day():
    told = read("bà Lê Thị Loan, Trưởng buôn Kô Siêr; SN 1969; nhận quyết định ngày 9/1/2021")
    assert (told.decision_number, told.decision_date) == ("", PartialDate(2021, 1, 9))
    assert (told.start, told.titles[0].start, told.unread) == (None, None, ())
