/* SPDX-License-Identifier: MIT */
/*
 * Values as TimeML 1.2.1 writes them in TIMEX3, after the practice of the
 * annotated corpora where the guidelines leave a choice. Rules:
 * docs/date-rules.md, section 9.
 *
 *   2023-05-22  2023-W35  2023-W35-WE  2023-05  2023-Q2  2023-SU  2023-H1
 *   2023  199 (the 1990s)  18 (the 19th century)  1 (the second millennium)
 *   2023-05-22TMO  2023-05-22T17:30
 *   P3D  PT24H  P2Y6M  PXM     XXXX-WXX-5  XXXX-07  P1D
 */
#include "src/dates/print.h"

#include "src/dates/calendar.h"

struct printer printer_init(char *ptr, size_t size)
{
    struct printer out = {ptr, size, 0};

    if (size > 0)
        ptr[0] = '\0';
    return out;
}

void print_text(struct printer *out, const char *text)
{
    for (size_t i = 0; text[i] != '\0' && out->len + 1 < out->size; i++)
        out->ptr[out->len++] = text[i];
    if (out->size > 0)
        out->ptr[out->len] = '\0';
}

void print_number(struct printer *out, int64_t number, int width)
{
    char digits[24];
    size_t at = sizeof(digits);
    uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;

    digits[--at] = '\0';
    do {
        digits[--at] = (char)('0' + rest % 10);
        rest /= 10;
        width--;
    } while (at > 1 && (rest > 0 || width > 0));
    if (number < 0)
        digits[--at] = '-';
    print_text(out, digits + at);
}

void print_iso_year(struct printer *out, int32_t year)
{
    if (year < 0)
        print_text(out, "-");
    print_number(out, year < 0 ? -year : year, 4);
}

static void print_month_day(struct printer *out, int month, int day)
{
    print_text(out, "-");
    print_number(out, month, 2);
    print_text(out, "-");
    print_number(out, day, 2);
}

void print_iso_day(struct printer *out, int32_t day)
{
    struct pax_date date = pax_date_from_day(day);

    print_iso_year(out, date.year);
    print_month_day(out, date.month, date.day);
}

void pax_day_print(int32_t day, char out[PAX_ISO_DATE_SIZE])
{
    struct printer to = printer_init(out, PAX_ISO_DATE_SIZE);

    print_iso_day(&to, day);
}

/* TIMEX3 counts years before our era as people do: "BC0044". */
static void print_year(struct printer *out, int32_t year)
{
    if (year <= 0)
        print_text(out, "BC");
    print_number(out, year <= 0 ? 1 - year : year, 4);
}

static void print_fraction(struct printer *out, struct period period,
                           int32_t per_year, const char *sign)
{
    int64_t year = calendar_floor_div(period.index, per_year);

    print_year(out, (int32_t)year);
    print_text(out, sign);
    print_number(out, period.index - year * per_year + 1,
                 per_year == 12 ? 2 : 1);
}

static void print_week(struct printer *out, struct period period)
{
    struct iso_week week = calendar_iso_week(period.index * 7 - 3);

    print_year(out, week.year);
    print_text(out, "-W");
    print_number(out, week.week, 2);
    if (period.unit == UNIT_WEEKEND)
        print_text(out, "-WE");
}

static const char *season_name(int season)
{
    switch (season) {
    case SEASON_SPRING: return "SP";
    case SEASON_SUMMER: return "SU";
    case SEASON_FALL: return "FA";
    default: return "WI";
    }
}

static void print_season(struct printer *out, struct period period)
{
    int64_t year = calendar_floor_div(period.index, 4);

    print_year(out, (int32_t)year);
    print_text(out, "-");
    print_text(out, season_name((int)(period.index - year * 4) + 1));
}

/* Decades and longer: the digits that all their years share. */
static void print_prefix(struct printer *out, struct period period, int width)
{
    if (period.index < 0)
        print_text(out, "BC");
    print_number(out, period.index < 0 ? -1 - (int64_t)period.index
                                       : period.index, width);
}

