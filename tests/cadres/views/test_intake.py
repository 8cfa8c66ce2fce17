"""The pages by which a list comes in: sending it, its preview, answering, accepting, undoing."""

import datetime as dt
from io import BytesIO

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from cadres.actions.batches import receive
from cadres.intake.headings.vocabulary import LABELS, TEMPLATE
from cadres.models import Appointment, ImportBatch, ImportJob, ImportRow, ImportState
from cadres.views import intake_batch
from tests.cadres.batches import do, outcomes, send
from tests.cadres.everything import everything
from tests.cadres.list_files import HEAD, line, workbook

pytestmark = pytest.mark.django_db
EDITORS = ["staff", "commune", "neighbour", "administrator"]
PAGES = ["batch", "batch-progress", "batch-undo", "batch-annotated"]
DEEDS = [
    "batch-answer", "batch-read", "batch-accept", "batch-undo", "batch-annotated", "batch-delete",
]  # fmt: skip

THIRD = line(full_name="Lý Thị Tư", hamlet="Ấp 4")


@pytest.fixture
def as_user(client, world):
    """The client, signed in as a user."""

    def as_user(name):
        client.force_login(world.users[name])
        return client

    return as_user


def upload(client, *lines, name="ds.xlsx", content=None, **fields):
    content = workbook(*lines).getvalue() if content is None else content
    file = SimpleUploadedFile(name, content)
    return client.post(reverse("import-list"), {"file": file, **fields}, follow=True)


def look(client, batch, query="", page="batch"):
    return client.get(reverse(page, args=[batch.pk]) + query)


@pytest.mark.parametrize("user", [*EDITORS, "leader", "unassigned"])
def test_only_editors_may_send(as_user, user):
    allowed = 200 if user in EDITORS else 403
    client = as_user(user)
    for name in ("import-list", "list-template"):
        assert client.get(reverse(name)).status_code == allowed
    assert upload(client, line()).status_code == allowed
    assert ImportBatch.objects.count() == (user in EDITORS)


def test_a_sent_file_opens_as_a_preview_and_nothing_is_written(as_user):
    before = everything()
    response = upload(as_user("staff"), line())
    batch = ImportBatch.objects.get()
    assert response.redirect_chain == [(reverse("batch", args=[batch.pk]), 302)]
    assert "Chưa ghi gì vào sổ" in response.text
    assert "Lê Thị Mới" in response.text
    assert "Ghi cả lô vào sổ" in response.text
    assert everything() == before


def test_accepting_writes_the_batch_and_links_what_was_written(as_user, world):
    client = as_user("commune")
    batch = send(world.users["commune"], line())
    response = client.post(
        reverse("batch-accept", args=[batch.pk]), {"digest": batch.digest}, follow=True
    )
    [post, _] = Appointment.objects.filter(person__full_name="Lê Thị Mới").order_by("id")
    assert (post.locality.name, post.source) == ("Ấp 3", "ds.xlsx, trang tính Danh sách, dòng 2")
    assert f'href="{reverse("person", args=[post.person_id])}"' in response.text
    assert "Cán bộ xã ghi lúc" in response.text


def test_a_preview_that_is_not_the_last_one_is_not_accepted(as_user, world):
    client, batch = as_user("staff"), send(world.users["staff"], line())
    before = everything()
    response = client.post(reverse("batch-accept", args=[batch.pk]), {"digest": "x"}, follow=True)
    assert "Bản xem trước đã đổi" in response.text
    assert everything() == before


def test_answers_are_taken_and_the_file_is_read_again(as_user, world):
    client = as_user("staff")
    batch = send(world.users["staff"], line(birth="30/2/1980"), THIRD)
    page = look(client, batch)
    assert "Ghi cả lô vào sổ" not in page.text
    [question] = page.context["asked"]
    assert [link["address"] for link in question["links"]] == ["?sheet=0&row=2#r2"]
    answers = {"shown": question["key"], f"answer:{question['key']}": "skip"}
    page = client.post(reverse("batch-answer", args=[batch.pk]), answers, follow=True)
    assert [each["answer"] for each in page.context["answered"]] == ["skip"]
    assert page.context["may_accept"]
    page = client.post(
        reverse("batch-answer", args=[batch.pk]), {"shown": question["key"]}, follow=True
    )
    assert not page.context["may_accept"]


