/* SPDX-License-Identifier: MIT */
/* All output formats, in the order in which they are listed. */
#include "export/check.h"
#include "export/exporter.h"
#include "export/gazetteer.h"

static const struct exporter *const exporters[] = {
    &exporter_text,       &exporter_ics,      &exporter_json,
    &exporter_jsonl,      &exporter_csv,      &exporter_tsv,
    &exporter_preceden,   &exporter_markdown, &exporter_markwhen,
    &exporter_timelinejs, &exporter_vis,      &exporter_fullcalendar,
    &exporter_jsonld,     &exporter_geojson,  &exporter_html,
};

#define SUGGEST_LETTERS 24 /* of a name worth comparing */
#define SUGGEST_MOST 3     /* letters that may differ in a proposal */

#define EXPORTERS COUNT_OF(exporters)

void pax_export_options_default(struct pax_export_options *options)
{
    *options = (struct pax_export_options){.width = 80, .refresh_hours = 24};
}

const struct pax_format *pax_format_at(size_t i)
{
    return i < EXPORTERS ? &exporters[i]->format : NULL;
}

const struct pax_format *pax_format_by_name(struct pax_text name)
{
    for (size_t i = 0; i < EXPORTERS; i++) {
        struct slice own = slice_of(exporters[i]->format.name);
        if (slice_equal(own, slice_from(name)))
            return &exporters[i]->format;
    }
    return NULL;
}

/* ASCII letters without case: "T.ICS" is a calendar too. */
static bool ends_in(struct slice path, struct slice extension)
{
    if (path.len <= extension.len)
        return false;
    const char *tail = path.ptr + path.len - extension.len;
    for (size_t i = 0; i < extension.len; i++) {
        char c = tail[i];
        if (c >= 'A' && c <= 'Z')
            c = (char)(c - 'A' + 'a');
        if (c != extension.ptr[i])
            return false;
    }
    return true;
}

const struct pax_format *pax_format_by_path(struct pax_text path)
{
    const struct pax_format *best = NULL;
    size_t longest = 0;
    for (size_t i = 0; i < EXPORTERS; i++) {
        struct slice extension = slice_of(exporters[i]->format.extension);
        if (extension.len > longest && ends_in(slice_from(path), extension)) {
            best = &exporters[i]->format;
            longest = extension.len;
        }
    }
    return best;
}

/*
 * Levenshtein distance of two short words, with one row of the table kept;
 * SUGGEST_MOST + 1 for words that are too long to be close.
 */
static unsigned distance(struct slice a, struct slice b)
{
    unsigned row[SUGGEST_LETTERS + 1];
    if (a.len > SUGGEST_LETTERS || b.len > SUGGEST_LETTERS)
        return SUGGEST_MOST + 1;
    for (unsigned j = 0; j <= b.len; j++)
        row[j] = j;
    for (size_t i = 0; i < a.len; i++) {
        unsigned diagonal = row[0];
        row[0] = (unsigned)i + 1;
        for (size_t j = 0; j < b.len; j++) {
            unsigned best = diagonal + (a.ptr[i] != b.ptr[j] ? 1 : 0);
            diagonal = row[j + 1];
            if (row[j] + 1 < best)
                best = row[j] + 1;
            if (diagonal + 1 < best)
                best = diagonal + 1;
            row[j + 1] = best;
        }
    }
    return row[b.len];
}

const struct pax_format *pax_format_suggest(struct pax_text name)
{
    const struct pax_format *best = NULL;
    unsigned least = SUGGEST_MOST + 1;
    struct slice asked = slice_from(name);
    if (asked.len > 0 && asked.ptr[0] == '.')
        asked = slice_sub(asked, 1, asked.len);
    for (size_t i = 0; i < EXPORTERS && asked.len > 0; i++) {
        const struct pax_format *format = &exporters[i]->format;
        struct slice extension = slice_of(format->extension);
        unsigned by_name = distance(asked, slice_of(format->name));
        unsigned by_end =
            distance(asked, slice_sub(extension, 1, extension.len));
        unsigned closest = by_name < by_end ? by_name : by_end;
        /* At least half of it must be right. */
        if (closest < least && 2 * closest <= asked.len + 1) {
            least = closest;
            best = format;
        }
    }
    return best;
}

static const struct exporter *exporter_of(const struct pax_format *format)
{
    for (size_t i = 0; i < EXPORTERS; i++)
        if (&exporters[i]->format == format)
            return exporters[i];
    return NULL;
}

static enum pax_status check_timeline(const struct pax_timeline *timeline)
{
    enum pax_status status = check_text(pax_timeline_title(timeline));
    size_t count = pax_timeline_count(timeline);
    for (size_t i = 0; i < count && status == PAX_OK; i++) {
        const struct pax_event *event = pax_timeline_event(timeline, i);
        status = event->id[0] == '\0' ? PAX_BAD_ARGUMENT : check_event(event);
    }
    return status;
}

enum pax_status pax_export(const struct pax_timeline *timeline,
                           const struct pax_format *format,
                           const struct pax_export_options *options,
                           struct pax_sink sink)
{
    struct pax_export_options defaults;
    struct output out;
    const struct exporter *exporter = exporter_of(format);
    if (exporter == NULL)
        return PAX_UNKNOWN_FORMAT;
    enum pax_status status = check_timeline(timeline);
    if (status != PAX_OK)
        return status;
    if (options == NULL) {
        pax_export_options_default(&defaults);
        options = &defaults;
    }
    status = gazetteer_check(options);
    if (status != PAX_OK)
        return status;
    output_init(&out, sink);
    status = exporter->write(timeline, options, &out);
    return status != PAX_OK ? status : output_finish(&out);
}
