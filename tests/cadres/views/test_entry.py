"""Entering a case or a post: what the page says before, what is written, what is refused."""

import datetime as dt
import html
import re

import pytest

from cadres.models import Appointment, AssignmentStretch, Decision, PairingLeg, Person, Position
from tests.build import appoint, pairing, person, place, position, span
from tests.world import DAY, World

RECORDED = r'<p class="recorded">(.*?)</p>'


def choice(name, row=None, text=None):
    """The data of a chooser: a row chosen, or a text typed."""
    typed = text if text is not None else str(row)
    return {name: str(row.pk) if row else "", f"{name}-q": typed, f"{name}-of": typed}


@pytest.fixture
def entry(world: World):
    """The form of a new A1 case at Ấp 10's neighbour, Khu phố 2 say; override what a test needs."""
    world.places["Khu phố 2"] = _hamlet(world)

    def build(**changes):
        return {
            "day": "23/9/2020",
            "pairing": str(world.pairings["A1"].pk),
            **choice("place", world.places["Khu phố 2"]),
            **choice("person", text="Lê Văn An 1975"),
            "person": "new",
            "gender": "nam",
            "first_from": "1/7/2020",
            "first_number": "12-QĐ/ĐU",
            "first_issued": "25/6/2020",
        } | changes

    return build


def _hamlet(world):
    ward = world.places["Phường Tây Hai"]
    return place(4, ward, "Khu phố 2", end="2025-07-01", kind="khu_pho")


@pytest.fixture
def post(client, world):
    """Post a form as a user; the response."""

    def send(data, path="/them-truong-hop/", user="staff"):
        client.force_login(world.users[user])
        return client.post(path, data)

    return send


def told(response, pattern) -> list[str]:
    return [html.unescape(found) for found in re.findall(pattern, response.content.decode(), re.S)]


def posts_of(name) -> set[tuple]:
    """What the register holds of a person."""
    rows = Appointment.objects.filter(person__full_name=name)
    return {
        (row.position.code, row.locality.name, str(row.period), str(row.start_decision))
        for row in rows.select_related("position", "locality", "start_decision")
    }


def errors(response) -> list[str]:
    summary = response.content.decode().partition('id="errors"')[2].partition("</div>")[0]
    return [
        html.unescape(re.sub("<.*?>", "", line)) for line in re.findall("<li>(.*?)</li>", summary)
    ]


SENTENCE = (
    "Ông Lê Văn An, Bí thư chi bộ kiêm Trưởng khu phố, Khu phố 2, Phường Tây Hai, Thị xã Tây, "
    "Tỉnh An Hòa: tính ở thôn, ấp, khu phố từ 1/7/2020 (A1)."
)


def test_the_preview_says_what_will_be_counted_and_writes_nothing(post, entry):
    before = Appointment.objects.count(), Person.objects.count(), Decision.objects.count()
    assert told(post(entry(), "/them-truong-hop/xem-truoc/"), RECORDED) == [SENTENCE]
    after = Appointment.objects.count(), Person.objects.count(), Decision.objects.count()
    assert after == before


def test_a_case_of_a_newcomer_is_written_with_both_posts_and_one_decision(post, entry, world):
    response = post(entry())
    assert response.status_code == 302
    who = Person.objects.get(full_name="Lê Văn An")
    assert (who.birth_text, who.gender) == ("1975", "nam")
    period = "[2020-07-01, None)"
    assert posts_of("Lê Văn An") == {
        ("btcb-thon", "Khu phố 2", period, "12-QĐ/ĐU"),
        ("truong-thon", "Khu phố 2", period, "12-QĐ/ĐU"),
    }
    assert AssignmentStretch.objects.on(DAY).filter(person=who).count() == 1


def test_after_saving_the_form_is_ready_for_the_next_of_the_list(post, entry, client, world):
    response = client.get(post(entry()).url)
    page = html.unescape(response.content.decode())
    assert f"Đã ghi: {SENTENCE}" in page
    form = response.context["form"]
    ward = world.places["Phường Tây Hai"].pk
    assert form["pairing"].value() == str(world.pairings["A1"].pk)
    assert form["day"].value() == "23/9/2020"
    assert form["place"].value().at == str(ward)
    assert "Khu phố 2" in page  # the open ward's hamlets
    assert not form["person"].value()


