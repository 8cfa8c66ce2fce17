"""The catalogue's pages: lists, forms, the look ahead, and what is refused."""

import re

import pytest
from django.urls import reverse

from cadres.models import LegalDocument, Pairing, PairingBasis, Position, Role
from tests.build import appoint, pairing, person, position
from tests.world import World


@pytest.fixture
def keeper(client, world: World):
    client.force_login(world.users["administrator"])
    return client


def address(name, row=None) -> str:
    return reverse(name, args=[row.pk] if row else [])


def opened(client, path) -> dict[str, object]:
    """What the browser would send of an untouched form; the boxes of a list together."""
    return filled(client.get(path).content.decode())


def filled(page: str) -> dict[str, object]:
    form = {"first": [], "second": [], "documents": []}
    for tag in re.findall(r"<input[^>]+>", page):
        attributes = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        name, box = attributes.get("name"), attributes["type"] == "checkbox"
        if name in form and isinstance(form[name], list):
            form[name] += [attributes["value"]] if " checked" in tag else []
        elif name and (not box or " checked" in tag):
            form[name] = "on" if box else attributes.get("value", "")
    for name, options in re.findall(r'<select name="([^"]+)".*?>(.*?)</select>', page, re.S):
        chosen = re.search(r'<option value="([^"]*)" selected', options)
        form[name] = chosen[1] if chosen else ""
    texts = re.findall(r'<textarea name="(\w+)".*?>\s*(.*?)</textarea>', page, re.S)
    return form | dict(texts)


def rows_of(page: str) -> list[str]:
    """The first words of each row of the page's tables."""
    return re.findall(r'<th scope="row"[^>]*>(?:<a [^>]*>)?([^<]+)<', page)


# The way in


def test_an_administrator_of_the_nation_finds_everything(keeper):
    page = keeper.get("/danh-muc/").content.decode()
    assert re.findall(r"<h2><a[^>]*>([^<]+)</a></h2>", page) == [
        *("Chức danh", "Mô hình kiêm nhiệm", "Văn bản", "Đơn vị", "Sắp xếp đơn vị", "Phân công"),
    ]


@pytest.mark.parametrize("role", [Role.VIEWER, Role.ADMINISTRATOR])
def test_others_read_positions_and_pairings_and_change_nothing(client, world, role):
    world.users["leader"].scopes.update(role=role)
    client.force_login(world.users["leader"])
    page = client.get("/danh-muc/").content.decode()
    kept = ["Phân công"] if role == Role.ADMINISTRATOR else []
    shelves = re.findall(r"<h2><a[^>]*>([^<]+)</a></h2>", page)
    assert shelves == ["Chức danh", "Mô hình kiêm nhiệm", *kept]
    for name in ("position-list", "pairing-list"):
        page = client.get(address(name)).content.decode()
        assert rows_of(page)
        assert not re.search(r'href="/danh-muc/(van-ban|[a-z-]+/(moi|\d+)/")', page)
    pages = ["position-new", "pairing-new", "document-list"]
    assert [client.get(address(name)).status_code for name in pages] == [403] * 3


# Positions


def test_the_days_of_a_position_are_written_with_what_they_rest_on(keeper, world):
    post = world.positions["bt-xa"]
    path = address("position-edit", post)
    typed = {"period_1": "30/6/2025", "basis": "72/2025/QH15", "verified": "on"}
    keeper.post(path, opened(keeper, path) | typed | {"reason": "theo luật"})
    post.refresh_from_db()
    assert post.lifetime.told == "đến hết 30/6/2025 (72/2025/QH15)"
    form = opened(keeper, path)
    assert (form["period_0"], form["period_1"]) == ("", "30/6/2025")
    history = keeper.get(path).content.decode().split('id="history')[-1]
    for said in ("30/6/2025", "72/2025/QH15", "theo luật"):
        assert said in history


