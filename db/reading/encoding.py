"""Bytes to text: the encodings that Chinese offices use, and a refusal of everything else."""

from __future__ import annotations

import codecs
import re

from db.errors import UnreadableFileError

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x1c-\x1f\x7f]")
_HAN = re.compile(r"[\u3400-\u9fff]")


def decode(data: bytes, name: str) -> str:
    """Return the text of ``data``: UTF-8, UTF-16 with a byte order mark, or GB 18030.

    Args:
        data: The whole content of the file.
        name: The file's name, for the message.

    Raises:
        UnreadableFileError: the bytes are no text, or text in none of these encodings.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError as error:
                raise _damaged(name, str(error)) from error
            return _checked(text, name)
    if b"\x00" in data:
        raise UnreadableFileError(
            f"“{name}”不是文本文件，读不出文字；没有改动任何资料，请另存为 txt 或 html 再试。"
        )
    try:
        return _checked(data.decode("utf-8"), name)
    except UnicodeDecodeError as error:
        reason = str(error)
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError as error:
        raise _damaged(name, f"{reason}\n{error}") from error
    if not _plausible_gb18030(text):
        raise _damaged(name, reason)
    return _checked(text, name)


def _damaged(name: str, details: str) -> UnreadableFileError:
    return UnreadableFileError(
        f"“{name}”的文字编码认不出或已损坏；没有改动任何资料，请另存为 UTF-8 编码的 txt 再试。",
        details,
    )


def _checked(text: str, name: str) -> str:
    """Return ``text`` unless it is full of control characters, which no written text is."""
    controls = len(_CONTROL.findall(text))
    if controls > 8 and controls * 50 > len(text):
        raise UnreadableFileError(
            f"“{name}”不是文本文件，读不出文字；没有改动任何资料，请另存为 txt 或 html 再试。"
        )
    return text


def _plausible_gb18030(text: str) -> bool:
    """Say whether text decoded as GB 18030 can be Chinese.

    GB 18030 decodes nearly any bytes to some character. In real text most characters beyond ASCII
    are of GB 2312 (its common hanzi and punctuation); in Big5 or Latin text read so they are not.
    """
    foreign = [character for character in text if ord(character) > 0x7F]
    if not foreign:
        return True
    common = sum(1 for character in foreign if _in_gb2312(character))
    return common * 10 >= len(foreign) * 9 and bool(_HAN.search(text))


def _in_gb2312(character: str) -> bool:
    try:
        encoded = character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    # Rows 1 to 9 are punctuation and letters, 16 to 55 the 3 755 common hanzi.
    return encoded[0] <= 0xA9 or 0xB0 <= encoded[0] <= 0xD7
