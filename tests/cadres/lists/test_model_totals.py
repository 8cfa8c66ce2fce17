"""Totals by model in a summary, below a list or on a sheet of its own, beside the list's cases."""

import pytest

from cadres.access import Reach
from cadres.intake.rows.lists import read_list
from cadres.lists import model_totals
from cadres.lists.matching import match_list
from tests.cadres.list_files import TODAY, line, workbook

PLAIN = [line(), line(full_name="Lý Thị Tư", hamlet="Ấp 4")]
HEAD = ["STT", "Mô hình", "Số trường hợp", "Tỷ lệ %"]


@pytest.fixture
def wrong(world):
    def wrong(*lines, **sheets):
        read = read_list(workbook(*lines, **sheets), today=TODAY)
        plan = match_list(read, reach=Reach(nationwide=True))
        return [(p.sheet, p.row, p.column) for p in plan.problems if p.kind == "wrong_total"]

    return wrong


@pytest.mark.parametrize("label", ["BTCB - Trưởng ấp", "Bí thư chi bộ đồng thời là Trưởng ấp"])
def test_a_sheet_that_sums_up_is_held_against_the_cases_of_its_models(wrong, label):
    def said(number):
        return wrong(*PLAIN, TH=[["TỔNG HỢP"], HEAD, [1, label, number], ["", "Cộng", number]])

    assert said(2) == []
    assert said(5) == [("TH", 3, "C")]


def test_a_summary_below_the_list_is_held_against_its_cases_alike(wrong):
    below = [["", "TỔNG HỢP THEO MÔ HÌNH"], ["", "Mô hình", "Số lượng"]]
    assert wrong(*PLAIN, *below, ["", "BTCB kiêm Trưởng ấp", 2]) == []
    assert wrong(*PLAIN, *below, ["", "BTCB kiêm Trưởng ấp", 3]) == [("Danh sách", 6, "C")]


@pytest.mark.parametrize(
    "label",
    ["Bí thư chi bộ", "Mô hình thứ nhất", "Phó Bí thư kiêm Chủ tịch UBND", "Các mô hình khác"],
)
def test_nothing_is_told_of_a_label_that_names_no_model_for_sure(wrong, label):
    assert wrong(*PLAIN, TH=[["TỔNG HỢP"], HEAD, [1, label, 9], [2, "x", 1]]) == []


@pytest.mark.parametrize("heading", ["Số đơn vị thực hiện", "Tỷ lệ", "Năm 2019", "Biên chế giảm"])
def test_a_number_that_counts_something_else_is_no_total(wrong, heading):
    head = ["STT", "Mô hình", heading]
    assert wrong(*PLAIN, TH=[["TỔNG HỢP"], head, [1, "BTCB - Trưởng ấp", 9], [2, "x", 1]]) == []


def test_rows_with_a_fault_may_be_counted_or_not(wrong):
    lines = [*PLAIN, line(full_name="Lê Văn Năm", birth="")]
    rows = [["TỔNG HỢP"], HEAD, [1, "BTCB - Trưởng ấp", 3], ["", "Cộng", 3]]
    assert wrong(*lines, TH=rows) == []


def test_the_cases_of_a_list_are_counted_once_for_all_that_a_summary_states(wrong, monkeypatch):
    asked, counted = [], model_totals._Counting._counted

    def counting(self, codes, span):
        asked.append((codes, span))
        return counted(self, codes, span)

    monkeypatch.setattr(model_totals._Counting, "_counted", counting)
    below = [["", "TỔNG HỢP THEO MÔ HÌNH"], ["", "Mô hình", "Số lượng"]]
    rows = [["", "BTCB kiêm Trưởng ấp", 3]] * 20
    assert wrong(*PLAIN, *below, *rows) == [("Danh sách", row, "C") for row in range(6, 26)]
    assert len(asked) == len({*asked})
