/* SPDX-License-Identifier: MIT */
#ifndef TESTS_UNIT_EXPORT_SAMPLE_H
#define TESTS_UNIT_EXPORT_SAMPLE_H

/*
 * Events made by hand for the tests of the exporters and of other people's
 * calendar programs: every kind of date and status, and text that hurts.
 * Static, so that a test may change its copy.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "paxline/export.h"

#define TEXT(literal) ((struct pax_text){(literal), sizeof(literal) - 1})
#define DAY(year, month, day) ((struct pax_date){(year), (month), (day)})

/* A sink into memory; it refuses bytes after `limit` calls when that is not 0.
 */
struct memory {
    char *data; /* ends in NUL */
    size_t len;
    size_t calls;
    size_t limit;
};

static inline enum pax_status memory_write(void *ctx, const char *bytes,
                                           size_t len)
{
    struct memory *memory = ctx;
    memory->calls++;
    if (memory->limit != 0 && memory->calls >= memory->limit)
        return PAX_WRITE_FAILED;
    char *data = realloc(memory->data, memory->len + len + 1);
    if (data == NULL)
        return PAX_WRITE_FAILED;
    memcpy(data + memory->len, bytes, len);
    memory->data = data;
    memory->len += len;
    memory->data[memory->len] = '\0';
    return PAX_OK;
}

static inline struct pax_sink memory_sink(struct memory *memory)
{
    return (struct pax_sink){memory_write, memory};
}

static inline struct pax_when sample_when(struct pax_date first,
                                          struct pax_date last,
                                          enum pax_precision precision,
                                          enum pax_kind kind)
{
    struct pax_when when = {
        .resolved = true,
        .interval = {.start = pax_date_to_day(first),
                     .end = pax_date_to_day(last),
                     .has_start = true,
                     .has_end = true,
                     .precision = precision,
                     .kind = kind,
                     .basis = PAX_BASIS_EXPLICIT},
        .why = "a rule",
    };
    snprintf(when.edtf, sizeof(when.edtf), "%04d-%02d-%02d/%04d-%02d-%02d",
             first.year, first.month, first.day, last.year, last.month,
             last.day);
    snprintf(when.value, sizeof(when.value), "%04d-%02d-%02d", first.year,
             first.month, first.day);
    return when;
}

static const struct pax_actor sample_actors[] = {
    {.name = {"Nikol Pashinyan", 15},
     .mention = {"he", 2},
     .role = PAX_ROLE_SOURCE,
     .kind = PAX_ACTOR_PERSON,
     .country = "ARM",
     .code = {"ARMGOV", 6}},
    {.name = {"Ministry of Trade, Industry; Energy", 35},
     .role = PAX_ROLE_TARGET,
     .kind = PAX_ACTOR_GOVERNMENT},
    {.name = {"Nikol Pashinyan", 15},
     .role = PAX_ROLE_SPEAKER,
     .kind = PAX_ACTOR_PERSON},
};

static const struct pax_source sample_sources[] = {
    {.id = {"first", 5},
     .title = {"Armenia, again; and \\ more", 26},
     .url = {"https://news.example/a,b?c=\xC3\xA9", 29},
     .has_published = true,
     .published = {2023, 9, 6}},
    {.id = {"second", 6},
     .url = {"javascript:alert(1)", 19},
     .has_published = true,
     .published = {2023, 9, 8}},
};

/* A sure day, told by one article. */
static inline struct pax_event sample_event(void)
{
    return (struct pax_event){
        .id = "e0000",
        .summary = TEXT("Pashinyan meets Aliyev"),
        .quote = {.text = TEXT("On May 22 Pashinyan met Aliyev."),
                  .span = {10, 41},
                  .char_start = 10,
                  .char_end = 41},
        .trigger = {.text = TEXT("met"), .char_start = 30, .char_end = 33},
        .expression = {.text = TEXT("May 22"),
                       .char_start = 13,
                       .char_end = 19},
        .when = sample_when(DAY(2023, 5, 22), DAY(2023, 5, 22),
                            PAX_PRECISION_DAY, PAX_KIND_DAY),
        .actors = sample_actors,
        .actor_count = 3,
        .verb = TEXT("meet"),
        .type = PAX_TYPE_CONSULT,
        .asserted = PAX_TYPE_CONSULT,
        .cameo = "040",
        .place = TEXT("Brussels"),
        .sources = sample_sources,
        .source_count = 1,
        .confidence = 0.85,
        .why = TEXT("rule a; rule b"),
    };
}