def test_all_wrong_rows_may_be_left_aside_at_once(as_user, world):
    client = as_user("staff")
    batch = send(world.users["staff"], line(birth="30/2/1980"), line(commune="Xã Lạ"), THIRD)
    page = client.post(reverse("batch-answer", args=[batch.pk]), {"leave": ""}, follow=True)
    assert page.context["may_accept"]
    assert outcomes(batch) == [(1, "head"), (2, "aside"), (3, "aside"), (4, "new")]


def test_the_same_file_is_told_with_its_earlier_batch(as_user, world):
    content = workbook(line()).getvalue()
    first = do(send(world.users["commune"], content=content), "accept")
    again = send(world.users["staff"], content=content)
    text = look(as_user("staff"), again).text
    assert f'<a href="{reverse("batch", args=[first.pk])}">lô {first.pk}, đã ghi vào sổ</a>' in text
    assert "giống sổ 1" in text
    other = send(world.users["neighbour"], content=content)
    assert "Tệp giống hệt" not in look(as_user("neighbour"), other).text


def test_a_list_that_the_register_knows_already_has_nothing_to_write(as_user, world):
    content = workbook(line()).getvalue()
    first = send(world.users["commune"], content=content)
    assert "Ghi cả lô vào sổ" in look(as_user("staff"), first).text
    do(first, "accept")
    text = look(as_user("staff"), send(world.users["staff"], content=content)).text
    assert "Sổ đã có đủ mọi dòng của danh sách này." in text
    assert "Ghi cả lô vào sổ" not in text
    assert ("Sổ đã có</th>" in text, "Còn vướng</th>" in text, "≠" in text) == (True, False, False)


def test_a_list_without_rows_says_so_and_is_not_written(as_user, world):
    client, batch = as_user("staff"), send(world.users["staff"])
    text = look(client, batch).text
    assert "Tệp này không có dòng nào của danh sách cán bộ." in text
    assert "Ghi cả lô vào sổ" not in text
    assert "Không có dòng nào để ghi" in client.get(reverse("import-list")).text
    wrong = send(world.users["staff"], line(birth="30/2/1980"))
    address = reverse("batch-answer", args=[wrong.pk])
    text = client.post(address, {"leave": ""}, follow=True).text
    assert "Mọi dòng đều được để lại theo câu trả lời." in text


def test_a_file_without_a_list_asks_nothing(as_user):
    text = upload(as_user("staff"), content="Ghi chép,riêng\n".encode()).text
    assert "Không tìm thấy dòng tiêu đề" in text
    assert "Áp dụng câu trả lời" not in text


def test_a_question_about_a_seat_names_the_post(as_user, world):
    client, batch = as_user("staff"), send(world.users["staff"], line(hamlet="Ấp 1"))
    assert (
        "“Trưởng ấp” ở Ấp 1, Xã Đông Một chỉ một người giữ. Sổ ghi Đặng" in look(client, batch).text
    )


def test_counts_staged_before_they_were_told_apart_are_shown(as_user, world):
    batch = send(world.users["staff"], line())
    batch.summary["cases"] = [row[:5] for row in batch.summary["cases"]]
    batch.save()
    text = look(as_user("staff"), batch).text
    assert ("Tệp kê</th>" in text, "≠" in text) == (True, False)


def test_of_two_who_accept_at_once_one_writes_and_the_other_is_told(as_user, world):
    batch = send(world.users["commune"], line())
    address, shown = reverse("batch-accept", args=[batch.pk]), {"digest": batch.digest}
    first = as_user("commune").post(address, shown, follow=True)
    assert "Cán bộ xã ghi lúc" in first.text
    after = everything()
    second = as_user("staff").post(address, shown, follow=True)
    assert "Lô này đang được xử lý hoặc đã đổi trạng thái; chưa làm gì thêm." in second.text
    assert "Cán bộ xã ghi lúc" in second.text
    assert everything() == after


def test_of_two_batches_of_one_list_the_second_brings_nothing(as_user, world):
    content = workbook(line()).getvalue()
    one, other = (send(world.users[name], content=content) for name in ("commune", "staff"))
    do(one, "accept")
    after = everything()
    client = as_user("staff")
    address = reverse("batch-accept", args=[other.pk])
    text = client.post(address, {"digest": other.digest}, follow=True).text
    assert "Chưa ghi gì: sổ đã có thay đổi từ lúc danh sách này được đọc." in text
    assert "Sổ đã có đủ mọi dòng của danh sách này." in text
    assert everything() == after


