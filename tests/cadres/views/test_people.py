"""The page of a person: posts in time, and the cases that followed."""

import datetime as dt
import re

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from cadres.actions.writing import recorded
from cadres.changes import token_of
from cadres.models import Appointment, ConcurrentAssignment, Decision, Pairing, Precision, Ruling
from cadres.views.timeline import Axis
from tests.build import appoint, person, span
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


@pytest.mark.parametrize("rows", [1, 30])
@pytest.mark.parametrize(("user", "queries"), [("leader", 16), ("staff", 20)])
def test_queries_grow_neither_with_posts_nor_with_changes(
    client, world, user, queries, rows, django_assert_num_queries
):
    who = world.people["Đặng Văn Đức"]
    for number in range(rows):
        year = 1980 + number
        held = appoint(
            who,
            world.positions["btcb-thon"],
            world.places["Ấp 2"],
            f"{year}-01-01",
            f"{year}-06-01",
        )
        Appointment.objects.filter(pk=held.pk).update(note="sửa")
    client.force_login(world.users[user])
    client.get("/")  # the session and the scopes
    with django_assert_num_queries(queries):
        client.get(f"/can-bo/{who.pk}/")


def changes(response) -> list[str]:
    """The history as it is read, without the times."""
    found = re.findall(r"<li>(\d+/\d+/\d+ \d\d:\d\d, .*?)</li>", response.content.decode(), re.S)
    plain = [" ".join(re.sub(r"<[^>]+>", "", each).split()) for each in found]
    return [each.split(", ", 1)[1] for each in plain]


def test_the_history_is_told_and_what_nothing_rests_on_can_be_undone(show, world):
    held = world.people["Đặng Văn Đức"].appointments.get(position__code="truong-thon")
    with recorded(user=world.users["commune"], reason="ghi thiếu"):
        Appointment.objects.filter(pk=held.pk).update(holding="bau")
    told = "Cán bộ xã sửa hình thức: trống → Bầu (Trưởng ấp, Ấp 1); lý do: ghi thiếu"
    assert told in changes(show("Đặng Văn Đức"))
    shown = show("Đặng Văn Đức", "commune").content.decode()
    undo = re.findall(r"/thay-doi/(\w+)/(\d+)/hoan-tac/", shown)
    secretary = world.people["Đặng Văn Đức"].appointments.get(position__code="btcb-thon")
    assert set(undo) == {("appointment", str(token_of(each))) for each in (held, secretary)}
    assert "hoan-tac" not in show("Đặng Văn Đức", "leader").content.decode()


def test_a_long_history_is_cut_and_shown_whole_on_demand(show, world):
    who = world.people["Đặng Văn Đức"]
    for number in range(60):
        type(who).objects.filter(pk=who.pk).update(note=str(number))
    page = show("Đặng Văn Đức", day="23/9/2020")
    assert len(changes(page)) == 50
    assert "?day=23%2F9%2F2020&amp;history=all#history" in page.content.decode()
    assert len(changes(show("Đặng Văn Đức", history="all"))) == 63


def links(response) -> set[str]:
    """What the page lets an editor do, by the last words of the addresses."""
    shown = response.content.decode()
    return set(re.findall(r'href="[^"]*/(sua|thoi|chuyen|gop/\d+|them-chuc-danh)/', shown))


def test_only_who_may_write_there_is_offered_to(show, world):
    everything = {"sua", "thoi", "chuyen", "them-chuc-danh"}
    assert links(show("Đặng Văn Đức", "commune")) == everything
    assert links(show("Đặng Văn Đức", "leader")) == set()
    appoint(world.people["Đặng Văn Đức"], world.positions["ct-hnd-xa"], world.places["Xã Xa"])
    page = show("Đặng Văn Đức", "commune").content.decode()
    assert len(re.findall(r"giu-chuc/\d+/thoi", page)) == 2


def test_a_decision_is_linked_where_its_page_may_be_seen(show, world):
    who = world.people["Đặng Văn Đức"]
    paper = Decision.objects.create(number="5-QĐ/TU")
    ward = world.positions["ct-hnd-xa"], world.places["Phường Tây Hai"]
    appoint(who, *ward, "2010-01-01", "2011-01-01", start_decision=paper)
    own = who.appointments.first().start_decision_id
    linked = {
        user: set(re.findall(r"/quyet-dinh/(\d+)/", show(who.full_name, user).content.decode()))
        for user in ("commune", "leader")
    }
    assert linked == {"commune": {str(own)}, "leader": {str(own), str(paper.pk)}}
    assert "5-QĐ/TU" in show(who.full_name, "commune").content.decode()


