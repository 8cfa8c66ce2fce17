"""Words around a fact that say nothing themselves: how somebody came to hold posts and holds them.

Their patterns are tried in their order, the longer before what it begins with.
"""

import re

from cadres.intake.sentences.words import (
    ADDRESSED,
    APPOINTING,
    DATE,
    POST,
    SINCE,
    not_amid_name,
)

_OFFICE = r"(?:chức(?:\s+(?:vụ|danh))?|cương\s+vị|vai\s+trò|vị\s+trí|trọng\s+trách)(?!\w)"
_AT_ONCE = (
    r"(?:\s+(?:cùng\s+lúc|một\s+lúc|cả)(?!\w))*"
    r"(?:\s+thêm(?!\w))?(?:\s+nhiệm\s+vụ(?!\w))?"
    rf"(?:\s+(?:(?:hai|ba|0?\d|các|những)\s+(?:{_OFFICE}|vai(?!\w))|{_OFFICE}(?:\s+là)?))?"
)
_HOLDING = (
    rf"(?:(?:làm|giữ(?:\s+{_OFFICE})?|đảm\s+(?:nhiệm|nhận)|nhận\s+nhiệm\s+vụ"
    rf"|nhận\s+lời\s+làm|trở\s+thành)(?!\w){_AT_ONCE})"
)
_MOVED = r"(?:(?:về|sang|lên|xuống|ra|đến|tới)\s+)"
_HAS = r"(?:(?:đã|mới)\s+)*(?:được\s+)?"
_RESULT = r"(?:kết\s+quả\s+)?(?:bầu(?:\s+cử)?(?!\w)\s*)?(?:(?:các\s+)?chức\s+(?:vụ|danh)(?!\w))?"
_COUNT = r"(?:hơn\s+|trên\s+|gần\s+)?\d[\d/.,]*\s*%?"

