"""What is written for "as above", and for whoever holds another post of the line."""

import re
from functools import lru_cache

from cadres.vietnamese import match_key

_SIGNS = '"', "''", '""', "〃", "”", "“", "″", "//", "///"
_WORDS = "nt", "NT", "Nt", "n.t", "N.T", "n/t", "như trên", "Như trên", "NHƯ TRÊN", "Như Trên"
_AROUND = "{}", "{}.", "({})", "_{}_", *(
    form.replace("-", dash) for form in ("-{}-", "- {} -", "-{}", "- {}") for dash in "-–—"
)  # fmt: skip
DITTO = {form.format(said) for said in (*_SIGNS, *_WORDS) for form in _AROUND}
# "kiêm", "(BTCB kiêm)", "Đ/c trưởng thôn kiêm nhiệm" in the place of a name.
_ALSO = re.compile(
    r"(?:do )?(?:đồng chí |đ/c )?(?P<post>[^\d()]*?)\s*\bkiêm(?: nhiệm| luôn| giữ)*[ .]*"
)


@lru_cache(maxsize=1000)
def holder_meant(text: str) -> str | None:
    """The post that a text names instead of its holder, "" for the one before; None for a name."""
    said = _ALSO.fullmatch(match_key(text).strip("() "))
    return said and said["post"]


def stands_for_another(text: str) -> bool:
    """Whether a cell for a name says that somebody named elsewhere holds the post, too."""
    return text in DITTO or holder_meant(text) is not None
