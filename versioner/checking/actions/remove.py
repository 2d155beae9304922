"""remove X: X stood at the place, and does not stand there."""

from __future__ import annotations

from dataclasses import replace

from versioner.checking.actions.paraphrased import dropped, still_told
from versioner.checking.findings import (
    Finding,
    Standing,
    edits_of,
    evidence_for,
    evidence_untouched,
    evidence_whole,
    sentence_around,
    stands,
    stood,
    thing,
    words,
)
from versioner.checking.revisions import Revisions, Site
from versioner.checking.target_kinds import SEEN, words_of_kind
from versioner.checking.tying import still_named, untied_removal
from versioner.checking.wording import WORD, content_words, names_in, occurrences
from versioner.language.english import COMMON_FIRST, STOP
from versioner.language.names import is_name, is_person, mentions, words_of_name
from versioner.language.values import lowered
from versioner.model import Claim, Evidence
from versioner.regexes import regex


def judge(claim: Claim, site: Site, revisions: Revisions) -> Finding:
    """Whether what the notice takes out stood here and is gone."""
    if claim.old is None:
        return _by_kind(claim, site, revisions)
    claim = replace(claim, old=_as_it_stood(claim.old, site, revisions))
    assert claim.old is not None
    held = stands(site, claim.old, revisions)
    if revisions.before is None:
        why = f"“{claim.old}” still stands in {site.name}." if held.anywhere else ""
        return Finding(None, not held.anywhere, _still(held, site), why=why, told=True)
    had = stood(site, claim.old, revisions)
    if not had.anywhere and (edits := dropped(claim, site)):
        return Finding(True, True, evidence_for(site, edits), edits, told=True)
    if not had.anywhere and claim.target.kind not in ("reference", "name", "word") and site.changed:
        return _by_kind(claim, site, revisions)
    if had.touched and _one_of_several(claim.old, claim, held, site):
        why = f"One mention of “{claim.old}” went from {site.name}, which still speaks of the name."
        return Finding(True, None, evidence_for(site, edits_of(had)), edits_of(had), why, told=True)
    if held.anywhere and (edits := _gone_from_joined(had, site)):
        return Finding(True, True, evidence_for(site, edits), edits, told=True)
    if had.touched and _one_too_many(claim) and had.often > held.often:
        return Finding(True, True, evidence_for(site, edits_of(had)), edits_of(had), told=True)
    if not had.anywhere and (edits := edits_of(held)):
        why = f"The wrong way round: “{claim.old}” was not in {site.name} and was put in."
        return Finding(False, False, evidence_for(site, edits), edits, why, told=True)
    if held.anywhere:
        return Finding(
            had.anywhere,
            False,
            _still(held, site),
            edits_of(had),
            f"“{claim.old}” still stands in {site.name}.",
            told=True,
        )
    if not had.anywhere and site.changed and not is_name(claim.old):
        return _described(claim, site)
    if not had.anywhere and not site.changed and not is_name(claim.old):
        return Finding(None, False, why=f"{site.name.capitalize()} is as it was.", told=True)
    if not had.anywhere and (edits := _surname_gone(claim.old, site)):
        return Finding(True, True, evidence_for(site, edits), edits, told=True)
    if not had.anywhere:
        return Finding(False, True, (), why=f"“{claim.old}” did not stand in {site.name} before.", told=True)
    edits = edits_of(had)
    shown = evidence_for(site, edits) if edits else (evidence_whole(site),)
    return Finding(True, True, shown, edits, told=True)


def _one_too_many(claim: Claim) -> bool:
    """Whether a word that stood once too often is said to be taken out: 'drops extraneous word "the"'."""
    return not _EXTRA.isdisjoint(lowered(claim.target.text or "").split())


_EXTRA = frozenset(
    "extraneous extra repeated duplicate duplicated redundant superfluous errant stray second additional"
    " unnecessary spurious doubled double".split()
)
_NAMED_THING = regex(r"((?:[A-Z][\w'’-]{0,30} ){1,4})[a-z]{1,20}")


