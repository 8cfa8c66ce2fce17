"""Of who holds a post and takes up another, the days and the decision are those of the other."""

import pytest

from cadres.vietnamese import PartialDate
from tests.cadres.intake.sentences.reading import codes, codes_of, read, unread

SINCE = PartialDate(2024, 4, 2)


def dated(text):
    """Since when each post is held, by itself, and what is said of all."""
    return [title.start for title in read(text).titles], read(text).start


@pytest.mark.parametrize(
    "text",
    [
        "Điều 1. Chỉ định đồng chí Lò Văn Inh, sinh ngày 04/8/1981, Bí thư Chi bộ bản Nà Lốc kiêm"
        " giữ chức Trưởng bản Nà Lốc, xã Tường Hạ, kể từ ngày 02/4/2024.",
        "Lò Văn Inh, Bí thư Chi bộ bản Nà Lốc, được bầu làm Trưởng bản từ ngày 02/4/2024",
        "Lò Văn Inh, Bí thư Chi bộ bản Nà Lốc, từ ngày 02/4/2024 được công nhận làm Trưởng bản",
        "Ngày 2/4/2024, Đảng ủy giao ông Lò Văn Inh, Bí thư Chi bộ bản Nà Lốc, giữ chức Trưởng bản",
        "Lò Văn Inh, Bí thư Chi bộ bản Nà Lốc được phân công kiêm nhiệm Trưởng bản từ 2/4/2024",
        "Lò Văn Inh được bầu làm Bí thư Chi bộ bản Nà Lốc và được công nhận chức danh Trưởng bản"
        " từ ngày 2/4/2024",
        "Bí thư Chi bộ bản Nà Lốc Lò Văn Inh làm Trưởng bản từ 2/4/2024",
    ],
)
def test_the_day_is_that_of_the_post_taken_up(text):
    assert codes(text) == ["btcb-thon", "truong-thon"]
    assert (dated(text), unread(text)) == (([None, SINCE], None), [])


@pytest.mark.parametrize(
    "text",
    [
        "Lò Văn Inh được bầu làm Bí thư Chi bộ, đồng thời giữ chức Trưởng bản Mòn từ 2/4/2024",
        "Chuẩn y Lò Văn Inh làm Bí thư Chi bộ; phân công kiêm Trưởng bản Mòn. Thời gian từ"
        " 2/4/2024",
        "Lò Văn Inh vừa là Bí thư Chi bộ vừa làm Trưởng bản Mòn từ 2/4/2024",
        "Lò Văn Inh giữ chức Bí thư Chi bộ, làm Trưởng bản Mòn từ 2/4/2024",
        "Lò Văn Inh, Bí thư Chi bộ kiêm nhiệm Trưởng bản Mòn từ 2/4/2024",
    ],
)
def test_of_posts_held_at_once_the_day_is_that_of_all(text):
    assert codes(text) == ["btcb-thon", "truong-thon"]
    assert dated(text) == ([None, None], SINCE)


def test_a_day_that_stands_with_the_post_held_is_its_own():
    text = "Lò Văn Inh, Bí thư Chi bộ bản Mòn từ 2/4/2024, được bầu làm Trưởng bản"
    assert dated(text) == ([SINCE, None], None)


def test_who_is_appointed_may_stand_behind_the_post():
    text = (
        "Phê chuẩn kết quả bầu chức vụ Chủ tịch UBND xã Tân Phú đối với ông Phan Văn Út, Bí thư"
        " Đảng ủy xã, từ 2/4/2024 (Quyết định số 12/QĐ-UBND ngày 1/4/2024)"
    )
    assert codes(text) == ["ct-ubnd-xa", "bt-xa"]
    assert dated(text) == ([SINCE, None], None)
    papers = [title.paper and title.paper.number for title in read(text).titles]
    assert (papers, read(text).decision_number) == (["12/QĐ-UBND", None], "")


