"""The words by which a sentence says its facts, as patterns over the text as it is typed."""

import re

from cadres.intake.places.words import WORDS

DATE = (
    r"(?:(?:ngày\s+)?\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|tháng\s+\d{1,2}\s+năm\s+\d{4}"
    r"|(?:ngày\s+|tháng\s+)?\d{1,2}(?:\s?[/.-]\s?\d{1,2}){0,1}\s?[/.-]\s?\d{4}"
    r"|quý\s+(?:IV|I{1,3}|[1-4])(?:\s?[/.,-]\s?|\s+(?:năm\s+)?)\d{4}"
    r"|(?:(?:đầu|giữa|cuối)\s+)?(?:năm\s+)?\d{4})(?!\d)"
)
_SINCE = r"\b(?:(?:kể\s+)?từ(?:\s+ngày)?\s*:?|thời\s+gian(?:\s+giữ\s+chức)?\s*:)\s*(?<=[\s:])"
_UNTIL = r"(?:cho\s+)?(?:đến|tới)(?:\s+hết)?\s+"
_ADDRESSED = r"(?:đồng\s+chí|đ/c|ông|bà|anh|chị|cô|thầy)\b"
_TO_MARK = r"[^,;.()]+"

# What is taken first, with its number and its days; what a term of office says is no day.
DECISION = re.compile(
    r"\b(?:theo\s+)?(?:quyết\s+định|nghị\s+quyết|QĐ|NQ)(?:\s+số|\s*:)?\s*(?P<number>\d+[\w./&-]*[^\W_])"
    rf"(?:\s*[,(]?\s*(?P<start>(?:(?<=\()|\bngày\s+){DATE})\)?)?"
    r"(?:\s+của\s+(?P<posts>"
    rf"(?:Ban|Bộ|UBND|HĐND|Ủy ban|Hội đồng|Chủ tịch|Huyện ủy|Đảng ủy)\b{_TO_MARK}))?",
    re.IGNORECASE,
)
BIRTH = re.compile(
    rf"\b(?:sinh(?:\s+(?=ngày|tháng|năm|\d))|SN\.?\s*"
    r"|(?:(?:ngày|năm)[\w\s,]*\bsinh|sinh\s+(?:ngày|năm)[\w\s,]*):\s*)"
    rf"(?P<start>{DATE})",
    re.IGNORECASE,
)
ETHNIC_GROUP = re.compile(
    r"\bdân\s+tộc\s*:?\s+(?P<name>[^\W\d_]+(?:['’ -][^\W\d_]+){0,2}?)(?=\s*(?:[:,;.()–]|-\s|$))",
    re.IGNORECASE,
)
GENDER = re.compile(r"\bgiới\s+tính\s*:?\s*(?P<name>nam|nữ)\b", re.IGNORECASE)
TERM = re.compile(
    r"(?:,\s*)?\b(?:khóa\s+[IVXL]+\s*,?\s*)?(?:nhiệm\s+k[ỳì]|NK|khóa)\s+\d{4}\s*[-–]\s*\d{4}"
    r"|\bkhóa\s+[IVXL]+\b",
    re.IGNORECASE,
)
PERIOD = re.compile(
    rf"(?:{_SINCE})?(?P<start>{DATE})\s*(?:[-–]\s*|\b{_UNTIL})(?P<end>{DATE}|nay)\b",
    re.IGNORECASE,
)
START = re.compile(rf"{_SINCE}(?P<start>{DATE})", re.IGNORECASE)
END = re.compile(rf"\b{_UNTIL}(?P<end>{DATE}|nay)", re.IGNORECASE)
TITLE_DAYS = re.compile(
    rf"{_SINCE}{DATE}(?:\s*(?:[-–]\s*|\b{_UNTIL})(?:{DATE}|nay)\b)?", re.IGNORECASE
)

