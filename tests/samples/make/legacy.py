"""Text in the encodings of old offices: TCVN3 (ABC), VNI-Windows, windows-1258, NFD.

The two tables are the usual ones; TCVN3 has no toned capitals, so a capital font shows lower codes
as capitals.
"""

import unicodedata

TCVN3 = dict(
    zip(
        "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđĐĂÂÊÔƠƯ",
        "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉËÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ®§¡¢£¤¥¦",
        strict=True,
    )
)
TONES = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
CIRCUMFLEX = {"": "â", "\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä"}
BREVE = {"": "ê", "\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë"}
VNI_I = {"í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î", "đ": "ñ"}


def tcvn3(text: str) -> str:
    """As typed in .VnTime: a toned capital becomes the lower code, which is all there is."""
    return "".join(TCVN3.get(char) or TCVN3.get(char.lower(), char) for char in text)


def tcvn3_capitals(text: str) -> str:
    """As typed in lower case in .VnTimeH, which shows capitals: no capital is left in the cell."""
    return tcvn3(text.lower())


def vni(text: str) -> str:
    return "".join(_vni(char) for char in text)


def _vni(char: str) -> str:
    lower = char.lower()
    if lower in VNI_I:
        return VNI_I[lower].upper() if char != lower else VNI_I[lower]
    base, *marks = unicodedata.normalize("NFD", lower)
    tone = next((mark for mark in marks if mark in TONES), "")
    if "\u0302" in marks:
        written = base + CIRCUMFLEX[tone]
    elif "\u0306" in marks:
        written = base + BREVE[tone]
    elif "\u031b" in marks:
        written = {"o": "ô", "u": "ö"}[base] + (TONES[tone] if tone else "")
    else:
        written = base + (TONES[tone] if tone else "".join(marks))
    return written.upper() if char != lower else written


def windows_1258(text: str) -> bytes:
    """Windows-1258 writes a tone after its vowel, but has â ă ê ô ơ ư đ as they are."""
    written = b""
    for char in text:
        try:
            written += char.encode("cp1258")
        except UnicodeEncodeError:
            base, tone = _untoned(char)
            written += (base + tone).encode("cp1258")
    return written


def _untoned(char: str) -> tuple[str, str]:
    marks = unicodedata.normalize("NFD", char)
    tone = next(mark for mark in marks if mark in TONES)
    return unicodedata.normalize("NFC", marks.replace(tone, "", 1)), tone


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def eth(text: str) -> str:
    """Ð U+00D0 for Đ, as old keyboards gave it."""
    return text.replace("Đ", "\u00d0")


def old_tones(text: str) -> str:
    """hoà, thuý, uỷ for hòa, thúy, ủy."""
    today, before = "òa óa ỏa õa ọa úy ùy ủy ũy ụy", "oà oá oả oã oạ uý uỳ uỷ uỹ uỵ"
    for new, old in zip(today.split(), before.split(), strict=True):
        for a, b in ((new, old), (new.capitalize(), old.capitalize()), (new.upper(), old.upper())):
            text = text.replace(a, b)
    return text
