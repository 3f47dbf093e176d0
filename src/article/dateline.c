/* SPDX-License-Identifier: MIT */
/*
 * Datelines (docs/articles.md, A6): place, day, agency, and a sign before the
 * story.
 *
 *   MANILA, July 8 (Xinhua) --     NAIROBI, Kenya (AP) _
 *   MINSK, September 19. /TASS/.   Bogota, June 22 (RHC)--
 *   GENEVA (4 May 2021) –          Tehran, June 5, IRNA –
 *   KUALA LUMPUR —                 SANAA:
 *
 * What is less than a place in capitals needs a day or a known agency: a
 * paragraph may also begin "The armed forces (FARC) - the largest ...".
 */
#include "src/article/dateline.h"

#include "src/article/day.h"

#define PLACE_WORDS_MAX 7
#define AGENCY_PIECES_MAX 8

struct reading {
    const struct cues *cues;
    const struct pieces *pieces;
    size_t at;
    size_t words;      /* of the place */
    bool caps;         /* its part before a comma is in capitals */
    bool day;          /* a day was read */
    bool agency;       /* an agency was read */
    bool full;         /* the day last read has its year */
    bool known_agency; /* one that the cues list */
};

static const struct piece *piece_at(const struct reading *in, size_t i)
{
    return i < in->pieces->count ? &in->pieces->at[i] : NULL;
}

static bool is_word(const struct reading *in, size_t i)
{
    const struct piece *piece = piece_at(in, i);
    return piece != NULL && piece->kind == PIECE_WORD;
}

static bool is_capital(const struct reading *in, size_t i)
{
    return is_word(in, i) && (piece_at(in, i)->shape & PIECE_CAPITAL) != 0;
}

static bool is_sign(const struct reading *in, size_t i, char sign)
{
    return piece_is_sign(in->pieces, i, sign);
}

static bool day_at(struct reading *in, size_t i, size_t *end)
{
    struct day day;
    if (!day_read(in->cues, in->pieces, i, &day))
        return false;
    *end = day.end;
    in->full = day.state == DAY_FULL;
    return true;
}

/* A sign inside a place's name at i: "St.", "Port-au-Prince", "A/B". */
static bool is_joint(struct reading *in, size_t i)
{
    size_t end;
    if (is_sign(in, i, '.'))
        return piece_is_glued(in->pieces, i) && !day_at(in, i + 1, &end) &&
               !is_sign(in, i + 1, '/');
    if (is_sign(in, i, '/'))
        return is_capital(in, i + 1) && in->caps &&
               piece_is_glued(in->pieces, i) ==
                   piece_is_glued(in->pieces, i + 1);
    return piece_is_dash(in->pieces, i) && piece_is_glued(in->pieces, i) &&
           piece_is_glued(in->pieces, i + 1) && is_word(in, i + 1);
}

/* The place: words with capitals, commas between its parts. */
static void read_place(struct reading *in)
{
    bool first_part = true;
    size_t letters = 0;
    size_t end;
    in->caps = true;
    while (in->words <= PLACE_WORDS_MAX && !day_at(in, in->at, &end)) {
        const struct piece *piece = piece_at(in, in->at);
        if (is_word(in, in->at)) {
            bool small = cues_match(in->cues, in->pieces, in->at,
                                    CUE_PARTICLE) > 0;
            bool capital = (piece->shape & PIECE_CAPITAL) != 0;
            if (!capital && (in->words == 0 || !small))
                break;
            if (first_part) {
                bool initial = is_sign(in, in->at + 1, '.');
                in->caps = in->caps && ((piece->shape & PIECE_CAPS) != 0 ||
                                        (initial && capital));
                letters += piece->end - piece->start;
            }
            in->words++;
        } else if (in->words > 0 && is_sign(in, in->at, ',') &&
                   is_capital(in, in->at + 1)) {
            first_part = false;
        } else if (in->words == 0 || !is_joint(in, in->at)) {
            break;
        }
        in->at++;
    }
    in->caps = in->caps && letters >= 2;
}

/* ", July 8", " (4 May 2021)", ". June 5" */
static void read_day(struct reading *in)
{
    size_t at = in->at;
    size_t end;
    bool bracket = false;
    if (is_sign(in, at, ',') || is_sign(in, at, '.'))
        at++;
    if (is_sign(in, at, '(')) {
        bracket = true;
        at++;
    }
    if (!day_at(in, at, &end) || (bracket && !is_sign(in, end, ')')))
        return;
    in->day = true;
    in->at = end + bracket;
}

