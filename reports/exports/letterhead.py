"""What stands above and below an official table: who issues it, and who signs it.

After 36-HD/VPTW (3/4/2018), appendix 3, and the statistical forms "Biểu số … - BTCTW".
"""

import datetime as dt
from dataclasses import dataclass, replace

from cadres import vietnamese
from cadres.models import Kind, Level
from cadres.models.posts import COMMITTEES
from reports.models import Letterhead
from reports.questions import Question

from .cells import Look, Sheet
from .pages import ROW
from .workbook import bare_name

PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
CENTRED: Look = {"align": "center", "valign": "vcenter"}
UPRIGHT = CENTRED | {"font_size": 14}
BOLD = UPRIGHT | {"bold": True}
RULED = CENTRED | {"font_size": 15, "bold": True, "underline": 1}
ITALIC = CENTRED | {"italic": True}
SIGNED_ROW = 20  # points
NAMED_FOR_A_PERSON = "Hồ Chí Minh"  # the city's committee keeps "thành phố" in its name


@dataclass(frozen=True)
class Organisation:
    """The issuing body, the one above it ("" for none) and the office that signs.

    The rest is what the place's letterhead says: the symbol after the number ("BC/BTCTU"), the
    place before the date, who draws up, for whom it is signed ("T/M BAN THƯỜNG VỤ"), who signs, and
    to whom it goes. Empty where nothing is kept. `note` says of a paper of an earlier day whence
    these are.
    """

    superior: str
    body: str
    signer: str
    symbol: str = ""
    place: str = ""
    maker: str = ""
    authority: str = ""
    name: str = ""
    recipients: tuple[str, ...] = ()
    note: str = ""


def organisation(question: Question, issued: dt.date | None = None) -> Organisation:
    """Who hands up the figures of a place, as its letterhead says, else under its own names.

    A paper that was `issued` on an earlier day has the letterhead that was kept then.
    """
    derived = replace(named_after(question), note=_note(issued))
    kept = Letterhead.objects.kept_on(question.place, issued)
    if kept is None:
        return replace(derived, note=_note(issued, found=False))
    return replace(
        derived,
        superior=kept.superior or derived.superior,
        body=kept.body or derived.body,
        signer=kept.post or derived.signer,
        symbol=kept.symbol,
        place=kept.place,
        maker=kept.maker,
        authority=kept.authority,
        name=kept.signer,
        recipients=tuple(line.strip() for line in kept.recipients.splitlines() if line.strip()),
    )


def _note(issued: dt.date | None, *, found: bool = True) -> str:
    if issued is None:
        return ""
    day = vietnamese.format_day(issued)
    kept = "" if found else "; đến ngày đó sổ chưa ghi thể thức nào nên in theo tên đơn vị"
    return f"thể thức và người ký như sổ ghi đến hết ngày {day}{kept}; số liệu tính theo sổ lúc lập"


def named_after(question: Question) -> Organisation:
    """Who hands up the figures of a place, under the names of the question's day.

    From the district upward that is the committee's Organisation Commission; a commune has none,
    so its committee itself; below it the party cell.
    """
    if question.place is None:
        return Organisation("", "BAN TỔ CHỨC TRUNG ƯƠNG", "TRƯỞNG BAN")
    name = question.place_name
    if question.place.level <= Level.DISTRICT:
        committee = _committee(question)
        bare = bare_name(name)
        place = name if bare == NAMED_FOR_A_PERSON else bare
        return Organisation(f"{committee} {place}".upper(), "BAN TỔ CHỨC", "TRƯỞNG BAN")
    body = "Đảng ủy" if question.place.level == Level.COMMUNE else "Chi bộ"
    version = question.place.version_on(question.day)
    above = question.but(place=version.parent).place_name if version else ""
    superior = f"Đảng bộ {above}" if above else ""
    return Organisation(superior.upper(), f"{body} {name}".upper(), "BÍ THƯ")


def _committee(question: Question) -> str:
    kind = Kind.of_name(question.place_name)
    return COMMITTEES.get((question.place.level, kind), "Đảng ủy")


def symbol_of(question: Question, issuer: Organisation) -> str:
    """The symbol of a report: the letterhead's, else of the body's initials ("BC/BTCTU")."""
    if issuer.symbol:
        return issuer.symbol
    if question.place is None:
        return "BC/BTCTW"
    if question.place.level > Level.DISTRICT:
        return "BC/ĐU" if question.place.level == Level.COMMUNE else "BC/CB"
    committee = _committee(question)
    initials = {"Huyện ủy": "HU", "Quận ủy": "QU", "Thị ủy": "TXU"}.get(committee, "TU")
    return f"BC/BTC{initials}"


def dated(question: Question, issuer: Organisation, day: dt.date) -> str:
    """The place and day of a paper: "Hạ Long, ngày 20 tháng 02 năm 2018"."""
    place = issuer.place or ("Hà Nội" if question.place is None else bare_name(question.place_name))
    return f"{place}, {_in_words(day)}"


def _in_words(day: dt.date) -> str:
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def write_letterhead(sheet: Sheet, question: Question, *, left: int, right: int) -> int:
    """Write the issuing body up to column `left` and the Party's name from there to `right`.

    Returns the next free row.
    """
    issuer = organisation(question)
    lines = [(issuer.superior, UPRIGHT), (issuer.body, BOLD), ("*", BOLD)]
    lines = [line for line in lines if line[0]]
    for row, (text, look) in enumerate(lines):
        sheet.set_height(row, SIGNED_ROW)
        sheet.write_text(row, 0, text, look, to=left)
        if row == 0:
            sheet.write_text(row, left + 1, PARTY, RULED, to=right)
    sheet.set_height(len(lines), ROW)
    return len(lines) + 1


def place_and_day(issuer: Organisation, issued: dt.date | None) -> str:
    """The place and day above the signatures of a form, to fill in where they are not known."""
    if issued is None:
        return f"{issuer.place or '…………'}, ngày …… tháng …… năm ……"
    return f"{issuer.place or '…………'}, {_in_words(issued)}"


def write_signatures(
    sheet: Sheet, row: int, issuer: Organisation, *, left: int, right: int, issued=None
):
    """Write the place and day, and the two who sign, with their names if known.

    The last rows before go with them where they would stand on a page alone.
    """
    lines = [
        ("", place_and_day(issuer, issued), ITALIC),
        *([("", issuer.authority, BOLD)] if issuer.authority else []),
        ("NGƯỜI LẬP BIỂU", issuer.signer, BOLD),
        ("(Ký, ghi rõ họ và tên)", "(Ký, đóng dấu, ghi rõ họ và tên)", ITALIC),
        *[("", "", ITALIC)] * 3,
        (issuer.maker, issuer.name, BOLD),
    ]
    sheet.end_pages((len(lines) + 1) * SIGNED_ROW)
    for at, (made_by, signed_by, look) in enumerate(lines, row):
        sheet.set_height(at, SIGNED_ROW)
        for text, first, last in ((made_by, 0, left), (signed_by, left + 1, right)):
            if text:
                sheet.write_text(at, first, text, look, to=last)
