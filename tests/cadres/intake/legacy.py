"""Text as old fonts had it: the reverse of what the reader does, for tests."""

from cadres.intake.letters.legacy_letters import OF_TCVN3, OF_VNI

_TO_TCVN3 = {letter: code for code, letter in OF_TCVN3.items()}
_TO_VNI = {}
for codes, letter in OF_VNI.items():
    if len({code.isupper() for code in codes}) == 1:  # the mark of a capital is a capital
        _TO_VNI.setdefault(letter, codes)
_TO_VNI |= {"ỵ": "î", "Ỵ": "Î"}


def in_tcvn3(text: str) -> str:
    """The text as a TCVN3 font has it: toned capitals are the codes of small letters."""
    return "".join(_TO_TCVN3.get(each) or _TO_TCVN3.get(each.lower(), each) for each in text)


def in_vni(text: str) -> str:
    """The text as a VNI font has it."""
    return "".join(_TO_VNI.get(each, each) for each in text)
