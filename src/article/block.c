/* SPDX-License-Identifier: MIT */
/*
 * Tells what each paragraph or line of an article is, from what it looks like
 * (look.c) and where it stands. An article has
 *
 *   a head   labels, title, byline, date, captions: up to the first sentence
 *            that is none of these
 *   a body   paragraphs, headings between them, captions
 *   a tail   links after "Related:" and the like, up to the next sentence
 *
 * A line that says the line before once more says nothing: it is furniture.
 * Rules: docs/articles.md, A2 to A7.
 */
#include "src/article/block.h"

#include "src/article/dateline.h"
#include "src/article/day.h"
#include "src/article/look.h"

#define TITLE_WORDS 4     /* shorter lines of the head are labels first */
#define HEADING_WORDS 12  /* longer lines of the body are paragraphs */
#define HEADING_BYTES 110
#define CAPTION_BYTES 400 /* a caption that only its date tells is shorter */
#define TAIL_WORDS 8      /* a sentence that long ends a list of links */
#define LABEL_AFTER 3     /* units that may repeat "NAME:" in a transcript */

struct sorter {
    const struct cues *cues;
    struct slice text;
    struct slice given; /* title */
    const struct unit *units;
    struct look *looks;
    uint8_t *kinds; /* enum block_kind */
    size_t count;
    size_t body;  /* first unit of the body; count when there is none */
    size_t title; /* unit, or BLOCK_NONE */
};

static struct slice unit_text(const struct sorter *sorter, size_t i)
{
    return slice_sub(sorter->text, sorter->units[i].start,
                     sorter->units[i].end);
}

/* True when the unit says what the unit before it says. */
static bool repeats(const struct sorter *sorter, size_t i)
{
    return i > 0 && slice_equal(unit_text(sorter, i), unit_text(sorter, i - 1));
}

static bool is_repeated(const struct sorter *sorter, size_t i)
{
    return i + 1 < sorter->count && repeats(sorter, i + 1);
}

static enum look_kind look(const struct sorter *sorter, size_t i)
{
    return i < sorter->count ? (enum look_kind)sorter->looks[i].kind
                             : LOOK_FURNITURE;
}

/* --- Captions ------------------------------------------------------------ */

/* The byte after a full date that closes a sentence and stands behind a comma
 * without "on": "... meet in Washington, November 7, 2022." 0: none. */
static size_t caption_date_end(const struct sorter *sorter,
                               const struct pieces *pieces)
{
    for (size_t i = 1; i < pieces->count; i++) {
        struct day day;
        if (!piece_is_sign(pieces, i, ',') ||
            !day_read(sorter->cues, pieces, i + 1, &day))
            continue;
        bool closes = day.state == DAY_FULL &&
                      (piece_is_sign(pieces, day.end, '.') ||
                       (day.end == pieces->count && pieces->whole));
        return closes ? pieces->at[day.end - 1].end + 1 : 0;
    }
    return 0;
}

/* "(R)", ", left,": tells who is where in a picture. */
static bool names_sides(const struct sorter *sorter,
                        const struct pieces *pieces)
{
    for (size_t i = 0; i + 2 < pieces->count; i++) {
        bool enclosed = piece_is_sign(pieces, i, '(') ||
                        piece_is_sign(pieces, i, ',');
        size_t length =
            enclosed ? cues_match(sorter->cues, pieces, i + 1, CUE_SIDE) : 0;
        if (length > 0 && (piece_is_sign(pieces, i + 1 + length, ')') ||
                           piece_is_sign(pieces, i + 1 + length, ',')))
            return true;
    }
    return false;
}

/* "... 2019." */
static bool ends_in_year(struct slice text)
{
    char last = text.len > 1 ? text.ptr[text.len - 2] : ' ';
    return last >= '0' && last <= '9' && text.ptr[text.len - 1] == '.';
}

/*
 * True when a sentence is a caption: said twice in a row, or its first
 * sentence closes with a date behind a comma. The latter counts in the head
 * below a title; in the body only at the unit's end and with a word on who is
 * where.
 */
static bool is_caption(const struct sorter *sorter, size_t i, bool head)
{
    struct unit unit = sorter->units[i];
    struct pieces pieces;
    if (head && (repeats(sorter, i) || is_repeated(sorter, i)))
        return true;
    if (unit.end - unit.start > CAPTION_BYTES ||
        (!head && !ends_in_year(unit_text(sorter, i))))
        return false;
    pieces_read(sorter->cues, sorter->text, unit.start, unit.end, &pieces);
    return caption_date_end(sorter, &pieces) > 0 &&
           (head || names_sides(sorter, &pieces));
}

/* --- Head ---------------------------------------------------------------- */

