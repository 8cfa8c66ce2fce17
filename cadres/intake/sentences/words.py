"""The words by which a sentence says its facts, as patterns over the text as it is typed."""

import re

from cadres.intake.places.words import WORDS

MONTHS = "một hai ba tư năm sáu bảy tám chín mười".split() + ["mười một", "mười hai"]
_MONTH = rf"(?:\d{{1,2}}|{'|'.join(reversed(MONTHS))})"
DATE = (
    rf"(?:(?:ngày\s+)?\d{{1,2}}\s+tháng\s+{_MONTH}\s+năm\s+\d{{4}}|tháng\s+{_MONTH}\s+năm\s+\d{{4}}"
    r"|(?:ngày\s+|tháng\s+)?\d{1,2}(?:\s?[/.-]\s?\d{1,2}){0,1}\s?[/.-]\s?\d{4}"
    r"|quý\s+(?:IV|I{1,3}|[1-4])(?:\s?[/.,-]\s?|\s+(?:năm\s+)?)\d{4}"
    r"|(?:(?:đầu|giữa|cuối)\s+)?(?:năm\s+)?\d{4})(?!\d)"
)
_SIGNED = (
    r"(?:ký(?:\s+ban\s+hành)?|ban\s+hành|quyết\s+định"
    r"|thành\s+lập(?:\s+(?:xã|phường)(?:\s+mới)?)?)"
)
_EFFECT = r"(?:có\s+)?hiệu\s+lực\s+(?:thi\s+hành\s+)?"
SINCE = (
    rf"(?:\b(?:{_EFFECT}|thời\s+gian\s+)?(?:kể\s+)?từ(?:\s+ngày)?(?:\s+{_SIGNED})?\s*[:(]?"
    r"|\bthời\s+gian(?:\s+giữ\s+chức)?\s*:)\s*(?<=[\s:(])"
)
# Where no day follows, the decision's own is meant.
SINCE_SIGNED = re.compile(
    rf"\b(?:(?:quyết|nghị)\s+(?:định|quyết)\s+(?:này\s+)?)?(?:{_EFFECT})?(?:kể\s+)?từ\s+ngày\s+ký"
    r"(?:\s+(?:ban\s+hành|quyết\s+định(?:\s+này)?))?(?!\w)",
    re.IGNORECASE,
)
_UNTIL = r"(?:cho\s+)?(?:đến|tới)(?:\s+hết)?\s+"
_ELDERS = r"bác(?!\s+s[ĩỹ]\b)|cụ(?!\s+thể\b)|(?<!ghi )chú(?!\s+(?:ý|trọng|thích)\b)"
ADDRESSED = rf"(?:đồng\s+chí|đ/c|ông|bà|anh|chị|cô|thầy|{_ELDERS})\b"

POST = (
    r"(?:phó\s+)?(?:bí\s+thư|chủ\s+(?:tịch|nhiệm)|trưởng(?!\s+thành)|giám\s+đốc|chánh|ủy\s+viên"
    r"|công\s+an|công\s+chức|chi\s+hội|(?:thôn|ấp|bản|khu|tiểu)\s+đội"
    r"|(?:thôn|xóm|bản|buôn|khối|ấp)\s+trưởng|pct|ct|p?btcb|bt|pbt|p?tb|cht|uv\w*)(?!\w)"
)


def not_amid_name(said: str) -> str:
    """A pattern for words that names have too ("xã Giao Thiện", "Trần Văn Cử"): in small letters,
    or where no word stands before them.
    """
    return rf"(?:(?-i:{said})|(?<!\w\s)(?:{said}))"


