/* SPDX-License-Identifier: MIT */
/*
 * The publication date: gathers what speaks for one, chooses, and says why of
 * each. Rules: docs/articles.md, A10 to A16. In order of trust:
 *
 *   the user's date, metadata
 *   byline     "By Ann Lee September 6, 2023", "08:53, July 09, 2013",
 *              a dateline with its year
 *   dateline   "MANILA, July 8 (Agency) --", its year from elsewhere (year.c)
 *   address    /2023/09/06/, 2023-09-06, 20230906
 *   updated    "Last update: July 20, 2024", when nothing else stands
 *
 * Dates in the body, in captions, in links and after "Copyright" or "Today
 * is" are no evidence.
 */
#include "src/article/published.h"

#include "src/article/address.h"
#include "src/article/day.h"
#include "src/article/look.h"
#include "src/article/year.h"

static const char why_user[] = "given by the user";
static const char why_metadata[] = "given with the article";
static const char why_byline[] = "a byline or date line with its year";
static const char why_dateline[] = "a dateline with its year";
static const char why_page_year[] =
    "a dateline whose year follows from the page's own date";
static const char why_text_year[] =
    "a dateline in the latest year the text names, where its day falls on "
    "the weekday of the lead";
static const char why_address[] = "a date in the address";
static const char why_updated[] =
    "the date of a change; nothing better is there";

static const char why_no_year[] = "a dateline without a year, and none is near";
static const char why_lag[] =
    "a dateline that lies far from the page's own date";
static const char why_bare[] = "a date without a year";
static const char why_ambiguous[] = "day and month could be either way round";
static const char why_impossible[] = "no date of the calendar";
static const char why_range[] = "its year is not one of 1 to 9999";
static const char why_weekday[] = "its weekday is not the one named with it";
static const char why_change[] =
    "the date of a change, and a better date is there";
static const char why_second[] = "another date of its kind stands before it";
static const char why_less[] = "a more trusted date is there";
static const char why_no_date[] = "what was given is no date";

/* A candidate while it is gathered. */
struct found {
    struct pax_date_candidate candidate;
    enum day_state state;
    bool dateline; /* from a dateline, with its year or without */
};

struct gathering {
    struct arena *arena;
    const struct cues *cues;
    struct document *document;
    struct found *at;
    size_t count;
    size_t room;
    bool failed;
};

static void add(struct gathering *in, struct found found)
{
    void *grown = arena_grow(in->arena, in->at, &in->room, in->count + 1,
                             sizeof(*in->at));
    if (grown == NULL) {
        in->failed = true;
        return;
    }
    in->at = grown;
    in->at[in->count++] = found;
}

/* --- Gathering ----------------------------------------------------------- */

static enum pax_status add_given(struct gathering *in,
                                 const struct pax_input *input)
{
    struct found found = {
        .candidate.evidence = input->published_from == PAX_EVIDENCE_USER
                                  ? PAX_EVIDENCE_USER
                                  : PAX_EVIDENCE_METADATA,
    };
    bool user = found.candidate.evidence == PAX_EVIDENCE_USER;
    if (input->published.len == 0)
        return PAX_OK;
    found.candidate.why = user ? why_user : why_metadata;
    if (pax_date_parse(input->published, &found.candidate.date) != PAX_OK) {
        found.state = DAY_IMPOSSIBLE;
        found.candidate.why = why_no_date;
    } else if (found.candidate.date.year < 1) {
        found.state = DAY_YEAR_ZERO;
    }
    if (user && found.state != DAY_FULL)
        return PAX_BAD_DATE;
    add(in, found);
    return PAX_OK;
}

/* All days of a byline, a stamp or a dateline. What follows a cue of change
 * is the day of a change. */
