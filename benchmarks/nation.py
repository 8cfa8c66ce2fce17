"""An invented nation: the provinces, districts and communes of before 1/7/2025, generated hamlets,
and the people who held their posts over three terms.

Every draw comes from one seed: the same provinces always give the same rows.
"""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from cadres.models import Kind, Level

UNITS = Path(__file__).parent.parent / "cadres" / "catalogue" / "units_2025.csv"
SEED = 20200923
ASKED_DAY = dt.date(2020, 9, 23)
TERMS = (2010, 2015, 2020)
END = np.datetime64("2025-07-01")  # of the last term, and of the tree with districts
HAMLETS = (5, 15)  # in a commune: from, below
OFFICES = "bt pbt-tt ct-hdnd pct-hdnd ct-ubnd pct-ubnd ct-mttq pct-mttq"
POSTS = {
    Level.PROVINCE: OFFICES.split(),
    Level.DISTRICT: OFFICES.split(),
    Level.COMMUNE: "bt pbt-tt ct-hdnd ct-ubnd pct-ubnd ct-mttq pct-mttq tk-dv".split(),
    Level.HAMLET: "btcb truong tb-ctmt".split(),
}
FILLED = {"tb-ctmt": 0.24}  # share of localities that fill a post; the others always do
KEPT = 0.4  # share of posts whose holder stays for the next term
REPLACED = 0.05  # share of posts that change hands within a term
# Two posts of one locality, and the share of localities in which one person is given both.
JOINED = {
    Level.PROVINCE: [("bt", "ct-hdnd", 0.5)],
    Level.DISTRICT: [("bt", "ct-hdnd", 0.45), ("bt", "ct-ubnd", 0.06)],
    Level.COMMUNE: [("bt", "ct-hdnd", 0.35), ("bt", "ct-ubnd", 0.07), ("ct-mttq", "tk-dv", 0.3)],
    Level.HAMLET: [("btcb", "truong", 0.28), ("btcb", "tb-ctmt", 0.2)],
}
CROSSED = 0.035  # share of hamlets whose Party cell is led by an officer of the commune
SURNAMES = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split()
MIDDLE_NAMES = "Văn Thị Hữu Đức Minh Ngọc Thanh Quang Xuân Thu Công Đình Thế Kim Hồng Bá".split()
GIVEN_NAMES = (
    "An Anh Bình Chi Cường Dũng Dung Đạt Đức Giang Hà Hải Hạnh Hiền Hiếu Hòa Hoa Hùng Hương Khánh "
    "Lan Linh Long Loan Mai Minh Nam Nga Ngọc Nhung Oanh Phong Phúc Phương Quân Quý Sơn Tâm Tân "
    "Thảo Thắng Thành Thủy Thúy Tiến Toàn Trang Trí Trung Tuấn Tú Tùng Tuyết Uyên Vân Việt Vinh Yến"
).split()


@dataclass(frozen=True)
class Nation:
    """Rows to load. Places and people go by their numbers from 0, positions by their codes.

    `places` by level: code, name, kind, and `parent`, the number of the place above in its level.
    `people`: full_name, birth, gender. `appointments`: person, position, level, place, since,
    until (days, half-open), in the order in which they would have been entered.
    """

    places: dict[Level, pd.DataFrame]
    people: pd.DataFrame
    appointments: pd.DataFrame


def province_codes() -> list[str]:
    """The codes of the 63 provinces."""
    return sorted(_units()["old_province_code"].unique())


def largest_provinces(count: int) -> list[str]:
    """The codes of the provinces with the most communes, the largest first."""
    communes = _units().groupby("old_province_code")["old_commune_code"].nunique()
    return list(communes.sort_values(ascending=False, kind="stable").index[:count])


def generator() -> np.random.Generator:
    """What all draws come from."""
    return np.random.default_rng(SEED)


def invent(codes: list[str]) -> Nation:
    """The provinces of these codes with everything below them."""
    rng = generator()
    places = invent_places(codes, rng)
    rows = _appointments(places, rng)
    used, numbers = np.unique(rows["person"], return_inverse=True)
    return Nation(places, invent_people(len(used), rng), rows.assign(person=numbers))


def _units() -> pd.DataFrame:
    return pd.read_csv(UNITS, dtype=str, keep_default_na=False)


