"""Invented people, the same for the same seed."""

from .facts import Person

FAMILIES = """Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Phạm Huỳnh Võ Phan Đặng Bùi Đỗ Hồ
Ngô Dương Đoàn Trương Cao Lâm Mai Tô""".split()
MALE = """An Ẩn Bảy Bé Cường Danh Dũng Đạt Điền Đức Giàu Hậu Hòa Hưng Khánh Khỏe Lâm Liêm Lũy Mẫn
Nghĩa Nhã Ổn Phong Phước Quý Sáu Tề Thạnh Thủy Toại Triều Út Ửng Vinh Xuân Ý""".split()
FEMALE = """Ánh Bích Chín Diễm Đào Én Hạnh Hằng Hoa Hồng Kiều Lệ Liễu Loan Mỹ Ngân Nguyệt Nhung
Oanh Phượng Quyên Tám Thảo Thoa Thúy Trinh Tuyết Tư Út Vân Xuyến Yến""".split()
MALE_MIDDLE = "Văn Văn Hữu Minh Thành Quốc Công Trọng Hoàng Đình Thế Chí Tấn Phước Duy".split()
FEMALE_MIDDLE = ["Thị", "Thị", "Thị Kim", "Thị Mỹ", "Ngọc", "Thị Hồng", "Thị Thúy", "Bích"]


class People:
    """Hands out people whose names do not repeat within one workbook."""

    def __init__(self, rng):
        self.rng = rng
        self.names: set[str] = set()

    def one(self, precise: float = 0.5, ethnicity: str = "Kinh", gender: str | None = None):
        """A new person; `precise` is the share of births known to the day."""
        rng = self.rng
        gender = gender or rng.choice(["nam", "nam", "nu"])
        middle, last = (MALE_MIDDLE, MALE) if gender == "nam" else (FEMALE_MIDDLE, FEMALE)
        while True:
            name = f"{rng.choice(FAMILIES)} {rng.choice(middle)} {rng.choice(last)}"
            if name not in self.names and name.split()[1] != name.split()[-1]:
                break
        self.names.add(name)
        birth = (rng.randint(1962, 1988), rng.randint(1, 12), rng.randint(1, 28))
        return Person(name, birth if rng.random() < precise else birth[:1], gender, ethnicity)
