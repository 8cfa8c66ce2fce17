"""Cases follow from the posts that one person holds at once, by the rules of the pairings."""

from cadres.intake.plan.cases import Case, HeldPost, PairingRule, cases_of

SECRETARY, CHAIR, OFFICER, CELL, HEAD = range(5)
COMMUNE, HAMLET, OTHER = (1, 2, 3), (1, 2, 3, 4), (1, 2, 3, 5)
RULES = [
    PairingRule("X1", frozenset({SECRETARY}), frozenset({CHAIR}), "same", 1),
    PairingRule("A1", frozenset({CELL}), frozenset({HEAD}), "same", 1),
    PairingRule(
        "A5", frozenset({SECRETARY, CHAIR, OFFICER}), frozenset({CELL}), "second_within_first", 2
    ),
]


def cases(*posts):
    held = [HeldPost(position, len(path), path) for position, path in posts]
    return [(case.pairing, case.counted.path) for case in cases_of(held, RULES)]


def test_two_posts_of_a_pairing_at_one_place_are_a_case():
    assert cases((SECRETARY, COMMUNE), (CHAIR, COMMUNE)) == [("X1", COMMUNE)]


def test_posts_in_two_hamlets_are_none():
    assert cases((CELL, HAMLET), (HEAD, OTHER)) == []


def test_a_commune_officer_and_a_cell_of_that_commune_count_at_the_hamlet():
    assert cases((OFFICER, COMMUNE), (CELL, HAMLET)) == [("A5", HAMLET)]


def test_two_commune_posts_beside_one_cell_count_once():
    assert cases((OFFICER, COMMUNE), (CHAIR, COMMUNE), (CELL, HAMLET)) == [("A5", HAMLET)]


def test_a_third_post_adds_its_own_case():
    held = (CHAIR, COMMUNE), (CELL, HAMLET), (HEAD, HAMLET)
    assert cases(*held) == [("A1", HAMLET), ("A5", HAMLET)]


def test_posts_in_both_sets_of_a_pairing_are_one_case():
    rule = PairingRule("X5", frozenset({1, 2}), frozenset({1, 2}), "same", 1)
    posts = [HeldPost(1, 3, COMMUNE), HeldPost(2, 3, COMMUNE)]
    assert cases_of(posts, [rule]) == [Case("X5", *posts)]
