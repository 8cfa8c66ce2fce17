"""Which units, said once above, a line without them is of: its titles may name higher ones."""

import re

from cadres.intake.headings.role_columns import ROLE_FIELDS
from cadres.intake.rows.values import PLACES, text_of
from cadres.vietnamese import match_key

_OF_PROVINCE = re.compile(r"\b(?:tỉnh|sở|tu)\b")
_OF_CITY = re.compile(r"\b(?:tp|thành (?:ủy|đoàn|đội|phố))\b")
_OF_DISTRICT = re.compile(r"\b(?:huyện|quận|thị xã|tx|thị (?:ủy|đoàn|đội)|hu|huv)\b")
_NO_CITY = re.compile(r"\s*(?:huyện|quận|thị xã|h\.|q\.|tx)", re.IGNORECASE)


def units_within(values: dict, above: dict) -> set[str]:
    """The fields of units that a line's titles leave open, or are of themselves.

    "Huyện ủy" is of the district said above, "Thành ủy" of that one or of the city around it.
    """
    titles = " ".join(match_key(text_of(values[name])) for name in ROLE_FIELDS if name in values)
    is_city, district = bool(_OF_CITY.search(titles)), text_of(above.get("district", ""))
    if _OF_PROVINCE.search(titles) or is_city and _NO_CITY.match(district):
        return {"province"}
    is_of_district = is_city or _OF_DISTRICT.search(titles)
    return {"province", "district"} if is_of_district else {"workplace", *PLACES}
