"""Text of old Vietnamese fonts becomes Unicode, all other text stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadres.intake.letters.encodings import Example, decode
from cadres.intake.letters.legacy_letters import decode_tcvn3, decode_vni
from cadres.intake.sheets import CellError, Sheet
from tests.cadres.intake.legacy import in_tcvn3, in_vni

LETTERS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
WORDS = (
    "nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý thị văn hữu đức ngọc "
    "thanh quốc minh tuấn hùng dũng hạnh nguyệt thủy quỳnh phượng yến ánh út ấp xã huyện tỉnh "
    "thôn khu phố tổ dân bí thư chi bộ chủ tịch phó trưởng ban công tác mặt trận tổ quốc đảng ủy "
    "ủy viên thường vụ hội đồng nhân dân kiêm nhiệm nghiệp vụ tuyên giáo kiểm tra ghi chú"
).split()
PEOPLE = ["Nguyễn Thị Ánh", "Trần Văn Đức", "Lê Hữu Út", "Đỗ Thị Ngọc Yến", "Hồ Văn Ý", "Vũ Hà"]
words = st.sampled_from(WORDS)
sentences = st.lists(words, min_size=1, max_size=6).map(" ".join)


def sheet(*rows, name="Danh sách"):
    return Sheet(name, [list(row) for row in rows])


def decoded(*cells):
    """The cells of a one-row sheet after decoding."""
    return decode(sheet(cells))[0].rows[0]


@given(st.text(LETTERS + " 0123456789.,/()"))
def test_every_small_letter_comes_back_from_tcvn3(text):
    assert decode_tcvn3(in_tcvn3(text)) == text


@given(st.text(LETTERS + LETTERS.upper() + " 0123456789.,/()"))
def test_every_letter_comes_back_from_vni(text):
    # ô and ö are letters as well as vowels that take a mark: only syllables can be told apart.
    assert decode_vni(in_vni(" ".join(text))) == " ".join(text)


@given(sentences)
def test_capitals_come_back_from_tcvn3(text):
    capitals = f"CỘNG HÒA {text.upper()}"
    assert decode_tcvn3(in_tcvn3(capitals)) == capitals


@given(sentences)
def test_every_case_comes_back_from_vni(text):
    for each in (text, text.upper(), text.title()):
        assert decode_vni(in_vni(each)) == each


@pytest.mark.parametrize("encode", [in_tcvn3, in_vni])
def test_a_sheet_of_an_old_font_is_converted_with_its_name_and_reported(encode):
    rows = [["STT", "Họ và tên"], *([number, name] for number, name in enumerate(PEOPLE, 1))]
    old = sheet(*([encode(str(each)) if isinstance(each, str) else each for each in row]
                  for row in rows), name=encode("Cấp xã"))  # fmt: skip
    new, conversion = decode(old)
    assert (new.name, new.rows) == ("Cấp xã", rows)
    assert conversion.encoding == {in_tcvn3: "TCVN3", in_vni: "VNI"}[encode]
    assert conversion.cells == 1 + sum(not name.isascii() for name in PEOPLE)
    assert conversion.example == Example(1, "B", encode("Họ và tên"), "Họ và tên")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Uû ban nh©n d©n", "Uỷ ban nhân dân"),
        ("NguyÔn ThÞ ¸nh", "Nguyễn Thị Ánh"),
        ("NGUYÔN THÞ HOµ", "NGUYỄN THỊ HOÀ"),
        ("CÊP X·", "CẤP XÃ"),
        ("UBND x· Hµ Trung", "UBND xã Hà Trung"),
        ("§ç V¨n Tó", "Đỗ Văn Tú"),
        ("Êp Giång ít", "Ấp Giồng Ớt"),
        ("BÝ th\u00ad chi bé Êp Giång ít, §¶ng ñy viªn", "Bí thư chi bộ ấp Giồng Ớt, Đảng ủy viên"),
        ("§µo ThÞ ót ¸nh", "Đào Thị Út Ánh"),
        ("Tr\u00adëng Êp", "Trưởng ấp"),
        ("§¶ng uû", "Đảng uỷ"),
        ("danh s¸ch c¸n bé", "danh sách cán bộ"),
        ("Tr-ëng th«n", "Trưởng thôn"),
        ("BÝ th- Chi bé, TP-HT", "Bí thư Chi bộ, TP-HT"),
        ("Hμ Néi", "Hà Nội"),
    ],
)
def test_letters_and_case_of_tcvn3(written, meant):
    assert decoded("Bé phËn tæng hîp", written)[1] == meant


def test_a_mark_of_vni_in_the_other_case_is_understood():
    assert decoded("Nguyeãn Thò Aùnh", "UÛY BAN NHAÂN DAÂN") == [
        "Nguyễn Thị Ánh",
        "ỦY BAN NHÂN DÂN",
    ]


def test_vni_without_any_telling_sign_is_known_by_its_pairs_of_vowels():
    assert decoded("Leâ Vaên Taâm", "Cao Vaên Baùo") == ["Lê Văn Tâm", "Cao Văn Báo"]


def test_a_sign_that_is_a_letter_parts_no_abbreviation():
    assert decoded("Uû ban nh©n d©n x·", "BÝ th­ Chi bé", "BT§U", "§UV", "PBT §U") == [
        "Uỷ ban nhân dân xã", "Bí thư Chi bộ", "BTĐU", "ĐUV", "PBT ĐU",
    ]  # fmt: skip


def test_cells_that_are_unicode_already_stay_among_old_ones():
    old = ["Uû ban nh©n d©n x·", "BÝ th­ Chi bé", "Trần Đức", "Hà Nam", "Xã Tân Hòa", 7, "ABC"]
    assert decoded(*old) == [
        "Uỷ ban nhân dân xã", "Bí thư Chi bộ", "Trần Đức", "Hà Nam", "Xã Tân Hòa", 7, "ABC",
    ]  # fmt: skip


def test_a_sheet_in_an_old_font_may_have_a_name_in_unicode():
    """No font of the sheet is that of its name: "oà" is ồ in VNI cells only."""
    rows = [list(map(in_vni, PEOPLE))]
    assert decode(sheet(*rows, name="Xã Bình Hoà"))[0].name == "Xã Bình Hoà"
    assert decode(sheet(*rows, name=in_vni("Xã Bình Hòa")))[0].name == "Xã Bình Hòa"


def test_a_mark_alone_is_no_letter_of_an_old_font():
    assert decoded(*map(in_tcvn3, PEOPLE), "×", "§")[-2:] == ["×", "§"]


@pytest.mark.parametrize("short", ["Phó", "Tó", "Phó Vinh", "Ngó", "Hó"])
def test_where_all_others_are_old_a_cell_of_ordinary_letters_is_so_too(short):
    """Whatever words the others have: Phó Bí thư is no reason to read Phú Vinh as Phó Vinh."""
    old = [*map(in_tcvn3, [*PEOPLE, "Phó Bí thư Chi bộ", "Tó Thị Ngó Hó"])]
    assert decoded(*old, short)[-1] == short.replace("ó", "ú")


@pytest.mark.parametrize(
    "cells",
    [
        ["Nguyễn Văn Ánh", "Hà", "Tú", "Võ Thị Là", "Bí thư Chi bộ xã Tân Hòa"],
        ["Hà", "Tú", "Xã Tân Hòa", "Lò Văn Xôm"],
        ["Été à Noël", "garçon naïf", "où êtes-vous", "déjà vu"],
        ["Excel®", "§ 5", "© 2020", "20 µg", "5 m²", "½", "«x»", "· Nam", "10 °C", "±1", "Müller"],
        ["Krông Pắc", "Cư M'gar", "Đăk Glong", "H'Đớt Niê", "Ÿ"],
        ["plain ASCII only", "-", ""],
        [1, 2.5, None, True, CellError("#REF!")],
        ["“TT”, BT – CT…", "HỌ VÀ TÊN", "VÕ VĂN TÕNG", "UBND\nXÃ"],
    ],
)
def test_other_text_is_left_alone(cells):
    assert decode(sheet(cells)) == (sheet(cells), None)


@given(st.lists(sentences | sentences.map(str.upper) | sentences.map(str.title)))
def test_no_vietnamese_sentence_in_unicode_is_ever_changed(cells):
    assert decode(sheet(cells, name="a")) == (sheet(cells, name="a"), None)


@given(st.lists(st.text(max_size=12)))
def test_any_text_can_be_decoded_and_decoding_again_changes_nothing(cells):
    once = decode(sheet(cells))[0]
    assert decode(once)[0] == once or decode(once)[1].encoding


def test_oddities_are_made_plain_and_counted_by_cell():
    new, conversion = decode(
        sheet(
            ["\u00d0ảng bộ", "\u00d0\u00f0", "Nguye\u0302\u0303n", "a\u00a0b"],
            ["x\u200by", "PHÕNG HÕA", "VÕ", "a\u00a0b", "dòng 1\ndòng 2"],
        )
    )
    assert new.rows == [
        ["Đảng bộ", "Đđ", "Nguyễn", "a b"],
        ["xy", "PHÒNG HÒA", "VÕ", "a b", "dòng 1\ndòng 2"],
    ]
    assert conversion.oddities == {
        "eth": 2, "decomposed": 1, "spaces": 2, "invisible": 1, "tilde": 1,
    }  # fmt: skip


def test_the_report_is_a_sentence():
    conversion = decode(sheet(["Uû ban nh©n d©n", "x\u00a0y"], ["BÝ th­ Chi bé"]))[1]
    assert str(conversion) == (
        "Đã chuyển sang Unicode chuẩn: 2 ô dùng phông chữ TCVN3 (ABC); 1 ô có dấu cách đặc biệt. "
        "Ví dụ ô A1: “Uû ban nh©n d©n” thành “Uỷ ban nhân dân”."
    )


def test_300_000_ordinary_cells_are_passed_over():
    texts = [f"{name} {number}" for number in range(2_000) for name in PEOPLE]
    rows = [[texts[(row + column) % len(texts)] for column in range(15)] for row in range(20_000)]
    assert decode(Sheet("x", rows))[1] is None
