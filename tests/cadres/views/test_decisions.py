"""Decisions: the page, the file, and correcting them."""

import io
import re
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from cadres.changes import token_of
from cadres.models import Decision
from tests.build import appoint, day, person
from tests.world import World

PDF = b"%PDF-1.7\n..."


@pytest.fixture
def paper(world: World) -> Decision:
    return world.people["Đặng Văn Đức"].appointments.first().start_decision


@pytest.fixture
def enter(client, world):
    def as_user(name):
        client.force_login(world.users[name])
        return client

    return as_user


def typed(paper, **changes):
    return {"number": paper.number, "issued": "25/12/2017", "issuer": "", "title": "",
            "reason": "", "seen": token_of(paper)} | changes  # fmt: skip


def word() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("word/document.xml", "<w/>")
    return file.getvalue()


@pytest.mark.parametrize(
    ("user", "status"),
    [("leader", 200), ("commune", 200), ("neighbour", 404), ("administrator", 200)],
)
def test_it_is_seen_by_who_sees_an_appointment_of_it(enter, paper, user, status):
    assert enter(user).get(f"/quyet-dinh/{paper.pk}/").status_code == status


def test_it_lists_the_posts_it_began_and_ended_within_the_scope(enter, world, paper):
    hamlet, ward = world.places["Ấp 10"], world.places["Khu phố 1"]
    left = appoint(person("Lê Văn Thôi"), world.positions["btcb-thon"], hamlet, "2010-01-01",
                   "2015-01-01", end_decision=paper)  # fmt: skip
    other = appoint(person("Hồ Thị Xa"), world.positions["btcb-thon"], ward, start_decision=paper)
    page = enter("commune").get(f"/quyet-dinh/{paper.pk}/").content.decode()
    began, ended = page.split("Thôi giữ chức theo quyết định này", 1)
    assert began.count("Đặng Văn Đức</a>") == 2
    assert f"/can-bo/{left.person_id}/" in ended
    assert other.person.full_name not in page
    assert "Còn 1 chức danh ngoài phạm vi" in page
    assert other.person.full_name in (
        enter("leader").get(f"/quyet-dinh/{paper.pk}/").content.decode()
    )


@pytest.mark.parametrize("rows", [1, 30])
def test_the_number_of_queries_does_not_grow(enter, world, paper, rows, django_assert_num_queries):
    for _ in range(rows):
        appoint(person(), world.positions["ct-hnd-xa"], world.places["Xã Đông Một"],
                start_decision=paper)  # fmt: skip
    client = enter("staff")
    client.get("/tim/")
    with django_assert_num_queries(12):
        client.get(f"/quyet-dinh/{paper.pk}/")


@pytest.mark.parametrize(
    ("user", "status"), [("leader", 403), ("commune", 200), ("neighbour", 404), ("staff", 200)]
)
def test_it_is_corrected_by_who_may_write_at_its_posts(enter, paper, user, status):
    assert enter(user).get(f"/quyet-dinh/{paper.pk}/sua/").status_code == status
    sent = enter(user).post(f"/quyet-dinh/{paper.pk}/sua/", typed(paper, title="Về nhân sự"))
    paper.refresh_from_db()
    assert (sent.status_code, paper.title) == (
        (302, "Về nhân sự") if status == 200 else (status, "")
    )


