"""Who may open what: every address of the product, with every kind of user.

A new address fails the last test until it has a row here.
"""

import pytest
from django.urls import get_resolver

from tests.world import World

USERS = ("nobody", "unassigned", "commune", "neighbour", "leader", "staff", "administrator")
IN, NO, OUT = 200, 403, 404
SIGN_IN = 302

# The address (names in braces are rows of the world), then the answer for each of USERS.
EVERYONE = (SIGN_IN, NO, IN, IN, IN, IN, IN)
OWN = (SIGN_IN, NO, IN, OUT, IN, IN, IN)
ABOVE = (SIGN_IN, NO, OUT, OUT, IN, IN, IN)
EDITORS = (SIGN_IN, NO, IN, IN, NO, IN, IN)
KEEPERS = (SIGN_IN, NO, NO, NO, NO, NO, IN)
PAGES = {
    "dashboard": [
        ("/", EVERYONE),
        ("/?place={Xã Đông Một}", OWN),
        ("/?place={Ấp 2}", OWN),
        ("/?place={Huyện Đông}", ABOVE),
        ("/?place={Tỉnh Bình Xa}", (SIGN_IN, NO, OUT, OUT, OUT, OUT, IN)),
    ],
    "case-list": [
        ("/truong-hop/", EVERYONE),
        ("/truong-hop/?place={Xã Đông Một}", OWN),
        ("/truong-hop/?place={Tỉnh An Hòa}", ABOVE),
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
    "place-picker": [("/don-vi/", EVERYONE)],
    "person": [
        ("/can-bo/{Đặng Văn Đức}/", OWN),
        ("/can-bo/{Lê Văn Huyện}/", ABOVE),
        ("/can-bo/999999999/", (SIGN_IN, NO, OUT, OUT, OUT, OUT, OUT)),
    ],
    "import-list": [("/nhap-danh-sach/", EDITORS)],
    "list-template": [("/nhap-danh-sach/mau.xlsx", EDITORS)],
    "sign-in": [("/dang-nhap/", (IN, SIGN_IN, SIGN_IN, SIGN_IN, SIGN_IN, SIGN_IN, SIGN_IN))],
    "sign-out": [("/dang-xuat/", (405,) * 7)],
}
CATALOGUE = [
    *("", "cadres/position/", "cadres/pairing/", "cadres/legaldocument/", "cadres/scope/"),
    *("cadres/locality/", "cadres/localityversion/", "cadres/succession/"),
    *("cadres/position/add/", "cadres/scope/add/"),
]
ROWS = [(path, answers) for rows in PAGES.values() for path, answers in rows]
ROWS += [(f"/quan-tri/{path}", KEEPERS) for path in CATALOGUE]


def sign_in(client, world, name):
    if name != "nobody":
        client.force_login(world.users[name])


@pytest.mark.parametrize("user", USERS)
def test_each_address_answers_each_user_as_it_should(client, world: World, user):
    sign_in(client, world, user)
    keys = {name: row.pk for name, row in (*world.places.items(), *world.people.items())}
    answers = {}
    for path, _ in ROWS:
        answers[path] = _final(client, path.format_map(keys))
    assert answers == {path: row[USERS.index(user)] for path, row in ROWS}


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
    for path in ("/nhap-danh-sach/", "/quan-tri/cadres/position/add/"):
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
