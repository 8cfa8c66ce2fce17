import os
import re
import time
import uuid

import pytest
from django.urls import reverse

from reports import long_files
from tests.reports.exports.conftest import cached, source_of
from tests.world import build_world

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def leader(client, settings, tmp_path, monkeypatch, transactional_db):
    """A leader's client, for whom a list of more than three cases is a long one."""
    settings.EXPORTS_ROOT = tmp_path
    monkeypatch.setattr("reports.views.exports.LONG", 3)
    world = build_world()
    client.force_login(world.users["leader"])
    client.world = world
    return client


def written(client, asked="") -> uuid.UUID:
    """The key of a list that was asked for; what is queued is done at once in tests."""
    response = client.post(reverse("long-list-new") + asked)
    return uuid.UUID(response.url.rstrip("/").rsplit("/", 1)[1])


def test_a_long_list_is_offered_and_a_short_one_comes_at_once(leader):
    offer = leader.get(reverse("list-workbook"))
    assert "<strong>8</strong> trường hợp" in offer.content.decode()
    assert 'action="/truong-hop/tep/?day=2020-09-23' in offer.content.decode()
    short = leader.get(reverse("list-workbook"), {"place": leader.world.places["Ấp 2"].pk})
    assert source_of(short.content)["Số dòng"] == 2


def test_it_is_watched_and_then_fetched(leader):
    key = written(leader)
    page = leader.get(reverse("long-list", args=[key])).content.decode()
    assert "Đã ghi xong 8 dòng." in page
    file = leader.get(reverse("long-list-file", args=[key]))
    assert "danh-sach-kiem-nhiem_an-hoa_2020-09-23.xlsx" in file["Content-Disposition"]
    assert len(cached(b"".join(file.streaming_content), "Danh sách")) == 5 + 8


def test_nobody_else_finds_it(leader):
    key = written(leader)
    leader.force_login(leader.world.users["staff"])
    for name in ("long-list", "long-list-file"):
        assert leader.get(reverse(name, args=[key])).status_code == 404


def test_a_list_that_is_not_whole_cannot_be_fetched_and_tells_how_far_it_is(leader):
    user = leader.world.users["leader"]
    key = uuid.uuid4()
    long_files._directory(key).mkdir()
    known = long_files.LongFile(user.pk, "a.xlsx", 2000, done=500, state=long_files.WORKING)
    long_files._write(key, known)
    page = leader.get(reverse("long-list", args=[key]), headers={"HX-Request": "true"})
    assert "Đã ghi 500/2.000 dòng" in page.content.decode()
    assert "<html" not in page.content.decode()
    assert leader.get(reverse("long-list-file", args=[key])).status_code == 404
    old = time.time() - long_files.SILENT - 1
    os.utime(long_files._directory(key) / long_files.STATE, (old, old))
    stopped = leader.get(reverse("long-list", args=[key])).content.decode()
    assert "đã dừng giữa chừng" in stopped


def test_what_nobody_has_begun_says_so(leader):
    user = leader.world.users["leader"]
    key = long_files.open_file(user, name="a.xlsx", total=2000, back="/truong-hop/")
    page = leader.get(reverse("long-list", args=[key])).content.decode()
    assert "Đang chờ đến lượt" in page
    old = time.time() - long_files.PATIENCE - 1
    os.utime(long_files._directory(key) / long_files.STATE, (old, old))
    page = leader.get(reverse("long-list", args=[key])).content.decode()
    assert "Chưa có tiến trình nào nhận việc lập tệp." in page
    assert 'hx-trigger="every 700ms"' in page


def test_a_work_that_fails_says_so(leader):
    user = leader.world.users["leader"]

    def fail(path, tell):
        raise RuntimeError("on purpose")

    key = long_files.open_file(user, name="a.xlsx", total=1)
    long_files.write_file(key, fail)
    assert long_files.find(key, user).state == long_files.FAILED


def test_a_long_form_is_offered_and_written_too(leader, monkeypatch):
    monkeypatch.setattr("reports.views.papers.LONG", 3)
    asked = {"before": "23/9/2019"}
    offer = leader.get(reverse("form-workbook", args=["phu-luc-1"]), asked).content.decode()
    assert "<strong>8</strong> trường hợp" in offer
    action = re.search(r'action="(/truong-hop/tep/[^"]*)"', offer)[1].replace("&amp;", "&")
    assert "form=phu-luc-1" in action
    assert "before=2019-09-23" in action
    key = written(leader, action.removeprefix(reverse("long-list-new")))
    file = leader.get(reverse("long-list-file", args=[key]))
    assert "phu-luc-1_an-hoa_2020-09-23.xlsx" in file["Content-Disposition"]
    content = b"".join(file.streaming_content)
    assert source_of(content)["Tổng số"] == 8
    assert cached(content, "Phụ lục 1")


def test_what_is_older_than_an_hour_is_swept_away(leader, tmp_path):
    key = written(leader)
    old = time.time() - long_files.KEPT - 1
    os.utime(tmp_path / str(key), (old, old))
    long_files.sweep()
    assert leader.get(reverse("long-list", args=[key])).status_code == 404


def test_a_place_outside_the_scope_and_what_cannot_be_read_start_nothing(leader, tmp_path):
    far = leader.world.places["Tỉnh Bình Xa"].pk
    begin = reverse("long-list-new")
    assert leader.post(f"{begin}?place={far}").status_code == 404
    assert leader.post(f"{begin}?day=31/2/2020").status_code == 400
    assert list(tmp_path.iterdir()) == []
