"""Who may open what: every address of the product, with every kind of user.

A new address fails the last test until it has a row here.
"""

import pytest
from django.urls import get_resolver
from django.utils import timezone

from cadres.actions.batches import receive
from cadres.changes import token_of
from cadres.models import ImportBatch, ImportJob, ImportState, PersonMerge
from reports.indicators.registry import INDICATORS
from tests.build import target
from tests.cadres.batches import do, send
from tests.cadres.list_files import line
from tests.world import World

USERS = ("nobody", "unassigned", "commune", "neighbour", "leader", "staff", "administrator")
IN, NO, OUT = 200, 403, 404
SIGN_IN = 302

# The address (names in braces are rows of the world), then the answer for each of USERS.
EVERYONE = (SIGN_IN, NO, IN, IN, IN, IN, IN)
OWN = (SIGN_IN, NO, IN, OUT, IN, IN, IN)
ABOVE = (SIGN_IN, NO, OUT, OUT, IN, IN, IN)
EDITORS = (SIGN_IN, NO, IN, IN, NO, IN, IN)
OWN_EDITORS = (SIGN_IN, NO, IN, OUT, NO, IN, IN)
ABOVE_EDITORS = (SIGN_IN, NO, OUT, OUT, NO, IN, IN)
KEEPERS = (SIGN_IN, NO, NO, NO, NO, NO, IN)
GONE = (SIGN_IN, NO, OUT, OUT, OUT, OUT, OUT)
PAGES = {
    "dashboard": [
        ("/", EVERYONE),
        ("/?place={Xã Đông Một}", OWN),
        ("/?place={Ấp 2}", OWN),
        ("/?place={Huyện Đông}", ABOVE),
        ("/?place={Tỉnh Bình Xa}", (SIGN_IN, NO, OUT, OUT, OUT, OUT, IN)),
    ],
    "dashboard-part": [
        ("/tong-quan/xu-huong/", EVERYONE),
        ("/tong-quan/xu-huong/?place={Xã Đông Một}", OWN),
        ("/tong-quan/bao-phu/?place={Tỉnh An Hòa}", ABOVE),
        ("/tong-quan/can-quan-tam/?place={Huyện Đông}", ABOVE),
        ("/tong-quan/ban-do/?place={Huyện Đông}", ABOVE),
        ("/tong-quan/nguoi-dia-phuong/?place={Huyện Đông}", ABOVE),
        ("/tong-quan/khong-co/", (SIGN_IN, NO, OUT, OUT, OUT, OUT, OUT)),
    ],
    "case-list": [
        ("/truong-hop/", EVERYONE),
        ("/truong-hop/?place={Xã Đông Một}", OWN),
        ("/truong-hop/?place={Tỉnh An Hòa}", ABOVE),
    ],
    "pivot": [
        ("/bang-tong-hop/", EVERYONE),
        ("/bang-tong-hop/?rows=age&columns=gender&unit=persons&place={Xã Đông Một}", OWN),
        ("/bang-tong-hop/?place={Tỉnh An Hòa}", ABOVE),
    ],
    "comparison": [
        ("/so-sanh/", EVERYONE),
        ("/so-sanh/?since=2015-01-01&known=2020-01-01&place={Xã Đông Một}", OWN),
        ("/so-sanh/?since=31/2/2020&place={Xã Đông Một}", OWN),
        ("/so-sanh/?place={Tỉnh An Hòa}", ABOVE),
    ],
    "change-list": [
        ("/so-sanh/danh-sach/?term=moi&since=2015-01-01", EVERYONE),
        ("/so-sanh/danh-sach/?term=cuoi-ky&place={Xã Đông Một}&by=child&row={Ấp 2}", OWN),
        ("/so-sanh/danh-sach/?term=dau-ky&place={Tỉnh An Hòa}", ABOVE),
        ("/so-sanh/danh-sach/?term=khong-co", (SIGN_IN, NO, *(OUT,) * 5)),
    ],
    "comparison-workbook": [
        ("/so-sanh.xlsx", EVERYONE),
        ("/so-sanh.xlsx?place={Xã Đông Một}", OWN),
        ("/so-sanh.xlsx?place={Tỉnh An Hòa}", ABOVE),
    ],
    "change-workbook": [
        ("/so-sanh/danh-sach.xlsx?term=moi&since=2015-01-01", EVERYONE),
        ("/so-sanh/danh-sach.xlsx?term=moi&place={Xã Đông Một}", OWN),
        ("/so-sanh/danh-sach.xlsx?term=moi&place={Tỉnh An Hòa}", ABOVE),
    ],
    "tally-workbook": [
        ("/tong-hop.xlsx", EVERYONE),
        ("/tong-hop.xlsx?place={Xã Đông Một}", OWN),
        ("/tong-hop.xlsx?place={Tỉnh An Hòa}", ABOVE),
    ],
    "list-workbook": [
        ("/truong-hop.xlsx", EVERYONE),
        ("/truong-hop.xlsx?place={Xã Đông Một}", OWN),
        ("/truong-hop.xlsx?place={Tỉnh An Hòa}", ABOVE),
    ],
    "list-text": [
        ("/truong-hop.csv", EVERYONE),
        ("/truong-hop.csv?place={Xã Đông Một}", OWN),
        ("/truong-hop.csv?place={Tỉnh An Hòa}", ABOVE),
    ],
    "tally-json": [("/so-lieu/tong-hop.json", (401,) * 7)],
    "reading-keys": [("/danh-muc/khoa/", KEEPERS)],
    "reading-key-revoke": [("/danh-muc/khoa/1/thu-hoi/", (405,) * 7)],
    "long-list-new": [("/truong-hop/tep/", (405,) * 7)],
    **{
        name: [(f"/truong-hop/tep/00000000-0000-4000-8000-000000000000{end}", GONE)]
        for name, end in (("long-list", "/"), ("long-list-file", ".xlsx"))
    },
    "papers": [
        ("/bao-cao/", EVERYONE),
        ("/bao-cao/?place={Xã Đông Một}", OWN),
        ("/bao-cao/?place={Tỉnh An Hòa}&before=23/9/2018", ABOVE),
    ],
    "letterhead": [
        ("/bao-cao/the-thuc/", EDITORS),
        ("/bao-cao/the-thuc/?place={Xã Đông Một}", OWN_EDITORS),
        ("/bao-cao/the-thuc/?place={Tỉnh An Hòa}", ABOVE_EDITORS),
        ("/bao-cao/the-thuc/?place=vn", (SIGN_IN, NO, OUT, OUT, NO, OUT, IN)),
    ],
    "report-document": [
        ("/bao-cao/bao-cao.docx", EVERYONE),
        ("/bao-cao/bao-cao.docx?place={Tỉnh An Hòa}", ABOVE),
    ],
    "report-pdf": [
        ("/bao-cao/bao-cao.pdf", EVERYONE),
        ("/bao-cao/bao-cao.pdf?place={Xã Đông Một}", OWN),
    ],
    "form-pdf": [
        ("/bao-cao/phu-luc-2.pdf", EVERYONE),
        ("/bao-cao/phu-luc-1.pdf?place={Xã Đông Một}", OWN),
        ("/bao-cao/phu-luc-9.pdf", (SIGN_IN, NO, *(OUT,) * 5)),
    ],
    "form-workbook": [
        ("/bao-cao/phu-luc-1.xlsx", EVERYONE),
        ("/bao-cao/phu-luc-2.xlsx?place={Xã Đông Một}", OWN),
        ("/bao-cao/phu-luc-3.xlsx?place={Tỉnh An Hòa}", ABOVE),
        ("/bao-cao/phu-luc-4.xlsx", (SIGN_IN, NO, *(OUT,) * 5)),
    ],
    "indicators": [
        ("/chi-tieu/", EVERYONE),
        ("/chi-tieu/?place={Xã Đông Một}", OWN),
        ("/chi-tieu/?place={Huyện Đông}", ABOVE),
    ],
    "indicator": [
        row
        for each in INDICATORS
        for row in (
            (f"/chi-tieu/{each.slug}/", EVERYONE),
            (f"/chi-tieu/{each.slug}/?pairing=A1&place={{Xã Đông Một}}", OWN),
            (f"/chi-tieu/{each.slug}/?place={{Tỉnh An Hòa}}", ABOVE),
        )
    ],
    "target-new": [
        ("/chi-tieu/nghi-quyet/them/?place={Xã Đông Một}", OWN_EDITORS),
        ("/chi-tieu/nghi-quyet/them/?place={Huyện Đông}", ABOVE_EDITORS),
        ("/chi-tieu/nghi-quyet/them/?place=vn", (SIGN_IN, NO, OUT, OUT, NO, OUT, IN)),
        ("/chi-tieu/nghi-quyet/them/", (SIGN_IN, NO, OUT, OUT, NO, OUT, OUT)),
    ],
    "target-edit": [
        ("/chi-tieu/nghi-quyet/{chỉ tiêu Xã Đông Một}/", OWN_EDITORS),
        ("/chi-tieu/nghi-quyet/{chỉ tiêu Huyện Đông}/", ABOVE_EDITORS),
    ],
    "indicator-list": [
        ("/chi-tieu/bao-phu/danh-sach.xlsx?pairing=A1&list=bao-phu.co", EVERYONE),
        (
            "/chi-tieu/bao-phu/danh-sach.xlsx?pairing=A1&list=bao-phu.co&place={Xã Đông Một}",
            OWN,
        ),
        (
            "/chi-tieu/bao-phu/danh-sach.xlsx?pairing=A1&list=bao-phu.co&place={Huyện Đông}",
            ABOVE,
        ),
    ],
    "place-picker": [("/don-vi/", EVERYONE)],
    "person": [
        ("/can-bo/{Đặng Văn Đức}/", OWN),
        ("/can-bo/{Lê Văn Huyện}/", ABOVE),
        ("/can-bo/999999999/", (SIGN_IN, NO, OUT, OUT, OUT, OUT, OUT)),
    ],
    **{
        f"appointment-{name}": [
            (f"/giu-chuc/{{giữ chức Đặng Văn Đức}}/{deed}/", (SIGN_IN, NO, IN, OUT, NO, IN, IN)),
            (f"/giu-chuc/{{giữ chức Lê Văn Huyện}}/{deed}/", (SIGN_IN, NO, OUT, OUT, NO, IN, IN)),
        ]
        for name, deed in (("end", "thoi"), ("move", "chuyen"), ("correct", "sua"))
    },
    "many-posts": [
        ("/nhiem-ky/", EDITORS),
        ("/nhiem-ky/?place={Huyện Đông}&day=23/9/2020", EDITORS),
        ("/nhiem-ky/?review=noi-da-ket-thuc", EDITORS),
    ],
    "case": [
        ("/truong-hop/{trường hợp Đặng Văn Đức}/", OWN),
        ("/truong-hop/{trường hợp Lê Văn Huyện}/", ABOVE),
    ],
    "catalogue": [("/danh-muc/", EVERYONE)],
    "position-list": [("/danh-muc/chuc-danh/", EVERYONE)],
    "position-holders": [("/danh-muc/chuc-danh/{chức danh bt-xa}/dang-giu/", EVERYONE)],
    "position-new": [("/danh-muc/chuc-danh/moi/", KEEPERS)],
    "position-edit": [("/danh-muc/chuc-danh/{chức danh bt-xa}/", KEEPERS)],
    "pairing-list": [("/danh-muc/mo-hinh/", EVERYONE)],
    "pairing-new": [("/danh-muc/mo-hinh/moi/", KEEPERS)],
    "pairing-edit": [("/danh-muc/mo-hinh/{mô hình X1}/", KEEPERS)],
    "document-list": [("/danh-muc/van-ban/", KEEPERS)],
    "document-new": [("/danh-muc/van-ban/moi/", KEEPERS)],
    "document-edit": [("/danh-muc/van-ban/999999999/", (SIGN_IN, *(NO,) * 5, OUT))],
    "person-edit": [
        ("/can-bo/{Đặng Văn Đức}/sua/", OWN_EDITORS),
        ("/can-bo/{Lê Văn Huyện}/sua/", ABOVE_EDITORS),
    ],
    "person-merge": [
        ("/can-bo/{Đặng Văn Đức}/gop/{Võ Văn Mười}/", OWN_EDITORS),
        ("/can-bo/{Đặng Văn Đức}/gop/{Lê Văn Huyện}/", ABOVE_EDITORS),
    ],
    "person-unmerge": [("/gop-ho-so/{gộp vào Đặng Văn Đức}/tach/", OWN_EDITORS)],
    "change-undo": [
        ("/thay-doi/appointment/{thay đổi Đặng Văn Đức}/hoan-tac/", OWN_EDITORS),
        ("/thay-doi/appointment/{thay đổi Lê Văn Huyện}/hoan-tac/", ABOVE_EDITORS),
        ("/thay-doi/locality/1/hoan-tac/", (SIGN_IN, NO, OUT, OUT, NO, OUT, OUT)),
    ],
    "import-list": [("/nhap-danh-sach/", EDITORS)],
    "list-template": [("/nhap-danh-sach/mau.xlsx", EDITORS)],
    "batch": [
        ("/nhap-danh-sach/{lô của xã}/", OWN_EDITORS),
        ("/nhap-danh-sach/{lô của tỉnh}/", ABOVE_EDITORS),
        ("/nhap-danh-sach/999999999/", (SIGN_IN, NO, OUT, OUT, NO, OUT, OUT)),
    ],
    "batch-progress": [("/nhap-danh-sach/{lô đang đọc}/tien-do/", OWN_EDITORS)],
    "batch-undo": [("/nhap-danh-sach/{lô đã ghi}/hoan-tac/", OWN_EDITORS)],
    "batch-annotated": [
        ("/nhap-danh-sach/{lô của xã}/da-danh-dau.xlsx", OWN_EDITORS),
        ("/nhap-danh-sach/999999999/da-danh-dau.xlsx", (SIGN_IN, NO, OUT, OUT, NO, OUT, OUT)),
    ],
    **{
        f"batch-{name}": [(f"/nhap-danh-sach/1/{deed}/", (SIGN_IN, NO, 405, 405, NO, 405, 405))]
        for name, deed in (
            ("answer", "tra-loi"),
            ("read", "doc-lai"),
            ("accept", "ghi"),
            ("delete", "xoa"),
        )
    },
    "locality": [
        ("/don-vi/{Xã Đông Một}/", OWN),
        ("/don-vi/{Ấp 2}/?day=2025-07-02", OWN),
        ("/don-vi/{Huyện Đông}/", ABOVE),
        ("/don-vi/999999999/", (SIGN_IN, NO, OUT, OUT, OUT, OUT, OUT)),
    ],
    "post-holders": [
        ("/don-vi/{Xã Đông Một}/chuc-danh/{chức danh bt-xa}/", OWN),
        ("/don-vi/{Huyện Đông}/chuc-danh/{chức danh bt-huyen}/", ABOVE),
    ],
    "reviews": [("/can-xem-lai/", EDITORS)],
    "review": [
        ("/can-xem-lai/trung-lap/", EDITORS),
        ("/can-xem-lai/khong-co/", (SIGN_IN, NO, OUT, OUT, NO, OUT, OUT)),
    ],
    "sign-in": [("/dang-nhap/", (IN, SIGN_IN, SIGN_IN, SIGN_IN, SIGN_IN, SIGN_IN, SIGN_IN))],
    "sign-out": [("/dang-xuat/", (405,) * 7)],
    "search": [("/tim/?q=dong", EVERYONE)],
    "decision": [
        ("/quyet-dinh/{quyết định Đặng Văn Đức}/", OWN),
        ("/quyet-dinh/{quyết định Lê Văn Huyện}/", ABOVE),
    ],
    "decision-edit": [
        ("/quyet-dinh/{quyết định Đặng Văn Đức}/sua/", OWN_EDITORS),
        ("/quyet-dinh/{quyết định Lê Văn Huyện}/sua/", ABOVE_EDITORS),
    ],
    "decision-file": [("/quyet-dinh/{quyết định Đặng Văn Đức}/tep/", (SIGN_IN, NO, *(OUT,) * 5))],
    "saved-filter-new": [("/bo-loc/", (405,) * 7)],
    "saved-filter-delete": [("/bo-loc/1/xoa/", (405,) * 7)],
    "case-new": [
        ("/them-truong-hop/", EDITORS),
        ("/them-truong-hop/?place={Ấp 1}", (SIGN_IN, NO, IN, OUT, NO, IN, IN)),
    ],
    "case-preview": [("/them-truong-hop/xem-truoc/", EDITORS)],
    "case-read": [("/them-truong-hop/doc-cau/", EDITORS)],
    "appointment-new": [
        ("/them-chuc-danh/", EDITORS),
        ("/them-chuc-danh/?person={Đặng Văn Đức}", (SIGN_IN, NO, IN, OUT, NO, IN, IN)),
    ],
    "choose-place": [("/chon/don-vi/?place-q=xa", EVERYONE)],
    "choose-person": [("/chon/can-bo/", EVERYONE)],
    "choose-position": [("/chon/chuc-danh/", EVERYONE)],
    "choose-decision": [("/chon/quyet-dinh/", EVERYONE)],
}
CATALOGUE = [
    *("", "cadres/legaldocument/", "cadres/scope/", "cadres/scope/add/"),
    *("cadres/locality/", "cadres/localityversion/", "cadres/succession/"),
]
ROWS = [(path, answers) for rows in PAGES.values() for path, answers in rows]
ROWS += [(f"/quan-tri/{path}", KEEPERS) for path in CATALOGUE]


