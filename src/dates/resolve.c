/* SPDX-License-Identifier: MIT */
/*
 * From what was said to what was meant: places one term on the calendar and
 * keeps it for what the passage says next. Reads no text. Rules:
 * docs/date-rules.md; each answer names its rule in `why`.
 */
#include "src/dates/resolve.h"

#include <string.h>

#include "src/dates/place.h"

static enum pax_timex_mod term_mod(const struct term *term)
{
    if (term->mod != PAX_MOD_NONE)
        return (enum pax_timex_mod)term->mod;
    switch (term->part) {
    case PART_EARLY: return PAX_MOD_START;
    case PART_MID: return PAX_MOD_MID;
    case PART_LATE: return PAX_MOD_END;
    default: break;
    }
    switch (term->bound) {
    case BOUND_BEFORE: return PAX_MOD_START;
    case BOUND_AFTER: return PAX_MOD_END;
    default: return PAX_MOD_NONE;
    }
}

static bool clock_valid(const struct term *term)
{
    if (!(term->fields & FIELD_HOUR))
        return true;
    if (term->hour > 24 ||
        ((term->fields & FIELD_MINUTE) && term->minute > 59) ||
        ((term->fields & FIELD_SECOND) && term->second > 59))
        return false;
    return term->hour < 24 || term->minute == 0;
}

static void resolve_by_kind(struct place *place)
{
    const struct term *term = place->term;

    switch (term->kind) {
    case TERM_CALENDAR: calendar_resolve(place); break;
    case TERM_DEICTIC: deictic_resolve(place); break;
    case TERM_OFFSET: offset_resolve(place); break;
    case TERM_VAGUE: vague_resolve(place); break;
    case TERM_NAMED: named_resolve(place); break;
    case TERM_DURATION: duration_resolve(place); break;
    case TERM_SET: {
        struct printer value = printer_init(place->out->value,
                                            sizeof(place->out->value));

        place->out->type = PAX_TIMEX_SET;
        timex3_print_set(&value, term);
        place_fail(place, "repeated");
        break;
    }
    case TERM_INVALID: place_fail(place, "invalid-date"); break;
    default: place_fail(place, "not-a-date"); break;
    }
}

/* R22: "the next day", told as past, is not after publication: it hangs on
 * something else. */
static bool ahead_of_past(const struct place *place)
{
    const struct anchor *anchor = &place->passage->anchor;

    return place->term->base == BASE_CONTEXT && place->term->count > 0 &&
           (place->term->kind == TERM_DEICTIC ||
            place->term->kind == TERM_OFFSET) && place->out->resolved &&
           place->out->interval.has_start && anchor->known &&
           (place->direction == PAX_DIRECTION_PAST ||
            place->direction == PAX_DIRECTION_BEFORE_CONTEXT) &&
           !place->weak && place->out->interval.start > anchor->day;
}

void term_resolve(const struct resolve_input *input, struct passage *passage,
                  struct pax_when *out)
{
    struct place place = {
        .term = input->term,
        .base = input->base,
        .holiday = input->holiday,
        .direction = input->direction,
        .weak = input->weak,
        .loose = input->loose,
        .entry = input->entry,
        .story = input->story,
        .beside = input->beside,
        .passage = passage,
        .out = out,
    };

    memset(out, 0, sizeof(*out));
    out->type = PAX_TIMEX_DATE;
    out->mod = term_mod(input->term);
    if (!clock_valid(input->term))
        place_fail(&place, "invalid-date");
    else if (input->until != NULL)
        range_resolve(&place, input->until);
    else
        resolve_by_kind(&place);
    if (ahead_of_past(&place)) {
        if (out->type != PAX_TIMEX_DURATION)
            out->value[0] = '\0';
        place_fail(&place, "no-context");
    }
    edtf_print(out);
    if (out->resolved && input->until == NULL &&
        out->interval.precision == PAX_PRECISION_TIME &&
        out->interval.start == out->interval.end &&
        (input->term->fields & FIELD_HOUR) &&
        (input->term->fields & FIELD_ZONE))
        place_clock(out, input->term);
    passage_note(passage, input, out);
}