def test_days_that_cannot_be_are_refused(keeper, world):
    path = address("position-edit", world.positions["bt-xa"])
    typed = {"period_0": "1/7/2025", "period_1": "30/6/2025"}
    page = keeper.post(path, opened(keeper, path) | typed).content.decode()
    assert "Ngày kết thúc không được trước ngày bắt đầu." in page


def test_a_position_is_written_with_its_aliases(keeper):
    new = {
        "code": "pbt-xa",
        "title": "Phó Bí thư Đảng ủy {kind}",
        "short": "PBT",
        "level": "3",
        "bloc": "dang",
        "order": "20",
        "aliases": "PBT Đảng ủy\n\n Phó BT \nPBT Đảng ủy",
    }
    response = keeper.post(address("position-new"), new, follow=True)
    assert "Đã ghi: Phó Bí thư Đảng ủy xã." in response.content.decode()
    post = Position.objects.get(code="pbt-xa")
    assert post.aliases == ["PBT Đảng ủy", "Phó BT"]
    form = opened(keeper, address("position-edit", post))
    assert form["aliases"] == "PBT Đảng ủy\nPhó BT"


@pytest.mark.parametrize(
    ("code", "typed", "sentence"),
    [
        ("bt-xa", {"title": "Bí thư {x}"}, "Tên chức danh chỉ được dùng {kind}, {committee}"),
        ("bt-xa", {"title": "Bí thư {"}, "Tên chức danh chỉ được dùng {kind}, {committee}"),
        ("bt-xa", {"level": "1"}, "Chức danh đã có người giữ, không đổi cấp được."),
        ("bt-xa", {"code": "bt-tinh"}, "Mã này đã có."),
    ],
)
def test_a_position_that_cannot_be_is_refused_in_words(keeper, world, code, typed, sentence):
    path = address("position-edit", world.positions[code])
    form = opened(keeper, path) | typed | {"short": "gõ dở"}
    response = keeper.post(path, form)
    page = response.content.decode()
    assert response.status_code == 200
    assert sentence in page
    assert 'value="gõ dở"' in page
    assert Position.objects.get(code=code).short == ""


def test_a_position_whose_holders_follow_each_other_becomes_a_single_seat(keeper, world):
    post = world.positions["ct-ubnd-xa"]
    appoint(person(), post, world.places["Xã Đông Một"], "2017-01-01", "2018-01-01")
    path = address("position-edit", post)
    assert keeper.post(path, opened(keeper, path) | {"single_seat": "on"}).status_code == 302
    post.refresh_from_db()
    assert post.single_seat


def test_seats_that_are_shared_are_told_before_a_position_becomes_a_single_seat(keeper, world):
    post = world.positions["ct-ubnd-xa"]
    appoint(person(), post, world.places["Xã Đông Một"], "2019-01-01")
    path = address("position-edit", post)
    form = opened(keeper, path) | {"single_seat": "on"}
    page = keeper.post(path, form).content.decode()
    assert "Nếu ghi, 1 đơn vị có nhiều người cùng giữ chức danh" in page
    assert "không trường hợp kiêm nhiệm nào thay đổi" in page
    assert not Position.objects.get(pk=post.pk).single_seat
    assert keeper.post(path, form | {"do": "write"}).status_code == 302
    assert Position.objects.get(pk=post.pk).single_seat


def test_an_order_that_changes_a_case_is_looked_at_before_it_is_written(keeper, world):
    first = position("pct-hnd-xa", 3, order=5)
    second = world.positions["ct-hnd-xa"]
    Position.objects.filter(pk=second.pk).update(order=3)
    appoint(world.people["Nguyễn Thị Hai"], first, world.places["Xã Đông Một"], is_main=False)
    world.pairings["A5"].legs.create(position=first, side=1)
    path = address("position-edit", first)
    form = opened(keeper, path) | {"order": "1", "reason": "thứ tự"}
    page = keeper.post(path, form).content.decode()
    assert "<h1>pct-hnd-xa</h1>" in page
    assert figures(page)[0] == ["1", "0", "0", "1", "1"]
    assert Position.objects.get(pk=first.pk).order == 5
    assert keeper.post(path, form | {"do": "write"}).status_code == 302
    assert Position.objects.get(pk=first.pk).order == 1


