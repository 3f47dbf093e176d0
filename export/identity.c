/* SPDX-License-Identifier: MIT */
/* Whom one name stands for, as a line of JSON. Schema:
 * export/schema/actor.json */
#include "export/check.h"
#include "export/json_build.h"
#include "src/base/caps.h"

static void office_json(struct json *json, cJSON *root,
                        const struct pax_identity *found)
{
    if (found->office.len == 0) {
        json_add_null(json, root, "office");
        return;
    }
    cJSON *office = json_add_object(json, root, "office");
    json_add_text(json, office, "title", slice_from(found->office));
    json_add_day(json, office, "from", found->has_from,
                 found->has_from ? pax_date_to_day(found->from) : 0);
    json_add_day(json, office, "to", found->has_to,
                 found->has_to ? pax_date_to_day(found->to) : 0);
}

static enum pax_status check_identity(const struct pax_question *question,
                                      const struct pax_identity *found)
{
    const struct pax_text texts[] = {question->id, question->text, found->name,
                                     found->code,  found->office,  found->why};
    enum pax_status status = PAX_OK;
    for (size_t i = 0; i < COUNT_OF(texts) && status == PAX_OK;
         i++)
        status = check_text(texts[i]);
    return status;
}

enum pax_status pax_write_identity(const struct pax_question *question,
                                   const struct pax_identity *found,
                                   struct pax_sink sink)
{
    struct arena arena;
    struct json json = {.arena = &arena};
    enum pax_status status = check_identity(question, found);
    if (status != PAX_OK)
        return status;
    arena_init(&arena, NULL, CAP_ARENA_BYTES);
    bool known = found->name.len > 0;
    cJSON *root = json_object(&json);
    json_add_optional(&json, root, "id", slice_from(question->id));
    json_add_text(&json, root, "text", slice_from(question->text));
    json_add_optional(&json, root, "name", slice_from(found->name));
    json_add_name(&json, root, "kind",
                  known ? pax_actor_kind_name(found->kind) : NULL);
    json_add_name(&json, root, "country", found->country);
    json_add_optional(&json, root, "code", slice_from(found->code));
    json_add_name(&json, root, "sector", found->sector);
    office_json(&json, root, found);
    json_add_optional(&json, root, "why", slice_from(found->why));
    struct output out;
    output_init(&out, sink);
    json_write(&json, root, &out);
    output_byte(&out, '\n');
    arena_finish(&arena);
    return output_finish(&out);
}
