"""Language: the interface's words in the user's language. In: `resources/translations/*.toml`; out: Qt's translator.

A catalogue maps each English text to its translation, whatever class says it, so that a translator edits one plain
file and nothing is compiled. What is found in a policy and said of it stays English, as the policies are.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from reader.resources import resource_toml, resources_folder

ENGLISH = "en"
FOLDER = "translations"
CONTEXT = "Policy Reader"
_MANY = " [many]"  # ends an English text for many that reads as that for one; never shown
# One and many of what is counted. Two forms serve English, German and French; French counts 0 as one.
_FORMS = {
    "note": ("{n} note", "{n} notes"),
    "policy": ("{n} policy", "{n} policies"),
    "place": ("{n} place", "{n} places"),
    "word": ("{n} word", "{n} words"),
    "risk point": ("{n} risk point", "{n} risk points"),
    "high risk": ("{n} high risk", "{n} high risks"),
    "medium risk": ("{n} medium risk", "{n} medium risks"),
    "low risk": ("{n} low risk", "{n} low risks"),
    "risk": ("{n} risk", "{n} risks"),
    "mark": ("{n} mark", "{n} marks"),
    # English has one form for both; French says "1 élevé, 2 élevés".
    "high": ("{n} high", "{n} high" + _MANY),
    "medium": ("{n} medium", "{n} medium" + _MANY),
    "low": ("{n} low", "{n} low" + _MANY),
}
_ZERO_IS_ONE = frozenset({"fr"})


class Catalogue(QTranslator):
    """Answers `tr` from a table."""

    def __init__(self, words: dict[str, str]) -> None:
        super().__init__()
        self._words = words

    def isEmpty(self) -> bool:
        """Return False: Qt does not ask a translator that is empty."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: ARG002
        """Return the translation; None, no text at all, is Qt's "ask the next one", in the end the English text."""
        return self._words.get(source)  # type: ignore[return-value]  # the stub does not know of the null QString


class _InUse:
    """The language shown and its translator; a holder, so that no module-level name is rebound."""

    name = ENGLISH
    translators: list[QTranslator] = []  # noqa: RUF012 - one holder, never an instance


def languages() -> tuple[str, ...]:
    """Return the languages there are, as ISO 639-1 codes: English, then those with a catalogue."""
    folder = resources_folder() / FOLDER
    return (ENGLISH, *sorted(path.stem for path in folder.glob("*.toml")))


def own_name(name: str) -> str:
    """Return what a language calls itself."""
    return QLocale(name).nativeLanguageName().capitalize() if name != ENGLISH else "English"


@cache
def catalogue_words(name: str) -> dict[str, str]:
    """Return a language's catalogue: English text to translation."""
    return {str(text): str(said_so) for text, said_so in resource_toml(f"{FOLDER}/{name}.toml").items()}


def use_language(name: str) -> str:
    """Show the interface in a language, "system" for that of the computer; return which one it is.

    Widgets that exist already keep their words, so this comes before the window.
    """
    wanted = QLocale.system().name()[:2] if name == "system" else name
    wanted = wanted if wanted in languages() else ENGLISH
    for translator in _InUse.translators:
        QCoreApplication.removeTranslator(translator)
    _InUse.translators = []
    if wanted != ENGLISH:
        own = QTranslator()  # the words of Qt's own dialogs
        if own.load(f"qtbase_{wanted}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            _InUse.translators.append(own)
        _InUse.translators.append(Catalogue(catalogue_words(wanted)))
    for translator in _InUse.translators:
        QCoreApplication.installTranslator(translator)
    _InUse.name = wanted
    return wanted


def shown_language() -> str:
    """Return the language that the interface speaks."""
    return _InUse.name


def locale() -> QLocale:
    """Return how dates and numbers are written in the language shown."""
    if _InUse.name == ENGLISH:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return QLocale(_InUse.name)


def said(text: str) -> str:
    """Return a text in the language shown; for words that no QObject says."""
    return QCoreApplication.translate(CONTEXT, text)


def counted(count: int, word: str) -> str:
    """Return "1 note", "3 notes" in the language shown; `word` is one of a fixed list, in the singular."""
    one = count <= 1 if _InUse.name in _ZERO_IS_ONE else count == 1
    single, many = _FORMS[word]
    words = said(single if one else many).removesuffix(_MANY)
    return words.format(n=number(count))


def number(count: int) -> str:
    """Return a number with its thousands set apart as the language shown does it: "1,289", "1.289"."""
    return f"{count:,}" if _InUse.name == ENGLISH else locale().toString(count)


def counted_forms() -> tuple[str, ...]:
    """Return every text that `counted` asks for."""
    return tuple(form for forms in _FORMS.values() for form in forms)
