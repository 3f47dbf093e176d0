/* SPDX-License-Identifier: MIT */
/*
 * TimelineJS3: a title slide, a slide for each event, eras for named periods.
 *
 *   precision    finer fields are left out: {"year":2023,"month":3}
 *   end_date     inclusive; only where one date object is not enough
 *   doubt        no field; display_date says it in words
 *   headline, text   taken for HTML, so everything is escaped
 *
 * An event without start_date would be dropped by the reader without a word:
 * it is left out here and counted on the title slide.
 */
#include "export/date_words.h"
#include "export/escape.h"
#include "export/event_json.h"
#include "export/exporter.h"
#include "export/ical_words.h"
#include "export/label.h"
#include "export/shown.h"
#include "export/stream.h"

#define ERAS_MOST 50 /* more would cover each other */

/* How many fields of a date are known. */
enum fineness { FINE_YEAR = 1, FINE_MONTH, FINE_DAY };

static void add_date(struct json *json, cJSON *parent, const char *key,
                     int32_t day, enum fineness fineness)
{
    struct pax_date date = pax_date_from_day(day);
    cJSON *object = json_add_object(json, parent, key);
    json_add_int(json, object, "year", date.year);
    if (fineness >= FINE_MONTH)
        json_add_count(json, object, "month", date.month);
    if (fineness >= FINE_DAY)
        json_add_count(json, object, "day", date.day);
}

static void add_dates(struct json *json, cJSON *slide,
                      const struct pax_when *when, struct shown days)
{
    struct buffer words;
    switch (label_period(when)) {
    case LABEL_YEAR:
        add_date(json, slide, "start_date", days.first, FINE_YEAR);
        break;
    case LABEL_MONTH:
        add_date(json, slide, "start_date", days.first, FINE_MONTH);
        break;
    case LABEL_QUARTER:
        add_date(json, slide, "start_date", days.first, FINE_MONTH);
        add_date(json, slide, "end_date", days.last, FINE_MONTH);
        break;
    case LABEL_DECADE:
        add_date(json, slide, "start_date", days.first, FINE_YEAR);
        add_date(json, slide, "end_date", days.last, FINE_YEAR);
        break;
    default:
        add_date(json, slide, "start_date", days.first, FINE_DAY);
        if (days.last != days.first)
            add_date(json, slide, "end_date", days.last, FINE_DAY);
        break;
    }
    buffer_init(&words, json->arena);
    date_words(&words, when);
    json_add_buffer(json, slide, "display_date", &words);
}

/* "Source: <a href="...">title</a>, 2023-09-06" */
static void put_source(struct buffer *html, const struct pax_source *source)
{
    struct buffer url;
    char iso[PAX_ISO_DATE_SIZE];
    buffer_init(&url, html->arena);
    bool linked = words_link(&url, slice_from(source->url));
    buffer_text(html, "<p>Source: ");
    if (linked) {
        buffer_text(html, "<a href=\"");
        escape_html(html, (struct pax_text){url.data, url.len});
        buffer_text(html, "\" rel=\"noopener noreferrer\">");
    }
    escape_html(html, source->title.len > 0 ? source->title : source->id);
    if (linked)
        buffer_text(html, "</a>");
    if (source->has_published) {
        pax_day_print(pax_date_to_day(source->published), iso);
        buffer_text(html, ", ");
        buffer_text(html, iso);
    }
    buffer_text(html, "</p>");
    html->failed = html->failed || url.failed;
}

static void add_body(struct json *json, cJSON *text,
                     const struct pax_event *event)
{
    struct buffer html;
    buffer_init(&html, json->arena);
    if (event->quote.text.len > 0) {
        buffer_text(&html, "<blockquote>");
        escape_block(&html, event->quote.text);
        buffer_text(&html, "</blockquote>");
    }
    if (event->expression.text.len > 0) {
        buffer_text(&html, "<p>Date: \xE2\x80\x9C");
        escape_html(&html, event->expression.text);
        buffer_text(&html, "\xE2\x80\x9D (");
        buffer_text(&html, pax_basis_name(event->when.interval.basis));
        buffer_text(&html, ")</p>");
    }
    for (size_t i = 0; i < event->source_count; i++)
        put_source(&html, &event->sources[i]);
    json_add_buffer(json, text, "text", &html);
}

