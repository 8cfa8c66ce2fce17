"""Places are found in what offices write: letterheads, titles, block rows, sheet names, cells."""

import csv
from pathlib import Path

import pytest

import cadres
from cadres.intake.places.hamlets import without_commune
from cadres.intake.places.text import (
    Piece,
    hamlet_kinds,
    in_block_row,
    in_cell,
    in_date_line,
    in_organisation,
    in_party_cell,
    in_sheet_name,
    in_title,
    without_old_name,
)
from cadres.intake.places.words import OPENINGS, WORDS, kind_said, spelled
from cadres.lists.catalogue import KINDS

UNITS = Path(cadres.__file__).parent / "catalogue" / "units_2025.csv"


def told(pieces):
    """The texts of the pieces, the weak ones in brackets."""
    return "; ".join(f"({piece.text})" if piece.weak else piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("TỈNH ỦY BẾN TRE", "Tỉnh BẾN TRE"),
        ("HUYỆN ỦY GIỒNG TRÔM", "Huyện GIỒNG TRÔM"),
        ("HUYỆN UỶ GIỒNG TRÔM", "Huyện GIỒNG TRÔM"),
        ("HUYEN UY GIONG TROM", "Huyện GIONG TROM"),
        ("huyện ủy giồng trôm", "Huyện GIỒNG TRÔM"),
        ("HUYỆN ỦY\nGIỒNG TRÔM", "Huyện GIỒNG TRÔM"),
        ("ĐẢNG BỘ\nTỈNH BẾN TRE\nHUYỆN ỦY\nBA TRI", "Tỉnh BẾN TRE; Huyện BA TRI"),
        ("BAN TỔ CHỨC HUYỆN ỦY\nĐẢNG CỘNG SẢN VIỆT NAM", ""),
        ("HUYỆN ỦY\nVĂN PHÒNG", ""),
        ("tỉnh uỷ bến tre\nĐảng bộ huyện Châu Thành", "Tỉnh BẾN TRE; Huyện Châu Thành"),
        ("Huyện ủy Giồng Trôm", "Huyện Giồng Trôm"),
        ("BAN TỔ CHỨC HUYỆN ỦY CHÂU THÀNH", "Huyện CHÂU THÀNH"),
        ("THÀNH ỦY BẾN TRE", "Thành phố BẾN TRE"),
        ("THÀNH ỦY BUÔN MA THUỘT", "Thành phố BUÔN MA THUỘT"),
        ("THỊ ỦY KỲ ANH", "Thị xã KỲ ANH"),
        ("QUẬN ỦY Ô MÔN", "Quận Ô MÔN"),
        ("TỈNH ĐOÀN BẾN TRE", "Tỉnh BẾN TRE"),
        ("ĐẢNG BỘ HUYỆN BA TRI", "Huyện BA TRI"),
        ("ĐẢNG BỘ TỈNH VĨNH LONG", "Tỉnh VĨNH LONG"),
        ("ĐẢNG ỦY XÃ AN HÓA", "Xã AN HÓA"),
        ("ĐẢNG ỦY PHƯỜNG 8", "Phường 8"),
        ("ĐẢNG ỦY AN HÓA", "(AN HÓA)"),
        ("ĐẢNG ỦY CÔNG AN TỈNH BẾN TRE", "Tỉnh BẾN TRE"),
        ("ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH", ""),
        ("UBND XÃ TÂN THẠCH", "Xã TÂN THẠCH"),
        ("UBND TX.ĐÔNG TRIỀU", "Thị xã ĐÔNG TRIỀU"),
        ("UBND TP. BẾN TRE", "Thành phố BẾN TRE"),
        ("TỈNH ỦY BẾN TRE\nHUYỆN ỦY CHÂU THÀNH", "Tỉnh BẾN TRE; Huyện CHÂU THÀNH"),
        ("TỈNH ỦY BẾN TRE HUYỆN ỦY CHÂU THÀNH", "Tỉnh BẾN TRE; Huyện CHÂU THÀNH"),
        ("TỈNH ỦY BÀ RỊA - VŨNG TÀU", "Tỉnh BÀ RỊA - VŨNG TÀU"),
        ("HUYỆN ỦY CƯ M’GAR", "Huyện CƯ M’GAR"),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", ""),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", ""),
        ("BẢO HIỂM XÃ HỘI HUYỆN BA TRI", "Huyện BA TRI"),
    ],
)
def test_an_organisation_block_names_its_area(line, places):
    assert told(in_organisation(line)) == places


