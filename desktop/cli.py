"""The command line: the library's verbs for people, scripts and tests."""

from __future__ import annotations

import contextlib
import functools
import json
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from db.errors import UserError
from db.models import to_json
from desktop import paths, wording
from desktop.chinese_click import ChineseGroup, Coded, Date, Line, sentence
from desktop.cli_options import filter_options, json_option, page_options
from desktop.library import Library, parse_file
from desktop.reporting import start_log
from desktop.selection import Grouping, PackSelection
from index.query import Filters, SearchRequest

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from db.models import Document, JsonObject, JsonValue, Measure
    from index.query import SearchResult

logger = logging.getLogger(__name__)

_GROUPINGS = {
    Grouping.CATEGORY: "类别",
    Grouping.PROVINCE: "省份",
    Grouping.DEPARTMENT: "部门",
    Grouping.DOCUMENT: "文件",
    Grouping.NONE: "不分章",
}


def run(arguments: Sequence[str]) -> int:
    """Run the command line; return its exit code.

    0: done. 1: the user's error, told in one Chinese line. 2: a defect of the program, logged.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A pipe on Windows would otherwise get the system's legacy code page.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    data_dir: Path | None = None
    try:
        with policy_desk.make_context("policy-desk", list(arguments)) as context:
            data_dir = context.params["data_dir"]
            code = policy_desk.invoke(context)
    except click.exceptions.Exit as finished:  # --help and --version
        return finished.exit_code
    except UserError as error:
        return _fail(error.summary)
    except (click.Abort, KeyboardInterrupt):
        return _fail("已取消，没有写入任何文件。")
    except click.ClickException as error:
        return _fail(sentence(error))
    except BrokenPipeError:
        # The reader (head, less) has seen enough; nothing is left to say to it.
        _drop_output()
        return 0
    except OSError as error:
        # What fails in a room's own files is a UserError; left is the output, as on a full disk.
        _drop_output()
        return _fail(f"系统读写出错，命令没有完成，资料未受影响：{error}")
    except Exception:
        folder = paths.data_dir(data_dir)
        logged = start_log(folder)
        logger.exception("the command failed")
        report = f" {paths.log_file(folder)} " if logged else "以上内容"
        return _fail(f"程序内部出错，资料未受影响。请把{report}转给维护人员。", code=2)
    return code if isinstance(code, int) else 0


def _drop_output() -> None:
    """Let what is still buffered go nowhere: the interpreter would write it again at its end.

    Failing there it would end with a traceback and a code of its own.
    """
    with contextlib.suppress(OSError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _fail(summary: str, code: int = 1) -> int:
    click.echo(" ".join(summary.split()), err=True)
    return code


def _library(context: click.Context) -> Library:
    """Open the library for one command."""
    library = Library.open(context.obj, progress=_progress())
    context.call_on_close(functools.partial(library.close, finish_repair=True))
    return library


def _progress() -> Callable[[str, float], None] | None:
    """Return what tells a person, not a script, of a build that takes a while."""

    def tell(step: str, share: float) -> None:
        click.echo(f"{step} {share:.0%}", err=True)

    return tell if os.isatty(2) else None


def _print_json(value: JsonValue) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


@click.group(
    cls=ChineseGroup,
    invoke_without_command=True,
    help="政策案头：省级政策措施的检索、比较与编印，完全离线使用。不带命令时打开窗口。",
)
@click.option(
    "--data-dir",
    type=click.Path(path_type=Path, file_okay=True),
    metavar="文件夹",
    help="数据文件夹，默认为用户数据目录。",
)
@click.version_option(package_name="policy-desk", message="政策案头 %(version)s", help="显示版本。")
@click.pass_context
def policy_desk(context: click.Context, data_dir: Path | None) -> int | None:
    """Open the window, or run one of the commands."""
    context.obj = data_dir
    if context.invoked_subcommand is not None:
        return None
    from desktop import app

    return app.run(data_dir)


@policy_desk.command(help="读取一份文件并显示识别结果，不保存任何内容。")
@click.argument("file", type=click.Path(path_type=Path), metavar="文件")
@json_option
def parse(file: Path, *, as_json: bool) -> None:
    """Print what is read from one file."""
    parsed = parse_file(file)
    if as_json:
        record: JsonObject = {
            "document": to_json(parsed.document),
            "measures": to_json(parsed.measures),
        }
        if parsed.notice:
            record["notice"] = parsed.notice
        _print_json(record)
        return
    document = parsed.document
    click.echo(f"{document.title}（{document.doc_number or '未见文号'}）")
    click.echo(f"{document.province}　{document.kind}　{'、'.join(document.issuer)}")
    click.echo(parsed.notice or f"共 {len(parsed.measures)} 条措施")
    for measure in parsed.measures:
        click.echo(_line(measure))


@policy_desk.command(help="列出资料库中的全部文件。")
@json_option
@click.option("--as-of", type=Date(), help="以该日判断效力，默认今天。")
@click.pass_context
def documents(context: click.Context, *, as_json: bool, as_of: dt.date | None) -> None:
    """Print the documents of the library."""
    listed = _library(context).documents()
    day = Filters(as_of=as_of).day
    if as_json:
        _print_json(
            {
                "total": len(listed),
                "documents": [_document_json(document, day) for document in listed],
            }
        )
        return
    for document in listed:
        status = wording.STATUSES[document.status(day)]
        click.echo(f"{document.id}　{document.title}　{document.doc_number or '—'}　{status}")


@policy_desk.command(help="列出符合筛选条件的措施。")
@filter_options
@page_options
@json_option
@click.pass_context
def measures(
    context: click.Context, *, filters: Filters, as_json: bool, limit: int, offset: int
) -> None:
    """Print the measures that the filters leave."""
    library = _library(context)
    result = library.search(SearchRequest("", filters, sort="document", limit=limit, offset=offset))
    found = library.measures([hit.id for hit in result.hits])
    if as_json:
        _print_json({"total": result.total, "measures": to_json(found)})
        return
    click.echo(f"共 {result.total} 条措施，{result.document_total} 份文件")
    for measure in found:
        click.echo(f"{measure.id}　{_line(measure)}")


@policy_desk.command(
    context_settings={"ignore_unknown_options": True},
    help="检索措施。多个词须同时出现，引号内为原文，前加 - 为排除。",
)
@click.argument("words", nargs=-1, metavar="检索词")
@filter_options
@page_options
@json_option
@click.pass_context
def search(
    context: click.Context,
    words: tuple[str, ...],
    *,
    filters: Filters,
    as_json: bool,
    limit: int,
    offset: int,
) -> None:
    """Print the measures that words and filters find."""
    for word in words:
        # Unknown options are let through so that -补助 can exclude a word.
        if word.startswith("--"):
            raise click.NoSuchOption(word, ctx=context)
    request = SearchRequest(" ".join(words), filters, limit=limit, offset=offset)
    result = _library(context).search(request)
    if as_json:
        _print_json(_result_json(result))
        return
    click.echo(
        f"共 {result.total} 条措施，{result.document_total} 份文件，{result.took_ms:.1f} 毫秒"
    )
    for hit in result.hits:
        click.echo(f"{hit.id}　{hit.title}\n    {hit.snippet}")


@policy_desk.command(help="把符合条件的措施编成《政策选编》PDF。")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    metavar="文件.pdf",
    help="写入的 PDF 文件。",
)
@click.option("--words", default="", metavar="检索词", help="只收入含有这些词的措施。")
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
    title: str | None,
    unit: str | None,
    group_by: Grouping,
    filters: Filters,
) -> None:
    """Write a pack as PDF."""
    if output.suffix.lower() != ".pdf":
        raise UserError(f"只能写成 PDF，文件名应以 .pdf 结尾：{output.name}")
    library = _library(context)
    chosen = library.select(words, filters)
    report = library.write_pack(
        PackSelection(
            title=title or "政策措施选编",
            ids=tuple(measure.id for measure in chosen),
            unit=unit,
            grouping=group_by,
            words=words,
            filters=filters,
        ),
        output,
    )
    click.echo(f"已写入 {output}：{len(chosen)} 条措施，{report.pages} 页")
    if report.missing:
        click.echo(f"下列字符没有可用的字形，请核对：{' '.join(sorted(report.missing))}", err=True)


@policy_desk.command(help="用随附的原始文件重新生成资料库和全文索引。")
@click.pass_context
def build(context: click.Context) -> None:
    """Build the library anew."""
    library = Library.build(context.obj, progress=_progress())
    info = library.info
    click.echo(
        f"资料库已生成：{info.document_total} 份文件，{info.measure_total} 条措施，"
        f"版本 {info.data_version}，位置 {library.generation}"
    )
    library.close()


@policy_desk.command(help="检查程序、字体、显示、资料库和索引，并逐项报告。")
@click.pass_context
def doctor(context: click.Context) -> int:
    """Examine the installation; exit code 1 if something is wrong."""
    from desktop.doctor import Verdict, examine

    healthy = True
    for finding in examine(context.obj):
        healthy &= finding.verdict is not Verdict.FAULT
        click.echo(str(finding))
    click.echo("检查完毕，没有异常。" if healthy else "检查完毕，有异常项，请按提示处理。")
    return 0 if healthy else 1


def _line(measure: Measure) -> str:
    names = "、".join(
        f"{department.name}（{wording.ROLES[department.role]}）"
        for department in measure.departments[:3]
    )
    more = f"等 {len(measure.departments)} 个部门" if len(measure.departments) > 3 else ""
    return f"{measure.number}{measure.title}　{names}{more}"


def _document_json(document: Document, day: dt.date) -> JsonValue:
    record = to_json(document)
    if isinstance(record, dict):
        del record["text"]
        record["status"] = str(document.status(day))
    return record


def _result_json(result: SearchResult) -> JsonObject:
    return {
        "total": result.total,
        "hits": [
            {
                "id": hit.id,
                "score": round(hit.score, 4),
                "title": hit.title,
                "snippet": hit.snippet,
                "title_marks": to_json(hit.title_marks),
                "snippet_marks": to_json(hit.snippet_marks),
            }
            for hit in result.hits
        ],
        "facets": _facets_json(result),
        "took_ms": round(result.took_ms, 3),
    }


def _facets_json(result: SearchResult) -> JsonObject:
    """Return the facets by name, each a list of values with their counts."""
    return {
        name: [
            {"value": value.value, "label": value.label, "count": value.count} for value in values
        ]
        for name, values in result.facets.items()
    }
