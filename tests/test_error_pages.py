"""Pages for what went wrong are Vietnamese and need nothing to be drawn."""

import pytest
from django.template.loader import render_to_string


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("400.html", "Yêu cầu không đọc được"),
        ("403.html", "Không được phép"),
        ("403_csrf.html", "Phiên làm việc đã hết hạn"),
        ("404.html", "Không tìm thấy"),
        ("500.html", "Có lỗi ở máy chủ"),
    ],
)
def test_an_error_page_is_drawn_without_a_request_or_a_database(name, title):
    assert f"<h1>{title}</h1>" in render_to_string(name)
