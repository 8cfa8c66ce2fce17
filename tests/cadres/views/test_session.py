"""Signing in and out."""

import pytest

from tests.world import PASSWORD

CREDENTIALS = {"username": "leader", "password": PASSWORD}


def test_signing_in_returns_to_the_page_that_was_asked_for(client, world):
    response = client.get("/truong-hop/?level=thon")
    assert response.url == "/dang-nhap/?next=/truong-hop/%3Flevel%3Dthon"
    response = client.post(response.url, CREDENTIALS | {"next": "/truong-hop/?level=thon"})
    assert response.url == "/truong-hop/?level=thon"


def test_signing_in_never_leads_to_another_host(client, world):
    response = client.post("/dang-nhap/", CREDENTIALS | {"next": "https://example.org/"})
    assert response.url == "/"


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (CREDENTIALS | {"password": "sai"}, "Tên đăng nhập hoặc mật khẩu không đúng."),
        ({"username": "", "password": "x"}, "Chưa nhập tên đăng nhập."),
        ({"username": "leader", "password": ""}, "Chưa nhập mật khẩu."),
    ],
)
def test_a_refused_sign_in_says_why(client, world, given, sentence):
    response = client.post("/dang-nhap/", given)
    assert response.status_code == 200
    assert sentence in response.content.decode()
    assert "_auth_user_id" not in client.session


def test_signing_out_is_a_post_and_ends_the_session(client, world):
    client.force_login(world.users["leader"])
    assert client.get("/dang-xuat/").status_code == 405
    assert client.post("/dang-xuat/").url == "/dang-nhap/"
    assert client.get("/").url == "/dang-nhap/?next=/"


def test_who_has_no_scope_is_told_so(client, world):
    client.force_login(world.users["unassigned"])
    response = client.get("/")
    assert response.status_code == 403
    assert "Tài khoản chưa được phân công" in response.content.decode()


def test_a_page_that_does_not_exist_says_so_in_vietnamese(client, world):
    response = client.get("/khong-co/")
    assert response.status_code == 404
    assert "Không tìm thấy" in response.content.decode()


AT_WORK = {"headers": {"referer": "http://testserver/nhap-danh-sach/?x=1"}}


def test_a_form_sent_after_the_session_ended_leads_back_to_its_page(client, world):
    response = client.post("/nhap-danh-sach/", {}, **AT_WORK)
    assert response.url == "/dang-nhap/?next=/nhap-danh-sach/%3Fx%3D1&expired=1"
    assert "nội dung đang nhập được giữ trên máy này" in client.get(response.url).content.decode()
    response = client.post(response.url, CREDENTIALS | {"next": "/nhap-danh-sach/?x=1"})
    assert response.url == "/nhap-danh-sach/?x=1"


def test_a_form_sent_from_elsewhere_leads_back_to_its_own_address(client, world):
    response = client.post("/nhap-danh-sach/", headers={"referer": "https://example.org/x"})
    assert response.url == "/dang-nhap/?next=/nhap-danh-sach/&expired=1"


def test_the_sign_in_page_is_never_put_into_a_fragment(client, world):
    asked = {"referer": "http://testserver/don-vi/", "hx-request": "true"}
    response = client.get("/don-vi/?q=dong", headers=asked)
    assert response.status_code == 200
    assert response.content == b""
    assert response.headers["HX-Redirect"] == "/dang-nhap/?next=/don-vi/&expired=1"


def test_a_form_of_another_session_gets_a_way_back(client, world):
    client.force_login(world.users["staff"])
    client.handler.enforce_csrf_checks = True
    response = client.post("/nhap-danh-sach/", {}, **AT_WORK)
    page = response.content.decode()
    assert response.status_code == 403
    assert '<a href="/nhap-danh-sach/?x=1">Mở lại trang vừa gửi</a>' in page
    assert '<nav class="main-nav"' in page


def test_the_sign_in_page_says_nothing_of_an_end_to_a_first_visitor(client, world):
    assert "đã hết hạn" not in client.get("/dang-nhap/?next=/").content.decode()