def sign_in(client, world, name):
    if name != "nobody":
        client.force_login(world.users[name])


@pytest.mark.parametrize("user", USERS)
def test_each_address_answers_each_user_as_it_should(client, world: World, user):
    sign_in(client, world, user)
    keys = keys_of(world)
    answers = {}
    for path, _ in ROWS:
        answers[path] = _final(client, path.format_map(keys))
    assert answers == {path: row[USERS.index(user)] for path, row in ROWS}


def keys_of(world) -> dict[str, int]:
    """The ids of places and people by name, of a post and a case of each, of the catalogue."""
    keys = {name: row.pk for name, row in (*world.places.items(), *world.people.items())}
    for name, who in world.people.items():
        keys[f"giữ chức {name}"] = who.appointments.earliest("pk").pk
        keys[f"thay đổi {name}"] = token_of(who.appointments.earliest("pk"))
        keys[f"quyết định {name}"] = who.appointments.earliest("pk").start_decision_id
        keys[f"trường hợp {name}"] = who.assignments.earliest("pk").pk
    two = {"kept": world.people["Đặng Văn Đức"], "gone": world.people["Võ Văn Mười"]}
    keys["gộp vào Đặng Văn Đức"] = PersonMerge.objects.create(**two).pk
    keys |= _batches(world)
    for name in ("Xã Đông Một", "Huyện Đông"):
        keys[f"chỉ tiêu {name}"] = target(world.pairings["A1"], world.places[name], number=3).pk
    keys |= {f"chức danh {code}": row.pk for code, row in world.positions.items()}
    return keys | {f"mô hình {code}": row.pk for code, row in world.pairings.items()}