def test_more_cases_than_are_named_vanish_with_an_undo(as_user, world):
    lines = [line(birth=dt.date(1960 + n, 5, 2), hamlet=f"Ấp {n + 30}") for n in range(22)]
    batch = do(send(world.users["commune"], *lines), "accept")
    page = as_user("commune").post(reverse("batch-undo", args=[batch.pk]), follow=True)
    assert "… và 2 trường hợp khác" in page.text


def test_undoing_is_tried_out_told_and_done(as_user, world):
    client, before = as_user("commune"), everything()
    batch = do(send(world.users["commune"], line()), "accept")
    address = reverse("batch-undo", args=[batch.pk])
    assert "Thử hoàn tác" in client.get(address).text
    page = client.post(address, follow=True)
    assert page.redirect_chain[-1][0] == address
    assert "1 trường hợp kiêm nhiệm mất đi" in page.text
    assert "Lê Thị Mới" in page.text
    page = client.post(address, {"write": ""}, follow=True)
    assert "Đã hoàn tác" in page.text
    left = everything()
    for table, rows in before.items():
        if not table.endswith("Event"):
            assert left[table] == rows


@pytest.mark.parametrize("user", EDITORS)
def test_a_batch_outside_the_scope_does_not_exist(as_user, world, user):
    batch = do(send(world.users["commune"], line()), "annotate")
    client = as_user(user)
    seen = user != "neighbour"
    for page in PAGES:
        assert (look(client, batch, page=page).status_code == 404) is not seen
    listed = client.get(reverse("import-list"))
    assert ([each.pk for each in listed.context["page"]] == [batch.pk]) is seen
    for page in DEEDS:
        status = client.post(reverse(page, args=[batch.pk])).status_code
        assert (status == 404) is not seen


@pytest.mark.parametrize("page", DEEDS)
def test_who_may_only_look_cannot_do_anything_to_a_batch(as_user, world, page):
    batch = send(world.users["commune"], line())
    assert as_user("leader").post(reverse(page, args=[batch.pk])).status_code == 403


def test_a_neighbour_is_told_nothing_of_the_people_elsewhere(as_user, world):
    batch = send(world.users["neighbour"], line(hamlet="Ấp 2"))
    text = look(as_user("neighbour"), batch).text
    assert "Ngoài phạm vi được phân công nhập." in text
    assert "Nguyễn Thị Hai" not in text


def test_a_list_does_not_open_the_page_of_somebody_outside_the_scope(as_user, world):
    stranger = world.people["Nguyễn Thị Hai"]
    stranger.personnel_code = "83-7"
    stranger.save()
    ward = {"district": "Thị xã Tây", "commune": "Phường Tây Hai", "hamlet": "Khu phố 2"}
    her = line(full_name="Nguyễn Thị Hai", birth=stranger.birth, **ward)
    neighbour = world.users["neighbour"]
    coded = send(neighbour, [*her, "83-7"], head=[*HEAD, "Số hiệu cán bộ"])
    client = as_user("neighbour")
    assert "đã dùng ở đơn vị khác" in look(client, coded).text
    do(send(neighbour, her), "accept")
    assert client.get(reverse("person", args=[stranger.pk])).status_code == 404


def test_work_in_progress_is_shown_and_asked_for_again(as_user, world):
    batch = receive(user=world.users["staff"], name="a.xlsx", content=b"x")
    client = as_user("staff")
    ImportBatch.objects.filter(pk=batch.pk).update(state=ImportState.READING)
    job = ImportJob.objects.create(batch=batch, queued_at=timezone.now())
    page = look(client, batch)
    assert "Chờ đến lượt." in page.text
    assert 'http-equiv="refresh"' in page.text
    job.queued_at -= dt.timedelta(minutes=1)
    job.save()
    part = look(client, batch, page="batch-progress").text
    assert "Chưa có tiến trình nào nhận việc" in part
    assert "<html" not in part


