"""How headings are put together, as data: heads over leaves, words for units, and their make.

Folded like those in `headings`.
"""

import re

# In two rows: under one of these heads, a leaf names the field.
GROUPS = {
    "birth": (
        "nam sinh", "ngay sinh", "ngay thang nam sinh", "ngay nam sinh", "sinh ngay", "sinh nam",
        "sinh", "thang nam sinh", "ngay sinh nam sinh",
    ),
    "gender": ("gioi tinh", "nam nu", "gioi"),
    "person": ("ho ten", "ho ten can bo", "ho ten dong chi"),
    "role": (
        "chuc danh", "chuc danh kiem nhiem", "cac chuc danh", "chuc danh cong tac", "nhiem vu",
        "chuc danh thuc hien", "cac chuc danh kiem nhiem", "kiem nhiem", "thuc hien kiem nhiem",
        "chuc danh thuc hien kiem nhiem", "chuc danh trong he thong chinh tri",
        "noi dung kiem nhiem",
        "chuc danh can bo", "bo tri kiem nhiem", "chuc danh theo khoi", "chuc danh nhat the hoa",
    ),
    "decision": (
        "quyet dinh", "so quyet dinh", "quyet dinh bo nhiem", "van ban", "quyet dinh phan cong",
        "quyet dinh chuan y", "quyet dinh giu chuc", "quyet dinh kiem nhiem", "van ban quyet dinh",
        "quyet dinh bo nhiem phan cong", "quyet dinh giu chuc danh",
    ),
    "term": (
        "thoi gian", "thoi gian giu chuc", "thoi gian giu chuc danh", "thoi gian kiem nhiem",
        "thoi gian thuc hien", "thoi gian dam nhiem", "giu chuc", "nhiem ky", "thoi han",
        "thoi gian cong tac", "thuc hien kiem nhiem", "thoi diem", "giu chuc danh",
        "thoi gian giu", "thoi gian kiem nhiem chuc danh",
    ),
    "ending": (
        "thoi", "ket thuc", "nghi", "mien nhiem", "thoi giu", "thoi giu chuc", "thoi kiem nhiem",
        "thoi giu chuc danh", "giam", "giam trong ky", "giam trong quy", "giam trong nam",
    ),
    "rising": (
        "tang", "tang trong ky", "tang trong quy", "tang trong nam",
        "bo nhiem", "phe chuan", "chuan y", "chi dinh", "bo nhiem phe chuan",
        "bo nhiem chuan y", "bo nhiem phe chuan chuan y",
    ),
    "place": (
        "don vi", "don vi cong tac", "noi cong tac", "dia ban", "dia phuong", "co quan don vi",
        "don vi hanh chinh", "dia ban cong tac", "noi thuc hien", "dia chi",
    ),
}  # fmt: skip
LEAVES = {
    "birth": {
        "nam": "birth_male", "nu": "birth_female", "ngay": "birth_day", "thang": "birth_month",
        "ngay thang": "birth_month",
    },
    "person": {
        "ong": "full_name", "nam": "full_name", "ba": "female_name", "nu": "female_name",
    },
    "gender": {"nam": "male_mark", "nu": "female_mark"},
    "role": {
        "chinh": "role1", "thu nhat": "role1", "thu 1": "role1", "1": "role1", "i": "role1",
        "kiem nhiem": "role2", "thu hai": "role2", "thu 2": "role2", "2": "role2", "ii": "role2",
        "kiem nhiem 1": "role2", "phu": "role2", "thu ba": "role3", "thu 3": "role3",
        "3": "role3", "iii": "role3", "kiem nhiem 2": "role3", "khac": "role3",
        "kiem nhiem thu nhat": "role2", "kiem nhiem thu 1": "role2",
        "kiem nhiem thu hai": "role3", "kiem nhiem thu 2": "role3", "kiem nhiem thu ba": "role3",
        "dang": "role_party", "chinh quyen": "role_gov", "doan the": "role_union",
        "mttq": "role_union", "mat tran": "role_union", "ubnd": "role_gov", "hdnd ubnd": "role_gov",
        "hdnd": "role_gov", "ubmttq": "role_union",
        "dang uy": "role_party", "cap uy": "role_party", "chi uy": "role_party",
        "ngoai dang": "role_gov", "hoi": "role_union",
        "mat tran to quoc": "role_union", "cq": "role_gov", "dt": "role_union",
        "mt dt": "role_union", "mttq dt": "role_union", "ct xh": "role_union",
        "to chuc ct xh": "role_union", "to chuc chinh tri xa hoi": "role_union",
        "quan su": "role1", "cong an": "role1", "nganh quan su": "role1", "nganh cong an": "role1",
    },
    "decision": {
        "so": "decision_no", "so quyet dinh": "decision_no", "so ky hieu": "decision_no",
        "so hieu": "decision_no", "so van ban": "decision_no", "so ki hieu": "decision_no",
        "ngay": "decision_date", "ngay thang nam": "decision_date", "ngay ky": "decision_date",
        "ngay ban hanh": "decision_date", "ngay quyet dinh": "decision_date",
        "ngay thang": "decision_date", "thoi gian": "decision_date",
        "ngay thang nam ky": "decision_date",
        "so ngay": "decision_no", "thoi diem": "decision_date", "so ngay thang nam": "decision_no",
    },
    "term": {
        "tu": "start", "tu ngay": "start", "tu thang": "start", "bat dau": "start",
        "tu thang nam": "start", "tu nam": "start", "ngay bat dau": "start", "den": "end",
        "den ngay": "end", "den thang": "end", "ket thuc": "end", "den thang nam": "end",
        "den nam": "end", "ngay ket thuc": "end", "thoi": "end", "ngay thoi": "end",
        "ly do": "end_reason", "ly do thoi": "end_reason", "tu ngay thang nam": "start",
        "den ngay thang nam": "end", "ngay": "start",
    },
    "ending": {
        "ngay": "end", "tu": "end", "tu ngay": "end", "thoi diem": "end", "thoi gian": "end",
        "ngay thang nam": "end", "thang nam": "end", "tu thang nam": "end",
        "ly do": "end_reason", "li do": "end_reason", "nguyen nhan": "end_reason",
        "vi sao": "end_reason",
    },
    "rising": {
        "so": "decision_no", "so quyet dinh": "decision_no", "ngay ky": "decision_date",
        "ngay quyet dinh": "decision_date", "ngay": "start", "tu": "start", "tu ngay": "start",
        "thoi diem": "start", "thoi gian": "start", "ngay thang nam": "start",
        "thang nam": "start", "ly do": "note", "li do": "note",
    },
    "place": {},
}  # fmt: skip
# Under the head for posts, a leaf that begins with one of these says the bloc.
BLOCS = {
    "role_party": ("dang ", "cap uy "),
    "role_gov": ("chinh quyen ", "hdnd ", "ubnd ", "nha nuoc "),
    "role_union": ("mttq ", "mat tran ", "doan the ", "cac doan the ", "cac to chuc ", "cac hoi "),
}