def test_a_month_only_is_kept_as_a_month(post, entry):
    assert post(entry(first_from="3/2017")).status_code == 302
    rows = Appointment.objects.filter(person__full_name="Lê Văn An")
    assert {(str(row.period), row.start_precision) for row in rows} == {
        ("[2017-03-01, None)", "month")
    }


def test_a_taken_seat_names_its_holder_and_offers_to_end_him(post, entry, world):
    data = entry(**choice("place", world.places["Khu phố 1"]))
    response = post(data)
    assert errors(response) == [
        "Người đang giữ chức danh (chức danh thứ hai): "
        "Đỗ Văn Phố đang giữ; đánh dấu để cho thôi, hoặc sửa thời gian."
    ]
    page = html.unescape(response.content.decode())
    assert (
        "Trưởng khu phố, Khu phố 1, Phường Tây Hai, Thị xã Tây, Tỉnh An Hòa đang do "
        "Ông Đỗ Văn Phố giữ từ 1/1/2019 đến nay." in page
    )
    assert "Cho Ông Đỗ Văn Phố thôi giữ chức, ngày cuối là 30/6/2020" in page
    assert post(data | {"second_holder_ends": "on"}).status_code == 302
    old = Appointment.objects.filter(person__full_name="Đỗ Văn Phố")
    assert {(row.position.code, str(row.period)) for row in old} == {
        ("btcb-thon", "[2019-01-01, None)"),
        ("truong-thon", "[2019-01-01, 2020-07-01)"),
    }


def test_a_second_secretary_needs_a_look_or_the_first_one_goes(post, entry, world):
    secretary = world.positions["btcb-thon"]
    secretary.is_head = True
    secretary.save()
    old = person("Lê Văn Cũ", gender="nam")
    appoint(old, secretary, world.places["Khu phố 2"], "2018-05-01")
    assert errors(post(entry())) == [
        "Người đang giữ chức danh (chức danh thứ nhất): Lê Văn Cũ đang giữ; đánh dấu để cho "
        "thôi, hoặc xác nhận cả hai cùng giữ.",
        "Đã xem các lưu ý, vẫn ghi: Hãy xem các lưu ý rồi đánh dấu vào ô này để ghi.",
    ]
    assert posts_of("Lê Văn An") == set()
    assert post(entry(first_holder_ends="on")).status_code == 302
    assert [row.period.upper for row in old.appointments.all()] == [dt.date(2020, 7, 1)]


def test_a_second_secretary_beside_the_first_is_recorded_when_it_was_looked_at(post, entry, world):
    secretary = world.positions["btcb-thon"]
    secretary.is_head = True
    secretary.save()
    old = person("Lê Văn Cũ", gender="nam")
    appoint(old, secretary, world.places["Khu phố 2"], "2018-05-01")
    assert post(entry(confirmed="on")).status_code == 302
    assert [row.period.upper for row in old.appointments.all()] == [None]


def test_the_main_post_may_be_said(post, entry):
    assert post(entry(main="second")).status_code == 302
    rows = Appointment.objects.filter(person__full_name="Lê Văn An")
    assert {(row.position.code, row.is_main) for row in rows} == {
        ("btcb-thon", False),
        ("truong-thon", True),
    }


def test_a_position_left_open_is_the_one_that_the_person_holds_there(post, entry, world):
    other = position("ct-hpn-xa", 3, title="Chủ tịch Hội Liên hiệp Phụ nữ xã")
    PairingLeg.objects.create(pairing=world.pairings["A5"], side=1, position=other)
    who = person("Lê Văn Xã")
    appoint(who, other, world.places["Xã Đông Một"], "2018-01-01")
    data = entry(
        pairing=str(world.pairings["A5"].pk),
        **choice("place", world.places["Ấp 1"]),
        **choice("person", who),
    )
    newcomer = data | choice("person", text="Lê Văn An") | {"person": "new"}
    assert errors(post(newcomer)) == ["Chức danh thứ nhất: Chưa chọn chức danh."]
    assert post(data).status_code == 302
    assert {code for code, *_ in posts_of("Lê Văn Xã")} == {"ct-hpn-xa", "btcb-thon"}


