/* SPDX-License-Identifier: MIT */
/*
 * Whatever a term says, the answer is inside the calendar, runs forwards and
 * has its reason, its value and its EDTF: terms with random fields, edges among
 * them, one after the other in passages.
 */
#include "unit.h"

#include "src/dates/calendar.h"
#include "src/dates/resolve.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

struct random {
    uint64_t state;
};

/* xorshift64: the same numbers on every machine. */
static uint32_t next(struct random *random, uint32_t below)
{
    random->state ^= random->state << 13;
    random->state ^= random->state >> 7;
    random->state ^= random->state << 17;
    return (uint32_t)(random->state >> 11) % below;
}

static int32_t edge(struct random *random)
{
    static const int32_t edges[] = {
        0, 1, -1, 2, -2, 3, 12, 100, -100, 1900, 1990, 2023, 19, 98, 9999,
        -9999, 10000, -10000, INT32_MAX, -INT32_MAX, INT32_MAX - 1};
    return edges[next(random, COUNT(edges))];
}

static struct term any_term(struct random *random)
{
    struct term term = {
        .kind = (uint8_t)next(random, TERM_INVALID + 1),
        .base = (uint8_t)next(random, BASE_TERM + 1),
        .look = (uint8_t)next(random, LOOK_SAME + 1),
        .unit = (uint8_t)next(random, UNIT_MILLENNIUM + 1),
        .daypart = (uint8_t)next(random, DAYPART_DAYTIME + 1),
        .part = (uint8_t)next(random, PART_LATE + 1),
        .bound = (uint8_t)next(random, BOUND_AFTER + 1),
        .mod = (uint8_t)next(random, PAX_MOD_COUNT),
        .fields = next(random, 1 << 17) & next(random, 1 << 17),
        .count = edge(random),
        .tenths = (uint8_t)next(random, 10),
        .year = edge(random),
        .month = (uint8_t)next(random, 14),
        .day = (uint8_t)next(random, 33),
        .weekday = (uint8_t)next(random, 9),
        .quarter = (uint8_t)next(random, 6),
        .half = (uint8_t)next(random, 4),
        .season = (uint8_t)next(random, 6),
        .week = (uint8_t)next(random, 55),
        .hour = (uint8_t)next(random, 26),
        .minute = (uint8_t)next(random, 62),
        .second = (uint8_t)next(random, 62),
        .zone = (int16_t)((int)next(random, 1600) - 800),
    };
    if (next(random, 2) == 0)
        term.fields &= next(random, 1 << 17);
    return term;
}

static struct anchor any_anchor(struct random *random)
{
    switch (next(random, 8)) {
    case 0: return (struct anchor){false, 0};
    case 1: return (struct anchor){true, CALENDAR_DAY_MIN};
    case 2: return (struct anchor){true, CALENDAR_DAY_MAX - 3};
    default:
        return (struct anchor){true, (int32_t)next(random, 40000) - 10000};
    }
}

static void assert_sound(const struct pax_when *when, const char *step)
{
    const struct pax_interval *interval = &when->interval;
    if (when->why == NULL)
        fail_msg("%s: no reason", step);
    if (!when->resolved) {
        if (when->edtf[0] != '\0')
            fail_msg("%s: unresolved, yet %s", step, when->edtf);
        return;
    }
    if ((interval->has_start && !calendar_day_in_range(interval->start)) ||
        (interval->has_end && !calendar_day_in_range(interval->end)))
        fail_msg("%s: %s is outside the calendar", step, when->edtf);
    if (interval->has_start && interval->has_end &&
        interval->start > interval->end)
        fail_msg("%s: %s runs backwards", step, when->edtf);
    if (when->edtf[0] == '\0' || when->value[0] == '\0')
        fail_msg("%s: nothing written (%s)", step, when->why);
}

static void stays_sound_whatever_a_term_says(void **state)
{
    (void)state;
    static const struct holiday feasts[] = {
        {.rule = HOLIDAY_NONE},
        {.rule = HOLIDAY_FIXED, .month = 2, .day = 29, .duration = 1},
        {.rule = HOLIDAY_EASTER, .offset = -2, .duration = 1},
        {.rule = HOLIDAY_ORTHODOX, .duration = 9},
        {.rule = HOLIDAY_NTH, .month = 11, .weekday = 4, .nth = 5,
         .duration = 1},
        {.rule = HOLIDAY_ISLAMIC, .month = 9, .day = 1, .duration = 30},
        {.rule = HOLIDAY_HEBREW, .month = 1, .day = 15, .duration = 8},
        {.rule = HOLIDAY_PERIOD, .start = 18532, .end = 18575}};
    struct random random = {88172645463325252u};
    struct passage passage;
    struct pax_when before = {.why = ""};
    for (int i = 0; i < 200000; i++) {
        struct term term = any_term(&random);
        struct term until = any_term(&random);
        struct pax_when when;
        struct pax_when other;
        until.kind = term.kind;
        if (i % 7 == 0) {
            passage_init(&passage, any_anchor(&random));
            passage.narrative = next(&random, 4) == 0;
        }
        struct resolve_input input = {
            .term = &term,
            .until = next(&random, 5) == 0 ? &until : NULL,
            .base = next(&random, 2) == 0 ? &before : NULL,
            .holiday = &feasts[next(&random, COUNT(feasts))],
            .direction = (enum pax_direction)next(&random,
                                                  PAX_DIRECTION_COUNT),
            .weak = next(&random, 2) == 0,
        };
        term_resolve(&input, &passage, &when);
        assert_sound(&when, "resolved");
        if (next(&random, 11) == 0)
            passage_heading(&passage, &when);
        other = when;
        interval_relate(&other,
                        (enum timex_relation)next(&random,
                                                  RELATION_FROM_ON + 1),
                        input.direction, &passage);
        assert_sound(&other, "related");
        interval_join(&before, &when, RELATION_FROM, input.direction,
                      &other);
        assert_sound(&other, "joined");
        before = when;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(stays_sound_whatever_a_term_says),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