def test_the_bar_asks_for_the_page_once_the_work_is_done(as_user, world):
    batch = send(world.users["staff"], line())
    client = as_user("staff")
    address, htmx = reverse("batch-progress", args=[batch.pk]), {"HX-Request": "true"}
    last = client.get(address, headers=htmx)
    assert "HX-Refresh" not in last
    assert "every 1s" not in last.text  # else it would break off the page that it asked for
    assert f'hx-get="{address}?done" hx-trigger="load"' in last.text
    assert client.get(f"{address}?done", headers=htmx)["HX-Refresh"] == "true"
    assert client.get(address).url == reverse("batch", args=[batch.pk])


def test_a_cell_with_a_whole_text_in_it_is_shown_cut(as_user, world):
    batch = send(world.users["staff"], line(note="a" * 30_000, full_name="Lê Thị " + "Dài " * 500))
    page = look(as_user("staff"), batch)
    shown = [cell for row in page.context["grid"].rows for cell in row["cells"]]
    assert max(len(cell["text"]) for cell in shown) == 300
    assert "a" * 299 + "…" in page.text
    assert len(page.text) < 60_000


def test_many_answers_stand_on_pages_and_a_button_leaves_those_of_other_pages(
    as_user, world, monkeypatch
):
    monkeypatch.setattr(intake_batch, "ASKED", 2)
    lines = [line(full_name=f"Lý Thị {n}", birth=f"{30 + n}/2/1980") for n in range(5)]
    client, batch = as_user("staff"), send(world.users["staff"], *lines, THIRD)
    keys = [question["key"] for question in batch.summary["questions"]]
    assert len(keys) == 5
    page = look(client, batch)
    assert [each["key"] for each in page.context["asked"]] == keys[:2]
    address = reverse("batch-answer", args=[batch.pk])
    client.post(address, {"shown": keys[:2], "leave": ""})
    first, second = look(client, batch), look(client, batch, "?answered=2")
    assert "5 câu đã trả lời" in first.text
    assert [each["key"] for each in first.context["answered"]] == keys[:2]
    assert [each["key"] for each in second.context["answered"]] == keys[2:4]
    client.post(address, {"shown": keys[2:4], f"answer:{keys[2]}": "skip"})
    batch.refresh_from_db()
    assert set(batch.answers) == {*keys} - {keys[3]}


def test_what_cannot_be_read_is_refused_with_a_sentence(as_user):
    client = as_user("staff")
    assert "chưa đủ ngày, tháng và năm" in upload(client, line(), day="8/2025").text
    assert "không có trong lịch" in upload(client, line(), day="31/2/2025").text
    for name, content, sentence in [
        ("ds.xlsx", b"", "Tệp này trống."),
        ("ds.docx", b"x", "Tệp là văn bản Word hoặc PDF, không phải bảng tính."),
        ("ds.png", b"x", "Không đọc được loại tệp “.png”."),
        ("ds", b"x", "Không đọc được loại tệp “ds”."),
        ("ds.xlsx", b"x" * (10 * 1024**2 + 1), "Tệp lớn hơn 10 MB."),
    ]:
        text = upload(client, name=name, content=content).text
        assert sentence in text
        assert "Chưa gửi được, vì:" in text
    assert "Chưa chọn tệp." in client.post(reverse("import-list"), {}).text
    assert not ImportBatch.objects.exists()
    assert "Không đọc được tệp." in upload(client, content=b"\x00\x01\x02\xff").text
    assert "Thiếu cột “Ngày sinh”." in upload(client, content=b"STT,Ten").text
    no_list = upload(client, content="Ghi chép,riêng\n".encode())
    assert "Không tìm thấy dòng tiêu đề" in no_list.text
    assert not no_list.context["may_accept"]


def test_the_file_comes_back_with_its_faults_marked(as_user, world):
    client = as_user("staff")
    batch = send(world.users["staff"], line(commune="Xã Lạ"), line(birth="30/2/1980"))
    address = reverse("batch-annotated", args=[batch.pk])
    assert client.get(address).status_code == 404
    client.post(reverse("batch-answer", args=[batch.pk]), {"leave": ""})
    page = client.post(address, follow=True)
    assert f'href="{address}"' in page.text
    response = client.get(address)
    assert "filename*=utf-8''ds%20-%20" in response["Content-Disposition"]
    book = openpyxl.load_workbook(BytesIO(response.content))
    assert book.sheetnames == ["Lỗi và lưu ý", "Danh sách"]
    sheet = book["Danh sách"]
    assert "Không có xã “Xã Lạ” thuộc Huyện Đông." in sheet["H2"].comment.text
    assert "“30/2/1980” không có trong lịch." in sheet["C3"].comment.text
    client.post(reverse("batch-read", args=[batch.pk]))  # which may find other faults
    assert client.get(address).status_code == 404