def test_of_many_positions_one_is_found_by_typing_among_those_of_the_pairing(
    post, entry, world, client
):
    for number in range(12):
        added = position(f"cc-{number}-xa", 3, title=f"Công chức Mảng {number} xã")
        PairingLeg.objects.create(pairing=world.pairings["A5"], side=1, position=added)
    data = entry(
        pairing=str(world.pairings["A5"].pk),
        **choice("place", world.places["Ấp 1"]),
        **{"first_position-q": "cong chuc mang 7"},
    )
    assert post(data).status_code == 302
    assert {code for code, *_ in posts_of("Lê Văn An")} == {"cc-7-xa", "btcb-thon"}
    asked = {"name": "first_position", "side": "1", "pairing": data["pairing"]}
    rows = client.get("/chon/chuc-danh/", asked | {"first_position-q": "truong thon"})
    assert "Không tìm thấy “truong thon” trong danh mục." in rows.content.decode()


def test_the_day_missing_of_both_posts_is_said_once(post, entry):
    assert errors(post(entry(first_from=""))) == [
        "Từ ngày (chức danh thứ nhất): Chưa nhập ngày bắt đầu giữ chức."
    ]


def test_the_preview_tells_whose_case_ends_with_the_seat(post, entry, world):
    data = entry(**choice("place", world.places["Khu phố 1"]), second_holder_ends="on")
    page = html.unescape(post(data, "/them-truong-hop/xem-truoc/").content.decode())
    assert "Ông Đỗ Văn Phố, A1 ở Khu phố 1" in page
    assert "kết thúc ngày 30/6/2020." in page


def test_a_holder_from_later_on_cannot_make_room(post, entry, world):
    data = entry(**choice("place", world.places["Khu phố 1"]), first_from="1/1/2018")
    page = html.unescape(post(data | {"second_holder_ends": "on"}).content.decode())
    assert "Đỗ Văn Phố giữ chức danh này từ ngày đó trở đi; hãy sửa thời gian." in page
    assert posts_of("Lê Văn An") == set()


def test_a_post_held_already_is_used_and_not_written_again(post, entry, world):
    who = person("Trần Thị Ba", "1980-01-01", gender="nu")
    appoint(who, world.positions["btcb-thon"], world.places["Khu phố 2"], "2019-05-01")
    data = entry(**choice("person", who))
    page = html.unescape(post(data, "/them-truong-hop/xem-truoc/").content.decode())
    assert "Bà Trần Thị Ba đã là Bí thư chi bộ, Khu phố 2" in page
    assert post(data).status_code == 302
    assert posts_of("Trần Thị Ba") == {
        ("btcb-thon", "Khu phố 2", "[2019-05-01, None)", "None"),
        ("truong-thon", "Khu phố 2", "[2020-07-01, None)", "12-QĐ/ĐU"),
    }


def test_a_case_that_is_there_already_is_refused(post, entry, world):
    who = world.people["Đặng Văn Đức"]
    data = entry(**choice("person", who), **choice("place", world.places["Ấp 1"]))
    assert errors(post(data)) == ["Cán bộ này đã giữ chức danh đó; không có gì để ghi thêm."]


def test_a_decision_number_with_another_day_needs_a_look(post, entry, world):
    number = Decision.objects.earliest("pk").number
    data = entry(first_number=number)
    response = post(data)
    assert errors(response) == [
        "Đã xem các lưu ý, vẫn ghi: Hãy xem các lưu ý rồi đánh dấu vào ô này để ghi."
    ]
    assert f"Số quyết định {number} đã có trong sổ với ngày khác" in response.content.decode()
    assert post(data | {"confirmed": "on"}).status_code == 302


@pytest.mark.parametrize(
    ("life", "days", "is_odd"),
    [
        ((None, "2020-07-01"), {}, True),
        ((None, "2020-09-23"), {}, True),  # held still on the day of the form
        ((None, "2020-09-23"), {"first_to": "31/8/2020"}, False),
        ((None, "2020-09-24"), {}, False),
        (("2020-07-02", None), {}, True),
    ],
)
def test_days_on_which_there_was_no_such_position_need_a_look(
    post, entry, world, life, days, is_odd
):
    Position.objects.filter(code="truong-thon").update(period=span(*life), basis="121-KL/TW")
    response = post(entry(**days))
    life = Position.objects.get(code="truong-thon").lifetime
    assert (life.told in response.content.decode()) == is_odd
    assert response.status_code == (200 if is_odd else 302)
    assert post(entry(**days, confirmed="on")).status_code == (302 if is_odd else 200)


def test_a_newcomer_named_and_born_like_somebody_known_needs_a_look(post, entry, world):
    typed = {**choice("person", text="Đặng Văn Đức"), "person": "new", "birth": "1/1/1970"}
    response = post(entry(**typed))
    assert "Trong sổ đã có Đặng Văn Đức, sinh 1/1/1970." in response.content.decode()
    assert post(entry(**typed, confirmed="on")).status_code == 302
    assert Person.objects.filter(full_name="Đặng Văn Đức").count() == 2


