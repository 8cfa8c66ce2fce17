"""The page of a place as of a day, and the history of one of its posts."""

import re

import pytest

from cadres.models import Appointment, LegalDocument, LocalityVersion, Ruling, Succession
from tests.build import appoint, day, person, place
from tests.world import World


@pytest.fixture
def look(client, world: World):
    """The page of a place, by its name, for a user."""

    def get(name, user="leader", path="", **parameters):
        client.force_login(world.users[user])
        return client.get(f"/don-vi/{world.places[name].pk}/{path}", parameters)

    return get


def plain(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def text(response) -> str:
    return plain(response.content.decode())


def table(response, key) -> list[list[str]]:
    section = response.content.decode().split(f'aria-labelledby="{key}-title"')[1]
    return rows_of(section.split("</table>")[0].split("</thead>")[1])


def rows_of(body) -> list[list[str]]:
    found = [re.findall(r"<t[hd].*?</t[hd]>", row, re.S) for row in body.split("</tr>")[:-1]]
    return [[plain(cell) for cell in row] for row in found]


def links(response, name) -> list[str]:
    return re.findall(rf'<a[^>]* href="([^"]+)"[^>]*>\s*{name}', response.content.decode())


def test_posts_stand_by_bloc_in_catalogue_order_with_holder_start_and_decision(look, world):
    paper = f"{world.people['Phạm Văn Xã'].pk}-QĐ/TU, ngày 25/12/2017"
    farmers = f"{world.people['Nguyễn Thị Hai'].pk}-QĐ/TU, ngày 25/12/2017"
    titles = ["Bí thư Đảng ủy xã", "Chủ tịch UBND xã", "Chủ tịch Hội Nông dân xã"]
    names = ["Phạm Văn Xã", "Phạm Văn Xã", "Nguyễn Thị Hai"]
    assert table(look("Xã Đông Một"), "posts") == [
        ["Khối Đảng"],
        [titles[0], names[0], "1/1/2018", "", paper, f"Các đời {titles[0]}"],
        ["Khối UBND"],
        [titles[1], names[1], "1/1/2018", "", paper, f"Các đời {titles[1]}"],
        ["Khối MTTQ, đoàn thể"],
        [titles[2], names[2], "1/1/2018", "", farmers, f"Các đời {titles[2]}"],
    ]


def test_a_post_without_a_holder_says_since_when(look, world):
    held = Appointment.objects.filter(position__code="ct-ubnd-xa")
    held.update(period="[2018-01-01,2020-07-01)")
    page = look("Xã Đông Một", "staff")
    vacancy = "Khuyết từ 1/7/2020 · Thêm người giữ Chủ tịch UBND xã"
    assert table(page, "posts")[3] == [
        "Chủ tịch UBND xã", vacancy, "Các đời Chủ tịch UBND xã"
    ]  # fmt: skip
    assert "1 chức danh khuyết" in text(page)
    assert "Khuyết" not in text(look("Xã Đông Một", day="30/6/2020"))


def test_heads_never_entered_are_listed_apart(look):
    page = text(look("Xã Đông", day="2/7/2025"))
    said = "1 chức danh người đứng đầu hoặc chỉ một người giữ chưa từng có người giữ trong sổ"
    assert f"{said} Bí thư Đảng ủy xã" in page


def test_the_cases_here_and_below_are_the_list_s_count(look, client, world):
    page = look("Xã Đông Một")
    commune = world.places["Xã Đông Một"].pk
    (total,) = links(page, "5</a>")[:1]
    assert total == f"/truong-hop/?day=2020-09-23&place={commune}".replace("&", "&amp;")
    shown = client.get(total.replace("&amp;", "&")).content.decode()
    assert '<h2 class="count">5 trường hợp</h2>' in shown
    tiles = page.content.decode().split('class="tiles"')[1].split("</ul>")[0]
    assert plain(tiles.split(">", 1)[1]) == "1 Cấp xã 4 Thôn, ấp, khu phố"


def test_a_ruled_out_case_is_not_in_the_figure(look, world):
    held = Appointment.objects.filter(person=world.people["Phạm Văn Xã"]).order_by("position__code")
    Ruling.objects.create(
        pairing=world.pairings["X1"], first=held[0], second=held[1], reason="tạm giao"
    )
    assert links(look("Xã Đông Một"), "4</a>")


def test_names_kinds_and_parents_are_told_in_time_with_the_paper(look, world):
    paper = LegalDocument.objects.create(number="1663/NQ-UBTVQH15")
    LocalityVersion.objects.filter(name="Ấp 1", period__startswith="2025-07-01").update(
        legal_document=paper, code="7"
    )
    assert table(look("Ấp 1"), "lives") == [
        ["Ấp 1 (đang xem)", "Ấp", "", "Xã Đông Một", "chưa rõ", "30/6/2025", ""],
        ["Ấp 1", "Ấp", "7", "Xã Đông", "1/7/2025", "nay", "1663/NQ-UBTVQH15"],
    ]


def test_predecessors_and_successors_come_with_extent_and_paper(look, world):
    paper = LegalDocument.objects.create(number="1663/NQ-UBTVQH15")
    Succession.objects.update(legal_document=paper)
    Succession.objects.create(
        old=world.places["Xã Đông Một"], new=world.places["Xã Xa"], extent="part",
        day=day("2025-07-01"),
    )  # fmt: skip
    became = "nhập vào, trở thành"
    elsewhere = "Xã Xa (ngoài phạm vi được phân công) Tỉnh Bình Xa"
    assert table(look("Xã Đông Một"), "successions") == [
        ["1/7/2025", "Xã Đông Tỉnh An Hòa", became, "toàn bộ", "1663/NQ-UBTVQH15"],
        ["1/7/2025", elsewhere, became, "một phần", ""],
    ]
    before = "Xã Đông Một Huyện Đông, Tỉnh An Hòa"
    assert table(look("Xã Đông", day="2025-07-02"), "successions") == [
        ["1/7/2025", before, "hình thành từ", "toàn bộ", "1663/NQ-UBTVQH15"]
    ]


def test_a_place_that_is_no_more_says_so_and_offers_its_days(look):
    page = look("Xã Đông Một", day="2025-07-02")
    assert "Không có đơn vị này vào ngày 2/7/2025." in text(page)
    assert links(page, "Xem Xã Đông Một tại ngày 30/6/2025") == ["?day=2025-06-30"]
    page = look("Xã Đông", day="2020-09-23")
    assert links(page, "Xem Xã Đông tại ngày 1/7/2025") == ["?day=2025-07-01"]
    assert "Chức danh tại ngày" not in text(page)


def test_children_of_the_day_lead_to_their_pages(look, world):
    page = look("Xã Đông Một").content.decode().split('id="children-title"')[1].split("</ul>")[0]
    found = re.findall(r'href="([^"]+)">([^<]+)</a>', page)
    assert found == [
        (f"/don-vi/{world.places[name].pk}/?day=2020-09-23", name)
        for name in ("Ấp 1", "Ấp 2", "Ấp 10")
    ]


def test_editors_are_led_to_the_forms_with_place_and_day(look, world):
    pk = world.places["Xã Đông Một"].pk
    page = look("Xã Đông Một", "commune")
    assert links(page, "Thêm trường hợp</a>")[-1:] == [
        f"/them-truong-hop/?place={pk}&amp;day=2020-09-23"
    ]
    assert links(page, "Thêm chức danh") == [f"/them-chuc-danh/?place={pk}"]
    assert links(page, "Kết thúc, tái cử") == [f"/nhiem-ky/?place={pk}&amp;day=2020-09-23"]
    assert not links(look("Xã Đông Một", "leader"), "Thêm chức danh")


def test_a_holder_beyond_the_scope_is_named_without_a_link(look, world):
    """Ấp 10 belonged to another commune before 2019; the officer of then is not the user's."""
    far = place(3, world.places["Huyện Đông"], "Xã Khác", end="2025-07-01")
    hamlet = place(4, far, "Ấp Xa", end="2019-01-01")
    LocalityVersion.objects.create(
        locality=hamlet, period="[2019-01-01,2025-07-01)", kind="ap", name="Ấp Xa",
        parent=world.places["Xã Đông Một"],
    )  # fmt: skip
    world.places["Ấp Xa"] = hamlet
    secretary = world.positions["btcb-thon"]
    appoint(person("Trịnh Văn Xa"), secretary, hamlet, "2015-01-01", "2018-01-01")
    who = appoint(person("Lý Văn Gần"), secretary, hamlet, "2018-01-01").person
    path = f"chuc-danh/{secretary.pk}/"
    page = look("Ấp Xa", "commune", path)
    assert "Trịnh Văn Xa (ngoài phạm vi được phân công)" in text(page)
    assert links(page, "Lý Văn Gần") == [f"/can-bo/{who.pk}/?day=2020-09-23"]
    assert "Trịnh Văn Xa (ngoài" in text(look("Ấp Xa", "commune", day="2017-01-01"))


def test_a_day_that_cannot_be_read_is_said_and_kept(look):
    page = look("Ấp 1", day="31/2/2020")
    assert "Không đọc được ngày “31/2/2020”; ngày viết theo dạng 23/9/2020." in text(page)
    assert 'value="31/2/2020"' in page.content.decode()


def holders(look, name, post, **parameters):
    page = look(name, path=f"chuc-danh/{post.pk}/", **parameters)
    return [row[:4] for row in rows_of(page.content.decode().split("</thead>")[1])]


def test_the_history_of_a_post_shows_holders_and_the_gaps_between_them(look, world):
    post, here = world.positions["truong-thon"], world.places["Khu phố 1"]
    Appointment.objects.filter(position=post, locality=here, period__endswith=None).update(
        period="[2019-06-01,2020-01-01)", end_precision="year"
    )
    assert holders(look, "Khu phố 1", post) == [
        ["Bùi Văn Cũ", "1/1/1970", "1/1/2015", "31/12/2018"],
        ["Khuyết", "", "1/1/2019", "31/5/2019"],
        ["Đỗ Văn Phố", "1/1/1970", "1/6/2019", "2019"],
        ["Khuyết", "", "sau 2019", "nay"],
    ]


def test_nothing_is_vacant_after_the_place_is_gone(look, world):
    post = world.positions["bt-xa"]
    assert holders(look, "Xã Đông Một", post) == [
        ["Phạm Văn Xã", "1/1/1970", "1/1/2018", "30/6/2025"]
    ]
    Appointment.objects.filter(position=post).update(period="[2018-01-01,2024-01-01)")
    assert holders(look, "Xã Đông Một", post)[1] == ["Khuyết", "", "1/1/2024", "30/6/2025"]


def test_a_post_of_another_level_has_no_history_here(look, world):
    assert look("Ấp 1", path=f"chuc-danh/{world.positions['bt-xa'].pk}/").status_code == 404


def fill(world, count):
    """More children of, and more posts at, the commune."""
    commune, secretary = world.places["Xã Đông Một"], world.positions["ct-hnd-xa"]
    for number in range(count):
        place(4, commune, f"Ấp thêm {number}", end="2025-07-01")
        appoint(person(f"Vũ Văn {number}"), secretary, commune, "2019-01-01")


def test_queries_do_not_grow_with_posts_and_children(
    look, client, world, django_assert_num_queries
):
    look("Xã Đông Một", "staff")
    pk = world.places["Xã Đông Một"].pk
    history = f"/don-vi/{pk}/chuc-danh/{world.positions['ct-hnd-xa'].pk}/"
    for more in (0, 29):
        fill(world, more)
        with django_assert_num_queries(19):
            client.get(f"/don-vi/{pk}/")
        with django_assert_num_queries(12):
            client.get(history)