def _as_it_stood(old: str, site: Site, revisions: Revisions) -> str:
    """The name by which the earlier revision speaks of what is told.

    The "Harn" of "the Harn hotel", where it only has the name; in a place that says "Harn" the "Harn" of
    "Harn Capital"; "its rooms" for "Harn Capital's rooms".
    """
    first, _, rest = old.partition(" ")
    before = [part.text for part in site.before]
    if rest[:1].isupper() and is_name(old) and not any(occurrences(old, text) for text in before):
        short = first.lower() not in COMMON_FIRST and any(first in WORD.findall(text) for text in before)
        return first if short and occurrences(old, revisions.before_text) else old
    if (owner := _OWNER.match(old)) is not None and not occurrences(old, revisions.before_text):
        rest = old[owner.end() :]
        owned = (f"{whose} {rest}" for whose in ("its", "his", "her", "their"))
        return next((told for told in owned if occurrences(told, revisions.before_text)), old)
    told = _NAMED_THING.fullmatch(old)
    if told is None or told[1].endswith(("'s ", "’s ")) or occurrences(old, revisions.before_text):
        return old
    name = told[1].strip()
    return name if occurrences(name, revisions.before_text) else old


def _still(held: Standing, site: Site) -> tuple[Evidence, ...]:
    """Where wording still stands, whether an edit touches it or not."""
    spans = [*held.untouched, *((part, span) for part, span, _ in held.touched)]
    return tuple(evidence_untouched(site, part, span) for part, span in spans)


_OWNER = regex(r"[A-Z][^,;:.]{0,60}['’]s? (?=\w+ \w+ \w)")
_OWNED = regex(r"\w['’]s? \w")


def _described(claim: Claim, site: Site) -> Finding:
    """What is removed is only described: "reference to Ida Orr's employer", "to her having won a prize".

    Words must have gone, and none come, from a sentence that speaks of the person; or he himself went from
    one that tells it of others, too.
    """
    named = {w for name in names_in(f"the {claim.target.text or ''}") for w in content_words(name)}
    told = set(content_words(claim.old or ""))
    gone, unnamed = [], []
    for i, edit in enumerate(site.edits):
        old, new = (content_words(side) for side in words(edit, site))
        stretch = edit.before
        text = site.before[stretch.block].text if stretch.block < len(site.before) else ""
        around = text[slice(*sentence_around(text, stretch.start, stretch.end))]
        if len(old) > len(new) and named & set(content_words(around)):
            gone.append(i)
        if named & {*old} - {*new} and told & set(content_words(around)):
            unnamed.append(i)
    if unnamed and not any(named & set(content_words(part.text)) for part in site.after):
        return Finding(True, True, evidence_for(site, unnamed), frozenset(unnamed))
    owned = _OWNED.search(claim.old or "") is not None and not still_told(claim.old or "", site)
    if gone and owned:
        return Finding(True, True, evidence_for(site, gone), frozenset(gone))
    why = f"{site.name.capitalize()} changed, but that “{claim.old}” went cannot be seen."
    return Finding(None, None, why=why)


def _one_of_several(old: str, claim: Claim, held: Standing, site: Site) -> bool:
    """Whether the mention that went was the one meant.

    Only "Lee" of "Ana Lee" still stands, or the paragraph was split and the name stands in the other
    half. Of "references" each must go.
    """
    spans = [(p, s) for p, s in held.untouched] + [(p, s) for p, s, _ in held.touched]
    several = "references" in (claim.target.text or "").lower().split()
    whole = any(lowered(old) in lowered(p.text[s.start : s.end]) for p, s in spans)
    return bool(spans) and not several and (not whole or len(site.after) > 1)


def _gone_from_joined(had: Standing, site: Site) -> frozenset[int]:
    """Of paragraphs joined since, the edits that took every mention from one, whatever the others keep."""
    if len(site.before) < 2 or len(site.after) != 1:
        return frozenset()
    kept = [part for part, _ in had.untouched]
    return frozenset(i for part, _, edits in had.touched if part not in kept for i in edits)


