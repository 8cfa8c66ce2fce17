"""Posts left before a reorganisation are of the units that there were then, hamlets as well."""

import datetime as dt

import pytest

from cadres.access import Reach
from cadres.actions.lists import accept_list
from cadres.intake.rows.lists import read_list
from cadres.lists.matching import match_list
from cadres.models import Appointment
from tests.cadres.list_files import workbook

TODAY = dt.date(2025, 12, 31)
HEAD = ["Họ và tên", "Năm sinh", "Tỉnh", "Huyện", "Xã", "Ấp", "Chức danh 1", "Chức danh 2",
        "Từ ngày", "Đến ngày"]  # fmt: skip
OLD = "Tỉnh Kiên Giang", "Thành phố Phú Quốc", "Phường Dương Đông"
POSTS = "Bí thư chi bộ", "Trưởng khu phố"

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded_register")]


def plan_of(tmp_path, *rows):
    path = tmp_path / "ds.xlsx"
    path.write_bytes(workbook(*rows, head=HEAD).read())
    return match_list(read_list(path, today=TODAY), reach=Reach(nationwide=True), day=TODAY)


def held(name, end, hamlet="Khu phố 5", where=OLD):
    return [name, 1970, *where, hamlet, *POSTS, dt.date(2022, 3, 1), end]


def test_a_hamlet_of_a_commune_that_ended_is_written_there(tmp_path):
    plan = plan_of(tmp_path, held("Lý Đức", dt.date(2025, 6, 30)))
    accept_list(plan=plan, user=None, reason="nhập")
    [hamlet] = {post.locality for post in Appointment.objects.filter(person__full_name="Lý Đức")}
    [version] = hamlet.versions.all()
    assert (version.parent.name, version.period.upper) == ("Phường Dương Đông", dt.date(2025, 7, 1))
    again = plan_of(tmp_path, held("Lý Đẹp", "1/2/2022")[:8] + ["1/2/2021", "1/2/2022"])
    assert {each.locality for each in again.appointments} == {hamlet.pk}


@pytest.mark.parametrize("end", ["", dt.date(2025, 7, 1)])
def test_who_is_there_after_it_ended_is_asked_about(tmp_path, end):
    plan = plan_of(tmp_path, held("Lý Đức", end))
    assert [fault.kind for fault in plan.problems] == ["place_of_old_tree"]
    assert plan.appointments == []
