"""The indicators that there are, in the order of the menu: one small file each."""

from dataclasses import dataclass

from . import coverages, durations, make_up, not_locals, savings, targets, terms, vacant_heads
from .readings import Reader


@dataclass(frozen=True)
class Indicator:
    """Chỉ tiêu: its name in addresses, what it is in one sentence, and how it is read."""

    slug: str
    title: str
    definition: str
    read: Reader


INDICATORS = (
    Indicator(
        "bao-phu",
        "Bao phủ mô hình",
        "Số đơn vị của cấp có một người giữ cả hai chức danh của mô hình, trên tổng số đơn vị của "
        "cấp đó vào ngày chốt số liệu.",
        coverages.read,
    ),
    Indicator(
        "nghi-quyet",
        "Chỉ tiêu của nghị quyết",
        "Số đơn vị đã thực hiện mô hình so với mức mà nghị quyết, đề án, kế hoạch giao phải đạt "
        "vào thời hạn, vượt hay chậm tiến độ, và mỗi tháng cần thêm bao nhiêu.",
        targets.read,
    ),
    Indicator(
        "khong-la-nguoi-dia-phuong",
        "Không là người địa phương",
        "Số người đứng đầu đã được kết luận không là người địa phương, trên tổng số đơn vị phải có "
        "chức danh đó vào ngày chốt số liệu.",
        not_locals.read,
    ),
    Indicator(
        "nhiem-ky",
        "Nhiệm kỳ của người đứng đầu",
        "Số người đứng đầu cấp tỉnh, cấp huyện, cấp xã giữ một chức danh ở một nơi quá hai nhiệm "
        "kỳ liên tiếp hoặc từ 8 năm trở lên vào ngày chốt số liệu, và số người đủ 8 năm trong 12 "
        "tháng tới.",
        terms.read,
    ),
    Indicator(
        "khuyet-nguoi-dung-dau",
        "Khuyết người đứng đầu",
        "Số đơn vị có chức danh đứng đầu từng có người giữ mà vào ngày chốt số liệu không còn ai "
        "giữ, trên tổng số đơn vị.",
        vacant_heads.read,
    ),
    Indicator(
        "thoi-gian",
        "Thời gian kiêm nhiệm",
        "Các trường hợp kiêm nhiệm có vào ngày chốt số liệu đã kéo dài bao lâu.",
        durations.read,
    ),
    Indicator(
        "co-cau",
        "Cơ cấu người kiêm nhiệm",
        "Những người có trường hợp kiêm nhiệm vào ngày chốt số liệu, theo giới tính, dân tộc, độ "
        "tuổi, trình độ chuyên môn và lý luận chính trị.",
        make_up.read,
    ),
    Indicator(
        "suat-giam",
        "Suất giảm và phụ cấp",
        "Số lượt chức danh của các trường hợp kiêm nhiệm trừ số người giữ vào ngày chốt số liệu, "
        "và phụ cấp kiêm nhiệm ước tính theo quy định của ngày đó.",
        savings.read,
    ),
)


def find(slug: str) -> Indicator | None:
    """The indicator of a name in an address; None for an unknown one."""
    return next((each for each in INDICATORS if each.slug == slug), None)
