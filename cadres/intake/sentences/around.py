"""The words around a line's facts: posts that are no more or not yet, others, who decides, and
words that say nothing themselves.
"""

import re

from cadres.intake.places.words import HAMLET, WORDS
from cadres.intake.sentences.words import (
    ADDRESSED,
    APPOINTING,
    CAPITAL,
    DATE,
    POST,
    SINCE,
    SURNAMES,
    not_amid_name,
)

_HAMLETS = "|".join(word.lower() for word in WORDS[HAMLET].values())
_UNITS = rf"(?:{'|'.join(word.lower() for level in (1, 2, 3) for word in WORDS[level].values())})\s"
_TO_MARK = r"[^,;.()]+"
# Posts that are left, to the day or to what is said next; posts of before, and of others.
_WHEN = r"(?:\b(?:(?:kể\s+)?từ|vào)\s+)?"
_NEXT = (
    r"(?:,?\s*\bthôi\s|\b(?:vẫn|nay|hiện|còn|để|mà|được|đối\s+với|chuyển|và\s+được)\b"
    r"|,[^,;:]*\sgiữ\s+nguyên\b)"
)
LEAVING = re.compile(
    rf"(?:(?:{SINCE}|\b(?:đến|tới)(?:\s+hết)?\s+)(?P<lead>{DATE})[\s,]*(?:thì\s+)?)?"
    rf"\b(?:cho\s+)?(?:(?P<all>nghỉ\s+(?:hưu|việc|công\s+tác(?!\s+{POST}))|xin\s+(?:nghỉ|thôi)(?!\s+(?:giữ|làm|kiêm))"
    r"|nghỉ(?=\s+(?:từ|kể\s+từ)\s)|đã\s+mất|thôi\s+việc|từ\s+trần|qua\s+đời)"
    rf"|(?:nghỉ(?:\s+công\s+tác)?(?=\s+(?:giữ|làm|kiêm|{POST}))|{not_amid_name('thôi')}|miễn\s+nhiệm|bãi\s+nhiệm|cách\s+chức|từ\s+chức|không\s+còn)(?!\w)"
    r"(?:\s+(?:giữ|làm|đảm\s+nhiệm|kiêm\s+nhiệm|kiêm|là)(?!\w))*"
    r"(?:\s+(?:các\s+)?(?:chức\s+vụ|chức\s+danh|chức)(?!\w):?)?)"
    rf"(?P<posts>(?:(?!{_WHEN}{DATE}|{_NEXT}|\b{ADDRESSED}\s)[^;.():])*)"
    rf"(?:\s*\(?{_WHEN}(?P<start>{DATE})\)?)?",
    re.IGNORECASE,
)
# The day behind whom it is said of: "Cho thôi giữ chức … đối với ông A kể từ ngày …".
LEFT_SINCE = re.compile(
    rf"\s*,?\s*đối\s+với\s+{ADDRESSED}\s*[^;.,()]+?(?:\([^()]*\))?\s*,?\s*"
    rf"(?P<cut>{SINCE}(?P<start>{DATE}))",
    re.IGNORECASE,
)
# "Thôi phân công ông A, Phó Chủ tịch …, kiêm nhiệm …", "Miễn nhiệm ông A chức danh …": only what
# the word for it leads is left.
UNASSIGNED = re.compile(
    r"(?P<lead>\b(?:thôi\s+(?:không\s+)?(?:phân\s+công|giao|cử)"
    rf"|(?:miễn|bãi)\s+nhiệm(?=\s+{ADDRESSED}\s)))\s[^;.]*?"
    r"(?P<cut>\b(?:(?:các\s+)?chức\s+(?:vụ|danh)|kiêm\s+nhiệm|kiêm|đảm\s+nhiệm|phụ\s+trách|làm|giữ(?:\s+chức(?:\s+vụ|\s+danh)?)?)"
    rf"(?!\w)(?P<posts>(?:(?!{_WHEN}{DATE})[^;.()])+))",
    re.IGNORECASE,
)
_TAKING = r"(?:làm|giữ(?:\s+chức(?:\s+(?:vụ|danh))?)?|đảm\s+nhiệm)"
_DAYS = r"(?:\s*\([^()]*\d{4}[^()]*\))?"
FORMER = re.compile(
    rf"\b(?:{not_amid_name('nguyên|cựu')}|trước\s+đây\s+(?:là|làm|giữ)|(?:đã\s+)?từng(?:\s+(?:là|làm|giữ|kinh\s+qua))?"
    r"|sau\s+(?:\w+\s+){1,3}(?:năm|tháng|nhiệm\s+kỳ)\s+(?:là|làm|giữ)"
    r"|từ\s+(?:vị\s+trí|cương\s+vị|chức\s+vụ)|(?:khi|hồi|lúc|thời)\s+còn\s+(?:là|làm))(?:\s+(?:các\s+)?chức(?:\s+vụ|\s+danh)?)?\s+"
    rf"(?={POST})(?:(?!\b(?:trước\s+khi|rồi|sau\s+đó|nay|hiện|giữ|được)\b)[^,;.()])+{_DAYS}"
    rf"(?:(?:,\s*(?={POST})[^,;.()]+)+(?=\s*[;,.]\s*(?:nay|hiện)(?:\s+nay)?(?!\w)))?"
    # or a period that is over, since another post is held now
    rf"|\b(?:là|làm|giữ)\s+(?={POST})[^,;.()]*?\s{SINCE}{DATE}\s*(?:[-–]|đến)\s*{DATE}"
    r"(?=[^;.]*\b(?:nay|hiện)\s+(?:là|giữ|làm)\b)",
    re.IGNORECASE,
)
# "Trước khi được bầu làm …, bà Vui là …": what is said behind whoever was elected later.
BEFORE = re.compile(
    rf"\btrước\s+khi\s+(?:(?:được|về)\s+|{APPOINTING}\s*|{_TAKING}\s+)+(?={POST})[^;.]*?"
    rf"(?:\([^()]*\)\s*)?,\s*(?:{ADDRESSED}\s+)?[^,;.()]+?\s"
    rf"(?P<cut>(?:đã\s+|từng\s+)*(?:là|{_TAKING})\s+(?={POST})[^;.()]*)",
    re.IGNORECASE,
)
# "Từ 2010 đến 2018, ông Hai làm …, nay là …": the period is that of the post before.
OVER = re.compile(
    rf"(?P<when>(?:{SINCE})?{DATE}\s*(?:[-–]|đến|tới)\s*{DATE})\s*,?\s*(?:{ADDRESSED}\s[^,;.()]+?\s)?"
    rf"(?P<cut>(?:là|{_TAKING})\s+(?={POST})(?:(?!\b(?:nay|hiện)\b|,\s*{ADDRESSED}\s)[^;.()])*)"
    r"(?=[^.]*\b(?:nay|hiện)\s+(?:(?:nay|đang)\s+)?(?:là|giữ|làm)\b)",
    re.IGNORECASE,
)
PREDECESSOR = re.compile(
    rf"\b(?:thay(?:\s+thế)?(?:\s+cho)?|kế\s+nhiệm|kế\s+tục|tiếp\s+quản)\s+{ADDRESSED}\s+"
    r"(?:(?!\b(?:làm|giữ|là|từ|kể\s+từ|theo)\b)[^,;.()])+(?:\([^()]*\))?",
    re.IGNORECASE,
)
# Posts that are only meant for somebody.
PLANNED = re.compile(
    r"\(?chưa\s+có\s+(?:quyết\s+định|QĐ)\)?"
    rf"|\b(?:dự\s+kiến|quy\s+hoạch(?=\s+(?:chức|vào|làm|là|nguồn|{POST}))|để\s+bầu"
    r"|sẽ(?:\s+được)?\s+(?:giữ|kiêm|làm|đảm\s+(?:nhiệm|nhận)|là|bầu)|cho\s+(?:đến|tới)\s+khi"
    r"|(?:giới\s+thiệu\s+)?(?:để\s+|ra\s+)?ứng\s+cử)(?!\w)"
    rf"(?:(?!\b(?:hiện|nay|đang)\b|\b{ADDRESSED}\s)[^;.()])*",
    re.IGNORECASE,
)
# Of whom it is only proposed or planned, before the name.
PROPOSED = re.compile(
    rf"\b(?:đề\s+nghị|đề\s+xuất|dự\s+kiến)\s+(?:{APPOINTING}\s+)*(?:{ADDRESSED})", re.IGNORECASE
)
DENIED = re.compile(
    rf"\b(?:khuyết|còn\s+trống|chưa\s+kiện\s+toàn)\s+(?:chức\s+(?:danh|vụ)\s+)?(?={POST})[^;.]*|\b(?:không|chưa)\s+(?:phải\s+|hề\s+|được\s+)?(?:kiêm(?:\s+nhiệm)?|là|làm|giữ|có"
    r"|đảm\s+(?:nhiệm|nhận)|bố\s+trí|bầu|bổ\s+nhiệm|(?:tái|trúng|đắc)\s+cử)(?!\w)"
    rf"(?=[^,;.()]*\b{POST})[^,;.()]*",
    re.IGNORECASE,
)
# "Chi bộ thôn Đông có 32 đảng viên do … làm bí thư" says of which cell before who leads it.
CELL = re.compile(
    rf"(?<!thư )\bchi\s+bộ\s+(?P<name>(?:{_HAMLETS})\s+(?-i:[^\W_a-zđ])[^,;.():]*?)\s*"
    r"(?=(?:\s(?:hiện\s+)?(?:có|gồm|do)\s|[,;.():]|$)"
    r".*(?:[-–,:;]|\b(?:là|làm|giữ))\s*(?:phó\s+)?bí\s+thư\s*(?:[,;.]|kiêm|đồng\s+thời|$))",
    re.IGNORECASE,
)
# Of how many holders of a post a line tells: "165/173 bí thư chi bộ kiêm trưởng thôn".
_SHARE = r"(?<![\d/.-])\d{1,3}/\d{1,3}(?!\d)"
COUNTED = re.compile(
    rf"(?:\b(?:có|trong\s+số|gồm|với|hơn|gần|trên|cả|là)\s+\d+(?:/\d+)?|{_SHARE})\s+"
    rf"(?:đồng\s+chí\s+)?(?={POST})[^,;.()]*"
    rf"|{_SHARE}\s+(?:{_HAMLETS}|chi\s+bộ)\s+[^,;.()]*(?<=có )(?={POST})[^,;.()]*",
    re.IGNORECASE,
)
# What is said of a model, or of all who hold a post; no name follows.
_NAMED = (
    rf"(?!(?:(?!\b{ADDRESSED}\s)[^;.])*"
    rf"(?-i:\b(?:{'|'.join(sorted(name.title() for name in SURNAMES))})\s{CAPITAL}\w*\s{CAPITAL}))"
)
GENERAL = re.compile(
    rf"(?:^|(?<=[;.]))\s*{_NAMED}(?:(?!\b{ADDRESSED}\s)[^;.])*?\b(?:mô\s+hình|chủ\s+trương"
    r"|yêu\s+cầu|phấn\s+đấu|khuyến\s+khích|(?<!chưa )(?<!không )bố\s+trí)\s+"
    r"(?:(?:việc|bố\s+trí|thực\s+hiện|nhất\s+thể\s+hóa|(?:các\s+)?chức\s+danh)\s+)*"
    rf"(?={POST})(?:(?!\b{ADDRESSED}\s)[^;.])*"
    rf"|\b(?:các|những|nhiều|một\s+số|mỗi|tất\s+cả|toàn\s+bộ)\s+(?:(?:đồng\s+chí|đ/c|ông|bà|vị)\s+)?"
    rf"(?={POST}){_NAMED}(?:(?!\b{ADDRESSED}\s)[^;.])*",
    re.IGNORECASE,
)
# A relative is somebody else, with all that is said up to the next comma.
KIN = re.compile(
    r"\b(?:con(?:\s+(?:trai|gái|dâu|rể|nuôi))?|(?<!hai )vợ|(?<!vợ )chồng|em(?:\s+(?:trai|gái"
    r"|ruột))?|cháu|bố|cha|mẹ|(?:anh|chị)\s+(?:trai|gái|ruột))\s+(?:(?:của|là)\s+)?"
    rf"{ADDRESSED}\s+(?=[^\W\d_]){_TO_MARK}"
    rf"(?:,[^;.]*?(?=,\s*{ADDRESSED}\s))?",  # as far as to whom the line is about
    re.IGNORECASE,
)

