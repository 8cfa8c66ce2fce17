"""The fields of a list by the names that people read, and the standard template of one."""

# field → what it is called in messages.
LABELS = {
    "stt": "STT",
    "full_name": "Họ và tên",
    "given_name": "Tên",
    "birth": "Ngày sinh",
    "female_name": "Họ và tên (Bà)",
    "birth_day": "Ngày sinh (ngày)",
    "birth_month": "Ngày sinh (tháng)",
    "birth_male": "Năm sinh (Nam)",
    "birth_female": "Năm sinh (Nữ)",
    "gender": "Giới tính",
    "male_mark": "Nam (đánh dấu)",
    "female_mark": "Nữ (đánh dấu)",
    "ethnicity": "Dân tộc",
    "province": "Tỉnh",
    "district": "Huyện",
    "commune": "Xã",
    "hamlet": "Ấp/khu phố",
    "workplace": "Đơn vị công tác",
    "role1": "Chức danh thứ nhất",
    "role2": "Chức danh thứ hai",
    "role3": "Chức danh thứ ba",
    "roles": "Chức danh (nhiều chức danh trong một ô)",
    "role_party": "Chức danh Đảng",
    "role_gov": "Chức danh chính quyền",
    "role_union": "Chức danh đoàn thể",
    "start": "Từ ngày",
    "end": "Đến ngày",
    "end_reason": "Lý do thôi giữ chức",
    "decision_no": "Số quyết định",
    "decision_date": "Ngày quyết định",
    "officer_code": "Số hiệu cán bộ",
    "old_unit": "Đơn vị cũ",
    "note": "Ghi chú",
}

# The standard template has these columns, headed by their labels; the first sheet explains them.
TEMPLATE = (
    "stt", "full_name", "birth", "gender", "ethnicity", "province", "district", "commune",
    "hamlet", "role1", "role2", "start", "end", "decision_no", "decision_date", "note",
)  # fmt: skip
REQUIRED = ("full_name", "birth", "province", "role1", "start")
GUIDE_SHEET = "Hướng dẫn"
