"""The words of titles as data: kinds of locality, what is written for them, and abbreviations.

Keys are folded (`vietnamese.search_key`). The lists follow the catalogue's official titles and what
offices write instead.
"""

from cadres.intake.places.words import SHORT, WORDS

KIND_WORDS = {kind: word.lower() for words in WORDS.values() for kind, word in words.items()}
KIND_LEVELS = {
    kind: tuple(level for level, words in WORDS.items() if kind in words) for kind in KIND_WORDS
}
# Amid a title some shortened words are others: TK is Trưởng khối, "to" a tổ of anything.
SHORT_KINDS = {
    short: kind
    for words in SHORT.values()
    for short, kind in words.items()
    if short not in ("a", "to", "tk")
}
# Cities directly below the state; every other "thành phố" is read as one of the district level.
STATE_CITIES = frozenset(
    ("ha noi", "ho chi minh", "hcm", "hai phong", "da nang", "can tho", "dong nai")
)
# What a province's name is known by where only the name is written, those of before 1/7/2025 too.
PROVINCES = frozenset(
    name.strip()
    for name in (
        "an giang, ba ria vung tau, bac giang, bac kan, bac lieu, bac ninh, ben tre, binh dinh,"
        " binh duong, binh phuoc, binh thuan, ca mau, cao bang, dak lak, dac lac, dak nong,"
        " dac nong, dien bien, dong nai, dong thap, gia lai, ha giang, ha nam, ha tinh, hai duong,"
        " hau giang, hoa binh, hung yen, khanh hoa, kien giang, kon tum, lai chau, lam dong,"
        " lang son, lao cai, long an, nam dinh, nghe an, ninh binh, ninh thuan, phu tho, phu yen,"
        " quang binh, quang nam, quang ngai, quang ninh, quang tri, soc trang, son la, tay ninh,"
        " thai binh, thai nguyen, thanh hoa, thua thien hue, tien giang, tra vinh, tuyen quang,"
        " vinh long, vinh phuc, yen bai"
    ).split(",")
)
# Units whose names begin as a hamlet's would.
NAMED_AS_HAMLETS = frozenset(("soc trang", "soc son", "buon don", "buon ho"))
# The committee's or the youth union's word tells the kind of the unit whose name follows.
COMMITTEES = {
    "tinh_uy": "tinh", "thanh_uy": "thanh_pho", "thi_uy": "thi_xa", "quan_uy": "quan",
    "huyen_uy": "huyen",
}  # fmt: skip
SHORT_COMMITTEES = {"hu": "huyen", "tu": "tinh", "qu": "quan", "txu": "thi_xa"}
CITY_COMMITTEE = "ThU"  # written so; in other letters it is a name
YOUTH_UNIONS = {
    "tinh_doan": "tinh", "thanh_doan": "thanh_pho", "thi_doan": "thi_xa", "quan_doan": "quan",
    "huyen_doan": "huyen", "xa_doan": "xa",
}  # fmt: skip

