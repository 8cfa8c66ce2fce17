"""A batch is read, asked about, previewed and accepted whole; nothing is written before."""

import datetime as dt

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model

from cadres.actions.batches import answer, receive
from cadres.jobs import start
from cadres.models import (
    NATION,
    Appointment,
    ImportBatch,
    ImportRow,
    ImportState,
    Locality,
    LocalityVersion,
    Person,
    RememberedHeading,
    Scope,
)
from tests.build import appoint, person, place, span
from tests.cadres import batches
from tests.cadres.batches import do, outcomes
from tests.cadres.everything import everything
from tests.cadres.list_files import HEAD, line, workbook

READY, ACCEPTED = ImportState.READY, ImportState.ACCEPTED
WRONG_BIRTH = "fault|impossible_birth|30 2 1980"


@pytest.fixture
def send(world):
    """Sends a workbook of lines as a user, who lets it be read; the batch."""
    return lambda *lines, user="staff", **how: batches.send(world.users[user], *lines, **how)


def questions(batch) -> list[str]:
    return [question["key"] for question in batch.summary["questions"]]


def counted(batch) -> list[tuple]:
    """The cases by level and pairing: added to the register, stated, known to it, held up."""
    return [tuple(row[3:]) for row in batch.summary["cases"]]


def test_a_file_is_kept_as_it_came_and_reading_it_writes_nothing(send, world):
    before = everything()
    batch = send(line())
    assert (batch.state, batch.name, batch.username) == (READY, "ds.xlsx", "Cán bộ tỉnh")
    assert batch.place == world.places["Tỉnh An Hòa"]
    assert len(batch.sha256) == 64
    assert everything() == before


def test_every_row_is_staged_as_the_workbook_shows_it(send):
    batch = send(line(note="a\tb\\c\n“d”"), line(full_name="Lý Thị Tư", hamlet="Ấp 4", birth=""))
    head, first, second = batch.rows.all()
    assert (head.number, head.outcome, head.cells[:3]) == (1, "head", HEAD[:3])
    assert (first.number, first.outcome, first.marks) == (2, "new", {})
    assert first.cells[:4] == ["1", "Lê Thị Mới", "2/5/1980", "Nữ"]
    assert first.cells[-1] == "a b\\c\n“d”"
    assert (second.outcome, second.marks) == ("new", {"C": ["note", "Thiếu ngày sinh."]})


def test_the_counts_are_those_of_a_rehearsal(send, world):
    batch = send(line())
    assert batch.summary["facts"] == {
        "persons": 1,
        "localities": 1,
        "appointments": 2,
        "updated": 0,
        "unchanged": 0,
    }
    pairing = world.pairings["A1"]
    assert batch.summary["cases"] == [[4, pairing.pk, pairing.short, 1, 1, 0, 0]]
    assert batch.summary["outcomes"] == {"head": 1, "new": 1}


def test_a_wrong_row_is_asked_about_and_the_rest_is_counted(send):
    batch = send(line(birth="30/2/1980"), line(full_name="Lý Thị Tư", hamlet="Ấp 4"))
    assert outcomes(batch) == [(1, "head"), (2, "wrong"), (3, "new")]
    [question] = batch.summary["questions"]
    assert question == {
        "key": WRONG_BIRTH,
        "kind": "fault",
        "text": "“30/2/1980” không có trong lịch.",
        "choices": [["skip", "Để lại các dòng này"]],
        "cells": [["Danh sách", 2, "C"]],
        "count": 1,
    }
    assert batch.summary["facts"]["persons"] == 1


def test_one_answer_leaves_all_rows_with_the_fault_aside(send):
    batch = send(
        line(birth="30/2/1980"),
        line(full_name="Lý Thị Tư", birth="30/2/1980"),
        line(full_name="Lê Văn Ba", hamlet="Ấp 4"),
    )
    answer(batch=batch, answers={WRONG_BIRTH: "skip", "none": "skip"})
    do(batch, "read")
    assert outcomes(batch) == [(1, "head"), (2, "aside"), (3, "aside"), (4, "new")]
    assert batch.answers == {WRONG_BIRTH: "skip"}
    do(batch, "accept")
    assert batch.state == ACCEPTED
    assert Person.objects.filter(full_name__in=["Lý Thị Tư", "Lê Văn Ba"]).count() == 1


