"""Vietnamese text: examples from papers, and properties that hold for any text."""

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadres.vietnamese import (
    PartialDate,
    format_day,
    format_number,
    format_partial,
    format_percent,
    is_same_name,
    match_key,
    natural_key,
    nfc,
    parse_date,
    parse_number,
    person_name,
    person_sort_key,
    search_key,
    strip_honorifics,
)

ETH, SMALL_ETH, NO_BREAK, ZERO_WIDTH = "\u00d0", "\u00f0", "\u00a0", "\u200b"

SYLLABLES = re.findall(
    r"\S+",
    "Nguyễn Trần Đặng Đỗ Hòa Hoa Hóa Thúy Thủy Thụy Khỏe Loan Toán Quý Quế Giàng Giữa Gìn Đức Được"
    " Dương Khuỷu Xoáy Ngoài Ủy Y Sâm K'Brễ H'Drai R'Moan Lý Mía Mưa Huệ Ấp 2 10",
)
NAMES = st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=5).map(" ".join)
VIETNAMESE = st.text(
    alphabet="aăâeêioôơuưyAĂÂEÊIOÔƠUƯYđĐðÐhkngtqcHQG\u0300\u0301\u0303\u0309\u0323 .-'’ʼ1"
)
TEXTS = st.text() | VIETNAMESE | NAMES

# Open syllables whose tone many write on the second vowel.
NEW_STYLE = {"hòa": "hoà", "Hóa": "Hoá", "Thúy": "Thuý", "Thủy": "Thuỷ", "Thụy": "Thuỵ"} | {
    "Hòa": "Hoà",
    "Khỏe": "Khoẻ",
    "Ủy": "Uỷ",
    "Quý": "Qúy",
}


@st.composite
def respelled(draw, name: str) -> str:
    """The same name typed otherwise: tone placement, form, case, đ, spaces, apostrophes."""
    words = [NEW_STYLE.get(w, w) if draw(st.booleans()) else w for w in name.split(" ")]
    text = "".join(w + draw(st.sampled_from([" ", "  ", NO_BREAK, "\t"])) for w in words)
    text = draw(st.sampled_from([str, str.upper, str.lower]))(text)
    if draw(st.booleans()):
        text = text.replace("Đ", ETH).replace("đ", SMALL_ETH)
    text = text.replace("'", draw(st.sampled_from("'’‘ʼ`´")))
    if draw(st.booleans()):
        text = ZERO_WIDTH.join(text)
    return normalize(draw(st.sampled_from(["NFC", "NFD"])), text)


TWO_SPELLINGS = NAMES.flatmap(lambda name: st.tuples(st.just(name), respelled(name)))


# --- nfc


def test_stored_text_is_composed_and_has_single_plain_spaces():
    typed = f"  {normalize('NFD', 'Nguyễn')}{NO_BREAK}Văn\t\tHoà\u3000 An{ZERO_WIDTH}h\r\n\x00"
    assert nfc(typed) == "Nguyễn Văn Hoà Anh"


def test_stored_text_reads_the_icelandic_eth_as_d_with_stroke():
    assert nfc(f"{ETH}ắk Nông, {SMALL_ETH}ảng bộ") == "\u0110ắk Nông, \u0111ảng bộ"


def test_stored_text_keeps_its_writers_tone_placement():
    assert [nfc("Thanh Hoá"), nfc("Thanh Hóa")] == ["Thanh Hoá", "Thanh Hóa"]


def test_an_invisible_character_does_not_keep_a_mark_from_its_letter():
    assert nfc("Tâ\u200b\u0301n") == "Tấn"


# --- search_key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Nguyễn Thị Đào", "nguyen thi dao"),
        ("NGUYỄN  THỊ ĐÀO", "nguyen thi dao"),
        (f"Nguy{ZERO_WIDTH}ễn", "nguyen"),
        (f"{ETH}ắk Nông", "dak nong"),
        ("Văn phòng - Thống kê", "van phong thong ke"),
        ("Văn phòng – Thống kê", "van phong thong ke"),
        ("Ia H’Drai", "ia hdrai"),
        ("Ia H\u00b4Drai", "ia hdrai"),
        ("Ia H\u1ffdDrai", "ia hdrai"),
        ("Đắk R'Moan", "dak rmoan"),
        ("Bí thư/Chủ tịch (xã)", "bi thu chu tich xa"),
        ("m² ﬁ Ａ", "m2 fi a"),
        ("Москва 𝐀 \U0001ccd6", ""),
        (" … ", ""),
    ],
)
def test_a_search_key_is_plain_lower_case_words(text, key):
    assert search_key(text) == key