@pytest.mark.parametrize(
    "since",
    [
        "kể từ ngày ký (2/4/2024)", "từ ngày thành lập xã mới 2/4/2024",
        "có hiệu lực từ ngày 2/4/2024", "theo QĐ số 12/QĐ-UBND ngày 2/4/2024, kể từ ngày ký",
        "(Quyết định số 12/QĐ-UBND ngày 2/4/2024 có hiệu lực thi hành kể từ ngày ký)",
    ],
)  # fmt: skip
def test_a_day_may_be_that_of_the_signing(since):
    told = read(f"Công nhận ông Lò Văn Inh làm Trưởng bản Mòn {since}")
    assert (told.start, told.unread) == (SINCE, ())


def test_of_an_unsigned_day_nothing_is_read():
    text = "Công nhận ông Lò Văn Inh làm Trưởng bản Mòn kể từ ngày ký"
    assert (read(text).start, unread(text)) == (None, ["kể từ ngày ký"])


@pytest.mark.parametrize(
    "leaving",
    [
        "Cho thôi giữ chức Trưởng bản Mòn đối với ông Lò Văn Inh kể từ ngày 02/4/2024",
        "Miễn nhiệm chức vụ Trưởng bản Mòn đối với ông Lò Văn Inh (sinh 1970), từ 2/4/2024",
    ],
)
@pytest.mark.parametrize("more", ["", " và công nhận ông giữ chức Bí thư Chi bộ từ 3/4/2024"])
def test_the_day_behind_whom_a_post_is_taken_from_is_its_last(leaving, more):
    told = read(leaving + more)
    assert told.full_name == "Lò Văn Inh"
    assert [(codes_of(each.titles), each.since) for each in told.left] == [(["truong-thon"], SINCE)]
    assert told.start == (PartialDate(2024, 4, 3) if more else None)


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Hai làm Trưởng thôn Đông từ năm 2010, đến năm 2018 kiêm thêm Bí thư chi bộ",
        "Ông Lê Hai làm Trưởng thôn Đông từ 2010, năm 2018 được bầu thêm Bí thư chi bộ",
        "Ông Lê Hai là Trưởng thôn Đông từ 2010; từ năm 2018 ông kiêm Bí thư chi bộ",
    ],
)
def test_a_further_day_is_that_of_the_posts_behind_it(text):
    assert codes(text) == ["truong-thon", "btcb-thon"]
    assert (dated(text), unread(text)) == (([PartialDate(2010), PartialDate(2018)], None), [])


@pytest.mark.parametrize(
    "text",
    [
        "Từ 2010 đến 2018 giữ chức Trưởng thôn Đông, ông Lê Hai nay là Bí thư chi bộ ấp 2",
        "Giai đoạn 2010 - 2018, ông Lê Hai làm Trưởng thôn Đông, hiện là Bí thư chi bộ ấp 2",
    ],
)
def test_a_period_that_is_over_is_of_the_post_before(text):
    told = read(text)
    assert (told.full_name, codes(text), told.places) == ("Lê Hai", ["btcb-thon"], {4: "ấp 2"})
    assert (told.start, told.end) == (None, None)


def test_a_period_may_be_called_so():
    told = read("Ông Lê Hai, Trưởng thôn Đông giai đoạn 2010-2018")
    assert (told.start, told.end) == (PartialDate(2010), PartialDate(2018))
    assert (told.places, told.unread) == ({4: "thôn Đông"}, ())


def test_a_last_day_may_stand_in_brackets():
    told = read("Ông Lê Hai thôi kiêm Trưởng thôn (từ 1/7/2023), chỉ giữ Bí thư Chi bộ thôn Đông")
    assert [each.since for each in told.left] == [PartialDate(2023, 7, 1)]
    assert (told.start, told.unread) == (None, ())


def test_a_year_of_birth_begins_no_post():
    told = read("Bí thư chi bộ kiêm Trưởng khối 2: Cao Tiến Dũng, 1969, bầu ngày 16/01/2020")
    assert (told.birth, told.start) == (PartialDate(1969), PartialDate(2020, 1, 16))