def test_an_answer_may_be_taken_back_and_no_other_value_is_taken(send):
    batch = send(line(birth="30/2/1980"))
    answer(batch=batch, answers={WRONG_BIRTH: "anything"})
    assert batch.answers == {}
    answer(batch=batch, answers={WRONG_BIRTH: "skip"})
    answer(batch=batch, answers={WRONG_BIRTH: ""})
    assert batch.answers == {}


def test_a_sheet_without_a_list_is_left_aside_and_says_why(send):
    batch = send(line(), Khác=[["Ghi chép"], ["riêng"]])
    assert questions(batch) == []
    note = "Trang tính này là phần ghi chú, không phải danh sách; được để lại."
    assert batch.summary["sheets"][1]["notes"] == [["warning", note]]
    assert list(batch.rows.filter(sheet=1).values_list("outcome", "why")) == [
        ("aside", "ghi chú"),
        ("aside", "ghi chú"),
    ]
    assert do(batch, "accept").state == ACCEPTED


def test_a_workbook_without_any_list_cannot_be_accepted(send):
    batch = send(content="Ghi chép,riêng\n".encode())
    assert (questions(batch), batch.summary["outcomes"]) == ([], {"aside": 1})
    assert do(batch, "accept").notice == (
        "Chưa ghi gì: danh sách còn dòng sai hoặc câu hỏi chưa trả lời."
    )


def test_an_unknown_heading_is_asked_and_its_answer_remembered_for_the_sender(send, world):
    head = [*HEAD, "Mã số nội bộ"]
    batch = send([*line(), "83-7"], head=head)
    assert questions(batch) == ["heading|ma so noi bo"]
    assert batch.rows.first().marks == {"Q": ["doubtful", "Cột “Mã số nội bộ” ghi gì?"]}
    answer(batch=batch, answers={"heading|ma so noi bo": "officer_code"})
    do(batch, "read")
    assert do(batch, "accept").state == ACCEPTED
    assert Person.objects.get(full_name="Lê Thị Mới").personnel_code == "83-7"
    kept = RememberedHeading.objects.get()
    assert (kept.place, kept.user, kept.heading) == (
        world.places["Tỉnh An Hòa"],
        None,
        "ma so noi bo",
    )
    again = send([*line(full_name="Lý Thị Tư", hamlet="Ấp 4"), "83-8"], head=head)
    assert do(again, "accept").state == ACCEPTED
    elsewhere = send(
        [*line(full_name="Lý Thị Ba", hamlet="Ấp 5"), "83-9"], head=head, user="commune"
    )
    assert do(elsewhere, "accept").notice.startswith("Chưa ghi gì: danh sách còn")


def test_a_column_may_be_left_aside_for_good(send):
    head = [*HEAD, "Phụ cấp"]
    batch = send([*line(), "1.000"], head=head)
    answer(batch=batch, answers={"heading|phu cap": "skip"})
    assert do(batch, "read").rows.first().marks["Q"][1] == "Cột “Phụ cấp” được để lại, không nhập."
    assert do(batch, "accept").state == ACCEPTED
    answer(batch=batch, answers={"heading|phu cap": ""})
    assert not RememberedHeading.objects.exists()


def test_a_column_without_a_heading_is_asked_about_in_every_file(send):
    lines = [*line(), "83-7"], [*line(full_name="Lý Thị Tư", hamlet="Ấp 4"), ""]
    batch = send(*lines)
    [question] = batch.summary["questions"]
    assert question["text"] == "Cột “Q (không có tiêu đề)” ghi gì?"
    assert do(batch, "accept").notice.startswith("Chưa ghi gì: danh sách còn")
    answer(batch=batch, answers={question["key"]: "officer_code"})
    do(batch, "read")
    assert do(batch, "accept").state == ACCEPTED
    assert Person.objects.get(full_name="Lê Thị Mới").personnel_code == "83-7"
    assert not RememberedHeading.objects.exists()