@pytest.mark.parametrize(
    ("line", "places"),
    [
        (
            "DANH SÁCH CÁN BỘ KIÊM NHIỆM HUYỆN BA TRI VÀ GIỒNG TRÔM, TỈNH BẾN TRE",
            "Huyện BA TRI; Huyện GIỒNG TRÔM; Tỉnh BẾN TRE",
        ),
        (
            "DANH SÁCH CÁN BỘ CÁC HUYỆN BA TRI, GIỒNG TRÔM, CHÂU THÀNH",
            "Huyện BA TRI; Huyện GIỒNG TRÔM; Huyện CHÂU THÀNH",
        ),
        ("Danh sách cán bộ xã Hồng Phong, thị xã Đông Triều", "Xã Hồng Phong; Thị xã Đông Triều"),
        (
            "1. Số liệu tính đến ngày 01/10/2020, huyện Giồng Trôm, tỉnh Bến Tre.",
            "Huyện Giồng Trôm; Tỉnh Bến Tre",
        ),
        ("Cán bộ trên địa bàn huyện Châu Thành năm 2020", "Huyện Châu Thành"),
        ("THỐNG KÊ HUYỆN BA TRI 6 THÁNG ĐẦU NĂM 2020", "Huyện BA TRI"),
        ("CÁN BỘ THỊ TRẤN NĂM CĂN NĂM 2020", "Thị trấn NĂM CĂN"),
        ("CÁN BỘ XÃ AN HÓA NHIỆM KỲ 2020-2025", "Xã AN HÓA"),
        ("KIÊM NHIỆM CẤP XÃ HUYỆN BA TRI THỰC HIỆN NQ 18", "Huyện BA TRI"),
        ("TRƯỞNG ẤP XÃ TAM THÔN HIỆP HUYỆN CẦN GIỜ", "Xã TAM THÔN HIỆP; Huyện CẦN GIỜ"),
        ("DANH SACH CAN BO HUYEN BA TRI, TINH BEN TRE", "Huyện BA TRI; Tỉnh BEN TRE"),
        ("Huyện: Ba Tri, tỉnh: Bến Tre", "Huyện Ba Tri; Tỉnh Bến Tre"),
        ("BIỂU KIÊM NHIỆM HUYỆN: BA TRI", "Huyện BA TRI"),
        ("Xã: An Hóa; Huyện: Châu Thành", "Xã An Hóa; Huyện Châu Thành"),
        ("Cấp xã: Bí thư kiêm Chủ tịch", ""),
        ("Các xã: 12; huyện: 01", ""),
        ("danh sách cán bộ huyện ba tri, tỉnh bến tre", "Huyện BA TRI; Tỉnh BẾN TRE"),
        ("(số liệu do các xã, thị trấn báo cáo)", ""),
        ("Trưởng Khối Dân vận xã An Hóa", "Xã An Hóa"),
        ("KHỐI ĐẢNG, KHỐI CHÍNH QUYỀN HUYỆN BA TRI", "Huyện BA TRI"),
        ("3. Các xã chưa gửi: Hưng Lễ, Hưng Nhượng, Tân Hào.", ""),
        ("DANH SÁCH CÁN BỘ XÃ, PHƯỜNG, THỊ TRẤN NĂM 2020", ""),
        ("BÍ THƯ ĐẢNG ỦY XÃ ĐỒNG THỜI LÀ CHỦ TỊCH UBND XÃ", ""),
        ("(Kèm theo Báo cáo số 215-BC/HU, ngày 15/9/2020 của Ban Thường vụ Huyện ủy)", ""),
        ("tổ chức chính trị - xã hội", ""),
        ("DANH SÁCH HUYỆN CHÂU THÀNH, BẾN TRE\n(đợt 2)", "Huyện CHÂU THÀNH; (BẾN TRE)"),
        ("DANH SÁCH HUYỆN CHÂU THÀNH (Bến Tre)", "Huyện CHÂU THÀNH; (Bến Tre)"),
        ("HUYỆN CHÂU THÀNH, BAN TỔ CHỨC", "Huyện CHÂU THÀNH"),
        (
            "Hai huyện Ba Tri, Giồng Trôm\nNgày chốt số liệu: 31/10/2022",
            "Huyện Ba Tri; Huyện Giồng Trôm",
        ),
    ],
)
def test_a_title_names_the_area_of_the_list(line, places):
    assert told(in_title(line)) == places


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("Châu Thành, ngày 15 tháng 9 năm 2020", "(Châu Thành)"),
        ("TP. Bến Tre, ngày … tháng 9 năm 2020", "(Thành phố Bến Tre)"),
        ("(Số liệu tính đến ngày 31/8/2020)", ""),
    ],
)
def test_the_place_of_a_date_is_weak(line, places):
    assert told(in_date_line(line)) == places