# Who elects or appoints, up to the word for it; of them only the places are of the posts.
_BODY = (
    r"(?:Ban\s+(?:Thường\s+vụ|Chấp\s+hành)|BTV|BCH|Thường\s+trực|Hội\s+nghị|Kỳ\s+họp|Đại\s+hội"
    r"|Hội\s+đồng|HĐND|UBND|Ủy\s+ban|Chủ\s+tịch\s+UBND|(?:Huyện|Tỉnh|Thành|Thị|Quận|Đảng)\s+ủy"
    r"|Cấp\s+ủy|Tổ\s+chức|Chi\s+bộ|Đảng\s+bộ|Nhân\s+dân|Cử\s+tri)"
)
ISSUER = re.compile(
    rf"(?:^|(?<=[,;.])|\bđược\s|\btại\s)\s*"
    rf"(?P<posts>{_BODY}\b(?:\([^()]*\)|(?!\b{ADDRESSED}\s)[^,;()])*?)[\s,]\s*"
    rf"(?:(?:đã|thống\s+nhất|nhất\s+trí|trao|công\s+bố)\s+)*(?={APPOINTING})",
    re.IGNORECASE,
)
# Who hands over a decision or proposed it, with what they are.
HANDING = re.compile(
    r"^[^;.]*?\b(?:trao|công\s+bố)(?:(?=\s*;)|\s*(?:các\s+)?quyết\s+định[^;.]*?(?:cho|đối\s+với|về\s+việc))"
    rf"(?=[^.]*\b{ADDRESSED}\s)",
    re.IGNORECASE,
)
PROPOSING = re.compile(
    rf"\b(?:theo|xét)\s+đề\s+nghị\s+của\s+(?:[^;.]*?,(?=\s*{ADDRESSED}\s)|{_TO_MARK})",
    re.IGNORECASE,
)
LED = re.compile(r":|\blà\s*$|\blà\s+\S+\s*$", re.IGNORECASE)
# "Kiện toàn nhân sự thôn Đông: 1. …": a heading gives its place.
HEADING = re.compile(
    rf"^(?![^:;]*\b{POST})[^:;]*\s(?P<posts>(?:{_HAMLETS}|xã|phường|thị\s+trấn)\s+(?-i:[^\W_a-zđ])"
    r"[^:;]*):(?=\s*\d)",
    re.IGNORECASE,
)
# Other papers than decisions, with their days.
PAPER = re.compile(
    r"\b(?:(?:thực\s+hiện|căn\s+cứ|theo)\s+)?(?:thông\s+báo|kết\s+luận|công\s+văn|kế\s+hoạch"
    rf"|chỉ\s+thị|đề\s+án|tờ\s+trình)\s+(?:số\s+)?\d\S*(?:\s+ngày\s+{DATE})?",
    re.IGNORECASE,
)
VENUE = re.compile(
    r"\btại\s+(?:nhà\s+(?:văn\s+hóa|họp|sinh\s+hoạt(?:\s+cộng\s+đồng)?)|hội\s+trường|trụ\s+sở"
    r"|đại\s+hội|hội\s+nghị|(?:kỳ|phiên|cuộc|buổi)\s+họp(?:\s+thứ\s+\w+)?|buổi\s+lễ)(?!\w)"
    r"\s*(?P<posts>[^,;.()]*)",
    re.IGNORECASE,
)
# "…, Đảng bộ xã Hát Lót tổ chức đại hội; đồng chí …": who meets gives the place too.
MEETING = re.compile(
    rf"(?:^|(?<=[,;.]))\s*(?P<posts>{_BODY}\b(?:(?!\b{ADDRESSED}\s)[^,;.()])*?)\s+"
    r"(?:đã\s+)?(?:tổ\s+chức|tiến\s+hành|khai\s+mạc|họp)(?!\w)(?:(?!\b(?:bầu|trao)\b)[^,;.:()])*(?=[,;.:])",
    re.IGNORECASE,
)
# The day that a line of an appointment begins or ends with is its first.
LEAD = re.compile(
    rf"^\s*(?:vào\s+)?(?P<start>(?:ngày|tháng|năm)\s+{DATE}|(?:đầu|giữa|cuối)\s+năm\s+\d{{4}})"
    rf"(?:\s*,|(?=\s+{_BODY}\b))",
    re.IGNORECASE,
)
TAIL = re.compile(
    r"(?<!quyết định)(?<!QĐ)(?<!ký)\s\(?(?:vào\s+)?"
    rf"(?P<start>(?:ngày|tháng|năm)\s+{DATE})\)?\s*[.;]?\s*$",
    re.IGNORECASE,
)
RESIDENCE = re.compile(
    rf"\b(?:{not_amid_name('quê|trú|ngụ')}(?:\s+quán)?|nguyên\s+quán|nơi\s+ở|(?:thường|cư|tạm)\s+trú"
    r"|sinh\s+ra(?:\s+(?:và|,)?\s*lớn\s+lên)?)(?:(?:\s+(?:ở|tại)|\s*:)+\s*[^,;()]+"
    rf"|\s+(?-i:[A-ZĐÂĂÊÔƠƯ])[^,;()]*|\s+(?={_UNITS})[^,;()]+)(?:,\s*(?={_UNITS})[^,;()]+)*",
    re.IGNORECASE,
)
# Who tells: behind posts all that follows is told, before them only the words for it are left out.
TELLING = re.compile(
    r"\b(?:cho\s+(?:biết|hay|rằng)|chia\s+sẻ|khẳng\s+định|trao\s+đổi(?:\s+với\s+phóng\s+viên)?"
    r"|nhấn\s+mạnh|tâm\s+sự|bày\s+tỏ|phát\s+biểu|nhận\s+định|phấn\s+khởi|chủ\s+trì"
    rf"|{not_amid_name('nói|bảo|kể')}(?=\s+rằng|\s*[.:]|\s*$))(?!\w)",
    re.IGNORECASE,
)
