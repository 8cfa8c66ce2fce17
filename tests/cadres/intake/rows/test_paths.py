"""What stands around the names of places in their columns is no part of them."""

import pytest

from cadres.intake.places.path import Path
from cadres.intake.rows.paths import path_of


@pytest.mark.parametrize(
    ("written", "commune"),
    [
        ("Xã Đại Hiệp (loại 1)", "Xã Đại Hiệp"),
        ("Xã Đại Hiệp (xã loại II)", "Xã Đại Hiệp"),
        ("Xã Đại Hiệp (xã NTM)", "Xã Đại Hiệp"),
        ("Xã Đại Hiệp (ĐBKK)", "Xã Đại Hiệp"),
        ("I. Xã Đại Hiệp", "Xã Đại Hiệp"),
        ("IV) Thị trấn Ái Nghĩa", "Thị trấn Ái Nghĩa"),
        ("X. Đại Hiệp", "X. Đại Hiệp"),
        ("Xã Đại Hiệp *", "Xã Đại Hiệp"),
        ("Xã Đại Hiệp (Đại Lộc)", "Xã Đại Hiệp (Đại Lộc)"),
    ],
)
def test_a_commune_s_class_and_number_are_no_part_of_its_name(written, commune):
    assert path_of("", "", written, "") == Path("", "", commune, "")
