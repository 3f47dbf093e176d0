/* SPDX-License-Identifier: MIT */
/* Refuses what no exporter can write right, before the first byte. */
#include "export/check.h"

#include "src/base/utf8.h"

enum pax_status check_text(struct pax_text text)
{
    size_t bad;
    if (text.len == 0)
        return PAX_OK;
    if (text.ptr == NULL)
        return PAX_BAD_ARGUMENT;
    return utf8_valid((struct slice){text.ptr, text.len}, &bad) ? PAX_OK
                                                                : PAX_BAD_UTF8;
}

/* The first failure of several texts. */
static enum pax_status check_texts(const struct pax_text *texts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        enum pax_status status = check_text(texts[i]);
        if (status != PAX_OK)
            return status;
    }
    return PAX_OK;
}

/* Visible ASCII that ends in a NUL inside its `size` bytes. */
static bool fixed_text(const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        if (text[i] == '\0')
            return true;
        if (text[i] <= ' ' || text[i] > '~')
            return false;
    }
    return false;
}

static bool day_in_range(int32_t day)
{
    const struct pax_date first = {PAX_YEAR_MIN, 1, 1};
    const struct pax_date last = {PAX_YEAR_MAX, 12, 31};
    return day >= pax_date_to_day(first) && day <= pax_date_to_day(last);
}

/* An enum may hold any number that its type can; so it is compared unsigned. */
static bool in_enum(unsigned value, unsigned count)
{
    return value < count;
}

enum pax_status check_when(const struct pax_when *when)
{
    const struct pax_interval *i = &when->interval;
    if (!in_enum(when->type, PAX_TIMEX_TYPE_COUNT) ||
        !in_enum(when->mod, PAX_MOD_COUNT) ||
        !fixed_text(when->value, sizeof(when->value)))
        return PAX_BAD_ARGUMENT;
    if (!when->resolved)
        return PAX_OK;
    if (!in_enum(i->precision, PAX_PRECISION_COUNT) ||
        !in_enum(i->kind, PAX_KIND_COUNT) ||
        !in_enum(i->basis, PAX_BASIS_COUNT) ||
        !fixed_text(when->edtf, sizeof(when->edtf)))
        return PAX_BAD_ARGUMENT;
    if ((i->has_start && !day_in_range(i->start)) ||
        (i->has_end && !day_in_range(i->end)) ||
        (i->has_start && i->has_end && i->start > i->end))
        return PAX_BAD_DATE;
    return PAX_OK;
}

enum pax_status check_source(const struct pax_source *source)
{
    if (source->has_published && !pax_date_valid(source->published))
        return PAX_BAD_DATE;
    const struct pax_text texts[] = {source->id, source->title, source->url};
    return check_texts(texts, COUNT_OF(texts));
}

static enum pax_status check_actor(const struct pax_actor *actor)
{
    if (!in_enum(actor->role, PAX_ROLE_COUNT) ||
        !in_enum(actor->kind, PAX_ACTOR_KIND_COUNT) ||
        !fixed_text(actor->country, sizeof(actor->country)))
        return PAX_BAD_ARGUMENT;
    const struct pax_text texts[] = {actor->name, actor->mention, actor->code};
    return check_texts(texts, COUNT_OF(texts));
}

/* A quote's source may be missing only when the event has none at all. */
static enum pax_status check_quote(const struct pax_quote *quote,
                                   size_t source_count)
{
    if (source_count > 0 && quote->source >= source_count)
        return PAX_BAD_ARGUMENT;
    return check_text(quote->text);
}

static enum pax_status check_lists(const struct pax_event *event)
{
    enum pax_status status = PAX_OK;
    for (size_t i = 0; i < event->actor_count && status == PAX_OK; i++)
        status = check_actor(&event->actors[i]);
    for (size_t i = 0; i < event->also_count && status == PAX_OK; i++)
        status = check_quote(&event->also[i], event->source_count);
    for (size_t i = 0; i < event->source_count && status == PAX_OK; i++)
        status = check_source(&event->sources[i]);
    return status;
}

enum pax_status check_event(const struct pax_event *event)
{
    if (!fixed_text(event->id, sizeof(event->id)) ||
        !fixed_text(event->cameo, sizeof(event->cameo)) ||
        !in_enum(event->type, PAX_TYPE_COUNT) ||
        !in_enum(event->asserted, PAX_TYPE_COUNT) ||
        !in_enum(event->status, PAX_EVENT_STATUS_COUNT))
        return PAX_BAD_ARGUMENT;
    const struct pax_text texts[] = {
        event->summary,         event->trigger.text,
        event->expression.text, event->verb,
        event->place,           event->why,
        event->reported_by,     event->reported_content,
    };
    enum pax_status status =
        check_texts(texts, COUNT_OF(texts));
    if (status == PAX_OK)
        status = check_quote(&event->quote, event->source_count);
    if (status == PAX_OK)
        status = check_when(&event->when);
    if (status == PAX_OK)
        status = check_lists(event);
    return status;
}
