# SPDX-License-Identifier: MIT
"""Compares one predicted event with one gold event, and pairs many.

What counts as the same date, quote and name is described in score.py.
"""
import datetime
import re
import unicodedata
from collections import Counter

FIRST, LAST = datetime.date.min, datetime.date.max
WRONG, OVERLAP, AGREE, EXACT = range(4)
DATE_WEIGHT = {WRONG: 0, OVERLAP: 3, AGREE: 5, EXACT: 6}

# Words that tell nothing about which person or body is meant.
EMPTY_WORDS = set("""a an and for of the mr mrs ms dr general president prime
    minister foreign deputy state secretary chief leader commander former
    spokesman spokeswoman spokesperson""".split())
# Names that fit many bodies match only when they are all there is.
COMMON_WORDS = set("""army assembly authorities commission committee council
    delegation forces government group military ministry movement negotiators
    officials opposition parliament party police rebels representatives
    republic sides states talks team union""".split())


def interval(start, end):
    """Closed interval of days; a missing side is open."""
    def day(text):
        return datetime.date.fromisoformat(text[:10])
    return (day(start) if start else FIRST, day(end) if end else LAST)


def predicted_interval(event):
    """A null end after a start stands for that day, unless said open."""
    start, end = event.get("start"), event.get("end")
    if start and not end and not event.get("open_end"):
        end = start
    return interval(start, end)


def compare_days(found, gold):
    if found == gold:
        return EXACT
    if found[0] > gold[1] or gold[0] > found[1]:
        return WRONG
    if gold[0] == FIRST and gold[1] != LAST:
        return AGREE if found[1] == gold[1] else OVERLAP
    if gold[1] == LAST and gold[0] != FIRST:
        return AGREE if found[0] == gold[0] else OVERLAP
    if FIRST in (found[0], gold[0]) or LAST in (found[1], gold[1]):
        return OVERLAP
    common = (min(found[1], gold[1]) - max(found[0], gold[0])).days + 1
    spread = (max(found[1], gold[1]) - min(found[0], gold[0])).days + 1
    return AGREE if common >= 0.6 * spread else OVERLAP


def date_relation(found, event):
    wanted = [[event["earliest"], event["latest"]]]
    wanted += event.get("also_accept", [])
    return max(compare_days(found, interval(*pair)) for pair in wanted)


def common_part(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def span_of(item):
    return item["start"], item["end"]


def quote_spans(event, text):
    """Where a predicted quote stands: as told, or wherever it is found."""
    if event.get("quote_start") is not None \
            and event.get("quote_end") is not None:
        return [(event["quote_start"], event["quote_end"])]
    quote = (event.get("quote") or "").strip()
    if len(quote) < 3:
        return []
    return [m.span() for m in re.finditer(re.escape(quote), text)]


def quote_share(spans, event):
    """Best share of common text, 0 when the quotes are no pair."""
    best = 0
    for gold in map(span_of, [event] + event.get("also_quotes", [])):
        for found in spans:
            both = common_part(found, gold)
            sizes = found[1] - found[0], gold[1] - gold[0]
            if both and both >= 0.5 * min(sizes) \
                    and sizes[1] >= 0.1 * sizes[0]:
                best = max(best, both / (sum(sizes) - both))
    return best


def name_words(name):
    plain = unicodedata.normalize("NFKD", name).lower()
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]s\b", "", plain))
    return frozenset(w for w in words if w not in EMPTY_WORDS) \
        or frozenset(words)


def same_name(a, b):
    a, b = name_words(a), name_words(b)
    if not a or not b:
        return False
    if a <= COMMON_WORDS or b <= COMMON_WORDS:
        return a == b
    return a <= b or b <= a


def compare_actors(actors, event):
    """Counts: right and judged predictions, found and wanted gold, roles."""
    gold = event["actors"]
    names = [[a["name"], *a.get("aliases", []), a.get("mention") or ""]
             for a in gold]
    teller = (event.get("reported") or {}).get("by")
    used, count = set(), Counter()
    for actor in actors:
        name = actor if isinstance(actor, str) else actor.get("name") or ""
        hits = [i for i, known in enumerate(names)
                if any(same_name(name, k) for k in known)]
        if not hits:
            count["judged"] += not (teller and same_name(name, teller))
            continue
        hit = next((i for i in hits if i not in used), hits[0])
        used.add(hit)
        count["judged"] += 1
        count["right"] += 1
        if isinstance(actor, dict) and actor.get("role"):
            count["roles"] += 1
            count["roles_right"] += actor["role"] == gold[hit]["role"]
    wanted = [[w] if isinstance(w, str) else w for w in
              event.get("required_actors") or [a["name"] for a in gold]]
    if event.get("actors_inferred"):    # named nowhere near: not asked for
        count["found"] = count["wanted"] = len(used)
    else:
        found = {gold[i]["name"] for i in used}
        count["wanted"] = len(wanted)
        count["found"] = sum(bool(found & set(w)) for w in wanted)
    return count


def pair_weight(share, relation, actors, required):
    """0 when the two cannot be paired."""
    if not share:
        return 0
    both = actors["judged"] + actors["wanted"]
    fit = 2 * actors["right"] / both if both else 0
    return (1 + DATE_WEIGHT[relation] + 0.5 * share + 0.5 * fit
            + 0.4 * required)


def best_path(weights, pair_of):
    """Longest way from a free row to a free column, as (gain, column, via).

    A step to a column adds its weight, the step back along a pair takes the
    weight of the pair away. via[column] is the row it was reached from.
    """
    row_of = {column: row for row, column in pair_of.items()}
    gain = {row: 0 for row in range(len(weights)) if row not in pair_of}
    reach, via, changed = {}, {}, True
    while changed:
        changed = False
        for row, so_far in list(gain.items()):
            for column, weight in weights[row].items():
                if so_far + weight > reach.get(column, 0) + 1e-9 \
                        and pair_of.get(row) != column:
                    reach[column], via[column] = so_far + weight, row
                    changed = True
        for column, so_far in reach.items():
            row = row_of.get(column)
            if row is not None:
                gain[row] = so_far - weights[row][column]
    free = [(reach[c], -c) for c in reach if c not in row_of]
    top = max(free, default=(0, 0))
    return top[0], -top[1], via


def pair_up(weights):
    """One-to-one pairing of the greatest total weight, {row: column}."""
    pair_of = {}
    while True:
        gain, column, via = best_path(weights, pair_of)
        if gain <= 1e-9:
            return pair_of
        while column is not None:
            row = via[column]
            column, pair_of[row] = pair_of.get(row), column