@given(TEXTS)
def test_a_search_key_holds_only_ascii_words_and_single_spaces(text):
    assert re.fullmatch("([a-z0-9]+( [a-z0-9]+)*)?", search_key(text))


@given(TEXTS)
def test_storing_a_text_does_not_change_its_search_key(text):
    assert search_key(nfc(text)) == search_key(text)


# --- match_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoà", "Hòa"),
        ("uỷ ban", "Ủy ban"),
        ("THUÝ", "Thúy"),
        ("khoẻ", "khỏe"),
        ("Yên Hoà", "yên hòa"),
        ("Quý", "Qúy"),
        ("già", "gìa"),
        ("tóan", "toán"),
        ("H’Drai", "H'Drai"),
        (f"{ETH}ức", "Đức"),
    ],
)
def test_two_spellings_of_one_name_match(one, other):
    assert match_key(one) == match_key(other)
    assert is_same_name(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hoà", "Hoa"), ("Hòa", "Hóa"), ("Đăk", "Đắk"), ("Lý", "Lí"), ("Dũng", "Dung"), ("Đa", "Da")],
)
def test_two_names_do_not_match(one, other):
    assert match_key(one) != match_key(other)
    assert not is_same_name(one, other)


def test_words_spelled_the_usual_way_are_their_own_match_keys():
    words = (
        "hòa khỏe thúy ủy quý quả quốc toán huýt hoàn xoáy ngoài khuỷu mùa mứa mía nghĩa được người"
        " già giữa gì gìn giếng tiến yếu cứu lưới khuya đường y kbrễ pé"
    )
    assert match_key(words) == words


def test_a_word_that_is_no_vietnamese_syllable_keeps_its_accents():
    assert match_key("Andrée Café") == "andrée café"


# --- all keys and names


@pytest.mark.parametrize("function", [nfc, search_key, match_key, natural_key, person_name])
@given(text=TEXTS)
def test_doing_it_twice_changes_nothing_more(function, text):
    assert function(function(text)) == function(text)


@given(TWO_SPELLINGS)
def test_spellings_of_one_name_share_every_key(spellings):
    one, other = spellings
    assert match_key(one) == match_key(other)
    assert search_key(one) == search_key(other)
    assert natural_key(one) == natural_key(other)
    assert person_sort_key(one) == person_sort_key(other)


@given(VIETNAMESE | NAMES)
def test_what_matches_is_found_by_the_same_search(text):
    assert search_key(match_key(text)) == search_key(text)


# --- sorting


def backwards(items: list) -> list:
    return items[::-1]


def test_people_sort_as_in_an_official_list():
    official = ["Đạt", "Dũng", "Được", "Dương", "Tề", "Thắng", "Thành", "Thông"]
    assert sorted(backwards(official), key=person_sort_key) == official


def test_people_sort_by_given_name_then_family_name_then_middle_name():
    in_order = ["Lê Văn An", "Nguyễn Thị An", "Nguyễn Văn An", "An Văn Anh", "Bùi Thị Bé"]
    assert sorted(backwards(in_order), key=person_sort_key) == in_order


@pytest.mark.parametrize(
    ("name", "key"),
    [("Nguyễn Văn Đạt", "dat nguyen van dat"), ("K'Brễ", "kbre kbre"), ("–", "")],
)
def test_a_person_sort_key_is_the_given_name_and_the_full_name(name, key):
    assert person_sort_key(name) == key


def test_hamlets_sort_by_their_numbers():
    in_order = ["Ấp 1", "Ấp 2", "Ấp 02 A", "Ấp 10", "Ấp Phú Trung", "Xóm 9"]
    assert sorted(backwards(in_order), key=natural_key) == in_order


@pytest.mark.parametrize(
    ("text", "key"),
    [("Ấp 2", "ap 000002"), ("Tổ 10A/3", "to 000010a 000003"), ("1234567", "234567"), ("", "")],
)
def test_a_natural_key_makes_every_run_of_digits_six_long(text, key):
    assert natural_key(text) == key


