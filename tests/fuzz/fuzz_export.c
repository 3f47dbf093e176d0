/* SPDX-License-Identifier: MIT */
/* An event with any texts and numbers, through every exporter. */
#include <stdint.h>
#include <string.h>

#include "paxline/paxline.h"
#include "src/base/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static enum pax_status drop(void *ctx, const char *bytes, size_t len)
{
    size_t *total = ctx;
    *total += len > 0 ? (unsigned char)bytes[0] + len : 0;
    return PAX_OK;
}

static struct pax_event make_event(const uint8_t *data, size_t size,
                                   const struct pax_actor *actor,
                                   const struct pax_source *source)
{
    struct pax_text text = {(const char *)data, size};
    struct pax_event event = {
        .summary = text,
        .quote = {.text = text, .span = {0, size}},
        .trigger = {.text = text, .span = {0, size}},
        .expression = {.text = text, .span = {0, size}},
        .actors = actor,
        .actor_count = 1,
        .verb = text,
        .place = text,
        .reported_by = text,
        .reported_content = text,
        .sources = source,
        .source_count = 1,
        .confidence = 0.5,
        .why = text,
    };
    uint32_t number = 0;
    memcpy(&number, data, size < 4 ? size : 4);
    memcpy(event.id, "e0123456789abcdef", 18);
    event.type = (enum pax_type)(number % PAX_TYPE_COUNT);
    event.asserted = (enum pax_type)(number / 3 % PAX_TYPE_COUNT);
    event.status = (enum pax_event_status)(number % PAX_EVENT_STATUS_COUNT);
    event.when.resolved = (number & 1) != 0;
    event.when.why = "a rule";
    event.when.interval = (struct pax_interval){
        .start = (int32_t)(number % 40000) - 20000,
        .end = (int32_t)(number % 40000) - 20000 + (int32_t)(number % 50),
        .has_start = (number & 2) != 0,
        .has_end = (number & 4) != 0,
        .approximate = (number & 8) != 0,
        .precision = (enum pax_precision)(number % PAX_PRECISION_COUNT),
        .kind = (enum pax_kind)(number % PAX_KIND_COUNT),
        .basis = (enum pax_basis)(number % PAX_BASIS_COUNT),
    };
    return event;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct pax_timeline *timeline;
    struct slice text = {(const char *)data, size};
    size_t bad;
    size_t total = 0;
    if (!utf8_valid(text, &bad) ||
        pax_timeline_create(NULL, &timeline) != PAX_OK)
        return 0;
    struct pax_text given = {text.ptr, text.len};
    struct pax_actor actor = {.name = given, .mention = given, .code = given};
    struct pax_source source = {.id = given, .title = given, .url = given};
    struct pax_event event = make_event(data, size, &actor, &source);
    struct pax_sink sink = {drop, &total};
    struct pax_place place = {.name = given, .latitude = -33868800};
    struct pax_timex timex = {.quote = event.quote, .when = event.when};
    struct pax_record record = {
        .source = source, .text = given, .timexes = &timex, .timex_count = 1};
    struct pax_export_options options;
    pax_export_options_default(&options);
    options.places = &place;
    options.place_count = 1;
    options.feed_url = given;
    enum pax_status written = pax_write_timeml(&record, sink);
    if (written == PAX_OK && pax_timeline_add(timeline, &event) == PAX_OK &&
        pax_timeline_sort(timeline) == PAX_OK) {
        const struct pax_format *format;
        for (size_t i = 0; (format = pax_format_at(i)) != NULL; i++) {
            options.previous = given;
            if (pax_export(timeline, format, &options, sink) == PAX_OK)
                continue;
            options.previous = (struct pax_text){NULL, 0};
            if (pax_export(timeline, format, &options, sink) ==
                PAX_WRITE_FAILED)
                break;
        }
    }
    pax_timeline_destroy(timeline);
    return 0;
}