/* Finds where the body begins and marks captions before it. */
static void find_body(struct sorter *sorter)
{
    bool plain = false;
    size_t i = 0;
    size_t later = 0;
    for (size_t k = 0; k < sorter->count; k++) {
        if (look(sorter, k) == LOOK_SENTENCE)
            later = k;
    }
    for (; i < sorter->count; i++) {
        if (look(sorter, i) == LOOK_PLAIN)
            plain = true;
        if (look(sorter, i) != LOOK_SENTENCE)
            continue;
        if (!plain || later <= i || !is_caption(sorter, i, true))
            break;
        sorter->looks[i].kind = LOOK_CAPTION;
    }
    sorter->body = i;
}

static bool is_given_title(const struct sorter *sorter, size_t i)
{
    return sorter->given.len > 0 &&
           slice_equal(unit_text(sorter, i), slice_trim(sorter->given));
}

/* The first line of the head that reads like a headline. */
static size_t find_title(const struct sorter *sorter)
{
    size_t best = BLOCK_NONE;
    for (size_t i = 0; i < sorter->count && i <= sorter->body; i++) {
        if (is_given_title(sorter, i))
            return i;
    }
    for (size_t i = 0; i < sorter->body; i++) {
        if (look(sorter, i) != LOOK_PLAIN || sorter->looks[i].item)
            continue;
        if (sorter->looks[i].words >= TITLE_WORDS)
            return i;
        if (best == BLOCK_NONE ||
            sorter->looks[i].words > sorter->looks[best].words)
            best = i;
    }
    for (size_t i = 0; best == BLOCK_NONE && i < sorter->body; i++) {
        if (look(sorter, i) == LOOK_NAMED_DATE)
            best = i;
    }
    return best;
}

/* True when dates head the paragraphs of the body, as in a chronicle: such a
 * line below the title is no date of publication. */
static bool dates_are_headings(const struct sorter *sorter)
{
    for (size_t i = sorter->body; i + 1 < sorter->count; i++) {
        if (look(sorter, i) == LOOK_DATE &&
            look(sorter, i + 1) == LOOK_SENTENCE)
            return true;
    }
    return false;
}

static enum block_kind head_kind(const struct sorter *sorter, size_t i,
                                 bool dates)
{
    bool before = sorter->title != BLOCK_NONE && i < sorter->title;
    switch (look(sorter, i)) {
    case LOOK_BYLINE:
    case LOOK_NAMED_DATE:
        return BLOCK_BYLINE;
    case LOOK_DATE:
        return dates && i + 1 == sorter->body ? BLOCK_HEADING : BLOCK_BYLINE;
    case LOOK_UPDATED:
    case LOOK_FURNITURE:
    case LOOK_TAIL:
        return BLOCK_FURNITURE;
    case LOOK_CAPTION:
        return BLOCK_CAPTION;
    case LOOK_DATELINE:
        return BLOCK_DATELINE;
    case LOOK_YEAR:
        return before ? BLOCK_FURNITURE : BLOCK_HEADING;
    case LOOK_SENTENCE:
    case LOOK_PLAIN:
        break;
    }
    if (before)
        return BLOCK_FURNITURE;
    if (sorter->looks[i].item)
        return BLOCK_BODY;
    bool name = sorter->looks[i].name && i > 0 &&
                sorter->title != BLOCK_NONE && i + 1 == sorter->body;
    return name ? BLOCK_BYLINE : BLOCK_HEADING;
}

static void sort_head(struct sorter *sorter)
{
    bool dates = dates_are_headings(sorter);
    for (size_t i = 0; i < sorter->body; i++) {
        enum block_kind kind = head_kind(sorter, i, dates);
        if (i == sorter->title)
            kind = BLOCK_TITLE;
        else if (repeats(sorter, i))
            kind = BLOCK_FURNITURE;
        sorter->kinds[i] = (uint8_t)kind;
    }
    if (sorter->title != BLOCK_NONE && sorter->title == sorter->body) {
        sorter->kinds[sorter->body] = BLOCK_TITLE;
        sorter->body++;
    }
}

/* --- Body and tail ------------------------------------------------------- */

/* True when text follows a line that could head it, after at most one more
 * such line. */
static bool heads_text(const struct sorter *sorter, size_t i)
{
    if (look(sorter, i + 1) == LOOK_PLAIN || look(sorter, i + 1) == LOOK_YEAR)
        i++;
    return i + 1 < sorter->count && look(sorter, i + 1) == LOOK_SENTENCE;
}

static bool is_heading(const struct sorter *sorter, size_t i)
{
    const struct look *line = &sorter->looks[i];
    struct slice text = unit_text(sorter, i);
    char last = text.ptr[text.len - 1];
    return line->words > 0 && line->words <= HEADING_WORDS &&
           text.len <= HEADING_BYTES && !line->item && !line->ended &&
           last != ':' && last != ',' && last != ';' && heads_text(sorter, i);
}

