"""What no claim accounts for: the edits left over, each with its weight; notices removed or reworded."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from versioner.checking.accounts import Accounts
from versioner.checking.change import Change, in_quote
from versioner.checking.changed_speech import same_speech
from versioner.checking.consequences import pronouns
from versioner.checking.findings import sentence_around, words
from versioner.checking.put_elsewhere import (
    clause_moved,
    events_turned,
    exchanged,
    members_turned,
    moved,
    phrase_moved,
    respectively_turned,
    roles_turned,
    turned_round,
)
from versioner.checking.recast import recast
from versioner.checking.revisions import Revisions, Site
from versioner.checking.said_alike import in_other_writing
from versioner.checking.same_sense import Around, around, says_the_same
from versioner.checking.target_kinds import SEEN, words_of_kind
from versioner.checking.weights import weigh
from versioner.checking.wording import content_words, occurrences, values_of, without
from versioner.language.english import STOP
from versioner.language.tokens import sentences
from versioner.language.values import lowered
from versioner.limits import LIMITS
from versioner.model import Notice, Place, Span, Stretch, TargetKind, Unannounced, Weight

_TAKES_BACK = frozenset(["retraction", "withdrawal"])
_TIMES, _TIME_WORDS = frozenset(["date", "weekday", "time"]), 3
_ORDER: dict[Weight, int] = {"substantive": 0, "copy": 1, "cosmetic": 2}
_CUT = 60
_NEAR, _SAME = 2, 5
"""Paragraphs that may lie between a sentence gone and come: put right on its way, or word for word."""
_SENTENCE, _OWN_SENTENCE = 4, 8
"""Words of what may have moved; so many are the same sentence wherever it came."""
_LONGEST = 900
_MARKS = " \t\n.,;:!?'\"()"


def unannounced(
    revisions: Revisions, accounts: Accounts, notices: Sequence[Notice], *, takes_new: bool
) -> list[Unannounced]:
    """Every change that no claim answers, in the order of the article, the weightiest first in a sentence.

    `notices` are the new ones; one that takes the story back accounts for what went with it, and for all
    where the body is gone. `takes_new` is True where an update announced new material: added paragraphs
    are then accounted for.
    """
    taken_back = any(n.kind in _TAKES_BACK for n in notices)
    if revisions.before is None or (taken_back and _body_gone(revisions)):
        return []
    found: list[Unannounced] = []
    follow = pronouns(revisions, accounts.answered)
    weighed = 0
    told_with_next: Site | None = None
    for at, site in enumerate(revisions.sites):
        if accounts.whole(site) or not site.changed or site is told_with_next:
            continue
        if weighed >= LIMITS.changes_weighed:
            found.append(_together([s for s in revisions.sites[at:] if s.changed]))
            break
        weighed += max(1, len(site.edits))
        behind = next((s for s in revisions.sites[at + 1 : at + 2] if not accounts.whole(s)), None)
        if behind is not None and (anew := _said_anew(site, behind)) is not None:
            found.append(anew)
            told_with_next = behind
            continue
        if site.kind in ("added", "removed"):
            if not (taken_back if site.kind == "removed" else takes_new or revisions.new_entry(site)):
                found += _whole_part(site)
            continue
        left = [
            (i, c)
            for i in range(len(site.edits))
            if (id(site), i) not in follow
            and (c := accounts.rest(site, i)) is not None
            and not _told_in_words(site, i, notices, accounts)
        ]
        open_ = {i for i, _ in left}
        answered = [i for i in range(len(site.edits)) if i not in open_]
        told = {i: (around(site, i, ()), around(site, i, answered)) for i in open_}
        turned = [
            i
            for i, change in left
            if (
                exchanged(site, i)
                or roles_turned(told[i][0].old, told[i][0].new)
                or respectively_turned(told[i][0].old, told[i][0].new)
                or events_turned(told[i][0].old, told[i][0].new)
                or (_names_somebody(change) and turned_round(told[i][0].old, told[i][0].new))
            )
            and not _both_named(site, i, notices)
        ]
        found += _grouped(site, left, revisions, told, turned, takes_new=takes_new)
    return _rebroken(found, [*accounts.told, *_pairs_told(notices)], _kinds_told(notices))


def _said_anew(one: Site, other: Site) -> Unannounced | None:
    """A paragraph so short that it was said anew and no word stayed where it stood, as one change."""
    if {one.kind, other.kind} != {"added", "removed"}:
        return None
    (old,), (new,) = (one.before or other.before)[:1], (one.after or other.after)[:1]
    same = in_other_writing(old.text, new.text) or recast(old.text, new.text)
    if old.kind != new.kind or not same or turned_round(old.text, new.text):
        return None
    before, after = (part.place(Span(0, len(part.text))) for part in (old, new))
    return Unannounced("copy", "wording", before, after, _message(before, after, new.name, "copy"))


def _body_gone(revisions: Revisions) -> bool:
    """Whether more of the paragraphs went than stand, as where a story was taken back."""
    went = [site for site in revisions.sites if site.kind == "removed"]
    return len(went) > sum(bool(site.before and site.after and site.paragraph) for site in revisions.sites)


def _pairs_told(notices: Sequence[Notice]) -> list[tuple[str, str]]:
    """The wrong and right wordings of the claims, as one looks at them; one may be empty."""
    claims = (c for n in notices for c in n.claims)
    return [(lowered(c.old or ""), lowered(c.new or "")) for c in claims if c.old or c.new]


def _told_in_words(site: Site, i: int, notices: Sequence[Notice], accounts: Accounts) -> bool:
    """Whether a notice tells an edit in so many words, though it was read as less.

    It cites no place, or the place is one at which a claim of it was answered.
    Its wrong and its right words both stand there, not both within the wordings of the claims that were
    read and none within a wording of the other side, and the notice speaks of what the sentence speaks of.
    """
    old, new = (side.strip(_MARKS) for side in words(site.edits[i], site))
    if not all(content_words(side) or values_of(side) for side in (old, new)):
        return False
    stretch = site.edits[i].after
    text = site.after[stretch.block].text
    span = sentence_around(text, stretch.start, stretch.end)
    low, high = max(span.start, stretch.start - _LONGEST), min(span.end, stretch.end + _LONGEST)
    about = {*content_words(text[low : stretch.start]), *content_words(text[stretch.end : high])}
    for notice in notices:
        in_part = accounts.answered_in_part(site, i)
        if (
            accounts.answers(site, notice)
            and not in_part
            and any(
                c.old and c.new and occurrences(old, c.old) and occurrences(new, c.new) for c in notice.claims
            )
        ):
            return True
        elsewhere = any(c.locations for c in notice.claims) and not accounts.answers(site, notice)
        if elsewhere or not about & {*content_words(notice.text)}:
            continue
        rest = notice.text
        for wording in (w for c in notice.claims for w in (c.old, c.new) if w):
            rest = rest.replace(wording, " ; ")
        sides = (
            (occurrences(old, rest), any(occurrences(old, c.old) for c in notice.claims if c.old)),
            (occurrences(new, rest), any(occurrences(new, c.new) for c in notice.claims if c.new)),
        )
        if all(map(any, sides)) and any(outside for outside, _ in sides):
            return True
    return False


def _together(sites: Sequence[Site]) -> Unannounced:
    """So many changes that the rest of them is told as one."""
    before, after = (
        next((p.place(Span(0, len(p.text))) for p in side), None)
        for side in (sites[0].before, sites[0].after)
    )
    message = f"{len(sites):,} more paragraphs changed and were not looked at one by one."
    return Unannounced("substantive", "wording", before, after, message)


def _kinds_told(notices: Sequence[Notice]) -> frozenset[TargetKind]:
    """The kinds of words that the notices say were put right, without telling from what and to what."""
    claims = (c for n in notices for c in n.claims if c.action == "fix" and c.old is None and c.new is None)
    return frozenset(c.target.kind for c in claims) & SEEN


def _rebroken(
    found: list[Unannounced], told: Sequence[tuple[str, str]], kinds: frozenset[TargetKind]
) -> list[Unannounced]:
    """The changes without sentences that only stand in another paragraph now: no news.

    Word for word they may have gone far; with what the claims put right in them, to a paragraph near by.
    """
    went = [
        u for u in found if u.before is not None and _one_sided(u.after) and content_words(u.before.words)
    ]
    came = [u for u in found if u.after is not None and _one_sided(u.before) and content_words(u.after.words)]
    near: dict[int, list[Unannounced]] = {}
    for new in came:
        if (number := _paragraph(new)) is not None:
            for beside in range(number - _NEAR, number + _NEAR + 1):
                near.setdefault(beside, []).append(new)
    rejoined: set[int] = set()
    for old in went:
        for new in near.get(_paragraph(old) or 0, ()):
            if id(new) not in rejoined and _put_right_on_its_way(old, new, told, kinds):
                rejoined |= {id(old), id(new)}
                break
    left = [[u for u in side if id(u) not in rejoined] for side in (went, came)]
    rejoined |= _moved_whole(*left)
    return [u for u in found if id(u) not in rejoined]


def _moved_whole(went: Sequence[Unannounced], came: Sequence[Unannounced]) -> set[int]:
    """The changes all of whose sentences went here and came there, by identity."""
    places: dict[str, list[Unannounced]] = {}
    for new in came:
        for said in _sentences_of(new.after):
            places.setdefault(said, []).append(new)
    unmatched = {id(u): len(_sentences_of(u.before)) for u in went}
    unmatched |= {id(u): len(_sentences_of(u.after)) for u in came}
    for old in went:
        for said in _sentences_of(old.before):
            there = next((u for u in places.get(said, ()) if _may_have_moved(said, old, u)), None)
            if there is not None:
                places[said].remove(there)
                unmatched[id(old)] -= 1
                unmatched[id(there)] -= 1
    return {u for u, count in unmatched.items() if not count}


def _sentences_of(place: Place | None) -> list[str]:
    """The sentences of what went or came, as one looks at them."""
    told = place.words if place is not None else ""
    return [said for a, b in sentences(told) if (said := _evenly(told[a:b]))]


def _may_have_moved(said: str, old: Unannounced, new: Unannounced) -> bool:
    """Whether words that went are long enough to be the same ones as far away as they came."""
    size, far = len(said.split()), abs((_paragraph(old) or 0) - (_paragraph(new) or 0))
    reordered = old.weight == new.weight == "copy" and not far
    return not reordered and (size >= _OWN_SENTENCE or (size >= _SENTENCE and far <= _SAME))


def _one_sided(place: Place | None) -> bool:
    return place is None or not content_words(place.words)


def _paragraph(change: Unannounced) -> int | None:
    return next((p.paragraph for p in (change.after, change.before) if p and p.paragraph), None)


def _put_right_on_its_way(
    old: Unannounced, new: Unannounced, told: Sequence[tuple[str, str]], kinds: frozenset[TargetKind]
) -> bool:
    """Whether the words that went are those that came but for what the claims put right in them."""
    went, came = (p.words if p else "" for p in (old.before, new.after))
    gone, come = _evenly(went), _evenly(came)
    if len(gone.split()) < _SENTENCE or gone == come:
        return False
    rests = ((_without_kind(kind, went), _without_kind(kind, came)) for kind in kinds)
    if any(a == b and len(a.split()) >= _SENTENCE for a, b in rests):
        return True
    for wrong, right in told:
        if not wrong:
            come = " ".join(come.replace(right, "").split())
        elif wrong in gone and right in come:
            gone = " ".join(gone.replace(wrong, right).split())
    return gone == come


def _evenly(text: str) -> str:
    return " ".join(lowered(text).split()).strip(_MARKS)


def _without_kind(kind: TargetKind, text: str) -> str:
    return _evenly(without(text, words_of_kind(kind, text), "…"))


def _whole_part(site: Site) -> list[Unannounced]:
    part = (site.after or site.before)[0]
    place = part.place(Span(0, len(part.text)))
    came = bool(site.after)
    if part.kind in ("byline", "dateline", "slug", "kicker", "table") or not content_words(part.text):
        return []
    weight: Weight = (
        "substantive"
        if part.kind in ("paragraph", "quote", "headline", "deck", "list_item")
        and len(content_words(part.text)) >= 2
        else "copy"
    )
    verb = "was added" if came else "was dropped"
    message = f"{part.name.capitalize()} {verb} and no notice says so: “{_short(part.text)}”."
    return [
        Unannounced(
            weight,
            "paragraph" if part.kind in ("paragraph", "quote") else part.kind,
            None if came else place,
            place if came else None,
            message,
        )
    ]


def _grouped(
    site: Site,
    left: list[tuple[int, Change]],
    revisions: Revisions,
    told: Mapping[int, tuple[Around, Around]],
    turned: Sequence[int],
    *,
    takes_new: bool,
) -> list[Unannounced]:
    """The edits left in one site, those of a sentence whose words only changed order taken as copy.

    `told` is what stands around each edit, as it stood and with the answered edits made; `turned` are those
    whose words took each other's place, or in whose sentence two names did.
    """
    out = []
    for i, change in left:
        weight, what = weigh(replace(change, names=lambda: revisions.names))
        edit = site.edits[i]
        quoted = _quoted(change)
        if (
            weight == "substantive"
            and i not in turned
            and any(says_the_same(pair, what, quoted=quoted) for pair in told[i])
        ) or (i in turned and not quoted and any(in_other_writing(pair.old, pair.new) for pair in told[i])):
            weight, what = "copy", "order of words"
        if weight == "copy" and what == "wording" and i in turned:
            weight = "substantive"
        if (weight == "substantive" and i not in turned) and (
            _put_elsewhere(site, i)
            or _only_moved(site, i, what)
            or clause_moved(site, i)
            or any(phrase_moved(pair.old, pair.new) or members_turned(pair.old, pair.new) for pair in told[i])
        ):
            weight, what = "copy", "order of words"
        if takes_new and what in ("sentence", "wording") and edit.before.start == edit.before.end:
            continue
        out.append(_entry(site, i, change, weight, what))
    return sorted(out, key=lambda u: _ORDER[u.weight])


def _quoted(change: Change) -> bool:
    """Whether a change stands in direct speech, which is told by its very words, and touches them."""
    return any(in_quote(*side) for side in change.sides) and not same_speech(change)


def _names_somebody(change: Change) -> bool:
    return any(letter.isupper() for letter in change.old + change.new)


def _both_named(site: Site, i: int, notices: Sequence[Notice]) -> bool:
    """Whether a notice names what went and what came: 'Greens and Reds were the other way round'."""
    named = {word for side in words(site.edits[i], site) for word in content_words(side)}
    return any(named <= {*content_words(notice.text)} for notice in notices)


def _only_moved(site: Site, i: int, what: str) -> bool:
    return what in ("title", "relationship", "figure") and moved(site, i)


def _put_elsewhere(site: Site, i: int) -> bool:
    """Whether the one date of a sentence went to another place in it: '... from May 1', 'From May 1 ...'.

    Of anything else the place is part of the meaning: 'Orr beat Lee', 'to 310 from 290'.
    """
    sides = words(site.edits[i], site)
    own = [Counter(_plain(side)) for side in sides]
    told = [v.kind for side in sides for v in values_of(side)]
    if all(own) or len(told) != 1 or told[0] not in _TIMES:
        return False
    stretch = site.edits[i].after
    text = site.after[stretch.block].text
    span = sentence_around(text, stretch.start, stretch.end)
    held = [v.kind for v in values_of(text[span.start : span.end]) if v.kind == told[0]]
    if len(held) != 1 or sum(sum(side.values()) for side in own) > _TIME_WORDS:
        return False
    others = (k for k in range(len(site.edits)) if k != i and _in_one_sentence(site, i, k))
    return any([Counter(_plain(side)) for side in words(site.edits[k], site)] == own[::-1] for k in others)


def _plain(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", lowered(text)) if word not in STOP]


def _in_one_sentence(site: Site, i: int, k: int) -> bool:
    one, other = site.edits[i].after, site.edits[k].after
    if one.block != other.block or one.block >= len(site.after):
        return False
    span = sentence_around(site.after[one.block].text, one.start, one.end)
    return span.start <= other.start <= span.end


def _entry(site: Site, i: int, change: Change, weight: Weight, what: str) -> Unannounced:
    edit = site.edits[i]
    old, new = site.before[edit.before.block], site.after[edit.after.block]
    before = old.place(_narrowed(old.text, edit.before, change.old))
    after = new.place(_narrowed(new.text, edit.after, change.new))
    return Unannounced(weight, what, before, after, _message(before, after, new.name, weight))


def _narrowed(text: str, stretch: Stretch, left: str) -> Span:
    """Where what is left of an edit stands, once the claims' own words are taken out of it."""
    if left == text[stretch.start : stretch.end]:
        return Span(stretch.start, stretch.end)
    words_left = left.strip(_MARKS)
    at = text.find(words_left, stretch.start, stretch.end) if content_words(words_left) else -1
    if at < 0:
        gone = not content_words(left) and bool(content_words(text[stretch.start : stretch.end]))
        return Span(stretch.start, stretch.start if gone else stretch.end)
    return Span(at, at + len(words_left))


