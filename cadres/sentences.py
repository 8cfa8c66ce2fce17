"""One sentence for what an entry records, uses and displaces, in official words."""

from cadres.consequences import CaseChange, Consequences
from cadres.facts import ends_in_words
from cadres.gazette import Gazette
from cadres.models import Appointment, ConcurrentAssignment, Level, Person
from cadres.proposals import Proposal, Seat

HONORIFICS = {"nam": "Ông", "nu": "Bà"}


def called(person: Person) -> str:
    """ "Ông Lê Văn An", "Bà …"; "Đồng chí …" where the gender is not known."""
    return f"{HONORIFICS.get(person.gender, 'Đồng chí')} {person.full_name}"


class Sentences:
    """Tells a proposal and its consequences; reads the names of all places in two queries."""

    def __init__(self, proposal: Proposal, consequences: Consequences | None):
        self.proposal = proposal
        self.changes = consequences.changes if consequences else []
        self.is_known = consequences is not None
        legs = [leg for change in self.changes for leg in (change.case.first, change.case.second)]
        held = [*proposal.held.values(), *(seat.holder for seat in proposal.seats)]
        places = {row.locality_id for row in (*legs, *held)}
        self.gazette = Gazette(places | {post.locality.pk for post in proposal.posts})

    def recorded(self) -> list[str]:
        """What is recorded and counted: a sentence a case, else one a post."""
        if not self.is_known:
            return []
        begun = [self._case(change.after) for change in self.changes if change.is_new]
        return begun or [self._post(post) for post in self.proposal.begun]

    def also(self) -> list[str]:
        """What else changes: cases of the person and of holders who make room."""
        return [self._changed(change) for change in self.changes if not change.is_new]

    def used(self) -> list[str]:
        """The posts that the person holds already and that are not written again."""
        who = called(self.proposal.person)
        said = []
        for row in self.proposal.held.values():
            since, until = ends_in_words(row)
            post = self._named(row, row.period.lower or self.proposal.day)
            said.append(
                f"{who} đã là {post}, từ {since} đến {until}; dùng chức danh đã có, không ghi lại."
            )
        return said

    def seat(self, seat: Seat, box) -> dict:
        """A post that somebody holds, for `cadres/_seats.html`; `box` is ticked to make room."""
        told = {"taken": self.taken(seat), "room": self.room(seat)}
        return told | {"box": box, "is_single": seat.is_single}

    def taken(self, seat: Seat) -> str:
        """Who holds a single seat, and since when."""
        since, until = ends_in_words(seat.holder)
        post = self._named(seat.holder, seat.holder.period.lower or self.proposal.day)
        return f"{post} đang do {called(seat.holder.person)} giữ từ {since} đến {until}."

    def room(self, seat: Seat) -> str:
        """The offer to end the holder; "" where the holder begins no earlier."""
        if seat.last is None:
            return ""
        return f"Cho {called(seat.holder.person)} thôi giữ chức, ngày cuối là {seat.last}"

    def _case(self, case: ConcurrentAssignment) -> str:
        """ "Ông Lê Văn An, Bí thư chi bộ kiêm Trưởng ấp, Ấp 1, Xã A: tính ở … từ 1/7/2020"."""
        day = case.period.lower
        first, second = case.first, case.second
        if first.locality_id == second.locality_id:
            posts = f"{self._title(first, day)} kiêm {self._named(second, day)}"
        else:
            posts = f"{self._named(first, day)}, kiêm {self._named(second, day)}"
        return f"{called(case.person)}, {posts}: {self._count(case)}"

    def _count(self, case: ConcurrentAssignment) -> str:
        since, until = _days(case)
        till = f" đến {until}" if until else ""
        if not case.counted:
            return f"{case.pairing.code}, không tính là trường hợp kiêm nhiệm (từ {since}{till})."
        return f"tính ở {Level(case.locality.level).label} từ {since}{till} ({case.pairing.code})."

    def _changed(self, change: CaseChange) -> str:
        case = change.case
        place = self._place(case.locality_id, case.period.lower)
        which = f"{called(case.person)}, {case.pairing.code} ở {place}"
        if change.is_gone:
            return f"{which}: không còn là trường hợp kiêm nhiệm."
        if change.is_cut_short:
            return f"{which}: kết thúc ngày {_days(case)[1]}."
        return f"{which}: {self._count(case)}"

    def _post(self, post) -> str:
        day = post.first.first_day()
        version = self.gazette.on(post.locality.pk, day)
        title = post.position.title_at(version.kind if version else None)
        till = f" đến {post.last}" if post.last else ""
        place = self._place(post.locality.pk, day)
        who = called(self.proposal.person)
        return f"{who}, {title}, {place}: giữ chức từ {post.first}{till}, chưa kiêm nhiệm."

    def _named(self, row: Appointment, day) -> str:
        return f"{self._title(row, day)}, {self._place(row.locality_id, day)}"

    def _title(self, row: Appointment, day) -> str:
        version = self.gazette.on(row.locality_id, day)
        return row.position.title_at(version.kind if version else None)

    def _place(self, locality: int, day) -> str:
        """The place under its name of the day, with those above but the province."""
        version = self.gazette.on(locality, day)
        if version is None:
            return "đơn vị không tồn tại ngày đó"
        path = self.gazette.path(version, day)
        return ", ".join(filter(None, [version.name, path]))


def _days(case: ConcurrentAssignment) -> tuple[str, str]:
    """The first and the last day of a case as exactly as known; "" where it goes on."""
    case.start_precision, case.end_precision = case.precisions()
    since, until = ends_in_words(case)
    return since, "" if until == "nay" else until
