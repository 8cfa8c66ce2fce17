"""Charts, specified once: pages draw them with Vega-Embed, papers hold them as PNG.

Each function takes a frame with the columns that it names and returns an Altair chart; `address`,
where each mark leads, and the columns of text may be left out on paper. `page_spec` is the
same chart without its data, which a page sends beside it. A paper's words are set by typst, whose
serif it shares: no chart on paper depends on the fonts of the machine.
"""

import functools
from collections.abc import Callable

import altair as alt
import pandas as pd
import typst
import vl_convert

ACCENT, BLUE, SOFT, RULE, INK = "#8c1c20", "#5c7893", "#59626d", "#d5d9de", "#1d2126"
PAGE_FONT = "Segoe UI, Noto Sans, Roboto, Liberation Sans, Arial, sans-serif"
# What is seen is the first, which typst brings. The drawing library measures in the second, its own
# and wider one.
PAPER_FONT = "Libertinus Serif, Liberation Sans"
PAPER_STEP = 21  # pixels from bar to bar
PICTURE = b"""
#set page(width: auto, height: auto, margin: 0pt, fill: white)
#image("chart.svg")
"""
NUMBERS = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", " đ"]}
WEEKDAYS = ["Chủ nhật", *(f"Thứ {name}" for name in ("hai", "ba", "tư", "năm", "sáu", "bảy"))]
MONTHS = [f"Tháng {number}" for number in range(1, 13)]
DAYS = {
    "dateTime": "%H:%M, %d/%m/%Y",
    "date": "%d/%m/%Y",
    "time": "%H:%M:%S",
    "periods": ["SA", "CH"],
    "days": WEEKDAYS,
    "shortDays": ["CN", "T2", "T3", "T4", "T5", "T6", "T7"],
    "months": MONTHS,
    "shortMonths": [f"T{number}" for number in range(1, 13)],
}
LOCALES = {"format_locale": NUMBERS, "time_format_locale": DAYS}
# Shares of the map and the bars, from nothing to all; one hue, so that a grey print tells as much.
BANDS = {
    "0%": "#ffffff",
    "dưới 25%": "#f1d4cc",
    "25% đến dưới 50%": "#e0a493",
    "50% đến dưới 75%": "#c96f62",
    "75% đến dưới 100%": "#a93f3d",
    "100%": "#6d1417",
    "không có": "#b9c0c7",
}
MONTH = "'T' + (month(datum.value) + 1) + '/' + year(datum.value)"
WHOLE = "datum.value % 1 ? '' : datum.label"  # half a case is none
MANY = "datum.places > 500"  # as in the largest provinces: points so small that they stay apart
ROWS = alt.NamedData("rows")

Data = pd.DataFrame | alt.NamedData