def _by_kind(claim: Claim, site: Site, revisions: Revisions) -> Finding:
    """The wording is not told: words of the kind, or of the target, that went without return."""
    if not site.before and not site.changed:
        return Finding(None, None, why="What was removed is not told.")
    if not site.changed:
        return Finding(None, False, why=f"Nothing was removed from {site.name}: it is as it was.")
    if claim.target.kind == "name" and (unnamed := _made_nameless(claim, site, revisions)):
        return Finding(True, True, evidence_for(site, unnamed), unnamed)
    went = [p.text for p in site.before] if not site.after else [words(e, site)[0] for e in site.edits]
    if claim.old is None and (other := untied_removal(claim, site, "\n".join(went), revisions)) is not None:
        return other
    if site.kind == "removed":
        return Finding(True, True, (evidence_whole(site),))
    if needless := _needless(claim, site):
        return Finding(True, True, evidence_for(site, needless), needless)
    wanted = set(content_words(claim.target.text or ""))
    gone = []
    for i, edit in enumerate(site.edits):
        old, new = words(edit, site)
        shorter = len(content_words(old)) > len(content_words(new))
        kind = claim.target.kind in SEEN and any(words_of_kind(claim.target.kind, old))
        loose = claim.target.kind not in SEEN and claim.old is None
        if shorter and (kind or loose or wanted & set(content_words(old))):
            gone.append(i)
    if gone:
        return Finding(True, True, evidence_for(site, gone), frozenset(gone))
    return Finding(
        None,
        None,
        why=f"{site.name.capitalize()} changed, but that “{thing(claim)}” went cannot be seen.",
    )


def _needless(claim: Claim, site: Site) -> frozenset[int]:
    """The edits by which "a repeated word", or a sentence told twice, went, or "an extraneous word"."""
    told = set(lowered(claim.target.text or "").split())
    if told.isdisjoint(_REPEATED | _EXTRA):
        return frozenset()
    found = set()
    for i, edit in enumerate(site.edits):
        old, new = words(edit, site)
        gone = [w.lower() for w in WORD.findall(old)]
        if not gone or WORD.search(new) is not None or edit.before.block >= len(site.before):
            continue
        text, size = site.before[edit.before.block].text, len(gone)
        reach = 2 * (edit.before.end - edit.before.start) + _BESIDE
        before = WORD.findall(text[max(0, edit.before.start - reach) : edit.before.start])[-size:]
        behind = WORD.findall(text[edit.before.end : edit.before.end + reach])[:size]
        twice = gone in ([w.lower() for w in before], [w.lower() for w in behind])
        if (twice and told & _REPEATED) or (size == 1 and told & _EXTRA):
            found.add(i)
    return frozenset(found)


_REPEATED = frozenset("repeated repetition duplicate duplicated doubled double duplication twice".split())
_EXTRA = frozenset("extraneous extra stray superfluous redundant needless unnecessary errant".split())
_BESIDE = 8


def _made_nameless(claim: Claim, site: Site, revisions: Revisions) -> frozenset[int]:
    """The edits by which somebody is no more named anywhere, and nobody in his place: "the student".

    None where another name still stands beside the words for whoever the notice means.
    """
    if still_named(claim, revisions):
        return frozenset()
    found = set()
    for i, edit in enumerate(site.edits):
        old, new = words(edit, site)
        names = [name for name in _names(old) if is_person(name)]
        gone = [name for name in names if not mentions(name, revisions.after_text)]
        if gone and gone == names and not any(mentions(name, new) for name in names) and not _names(new):
            found.add(i)
    return frozenset(found)


def _names(text: str) -> list[str]:
    """The names among words that changed, which may begin with one that opens a sentence."""
    known = (text[span.start : span.end] for span in words_of_kind("name", text))
    return [word for word in known if word.lower() not in STOP]


def _surname_gone(name: str, site: Site) -> frozenset[int]:
    """The edits that took out a surname, by which alone a headline may call somebody: 'Councillor Orr'."""
    *first, last = words_of_name(name) or [name]
    if not first:
        return frozenset()
    sides = ((i, [side.split() for side in words(edit, site)]) for i, edit in enumerate(site.edits))
    plain = ((i, [{w.strip(".,;:'’s\"“”") for w in side} for side in both]) for i, both in sides)
    return frozenset(i for i, (gone, came) in plain if last.strip("'’s") in gone and last not in came)