@given(st.integers(0, 999_999), st.integers(0, 999_999))
def test_natural_keys_order_as_the_numbers_do(a, b):
    assert (natural_key(f"Ấp {a}") < natural_key(f"Ấp {b}")) == (a < b)


# --- numbers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.017", 1017),
        ("1017", 1017),
        ("12.345.678", 12_345_678),
        ("06", 6),
        ("0", 0),
        ("-5", -5),
        ("\u22125", -5),
        (f"{NO_BREAK}173 ", 173),
        ("100%", 100),
        ("76,28%", Decimal("76.28")),
        ("76,28 %", Decimal("76.28")),
        ("1.017,5", Decimal("1017.5")),
        ("1,017", Decimal("1.017")),
    ],
)
def test_a_number_is_read_with_dots_for_thousands_and_a_decimal_comma(text, number):
    assert parse_number(text) == number
    assert type(parse_number(text)) is type(number)


@pytest.mark.parametrize(
    "text",
    [
        "3=4+6",
        "15-17",
        "hơn 1.000",
        "76.28",
        "1.0175",
        "0.017",
        "1.017.5",
        "1 017",
        "5/5",
        "٣",
        "%",
    ],
)
def test_what_is_not_one_number_is_refused_and_named(text):
    with pytest.raises(ValueError, match=rf"^“{re.escape(text)}” không phải là một số;"):
        parse_number(text)


@pytest.mark.parametrize("text", ["", f" {NO_BREAK}"])
def test_an_empty_number_is_refused(text):
    with pytest.raises(ValueError, match=r"^Chưa nhập số\.$"):
        parse_number(text)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1017, "1.017"),
        (0, "0"),
        (-12345, "-12.345"),
        (Decimal("1017.50"), "1.017,50"),
        (Decimal("1E+3"), "1.000"),
    ],
)
def test_a_number_is_printed_with_dots_for_thousands_and_a_decimal_comma(number, text):
    assert format_number(number) == text


@given(st.integers() | st.decimals(allow_nan=False, allow_infinity=False, places=2))
def test_a_printed_number_reads_back_as_itself(number):
    assert parse_number(format_number(number)) == number


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [
        (148, 194, "76,29%"),
        (1, 800, "0,13%"),
        (1, 8000, "0,01%"),
        (173, 173, "100,00%"),
        (0, 7, "0,00%"),
        (13, 1, "1.300,00%"),
        (0, 0, "–"),
        (3, 0, "–"),
    ],
)
def test_a_percent_has_two_decimals_rounded_half_up(part, whole, text):
    assert format_percent(part, whole) == text


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_a_printed_percent_is_within_half_a_hundredth_of_the_share(part, whole):
    printed = Decimal(parse_number(format_percent(part, whole)))
    assert abs(printed * whole - part * 100) * 200 <= whole