def band(part: int, whole: int) -> str:
    """The band of a share; "không có" where there is nothing to fill."""
    if not whole:
        return "không có"
    if part >= whole:
        return "100%"
    if not part:
        return "0%"
    return list(BANDS)[1 + 4 * part // whole]


def trend(frame: Data) -> alt.LayerChart:
    """A figure by month. Columns: day (date), value (blank while the place did not exist), month,
    text, address."""
    axis = alt.Axis(labelExpr=MONTH, grid=False, tickCount=10)
    days = alt.Chart(frame).encode(x=alt.X("day:T", title=None, axis=axis))
    base = days.encode(
        y=alt.Y("value:Q", title=None, axis=alt.Axis(format=",d", tickCount=5, labelExpr=WHOLE))
    )
    ground = base.mark_area(color="#f3e6e6", interpolate="step-after", tooltip=None)
    line = base.mark_line(color=ACCENT, strokeWidth=2, interpolate="step-after", tooltip=None)
    # A month can be pointed at over the whole height; only then it is seen.
    months = days.mark_rule(color=BLUE, strokeWidth=5, cursor="pointer").encode(
        opacity=alt.condition(_hovered("month"), alt.value(0.35), alt.value(0)),
        **_link("month", "Tháng"),
    )
    months = months.add_params(_hovered("month"))
    last = base.transform_window(
        row="row_number()", sort=[alt.SortField("day", order="descending")]
    ).transform_filter("datum.row == 1")
    point = last.mark_point(color=ACCENT, filled=True, opacity=1, size=60, tooltip=None)
    label = last.mark_text(align="right", dx=-4, dy=-9, fontSize=13, fontWeight="bold", color=INK)
    label = label.encode(text=alt.Text("value:Q", format=",d"))
    return _styled(alt.layer(ground, line, point, label, months), 210)


def coverage_bars(frame: Data) -> alt.LayerChart:
    """Shares as bars, with a tick where a target lies. Columns: label, share (0 to 1), text,
    target (0 to 1, blank without one), target_text, address. In the order of the rows.

    On a phone names and figures stand above the bars, which then have the whole width.
    """
    phone = alt.param(name="phone", expr="windowSize()[0] < 600")
    height, names = _or_phone(16, 9), {"labelAlign": _or_phone("right", "left")}
    names |= {"labelOffset": _or_phone(0, -12), "labelPadding": _or_phone(6, 0)}
    shares = alt.Scale(domain=[0, 1])
    axis = alt.Axis(format=",.0%", values=[0, 0.25, 0.5, 0.75, 1], title=None)
    base = alt.Chart(frame)
    base = base.encode(y=alt.Y("label:N", sort=None, title=None, axis=_names(**names)))
    ground = base.mark_bar(color="#eceef0", height=height, tooltip=None)
    ground = ground.encode(x=alt.datum(1, type="quantitative"))
    bars = base.mark_bar(color=BLUE, height=height, cursor="pointer").encode(
        x=alt.X("share:Q", scale=shares, axis=axis), **_link("label", "Mô hình")
    )
    ticks = base.mark_tick(color=ACCENT, thickness=3, size=_or_phone(24, 15), opacity=1)
    ticks = ticks.encode(x=alt.X("target:Q", scale=shares), tooltip=alt.value(None))
    figures = base.mark_text(
        align=_or_phone("left", "right"), dx=_or_phone(6, 0), dy=_or_phone(0, -12), color=INK
    ).encode(x=alt.datum(1, type="quantitative"), text="text:N", tooltip=alt.value(None))
    chart = alt.layer(ground, bars, ticks, figures).add_params(phone)
    return _styled(chart, alt.Step(30))


def ranking(frame: Data) -> alt.LayerChart:
    """Units by their figure, the highest first. Columns: label, value, text, address."""
    base = alt.Chart(frame).encode(
        y=alt.Y("label:N", sort=None, title=None, axis=_names()),
        x=alt.X("value:Q", title=None, axis=None),
    )
    bars = base.mark_bar(color=BLUE, height=15, cursor="pointer").encode(**_link("label", "Đơn vị"))
    figures = base.mark_text(align="left", dx=5, color=INK, tooltip=None).encode(text="text:N")
    return _styled(alt.layer(bars, figures), alt.Step(23), right=26)


def coverage_map(frame: Data) -> alt.Chart:
    """Places at their centre points, coloured by a share. Columns: label, latitude, longitude
    (degrees), band (one of BANDS), text, address."""
    scale = alt.Scale(domain=list(BANDS), range=list(BANDS.values()))
    points = alt.Chart(frame).mark_circle(opacity=1, stroke="#8a6a66", cursor="pointer")
    points = points.transform_joinaggregate(places="count()").encode(
        size=alt.condition(MANY, alt.value(9), alt.value(70)),
        strokeWidth=alt.condition(MANY, alt.value(0.15), alt.value(0.6)),
        longitude="longitude:Q",
        latitude="latitude:Q",
        color=alt.Color(
            "band:O", scale=scale, legend=alt.Legend(title=None, orient="bottom", columns=4)
        ),
        **_link("label", "Đơn vị"),
    )
    return _styled(points.project("mercator"), 380)


def svg(chart: alt.TopLevelMixin, width: int = 560) -> bytes:
    """The chart of a paper, of a width in pixels, names and figures included."""
    return vl_convert.vegalite_to_svg(paper_spec(chart, width), **LOCALES).encode()


def png(svg: bytes, scale: float = 2) -> bytes:
    """The chart of a paper as PNG, `scale` times as many pixels wide."""
    files = {"main.typ": PICTURE, "chart.svg": svg}
    return typst.compile(files, format="png", ppi=96 * scale, ignore_system_fonts=True)


def paper_spec(chart: alt.TopLevelMixin, width: int) -> dict:
    """A chart as a paper gets it, with its data; its rows are closer, since nobody taps them."""
    spec = chart.properties(width=width).to_dict()
    if isinstance(spec["height"], dict):
        spec["height"] = {"step": PAPER_STEP}
    spec["config"]["font"] = PAPER_FONT
    spec["config"]["axis"]["labelLimit"] = width / 2
    return spec


@functools.cache
def page_spec(draw: Callable[[Data], alt.TopLevelMixin]) -> dict:
    """A chart as a page gets it, without data: its rows go under `datasets.rows`.

    Making a specification takes Altair longer than counting what it shows, and it never changes.
    """
    return draw(ROWS).to_dict()


@functools.cache
def _hovered(field: str) -> alt.Parameter:
    return alt.selection_point(
        name="hovered", on="pointerover", clear="pointerout", fields=[field], empty=False
    )  # fmt: skip


def _link(name: str, title: str) -> dict:
    """Where a mark leads, and what is said of it under the pointer."""
    said = [alt.Tooltip(f"{name}:N", title=title), alt.Tooltip("text:N", title="Số liệu")]
    return {"href": alt.Href("address:N"), "tooltip": said}


def _or_phone(other, on_phone) -> alt.ExprRef:
    """What a mark is like elsewhere and on a phone, where the chart has the parameter `phone`."""
    return alt.ExprRef(f"phone ? {on_phone!r} : {other!r}")


def _names(**looks) -> alt.Axis:
    """The axis of names: a page cuts long ones; the table and the pointer tell them whole."""
    return alt.Axis(**{"labelPadding": 6, **looks}, ticks=False, domain=False, labelColor=INK)


def _styled(chart, height, right: int = 5):
    """The look of every chart: as wide as its place on the page, in the register's colours."""
    text = {"labelFontSize": 12, "labelColor": SOFT}
    chart = chart.properties(width="container", height=height, background="transparent")
    chart = chart.properties(autosize={"type": "fit-x", "contains": "padding"})
    chart = chart.properties(padding={"left": 2, "top": 8, "right": right, "bottom": 2})
    # Assistive technology gets the table beside the chart, not a thousand marks.
    chart = chart.configure(aria=False, font=PAGE_FONT)
    chart = chart.configure_axis(
        gridColor="#e6e8eb", domainColor=RULE, tickColor=RULE, labelLimit=230, **text
    )
    chart = chart.configure_legend(**text).configure_text(fontSize=12)
    return chart.configure_view(stroke=None)
