"""Rules by which holding a second post is paid, as data with their days and legal basis.

An estimate only: who is paid is decided by the authority, never computed from the case. What was
not found in a document, or in a publication that cites it, is not `verified`, and the page says so.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from cadres.models import Level


@dataclass(frozen=True)
class BasePay:
    """Lương cơ sở: đồng a month, from a day on."""

    start: dt.date
    amount: int
    basis: str
    verified: bool = False


@dataclass(frozen=True)
class AllowanceRule:
    """What one person is paid a month from `start` up to `end` (its last day), whatever the number
    of posts: a share of the pay of a coefficient. It holds for cases counted at `level`.

    `verified` is said of what it rules and of its first day, `end_verified` of its last one.
    """

    start: dt.date
    end: dt.date | None
    level: Level
    share: Fraction
    coefficient: Decimal
    basis: str
    assumptions: tuple[str, ...]
    verified: bool = False
    end_verified: bool = False

    def holds_on(self, day: dt.date) -> bool:
        return self.start <= day and (self.end is None or day <= self.end)

    def amount(self, pay: BasePay) -> int:
        """Đồng a month for one person."""
        return round(self.share * Fraction(self.coefficient) * pay.amount)


@dataclass(frozen=True)
class Gap:
    """From `start` on no rule is sure enough to estimate by; `known` says what is known of it."""

    start: dt.date
    known: tuple[str, ...]


BASE_PAYS = (
    BasePay(dt.date(2023, 7, 1), 1_800_000, "24/2023/NĐ-CP", verified=True),
    BasePay(dt.date(2024, 7, 1), 2_340_000, "73/2024/NĐ-CP", verified=True),
    BasePay(dt.date(2026, 7, 1), 2_530_000, "161/2026/NĐ-CP", verified=True),
)
RULES = (
    AllowanceRule(
        start=dt.date(2023, 8, 1),
        end=dt.date(2025, 6, 30),
        level=Level.COMMUNE,
        share=Fraction(1, 2),
        coefficient=Decimal("2.34"),
        basis="Điều 20 Nghị định 33/2023/NĐ-CP",
        assumptions=(
            "Mỗi người có trường hợp kiêm nhiệm tính ở cấp xã hưởng một mức, dù kiêm nhiệm mấy "
            "chức danh, và mỗi người giảm được một biên chế.",
            "Mức bằng 50% lương bậc 1, hệ số 2,34; chưa kể phụ cấp chức vụ lãnh đạo của chức danh "
            "kiêm nhiệm và không tính đóng bảo hiểm xã hội.",
            "Ai được hưởng do cấp có thẩm quyền quyết định; số này chỉ là ước tính.",
        ),
        verified=True,
    ),
)
GAPS = (
    Gap(
        dt.date(2025, 7, 1),
        (
            "Từ ngày 1/7/2025 phần mềm không ước tính phụ cấp kiêm nhiệm: chưa tìm được văn bản "
            "nêu Điều 20 Nghị định 33/2023/NĐ-CP thôi áp dụng ngày nào khi cấp xã sắp xếp lại.",
            "Đã biết: tháng 11/2025 Điều 20 vẫn được dẫn là còn hiệu lực; theo Nghị quyết "
            "76/2025/UBTVQH15 phụ cấp hiện hưởng được giữ 6 tháng từ khi có văn bản bố trí công "
            "tác; tháng 1/2026 Bộ Nội vụ trả lời rằng sau 6 tháng đó thôi hưởng phụ cấp kiêm nhiệm "
            "chức danh không chuyên trách cấp xã, còn kiêm nhiệm ở thôn, tổ dân phố theo quy định "
            "của HĐND tỉnh. Cần đối chiếu với văn bản gốc.",
        ),
    ),
)


def rule_on(day: dt.date) -> tuple[AllowanceRule, BasePay] | None:
    """The rule of a day with the base pay of that day; None where no rule is known."""
    pays = [pay for pay in BASE_PAYS if pay.start <= day]
    rule = next((rule for rule in RULES if rule.holds_on(day)), None)
    return (rule, pays[-1]) if rule and pays else None


def known_of(day: dt.date) -> tuple[str, ...]:
    """What is known of a day on which nothing is estimated; empty where nothing is."""
    return next((gap.known for gap in reversed(GAPS) if gap.start <= day), ())