def test_a_column_without_a_heading_may_be_left_aside(send):
    batch = send([*line(), "83-7"])
    answer(batch=batch, answers={questions(batch)[0]: "skip"})
    assert do(batch, "read").rows.first().marks["Q"][1] == (
        "Cột “Q (không có tiêu đề)” được để lại, không nhập."
    )
    assert do(batch, "accept").state == ACCEPTED


PLACELESS = ["STT", "Họ và tên", "Năm sinh", "Ấp", "Chức danh", "Từ ngày"]


def test_a_list_that_names_no_unit_lies_at_its_sender_s(send, world):
    lines = [1, "Lê Thị Mới", 1980, "Ấp 3", "Bí thư chi bộ kiêm Trưởng ấp", "3/2019"]
    batch = send(lines, head=PLACELESS, user="commune")
    assert do(batch, "accept").state == ACCEPTED
    [hamlet] = {post.locality for post in Appointment.objects.filter(person__full_name=lines[1])}
    assert hamlet.versions.get().commune == batch.place == world.places["Xã Đông Một"]


def test_a_list_that_names_its_unit_lies_there_whoever_sent_it(send, world):
    lines = [1, "Lê Thị Mới", 1980, "Khu phố 1", "Bí thư chi bộ kiêm Trưởng khu phố", "3/2019"]
    head = [*PLACELESS, "Xã", "Huyện"]
    batch = send([*lines, "Phường Tây Hai", "Thị xã Tây"], head=head, user="commune")
    assert questions(batch) == ["fault|out_of_scope|"]
    assert do(batch, "accept").state == READY


def test_without_a_place_headings_are_remembered_for_the_user(send, world):
    batch = send([*line(), "x"], head=[*HEAD, "Phụ cấp"], user="administrator")
    answer(batch=batch, answers={"heading|phu cap": "skip"})
    assert RememberedHeading.objects.get().user == world.users["administrator"]


def test_accepting_writes_all_with_the_batch_as_the_reason(send, world):
    batch = do(send(line()), "accept")
    assert (batch.state, batch.notice) == (ACCEPTED, "")
    assert batch.summary["written"] | {"by": ""} == batch.summary["facts"] | {"by": ""}
    event = apps.get_model("cadres", "PersonEvent").objects.get(full_name="Lê Thị Mới")
    assert event.pgh_context_id == batch.context
    assert event.pgh_context.metadata == {
        "batch": batch.pk,
        "reason": f"Nhập danh sách ds.xlsx (lô {batch.pk})",
        "user": world.users["staff"].pk,
        "username": "staff",
    }
    assert {post.source for post in Appointment.objects.filter(person__full_name="Lê Thị Mới")} == {
        "ds.xlsx, trang tính Danh sách, dòng 2"
    }


def test_nothing_is_written_while_a_row_is_wrong(send):
    batch = send(line(birth="30/2/1980"), line(full_name="Lý Thị Tư", hamlet="Ấp 4"))
    before = everything()
    do(batch, "accept")
    assert (batch.state, batch.notice) == (
        READY,
        "Chưa ghi gì: danh sách còn dòng sai hoặc câu hỏi chưa trả lời.",
    )
    assert everything() == before


def test_a_register_that_changed_meanwhile_gives_a_new_preview_instead(send, world):
    batch = send(line(hamlet="Khu phố 1", **WARD), user="staff")
    assert outcomes(batch)[1] == (2, "doubtful")
    holder = world.people["Đỗ Văn Phố"].appointments.get(position__code="truong-thon")
    fresh = send(line(full_name="Lý Thị Tư"))
    other = person("Ai Đó")
    appoint(other, world.positions["truong-thon"], world.places["Ấp 2"], "2010-01-01", "2011-01-01")
    assert do(fresh, "accept").state == ACCEPTED  # what changed has nothing to do with it
    holder.delete()
    assert outcomes(do(batch, "accept"))[1] == (2, "new")
    assert (batch.state, batch.notice[:40]) == (READY, "Chưa ghi gì: sổ đã có thay đổi từ lúc da")
    assert do(batch, "accept").state == ACCEPTED


WARD = {"district": "Thị xã Tây", "commune": "Phường Tây Hai"}