def communes():
    """The names of communes of before and after 1/7/2025 whose words all have capitals."""
    with UNITS.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    names = {row[key] for row in rows for key in ("old_commune", "new_commune")} - {""}
    return sorted(name for name in names if not any(word[0].islower() for word in name.split()))


@pytest.mark.parametrize("write", [str, str.upper, str.lower])
def test_a_block_row_may_have_the_name_of_any_commune(write):
    unread = {
        name for name in communes() if told(in_block_row(write(name))).lower() != name.lower()
    }
    # A list of two in capitals, or a hamlet behind its commune in small letters, looks the same.
    assert unread <= {"Xã Lao Và Chải", "Xã Tam Thôn Hiệp", "Thị trấn Buôn Trấp",
                      "Thị trấn Plei Kần", "Thị trấn Sóc Sơn"}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("1. Xã An Hóa", "Xã An Hóa"),
        ("I- XÃ TÂN THẠCH", "Xã TÂN THẠCH"),
        ("A. HUYỆN CHÂU THÀNH", "Huyện CHÂU THÀNH"),
        ("X. XÃ THUẬN ĐIỀN", "Xã THUẬN ĐIỀN"),
        ("X. Thuận Điền", "Xã Thuận Điền"),
        ("I. An Hóa", "(An Hóa)"),
        ("Thị trấn Giồng Trôm:", "Thị trấn Giồng Trôm"),
        ("1. ĐK Phú Quý", "Đặc khu Phú Quý"),
        ("ĐK. Vân Đồn", "Đặc khu Vân Đồn"),
        ("ĐK.Côn Đảo", "Đặc khu Côn Đảo"),
        ("xã tứ xã", "Xã tứ xã"),
        ("* Ấp 1", "Ấp 1"),
        ("- Thôn Xóm Mới", "Thôn Xóm Mới"),
        ("2. đảng bộ xã lâm giang", "Xã LÂM GIANG"),
        ("II. CẤP XÃ", ""),
        ("II. cấp xã", ""),
        ("iii. khối ubnd xã", ""),
        ("II. KHỐI HĐND", ""),
        ("III. Khối UBND xã", ""),
        ("IV. KHỐI MẶT TRẬN TỔ QUỐC VÀ CÁC ĐOÀN THỂ", ""),
        ("Khối Tân Hòa", "Khối Tân Hòa"),
        ("Cộng cấp huyện", ""),
        ("TỔNG SỐ", ""),
    ],
)
def test_a_block_row_names_the_place_of_the_rows_below(text, places):
    assert told(in_block_row(text)) == places


