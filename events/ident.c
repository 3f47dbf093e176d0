/* SPDX-License-Identifier: MIT */
/*
 * Stable ids: a hash of what identifies an event, not of its wording. FNV-1a
 * with 64 bits, parts apart by a NUL, names sorted.
 */
#include "events/draft.h"

static uint64_t hash_part(uint64_t hash, struct slice part)
{
    for (size_t i = 0; i < part.len; i++)
        hash = (hash ^ (unsigned char)part.ptr[i]) * UINT64_C(1099511628211);
    return hash * UINT64_C(1099511628211);
}

enum pax_status ident_make(struct arena *arena, const struct ident *of,
                           char out[24])
{
    struct slice *sorted =
        arena_array(arena, of->name_count + 1, sizeof(*sorted));
    if (sorted == NULL)
        return PAX_NO_MEMORY;
    for (size_t i = 0; i < of->name_count; i++) {
        size_t at = i;
        while (at > 0 && slice_compare(of->names[i], sorted[at - 1]) < 0) {
            sorted[at] = sorted[at - 1];
            at--;
        }
        sorted[at] = of->names[i];
    }
    uint64_t hash = UINT64_C(14695981039346656037);
    hash = hash_part(hash, of->edtf);
    hash = hash_part(hash, of->type);
    for (size_t i = 0; i < of->name_count; i++)
        hash = hash_part(hash, sorted[i]);
    hash = hash_part(hash, of->article);
    memset(out, 0, 24);
    out[0] = 'e';
    for (int i = 0; i < 16; i++)
        out[1 + i] = "0123456789abcdef"[hash >> (60 - 4 * i) & 15];
    return PAX_OK;
}