static void add_days(struct gathering *in, const struct block *block)
{
    struct pieces pieces;
    look_pieces(in->cues, in->document->text, block->start, block->end,
                &pieces);
    bool dateline = block->kind == BLOCK_DATELINE;
    bool updated = block->kind == BLOCK_FURNITURE;
    size_t i = 0;
    while (i < pieces.count) {
        struct day day;
        if (!day_read(in->cues, &pieces, i, &day)) {
            size_t change = cues_match(in->cues, &pieces, i, CUE_UPDATED);
            size_t issue = cues_match(in->cues, &pieces, i, CUE_PUBLISHED);
            updated = change > 0 || (updated && issue == 0);
            i += change > issue ? change : issue > 0 ? issue : 1;
            continue;
        }
        struct found found = {.state = day.state, .dateline = dateline};
        found.candidate.date = day.date;
        found.candidate.span = (struct pax_span){pieces.at[i].start,
                                                 pieces.at[day.end - 1].end};
        found.candidate.evidence = PAX_EVIDENCE_BYLINE;
        found.candidate.why = dateline ? why_dateline : why_byline;
        if (updated) {
            found.candidate.evidence = PAX_EVIDENCE_UPDATED;
            found.candidate.why = why_updated;
        }
        add(in, found);
        i = day.end;
        if (dateline)
            return;
    }
}

/* True for furniture that begins with a cue of change. */
static bool is_updated(const struct gathering *in, const struct block *block)
{
    struct unit unit = {(uint32_t)block->start, (uint32_t)block->end};
    return block->kind == BLOCK_FURNITURE &&
           block->end - block->start <= LOOK_BYTES &&
           look_at(in->cues, in->document->text, unit).kind == LOOK_UPDATED;
}

static void add_address(struct gathering *in)
{
    struct found found = {
        .candidate = {.evidence = PAX_EVIDENCE_URL, .why = why_address},
    };
    if (address_date(in->cues, in->document->url, &found.candidate.date))
        add(in, found);
}

/* --- Judging ------------------------------------------------------------- */

/* The page's own date to place a dateline by: the most trusted one that is
 * neither a dateline's nor a change's; NULL when there is none. */
static const struct pax_date *page_date(const struct gathering *in)
{
    const struct pax_date_candidate *best = NULL;
    for (size_t i = 0; i < in->count; i++) {
        const struct found *found = &in->at[i];
        if (found->state == DAY_FULL && !found->dateline &&
            found->candidate.evidence != PAX_EVIDENCE_UPDATED &&
            (best == NULL || found->candidate.evidence < best->evidence))
            best = &found->candidate;
    }
    return best != NULL ? &best->date : NULL;
}

/* The first full date of a change, or NULL. */
static const struct pax_date *change_date(const struct gathering *in)
{
    for (size_t i = 0; i < in->count; i++) {
        if (in->at[i].state == DAY_FULL &&
            in->at[i].candidate.evidence == PAX_EVIDENCE_UPDATED)
            return &in->at[i].candidate.date;
    }
    return NULL;
}

/* Gives a dateline its year. A page's date that lies far from it leaves it
 * without; a date of change may be much later and then says nothing. */
static void place_dateline(const struct gathering *in, struct found *found)
{
    struct pax_date_candidate *candidate = &found->candidate;
    const struct pax_date *page = page_date(in);
    const struct pax_date *change = change_date(in);
    candidate->evidence = PAX_EVIDENCE_DATELINE;
    candidate->why = page != NULL ? why_lag : why_no_year;
    if (page != NULL ? year_from_page(*page, &candidate->date)
                     : change != NULL &&
                           year_from_page(*change, &candidate->date))
        candidate->why = why_page_year;
    else if (page == NULL &&
             year_from_text(in->cues, in->document, &candidate->date))
        candidate->why = why_text_year;
    else
        return;
    found->state = DAY_FULL;
}

/* "05/03/2021" where another date of the page is one of its two readings. */
static void settle_order(const struct gathering *in, struct found *found)
{
    const struct pax_date *page = page_date(in);
    struct pax_date *date = &found->candidate.date;
    struct pax_date other = {date->year, date->day, date->month};
    if (page == NULL || page->year != date->year)
        return;
    if (page->month == other.month && page->day == other.day)
        *date = other;
    if (page->month == date->month && page->day == date->day)
        found->state = DAY_FULL;
}

