"""What each review list is for, and how its rows are told."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.text import capfirst

from cadres import reviews as lists
from cadres.facts import ONE_DAY
from cadres.gazette import Gazette
from cadres.models import Appointment, LocalityVersion, Person, Position
from cadres.vacancies import HAMLET_HEAD, SECRETARY, posts_on
from cadres.vietnamese import format_day

from .keeping import post


@dataclass(frozen=True)
class Line:
    """A row: what it is about, what stands in the register, and where that is corrected.

    Links are (words, whom or what they speak of, address).
    """

    subject: str
    note: str
    facts: list[str]
    links: list[tuple[str, str, str]]
    address: str = ""


@dataclass(frozen=True)
class Review:
    """A list: its queryset of (user, day), and how the rows of a page are told as lines."""

    slug: str
    title: str
    about: str
    rows: Callable
    told: Callable[[list, dt.date], list[Line]]
    subject: str = "Cán bộ"
    facts: str = "Đang ghi trong sổ"


def _posts_of(people: list[int], day: dt.date) -> dict[int, list[str]]:
    """What people hold on a day, in words, by person."""
    held = Appointment.objects.on(day).filter(person__in=people)
    held = list(held.select_related("position", "locality").order_by("position__level", "pk"))
    gazette, said = Gazette(row.locality_id for row in held), defaultdict(list)
    for row in held:
        said[row.person_id].append(_in_words(post(row, gazette, day)))
    return said


def _in_words(told: dict) -> str:
    """ "Trưởng ấp, Ấp 2 (Xã Đông Một, Huyện Đông), từ 1/1/2018"."""
    path = f" ({told['path']})" if told["path"] else ""
    until = "" if told["until"] == "nay" else f" đến {told['until']}"
    return f"{told['title']}, {told['place']}{path}, từ {told['since']}{until}"


def _page_of(person: Person) -> str:
    return reverse("person", args=[person.pk])


def _unclassified(people: list[Person], day) -> list[Line]:
    posts = _posts_of([person.pk for person in people], day)
    return [
        Line(
            person.full_name, person.birth_text, posts[person.pk],
            [("Mở hồ sơ", person.full_name, _page_of(person))], _page_of(person),
        )
        for person in people
    ]  # fmt: skip


def _births(people: list[Person], day) -> list[Line]:
    posts = _posts_of([person.pk for person in people], day)
    return [
        Line(
            person.full_name, f"sinh {person.birth_text}", _wrong(person, day) + posts[person.pk],
            [("Sửa ngày sinh", person.full_name, reverse("person-edit", args=[person.pk]))],
            _page_of(person),
        )
        for person in people
    ]  # fmt: skip


def _wrong(person: Person, day) -> list[str]:
    """What cannot be right about a birth."""
    said = [
        (person.birth > day, "Sinh sau ngày đang xem."),
        (person.birth.year < lists.EARLIEST_BIRTH_YEAR, "Sinh từ năm 1900 trở về trước."),
        (person.is_young, f"Chưa đủ {lists.YOUNGEST} tuổi khi giữ chức danh đầu tiên."),
        (person.is_old, f"Trên {lists.OLDEST} tuổi mà vẫn giữ chức danh."),
    ]
    return [sentence for is_so, sentence in said if is_so]


def _rulings(rows, day) -> list[Line]:
    legs = [leg for row in rows for leg in (row.first, row.second)]
    gazette = Gazette(leg.locality_id for leg in legs)
    lines = []
    for row in rows:
        who = row.first.person
        by = row.ruled_by.get_full_name() or row.ruled_by.username if row.ruled_by else "không rõ"
        reason = f"Lý do: {row.reason} ({by}, {format_day(row.ruled_at.date())})"
        legs = [_in_words(post(leg, gazette, day)) for leg in (row.first, row.second)]
        case = reverse("case", args=[row.case_pk])
        facts = [f"Mô hình {row.pairing}", *legs, reason]
        links = [("Xem kết luận", who.full_name, case)]
        lines.append(Line(who.full_name, who.birth_text, facts, links, _page_of(who)))
    return lines


def _seats(rows: list[Appointment], day) -> list[Line]:
    gazette = Gazette(row.locality_id for row in rows)
    return [
        Line(
            row.person.full_name, row.person.birth_text, [_in_words(post(row, gazette, day))],
            _ending(row), _page_of(row.person),
        )
        for row in rows
    ]  # fmt: skip


def _ended(rows: list[Appointment], day) -> list[Line]:
    gazette = Gazette(row.locality_id for row in rows)
    lines = []
    for row in rows:
        last = format_day(row.place_ended - ONE_DAY)
        facts = [
            _in_words(post(row, gazette, row.place_ended - ONE_DAY)),
            f"Đơn vị kết thúc ngày {last}.",
        ]
        who = row.person
        lines.append(Line(who.full_name, who.birth_text, facts, _ending(row), _page_of(who)))
    return lines


def _outlived(rows: list[Appointment], day) -> list[Line]:
    gazette = Gazette(row.locality_id for row in rows)
    return [
        Line(
            row.person.full_name, row.person.birth_text,
            [
                _in_words(post(row, gazette, day)),
                f"Chức danh này chỉ có {row.position.lifetime.told}.",
            ],
            _ending(row), _page_of(row.person),
        )
        for row in rows
    ]  # fmt: skip


def _ending(row: Appointment) -> list[tuple[str, str, str]]:
    name = row.person.full_name
    return [
        ("Thôi giữ chức", name, reverse("appointment-end", args=[row.pk])),
        ("Sửa", name, reverse("appointment-correct", args=[row.pk])),
    ]


def _hamlets(rows: list[LocalityVersion], day) -> list[Line]:
    gazette = Gazette(row.locality_id for row in rows)
    posts = posts_on(day, [row.locality for row in rows], SECRETARY | HAMLET_HEAD)
    leaders = set(Position.objects.filter(SECRETARY | HAMLET_HEAD).values_list("pk", flat=True))
    lines = []
    for row in rows:
        missing = [
            (each, each.position.title_at(row.kind))
            for each in posts[row.locality_id]
            if not each.holders and each.position.pk in leaders
        ]
        links = [
            (f"Thêm {title[0].lower()}{title[1:]}", row.name, _adding(row.locality_id, each))
            for each, title in missing
        ]
        facts = [f"{title}: {each.vacancy}" for each, title in missing]
        place = f"{reverse('locality', args=[row.locality_id])}?day={day.isoformat()}"
        lines.append(Line(row.name, gazette.path(row, day), facts, links, place))
    return lines


def _adding(locality: int, each) -> str:
    asked = urlencode({"place": locality, "position": each.position.pk})
    return f"{reverse('appointment-new')}?{asked}"


def _twins(people: list[Person], day) -> list[Line]:
    older = Person.objects.in_bulk([person.twin for person in people])
    posts = _posts_of([*older, *(person.pk for person in people)], day)
    lines = []
    for person in people:
        twin = older[person.twin]
        why = "Cùng số hiệu cán bộ" if person.same_code else "Cùng họ tên và ngày sinh"
        held = "; ".join(posts[twin.pk]) or "không giữ chức danh nào"
        named = f"{twin.full_name}, sinh {twin.birth_text or 'chưa rõ'}"
        own = "; ".join(posts[person.pk]) or "không giữ chức danh nào"
        facts = [capfirst(own), f"{why} với hồ sơ ghi trước: {named}; {held}"]
        merging = reverse("person-merge", args=[twin.pk, person.pk])
        links = [("So sánh, gộp hồ sơ", person.full_name, merging)]
        lines.append(Line(person.full_name, person.birth_text, facts, links, _page_of(person)))
    return lines


def _postless(people: list[Person], day) -> list[Line]:
    adding = reverse("appointment-new")
    return [
        Line(
            person.full_name, person.birth_text, [f"Quê quán: {person.home_place or 'chưa ghi'}"],
            [("Thêm chức danh", person.full_name, f"{adding}?person={person.pk}")],
            _page_of(person),
        )
        for person in people
    ]  # fmt: skip


def _with(*relations: str, rows: Callable) -> Callable:
    """A list's queryset with what its lines read of other tables."""
    return lambda user, day: rows(user, day).select_related(*relations)


