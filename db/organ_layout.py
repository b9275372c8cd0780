"""Lays lines of succession out for every province.

The tables under ``resources/taxonomy`` say once what holds for all provinces and name the
exceptions; what a province's organs are called follows from it when the province is first asked
for.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.organ_lines import ARROW, Line, Setting, steps
from db.organ_names import STATE, normal
from db.organs import Claim, Draft, Roll
from db.regions import NATIONAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from db.organ_names import Shortenings
    from db.regions import Province


class Layout:
    """Lays the lines of succession out for one setting after another."""

    def __init__(self, shortenings: Shortenings) -> None:
        """Take the rules by which names are shortened."""
        self._shortenings = shortenings
        self._printed: dict[tuple[str, tuple[str, ...], bool], tuple[Form, ...]] = {}

    def province(self, province: Province, lines: Sequence[Line]) -> Roll:
        """Return the roll of ``province``."""
        drafts: dict[str, Draft] = {}
        setting = Setting.of(province)
        for line in lines:
            for chain in line.chains(province):
                self._lay(drafts, line, chain, setting)
        if province.planned:
            city = Setting.of_city(province.planned)
            for line in lines:
                if line.planned:
                    self._lay(drafts, line, line.planned, city)
        return Roll(province.name, drafts)

    def central(self, lines: Iterable[Line]) -> Roll:
        """Return the roll of the central organs, whose names are written whole."""
        drafts: dict[str, Draft] = {}
        setting = Setting(NATIONAL, NATIONAL, "", "")
        for line in lines:
            chain = ARROW.sub(r" →\1 =", "=" + line.chain.replace(" + ", " + ="))
            whole = {
                "=" + name: tuple(one if one[0] in "~?" else "=" + one for one in also)
                for name, also in line.also.items()
            }
            self._lay(drafts, dataclasses.replace(line, also=whole), chain, setting)
        for draft in drafts.values():
            for name, claim in list(draft.names.items()):
                if bare := name.removeprefix(NATIONAL):
                    draft.answer_to(bare, max(claim, Claim.VAGUE))
        return Roll(NATIONAL, drafts)

    def _lay(self, drafts: dict[str, Draft], line: Line, chain: str, setting: Setting) -> None:
        before: tuple[str, ...] = ()
        for step in steps(chain):
            for name in step.names:
                self._enter(drafts, line, name, setting)
            now = tuple(setting.registered(name) for name in step.names)
            if step.year is not None:
                for old in before:
                    for new in now:
                        if old != new and old not in now:
                            drafts[old].successors[new] = step.year
                            drafts[new].predecessors[old] = step.year
            before = now

    def _enter(self, drafts: dict[str, Draft], line: Line, name: str, setting: Setting) -> None:
        canonical = setting.registered(name)
        draft = drafts.get(canonical)
        if draft is None:
            draft = drafts[canonical] = Draft(line.family, self._short(line, name, setting))
        draft.answer_to(normal(canonical), Claim.REGISTERED)
        draft.answer_to(normal(draft.short), Claim.USUAL)
        for form in self._forms(line, name):
            form.enter(draft, setting)
        own = f"={canonical}"
        if own != name:
            for other in line.also.get(own, ()):
                _further(other).enter(draft, setting)

    def _forms(self, line: Line, name: str) -> tuple[Form, ...]:
        """Return how ``name`` of ``line`` is printed; the same for every setting."""
        also = line.also.get(name, ())
        key = (name, also, line.plain)
        found = self._printed.get(key)
        if found is None:
            text, whole = name.removeprefix("="), name.startswith("=")
            rules = self._shortenings
            usual = text if line.plain else rules.shortest_usual(text)
            forms = [
                Form(text, Claim.REGISTERED, whole=whole),
                Form(usual, Claim.USUAL, whole=whole),
            ]
            forms += [_further(other) for other in also]
            if not line.plain:
                forms += [Form(one, Claim.FURTHER, whole=whole) for one in rules.forms(text)]
            best: dict[tuple[str, bool], Form] = {}
            for form in forms:
                best.setdefault((normal(form.text), form.whole), form)
            found = self._printed[key] = tuple(
                Form(text, form.claim, whole=whole) for (text, whole), form in best.items()
            )
        return found

    def _short(self, line: Line, name: str, setting: Setting) -> str:
        further = tuple(one for one in line.also.get(name, ()) if one[0] != "?")
        usual = name if line.plain else self._shortenings.shortest_usual(name)
        if name.startswith("{C}"):
            return setting.fill(next(iter(further), usual), committee=setting.short_committee)
        if name.startswith("=") or "{" in name:
            own = line.also.get(f"={setting.registered(name)}", ())
            fitting = (one for one in (*further, *own, usual) if setting.level or "{L}" not in one)
            return setting.fill(next(fitting).lstrip("~=").removeprefix(STATE))
        if line.plain:
            usual = next(iter(further), name)
        return (setting.level or setting.full) + usual


def _further(other: str) -> Form:
    """Return the form of a name in an ``also`` row."""
    claim = {"~": Claim.OPEN, "?": Claim.ASKED}.get(other[0], Claim.USUAL)
    return Form(normal(other.lstrip("~=?")), claim, whole=other.startswith(("~", "=", "?=")))


@dataclass(frozen=True, slots=True)
class Form:
    """A way of printing a name, before its braces are filled.

    ``whole``: nothing goes before it; otherwise a text without braces follows the region's name.
    """

    text: str
    claim: Claim
    whole: bool

    def enter(self, draft: Draft, setting: Setting) -> None:
        """Enter every name that the form yields in ``setting``."""
        text, claim = self.text, self.claim
        if self.whole or "{" in text:
            if "{L}" in text and not setting.level:
                return
            if "{C}" not in text:
                draft.answer_to(setting.fill(text), claim)
                return
            for committee in setting.committees:
                draft.answer_to(setting.fill(text, committee), claim)
            if bare := setting.fill(text.replace("{C}", "")):
                draft.answer_to(bare, max(claim, Claim.VAGUE))
            return
        draft.answer_to(setting.full + text, claim)
        vague = max(claim, Claim.VAGUE)
        if claim != Claim.FURTHER:
            draft.answer_to(setting.short + text, vague)
        if setting.level:
            draft.answer_to(setting.level + text, claim)
            draft.answer_to(text, vague)