@pytest.mark.parametrize(
    ("name", "places"),
    [
        ("TT Giồng Trôm", "Thị trấn Giồng Trôm"),
        ("ĐK Phú Quý", "Đặc khu Phú Quý"),
        ("X. Thuận Điền", "Xã Thuận Điền"),
        ("Xã Bình Hoà", "Xã Bình Hoà"),
        ("Xa Tan Thach", "Xã Tan Thach"),
        ("Thon Doan Xa 2", "Thôn Doan Xa 2"),
        ("P3", "Phường 3"),
        ("P.8", "Phường 8"),
        ("KP1", "Khu phố 1"),
        ("H.Ba Tri", "Huyện Ba Tri"),
        ("TP Bến Tre", "Thành phố Bến Tre"),
        ("THẠNH PHÚ ĐÔNG", "(THẠNH PHÚ ĐÔNG)"),
        ("02_An Hoa", "(An Hoa)"),
        ("1. Phú Túc", "(Phú Túc)"),
        ("A Lưới", "(A Lưới)"),
        ("Sheet3", ""),
        ("Ghi chú", ""),
        ("DM", ""),
        ("Biểu 1", ""),
        ("DS kiêm nhiệm", ""),
        ("Cấp xã", ""),
        ("Ấp-khu phố", ""),
        ("Tràng Lương", "(Tràng Lương)"),
        ("Bằng Lang", "(Bằng Lang)"),
        ("Mẫu Sơn", "(Mẫu Sơn)"),
        ("Trang 2", ""),
        ("Trang tính1", ""),
        ("Bảng tổng hợp", ""),
        ("DS xã An Hóa", "Xã An Hóa"),
    ],
)
def test_a_sheet_may_be_named_after_its_place(name, places):
    assert told(in_sheet_name(name)) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("UBND xã An Hóa", "Xã An Hóa"),
        ("Đảng ủy xã Tân Thạch", "Xã Tân Thạch"),
        ("Ấp 1, xã An Hóa, huyện Châu Thành", "Ấp 1; Xã An Hóa; Huyện Châu Thành"),
        ("CB ấp 3, xã An Hóa, H. Châu Thành", "Ấp 3; Xã An Hóa; Huyện Châu Thành"),
        ("Chi bộ ấp 3 - xã An Hóa", "Ấp 3; Xã An Hóa"),
        ("ẤP TÂN AN XÃ AN HÓA", "Ấp TÂN AN; Xã AN HÓA"),
        ("Xa Tan Thach huyen Chau Thanh", "Xã Tan Thach; Huyện Chau Thanh"),
        ("KP.3 - TT. Giồng Trôm", "Khu phố 3; Thị trấn Giồng Trôm"),
        ("TDP 3, P. Cầu Diễn", "Tổ dân phố 3; Phường Cầu Diễn"),
        ("P.8, Q.3", "Phường 8; Quận 3"),
        ("xã An Hóa - Châu Thành", "Xã An Hóa; (Châu Thành)"),
        ("Ấp 1, An Hóa", "Ấp 1; (An Hóa)"),
        ("An Hóa", "(An Hóa)"),
        ("thôn Xóm Mới", "Thôn Xóm Mới"),
        ("xã Bản Mế", "Xã Bản Mế"),
        ("Phường Phường Đúc", "Phường Phường Đúc"),
        ("Xã Tam Thôn Hiệp", "Xã Tam Thôn Hiệp"),
        ("Xã Phước Tỉnh", "Xã Phước Tỉnh"),
        ("XÃ TÂN XÃ", "Xã TÂN XÃ"),
        ("thị trấn Nông trường Việt Lâm", "Thị trấn Nông trường Việt Lâm"),
        ("Khu phố 3", "Khu phố 3"),
        ("kp3", "Khu phố 3"),
        ("KDC số 2", "Khu dân cư số 2"),
        ("A. 3", "Ấp 3"),
        ("Tổ DP 5, Đ.khu Côn Đảo", "Tổ dân phố 5; Đặc khu Côn Đảo"),
        ("khu DC Bãi Dương - TT. Dương Đông", "Khu dân cư Bãi Dương; Thị trấn Dương Đông"),
        ("Tổ 10 Đình Ấm", "Tổ dân phố 10 Đình Ấm"),
        ("Buôn B1", "Buôn B1"),
        ("ấp thạnh lợi", "Ấp thạnh lợi"),
        ("Bon Bu N'Doh, xã Đắk Wer", "Bon Bu N'Doh; Xã Đắk Wer"),
        ("Trưởng thôn Đoàn Xá 2, xã Hồng Phong", "Thôn Đoàn Xá 2; Xã Hồng Phong"),
        ("Văn phòng Huyện ủy", ""),
        ("Trường THCS An Hóa", ""),
        ("Công an xã", ""),
    ],
)
def test_a_cell_names_places(text, places):
    assert told(in_cell(text)) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Bản Huổi Không (xã Mường Lói)", "Bản Huổi Không; Xã Mường Lói"),
        ("Xóm Trong, xã Phúc Lộc", "Xóm Trong; Xã Phúc Lộc"),
        ("Thôn Nà Trên", "Thôn Nà Trên"),
        ("Ấp 1 không thực hiện", "Ấp 1"),
        ("Bôn Ama Hlăk - xã Chư Mố", "Bon Ama Hlăk; Xã Chư Mố"),
    ],
)
def test_words_of_sentences_are_names_with_a_capital(text, places):
    assert told(in_cell(text)) == places