def test_a_newcomer_whose_name_was_only_searched_for_needs_a_look(post, entry):
    data = entry(**choice("person", text="le van an")) | {"person": "new"}
    page = html.unescape(post(data).content.decode())
    assert "Họ tên “Le Van An” được gõ không dấu, không viết hoa." in page
    assert posts_of("Le Van An") == set()


def test_a_namesake_must_be_told_from_a_newcomer(post, entry):
    typed = {**choice("person", text="Đặng Văn Đức"), "person": ""}
    assert errors(post(entry(**typed))) == [
        "Cán bộ: Có nhiều cán bộ hợp với “Đặng Văn Đức”; hãy chọn một."
    ]


def test_across_places_the_commune_above_is_the_place_of_the_other_post(post, entry, world):
    data = entry(
        pairing=str(world.pairings["A5"].pk),
        **choice("place", world.places["Ấp 1"]),
    )
    sentence = (
        "Ông Lê Văn An, Chủ tịch Hội Nông dân xã, Xã Đông Một, Huyện Đông, Tỉnh An Hòa, kiêm "
        "Bí thư chi bộ, Ấp 1, Xã Đông Một, Huyện Đông, Tỉnh An Hòa: "
        "tính ở thôn, ấp, khu phố từ 1/7/2020 đến 30/6/2025 (A5)."
    )
    assert told(post(data, "/them-truong-hop/xem-truoc/"), RECORDED) == [sentence]


def test_a_pairing_with_several_positions_lets_one_be_chosen(post, entry, world):
    front = position("tb-ctmt-thon", 4, title="Trưởng ban công tác Mặt trận")
    youth = position("bt-cd-thon", 4, title="Bí thư chi đoàn")
    made = pairing("A6", [world.positions["btcb-thon"]], [front, youth])
    data = entry(pairing=str(made.pk))
    assert errors(post(data)) == ["Chức danh thứ hai: Chưa chọn chức danh."]
    assert post(data | {"second_position": str(youth.pk)}).status_code == 302
    assert {code for code, *_ in posts_of("Lê Văn An")} == {"btcb-thon", "bt-cd-thon"}


def test_only_pairings_that_live_on_the_day_are_offered(client, world):
    world.pairings["H1"].period = ("2000-01-01", "2025-07-01")
    world.pairings["H1"].save()
    client.force_login(world.users["staff"])

    def offered(day):
        form = client.get("/them-truong-hop/", {"day": day}).context["form"]
        return [each.code for each in form.fields["pairing"].queryset]

    assert offered("23/9/2020") == ["T1", "H1", "X1", "A1", "A5"]
    assert offered("2/7/2025") == ["T1", "X1", "A1", "A5"]


def test_a_failing_form_keeps_every_field(post, entry):
    data = entry(first_from="31/2/2020", ethnic_group="Khmer", second_to="xyz")
    response = post(data)
    form = response.context["form"]
    kept = {name: form[name].value() for name in form.fields if name not in ("place", "person")}
    assert {name: value for name, value in kept.items() if value} == {
        name: value for name, value in data.items() if not name.startswith(("place", "person"))
    }
    page = html.unescape(response.content.decode())
    assert 'value="Lê Văn An 1975"' in page
    assert errors(response) == [
        "Từ ngày (chức danh thứ nhất): “31/2/2020” không có trong lịch.",
        "Ngày cuối giữ chức (chức danh thứ hai): “xyz” không phải là ngày, tháng hay năm; "
        "hãy viết như 23/9/2020, 3/2017 hoặc 2017.",
    ]


def test_a_place_outside_the_scope_cannot_be_written(post, entry, world):
    response = post(entry(), user="commune")
    assert errors(response) == ["Đơn vị: Không tìm thấy đơn vị đã chọn; hãy chọn lại."]
    assert posts_of("Lê Văn An") == set()


@pytest.mark.parametrize("start", ["1/8/2026", "2/2026"])
def test_a_place_that_is_gone_by_then_is_refused(post, entry, start):
    assert errors(post(entry(first_from=start))) == [
        "Khu phố 2 không tồn tại trong thời gian giữ chức đó."
    ]


