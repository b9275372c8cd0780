"""The text of a measure beside the pack, as hypertext. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from desktop import saying, wording
from desktop.language import tr

if TYPE_CHECKING:
    import datetime as dt

    from db.models import Document, Measure
    from desktop.library import Library


@dataclass(frozen=True, slots=True)
class PackText:
    """A measure with its document and the user's note on it, which may be empty."""

    document: Document
    measure: Measure
    note: str


def read(library: Library, measure_id: str) -> PackText | None:
    """Return a measure to be read; ``None`` if the library does not have it.

    Raises:
        UserDataError: the user's notes cannot be read.
    """
    found = library.measures([measure_id])
    if not found:
        return None
    measure = found[0]
    note = library.notes().get(measure_id, "")
    return PackText(library.document(measure.document_id), measure, note)


def html(text: PackText, as_of: dt.date, *, note_printed: bool) -> str:
    """Return where a measure stands, its text in full, and the note on it.

    Args:
        text: The measure.
        as_of: The day on which validity is judged.
        note_printed: Whether the note will be printed with it.
    """
    document, measure = text.document, text.measure
    parts = [
        f'<p class="muted">{escape(wording.citation(document, measure))}</p>',
        f'<p class="muted">{escape(saying.source_line(document, as_of))}</p>',
        f"<h3>{escape(wording.heading(measure))}</h3>",
    ]
    parts += [f'<p class="body">{escape(line)}</p>' for line in _lines(measure.text)]
    if measure.responsibility is not None:
        parts.append(f'<p class="muted">{escape(measure.responsibility.text)}</p>')
    if text.note.strip():
        printed = tr("我的批注（随选编印出）") if note_printed else tr("我的批注（不印出）")
        parts.append(f"<h3>{escape(printed)}</h3>")
        parts += [f"<p>{escape(line)}</p>" for line in _lines(text.note)]
    return "".join(parts)


def withdrawn_html(title: str, source: str) -> str:
    """Return what is known of a measure that the library does not have."""
    why = tr(
        "现用资料库中没有这一条：可能已随资料更新撤下，或者这份选编来自资料更全的电脑。"
        "题名、出处和按语都留着；导出时不会印出。"
    )
    return (
        f'<p class="muted">{escape(source)}</p><h3>{escape(title)}</h3>'
        f'<p class="warn">{escape(why)}</p>'
    )


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
