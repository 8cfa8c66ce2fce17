"""A title finds its position by its exact words, at the level it says or the deepest given."""

import pytest

from cadres.intake.titles.index import Post, PostIndex, TitleFault, _ambiguous
from cadres.intake.titles.written import WrittenTitle

HEADS = {"ap": "Trưởng ấp", "khu_pho": "Trưởng khu phố", "to_dan_pho": "Tổ trưởng tổ dân phố"}


def chairman(level, **kinds):
    titles = {kind: f"Chủ tịch UBND {word}" for kind, word in kinds.items()}
    return Post(10 + level, level, titles, ("Chủ tịch UBND", "CT UBND"))


CITY_OF_PROVINCE = chairman(1, tinh="tỉnh", thanh_pho="thành phố")
OF_DISTRICT = chairman(2, huyen="huyện", thanh_pho="thành phố")
OF_COMMUNE = chairman(3, xa="xã", phuong="phường")
OFFICER = Post(5, 3, {"xa": "Công chức Văn phòng - Thống kê xã"}, ("VP-TK",))
CELL_SECRETARY = Post(20, 4, {"ap": "Bí thư chi bộ", "khu_pho": "Bí thư chi bộ"}, ("BTCB",))
HEAD = Post(21, 4, HEADS, ("Trưởng thôn, ấp, khu phố",))
POSTS = [CITY_OF_PROVINCE, OF_DISTRICT, OF_COMMUNE, OFFICER, CELL_SECRETARY, HEAD]

PROVINCE = {1: "tinh"}
DISTRICT = PROVINCE | {2: "huyen"}
COMMUNE = DISTRICT | {3: "xa"}
HAMLET = COMMUNE | {4: "ap"}


def find(title, kinds):
    return PostIndex(POSTS).find(title, kinds)


@pytest.mark.parametrize(
    ("title", "kinds", "post"),
    [
        ("Chủ tịch UBND xã", COMMUNE, OF_COMMUNE),
        ("CHỦ TỊCH UBND XÃ", COMMUNE, OF_COMMUNE),
        ("Chủ tịch UBND phường", COMMUNE, OF_COMMUNE),
        ("CT UBND", COMMUNE, OF_COMMUNE),
        ("CT UBND", DISTRICT, OF_DISTRICT),
        ("CT UBND", PROVINCE, CITY_OF_PROVINCE),
        ("Chủ tịch UBND huyện", COMMUNE, OF_DISTRICT),
        ("Công chức Văn phòng – Thống kê xã", COMMUNE, OFFICER),
        ("Chủ tịch UBND xã", HAMLET, OF_COMMUNE),
        ("Bí thư chi bộ", HAMLET, CELL_SECRETARY),
        ("Bi thu chi bo", HAMLET, CELL_SECRETARY),
        ("Trưởng khu phố", HAMLET, HEAD),
    ],
)
def test_a_title_finds_its_position(title, kinds, post):
    assert find(title, kinds) is post


def test_the_title_said_at_that_kind_of_place_goes_before_the_deeper_level():
    in_a_city = {1: "thanh_pho", 2: "huyen"}
    assert find("Chủ tịch UBND thành phố", in_a_city) is CITY_OF_PROVINCE
    assert find("Chủ tịch UBND thành phố", {1: "tinh", 2: "thanh_pho"}) is OF_DISTRICT
    assert find("Chủ tịch UBND thành phố", {1: "thanh_pho", 2: "thanh_pho"}) is OF_DISTRICT


def test_a_title_of_a_level_that_the_row_does_not_give_is_a_fault_of_the_place():
    assert find("Trưởng ấp", COMMUNE) == TitleFault(
        "missing_hamlet",
        "dòng này có chức danh thuộc thôn, ấp, khu phố nhưng chưa ghi thôn, ấp, khu phố.",
        "hamlet",
    )


def test_an_unknown_title_names_candidates_but_is_not_guessed():
    assert find("Chủ tich UBNN xã", COMMUNE) == TitleFault(
        "unknown_post",
        "không có chức danh “Chủ tich UBNN xã” trong danh mục. Gần giống: “Chủ tịch UBND xã”.",
    )


def test_a_title_like_no_other_has_no_candidates():
    assert find("Tổ phó dân vận", COMMUNE) == TitleFault(
        "unknown_post", "không có chức danh “Tổ phó dân vận” trong danh mục."
    )


def test_two_positions_of_one_name_at_one_level_are_not_chosen_between():
    index = PostIndex([*POSTS, Post(99, 4, {}, ("BTCB",))])
    assert index.find("BTCB", HAMLET).kind == "ambiguous_post"


@pytest.mark.parametrize(
    ("count", "message"),
    [
        (1, "chức danh “PB” chưa rõ. Có phải “Phó 0”?"),
        (2, "chức danh “PB” chưa rõ là chức danh nào: “Phó 0”, “Phó 1”."),
        (5, "chức danh “PB” chưa rõ là chức danh nào: “Phó 0”, “Phó 1”, “Phó 2”, “Phó 3” hoặc "
            "chức danh khác."),
    ],
)  # fmt: skip
def test_an_ambiguous_title_says_what_it_may_be(count, message):
    posts = [Post(pk, 4, {"ap": f"Phó {pk}"}, ("PB",)) for pk in range(count)]
    assert _ambiguous(WrittenTitle("PB", (0, 2)), posts, HAMLET).message == message


@pytest.mark.parametrize(
    ("written", "heads"),
    [
        ("Ấp trưởng", [HEAD]),
        ("BTCB & Trưởng ấp", [CELL_SECRETARY, HEAD]),
    ],
)
def test_heads_of_hamlets_turned_round_and_joined_by_a_sign(written, heads):
    index = PostIndex(POSTS)
    assert [index.find(title, HAMLET) for title in index.parse(written)] == heads


@pytest.mark.parametrize(
    "name", ["Đoàn Kết", "Ngô Quyền", "Lao Và Chải", "Mường Và", "Xuân Hương - Đà Lạt"]
)
def test_words_of_titles_may_be_those_of_a_commune(name):
    [title] = PostIndex(POSTS).parse(f"Chủ tịch UBND xã {name}")
    assert (title.heads, title.places, title.holding) == (("chủ tịch ubnd",), {3: f"xã {name}"}, "")
