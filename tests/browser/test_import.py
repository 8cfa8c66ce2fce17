"""A clerk imports a list in a real browser: checks it, reads the faults, corrects it, writes it."""

import pytest

from tests.browser.acting import shoot_all, sign_in
from tests.cadres.lists import line, workbook


@pytest.fixture
def clerk(page, world):
    """The import page of a clerk of the commune."""
    sign_in(page, "commune")
    page.get_by_role("link", name="Nhập danh sách").click()
    return page


def send(page, button, *lines):
    file = {"name": "ds.xlsx", "mimeType": "", "buffer": workbook(*lines).getvalue()}
    page.get_by_label("Tệp danh sách").set_input_files(file)
    page.get_by_role("button", name=button).click()


def test_a_list_is_checked_corrected_and_written(clerk):
    wrong = line(birth="30/2/1980", gender="?"), line(commune="Xã Đông Mốt", hamlet="Ấp 2")
    send(clerk, "Kiểm tra", *wrong)
    assert clerk.get_by_role("alert").inner_text().startswith("Tệp “ds.xlsx” có 2 lỗi")
    assert clerk.locator("tbody tr").count() == 3
    shoot_all(clerk, "import-faults")
    send(clerk, "Kiểm tra", line())
    assert "Chưa ghi gì" in clerk.get_by_role("status").inner_text()
    shoot_all(clerk, "import-check")
    send(clerk, "Nhập vào sổ", line())
    assert "Đã nhập tệp “ds.xlsx” vào sổ." in clerk.get_by_role("status").inner_text()
    clerk.get_by_role("link", name="Tổng quan").click()
    assert clerk.locator(".big a").inner_text() == "6"


def test_the_template_is_downloaded(clerk):
    with clerk.expect_download() as download:
        clerk.get_by_role("link", name="Tải mẫu chuẩn").click()
    assert download.value.suggested_filename == "mau-danh-sach.xlsx"