APPOINTING = (
    rf"(?:{not_amid_name('bầu')}(?:\s+(?:cử|bổ\s+sung|lại))?"
    r"|bổ\s+nhiệm(?:\s+lại)?|chỉ\s+định|phê\s+chuẩn|chuẩn\s+y"
    r"|công\s+nhận|phân\s+công|luân\s+chuyển|giới\s+thiệu|tín\s+nhiệm"
    r"|điều(?:\s+động|(?=\s+(?:về|sang|lên|xuống|đến|tới|ra)\s))|quyết\s+định"
    rf"|{not_amid_name('giao(?! thông)|cử(?! tri)|bố trí|tăng cường')})(?!\w)"
)
# Who decided: to a mark, or to what was decided about whom.
_TO_ACT = (
    rf"(?:(?!\b(?:về\s+việc|v/v)\b|\s(?:{APPOINTING})|\b{ADDRESSED}\s)"
    r"[^,;.()])+"
)

# A day right behind a number is the decision's, unless it begins a period.
_BARE_DAY = rf"\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}(?!\s*(?:[-–]|{_UNTIL})\s*\d)"

CAPITAL = f"[{''.join(filter(str.isupper, map(chr, range(0x41, 0x1EFA))))}]"

# What is taken first, with its number and its days; what a term of office says is no day.
_DECIDES = (
    r"(?:Ban|Bộ|BTV|BCH|UBND|HĐND|Ủy ban|Hội đồng|Chủ tịch|Thường trực"
    r"|(?:Huyện|Tỉnh|Thành|Thị|Quận|Đảng) ủy|Đảng bộ|Chi bộ)\b"
)
# "Ngày 15/8/2024, UBND phường Bắc Sơn đã ban hành Quyết định số …": then it was issued.
_ISSUED = (
    rf"(?:(?P<issued>{DATE})[\s,]+(?P<body>{_DECIDES}{_TO_ACT}?)\s+(?:đã\s+)?"
    r"(?:ra|ban\s+hành|ký|có)\s+(?:các\s+)?)?"
)
DECISION = re.compile(
    rf"{_ISSUED}"
    r"(?:\b(?:(?:theo|căn\s+cứ)\s+)?(?:quyết\s+định|nghị\s+quyết|QĐ|NQ)(?:\s+số|\s*:)?"
    r"|(?<=[(;,.])\s*số(?:\s*:)?(?=\s*\d+\S*(?:QĐ|NQ))|(?<=;)\s*(?=\d+[/-](?:QĐ|NQ)))\s*(?P<number>\d+[\w./&-]*[^\W_])"
    rf"(?:\s*[,(;]?\s*(?P<start>(?:(?<=\()|\bngày\s+){DATE}|{_BARE_DAY})\)?)?"
    r"(?:\s+của\s+(?P<posts>"
    rf"{_DECIDES}{_TO_ACT}))?",
    re.IGNORECASE,
)
# A decision of which only the day is said.
UNNUMBERED = re.compile(
    rf"\b(?:(?:nhận|theo|có)\s+)?(?:quyết\s+định|QĐ)(?:\s+{APPOINTING})*\s+(?:ký\s+)?"
    rf"(?P<start>ngày\s+{DATE})",
    re.IGNORECASE,
)
BIRTH = re.compile(
    rf"\b(?:sinh(?:\s+(?=ngày|tháng|năm|\d))|(?:SN|NS)[.:]?\s*"
    r"|(?:(?:ngày|năm)[\w\s,]*\bsinh|sinh(?:\s+(?:ngày|năm)[\w\s,]*)?):\s*)"
    rf"(?P<start>{DATE})(?:\s+(?:tại|ở)\s+[^,;()]+)?",
    re.IGNORECASE,
)
ETHNIC_GROUP = re.compile(
    r"\b(?:dân\s+tộc|(?-i:DT))\s*:?\s+"
    r"(?P<name>[^\W\d_]+(?:['’ -][^\W\d_]+){0,2}?)(?=\s*(?:[:,;.()–]|-\s|$))",
    re.IGNORECASE,
)
# Without "dân tộc" only one that stands alone between marks.
_APOSTROPHE = "['’ʼ]?"
_PEOPLES = (
    rf"kinh|tày|thái|mường|h?{_APOSTROPHE}?mông|dao|hoa|nùng|khmer|khơ\s?me|chăm|h{_APOSTROPHE}rê|thổ"
    rf"|giáy|lào|lự|ngái|kháng|mảng|chứt|co|cống|brâu|ja?{_APOSTROPHE}rai|gia[ -]?rai|ê[ -]?đê"
    rf"|ba[ -]?na|x[ơê][ -]?đăng|[sx]{_APOSTROPHE}tiêng|m{_APOSTROPHE}nông|cơ[ -]?ho"
    rf"|k{_APOSTROPHE}ho|cơ[ -]?tu|(?:bru\s?-?\s?)?vân\s+kiều|pa\s?cô|tà[ -]?ôi|chơ[ -]?ro"
    r"|chu[ -]?ru|ra[ -]?glai"
    r"|hà\s+nhì|khơ[ -]?mú|la\s+(?:ha|hủ|chí)|lô\s+lô|sán\s+(?:dìu|chay|chí)|cao\s+lan|si\s+la"
    r"|xinh\s+mun|cờ\s+lao|pà\s+thẻn|bố\s+y|pu\s+péo|ơ\s+đu|rơ\s+măm|giẻ[ -]?triêng|phù\s+lá"
)
BARE_ETHNIC_GROUP = re.compile(
    rf"(?<=[,;(–|])\s*(?:người\s+)?(?P<name>{_PEOPLES})\s*(?=[,;:)–|]|\s-|$)"
    rf"|(?<=\s-)\s+(?:người\s+)?(?P<behind>{_PEOPLES})\s*(?=[,;)]|\s-|$)",
    re.IGNORECASE,
)
GENDER = re.compile(
    rf"\bgiới\s+tính\s*:?\s*(?P<name>nam|nữ)\b|\b(?P<behind>nữ)(?=\s+{POST})", re.IGNORECASE
)
TERM = re.compile(
    r"(?:,\s*)?\b(?:từ\s+)?(?:khóa\s+[IVXL]+\s*,?\s*)?(?:nhiệm\s+k[ỳì]|NK|khóa)\s+\d{4}\s*[-–]\s*\d{4}"
    r"|\bkhóa\s+[IVXL]+\b",
    re.IGNORECASE,
)
PERIOD = re.compile(
    rf"(?:{SINCE}|\b(?:trong\s+)?(?:giai\s+đoạn|thời\s+(?:gian|kỳ))\s+)?"
    rf"(?P<start>{DATE})\s*(?:[-–]\s*|\b{_UNTIL})(?P<end>{DATE}|nay)\b",
    re.IGNORECASE,
)
START = re.compile(rf"{SINCE}(?P<start>{DATE})", re.IGNORECASE)
# "… từ 2010, đến năm 2018 kiêm thêm …": then another post began.
_TAKES_ON = (
    rf"\s*,?\s*(?:thì\s+)?(?:{ADDRESSED}\s+)?(?:lại\s+)?"
    r"(?:được|kiêm|giữ|làm|đảm|nhận|chuyển|bầu)(?!\w)"
)
END = re.compile(rf"\b{_UNTIL}(?P<end>{DATE}|nay)(?!{_TAKES_ON})", re.IGNORECASE)
NEXT_START = re.compile(
    r"[,;.]\s*(?:(?:đến|tới|sang|(?:kể\s+)?từ|vào)\s+|(?=(?:ngày|tháng|năm|đầu|giữa|cuối|quý)\s))"
    rf"(?P<start>{DATE})(?={_TAKES_ON})",
    re.IGNORECASE,
)
TITLE_DAYS = re.compile(
    rf"{SINCE}{DATE}(?:\s*(?:[-–]\s*|\b{_UNTIL})(?:{DATE}|nay)\b)?"
    rf"|\(\s*{DATE}\s*(?:(?:[-–]\s*|\b{_UNTIL})(?:{DATE}|nay)\s*)?\)",
    re.IGNORECASE,
)