def _message(before: Place, after: Place, where: str, weight: Weight) -> str:
    old, new = _short(before.words), _short(after.words)
    if not new:
        said = f"“{old}” was dropped from {where}"
    elif not old:
        said = f"“{new}” was added to {where}"
    else:
        said = f"“{old}” became “{new}” in {where}"
    return f"{said} and no notice says so." if weight == "substantive" else f"{said}."


def _short(text: str) -> str:
    text = text.strip()
    return text if len(text) <= _CUT else text[: _CUT - 1].rsplit(" ", 1)[0] + "…"


def notices_gone(
    before: Sequence[Notice], after: Sequence[Notice], *, kept: Sequence[Notice]
) -> list[Unannounced]:
    """Notices of the earlier revision that were removed or reworded, though nothing says so."""
    return [
        _gone(old, next((n for n in after if near(old.text, n.text)), None))
        for old in before
        if old not in kept
    ]


def _gone(old: Notice, now: Notice | None) -> Unannounced:
    verb = "removed" if now is None else "reworded"
    kind = old.kind.replace("_", " ")
    message = f"A {kind} notice was {verb} and nothing says so: “{_short(old.text)}”."
    return Unannounced("substantive", "notice", _place_of(old), _place_of(now), message)


def _place_of(notice: Notice | None) -> Place | None:
    if notice is None:
        return None
    return Place(notice.text, Span(0, len(notice.text)), None, notice.block, "notice")


def near(one: str, other: str) -> bool:
    """Whether a notice is another, reworded: most of its words are the same."""
    a, b = set(content_words(one)), set(content_words(other))
    return bool(a) and bool(b) and len(a & b) / len(a | b) >= 0.5
