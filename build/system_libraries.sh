#!/bin/sh
# See that the system libraries Qt needs are there: system_libraries.sh PYTHON
# Installed when root, else the one command to type is printed. Silent when nothing is missing.
set -eu
[ "$(uname -s)" = Linux ] || exit 0

packages="libglib2.0-0 libfontconfig1 libfreetype6 libdbus-1-3 libxkbcommon0 libgl1 libegl1
libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1
libxcb-image0 libxcb-render-util0 libxcb-randr0 libxcb-sync1 libxcb-xfixes0 libx11-xcb1 libxcb-shm0
libxcb-util1"

# Qt's own message names xcb-cursor whatever is missing; the loader tells the truth.
missing() {
    qt=$("$1" -c 'import importlib.util as u, pathlib as p
print(p.Path(u.find_spec("PySide6").origin).parent / "Qt")')
    ldd "$qt"/lib/libQt6Widgets.so.6 "$qt"/lib/libQt6DBus.so.6 "$qt"/lib/libQt6XcbQpa.so.6 \
        "$qt"/plugins/platforms/libqxcb.so "$qt"/plugins/platforms/libqoffscreen.so 2>/dev/null |
        sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p' | sort -u
}

lacking=$(missing "$1")
[ -n "$lacking" ] || exit 0
command=$(echo apt-get install -y $packages)
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $command -qq >/dev/null
    lacking=$(missing "$1")
    [ -n "$lacking" ] || exit 0
fi
echo "Qt needs system libraries that are missing: $(echo $lacking)" >&2
echo "Type: sudo $command" >&2
exit 1
