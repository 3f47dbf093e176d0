/* SPDX-License-Identifier: MIT */
/*
 * sample FORMAT COUNT: a timeline made by hand, on stdout, for other people's
 * programs to read. FORMAT is a format's name, or "records" for one record of
 * each kind.
 */
#include "tests/unit/export_sample.h"

static enum pax_status put(void *ctx, const char *bytes, size_t len)
{
    return fwrite(bytes, 1, len, ctx) == len ? PAX_OK : PAX_WRITE_FAILED;
}

static enum pax_status write_timeline(const struct pax_format *format,
                                      size_t count, struct pax_sink sink)
{
    struct pax_timeline *timeline;
    const struct pax_export_options options = sample_options();
    if (format == NULL)
        return PAX_UNKNOWN_FORMAT;
    enum pax_status status = pax_timeline_create(NULL, &timeline);
    if (status != PAX_OK)
        return status;
    status = pax_timeline_set_title(timeline, TEXT("Talks, truces; and more"));
    if (status == PAX_OK)
        status = sample_fill(timeline, count);
    if (status == PAX_OK)
        status = pax_export(timeline, format, &options, sink);
    pax_timeline_destroy(timeline);
    return status;
}

static enum pax_status write_records(struct pax_sink sink)
{
    const struct pax_event event = sample_event();
    const struct pax_timex timexes[] = {
        {.quote = {.text = TEXT("last week"), .char_start = 4, .char_end = 13},
         .when = sample_date(0)},
        {.quote = {.text = TEXT("then"), .char_start = 20, .char_end = 24},
         .when = {.why = "no-anchor", .mod = PAX_MOD_APPROX}},
    };
    const struct pax_record record = {.source = sample_sources[0],
                                      .text = TEXT("A text"),
                                      .events = &event,
                                      .event_count = 1,
                                      .timexes = timexes,
                                      .timex_count = 2};
    const struct pax_record bare = {.source = {.id = TEXT("bare")}};
    const struct pax_error error = {PAX_BAD_UTF8, "not UTF-8", 7};
    enum pax_status status = pax_write_events(&record, true, sink);
    if (status == PAX_OK)
        status = pax_write_events(&bare, false, sink);
    if (status == PAX_OK)
        status = pax_write_dates(&record, true, sink);
    if (status == PAX_OK)
        status = pax_write_dates(&bare, false, sink);
    for (size_t i = 0; i < 2 && status == PAX_OK; i++)
        status = pax_write_when(timexes[i].quote.text, &timexes[i].when, sink);
    if (status == PAX_OK)
        status = pax_write_error(TEXT("bad"), &error, sink);
    return status;
}

int main(int argc, char **argv)
{
    struct pax_sink sink = {put, stdout};
    if (argc != 3)
        return 2;
    struct pax_text name = {argv[1], strlen(argv[1])};
    enum pax_status status =
        strcmp(argv[1], "records") == 0
            ? write_records(sink)
            : write_timeline(pax_format_by_name(name),
                             (size_t)strtoul(argv[2], NULL, 10), sink);
    if (status != PAX_OK)
        fprintf(stderr, "sample: %s\n", pax_status_text(status));
    return status == PAX_OK ? 0 : 1;
}
