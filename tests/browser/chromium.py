"""Finds the Chromium of the browser tests; run as a program, it installs a missing one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright


def find() -> str | None:
    """The path of CHROMIUM, of the system's Chromium or of Playwright's own; None without any."""
    if named := os.environ.get("CHROMIUM"):
        return named
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return next((path for path in ("/usr/bin/chromium", own) if Path(path).exists()), None)


def install() -> None:
    """Install Chromium from Debian's packages when we may, else Playwright's own, and say so."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("No Chromium here: installing Debian's package chromium", flush=True)
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        apt = ["apt-get", "install", "-qq", "-y", "--no-install-recommends", "chromium"]
        if subprocess.run(apt, check=False).returncode == 0:
            return
    print("No Chromium here: installing Playwright's own", flush=True)
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


if __name__ == "__main__":
    if not find():
        install()
    print(f"Browser tests use {find()}")
