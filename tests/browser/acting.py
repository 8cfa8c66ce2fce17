"""What the browser tests do on every page: sign in, keep a picture, check accessibility."""

import os
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from django.conf import settings

from tests.world import PASSWORD

SIZES = {"desktop": (1366, 768), "phone": (390, 844)}
SHOTS = Path(os.environ.get("SCREENSHOTS", settings.BASE_DIR / "var" / "screenshots"))
# All that was looked at and passes would take as long to be told as to be found.
TOLD = {"resultTypes": ["violations"]}
WCAG = TOLD | {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    # Fetching style sheets again is of no use to these rules, and our security policy forbids it.
    "preload": False,
}


def sign_in(page, username, password=PASSWORD, then="/"):
    """Sign in through the form, to the page `then`; most open sooner than the dashboard."""
    page.goto(f"/dang-nhap/?next={then}")
    page.get_by_label("Tên đăng nhập").fill(username)
    page.get_by_label("Mật khẩu").fill(password)
    page.get_by_role("button", name="Đăng nhập").click()
    page.wait_for_url(lambda url: "dang-nhap" not in url)


def shoot(page, name):
    """Keep a picture for whoever wants to look."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.wait_for_load_state()
    # To hide the caret Playwright leaves style="" on inputs, which htmx copies: a fault by our CSP.
    page.screenshot(path=SHOTS / f"{name}.png", full_page=True, caret="initial")


def violations(page, options=WCAG) -> list[str]:
    """What the page as it stands breaks of WCAG 2.2 A and AA: rule, help and first element each."""
    page.wait_for_load_state()  # a click only waits until the next page begins to come
    found = Axe().run(page, options=options).response["violations"]
    return [f"{each['id']}: {each['help']} – {each['nodes'][0]['html']}" for each in found]


def shoot_all(page, name):
    """Pictures on a desktop and a phone; neither may scroll sideways."""
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        shoot(page, f"{size}-{name}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (size, name)
    page.set_viewport_size(dict(zip(("width", "height"), SIZES["desktop"], strict=True)))
