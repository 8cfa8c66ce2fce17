"""The page of a person: posts in time, and the cases that followed."""

import datetime as dt
import re

import pytest
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test.utils import CaptureQueriesContext

from cadres.models import Appointment, ConcurrentAssignment, Precision, Ruling
from cadres.views.timeline import Axis
from tests.build import appoint, span
from tests.world import World


@pytest.fixture
def show(client, world: World):
    """The page of a person for a user."""

    def get(name, user="leader", **parameters):
        client.force_login(world.users[user])
        return client.get(f"/can-bo/{world.people[name].pk}/", parameters)

    return get


def table(response, key) -> list[list[str]]:
    section = response.content.decode().split(f'aria-labelledby="{key}-title"')[1]
    body = section.split("<tbody>")[1].split("</tbody>")[0]
    found = [re.findall(r"<t[hd].*?</t[hd]>", row, re.S) for row in body.split("</tr>")[:-1]]
    return [[" ".join(re.sub(r"<[^>]+>", " ", cell).split()) for cell in row] for row in found]


def test_posts_stand_under_the_names_of_their_time(show, world):
    paper = f"{world.people['Nguyễn Thị Hai'].pk}-QĐ/TU, ngày 25/12/2017"
    hamlet = "Ấp 2 Xã Đông Một, Huyện Đông, Tỉnh An Hòa"
    before = "Xã Đông Một Huyện Đông, Tỉnh An Hòa"
    farmers = "Chủ tịch Hội Nông dân xã"
    assert table(show("Nguyễn Thị Hai"), "posts") == [
        ["Bí thư chi bộ", hamlet, "1/1/2018", "nay", "", paper, "", ""],
        ["Trưởng ấp", hamlet, "1/1/2018", "nay", "", paper, "", ""],
        [farmers, before, "1/1/2018", "30/6/2025", "", paper, "", ""],
        [farmers, "Xã Đông Tỉnh An Hòa", "1/7/2025", "nay", "", "", "", ""],
    ]


def test_the_day_asked_decides_under_which_names(show):
    posts = table(show("Nguyễn Thị Hai", day="2/7/2025"), "posts")
    assert posts[0][1] == "Ấp 2 Xã Đông, Tỉnh An Hòa"


def test_cases_say_when_and_whether_they_counted(show):
    farmers = "Chủ tịch Hội Nông dân xã"
    a1 = "A1 – Bí thư chi bộ – Trưởng thôn"
    a5 = "A5 – Cán bộ xã – Bí thư chi bộ thôn"
    secretary, now = "Bí thư chi bộ, Ấp 2", "Được tính tại ngày 23/9/2020"
    assert table(show("Nguyễn Thị Hai", day="2020-09-23"), "cases") == [
        [a1, secretary, "Trưởng ấp, Ấp 2", "1/1/2018", "nay", now],
        [a5, f"{farmers}, Xã Đông Một", secretary, "1/1/2018", "30/6/2025", now],
        [a5, f"{farmers}, Xã Đông", secretary, "1/7/2025", "nay", "Tính trong thời gian này"],
    ]


def test_a_case_that_is_not_counted_says_why(show, world):
    case = ConcurrentAssignment.objects.get(person=world.people["Đặng Văn Đức"])
    ruled = {"pairing": case.pairing, "first": case.first, "second": case.second}
    Ruling.objects.create(reason="tạm giao", **ruled)
    assert table(show("Đặng Văn Đức"), "cases")[0][-1] == "Không tính: tạm giao"
    world.pairings["H1"].counts = False
    world.pairings["H1"].save()
    reason = "Không tính: mô hình không tính là kiêm nhiệm"
    assert table(show("Lê Văn Huyện"), "cases")[0][-1] == reason


def test_a_case_is_not_counted_on_a_day_without_its_locality(show):
    words = [
        table(show("Lê Văn Huyện", day=day), "cases")[0][-1] for day in ("30/6/2025", "1/7/2025")
    ]
    assert words == [
        "Được tính tại ngày 30/6/2025",
        "Không tính: đơn vị không còn vào ngày này",
    ]


def test_dates_are_as_exact_as_they_are_known(show, world):
    who = world.people["Đặng Văn Đức"]
    Appointment.objects.filter(person=who).update(
        period=span("2017-03-01", "2020-01-01"),
        start_precision=Precision.MONTH,
        end_precision=Precision.YEAR,
    )
    response = show("Đặng Văn Đức")
    assert [row[2:4] for row in table(response, "posts")] == [["3/2017", "2019"]] * 2
    assert table(response, "cases")[0][3:5] == ["3/2017", "2019"]


def test_a_start_that_nobody_knows_is_said_so(show, world):
    Appointment.objects.filter(person=world.people["Đặng Văn Đức"]).update(
        period=DateRange(None, dt.date(2021, 1, 1))
    )
    assert table(show("Đặng Văn Đức"), "posts")[0][2:4] == ["chưa rõ", "31/12/2020"]


def test_all_posts_of_a_visible_person_are_shown_and_others_are_not_found(show, world):
    place = world.places["Phường Tây Hai"]
    appoint(world.people["Đặng Văn Đức"], world.positions["ct-hnd-xa"], place, "2016-01-01")
    assert len(table(show("Đặng Văn Đức", "commune"), "posts")) == 3
    assert show("Đỗ Văn Phố", "commune").status_code == 404


def test_queries_do_not_grow_with_posts(show, client, world):
    show("Đặng Văn Đức")
    address = f"/can-bo/{world.people['Đặng Văn Đức'].pk}/"
    counts = []
    for name in (None, "Ấp 2", "Ấp 10", "Khu phố 1"):
        if name:
            args = world.positions["btcb-thon"], world.places[name]
            appoint(world.people["Đặng Văn Đức"], *args, "2016-01-01", "2017-01-01")
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        counts.append(len(queries))
    assert counts == [9, 9, 9, 9]


def test_the_axis_spans_whole_years_and_places_days_on_it():
    periods = [span("2016-07-01", "2018-01-01"), span("2017-01-01")]
    axis = Axis.around(periods, dt.date(2019, 6, 1))
    assert (axis.first, axis.after) == (dt.date(2016, 1, 1), dt.date(2020, 1, 1))
    assert [year for _, year in axis.ticks] == [2016, 2017, 2018, 2019]
    assert axis.at(dt.date(2018, 1, 1)) == "50.03%"
    assert (axis.bar(periods[0]).x, axis.bar(periods[0]).width) == ("12.46%", "37.58%")
    assert (axis.bar(periods[1]).width, axis.bar(periods[1]).is_open) == ("74.95%", True)


def test_a_long_axis_has_few_ticks():
    axis = Axis.around([span("1975-05-01")], dt.date(2026, 1, 1))
    assert [year for _, year in axis.ticks] == [1980, 1990, 2000, 2010, 2020]