def invent_places(codes: list[str], rng: np.random.Generator) -> dict[Level, pd.DataFrame]:
    """The provinces of these codes with all below them, as `Nation.places`."""
    units = _units().query("old_province_code in @codes")
    places, above, numbers = {}, None, {}
    for level, word in zip(Level, ("province", "district", "commune"), strict=False):
        rows = units[units[f"old_{word}_code"] != ""].drop_duplicates(f"old_{word}_code")
        places[level] = pd.DataFrame({
            "code": rows[f"old_{word}_code"],
            "name": rows[f"old_{word}"],
            "kind": rows[f"old_{word}"].map(Kind.of_name),
            "parent": rows[f"old_{above}_code"].map(numbers) if above else -1,
        }).reset_index(drop=True)  # fmt: skip
        above, numbers = word, {code: row for row, code in enumerate(places[level]["code"])}
    places[Level.HAMLET] = _hamlets(len(places[Level.COMMUNE]), rng)
    return places


def _hamlets(communes: int, rng) -> pd.DataFrame:
    counts = rng.integers(*HAMLETS, communes)
    ordinals = np.concatenate([np.arange(1, count + 1) for count in counts])
    return pd.DataFrame({
        "code": "",
        "name": [f"Thôn {ordinal}" for ordinal in ordinals],
        "kind": Kind.THON,
        "parent": np.repeat(np.arange(communes), counts),
    })  # fmt: skip


def invent_people(count: int, rng: np.random.Generator) -> pd.DataFrame:
    """Some people, as `Nation.people`."""
    parts = [rng.choice(words, count) for words in (SURNAMES, MIDDLE_NAMES, GIVEN_NAMES)]
    born = np.datetime64("1955-01-01") + rng.integers(0, 13_000, count)
    return pd.DataFrame({
        "full_name": [" ".join(words) for words in zip(*parts, strict=True)],
        "birth": born,
        "gender": np.where(parts[1] == "Thị", "nu", "nam"),
    })  # fmt: skip


def _appointments(places, rng) -> pd.DataFrame:
    parts, holders, fresh = [], {}, 0
    for level, posts in POSTS.items():
        shape = (len(TERMS), len(places[level]), len(posts))
        people = fresh + np.arange(np.prod(shape)).reshape(shape)
        fresh += people.size
        holders[level] = _holders(level, people, rng)
        if level == Level.HAMLET:
            _cross(holders, places[level], rng)
        parts.append(_spells(level, holders[level], rng))
    rows = pd.concat(parts)
    rows = _replaced(rows.reset_index(drop=True), fresh, rng)
    return rows.sort_values(["term", "level", "place"], kind="stable", ignore_index=True)


def _holders(level, people, rng):
    """Who holds each post of a level: an array (terms, places, posts) of people's numbers."""
    posts = POSTS[level]
    for term in range(len(TERMS)):
        held = people[term]
        if term:
            kept = rng.random(held.shape) < KEPT
            held[kept] = people[term - 1][kept]
        for first, second, share in JOINED[level]:
            joined = rng.random(len(held)) < share
            held[joined, posts.index(second)] = held[joined, posts.index(first)]
    return people


def _cross(holders, hamlets, rng):
    """Give some hamlets' Party cells to officers of their commune, each to another officer."""
    ordinals = hamlets.groupby("parent").cumcount().to_numpy()
    officers = len(POSTS[Level.COMMUNE])
    for term in range(len(TERMS)):
        crossed = (rng.random(len(hamlets)) < CROSSED) & (ordinals < officers)
        communes = hamlets["parent"].to_numpy()[crossed]
        holders[Level.HAMLET][term][crossed, 0] = holders[Level.COMMUNE][term][
            communes, ordinals[crossed]
        ]


def _spells(level, held, rng) -> pd.DataFrame:
    """One row for each filled post and term; terms begin between May and August."""
    shape = held.shape
    starts = [np.datetime64(f"{year}-05-01") for year in TERMS]
    since = np.array(starts)[:, None, None] + rng.integers(0, 120, (*shape[:2], 1))
    since = np.broadcast_to(since, shape)
    until = np.concatenate([since[1:], np.full((1, *shape[1:]), END)])
    posts = POSTS[level]
    filled = rng.random(shape) < np.array([FILLED.get(post, 1.0) for post in posts])
    term, place, post = np.nonzero(filled)
    return pd.DataFrame({
        "person": held[filled],
        "position": np.array([f"{post}-{level.slug}" for post in posts])[post],
        "level": int(level),
        "place": place,
        "term": term,
        "since": since[filled],
        "until": until[filled],
    })  # fmt: skip


def _replaced(rows, fresh, rng) -> pd.DataFrame:
    """Some holders leave within their term, and somebody new takes the post."""
    leaving = rng.random(len(rows)) < REPLACED
    days = (rows["until"] - rows["since"]).dt.days
    cut = rows["since"] + pd.to_timedelta((days * rng.uniform(0.2, 0.8, len(rows))) // 1, "D")
    after = rows[leaving].assign(since=cut, person=fresh + np.arange(leaving.sum()))
    return pd.concat([rows.assign(until=rows["until"].mask(leaving, cut)), after])
