"""The commands that search: measures, search, similar, note and brief."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

import click

from db.errors import UserError
from db.models import to_json
from desktop import cli_output
from desktop.chinese_click import ChineseCommand, Coded, Count, Line
from desktop.cli_options import exact_option, filter_options, json_option, page_options
from desktop.library import Library
from desktop.overriding import override
from desktop.selection import Grouping, PackSelection
from index.query import Query, SearchRequest

if TYPE_CHECKING:
    from index.query import Filters, SearchResult

_GROUPINGS = {
    Grouping.CATEGORY: "类别",
    Grouping.PROVINCE: "省份",
    Grouping.DEPARTMENT: "部门",
    Grouping.DOCUMENT: "文件",
    Grouping.NONE: "不分章",
}

_words_option = click.option(
    "--words", default="", metavar="检索式", help="只要检索式查到的措施，写法同 search 命令。"
)


_LANGUAGE = """检索措施。检索式的写法如下，引号、括号、| 和 > < 须放进单引号，以免被命令行拆开：

\b
  中试 平台                  两个词都有，不论在何处
  '"首台套"'                 只查这几个字本身，不查其他写法
  '中试|试验' -孵化           前两个词有其一，没有第三个词
  '(科技厅 资金) | 拨投结合'   括号分组
  省:辽宁,四川 类:科技金融     筛选；另有 部门: 角色: 期限: 效力: 资金: 目标: 文件: 批注: 截至:
  期限:2026-2028 '资金:>=500万'
  -类:科技金融               除此以外
"""


def open_library(context: click.Context) -> Library:
    """Open the library for one command."""
    library = Library.open(context.obj, progress=cli_output.progress())
    context.call_on_close(functools.partial(library.close, finish_repair=True))
    return library


def _request(
    words: str,
    filters: Filters,
    *,
    exact: bool,
    limit: int,
    offset: int = 0,
    sort: str = "relevance",
) -> SearchRequest:
    """Return the request; raises UserError if options and words name two days of judgement."""
    from index.language import read_query

    typed = read_query(words).filters.as_of
    if filters.as_of is not None and typed not in {None, filters.as_of}:
        raise UserError(
            f"检索式里的“截至”是 {typed}，选项 --as-of 是 {filters.as_of}：只能有一个，请去掉其一。"
        )
    return SearchRequest(words, filters, sort, limit, offset, widen=not exact)


def _tell_of_spellings(result: SearchResult) -> None:
    for line in cli_output.widening_lines(result.widenings):
        click.echo(line)
    for line in cli_output.not_excluded_lines(result.not_excluded):
        click.echo(line)


@click.command(cls=ChineseCommand, help="列出符合筛选条件的措施。")
@_words_option
@exact_option
@filter_options
@page_options
@json_option
@click.pass_context
def measures(
    context: click.Context,
    *,
    words: str,
    exact: bool,
    filters: Filters,
    as_json: bool,
    limit: int,
    offset: int,
) -> None:
    """Print the measures that words and filters leave."""
    library = open_library(context)
    result = library.search(
        _request(words, filters, exact=exact, sort="document", limit=limit, offset=offset)
    )
    found = library.measures([hit.id for hit in result.hits])
    if as_json:
        cli_output.print_json({"total": result.total, "measures": to_json(found)})
        return
    cli_output.tell_of_scan(result)
    click.echo(f"共 {result.total} 条措施，{result.document_total} 份文件")
    for line in cli_output.suggestion_lines(result.suggestions, "measures", exact=exact):
        click.echo(line)
    for measure in found:
        click.echo(f"{measure.id}　{cli_output.measure_line(measure)}")


class _WordsCommand(ChineseCommand):
    """A command whose words may begin with a hyphen, to exclude what follows it.

    Unknown options are let through for that; what has two hyphens is an option, unless it stands
    behind ``--``.
    """

    @override
    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        behind = len(args) - args.index("--") - 1 if "--" in args else 0
        rest = super().parse_args(ctx, args)
        words: tuple[str, ...] = ctx.params["words"]
        for word in words[: len(words) - behind]:
            if word.startswith("--"):
                raise click.NoSuchOption(word, ctx=ctx)
        return rest


@click.command(
    cls=_WordsCommand,
    context_settings={"ignore_unknown_options": True},
    help=_LANGUAGE,
    short_help="检索措施，可用检索式和筛选。",
)
@click.argument("words", nargs=-1, metavar="检索式")
@exact_option
@filter_options
@page_options
@json_option
@click.pass_context
def search(
    context: click.Context,
    words: tuple[str, ...],
    *,
    exact: bool,
    filters: Filters,
    as_json: bool,
    limit: int,
    offset: int,
) -> None:
    """Print the measures that words and filters find."""
    request = _request(" ".join(words), filters, exact=exact, limit=limit, offset=offset)
    result = open_library(context).search(request)
    if as_json:
        cli_output.print_json(cli_output.result_json(result))
        return
    cli_output.tell_of_scan(result)
    click.echo(
        f"共 {result.total} 条措施，{result.document_total} 份文件，{result.took_ms:.1f} 毫秒"
    )
    _tell_of_spellings(result)
    for line in cli_output.suggestion_lines(result.suggestions, "search", exact=exact):
        click.echo(line)
    for hit in result.hits:
        for line in cli_output.hit_lines(hit):
            click.echo(line)


@click.command(cls=ChineseCommand, help="列出其他省份中与某条措施相近的措施（同类措施）。")
@click.argument("measure_id", metavar="编号")
@click.option("--limit", type=Count(), default=10, help="最多 N 条。")
@json_option
@click.pass_context
def similar(context: click.Context, measure_id: str, *, limit: int, as_json: bool) -> None:
    """Print the measures of other provinces that say much the same."""
    library = open_library(context)
    found = library.similar(measure_id, limit=limit)
    records = library.measures([each.id for each in found])
    documents = {document.id: document for document in library.documents()}
    shown = [
        (each, record, documents[record.document_id])
        for each, record in zip(found, records, strict=True)
    ]
    if as_json:
        cli_output.print_json(
            {
                "id": measure_id,
                "total": len(shown),
                "similar": [cli_output.similar_json(*each) for each in shown],
            }
        )
        return
    if not shown:
        click.echo("未见其他省份有相近的措施。")
    for each in shown:
        for line in cli_output.similar_lines(*each):
            click.echo(line)


@click.command(
    cls=ChineseCommand,
    help="显示、写入或删除您对某条措施的批注；用检索式 批注:有 可列出全部带批注的措施。",
)
@click.argument("measure_id", metavar="编号")
@click.argument("text", nargs=-1, metavar="[批注]")
@click.option("--remove", is_flag=True, help="删除批注。")
@click.pass_context
def note(context: click.Context, measure_id: str, text: tuple[str, ...], *, remove: bool) -> None:
    """Show, set or remove the user's note on a measure."""
    if remove and text:
        raise UserError("写入批注和 --remove 不能同时使用，批注未作改动。")
    library = open_library(context)
    if not text and not remove:
        click.echo(library.note(measure_id) or "没有批注。")
        return
    written = " ".join(text)
    if not written.strip() and not library.note(measure_id):
        click.echo("没有批注可以删除。")
        return
    if notice := library.set_note(measure_id, written):
        click.echo(notice, err=True)
    click.echo("批注已存入。" if written.strip() else "批注已删除。")


