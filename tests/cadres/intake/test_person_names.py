"""Names of people as cells hold them become names to store."""

import pytest

from cadres.intake.person_names import read_name


@pytest.mark.parametrize(
    ("written", "name", "gender", "remarks"),
    [
        ("NGUYỄN VĂN AN", "Nguyễn Văn An", "", ""),
        ("Nguyễn văn an", "Nguyễn Văn An", "", ""),
        ("NGUYỄN VĂN An", "Nguyễn Văn An", "", ""),
        ("1. Bà NGUYỄN THỊ LAN (Ba Lan)", "Nguyễn Thị Lan", "nu", "Ba Lan"),
        ("Nguyễn Thị Hoa (nữ)", "Nguyễn Thị Hoa", "nu", ""),
        ("Ông/bà Trần Thị C", "Trần Thị C", "", ""),
        ("đ/c: Trần Thị C*", "Trần Thị C", "", ""),
        ("BS.CKI Nguyễn Văn D", "Nguyễn Văn D", "", ""),
        ("Ông K'Brôih", "K'Brôih", "nam", ""),
        ("H'LINH NIÊ", "H'Linh Niê", "", ""),
        ("Y Bhim Niê", "Y Bhim Niê", "", ""),
        ("Ông Tùng", "Ông Tùng", "", ""),
    ],
)
def test_a_name_loses_what_is_no_part_of_it(written, name, gender, remarks):
    assert read_name(written) == (name, gender, remarks)