# --- dates


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("23/9/2020", PartialDate(2020, 9, 23)),
        ("23-9-2020", PartialDate(2020, 9, 23)),
        ("01.7.2025", PartialDate(2025, 7, 1)),
        ("27 / 09 / 2017", PartialDate(2017, 9, 27)),
        (f"Ngày{NO_BREAK}10/3/2017", PartialDate(2017, 3, 10)),
        ("ngày 15 tháng 9 năm 2020", PartialDate(2020, 9, 15)),
        (normalize("NFD", "Ngày 03 tháng 4 năm 2018"), PartialDate(2018, 4, 3)),
        ("15 tháng 9 năm 2020", PartialDate(2020, 9, 15)),
        ("2020-09-23", PartialDate(2020, 9, 23)),
        ("3/2017", PartialDate(2017, 3)),
        ("03.2017", PartialDate(2017, 3)),
        ("tháng 5.2019", PartialDate(2019, 5)),
        ("Tháng 3 năm 2017", PartialDate(2017, 3)),
        ("2017", PartialDate(2017)),
        ("năm 2017", PartialDate(2017)),
        (2017, PartialDate(2017)),
        (2017.0, PartialDate(2017)),
        (date(2020, 9, 23), PartialDate(2020, 9, 23)),
        (datetime(2020, 9, 23, 14, 30, tzinfo=UTC), PartialDate(2020, 9, 23)),
        ("29/2/2020", PartialDate(2020, 2, 29)),
    ],
)
def test_a_date_is_read_day_first_at_the_precision_it_has(value, expected):
    assert parse_date(value) == expected


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("31/2/2020", "“31/2/2020” không có trong lịch."),
        ("29-02-2021", "“29/2/2021” không có trong lịch."),
        ("9/23/2020", "“9/23/2020” không có trong lịch."),
        ("13/2017", "“13/2017” không có trong lịch."),
        ("00/00/2017", "“0/0/2017” không có trong lịch."),
        ("1850", "“1850” có năm ngoài khoảng 1900–2100."),
        (44097, "“44097” không phải là ngày, tháng hay năm;"),
        (2101.0, "“2101” có năm ngoài khoảng 1900–2100."),
        (date(1899, 12, 30), "“30/12/1899” có năm ngoài khoảng 1900–2100."),
        ("23/9/20", "“23/9/20” chưa rõ năm; hãy viết đủ bốn chữ số của năm,"),
        ("24.2", "“24.2” chưa rõ năm;"),
        (3.1, "“3.1” chưa rõ năm;"),
        ("tháng 3/17", "“tháng 3/17” chưa rõ năm;"),
        ("đầu năm 2020", "“đầu năm 2020” không phải là ngày, tháng hay năm;"),
        ("2022-2025", "“2022-2025” không phải là ngày, tháng hay năm;"),
        ("quý II.2018", "“quý II.2018” không phải là ngày, tháng hay năm;"),
        ("1/7-2025", "“1/7-2025” không phải là ngày, tháng hay năm;"),
        ("", "Chưa nhập ngày, tháng hoặc năm."),
        (NO_BREAK, "Chưa nhập ngày, tháng hoặc năm."),
    ],
)
def test_a_date_that_cannot_be_read_is_refused_in_a_sentence_naming_it(value, sentence):
    with pytest.raises(ValueError, match="^" + re.escape(sentence)):
        parse_date(value)


def test_a_day_without_a_month_is_refused():
    with pytest.raises(ValueError, match=r"^Ngày 5 năm 2020 thiếu tháng\.$"):
        PartialDate(2020, None, 5)


@pytest.mark.parametrize(
    ("partial", "precision", "first", "last", "text"),
    [
        (PartialDate(2020, 9, 23), "day", date(2020, 9, 23), date(2020, 9, 23), "23/9/2020"),
        (PartialDate(2020, 2), "month", date(2020, 2, 1), date(2020, 2, 29), "2/2020"),
        (PartialDate(2017), "year", date(2017, 1, 1), date(2017, 12, 31), "2017"),
    ],
)
def test_a_partial_date_knows_its_precision_its_days_and_its_print(
    partial, precision, first, last, text
):
    assert partial.precision == precision
    assert (partial.first_day(), partial.last_day()) == (first, last)
    assert str(partial) == text


def test_partial_dates_sort_by_time_the_less_precise_first():
    in_order = [
        PartialDate(2016, 12, 31),
        PartialDate(2017),
        PartialDate(2017, 1),
        PartialDate(2017, 1, 1),
        PartialDate(2017, 2),
    ]
    assert sorted(backwards(in_order)) == in_order
    assert PartialDate(2017) >= PartialDate(2016, 12, 31)
    with pytest.raises(TypeError):
        PartialDate(2017) < 2018  # noqa: B015


DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(DAYS)
def test_a_printed_day_reads_back_as_itself(day):
    expected = PartialDate(day.year, day.month, day.day)
    assert [parse_date(format_day(day)), parse_date(day.isoformat()), parse_date(day)] == [
        expected
    ] * 3


@given(DAYS, st.sampled_from(["year", "month", "day"]))
def test_a_partial_date_reads_back_at_its_precision(day, precision):
    partial = parse_date(format_partial(day, precision))
    assert partial.precision == precision
    assert partial.first_day() <= day <= partial.last_day()
    assert format_partial(partial.first_day(), partial.precision) == str(partial)


