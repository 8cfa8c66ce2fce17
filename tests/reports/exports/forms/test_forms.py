import datetime as dt

import pytest
from django.conf import settings

from cadres.models import Decision
from reports.exports.forms import form_workbook
from reports.exports.forms.form import letter, roman, share
from tests.build import appoint, person
from tests.reports.exports.conftest import DAY, NOW, cached, case, opened, printed_width, source_of

BEFORE = dt.date(2019, 9, 23)
SHEETS = {"phu-luc-1": "Phụ lục 1", "phu-luc-2": "Phụ lục 2", "phu-luc-3": "Phụ lục 3"}


def made(world, slug, user=None, before=BEFORE, **changes) -> bytes:
    question = world.question.but(**changes)
    return form_workbook(slug, question, user or world.leader, before=before, now=NOW)


def table_of(content: bytes, slug: str) -> list[list]:
    """The rows from the numbers of the columns to the last with a border, as remembered."""
    rows = cached(content, SHEETS[slug])
    first = next(at for at, row in enumerate(rows) if row[:2] == ["1", "2"])
    signed = next(at for at, row in enumerate(rows) if "NGƯỜI LẬP BIỂU" in row)
    last = max(at for at in range(signed) if any(rows[at]) and not _is_below(rows[at]))
    return rows[first : last + 1]


def _is_below(row) -> bool:
    return any(str(text).startswith(("Ghi chú", "……", "Đơn vị chưa")) for text in row)


def texts(content: bytes, slug: str) -> list[str]:
    return [text for row in cached(content, SHEETS[slug]) for text in row if text != ""]


def test_the_list_has_roman_blocks_and_numbers_that_begin_anew_in_each_unit(peopled):
    rows = table_of(made(peopled, "phu-luc-1"), "phu-luc-1")
    assert [row[:2] for row in rows[1:]] == [
        ["I. CẤP TỈNH (1 trường hợp)", ""],
        [1, "Nguyễn Văn Tỉnh"],
        ["II. CẤP HUYỆN (1 trường hợp)", ""],
        ["1. Huyện Ba Tri (1 trường hợp)", ""],
        [1, "Lê Thị Huyện"],
        ["III. CẤP XÃ (1 trường hợp)", ""],
        ["1. Xã An Thủy, Huyện Ba Tri (1 trường hợp)", ""],
        [1, "Phạm Văn Xã"],
        ["IV. THÔN, ẤP, KHU PHỐ (3 trường hợp)", ""],
        ["1. Xã Thới Thuận, Huyện Bình Đại (1 trường hợp)", ""],
        [1, "Võ Văn Thới"],
        ["2. Xã An Thủy, Huyện Ba Tri (2 trường hợp)", ""],
        [1, "Trần Thị Ấp"],
        [2, "Phạm Văn Xã"],
        ["Tổng số: 6 trường hợp", ""],
    ]


def test_a_line_of_the_list_reads_as_on_paper(world):
    decision = Decision.objects.create(number="45-QĐ/TU", issued=dt.date(2018, 5, 28))
    who = person("Trần Thị Ấp", "1979-11-18", gender="nu", ethnic_group="Kinh")
    first, second = world.posts[4]
    judged = {"start_decision": decision, "local_status": "not_local"}
    appoint(who, first, world.hamlets[0], "2018-06-01", **judged)
    appoint(who, second, world.hamlets[0], "2018-01-01")
    rows = table_of(made(world, "phu-luc-1"), "phu-luc-1")
    day = dt.date(2018, 6, 1)
    birth = dt.date(1979, 11, 18)
    assert rows[0] == [str(number) for number in range(1, 14)]
    assert rows[3] == [
        *(1, "Trần Thị Ấp", "", birth, "Kinh", "Ấp An 1", "Bí thư ấp", "Chủ tịch ấp", "A1"),
        *("45-QĐ/TU, 28/5/2018", day, "x", ""),
    ]


