"""The language of the interface: Chinese as the code has it, or as a translator puts it. No Qt.

Every text of the window goes through :func:`tr`; the Chinese text itself is the key of its
translation. The window installs Qt's translator; without one, as on the command line, texts stay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

NOTE = "//"
"""What follows it in a text is for translators, that words of one spelling can be told apart."""

Translate: TypeAlias = "Callable[[str, int | None], str]"
"""Given a text and the number for its ``%n``, returns the text to show, the number in it."""


def _as_written(text: str, count: int | None) -> str:
    return text if count is None else text.replace("%n", str(count))


class _InUse:
    translate: Translate = staticmethod(_as_written)


def install(translate: Translate | None) -> None:
    """Use ``translate``, which is given a text and the number for its ``%n``; ``None`` for none."""
    _InUse.translate = staticmethod(translate or _as_written)


def tr(text: str, /, count: int | None = None, **values: object) -> str:
    """Return ``text`` in the language in use.

    Args:
        text: A literal in Chinese, so that it can be found for translation. ``%n`` stands for
            ``count`` and ``{name}`` for a value. What follows :data:`NOTE` is not shown.
        count: A number by which other languages choose between singular and plural.
        **values: What stands for the names in braces; they are not translated.
    """
    found = _InUse.translate(text, count)
    found = found.partition(NOTE)[0] if NOTE in text else found
    return found.format(**values) if values else found


def as_written(text: str, /, **values: object) -> str:
    """Return ``text`` in Chinese with its values, as :func:`tr` does without a translator.

    For what is printed, whatever the language of the window.
    """
    return text.format(**values) if values else text


def marked(text: str, /) -> str:
    """Return ``text`` as it is, marked for translation: for tables that are made only once.

    Where it is shown it goes through ``tr`` like any other.
    """
    return text
