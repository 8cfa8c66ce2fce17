"""The review lists as pages: counts in the menu, rows that lead to their correction."""

import html
import re

import pytest

from cadres.models import Appointment, ConcurrentAssignment, Position, Ruling
from tests.build import appoint, person, place, position, span
from tests.world import World

LISTS = [
    "chua-phan-loai", "ket-luan", "hai-nguoi-mot-ghe", "noi-da-ket-thuc",
    "chuc-danh-khong-con", "ngay-sinh", "thon-thieu", "trung-lap", "khong-chuc-danh",
]  # fmt: skip


@pytest.fixture
def look(client, world: World):
    """A page of the lists for a user."""

    def get(slug="", user="staff", **parameters):
        client.force_login(world.users[user])
        path = f"/can-xem-lai/{slug}/" if slug else "/can-xem-lai/"
        return client.get(path, parameters)

    return get


def plain(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def lines(response) -> list[list[str]]:
    body = response.content.decode().split("<tbody>")[1].split("</tbody>")[0]
    found = [re.findall(r"<t[hd].*?</t[hd]>", row, re.S) for row in body.split("</tr>")[:-1]]
    return [[plain(cell) for cell in row] for row in found]


def menu(response) -> dict[str, str]:
    nav = response.content.decode().split('<nav class="review-menu"')[1].split("</nav>")[0]
    return dict(re.findall(r'<span class="fig" id="count-([a-z-]+)">([^<]*)<', nav))


def links(response) -> list[str]:
    cells = re.findall(r'<td class="review-links">(.*?)</td>', response.content.decode(), re.S)
    return [html.unescape(link) for cell in cells for link in re.findall(r'href="([^"]+)"', cell)]


@pytest.fixture
def faults(world):
    """One row for every list, at Ấp 1 and what is near it."""
    hamlet, post = world.places["Ấp 1"], world.positions
    member = position("cuv-thon", 4, title="Chi ủy viên", order=5)
    odd = person("Cao Văn Lẻ", "1960-02-01")
    appoint(odd, member, hamlet, "2019-01-01")
    appoint(odd, post["ct-hnd-xa"], world.places["Xã Đông Một"], "2019-01-01", "2025-07-01")
    case = ConcurrentAssignment.objects.get(person=world.people["Võ Văn Mười"])
    Ruling.objects.create(
        pairing=case.pairing, first=case.first, second=case.second, reason="tạm giao",
        ruled_by=world.users["staff"],
    )  # fmt: skip
    appoint(person("Ghế Đôi"), post["btcb-thon"], hamlet, "2020-01-01")
    post["btcb-thon"].single_seat = True
    post["btcb-thon"].save()
    gone = place(4, world.places["Xã Đông Một"], "Ấp Cũ", end="2020-01-01")
    appoint(person("Còn Ghi"), member, gone, "2018-01-01")
    old = position("kdv-thon", 4, title="Trưởng Khối Dân vận", period=span(None, "2020-01-01"))
    appoint(person("Giữ Thừa"), old, hamlet, "2018-01-01")
    appoint(person("Trẻ Quá", "2005-01-01"), member, hamlet, "2018-01-01")
    place(4, world.places["Xã Đông Một"], "Ấp Trống", end="2025-07-01")
    appoint(person("Cao Văn Lẻ", "1960-02-01"), member, hamlet, "2018-01-01")
    return world


COUNTS = dict.fromkeys(LISTS, "1") | {"hai-nguoi-mot-ghe": "2", "khong-chuc-danh": "0"}


def test_the_first_page_counts_every_list(look, faults):
    page = look()
    assert [row[1] for row in lines(page)] == list(COUNTS.values())
    ids = re.findall(r'<span class="fig" id="count-([a-z-]+)">([^<]+)<', page.content.decode())
    assert dict(ids) == COUNTS


def test_a_list_counts_only_its_own_rows_and_fetches_the_other_counts(look, faults):
    for slug in LISTS:
        page = look(slug)
        assert menu(page) == dict.fromkeys(LISTS, "") | {slug: COUNTS[slug]}
        nav = re.search(r'<nav class="review-menu"[^>]+>', page.content.decode())[0]
        assert 'hx-get="/can-xem-lai/"' in nav
        fetched = re.search(r'hx-select-oob="([^"]+)"', nav)[1].split(",")
        assert fetched == [f"#count-{each}" for each in LISTS]


def test_nothing_is_to_do_beyond_the_scope(look, faults):
    assert {row[1] for row in lines(look(user="neighbour"))} == {"0"}
    page = plain(look("trung-lap", "neighbour").content.decode())
    assert "Không có gì cần xem lại ở đây tại ngày 23/9/2020." in page


def test_a_list_that_does_not_exist_is_not_found(look, world):
    assert look("khong-co").status_code == 404


def pk_of(name, **period):
    return Appointment.objects.get(person__full_name=name, **period).pk


PATH = "(Xã Đông Một, Huyện Đông, Tỉnh An Hòa)"


def test_every_row_says_what_stands_there_and_leads_to_its_correction(look, faults):
    odd = Appointment.objects.get(position__code="cuv-thon", period__startswith="2019-01-01").person
    hamlet = f"Chi ủy viên, Ấp 1 {PATH}, từ 1/1/2019"
    commune = "Chủ tịch Hội Nông dân xã, Xã Đông Một (Huyện Đông, Tỉnh An Hòa), từ 1/1/2019"
    page = look("chua-phan-loai")
    assert lines(page) == [
        ["Cao Văn Lẻ 1/2/1960", f"{commune} đến 30/6/2025 {hamlet}", "Mở hồ sơ : Cao Văn Lẻ"]
    ]
    assert links(page) == [f"/can-bo/{odd.pk}/"]


def test_a_ruling_leads_to_its_case(look, faults):
    page, case = look("ket-luan"), ConcurrentAssignment.objects.get(counted=False)
    assert links(page) == [f"/truong-hop/{case.pk}/"]
    assert "Lý do: tạm giao (Cán bộ tỉnh, " in lines(page)[0][1]


def test_two_holders_of_a_seat_lead_each_to_the_end_of_their_post(look, faults):
    page = look("hai-nguoi-mot-ghe")
    first = Appointment.objects.get(
        person__full_name="Đặng Văn Đức", position__code="btcb-thon"
    ).pk  # fmt: skip
    second = pk_of("Ghế Đôi")
    assert [row[0] for row in lines(page)] == ["Đặng Văn Đức 1/1/1970", "Ghế Đôi 1/1/1970"]
    assert links(page) == [
        f"/giu-chuc/{pk}/{deed}/" for pk in (first, second) for deed in ("thoi", "sua")
    ]


def test_a_post_that_is_no_more_is_ended_one_by_one_for_its_own_day_is_asked(look, faults):
    page, pk = look("chuc-danh-khong-con"), pk_of("Giữ Thừa")
    [[who, facts, _]] = lines(page)
    assert who == "Giữ Thừa 1/1/1970"
    assert facts == (
        f"Trưởng Khối Dân vận, Ấp 1 {PATH}, từ 1/1/2018 "
        "Chức danh này chỉ có đến hết 31/12/2019 (chưa kiểm chứng)."
    )
    assert links(page) == [f"/giu-chuc/{pk}/thoi/", f"/giu-chuc/{pk}/sua/"]


def test_posts_of_ended_places_are_ended_one_by_one_or_all_at_once(look, faults):
    page, pk = look("noi-da-ket-thuc"), pk_of("Còn Ghi")
    assert lines(page)[0][1] == (
        f"Chi ủy viên, Ấp Cũ {PATH}, từ 1/1/2018 Đơn vị kết thúc ngày 31/12/2019."
    )
    assert links(page) == [f"/giu-chuc/{pk}/thoi/", f"/giu-chuc/{pk}/sua/"]
    assert "/nhiem-ky/?review=noi-da-ket-thuc" in page.content.decode()


def test_an_impossible_birth_leads_to_the_person_s_form(look, faults):
    page = look("ngay-sinh")
    who = Appointment.objects.get(person__full_name="Trẻ Quá").person_id
    assert lines(page)[0][:2] == [
        "Trẻ Quá sinh 1/1/2005",
        f"Chưa đủ 18 tuổi khi giữ chức danh đầu tiên. Chi ủy viên, Ấp 1 {PATH}, từ 1/1/2018",
    ]
    assert links(page) == [f"/can-bo/{who}/sua/"]


def test_a_hamlet_says_which_post_is_vacant_and_which_was_never_entered(look, faults):
    faults.positions["btcb-thon"].is_head = True
    faults.positions["btcb-thon"].save()
    never = "chưa từng có người giữ trong sổ"
    assert lines(look("thon-thieu")) == [
        [
            f"Ấp Trống {PATH[1:-1]}",
            f"Bí thư chi bộ: {never} Trưởng ấp: {never}",
            "Thêm bí thư chi bộ : Ấp Trống Thêm trưởng ấp : Ấp Trống",
        ]
    ]
    Appointment.objects.filter(person__full_name="Đỗ Văn Phố", position__code="truong-thon").update(
        period="[2019-01-01,2020-02-01)"
    )
    rows = lines(look("thon-thieu"))
    ward = "Khu phố 1 Phường Tây Hai, Thị xã Tây, Tỉnh An Hòa"
    assert [row[:2] for row in rows if row[0].startswith("Khu phố")] == [
        [ward, "Trưởng khu phố: khuyết từ 1/2/2020"]
    ]
    street, head = faults.places["Khu phố 1"].pk, faults.positions["truong-thon"].pk
    assert f"/them-chuc-danh/?place={street}&position={head}" in links(look("thon-thieu"))


def test_a_double_leads_to_both_records_side_by_side(look, faults):
    page = look("trung-lap")
    first, second = sorted(
        Appointment.objects.filter(person__full_name="Cao Văn Lẻ")
        .values_list("person", flat=True).distinct()
    )  # fmt: skip
    assert links(page) == [f"/can-bo/{first}/gop/{second}/"]
    assert (
        "Cùng họ tên và ngày sinh với hồ sơ ghi trước: Cao Văn Lẻ, sinh 1/2/1960"
        in (lines(page)[0][1])
    )


def test_another_day_is_kept_from_list_to_list(look, faults):
    page = look("noi-da-ket-thuc", day="2019-12-31")
    assert menu(page)["noi-da-ket-thuc"] == "0"
    assert 'href="/can-xem-lai/trung-lap/?day=2019-12-31"' in page.content.decode()
    assert 'hx-get="/can-xem-lai/?day=2019-12-31"' in page.content.decode()


def test_a_record_without_a_post_leads_to_its_first_post(look, world):
    who = person("Không Chức Danh")
    page = look("khong-chuc-danh", "administrator")
    assert lines(page) == [
        [
            "Không Chức Danh 1/1/1970",
            "Quê quán: chưa ghi",
            "Thêm chức danh : Không Chức Danh",
        ]
    ]
    assert links(page) == [f"/them-chuc-danh/?person={who.pk}"]
    assert look("khong-chuc-danh", "staff").context["lines"] == []


QUERIES = {
    "chua-phan-loai": 10, "ket-luan": 9, "hai-nguoi-mot-ghe": 9, "noi-da-ket-thuc": 9,
    "chuc-danh-khong-con": 9, "ngay-sinh": 10, "thon-thieu": 14, "trung-lap": 11,
}  # fmt: skip


def more(world, count):
    """More rows for every list, one of each."""
    commune = world.places["Xã Đông Một"]
    post, pair = world.positions, world.pairings["A1"]
    member = Appointment.objects.filter(position__code="cuv-thon").first().position
    for number in range(count):
        hamlet = place(4, commune, f"Ấp {100 + number}", end="2025-07-01")
        for birth in ("1960-03-01", "1960-03-01"):
            appoint(person(f"Cao Văn Đôi {number}", birth), member, hamlet, "2019-01-01")
        odd = person(f"Cao Văn Thêm {number}", "2010-01-01")
        appoint(odd, member, hamlet, "2019-01-01")
        appoint(odd, post["ct-ubnd-xa"], commune, "2019-01-01", "2025-07-01")
        ruled = person(f"Kết Luận {number}")
        legs = [
            appoint(ruled, post[code], hamlet, "2019-01-01")
            for code in ("btcb-thon", "truong-thon")
        ]
        Ruling.objects.create(pairing=pair, first=legs[0], second=legs[1], reason="tạm")
        gone = place(4, commune, f"Ấp cũ {number}", end="2020-01-01")
        appoint(person(f"Còn Ghi {number}"), member, gone, "2018-01-01")
        old = Position.objects.get(code="kdv-thon")
        appoint(person(f"Giữ Thừa {number}"), old, hamlet, "2018-01-01")
        place(4, commune, f"Ấp trống {number}", end="2025-07-01")


def share(world, count):
    """Seats with two holders, one over the other in every hamlet added."""
    post = position(f"dung-chung-{count}", 4, title="Dùng chung")
    for _ in range(count):
        for name in ("Một", "Hai"):
            appoint(person(name), post, world.places["Ấp 10"], "2019-01-01")
    post.single_seat = True
    post.save()


def test_the_queries_of_a_list_do_not_grow(look, client, faults, django_assert_num_queries):
    look()
    for count in (0, 29):
        more(faults, count)
        share(faults, count)
        for slug, queries in QUERIES.items():
            with django_assert_num_queries(queries):
                page = client.get(f"/can-xem-lai/{slug}/")
            assert len(lines(page)) >= 1 + count
        with django_assert_num_queries(15):
            client.get("/can-xem-lai/")


@pytest.mark.parametrize("count", [1, 30])
def test_the_queries_for_records_without_a_post_do_not_grow(
    look, client, world, django_assert_num_queries, count
):
    for _ in range(count):
        person()
    look(user="administrator")
    with django_assert_num_queries(5):
        page = client.get("/can-xem-lai/khong-chuc-danh/")
    assert len(lines(page)) == count


def test_a_long_list_has_pages(look, faults):
    for number in range(55):
        gone = place(4, faults.places["Xã Đông Một"], f"Ấp cũ {number}", end="2020-01-01")
        appoint(person(), faults.positions["btcb-thon"], gone, "2018-01-01")
    page = look("noi-da-ket-thuc")
    assert len(lines(page)) == 50
    assert 'href="?page=2"' in page.content.decode()
    assert len(lines(look("noi-da-ket-thuc", page=2))) == 6
