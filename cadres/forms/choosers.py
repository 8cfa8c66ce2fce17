"""The choosers: of a place, a person, a position."""

import datetime as dt

from django.db.models import Exists, OuterRef, Prefetch, Q, prefetch_related_objects

from cadres.access import editing_reach_of, reach_of
from cadres.gazette import Gazette
from cadres.models import (
    Appointment,
    Level,
    Locality,
    LocalityVersion,
    PairingLeg,
    Person,
    Position,
    Precision,
)
from cadres.querysets import within
from cadres.search import candidates, person_names, place_names

from .chooser import LIMIT, ChooserField, Chosen, Option

NEW = "new"


class PlaceField(ChooserField):
    """Finds a place on the tree of a day, by name or by opening the places above it."""

    route, noun = "choose-place", "đơn vị"
    hint = "Gõ tên không dấu, viết tắt hoặc “ấp 1, hung khanh trung b”"

    def prepare(self, *, user, day=None, editable=False, level=None, walked=True):
        """`editable`: only where the user may write. `level`: only places of that level.

        `walked`: whether the tree is offered before anything is typed.
        """
        super().prepare(user=user, day=day)
        self.level, self.editable, self.walked = level, editable, walked
        self.parameters |= {"editable": "1"} if editable else {}
        self.parameters |= {"level": int(level)} if level else {}
        return self

    def ask_of_pairing(self):
        """Let the page's `pairing` field say the level of the rows read for another text."""
        self.parameters.pop("level", None)
        self.parameters["counted"] = "1"

    def choice_of(self, row):
        version = row.version_on(self.day)
        name = version.name if version else row.name
        return Chosen(str(row.pk), name, name, str((version and version.parent_id) or ""))

    def rows(self):
        return Locality.objects.filter(
            Exists(self._choosable(self._places()).filter(locality=OuterRef("pk")))
        )

    def options(self, chosen):
        if chosen.text:
            return self._options(self._called(chosen)[: LIMIT + 1], chosen.at)
        if not self.walked:
            return []
        below = LocalityVersion.objects.on(self.day).filter(parent=OuterRef("locality"))
        versions = self._opened(chosen).annotate(opens=Exists(below))
        return self._options(versions, chosen.at, told=False)

    def options_of(self, pk):
        if not pk.isdecimal():
            return []
        return self._options(self._choosable(self._places()).filter(locality=int(pk)), "")

    def sure(self, options, chosen):
        """Of several places called the same, the only one below the place that is open."""
        near = [option for option in options if option.is_near and option.rank == candidates.EXACT]
        return near[0].pk if len(near) == 1 else super().sure(options, chosen)

    def _places(self):
        return LocalityVersion.objects.on(self.day)

    def _reachable(self, versions):
        return versions.filter(within((editing_reach_of if self.editable else reach_of)(self.user)))

    def _choosable(self, versions):
        versions = self._reachable(versions)
        return versions.filter(level=self.level) if self.level else versions

    def _called(self, chosen):
        """The places called as typed; among equals those below the open place come first."""
        versions = self._choosable(self._places())
        found = place_names.named(chosen.text, versions)
        if chosen.at.isdecimal():
            found = place_names.named(chosen.text, versions.filter(_below(chosen.at))) + found
        found = list({version.pk: version for version in found}.values())
        return sorted(found, key=lambda version: version.rank)

    def _opened(self, chosen):
        """The places right below the open one; at the top those that the scope begins with."""
        versions = self._reachable(self._places())
        if chosen.at.isdecimal():
            return versions.filter(parent=int(chosen.at)).in_order()
        seen = versions.filter(locality=OuterRef("parent"))
        return versions.exclude(Exists(seen)).in_order()

    def _options(self, versions, at: str, told: bool = True) -> list[Option]:
        """The places as rows; `told` where they lie."""
        versions = list(versions)
        gazette = Gazette(version.locality_id for version in versions if told)
        return [
            Option(
                pk=str(version.locality_id),
                title=version.name,
                facts=(
                    gazette.path(version, self.day) if told else "",
                    "" if self.level else version.get_level_display(),
                ),
                rank=getattr(version, "rank", None),
                opens=getattr(version, "opens", False),
                is_near=at.isdecimal() and int(at) in _above(version),
                is_shut=bool(self.level) and version.level != self.level,
            )
            for version in versions
        ]


def _below(at: str) -> Q:
    pk = int(at)
    return Q(parent=pk) | Q(commune=pk) | Q(district=pk) | Q(province=pk)


def _above(version) -> set[int | None]:
    return {version.parent_id, version.commune_id, version.district_id, version.province_id}