def test_the_same_file_again_has_only_what_the_register_has(send):
    content = workbook(line()).getvalue()
    first = do(send(content=content), "accept")
    again = send(content=content)
    assert again.sha256 == first.sha256
    assert outcomes(again) == [(1, "head"), (2, "same")]
    assert counted(again) == [(0, 1, 1, 0)]
    before = everything()
    assert do(again, "accept").state == ACCEPTED
    assert everything() == before


def test_a_corrected_version_brings_the_differences_only(send):
    do(send(line()), "accept")
    corrected = send(line(), line(full_name="Lý Thị Tư", hamlet="Ấp 4"))
    assert outcomes(corrected) == [(1, "head"), (2, "same"), (3, "new")]
    assert corrected.summary["facts"]["persons"] == 1
    assert counted(corrected) == [(1, 2, 1, 0)]


def test_cases_of_rows_that_are_wrong_are_told_apart(send):
    fourth = line(full_name="Lý Thị Tư", hamlet="Ấp 4")
    batch = send(line(birth="30/2/1980"), fourth, line(full_name="Lê Văn Năm", role2="Vô danh"))
    assert outcomes(batch)[1:] == [(2, "wrong"), (3, "new"), (4, "wrong")]
    assert counted(batch) == [(1, 1, 0, 0)]
    taken = send(line(full_name="Lê Văn Năm", hamlet="Ấp 1"), fourth)
    assert outcomes(taken)[1:] == [(2, "doubtful"), (3, "new")]
    assert counted(taken) == [(1, 2, 0, 1)]


def test_a_post_more_makes_a_case_with_one_that_the_register_has(send):
    do(send(line(role2="")), "accept")
    assert counted(send(line())) == [(1, 1, 0, 0)]


def test_a_row_that_completes_a_post_of_the_register_is_told_from_a_new_one(send):
    do(send(line(decision_no="", decision_date="")), "accept")
    more = send(line(), line(full_name="Lý Thị Tư", hamlet="Ấp 4"))
    assert outcomes(more) == [(1, "head"), (2, "update"), (3, "new")]
    assert do(more, "accept").summary["written"]["updated"] == 2
    ended = send(line(end=dt.date(2020, 1, 31)), line(full_name="Lý Thị Tư", hamlet="Ấp 4"))
    assert outcomes(ended) == [(1, "head"), (2, "update"), (3, "same")]
    coded = send([*line(), "83-7"], head=[*HEAD, "Số hiệu cán bộ"])
    assert outcomes(coded) == [(1, "head"), (2, "update")]


def test_one_answer_about_a_place_settles_all_its_rows(send):
    batch = send(
        line(commune="Xã Đông Mốt"),
        line(full_name="Lý Thị Tư", hamlet="Ấp 4", commune="Xã Đông Mốt"),
    )
    assert outcomes(batch) == [(1, "head"), (2, "doubtful"), (3, "doubtful")]
    [question] = batch.summary["questions"]
    assert (question["kind"], question["count"]) == ("place", 2)
    before = everything()
    assert do(batch, "accept").notice.startswith("Chưa ghi gì")
    assert everything() == before
    answer(batch=batch, answers={question["key"]: question["choices"][0][0]})
    assert outcomes(do(batch, "read")) == [(1, "head"), (2, "new"), (3, "new")]
    assert do(batch, "accept").state == ACCEPTED
    assert LocalityVersion.objects.filter(name="Ấp 4", parent__name="Xã Đông Một").exists()


def test_rows_with_a_doubt_may_be_left_aside_by_its_answer(send):
    batch = send(line(commune="Xã Đông Mốt"), line(full_name="Lý Thị Tư", hamlet="Ấp 4"))
    [question] = batch.summary["questions"]
    answer(batch=batch, answers={question["key"]: "skip"})
    assert outcomes(do(batch, "read")) == [(1, "head"), (2, "aside"), (3, "new")]
    assert do(batch, "accept").summary["written"]["persons"] == 1


def test_a_namesake_elsewhere_is_asked_about(send):
    do(send(line(), user="staff"), "accept")
    batch = send(line(hamlet="Khu phố 2", **WARD), user="staff")
    assert outcomes(batch) == [(1, "head"), (2, "doubtful")]
    [question] = batch.summary["questions"]
    assert question["kind"] == "person"
    answer(batch=batch, answers={question["key"]: "new"})
    assert outcomes(do(batch, "read")) == [(1, "head"), (2, "new")]
    assert do(batch, "accept").summary["written"]["persons"] == 1
    assert Person.objects.filter(full_name="Lê Thị Mới").count() == 2


