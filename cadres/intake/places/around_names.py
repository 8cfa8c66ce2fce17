"""The words that no place's name holds, or that make a place's word and its name another word."""

import re

# What titles and sentences go on with behind a place's word or name.
STOP = re.compile(
    r"(?:và|kiêm|giữ|được|không|của|do|trong|chưa|đã|cho|với|theo|về|tại|thuộc|những|nay|gồm|trên"
    r"|là|có|từ ngày|từ năm|từ tháng|đồng thời|nhiệm kỳ|giai đoạn|tính đến|thực hiện|chức danh"
    r"|đảm nhiệm|nhất thể|hiện (?:nay|có|giữ)|đến (?:ngày|năm|tháng|hết)|năm \d+|tháng \d+"
    r"|ngày \d+|quý (?:\d|[iv]+$)|khóa [\dxvi]+$|lần thứ|\d+ tháng|đợt \d|các (?:xã|đơn|cơ|ban)"
    r"|nhiem ky|giai doan|tinh den|thuc hien|kiem nhiem|chuc danh|nam \d+|thang \d+|ngay \d+)"
    r"(?: |$)"
)
YEAR = re.compile(r"(?:19|20)\d\d")
# Of those, what names have too: Phố Là, xóm Trong, ấp Sở Tại.
IN_NAMES = {"là", "và", "do", "có", "thuộc", "tại", "trong", "trên", "về", "theo", "cho", "của"}
CELL_NAMES = IN_NAMES | {"không", "nay"}  # with a capital in a cell: Huổi Không
# What is one word with the word of a place: thôn trưởng, xã đội, làng nghề, xã hội.
_NO_NAME = re.compile("nghề|trưởng|đội|viên|ủy|thân|tổng hợp|danh sách.*")
_SOCIETY = re.compile("hội(?: chủ nghĩa.*)?")
_NO_NAME_FOLDED = re.compile(
    "hoi|hoi chu nghia.*|nghe|truong|doi|vien|uy|sao|than|tong hop|danh sach.*"
)
BODIES = re.compile(
    "(?:chức|vực|đảng|chính quyền|mặt trận|đoàn thể|dân vận|cơ quan|văn xã|nội chính|công tác"
    "|kiểm|giúp việc|tổng hợp|danh sách|kê khai|hùn vốn|hđnd|ubnd|ubmttq|mttq|hội đồng|ủy ban"
    "|nhà nước|đoàn|các)(?: |$)"
)
# "Mặt trận Tổ quốc", and the land alone.
FRONTS = {"trận", "mt", "ubmt"}
LAND = re.compile("quốc(?: (?:việt nam|vn|xã|phường|thị|huyện|tỉnh)(?: |$)|$)")
# What a name without its word never begins with.
ORGAN = re.compile(
    r"(?:ủy ban|ubnd|hđnd|ubmttq|ubkt|đảng|hội (?:nông|phụ|cựu|lhpn|ccb|nd|đồng|người|chữ)|phòng"
    r"|sở (?:nội|tài|y|nông|công|tư|lao|văn)|công an|công ty|công chức|văn phòng|mặt trận|đoàn th"
    r"|đoàn tncs|trường|trạm|trung tâm|cơ quan|quân sự|bí thư|phó|chủ|trưởng|cán bộ|danh|tổng|cộng"
    r"|chi (?:bộ|hội|đoàn)|ban|ghi chú|số|họ|ngày|người|các|một)(?: |$)"
)


def are_one_word(kind: str, name: str) -> bool:
    """Whether a place's word and this are one word: thôn trưởng, xã hội; thôn Hội is a place."""
    if name.isascii():
        return bool(_NO_NAME_FOLDED.fullmatch(name))
    return bool(_NO_NAME.fullmatch(name) or kind == "xa" and _SOCIETY.fullmatch(name))
