"""Names of people as they come: with titles before them, in capitals, in several spellings."""

import re

from cadres.vietnamese.fold import WORD, match_key, nfc

_TITLE = (
    r"(?:đồng chí|đ ?/ ?c|đ\.c|đc|pgs|gs|th\.?s|ts|bs(?:\.?\s*ck\s?(?:i{1,2}|[12]))?"
    r"|ks|cn|ds|ls|[ôb](?=\.)|(?:phó )?giáo sư|(?:tiến|thạc|bác|dược|y) s[iĩỹ]|cử nhân"
    r"|(?:kỹ|luật) sư|(?:nhà|thầy|cô) giáo"
    r"|(?:(?:thiếu|trung|thượng|đại) (?:úy|uý|tá|tướng)|chuẩn (?:úy|uý)|(?:đ|th|tr)/(?:úy|uý|tá))"
    r"(?:\s+(?:qncn|cn|db|dự bị))?|(?:hạ|trung|thượng) s[iĩỹ]|binh nh(?:ất|ì)"
    r"|linh mục|mục sư|đại đức|thượng tọa|hòa thượng|sư cô)"
    r"(?:\s*[.,:–-]+\s*|\s+)"
)
# These may begin a name: Ông is also a family name, Anh Thư a whole given name.
_ADDRESS = (
    r"(?:ông(?:\s*[/(]\s*bà\s*\)?)?|bà|anh|chị|cô|thầy)(?:\s*[.:,]\s*|\s+)(?=\S+\s+\S|\w+['’ʼ]\w)"
)
_HONORIFICS = re.compile(rf"^(?:{_TITLE}|{_ADDRESS})+(?=\w)", re.IGNORECASE)


def strip_honorifics(name: str) -> str:
    """Return the name (as `nfc`) without the titles before it, however many there are.

    Titles of the Party, of learning, rank and clergy (đồng chí, ThS., PGS.TS., Đại úy …) go
    whenever a name follows. Forms of address (ông, bà, anh, chị, cô, thầy) go only before two or
    more words, or before a name with an apostrophe (Ông K'Brôih): "Ông Tùng" stays, since Ông is
    also a family name. "Ông Văn Tùng" is therefore read as Mr Văn Tùng; a person of the family Ông
    has to be corrected by hand.
    """
    return _HONORIFICS.sub("", nfc(name))


def person_name(raw: str) -> str:
    """Return the name to store: without titles, and in name case if it came in a single case.

    "ĐỒNG CHÍ K'BRỄ" gives "K'Brễ". A name in mixed case keeps its writer's capitals.
    """
    name = strip_honorifics(raw)
    if name.isupper() or name.islower():
        name = WORD.sub(lambda word: word[0].capitalize(), name)
    return nfc(name)


def is_same_name(a: str, b: str) -> bool:
    """Whether two texts spell one name; namesakes are ordinary, so it proves no identity."""
    return match_key(a) == match_key(b)
