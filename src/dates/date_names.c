/* SPDX-License-Identifier: MIT */
/*
 * The names that every output writes for the enumerations of date.h.
 */
#include <assert.h>

#include "paxline/date.h"
#include "src/base/slice.h"

static const char *const precision_names[] = {
    [PAX_PRECISION_TIME] = "time",
    [PAX_PRECISION_DAY] = "day",
    [PAX_PRECISION_WEEKEND] = "weekend",
    [PAX_PRECISION_WEEK] = "week",
    [PAX_PRECISION_MONTH_PART] = "month-part",
    [PAX_PRECISION_MONTH] = "month",
    [PAX_PRECISION_QUARTER] = "quarter",
    [PAX_PRECISION_SEASON] = "season",
    [PAX_PRECISION_HALF] = "half",
    [PAX_PRECISION_YEAR_PART] = "year-part",
    [PAX_PRECISION_YEAR] = "year",
    [PAX_PRECISION_DECADE] = "decade",
    [PAX_PRECISION_CENTURY] = "century",
    [PAX_PRECISION_VAGUE] = "vague",
};
static_assert(COUNT_OF(precision_names) == PAX_PRECISION_COUNT,
              "every precision has a name");

static const char *const kind_names[] = {
    [PAX_KIND_DAY] = "day",
    [PAX_KIND_WITHIN] = "within",
    [PAX_KIND_SPAN] = "span",
    [PAX_KIND_OPEN] = "open",
};
static_assert(COUNT_OF(kind_names) == PAX_KIND_COUNT,
              "every kind has a name");

static const char *const basis_names[] = {
    [PAX_BASIS_EXPLICIT] = "explicit",
    [PAX_BASIS_YEAR_INFERRED] = "year-inferred",
    [PAX_BASIS_PUBLICATION] = "relative-to-publication",
    [PAX_BASIS_CONTEXT] = "relative-to-context",
    [PAX_BASIS_NAMED_PERIOD] = "named-period",
    [PAX_BASIS_NEWS_LEAD] = "news-lead",
    [PAX_BASIS_VAGUE_PAST] = "vague-past",
    [PAX_BASIS_VAGUE_FUTURE] = "vague-future",
    [PAX_BASIS_UNDATED] = "undated",
};
static_assert(COUNT_OF(basis_names) == PAX_BASIS_COUNT,
              "every basis has a name");

static const char *const type_names[] = {
    [PAX_TIMEX_DATE] = "DATE",
    [PAX_TIMEX_TIME] = "TIME",
    [PAX_TIMEX_DURATION] = "DURATION",
    [PAX_TIMEX_SET] = "SET",
};
static_assert(COUNT_OF(type_names) == PAX_TIMEX_TYPE_COUNT,
              "every type has a name");

static const char *const mod_names[] = {
    [PAX_MOD_NONE] = "",
    [PAX_MOD_BEFORE] = "BEFORE",
    [PAX_MOD_AFTER] = "AFTER",
    [PAX_MOD_ON_OR_BEFORE] = "ON_OR_BEFORE",
    [PAX_MOD_ON_OR_AFTER] = "ON_OR_AFTER",
    [PAX_MOD_LESS_THAN] = "LESS_THAN",
    [PAX_MOD_MORE_THAN] = "MORE_THAN",
    [PAX_MOD_EQUAL_OR_LESS] = "EQUAL_OR_LESS",
    [PAX_MOD_EQUAL_OR_MORE] = "EQUAL_OR_MORE",
    [PAX_MOD_START] = "START",
    [PAX_MOD_MID] = "MID",
    [PAX_MOD_END] = "END",
    [PAX_MOD_APPROX] = "APPROX",
};
static_assert(COUNT_OF(mod_names) == PAX_MOD_COUNT,
              "every mod has a name");

const char *pax_precision_name(enum pax_precision precision)
{
    return (unsigned)precision < PAX_PRECISION_COUNT
               ? precision_names[precision] : "";
}

const char *pax_kind_name(enum pax_kind kind)
{
    return (unsigned)kind < PAX_KIND_COUNT ? kind_names[kind] : "";
}

const char *pax_basis_name(enum pax_basis basis)
{
    return (unsigned)basis < PAX_BASIS_COUNT ? basis_names[basis] : "";
}

const char *pax_timex_type_name(enum pax_timex_type type)
{
    return (unsigned)type < PAX_TIMEX_TYPE_COUNT ? type_names[type] : "";
}

const char *pax_timex_mod_name(enum pax_timex_mod mod)
{
    return (unsigned)mod < PAX_MOD_COUNT ? mod_names[mod] : "";
}
