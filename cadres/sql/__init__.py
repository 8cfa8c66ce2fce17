"""The database's part of the register, as SQL files that migrations load."""

from pathlib import Path


def script(name: str) -> list[str]:
    """The text of `name`.sql as one statement list for `migrations.RunSQL`."""
    return [Path(__file__).with_name(f"{name}.sql").read_text(encoding="utf-8")]
