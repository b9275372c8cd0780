#!/bin/sh
# What `make run` does: open the window; without a display, do the same job on paper under out/.
set -eu
policy-desk build
# A display may be named and yet not answer, as after a lost connection.
if python -c 'from desktop.display import check_screen; check_screen()' 2>/dev/null; then
    exec policy-desk
fi
echo "没有可用的显示器，窗口打不开；改为不用窗口完成同样的工作。"
mkdir -p out
echo "— 检索“中试 平台”："
policy-desk search 中试 平台 --limit 3
echo "— 编印选编并截取窗口画面："
policy-desk brief --words 中试 --title 中试平台支持政策选编 -o out/中试平台支持政策选编.pdf
python build/screenshots.py out/窗口.png
echo "$PWD/out/中试平台支持政策选编.pdf"
echo "$PWD/out/窗口.png"
