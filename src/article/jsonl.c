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

enum pax_status jsonl_read_members(struct arena *arena, struct slice line,
                                   const struct jsonl_member *members,
                                   size_t count, struct pax_error *error)
{
    size_t bad;
    if (!utf8_valid(line, &bad))
        return fail(error, PAX_BAD_UTF8, "not UTF-8", bad);
    if (line.len > 0 && memchr(line.ptr, '\0', line.len) != NULL)
        return fail(error, PAX_BINARY, "a NUL byte", 0);
    const char *end = NULL;
    cJSON *object = cJSON_ParseWithLengthOpts(line.ptr, line.len, &end, 0);
    if (object == NULL)
        return fail(error, PAX_BAD_SYNTAX, "not JSON",
                    end != NULL ? (size_t)(end - line.ptr) : 0);
    enum pax_status status = PAX_BAD_SYNTAX;
    size_t used = (size_t)(end - line.ptr);
    if (!cJSON_IsObject(object)) {
        (void)fail(error, status, "not a JSON object", 0);
    } else if (slice_trim(slice_sub(line, used, line.len)).len > 0) {
        (void)fail(error, status, "more than one value in the line", used);
    } else {
        status = PAX_OK;
        for (size_t i = 0; i < count && status == PAX_OK; i++) {
            if (!take_text(arena, object, members[i].name, members[i].text))
                status = fail(error, PAX_NO_MEMORY,
                              pax_status_text(PAX_NO_MEMORY), 0);
        }
    }
    cJSON_Delete(object);
    return status;
}

enum pax_status jsonl_read(struct arena *arena, struct slice line,
                           struct pax_input *out, struct pax_error *error)
{
    struct pax_input input = {.published_from = PAX_EVIDENCE_METADATA};
    const struct jsonl_member members[] = {
        {"id", &input.id},       {"published", &input.published},
        {"title", &input.title}, {"url", &input.url},
        {"text", &input.text},
    };
    enum pax_status status =
        jsonl_read_members(arena, line, members,
                           COUNT_OF(members), error);
    if (status == PAX_OK)
        *out = input;
    return status;
}
