"""A clerk sends a list in a real browser: reads the faults, answers, writes it, takes it back."""

import time

import pytest
from playwright.sync_api import expect

from cadres.jobs import DEEDS, _at_work
from cadres.models import ImportBatch, ImportState
from tests.browser.acting import shoot, shoot_all, sign_in, violations
from tests.cadres.list_files import HEAD, line, workbook

WRONG = line(full_name="Lý Thị Tư", birth="30/2/1980", hamlet="Ấp 4")
HEADING = "Phụ cấp kiêm nhiệm"


@pytest.fixture
def clerk(page, world):
    """The import page of a clerk of the commune."""
    sign_in(page, "commune")
    page.get_by_role("link", name="Nhập danh sách").click()
    return page


def send(page, *lines, head=HEAD, **sheets):
    buffer = workbook(*lines, head=head, **sheets).getvalue()
    file = {"name": "Danh sách cán bộ kiêm nhiệm.xlsx", "mimeType": "", "buffer": buffer}
    page.get_by_label("Tệp danh sách").set_input_files(file)
    page.get_by_role("button", name="Gửi và xem trước").click()
    page.locator("#decide-title").wait_for()


def check(page, name):
    """The page breaks no rule of accessibility and fits both screens."""
    assert violations(page) == []
    shoot_all(page, name)


def test_a_list_with_a_fault_is_answered_written_and_undone(clerk):
    check(clerk, "import-empty")
    send(clerk, [*line(), "1.000"], [*WRONG, ""], head=[*HEAD, HEADING])
    assert clerk.locator("#questions-title").inner_text() == "2 câu hỏi"
    assert not clerk.get_by_role("button", name="Ghi cả lô vào sổ").is_visible()
    assert clerk.locator("tr.r-wrong td.o-wrong.has-message").inner_text().startswith("30/2/1980")
    check(clerk, "import-faults")
    clerk.emulate_media(media="print")
    shoot(clerk, "print-import-faults")
    clerk.emulate_media(media="screen")
    asked = clerk.get_by_role("combobox", name=f"Cột “{HEADING}” ghi gì?")
    asked.select_option(label="Để lại, không nhập")
    clerk.get_by_label("Để lại các dòng này").check()
    clerk.get_by_role("button", name="Áp dụng câu trả lời").click()
    clerk.get_by_text("Không còn gì phải hỏi.").wait_for()
    check(clerk, "import-ready")
    clerk.get_by_role("button", name="Ghi cả lô vào sổ").click()
    clerk.get_by_role("heading", name="Đã ghi vào sổ").wait_for()
    clerk.get_by_text("1 cán bộ có chức danh được ghi").click()
    check(clerk, "import-written")
    clerk.get_by_role("link", name="Tổng quan").click()
    assert clerk.locator(".big a").inner_text() == "6"
    clerk.go_back()
    clerk.get_by_role("button", name="Hoàn tác lô này").click()
    clerk.get_by_text("1 trường hợp kiêm nhiệm mất đi").wait_for()
    check(clerk, "import-undo")
    clerk.get_by_role("button", name="Hoàn tác cả lô").click()
    clerk.get_by_role("heading", name="Đã hoàn tác").wait_for()
    check(clerk, "import-undone")
    clerk.get_by_role("link", name="‹ Nhập danh sách").click()
    check(clerk, "import-list")
    clerk.get_by_role("link", name="Tổng quan").click()
    assert clerk.locator(".big a").inner_text() == "5"


def test_a_file_without_a_list_is_shown_for_what_it_is(clerk):
    send(clerk, line(), Khác=[["Ghi chép riêng, không phải danh sách"], ["Nội dung " * 30]])
    clerk.get_by_role("link", name="Khác").first.click()
    assert "là phần ghi chú, không phải danh sách" in clerk.locator(".sheet-note").inner_text()
    check(clerk, "import-other-sheet")


def test_the_template_is_downloaded(clerk):
    with clerk.expect_download() as download:
        clerk.get_by_role("link", name="Tải mẫu chuẩn").click()
    assert download.value.suggested_filename == "mau-danh-sach.xlsx"