# Headings made of the words for units only: "Xã, phường, thị trấn", "Tên ấp (khu phố)".
PLACE_WORDS = {
    "province": ("tinh", "thanh pho", "tp"),
    "district": ("huyen", "quan", "thi xa", "thanh pho", "thanh pho thuoc tinh", "tx", "tp", "h",
                 "q"),
    "commune": ("xa", "phuong", "thi tran", "dac khu", "x", "p", "tt", "dk"),
    "hamlet": (
        "thon", "ap", "khu pho", "to dan pho", "tdp", "kp", "ban", "buon", "khom", "xom", "khoi",
        "khoi pho", "pho", "tieu khu", "khu", "lang", "bon", "phum", "soc", "khu dan cu", "kdc",
        "diem dan cu", "khu vuc", "to", "tk", "kv",
    ),
}  # fmt: skip
PLACE_OPENINGS = (
    "dang bo",
    "ten",
    "cap",
    "don vi",
    "thuoc",
    "noi cong tac",
    "noi kiem nhiem",
    "dia ban",
    "o",
    "va",
    "hoac",
    "moi",
    "cong tac",
    "phu trach",
    "don vi hanh chinh",
)
# Of these words some must be written in full: "H" alone says nothing.
SHORT_PLACE_WORDS = {"tp", "tx", "h", "q", "x", "p", "tt", "dk", "tk", "kv"}