# Posts that are left, to the day or to what is said next; posts of before, and of others.
_WHEN = r"(?:\b(?:(?:kể\s+)?từ|vào)\s+)?"
_NEXT = r"\b(?:vẫn|nay|hiện|để|được|đối\s+với|chuyển|và\s+được)\b"
LEAVING = re.compile(
    rf"(?:{_SINCE}(?P<lead>{DATE})[\s,]*)?"
    r"\b(?:cho\s+)?(?:(?P<all>nghỉ\s+(?:hưu|việc|công\s+tác)|thôi\s+việc|từ\s+trần|qua\s+đời)"
    r"|(?:thôi|miễn\s+nhiệm|bãi\s+nhiệm|cách\s+chức|từ\s+chức|không\s+còn)(?!\w)"
    r"(?:\s+(?:giữ|làm|đảm\s+nhiệm|kiêm\s+nhiệm|kiêm|là)(?!\w))*"
    r"(?:\s+(?:các\s+)?(?:chức\s+vụ|chức\s+danh|chức)(?!\w))?)"
    rf"(?P<posts>(?:(?!{_WHEN}{DATE}|{_NEXT}|\b{_ADDRESSED}\s)[^;.()])*)"
    rf"(?:{_WHEN}(?P<start>{DATE}))?",
    re.IGNORECASE,
)
FORMER = re.compile(
    r"\b(?:nguyên|cựu|trước\s+đây\s+là)\s+"
    rf"(?=(?:phó\s+)?(?:bí\s+thư|chủ|trưởng|giám|chánh|ủy\s+viên|pct|ct|bt|pbt)\b){_TO_MARK}",
    re.IGNORECASE,
)
PREDECESSOR = re.compile(
    rf"\bthay(?:\s+thế)?(?:\s+cho)?\s+{_ADDRESSED}\s+"
    r"(?:(?!\b(?:làm|giữ|là|từ|kể\s+từ|theo)\b)[^,;.()])+",
    re.IGNORECASE,
)

