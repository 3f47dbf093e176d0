/* SPDX-License-Identifier: MIT */
/*
 * Calendar arithmetic; no words, no anchor. Rules: docs/date-rules.md,
 * section 1. Years are astronomical: 0 is 1 BCE.
 *
 * Days and dates convert by counting in eras of 400 years, 146097 days each,
 * with the year beginning on March 1 so that the leap day comes last.
 */
#include "src/dates/calendar.h"

enum {
    ERA_YEARS = 400,
    ERA_DAYS = 146097,
    DAYS_TO_1970 = 719468 /* from 0000-03-01 */
};

int64_t calendar_floor_div(int64_t number, int64_t divisor)
{
    int64_t quotient = number / divisor;

    return number % divisor < 0 ? quotient - 1 : quotient;
}

bool calendar_day_in_range(int64_t day)
{
    return day >= CALENDAR_DAY_MIN && day <= CALENDAR_DAY_MAX;
}

static bool leap_year(int32_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int calendar_month_days(int32_t year, int month)
{
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30,
                                   31, 31, 30, 31, 30, 31};

    if (month == 2 && leap_year(year))
        return 29;
    return days[month - 1];
}

int32_t calendar_day(int32_t year, int month, int day)
{
    int64_t shifted = (int64_t)year - (month <= 2);
    int64_t era = calendar_floor_div(shifted, ERA_YEARS);
    int64_t of_era = shifted - era * ERA_YEARS;
    int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int64_t days = of_era * 365 + of_era / 4 - of_era / 100 + of_year;

    return (int32_t)(era * ERA_DAYS + days - DAYS_TO_1970);
}

bool pax_date_valid(struct pax_date date)
{
    return date.year >= PAX_YEAR_MIN && date.year <= PAX_YEAR_MAX &&
           date.month >= 1 && date.month <= 12 && date.day >= 1 &&
           date.day <= calendar_month_days(date.year, date.month);
}

int32_t pax_date_to_day(struct pax_date date)
{
    return calendar_day(date.year, date.month, date.day);
}

struct pax_date pax_date_from_day(int32_t day)
{
    int64_t shifted = (int64_t)day + DAYS_TO_1970;
    int64_t era = calendar_floor_div(shifted, ERA_DAYS);
    int64_t of_era = shifted - era * ERA_DAYS;
    int64_t year = (of_era - of_era / 1460 + of_era / 36524 -
                    of_era / 146096) / 365;
    int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
    int64_t month = (5 * of_year + 2) / 153; /* 0 is March */
    struct pax_date date;

    date.day = (uint8_t)(of_year - (153 * month + 2) / 5 + 1);
    date.month = (uint8_t)(month < 10 ? month + 3 : month - 9);
    date.year = (int32_t)(year + era * ERA_YEARS + (date.month <= 2));
    return date;
}

int pax_day_weekday(int32_t day)
{
    /* 1970-01-01 was a Thursday. */
    int64_t since_monday = (int64_t)day + 3;

    return (int)(since_monday - calendar_floor_div(since_monday, 7) * 7) + 1;
}

struct iso_week calendar_iso_week(int32_t day)
{
    /* A week belongs to the year that has its Thursday (ISO 8601). */
    int32_t thursday = day - pax_day_weekday(day) + 4;
    struct iso_week week;

    week.year = pax_date_from_day(thursday).year;
    week.week = (thursday - calendar_day(week.year, 1, 1)) / 7 + 1;
    return week;
}

int calendar_iso_weeks(int32_t year)
{
    int first = pax_day_weekday(calendar_day(year, 1, 1));

    return first == 4 || (first == 3 && leap_year(year)) ? 53 : 52;
}

int32_t calendar_iso_monday(int32_t year, int week)
{
    int32_t fourth = calendar_day(year, 1, 4);

    return fourth - pax_day_weekday(fourth) + 1 + (week - 1) * 7;
}

