"""New hamlets of a commune whose names are nearly one, however many there are."""

from cadres.intake.places.gazetteer import NewHamlet
from cadres.lists import hamlet_names
from cadres.lists.hamlet_names import similar_hamlets


def hamlets(*names: str) -> list[NewHamlet]:
    return [NewHamlet(1, "ap", name) for name in names]


def told(*names: str) -> list[tuple[str, str]]:
    return [(hamlet.name, said) for hamlet, said in similar_hamlets(hamlets(*names))]


def test_a_misspelt_word_a_missing_space_or_other_accents_are_told():
    names = [
        "Ấp Phú Hương",
        "Ấp Phú Hươg",
        "Ấp PhúHương",
        "Ấp Phu Hương",
        "Ấp Tân Lợi",
        "Ấp Tân Lộc",
    ]
    near = "viết gần giống “Ấp Phú Hương”; hãy xem có phải một."
    assert told(*names) == [
        ("Ấp Phú Hươg", f"“Ấp Phú Hươg” {near}"),
        ("Ấp PhúHương", f"“Ấp PhúHương” {near}"),
        (
            "Ấp Phu Hương",
            "“Ấp Phu Hương” và “Ấp Phú Hương” chỉ khác dấu; hãy xem có phải một.",
        ),
    ]


def test_a_name_is_held_only_against_the_few_like_it(monkeypatch):
    compared, is_slip = [], hamlet_names._is_slip

    def counted(words, right):
        compared.append(words)
        return is_slip(words, right)

    monkeypatch.setattr(hamlet_names, "_is_slip", counted)
    letters = "bcdghklmnprstvx"
    names = [f"Buôn {a}r{b}ơ{c}t" for a in letters for b in letters for c in "aeo"]
    told(*names)
    assert len(compared) < 60 * len(names)