static cJSON *make_slide(struct json *json, const struct pax_event *event,
                         const struct pax_export_options *options)
{
    struct shown days;
    (void)options;
    if (!shown_days(event, &days))
        return NULL;
    cJSON *slide = json_object(json);
    json_add_text(json, slide, "unique_id", slice_of(event->id));
    add_dates(json, slide, &event->when, days);
    json_add_name(json, slide, "group", pax_type_name(event->type));
    cJSON *text = json_add_object(json, slide, "text");
    headline_json(json, text, "headline", event);
    add_body(json, text, event);
    return slide;
}

/* A named period ("Ramadan 2023", "the 44-day war") of more than a day. */
static bool is_era(const struct pax_event *event)
{
    const struct pax_interval *i = &event->when.interval;
    return event->when.resolved && i->basis == PAX_BASIS_NAMED_PERIOD &&
           i->has_start && i->has_end && i->end > i->start &&
           event->expression.text.len > 0;
}

static bool same_era(const struct pax_event *a, const struct pax_event *b)
{
    return a->when.interval.start == b->when.interval.start &&
           a->when.interval.end == b->when.interval.end;
}

static void put_era(struct stream *stream, const struct pax_event *event,
                    bool first)
{
    struct json json = {.arena = &stream->arena, .in_html = true};
    struct buffer html;
    cJSON *era = json_object(&json);
    add_date(&json, era, "start_date", event->when.interval.start, FINE_DAY);
    add_date(&json, era, "end_date", event->when.interval.end, FINE_DAY);
    cJSON *text = json_add_object(&json, era, "text");
    buffer_init(&html, &stream->arena);
    escape_html(&html, event->expression.text);
    json_add_buffer(&json, text, "headline", &html);
    output_text(stream->out, first ? "\n" : ",\n");
    stream_value(stream, &json, era);
}

static void put_eras(struct stream *stream, const struct pax_timeline *timeline)
{
    const struct pax_event *eras[ERAS_MOST];
    size_t found = 0, count = pax_timeline_count(timeline);
    for (size_t i = 0; i < count && found < ERAS_MOST; i++) {
        const struct pax_event *event = pax_timeline_event(timeline, i);
        size_t same = 0;
        if (!is_era(event))
            continue;
        while (same < found && !same_era(eras[same], event))
            same++;
        if (same == found)
            eras[found++] = event;
    }
    output_text(stream->out, "],\"eras\":[");
    for (size_t i = 0; i < found; i++)
        put_era(stream, eras[i], i == 0);
    output_text(stream->out, found > 0 ? "\n]" : "]");
}

static void put_title(struct stream *stream,
                      const struct pax_timeline *timeline)
{
    struct json json = {.arena = &stream->arena, .in_html = true};
    struct buffer html;
    cJSON *title = json_object(&json);
    json_add_name(&json, title, "unique_id", "title");
    cJSON *text = json_add_object(&json, title, "text");
    buffer_init(&html, &stream->arena);
    escape_html(&html, pax_timeline_title(timeline));
    json_add_buffer(&json, text, "headline", &html);
    buffer_init(&html, &stream->arena);
    buffer_text(&html, "<p>");
    buffer_padded(&html, stream->written, 1);
    buffer_text(&html, stream->written == 1 ? " event</p>" : " events</p>");
    if (stream->left_out > 0) {
        buffer_text(&html, "<p>");
        stream_note(stream, &html, "without a date not shown");
        buffer_text(&html, "</p>");
    }
    json_add_buffer(&json, text, "text", &html);
    output_text(stream->out, ",\"title\":");
    stream_value(stream, &json, title);
}

static enum pax_status
write_timelinejs(const struct pax_timeline *timeline,
                 const struct pax_export_options *options, struct output *out)
{
    struct stream stream;
    stream_open(&stream, out, options);
    output_text(out, "{\"scale\":\"human\",\"events\":[");
    stream_events(&stream, timeline, make_slide);
    put_eras(&stream, timeline);
    put_title(&stream, timeline);
    output_text(out, "}\n");
    return stream_close(&stream);
}

const struct exporter exporter_timelinejs = {
    .format = {.name = "timelinejs",
               .extension = ".timelinejs.json",
               .media_type = "application/json",
               .about = "slides for TimelineJS3"},
    .write = write_timelinejs,
};
