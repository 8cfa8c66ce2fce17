"""Make-up: who the people are that hold several posts. Each person is counted once.

Education and political theory are told in free text; what is not recognised stands apart, as does
what is not known.
"""

from django.db.models import Case, F, QuerySet, TextField, Value, When

from cadres.models.keys import SearchKey
from reports.dimensions import (
    DIMENSIONS,
    MAJORITY_KEY,
    MINORITY,
    MINORITY_LABEL,
    UNKNOWN,
    UNKNOWN_LABEL,
    AgeBand,
)
from reports.questions import Question, Unit
from reports.tallies import cases

from .breakdowns import PERSONS, Breakdown, State
from .columns import ABOVE, NUMBER, PERSON, PLACE, LinkedColumn, name_places
from .readings import Reading, pairing_option

NOT_KNOWN = State(UNKNOWN, UNKNOWN_LABEL, is_missing=True)
OTHER = State("khac", "Cách ghi khác", rare=True)
# What stands in the folded text, the highest first; abbreviations only as whole words.
DEGREES = (
    ("sau-dai-hoc", "Sau đại học", r"tien si|thac si|sau dai hoc|\y(ts|ths)\y"),
    ("dai-hoc", "Đại học", r"dai hoc|cu nhan|ky su|bac si|\ydh\y"),
    ("cao-dang", "Cao đẳng, trung cấp", r"cao dang|trung cap|\y(cd|tc)\y"),
    ("so-cap", "Sơ cấp, chưa qua đào tạo", r"so cap|chua qua|khong"),
)
THEORIES = (
    ("cao-cap", "Cao cấp, cử nhân", r"cao cap|cu nhan|\y(cc|cn)\y"),
    ("trung-cap", "Trung cấp", r"trung cap|\ytc\y"),
    ("so-cap", "Sơ cấp, chưa qua đào tạo", r"so cap|chua qua|khong|\ysc\y"),
)


def read(question: Question, given: dict, user=None) -> Reading:
    """The people of the cases that the question counts, sorted five ways."""
    asked = question.but(unit=Unit.PERSONS)
    options = [pairing_option(asked)]
    return Reading(asked, breakdowns_of(asked, user), options=options, notes=NOTES)


def breakdowns_of(question: Question, user=None) -> list[Breakdown]:
    """The holders of the cases that the question counts, sorted five ways; a row a case."""
    found = cases(question, user)
    return [
        _gender(found, question),
        _ethnic(found, question),
        _age(found, question),
        _education(found),
        _theory(found),
    ]


NOTES = (
    "Mỗi người tính một lần ở mỗi ô; vì vậy số của các đơn vị trực thuộc có thể không cộng dồn "
    "thành tổng số.",
    "Tuổi là số tuổi tròn vào ngày chốt số liệu; chỉ biết năm sinh thì tính như sinh ngày 01/01.",
    "Dân tộc thiểu số: mọi dân tộc ghi trong hồ sơ khác dân tộc Kinh.",
    "Trình độ lấy theo chữ ghi trong hồ sơ, mức cao nhất; chữ không nhận ra được để riêng.",
)


def _gender(people: QuerySet, question: Question) -> Breakdown:
    states = (State("nu", "Nữ"), State("nam", "Nam"), NOT_KNOWN)
    state = DIMENSIONS["gender"].key(question)
    return _breakdown("gioi-tinh", "Giới tính", people, state, states, tile="Nữ")


def _ethnic(people: QuerySet, question: Question) -> Breakdown:
    states = (State(MINORITY, MINORITY_LABEL), State(MAJORITY_KEY, "Kinh"), NOT_KNOWN)
    state = Case(When(group__in=[UNKNOWN, MAJORITY_KEY], then=F("group")), default=Value(MINORITY))
    people = people.alias(group=DIMENSIONS["ethnic"].key(question))
    return _breakdown("dan-toc", "Dân tộc", people, state, states, tile=MINORITY_LABEL)


def _age(people: QuerySet, question: Question) -> Breakdown:
    """A person of 40 years and some months still counts as 40."""
    states = (*(State(*band) for band in AgeBand.choices), NOT_KNOWN)
    state = DIMENSIONS["age"].key(question)
    return _breakdown("do-tuoi", "Độ tuổi", people, state, states, tile=AgeBand.UP_TO_40.label)


def _education(people: QuerySet) -> Breakdown:
    return _taught("chuyen-mon", "Trình độ chuyên môn", people, "education", DEGREES)


def _theory(people: QuerySet) -> Breakdown:
    title = "Trình độ lý luận chính trị"
    return _taught("ly-luan", title, people, "political_theory", THEORIES)


def _taught(key: str, title: str, people: QuerySet, column: str, grades) -> Breakdown:
    """By what the folded text of a column holds."""
    folded = SearchKey(F(f"person__{column}"), output_field=TextField())
    state = Case(
        When(folded="", then=Value(UNKNOWN)),
        *(When(folded__regex=pattern, then=Value(grade)) for grade, _, pattern in grades),
        default=Value(OTHER.key),
    )
    states = (*(State(grade, label) for grade, label, _ in grades), OTHER, NOT_KNOWN)
    tile = f"{title}: {grades[0][1].lower()}"
    return _breakdown(key, title, people.alias(folded=folded), state, states, tile=tile)


def _breakdown(key, title, people, state, states, *, tile: str) -> Breakdown:
    """One way of sorting the people; the share is that of the first state."""
    rows = people.annotate(state=state).select_related("person")
    rows = rows.order_by("person__sort_key", "person_id", "pk")
    return Breakdown(
        key=key,
        title=title,
        unit="người",
        rows=rows,
        states=states,
        columns=COLUMNS,
        dress=name_places,
        reached=states[0].key,
        count=PERSONS,
        one_each=("person__sort_key", "person_id"),
        tile=tile,
    )


def _fact(name: str, title: str, width: int) -> LinkedColumn:
    return LinkedColumn(name, title, lambda row: getattr(row.person, name), width)


COLUMNS = (
    NUMBER,
    PERSON,
    LinkedColumn("birth", "Ngày sinh", lambda row: row.person.birth_text, 12),
    LinkedColumn("gender", "Giới tính", lambda row: row.person.get_gender_display(), 9),
    _fact("ethnic_group", "Dân tộc", 10),
    _fact("education", "Chuyên môn", 18),
    _fact("political_theory", "Lý luận chính trị", 16),
    PLACE,
    ABOVE,
)
