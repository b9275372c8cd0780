"""The dialogs that ask for a file, to write or to open: Qt's own, translated to the last column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QDir,
    QFileInfo,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QStandardPaths,
    Qt,
    QTranslator,
    QUrl,
)
from PySide6.QtGui import QAbstractFileIconProvider, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QFileSystemModel,
    QHeaderView,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from desktop import theme
from desktop.language import marked, tr
from desktop.overriding import override
from desktop.widgets import glyphs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_NAME, _SIZE, _KIND, _DATE = range(4)
"""Columns of Qt's list of files."""

_WORDS = {
    ("QFileSystemModel", "Name"): marked("名称"),
    ("QFileSystemModel", "Size"): marked("大小"),
    ("QFileSystemModel", "Date Modified"): marked("修改时间"),
}
"""What Qt's own translation says otherwise than officials do, by context and source."""

_SHORT = 4
"""Characters of an ending that is said in capitals: PDF, XLSX."""

_PLACES = (
    QStandardPaths.StandardLocation.DesktopLocation,
    QStandardPaths.StandardLocation.DocumentsLocation,
    QStandardPaths.StandardLocation.DownloadLocation,
    QStandardPaths.StandardLocation.HomeLocation,
)


class _FileDialog(QFileDialog):
    """Asks for one file.

    It is the application's own dialog and not the system's: it has the bundled font and speaks
    one language on every system. It looks at names only, never into files: on a slow share Qt's
    guessing of types by contents would hold the window up.
    """

    def __init__(self, title: str, folder: str, parent: QWidget) -> None:
        super().__init__(parent, title)
        theme.dress(self)
        self._words = _Words()
        QCoreApplication.installTranslator(self._words)
        self.finished.connect(lambda _: QCoreApplication.removeTranslator(self._words))
        self.finished.connect(self.deleteLater)
        self.setOption(QFileDialog.Option.DontUseNativeDialog)
        self._icons = _Icons()
        self.setIconProvider(self._icons)
        self.setLabelText(QFileDialog.DialogLabel.FileName, tr("文件名："))
        self.setLabelText(QFileDialog.DialogLabel.FileType, tr("类型："))
        self.setSidebarUrls(_places())
        self.setDirectory(folder)
        screen = self.screen().availableSize()
        self.resize(
            min(theme.space(210), screen.width() - theme.space(10)),
            min(theme.space(130), screen.height() - theme.space(20)),
        )

    def ask(self, act: Callable[[str], None]) -> None:
        """Open the dialog; ``act`` is given the path if the user agrees to one."""
        self.fileSelected.connect(act)
        self.open()

    def arrange(self) -> None:
        """Give the list the columns that are wanted, once the dialog has all its parts."""
        for splitter in self.findChildren(QSplitter):
            splitter.setSizes([theme.space(40), theme.space(165)])
        for table in self.findChildren(QTreeView):
            self._cells = _Cells(table)
            table.setItemDelegate(self._cells)
            table.setColumnHidden(_KIND, True)  # there is one kind only
            header = table.header()
            header.setStretchLastSection(False)
            header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
            header.resizeSection(_SIZE, theme.space(24))
            header.resizeSection(_DATE, theme.space(36))


class SaveDialog(_FileDialog):
    """Asks where one file is to be written."""

    def __init__(self, title: str, folder: str, name: str, parent: QWidget) -> None:
        super().__init__(title, folder, parent)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setLabelText(QFileDialog.DialogLabel.LookIn, tr("保存到："))
        suffix = name.rpartition(".")[2]
        kind = suffix.upper() if len(suffix) <= _SHORT else suffix
        self.setNameFilter(tr("{kind} 文件 (*.{suffix})", kind=kind, suffix=suffix))
        self.setDefaultSuffix(suffix)
        self.selectFile(name)
        self.arrange()


class OpenDialog(_FileDialog):
    """Asks which file is to be opened."""

    def __init__(self, title: str, folder: str, suffixes: Sequence[str], parent: QWidget) -> None:
        """Show files with these endings, given without the dot."""
        super().__init__(title, folder, parent)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        self.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.setLabelText(QFileDialog.DialogLabel.LookIn, tr("查找位置："))
        kinds = " ".join(f"*.{each}" for each in suffixes)
        self.setNameFilter(tr("可以打开的文件 ({kinds})", kinds=kinds))
        self.arrange()


class _Words(QTranslator):
    """Goes before Qt's own translation while the dialog is open."""

    def __init__(self) -> None:
        super().__init__()
        app = QCoreApplication.instance()
        self._others = app.findChildren(QTranslator) if app is not None else []

    @override
    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """Return the word; Qt's own, which an empty text from here would hide, for all others."""
        if (own := _WORDS.get((context, sourceText))) is not None:
            return tr(own)
        said = (other.translate(context, sourceText, disambiguation, n) for other in self._others)
        return next(filter(None, said), sourceText)


class _Icons(QAbstractFileIconProvider):
    """Two signs, by what a name stands for. Asked from a thread of Qt's too: all is made before."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = _icon(glyphs.folder)
        self._file = _icon(glyphs.sheet)

    @override
    def icon(self, of: QAbstractFileIconProvider.IconType | QFileInfo) -> QIcon:
        """Return the sign of a folder or of a file."""
        if isinstance(of, QFileInfo):
            return self._folder if of.isDir() else self._file
        is_file = of is QAbstractFileIconProvider.IconType.File
        return self._file if is_file else self._folder

    @override
    def type(self, info: QFileInfo) -> str:
        """Return what is known without looking into it."""
        return tr("文件夹") if info.isDir() else tr("{kind} 文件", kind=info.suffix().upper())


class _Cells(QStyledItemDelegate):
    """Says sizes and times in one form, whatever the system's language is."""

    @override
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Take the text from the file itself."""
        super().initStyleOption(option, index)
        model = index.model()
        if not isinstance(model, QFileSystemModel) or index.column() == _NAME:
            return
        place = index.sibling(index.row(), _NAME)
        text = ""
        if index.column() == _DATE:
            text = model.lastModified(place).toString("yyyy-MM-dd HH:mm")
        elif not model.isDir(place):
            text = f"{max(1, round(model.size(place) / 1024)):,} KB"
        for name, value in (("text", text), ("displayAlignment", _ALIGNMENT[index.column()])):
            setattr(option, name, value)  # Qt's stubs do not name these


_ALIGNMENT = {
    _SIZE: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    _KIND: Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    _DATE: Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
}


def _places() -> list[QUrl]:
    paths = [QStandardPaths.writableLocation(place) for place in _PLACES]
    paths += [drive.absolutePath() for drive in QDir.drives()]
    known = dict.fromkeys(path for path in paths if path and QFileInfo(path).isDir())
    return [QUrl.fromLocalFile(path) for path in known]


def _icon(draw: Callable[..., None]) -> QIcon:
    t = theme.tokens()
    side = theme.space(5)
    icon = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, t.muted), (QIcon.Mode.Selected, t.on_accent)):
        picture = QPixmap(side * 2, side * 2)
        picture.setDevicePixelRatio(2)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        draw(painter, QRect(0, 0, side, side), colour=colour)
        painter.end()
        icon.addPixmap(picture, mode)
    return icon