# The number of an item that a line begins with.
ITEM = re.compile(
    r"^[\s;,]*(?:(?:stt|số\s+thứ\s+tự)\s*:?\s*\d{1,3}(?!\d)[.)/]?|\(?\d{1,3}\s*[.)](?=\s*[^\W\d_]))",
    re.IGNORECASE,
)
_WHICH = (
    r"(?:(?:về\s+)?(?:đảng|chính\s+quyền|đoàn\s+thể|mặt\s+trận)|chính|kiêm\s+nhiệm|hiện\s+(?:nay|tại)"
    r"|thứ\s+(?:nhất|hai|ba)|được\s+(?:giao|bổ\s+nhiệm)|mới)"
)
# What a form or a pasted sheet writes before a fact, often with a full stop before it.
LABEL = re.compile(
    rf"(?:^|[.;,]\s*|(?<=\s))(?:họ\s+(?:và\s+)?tên|chức\s+(?:vụ|danh)(?:\s+{_WHICH})?"
    r"|đơn\s+vị(?:\s+công\s+tác)?"
    r"|nơi\s+công\s+tác)\s*:\s*",
    re.IGNORECASE,
)
NUMBER = re.compile(r"\s*(?:\(?\d{1,3}\s*(?:[.)/]|(?=;))|[a-zđ]\s*[.)]|[-–•*+])*[\s;–•-]*")
_NO_WORD = r"(?<![^\W\d_] )"  # before "Ô." and "B.", which may be the letter of a hamlet
_RANK = r"(?:đại|thượng|trung|thiếu)\s+(?:tá|úy|uý)"
ADDRESS = re.compile(
    rf"(?:^|[:;,(–-]|\s)\W*(?P<comrade>(?:đồng chí|đ/c)\W*)?"
    rf"(?:(?P<man>ông|anh|mr|(?-i:ô)(?=\s)|{_NO_WORD}(?-i:Ô)(?=\s?\.))"
    rf"|(?P<woman>bà|chị|cô|mrs|{_NO_WORD}(?-i:B)(?=\s?\.\s*[^\W\d_a-z]))|{ADDRESSED}|già\s+làng|{_RANK}"
    r"|(?:tôi|em|mình)\s+(?:tên\s+)?là|tên\s+(?:tôi\s+|em\s+)?là)"
    r"\b[\s.:]*",
    re.IGNORECASE,
)


