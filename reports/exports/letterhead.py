"""What stands above and below an official table: who issues it, and who signs it.

After 36-HD/VPTW (3/4/2018), appendix 3, and the statistical forms "Biểu số … - BTCTW".
"""

from dataclasses import dataclass

from cadres.models import Kind, Level
from cadres.models.posts import COMMITTEES
from reports.questions import Question

from .cells import Look, Sheet
from .workbook import bare_name

PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
CENTRED: Look = {"align": "center", "valign": "vcenter"}
UPRIGHT = CENTRED | {"font_size": 14}
BOLD = UPRIGHT | {"bold": True}
RULED = CENTRED | {"font_size": 15, "bold": True, "underline": 1}
ITALIC = CENTRED | {"italic": True}
NAMED_FOR_A_PERSON = "Hồ Chí Minh"  # the city's committee keeps "thành phố" in its name


@dataclass(frozen=True)
class Organisation:
    """The issuing body, the one above it ("" for none) and the office that signs."""

    superior: str
    body: str
    signer: str


def organisation(question: Question) -> Organisation:
    """Who hands up the figures of a place, under the names of the question's day.

    From the district upward that is the committee's Organisation Commission; a commune has none,
    so its committee itself; below it the party cell.
    """
    if question.place is None:
        return Organisation("", "BAN TỔ CHỨC TRUNG ƯƠNG", "TRƯỞNG BAN")
    name = question.place_name
    if question.place.level <= Level.DISTRICT:
        committee = COMMITTEES.get((question.place.level, Kind.of_name(name)), "Đảng ủy")
        bare = bare_name(name)
        place = name if bare == NAMED_FOR_A_PERSON else bare
        return Organisation(f"{committee} {place}".upper(), "BAN TỔ CHỨC", "TRƯỞNG BAN")
    body = "Đảng ủy" if question.place.level == Level.COMMUNE else "Chi bộ"
    version = question.place.version_on(question.day)
    above = question.but(place=version.parent).place_name if version else ""
    superior = f"Đảng bộ {above}" if above else ""
    return Organisation(superior.upper(), f"{body} {name}".upper(), "BÍ THƯ")


def write_letterhead(sheet: Sheet, question: Question, *, left: int, right: int) -> int:
    """Write the issuing body up to column `left` and the Party's name from there to `right`.

    Returns the next free row.
    """
    issuer = organisation(question)
    lines = [(issuer.superior, UPRIGHT), (issuer.body, BOLD), ("*", BOLD)]
    lines = [line for line in lines if line[0]]
    for row, (text, look) in enumerate(lines):
        sheet.write_text(row, 0, text, look, to=left)
        if row == 0:
            sheet.write_text(row, left + 1, PARTY, RULED, to=right)
    return len(lines) + 1


def write_signatures(sheet: Sheet, row: int, question: Question, *, left: int, right: int):
    """Write the place and date to fill in, and the two who sign."""
    half = left + 1
    sheet.write_text(row, half, "…………, ngày …… tháng …… năm ……", ITALIC, to=right)
    sheet.write_text(row + 1, 0, "NGƯỜI LẬP BIỂU", BOLD, to=left)
    sheet.write_text(row + 1, half, organisation(question).signer, BOLD, to=right)
    sheet.write_text(row + 2, 0, "(Ký, ghi rõ họ và tên)", ITALIC, to=left)
    sheet.write_text(row + 2, half, "(Ký, đóng dấu, ghi rõ họ và tên)", ITALIC, to=right)