def test_a_batch_that_was_not_accepted_is_deleted_with_its_file(as_user, world):
    client, before = as_user("commune"), everything()
    batch = send(world.users["commune"], line())
    assert "Xóa hẳn lô" in look(client, batch).text
    page = client.post(reverse("batch-delete", args=[batch.pk]), follow=True)
    assert page.redirect_chain == [(reverse("import-list"), 302)]
    assert "Đã xóa lô" in page.text
    assert (ImportBatch.objects.count(), ImportRow.objects.count()) == (0, 0)
    assert everything() == before


def test_an_accepted_batch_is_kept(as_user, world):
    client = as_user("commune")
    batch = do(send(world.users["commune"], line()), "accept")
    assert "Xóa hẳn lô" not in look(client, batch).text
    page = client.post(reverse("batch-delete", args=[batch.pk]), follow=True)
    assert "chưa làm gì thêm" in page.text
    assert ImportBatch.objects.get() == batch


def test_merged_and_unread_cells_are_shown_as_such(as_user, world):
    lines = [*line(), "x"], [*line(full_name="Lý Thị Tư", hamlet="Ấp 4"), "y"]
    book = openpyxl.load_workbook(workbook(*lines, head=[*HEAD, "Phụ cấp"]))
    sheet = book["Danh sách"]
    sheet.insert_rows(1)
    sheet["A1"] = "DANH SÁCH"
    sheet["D1"] = "Mẫu 2"
    sheet.merge_cells("A1:C1")
    sheet.merge_cells("H3:H4")
    sheet.column_dimensions["D"].hidden = True
    file = BytesIO()
    book.save(file)
    batch = send(world.users["staff"], content=file.getvalue())
    grid = look(as_user("staff"), batch).context["grid"]
    title, head, first, second = grid.rows
    assert (title["cells"][0]["span"], title["cells"][1]["text"]) == (3, "Mẫu 2")
    assert [row["outcome"] for row in grid.rows] == ["aside", "head", "new", "new"]
    assert [cell["merged_with"] for cell in (first["cells"][7], second["cells"][7])] == [0, 3]
    assert first["cells"][16]["outcome"] == "aside"
    assert [c["letter"] for c in grid.columns if c["is_hidden"]] == ["D"]
    assert "Cột ẩn trong tệp, vẫn được đọc: D." in look(as_user("staff"), batch).text


def test_names_from_the_file_are_escaped(as_user, world):
    batch = send(world.users["staff"], line(role1="<b>Bí thư</b>"), name="<i>.xlsx")
    text = look(as_user("staff"), batch).text
    assert "&lt;b&gt;" in text
    assert "<b>Bí thư" not in text
    assert "<i>.xlsx" not in text


def test_rows_come_a_hundred_to_a_page_and_a_row_is_found_by_its_number(as_user, world):
    names = [f"Lê Thị {first}{second}" for first in "BCDGHKLMNT" for second in "aeiouyâêôơưăèòù"]
    lines = [line(full_name=name, hamlet=f"Ấp {n + 20}") for n, name in enumerate(names)]
    lines[140] = line(birth="30/2/1980")
    batch = send(world.users["staff"], *lines)
    client = as_user("staff")
    grid = look(client, batch).context["grid"]
    assert (len(grid.rows), grid.count) == (100, 151)
    assert grid.next_fault == "?sheet=0&row=142#r142"
    sought = look(client, batch, "?sheet=0&row=142").context["grid"]
    assert [row["number"] for row in sought.rows if row["is_sought"]] == [142]
    assert sought.next_fault == ""
    wrong = look(client, batch, "?outcome=wrong").context["grid"]
    assert [row["number"] for row in wrong.rows] == [142]
    noted = look(client, batch, "?outcome=noted").context["grid"]
    assert [row["number"] for row in noted.rows] == [142]


