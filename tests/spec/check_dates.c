/* SPDX-License-Identifier: MIT */
/*
 * Examples of time expressions:
 *
 *   => none                             no expression in the text
 *   => FROM[..TO] PRECISION "text"      days of the happening, - when open
 *   => timex TYPE VALUE [MOD] "text"    as TIMEX3
 *   => edtf EDTF "text"
 *   => unresolved "text"                understood, and not to be placed
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "spec.h"
#include "src/dates/dates.h"

static enum pax_direction direction_of(const struct example *example)
{
    if (slice_equal(example->hint, SLICE("past")))
        return PAX_DIRECTION_PAST;
    if (slice_equal(example->hint, SLICE("future")))
        return PAX_DIRECTION_FUTURE;
    if (slice_equal(example->hint, SLICE("pluperfect")))
        return PAX_DIRECTION_BEFORE_CONTEXT;
    return PAX_DIRECTION_NONE;
}

static struct dates read_dates(const struct checker *checker,
                               const struct example *example,
                               struct analysis *analysis)
{
    struct dates dates;
    struct document *document = example_document(checker, example);
    enum pax_status status =
        analysis_read(checker->arena, checker->lexicon, document, analysis);
    assert_int_equal(status, PAX_OK);
    if (example->hint.len > 0)
        status = dates_read_phrase(checker->arena, checker->lexicon, document,
                                   direction_of(example), &dates);
    else
        status = dates_read(checker->arena, analysis, &dates);
    assert_int_equal(status, PAX_OK);
    return dates;
}

static struct slice text_of(const struct analysis *analysis,
                            const struct dated *dated)
{
    const struct token *at = analysis->tokens.at;
    return slice_sub(analysis->tokens.text, at[dated->timex.first].start,
                     at[dated->timex.end - 1].end);
}

/* One side of an interval: "-" is open. */
static bool side_equal(struct slice side, bool known, int32_t day)
{
    char date[PAX_ISO_DATE_SIZE];
    if (!known)
        return slice_equal(side, SLICE("-"));
    pax_day_print(day, date);
    return slice_equal(side, slice_of(date));
}

static bool interval_equal(struct slice days, const struct pax_interval *got)
{
    struct slice from = days;
    struct slice to = days;
    for (size_t i = 0; i + 1 < days.len; i++) {
        if (days.ptr[i] == '.' && days.ptr[i + 1] == '.') {
            from = slice_sub(days, 0, i);
            to = slice_sub(days, i + 2, days.len);
            break;
        }
    }
    return side_equal(from, got->has_start, got->start) &&
           side_equal(to, got->has_end, got->end);
}

static void fail_interval(const struct example *example, struct slice expected,
                          const struct pax_when *got)
{
    char from[PAX_ISO_DATE_SIZE] = "-";
    char to[PAX_ISO_DATE_SIZE] = "-";
    if (got->interval.has_start)
        pax_day_print(got->interval.start, from);
    if (got->interval.has_end)
        pax_day_print(got->interval.end, to);
    fail_example(example, expected, "%s..%s %s (%s %s; %s)", from, to,
                 pax_precision_name(got->interval.precision), got->edtf,
                 got->value, got->why);
}

static void check_timex(const struct example *example, struct slice expected,
                        struct slice rest, const struct pax_when *got)
{
    struct slice type = take_word(&rest);
    struct slice value = take_word(&rest);
    struct slice mod = slice_starts(rest, SLICE("\"")) ? (struct slice){"", 0}
                                                       : take_word(&rest);
    if (!slice_equal(type, slice_of(pax_timex_type_name(got->type))) ||
        !slice_equal(value, slice_of(got->value)) ||
        !slice_equal(mod, slice_of(pax_timex_mod_name(got->mod))))
        fail_example(example, expected, "timex %s %s %s (%s)",
                     pax_timex_type_name(got->type), got->value,
                     pax_timex_mod_name(got->mod), got->why);
}

static void check_one(const struct example *example, struct slice expected,
                      const struct dated *got)
{
    struct slice rest = expected;
    if (take_prefix(&rest, "timex ")) {
        check_timex(example, expected, rest, &got->when);
    } else if (take_prefix(&rest, "edtf ")) {
        if (!slice_equal(take_word(&rest), slice_of(got->happening.edtf)))
            fail_example(example, expected, "edtf %s (%s)",
                         got->happening.edtf, got->happening.why);
    } else if (take_prefix(&rest, "unresolved ")) {
        if (got->happening.resolved)
            fail_interval(example, expected, &got->happening);
    } else {
        const struct pax_when *when = &got->happening;
        struct slice days = take_word(&rest);
        struct slice precision = take_word(&rest);
        if (!when->resolved || !interval_equal(days, &when->interval) ||
            !slice_equal(precision, slice_of(pax_precision_name(
                                        when->interval.precision))))
            fail_interval(example, expected, when);
    }
}

void check_dates(const struct checker *checker, const struct example *example)
{
    struct analysis analysis;
    struct dates dates = read_dates(checker, example, &analysis);
    if (slice_equal(example->expected[0], SLICE("none"))) {
        if (dates.count > 0) {
            struct slice found = text_of(&analysis, &dates.at[0]);
            fail_example(example, example->expected[0], "\"%.*s\"",
                         (int)found.len, found.ptr);
        }
        return;
    }
    size_t at = 0;
    for (size_t i = 0; i < example->expected_count; i++) {
        struct slice expected = example->expected[i];
        struct slice rest = expected;
        struct slice quoted;
        if (!take_quoted(&rest, &quoted))
            fail_example(example, expected, "no \"expression\" in the line");
        if (i > 0) {
            struct slice before;
            struct slice line = example->expected[i - 1];
            if (take_quoted(&line, &before) && !slice_equal(before, quoted))
                at++;
        }
        if (at >= dates.count)
            fail_example(example, expected, "only %zu found", dates.count);
        struct slice found = text_of(&analysis, &dates.at[at]);
        if (!slice_equal(found, quoted))
            fail_example(example, expected, "\"%.*s\"", (int)found.len,
                         found.ptr);
        check_one(example, expected, &dates.at[at]);
    }
    if (at + 1 < dates.count) {
        struct slice found = text_of(&analysis, &dates.at[at + 1]);
        fail_example(example, SLICE("no more"), "\"%.*s\"", (int)found.len,
                     found.ptr);
    }
}
