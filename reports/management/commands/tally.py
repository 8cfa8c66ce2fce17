"""Print a figure, or a table of figures, that the pages show."""

import json
from itertools import permutations

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db.models import Q

from cadres import vietnamese
from cadres.models import Kind, Locality, LocalityVersion
from reports.crosstables import CrossTable, cross
from reports.dimensions import DIMENSIONS
from reports.exports.tally_json import as_json
from reports.questions import Question, Unit

FILTERS = ("bloc", "blocs", "gender", "age", "ethnic", "year", "name")
WAYS = [list(way) for count in (1, 2, 3) for way in permutations(DIMENSIONS, count)]
NAMED = ", ".join(f"{key} ({each.title})" for key, each in DIMENSIONS.items())
BY_HELP = (
    "dòng[,cột[,chia dòng]], ví dụ child,level,gender: đơn vị × cấp, mỗi đơn vị chia theo giới "
    f"tính; tối đa ba trong: {NAMED}"
)


class Command(BaseCommand):
    help = "Đếm trường hợp kiêm nhiệm của một nơi vào một ngày, như trang tổng quan."

    def add_arguments(self, parser):
        parser.add_argument("--place", default="", help="tên hoặc mã đơn vị; trống: cả nước")
        parser.add_argument("--day", required=True, help="ngày, 23/9/2020 hoặc 2020-09-23")
        parser.add_argument("--by", default="level", help=BY_HELP)
        parser.add_argument("--unit", default="cases", choices=Unit.values)
        parser.add_argument("--level", default="", help="tinh, huyen, xa, thon")
        parser.add_argument("--pairing", default="", help="mã mô hình, ví dụ A1")
        for name in FILTERS:
            parser.add_argument(f"--{name}", default="")
        parser.add_argument("--format", default="text", choices=["text", "json"])

    def handle(self, *, by, **options):
        dimensions = by.split(",")
        if dimensions not in WAYS:
            raise CommandError(
                f"--by nhận từ một đến ba, khác nhau, trong: {', '.join(DIMENSIONS)}"
            )
        try:
            question = ask(options)
        except ValidationError as error:
            raise CommandError("; ".join(error.messages)) from error
        rows, columns, then = (*dimensions, None, None)[:3]
        table = cross(question, rows=rows, then=then, columns=columns)
        if options["format"] == "json":
            answer = as_json(table, rows, columns, then)
            self.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2))
        else:
            self.stdout.write(as_text(table))


def ask(options: dict) -> Question:
    """The question that the command line asks; ValidationError or CommandError in Vietnamese."""
    keys = ("level", "pairing", *FILTERS, "unit", "day")
    question = Question.from_query({key: options[key] for key in keys})
    return question.but(place=find_place(options["place"], question.day))


def find_place(text: str, day) -> Locality | None:
    """The one locality of that day that `text` names, best the highest level; None for "".

    `text` is a code, or a name with or without its kind, and after commas those of the places
    above it: "Xã An Hiệp, Huyện Ba Tri".
    """
    if not text:
        return None
    name, *above = [part.strip() for part in text.split(",")]
    found = LocalityVersion.objects.on(day).filter(Q(code=name) | called(name))
    for part in above:
        lies_below = LocalityVersion.objects.on(day).filter(called(part)).values("locality")
        found = found.filter(
            Q(province__in=lies_below) | Q(district__in=lies_below) | Q(commune__in=lies_below)
        )
    found = list(found.select_related("locality").order_by("level"))
    highest = [version for version in found if version.level == found[0].level]
    if not highest:
        raise CommandError(f"Không có đơn vị “{text}” vào ngày {vietnamese.format_day(day)}.")
    if len(highest) > 1:
        raise CommandError(f"Có {len(highest)} đơn vị tên “{text}”; hãy ghi thêm đơn vị cấp trên.")
    return highest[0].locality


def called(name: str) -> Q:
    """Versions of that name, with or without the word of their kind before it."""
    key = vietnamese.search_key(name)
    kinds = [vietnamese.search_key(kind.label) for kind in Kind]
    return Q(search_key__in=[key, *(f"{kind} {key}" for kind in kinds)])


def as_text(table: CrossTable) -> str:
    """The table for people, one line a row; what divides a row stands indented below it."""
    question = table.question
    lines = [f"{question.place_name}. {question.day_text}. {question.unit_text}"]
    lines += [f"{label}: {value}" for label, value in question.filters]
    heads = ["", "Tổng số", *(column.label for column in table.columns)]
    grid = [heads]
    for row, total, cells, outer in table.steps:
        label = f"  {row.label}" if outer else row.label
        grid.append([label, total.text, *(cell.text for cell in cells)])
    grid.append(["Tổng số", table.total.text, *(cell.text for cell in table.column_totals)])
    widths = [max(len(line[i]) for line in grid) for i in range(len(heads))]
    for line in grid:
        figures = [text.rjust(width) for text, width in zip(line[1:], widths[1:], strict=True)]
        lines.append("  ".join([line[0].ljust(widths[0]), *figures]))
    return "\n".join(lines)
