"""What the demo records at each place. Hamlets and people are invented, communes are real."""

import datetime as dt
from pathlib import Path

from django.db.backends.postgresql.psycopg_any import DateRange

from cadres.models import (
    Appointment,
    Kind,
    Level,
    Locality,
    LocalityVersion,
    LocalStatus,
    Person,
    Position,
    Precision,
)

from .people import Invention

HERE = Path(__file__).parent
SOURCE = "Dữ liệu minh họa"
TWO_TIERS = dt.date(2025, 7, 1)  # the day on which the communes of all five places changed
HAMLET_NAMES = (
    "Đoàn Xá,Tân Tiến,Đồng Tâm,Thống Nhất,Quang Trung,Hòa Bình,Yên Lâm,Phúc Đa,Bình Sơn,Mễ Xá"
).split(",")


def dong_trieu() -> None:
    """Thị xã Đông Triều, 2017: every hamlet's cell secretary is its head, 173 of 173."""
    invention = Invention("dong-trieu")
    on = dt.date(2017, 8, 15)
    town = locality_on(on, Level.DISTRICT, "205")
    communes = list(LocalityVersion.objects.on(on).children_of(town).in_order())
    hamlets = []
    for number in range(173):
        commune = communes[number % len(communes)]
        kind = Kind.THON if commune.kind == Kind.COMMUNE else Kind.KHU
        turn = number // len(communes)
        name = f"{kind.label} {HAMLET_NAMES[turn // 2]} {1 + turn % 2}"
        place = {"parent_id": commune.locality_id, "period": DateRange(None, TWO_TIERS)}
        hamlets.append(LocalityVersion(kind=kind, name=name, **place))
    add_hamlets(hamlets)
    rows = []
    for hamlet in hamlets:
        day = invention.day(dt.date(2017, 3, 1), dt.date(2017, 8, 10))
        period = DateRange(day, dt.date(2020, 7, 1))
        rows += couple(invention.person(), ("btcb-thon", "truong-thon"), hamlet.locality, period)
    record(rows)


def duc_dung() -> None:
    """Xã Đức Dũng, 3/2017: five commune officers lead the five hamlets' cells, across levels.

    On 1/1/2020 the commune went into xã An Dũng, and its hamlets with it.
    """
    invention = Invention("duc-dung")
    commune = locality_on(dt.date(2017, 3, 1), Level.COMMUNE, "18292")
    merged = dt.date(2020, 1, 1)
    place = {"parent": commune, "period": DateRange(None, merged)}
    hamlets = [LocalityVersion(kind=Kind.THON, name=f"Thôn {name}", **place) for name in HAMLETS]
    add_hamlets(hamlets)
    successor = commune.successions.get(day=merged).new
    move_hamlets(hamlets, successor, DateRange(merged, TWO_TIERS))
    since_before = DateRange(dt.date(2015, 6, 1), merged)
    since_march = DateRange(dt.date(2017, 3, 1), merged)
    rows = []
    for hamlet, code in zip(hamlets, OFFICERS, strict=True):
        officer = invention.person()
        rows.append(held(officer, code, commune, since_before, is_main=True))
        cell = held(officer, "btcb-thon", hamlet.locality, since_march)
        cell.start_precision = Precision.MONTH
        rows.append(cell)
    for row in rows:
        row.end_reason = "Nhập xã"
    record(rows)


HAMLETS = ("Đông Dũng", "Đại Tiến", "Trung Thành", "Ngoại Xuân", "Nội Trung")
OFFICERS = ("pct-hlhpn-xa", "tca-xa", "ct-hnd-xa", "bt-dtn-xa", "ct-hccb-xa")


def gia_nghia() -> None:
    """Thành phố Gia Nghĩa, 24/11/2022: 7 of 8 secretaries and 8 of 8 chairmen are not local."""
    invention = Invention("gia-nghia")
    on = dt.date(2022, 11, 24)
    city = locality_on(on, Level.DISTRICT, "660")
    communes = LocalityVersion.objects.on(on).children_of(city).select_related("locality")
    rows = []
    for number, commune in enumerate(communes.in_order()):
        for code in ("bt-xa", "ct-ubnd-xa"):
            is_local = code == "bt-xa" and number == 7
            start = invention.day(dt.date(2020, 6, 1), dt.date(2021, 12, 1))
            row = held(invention.person(), code, commune.locality, DateRange(start, TWO_TIERS))
            row.local_status = LocalStatus.LOCAL if is_local else LocalStatus.NOT_LOCAL
            row.local_ground = LOCAL_GROUNDS[is_local]
            rows.append(row)
    record(rows)


LOCAL_GROUNDS = {
    True: "Sinh ra và lớn lên trên địa bàn thành phố",
    False: "Không sinh ra, lớn lên trên địa bàn; công tác tại thành phố dưới 20 năm",
}


def hung_khanh_trung_b() -> None:
    """Xã Hưng Khánh Trung B: one secretary is also chairman from 2009, until the term of 2015."""
    invention = Invention("hung-khanh-trung-b")
    commune = locality_on(dt.date(2014, 7, 2), Level.COMMUNE, "28900")
    period = DateRange(dt.date(2009, 1, 1), dt.date(2015, 6, 1))
    rows = couple(invention.person(women=0), ("bt-xa", "ct-ubnd-xa"), commune, period)
    for row in rows:
        row.start_precision = Precision.YEAR
        row.end_precision = Precision.MONTH
        row.end_reason = "Hết nhiệm kỳ 2010-2015"
    record(rows)


def locality_on(day: dt.date, level: Level, code: str) -> Locality:
    """The locality that bore a code on a day."""
    return LocalityVersion.objects.on(day).get(level=level, code=code).locality


def add_hamlets(versions: list[LocalityVersion]) -> None:
    """Save new hamlets, each with its first version."""
    localities = Locality.objects.bulk_create(Locality(level=Level.HAMLET) for _ in versions)
    for version, locality in zip(versions, localities, strict=True):
        version.locality, version.level, version.note = locality, Level.HAMLET, SOURCE
    LocalityVersion.objects.bulk_create(versions)


def move_hamlets(before: list[LocalityVersion], commune: Locality, period: DateRange) -> None:
    """Let hamlets go on under their names below another commune."""
    LocalityVersion.objects.bulk_create(
        LocalityVersion(
            locality=hamlet.locality,
            level=Level.HAMLET,
            kind=hamlet.kind,
            name=hamlet.name,
            parent=commune,
            period=period,
        )
        for hamlet in before
    )


def couple(person: Person, codes, locality: Locality, period: DateRange) -> list[Appointment]:
    """One person in two posts at one place; the first is the main one."""
    first, second = codes
    return [
        held(person, first, locality, period, is_main=True),
        held(person, second, locality, period),
    ]


def held(person, code: str, locality, period, *, is_main=False) -> Appointment:
    """An unsaved appointment; its position is looked up when it is recorded."""
    appointment = Appointment(
        person=person, locality=locality, period=period, is_main=is_main, source=SOURCE
    )
    appointment.position_code = code
    return appointment


def record(appointments: list[Appointment]) -> None:
    """Save the appointments and their people, each person once."""
    positions = {position.code: position for position in Position.objects.all()}
    people = list({id(row.person): row.person for row in appointments}.values())
    Person.objects.bulk_create(people)
    for row in appointments:
        row.person = row.person  # takes the id that the person has only now
        row.position = positions[row.position_code]
    Appointment.objects.bulk_create(appointments)
