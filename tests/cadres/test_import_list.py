"""`manage.py import_list` on small lists, and on the list of Bến Tre."""

from io import StringIO
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command

import cadres
from cadres.intake.files.reader import MAX_FILE_SIZE
from cadres.models import Appointment, AssignmentStretch, Level, Locality
from tests.build import day
from tests.cadres.everything import everything
from tests.cadres.list_files import HEAD, line, workbook

pytestmark = pytest.mark.django_db
SAMPLES = Path(__file__).parents[1] / "samples"
BEN_TRE = Path(cadres.__file__).parent / "demo" / "ben-tre-1017.xlsx"


@pytest.fixture
def run(tmp_path):
    """Runs the command on a list of lines; what it printed and what it complained of."""

    def run(*lines, **options):
        path = tmp_path / "ds.xlsx"
        path.write_bytes(workbook(*lines).getvalue())
        return run_on(path, **options)

    return run


def run_on(path, **options):
    out, err = StringIO(), StringIO()
    failure = ""
    try:
        options = {"accept": True} | options
        call_command("import_list", str(path), stdout=out, stderr=err, no_color=True, **options)
    except CommandError as refused:
        failure = str(refused)
    return out.getvalue(), err.getvalue(), failure


def test_a_good_list_is_written_and_counted(run, world):
    assert run(line()) == (
        "Đã đọc 1 dòng, tra đơn vị theo ngày 1/3/2019.\n"
        "Đã ghi 2 lượt giữ chức, 1 cán bộ mới, 1 đơn vị mới, 0 mục được bổ sung; đã có sẵn 0. "
        "Số trường hợp kiêm nhiệm tăng: 1.\n",
        "",
        "",
    )
    [reason] = {
        event.pgh_context.metadata["reason"]
        for event in apps.get_model("cadres", "AppointmentEvent").objects.filter(
            pgh_obj__person__full_name="Lê Thị Mới"
        )
    }
    assert reason == "Nhập danh sách ds.xlsx"


def test_all_faults_are_printed_and_nothing_is_written(run, world):
    before = everything()
    lines = line(birth="30/2/1980"), line(full_name="Lý Thị Tư", hamlet="Ấp 4", gender="?")
    assert run(*lines) == (
        "Đã đọc 2 dòng, tra đơn vị theo ngày 1/3/2019.\n",
        "LỖI – Trang tính “Danh sách”, dòng 2, cột C: “30/2/1980” không có trong lịch.\n"
        "Lưu ý – Trang tính “Danh sách”, dòng 3, cột D: "
        "giới tính “?” không rõ (ghi Nam hoặc Nữ); để trống.\n",
        "Có 1 lỗi, 0 câu hỏi; chưa ghi gì vào sổ.",
    )
    assert everything() == before


def test_warnings_do_not_stop_a_list(run, world):
    _, warnings, failure = run(line(gender="?"))
    assert (warnings.startswith("Lưu ý – Trang tính"), failure) == (True, "")
    assert Locality.objects.filter(name="Ấp 3").exists()


def test_without_the_word_to_accept_it_only_says_what_it_would_write(run, world):
    before = everything()
    printed, _, failure = run(line(), accept=False)
    assert (printed, failure) == (
        "Đã đọc 1 dòng, tra đơn vị theo ngày 1/3/2019.\n"
        "Sẽ ghi 2 lượt giữ chức, 1 cán bộ mới, 1 đơn vị mới, 0 mục được bổ sung; đã có sẵn 0. "
        "Số trường hợp kiêm nhiệm sẽ tăng: 1. Chưa ghi gì vào sổ.\n",
        "",
    )
    assert everything() == before


def test_a_question_keeps_a_list_out(tmp_path, world):
    path = tmp_path / "ds.xlsx"
    path.write_bytes(workbook([*line(), "1.000"], head=[*HEAD, "Phụ cấp"]).getvalue())
    before = everything()
    _, asked, failure = run_on(path)
    assert asked.startswith("HỎI – Cột “Phụ cấp” ghi gì? (trang tính “Danh sách”, ô Q1) Có thể là")
    assert failure == "Có 0 lỗi, 1 câu hỏi; chưa ghi gì vào sổ."
    assert everything() == before


def test_the_day_of_the_tree_may_be_said(run, world):
    new_unit = line(district="", commune="Xã Đông", hamlet="Ấp 1", role2="")
    assert run(new_unit, day=day("2025-08-01"))[2] == ""


def test_a_list_that_names_no_unit_lies_at_the_place_said(tmp_path, world):
    head, row = (cells[:5] + cells[8:] for cells in (HEAD, line()))
    path = tmp_path / "ds.xlsx"
    path.write_bytes(workbook(row, head=head).getvalue())
    assert "lỗi" in run_on(path, accept=False)[2]
    place = "xã Đông Một, huyện Đông, tỉnh An Hòa"
    assert run_on(path, accept=False, place=place)[2] == ""


def test_a_list_without_rows_is_no_success(run, world):
    assert run()[2] == "Tệp không có dòng nào của danh sách cán bộ; chưa ghi gì vào sổ."


def test_a_day_that_is_none_is_told_in_words(tmp_path):
    with pytest.raises(CommandError, match="“23-9-2020” không phải là ngày dạng NĂM-THÁNG-NGÀY"):
        call_command("import_list", str(tmp_path / "a.xlsx"), "--day", "23-9-2020")


def test_sheets_are_called_by_their_names_in_unicode(loaded_register):
    _, said, _ = run_on(SAMPLES / "05-mo-cay-nam-tcvn3.xlsx", accept=False)
    assert said.startswith("Lưu ý – Trang tính “Cấp huyện, xã”: Đã chuyển sang Unicode chuẩn")
    assert "CÊp" not in said


def test_a_file_that_is_not_there_or_no_workbook_is_refused(tmp_path):
    missing = tmp_path / "none.xlsx"
    assert run_on(missing)[2] == f"Không mở được tệp {missing}: không có tệp này."
    assert run_on(tmp_path)[2] == f"Không mở được tệp {tmp_path}: đây là thư mục."
    large = tmp_path / "large.xlsx"
    large.write_bytes(b"x" * (MAX_FILE_SIZE + 1))
    assert run_on(large)[2] == "Tệp lớn hơn 10 MB. Hãy chia thành nhiều tệp nhỏ hơn."
    text = tmp_path / "a.xlsx"
    text.write_bytes(b"\x00\x01\x02\xff")
    assert "Không đọc được tệp" in run_on(text)[2]


def cases_of_ben_tre(on):
    return {
        level: AssignmentStretch.objects.on(day(on)).filter(level=level).count() for level in Level
    }


@pytest.mark.usefixtures("loaded_register")
def test_ben_tre_has_1017_cases_however_often_its_list_comes():
    printed, complaints, failure = run_on(BEN_TRE)
    assert (complaints, failure) == ("", "")
    assert printed.endswith(
        "Đã ghi 2.034 lượt giữ chức, 1.017 cán bộ mới, 809 đơn vị mới, 0 mục được bổ sung; "
        "đã có sẵn 0. Số trường hợp kiêm nhiệm tăng: 1.017.\n"
    )
    assert cases_of_ben_tre("2020-09-23") == {1: 2, 2: 26, 3: 180, 4: 809}
    before = everything()
    printed, _, _ = run_on(BEN_TRE)
    assert "đã có sẵn 2.034. Số trường hợp kiêm nhiệm tăng: 0." in printed
    assert everything() == before
    assert Appointment.objects.count() == 2034