@pytest.mark.parametrize("name", ["=1+1", "@SUM(A1)", "+3"])
def test_a_name_that_looks_like_a_formula_stays_a_name(world, name):
    case(world, 4, world.hamlets[0], name)
    sheet = opened(made(world, "phu-luc-1"))["Phụ lục 1"]
    found = [cell for row in sheet for cell in row if cell.value == name]
    assert [(cell.data_type, cell.quotePrefix) for cell in found] == [("s", True)]


def test_levels_and_pairings_stand_beside_the_day_before(peopled):
    case(peopled, 3, peopled.communes[1], "Mai Văn Mới", start="2020-01-01")
    rows = table_of(made(peopled, "phu-luc-2"), "phu-luc-2")
    assert rows == [
        ["1", "2", "3", "4", "5=4/3×100", "6", "7", "8", "9=8/7×100", "10", "11=4-8", "12=6-10"]
        + ["13", "14"],
        ["", "TỔNG SỐ", 8, 7, 87.5, 7, 8, 6, 75, 6, 1, 1, "", ""],
        ["I", "CẤP TỈNH", 1, 1, 100, 1, 1, 1, 100, 1, 0, 0, "", ""],
        ["1.1", "T1. Bí thư – Chủ tịch 1", 1, 1, 100, 1, 1, 1, 100, 1, 0, 0, "", ""],
        ["II", "CẤP HUYỆN", 2, 1, 50, 1, 2, 1, 50, 1, 0, 0, "", ""],
        ["2.1", "H1. Bí thư – Chủ tịch 2", 2, 1, 50, 1, 2, 1, 50, 1, 0, 0, "", ""],
        ["III", "CẤP XÃ", 2, 2, 100, 2, 2, 1, 50, 1, 1, 1, "", ""],
        ["3.1", "X1. Bí thư – Chủ tịch 3", 2, 2, 100, 2, 2, 1, 50, 1, 1, 1, "", ""],
        ["IV", "THÔN, ẤP, KHU PHỐ", 3, 3, 100, 3, 3, 3, 100, 3, 0, 0, "", ""],
        ["4.1", "A1. Bí thư – Chủ tịch 4", 3, 3, 100, 3, 3, 3, 100, 3, 0, 0, "", ""],
        ["*Trong đó, theo người giữ chức danh (số trường hợp)", *[""] * 13],
        *rows[11:],
    ]


def test_holders_of_the_cases_are_told_in_the_order_of_the_central_forms(world):
    facts = {"ethnic_group": "Kinh", "education": "Đại học Luật", "political_theory": "Cao cấp"}
    case(world, 3, world.communes[0], "Lê Thị Xã", birth="1979-09-24", gender="nu", **facts)
    facts = {"ethnic_group": "Khmer", "education": "12/12", "political_theory": ""}
    case(world, 4, world.hamlets[0], "Trần Văn Ấp", birth="1979-09-23", gender="nam", **facts)
    case(
        world, 4, world.hamlets[1], "Võ Thị Ấp", birth="1960-01-01", gender="nu", start="2020-01-01"
    )
    rows = table_of(made(world, "phu-luc-2"), "phu-luc-2")
    at = next(at for at, row in enumerate(rows) if row[0].startswith("*Trong đó"))
    assert rows[1][5] == 3
    assert [(row[1], row[5], row[9], row[11]) for row in rows[at + 1 :]] == [
        ("- Nữ", 2, 1, 1),
        ("- Dân tộc thiểu số", 1, 1, 0),
        ("1. Tuổi đời", "", "", ""),
        ("- Từ 40 tuổi trở xuống", 1, 2, -1),
        ("- Trên 40 đến 50 tuổi", 1, 0, 1),
        ("- Trên 50 tuổi", 1, 0, 1),
        ("2. Trình độ chuyên môn", "", "", ""),
        ("- Sau đại học", 0, 0, 0),
        ("- Đại học", 1, 1, 0),
        ("- Cao đẳng, trung cấp", 0, 0, 0),
        ("- Sơ cấp, chưa qua đào tạo", 0, 0, 0),
        ("- Cách ghi khác", 1, 1, 0),
        ("- Chưa rõ", 1, 0, 1),
        ("3. Trình độ lý luận chính trị", "", "", ""),
        ("- Cao cấp, cử nhân", 1, 1, 0),
        ("- Trung cấp", 0, 0, 0),
        ("- Sơ cấp, chưa qua đào tạo", 0, 0, 0),
        ("- Chưa rõ", 2, 1, 1),
    ]