/* An agency between two signs: "(Agency)", "/AGENCY/". */
static bool read_enclosed_agency(struct reading *in, size_t at, char open,
                                 char close)
{
    if (!is_sign(in, at, open))
        return false;
    size_t end = at + 1;
    while (end < in->pieces->count && end <= at + AGENCY_PIECES_MAX &&
           !is_sign(in, end, close))
        end++;
    if (end == at + 1 || !is_sign(in, end, close) || !is_capital(in, at + 1))
        return false;
    size_t known = cues_match(in->cues, in->pieces, at + 1, CUE_AGENCY);
    in->known_agency = known > 0;
    in->agency = true;
    in->at = end + 1;
    return true;
}

/* An agency after the day: ", IRNA", " Trend". */
static void read_plain_agency(struct reading *in, size_t at)
{
    size_t end = at;
    while (end < at + 3 && is_capital(in, end))
        end++;
    bool ends = piece_is_dash(in->pieces, end) || is_sign(in, end, ':');
    if (!in->day || end == at || !ends)
        return;
    in->agency = true;
    in->known_agency = cues_match(in->cues, in->pieces, at, CUE_AGENCY) > 0;
    in->at = end;
}

static bool read_agency(struct reading *in)
{
    size_t at = in->at;
    if (is_sign(in, at, ',') || is_sign(in, at, '.'))
        at++;
    if (read_enclosed_agency(in, at, '(', ')'))
        return false;
    if (read_enclosed_agency(in, at, '/', '/'))
        return true;
    read_plain_agency(in, at);
    return false;
}

/* True when a story may begin at piece i: a capital, a quotation, a number;
 * or nothing stands there. */
static bool story_at(const struct reading *in, size_t i)
{
    const struct piece *piece = piece_at(in, i);
    if (piece == NULL || piece->kind == PIECE_NUMBER || is_capital(in, i))
        return true;
    return piece->kind == PIECE_SIGN && !is_sign(in, i, ',') &&
           !is_sign(in, i, ')');
}

/* The form that the signs after the parts make, DATELINE_NONE for none; sets
 * in->at behind them. */
static enum dateline_form read_end(struct reading *in, bool slashes)
{
    size_t at = in->at;
    if (is_sign(in, at, '.') && (in->agency || in->day))
        at++;
    size_t dashes = at;
    while (dashes < at + 3 && piece_is_dash(in->pieces, dashes))
        dashes++;
    if (dashes > at) {
        in->at = dashes;
        return DATELINE_DASH;
    }
    if (is_sign(in, at, ':')) {
        in->at = at + 1;
        return DATELINE_COLON;
    }
    if (slashes) {
        in->at = at;
        return DATELINE_SLASH;
    }
    bool nothing = at >= in->pieces->count && in->pieces->whole;
    return nothing ? DATELINE_BARE : DATELINE_NONE;
}

/* Whether parts of that kind and number make a dateline. */
static bool believable(const struct reading *in, enum dateline_form form)
{
    bool named = in->words > 0 && in->words <= PLACE_WORDS_MAX;
    switch (form) {
    case DATELINE_SLASH:
        return named && (in->day || in->caps);
    case DATELINE_BARE:
        return named && in->day && in->agency;
    case DATELINE_COLON:
        return named && (in->day ? in->caps || in->agency
                                 : in->caps && in->words <= 3) &&
               story_at(in, in->at);
    case DATELINE_DASH:
        if (in->day) /* "May 15, 2015 - The sides" has no place */
            return (named || (in->words == 0 && in->full)) &&
                   ((named && in->caps) || in->agency ||
                    story_at(in, in->at));
        if (in->agency)
            return in->known_agency || (named && in->caps);
        return named && in->caps && in->words <= 5 && story_at(in, in->at);
    case DATELINE_NONE:
        break;
    }
    return false;
}

struct dateline dateline_read(const struct cues *cues,
                              const struct pieces *pieces)
{
    struct dateline none = {.form = DATELINE_NONE};
    struct reading in = {.cues = cues, .pieces = pieces};
    if (pieces->count == 0)
        return none;
    read_place(&in);
    read_day(&in);
    bool slashes = read_agency(&in);
    enum dateline_form form = read_end(&in, slashes);
    if (form == DATELINE_NONE || !believable(&in, form))
        return none;
    size_t last = pieces->at[pieces->count - 1].end;
    return (struct dateline){
        .form = form,
        .placeless = in.words == 0,
        .end = pieces->at[in.at - 1].end,
        .body = in.at < pieces->count ? pieces->at[in.at].start : last,
    };
}
