"""The ways in which two posts stand in one cell."""

from dataclasses import replace

from . import posts
from .facts import Fact

MARKS = [" kiêm ", " kiêm nhiệm ", " đồng thời là ", ", ", " - ", "/", " và ", ", kiêm "]
# Together as one phrase; the unit stands once, or is the one of the row's place.
PAIRS = {
    ("BT", "CT_UBND"): [
        "Bí thư kiêm Chủ tịch UBND {k}", "BT-CT UBND {k}", "BT kiêm CT UBND", "BT - CT UBND {k}",
        "Bí thư, Chủ tịch UBND {k}", "Bí thư {c} đồng thời là Chủ tịch UBND",
    ],
    ("BT", "CT_HDND"): [
        "Bí thư kiêm Chủ tịch HĐND {k}", "BT-CT HĐND {k}", "BT kiêm CT HĐND", "BT/CT HĐND {k}",
        "Bí thư - Chủ tịch HĐND {k}", "Bí thư {c} và Chủ tịch HĐND",
    ],
    ("TB_TC", "TP_NV"): ["TBTC - TP NV", "TBTC-TP Nội vụ", "TBTC {c} kiêm TP NV {k}"],
    ("CN_UBKT", "CTTR"): ["CN UBKT-CTTr", "CN UBKT {c} - CTTr {k}", "CN UBKT kiêm Chánh Thanh tra"],
    ("TB_TG", "GD_TTBDCT"): ["TBTG-GĐ TTBDCT", "TBTG {c}, GĐ TTBDCT {k}"],
    ("TB_DV", "CT_MTTQ"): ["TBDV-CT UBMTTQ", "TBDV {c} kiêm CT UBMTTQ {k}"],
    ("CT_MTTQ", "TK_DV"): [
        "CT UBMTTQ kiêm Trưởng Khối Dân vận {k}", "Chủ tịch UBMTTQ, Trưởng Khối Dân vận {k}",
    ],
    ("BTCB", "HEAD"): [
        "BTCB-{h}", "BTCB kiêm {h}", "BTCB/{h}", "Bí thư kiêm {h}", "Bí thư, {h}",
        "BT chi bộ kiêm nhiệm {h}", "Bí thư chi bộ kiêm {h} {name}", "Bí thư - {h}",
    ],
    ("BTCB", "TB_CTMT"): [
        "BTCB-TB CTMT", "BTCB kiêm Trưởng ban CTMT", "BTCB/Trưởng ban CTMT",
        "Bí thư chi bộ và Trưởng ban CTMT {hamlet}", "Bí thư, Trưởng ban công tác Mặt trận",
    ],
}  # fmt: skip


class Joiner:
    """Writes posts into one cell, going through all marks and all short phrases in turn."""

    def __init__(self, rng):
        self.rng = rng
        self.turn: dict = {}

    def _next(self, key, options: list):
        self.turn[key] = self.turn.get(key, -1) + 1
        return options[self.turn[key] % len(options)]

    def full(self, fact: Fact) -> str:
        """Each post in full, between them the next mark."""
        written = [posts.way(self.rng, post, fact.place, 0.7) for post in fact.posts]
        return self._next("mark", MARKS).join(written)

    def short(self, fact: Fact) -> str:
        """Two posts as one phrase with abbreviations; others fall back to `full`."""
        codes = tuple(post.code for post in fact.posts)
        if codes not in PAIRS:
            return self.full(fact)
        pattern = self._next(codes, PAIRS[codes])
        return posts.fill(pattern, fact.posts[0].level, fact.place)


def as_thon(fact: Fact) -> Fact:
    """Where TT stands for the head of an ấp, 'Trưởng thôn' is as good a reading."""
    changed = [replace(p, also=("Trưởng thôn",)) if p.code == "HEAD" else p for p in fact.posts]
    return replace(fact, posts=changed)