def test_units_stand_with_their_levels_and_pairings(peopled):
    rows = table_of(made(peopled, "phu-luc-3"), "phu-luc-3")
    assert rows == [
        ["1", "2", "3=4+5+6+7", *(str(number) for number in range(4, 12))],
        [1, "Cơ quan Tỉnh Bến Tre", 1, 1, 0, 0, 0, "–", "–", "1/1", "–"],
        [2, "Huyện Bình Đại", 1, 0, 0, 0, 1, "1/1", "0/1", "–", "0/1"],
        [3, "Huyện Ba Tri", 4, 0, 1, 1, 2, "2/2", "1/1", "–", "1/1"],
        ["", "TỔNG SỐ", 6, 1, 1, 1, 3, "3/3", "1/2", "1/1", "1/2"],
    ]


def test_a_unit_of_which_nothing_is_known_has_no_zeros_and_is_named(world):
    case(world, 4, world.hamlets[0], "Trần Thị Ấp")
    content = made(world, "phu-luc-3")
    rows = table_of(content, "phu-luc-3")
    assert rows[1:] == [
        [1, "Huyện Bình Đại (chưa có báo cáo)", "", "", "", "", "", "…"],
        [2, "Huyện Ba Tri", 1, 0, 0, 0, 1, "1/2"],
        ["", "TỔNG SỐ (1/2 đơn vị đã báo cáo)", 1, 0, 0, 0, 1, "1/3"],
    ]
    [note] = [text for text in texts(content, "phu-luc-3") if str(text).startswith("Đơn vị chưa")]
    assert note.startswith("Đơn vị chưa có báo cáo (1/2): Huyện Bình Đại. ")


def test_a_unit_with_posts_but_without_a_case_has_zeros(world):
    case(world, 4, world.hamlets[0], "Trần Thị Ấp")
    appoint(person("Võ Văn Thới"), world.posts[4][0], world.hamlets[2], start="2018-01-01")
    rows = table_of(made(world, "phu-luc-3"), "phu-luc-3")
    assert rows[1] == [1, "Huyện Bình Đại", 0, 0, 0, 0, 0, "0/1"]
    assert rows[-1][1] == "TỔNG SỐ"


@pytest.mark.parametrize(
    ("slug", "total"),
    [
        ("phu-luc-2", ["", "TỔNG SỐ", 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, "", ""]),
        ("phu-luc-3", ["", "TỔNG SỐ", 0, 0]),
    ],
)
def test_a_place_without_cases_has_zeros_and_no_broken_sum(world, slug, total):
    content = made(world, slug, place=world.hamlets[0])
    rows = table_of(content, slug)
    assert next(row for row in rows if row[1] == "TỔNG SỐ") == total


def test_the_denominator_moves_with_the_tree(peopled):
    hamlet = peopled.hamlets[1].versions.get()
    hamlet.period = (hamlet.period.lower, dt.date(2020, 1, 1))
    hamlet.save()
    rows = table_of(made(peopled, "phu-luc-2"), "phu-luc-2")
    hamlets = next(row for row in rows if row[1] == "THÔN, ẤP, KHU PHỐ")
    assert (hamlets[2], hamlets[6]) == (2, 3)


