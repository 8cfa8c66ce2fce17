"""A place as a list writes it, level by level."""

from typing import NamedTuple


class Path(NamedTuple):
    """A place as written, from the province down; "" for a level not given."""

    province: str = ""
    district: str = ""
    commune: str = ""
    hamlet: str = ""
