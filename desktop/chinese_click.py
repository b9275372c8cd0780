"""Click in Chinese: help pages and the sentences for words it cannot use."""

from __future__ import annotations

import datetime as dt
import enum
import re
from typing import TYPE_CHECKING, TypeVar

import click

from db.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_Code = TypeVar("_Code", bound=enum.StrEnum)

_HEADINGS = {"Options": "选项", "Commands": "命令", "Arguments": "参数"}
_PIECES = {
    "[OPTIONS]": "[选项]",
    "[COMMAND] [ARGS]...": "[命令] ...",
    "COMMAND [ARGS]...": "命令 ...",
}


class _HelpFormatter(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix="用法：" if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        super().write_heading(_HEADINGS.get(heading, heading))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        translated = [(term, told.replace("[required]", "（必填）")) for term, told in rows]
        super().write_dl(translated, col_max, col_spacing)


class ChineseContext(click.Context):
    """A context whose help pages are headed in Chinese."""

    formatter_class = _HelpFormatter


class _Chinese(click.Command):
    context_class = ChineseContext

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "显示本页说明。"
        return option

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return [_PIECES.get(piece, piece) for piece in super().collect_usage_pieces(ctx)]


class ChineseCommand(_Chinese):
    """A command whose help page is Chinese throughout."""


class ChineseGroup(_Chinese, click.Group):
    """A group of commands whose help page is Chinese throughout."""

    command_class = ChineseCommand


class Date(click.ParamType[dt.date]):
    """A day written ``YYYY-MM-DD``."""

    name = "YYYY-MM-DD"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        """Return the day; raises UserError if there is no such day."""
        del ctx
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(str(value))
        except ValueError as error:
            raise UserError(
                f"{_name(param)} 的日期“{value}”写法不对，应为 2027-12-31 这样的年-月-日。"
            ) from error


class Count(click.ParamType[int]):
    """A whole number, 0 or more."""

    name = "N"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """Return the number; raises UserError if it is none."""
        del ctx
        text = str(value)
        if not (text.isascii() and text.isdigit() and len(text) < 10):
            raise UserError(f"{_name(param)} 应为不小于 0 的整数，不能是“{value}”。")
        return int(text)


class Year(click.ParamType[int]):
    """A year of four digits."""

    name = "年"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """Return the year; raises UserError if it is none."""
        del ctx
        text = str(value).removesuffix("年")
        if not re.fullmatch("[1-9][0-9]{3}", text):
            raise UserError(f"{_name(param)} 应为 2027 这样的四位年份，不能是“{value}”。")
        return int(text)


class Sum(click.ParamType[int]):
    """A sum of money in yuan: ``500万``, ``1.5亿``, ``30000``, each with or without ``元``."""

    name = "金额"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """Return whole yuan; raises UserError if it is no sum, as the query language reads one."""
        del ctx
        from index.language.lexing import SlipError
        from index.language.scales import yuan

        try:
            return yuan(str(value).strip())
        except SlipError as slip:
            raise UserError(f"{_name(param)}：{slip}") from slip


class Line(click.ParamType[str]):
    """A line of text to be printed; blank means none."""

    most = 80
    """Characters at most: what a cover holds."""

    def __init__(self, metavar: str) -> None:
        """Take what the help page calls the value."""
        self.name = metavar

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """Return the line; raises UserError if it is too long or not text."""
        del ctx
        text = " ".join(str(value).split())
        if len(text) > self.most:
            raise UserError(f"{_name(param)} 最多 {self.most} 个字，现有 {len(text)} 个，请缩短。")
        # What the terminal sends in another encoding arrives as halves of surrogate pairs.
        if any("\ud800" <= char <= "\udfff" for char in text):
            raise UserError(f"{_name(param)} 中有无法识别的字符，请核对终端的文字编码。")
        return text


class Coded(click.ParamType[_Code]):
    """One of a few codes, which may also be given by their Chinese names."""

    def __init__(self, names: Mapping[_Code, str], metavar: str) -> None:
        """Take the Chinese name of each code, and what the help page calls the value."""
        self.name = metavar
        self._codes = {name: code for code, name in names.items()} | {
            str(code): code for code in names
        }
        self._choices = "、".join(f"{code}（{name}）" for code, name in names.items())

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> _Code:
        """Return the code; raises UserError naming the possible ones."""
        del ctx
        code = self._codes.get(str(value))
        if code is None:
            raise UserError(f"{_name(param)} 不能是“{value}”，可用：{self._choices}。")
        return code


def sentence(error: click.ClickException) -> str:
    """Return one Chinese sentence for an error of click's."""
    match error:
        case click.NoSuchOption():
            return f"没有“{error.option_name}”这个选项。{_hint(error, error.possibilities)}"
        case click.exceptions.NoSuchCommand():
            return f"没有“{error.command_name}”这个命令。{_hint(error, error.possibilities)}"
        case click.MissingParameter():
            return f"缺少 {_name(error.param)}。{_hint(error)}"
        case click.BadParameter():
            return f"{_name(error.param)} 的值不对。{_hint(error)}"
        case click.BadOptionUsage():
            return f"选项 {error.option_name} 用法不对，可能少了后面的值。{_hint(error)}"
        case click.UsageError():
            return f"命令写法不对。{_hint(error)}"
        case _:
            return f"命令无法执行：{error.format_message()}"


def _hint(error: click.UsageError, possibilities: Sequence[str] | None = None) -> str:
    near = f"是不是 {'、'.join(possibilities)}？" if possibilities else ""
    command = error.ctx.command_path if error.ctx else "policy-desk"
    return f"{near}用 {command} --help 查看用法。"


def _name(param: click.Parameter | None) -> str:
    if param is None:
        return "参数"
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return param.make_metavar(click.Context(click.Command(None)))
