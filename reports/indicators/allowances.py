"""Rules by which holding a second post is paid, as data with their days and legal basis.

An estimate only: who is paid is decided by the authority, never computed from the case.
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


@dataclass(frozen=True)
class AllowanceRule:
    """What one person is paid a month from `start` up to `end` (its last day), whatever the number
    of posts: a share of the pay of a coefficient. It holds for cases counted at `level`."""

    start: dt.date
    end: dt.date | None
    level: Level
    share: Fraction
    coefficient: Decimal
    basis: str
    assumptions: tuple[str, ...]

    def holds_on(self, day: dt.date) -> bool:
        return self.start <= day and (self.end is None or day <= self.end)

    def amount(self, pay: BasePay) -> int:
        """Đồng a month for one person."""
        return round(self.share * Fraction(self.coefficient) * pay.amount)


BASE_PAYS = (
    BasePay(dt.date(2023, 7, 1), 1_800_000, "24/2023/NĐ-CP"),
    BasePay(dt.date(2024, 7, 1), 2_340_000, "73/2024/NĐ-CP"),
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
    ),
)


def rule_on(day: dt.date) -> tuple[AllowanceRule, BasePay] | None:
    """The rule of a day with the base pay of that day; None where no rule is known."""
    pays = [pay for pay in BASE_PAYS if pay.start <= day]
    rule = next((rule for rule in RULES if rule.holds_on(day)), None)
    return (rule, pays[-1]) if rule and pays else None
