"""Whether a word is a Vietnamese syllable: the measure of whether text was decoded rightly."""

import re
from functools import lru_cache
from unicodedata import normalize

_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_RHYMES = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet
    oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut
    uy uya uych uyn uynh uyên uyêt uyt uyu
    ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu
"""
_SYLLABLE = re.compile(f"(?:{'|'.join(_ONSETS.split())})?(?:{'|'.join(_RHYMES.split())})")
_STOPPED = re.compile("(?:c|ch|p|t)$")
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_OF_STOPPED = {"\u0301", "\u0323"}  # such syllables take these tones alone


@lru_cache(maxsize=50_000)
def is_syllable(word: str) -> bool:
    """Whether the word could be Vietnamese, in any case and with the tone on any of its vowels."""
    letters = normalize("NFD", word.lower())
    tones = _TONE.findall(letters)
    if len(tones) > 1 or not _SYLLABLE.fullmatch(normalize("NFC", _TONE.sub("", letters))):
        return False
    return not tones or tones[0] in _OF_STOPPED or not _STOPPED.search(letters)
