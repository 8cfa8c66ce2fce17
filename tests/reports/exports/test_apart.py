"""The process that writes a long list."""

import subprocess
import sys

import pytest
from django.conf import settings

from reports.exports.apart import write_list_apart
from reports.questions import Question
from tests.reports.exports.conftest import NOW, cached, source_of
from tests.world import DAY, build_world

LEAN = """
import sys, django
django.setup()
from reports import jobs
from reports.exports import apart, write_long_list
from reports.management.commands import write_list
assert not {"pandas", "altair", "reports.urls", "config.urls"} & sys.modules.keys()
"""


@pytest.mark.django_db(transaction=True)
def test_it_writes_what_its_user_may_see_and_tells_where_it_is_had(tmp_path):
    world = build_world()
    path, told = tmp_path / "list.xlsx", {"now": NOW, "address": "/truong-hop.xlsx?a"}
    user = world.users["staff"]
    question = Question(DAY, world.places["Xã Đông Một"])
    write_list_apart(str(path), question, user, tell=lambda done: None, **told)
    content = path.read_bytes()
    facts = source_of(content)
    assert facts["Địa chỉ để xuất lại"] == "/truong-hop.xlsx?a"
    assert len(cached(content, "Danh sách")) == 5 + facts["Số dòng"] > 5
    with pytest.raises(RuntimeError):
        write_list_apart(str(tmp_path), question, user, tell=lambda done: None, **told)


def test_neither_it_nor_the_worker_loads_what_only_tables_and_pages_need():
    subprocess.run([sys.executable, "-c", LEAN], cwd=settings.BASE_DIR, check=True)
