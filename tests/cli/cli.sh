#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The program as its user meets it: cli.sh PAXLINE ROOT. Prints one line per
# case in the form that count_tests.py counts.
set -u
paxline=$(realpath "$1")
root=$2
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work" || exit 1
passed=0
failed=0

# expect NAME CODE: compares the code of the last command.
expect() {
    local code=$?
    if [ "$code" = "$2" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "[  FAILED  ] $1: exit $code, not $2"
        sed 's/^/    /' err | head -n 5
    fi
}
# check NAME COMMAND...: the command must succeed.
check() {
    local name=$1
    shift
    "$@" >/dev/null 2>&1
    expect "$name" 0
}
article='BISHKEK, May 4, 2024 (Agency) - Government and rebel delegations met in Oslo on Thursday, mediators said.

The two sides signed a ceasefire agreement on May 2, 2024.
'
printf '%s' "$article" >a.txt
: >err

# --- the main job
"$paxline" build a.txt -o t.ics -o t.json >out 2>err; expect 'build writes' 0
check 'ics has a calendar' grep -q '^BEGIN:VCALENDAR' t.ics
check 'json has the event' grep -q '2024-05-02' t.json
"$paxline" build a.txt >out 2>err; expect 'build without -o' 0
check 'timeline on stdout' grep -q '2 May 2024\|2024-05-02\|May 2' out
"$paxline" build --to json a.txt >out 2>err; expect 'build --to json' 0
check 'json on stdout' /usr/bin/python3 -m json.tool out
"$paxline" events a.txt >out 2>err; expect 'events' 0
check 'events is a JSON line' /usr/bin/python3 -c \
    'import json; json.loads(open("out").readline())["events"]'
"$paxline" dates a.txt >out 2>err; expect 'dates' 0
check 'dates gives the value' grep -q '2024-05-02' out
"$paxline" events - <a.txt >out 2>err; expect 'standard input' 0
"$paxline" events <a.txt >out2 2>err; expect 'no operand is standard input' 0
check 'the same' cmp out out2
"$paxline" resolve 'late March' --on 2023-09-06 >out 2>err
expect 'resolve' 0
check 'resolve answers' grep -q '2023-03-21' out
"$paxline" resolve 'last week' --on 2023-09-06 --to json >out 2>err
expect 'resolve as JSON' 0
check 'resolve JSON answers' grep -q '2023-08-28' out
printf 'the 44-day war|Long War\t2020-09-27\t2020-11-10\n' >wars.tsv
"$paxline" resolve 'after the 44-day war' --on 2023-09-06 \
    --periods wars.tsv >out 2>err
expect 'resolve with periods' 0
check 'the period is known' grep -q '2020-11-11' out
echo 'The Long War ended badly.' >war.txt
"$paxline" dates war.txt --periods wars.tsv >out 2>err
expect 'dates with periods' 0
check 'an alias is known' grep -q '2020-09-27/2020-11-10' out
printf '# wars\n\nthe feud\t2020-02-30\nthe raid\t2021-05-05\n' >bad.tsv
"$paxline" resolve 'the raid' --periods bad.tsv >out 2>err
expect 'a bad row fails nothing' 0
check 'a bad row is told with its line' grep -q 'bad.tsv:3: periods' err
check 'the others count' grep -q '2021-05-05' out
"$paxline" resolve 'the raid' --periods nowhere.tsv >out 2>err
expect 'periods that are not there' 2
"$paxline" resolve 'the colour blue' --on 2023-09-06 >out 2>err
expect 'resolve refuses' 3
"$paxline" --version >out 2>err; expect 'version' 0
"$paxline" --help >out 2>err; expect 'help' 0
check 'help goes to stdout' test -s out
for command in build events dates resolve formats; do
    "$paxline" $command --help >out 2>err; expect "help of $command" 0
done

# --- formats and calendars
"$paxline" formats >out 2>err; expect 'formats' 0
check 'formats lists names, extensions' grep -q '^ics  *\.ics ' out
while read -r name extension _; do
    "$paxline" build a.txt -o "f$extension" -q 2>err; expect "build $name" 0
    check "$name is not empty" test -s "f$extension"
done <out
"$paxline" formats a.txt >out 2>err; expect 'formats takes no file' 2
"$paxline" build a.txt --to timelinjs >out 2>err; expect 'wrong name' 2
check 'the right one is proposed' grep -q '"timelinejs"' err
"$paxline" build a.txt -o t.isc >out 2>err; expect 'wrong extension' 2
check 'the right one is proposed too' grep -q '\.ics' err
"$paxline" build a.txt -o feed.ics --previous feed.ics -q 2>err
expect 'no older calendar yet' 0
sed 's/^SUMMARY:.*/SUMMARY:older\r/' feed.ics >older.ics
"$paxline" build a.txt -o feed.ics --previous older.ics -q 2>err
expect 'over an older calendar' 0
check 'SEQUENCE has risen' grep -q '^SEQUENCE:1' feed.ics
"$paxline" build a.txt -o feed.ics --previous a.txt >out 2>err
expect 'the older one is no calendar' 4
"$paxline" build a.txt -o per.ics --calendar-per type -q 2>err
expect 'a calendar per type' 0
check 'a file for CONSULT' grep -q '^SUMMARY' per-consult.ics
check 'and none for all' test ! -e per.ics
"$paxline" build a.txt -o per.json --calendar-per type >out 2>err
expect 'calendar-per without a calendar' 2
"$paxline" build a.txt -o per.ics --calendar-per day >out 2>err
expect 'calendar-per what' 2
printf '# places\nOslo\t59.9139\t10.7522\n' >places.tsv
"$paxline" build a.txt -o f.geojson -o f.ics --places places.tsv -q 2>err
expect 'places' 0
printf 'Oslo\t91\t10\n' >bad.tsv
"$paxline" build a.txt -o f.ics --places bad.tsv >out 2>err
expect 'a latitude of 91' 3
check 'says where' grep -q 'bad.tsv:1' err
"$paxline" build a.txt -o f.ics --feed-url javascript:x >out 2>err
expect 'a feed that is no address' 2
"$paxline" build a.txt -o f.ics --refresh often >out 2>err
expect 'a refresh that is no number' 2
"$paxline" dates --to timeml a.txt >out 2>err; expect 'TimeML' 0
check 'TimeML is XML' /usr/bin/python3 -c \
    'import xml.dom.minidom; xml.dom.minidom.parse("out")'
check 'TimeML has a TIMEX3' grep -q '<TIMEX3 tid="t1"' out
"$paxline" dates --to text a.txt >out 2>err; expect 'dates for people' 0
check 'dates for people show days' grep -q '2024-05-02' out
"$paxline" dates --to ics a.txt >out 2>err; expect 'dates have own forms' 2

# --- explain
printf 'The leaders met on Tuesday. They will meet in late October.\n' >e.txt
"$paxline" explain e.txt --published 2023-09-06 >out 2>err
expect 'explain' 0
check 'explain shows the rule' grep -q 'rule weekday' out
check 'the tense and its verb' grep -q 'looks ahead: "will meet" (future)' out
check 'the anchor' grep -q 'anchor 2023-09-06' out
check 'what is written' grep -q 'TIMEX3 DATE 2023-10 END; EDTF' out
"$paxline" explain e.txt --to csv >out 2>err; expect 'explain as csv' 2

# --- JSON Lines
/usr/bin/python3 - <<'P' >a.jsonl
import json
print(json.dumps({"id": "x1", "published": "2024-05-04", "text": open("a.txt").read()}))
print()
print("{broken")
print(json.dumps({"id": "x2", "published": None, "text": "The envoy left on 3 May 2024."}))
print('["no object"]')
print(json.dumps({"id": "x3"}))
P
"$paxline" events a.jsonl >out 2>err; expect 'bad lines are exit 3' 3
check 'all records are written' test "$(wc -l <out)" = 6 -o "$(wc -l <out)" = 5
check 'errors have a code' grep -q '"code":"bad-syntax"' out
check 'messages have a place' grep -q 'a.jsonl:3' err
"$paxline" events --from jsonl a.txt >out 2>err; expect 'forced form' 3
"$paxline" events --from text a.jsonl >out 2>err; expect 'forced text' 0

# --- whom a name stands for
"$paxline" actor 'the Armenian prime minister' --on 2023-09-06 >out 2>err
expect 'actor' 0
check 'actor answers' grep -q '^name     Nikol Pashinyan$' out
check 'office with its days' grep -q 'from 2018-05-08' out
"$paxline" actor 'the Armenian prime minister' --on 2010-01-01 --to json >out 2>err
expect 'actor as JSON' 0
check 'another day' grep -q '"name":"Tigran Sargsyan"' out
"$paxline" actor 'a crowded market in Kabul' --to json >out 2>err
check 'what people use lies in a country' grep -q '"code":"AFGCVL"' out
"$paxline" actor 'the White House' --to json >out 2>err
check 'a name is no such thing' grep -q '"code":"USA"' out
"$paxline" actor 'a bowl of soup' -e >out 2>err; expect 'nobody with -e' 1
check 'nobody is said' grep -q 'nobody that is known' err
"$paxline" actor >out 2>err; expect 'actor without a name' 2
"$paxline" actor France --to yaml >out 2>err; expect 'actor in no format' 2
printf '%s\n' '{"id":"n1","date":"Today","text":"Somalia","context":""}' \
    '{broken' '{"id":"n3","text":""}' >n.jsonl
"$paxline" actor --from jsonl n.jsonl >out 2>err; expect 'actor over lines' 3
check 'a line each' test "$(wc -l <out)" = 3
check 'lines have answers' grep -q '"country":"SOM"' out
check 'place of a bad line' grep -q 'n.jsonl:2' err

# --- why
"$paxline" explain a.txt >out 2>err; expect 'explain' 0
check 'clauses are shown' grep -q '^  clause ' out
check 'rows are shown' grep -q '(roles: \|(states: ' out
check 'frames are shown' grep -q '(frame: ' out
check 'events are shown' grep -q '^  event ' out
"$paxline" explain --to html a.txt >out 2>err; expect 'explain as a page' 0
check 'it is a page' grep -q '^<!DOCTYPE html>' out
printf 'Kenya <b>&</b> "Somalia" met on Monday.\n' >marks
"$paxline" explain --to html marks >out 2>err; expect 'signs of HTML' 0
check 'no markup of the text' test -z "$(grep '<b>' out)"
"$paxline" explain --to pdf a.txt >out 2>err; expect 'explain in no format' 2
"$paxline" explain a.txt >/dev/full 2>err; expect 'explain on a full disk' 4

# --- a user's tables
printf 'KARSIA_ [KRS]\nBROKEN_ []\nMIRA_KALANI_\n\t[KRSGOV >960101]\n' >actors
printf -- '--- ZAP [190] ---\nZAP {ZAPPED}\n- * X [999]\n' >frames
printf 'Karsia zapped France on 3 May 2024.\n' >zap.txt
"$paxline" events --actors actors --frames frames zap.txt >out 2>err
expect 'tables with broken lines' 0
check 'the line is named' grep -q '^paxline: actors:2: an empty code' err
check 'of frames too' grep -q '^paxline: frames:3: ' err
check 'actor of the table' grep -q '"code":"KRS"' out
check 'frame of the table' grep -q '"ASSAULT"' out
"$paxline" events --actors none.tsv zap.txt >out 2>err
expect 'a table that is not there' 2
check 'its name is said' grep -q 'none.tsv' err
/usr/bin/python3 - <<'P'
with open('many', 'w') as f:
    for i in range(1000000):
        f.write(f'NAME{i}_OF_ALL_ [USAGOV]\n')
with open('circle', 'w') as f:
    for i in range(100000):
        f.write(f'&S{i}\n+&S{i + 1}\nV{i} [010]\n- * &S{i} [020]\n')
with open('bad', 'w') as f:
    f.write('x\n' * 1000000)
P
timeout 60 "$paxline" actor NAME7 --actors many >out 2>err
expect 'a million rows' 0
timeout 60 "$paxline" events --frames circle zap.txt >out 2>err
expect 'a chain of sets' 0
timeout 60 "$paxline" actor France --actors bad >out 2>err
expect 'a million broken lines' 0
check 'not all are told' test "$(wc -l <err)" -lt 200

# --- odd texts for actors and actions
/usr/bin/python3 - <<'P'
words = 'the rebels of the northern front attacked Kenya and '
open('odd1', 'w').write(words * 1200 + 'left on Monday.\n')
open('odd2', 'w').write('KENYA ATTACKED SOMALIA ON 3 MAY 2024. ' * 300)
open('odd3', 'w').write('kenya attacked somalia on 3 may 2024. ' * 300)
open('odd4', 'w').write('Party\tSeats\nANC\t230\nDA\t84\n' * 500)
open('odd5', 'w').write('"We will "attack" Kenya, he said on Monday. ' * 500)
open('odd6', 'w').write('Кения атаковала Сомали. Le Kenya a attaqué. '
                        'Kenya attacked on 3 May 2024. ' * 200)
open('odd7', 'w').write('- Kenya\n- Somalia: 3 May\n* talks, Oslo\n' * 500)
open('odd8', 'w').write('Kenya, ' * 20000 + 'met on Monday.')
P
for odd in odd1 odd2 odd3 odd4 odd5 odd6 odd7 odd8; do
    timeout 60 "$paxline" explain --undated $odd >out 2>err
    expect "$odd" 0
done

# --- the call is wrong
"$paxline" >out 2>err; expect 'no command' 2
"$paxline" fly >out 2>err; expect 'unknown command' 2
"$paxline" build --wings a.txt >out 2>err; expect 'unknown option' 2
"$paxline" build a.txt -o >out 2>err; expect 'option without value' 2
"$paxline" build a.txt -o t.docx >out 2>err; expect 'unknown extension' 2
"$paxline" build a.txt --to docx >out 2>err; expect 'unknown format' 2
"$paxline" build --published 2023-02-30 a.txt >out 2>err
expect 'February 30' 2
"$paxline" resolve >out 2>err; expect 'resolve without phrase' 2
"$paxline" events --from pdf a.txt >out 2>err; expect 'unknown form' 2

# --- bad input: a message, exit 3, the others done
"$paxline" events none.txt a.txt >out 2>err; expect 'missing file' 3
check 'the other is done' grep -q '"id":"a"' out
check 'message names the file' grep -q 'none.txt' err
mkdir empty; "$paxline" events empty >out 2>err; expect 'empty folder' 3
check 'message names the folder' grep -q 'empty' err
mkdir -p folder/inner; cp a.txt folder/b.txt; cp a.txt folder/inner/c.txt
"$paxline" events folder >out 2>err; expect 'folder' 0
check 'folder in order' test "$(cut -c1-10 out | tr '\n' ' ')" = \
    '{"id":"b", {"id":"c", '
: >none; "$paxline" events none >out 2>err; expect 'empty file' 3
printf '  \n\n' >blank; "$paxline" events blank >out 2>err
expect 'blank file' 3
printf 'signed on \377\376 Friday\n' >bad; "$paxline" events bad a.txt >out 2>err
expect 'invalid UTF-8' 3
check 'place of the bad byte' grep -q 'byte 10' err
printf 'signed\0on Friday\n' >nul; "$paxline" events nul >out 2>err
expect 'NUL byte' 3
head -c 100000 "$paxline" >binary; "$paxline" events binary >out 2>err
expect 'binary file' 3
printf 'They met there and talked about peace.\n' >undated
"$paxline" events undated >out 2>err; expect 'no date anywhere' 0
"$paxline" events -e undated >out 2>err; expect 'nothing found with -e' 1
"$paxline" events --published 0000-01-01 a.txt >out 2>err
expect 'year 0000' 2
"$paxline" events --published 9999-12-31 a.txt >out 2>err; expect 'year 9999' 0
"$paxline" events --published 0001-01-01 a.txt >out 2>err; expect 'year 1' 0
"$paxline" events . >out 2>err; code=$?
test $code = 0 -o $code = 3; expect 'a folder with everything' 0
chmod 000 undated
if [ "$(id -u)" != 0 ]; then
    "$paxline" events undated >out 2>err; expect 'unreadable file' 3
fi

# --- output fails
"$paxline" events a.txt >/dev/full 2>err; expect 'full disk on stdout' 4
"$paxline" build a.txt -o /dev/full --to json >out 2>err; expect 'full disk' 4
"$paxline" build a.txt -o no/such/t.json >out 2>err; expect 'no such folder' 4
check 'nothing is left behind' test -z "$(ls -d no 2>/dev/null)"
mkdir t2.json; "$paxline" build a.txt -o t2.json >out 2>err
expect 'output is a folder' 4
"$paxline" events a.txt a.txt 2>err | true
"$paxline" build none.txt -o part.json >out 2>err; expect 'all inputs failed' 3
check 'no temporary file stays' test -z "$(ls | grep 'json\.')"
cp t.json before.json
"$paxline" build a.txt -o t.json >out 2>err; expect 'overwrite' 0
check 'equal on every run' cmp t.json before.json
"$paxline" events a.txt -q | head -c 1 >/dev/null; expect 'closed pipe' 0

# --- size: linear time, bounded memory
/usr/bin/python3 - <<'P'
open('long', 'w').write('They met on Friday in Oslo, ' * 200000)
open('hundred', 'w').write('word ' * 21000000)
open('deep', 'w').write('(' * 10000 + 'met on May 5' + ')' * 10000 + '"' * 10000)
open('before', 'w').write('of the day before ' * 100000)
open('dates', 'w').write('on May 5, 2020, ' * 10000)
P
timeout 60 "$paxline" events long >out 2>err; expect 'a long line' 0
timeout 60 "$paxline" events hundred >out 2>err; expect 'a line of 100 MB' 3
check 'says why' grep -q 'hundred' err
timeout 60 "$paxline" events deep >out 2>err; expect 'nested signs' 0
timeout 60 "$paxline" dates before >out 2>err; expect 'a chain of days' 0
timeout 60 "$paxline" dates dates >out 2>err; expect 'ten thousand dates' 0

echo "[  PASSED  ] $passed test(s)."
[ $failed = 0 ] || echo "[  FAILED  ] $failed test(s), listed below:"
exit $((failed > 0))