# What stands before a name in its cell, and is no fact of ours.
RANK = "rank"
RANKS = re.compile(
    r"cap bac(?: quan ham| ham)?|quan ham|cap ham|hoc ham|hoc vi|hoc ham hoc vi|bi danh"
    r"|ten goi khac"
)
# Facts that one cell may say together, the one that a column is then called by first.
TOGETHER = {
    "full_name": (
        "birth",
        "gender",
        "ethnicity",
        "roles",
        "role1",
        "role2",
        "start",
        "workplace",
        "stt",
        RANK,
    ),
    "roles": ("workplace", "role1", "role2", "commune", "hamlet"),
    "role1": ("workplace",),
    "role2": ("workplace",),
    "decision_no": ("decision_date",),
    "start": ("end",),
    "end_reason": ("decision_no", "decision_date"),
    "birth": ("gender",),
}

POSTS_WITH_DAYS = {"roles", "start"}, {"roles", "start", "decision_no"}

# Headings by their make, where no word above names the field: each a regular expression.
_UNITS = "don vi|xa|phuong|thi tran|huyen|ap|thon|khu pho|dia ban|dia phuong|noi cong tac|chi bo"
_HOLDING = (
    "giu chuc|giu|nhan|dam nhiem|kiem nhiem|bo nhiem|thuc hien|hieu luc|phan cong|bau|chuan y"
)
_ENDING = "thoi|ket thuc|nghi|mien nhiem|cham dut|thoi giu"
_PAPER = "quyet dinh|van ban|nghi quyet"
MADE = (
    ("old_unit", rf"(?:ten |thuoc )?(?:{_UNITS})(?: .*)? cu|(?:ten |thuoc )?(?:{_UNITS}) cu .*"),
    ("old_unit", rf"(?:ten |thuoc )?(?:{_UNITS})(?: .*)? truoc (?:day|kia)"),
    (
        "old_unit",
        r"(?:.* )?truoc (?:khi )?(?:ngay )?(?:sap xep|sap nhap|hop nhat|0?1 0?7 2025)(?: .*)?",
    ),
    (
        "end",
        rf"l[yi] do (?:(?:{_ENDING}|giu|chuc|danh|va) )*(?:ngay|thang|thoi (?:gian|diem))(?: .*)?",
    ),
    ("end_reason", r"l[yi] do (?:.* )?(?:thoi|nghi|ket thuc|mien nhiem|cham dut)(?: .*)?"),
    (
        "end",
        rf"(?:den )?(?:(?:ngay|thang|thoi gian|thoi diem) )*(?:nam )?(?:{_ENDING})"
        r"(?: (?:giu|chuc|danh|kiem|nhiem|nhiem vu|tu|ngay|thang|nam))*",
    ),
    ("end", r"den (?:(?:het|ngay|thang|nam|va) )*(?:l[yi] do(?: .*)?|ket thuc|thoi.*)"),
    (
        "start",
        rf"(?:co )?(?:(?:ngay|thang|nam|thoi gian|thoi diem|tu|bat dau) )*(?:duoc )?(?:{_HOLDING})"
        r"(?: (?:chuc|danh|kiem|nhiem|nhiem vu|tu|ngay|thang|nam|bat dau|moi|lan dau"
        r"|bo nhiem|bau|bau cu|chi dinh|phe chuan|chuan y|cong nhan|phan cong|va|hoac))*"
        r"(?<!^kiem nhiem)(?<!^bau)(?<!^nhan)(?<!^giu)(?<!^thuc hien)(?<!^kiem nhiem moi)"
        r"(?<!^co kiem nhiem)",
    ),
    (
        "decision_date",
        rf"(?:ngay|ngay thang|ngay thang nam)(?: (?:ky|ban hanh|ra))* (?:{_PAPER})(?: .*)?",
    ),
    (
        "decision_no",
        rf"(?:so|so ky hieu|so hieu|so ki hieu|can cu|ten)?(?: va)? ?(?:{_PAPER})"
        r"(?: (?:so|ngay|thang|nam|ky|bo nhiem|phan cong|chuan y|phe chuan|chi dinh|dieu dong"
        r"|bau|cong nhan|kiem nhiem|giu chuc|chuc|danh|va|cua|cap co tham quyen))*",
    ),
    (
        "decision_no",
        rf"so(?: ky hieu| hieu)?(?: va)? (?:ngay )?(?:thang )?(?:nam )?(?:ky |cua )?(?:{_PAPER})",
    ),
    (
        "officer_code",
        r"(?:so hieu|ma|ma so) (?:can bo|cong chuc|vien chuc|ho so|nhan vien|nhan su|nv|cc|vc|ccvc)"
        r"(?: .*)?",
    ),
    ("roles", r"chuc danh (?:va )?(?:don vi|noi|co quan)(?: .*)?"),
    ("roles", r"chuc danh (?:o|tai|cap|thuoc) (?:tinh|huyen|xa|phuong)(?: .*)?"),
    (
        "role_union",
        r"(?:cac )?(?:(?:ub ?|uy ban )?mttq|mat tran|doan the|hoi)"
        r"(?: (?:viet nam|vn|to quoc|va|cac|to chuc|chinh tri|xa hoi|ct xh|ctxh|doan the|hoi))*",
    ),
    (
        "workplace",
        r"(?:ten )?(?:don vi|dia phuong|co quan|to chuc|phong ban|bo phan)"
        r"(?: (?:don vi|dia phuong|co quan|to chuc|cong tac|phong ban|bo phan|truc thuoc|va"
        r"|hoac))*",
    ),
    (
        "workplace",
        r"(?:ten |cac )*(?:chi bo|dang bo)(?: (?:va|chi bo|bo phan|co so|truc thuoc|dang uy))*"
        r"(?: (?:xa|phuong|thi tran|thon|ap|ban|xom|khom|khu pho|to dan pho))*",
    ),
    (
        "hamlet",
        r"(?:ten )?(?:chi hoi|chi doan|ban ctmt|ban cong tac mat tran|to bvantt|to antt"
        r"|to (?:bao ve )?an ninh trat tu)"
        r"(?: (?:thon|ap|ban|xom|khom|buon|lang|khu pho|to dan pho|tdp|khu dan cu))+",
    ),
    ("full_name", r"ho ten (?:can bo|nguoi|cac?)(?: .*)?"),
)  # fmt: skip
# Heads of groups whose leaves are no facts of ours: "Quê quán: Xã, Huyện, Tỉnh".
FOREIGN = re.compile(
    r"que quan|que|nguyen quan|noi sinh|noi o|thuong tru|tru quan|ho khau|noi dang ky|cho o"
    r"|(?:ngay |thoi gian )?vao dang|trinh do|phu cap|luong|he so|khong la nguoi|ly luan"
    r"|quy hoach|dang vien|danh gia|xep loai|dao tao|boi duong|chuyen mon|ngoai ngu|gia dinh"
)
# Facts of a person's life that no list of posts is read for: told as left, and not asked about.
PERSONAL = re.compile(
    r"(?:que|que quan|nguyen quan|noi sinh(?! hoat)|noi o|ho khau|thuong tru|cho o|dia chi nha"
    r"|ton giao|vao dang|(?:ngay |thoi gian )(?:thang nam )?(?:vao dang|ket nap|du bi|chinh thuc)"
    r"|(?:ngay |nam |thoi gian )(?:nhap ngu|xuat ngu|tuyen dung|vao nganh|vao lam viec|sinh hoat)"
    r"|(?:so |ten )?the dang(?: vien)?|tuoi|tuoi dang|trinh do|hoc ham|hoc vi|bang cap"
    r"|gdpt|gd pt|hoc van|van hoa(?! xa)|chuyen mon(?: nghiep vu)?$"
    r"|llct|ly luan|ly luan ct|qlnn|quan ly nha nuoc|tin hoc"
    r"|ngoai ngu|tieng dan toc|suc khoe|thanh phan (?:gia dinh|xuat than)|gia dinh|con liet si"
    r"|(?:so )?(?:dien thoai|sdt|di dong)|so dt|email|(?:so )?(?:cccd|cmnd|can cuoc)(?: cong dan)?"
    r"|luong|he so|bac luong|ngach|khen thuong|ky luat|xep loai|danh gia|tham nien)\b.*"
)
# What else stands below a head beside what it names.
OTHER_FACTS = re.compile(
    r"(?:co quan|cap|nguoi|noi|don vi)(?: .*)? (?:ban hanh|ky|ra quyet dinh)\b.*"
    r"|trich yeu.*|so luong.*|loai\b.*|(?:muc |he so )?(?:phu cap|luong)\b.*|tuoi\b.*"
    r"|trinh do.*|kinh|(?:so )?(?:cccd|cmnd|can cuoc|dien thoai|dt|sdt)\b.*"
)
