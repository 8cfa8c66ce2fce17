"""Ending, moving and correcting one post on a page."""

import html
import re

import pytest

from cadres.changes import events_of, token_of
from cadres.models import Appointment, ConcurrentAssignment, Decision, Position
from tests.build import appoint, person, place, span
from tests.world import World


@pytest.fixture
def duc(world: World) -> Appointment:
    """Đặng Văn Đức's post as secretary of Ấp 1."""
    return world.people["Đặng Văn Đức"].appointments.get(position__code="btcb-thon")


@pytest.fixture
def act(client, world):
    """Post a form of a page as a user."""

    def post(held, deed, user="commune", **typed):
        client.force_login(world.users[user])
        return client.post(f"/giu-chuc/{held.pk}/{deed}/", typed)

    return post


def said(page) -> list[str]:
    """The error summary's sentences."""
    summary = re.search(r'class="error-summary".*?</div>', page.content.decode(), re.S)
    return [
        html.unescape(" ".join(re.sub(r"<[^>]+>", "", item).split()))
        for item in re.findall(r"<li>.*?</li>", summary[0], re.S)
    ]


def preview(page) -> list[str]:
    """The lines of the preview."""
    section = page.content.decode().split('id="preview"')[1].split("</section>")[0]
    lines = re.findall(r"<(?:p|li)\b.*?</(?:p|li)>", section, re.S)
    return [html.unescape(" ".join(re.sub(r"<[^>]+>", "", line).split())) for line in lines]


def test_a_preview_tells_which_case_ends_and_writes_nothing(act, duc):
    page = act(duc, "thoi", preview="", last="30/6/2020", decision_number="9-QĐ/ĐU")
    assert preview(page) == [
        "1 trường hợp kiêm nhiệm kết thúc – được tính: thôn, ấp, khu phố 1",
        "Đặng Văn Đức: A1 – Bí thư chi bộ – Trưởng thôn, Ấp 1, Xã Đông Một, Huyện Đông, "
        "Tỉnh An Hòa: 1/1/2018 – 30/6/2020 (trước đó: 1/1/2018 – nay)",
    ]
    assert 'name="write"' in page.content.decode()
    duc.refresh_from_db()
    assert duc.period == span("2018-01-01")
    assert not Decision.objects.filter(number="9-QĐ/ĐU").exists()


def test_a_decision_known_with_another_day_is_pointed_out(act, duc):
    number = duc.start_decision.number
    typed = {"decision_number": number, "decision_issued": "1/6/2020"}
    lines = preview(act(duc, "thoi", preview="", last="30/6/2020", **typed))
    assert lines[0] == (f"Lưu ý: Số quyết định {number} đã có trong sổ với ngày khác: 25/12/2017.")


def test_days_beyond_those_of_the_position_are_pointed_out(act, duc):
    end = {"period": span(None, "2020-07-01"), "basis": "121-KL/TW"}
    Position.objects.filter(pk=duc.position_id).update(**end)
    assert preview(act(duc, "thoi", preview="", last="30/6/2020"))[0].startswith("1 trường hợp")
    said = "theo danh mục, chức danh này chỉ có đến hết 30/6/2020 (121-KL/TW, chưa kiểm chứng)."
    warned = preview(act(duc, "thoi", preview="", last="1/7/2020"))[0]
    assert warned == f"Lưu ý: {duc.position}: {said}"


def test_what_was_written_is_told_on_the_page_of_the_person(act, client, duc):
    typed = {"last": "30/6/2020", "end_reason": "Nghỉ hưu", "reason": "theo thông báo"}
    page = act(duc, "thoi", write="", decision_number="9-QĐ/ĐU", **typed)
    assert page.url == f"/can-bo/{duc.person_id}/"
    told = "1 trường hợp kiêm nhiệm kết thúc: A1 – Bí thư chi bộ – Trưởng thôn."
    assert f"Đã ghi. {told}" in client.get(page.url).content.decode()
    duc.refresh_from_db()
    paper = duc.end_decision
    assert (duc.period, duc.end_reason) == (span("2018-01-01", "2020-07-01"), "Nghỉ hưu")
    for row in (duc, paper):
        metadata = events_of(row).last().pgh_context.metadata
        assert (metadata["username"], metadata["reason"]) == ("commune", "theo thông báo")


def test_what_is_refused_stands_at_the_field_and_everything_typed_is_kept(act, duc):
    page = act(duc, "thoi", write="", last="2020-13", end_reason="Nghỉ hưu & về quê")
    [fault] = said(page)
    assert fault.startswith("Ngày cuối giữ chức: “2020-13”")
    assert 'value="Nghỉ hưu &amp; về quê"' in page.content.decode()
    page = act(duc, "thoi", write="", last="31/12/2017")
    assert said(page) == [
        "Đặng Văn Đức, Bí thư chi bộ, Ấp 1: bắt đầu giữ chức ngày 1/1/2018, sau ngày thôi."
    ]
    duc.refresh_from_db()
    assert duc.period == span("2018-01-01")