def test_only_an_unused_position_can_be_deleted(keeper, world):
    unused, used = position("thua", 4), world.positions["bt-xa"]
    path = address("position-edit", unused)
    assert "Xóa chức danh này" in keeper.get(path).content.decode()
    assert "Xóa chức danh này" not in keeper.get(address("position-edit", used)).content.decode()
    assert keeper.post(path, opened(keeper, path) | {"do": "delete"}).status_code == 302
    assert not Position.objects.filter(code="thua").exists()
    path = address("position-edit", used)
    page = keeper.post(path, opened(keeper, path) | {"do": "delete"}).content.decode()
    assert "Chức danh này đang được dùng trong sổ, không xóa được." in page
    assert Position.objects.filter(code="bt-xa").exists()


# Pairings


def figures(page: str) -> list[list[str]]:
    """The figures of the rows of a balance: before, added, removed, after, changed."""
    rows = re.findall(r'<tr><th scope="row">[^<]+</th>(.*?)</tr>', page)
    return [re.findall(r'<td class="fig">([^<]+)</td>', row) for row in rows]


def test_the_list_counts_the_cases_of_the_day_and_opens_them(keeper):
    page = keeper.get("/danh-muc/mo-hinh/").content.decode()
    cells = re.findall(
        r"<td>(\w\d)</td>.*?<td class=\"fig[^>]*>(?:<a href=\"([^\"]+)\">)?(\d+)", page, re.S
    )
    assert {code: int(number) for code, _, number in cells} == {
        "T1": 1,
        "H1": 1,
        "X1": 1,
        "A1": 4,
        "A5": 1,
    }
    [link] = [link.replace("&amp;", "&") for code, link, _ in cells if code == "A1"]
    assert ">4 trường hợp</h2>" in keeper.get(link).content.decode()


def test_a_pairing_ends_on_its_last_day_after_a_look_at_what_comes_of_it(keeper, world):
    path = address("pairing-edit", world.pairings["H1"])
    form = opened(keeper, path)
    assert (form["period_0"], form["period_1"]) == ("", "")
    form |= {"period_1": "30/6/2020"}
    page = keeper.post(path, form).content.decode()
    assert "Tại ngày 23/9/2020" in page
    assert figures(page) == [["1", "0", "1", "0", "0"], ["1", "0", "0", "1", "1"]]
    assert Pairing.objects.get(code="H1").period.upper is None
    assert keeper.post(path, opened_again(page) | {"do": "write"}).status_code == 302
    assert str(Pairing.objects.get(code="H1").period.upper) == "2020-07-01"
    form = opened(keeper, path)
    assert (form["period_0"], form["period_1"]) == ("", "30/6/2020")
    assert ">7</a>" in keeper.get("/").content.decode()  # one case less on 23/9/2020


def opened_again(page: str) -> dict[str, list[str]]:
    """What a preview carries on."""
    kept = {}
    for name, value in re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page):
        kept.setdefault(name, []).append(value)
    return kept


def test_a_preview_leads_back_to_the_form_with_all_that_was_typed(keeper, world):
    path = address("pairing-edit", world.pairings["A1"])
    both = [str(world.positions[code].pk) for code in ("btcb-thon", "truong-thon")]
    typed = opened(keeper, path) | {"short": "Bí thư – Trưởng ấp", "second": both}
    kept = opened_again(keeper.post(path, typed).content.decode())
    page = keeper.post(path, kept | {"do": "edit"}).content.decode()
    assert 'value="Bí thư – Trưởng ấp"' in page
    boxes = re.findall(r'<input[^>]*name="second"[^>]*>', page)
    ticked = {re.search(r'value="(\d+)"', box)[1] for box in boxes if " checked" in box}
    assert ticked == set(both)
    assert "error-summary" not in page