@pytest.mark.parametrize("slug", SHEETS)
def test_it_is_laid_out_as_the_official_forms_are(peopled, slug):
    content = made(peopled, slug, gender="nu")
    found = texts(content, slug)
    number = slug[-1]
    assert found[:3] == ["TỈNH ỦY BẾN TRE", f"PHỤ LỤC {number}", f"Biểu số {number} - KN"]
    assert found[3] == "BAN TỔ CHỨC"
    assert found[5].startswith("Đvt: ")
    assert found[6:8] == ["Tỉnh Bến Tre (số liệu đến ngày 23/9/2020)", "Giới tính: Nữ"]
    assert found[-4:-2] == ["NGƯỜI LẬP BIỂU", "TRƯỞNG BAN"]


@pytest.mark.parametrize("slug", SHEETS)
def test_it_prints_on_a4_landscape_with_its_heads_on_every_page(peopled, slug):
    sheet = opened(made(peopled, slug))[SHEETS[slug]]
    numbers = next(cell.row for cell in sheet["A"] if cell.value == "1")
    assert sheet.page_setup.orientation == "landscape"
    assert int(sheet.page_setup.paperSize) == 9
    assert not getattr(sheet.sheet_properties.pageSetUpPr, "fitToPage", None)
    assert printed_width(sheet) <= 252
    assert sheet.print_title_rows == f"${numbers - 2}:${numbers}"
    assert sheet.oddFooter.center.text == "&P/&N"


@pytest.mark.parametrize("slug", SHEETS)
def test_a_head_without_others_beside_it_runs_over_both_rows(peopled, slug):
    sheet = opened(made(peopled, slug))[SHEETS[slug]]
    numbers = next(cell.row for cell in sheet["A"] if cell.value == "1")
    joined = {str(one) for one in sheet.merged_cells.ranges}
    assert {f"A{numbers - 2}:A{numbers - 1}", f"B{numbers - 2}:B{numbers - 1}"} <= joined


def test_its_source_tells_how_to_ask_again(peopled):
    place = peopled.province.pk
    assert source_of(made(peopled, "phu-luc-2", gender="nu")) == {
        "Nội dung": "Phụ lục 2. Tổng hợp kết quả kiêm nhiệm chức danh theo cấp và mô hình",
        "Đơn vị": "Tỉnh Bến Tre",
        "Số liệu đến ngày": DAY,
        "Bộ lọc": "Giới tính: Nữ",
        "Đơn vị tính": "Trường hợp",
        "Tổng số": 2,
        "Số dòng": 4,
        "Người xuất": "Trần Văn Bình (lanh-dao)",
        "Thời điểm xuất": "08:30 ngày 5/10/2020",
        "Địa chỉ để xuất lại": f"/bao-cao/phu-luc-2.xlsx?day=2020-09-23&place={place}"
        "&gender=nu&before=2019-09-23&issued=2020-10-05",
        "Phiên bản phần mềm": settings.VERSION,
    }


@pytest.mark.parametrize("slug", SHEETS)
@pytest.mark.parametrize("count", [1, 30])
def test_it_asks_as_many_questions_for_one_case_as_for_thirty(
    world, slug, count, django_assert_num_queries
):
    for number in range(count):
        case(world, 4, world.hamlets[number % 3], f"Nguyễn Văn {number}")
    user = type(world.leader).objects.get(pk=world.leader.pk)
    with django_assert_num_queries({"phu-luc-1": 13, "phu-luc-2": 29, "phu-luc-3": 19}[slug]):
        made(world, slug, user)


def test_shares_round_half_up_and_nothing_has_no_share():
    assert [str(share(*pair)) for pair in ((1, 8), (1, 3), (2, 3), (0, 5), (5, 0))] == [
        "12.50",
        "33.33",
        "66.67",
        "0.00",
        "–",
    ]


def test_columns_and_blocks_are_lettered_and_numbered():
    assert [letter(at) for at in (0, 25, 26, 51, 52)] == ["A", "Z", "AA", "AZ", "BA"]
    assert [roman(n) for n in (1, 4, 6, 9, 14)] == ["I", "IV", "VI", "IX", "XIV"]
