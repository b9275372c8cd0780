"""The ``override`` mark for methods whose names and shapes Qt dictates.

Python has it in ``typing`` from 3.12 on only; here it is for 3.11, without a dependency. The linter
knows this module through ``typing-modules``, so that Qt's camelCase is allowed where Qt asks for it
and nowhere else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from typing_extensions import override
else:
    _Method = TypeVar("_Method")

    def override(method: _Method) -> _Method:
        """Return ``method`` as it is; the mark is for readers and type checkers."""
        return method


__all__ = ["override"]
