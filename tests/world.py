"""A small world for the tests of pages: one province, its figures known by heart.

On 23/9/2020 the province has 8 cases = 1 + 1 + 1 + 5 held by 7 people:

    Tỉnh An Hòa        T1  Trần Thị Tỉnh
      Huyện Đông       H1  Lê Văn Huyện
        Xã Đông Một    X1  Phạm Văn Xã
          Ấp 1         A1  Đặng Văn Đức
          Ấp 2         A1 and A5 (also an officer of the commune)  Nguyễn Thị Hai
          Ấp 10        A1  Võ Văn Mười
      Thị xã Tây
        Phường Tây Hai
          Khu phố 1    A1  Đỗ Văn Phố, since 2019; before him Bùi Văn Cũ

On 1/7/2025 districts end: Xã Đông Một becomes Xã Đông, and 6 cases are left (the district's and the
old commune's are over). The neighbour is Tỉnh Bình Xa, without cases.
"""

import datetime as dt
from dataclasses import dataclass, field

from django.contrib.auth import get_user_model

from cadres.models import (
    Appointment,
    Decision,
    Locality,
    LocalityVersion,
    Pairing,
    Person,
    PlaceRule,
    Position,
    Role,
    Scope,
    Succession,
)
from tests.build import appoint, pairing, person, place, position, span

DAY = dt.date(2020, 9, 23)
TWO_TIERS = "2025-07-01"
PASSWORD = "Mat-khau-2020"


@dataclass
class World:
    """The rows by name; `users` by the part they play."""

    places: dict[str, Locality] = field(default_factory=dict)
    positions: dict[str, Position] = field(default_factory=dict)
    pairings: dict[str, Pairing] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    users: dict = field(default_factory=dict)

    def hold(self, name: str, posts: dict[str, str], start="2018-01-01", end=None, **fields):
        """A person who holds posts (position code → place name) from a day on."""
        held = {"local_status": fields.pop("local_status", "")}
        who = self.people[name] = person(name, **fields)
        paper = Decision.objects.create(number=f"{who.pk}-QĐ/TU", issued=dt.date(2017, 12, 25))
        for code, where in posts.items():
            held_at = self.positions[code], self.places[where]
            appoint(who, *held_at, start, end, start_decision=paper, **held)


def build_world() -> World:
    """The world, with a user for every part."""
    world = World()
    _places(world)
    _catalogue(world)
    _people(world)
    _users(world)
    return world


def _places(world):
    def add(level, name, parent=None, end=None, **version):
        above = world.places[parent] if parent else None
        world.places[name] = place(level, above, name, end=end, **version)

    add(1, "Tỉnh An Hòa", code="01")
    add(2, "Huyện Đông", "Tỉnh An Hòa", TWO_TIERS, code="011")
    add(2, "Thị xã Tây", "Tỉnh An Hòa", TWO_TIERS, code="012", kind="thi_xa")
    add(3, "Xã Đông Một", "Huyện Đông", TWO_TIERS, code="00001")
    add(3, "Phường Tây Hai", "Thị xã Tây", TWO_TIERS, code="00002", kind="phuong")
    for name in ("Ấp 10", "Ấp 1", "Ấp 2"):
        add(4, name, "Xã Đông Một", TWO_TIERS)
    add(4, "Khu phố 1", "Phường Tây Hai", TWO_TIERS, kind="khu_pho")
    add(3, "Xã Đông", "Tỉnh An Hòa", start=TWO_TIERS, code="00003")
    ward = world.places["Phường Tây Hai"]
    new = span(TWO_TIERS)
    moves = {"Ấp 1": "Xã Đông", "Ấp 2": "Xã Đông", "Ấp 10": "Xã Đông", "Khu phố 1": ward.name}
    moves = {ward.name: "Tỉnh An Hòa"} | moves
    for name, parent in moves.items():
        before = world.places[name].versions.get()
        LocalityVersion.objects.create(
            locality=before.locality,
            period=new,
            kind=before.kind,
            name=name,
            code=before.code,
            parent=world.places[parent],
        )
    Succession.objects.create(
        old=world.places["Xã Đông Một"],
        new=world.places["Xã Đông"],
        day=dt.date(2025, 7, 1),
        extent=Succession.Extent.WHOLE,
    )
    add(1, "Tỉnh Bình Xa", code="02")
    add(3, "Xã Xa", "Tỉnh Bình Xa", code="00009")


