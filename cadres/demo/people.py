"""Invented people: the same ones in the same order at every loading."""

import datetime as dt
import random

from cadres.models import Gender, Person

FAMILIES = "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Đinh Lương Đoàn".split()
MIDDLES = {
    Gender.MALE: "Văn Hữu Đức Quang Minh Xuân Thanh Công Trọng Đình".split(),
    Gender.FEMALE: "Thị,Thị Thu,Thị Kim,Thị Bích,Thị Ngọc,Thị Thanh,Thị Hồng".split(","),
}
GIVEN = {
    Gender.MALE: "An Bình Cường Dũng Đạt Hải Hùng Khánh Lâm Long Nam Phúc Sơn Thắng".split(),
    Gender.FEMALE: "Anh Chi Dung Hà Hạnh Hoa Hương Lan Liên Mai Nga Oanh Thủy Yến".split(),
}


class Invention:
    """A source of people that no place shares: `Invention("dong-trieu").person()`."""

    def __init__(self, seed: str):
        self.chance = random.Random(seed)  # noqa: S311

    def person(self, *, women: float = 0.3, home_place: str = "") -> Person:
        """An unsaved person between 30 and 60 in 2017."""
        female = self.chance.random() < women
        gender = Gender.FEMALE if female else Gender.MALE
        parts = (FAMILIES, MIDDLES[gender], GIVEN[gender])
        birth = dt.date(1957, 1, 1) + dt.timedelta(days=self.chance.randrange(30 * 365))
        return Person(
            full_name=" ".join(self.chance.choice(part) for part in parts),
            birth=birth,
            gender=gender,
            ethnic_group="Kinh",
            home_place=home_place,
        )

    def day(self, first: dt.date, last: dt.date) -> dt.date:
        """A day from `first` to `last`."""
        return first + dt.timedelta(days=self.chance.randrange((last - first).days + 1))
