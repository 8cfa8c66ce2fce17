"""What is written for "as above", and for whoever holds another post of the line."""

import re
from functools import lru_cache

from cadres.vietnamese import match_key

DITTO = {
    '"', "''", '""', "〃", "”", "“", "″", "//", "///", '-"-', '- " -', "-//-", "nt", "NT", "Nt",
    "nt.", "n.t", "N.T", "n/t", "-nt-", "-NT-", "- nt -", "_nt_", "như trên", "Như trên",
    "-như trên-", "- như trên -", "(như trên)", "NHƯ TRÊN", "-''-", "- '' -", "-”-", "- ” -",
    "(nt)", "(NT)", '(")',
}  # fmt: skip
# "kiêm", "BTCB kiêm", "Đ/c trưởng thôn kiêm nhiệm" in the place of a name.
_ALSO = re.compile(
    r"(?:do )?(?:đồng chí |đ/c )?(?P<post>[^\d()]*?)\s*\bkiêm(?: nhiệm| luôn| giữ)*[ .]*"
)


@lru_cache(maxsize=1000)
def holder_meant(text: str) -> str | None:
    """The post that a text names instead of its holder, "" for the one before; None for a name."""
    said = _ALSO.fullmatch(match_key(text))
    return said and said["post"]


def stands_for_another(text: str) -> bool:
    """Whether a cell for a name says that somebody named elsewhere holds the post, too."""
    return text in DITTO or holder_meant(text) is not None