# --- names of people


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("ông Nguyễn Văn An", "Nguyễn Văn An"),
        ("Đ/c. Trần Thị Bé", "Trần Thị Bé"),
        ("đ/c:Trần Thị Bé", "Trần Thị Bé"),
        (f"{ETH}/c Trần Thị Bé", "Trần Thị Bé"),
        ("Đ / c Trần Thị Bé", "Trần Thị Bé"),
        (normalize("NFD", "Đồng chí bà Lê Thị Cúc"), "Lê Thị Cúc"),
        ("PGS.TS. Võ Văn Dũng", "Võ Văn Dũng"),
        ("PGS, TS Võ Văn Dũng", "Võ Văn Dũng"),
        ("ThS.BS.Võ Văn Dũng", "Võ Văn Dũng"),
        ("Đại úy Võ Văn Dũng", "Võ Văn Dũng"),
        ("Thiếu tá QNCN Lò Văn Inh", "Lò Văn Inh"),
        ("Th/úy Vàng A Lử", "Vàng A Lử"),
        ("Chuẩn úy DB Lý A Sèng", "Lý A Sèng"),
        ("Binh nhất Cứ A Khua", "Cứ A Khua"),
        ("Thượng sĩ Võ Văn Dũng", "Võ Văn Dũng"),
        ("Trung úy CN Võ Văn Dũng", "Võ Văn Dũng"),
        ("KS Võ Văn Dũng", "Võ Văn Dũng"),
        ("BS CK1 Võ Văn Dũng", "Võ Văn Dũng"),
        ("Thạc sĩ - Bác sĩ Võ Văn Dũng", "Võ Văn Dũng"),
        ("Thầy giáo Võ Văn Dũng", "Võ Văn Dũng"),
        ("Bác sỹ Võ Văn Dũng", "Võ Văn Dũng"),
        ("Phó Giáo sư, Tiến sĩ Võ Văn Dũng", "Võ Văn Dũng"),
        ("Ông, Võ Văn Dũng", "Võ Văn Dũng"),
        ("Ô. Võ Văn Dũng", "Võ Văn Dũng"),
        ("GS Võ Văn Dũng", "Võ Văn Dũng"),
        ("Đồng chí Long", "Long"),
        ("Thầy Y Sâm", "Y Sâm"),
        ("Ông Văn Tùng", "Văn Tùng"),
    ],
)
def test_titles_before_a_name_are_stripped(raw, name):
    assert strip_honorifics(raw) == name


@pytest.mark.parametrize(
    "name",
    [
        "Ông Tùng",
        "Anh Thư",
        "Thông Văn Tề",
        "Bành Văn An",
        "Tsú A Páo",
        "Côn Văn An",
        "ThS.",
        "Tiến Sinh",
        "",
    ],
)
def test_what_is_part_of_a_name_is_not_stripped(name):
    assert strip_honorifics(name) == name


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("NGUYỄN THỊ THUÝ", "Nguyễn Thị Thuý"),
        ("nguyễn thị thúy", "Nguyễn Thị Thúy"),
        ("ÔNG  NGUYỄN VĂN ĐỨC", "Nguyễn Văn Đức"),
        ("đ/c NGUYỄN VĂN ĐỨC", "Nguyễn Văn Đức"),
        ("Y SÂM", "Y Sâm"),
        ("K'BRỄ", "K'Brễ"),
        ("KʼBRỄ", "KʼBrễ"),
        ("H’DRAI", "H’Drai"),
        ("ĐẮK R'MOAN", "Đắk R'Moan"),
        (normalize("NFD", "ĐỖ THỊ ĐÀO"), "Đỗ Thị Đào"),
        ("Cư Dliê M'nông", "Cư Dliê M'nông"),
        ("Y Sâm", "Y Sâm"),
        ("Đắk R'Moan", "Đắk R'Moan"),
    ],
)
def test_a_name_typed_in_a_single_case_gets_name_case(raw, name):
    assert person_name(raw) == name


@given(NAMES)
def test_a_stored_name_is_still_the_same_name(name):
    assert is_same_name(person_name(name.upper()), name)


def test_a_day_before_all_that_may_be_typed_is_written_too():
    day = date(1899, 12, 31)
    written = [format_partial(day, precision) for precision in ("year", "month", "day")]
    assert written == ["1899", "12/1899", "31/12/1899"]