def test_a_personnel_code_of_two_people_keeps_a_list_out_until_it_is_answered(send):
    head = [*HEAD, "Số hiệu cán bộ"]
    lines = [*line(), "83-7"], [*line(full_name="Lý Thị Tư", hamlet="Ấp 4"), "83-7"]
    batch = send(*lines, head=head)
    assert outcomes(batch)[1:] == [(2, "new"), (3, "doubtful")]
    said = "Số hiệu 83-7 ở dòng khác của danh sách là của người có họ tên hoặc ngày sinh khác."
    assert batch.rows.get(number=3).marks == {"Q": ["doubtful", said]}
    answer(batch=batch, answers=dict.fromkeys(questions(batch), "new"))
    do(batch, "read")
    assert do(batch, "accept").state == ACCEPTED
    codes = Person.objects.filter(full_name__in=["Lê Thị Mới", "Lý Thị Tư"])
    assert set(codes.values_list("personnel_code", flat=True)) == {"83-7", ""}


def test_what_the_file_counts_is_held_against_what_is_counted_in_it(send):
    total = ["", "Tổng cộng", 3]
    batch = send(line(), line(full_name="Lý Thị Tư", hamlet="Ấp 4"), total)
    assert batch.summary["claims"] == [["Danh sách", 4, "Tổng cộng", 3, 2, 2]]
    assert counted(batch) == [(2, 2, 0, 0)]
    assert [(row.outcome, row.why) for row in batch.rows.filter(number=4)] == [
        ("aside", "dòng tổng cộng")
    ]
    assert batch.rows.get(number=4).marks == {
        "C": ["note", "Dòng này ghi 3, nhưng đếm được 2 dòng, 2 trường hợp."]
    }
    assert do(batch, "accept").state == ACCEPTED


def test_what_a_summary_counts_of_a_model_stands_among_these(send):
    head = ["STT", "Mô hình", "Số trường hợp"]
    labels = "BTCB - Trưởng ấp", "Bí thư chi bộ đồng thời là Trưởng ấp", "Mô hình khác"
    numbers = enumerate(zip(labels, (5, 2, 1), strict=True), 1)
    rows = [["TỔNG HỢP"], head, *([number, *said] for number, said in numbers)]
    batch = send(line(), line(full_name="Lý Thị Tư", hamlet="Ấp 4"), TH=rows)
    assert batch.summary["claims"] == [
        ["TH", 3, "BTCB - Trưởng ấp", 5, None, 2],
        ["TH", 4, "Bí thư chi bộ đồng thời là Trưởng ấp", 2, None, 2],
    ]


def test_a_file_that_is_no_workbook_says_why(world):
    batch = receive(user=world.users["staff"], name="a.xlsx", content=b"\x00\x01\x02\xff")
    do(batch, "read")
    assert (batch.state, batch.notice[:20]) == (ImportState.FAILED, "Không đọc được tệp. ")
    assert do(batch, "read").state == ImportState.FAILED  # it may be tried again


def test_a_fault_of_the_program_is_told_and_keeps_the_state_from_before(send, monkeypatch):
    batch = send(line())
    before = everything()
    Locality.objects.all()  # the register is there
    monkeypatch.setattr("cadres.actions.batches.accept_list", lambda **_: 1 / 0)
    do(batch, "accept")
    assert (batch.state, batch.notice[:22]) == (READY, "Chương trình gặp lỗi k")
    assert everything() == before


def test_only_one_deed_at_a_time_is_taken(send):
    batch = send(line())
    ImportBatch.objects.filter(pk=batch.pk).update(state=ImportState.WRITING)
    assert not start(batch, "accept", batch.user)
    assert not start(batch, "read", batch.user)


def seen_by(world) -> set[str]:
    names = ("staff", "commune", "neighbour", "administrator")
    return {
        user.username
        for user in get_user_model().objects.filter(username__in=names)
        if ImportBatch.objects.visible_to(user).exists()
    }