APPOINTMENT = partial(_with, "person", "position", "locality")
REVIEWS = (
    Review(
        "chua-phan-loai", "Chưa phân loại",
        "Cán bộ giữ nhiều chức danh cùng lúc nhưng không hợp thành mô hình kiêm nhiệm nào, nên "
        "không được tính. Có thể chức danh hoặc đơn vị ghi nhầm, hoặc danh mục thiếu mô hình.",
        lists.unclassified, _unclassified,
    ),
    Review(
        "ket-luan", "Kết luận không tính",
        "Trường hợp đủ hai chức danh của một mô hình nhưng đã có kết luận không tính. "
        "Xem lại khi lý do không còn.",
        _with(
            "pairing", "first__person", "first__position", "first__locality", "second__position",
            "second__locality", "ruled_by", rows=lists.rulings,
        ), _rulings,
    ),
    Review(
        "hai-nguoi-mot-ghe", "Hai người một ghế",
        "Chức danh chỉ một người giữ mà sổ ghi hai người trong cùng thời gian, từ trước khi danh "
        "mục quy định. Người đã thôi cần được ghi ngày thôi giữ chức.",
        APPOINTMENT(rows=lists.shared_seats), _seats,
    ),
    Review(
        "noi-da-ket-thuc", "Đơn vị đã kết thúc",
        "Chức danh chưa ghi ngày thôi ở đơn vị không còn vào ngày đang xem.",
        APPOINTMENT(rows=lists.at_ended_places), _ended,
    ),
    Review(
        "chuc-danh-khong-con", "Chức danh không còn",
        "Sổ ghi vẫn giữ vào ngày đang xem một chức danh mà theo danh mục không còn nữa. Ghi ngày "
        "thôi theo quyết định của nơi đó: ngày cuối trong danh mục là chung cả nước, nơi đó có thể "
        "sắp xếp sớm hơn. Nếu chức danh vẫn còn, đề nghị quản trị viên toàn quốc sửa danh mục.",
        APPOINTMENT(rows=lists.at_ended_positions), _outlived,
    ),
    Review(
        "ngay-sinh", "Ngày sinh vô lý",
        "Sinh sau ngày đang xem, từ năm 1900 trở về trước, chưa đủ 18 tuổi khi giữ chức danh đầu "
        "tiên hoặc trên 90 tuổi mà vẫn giữ chức danh.",
        lists.impossible_births, _births,
    ),
    Review(
        "thon-thieu", "Thôn thiếu người đứng đầu",
        "Thôn, ấp, khu phố không có bí thư chi bộ hoặc trưởng thôn vào ngày đang xem: khuyết, "
        "hoặc chưa được ghi vào sổ.",
        lists.leaderless_hamlets, _hamlets, subject="Đơn vị", facts="Còn thiếu",
    ),
    Review(
        "trung-lap", "Có thể trùng hồ sơ",
        "Hai hồ sơ cùng họ tên (không kể dấu) và ngày sinh, hoặc cùng số hiệu cán bộ. "
        "Nếu là một người thì gộp lại.",
        lists.duplicates, _twins,
    ),
    Review(
        "khong-chuc-danh", "Hồ sơ không có chức danh",
        "Hồ sơ chưa từng được ghi chức danh nào nên không thuộc đơn vị nào; chỉ người nhập liệu "
        "toàn quốc thấy. Thêm chức danh, hoặc gộp vào hồ sơ đúng của người đó.",
        lists.postless, _postless,
    ),
)  # fmt: skip