def test_a_correction_is_written_and_told_in_the_history(enter, paper):
    client = enter("staff")
    new = typed(paper, number=" 12-QĐ/TU ", issued="3/1/2018", issuer="Tỉnh ủy", reason="gõ nhầm")
    assert client.post(f"/quyet-dinh/{paper.pk}/sua/", new).status_code == 302
    paper.refresh_from_db()
    facts = paper.number, paper.issued, paper.issuer
    assert facts == ("12-QĐ/TU", day("2018-01-03"), "Tỉnh ủy")
    page = client.get(f"/quyet-dinh/{paper.pk}/").content.decode()
    assert "lý do: gõ nhầm" in page


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"number": ""}, "Trường này là bắt buộc"),
        ({"issued": "3/2018"}, "chưa đủ ngày, tháng và năm"),
        (
            {"number": "99-QĐ/TU", "issuer": "Tỉnh ủy"},
            "Quyết định có số, ngày và cơ quan ban hành này đã có.",
        ),
        ({"upload": SimpleUploadedFile("a.pdf", b"<html>")}, "Tệp phải là PDF"),
        ({"upload": SimpleUploadedFile("a.docx", b"PK\x03\x04")}, "Tệp phải là PDF"),
        ({"upload": SimpleUploadedFile("a.pdf", PDF + b"x" * 10 * 1024**2)}, "lớn hơn 10 MB"),
    ],
)
def test_what_is_wrong_is_said_and_everything_typed_stays(enter, paper, wrong, sentence):
    Decision.objects.create(number="99-QĐ/TU", issued=day("2017-12-25"), issuer="Tỉnh ủy")
    sent = typed(paper, title="Về việc giữ lại điều đã gõ") | wrong
    page = enter("staff").post(f"/quyet-dinh/{paper.pk}/sua/", sent).content.decode()
    assert sentence in page
    assert "Về việc giữ lại điều đã gõ" in page
    before = paper.number
    paper.refresh_from_db()
    assert (paper.number, paper.title, paper.file.name) == (before, "", "")


def test_the_second_of_two_writers_is_told_and_loses_nothing(enter, paper):
    first, second = typed(paper, title="Người thứ nhất"), typed(paper, title="Người thứ hai")
    client = enter("staff")
    client.post(f"/quyet-dinh/{paper.pk}/sua/", first)
    page = client.post(f"/quyet-dinh/{paper.pk}/sua/", second).content.decode()
    assert "đã được người khác sửa" in page
    assert "Người thứ nhất" in page
    assert "Người thứ hai</textarea>" in page
    again = second | {"seen": re.search(r'name="seen" value="(\d+)"', page)[1]}
    client.post(f"/quyet-dinh/{paper.pk}/sua/", again)
    paper.refresh_from_db()
    assert paper.title == "Người thứ hai"


@pytest.mark.parametrize(
    ("name", "content", "kind", "end"),
    [
        ("../../x.exe", PDF, "application/pdf", "pdf"),
        ("a.txt", word(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
         "docx"),
        ("ả nh.png", b"\x89PNG\r\n\x1a\n..", "image/png", "png"),
        ("a.pdf", b"\xff\xd8\xff\xe0..", "image/jpeg", "jpg"),
    ],
)  # fmt: skip
def test_a_file_is_known_by_its_content_and_sent_as_a_download(
    enter, paper, name, content, kind, end
):
    client = enter("staff")
    sent = typed(paper, number="12-QĐ/TU", upload=SimpleUploadedFile(name, content))
    client.post(f"/quyet-dinh/{paper.pk}/sua/", sent)
    paper.refresh_from_db()
    assert re.fullmatch(rf"decisions/\d{{4}}/[0-9a-f]{{32}}\.{end}", paper.file.name)
    response = client.get(f"/quyet-dinh/{paper.pk}/tep/")
    assert b"".join(response.streaming_content) == content
    assert response.headers["Content-Type"] == kind
    assert response.headers["Content-Disposition"].startswith("attachment; filename*=utf-8''12-Q")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert enter("neighbour").get(f"/quyet-dinh/{paper.pk}/tep/").status_code == 404


def test_a_decision_without_a_file_has_none_to_download(enter, paper):
    assert enter("staff").get(f"/quyet-dinh/{paper.pk}/tep/").status_code == 404


def test_who_names_a_decision_at_a_post_of_his_own_gets_neither_its_file_nor_its_text(
    enter, world, paper
):
    sent = typed(paper, upload=SimpleUploadedFile("a.pdf", PDF))
    enter("staff").post(f"/quyet-dinh/{paper.pk}/sua/", sent)
    world.people["Đỗ Văn Phố"].appointments.update(start_decision=paper)
    client = enter("neighbour")
    page = client.get(f"/quyet-dinh/{paper.pk}/")
    assert "có, nhưng nêu cả chức danh ngoài phạm vi" in page.content.decode()
    assert client.get(f"/quyet-dinh/{paper.pk}/tep/").status_code == 404
    assert client.get(f"/quyet-dinh/{paper.pk}/sua/").status_code == 404
    assert client.post(f"/quyet-dinh/{paper.pk}/sua/", typed(paper, title="x")).status_code == 404
    assert enter("staff").get(f"/quyet-dinh/{paper.pk}/tep/").status_code == 200
