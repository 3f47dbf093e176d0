/* SPDX-License-Identifier: MIT */
/* From finished drafts to event records. */
#include "events/draft.h"
#include "src/base/buffer.h"

bool when_is_vague(const struct pax_when *when)
{
    return when->interval.basis == PAX_BASIS_VAGUE_PAST ||
           when->interval.basis == PAX_BASIS_VAGUE_FUTURE ||
           !when->interval.has_start || !when->interval.has_end;
}

static struct pax_text text_of(struct slice slice)
{
    return (struct pax_text){slice.ptr, slice.len};
}

static struct pax_quote quote_of(const struct assembly *assembly,
                                 uint32_t first, uint32_t end)
{
    const struct tokens *tokens = &assembly->analysis->tokens;
    size_t start = tokens->at[first].start;
    size_t stop = tokens->at[end - 1].end;
    return (struct pax_quote){
        .text = text_of(slice_sub(tokens->text, start, stop)),
        .span = {start, stop},
    };
}

static bool write_actors(const struct assembly *assembly,
                         const struct draft *draft, struct pax_event *event)
{
    struct pax_actor *actors = arena_array(
        assembly->arena, draft->actor_count + 1, sizeof(*actors));
    if (actors == NULL)
        return false;
    for (uint32_t i = 0; i < draft->actor_count; i++) {
        const struct draft_actor *from = &draft->actors[i];
        actors[i] = (struct pax_actor){
            .name = text_of(draft_actor_name(assembly, from)),
            .mention = text_of(draft_actor_text(assembly, from)),
            .role = (enum pax_role)from->role,
            .kind = PAX_ACTOR_GROUP,
        };
        if (from->entity == NO_INDEX)
            continue;
        const struct entity *entity =
            &assembly->findings->actors->entities[from->entity];
        actors[i].kind = entity->kind;
        actors[i].code = text_of(entity->code);
        memcpy(actors[i].country, entity->country, sizeof(entity->country));
    }
    event->actors = actors;
    event->actor_count = draft->actor_count;
    return true;
}

static bool write_also(const struct assembly *assembly,
                       const struct draft *draft, struct pax_event *event)
{
    size_t count = 0;
    for (uint32_t i = draft->also; i != NO_INDEX;
         i = assembly->also[i].next)
        count++;
    struct pax_quote *also =
        arena_array(assembly->arena, count + 1, sizeof(*also));
    if (also == NULL)
        return false;
    size_t at = 0;
    for (uint32_t i = draft->also; i != NO_INDEX;
         i = assembly->also[i].next)
        also[at++] = quote_of(assembly, assembly->also[i].first,
                              assembly->also[i].end);
    event->also = also;
    event->also_count = count;
    return true;
}

static bool write_source(const struct assembly *assembly,
                         struct pax_event *event)
{
    const struct document *document = assembly->analysis->document;
    struct pax_source *source =
        arena_array(assembly->arena, 1, sizeof(*source));
    if (source == NULL)
        return false;
    *source = (struct pax_source){
        text_of(document->id), text_of(document->title),
        text_of(document->url), document->has_published,
        document->published};
    event->sources = source;
    event->source_count = 1;
    return true;
}

/* What was said: the content clause or quotation of a saying. */
static void write_reported(const struct assembly *assembly,
                           const struct draft *draft,
                           const struct action *action,
                           struct pax_event *event)
{
    if (action->roles != FRAME_SPEECH || draft->actor_count == 0 ||
        draft->actors[0].role != PAX_ROLE_SOURCE)
        return;
    event->reported_by =
        text_of(draft_actor_name(assembly, &draft->actors[0]));
    uint32_t child = assembly->tree.first_child[action->clause];
    for (; child != NO_INDEX; child = assembly->tree.next_sibling[child]) {
        const struct clause *clause = &assembly->analysis->clauses[child];
        if (clause->kind == CLAUSE_COMPLEMENT ||
            clause->kind == CLAUSE_QUOTATION) {
            uint32_t end = clause->end - clause->first > QUOTE_MAX
                               ? clause->first + QUOTE_MAX
                               : clause->end;
            event->reported_content =
                quote_of(assembly, clause->first, end).text;
            return;
        }
    }
}

static bool write_why(const struct assembly *assembly,
                      const struct draft *draft, const struct action *action,
                      struct pax_event *event)
{
    struct buffer out;
    buffer_init(&out, assembly->arena);
    buffer_text(&out, action->predicate == NO_INDEX ? "noun: " : "frame: ");
    if (action->predicate == NO_INDEX)
        buffer_put(&out, token_text(&assembly->analysis->tokens,
                                    action->noun));
    else
        buffer_put(&out, action_frame_name(assembly->analysis->lexicon,
                                           action->frame));
    buffer_text(&out, "; ");
    buffer_put(&out, date_rule_name((enum date_rule)draft->rule));
    if (draft->when.why != NULL && draft->when.why[0] != '\0') {
        buffer_text(&out, "; ");
        buffer_text(&out, draft->when.why);
    }
    for (uint32_t i = 0; i < draft->actor_count; i++) {
        uint32_t entity = draft->actors[i].entity;
        if (entity == NO_INDEX)
            continue;
        struct slice why = assembly->findings->actors->entities[entity].why;
        if (why.len == 0)
            continue;
        buffer_text(&out, "; ");
        buffer_put(&out, why);
    }
    event->why = text_of(buffer_slice(&out));
    return !out.failed;
}

