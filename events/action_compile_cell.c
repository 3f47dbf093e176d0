/* SPDX-License-Identifier: MIT */
/*
 * What stands in the cells of data/en/actions: types, statuses, roles, codes
 * and classes by their names.
 *
 *   CONSULT     an event type       reciprocal  who does it to whom
 *   planned     a status            {talks}     a class of nouns.tsv
 */
#include "events/action_compile.h"

static const char *const class_names[ACTION_CLASS_COUNT] = {
    [ACTION_CLASS_MEASURE] = "measure",
    [ACTION_CLASS_EFFORT] = "effort",
    [ACTION_CLASS_STATEMENT] = "statement",
    [ACTION_CLASS_AGREEMENT] = "agreement",
    [ACTION_CLASS_TERRITORY] = "territory",
    [ACTION_CLASS_BORDER] = "border",
    [ACTION_CLASS_NATURE] = "nature",
    [ACTION_CLASS_BUILDING] = "building",
    [ACTION_CLASS_CARRIED] = "carried",
};

static const char *const role_names[] = {
    [FRAME_DIRECTED] = "directed",
    [FRAME_RECIPROCAL] = "reciprocal",
    [FRAME_SPEECH] = "speech",
    [FRAME_VISIT] = "visit",
    [FRAME_INTRANSITIVE] = "intransitive",
    [FRAME_BECOME] = "become",
    [FRAME_TOPIC] = "topic",
    [FRAME_SUFFER] = "suffer",
    [FRAME_TRANSFER] = "transfer",
};

bool action_cell_type(struct slice name, uint32_t *type)
{
    for (uint32_t i = 0; i < PAX_TYPE_COUNT; i++) {
        if (slice_equal(name, slice_of(pax_type_name((enum pax_type)i)))) {
            *type = i;
            return true;
        }
    }
    return false;
}

bool action_cell_status(struct slice name, uint32_t *status)
{
    for (uint32_t i = 0; i < PAX_EVENT_STATUS_COUNT; i++) {
        if (slice_equal(name, slice_of(pax_event_status_name(
                                  (enum pax_event_status)i)))) {
            *status = i;
            return true;
        }
    }
    return false;
}

bool action_cell_roles(struct slice name, uint32_t *roles)
{
    size_t count = COUNT_OF(role_names);
    size_t i = slice_index(name, role_names, count);
    *roles = i < count ? (uint32_t)i : FRAME_INTRANSITIVE;
    return i < count || slice_equal(name, SLICE("-"));
}

void action_cell_cameo(char cameo[8], struct slice code)
{
    memset(cameo, 0, 8);
    if (!slice_equal(code, SLICE("-")) && code.len < 8)
        memcpy(cameo, code.ptr, code.len);
}

/* The class's bit, a new one when `add`; 0 when there is none. */
uint64_t action_cell_class(struct action_compiler *to, struct slice name,
                           bool add)
{
    for (size_t i = 0; i < to->class_count; i++) {
        if (slice_equal(to->class_name[i], name))
            return UINT64_C(1) << i;
    }
    if (!add || to->class_count == ACTION_CLASSES_MAX)
        return 0;
    to->class_name[to->class_count] = name;
    uint64_t bit = UINT64_C(1) << to->class_count++;
    for (size_t i = 0; i < ACTION_CLASS_COUNT; i++) {
        if (slice_equal(name, slice_of(class_names[i])))
            to->classes.bit[i] = bit;
    }
    return bit;
}
