"""125: the unit of a row said by the sheet's name, its title and its blocks together."""

from . import places, xlsx
from .book import Book
from .office import Office
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Hậu Giang", "Huyện Vị Thủy"
FIRST = {"stt": "A", "full_name": "B", "birth": "C", "gender": "D", "role1": "E", "role2": "F",
         "start": "G", "decision_no": "H", "note": "I"}  # fmt: skip
HEAD = {"A": "STT", "B": "Họ và tên", "C": "Ngày sinh", "D": "Giới tính", "E": "Chức danh chính",
        "F": "Chức danh kiêm nhiệm", "G": "Từ ngày", "H": "Số QĐ", "I": "Ghi chú"}  # fmt: skip
SECOND = {"stt": "A", "full_name": "B", "gender": "C", "birth": "D", "roles": "E", "start": "F",
          "decision_no": "G", "note": "H"}  # fmt: skip
HEAD_2 = {"A": "STT", "B": "Họ, tên", "C": "Nam/Nữ", "D": "Năm sinh", "E": "Chức danh đảm nhiệm",
          "F": "Thời gian giữ chức", "G": "Quyết định số", "H": "Ghi chú"}  # fmt: skip
XA = [("BT", "CT_HDND"), ("CT_MTTQ", "TK_DV")]
SHEETS = [("Vị Trung", "Xã Vị Trung"), ("TT Nàng Mau", "Thị trấn Nàng Mau"),
          ("VĨNH TƯỜNG", "Xã Vĩnh Tường")]  # fmt: skip


def make() -> None:
    office = Office(125, 2018, 2020)
    pages = [_district(office)]
    pages += [_commune(office, name, commune) for name, commune in SHEETS]
    pages.append(_rest(office))
    notes = [
        "The commune is the sheet's name, or a block; the hamlet a block of the second list.",
        "The second list has columns of its own.",
        "Province and district stand in each title.",
    ]
    features = ["unit from sheet name, title and blocks", "two lists below each other",
                "hamlets as blocks", "one sheet of several communes"]  # fmt: skip
    book = Book("125-vi-thuy-ten-trang-tinh.xlsx", features, pages, (2020, 12, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _title(page: Page, text: str) -> None:
    page.line("organisation block", "HUYỆN ỦY VỊ THỦY")
    page.line("title", f"DANH SÁCH CÁN BỘ KIÊM NHIỆM {text}", merge="A:I")
    page.line("title", "HUYỆN VỊ THỦY, TỈNH HẬU GIANG NĂM 2020", merge="A:I")


def _district(office: Office) -> Page:
    page = Page("Huyện")
    _title(page, "CẤP HUYỆN")
    page.header(FIRST, HEAD)
    place = places.old(PROVINCE, DISTRICT)
    page.line("block: body", "I. Các cơ quan Đảng", merge="A:I")
    for codes in [("TB_TC", "TP_NV"), ("CN_UBKT", "CTTR"), ("TB_TG", "GD_TTBDCT")]:
        page.person(office.fact("huyen", place, *codes))
    page.line("block: body", "II. Mặt trận và đoàn thể", merge="A:I")
    page.person(office.fact("huyen", place, "TB_DV", "CT_MTTQ"))
    return page


def _commune(office: Office, name: str, commune: str) -> Page:
    page = Page(name)
    place = places.old(PROVINCE, DISTRICT, commune)
    _title(page, "CỦA " + places.kind(commune).upper())
    page.line("block: part", "A. CÁN BỘ, CÔNG CHỨC", merge="A:I")
    page.header(FIRST, HEAD)
    for codes in XA:
        page.person(office.fact("xa", place, *codes))
    page.blank()
    page.line("block: part", "B. CÁC ẤP", merge="A:H")
    page.header(SECOND, HEAD_2)
    columns = {**FIRST}
    for number, where in enumerate(office.hamlets(place, 4, word="Ấp"), 1):
        page.line("block: hamlet", f"{number}. {where[3]}", merge="A:H")
        codes = ("BTCB", "TB_CTMT") if number == 3 else ("BTCB", "HEAD")
        if number == 4:
            page.person(office.fact("thon", where, "BTCB"), stt=1, roles="Bí thư chi bộ")
            page.person(office.fact("thon", where, "HEAD", "TB_CTMT"), stt=2)
            continue
        page.person(office.fact("thon", where, *codes), stt=1)
    page.fields = columns
    return page


def _rest(office: Office) -> Page:
    page = Page("Các xã còn lại")
    _title(page, "CÁC XÃ CÒN LẠI")
    page.header(FIRST, HEAD)
    for number, commune in enumerate(["Xã Vị Đông", "Xã Vị Thanh", "Xã Vị Bình"], 1):
        place = places.old(PROVINCE, DISTRICT, commune)
        page.line("block: commune", {"A": "I" * number, "B": commune.upper()})
        page.person(office.fact("xa", place, "BT", "CT_UBND"), stt=1)
        for turn, where in enumerate(office.hamlets(place, 3, word="Ấp"), 1):
            page.line("block: hamlet", {"A": f"{number}.{turn}", "B": where[3]})
            page.person(office.fact("thon", where, "BTCB", "HEAD"), stt=1)
    page.line("total", {"B": f"Tổng cộng: {len(page.records)} người"})
    return page
