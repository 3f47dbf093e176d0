/* SPDX-License-Identifier: MIT */
/*
 * The words that rules.tsv, words.tsv and holidays.tsv use for constants,
 * fields and kinds of terms. BEFORE and AFTER stand for a bound and for a
 * modifier alike.
 */
#include "src/dates/compile.h"
#include "src/dates/find.h"

struct constant {
    const char *name;
    int32_t value;
};

static_assert((int)BOUND_BEFORE == (int)PAX_MOD_BEFORE, "one name for both");
static_assert((int)BOUND_AFTER == (int)PAX_MOD_AFTER, "one name for both");

static const struct constant constants[] = {
    {"ANCHOR", BASE_ANCHOR},
    {"CONTEXT", BASE_CONTEXT},
    {"TERM", BASE_TERM},
    {"LAST", LOOK_LAST},
    {"THIS", LOOK_THIS},
    {"NEXT", LOOK_NEXT},
    {"SAME", LOOK_SAME},
    {"SECOND", UNIT_SECOND},
    {"MINUTE", UNIT_MINUTE},
    {"HOUR", UNIT_HOUR},
    {"DAYPART", UNIT_DAYPART},
    {"DAY", UNIT_DAY},
    {"WEEKEND", UNIT_WEEKEND},
    {"WEEK", UNIT_WEEK},
    {"FORTNIGHT", UNIT_FORTNIGHT},
    {"MONTH", UNIT_MONTH},
    {"QUARTER", UNIT_QUARTER},
    {"SEASON", UNIT_SEASON},
    {"HALF", UNIT_HALF},
    {"YEAR", UNIT_YEAR},
    {"DECADE", UNIT_DECADE},
    {"CENTURY", UNIT_CENTURY},
    {"MILLENNIUM", UNIT_MILLENNIUM},
    {"MORNING", DAYPART_MORNING},
    {"MIDDAY", DAYPART_MIDDAY},
    {"AFTERNOON", DAYPART_AFTERNOON},
    {"EVENING", DAYPART_EVENING},
    {"NIGHT", DAYPART_NIGHT},
    {"DAYTIME", DAYPART_DAYTIME},
    {"EARLY", PART_EARLY},
    {"MID", PART_MID},
    {"LATE", PART_LATE},
    {"BEFORE", BOUND_BEFORE},
    {"AFTER", BOUND_AFTER},
    {"SPRING", SEASON_SPRING},
    {"SUMMER", SEASON_SUMMER},
    {"FALL", SEASON_FALL},
    {"WINTER", SEASON_WINTER},
    {"VAGUE", TERM_COUNT_VAGUE},
    {"ON_OR_BEFORE", PAX_MOD_ON_OR_BEFORE},
    {"ON_OR_AFTER", PAX_MOD_ON_OR_AFTER},
    {"LESS_THAN", PAX_MOD_LESS_THAN},
    {"MORE_THAN", PAX_MOD_MORE_THAN},
    {"EQUAL_OR_LESS", PAX_MOD_EQUAL_OR_LESS},
    {"EQUAL_OR_MORE", PAX_MOD_EQUAL_OR_MORE},
    {"MOD_START", PAX_MOD_START},
    {"MOD_MID", PAX_MOD_MID},
    {"MOD_END", PAX_MOD_END},
    {"APPROX", PAX_MOD_APPROX},
    {"REL_SINCE", RELATION_SINCE},
    {"REL_UNTIL", RELATION_UNTIL},
    {"REL_BY", RELATION_BY},
    {"REL_BEFORE", RELATION_BEFORE},
    {"REL_AFTER", RELATION_AFTER},
    {"REL_WITHIN", RELATION_WITHIN},
    {"REL_FOR", RELATION_FOR},
    {"REL_FROM", RELATION_FROM},
    {"REL_BETWEEN", RELATION_BETWEEN},
    {"REL_DURING", RELATION_DURING},
    {"REL_FROM_ON", RELATION_FROM_ON},
    {"REL_IN", RELATION_IN},
    {"MONTH_FIRST", ORDER_MONTH_FIRST},
    {"DAY_FIRST", ORDER_DAY_FIRST},
    {"EITHER", ORDER_EITHER},
};

static const char *const fields[SET_FIELD_COUNT] = {
    [SET_BASE] = "base",
    [SET_LOOK] = "look",
    [SET_UNIT] = "unit",
    [SET_DAYPART] = "daypart",
    [SET_PART] = "part",
    [SET_BOUND] = "bound",
    [SET_MOD] = "mod",
    [SET_COUNT] = "count",
    [SET_TENTHS] = "tenths",
    [SET_YEAR] = "year",
    [SET_MONTH] = "month",
    [SET_DAY] = "day",
    [SET_WEEKDAY] = "weekday",
    [SET_QUARTER] = "quarter",
    [SET_HALF] = "half",
    [SET_SEASON] = "season",
    [SET_WEEK] = "week",
    [SET_HOUR] = "hour",
    [SET_MINUTE] = "minute",
    [SET_SECOND] = "second",
    [SET_ZONE] = "zone",
    [SET_UTC] = "utc",
    [SET_NAME] = "name",
    [SET_FREQUENCY] = "frequency",
    [SET_EACH] = "each",
    [SET_GRAIN] = "grain",
    [SET_DECADE] = "decade",
    [SET_CENTURY] = "century",
    [SET_SHORT_YEAR] = "yy",
    [SET_FISCAL] = "fiscal",
    [SET_DATE8] = "yyyymmdd",
    [SET_YEAR_TAIL] = "tail",
    [SET_PM] = "pm",
    [SET_CLOCK] = "hhmm",
    [SET_ORDER] = "order",
    [SET_BCE] = "bce",
};

static const struct constant kinds[] = {
    {"calendar", TERM_CALENDAR}, {"deictic", TERM_DEICTIC},
    {"offset", TERM_OFFSET},     {"vague", TERM_VAGUE},
    {"named", TERM_NAMED},       {"duration", TERM_DURATION},
    {"set", TERM_SET},           {"invalid", TERM_INVALID},
};

static bool find(const struct constant *table, size_t count,
                 struct slice name, int32_t *value)
{
    for (size_t i = 0; i < count; i++) {
        if (slice_equal(slice_of(table[i].name), name)) {
            *value = table[i].value;
            return true;
        }
    }
    return false;
}

bool grammar_constant(struct slice name, int32_t *value)
{
    unsigned number;
    bool negative = name.len > 1 && name.ptr[0] == '-';
    if (slice_to_uint(slice_sub(name, negative, name.len), &number)) {
        *value = negative ? -(int32_t)number : (int32_t)number;
        return true;
    }
    return find(constants, COUNT_OF(constants), name, value);
}

bool grammar_field(struct slice name, uint8_t *field)
{
    for (uint8_t i = 0; i < SET_FIELD_COUNT; i++) {
        if (slice_equal(slice_of(fields[i]), name)) {
            *field = i;
            return true;
        }
    }
    return false;
}

bool grammar_kind(struct slice name, int32_t *kind)
{
    return find(kinds, COUNT_OF(kinds), name, kind);
}