_FRONTS = [
    " ".join(f"{front} {core} {land}".split())
    for front in ("", "uy ban", "ub")
    for core in ("mat tran to quoc", "mttq", "mttqvn", "mat tran", "mt")
    for land in ("", "viet nam", "vn")
]
_YOUTH_UNIONS = [
    f"doan {union} {name}".strip()
    for union in ("tncs", "tn cs", "thanh nien cong san", "thanh nien cs")
    for name in ("ho chi minh", "hcm", "")
]
# How each body is written, by the word that it is read as.
_WRITTEN = {
    "mttq": [
        *_FRONTS, "ubmttq", "ubmttqvn", "ubmttq viet nam", "ubmttq vn", "mttqvn", "ubmt",
    ],
    "ubnd": ["uy ban nhan dan", "uy ban nd", "ub nhan dan", "ub nd", "ubnd"],
    "hdnd": ["hoi dong nhan dan", "hoi dong nd", "hd nhan dan", "hd nd", "hdnd"],
    "ubkt": ["uy ban kiem tra", "ub kiem tra", "uy ban kt", "ubkt"],
    "hlhpn": [
        "hoi lien hiep phu nu", "hoi lien hiep phu nu viet nam", "hoi lhpn", "hoi phu nu",
        "hoi lhpn viet nam", "hoi lhpn vn", "hoi lhpnvn", "hoi lh phu nu", "hoi pn", "hlhpn",
        "hpn", "lhpn", "phu nu", "lien hiep phu nu",
    ],
    "hnd": ["hoi nong dan", "hoi nong dan viet nam", "hoi nd", "hnd", "nong dan"],
    "hccb": ["hoi cuu chien binh", "hoi ccb", "hccb", "cuu chien binh", "ccb"],
    "hnct": ["hoi nguoi cao tuoi", "hoi nct", "hnct", "nct", "nguoi cao tuoi"],
    "hctd": ["hoi chu thap do", "hoi ctd", "hctd", "ctd", "chu thap do"],
    "ldld": ["lien doan lao dong", "ldld"],
    "doan": [
        "doan thanh nien", "doan tn", "dtn", "doan tncshcm", "dtncshcm", *_YOUTH_UNIONS,
    ],
    "btv": ["ban thuong vu", "thuong vu", "btv"],
    "bch": ["ban chap hanh", "bch"],
    "bchqs": ["ban chi huy quan su", "ban chqs", "bch quan su", "bch qs", "bchqs"],
    "dbqh": ["dai bieu quoc hoi", "dbqh"],
    "ttbdct": [
        "trung tam boi duong chinh tri", "trung tam bdct", "tt bdct", "tt boi duong chinh tri",
        "trung tam bd chinh tri", "tt bd chinh tri", "tt bd ct",
        "trung tam boi duong ly luan chinh tri", "ttbdct", "ttbdllct",
    ],
    "ttct": ["trung tam chinh tri", "trung tam ct", "tt chinh tri", "ttct"],
    "ttpvhcc": [
        "trung tam phuc vu hanh chinh cong", "trung tam pvhcc", "tt pvhcc", "ttpvhcc",
        "trung tam pv hcc", "tt pv hcc", "ttpv hcc", "tt phuc vu hanh chinh cong",
        "trung tam phuc vu hcc", "tt phuc vu hcc", "trung tam hanh chinh cong",
        "tt hanh chinh cong", "trung tam hcc", "tt hcc", "tthcc",
    ],
    "ttcudvc": [
        "trung tam cung ung dich vu cong", "tt cung ung dich vu cong", "ttcudvc",
        "trung tam cung ung dvc", "tt cung ung dvc", "trung tam cudvc", "tt cudvc",
    ],
    "bt": ["b thu", "b t"], "ct": ["c tich", "ch tich"],
    "khu_pho": ["kp"], "khu_vuc": ["kv"], "to_dan_pho": ["tdp", "to dp"], "khu_dan_cu": ["kdc"],
}  # fmt: skip
# Runs of words that mean one body, and the word they are read as.
PHRASES = {tuple(text.split()): word for word, texts in _WRITTEN.items() for text in texts}
# Phrases that are told from others by their accents only ("khối phố", not "khối phó").
ACCENTED_PHRASES = {
    **{word: kind for kind, word in KIND_WORDS.items() if " " in word},
    "tỉnh ủy": "tinh_uy", "thành ủy": "thanh_uy", "thị ủy": "thi_uy", "quận ủy": "quan_uy",
    "huyện ủy": "huyen_uy", "tỉnh đoàn": "tinh_doan", "thành đoàn": "thanh_doan",
    "thị đoàn": "thi_doan", "quận đoàn": "quan_doan", "huyện đoàn": "huyen_doan",
    "xã đoàn": "xa_doan",
}  # fmt: skip

