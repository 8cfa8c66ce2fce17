"""A row of several people through a batch: all of them are written, shown and taken back."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from cadres.actions.batches import answer
from cadres.models import Appointment, ImportState, Person
from tests.cadres import batches
from tests.cadres.batches import do, outcomes
from tests.cadres.everything import everything
from tests.cadres.list_files import line

NAMES = ["Lê Thị Mới", "Đỗ Hữu Phước"]
BOTH = {
    "full_name": "\n".join(NAMES),
    "birth": "1980\n1969",
    "gender": "Nữ\nNam",
    "hamlet": "Ấp 3\nẤp 4",
    "decision_no": "12-QĐ/ĐU\n13-QĐ/ĐU",
    "decision_date": "",
}
ALONE = {"full_name": NAMES[1], "birth": 1969, "gender": "Nam", "hamlet": "Ấp 4",
         "decision_no": "13-QĐ/ĐU", "decision_date": ""}  # fmt: skip


@pytest.fixture
def send(world):
    return lambda *lines, **how: batches.send(world.users["staff"], *lines, **how)


def test_both_are_previewed_in_their_one_row_and_written(send):
    batch = send(line(**BOTH))
    assert outcomes(batch) == [(1, "head"), (2, "new")]
    facts = batch.summary["facts"]
    assert (facts["persons"], facts["localities"], facts["appointments"]) == (2, 2, 4)
    assert [row[3:] for row in batch.summary["cases"]] == [[2, 2, 0, 0]]
    [mark] = batch.rows.get(number=2).marks.values()
    assert all(name in mark[1] for name in NAMES)
    do(batch, "accept")
    posts = Appointment.objects.filter(person__full_name__in=NAMES)
    assert set(
        posts.values_list("person__full_name", "locality__name", "start_decision__number")
    ) == {("Lê Thị Mới", "Ấp 3", "12-QĐ/ĐU"), ("Đỗ Hữu Phước", "Ấp 4", "13-QĐ/ĐU")}
    assert set(posts.values_list("source", flat=True)) == {"ds.xlsx, trang tính Danh sách, dòng 2"}


def test_undoing_takes_both_back(send):
    before = Person.objects.count(), Appointment.objects.count()
    batch = do(send(line(**BOTH)), "accept")
    assert Appointment.objects.count() == before[1] + 4
    do(batch, "undo")
    assert batch.state == ImportState.UNDONE
    assert (Person.objects.count(), Appointment.objects.count()) == before


def test_the_row_again_is_what_the_register_has(send):
    do(send(line(**BOTH)), "accept")
    again = send(line(**BOTH))
    assert outcomes(again) == [(1, "head"), (2, "same")]
    assert again.summary["facts"]["unchanged"] == 4


def test_one_whom_the_register_has_makes_the_row_no_less_new(send):
    do(send(line(**ALONE)), "accept")
    batch = send(line(**BOTH))
    assert outcomes(batch) == [(1, "head"), (2, "new")]
    facts = batch.summary["facts"]
    assert (facts["persons"], facts["appointments"], facts["unchanged"]) == (1, 2, 2)


def test_a_later_row_that_repeats_one_of_them_is_the_only_one_aside(send):
    batch = send(line(**BOTH), line(**ALONE))
    assert outcomes(batch) == [(1, "head"), (2, "new"), (3, "wrong")]
    [question] = batch.summary["questions"]
    answer(batch=batch, answers={question["key"]: "skip"})
    do(batch, "read")
    assert outcomes(batch) == [(1, "head"), (2, "new"), (3, "aside")]
    assert batch.summary["facts"]["persons"] == 2


def test_a_row_left_aside_for_one_of_them_writes_neither(send):
    ward = {"district": "Thị xã Tây", "commune": "Phường Tây Hai", "hamlet": "Khu phố 2"}
    do(send(line(full_name=NAMES[0], birth=1980, **ward)), "accept")
    before = everything()
    batch = send(line(**BOTH))
    [question] = [each for each in batch.summary["questions"] if each["kind"] == "person"]
    answer(batch=batch, answers={question["key"]: "skip"})
    do(batch, "read")
    assert outcomes(batch) == [(1, "head"), (2, "aside")]
    assert batch.summary["facts"]["appointments"] == 0
    assert batch.summary["facts"]["localities"] == 0
    assert everything() == before


def test_the_annotated_return_tells_both_at_the_name_s_cell(send):
    batch = do(send(line(**BOTH)), "annotate")
    paper = load_workbook(BytesIO(batch.annotated))["Danh sách"]
    comment = paper["B2"].comment.text
    assert all(comment.count(f"ở đây đọc là {name}.") == 1 for name in NAMES)


def test_the_same_fault_of_both_is_asked_about_at_one_cell(send):
    batch = send(line(**BOTH | {"start": "1/2099\n2/2099"}))
    cells = {each["key"]: each["cells"] for each in batch.summary["questions"]}
    [future] = [key for key in cells if key.startswith("fault|future_date|")]
    assert cells[future] == [["Danh sách", 2, "L"]]