void timex3_print_period(struct printer *out, struct period period)
{
    switch (period.unit) {
    case UNIT_DAY: {
        struct pax_date date = pax_date_from_day(period.index);

        print_year(out, date.year);
        print_month_day(out, date.month, date.day);
        break;
    }
    case UNIT_WEEK:
    case UNIT_WEEKEND: print_week(out, period); break;
    case UNIT_MONTH: print_fraction(out, period, 12, "-"); break;
    case UNIT_QUARTER: print_fraction(out, period, 4, "-Q"); break;
    case UNIT_HALF: print_fraction(out, period, 2, "-H"); break;
    case UNIT_SEASON: print_season(out, period); break;
    case UNIT_YEAR: print_year(out, period.index); break;
    case UNIT_DECADE: print_prefix(out, period, 3); break;
    case UNIT_CENTURY: print_prefix(out, period, 2); break;
    case UNIT_MILLENNIUM: print_prefix(out, period, 1); break;
    default: break;
    }
}

void timex3_print_daypart(struct printer *out, enum term_daypart daypart)
{
    switch (daypart) {
    case DAYPART_MORNING: print_text(out, "TMO"); break;
    case DAYPART_MIDDAY: print_text(out, "TMI"); break;
    case DAYPART_AFTERNOON: print_text(out, "TAF"); break;
    case DAYPART_EVENING: print_text(out, "TEV"); break;
    case DAYPART_NIGHT: print_text(out, "TNI"); break;
    case DAYPART_DAYTIME: print_text(out, "TDT"); break;
    case DAYPART_NONE: break;
    }
}

/* A unit's letter, and how many of them it stands for: a decade is ten years
 * ("two decades": P20Y), a fortnight two weeks. */
struct length {
    const char *letter;
    const char *vague; /* where the corpora have a letter of its own */
    int32_t factor;
    bool time;
};

static struct length unit_length(enum term_unit unit)
{
    switch (unit) {
    case UNIT_SECOND: return (struct length){"S", "S", 1, true};
    case UNIT_MINUTE: return (struct length){"M", "M", 1, true};
    case UNIT_HOUR: return (struct length){"H", "H", 1, true};
    case UNIT_DAYPART:
    case UNIT_DAY: return (struct length){"D", "D", 1, false};
    case UNIT_WEEKEND: return (struct length){"WE", "WE", 1, false};
    case UNIT_WEEK: return (struct length){"W", "W", 1, false};
    case UNIT_FORTNIGHT: return (struct length){"W", "W", 2, false};
    case UNIT_MONTH: return (struct length){"M", "M", 1, false};
    case UNIT_QUARTER: return (struct length){"Q", "Q", 1, false};
    case UNIT_SEASON: return (struct length){"M", "M", 3, false};
    case UNIT_HALF: return (struct length){"M", "M", 6, false};
    case UNIT_YEAR: return (struct length){"Y", "Y", 1, false};
    case UNIT_DECADE: return (struct length){"Y", "E", 10, false};
    case UNIT_CENTURY: return (struct length){"Y", "C", 100, false};
    case UNIT_MILLENNIUM: return (struct length){"Y", "L", 1000, false};
    default: return (struct length){"X", "X", 1, false};
    }
}

/* The half of "two and a half": in the next smaller unit, in tenths of its
 * own where there is no even one. Returns false when nothing was added. */
static bool print_half(struct printer *out, enum term_unit unit)
{
    switch (unit) {
    case UNIT_YEAR: print_text(out, "6M"); return true;
    case UNIT_DAY: print_text(out, "T12H"); return true;
    case UNIT_HOUR: print_text(out, "30M"); return true;
    case UNIT_MINUTE: print_text(out, "30S"); return true;
    default: return false;
    }
}

static bool has_half(enum term_unit unit)
{
    return unit == UNIT_YEAR || unit == UNIT_DAY || unit == UNIT_HOUR ||
           unit == UNIT_MINUTE;
}

