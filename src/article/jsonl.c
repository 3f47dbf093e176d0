/* SPDX-License-Identifier: MIT */
/* One line of JSON Lines, through cJSON. */
#include "src/article/jsonl.h"

#include <cjson/cJSON.h>

#include "src/base/utf8.h"

/* A member's text in the arena; empty when missing, null or no text. A number
 * as id is taken as written. False when out of memory. */
static bool take_text(struct arena *arena, const cJSON *object,
                      const char *name, struct pax_text *out)
{
    const cJSON *member = cJSON_GetObjectItemCaseSensitive(object, name);
    *out = (struct pax_text){"", 0};
    if (!cJSON_IsString(member))
        return true;
    struct slice copy = arena_copy(arena, slice_of(member->valuestring));
    *out = (struct pax_text){copy.ptr, copy.len};
    return copy.ptr != NULL;
}

static enum pax_status fail(struct pax_error *error, enum pax_status status,
                            const char *text, size_t offset)
{
    if (error != NULL)
        *error = (struct pax_error){status, text, offset};
    return status;
}

static enum pax_status take_members(struct arena *arena, const cJSON *object,
                                    struct pax_input *input)
{
    *input = (struct pax_input){.published_from = PAX_EVIDENCE_METADATA};
    if (!take_text(arena, object, "id", &input->id) ||
        !take_text(arena, object, "published", &input->published) ||
        !take_text(arena, object, "title", &input->title) ||
        !take_text(arena, object, "url", &input->url) ||
        !take_text(arena, object, "text", &input->text))
        return PAX_NO_MEMORY;
    return PAX_OK;
}

enum pax_status jsonl_read(struct arena *arena, struct slice line,
                           struct pax_input *out, struct pax_error *error)
{
    size_t bad;
    if (!utf8_valid(line, &bad))
        return fail(error, PAX_BAD_UTF8, "not UTF-8", bad);
    if (memchr(line.ptr, '\0', line.len) != NULL)
        return fail(error, PAX_BINARY, "a NUL byte", 0);
    const char *end = NULL;
    cJSON *object = cJSON_ParseWithLengthOpts(line.ptr, line.len, &end, 0);
    if (object == NULL)
        return fail(error, PAX_BAD_SYNTAX, "not JSON",
                    end != NULL ? (size_t)(end - line.ptr) : 0);
    struct pax_input input;
    enum pax_status status = PAX_BAD_SYNTAX;
    if (!cJSON_IsObject(object))
        (void)fail(error, status, "not a JSON object", 0);
    else if (slice_trim((struct slice){end, line.len -
                                                (size_t)(end - line.ptr)})
                 .len > 0)
        (void)fail(error, status, "more than one value in the line",
                   (size_t)(end - line.ptr));
    else
        status = take_members(arena, object, &input);
    cJSON_Delete(object);
    if (status == PAX_OK)
        *out = input;
    else if (status == PAX_NO_MEMORY)
        (void)fail(error, status, pax_status_text(status), 0);
    return status;
}
