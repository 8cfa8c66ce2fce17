"""A real Chromium and a fresh page for each test; a test here carries the mark `browser`."""

import threading
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser import chromium as browsers

QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 90_000  # milliseconds: a busy machine is no fault of the page


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium():
    """One running browser for all tests; without a Chromium the tests fail, they never skip."""
    path = browsers.find()
    assert path, "No Chromium: run `make test`, which installs one, or set CHROMIUM to its path."
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        # Playwright keeps an event loop in this thread, where Django would refuse to query.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        expect.set_options(timeout=PATIENCE)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium, live_server):
    """A page on the running application; paths such as "/" are its own.

    The test fails when the page breaks its own security policy, throws an error in a script, or
    asks another host for anything.
    """
    context = chromium.new_context(
        base_url=live_server.url,
        locale="vi-VN",
        timezone_id="Asia/Ho_Chi_Minh",
        viewport={"width": 1366, "height": 768},
    )
    context.set_default_timeout(PATIENCE)
    faults = []
    page = context.new_page()

    def note(wrong, fault):
        if wrong:
            faults.append(fault)

    own = (live_server.url, "data:", "blob:", "about:")
    page.on("pageerror", lambda error: note(True, str(error)))
    page.on("console", lambda line: note("Content Security Policy" in line.text, line.text))
    page.on("request", lambda request: note(not request.url.startswith(own), request.url))
    yield page
    context.close()
    _await_the_server()
    assert faults == []


def _await_the_server():
    """Wait for what the closed page had asked: emptying the tables would deadlock with it."""
    for thread in threading.enumerate():
        if thread.name.endswith("(process_request_thread)"):
            thread.join(timeout=30)
            assert not thread.is_alive(), "A request of the closed page never ends."