def test_the_second_of_two_editors_is_told_and_overwrites_knowingly(act, client, world, duc):
    seen = token_of(duc)
    act(duc, "thoi", user="staff", write="", seen=seen, last="30/6/2020")
    typed = {"last": "30/9/2020", "first": "1/1/2018", "reason": "theo quyết định"}
    typed |= {"position": duc.position_id, "place": duc.locality_id, "note": "giữ nguyên"}
    page = act(duc, "sua", write="", seen=seen, **typed)
    shown = html.unescape(page.content.decode())
    assert "Cán bộ tỉnh sửa ngày kết thúc: nay → 30/6/2020" in shown
    assert "giữ nguyên" in shown
    duc.refresh_from_db()
    assert duc.period == span("2018-01-01", "2020-07-01")
    token = re.search(r'name="seen" value="(\d+)"', shown)[1]
    assert act(duc, "sua", write="", seen=token, **typed).status_code == 302
    duc.refresh_from_db()
    assert (duc.period, duc.note) == (span("2018-01-01", "2020-10-01"), "giữ nguyên")


def test_a_person_moves_to_another_post_on_one_day(act, client, world, duc):
    typed = {"day": "1/7/2020", "position": world.positions["ct-hnd-xa"].pk}
    typed |= {"place": world.places["Xã Đông Một"].pk, "holding": "bau", "decision_number": "7-QĐ"}
    shown = preview(act(duc, "chuyen", preview="", **typed))
    assert shown[0] == "1 trường hợp kiêm nhiệm kết thúc – được tính: thôn, ấp, khu phố 1"
    assert act(duc, "chuyen", write="", **typed).status_code == 302
    rows = Appointment.objects.filter(person=duc.person).order_by("period", "position__code")
    facts = ("position__code", "locality__name", "period", "start_decision__number")
    started = duc.start_decision.number
    assert list(rows.values_list(*facts)) == [
        ("btcb-thon", "Ấp 1", span("2018-01-01", "2020-07-01"), started),
        ("truong-thon", "Ấp 1", span("2018-01-01"), started),
        ("ct-hnd-xa", "Xã Đông Một", span("2020-07-01"), "7-QĐ"),
    ]


def test_the_day_of_a_move_decides_among_which_places(act, world, duc):
    typed = {"place-q": "xa dong", "position": world.positions["ct-hnd-xa"].pk}
    assert act(duc, "chuyen", "staff", write="", day="7/2025", **typed).status_code == 302
    moved = Appointment.objects.filter(person=duc.person, locality=world.places["Xã Đông"])
    assert [(new.period, new.start_precision) for new in moved] == [(span("2025-07-01"), "month")]


def test_a_move_into_a_taken_seat_names_its_holder_and_offers_to_end_him(act, world, duc):
    head, hamlet = world.positions["truong-thon"], place(4, world.places["Xã Đông Một"], "Ấp 7")
    old = appoint(person("Lê Văn Cũ", gender="nam"), head, hamlet, "2019-01-01")
    typed = {"day": "1/7/2020", "place": hamlet.pk, "position": head.pk}
    page = act(duc, "chuyen", write="", **typed)
    assert said(page) == [
        "Người đang giữ chức danh: Lê Văn Cũ đang giữ; đánh dấu để cho thôi, hoặc sửa ngày."
    ]
    assert "Cho Ông Lê Văn Cũ thôi giữ chức, ngày cuối là 30/6/2020" in page.content.decode()
    assert act(duc, "chuyen", write="", holder_ends="on", **typed).status_code == 302
    old.refresh_from_db()
    assert old.period == span("2019-01-01", "2020-07-01")
    moved = Appointment.objects.get(person=duc.person, locality=hamlet)
    assert (moved.position, moved.period) == (head, span("2020-07-01"))


def test_a_move_into_a_seat_taken_later_cannot_make_room(act, world, duc):
    head, hamlet = world.positions["truong-thon"], place(4, world.places["Xã Đông Một"], "Ấp 7")
    appoint(person("Lê Văn Sau"), head, hamlet, "2020-09-01")
    typed = {"day": "1/7/2020", "place": hamlet.pk, "position": head.pk}
    assert said(act(duc, "chuyen", write="", holder_ends="on", **typed)) == [
        "Ngày bắt đầu chức danh mới: Lê Văn Sau giữ chức danh này từ ngày đó trở đi; hãy sửa ngày."
    ]


def test_nobody_moves_a_person_beyond_the_own_places(act, world, duc):
    typed = {"day": "1/7/2020", "position": world.positions["btcb-thon"].pk}
    page = act(duc, "chuyen", write="", place=world.places["Khu phố 1"].pk, **typed)
    assert [fault.split(":")[0] for fault in said(page)] == ["Đơn vị mới"]
    assert Appointment.objects.filter(person=duc.person).count() == 2


def correction(held, **typed):
    """The correcting form as it opens, with something else typed."""
    return {
        "first": "1/1/2018",
        "position": held.position_id,
        "place": held.locality_id,
        "decision_number": held.start_decision.number,
        "decision_issued": "25/12/2017",
    } | typed


