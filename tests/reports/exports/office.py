"""LibreOffice, which opens our workbooks as people do; run as a program, it installs a missing one.

Tests need it to calculate and to print; the register itself does not.
"""

import os
import shutil
import subprocess
from pathlib import Path


def find() -> str | None:
    """The path of LibreOffice; None without one."""
    return shutil.which("soffice")


def install() -> None:
    """Install Debian's package where we may."""
    print("No LibreOffice here: installing Debian's package libreoffice-calc-nogui", flush=True)
    if os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        apt = ["apt-get", "install", "-qq", "-y", "--no-install-recommends"]
        subprocess.run([*apt, "libreoffice-calc-nogui"], check=True)


def converted(files: dict[str, bytes], ending: str, room: Path) -> dict[str, Path]:
    """Files by name as LibreOffice saves them in another kind, in an empty directory."""
    program = find()
    assert program, "LibreOffice is missing: apt-get install libreoffice-calc-nogui"
    for name, content in files.items():
        (room / name).write_bytes(content)
    made = room / "made"
    subprocess.run(
        [program, f"-env:UserInstallation={(room / 'profile').as_uri()}", "--headless"]
        + ["--convert-to", ending, "--outdir", str(made), *(str(room / name) for name in files)],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return {name: made / Path(name).with_suffix(f".{ending}").name for name in files}


if __name__ == "__main__":
    if not find():
        install()
    print(f"Tests of workbooks use {find()}")
