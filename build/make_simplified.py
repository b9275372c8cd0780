"""Makes resources/simplified.txt afresh: which simplified character a traditional one stands for.

Needs opencc-python-reimplemented of the development dependencies, whose tables are OpenCC's.
"""

from __future__ import annotations

from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from charset import in_gb2312

TARGET = Path(__file__).parents[1] / "resources" / "simplified.txt"

HEAD = """\
# Simplified characters, each with the traditional ones that are written for it, in the order of
# Unicode. Simplified are those of GB 2312; where a traditional character stands for several, it is
# with the usual one.
#
# Made by build/make_simplified.py from opencc-python-reimplemented {version}
# (https://github.com/yichen0831/opencc-python), Apache License 2.0, whose tables are those of
# OpenCC (https://github.com/BYVoid/OpenCC), Copyright Carbo Kuo and contributors, under the same
# licence.
#
# Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
# in compliance with the License. You may obtain a copy of the License at
# http://www.apache.org/licenses/LICENSE-2.0. Unless required by applicable law or agreed to in
# writing, software distributed under the License is distributed on an "AS IS" BASIS, WITHOUT
# WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied. See the License for the specific
# language governing permissions and limitations under the License.
#
# Changed against OpenCC: single characters only, one simplified character for each, turned round.
"""


def pairs() -> list[tuple[str, str]]:
    """Return traditional characters, each with the simplified one that is usual for it."""
    table = files("opencc").joinpath("dictionary", "TSCharacters.txt").read_text(encoding="utf-8")
    found = []
    for line in table.splitlines():
        traditional, _, choices = line.removeprefix("\ufeff").partition("\t")
        usual = next(iter(choices.split()), traditional)
        if usual != traditional <= "\uffff" and in_gb2312(usual):
            found.append((traditional, usual))
    return found


def main() -> None:
    """Write the table."""
    by_simplified: dict[str, set[str]] = {}
    for traditional, simplified in pairs():
        by_simplified.setdefault(simplified, set()).add(traditional)
    lines = [f"{one} {''.join(sorted(by_simplified[one]))}\n" for one in sorted(by_simplified)]
    package = "opencc-python-reimplemented"
    TARGET.write_text(HEAD.format(version=version(package)) + "".join(lines), encoding="utf-8")
    print(f"{TARGET.name}: {len(pairs())} traditional characters for {len(lines)}")


if __name__ == "__main__":
    main()