bool calendar_nth_weekday(int32_t year, int month, int weekday, int nth,
                          int32_t *day)
{
    int32_t first = calendar_day(year, month, 1);
    int32_t last = first + calendar_month_days(year, month) - 1;
    int32_t found;

    if (nth < 0) {
        found = last - (pax_day_weekday(last) - weekday + 7) % 7;
    } else {
        found = first + (weekday - pax_day_weekday(first) + 7) % 7;
        found += (nth - 1) * 7;
    }
    if (found < first || found > last)
        return false;
    *day = found;
    return true;
}

/* Within a cycle that divides it, so that years below zero work as well. */
static int32_t year_in_cycle(int32_t year, int32_t cycle)
{
    return (int32_t)(year - calendar_floor_div(year, cycle) * cycle);
}

int32_t calendar_easter(int32_t year)
{
    /* The anonymous Gregorian computus; it repeats after 5,700,000 years, of
     * which century terms need only the year itself made positive. */
    int32_t y = year + 5700000;
    int32_t a = y % 19;
    int32_t b = y / 100;
    int32_t c = y % 100;
    int32_t g = (8 * b + 13) / 25;
    int32_t h = (19 * a + b - b / 4 - g + 15) % 30;
    int32_t l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int32_t m = (a + 11 * h + 22 * l) / 451;
    int32_t sum = h + l - 7 * m + 114;

    return calendar_day(year, sum / 31, sum % 31 + 1);
}

int32_t calendar_easter_orthodox(int32_t year)
{
    int32_t a = year_in_cycle(year, 4);
    int32_t b = year_in_cycle(year, 7);
    int32_t c = year_in_cycle(year, 19);
    int32_t d = (19 * c + 15) % 30;
    int32_t e = (2 * a + 4 * b - d + 34) % 7;
    int32_t sum = d + e + 114;
    int32_t century = (int32_t)calendar_floor_div(year, 100);
    int32_t leap = (int32_t)calendar_floor_div(century, 4);

    /* The Julian day, moved by the days the calendars lie apart. */
    return calendar_day(year, sum / 31, sum % 31 + 1) + century - leap - 2;
}

int64_t calendar_islamic_day(int32_t year, int month, int day)
{
    enum { EPOCH = -492148 }; /* 622-07-19 Gregorian, 1 Muharram 1 */
    int64_t y = (int64_t)year - 1;
    int64_t months = (59 * (int64_t)(month - 1) + 1) / 2;

    return EPOCH + y * 354 + calendar_floor_div(3 + 11 * (int64_t)year, 30) +
           months + day - 1;
}

int32_t calendar_islamic_year(int32_t day)
{
    int64_t first = calendar_islamic_day(1, 1, 1);
    int64_t year = calendar_floor_div(30 * (day - first) + 10646, 10631);

    return (int32_t)year;
}

/* Days from the epoch to 1 Tishri of a year, by its mean new moon and the
 * four postponements. */
static int64_t hebrew_new_year(int64_t year)
{
    int64_t months = calendar_floor_div(235 * year - 234, 19);
    int64_t parts = 12084 + 13753 * months;
    int64_t day = 29 * months + calendar_floor_div(parts, 25920);

    if ((3 * (day + 1)) % 7 < 3)
        day += 1;
    return day;
}

static int64_t hebrew_year_start(int64_t year)
{
    enum { EPOCH = -2092591 }; /* 1 Tishri 1 less a day */
    int64_t before = hebrew_new_year(year - 1);
    int64_t here = hebrew_new_year(year);
    int64_t after = hebrew_new_year(year + 1);
    int64_t delay = 0;

    if (after - here == 356)
        delay = 2;
    else if (here - before == 382)
        delay = 1;
    return EPOCH + here + delay;
}

static int hebrew_month_days(int64_t year, int month)
{
    int64_t length = hebrew_year_start(year + 1) - hebrew_year_start(year);
    bool leap = (7 * year + 1) % 19 < 7;

    switch (month) {
    case 2: case 4: case 6: case 10: case 13:
        return 29;
    case 8:
        return length % 10 == 5 ? 30 : 29;
    case 9:
        return length % 10 == 3 ? 29 : 30;
    case 12:
        return leap ? 30 : 29;
    default:
        return 30;
    }
}