def _batches(world) -> dict[str, int]:
    """Batches of the commune's clerk and one of the province's."""
    clerk = world.users["commune"]
    wrong = line(full_name="Lý Thị Tư", birth="30/2/1980"), line(commune="Xã Lạ")
    reading = receive(user=clerk, name="a.xlsx", content=b"x")
    ImportJob.objects.create(batch=reading, queued_at=timezone.now())
    written = receive(user=clerk, name="a.xlsx", content=b"x")
    for batch, state in ((reading, ImportState.READING), (written, ImportState.ACCEPTED)):
        ImportBatch.objects.filter(pk=batch.pk).update(state=state)
    sent = do(send(clerk, line(), *wrong), "annotate")
    return {
        "lô của xã": sent.pk,
        "lô của tỉnh": receive(user=world.users["staff"], name="a.xlsx", content=b"x").pk,
        "lô đang đọc": reading.pk,
        "lô đã ghi": written.pk,
    }


def _final(client, path) -> int:
    """The status of an address, after the one hop by which the administration asks to sign in."""
    response = client.get(path)
    if response.status_code == 302 and response.url.startswith("/quan-tri/login/"):
        response = client.get(response.url)
    if response.status_code == 302 and not path.startswith("/dang-nhap/"):
        assert response.url.startswith("/dang-nhap/?next=")
    return response.status_code