/* Dates of every kind, in turn. */
static inline struct pax_when sample_date(size_t i)
{
    struct pax_when when;
    switch (i % 12) {
    case 0: /* "last week" */
        return sample_when(DAY(2023, 8, 28), DAY(2023, 9, 3),
                           PAX_PRECISION_WEEK, PAX_KIND_WITHIN);
    case 1: /* a month of a leap year */
        return sample_when(DAY(2024, 2, 1), DAY(2024, 2, 29),
                           PAX_PRECISION_MONTH, PAX_KIND_WITHIN);
    case 2:
        return sample_when(DAY(2022, 1, 1), DAY(2022, 12, 31),
                           PAX_PRECISION_YEAR, PAX_KIND_SPAN);
    case 3: /* "from July 11 to 25" */
        return sample_when(DAY(2023, 7, 11), DAY(2023, 7, 25),
                           PAX_PRECISION_DAY, PAX_KIND_SPAN);
    case 4: /* "since September 6" */
        when = sample_when(DAY(2023, 9, 6), DAY(2023, 9, 6), PAX_PRECISION_DAY,
                           PAX_KIND_OPEN);
        when.interval.has_end = false;
        when.interval.end = 0;
        return when;
    case 5: /* "recently" */
        when = sample_when(DAY(2023, 9, 6), DAY(2023, 9, 6),
                           PAX_PRECISION_VAGUE, PAX_KIND_OPEN);
        when.interval.has_start = false;
        when.interval.start = 0;
        return when;
    case 6: /* 1900 was no leap year */
        return sample_when(DAY(1900, 2, 28), DAY(1900, 2, 28),
                           PAX_PRECISION_DAY, PAX_KIND_DAY);
    case 7:
        return sample_when(DAY(2100, 12, 31), DAY(2100, 12, 31),
                           PAX_PRECISION_DAY, PAX_KIND_DAY);
    case 8: /* "about May 9" */
        when = sample_when(DAY(2021, 5, 9), DAY(2021, 5, 9), PAX_PRECISION_DAY,
                           PAX_KIND_DAY);
        when.interval.approximate = true;
        return when;
    case 9: /* the day on which clocks go forward in Europe */
        return sample_when(DAY(2023, 3, 26), DAY(2023, 3, 26),
                           PAX_PRECISION_DAY, PAX_KIND_DAY);
    case 10: /* "late March" */
        return sample_when(DAY(2023, 3, 21), DAY(2023, 3, 31),
                           PAX_PRECISION_MONTH_PART, PAX_KIND_WITHIN);
    default: /* leap day */
        return sample_when(DAY(2020, 2, 29), DAY(2020, 2, 29),
                           PAX_PRECISION_DAY, PAX_KIND_DAY);
    }
}

/* Summaries that hurt, in turn. */
static inline struct pax_text sample_summary(size_t i)
{
    switch (i % 9) {
    case 0:
        return TEXT("Commas, semicolons; back\\slashes and \"quotes\"");
    case 1:
        return TEXT("Line\nbreak\r\nand\ttab");
    case 2:
        return TEXT("BEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR");
    case 3:
        return TEXT("\xD0\x9C\xD0\xB8\xD1\x80, \xE5\x92\x8C\xE5\xB9\xB3, "
                    "\xF0\x9F\x95\x8A \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D "
                    "\xF3\xA0\x84\x80 every plane \xF0\xA0\x80\x80");
    case 4:
        return TEXT("Controls \x01\x1B[31m\x7F, \xE2\x80\xAEright to left, "
                    "\xE2\x80\xA8line separator");
    case 5:
        return TEXT("A summary that is so long that it must be folded, and "
                    "folded again, with \xC3\xA9lan, \xC3\xA9lan, "
                    "\xC3\xA9lan, \xC3\xA9lan, \xC3\xA9lan and a last word");
    case 6:
        return TEXT("<script>alert(1)</script> & more");
    case 7: /* a character of each of the seventeen planes */
        return TEXT("\xE5\x92\x8C\xF0\x9F\x95\x8A\xF0\xA0\x80\x80"
                    "\xF0\xB0\x80\x80\xF1\x80\x80\x80\xF1\x90\x80\x80"
                    "\xF1\xA0\x80\x80\xF1\xB0\x80\x80\xF2\x80\x80\x80"
                    "\xF2\x90\x80\x80\xF2\xA0\x80\x80\xF2\xB0\x80\x80"
                    "\xF3\x80\x80\x80\xF3\x90\x80\x80\xF3\xA0\x80\xA0"
                    "\xF3\xB0\x80\x80\xF4\x80\x80\x80");
    default:
        return TEXT("Plain summary");
    }
}

/* Where the sample's places lie. */
static const struct pax_place sample_places[] = {
    {.name = {"Brussels", 8}, .latitude = 50850000, .longitude = 4350000},
    {.name = {"Wellington", 10}, .latitude = -41288900, .longitude = 174777200},
};

static inline struct pax_export_options sample_options(void)
{
    struct pax_export_options options;
    pax_export_options_default(&options);
    options.places = sample_places;
    options.place_count = 2;
    options.feed_url = TEXT("https://news.example/talks.ics");
    return options;
}

/* Adds `count` events with an id, date, status and summary of their own. */
static inline enum pax_status sample_fill(struct pax_timeline *timeline,
                                          size_t count)
{
    struct pax_quote also = {.text = TEXT("They met, said another paper."),
                             .char_start = 3,
                             .char_end = 32,
                             .source = 1};
    for (size_t i = 0; i < count; i++) {
        struct pax_event event = sample_event();
        snprintf(event.id, sizeof(event.id), "e%zu", i);
        event.when = sample_date(i);
        event.summary = sample_summary(i);
        event.status = (enum pax_event_status)(i / 12 % PAX_EVENT_STATUS_COUNT);
        event.type = (enum pax_type)(i % PAX_TYPE_COUNT);
        event.confidence = (double)(i % 101) / 100;
        if (i % 5 == 4) {
            event.also = &also;
            event.also_count = 1;
            event.source_count = 2;
        }
        if (i % 7 == 6) {
            event.actor_count = 0;
            event.place = TEXT("");
            event.reported_by = TEXT("Nikol Pashinyan");
            event.reported_content = TEXT("the treaty");
        }
        enum pax_status status = pax_timeline_add(timeline, &event);
        if (status != PAX_OK)
            return status;
    }
    return pax_timeline_sort(timeline);
}

#endif
