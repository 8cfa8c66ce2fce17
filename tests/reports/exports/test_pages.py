"""Pages filled in thought: who signs stands behind some rows of the table, whatever its length."""

import datetime as dt
from itertools import pairwise

from hypothesis import given
from hypothesis.strategies import lists, sampled_from, tuples

from reports.exports.forms import form_workbook
from reports.exports.pages import HEIGHT, KEPT, Pages, scale_of
from tests.reports.exports.conftest import NOW, cached, case, opened

FIRST = 3  # row of the table
SIGNED = 180


def filled(rows: list[tuple[float, bool]]) -> Pages:
    """Pages after a heading of 100 points, two heads of 30 and rows: their heights, who leads."""
    pages = Pages()
    for row, height in enumerate((100, 30, 30)):
        pages.add(row, height)
    pages.begin(100, (1, 2))
    for row, (height, leads) in enumerate(rows, FIRST):
        pages.add(row, height, leads=leads)
    pages.end_with(SIGNED)
    return pages


def test_what_fits_has_no_break():
    pages = filled([(20, False)] * 5)
    assert (pages.scale, [*pages.breaks]) == (100, [])


def test_what_nearly_fits_is_printed_smaller():
    pages = filled([(20, False)] * 11)
    assert [*pages.breaks] == []
    assert 80 <= pages.scale < 100
    assert (160 + 220 + SIGNED) * pages.scale / 100 <= HEIGHT


heights = sampled_from([18, 33, 48])
blocks = tuples(lists(heights, max_size=2), lists(heights, min_size=1, max_size=9))


@given(lists(blocks, min_size=12, max_size=30))
def test_pages_hold_their_rows_and_signatures_are_never_alone(blocks):
    """Blocks of titles and rows, counted page by page from the breaks alone."""
    rows = [
        (height, leads)
        for block in blocks
        for leads in (True, False)
        for height in block[not leads]
    ]
    pages = filled(rows)
    breaks = [*pages.breaks]
    ends = [*breaks, FIRST + len(rows)]
    for number, (start, end) in enumerate(pairwise([FIRST, *ends])):
        held = rows[start - FIRST : end - FIRST]
        tail = SIGNED if end == ends[-1] else 0
        assert held
        assert (60 if number else 160) + sum(
            height for height, _ in held
        ) + tail <= HEIGHT * 100 / pages.scale
        assert end in [*breaks[-1:], ends[-1]] or not held[-1][1]


def test_only_the_last_pages_of_a_very_long_list_are_ended():
    pages = filled([(400, False)] * 1500)
    assert len(pages.breaks) == 1000
    assert pages.breaks[-1] == FIRST + 1499


def test_columns_print_as_wide_as_the_page_and_never_larger():
    assert scale_of([10, 10]) == 100
    assert scale_of([30] * 10) == 34  # 10 × 277 pixels on 952


def test_the_last_rows_of_a_long_form_go_with_the_signatures(world):
    before, kept = dt.date(2019, 9, 23), set()
    for count in range(60):
        case(world, 4, world.hamlets[count % 3], f"Nguyễn Văn {count}")
    for count in range(12):
        case(world, 4, world.hamlets[0], f"Lê Văn {count}")
        content = form_workbook("phu-luc-1", world.question, world.leader, before=before, now=NOW)
        *_, last = opened(content)["Phụ lục 1"].row_breaks.brk
        rows = cached(content, "Phụ lục 1")
        total = next(at for at, row in enumerate(rows, 1) if str(row[0]).startswith("Tổng số: "))
        kept.add(total - last.id)
    assert min(kept) == KEPT
