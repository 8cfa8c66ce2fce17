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
