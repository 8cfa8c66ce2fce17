"""The page that imports a list: for editors only, within their scope, all rows or none."""

from io import BytesIO

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cadres.intake.vocabulary import LABELS, TEMPLATE
from cadres.models import Appointment
from tests.cadres.everything import everything
from tests.cadres.lists import HEAD, line, workbook

pytestmark = pytest.mark.django_db
EDITORS = ["staff", "commune", "neighbour", "administrator"]


@pytest.fixture
def post_list(client, world):
    """Signs a user in and posts a list of lines; the response."""

    def post_list(user, *lines, action="check", head=HEAD, **fields):
        client.force_login(world.users[user])
        file = SimpleUploadedFile("ds.xlsx", workbook(*lines, head=head).getvalue())
        return client.post(reverse("import-list"), {"file": file, action: "", **fields})

    return post_list


def written(response):
    facts = dict(response.context["facts"])
    return facts["Cán bộ mới"], facts["Lượt giữ chức mới"], facts["Trường hợp kiêm nhiệm tăng"]


@pytest.mark.parametrize("name", ["import-list", "list-template"])
def test_visitors_are_sent_to_sign_in(client, world, name):
    response = client.get(reverse(name))
    assert (response.status_code, response.url.partition("?")[0]) == (302, reverse("sign-in"))


@pytest.mark.parametrize("name", ["import-list", "list-template"])
@pytest.mark.parametrize("user", [*EDITORS, "leader", "unassigned"])
def test_only_editors_may_import(client, world, name, user):
    client.force_login(world.users[user])
    assert client.get(reverse(name)).status_code == (200 if user in EDITORS else 403)


def test_a_leader_cannot_post_a_list(post_list):
    before = Appointment.objects.count()
    assert post_list("leader", line(), action="write").status_code == 403
    assert Appointment.objects.count() == before


def test_checking_tells_what_would_be_written_and_writes_nothing(post_list):
    before = everything()
    response = post_list("staff", line())
    assert written(response) == (1, 2, 1)
    assert response.context["cases"] == [("thôn, ấp, khu phố", 1)]
    assert "Chưa ghi gì" in response.text
    assert everything() == before


def test_a_good_list_is_written(post_list):
    response = post_list("commune", line(), action="write")
    assert written(response) == (1, 2, 1)
    assert "Đã nhập tệp “ds.xlsx” vào sổ." in response.text
    [post, _] = Appointment.objects.filter(person__full_name="Lê Thị Mới").order_by("id")
    assert (post.locality.name, post.source) == ("Ấp 3", "ds.xlsx, trang tính Danh sách, dòng 2")


def test_a_list_with_faults_is_not_written_and_all_of_them_are_shown(post_list):
    before = everything()
    response = post_list("staff", line(birth="30/2/1980"), line(commune="Xã Lạ"), action="write")
    assert [(each.row, each.kind) for each in response.context["problems"]] == [
        (2, "impossible_birth"),
        (3, "unknown_commune"),
    ]
    assert "có 2 lỗi; chưa ghi gì vào sổ" in response.text
    assert "“30/2/1980” không có trong lịch." in response.text
    assert everything() == before


def test_a_neighbour_cannot_write_here_and_is_told_nothing_of_it(post_list):
    before = everything()
    response = post_list("neighbour", line(hamlet="Ấp 2"), action="write")
    assert [each.kind for each in response.context["problems"]] == ["out_of_scope"]
    assert "Nguyễn Thị Hai" not in response.text
    assert everything() == before


def test_a_list_does_not_open_the_page_of_somebody_outside_the_scope(post_list, client, world):
    stranger = world.people["Nguyễn Thị Hai"]
    stranger.personnel_code = "83-7"
    stranger.save()
    ward = {"district": "Thị xã Tây", "commune": "Phường Tây Hai", "hamlet": "Khu phố 2"}
    her = line(full_name="Nguyễn Thị Hai", birth=stranger.birth, **ward)
    before = everything()
    with_code = {"head": [*HEAD, "Số hiệu cán bộ"], "action": "write"}
    response = post_list("neighbour", [*her, "83-7"], **with_code)
    assert "đã dùng ở đơn vị khác" in response.text
    assert everything() == before
    assert written(post_list("neighbour", her, action="write")) == (1, 2, 1)
    assert client.get(reverse("person", args=[stranger.pk])).status_code == 404


def test_the_day_of_the_tree_may_be_typed(post_list):
    new_unit = line(district="", commune="Xã Đông", hamlet="Ấp 1", role2="")
    assert post_list("staff", new_unit, day="1/8/2025").context["plan"].errors == []


def test_what_is_no_list_is_refused_with_a_sentence(post_list, client):
    assert "chưa đủ ngày, tháng và năm" in post_list("staff", line(), day="8/2025").text
    assert "không có trong lịch" in post_list("staff", line(), day="31/2/2025").text
    for content, sentence in [
        (b"", "Tệp này trống."),
        (b"\x00\x01\x02\xff", "Không đọc được tệp."),
        (b"STT,Ten", "Thiếu cột “Ngày sinh”."),
        (b"x" * (10 * 1024**2 + 1), "Tệp lớn hơn 10 MB."),
    ]:
        upload = SimpleUploadedFile("ds.xlsx", content)
        assert sentence in client.post(reverse("import-list"), {"file": upload}).text
    assert "Chưa chọn tệp." in client.post(reverse("import-list"), {}).text


def test_the_file_comes_back_with_its_faults_marked(client, world):
    client.force_login(world.users["staff"])
    upload = SimpleUploadedFile("ds.xlsx", workbook(line(commune="Xã Lạ")).read())
    response = client.post(reverse("import-list"), {"file": upload, "annotated": ""})
    book = openpyxl.load_workbook(BytesIO(response.content))
    assert "Không có xã “Xã Lạ” thuộc Huyện Đông." in book["Danh sách"]["H2"].comment.text
    assert book.sheetnames[0] == "Lỗi và lưu ý"


def test_names_from_the_file_are_escaped(post_list):
    assert "&lt;b&gt;" in post_list("staff", line(commune="Xã <b>Lạ</b>")).text


def test_the_template_holds_the_columns_and_imports(client, world):
    client.force_login(world.users["staff"])
    response = client.get(reverse("list-template"))
    assert response["Content-Disposition"] == 'attachment; filename="mau-danh-sach.xlsx"'
    book = openpyxl.load_workbook(BytesIO(response.content))
    sheet = book["Danh sách"]
    assert [cell.value for cell in sheet[1]] == [LABELS[field] for field in TEMPLATE]
    assert sheet["B2"].value == "VÍ DỤ: Nguyễn Văn A"
    upload = SimpleUploadedFile("mau-danh-sach.xlsx", response.content)
    plan = client.post(reverse("import-list"), {"file": upload}).context["plan"]
    assert (plan.rows, [(each.sheet, each.kind, each.severity) for each in plan.problems]) == (
        0,
        [
            ("Danh sách", "example_row", "warning"),
        ],
    )