def again(given_name: str) -> re.Pattern:
    """A pattern for who is addressed again by the given name alone: "ông Phúc hiện là"."""
    return re.compile(
        rf"\b{ADDRESSED}\s+(?-i:{re.escape(given_name)})(?=\s*[,;]|\s+[^\W\d_A-Z])", re.IGNORECASE
    )


ENDS_ADDRESSING = re.compile(rf"(?:^|\W){ADDRESSED}\s*$|^$", re.IGNORECASE)
# The last word of a unit's or hamlet's kind, behind which its name follows.
_KINDS = {word.lower().split()[-1] for kinds in WORDS.values() for word in kinds.values()} | {"tổ"}
UNIT = re.compile(rf"\b(?:{'|'.join(sorted(_KINDS))})$", re.IGNORECASE)
WORD_BEGINS = re.compile(r"(?:(?<=[^\W\d_]{2} )|(?<=\d )|(?<=\b[A-ZĐ] ))(?=[^\W\d_])")
# Behind the name: a gender, an ethnic group, a bare date of birth, between commas or in brackets.
ABOUT = re.compile(
    rf"[\s,;()–-]*(?:(?P<gender>nam|nữ)|(?P<people>{_PEOPLES})"
    r"|(?P<start>(?:\d{1,2}\s?[/.-]\s?){0,2}(?:19|20)\d\d))"
    rf"(?=\s*(?:[,;:)–-]|$|(?:\d{{1,2}}[/.-]){{0,2}}(?:19|20)\d\d\b)|(?<=\d)\s|\s+{POST})",
    re.IGNORECASE,
)
BEHIND_NAME = re.compile(
    r"\s*[.,;:()–-]|\s+(?:là|giữ|làm|đã|chuyển|theo|kiêm|đồng\s+thời|được|vừa|hiện|sinh|từ|do|ở"
    r"|tại|giờ|nói|bảo|kể|nguyên|vẫn|từng|nay|còn|trúng\s+cử|đắc\s+cử|dự\s+kiến|nghỉ|thôi)(?!\w)"
    r"|\s+(?:\d{1,2}[/.-]){0,2}(?:19|20)\d\d(?!\d)",
    re.IGNORECASE,
)
# A day that stands alone; so early a one is no first day of a post.
BARE_DAY = re.compile(
    r"(?<=[,;(–-])\s*(?P<start>(?:\d{1,2}\s?[/.-]\s?){2}(?:19\d\d|200[0-4]))\s*(?=[,;)–-]|$)"
)
# The day that a title has behind it without a word.
TITLE_DAY = re.compile(r"(?<=\s)(?:ngày\s+)?(?:\d{1,2}\s?[/.-]\s?){1,2}\d{4}(?=\s*(?:[,;.]|$))")
SECRETARY = re.compile(r"\b(?:phó\s+)?bí\s+thư$", re.IGNORECASE)
MONTH_IN_WORDS = re.compile(rf"(?<=tháng )({'|'.join(reversed(MONTHS))})(?= năm)", re.IGNORECASE)
# Who is spoken of again: "chị đã là …".
AGAIN = re.compile(
    r"\b(?:(?P<man>ông|anh)|(?P<woman>bà|chị))(?:\s+(?:này|ấy))?"
    r"(?=\s+(?:hiện|đang|vẫn|cũng|còn|là|giữ|kiêm|được|đã|trúng|nhận)(?!\w))",
    re.IGNORECASE,
)
WHERE = re.compile(r"\W*\b(ở|tại)\s", re.IGNORECASE)
JOINING = re.compile(
    r"(?:\W|đồng chí|đ/c|theo|kiêm|nhiệm|đồng thời|là|làm|giữ|chức|vụ|danh|và|vừa|được|cho|mà|để"
    r"|cũng|cùng|hiện|đang|đã|cả|vẫn|chỉ|nhận|do)*",
    re.IGNORECASE,
)
# What goes on behind a place and is no part of its title.
GOES_BESIDE = re.compile(rf"(?!{CAPITAL})|{CAPITAL}{{2,3}}$")
# With these the names of many places begin and hardly any ends: "xã Mường Lý".
HALF_NAMES = tuple(
    f" {word}"
    for word in "mường nà nậm chiềng tả sín ea ia đăk đắk cư kon lũng bản pa pù hua tà".split()
)
# Whoever is not addressed and does not begin the line is told from a place by a common surname.
# Whoever goes on in small letters behind the name; asked last, of those who are addressed.
GOES_ON = re.compile(r"\s+[^\W\d_]")
# Between an address and the whole name: "bà Sáu (Trần Thị Sáu)".
NICKNAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?\s*\((?:tức|tên\s+thật)?\s*")
# A name all in small letters begins with one of these; with others only before Văn and Thị.
SMALL_SURNAMES = frozenset(
    "nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ ngô đinh trương trịnh".split()
)
SMALL_MIDDLES = frozenset(("văn", "thị"))
SURNAMES = frozenset(
    "nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đoàn đinh trương lâm"
    " mai trịnh đào cao hà tô tạ lương lưu vương thạch kim sơn châu quách nông triệu hứa phùng thái"
    " tăng nghiêm chu tống từ diệp danh chau neang thào bế tẩn phàn hạng cầm ngân lù lục điểu"
    " néang siu kpă rmah rơ đàm nịnh lỳ pờ chảo ly khang cháng thao lèng hà"
    " ksor lâu lầu thò vừ lò lường vi ma sầm giàng vàng sùng quàng".split()
)
MIDDLES = frozenset(("văn", "thị", "a"))  # second words of names and of hardly any place