def test_no_page_of_the_register_is_kept_by_the_browser(client, world):
    sign_in(client, world, "administrator")
    paths = ["/", "/truong-hop/", "/don-vi/", "/nhap-danh-sach/", "/tong-hop.xlsx", "/quan-tri/"]
    for path in [*paths, f"/can-bo/{world.people['Đặng Văn Đức'].pk}/"]:
        kept = client.get(path).headers["Cache-Control"]
        assert {"private", "no-store"} <= set(kept.split(", "))


def test_every_address_of_the_product_is_in_the_matrix():
    names = {
        pattern.name
        for resolver in get_resolver().url_patterns
        if str(resolver.pattern) == ""
        for pattern in resolver.url_patterns
    }
    assert names == set(PAGES)


@pytest.mark.parametrize(
    ("user", "cases"),
    [("commune", "5"), ("neighbour", "1"), ("leader", "8"), ("staff", "8"), ("administrator", "8")],
)
def test_counts_obey_the_scope(client, world, user, cases):
    sign_in(client, world, user)
    for path in ("/", "/truong-hop/"):
        shown = client.get(path).content.decode()
        assert f">{cases}</a>" in shown or f">{cases} trường hợp</h2>" in shown


def test_a_nation_is_counted_where_the_scope_is_the_nation(client, world):
    sign_in(client, world, "administrator")
    page = client.get("/").content.decode()
    assert "<h1>Cả nước</h1>" in page
    assert "Tỉnh Bình Xa" in page


@pytest.mark.parametrize("user", ["leader", "unassigned"])
def test_who_may_only_look_cannot_write(client, world, user):
    sign_in(client, world, user)
    for path in ("/nhap-danh-sach/", "/danh-muc/chuc-danh/moi/", "/quan-tri/cadres/scope/add/"):
        assert _posted(client, path) == 403


def _posted(client, path) -> int:
    response = client.post(path, {})
    if response.status_code == 302:
        response = client.get(response.url)
    return response.status_code


def test_forms_are_refused_without_the_token_of_the_session(world, client):
    client.handler.enforce_csrf_checks = True
    response = client.post("/dang-nhap/", {"username": "leader"})
    assert response.status_code == 403
    assert "Phiên làm việc đã hết hạn" in response.content.decode()