static enum pax_status write_id(const struct assembly *assembly,
                                const struct draft *draft,
                                struct pax_event *event)
{
    struct slice names[DRAFT_ACTORS_MAX];
    size_t count = 0;
    for (uint32_t i = 0; i < draft->actor_count; i++) {
        if (draft->actors[i].role != PAX_ROLE_SPEAKER)
            names[count++] = draft_actor_name(assembly, &draft->actors[i]);
    }
    bool weak = count == 0 || when_is_vague(&draft->when) ||
                draft->rule == DATE_RULE_LEAD;
    struct ident ident = {
        .edtf = slice_of(draft->when.edtf),
        .names = names,
        .name_count = count,
        .type = slice_of(pax_type_name(event->type)),
        .article = weak ? assembly->analysis->document->id
                        : (struct slice){"", 0},
    };
    return ident_make(assembly->arena, &ident, event->id);
}

static enum pax_status write_event(const struct assembly *assembly,
                                   struct draft *draft,
                                   struct pax_event *event)
{
    const struct action *action =
        &assembly->findings->actions->at[draft->action];
    const struct analysis *analysis = assembly->analysis;
    enum pax_status status = summary_write(assembly, draft);
    if (status != PAX_OK)
        return status;
    *event = (struct pax_event){
        .summary = text_of(draft->summary),
        .quote = quote_of(assembly, draft->quote_first, draft->quote_end),
        .trigger = quote_of(assembly, action->first, action->end),
        .when = draft->when,
        .verb = text_of(dictionary_word(&analysis->lexicon->dictionary,
                                        action->lemma)),
        .type = action->type,
        .asserted = draft->asserted,
        .status = draft->status,
        .confidence = draft->confidence,
    };
    memcpy(event->cameo, action->cameo, sizeof(event->cameo));
    if (draft->date != NO_INDEX) {
        const struct timex *timex =
            &assembly->findings->dates->at[draft->date].timex;
        event->expression = quote_of(assembly, timex->first, timex->end);
    }
    if (draft->place != NO_INDEX) {
        struct draft_actor place = {.mention = draft->place};
        event->place = text_of(draft_actor_text(assembly, &place));
    }
    write_reported(assembly, draft, action, event);
    if (!write_actors(assembly, draft, event) ||
        !write_also(assembly, draft, event) ||
        !write_source(assembly, event) ||
        !write_why(assembly, draft, action, event))
        return PAX_NO_MEMORY;
    return write_id(assembly, draft, event);
}

/* Two events of one article never share an id: a later one gets a letter. */
static bool part_ids(struct arena *arena, struct pax_event *events,
                     size_t count)
{
    size_t cells = 16;
    while (cells < count * 2)
        cells *= 2;
    uint32_t *first = arena_zeroed(arena, cells, sizeof(*first));
    uint8_t *same = arena_zeroed(arena, count + 1, 1);
    if (first == NULL || same == NULL)
        return false;
    for (size_t i = 0; i < count; i++) {
        struct slice id = {events[i].id, 17};
        size_t at = dictionary_hash(id) & (cells - 1);
        while (first[at] != 0 &&
               memcmp(events[first[at] - 1].id, id.ptr, id.len) != 0)
            at = (at + 1) & (cells - 1);
        if (first[at] == 0) {
            first[at] = (uint32_t)i + 1;
            continue;
        }
        uint8_t *times = &same[first[at] - 1];
        if (*times < 25)
            ++*times;
        events[i].id[17] = '-';
        events[i].id[18] = (char)('a' + *times);
    }
    return true;
}

enum pax_status events_write(const struct assembly *assembly,
                             struct pax_event **out, size_t *count)
{
    struct pax_event *events = arena_array(
        assembly->arena, assembly->draft_count + 1, sizeof(*events));
    if (events == NULL)
        return PAX_NO_MEMORY;
    size_t made = 0;
    for (size_t i = 0; i < assembly->draft_count; i++) {
        if (assembly->drafts[i].dropped)
            continue;
        enum pax_status status =
            write_event(assembly, &assembly->drafts[i], &events[made]);
        if (status != PAX_OK)
            return status;
        made++;
    }
    if (!part_ids(assembly->arena, events, made))
        return PAX_NO_MEMORY;
    *out = events;
    *count = made;
    return PAX_OK;
}
