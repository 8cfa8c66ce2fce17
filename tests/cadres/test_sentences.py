"""What an entry will do, said in official words."""

import pytest

from cadres.models import Person
from cadres.proposals import Post, Proposal
from cadres.sentences import Sentences, called
from cadres.vietnamese import PartialDate
from tests.build import appoint, person, place
from tests.world import DAY, World

EAST = "Xã Đông Một, Huyện Đông, Tỉnh An Hòa"
WEST = "Phường Tây Hai, Thị xã Tây, Tỉnh An Hòa"


@pytest.fixture
def tell(world: World):
    """The sentences of an entry of posts (code, place, what else) of a person."""
    ward = world.places["Phường Tây Hai"]
    world.places["Khu phố 2"] = place(4, ward, "Khu phố 2", end="2025-07-01", kind="khu_pho")

    def build(*asked, who=None, **said):
        posts = [
            Post(
                str(number),
                world.positions[code],
                world.places[where],
                **{"first": PartialDate(2020, 7, 1)} | said,
            )
            for number, (code, where) in enumerate(asked)
        ]
        who = who or Person(full_name="Lê An", gender="nam")
        proposal = Proposal(world.users["staff"], who, posts, DAY)
        return Sentences(proposal, proposal.consequences)

    return build


def hamlet(where):
    return ("btcb-thon", where), ("truong-thon", where)


@pytest.mark.parametrize(
    ("gender", "name"), [("nam", "Ông Lê An"), ("nu", "Bà Lê An"), ("", "Đồng chí Lê An")]
)
def test_a_case_at_one_place_names_the_person_both_posts_and_where_it_counts(tell, gender, name):
    who = Person(full_name="Lê An", gender=gender)
    assert called(who) == name
    assert tell(*hamlet("Khu phố 2"), who=who).recorded() == [
        f"{name}, Bí thư chi bộ kiêm Trưởng khu phố, Khu phố 2, {WEST}: "
        "tính ở thôn, ấp, khu phố từ 1/7/2020 (A1)."
    ]


def test_a_case_across_places_names_both(tell):
    across = ("ct-hnd-xa", "Xã Đông Một"), ("btcb-thon", "Ấp 1")
    assert tell(*across).recorded() == [
        f"Ông Lê An, Chủ tịch Hội Nông dân xã, {EAST}, kiêm Bí thư chi bộ, Ấp 1, {EAST}: "
        "tính ở thôn, ấp, khu phố từ 1/7/2020 đến 30/6/2025 (A5)."
    ]


def test_days_are_said_as_exactly_as_they_are_known(tell):
    by_month = tell(*hamlet("Khu phố 2"), first=PartialDate(2017, 3), last=PartialDate(2019))
    [sentence] = by_month.recorded()
    assert sentence.endswith("tính ở thôn, ấp, khu phố từ 3/2017 đến 2019 (A1).")


def test_a_pairing_that_does_not_count_is_said_so(tell, world):
    world.pairings["A1"].counts = False
    world.pairings["A1"].save()
    [sentence] = tell(*hamlet("Khu phố 2")).recorded()
    assert sentence.endswith("A1, không tính là trường hợp kiêm nhiệm (từ 1/7/2020).")


def test_a_post_alone_is_no_case(tell):
    alone = tell(("truong-thon", "Khu phố 2"), last=PartialDate(2022, 5))
    assert alone.recorded() == [
        f"Ông Lê An, Trưởng khu phố, Khu phố 2, {WEST}: "
        "giữ chức từ 1/7/2020 đến 5/2022, chưa kiêm nhiệm."
    ]
    assert (alone.also(), alone.used()) == ([], [])


def test_a_post_held_already_is_said_to_be_used(tell, world):
    who = person("Trần Thị Ba", gender="nu")
    appoint(
        who, world.positions["btcb-thon"], world.places["Khu phố 2"], "2019-05-01",
        start_precision="month",
    )  # fmt: skip
    told = tell(*hamlet("Khu phố 2"), who=who)
    assert told.used() == [
        f"Bà Trần Thị Ba đã là Bí thư chi bộ, Khu phố 2, {WEST}, từ 5/2019 đến nay; "
        "dùng chức danh đã có, không ghi lại."
    ]
    assert len(told.recorded()) == 1


def test_whose_seat_is_taken_and_what_ends_with_it(tell):
    told = tell(("truong-thon", "Khu phố 1"), holder_ends=True)
    [seat] = told.proposal.seats
    assert told.taken(seat) == (
        f"Trưởng khu phố, Khu phố 1, {WEST} đang do Ông Đỗ Văn Phố giữ từ 1/1/2019 đến nay."
    )
    assert told.room(seat) == "Cho Ông Đỗ Văn Phố thôi giữ chức, ngày cuối là 30/6/2020"
    assert told.also() == [f"Ông Đỗ Văn Phố, A1 ở Khu phố 1, {WEST}: kết thúc ngày 30/6/2020."]


def test_a_holder_who_cannot_make_room_is_offered_none_and_nothing_is_recorded(tell):
    told = tell(("truong-thon", "Khu phố 1"), first=PartialDate(2019, 1, 1), holder_ends=True)
    [seat] = told.proposal.seats
    assert told.room(seat) == ""
    assert (told.recorded(), told.also()) == ([], [])
