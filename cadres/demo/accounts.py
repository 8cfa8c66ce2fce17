"""The accounts of a trial. Never load them where others can reach the server."""

import datetime as dt
from dataclasses import dataclass

from django.contrib.auth.models import User

from cadres.models import Level, Role, Scope

from .places import locality_on

PASSWORD = "kiem-nhiem-1017"  # noqa: S105 – the trial's own, printed on the screen
CUT_OFF = dt.date(2020, 9, 23)


@dataclass(frozen=True)
class Account:
    username: str
    title: str
    role: Role
    place: tuple[Level, str] | None  # level and code on the cut-off day; None: the whole country


ACCOUNTS = [
    Account("lanhdao", "Lãnh đạo Tỉnh ủy Bến Tre", Role.VIEWER, (Level.PROVINCE, "83")),
    Account("cbtinh", "Cán bộ Ban Tổ chức Tỉnh ủy Bến Tre", Role.EDITOR, (Level.PROVINCE, "83")),
    Account("cbxa", "Cán bộ xã Hưng Khánh Trung B", Role.EDITOR, (Level.COMMUNE, "28900")),
    Account("quantri", "Quản trị hệ thống, cả nước", Role.ADMINISTRATOR, None),
]


def create_accounts() -> None:
    """Create the accounts with their scopes; their pages open on the day of the figure."""
    for account in ACCOUNTS:
        administers = account.role == Role.ADMINISTRATOR
        user = User.objects.create_user(
            account.username,
            password=PASSWORD,
            first_name=account.title,
            is_staff=administers,
            is_superuser=administers,
        )
        place = locality_on(CUT_OFF, *account.place) if account.place else None
        Scope.objects.create(user=user, locality=place, role=account.role, default_day=CUT_OFF)
