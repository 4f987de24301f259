"""Which language a text is in: by its script where that tells, else by a vote of its most common words."""

from __future__ import annotations

import re
from collections import Counter

_COMMON = {
    "en": "the and of to you we your our is are that or with for by this not may any have will",
    "fr": "le la les des et vous nous votre vos est une dans pour sur que qui par ou au du ces aux sont nos leur",
    "de": "der die das und sie wir ihre ihrer ist nicht oder mit von zu den dem eine werden für auf uns im des zur",
    "es": "el la los las de y que usted su sus es una para con por del en se nos nuestra al lo como o sobre",
    "it": "il la gli di e che lei suo sono una per con dei del della nel si nostra dati o alla le nostro dal i",
    "pt": "o a os as de e que você seu sua são uma para com por do da em não nos dos seus ao ou pelo",
    "nl": "de het een en van u wij uw is niet of met voor op te dat zijn wordt deze onze we aan bij door",
    "sv": "och att det som en av för vi du din dina är på med till den inte om eller ditt när kan har",
    "da": "og at det som en af for vi du din dine er på med til den ikke om eller dit når kan vores dig",
    "no": "og at det som en av for vi du din dine er på med til den ikke om eller ditt når kan våre deg",
    "fi": "ja on että ei tai kun voi sekä mukaan joka jos kuten myös sinun tietoja henkilötietoja me ovat se tämä",
    "pl": "i w z na do nie się że jest oraz lub dla przez są od po które tym o jak może jego naszej",
    "cs": "a v na se že je nebo pro které jsou podle jako jsme jejich vaše od za které údaje osobní být při do",
    "sk": "a v na sa že je alebo pre ktoré sú podľa ako sme ich vaše od za údaje osobné byť pri do",
    "hu": "a az és hogy nem vagy is egy adatok személyes illetve valamint amely ha azt meg ez kell önnek által",
    "ro": "și de la în pe nu este sunt sau care pentru cu din că dumneavoastră noastre date prin datele ale",
    "tr": "ve bir bu için ile veya olarak kişisel verilerin da de gibi tarafından daha olan sizin bizim en",
    "cy": "yn yr ac ar am eich ein ni chi mae bydd byddwn gan gyda neu nad fel hyn hwn sydd wedi rydym ydym",
    "ga": "an na agus ar is le go do ár tú muid againn nó nach bhfuil seo sin chun atá trí faoi ag chuig",
    "id": "dan yang di untuk dengan anda kami atau ini dari dalam pada tidak akan dapat kepada data informasi",
}
STOP_WORDS = {code: frozenset(words.split()) for code, words in _COMMON.items()}
NAMES = {
    "fr": "French",
    "de": "German",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
    "sv": "Swedish",
    "da": "Danish",
    "no": "Norwegian",
    "fi": "Finnish",
    "pl": "Polish",
    "cs": "Czech",
    "sk": "Slovak",
    "hu": "Hungarian",
    "ro": "Romanian",
    "tr": "Turkish",
    "cy": "Welsh",
    "ga": "Irish",
    "id": "Indonesian",
    "ru": "Russian",
    "uk": "Ukrainian",
    "el": "Greek",
    "ar": "Arabic",
    "he": "Hebrew",
    "hi": "Hindi",
    "th": "Thai",
    "ko": "Korean",
    "ja": "Japanese",
    "zh": "Chinese",
}
UNPARTED = frozenset({"zh", "ja", "th"})  # their scripts put no space between words
# A script in which more than a third of the letters stand tells the language; kana are looked for before Han.
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]"), 0.1),
    ("ko", re.compile("[\uac00-\ud7af]"), 0.3),
    ("zh", re.compile("[\u4e00-\u9fff]"), 0.3),
    ("uk", re.compile("[ґєії]", re.IGNORECASE), 0.03),
    ("ru", re.compile("[\u0400-\u04ff]"), 0.3),
    ("el", re.compile("[\u0370-\u03ff]"), 0.3),
    ("ar", re.compile("[\u0600-\u06ff]"), 0.3),
    ("he", re.compile("[\u0590-\u05ff]"), 0.3),
    ("hi", re.compile("[\u0900-\u097f]"), 0.3),
    ("th", re.compile("[\u0e00-\u0e7f]"), 0.3),
)
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000  # code points
_LEAST_SHARE = 0.1  # of all words; in prose of its own language a list of 20 covers 20 to 35 %
_LEAST_WORDS = 20


def language_of(text: str) -> str:
    """Return the code of the language of a text ("en"); "und" where none of those known fits a text long enough."""
    words = _WORD.findall(text[:_SAMPLE])
    letters = "".join(words)
    for code, script, share in () if letters.isascii() else _SCRIPTS:
        if len(letters) >= _LEAST_WORDS and len(script.findall(letters)) > share * len(letters):
            return code
    counts = Counter(map(str.lower, words))
    votes = {code: sum(counts[word] for word in common & counts.keys()) for code, common in STOP_WORDS.items()}
    best = max(votes, key=lambda code: (votes[code], code == "en"))
    total = len(words)
    if total < _LEAST_WORDS or (votes["en"] >= _LEAST_SHARE * total and votes["en"] >= 0.8 * votes[best]):
        return "en"
    return best if votes[best] >= _LEAST_SHARE * total else "und"


def not_explained(code: str) -> str:
    """Return the sentence that tells a reader that a policy in another language is not explained."""
    name = NAMES.get(code)
    what = f"in {name}" if name else "not in English"
    return f"This policy is {what}: it can be read, searched and annotated here, but only English is explained."