def test_a_new_pairing_is_looked_at_and_written(keeper, world):
    post, paper = world.positions, LegalDocument.objects.create(number="100-QĐ/TW")
    new = {
        "code": "X9",
        "name": "Bí thư kiêm Chủ tịch Hội Nông dân",
        "short": "BT-CT HND",
        "level": "3",
        "place_rule": "same",
        "counted_leg": "1",
        "counts": "on",
        "order": "9",
        "first": [post["bt-xa"].pk],
        "second": [post["ct-hnd-xa"].pk],
        "documents": [paper.pk],
        "period_0": "1/7/2020",
        "period_1": "",
    }
    who = world.people["Phạm Văn Xã"]
    appoint(who, post["ct-hnd-xa"], world.places["Xã Đông Một"], "2020-01-01", "2020-12-01")
    page = keeper.post(address("pairing-new"), new).content.decode()
    assert figures(page) == [["0", "1", "0", "1", "0"]] * 2
    assert not Pairing.objects.filter(code="X9").exists()
    assert keeper.post(address("pairing-new"), new | {"do": "write"}).status_code == 302
    made = Pairing.objects.get(code="X9")
    assert set(made.positions.values_list("code", flat=True)) == {"bt-xa", "ct-hnd-xa"}
    assert list(made.legal_documents.all()) == [paper]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"period_0": "2/7/2020", "period_1": "1/7/2020"}, "Ngày kết thúc không được trước"),
        ({"level": "4"}, "Vế được tính có chức danh không thuộc cấp này: Bí thư Đảng ủy xã."),
        ({"place_rule": "second_within_first"}, "không cho phép quan hệ đơn vị này."),
        ({"second": []}, "Hãy chọn chức danh cho cả hai vế, hoặc để trống cả hai."),
        ({"code": "A1"}, "Mã này đã có."),
    ],
)
def test_a_pairing_that_cannot_be_is_refused_and_keeps_what_was_typed(
    keeper, world, typed, sentence
):
    path = address("pairing-edit", world.pairings["X1"])
    form = opened(keeper, path) | {"note": "gõ dở"} | typed
    for step in ("", "write"):
        page = keeper.post(path, form | {"do": step}).content.decode()
        assert sentence in page
        assert "gõ dở</textarea>" in page
        assert 'class="error-summary"' in page


def test_the_second_editor_is_told_what_the_first_changed_and_may_overwrite(keeper, world):
    path = address("pairing-edit", world.pairings["X1"])
    mine, theirs = opened(keeper, path), opened(keeper, path)
    keeper.post(path, theirs | {"short": "Của họ", "reason": "sửa tên", "do": "write"})
    page = keeper.post(path, mine | {"short": "Của tôi"}).content.decode()
    assert "sửa tên ngắn: Bí thư – Chủ tịch UBND xã → Của họ; lý do: sửa tên" in page
    assert 'value="Của tôi"' in page
    again = mine | {"short": "Của tôi", "seen": filled(page)["seen"], "do": "write"}
    assert keeper.post(path, again).status_code == 302
    assert Pairing.objects.get(code="X1").short == "Của tôi"


def test_the_history_of_a_pairing_tells_of_its_posts_too(keeper, world):
    path = address("pairing-edit", world.pairings["X1"])
    both = [str(world.positions[code].pk) for code in ("ct-ubnd-xa", "ct-hnd-xa")]
    keeper.post(path, opened(keeper, path) | {"second": both, "reason": "QĐ 100", "do": "write"})
    page = keeper.get(path).content.decode()
    told = "Quản trị viên thêm chức danh thứ hai: Chủ tịch Hội Nông dân xã; lý do: QĐ 100</li>"
    assert told in page