@pytest.mark.parametrize("kind", WORDS[4])
def test_every_word_of_hamlets_is_known(kind):
    word = WORDS[4][kind]
    assert in_cell(f"{word.lower()} Đông Hà, xã An Hóa") == (
        Piece((4,), kind, "Đông Hà"),
        Piece((3,), "xa", "An Hóa"),
    )


@pytest.mark.parametrize(
    ("heading", "kinds"),
    [
        ("Ấp", ("ap",)),
        ("Ấp/khu phố", ("ap", "khu_pho")),
        ("Tên thôn (TDP)", ("thon", "to_dan_pho")),
        ("Khu dân cư", ("khu_dan_cu",)),
        ("Nơi công tác", ()),
        ("Thôn, khối phố (KP)", ("thon", "khoi_pho")),
    ],
)
def test_a_heading_names_kinds_of_hamlets(heading, kinds):
    assert hamlet_kinds(heading) == kinds


def test_the_words_are_those_of_the_register():
    labels = {level: {kind.value: kind.label for kind in kinds} for level, kinds in KINDS.items()}
    assert labels == WORDS


@pytest.mark.parametrize(
    ("level", "text", "kind"),
    [(4, "Trưởng khu phố", "khu_pho"), (3, "Chủ tịch UBND xã", "xa"), (3, "Trưởng ấp", "")],
)
def test_a_title_says_the_kind_of_its_place(level, text, kind):
    assert kind_said(level, text) == kind


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("Xã Tân Phú (Tân Phú, Phú Đức cũ)", "Xã Tân Phú"),
        ("Phường An Hội (trước đây là Phường 1, Phường 2)", "Phường An Hội"),
        ("Ấp 1 (Ấp 4 cũ)", "Ấp 1"),
        ("Ấp 1 (tên cũ: Ấp Long Hội)", "Ấp 1"),
        ("Ấp 1 (xã Lương Quới cũ)", "Ấp 1 (xã Lương Quới cũ)"),
        ("Xã Tân Phú (huyện Châu Thành)", "Xã Tân Phú (huyện Châu Thành)"),
        ("Xã Tân Phú", "Xã Tân Phú"),
        ("Xã Tân Phú (sáp nhập từ Tân Hòa, Phú Đức)", "Xã Tân Phú"),
        ("Xã Phú Đức (nay là xã Tân Phú)", "xã Tân Phú"),
        ("Xã Phú Đức, nay thuộc xã Tân Phú", "xã Tân Phú"),
        ("Xã Phú Đức (cũ) nay là xã Tân Phú", "xã Tân Phú"),
        ("Xã Phú Đức (đã sáp nhập vào xã Tân Phú)", "xã Tân Phú"),
        ("Thị trấn Thanh Nê (đổi tên thành thị trấn Kiến Xương)", "thị trấn Kiến Xương"),
        ("Ấp 4 (nay là ấp 2)", "ấp 2"),
        ("Xã Tân Phú (hợp nhất thành từ Tân Hòa, Phú Đức)", "Xã Tân Phú"),
        ("Xã Phú Đức (nay là)", "Xã Phú Đức (nay là)"),
        ("Ấp Tân Lập (nhập ấp 1 và ấp 2)", "Ấp Tân Lập"),
        ("Ấp Tân Lập (do sáp nhập ấp 1, ấp 2)", "Ấp Tân Lập"),
        ("Ấp Tân Lập (ấp 1 + ấp 2)", "Ấp Tân Lập"),
        ("Thôn Trung (gồm thôn 1 và thôn 2)", "Thôn Trung"),
        ("TDP 5 (từ 2 tổ 7, 8)", "TDP 5"),
        ("Thôn 1 (đổi tên từ thôn 5)", "Thôn 1"),
        ("Xóm 2 (mới)", "Xóm 2"),
        ("Bản Nhập (Nhập Trong)", "Bản Nhập (Nhập Trong)"),
        ("Xóm 5 (Giao Hương cũ)", "Xóm 5 (Giao Hương cũ)"),
        ("Ấp Tân Lập (Bình An cũ)", "Ấp Tân Lập"),
    ],
)
def test_what_a_place_was_called_before_is_dropped(text, now):
    assert without_old_name(text) == now


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Nà Cà", [((4,), "", "Nà Cà", False)]),
        ("Chi bộ Phiêng Liềng", [((4,), "", "Phiêng Liềng", False)]),
        ("Chi bộ Bản Cuôn 1", [((4,), "ban", "Cuôn 1", False)]),
        ("Chi bộ Quân sự", []),
        ("Trường Mầm non Hoa Sen", []),
    ],
)
def test_a_bare_name_below_the_head_for_party_cells_is_a_hamlet(text, places):
    found = in_party_cell(text)
    assert [(each.levels, each.kind, each.name, each.weak) for each in found] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("I. ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", ""),
        ("Ủy ban Mặt trận Tổ quốc", ""),
        ("ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ AN HÓA", "Xã AN HÓA"),
        ("UBMT Tổ quốc phường 5", "Phường 5"),
        ("MẶT TRẬN TỔ QUỐC AN HÓA", ""),
        ("Tổ dân phố Quốc Tuấn", "Tổ dân phố Quốc Tuấn"),
        ("Tổ Quốc Bảo 1", "Tổ dân phố Quốc Bảo 1"),
    ],
)
def test_the_fatherland_is_no_hamlet(text, places):
    assert told(in_block_row(text)) == told(in_organisation(text)) == places


