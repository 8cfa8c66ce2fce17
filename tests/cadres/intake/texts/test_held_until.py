"""Cells that say in words from when to when posts were held, and why no more."""

import datetime as dt

import pytest

from cadres.intake.texts.held_until import read_held

TODAY = dt.date(2022, 7, 5)


@pytest.mark.parametrize(
    ("text", "first", "last", "reason"),
    [
        ("Giữ từ 12/3/2018, thôi từ 01/4/2022 do tuổi cao", "12/3/2018", "01/4/2022", "tuổi cao"),
        ("từ 2017, thôi từ 30/4/2022 (kỷ luật)", "2017", "30/4/2022", "kỷ luật"),
        ("Bổ nhiệm 5/2019 - thôi giữ chức 6/2021, lý do: ốm", "5/2019", "6/2021", "ốm"),
        ("Bắt đầu từ 04/4/2022", "4/4/2022", "", ""),
        ("Bầu tại ĐH chi bộ ngày 12/4/2020", "12/4/2020", "", ""),
        ("Nhiệm kỳ 2022 - 2025 (từ 15/6/2022)", "15/6/2022", "", ""),
        ("Giữ từ tháng 5/2022 đến nay", "5/2022", "", ""),
    ],
)
def test_both_days_and_the_reason_are_understood(text, first, last, reason):
    held = read_held(text, TODAY)
    assert (str(held.first), held.last, held.reason) == (first, last, reason)


@pytest.mark.parametrize(
    "text",
    [
        "Giữ từ 31/4/2022",
        "từ 1/1/2020, thôi Trưởng ấp từ 1/2/2021",
        "từ 1/1/2020, thôi từ 1/2/2021 còn Bí thư",
        "thôi từ 1/2/2021",
        "theo Quyết định 12 ngày 1/2/2021",
    ],
)
def test_what_is_half_understood_is_left(text):
    assert read_held(text, TODAY) is None