def test_the_new_holder_of_a_seat_follows_and_the_page_survives_reload_and_back(clerk):
    send(clerk, line(hamlet="Ấp 2", role1=""))
    clerk.get_by_text("Sổ ghi Nguyễn Thị Hai giữ từ 1/1/2018").first.wait_for()
    clerk.get_by_label("Người mới thay").check()
    clerk.get_by_label("Ngày cuối giữ chức của người đang giữ").fill("31/12/2018")
    check(clerk, "import-seat")
    clerk.get_by_role("button", name="Áp dụng câu trả lời").click()
    clerk.get_by_text("Không còn gì phải hỏi.").wait_for()
    clerk.reload()
    assert "thôi giữ chức danh này sau ngày 31/12/2018" in clerk.locator("table.grid").inner_text()
    other = clerk.context.new_page()
    other.goto(clerk.url)
    clerk.get_by_role("button", name="Ghi cả lô vào sổ").click()
    clerk.get_by_role("heading", name="Đã ghi vào sổ").wait_for()
    other.get_by_role("button", name="Ghi cả lô vào sổ").click()
    other.get_by_text("chưa làm gì thêm").wait_for()
    assert other.get_by_role("heading", name="Đã ghi vào sổ").is_visible()
    clerk.go_back()
    clerk.reload()
    assert clerk.get_by_role("heading", name="Đã ghi vào sổ").is_visible()


def at_work(deed: str):
    """A worker on the one batch that there is; it dies at the end, without a word."""
    batch = ImportBatch.objects.get()
    ImportBatch.objects.filter(pk=batch.pk).update(state=DEEDS[deed].state)
    return _at_work(batch.pk, DEEDS[deed])


def bar(page):
    return page.locator("#progress")


def test_the_bar_is_found_again_and_a_stopped_reading_is_taken_up_again(clerk):
    send(clerk, line())
    with at_work("read") as listener:
        listener("match", 0.5)
        clerk.reload()
        expect(bar(clerk)).to_contain_text("Đang so với sổ – 30%")
        check(clerk, "import-bar")
        other = clerk.context.new_page()
        clerk.close()  # and come back from the list of batches
        other.goto("/nhap-danh-sach/")
        other.get_by_role("link", name="Danh sách cán bộ kiêm nhiệm.xlsx").click()
        listener("write", 0.5)
        expect(bar(other)).to_contain_text("Đang ghi thử để đếm – 70%")
        other.go_back()
        other.go_forward()
        expect(bar(other)).to_contain_text("70%")
    other.get_by_text("Việc đang làm bị dừng giữa chừng. Chưa có gì được ghi").wait_for()
    check(other, "import-stopped")
    other.get_by_role("button", name="Đọc lại").click()
    other.get_by_text("Không còn gì phải hỏi.").wait_for()


def test_a_page_that_comes_slowly_is_not_broken_off_by_the_bar(clerk):
    send(clerk, line())
    asked = []

    def slowly(route):
        asked.append(route.request.url)
        time.sleep(1.6)  # longer than the bar waits before it asks again
        route.continue_()

    with at_work("read"):
        clerk.reload()
        expect(bar(clerk)).to_contain_text("Đang đọc")
        clerk.route(clerk.url, slowly)
        ImportBatch.objects.update(state=ImportState.READY)
        clerk.locator("#decide-title").wait_for()
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("deed", "button", "done"),
    [
        ("accept", "Ghi cả lô vào sổ", "Đã ghi vào sổ"),
        ("annotate", "Soạn tệp có đánh dấu lỗi để trả lại", "Chưa ghi gì vào sổ"),
    ],
)
def test_a_stopped_deed_leaves_the_preview_from_which_it_is_done_again(clerk, deed, button, done):
    send(clerk, line())
    with at_work(deed):
        clerk.reload()
        expect(bar(clerk)).to_contain_text("Có thể đóng trang này; việc vẫn tiếp tục.")
    clerk.get_by_text("Việc đang làm bị dừng giữa chừng. Chưa có gì được ghi").wait_for()
    clerk.get_by_role("button", name=button).click()
    clerk.get_by_role("heading", name=done).wait_for()
    assert not clerk.get_by_text("Việc đang làm bị dừng").is_visible()


def test_a_stopped_undoing_leaves_the_batch_written(clerk):
    send(clerk, line())
    clerk.get_by_role("button", name="Ghi cả lô vào sổ").click()
    clerk.get_by_role("heading", name="Đã ghi vào sổ").wait_for()
    with at_work("undo"):
        clerk.reload()
        expect(bar(clerk)).to_contain_text("Đang hoàn tác")
    clerk.get_by_text("Việc đang làm bị dừng giữa chừng. Chưa có gì được ghi").wait_for()
    clerk.get_by_role("button", name="Hoàn tác lô này").click()
    clerk.get_by_role("button", name="Hoàn tác cả lô").click()
    clerk.get_by_role("heading", name="Đã hoàn tác").wait_for()
