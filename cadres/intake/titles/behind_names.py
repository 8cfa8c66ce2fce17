"""Words in small letters that go on behind the word of a place, or its name, and are none of it."""

import re

# What goes on behind "xã", "huyện" in small letters and is no name.
NO_NAME = re.compile(
    r"(?:chuyên trách|tham gia|kiêm|nhiệm kỳ|khóa|khoá"
    r"|thường trực|thường vụ|mới|(?:từ|đến) (?:ngày|tháng"
    r"|năm|khi|nhiệm)|phụ trách|lâm thời|tăng cường|nghỉ|thôi|không|được|đã|đang|có|là|và|do|theo"
    r"|tại|trong|giữ|biệt phái|luân chuyển|hiện|nay|trước|cũ|loại|vùng|về|cho|để|quản lý"
    r"|em|tôi|mình|chúng|này|đó|ta|nhà) "
)
# What goes on behind a name in small letters and is no part of it: "xã Quảng Hòa giữ chức".
BEHIND_NAME = re.compile(
    r"(?:giữ|về|đối với|công nhận|trước khi|rồi|có|năm \d{4}|được|đã|đang|vẫn|vừa|bảo|nói|kể|thì"
    r"|nhưng|họp|cùng|thay|do|vì|để|khi|trong khi|trúng cử|gồm|mà|sau|trẻ nhất|đầu tiên|nhiệm kỳ"
    r"|khóa|khoá|từ|với|dự|cho|luôn|sẽ|còn|tiếp tục|theo|chủ trương|tổ chức|triển khai|thực hiện"
    r"|trong (?:năm|tháng|quý|nhiệm|\d+)|giai đoạn|suốt|vào|gần|hơn \d+|trên địa"
    r"|ngoài (?:nhiệm|việc|ra)|bị|đến|tới|là|ra quyết|ký quyết|ban hành|quyết định|gửi|báo cáo|ạ"
    r"|nhé|cũng|chưa|không|đều|hiện|nay|thuộc|tại|ở|bầu|bổ nhiệm|chỉ định|phê chuẩn|chuẩn y"
    r"|phân công) "
)