# Who elects or appoints, up to the word for it; of them only the places are of the posts.
_APPOINTING = (
    r"(?:bầu|bổ\s+nhiệm|chỉ\s+định|phê\s+chuẩn|chuẩn\s+y|công\s+nhận|phân\s+công|điều\s+động|giao"
    r"|luân\s+chuyển|giới\s+thiệu|tín\s+nhiệm|quyết\s+định)(?!\w)"
)
_BODY = (
    r"(?:Ban\s+(?:Thường\s+vụ|Chấp\s+hành)|BTV|BCH|Thường\s+trực|Hội\s+nghị|Kỳ\s+họp|Đại\s+hội"
    r"|Hội\s+đồng|HĐND|UBND|Ủy\s+ban|Chủ\s+tịch\s+UBND|(?:Huyện|Tỉnh|Thành|Thị|Quận|Đảng)\s+ủy"
    r"|Chi\s+bộ|Đảng\s+bộ|Nhân\s+dân|Cử\s+tri)"
)
ISSUER = re.compile(
    rf"(?:^|(?<=[,;.])|\bđược\s|\btại\s)\s*"
    rf"(?P<posts>{_BODY}\b(?:\([^()]*\)|(?!\b{_ADDRESSED}\s)[^,;()])*?)\s"
    rf"(?:(?:đã|thống\s+nhất|nhất\s+trí|trao|công\s+bố)\s+)*(?={_APPOINTING})",
    re.IGNORECASE,
)
# The day that a line of an appointment begins with is its first.
LEAD = re.compile(
    rf"^\s*(?:vào\s+)?(?P<start>(?:ngày|tháng|năm)\s+{DATE})(?:\s*,|(?=\s+{_BODY}\b))",
    re.IGNORECASE,
)
RESIDENCE = re.compile(
    r"\b(?:quê(?:\s+quán)?|nguyên\s+quán|(?:thường\s+|cư\s+|tạm\s+)?trú|ngụ)"
    r"(?:\s+(?:ở|tại)|\s*:)+\s*[^,;()]+",
    re.IGNORECASE,
)
# Words around a fact that say nothing themselves: how somebody came to hold posts, and who tells.
_AT_ONCE = (
    r"(?:\s+(?:cùng\s+lúc|một\s+lúc|cả)(?!\w))*"
    r"(?:\s+(?:hai|ba|\d)\s+(?:chức(?:\s+vụ|\s+danh)?|cương\s+vị|vai\s+trò)(?!\w))?"
)
_HOLDING = rf"(?:(?:làm|giữ(?:\s+chức(?:\s+vụ|\s+danh)?)?|đảm\s+(?:nhiệm|nhận))(?!\w){_AT_ONCE})"
_MOVED = r"(?:(?:về|sang|lên|xuống|ra|đến|tới)\s+)"
_HAS = r"(?:(?:đã|mới)\s+)*(?:được\s+)?"
NOISE = re.compile(
    r"\b(?:(?:hiện\s+nay|hiện|đang|vẫn|nay|vừa)\s+(?:còn\s+)?(?=(?:là|giữ|đảm|làm)\b)"
    rf"|(?:(?:đồng\s+thời\s+)?{_HAS}(?:{_APPOINTING}\s*)+"
    rf"(?:{_MOVED}*(?:để\s+)?(?:bầu\s+)?{_HOLDING})?"
    rf"|{_HAS}chuyển\s+{_MOVED}+{_HOLDING}|đảm\s+(?:nhiệm|nhận){_AT_ONCE}|đối\s+với)(?!\w))"
    r"|^\s*(?:ở|tại)\s+|\b\d\d\s+tuổi\b|\b(?:chấp\s+thuận|đồng\s+ý|thống\s+nhất)(?:\s+cho)?(?!\w)"
    r"|\b(?:cho\s+(?:biết|hay|rằng)|chia\s+sẻ|khẳng\s+định|trao\s+đổi|nhấn\s+mạnh|tâm\s+sự"
    r"|bày\s+tỏ|phát\s+biểu|nhận\s+định|phấn\s+khởi)\b.*$",
    re.IGNORECASE,
)
# What a form or a pasted sheet writes before a fact, often with a full stop before it.
LABEL = re.compile(
    r"(?:^|[.;,]\s*|(?<=\s))(?:họ\s+(?:và\s+)?tên|chức\s+(?:vụ|danh)|đơn\s+vị(?:\s+công\s+tác)?"
    r"|nơi\s+công\s+tác)\s*:\s*",
    re.IGNORECASE,
)
NUMBER = re.compile(r"\s*(?:\(?\d{1,3}\s*[.)/]|[a-zđ]\s*[.)]|[-–•*+])*[\s;–•-]*")
ADDRESS = re.compile(
    rf"(?:^|[:;,(–-]|\s)\W*(?P<comrade>(?:đồng chí|đ/c)\W*)?"
    rf"(?:(?P<man>ông|anh)|(?P<woman>bà|chị|cô)|{_ADDRESSED})\b[\s.:]*",
    re.IGNORECASE,
)
# The last word of a unit's or hamlet's kind, behind which its name follows.
_KINDS = {word.lower().split()[-1] for kinds in WORDS.values() for word in kinds.values()} | {"tổ"}
UNIT = re.compile(rf"\b(?:{'|'.join(sorted(_KINDS))})$", re.IGNORECASE)
WORD_BEGINS = re.compile(r"(?:(?<=[^\W\d_]{2} )|(?<=\d )|(?<=\b[A-ZĐ] ))(?=[^\W\d_])")
# Behind the name: a gender, a bare date of birth, between commas or in brackets.
ABOUT = re.compile(
    r"[\s,;(]*(?:(?P<gender>nam|nữ)|(?P<start>(?:\d{1,2}\s?[/.-]\s?){0,2}(?:19|20)\d\d))"
    r"\s*(?=[,;)–-]|$|(?<=\d)\s)",
    re.IGNORECASE,
)
BEHIND_NAME = re.compile(
    r"\s*[.,;:()–-]|\s+(?:là|giữ|làm|đã|chuyển|theo|kiêm|đồng\s+thời|được|vừa|hiện|sinh|từ)\b"
    r"|\s+(?:19|20)\d\d(?!\d)",
    re.IGNORECASE,
)
JOINING = re.compile(
    r"(?:\W|đồng chí|đ/c|theo|kiêm|nhiệm|đồng thời|là|làm|giữ|chức|vụ|danh|và|vừa|được|cho)*",
    re.IGNORECASE,
)
# Whoever is not addressed and does not begin the line is told from a place by a common surname.
SURNAMES = frozenset(
    "nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đoàn đinh trương lâm"
    " mai trịnh đào cao hà tô tạ lương lưu vương thạch kim sơn châu quách nông triệu hứa phùng thái"
    " tăng nghiêm chu tống từ diệp danh chau neang lò lường vi ma sầm giàng vàng sùng quàng".split()
)
MIDDLES = frozenset(("văn", "thị", "a"))  # second words of names and of hardly any place
