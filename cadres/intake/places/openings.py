"""The words that open names in running text, each with the levels and the kind that it may mean."""

from cadres.intake.places.words import HAMLET, PARTLY, SHORT, WORDS, spelled
from cadres.vietnamese import search_key


def _openings() -> dict[str, tuple[tuple[int, ...], str]]:
    openings: dict[str, tuple[tuple[int, ...], str]] = {}
    for level, words in WORDS.items():
        for kind, word in words.items():
            levels = openings.get(spelled(word), ((), ""))[0]
            openings[spelled(word)] = ((*levels, level), kind)
        openings |= {word: ((level,), kind) for word, kind in PARTLY.get(level, {}).items()}
    for office, kind in {"tỉnh": "tỉnh", "thành": "thành phố", "thị": "thị xã", "quận": "quận",
                         "huyện": "huyện"}.items():  # fmt: skip
        for body in ("ủy", "đoàn"):
            openings[f"{office} {body}"] = openings[kind]
    return openings


def _shortened() -> dict[str, tuple[tuple[int, ...], str]]:
    shortened: dict[str, tuple[tuple[int, ...], str]] = {}
    for level, words in SHORT.items():
        for word, kind in words.items():
            levels = shortened.get(word, ((), ""))[0]
            shortened[word] = ((*levels, level), kind)
    return shortened


OPENINGS = _openings()
FOLDED_OPENINGS = {search_key(word): opening for word, opening in OPENINGS.items()}
SHORT_OPENINGS = _shortened()
del SHORT_OPENINGS["to"]  # in full, "tổ", among the openings
OPENINGS["tổ"] = ((HAMLET,), "to_dan_pho")
FOLDED_OPENINGS["to"] = OPENINGS["tổ"]
