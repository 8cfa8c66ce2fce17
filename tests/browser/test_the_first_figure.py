"""The product's main job in a browser: 1.017 = 2 + 26 + 180 + 809, down to a person and a file."""

from io import BytesIO, StringIO

import openpyxl
import pytest
from django.core.management import call_command

from cadres.demo.accounts import PASSWORD


@pytest.fixture
def register(transactional_db):
    """The units, the catalogue and the demo."""
    for command in ("load_units", "load_catalogue", "load_demo"):
        call_command(command, stdout=StringIO())


def test_a_leader_sees_1017_opens_809_narrows_to_a_district_and_takes_the_file(page, register):
    page.goto("/")
    page.get_by_label("Tên đăng nhập").fill("lanhdao")
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    assert page.locator(".big a").inner_text() == "1.017"
    assert page.locator(".sum").inner_text() == (
        "1.017 = 2 (cấp tỉnh) + 26 (cấp huyện) + 180 (cấp xã) + 809 (thôn, ấp, khu phố)"
    )
    page.get_by_role("list", name="Theo cấp").get_by_role("link", name="809").click()
    assert page.locator("h2.count").inner_text() == "809 trường hợp"
    page.get_by_role("link", name="Chọn đơn vị khác").click()
    page.get_by_role("link", name="Huyện Ba Tri", exact=True).click()
    assert page.locator("h2.count").inner_text() == "124 trường hợp"
    with page.expect_download() as download:
        page.get_by_role("link", name="Tải Excel").click()
    names = page.locator("td.c-full_name").all_inner_texts()
    workbook = openpyxl.load_workbook(BytesIO(download.value.path().read_bytes()))
    cells = list(workbook.worksheets[0].iter_rows(values_only=True))
    head = next(index for index, row in enumerate(cells) if "Họ và tên" in row)
    column = cells[head].index("Họ và tên")
    listed = [row[column] for row in cells[head + 1 :] if row[column]]
    assert len(listed) == 124
    assert listed[:50] == names
    page.get_by_role("link", name=names[0], exact=True).first.click()
    assert page.locator("h1").inner_text() == names[0]