def _catalogue(world):
    titles = [
        ("bt-tinh", 1, "Bí thư {committee}", {"single_seat": True}),
        ("ct-hdnd-tinh", 1, "Chủ tịch HĐND {kind}", {"bloc": "hdnd"}),
        ("bt-huyen", 2, "Bí thư {committee}", {}),
        ("ct-ubnd-huyen", 2, "Chủ tịch UBND {kind}", {"bloc": "ubnd"}),
        ("bt-xa", 3, "Bí thư Đảng ủy {kind}", {"single_seat": True, "is_head": True}),
        ("ct-ubnd-xa", 3, "Chủ tịch UBND {kind}", {"bloc": "ubnd"}),
        ("ct-hnd-xa", 3, "Chủ tịch Hội Nông dân {kind}", {"bloc": "mttq"}),
        ("btcb-thon", 4, "Bí thư chi bộ", {}),
        ("truong-thon", 4, "{head}", {"bloc": "ubnd", "single_seat": True}),
    ]
    for code, level, title, fields in titles:
        world.positions[code] = position(code, level, title=title, **fields)
    post = world.positions
    within = {"rule": PlaceRule.SECOND_WITHIN_FIRST, "counted_leg": 2}
    models = [
        ("T1", "Bí thư – Chủ tịch HĐND tỉnh", "bt-tinh", "ct-hdnd-tinh", {}),
        ("H1", "Bí thư – Chủ tịch UBND huyện", "bt-huyen", "ct-ubnd-huyen", {}),
        ("X1", "Bí thư – Chủ tịch UBND xã", "bt-xa", "ct-ubnd-xa", {}),
        ("A1", "Bí thư chi bộ – Trưởng thôn", "btcb-thon", "truong-thon", {}),
        ("A5", "Cán bộ xã – Bí thư chi bộ thôn", "ct-hnd-xa", "btcb-thon", within),
    ]
    for order, (code, short, first, second, fields) in enumerate(models):
        made = pairing(code, [post[first]], [post[second]], short=short, order=order, **fields)
        world.pairings[code] = made


def _people(world):
    def hamlet(where):
        return {"btcb-thon": where, "truong-thon": where}

    women = {"gender": "nu"}
    men = {"gender": "nam"}
    commune = {"bt-xa": "Xã Đông Một", "ct-ubnd-xa": "Xã Đông Một"}
    district = {"bt-huyen": "Huyện Đông", "ct-ubnd-huyen": "Huyện Đông"}
    world.hold("Trần Thị Tỉnh", {"bt-tinh": "Tỉnh An Hòa", "ct-hdnd-tinh": "Tỉnh An Hòa"}, **women)
    world.hold("Lê Văn Huyện", district, **men)
    world.hold("Phạm Văn Xã", commune, end=TWO_TIERS, local_status="not_local", **men)
    world.hold("Đặng Văn Đức", hamlet("Ấp 1"), **men)
    world.hold("Nguyễn Thị Hai", hamlet("Ấp 2") | {"ct-hnd-xa": "Xã Đông Một"}, **women)
    officer = Appointment.objects.filter(position__code="ct-hnd-xa")
    officer.update(period=span("2018-01-01", TWO_TIERS))
    new = world.positions["ct-hnd-xa"], world.places["Xã Đông"]
    appoint(world.people["Nguyễn Thị Hai"], *new, TWO_TIERS)
    world.hold("Võ Văn Mười", hamlet("Ấp 10"), **men)
    world.hold("Bùi Văn Cũ", hamlet("Khu phố 1"), "2015-01-01", "2019-01-01", **men)
    world.hold("Đỗ Văn Phố", hamlet("Khu phố 1"), "2019-01-01", **men)


def _users(world):
    def add(name, role, where, full_name):
        first, last = full_name
        user = get_user_model().objects.create_user(
            name, password=PASSWORD, first_name=first, last_name=last
        )
        locality = world.places[where] if where else None
        Scope.objects.create(user=user, locality=locality, role=role, default_day=DAY)
        world.users[name] = user

    add("leader", Role.VIEWER, "Tỉnh An Hòa", ("Lãnh đạo", "tỉnh"))
    add("staff", Role.EDITOR, "Tỉnh An Hòa", ("Cán bộ", "tỉnh"))
    add("commune", Role.EDITOR, "Xã Đông Một", ("Cán bộ", "xã"))
    add("neighbour", Role.EDITOR, "Phường Tây Hai", ("Cán bộ", "phường"))
    add("administrator", Role.ADMINISTRATOR, None, ("Quản trị", "viên"))
    world.users["unassigned"] = get_user_model().objects.create_user(
        "unassigned", password=PASSWORD
    )