def test_one_post_is_entered_by_itself(post, entry, world):
    data = {
        "day": "23/9/2020",
        **choice("place", world.places["Khu phố 2"]),
        **choice("person", text="Lê Thị Năm"),
        **choice("first_position", world.positions["truong-thon"]),
        "gender": "nu",
        "first_from": "2019",
    }
    preview = post(data | {"preview": "1"}, "/them-chuc-danh/")
    assert told(preview, RECORDED) == [
        "Bà Lê Thị Năm, Trưởng khu phố, Khu phố 2, Phường Tây Hai, Thị xã Tây, Tỉnh An Hòa: "
        "giữ chức từ 2019, chưa kiêm nhiệm."
    ]
    assert posts_of("Lê Thị Năm") == set()
    assert post(data, "/them-chuc-danh/").status_code == 302
    assert posts_of("Lê Thị Năm") == {("truong-thon", "Khu phố 2", "[2019-01-01, None)", "None")}


def test_a_post_that_completes_a_case_says_so(post, world):
    who = world.people["Đặng Văn Đức"]
    data = {
        "day": "23/9/2020",
        **choice("place", world.places["Xã Đông Một"]),
        **choice("person", who),
        **choice("first_position", world.positions["ct-hnd-xa"]),
        "first_from": "1/8/2020",
    }
    (sentence,) = told(post(data | {"preview": "1"}, "/them-chuc-danh/"), RECORDED)
    assert sentence.endswith("từ 1/8/2020 đến 30/6/2025 (A5).")


def test_the_same_post_twice_is_refused(post, world):
    data = {
        "day": "23/9/2020",
        **choice("place", world.places["Ấp 1"]),
        **choice("person", world.people["Đặng Văn Đức"]),
        **choice("first_position", world.positions["truong-thon"]),
        "first_from": "1/8/2020",
    }
    assert errors(post(data, "/them-chuc-danh/")) == [
        "Cán bộ này đã giữ chức danh đó; không có gì để ghi thêm."
    ]


def test_an_address_fills_in_person_and_place_within_the_scope_only(client, world):
    client.force_login(world.users["commune"])
    own = {"person": world.people["Đặng Văn Đức"].pk, "place": world.places["Ấp 1"].pk}
    page = client.get("/them-chuc-danh/", own).content.decode()
    assert 'value="Đặng Văn Đức"' in page
    assert 'value="Ấp 1"' in page
    for key, row in {
        "person": world.people["Đỗ Văn Phố"],
        "place": world.places["Khu phố 1"],
    }.items():
        assert client.get("/them-chuc-danh/", {key: row.pk}).status_code == 404


@pytest.mark.parametrize("rows", [1, 30])
def test_the_choosers_ask_the_database_as_often_for_thirty_rows_as_for_one(
    client, world, rows, django_assert_num_queries
):
    for number in range(rows):
        hamlet = place(4, world.places["Xã Đông Một"], f"Ấp Mới {number}")
        who = person(f"Hồ Văn Mới {number}")
        appoint(who, world.positions["btcb-thon"], hamlet)
    client.force_login(world.users["staff"])
    asked = {"day": "23/9/2020", "name": "row", "row-q": "moi"}
    with django_assert_num_queries(10):
        client.get("/chon/don-vi/", asked)
    with django_assert_num_queries(8):
        client.get("/chon/can-bo/", asked)
    with django_assert_num_queries(5):
        client.get("/chon/chuc-danh/", asked | {"row-q": "bi thu"})
    with django_assert_num_queries(5):
        client.get("/chon/quyet-dinh/", {"first_number": "qd"})


def test_the_preview_asks_the_database_so_often(client, world, entry, django_assert_num_queries):
    client.force_login(world.users["staff"])
    with django_assert_num_queries(66):
        client.post("/them-truong-hop/xem-truoc/", entry())
    with django_assert_num_queries(9):
        client.post("/them-truong-hop/xem-truoc/", entry(first_from="31/2/2020"))


def test_dates_of_the_second_post_may_differ(post, entry):
    data = entry(second_from="1/8/2020", second_number="7-QĐ/UB", second_to="31/12/2022")
    (sentence,) = told(post(data, "/them-truong-hop/xem-truoc/"), RECORDED)
    assert "từ 1/8/2020 đến 31/12/2022 (A1)." in sentence
    assert post(data).status_code == 302
    assert dt.date(2023, 1, 1) in {
        row.period.upper for row in Appointment.objects.filter(person__full_name="Lê Văn An")
    }
