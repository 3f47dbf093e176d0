/* SPDX-License-Identifier: MIT */
/*
 * Who is in an office: on the day of publication, or on the one that the
 * sentence tells of.
 *
 *   The British prime minister said              who it is now
 *   In 2007 the British prime minister met       who it was then
 *   In 2016 the British prime minister met       two held it: nobody's name
 */
#include "events/actor_resolve.h"

/* First term of a country (empty: of organisations) in the sorted table. */
static size_t first_term(const struct actor_table *table, const char country[4])
{
    size_t low = 0;
    size_t high = table->term_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (memcmp(table->terms[middle].country, country, 4) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static bool is_letter(char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

bool actor_title_has(struct slice text, struct slice part)
{
    char first = part.len > 0 ? lower(part.ptr[0]) : ' ';
    for (size_t i = 0; part.len > 0 && i + part.len <= text.len; i++) {
        if ((text.ptr[i] | 0x20) != (first | 0x20) ||
            (i > 0 && is_letter(text.ptr[i - 1])))
            continue;
        size_t k = 0;
        while (k < part.len && lower(text.ptr[i + k]) == lower(part.ptr[k]))
            k++;
        if (k == part.len && !(i + k < text.len && is_letter(text.ptr[i + k])))
            return true;
    }
    return false;
}

/* True when a term is that role: by the words of its title, or by its office
 * where a role goes by several names. A head of state is a president only
 * when the title says so. */
static bool term_fits(const struct finder *finder,
                      const struct actor_term *term,
                      const struct actor_row *role)
{
    const struct actor_table *table = &finder->table;
    struct slice title = {table->pool + term->title, term->title_len};
    if (slice_equal(actor_row_name(table, role), SLICE("minister")))
        return false; /* one of many */
    if (actor_title_has(title, actor_row_name(table, role)))
        return !actor_title_has(title, SLICE("deputy")) &&
               !actor_title_has(title, SLICE("vice"));
    return role->post != POST_NONE && role->post != POST_HEAD_OF_STATE &&
           role->post == term->post && role->klass != ROLE_MONARCH;
}

/* What is asked of an office and the best term so far. */
struct office {
    const struct actor_row *role;
    struct slice topic;
    int32_t day;
    const struct actor_term *best;
};

static void weigh_term(const struct finder *finder,
                       const struct actor_term *term, struct office *office)
{
    if (term->from > office->day || term->to < office->day ||
        (office->best != NULL && term->from < office->best->from) ||
        !term_fits(finder, term, office->role))
        return;
    struct slice title = {finder->table.pool + term->title, term->title_len};
    if (office->topic.len == 0 || actor_title_has(title, office->topic))
        office->best = term;
}

uint32_t actor_entity_in_office(struct finder *finder,
                                const struct actor_row *role, uint32_t owner,
                                struct slice topic, int32_t day)
{
    const struct actor_table *table = &finder->table;
    if (owner == NO_INDEX || (role->klass == ROLE_ENVOY && topic.len == 0))
        return NO_INDEX; /* a body has many envoys */
    struct office office = {
        .role = role,
        .topic = topic,
        .day = day == 0 ? 99990000 : day,
    };
    const struct entity *of = &finder->entities[owner];
    uint32_t row = finder->rows[owner];
    if (of->kind == PAX_ACTOR_STATE && of->country[0] != 0) {
        for (size_t i = first_term(table, of->country);
             i < table->term_count &&
             memcmp(table->terms[i].country, of->country, 4) == 0;
             i++)
            weigh_term(finder, &table->terms[i], &office);
    } else if (row != 0 && table->rows[row - 1].type != ROW_PERSON) {
        for (uint32_t i = table->rows[row - 1].term; i != 0;
             i = table->terms[i - 1].next_in_body)
            weigh_term(finder, &table->terms[i - 1], &office);
    }
    return office.best == NULL
               ? NO_INDEX
               : actor_entity_of_row(finder, &table->rows[office.best->person]);
}

uint32_t actor_entity_heading(struct finder *finder,
                              const struct actor_row *role, struct slice topic)
{
    bool envoy = role->klass == ROLE_ENVOY; /* one for each topic */
    enum actor_post post = envoy ? POST_ENVOY : POST_IGO_HEAD;
    if (envoy && topic.len == 0)
        return NO_INDEX;
    const struct actor_table *table = &finder->table;
    int32_t today = finder->today == 0 ? 99990000 : finder->today;
    for (size_t i = 0; i < table->term_count; i++) {
        const struct actor_term *term = &table->terms[i];
        if (term->org == 0)
            break; /* those of states come after */
        struct slice title = {table->pool + term->title, term->title_len};
        if (term->post == post && term->from <= today && term->to >= today &&
            (!envoy || actor_title_has(title, topic)) &&
            slice_equal(actor_row_code(table, &table->rows[term->org - 1]),
                        actor_row_code(table, role)))
            return actor_entity_of_row(finder, &table->rows[term->person]);
    }
    return NO_INDEX;
}

const struct actor_row *actor_state_ruled_by(const struct finder *finder,
                                             uint32_t alias)
{
    const struct actor_table *table = &finder->table;
    if (alias == 0)
        return NULL;
    const struct actor_alias *at = &table->aliases[alias - 1];
    const struct actor_term *best = NULL;
    bool recent = false;
    bool several = false;
    int32_t today = finder->today == 0 ? 99990000 : finder->today;
    for (uint32_t i = at->first; i < at->first + at->count; i++) {
        if (table->senses[i].type != SENSE_SURNAME)
            continue;
        uint32_t next = table->rows[table->senses[i].row].term;
        for (; next != 0; next = table->terms[next - 1].next) {
            const struct actor_term *term = &table->terms[next - 1];
            bool near = actor_is_recent(&finder->reader, term->country);
            if ((term->post != POST_HEAD_OF_STATE &&
                 term->post != POST_HEAD_OF_GOVERNMENT) ||
                term->from > today || term->country[0] == 0 || near < recent)
                continue;
            several = best != NULL && near == recent &&
                      memcmp(best->country, term->country, 4) != 0;
            if (best == NULL || near > recent || term->from > best->from)
                best = term;
            recent = near;
        }
    }
    return best == NULL || several ? NULL : actor_state(table, best->country);
}

/* --- Then ---------------------------------------------------------------- */

static int32_t number_of(int32_t day)
{
    struct pax_date date = pax_date_from_day(day);
    return date.year * 10000 + date.month * 100 + date.day;
}

void actor_set_then(struct finder *finder, const struct sentence *sentence)
{
    const struct dates *dates = finder->dates;
    bool one = finder->today != 0;
    finder->then_first = finder->then_last = 0;
    for (; dates != NULL && finder->date < dates->count &&
           dates->at[finder->date].timex.first < sentence->end;
         finder->date++) {
        const struct pax_when *when = &dates->at[finder->date].when;
        if (!when->resolved || when->interval.precision > PAX_PRECISION_YEAR ||
            !when->interval.has_start || !when->interval.has_end)
            continue;
        int32_t first = number_of(when->interval.start);
        int32_t last = number_of(when->interval.end);
        one &= last < finder->today &&
               (finder->then_first == 0 ||
                finder->then_first / 10000 == first / 10000);
        finder->then_first = first;
        finder->then_last = last;
    }
    if (!one)
        finder->then_first = finder->then_last = 0;
}

uint32_t actor_holder_then(struct finder *finder, const struct phrase *phrase,
                           uint32_t owner)
{
    const struct actor_row *role = phrase->role.row;
    const struct slice topic = {"", 0};
    if (finder->then_first == 0 || phrase->former || phrase->indefinite ||
        phrase->topic.row != NULL)
        return NO_INDEX;
    uint32_t state = owner != NO_INDEX ? actor_state_of(finder, owner)
                                       : actor_state_in_focus(finder);
    uint32_t now =
        actor_entity_in_office(finder, role, state, topic, finder->today);
    uint32_t first =
        actor_entity_in_office(finder, role, state, topic, finder->then_first);
    uint32_t last =
        actor_entity_in_office(finder, role, state, topic, finder->then_last);
    if (now == NO_INDEX || (first == now && last == now))
        return NO_INDEX;
    return first != NO_INDEX && first == last
               ? first
               : actor_generic(finder, phrase, owner);
}