# Who came to a post, by what others did or by being elected.
_COMING = (
    rf"(?:đồng\s+thời\s+)?{_HAS}(?:{APPOINTING}\s*)+"
    rf"(?:{_MOVED}*(?:để\s+)?(?:bầu\s+)?{_HOLDING}|{_RESULT})?",
    rf"{_HAS}chuyển\s+(?:công\s+tác\s+)?(?:và\s+)?{_MOVED}*{_HOLDING}",
    r"(?:đã\s+)?(?:trở\s+thành|nhận\s+lời\s+làm)",
    rf"{_MOVED}*(?:đảm\s+(?:nhiệm|nhận)|nhận\s+nhiệm\s+vụ){_AT_ONCE}",
    r"(?:tái\s+)?(?:(?:trúng|đắc)\s+cử|tái\s+cử)(?:\s+chức\s+(?:vụ|danh))?",
    r"(?:do|vì)\s+được",
    r"tham\s+gia(?:\s+(?:chi|cấp)\s+ủy|(?=\s+(?:Ban|BCH|BTV)\s))",
    rf"nhận(?:\s+(?:chức|nhiệm\s+vụ|công\s+tác))?(?=\s+{SINCE}\s*{DATE})",
    rf"kiện\s+toàn(?:\s+(?:chức\s+danh|nhân\s+sự))?(?=\s+{POST})",
    r"đối\s+với|về\s+việc|v/v|có\s+thời\s+hạn|thời\s+hạn\s+\d+\s+(?:năm|tháng)",
)
# How it is held, and since when beside another.
_KEEPING = (
    rf"(?:hiện\s+(?:nay|tại)|hiện|đến\s+nay|nay|tiếp\s+tục)(?=\s+(?:{ADDRESSED}|{APPOINTING}|{POST})|\s*,)",
    r"(?:vẫn\s+)?giữ\s+nguyên",
    rf"(?:chỉ\s+)?giữ(?=\s+{POST})",
    rf"(?:chỉ\s+|vẫn\s+)*còn(?:\s+(?:giữ|làm|là)(?=\s+{POST})|(?=\s+(?:kiêm|{POST})))",
    rf"giữ\s+(?:luôn|thêm)(?:\s+cả)?(?:\s+{_OFFICE})?",
    rf"giữ\s+{_OFFICE}",
    r"làm\s+cả|(?:vẫn\s+)?gánh\s+(?:cả\s+)?(?:hai|ba|2|3)\s+vai",
    rf"(?<=kiêm )(?:luôn|thêm)(?:\s+chức)?|thêm(?=\s+{POST})",
    r"(?:kn|k\.?\s?nhiệm|kiêm\s+nhiệm)(?=\s*(?:[;,.]|$))",
    r"với\s+(?:chức\s+(?:danh|vụ)|cương\s+vị|vai\s+trò|tư\s+cách)(?:\s+là)?",
    rf"(?:ngoài\s+)?nhiệm\s+vụ(?=\s+{POST})",
    r"không\s+(?:chỉ|những)(?:\s+là)?|mà\s+còn(?:\s+là)?|trong\s+khi(?=\s+vẫn)",
    rf"trước\s+đó(?=\s*,?\s*(?:{ADDRESSED}\s+)?(?:đã|là|làm|giữ)\s)",
    rf"đã\s+(?:là|làm)(?=\s+{POST})|trước\s+khi",
    rf"(?:rồi|sau\s+đó|và\s+sau\s+đó)(?=\s*(?:kiêm|{POST}|{_HAS}{APPOINTING}|;|,))",
)
# Who it is, and what else is said in passing.
_PASSING = (
    r"(?:trẻ\s+nhất|đầu\s+tiên)"
    r"(?:\s+(?:của\s+)?(?:tỉnh|huyện|xã|cả\s+nước)(?=\W*$|\s*[,;.–-])|\s+của)?",
    rf"tân(?=\s+{POST})|lấy\s+(?:chồng|vợ)\s+(?:về|ở)|(?:có|do)(?=\s+{ADDRESSED})|(?:ạ|nhé)(?=\W*$)",
    rf"{ADDRESSED}(?:\s+(?:này|ấy|đó))?"
    r"(?=\s+(?:hiện|đang|vẫn|cũng|còn|là|giữ|kiêm|được|đã|trúng|nhận)(?!\w))",
    r"0\d{8,10}",
    r"(?:số\s+)?(?:đt|sđt|điện\s+thoại|tel|cccd|cmnd|cmt)\s*:?\s*\d[\d .]{7,}\d",
)
# These need no end of a word behind them.
_LEADING = (
    r"\b(?:hiện\s+nay|hiện|đang|vẫn|nay|vừa|lại|tiếp\s+tục)\s+(?:còn\s+)?"
    r"(?=(?:là|giữ|đảm|làm)\b)"
)
_PLACED = (
    r"^\s*(?:ở\s+)?tuổi\s+\d\d\s*,|^\s*(?:ở|tại)\s+",
    r"(?:^|(?<=[.;:]))\s*(?:quyết\s+định\s*:\s*)?điều\s+\d+\s*[.:]",
    r"\b(?:(?:năm\s+nay|khi\s+mới|mới)\s+)?\d\d\s+tuổi\b",
    rf"\b(?:với\s+)?{_COUNT}\s+(?:số\s+)?phiếu(?:\s+(?:bầu|tín\s+nhiệm|thuận))*",
    rf"\b(?:chấp\s+thuận|đồng\s+ý|{not_amid_name('thống nhất')})(?:\s+cho)?(?!\w)",
    r"(?<=:)\s*1\s*[.)](?=\s)",
    rf"^\s*theo(?=\s+{POST})",
)
NOISE = re.compile(
    rf"{_LEADING}|\b(?:{'|'.join((*_COMING, *_KEEPING, *_PASSING))})(?!\w)|{'|'.join(_PLACED)}",
    re.IGNORECASE,
)