@pytest.mark.parametrize(
    ("written", "level", "kind"),
    [
        ("T.T Ái Nghĩa", 3, "thi_tran"),
        ("T.trấn Ái Nghĩa", 3, "thi_tran"),
        ("T.X Điện Bàn", 2, "thi_xa"),
        ("T Ái Nghĩa", 3, ""),
    ],
)
def test_the_word_of_a_unit_may_be_its_letters(written, level, kind):
    assert OPENINGS[level].split(spelled(written))[0] == kind


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Thôn Đông - Đại Hiệp", "Thôn Đông"),
        ("Thôn Đông, Đại Hiệp", "Thôn Đông"),
        ("Thôn Đông xã Đại Hiệp", "Thôn Đông"),
        ("Thôn Đông Đại Hiệp", "Thôn Đông Đại Hiệp"),
        ("Thôn Đông - Đại Hòa", "Thôn Đông - Đại Hòa"),
    ],
)
def test_a_hamlet_loses_the_name_of_its_own_commune_behind_a_mark(written, name):
    assert without_commune(written, "Xã Đại Hiệp") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("II. Đảng bộ Đại Hiệp", "Đại Hiệp"),
        ("ĐẢNG ỦY ĐẠI HIỆP", "ĐẠI HIỆP"),
        ("Đảng bộ Khối Dân vận", None),
        ("Đảng ủy Công an", None),
    ],
)
def test_a_block_may_be_a_committee_with_the_name_of_its_commune(text, name):
    found = in_block_row(text)
    assert found == ((Piece((3,), "", name, weak=True),) if name else ())


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Gio Linh - Quảng Trị: người giữ 2 chức", ["Gio Linh", "Quảng Trị"]),
        ("Bình Lục, Hà Nam", ["Bình Lục", "Hà Nam"]),
        ("BA TRI - BẾN TRE (2021)", ["BA TRI", "BẾN TRE"]),
        ("danh sách - tổng hợp", []),
        ("Danh sách cán bộ kiêm nhiệm", []),
    ],
)
def test_a_district_and_its_province_may_open_a_line_without_a_word(line, names):
    for found in (in_title(line), in_organisation(line)):
        assert [piece.name for piece in found] == names
        assert all(piece.weak for piece in found)