static enum block_kind body_kind(const struct sorter *sorter, size_t i)
{
    switch (look(sorter, i)) {
    case LOOK_BYLINE:
        return BLOCK_BYLINE;
    case LOOK_NAMED_DATE:
    case LOOK_DATE:
        return heads_text(sorter, i) ? BLOCK_HEADING : BLOCK_BYLINE;
    case LOOK_UPDATED:
    case LOOK_FURNITURE:
    case LOOK_TAIL:
        return BLOCK_FURNITURE;
    case LOOK_CAPTION:
        return BLOCK_CAPTION;
    case LOOK_DATELINE:
        return BLOCK_DATELINE;
    case LOOK_YEAR:
        return BLOCK_HEADING;
    case LOOK_SENTENCE:
        return is_caption(sorter, i, false) ? BLOCK_CAPTION : BLOCK_BODY;
    case LOOK_PLAIN:
        break;
    }
    return is_heading(sorter, i) ? BLOCK_HEADING : BLOCK_BODY;
}

/* True when the unit ends a list of links. */
static bool ends_tail(const struct look *unit)
{
    return unit->kind == LOOK_SENTENCE && unit->words >= TAIL_WORDS &&
           unit->ended && !unit->item;
}

static void sort_body(struct sorter *sorter)
{
    bool tail = false;
    for (size_t i = sorter->body; i < sorter->count; i++) {
        if (look(sorter, i) == LOOK_TAIL)
            tail = true;
        else if (tail && ends_tail(&sorter->looks[i]))
            tail = false;
        enum block_kind kind = body_kind(sorter, i);
        bool stamp = look(sorter, i) == LOOK_BYLINE;
        if (tail && !stamp)
            kind = BLOCK_FURNITURE;
        sorter->kinds[i] = (uint8_t)kind;
    }
}

/* --- Blocks -------------------------------------------------------------- */

/* The dateline at the head of a unit. "SANAA:" or "May 5, 2015 -" is none when
 * the next paragraphs begin so too: a speaker, an entry of a chronicle. */
static struct dateline find_dateline(const struct sorter *sorter, size_t i)
{
    struct pieces pieces;
    look_pieces(sorter->cues, sorter->text, sorter->units[i].start,
                sorter->units[i].end, &pieces);
    struct dateline found = dateline_read(sorter->cues, &pieces);
    if (found.form != DATELINE_COLON && !found.placeless)
        return found;
    bool speaker = sorter->count == 1 ||
                   (found.placeless && i + 2 >= sorter->count);
    for (size_t k = i + 1; k < sorter->count && k <= i + LABEL_AFTER; k++) {
        look_pieces(sorter->cues, sorter->text, sorter->units[k].start,
                    sorter->units[k].end, &pieces);
        if (dateline_read(sorter->cues, &pieces).form == found.form)
            speaker = true;
    }
    if (speaker)
        found.form = DATELINE_NONE;
    return found;
}

/* Writes the blocks; the body's first paragraph may give two. */
static void write_blocks(const struct sorter *sorter, struct blocks *out)
{
    bool first = true;
    for (size_t i = 0; i < sorter->count; i++) {
        struct unit unit = sorter->units[i];
        enum block_kind kind = (enum block_kind)sorter->kinds[i];
        struct block block = {unit.start, unit.end, kind};
        if (kind == BLOCK_TITLE)
            out->title = out->count;
        if (kind == BLOCK_BODY && first) {
            struct dateline dateline = find_dateline(sorter, i);
            first = false;
            if (dateline.form != DATELINE_NONE && dateline.body < unit.end) {
                out->at[out->count++] = (struct block){
                    unit.start, dateline.end, BLOCK_DATELINE};
                block.start = dateline.body;
            }
        }
        out->at[out->count++] = block;
    }
}

static enum pax_status sort_units(struct arena *arena, struct sorter *sorter,
                                  struct blocks *out)
{
    sorter->looks =
        arena_array(arena, sorter->count, sizeof(*sorter->looks));
    sorter->kinds = arena_array(arena, sorter->count, 1);
    out->at = arena_array(arena, sorter->count + 1, sizeof(*out->at));
    if (sorter->looks == NULL || sorter->kinds == NULL || out->at == NULL)
        return PAX_NO_MEMORY;
    for (size_t i = 0; i < sorter->count; i++)
        sorter->looks[i] =
            look_at(sorter->cues, sorter->text, sorter->units[i]);
    find_body(sorter);
    sorter->title = find_title(sorter);
    sort_head(sorter);
    sort_body(sorter);
    if (sorter->count == 1)
        sorter->kinds[0] = BLOCK_BODY;
    write_blocks(sorter, out);
    return PAX_OK;
}

enum pax_status blocks_read(struct arena *arena, const struct cues *cues,
                            struct slice text, struct slice title,
                            struct blocks *out)
{
    struct units units;
    struct blocks blocks = {.title = BLOCK_NONE};
    enum pax_status status = units_read(arena, text, &units);
    if (status != PAX_OK)
        return status;
    struct sorter sorter = {
        .cues = cues,
        .text = text,
        .given = title,
        .units = units.at,
        .count = units.count,
        .title = BLOCK_NONE,
    };
    status = sort_units(arena, &sorter, &blocks);
    if (status == PAX_OK)
        *out = blocks;
    return status;
}