# What an abbreviation may mean inside a title; which one, the catalogue's titles decide.
MEANINGS = {
    "bch": ("bchqs",),
    "bct": ("ban cong tac",),
    "bctmt": ("ban cong tac mttq", "cong tac mttq"),  # "Trưởng ban BCTMT" says its ban twice
    "bdh": ("ban dieu hanh", "dieu hanh"),
    "bnd": ("ban nhan dan", "nhan dan"),
    "bdv": ("ban dan van",),
    "bnc": ("ban noi chinh",),
    "bxdd": ("ban xay dung dang",),
    "bt": ("bi thu",),
    "btc": ("ban to chuc",),
    "btg": ("ban tuyen giao",),
    "antt": ("an ninh trat tu",),
    "bvantt": ("bao ve an ninh trat tu",),
    "c": ("chi", "cong"),
    "ca": ("cong an",),
    "cav": ("cong an vien",),
    "cb": ("chi bo", "can bo"),
    "cc": ("cong chuc",),
    "cd": ("cong doan", "chi doan"),
    "chp": ("chi huy pho",),
    "cht": ("chi huy truong", "chi hoi truong"),
    "cn": ("chu nhiem",),
    "ct": ("chu tich", "chinh tri", "cong tac", "cong thuong"),
    "ctmt": ("cong tac mttq",),
    "cv": ("chuyen vien",),
    "cvp": ("chanh van phong",),
    "d": ("dang",),
    "db": ("dai bieu",),
    "dc": ("dia chinh",),
    "dh": ("dieu hanh",),
    "dcxd": ("dia chinh xay dung",),
    "dt": ("dan toc", "do thi"),
    "du": ("dang uy",),
    "dv": ("dan van",),
    "gd": ("giam doc", "giao duc"),
    "gddt": ("giao duc dao tao",),
    "hd": ("hdnd",),
    "ht": ("ho tich", "ha tang"),
    "kdv": ("khoi dan van",),
    "kt": ("kiem tra", "kinh te", "ke toan"),
    "ktns": ("kinh te ngan sach",),
    "ktxh": ("kinh te xa hoi",),
    "ldtb": ("lao dong thuong binh",),
    "ldtbxh": ("lao dong thuong binh xa hoi",),
    "nc": ("noi chinh",),
    "nd": ("hnd",),
    "ns": ("ngan sach",),
    "nv": ("noi vu",),
    "p": ("pho",),
    "pb": ("pho truong ban", "pho bi thu"),
    "pbt": ("pho bi thu",),
    "pc": ("phap che",),
    "pcht": ("pho chi huy truong",),
    "pcn": ("pho chu nhiem",),
    "pct": ("pho chu tich",),
    "pcvp": ("pho chanh van phong",),
    "pgd": ("pho giam doc",),
    "pn": ("hlhpn",),
    "ptb": ("pho truong ban",),
    "ptp": ("pho truong phong",),
    "ptt": ("pho truong thon",),
    "qs": ("quan su",),
    "ta": ("truong ap",),
    "tb": ("truong ban", "thuong binh"),
    "tc": ("to chuc", "tai chinh"),
    "tckh": ("tai chinh ke hoach",),
    "tckt": ("tai chinh ke toan",),
    "tg": ("tuyen giao", "ton giao"),
    "tkp": ("truong khu pho",),
    "tk": ("truong khoi", "thong ke"),
    "tn": ("doan", "thanh nien"),
    "t": ("truong", "to"),
    "tpht": ("tu phap ho tich",),
    "tp": ("truong phong", "tu phap"),
    "tr": ("truong",),
    "tt": ("thuong truc", "truong thon", "trung tam"),
    "ttr": ("thanh tra",),
    "tttdp": ("truong to_dan_pho",),
    "ub": ("ubnd",),
    "uv": ("uy vien",),
    "uvtv": ("uy vien btv",),
    "vh": ("van hoa",),
    "vhtt": ("van hoa thong tin",),
    "vhxh": ("van hoa xa hoi",),
    "vp": ("van phong",),
    "vptk": ("van phong thong ke",),
    "xd": ("xay dung",),
    "xdd": ("xay dung dang",),
    "xh": ("xa hoi",),
}
# Alone they say a post only where its place or its neighbour says so too.
DOUBTFUL = frozenset({"tt", "ptt", "ta"})
# Of the head of a hamlet only where that is called so: TB is rather Trưởng ban of something. A name
# behind it is none of a bản.
ONLY_AT = {"tb": "ban"}
# In a column of the government it is the head's there, too.
ALSO_AT = {("tb", "chinh_quyen", "buon"), ("tb", "chinh_quyen", "bon")}
# Openings of titles; alone they leave open which post is meant.
OPENINGS = (
    "Bí thư", "Phó Bí thư", "Chủ tịch", "Phó Chủ tịch", "Trưởng ban", "Phó Trưởng ban",
    "Trưởng phòng", "Phó Trưởng phòng", "Giám đốc", "Phó Giám đốc", "Chủ nhiệm", "Phó Chủ nhiệm",
    "Chánh Văn phòng", "Phó Chánh Văn phòng", "Chỉ huy trưởng", "Ủy viên", "Chi hội trưởng",
    "Trưởng Khối", "Trưởng Đoàn", "Hiệu trưởng", "Đại biểu", "Tổ trưởng Tổ", "Phó ban", "Phó phòng",
)  # fmt: skip

# How a post is held (values of `cadres.models.Holding`); said before a title or after it.
HOLDINGS = {
    "quyền": "quyen", "tạm quyền": "quyen", "phụ trách": "phu_trach",
    "tạm phụ trách": "phu_trach", "lâm thời": "lam_thoi", "biệt phái": "biet_phai",
}  # fmt: skip
HOLDING_WORDS = {holding: word for word, holding in reversed(HOLDINGS.items())}
IN_CHARGE = "phu_trach"
# Words around a title that are no part of it.
FILLERS = (
    "đ c", "các đ c", "đồng chí", "các đồng chí", "giữ chức vụ", "giữ chức danh", "giữ chức",
    "chức danh", "chức vụ", "là", "làm", "của", "tại", "thuộc", "mô hình", "nhất thể hóa",
    "chuyên trách", "không chuyên trách", "bán chuyên trách", "thực hiện", "các chức danh",
    "các chức vụ", "hai chức danh", "2 chức danh",
)  # fmt: skip
# Words after "kiêm" and "đồng thời" that belong to the joining.
JOINING = frozenset(
    ("nhiem", "chuc", "danh", "vu", "giu", "lam", "la", "them", "ca", "dam", "kiem")
)
# What joins two titles as "kiêm" does.
JOINING_PHRASES = (
    ["nhat", "the", "hoa", "voi"], ["nhat", "the", "hoa"], ["cung", "voi"], ["cung", "la"],
)  # fmt: skip
