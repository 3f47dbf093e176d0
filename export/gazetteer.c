/* SPDX-License-Identifier: MIT */
/* Places whose coordinates the caller knows. */
#include "export/gazetteer.h"

#include "export/check.h"
#include "export/sink.h"

#define LATITUDE_MAX 90000000
#define LONGITUDE_MAX 180000000

const struct pax_place *gazetteer_find(const struct pax_export_options *options,
                                       struct pax_text name)
{
    size_t low = 0, high = options->place_count;
    if (name.len == 0)
        return NULL;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct pax_place *place = &options->places[middle];
        int order = slice_compare(slice_from(place->name), slice_from(name));
        if (order == 0)
            return place;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

void gazetteer_degrees(struct buffer *buffer, int32_t degrees)
{
    int64_t size = degrees;
    if (size < 0) {
        buffer_byte(buffer, '-');
        size = -size;
    }
    buffer_padded(buffer, (uint64_t)size / 1000000, 1);
    buffer_byte(buffer, '.');
    buffer_padded(buffer, (uint64_t)size % 1000000, 6);
}

enum pax_status gazetteer_check(const struct pax_export_options *options)
{
    if (options->place_count > 0 && options->places == NULL)
        return PAX_BAD_ARGUMENT;
    for (size_t i = 0; i < options->place_count; i++) {
        const struct pax_place *place = &options->places[i];
        enum pax_status status = check_text(place->name);
        if (status != PAX_OK)
            return status;
        if (place->latitude < -LATITUDE_MAX || place->latitude > LATITUDE_MAX ||
            place->longitude < -LONGITUDE_MAX ||
            place->longitude > LONGITUDE_MAX)
            return PAX_BAD_ARGUMENT;
        if (i > 0 && slice_compare(slice_from(place[-1].name),
                                   slice_from(place->name)) >= 0)
            return PAX_BAD_ARGUMENT;
    }
    return PAX_OK;
}
