#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks gold timelines: check_gold.py [GOLD_DIR]

Every span must hold its quote, every interval be in order and agree with its
EDTF, every name of a class be a known one. Prints what is wrong, one line
each; exit 1 when anything is.
"""
import datetime
import json
import re
import sys
from pathlib import Path

GOLD = Path(__file__).resolve().parents[2] / "examples" / "gold"

WEEKDAYS = ("Monday Tuesday Wednesday Thursday Friday Saturday "
            "Sunday").split()
ALLOWED = {
    "precision": """time day weekend week month-part month quarter season half
        year-part year decade century vague""".split(),
    "kind": "day within span open".split(),
    "date_basis": """explicit year-inferred relative-to-publication
        relative-to-context named-period news-lead vague-past vague-future
        undated""".split(),
    "confidence": "high medium low".split(),
    "status": "actual planned not-realised hypothetical".split(),
}
ROLES = "source target participant speaker attendee".split()
ACTOR_KINDS = """person government state igo ngo armed-group group media
    company""".split()
PLOVER = """STATE AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST
    ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT""".split()
TIMEX_TYPES = "DATE TIME DURATION SET".split()
TRAP_KINDS = """bad-dct dct dateline boilerplate coreference duration
    hypothetical name negated not-event not-time number state""".split()
EVENT_KEYS = """id optional merge_into quote start end date_expression
    date_expression_span earliest latest edtf timex3 precision kind
    approximate date_basis confidence actors action location status reported
    why hard""".split()


def read_day(text):
    return datetime.date.fromisoformat(text) if text else None


def check_span(item, text, bad):
    if text[item["start"]:item["end"]] != item["quote"]:
        bad(f"span {item['start']}..{item['end']} is not its quote")


def check_interval(start, end, bad):
    try:
        first, last = read_day(start), read_day(end)
    except ValueError as error:
        bad(f"date: {error}")
        return
    if first is None and last is None:
        bad("interval is open on both sides")
    if first and last and first > last:
        bad(f"interval {start}..{end} runs backwards")


def allowed_edtf(event):
    """What EDTF may say for the interval and kind of an event."""
    start, end = event["earliest"], event["latest"]
    if event["kind"] == "open":
        return {f"[..{end}]", f"../{end}"} if start is None else \
            {f"[{start}..]", f"{start}/.."}
    if event["kind"] == "day":
        return {start}
    if event["kind"] == "span":
        return {f"{start}/{end}"}
    short = {"month": start[:7], "year": start[:4]}.get(event["precision"])
    season = re.compile(re.escape(start[:4]) + "-2[1-4]$")
    if event["precision"] == "season" and season.match(event["edtf"]):
        return {event["edtf"]}
    return {short or f"[{start}..{end}]", f"[{start}..{end}]"}


def check_date(event, text, bad):
    check_interval(event["earliest"], event["latest"], bad)
    for pair in event.get("also_accept", []):
        check_interval(*pair, bad)
    both = event["earliest"] is not None and event["latest"] is not None
    if both == (event["kind"] == "open"):
        bad(f"kind {event['kind']} does not fit the interval")
    elif event["kind"] == "day" and event["earliest"] != event["latest"]:
        bad("kind day, but more than one day")
    elif event["edtf"].rstrip("~") not in allowed_edtf(event):
        bad(f"EDTF {event['edtf']} does not fit the interval")
    if event["timex3"] and event["timex3"]["type"] not in TIMEX_TYPES:
        bad(f"TIMEX3 type {event['timex3']['type']}")
    span = event["date_expression_span"]
    if (event["date_expression"] is None) != (span is None):
        bad("date expression without span, or span without expression")
    elif span and text[slice(*span)] != event["date_expression"]:
        bad("date_expression_span does not hold the expression")


def check_actors(event, text, bad):
    names = [a["name"] for a in event["actors"]]
    if len(set(names)) != len(names):
        bad("an actor is named twice")
    for actor in event["actors"]:
        if actor["role"] not in ROLES or actor["kind"] not in ACTOR_KINDS:
            bad(f"role or kind of {actor['name']}")
        if not re.fullmatch("[A-Z]{3}", actor.get("country", "AAA")):
            bad(f"country of {actor['name']}")
        if actor.get("mention", "") not in text:
            bad(f"mention of {actor['name']} is not in the text")
    for wanted in event.get("required_actors", []):
        for name in [wanted] if isinstance(wanted, str) else wanted:
            if name not in names:
                bad(f"required actor {name} is none of the actors")


def check_event(event, ids, text, bad):
    missing = [k for k in EVENT_KEYS if k not in event]
    if missing:
        bad(f"missing: {', '.join(missing)}")
        return
    for key, words in ALLOWED.items():
        if event[key] not in words:
            bad(f"{key} {event[key]!r}")
    if event["action"]["plover"] not in PLOVER:
        bad(f"PLOVER type {event['action']['plover']}")
    for item in [event] + event.get("also_quotes", []):
        check_span(item, text, bad)
    if event["merge_into"] is not None and (
            event["merge_into"] not in ids or not event["optional"]):
        bad("merge_into names no event, or the event is not optional")
    check_date(event, text, bad)
    check_actors(event, text, bad)


def check_article(path, complain):
    article = json.loads(path.read_text(encoding="utf-8"))
    text_path = path.parent / article["text_file"]
    with open(text_path, encoding="utf-8", newline="") as file:
        text = file.read()
    day = read_day(article["published"])
    if article["published_weekday"] != WEEKDAYS[day.weekday()]:
        complain(path, "published_weekday is wrong")
    if article["id"] != path.stem or text_path.stem != path.stem:
        complain(path, "id, file and text differ in name")
    ids = [e["id"] for e in article["events"]]
    if len(set(ids)) != len(ids):
        complain(path, "an event id is used twice")
    starts = [(e["start"], e["end"]) for e in article["events"]]
    if starts != sorted(starts):
        complain(path, "events are not in the order of the text")
    for event in article["events"]:
        check_event(event, ids, text,
                    lambda m, e=event: complain(path, f"{e['id']}: {m}"))
    for part in ("neutral", "undated", "traps"):
        for item in article[part]:
            check_span(item, text, lambda m, i=item:
                       complain(path, f"{part}: {i['quote'][:40]}: {m}"))
    for trap in article["traps"]:
        if trap["kind"] not in TRAP_KINDS:
            complain(path, f"trap kind {trap['kind']}")


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD
    faults = []

    def complain(path, message):
        faults.append(f"{path.name}: {message}")
    paths = sorted(folder.glob("*.json"))
    for path in paths:
        try:
            check_article(path, complain)
        except (KeyError, TypeError, ValueError, OSError) as error:
            complain(path, f"unreadable: {error!r}")
    for text in sorted(folder.parent.glob("*.txt")):
        if not (folder / f"{text.stem}.json").exists():
            faults.append(f"{text.name}: has no gold timeline")
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(paths)} gold files, {len(faults)} faults")
    return 1 if faults or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