/* Says why a day that is no full date cannot be taken. */
static const char *why_refused(const struct found *found)
{
    switch (found->state) {
    case DAY_YEARLESS:
        return found->dateline ? found->candidate.why : why_bare;
    case DAY_AMBIGUOUS:
        return why_ambiguous;
    case DAY_IMPOSSIBLE:
        return found->candidate.why == why_no_date ? why_no_date
                                                   : why_impossible;
    case DAY_YEAR_ZERO:
        return why_range;
    case DAY_WRONG_WEEKDAY:
        return why_weekday;
    case DAY_FULL:
        break;
    }
    return found->candidate.why;
}

static void judge(struct gathering *in)
{
    struct found *dateline = NULL;
    for (size_t i = 0; i < in->count; i++) {
        struct found *found = &in->at[i];
        if (found->dateline && found->state == DAY_YEARLESS &&
            dateline == NULL)
            dateline = found;
        if (found->state == DAY_AMBIGUOUS)
            settle_order(in, found);
    }
    if (dateline != NULL)
        place_dateline(in, dateline);
}

/* The most trusted full date, the first of its kind; NULL when none is. */
static struct found *choose(struct gathering *in)
{
    struct found *best = NULL;
    for (size_t i = 0; i < in->count; i++) {
        struct found *found = &in->at[i];
        if (found->state == DAY_FULL &&
            (best == NULL ||
             found->candidate.evidence < best->candidate.evidence))
            best = found;
    }
    return best;
}

static const char *why_passed_over(const struct found *found,
                                   const struct found *chosen)
{
    if (found->state != DAY_FULL)
        return why_refused(found);
    if (found->candidate.evidence == PAX_EVIDENCE_UPDATED &&
        chosen->candidate.evidence != PAX_EVIDENCE_UPDATED)
        return why_change;
    return found->candidate.evidence == chosen->candidate.evidence
               ? why_second
               : why_less;
}

/* Writes the candidates: the chosen one, then the others by trust. */
static bool write(struct gathering *in)
{
    struct document *document = in->document;
    struct pax_date_candidate *list =
        arena_array(in->arena, in->count + 1, sizeof(*list));
    const struct found *chosen = choose(in);
    size_t count = 0;
    if (list == NULL)
        return false;
    document->evidence = PAX_EVIDENCE_NONE;
    if (chosen != NULL) {
        list[count++] = chosen->candidate;
        document->has_published = true;
        document->published = chosen->candidate.date;
        document->evidence = chosen->candidate.evidence;
    }
    for (int evidence = 0; evidence < PAX_EVIDENCE_COUNT; evidence++) {
        for (size_t i = 0; i < in->count; i++) {
            const struct found *found = &in->at[i];
            if (found == chosen ||
                (int)found->candidate.evidence != evidence)
                continue;
            list[count] = found->candidate;
            list[count++].why = why_passed_over(found, chosen);
        }
    }
    document->candidates = list;
    document->candidate_count = count;
    return true;
}

enum pax_status published_read(struct arena *arena, const struct cues *cues,
                               const struct pax_input *input,
                               struct document *document)
{
    struct gathering in = {
        .arena = arena,
        .cues = cues,
        .document = document,
    };
    enum pax_status status = add_given(&in, input);
    if (status != PAX_OK)
        return status;
    for (size_t i = 0; i < document->block_count; i++) {
        const struct block *block = &document->blocks[i];
        if (block->kind == BLOCK_BYLINE || block->kind == BLOCK_DATELINE ||
            is_updated(&in, block))
            add_days(&in, block);
    }
    add_address(&in);
    judge(&in);
    return in.failed || !write(&in) ? PAX_NO_MEMORY : PAX_OK;
}
