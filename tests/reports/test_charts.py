"""The charts of pages and papers: what they say, and that both are one specification."""

import datetime as dt
import struct

import pandas as pd
import pytest
import typst

from reports import charts

TREND = pd.DataFrame(
    {
        "day": pd.to_datetime([dt.date(2019, 1, 31), dt.date(2020, 1, 31), dt.date(2021, 1, 31)]),
        "value": [None, 1234, 1017],
        "month": ["1/2019", "1/2020", "1/2021"],
        "text": ["–", "1.234", "1.017"],
        "address": ["/a", "/b", "/c"],
    }
)
COVERAGE = pd.DataFrame(
    {
        "label": ["A1. Bí thư chi bộ – Trưởng thôn", "X1. Bí thư – Chủ tịch UBND xã"],
        "share": [0.5, 0.0],
        "target": [0.8, None],
        "text": ["617/1.234 · 50,00%", "0/145 · 0,00%"],
        "target_text": ["80%", ""],
        "address": ["/a", "/b"],
    }
)
RANKING = pd.DataFrame(
    {
        "label": ["Huyện Giồng Trôm", "Thành phố Bến Tre"],
        "value": [177, 150],
        "text": ["177", "150"],
        "address": ["/a", "/b"],
    }
)
PLACES = pd.DataFrame(
    {
        "label": ["Xã Đức Dũng", "Xã Hồng Phong"],
        "latitude": [18.5, 21.1],
        "longitude": [105.6, 106.5],
        "band": ["100%", "dưới 25%"],
        "text": ["5/5", "1/9"],
        "address": ["/a", "/b"],
    }
)
DRAWN = {
    charts.trend: TREND,
    charts.coverage_bars: COVERAGE,
    charts.ranking: RANKING,
    charts.coverage_map: PLACES,
}
each_chart = pytest.mark.parametrize("draw", DRAWN, ids=lambda draw: draw.__name__)


def texts(draw) -> str:
    """The chart of a paper as SVG, in which its texts stand in clear."""
    return charts.svg(draw(DRAWN[draw])).decode()


@pytest.mark.parametrize(
    ("part", "whole", "named"),
    [
        (0, 0, "không có"),
        (0, 9, "0%"),
        (1, 1000, "dưới 25%"),
        (24, 100, "dưới 25%"),
        (25, 100, "25% đến dưới 50%"),
        (49, 100, "25% đến dưới 50%"),
        (1, 2, "50% đến dưới 75%"),
        (3, 4, "75% đến dưới 100%"),
        (999, 1000, "75% đến dưới 100%"),
        (173, 173, "100%"),
    ],
)
def test_bands_of_shares(part, whole, named):
    assert charts.band(part, whole) == named


@each_chart
def test_a_page_gets_the_chart_without_data(draw):
    spec = charts.page_spec(draw)
    assert spec["data"] == {"name": "rows"}
    assert "datasets" not in spec
    assert spec["width"] == "container"


@each_chart
def test_page_and_paper_share_one_specification(draw):
    """Apart from the data, the width and the font; names of views count up in a process."""
    paper = charts.paper_spec(draw(DRAWN[draw]), 640)
    page = charts.page_spec(draw)
    encodings = [[each["encoding"] for each in spec.get("layer", [spec])] for spec in (page, paper)]
    assert encodings[0] == encodings[1]


@each_chart
def test_a_paper_gets_a_png_of_just_the_width_asked_for(draw):
    image = charts.png(charts.svg(draw(DRAWN[draw]), width=500), scale=2)
    assert image[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">I", image[16:20]) == (1000,)


def test_the_bars_of_a_paper_are_closer_than_those_of_a_page():
    page = charts.page_spec(charts.coverage_bars)
    paper = charts.paper_spec(charts.coverage_bars(DRAWN[charts.coverage_bars]), 500)
    bar = page["layer"][1]["mark"]["height"]["expr"]
    assert bar == "phone ? 9 : 16"
    assert 16 < paper["height"]["step"] < page["height"]["step"]


def test_a_papers_words_are_set_in_the_serif_that_typst_brings():
    files = {"main.typ": charts.PICTURE, "chart.svg": charts.svg(charts.trend(TREND))}
    made = typst.compile(files, ignore_system_fonts=True)
    assert b"LibertinusSerif" in made
    assert b"LibertinusSerif-Bold" in made  # the last figure


def test_numbers_and_months_are_written_the_vietnamese_way():
    drawn = texts(charts.trend)
    assert ">1.017</text>" in drawn
    assert ">1.200</text>" in drawn
    assert ">T1/2020</text>" in drawn


def test_a_bar_says_its_figure_and_its_name():
    drawn = texts(charts.coverage_bars)
    assert ">617/1.234 · 50,00%</text>" in drawn
    assert ">X1. Bí thư – Chủ tịch UBND xã</text>" in drawn
    assert ">25%</text>" in drawn


def test_a_long_name_is_whole_on_paper():
    name = "X7. PCT UBMTTQ - đứng đầu đoàn thể"
    drawn = charts.svg(charts.coverage_bars(COVERAGE.assign(label=[name, "A1"]))).decode()
    assert f">{name}</text>" in drawn


def test_every_band_has_its_colour_in_the_legend():
    drawn = texts(charts.coverage_map)
    assert [band for band in charts.BANDS if f">{band}</text>" not in drawn] == []
    assert charts.BANDS["100%"] in drawn