def test_a_long_history_is_told_in_full_when_asked_for(keeper, world):
    posts = [position(f"c{number}", 3) for number in range(12)]
    path = address("pairing-edit", pairing("M", posts[:6], posts[6:]))
    told = [keeper.get(each).content.decode() for each in (path, f"{path}?history=all")]
    assert [page.count("hệ thống thêm") for page in told] == [10, 13]
    assert "Xem tất cả 13 thay đổi" in told[0]


# Legal documents


@pytest.fixture
def papers(world):
    return [
        LegalDocument.objects.create(number="18-NQ/TW", title="Về tinh gọn bộ máy"),
        LegalDocument.objects.create(number="34-KL/TW", issuer="Bộ Chính trị", verified=False),
    ]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"18-NQ/TW", "34-KL/TW"}),
        ("q=tinh gon", {"18-NQ/TW"}),
        ("q=bo chinh tri", {"34-KL/TW"}),
        ("verified=0", {"34-KL/TW"}),
        ("verified=1", {"18-NQ/TW"}),
    ],
)
@pytest.mark.usefixtures("papers")
def test_documents_are_found_by_text_and_by_whether_they_were_checked(keeper, query, found):
    page = keeper.get(f"/danh-muc/van-ban/?{query}").content.decode()
    assert set(rows_of(page)) == found
    assert "1 văn bản chưa đối chiếu" in page


def test_a_document_says_what_rests_on_it(keeper, world, papers):
    PairingBasis.objects.create(pairing=world.pairings["X1"], legal_document=papers[0])
    version = world.places["Xã Đông"].versions.get()
    version.legal_document = papers[0]
    version.save()
    world.places["Xã Đông"].predecessions.update(legal_document=papers[0])
    page = keeper.get("/danh-muc/van-ban/").content.decode()
    assert re.findall(r'<td class="fig[^>]*>(\d+)</td>', page) == ["1", "1", "1", "0", "0", "0"]
    page = keeper.get(address("document-edit", papers[0])).content.decode()
    for said in ("X1 – ", "Xã Đông, từ 1/7/2025", "1/7/2025: Xã Đông Một → Xã Đông (toàn bộ)"):
        assert said in page
    assert "Xóa văn bản này" not in page


def test_a_document_is_written_and_told_in_its_history(keeper, papers):
    path = address("document-edit", papers[1])
    form = opened(keeper, path) | {"issued": "7/8/2018", "verified": "on", "reason": "đã đối chiếu"}
    assert keeper.post(path, form).status_code == 302
    page = keeper.get(path).content.decode()
    assert "ngày ban hành: trống → 7/8/2018" in page
    assert 'name="issued" value="07/08/2018"' in page


def test_a_document_is_not_entered_twice(keeper, papers):
    page = keeper.post(address("document-new"), {"number": "18-NQ/TW"}).content.decode()
    assert "Văn bản có số và ngày ban hành này đã có." in page


# The cost


@pytest.mark.parametrize("rows", [1, 30])
def test_the_lists_cost_the_same_for_one_row_and_for_thirty(
    keeper, world, django_assert_num_queries, rows
):
    for number in range(rows):
        posts = [position(f"c{number}-{side}", 3) for side in (1, 2)]
        pairing(f"M{number}", posts[:1], posts[1:])
        LegalDocument.objects.create(number=f"{number}-QĐ/TW", verified=False)
    pages = {
        "/danh-muc/": 6,
        "/danh-muc/chuc-danh/": 5,
        "/danh-muc/chuc-danh/?q=c": 6,
        "/danh-muc/mo-hinh/": 6,
        "/danh-muc/van-ban/": 8,
    }
    for path, queries in pages.items():
        with django_assert_num_queries(queries):
            keeper.get(path)


@pytest.mark.parametrize("rows", [1, 30])
def test_the_form_of_a_pairing_costs_the_same_for_one_post_and_for_thirty(
    keeper, world, django_assert_num_queries, rows
):
    posts = [position(f"c{number}", 3) for number in range(2 * rows)]
    made = pairing("M", posts[:rows], posts[rows:])
    with django_assert_num_queries(16):
        keeper.get(address("pairing-edit", made))