def test_a_corrected_day_needs_a_reason_and_leaves_the_old_one_in_the_history(act, duc):
    page = act(duc, "sua", write="", **correction(duc, first="3/2018"))
    assert said(page) == [
        "Lý do ghi vào lịch sử: Sửa ngày, chức danh hoặc đơn vị thì phải ghi lý do."
    ]
    typed = correction(duc, first="3/2018", reason="gõ nhầm")
    assert act(duc, "sua", write="", **typed).status_code == 302
    duc.refresh_from_db()
    assert (duc.period, duc.start_precision) == (span("2018-03-01"), "month")
    first, last = events_of(duc)
    assert (first.period, last.period) == (span("2018-01-01"), span("2018-03-01"))
    assert last.pgh_context.metadata["reason"] == "gõ nhầm"
    case = ConcurrentAssignment.objects.get(person=duc.person)
    assert case.period == span("2018-03-01")


def test_other_facts_are_corrected_without_a_reason_and_the_paper_stays_the_same(act, duc):
    other = Decision.objects.create(
        number=duc.start_decision.number, issued=duc.start_decision.issued, issuer="Huyện ủy"
    )
    Appointment.objects.filter(pk=duc.pk).update(start_decision=other)
    typed = {"local_status": "not_local", "local_ground": "NQ 65", "is_main": "on", "note": "x"}
    assert act(duc, "sua", write="", **correction(duc, **typed)).status_code == 302
    duc.refresh_from_db()
    assert (duc.local_status, duc.local_ground, duc.is_main) == ("not_local", "NQ 65", True)
    assert (duc.note, duc.start_decision, duc.period) == ("x", other, span("2018-01-01"))


def test_a_wrong_end_is_taken_away(act, world):
    held = world.people["Bùi Văn Cũ"].appointments.get(position__code="btcb-thon")
    page = act(held, "sua", user="neighbour", preview="", **correction(held, first="1/1/2015"))
    assert said(page) == [
        "Lý do ghi vào lịch sử: Sửa ngày, chức danh hoặc đơn vị thì phải ghi lý do."
    ]
    typed = correction(held, first="1/1/2015", reason="chưa thôi")
    assert act(held, "sua", user="neighbour", write="", **typed).status_code == 302
    held.refresh_from_db()
    assert held.period == span("2015-01-01")


@pytest.mark.parametrize("name", ["Phạm Văn Xã", "Lê Văn Huyện"])
def test_a_post_at_a_place_that_ended_is_corrected_long_afterwards(act, world, client, name):
    world.users["staff"].scopes.update(default_day="2026-05-01")
    held = world.people[name].appointments.earliest("pk")
    client.force_login(world.users["staff"])
    form = client.get(f"/giu-chuc/{held.pk}/sua/").context["form"]
    shown = {"first": "1/1/2018", "last": form["last"].value() or "", "note": "đã đối chiếu"}
    typed = shown | {"position": held.position_id, "place-q": held.locality.name}
    assert f'value="{held.locality.name}"' in str(form["place"])
    assert act(held, "sua", user="staff", write="", **typed).status_code == 302
    period = held.period
    held.refresh_from_db()
    assert (held.note, held.period) == ("đã đối chiếu", period)


def test_a_taken_seat_is_refused_with_the_sentence_of_the_register(act, world):
    held = world.people["Bùi Văn Cũ"].appointments.get(position__code="truong-thon")
    typed = correction(held, first="1/1/2015", reason="chưa thôi")
    page = act(held, "sua", user="neighbour", write="", **typed)
    assert said(page) == [
        "Chức danh này chỉ một người giữ, và đang có người khác giữ trong thời gian đó: "
        "Đỗ Văn Phố, 1/1/2019 – nay."
    ]


@pytest.mark.parametrize("deed", ["thoi", "chuyen", "sua"])
@pytest.mark.parametrize(
    ("user", "status"), [("commune", 200), ("neighbour", 404), ("leader", 403), ("staff", 200)]
)
def test_only_editors_of_the_place_open_the_forms(client, world, duc, deed, user, status):
    client.force_login(world.users[user])
    assert client.get(f"/giu-chuc/{duc.pk}/{deed}/").status_code == status


@pytest.mark.parametrize(("deed", "queries"), [("thoi", 9), ("chuyen", 10), ("sua", 23)])
def test_a_form_costs_a_fixed_number_of_queries(
    client, world, duc, django_assert_num_queries, deed, queries
):
    client.force_login(world.users["commune"])
    with django_assert_num_queries(queries):
        client.get(f"/giu-chuc/{duc.pk}/{deed}/")


def test_a_number_without_a_day_never_means_the_decision_of_strangers(world, client):
    theirs = world.people["Đỗ Văn Phố"].appointments.first().start_decision
    held = world.people["Đặng Văn Đức"].appointments.first()
    client.force_login(world.users["commune"])
    typed = {"last": "1/1/2021", "decision_number": theirs.number, "decision_issued": ""}
    client.post(f"/giu-chuc/{held.pk}/thoi/", typed | {"write": ""})
    held.refresh_from_db()
    ended = held.end_decision
    assert (ended.number, ended.issued, ended == theirs) == (theirs.number, None, False)
