"""The interface in another language: Qt's translators, put in and taken out as a whole.

``build/make_translations.py`` makes the catalogues. Chinese needs none of ours, the texts of the
code are Chinese; Qt's own texts (buttons of its dialogs, entries of its menus) need one of Qt's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from db import resources
from desktop import language

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

CHINESE = "zh_CN"
LANGUAGES = {CHINESE: "简体中文", "en": "English"}
"""Each language by its code, with its name in itself, as a menu offers it."""

_CONTEXT = "policy-desk"
_COUNTRIES = {CHINESE: QLocale.Country.China, "en": QLocale.Country.UnitedKingdom}


class _InUse:
    translators: tuple[QTranslator, ...] = ()
    code: str = CHINESE


def in_use() -> str:
    """Return the code of the language in use."""
    return _InUse.code


def use(app: QCoreApplication, code: str) -> None:
    """Speak a language from now on: our texts, Qt's own, and the names of months and days.

    Texts that are on the screen already stay as they are, so this is called before there are any.

    Args:
        app: The application.
        code: One of :data:`LANGUAGES`; any other means Chinese.
    """
    code = code if code in LANGUAGES else CHINESE
    for each in _InUse.translators:
        app.removeTranslator(each)
        each.setParent(None)  # who asks the application for its translators is not given this one
    _InUse.code = code
    QLocale.setDefault(QLocale(QLocale(code).language(), _COUNTRIES[code]))
    found = []
    qt = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    # Qt's own texts are English; its catalogue for English holds plural forms only.
    if code != "en" and qt.load(f"qtbase_{code}", folder):
        app.installTranslator(qt)
        found.append(qt)
    own = QTranslator(app)
    path = resources.path("translations", f"policy-desk_{code}.qm")
    if code != CHINESE and path.is_file() and own.load(str(path)):
        found.append(own)  # asked by us alone, so it is not installed
        language.install(_asking(own))
    else:
        language.install(None)
    _InUse.translators = tuple(found)


def _asking(translator: QTranslator) -> language.Translate:
    def translate(text: str, count: int | None) -> str:
        number = -1 if count is None else count
        found = translator.translate(_CONTEXT, text, "", number) or text
        return found if count is None else found.replace("%n", str(count))

    return translate