void timex3_print_duration(struct printer *out, enum term_unit unit,
                           int32_t count, int tenths)
{
    struct length length = unit_length(unit);
    int64_t total = (count < 0 ? -(int64_t)count : count) *
                    (int64_t)length.factor;
    int64_t tenth = (int64_t)tenths * length.factor;
    bool half = tenths == 5 && has_half(unit);

    print_text(out, length.time ? "PT" : "P");
    if (count == TERM_COUNT_VAGUE) {
        print_text(out, "X");
        print_text(out, length.vague);
        return;
    }
    total += tenth / 10;
    tenth %= 10;
    if (half && total == 0) {
        (void)print_half(out, unit);
        return;
    }
    print_number(out, total, 1);
    if (tenth > 0 && !half) {
        print_text(out, ".");
        print_number(out, tenth, 1);
    }
    print_text(out, length.letter);
    if (half)
        (void)print_half(out, unit);
}

static void print_month_of_set(struct printer *out, const struct term *term)
{
    print_text(out, "-");
    print_number(out, term->month, 2);
    if (term->fields & FIELD_DAY) {
        print_text(out, "-");
        print_number(out, term->day, 2);
    }
}

static void print_clock_of_set(struct printer *out, const struct term *term)
{
    if (term->fields & FIELD_HOUR) {
        print_text(out, "T");
        print_number(out, term->hour, 2);
        print_text(out, ":");
        print_number(out, term->fields & FIELD_MINUTE ? term->minute : 0, 2);
    } else {
        timex3_print_daypart(out, (enum term_daypart)term->daypart);
    }
}

void timex3_print_set(struct printer *out, const struct term *term)
{
    int32_t count = term->count == 0 ? 1 : term->count;

    if (term->fields & FIELD_WEEKDAY) {
        print_text(out, "XXXX-WXX-");
        print_number(out, term->weekday, 1);
    } else if (term->fields & FIELD_MONTH) {
        print_text(out, "XXXX");
        print_month_of_set(out, term);
    } else if (term->fields & FIELD_DAY) {
        print_text(out, "XXXX-XX-");
        print_number(out, term->day, 2);
    } else if (term->fields & FIELD_SEASON) {
        print_text(out, "XXXX-");
        print_text(out, season_name(term->season));
    } else if (term->fields & FIELD_QUARTER) {
        print_text(out, "XXXX-Q");
        print_number(out, term->quarter, 1);
    } else if (term->unit == UNIT_WEEKEND) {
        print_text(out, "XXXX-WXX-WE");
    } else if (term->daypart != DAYPART_NONE ||
               (term->fields & FIELD_HOUR)) {
        print_text(out, "XXXX-XX-XX");
    } else {
        timex3_print_duration(out, (enum term_unit)term->unit, count,
                              term->tenths);
        return;
    }
    print_clock_of_set(out, term);
}

static enum term_unit letter_unit(char letter, bool time)
{
    switch (letter) {
    case 'S': return time ? UNIT_SECOND : UNIT_NONE;
    case 'H': return time ? UNIT_HOUR : UNIT_NONE;
    case 'M': return time ? UNIT_MINUTE : UNIT_MONTH;
    case 'D': return time ? UNIT_NONE : UNIT_DAY;
    case 'W': return time ? UNIT_NONE : UNIT_WEEK;
    case 'Q': return time ? UNIT_NONE : UNIT_QUARTER;
    case 'Y': return time ? UNIT_NONE : UNIT_YEAR;
    default: return UNIT_NONE;
    }
}

bool timex3_parse_duration(const char *value, enum term_unit *unit,
                           int32_t *count)
{
    const char *at = value;
    bool time = false;
    int64_t number = 0;
    enum term_unit found;

    if (*at++ != 'P')
        return false;
    if (*at == 'T') {
        time = true;
        at++;
    }
    if (*at < '0' || *at > '9')
        return false;
    while (*at >= '0' && *at <= '9') {
        number = number * 10 + (*at++ - '0');
        if (number >= INT32_MAX)
            return false;
    }
    found = letter_unit(*at, time);
    if (found == UNIT_NONE || at[1] != '\0')
        return false;
    *unit = found;
    *count = (int32_t)number;
    return true;
}
