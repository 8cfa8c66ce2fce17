"""A small province: Bến Tre with two districts, two communes and three hamlets."""

import datetime as dt
import io
from types import SimpleNamespace

import openpyxl
import pytest
from django.contrib.auth import get_user_model
from python_calamine import CalamineWorkbook

from cadres.models import Scope
from reports.questions import Question
from tests.build import appoint, pairing, person, place, position

DAY = dt.date(2020, 9, 23)
NOW = dt.datetime(2020, 10, 5, 1, 30, tzinfo=dt.UTC)  # 8:30 in Việt Nam


def opened(content: bytes):
    """The workbook as openpyxl reads it: formulas are their text."""
    return openpyxl.load_workbook(io.BytesIO(content))


def cached(content: bytes, sheet: str) -> list[list]:
    """The rows of a sheet as calamine reads it: formulas are their remembered values."""
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return workbook.get_sheet_by_name(sheet).to_python(skip_empty_area=False)


def printed_width(sheet) -> float:
    """Millimetres that a sheet's columns take on paper: nine pixels a digit of their font."""
    columns = sheet.column_dimensions.values()  # equal neighbours are one
    pixels = sum(each.width * 9 * (each.max - each.min + 1) for each in columns)
    return pixels * 25.4 / 96 * (sheet.page_setup.scale or 100) / 100


def source_of(content: bytes) -> dict:
    """The facts on the sheet "Nguồn số liệu"."""
    return {row[0]: row[1] for row in cached(content, "Nguồn số liệu")[2:]}


def account(username: str, locality=None, role="viewer", **names):
    """A user with a scope."""
    user = get_user_model().objects.create_user(username, password="x", **names)
    Scope.objects.create(user=user, locality=locality, role=role)
    return user


@pytest.fixture
def world(db):
    """The province with its posts and pairings, without cases, and three accounts."""
    bt = place(1, None, "Tỉnh Bến Tre", code="83")
    ba_tri = place(2, bt, "Huyện Ba Tri", code="836")
    binh_dai = place(2, bt, "Huyện Bình Đại", code="835")
    an_thuy = place(3, ba_tri, "Xã An Thủy", code="29182")
    thoi_thuan = place(3, binh_dai, "Xã Thới Thuận", code="29083")
    hamlets = [place(4, an_thuy, f"Ấp An {number}") for number in (1, 2)]
    hamlets.append(place(4, thoi_thuan, "Ấp Thới Hòa", kind="ap"))
    posts = {}
    pairings = {}
    for level, code in ((1, "T1"), (2, "H1"), (3, "X1"), (4, "A1")):
        posts[level] = (
            position(f"bt-{level}", level, title="Bí thư {kind}"),
            position(f"ct-{level}", level, title="Chủ tịch {kind}", bloc="ubnd"),
        )
        first, second = posts[level]
        pairings[level] = pairing(code, [first], [second], short=f"Bí thư – Chủ tịch {level}")
    return SimpleNamespace(
        province=bt,
        districts=[ba_tri, binh_dai],
        communes=[an_thuy, thoi_thuan],
        hamlets=hamlets,
        posts=posts,
        pairings=pairings,
        question=Question(day=DAY, place=bt),
        leader=account("lanh-dao", bt, last_name="Trần", first_name="Văn Bình"),
        commune_staff=account("an-thuy", an_thuy, "editor"),
    )


@pytest.fixture
def peopled(world):
    """The world with six cases: 1 + 1 + 1 + 3, one person among them holding two."""
    case(world, 1, world.province, "Nguyễn Văn Tỉnh")
    case(world, 2, world.districts[0], "Lê Thị Huyện", gender="nu")
    both = case(world, 3, world.communes[0], "Phạm Văn Xã")
    case(world, 4, world.hamlets[0], "Trần Thị Ấp", gender="nu")
    case(world, 4, world.hamlets[2], "Võ Văn Thới")
    case(world, 4, world.hamlets[1], both)
    return world


def case(world, level: int, where, who, start="2018-01-01", **fields):
    """A person (or a new one of that name) holding both posts of a level at a place."""
    who = person(who, **fields) if isinstance(who, str) else who
    for post in world.posts[level]:
        appoint(who, post, where, start=start)
    return who
