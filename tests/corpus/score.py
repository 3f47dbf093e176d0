#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Scores what `paxline events` writes against gold timelines.

    score.py GOLD_DIR EVENTS.jsonl [-v] [--min-strict X] [--min-actor X]
             [--max-traps N]
    score.py --selftest [GOLD_DIR]

EVENTS.jsonl holds one {"id", "events": [...]} a line; a gold file without a
line counts as an article in which nothing was found. Events of basis
"undated", and events with neither a start nor an end, are left out.

Pairing. A predicted and a gold event can be paired when their quotes overlap
by half of the shorter one and the gold quote (or one of its also_quotes)
covers a tenth of the predicted one. Every event is used once at most; the
pairing of the greatest total weight is taken, where the date weighs more than
quote and actors together.

Dates. exact: the gold interval or one of also_accept. agree: exact, or the
common days are 0.6 of all days of the two. overlap: any common day. An open
side agrees only when the closed side is exactly right.

Measures. STRICT counts pairs whose dates agree, LENIENT pairs whose dates
overlap, QUOTE all pairs; each as precision, recall and F1. Recall is over
required events; a prediction paired with an optional one is neither right nor
wrong, nor is an unpaired one on a neutral passage or which tells an optional
event again. Any other unpaired prediction is wrong; duplicates and trap hits
among them are counted apart. Actors are judged on LENIENT pairs.

Exit: 0 good, 1 below a wanted minimum, 2 wrong usage or unreadable input.
"""
import argparse
import copy
import datetime
import json
import os
import sys
from collections import Counter
from pathlib import Path

from compare import (AGREE, EXACT, OVERLAP, common_part, compare_actors,
                     date_relation, pair_up, pair_weight, predicted_interval,
                     quote_share, quote_spans, span_of)

GOLD = Path(__file__).resolve().parents[2] / "examples" / "gold"


def judge_pair(event, gold, relation, actors, count, log):
    if gold["optional"]:
        count["ignored"] += 1
        return
    count["judged"] += 1
    count["quote"] += 1
    count["exact"] += relation == EXACT
    count["strict"] += relation >= AGREE
    if relation >= OVERLAP:
        count["lenient"] += 1
        count.update({"actor_" + k: n for k, n in actors.items()})
        if event.get("status"):
            count["statuses"] += 1
            count["statuses_right"] += event["status"] == gold["status"]
    if relation < AGREE:
        log.append(f"date: {gold['id']} is {gold['earliest']}.."
                   f"{gold['latest']}, got {event.get('start')}.."
                   f"{event.get('end')}")


def judge_single(event, spans, shares, relations, article, used, count, log):
    """A prediction without a partner: which kind of wrong, or ignored."""
    golds = article["events"]
    retold = [j for j in range(len(golds))
              if shares[j] and relations[j] >= AGREE]
    on_neutral = any(
        common_part(s, span_of(n)) >= 0.5 * min(s[1] - s[0],
                                                n["end"] - n["start"])
        for s in spans for n in article.get("neutral", []))
    if (retold and all(golds[j]["optional"] for j in retold)) \
            or (on_neutral and not any(shares)):
        count["ignored"] += 1
        return
    kind = "false"
    if used & set(retold):
        kind = "duplicate"
    elif any(common_part(s, span_of(t)) >= 0.5 * (s[1] - s[0])
             for s in spans for t in article.get("traps", [])):
        kind = "trap"
    count["judged"] += 1
    count[kind] += 1
    log.append(f"{kind}: {event.get('start')}..{event.get('end')} | "
               f"{' '.join((event.get('quote') or '').split())[:90]}")


def score_article(article, text, events):
    """Counts and a list of what went wrong, for one article."""
    golds, count, log = article["events"], Counter(), []
    count["gold"] = sum(not g["optional"] for g in golds)
    events = [e for e in events if e.get("basis") != "undated"
              and (e.get("start") or e.get("end"))]
    table, weights = [], []
    for event in events:
        spans, days = quote_spans(event, text), predicted_interval(event)
        shares = [quote_share(spans, g) for g in golds]
        relations = [date_relation(days, g) for g in golds]
        actors = [compare_actors(event.get("actors") or [], g)
                  for g in golds]
        row = {}
        for j, gold in enumerate(golds):
            weight = pair_weight(shares[j], relations[j], actors[j],
                                 not gold["optional"])
            if weight:
                row[j] = weight
        table.append((event, spans, shares, relations, actors))
        weights.append(row)
    pairs = pair_up(weights)
    used = set(pairs.values())
    for i, (event, spans, shares, relations, actors) in enumerate(table):
        if i in pairs:
            j = pairs[i]
            judge_pair(event, golds[j], relations[j], actors[j], count, log)
        else:
            judge_single(event, spans, shares, relations, article, used,
                         count, log)
    log += [f"missed: {g['id']} {g['earliest']}..{g['latest']} | "
            f"{g['action']['summary']}" for j, g in enumerate(golds)
            if not g["optional"] and j not in used]
    return count, log


def ratio(part, whole):
    return part / whole if whole else 0.0


def measures(count):
    def three(p, r):
        return p, r, ratio(2 * p * r, p + r)
    result = {k: three(ratio(count[k], count["judged"]),
                       ratio(count[k], count["gold"]))
              for k in ("strict", "lenient", "quote")}
    result["actor"] = three(
        ratio(count["actor_right"], count["actor_judged"]),
        ratio(count["actor_found"], count["actor_wanted"]))
    result["role"] = ratio(count["actor_roles_right"], count["actor_roles"])
    result["status"] = ratio(count["statuses_right"], count["statuses"])
    return result


def report(name, count):
    m = measures(count)
    parts = ["%s %.3f/%.3f/%.3f" % (k.upper(), *m[k])
             for k in ("strict", "lenient", "quote", "actor")]
    print(f"{name:<12} gold {count['gold']} judged {count['judged']} | "
          + " | ".join(parts)
          + f" | role {m['role']:.3f} status {m['status']:.3f}"
          + f" | duplicates {count['duplicate']} traps {count['trap']}"
          + f" ignored {count['ignored']}")


def read_gold(folder):
    """All gold files of a folder with their texts, in order of name."""
    result = []
    for path in sorted(Path(folder).glob("*.json")):
        article = json.loads(path.read_text(encoding="utf-8"))
        with open(path.parent / article["text_file"], encoding="utf-8",
                  newline="") as file:
            result.append((article, file.read()))
    if not result:
        raise OSError(f"{folder}: no gold files")
    return result


def read_events(path):
    """Events of each article, by its id and by its file's plain name."""
    result = {}
    with open(path, encoding="utf-8") as file:
        for record in map(json.loads, filter(str.strip, file)):
            name = record.get("id") or ""
            stem = os.path.splitext(os.path.basename(name))[0]
            result[name] = result[stem] = record.get("events") or []
    return result