def test_a_probable_twin_is_offered_to_who_may_edit_both(show, world):
    twin = person("Dang Van Duc")
    appoint(twin, world.positions["btcb-thon"], world.places["Khu phố 1"], "2001-01-01")
    offered = {user: links(show("Đặng Văn Đức", user)) for user in ("commune", "staff")}
    assert f"gop/{twin.pk}" not in offered["commune"]
    assert f"gop/{twin.pk}" in offered["staff"]


def test_several_posts_without_a_case_say_why(show, world):
    who = world.people["Võ Văn Mười"]
    head = who.appointments.get(position__code="truong-thon")
    head.delete()
    appoint(
        who, world.positions["truong-thon"], world.places["Khu phố 1"], "2010-01-01", "2011-01-01"
    )
    appoint(who, world.positions["ct-hnd-xa"], world.places["Phường Tây Hai"])
    appoint(who, world.positions["ct-ubnd-xa"], world.places["Phường Tây Hai"])
    page = " ".join(show("Võ Văn Mười").content.decode().split())
    said = re.findall(r"<li>([^<]*: (?:mô hình|không mô hình)[^<]*)</li>", page)
    ward = "Phường Tây Hai"
    assert set(said) == {
        f"Bí thư chi bộ, Ấp 10 và Chủ tịch Hội Nông dân phường, {ward}: "
        "mô hình A5 đòi hỏi chức danh thứ hai ở đơn vị trực thuộc",
        f"Bí thư chi bộ, Ấp 10 và Chủ tịch UBND phường, {ward}: "
        "không mô hình nào gồm hai chức danh này",
        f"Chủ tịch Hội Nông dân phường, {ward} và Chủ tịch UBND phường, {ward}: "
        "không mô hình nào gồm hai chức danh này",
    }
    assert "Chưa phân loại tại" not in show("Đặng Văn Đức").content.decode()


def test_a_model_out_of_force_is_the_reason(show, world):
    Pairing.objects.filter(code="A1").update(period=span("2009-01-01", "2020-01-01"))
    assert "mô hình A1 chỉ áp dụng đến 31/12/2019" in show("Võ Văn Mười").content.decode()


def typed(who, **fields) -> dict:
    """The form of a record as it stands, with some fields typed anew."""
    kept = {"full_name": who.full_name, "birth": who.birth_text, "seen": token_of(who)}
    return kept | fields


def test_a_record_is_corrected(client, world):
    who = world.people["Đặng Văn Đức"]
    client.force_login(world.users["commune"])
    fields = {"birth": "3/1970", "ethnic_group": "Kinh", "party_admission": "3.2.2001"}
    data = typed(who, **fields, reason="theo lý lịch")
    response = client.post(f"/can-bo/{who.pk}/sua/", data)
    assert response.url == f"/can-bo/{who.pk}/"
    who.refresh_from_db()
    assert (who.birth_text, who.ethnic_group) == ("3/1970", "Kinh")
    assert who.party_admission == dt.date(2001, 2, 3)


def test_a_name_or_birth_changes_only_with_a_reason(client, world):
    who = world.people["Đặng Văn Đức"]
    client.force_login(world.users["commune"])
    for fields in ({"full_name": "Đặng Đức"}, {"birth": "1970"}):
        response = client.post(f"/can-bo/{who.pk}/sua/", typed(who, **fields, note="giữ lại"))
        assert "thì phải ghi lý do" in response.content.decode()
        assert ">\ngiữ lại</textarea>" in response.content.decode()
    assert client.post(f"/can-bo/{who.pk}/sua/", typed(who, note="khác")).status_code == 302


def test_the_second_editor_is_told_and_loses_nothing(client, world):
    who = world.people["Đặng Văn Đức"]
    client.force_login(world.users["commune"])
    data = typed(who, note="của tôi", home_place="Bến Tre")
    with recorded(user=world.users["staff"], reason="bổ sung"):
        type(who).objects.filter(pk=who.pk).update(ethnic_group="Hoa")
    page = client.post(f"/can-bo/{who.pk}/sua/", data).content.decode()
    assert "Cán bộ tỉnh sửa dân tộc: trống → Hoa; lý do: bổ sung" in page
    assert 'value="Bến Tre"' in page
    who.refresh_from_db()
    assert (who.note, who.home_place) == ("", "")
    again = re.search(r'name="seen" value="(\d+)"', page)[1]
    client.post(f"/can-bo/{who.pk}/sua/", data | {"seen": again})
    who.refresh_from_db()
    assert (who.note, who.home_place) == ("của tôi", "Bến Tre")


@pytest.mark.parametrize(("field", "value"), [("birth", "31/2/1970"), ("full_name", "")])
def test_what_cannot_be_read_is_said_at_the_field(client, world, field, value):
    who = world.people["Đặng Văn Đức"]
    client.force_login(world.users["commune"])
    page = client.post(f"/can-bo/{who.pk}/sua/", typed(who, **{field: value})).content.decode()
    assert f'<a href="#id_{field}">' in page


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
