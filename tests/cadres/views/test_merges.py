"""The pages that merge two records of one person, and part them again."""

import re

import pytest

from cadres.models import Person, PersonMerge
from tests.build import appoint, person
from tests.world import World


@pytest.fixture
def duc(world: World) -> Person:
    return world.people["Đặng Văn Đức"]


@pytest.fixture
def twin(world) -> Person:
    """Another record of Đặng Văn Đức, with his post as secretary once more, and a note."""
    facts = {"birth_precision": "year", "gender": "nam", "note": "bản kia"}
    who = person("Đặng Văn Đức", "1970-01-01", **facts)
    appoint(who, world.positions["btcb-thon"], world.places["Ấp 1"], "2019-01-01")
    appoint(who, world.positions["ct-hnd-xa"], world.places["Xã Đông Một"], "2018-01-01")
    return who


@pytest.fixture
def staff(client, world):
    client.force_login(world.users["staff"])
    return client


CHOSEN = {"fact-birth": "kept", "fact-note": "gone", "post-0": "kept"}


def address(duc, twin) -> str:
    return f"/can-bo/{duc.pk}/gop/{twin.pk}/"


def merged(staff, duc, twin, **fields) -> PersonMerge:
    staff.post(address(duc, twin), CHOSEN | {"reason": "một người", "write": ""} | fields)
    return PersonMerge.objects.get()


def test_the_page_asks_only_where_the_records_differ(staff, duc, twin):
    page = staff.get(address(duc, twin)).content.decode()
    asked = set(re.findall(r'name="((?:fact|post)-[\w-]+)" value="(\w+)"[^>]* checked', page))
    assert asked == {("fact-birth", "kept"), ("fact-note", "gone"), ("post-0", "kept")}
    assert "Hai hồ sơ ghi giống nhau: họ và tên Đặng Văn Đức; giới tính Nam." in page


def test_a_preview_says_what_follows_and_writes_nothing(staff, duc, twin):
    page = staff.post(address(duc, twin), CHOSEN | {"preview": ""}).content.decode()
    assert "1 trường hợp kiêm nhiệm bắt đầu" in page  # the A5
    assert "A5 – Cán bộ xã – Bí thư chi bộ thôn" in page
    assert not PersonMerge.objects.exists()


def test_two_records_become_one_and_the_other_leads_to_it(staff, duc, twin):
    merged(staff, duc, twin)
    duc.refresh_from_db()
    assert (duc.note, duc.birth_text) == ("bản kia", "1/1/1970")
    assert duc.appointments.count() == 3
    response = staff.get(f"/can-bo/{twin.pk}/", follow=True)
    assert response.redirect_chain == [(f"/can-bo/{duc.pk}/", 302)]
    page = response.content.decode()
    assert f"Hồ sơ số {twin.pk}, Đặng Văn Đức, đã gộp vào hồ sơ này." in page
    assert "Tách hồ sơ" in page


def test_a_merge_needs_a_reason_and_keeps_what_was_chosen(staff, duc, twin):
    data = CHOSEN | {"fact-birth": "gone", "reason": "", "write": ""}
    page = staff.post(address(duc, twin), data).content.decode()
    assert '<a href="#id_reason">' in page
    assert re.search(r'name="fact-birth" value="gone"[^>]* checked', page)
    assert not PersonMerge.objects.exists()


def test_who_merges_what_changed_meanwhile_is_told(staff, duc, twin):
    page = staff.get(address(duc, twin)).content.decode()
    seen = dict(re.findall(r'name="(seen-\d+)" value="(\d+)"', page))
    Person.objects.filter(pk=twin.pk).update(home_place="Bến Tre")
    data = CHOSEN | {"fact-home_place": "gone", "reason": "một người", "write": ""}
    page = staff.post(address(duc, twin), data | seen).content.decode()
    assert "hệ thống sửa quê quán: trống → Bến Tre" in page
    assert not PersonMerge.objects.exists()
    seen = dict(re.findall(r'name="(seen-\d+)" value="(\d+)"', page))
    staff.post(address(duc, twin), data | seen)
    assert PersonMerge.objects.count() == 1


def test_parting_brings_both_back(staff, duc, twin):
    made = merged(staff, duc, twin)
    page = staff.get(f"/gop-ho-so/{made.pk}/tach/").content.decode()
    assert "Chủ tịch Hội Nông dân xã, Xã Đông Một, 1/1/2018 – nay" in page
    response = staff.post(f"/gop-ho-so/{made.pk}/tach/", {"reason": "hai người", "write": ""})
    assert response.url == f"/can-bo/{duc.pk}/"
    duc.refresh_from_db()
    assert duc.note == ""
    assert twin.appointments.count() == 2
    assert staff.get(f"/can-bo/{twin.pk}/").status_code == 200
    told = staff.get(f"/gop-ho-so/{made.pk}/tach/").content.decode()
    assert "Hai hồ sơ này đã được tách." in told


def test_parting_needs_a_reason(staff, duc, twin):
    made = merged(staff, duc, twin)
    page = staff.post(f"/gop-ho-so/{made.pk}/tach/", {"reason": "", "write": ""}).content.decode()
    assert '<a href="#id_reason">' in page
    assert PersonMerge.objects.get().undone_at is None


def test_what_depends_on_the_merge_is_said_before_parting(staff, duc, twin):
    made = merged(staff, duc, twin)
    Person.objects.filter(pk=duc.pk).update(note="sửa sau")
    page = staff.get(f"/gop-ho-so/{made.pk}/tach/").content.decode()
    assert "Mục “ghi chú” đã được sửa sau khi gộp" in page
    assert 'name="write"' not in page


def test_records_beyond_the_scope_are_not_found(client, world, duc, twin):
    stranger = world.people["Đỗ Văn Phố"]
    client.force_login(world.users["commune"])
    assert client.get(address(duc, twin)).status_code == 200
    for pair in ((duc, stranger), (stranger, duc), (duc, duc)):
        assert client.get(address(*pair)).status_code == 404
    client.force_login(world.users["leader"])
    assert client.post(address(duc, twin), CHOSEN).status_code == 403


@pytest.mark.parametrize("posts", [1, 30])
def test_queries_do_not_grow_with_posts(staff, duc, world, posts, django_assert_num_queries):
    other = person("Đặng Văn Đức")
    for year in range(1980, 1980 + posts):
        where = world.positions["ct-hnd-xa"], world.places["Xã Đông Một"]
        appoint(other, *where, f"{year}-01-01", f"{year}-06-01")
    staff.get("/")
    with django_assert_num_queries(17):
        staff.get(address(duc, other))