def score_all(golds, events_of, verbose=None):
    """Sums over all articles; verbose: None silent, else also list errors."""
    total = Counter()
    for article, text in golds:
        count, log = score_article(article, text,
                                   events_of.get(article["id"], []))
        total.update(count)
        if verbose is not None:
            report(article["id"], count)
            for line in log if verbose else []:
                print("    " + line)
    return total


def as_events(article):
    """A gold timeline written as if paxline had found it."""
    return [{"start": g["earliest"], "end": g["latest"], "quote": g["quote"],
             "quote_start": g["start"], "quote_end": g["end"],
             "status": g["status"], "actors": copy.deepcopy(g["actors"])}
            for g in article["events"]]


def selftest(golds):
    """Gold against itself must be perfect, damaged copies must not be."""
    def run(change):
        count = score_all(golds, {a["id"]: change(a, as_events(a))
                                  for a, _ in golds})
        return count, measures(count)

    def moved(event):
        def move(day):
            return day and str(datetime.date.fromisoformat(day)
                               + datetime.timedelta(days=400))
        return dict(event, start=move(event["start"]),
                    end=move(event["end"]))

    def on_traps(article, events):
        day = article["published"]
        return events + [{"start": day, "end": day, "quote": t["quote"],
                          "quote_start": t["start"], "quote_end": t["end"]}
                         for t in article["traps"]]

    _, same = run(lambda a, e: e)
    assert all(same[k][2] == 1 for k in ("strict", "quote", "actor")), same
    assert same["role"] == same["status"] == 1, same
    _, none = run(lambda a, e: [])
    assert none["strict"] == none["actor"] == (0, 0, 0), none
    _, late = run(lambda a, e: [moved(x) for x in e])
    assert late["strict"][2] < 0.1 < 0.9 < late["quote"][2], late
    twice, twin = run(lambda a, e: e + copy.deepcopy(e))
    assert twice["duplicate"] and twin["strict"][1] == 1, twin
    assert twin["strict"][0] < 0.8, twin
    trapped, _ = run(on_traps)
    assert trapped["trap"] > 0.5 * sum(len(a["traps"]) for a, _ in golds)
    _, alien = run(lambda a, e: [dict(x, actors=["Zork"]) for x in e])
    assert alien["strict"][2] == 1 and alien["actor"][2] == 0, alien
    _, undated = run(lambda a, e: [dict(x, basis="undated") for x in e])
    assert undated["quote"][2] == 0, undated
    print(f"selftest: all good on {len(golds)} articles")


def main():
    parser = argparse.ArgumentParser(
        description="Scores paxline events against gold timelines.")
    parser.add_argument("gold_dir", nargs="?", default=GOLD)
    parser.add_argument("events", nargs="?")
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("--min-strict", type=float, default=0)
    parser.add_argument("--min-actor", type=float, default=0)
    parser.add_argument("--max-traps", type=int)
    parser.add_argument("--selftest", action="store_true")
    options = parser.parse_args()
    if not options.selftest and options.events is None:
        parser.error("EVENTS.jsonl is missing")
    try:
        golds = read_gold(options.gold_dir)
        if options.selftest:
            return selftest(golds)
        events_of = read_events(options.events)
        count = score_all(golds, events_of, options.verbose)
    except (OSError, ValueError) as error:
        print(f"score.py: {error}", file=sys.stderr)
        return 2
    report("TOTAL", count)
    m = measures(count)
    bad = []
    if m["strict"][2] < options.min_strict:
        bad.append(f"strict F1 is below {options.min_strict}")
    if m["actor"][2] < options.min_actor:
        bad.append(f"actor F1 is below {options.min_actor}")
    if options.max_traps is not None and count["trap"] > options.max_traps:
        bad.append(f"more than {options.max_traps} trap hits")
    for line in bad:
        print(f"score.py: {line}", file=sys.stderr)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
