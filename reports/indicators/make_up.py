"""Make-up: who the people are that hold several posts. Each person is counted once.

Education and political theory are told in free text; what is not recognised stands apart, as does
what is not known.
"""

from django.db.models import Case, F, Q, QuerySet, TextField, Value, When

from cadres.models import Gender
from cadres.models.keys import SearchKey
from reports.questions import Question, Unit
from reports.tallies import cases

from .breakdowns import PERSONS, UNKNOWN, Breakdown, State
from .columns import ABOVE, NUMBER, PERSON, PLACE, LinkedColumn, name_places
from .readings import Reading, pairing_option
from .spans import years_before

NOT_KNOWN = State(UNKNOWN, "Chưa rõ", is_missing=True)
OTHER = State("khac", "Cách ghi khác", rare=True)
MAJORITY = "kinh"
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
HIGHEST_YOUNG, HIGHEST_MIDDLE = 40, 50  # years of age that still belong to the band


def read(question: Question, given: dict, user=None) -> Reading:
    """The people of the cases that the question counts, sorted five ways."""
    asked = question.but(unit=Unit.PERSONS)
    people = cases(asked, user)
    return Reading(
        asked,
        [
            _gender(people),
            _ethnic(people),
            _age(people, asked),
            _education(people),
            _theory(people),
        ],
        options=[pairing_option(asked)],
        notes=NOTES,
    )


NOTES = (
    "Mỗi người tính một lần ở mỗi ô; vì vậy số của các đơn vị trực thuộc có thể không cộng dồn "
    "thành tổng số.",
    "Tuổi là số tuổi tròn vào ngày chốt số liệu; chỉ biết năm sinh thì tính như sinh ngày 01/01.",
    "Dân tộc thiểu số: mọi dân tộc ghi trong hồ sơ khác dân tộc Kinh.",
    "Trình độ lấy theo chữ ghi trong hồ sơ, mức cao nhất; chữ không nhận ra được để riêng.",
)


def _gender(people: QuerySet) -> Breakdown:
    women = State("nu", "Nữ")
    states = (women, State("nam", "Nam"), NOT_KNOWN)
    state = Case(
        When(person__gender=Gender.FEMALE, then=Value("nu")),
        When(person__gender=Gender.MALE, then=Value("nam")),
        default=Value(UNKNOWN),
    )
    return _breakdown("gioi-tinh", "Giới tính", people, state, states, tile="Nữ")


def _ethnic(people: QuerySet) -> Breakdown:
    states = (State("thieu-so", "Dân tộc thiểu số"), State("kinh", "Kinh"), NOT_KNOWN)
    state = Case(
        When(folded="", then=Value(UNKNOWN)),
        When(folded=MAJORITY, then=Value("kinh")),
        default=Value("thieu-so"),
    )
    people = people.alias(folded=SearchKey(F("person__ethnic_group"), output_field=TextField()))
    return _breakdown("dan-toc", "Dân tộc", people, state, states, tile="Dân tộc thiểu số")


def _age(people: QuerySet, question: Question) -> Breakdown:
    """A person of 40 years and some months still counts as 40."""
    states = (
        State("den-40", "Từ 40 tuổi trở xuống"),
        State("40-50", "Trên 40 đến 50 tuổi"),
        State("tren-50", "Trên 50 tuổi"),
        NOT_KNOWN,
    )
    young, middle = (
        Q(person__birth__gt=years_before(question.day, years + 1))
        for years in (HIGHEST_YOUNG, HIGHEST_MIDDLE)
    )
    state = Case(
        When(person__birth=None, then=Value(UNKNOWN)),
        When(young, then=Value("den-40")),
        When(middle, then=Value("40-50")),
        default=Value("tren-50"),
    )
    return _breakdown("do-tuoi", "Độ tuổi", people, state, states, tile="Từ 40 tuổi trở xuống")


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