@pytest.mark.parametrize("query", ["?sheet=9&page=99&row=x&outcome=x", "?sheet=-1", "?row=9999999"])
def test_an_address_that_asks_for_nothing_there_shows_what_there_is(as_user, world, query):
    batch = send(world.users["staff"], line())
    assert "Lê Thị Mới" in look(as_user("staff"), batch, query).text


def test_the_queries_of_a_preview_do_not_grow(as_user, world, django_assert_num_queries):
    client = as_user("staff")
    small = send(world.users["staff"], line(birth="30/2/1980"))
    many = [line(full_name=f"Lê Thị {n}", birth="30/2/1980", hamlet=f"Ấp {n}") for n in range(30)]
    large = send(world.users["staff"], *many, *many, Khác=[["Ghi chép"]])
    for batch in (small, large):
        with django_assert_num_queries(12):
            look(client, batch)


@pytest.mark.parametrize("times", [1, 30])
def test_the_queries_of_the_list_do_not_grow(as_user, world, times, django_assert_num_queries):
    client = as_user("staff")
    for _ in range(times):
        receive(user=world.users["staff"], name="a.xlsx", content=b"x")
    with django_assert_num_queries(8):
        client.get(reverse("import-list"))


@pytest.mark.parametrize("times", [1, 30])
def test_the_queries_of_a_written_batch_do_not_grow(
    as_user, world, times, django_assert_num_queries
):
    client = as_user("staff")
    lines = [line(full_name=f"Lê Thị {n}", hamlet=f"Ấp {n + 20}") for n in range(times)]
    batch = do(send(world.users["staff"], *lines), "accept")
    with django_assert_num_queries(14):
        look(client, batch)


def test_without_batches_the_list_says_what_to_do(as_user):
    assert "Chưa có lô nào." in as_user("staff").get(reverse("import-list")).text


def test_the_template_holds_the_columns_and_is_read(as_user):
    client = as_user("staff")
    response = client.get(reverse("list-template"))
    assert response["Content-Disposition"] == 'attachment; filename="mau-danh-sach.xlsx"'
    book = openpyxl.load_workbook(BytesIO(response.content))
    sheet = book["Danh sách"]
    assert [cell.value for cell in sheet[1]] == [LABELS[field] for field in TEMPLATE]
    assert sheet["B2"].value == "VÍ DỤ: Nguyễn Văn A"
    page = upload(client, name="mau-danh-sach.xlsx", content=response.content)
    batch = ImportBatch.objects.get()
    assert outcomes(batch)[:2] == [(1, "head"), (2, "aside")]
    assert not page.context["has_rows"]


def test_holders_of_seats_leave_on_a_typed_day_or_all_by_a_button(as_user, world):
    two = line(full_name="Lý Thị Tư", hamlet="Ấp 1", role1=""), line(hamlet="Ấp 2", role1="")
    client, batch = as_user("staff"), send(world.users["staff"], *two)
    first, second = (question["key"] for question in batch.summary["questions"])
    assert "Người mới thay ở cả 2 chức danh" in look(client, batch).text
    address = reverse("batch-answer", args=[batch.pk])
    typed = {
        "shown": [first, second],
        f"answer:{first}": "replace", f"day:{first}": "1/1/2030", f"proposed:{first}": "28/2/2019",
    }  # fmt: skip
    text = client.post(address, typed, follow=True).text
    assert "Ngày cuối giữ chức không nhận được: “1/1/2030”." in text
    typed[f"day:{first}"] = "31/12/2018"
    text = client.post(address, typed | {"replace": ""}, follow=True).text
    assert "Ghi cả lô vào sổ" in text
    assert 'value="31/12/2018"' in text
    batch.refresh_from_db()
    assert batch.answers == {first: "replace:31/12/2018", second: "replace"}


def test_a_session_that_ends_while_the_bar_moves_leads_back_to_the_batch(client, world):
    batch = send(world.users["staff"], line())
    page = reverse("batch", args=[batch.pk])
    asked = {"HX-Request": "true", "Referer": f"http://testserver{page}"}
    gone = client.get(reverse("batch-progress", args=[batch.pk]), headers=asked)
    assert gone.headers["HX-Redirect"] == f"/dang-nhap/?next={page}&expired=1"