int64_t calendar_hebrew_day(int32_t year, int month, int day)
{
    bool leap = (7 * (int64_t)year + 1) % 19 < 7;
    int last = leap ? 13 : 12;
    int64_t result = hebrew_year_start(year) + day;
    int at = 7;

    while (at != month) {
        result += hebrew_month_days(year, at);
        at = at == last ? 1 : at + 1;
    }
    return result;
}

static bool digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Reads exactly `count` digits at `at`. */
static bool digits(struct pax_text text, size_t at, size_t count, int *out)
{
    int value = 0;

    if (at > text.len || text.len - at < count)
        return false;
    for (size_t i = at; i < at + count; i++) {
        if (!digit(text.ptr[i]))
            return false;
        value = value * 10 + (text.ptr[i] - '0');
    }
    *out = value;
    return true;
}

/* "Z", "UTC", "GMT", "+04:00", "+0400", "-03", with a space before or not. */
static bool zone(struct pax_text text, size_t at)
{
    static const char names[2][3] = {{'U', 'T', 'C'}, {'G', 'M', 'T'}};
    int hours = 0;
    int minutes = 0;

    while (at < text.len && text.ptr[at] == ' ')
        at++;
    if (at == text.len)
        return true;
    if (text.ptr[at] == 'Z' || text.ptr[at] == 'z')
        return at + 1 == text.len;
    for (int i = 0; i < 2; i++) {
        if (text.len - at == 3 && text.ptr[at] == names[i][0] &&
            text.ptr[at + 1] == names[i][1] && text.ptr[at + 2] == names[i][2])
            return true;
    }
    if (text.ptr[at] != '+' && text.ptr[at] != '-')
        return false;
    if (!digits(text, at + 1, 2, &hours) || hours > 14)
        return false;
    at += 3;
    if (at < text.len && text.ptr[at] == ':')
        at++;
    if (at == text.len)
        return text.ptr[at - 1] != ':';
    return digits(text, at, 2, &minutes) && minutes < 60 &&
           at + 2 == text.len;
}

/* "10:04", "10:04:30", "10:04:30.125" and a zone. */
static bool clock_time(struct pax_text text, size_t at)
{
    int hour = 0;
    int part = 0;

    if (!digits(text, at, 2, &hour) || hour > 24)
        return false;
    at += 2;
    for (int i = 0; i < 2 && at < text.len && text.ptr[at] == ':'; i++) {
        if (!digits(text, at + 1, 2, &part) || part > 60 - (i == 0))
            return false;
        at += 3;
    }
    if (at < text.len && (text.ptr[at] == '.' || text.ptr[at] == ',')) {
        at++;
        while (at < text.len && digit(text.ptr[at]))
            at++;
    }
    return zone(text, at);
}

enum pax_status pax_date_parse(struct pax_text text, struct pax_date *out)
{
    size_t at = 0;
    bool before_zero = false;
    int year = 0;
    int month = 0;
    int day = 0;
    struct pax_date date;

    if (out == NULL || (text.ptr == NULL && text.len > 0))
        return PAX_BAD_ARGUMENT;
    if (text.len > 0 && (text.ptr[0] == '-' || text.ptr[0] == '+')) {
        before_zero = text.ptr[0] == '-';
        at = 1;
    }
    if (!digits(text, at, 4, &year) || !digits(text, at + 5, 2, &month) ||
        !digits(text, at + 8, 2, &day) || text.ptr[at + 4] != '-' ||
        text.ptr[at + 7] != '-')
        return PAX_BAD_DATE;
    at += 10;
    if (at < text.len) {
        char sign = text.ptr[at];

        if ((sign != 'T' && sign != 't' && sign != ' ') ||
            !clock_time(text, at + 1))
            return PAX_BAD_DATE;
    }
    date.year = before_zero ? -year : year;
    date.month = (uint8_t)month;
    date.day = (uint8_t)day;
    if (!pax_date_valid(date))
        return PAX_BAD_DATE;
    *out = date;
    return PAX_OK;
}
