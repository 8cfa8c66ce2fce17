"""The process that writes a long list or form."""

import subprocess
import sys

import pytest
from django.conf import settings

from reports.exports.apart import write_apart
from reports.exports.forms import form_workbook
from reports.questions import Question
from tests.reports.exports.conftest import NOW, cached, source_of
from tests.world import DAY, build_world

LEAN = """
import sys, django
django.setup()
from reports import jobs
from reports.exports import apart, write_long_list
from reports.management.commands import write_long_file
assert not {"pandas", "altair", "reports.urls", "config.urls"} & sys.modules.keys()
"""


@pytest.mark.django_db(transaction=True)
def test_it_writes_what_its_user_may_see_and_tells_where_it_is_had(tmp_path):
    world = build_world()
    path, question = tmp_path / "list.xlsx", Question(DAY, world.places["Xã Đông Một"])
    asked = (question.query, str(world.users["staff"].pk), NOW.isoformat(), "", "", "/a.xlsx?a")
    write_apart(str(path), "danh-sach", *asked, tell=lambda done: None)
    content = path.read_bytes()
    facts = source_of(content)
    assert facts["Địa chỉ để xuất lại"] == "/a.xlsx?a"
    assert len(cached(content, "Danh sách")) == 5 + facts["Số dòng"] > 5
    with pytest.raises(RuntimeError):
        write_apart(str(tmp_path), "danh-sach", *asked, tell=lambda done: None)


@pytest.mark.django_db(transaction=True)
def test_it_writes_a_form_of_its_days(tmp_path):
    world = build_world()
    path, question = tmp_path / "form.xlsx", Question(DAY, world.places["Xã Đông Một"])
    user, days = world.users["staff"], {"before": DAY.replace(year=2019), "issued": DAY}
    asked = (question.query, str(user.pk), NOW.isoformat(), "2019-09-23", "2020-09-23", "")
    write_apart(str(path), "phu-luc-1", *asked, tell=lambda done: None)
    expected = form_workbook("phu-luc-1", question, user, now=NOW, **days)
    names = ("Phụ lục 1", "Nguồn số liệu")
    for name in names:
        assert cached(path.read_bytes(), name) == cached(expected, name)


def test_neither_it_nor_the_worker_loads_what_only_tables_and_pages_need():
    subprocess.run([sys.executable, "-c", LEAN], cwd=settings.BASE_DIR, check=True)