@pytest.mark.parametrize(
    ("user", "lines", "seen"),
    [
        ("commune", [{}], {"staff", "commune", "administrator"}),
        ("staff", [{}], {"staff", "commune", "administrator"}),
        ("staff", [{}, {"commune": "Xã Lạ"}], {"staff", "administrator"}),
        ("staff", [{}, WARD | {"hamlet": "Khu phố 2"}], {"staff", "administrator"}),
        ("neighbour", [{}], {"staff", "neighbour", "administrator"}),
        ("administrator", [{"birth": "30/2/1980"}], {"administrator"}),
    ],
)
def test_a_batch_is_seen_by_its_sender_and_by_who_may_write_at_all_its_places(
    send, world, user, lines, seen
):
    send(*(line(full_name=f"Lê Thị {n}", **each) for n, each in enumerate(lines)), user=user)
    assert seen_by(world) == seen


def test_a_batch_not_read_yet_is_seen_from_above_its_sender(world):
    receive(user=world.users["commune"], name="a.xlsx", content=b"x")
    assert seen_by(world) == {"staff", "commune", "administrator"}


def test_the_batch_of_somebody_without_a_scope_left_is_for_the_nation(send, world):
    batch = send(line(birth="30/2/1980"))
    Scope.objects.filter(user=batch.user).delete()
    do(batch, "read", world.users["administrator"])
    assert batch.places == [NATION]
    batch.user.delete()
    batch.refresh_from_db()
    assert (batch.user, batch.username) == (None, "Cán bộ tỉnh")
    assert seen_by(world) == {"administrator"}


def test_reading_again_replaces_the_rows(send):
    batch = send(line(), line(full_name="Lý Thị Tư", hamlet="Ấp 4"))
    do(batch, "read")
    assert ImportRow.objects.filter(batch=batch).count() == 3


def test_the_day_of_the_tree_may_be_said(send):
    new_unit = line(district="", commune="Xã Đông", hamlet="Ấp 1", role2="")
    assert "wrong" in dict(outcomes(send(new_unit))).values()
    batch = send(new_unit, day=dt.date(2025, 8, 1))
    assert batch.summary["day"] == "2025-08-01"
    assert "wrong" not in dict(outcomes(batch)).values()


def test_a_post_on_days_when_its_hamlet_lay_elsewhere_is_not_the_senders(send, world):
    hamlet = place(4, world.places["Xã Đông Một"], "Ấp 9", end="2015-01-01")
    LocalityVersion.objects.create(
        locality=hamlet, period=span("2015-01-01"), kind="ap", name="Ấp 9",
        parent=world.places["Phường Tây Hai"],
    )  # fmt: skip
    post = {"hamlet": "Ấp 9", "role2": "", "decision_no": "", "decision_date": ""}
    for began, outcome in ((dt.date(2018, 1, 1), "wrong"), (dt.date(2013, 1, 1), "new")):
        batch = send(line(**post, start=began), user="commune", day=dt.date(2014, 1, 1))
        assert outcomes(batch)[1:] == [(2, outcome)]


def test_rows_of_a_unit_that_was_gone_are_not_shown_to_whom_they_do_not_concern(send, world):
    gone = place(3, world.places["Thị xã Tây"], "Xã Tây Ba", end="2025-07-01")
    chairman = {"hamlet": "", "role1": "Chủ tịch UBND xã", "role2": "", "decision_no": "",
                "decision_date": ""}  # fmt: skip
    batch = send(
        line(**chairman, district="", commune="Xã Đông", start=dt.date(2025, 7, 1)),
        line(
            **chairman, full_name="Lý Văn Kín", district="Thị xã Tây", commune="Xã Tây Ba",
            start=dt.date(2020, 7, 1), end=dt.date(2024, 1, 1),
        ),
        day=dt.date(2025, 8, 1),
    )  # fmt: skip
    assert set(batch.places) == {world.places["Xã Đông"].pk, gone.pk}
    other = get_user_model().objects.create_user("xa-dong")
    Scope.objects.create(user=other, locality=world.places["Xã Đông"], role="editor")
    assert not ImportBatch.objects.visible_to(other).exists()