class PersonField(ChooserField):
    """Finds a person; namesakes stand side by side with birth, posts and place.

    With `new`, what is typed may also be a new person's name: it cleans to an unsaved Person.
    """

    route, noun = "choose-person", "cán bộ"
    hint = "Gõ tên không dấu; thêm năm sinh hoặc nơi công tác: “le van an 1975, phu hoa”"

    def prepare(self, *, user, day=None, new=False, near=""):
        """`near`: the id of the place where a post is sought; people of its commune come first."""
        super().prepare(user=user, day=day)
        self.new, self.near = new, int(near) if near.isdecimal() else None
        self.parameters |= {"new": "1"} if new else {}
        return self

    def rows(self):
        return Person.objects.visible_to(self.user)

    def row(self, pk, chosen):
        return _newcomer(chosen.text) if pk == NEW and self.new else self.get(pk)

    def options(self, chosen):
        name = person_names.name_and_year(chosen.text.partition(",")[0])[0]
        people = self._likeliest(person_names.named(chosen.text, self.user), name)
        options = self._options(people[: LIMIT + 1])
        if not (self.new and name):
            return options
        # The newcomer stands behind the namesakes, before people who are only called alike.
        namesakes = [option for option in options if option.rank == candidates.EXACT]
        others = [option for option in options if option.rank != candidates.EXACT]
        return [*namesakes, Option(NEW, f"Người mới: {name}"), *others][: LIMIT + 1]

    def _likeliest(self, people: list[Person], name: str) -> list[Person]:
        """Of equals, those written with just these accents, then those of the place's commune."""
        communes = LocalityVersion.objects.filter(locality=self.near).values("commune")
        around = LocalityVersion.objects.filter(
            Q(locality=self.near) | Q(locality__in=communes) | Q(commune__in=communes)
        )
        posts = Appointment.objects.filter(
            person__in=people, locality__in=around.values("locality")
        )
        near = set(posts.values_list("person", flat=True)) if people and self.near else set()
        return sorted(people, key=lambda who: (who.rank, who.full_name != name, who.pk not in near))

    def options_of(self, pk):
        if pk == NEW or not pk.isdecimal():
            return []
        return self._options(self.rows().filter(pk=int(pk)))

    def sure(self, options, chosen):
        """A newcomer where nobody is called so; never somebody of a name where both may be."""
        if not self.new:
            return super().sure(options, chosen)
        exact = any(option.rank == candidates.EXACT for option in options)
        return NEW if options and not exact else ""

    def _options(self, people) -> list[Option]:
        people = list(people)
        posts = Appointment.objects.on(self.day).select_related("position").order_by("pk")
        prefetch_related_objects(people, Prefetch("appointments", posts, to_attr="held_now"))
        gazette = Gazette(post.locality_id for who in people for post in who.held_now)
        return [
            Option(
                pk=str(who.pk),
                title=who.full_name,
                facts=(
                    f"sinh {who.birth_text}" if who.birth else "chưa rõ ngày sinh",
                    *(self._post(post, gazette) for post in who.held_now),
                ),
                rank=getattr(who, "rank", None),
            )
            for who in people
        ]

    def _post(self, post, gazette) -> str:
        """ "Trưởng ấp, Ấp 1, Xã Đông Một"."""
        version = gazette.on(post.locality_id, self.day)
        if version is None:
            return post.position.title_at(None)
        path = gazette.path(version, self.day).partition(", ")[0]
        named = (post.position.title_at(version.kind), version.name, path)
        return ", ".join(filter(None, named))


def _newcomer(text: str) -> Person:
    name, year = person_names.name_and_year(text.partition(",")[0])
    birth = dt.date(year, 1, 1) if year else None
    return Person(full_name=name, birth=birth, birth_precision=Precision.YEAR)


class PositionField(ChooserField):
    """Finds a position by title, short form or alias."""

    route, noun, where = "choose-position", "chức danh", "trong danh mục"
    hint = "Gõ tên hoặc viết tắt: “btcb”, “truong ap”"

    def prepare(self, *, user, day=None, level=None, leg=None):
        """`level`: only positions of that level. `leg`: only those of a (pairing's id, side)."""
        super().prepare(user=user, day=day)
        self.level, self.leg = level, leg
        self.parameters |= {"level": int(level)} if level else {}
        self.parameters |= {"side": int(leg[1])} if leg else {}
        return self

    def rows(self):
        positions = Position.objects.filter(**({"level": self.level} if self.level else {}))
        if self.leg:
            legs = PairingLeg.objects.filter(pairing=self.leg[0], side=self.leg[1])
            positions = positions.filter(pk__in=legs.values("position"))
        return positions

    def options(self, chosen):
        if not chosen.text and not self.level:
            return []
        found = candidates.positions_named(chosen.text, self.level)
        offered = set(self.rows().values_list("pk", flat=True)) if self.leg else None
        return [
            self._option(position)
            for position in found
            if offered is None or position.pk in offered
        ]

    def options_of(self, pk):
        row = self.get(pk)
        return [self._option(row)] if row else []

    def _option(self, position) -> Option:
        gone = "" if self.day in position.period else f"chỉ có {position.lifetime.days}"
        facts = (position.short, Level(position.level).label, position.get_bloc_display(), gone)
        rank = getattr(position, "rank", None)
        return Option(str(position.pk), str(position), tuple(filter(None, facts)), rank)
