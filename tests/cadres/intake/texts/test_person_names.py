"""Names of people as cells hold them become names to store."""

import pytest

from cadres.intake.texts.person_names import read_name, take_birth


@pytest.mark.parametrize(
    ("written", "name", "gender", "remarks"),
    [
        ("NGUYỄN VĂN AN", "Nguyễn Văn An", "", ""),
        ("Nguyễn văn an", "Nguyễn Văn An", "", ""),
        ("NGUYỄN VĂN An", "Nguyễn Văn An", "", ""),
        ("1. Bà NGUYỄN THỊ LAN (Ba Lan)", "Nguyễn Thị Lan", "nu", "Ba Lan"),
        ("Nguyễn Thị Hoa (nữ)", "Nguyễn Thị Hoa", "nu", ""),
        ("Nguyễn Thị Hoa/Nữ", "Nguyễn Thị Hoa", "nu", ""),
        ("Ông/bà Trần Thị C", "Trần Thị C", "", ""),
        ("đ/c: Trần Thị C*", "Trần Thị C", "", ""),
        ("BS.CKI Nguyễn Văn D", "Nguyễn Văn D", "", ""),
        ("Ô. Nguyễn Văn D", "Nguyễn Văn D", "nam", ""),
        ("B.Nguyễn Thị D", "Nguyễn Thị D", "nu", ""),
        ("Ông (bà) Nguyễn Thị D", "Nguyễn Thị D", "", ""),
        ("Bà, Nguyễn Thị D", "Nguyễn Thị D", "nu", ""),
        ("Ông K'Brôih", "K'Brôih", "nam", ""),
        ("H'LINH NIÊ", "H'Linh Niê", "", ""),
        ("Y Bhim Niê", "Y Bhim Niê", "", ""),
        ("Ông Tùng", "Ông Tùng", "", ""),
        ("Trần Văn Bé - CCB", "Trần Văn Bé", "", "CCB"),
        ("Lò Văn Ún – Đảng viên", "Lò Văn Ún", "", "Đảng viên"),
        ("Nguyễn Văn Bình 2", "Nguyễn Văn Bình", "", "2"),
        ("Lò Văn Ún - Hà Thị Ín", "Lò Văn Ún - Hà Thị Ín", "", ""),
        ("Y-Nhơn Niê", "Y-Nhơn Niê", "", ""),
        ("Bh'riu Pố", "Bh'riu Pố", "", ""),
        ("Ksor H’bơng", "Ksor H’bơng", "", ""),
    ],
)
def test_a_name_loses_what_is_no_part_of_it(written, name, gender, remarks):
    assert read_name(written) == (name, gender, remarks)


@pytest.mark.parametrize(
    ("written", "name", "birth"),
    [
        ("Hoàng Văn Thái, 1962", "Hoàng Văn Thái", "1962"),
        ("Nguyễn Thị Hòa (1970)", "Nguyễn Thị Hòa", "1970"),
        ("Lê Phước - SN 1958", "Lê Phước", "1958"),
        ("Lê Phước (sinh năm 1958)", "Lê Phước", "1958"),
        ("Lê Phước, sinh ngày 12/3/1958", "Lê Phước", "12/3/1958"),
        ("Lê Phước (Ba Phước)", "Lê Phước (Ba Phước)", ""),
        ("1970", "1970", ""),
    ],
)
def test_a_birth_may_stand_behind_the_name(written, name, birth):
    assert take_birth(written) == (name, birth)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("NguyễnVăn An", "Nguyễn Văn An"),
        ("Nguyễn VănAn", "Nguyễn Văn An"),
        ("TrầnThịMỹ Lệ", "Trần Thị Mỹ Lệ"),
        ("NguyỄn Văn An", "NguyỄn Văn An"),
        ("K'Brêm", "K'Brêm"),
    ],
)
def test_a_missing_blank_behind_a_family_name_is_put_in(written, name):
    assert read_name(written)[0] == name
