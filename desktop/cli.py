"""The command line: the library's verbs for people, scripts and tests."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from db.errors import UserError
from db.models import to_json
from desktop import cli_output, paths, wording
from desktop.chinese_click import ChineseGroup, Date, sentence
from desktop.cli_options import json_option
from desktop.cli_search import brief, measures, note, open_library, search, similar
from desktop.library import Library, parse_file
from desktop.reporting import start_log
from index.query import Filters

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from db.models import JsonObject

logger = logging.getLogger(__name__)


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
        cli_output.print_json(record)
        return
    document = parsed.document
    click.echo(f"{document.title}（{document.doc_number or '未见文号'}）")
    click.echo(f"{document.province}　{document.kind}　{'、'.join(document.issuer)}")
    click.echo(parsed.notice or f"共 {len(parsed.measures)} 条措施")
    for measure in parsed.measures:
        click.echo(cli_output.measure_line(measure))


@policy_desk.command(help="列出资料库中的全部文件。")
@json_option
@click.option("--as-of", type=Date(), help="以该日判断效力，默认今天。")
@click.pass_context
def documents(context: click.Context, *, as_json: bool, as_of: dt.date | None) -> None:
    """Print the documents of the library."""
    listed = open_library(context).documents()
    day = Filters(as_of=as_of).day
    if as_json:
        cli_output.print_json(
            {
                "total": len(listed),
                "documents": [cli_output.document_json(document, day) for document in listed],
            }
        )
        return
    for document in listed:
        status = wording.STATUSES[document.status(day)]
        click.echo(f"{document.id}　{document.title}　{document.doc_number or '—'}　{status}")


@policy_desk.command(help="用随附的原始文件重新生成资料库和全文索引。")
@click.pass_context
def build(context: click.Context) -> None:
    """Build the library anew."""
    library = Library.build(context.obj, progress=cli_output.progress())
    info = library.info
    click.echo(
        f"资料库已生成：{info.document_total} 份文件，{info.measure_total} 条措施，"
        f"版本 {info.data_version}，位置 {library.generation}"
    )
    if not library.is_indexed():
        click.echo("全文索引没有写成，检索改为逐字查找，结果不变，只是稍慢。", err=True)
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


for _command in (measures, search, similar, note, brief):
    policy_desk.add_command(_command)