@click.command(cls=ChineseCommand, help="把符合条件的措施编成《政策选编》PDF。")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    metavar="文件.pdf",
    help="写入的 PDF 文件。",
)
@_words_option
@exact_option
@click.option("--title", type=Line("题名"), help="封面题名，默认“政策措施选编”。")
@click.option("--unit", type=Line("单位"), help="封面上的编制单位。")
@click.option(
    "--group-by",
    type=Coded(_GROUPINGS, "方式"),
    default=Grouping.CATEGORY,
    help="分章方式：category、province、department、document、none。",
)
@filter_options
@click.pass_context
def brief(
    context: click.Context,
    *,
    output: Path,
    words: str,
    exact: bool,
    title: str | None,
    unit: str | None,
    group_by: Grouping,
    filters: Filters,
) -> None:
    """Write a pack as PDF."""
    from index.language import write_query

    if output.suffix.lower() != ".pdf":
        raise UserError(f"只能写成 PDF，文件名应以 .pdf 结尾：{output.name}")
    library = open_library(context)
    result = library.search(_request(words, filters, exact=exact, sort="document", limit=0))
    cli_output.tell_of_scan(result)
    asked = result.query or Query(filters=filters)
    report = library.write_pack(
        PackSelection(
            title=title or "政策措施选编",
            ids=tuple(hit.id for hit in result.hits),
            unit=unit,
            grouping=group_by,
            words=write_query(Query(asked.text)),
            also=tuple(
                variant.text
                for widening in result.widenings
                if widening.applied
                for variant in widening.variants
            ),
            filters=asked.filters,
        ),
        output,
    )
    click.echo(f"已写入 {output}：{result.total} 条措施，{report.pages} 页")
    _tell_of_spellings(result)
    if report.missing:
        click.echo(f"下列字符没有可用的字形，请核对：{' '.join(sorted(report.missing))}", err=True)
