"""What parts two words of titles: signs and joining words, the stronger ones last."""

from cadres.intake.titles.words import JOINING, JOINING_PHRASES

# What separates a token from the one before, the stronger the greater. Only a mark that the
# catalogue's title has too may stand inside a title; a line end may stand anywhere.
SPACE, DOT, LINE, MARK, COMMA, JOINER = range(6)
_NOT_JOINING = {"tra", "soat", "lam", "toan", "dinh", "dich"}  # kiểm tra, kiểm soát, kiểm lâm …


def joint(raw, index) -> tuple[int, int]:
    """How many tokens from here on are joining words, and how they separate."""
    token = raw[index]
    following = raw[index + 1].key if index + 1 < len(raw) else ""
    if token.spelled in ("và", "va"):
        return (0, SPACE) if _is_amid_name(raw, index) else (1, MARK)
    if token.spelled == "kiêm" or token.spelled == "kiem" and following not in _NOT_JOINING:
        return 1 + _joining_words(raw, index + 1), JOINER
    if token.spelled in ("là", "làm") and not token.name:
        return 1, JOINER
    if token.spelled == "vừa" and following in ("la", "lam", "giu", "dam"):
        return 1 + _joining_words(raw, index + 1), JOINER
    if token.spelled in ("đồng", "dong") and following == "thoi":
        return 2 + _joining_words(raw, index + 2), JOINER
    if index and (count := _joining_phrase(raw, index)):
        return count + _joining_words(raw, index + count), JOINER
    return 0, SPACE


def _joining_phrase(raw, index) -> int:
    """How many tokens from here on say "cùng với", "cũng là" or "nhất thể hóa với" in a text."""
    if raw[index].key not in ("cung", "nhat") or raw[index - 1].key == "hinh":
        return 0
    run = [token.key for token in raw[index : index + 4]]
    return next((len(each) for each in JOINING_PHRASES if run[: len(each)] == each), 0)


def _is_amid_name(raw, index) -> bool:
    """Whether a word has its capital as those of the name around it: Lao Và Chải, Mường Và."""
    around = [raw[at] for at in (index - 1, index, index + 1) if 0 <= at < len(raw)]
    return all(token.name for token in around) and not all(token.name for token in raw)


def _joining_words(raw, index) -> int:
    count = 0
    while index + count < len(raw) and raw[index + count].key in JOINING:
        if raw[index + count].sep >= COMMA:
            break
        count += 1
    return count
