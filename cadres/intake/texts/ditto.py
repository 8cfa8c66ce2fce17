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
# "Kiêm BTCB": whoever is that holds this post as well.
_ALSO_OF = re.compile(
    r"kiêm(?: nhiệm)? (?P<post>(?:bí thư|btcb|bt|(?:tổ )?trưởng|tt|ta|tkp|chủ tịch|ct)\b[^\d()]*)"
)
_TOO = re.compile(r"\s*(?:[(\[,–-]\s*)+(?:kiêm(?: nhiệm)?|k[/.]?n)\b[^()]*[)\]]?$", re.IGNORECASE)


@lru_cache(maxsize=1000)
def holder_meant(text: str) -> str | None:
    """The post that a text names instead of its holder, "" for the one before; None for a name."""
    key = match_key(text).strip("() ")
    said = _ALSO.fullmatch(key) or _ALSO_OF.fullmatch(key)
    return said and said["post"]


def without_also(name: str) -> str:
    """A name without the remark that its holder has this post, too: "Lê Văn Ba (kiêm)"."""
    return _TOO.sub("", name)


def stands_for_another(text: str) -> bool:
    """Whether a cell for a name says that somebody named elsewhere holds the post, too."""
    return text in DITTO or holder_meant(text) is not None
