"""The administration in a real browser."""


def test_the_sign_in_page_opens(page):
    page.goto("/quan-tri/")
    assert page.locator("input[name=username]").is_visible()
