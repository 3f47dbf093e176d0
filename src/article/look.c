/* SPDX-License-Identifier: MIT */
/*
 * What a paragraph or line looks like by itself. Words come from cues.tsv;
 * here are the shapes:
 *
 *   By NAME ...              byline          a menu | of | links   furniture
 *   only a date, clock ...   date            SC/16078              furniture
 *   NAME, full date          named date      ... / Courtesy        caption
 */
#include "src/article/look.h"

#include "src/article/dateline.h"
#include "src/article/day.h"
#include "src/base/utf8.h"

#define SHORT_WORDS 20      /* of a line that is told by its cues */
#define SENTENCE_WORDS 4    /* a shorter line with a period may be a label */
#define PARAGRAPH_BYTES 200 /* longer units are paragraphs in any case */
#define STAMP_BYTES 100     /* longer sentences are no stamps */
#define HEAD_BYTES 48       /* of long units, where a cue may stand */
#define WORD_BYTES 16       /* its first word; no longer one begins a cue */
#define CREDIT_BYTES 90     /* a picture's credit begins no further back */
#define NAME_WORDS 6
#define DESK_WORDS 4 /* "By the foreign desk" */

/* What a line that may be a stamp is made of. */
struct stamp {
    size_t days;
    size_t full_days; /* with a year */
    size_t names;     /* words with a capital, and small words in names */
    size_t others;    /* words that no stamp holds */
    size_t clocks;    /* numbers that are no part of a date */
    bool updated;     /* begins with such a cue */
    bool published;
    bool byline;
    bool today;
    bool day_last; /* no name after the last day */
    bool shouted;  /* names after the last day are in capitals: "JUBA" */
    bool parted;   /* a bar or dash stands right after it */
};

/* Pieces of at most `most` bytes of [start, end). */
static void read_front(const struct cues *cues, struct slice text,
                       struct unit unit, size_t most, struct pieces *out)
{
    size_t stop = unit.end;
    if (unit.end - unit.start > most) {
        stop = unit.start + most;
        while (((unsigned char)text.ptr[stop] & 0xC0) == 0x80)
            stop--;
    }
    pieces_read(cues, text, unit.start, stop, out);
    out->whole = out->whole && stop == unit.end;
}

void look_pieces(const struct cues *cues, struct slice text, size_t start,
                 size_t end, struct pieces *out)
{
    struct unit unit = {(uint32_t)start, (uint32_t)end};
    read_front(cues, text, unit, LOOK_BYTES, out);
}

/* Pieces of signs that may lead a line: bullets, bars, dashes. */
static size_t first_piece(const struct pieces *pieces)
{
    size_t i = 0;
    while (i < pieces->count && pieces->at[i].kind == PIECE_SIGN &&
           (piece_is_dash(pieces, i) || piece_is_sign(pieces, i, '|') ||
            piece_is_sign(pieces, i, '*') || pieces->at[i].value == 0x2022))
        i++;
    return i;
}

/* True when a phrase of the classes is all there is from piece i on, but for
 * signs at its end. */
static bool is_all(const struct cues *cues, const struct pieces *pieces,
                   size_t i, uint32_t classes)
{
    size_t length = cues_match(cues, pieces, i, classes);
    if (length == 0 || !pieces->whole)
        return false;
    for (i += length; i < pieces->count; i++) {
        if (pieces->at[i].kind != PIECE_SIGN)
            return false;
    }
    return true;
}

/* --- Sentences ----------------------------------------------------------- */

static bool is_closer(uint32_t code)
{
    return code == ' ' || code == '"' || code == '\'' || code == ')' ||
           code == ']' || code == 0x201D || code == 0x2019 || code == 0xBB;
}

/* "4:12 p.m." */
static bool ends_in_hour(struct slice text, struct unit unit)
{
    if (unit.end - unit.start < 5)
        return false;
    const char *last = text.ptr + unit.end - 5;
    return (last[0] == ' ' || (last[0] >= '0' && last[0] <= '9')) &&
           (last[1] == 'a' || last[1] == 'p') && last[2] == '.' &&
           last[3] == 'm' && last[4] == '.';
}

/* True when the unit ends as a sentence does: ".", "!", "?", an ellipsis,
 * with quotation marks or brackets after it or not. */
static bool ends_sentence(struct slice text, struct unit unit)
{
    size_t end = unit.end;
    while (end > unit.start) {
        size_t at = end - 1;
        size_t step;
        while (at > unit.start && ((unsigned char)text.ptr[at] & 0xC0) == 0x80)
            at--;
        uint32_t code = utf8_decode(text, at, &step);
        if (code == '.' || code == '!' || code == '?' || code == 0x2026)
            return true;
        if (!is_closer(code))
            return false;
        end = at;
    }
    return false;
}

/* --- Stamps and bylines -------------------------------------------------- */

/* Takes in a word or number at piece i that is part of no date. */
static size_t stamp_piece(const struct cues *cues, const struct pieces *pieces,
                          size_t i, struct stamp *stamp)
{
    const struct piece *piece = &pieces->at[i];
    size_t length = cues_match(cues, pieces, i, CUE_STAMP | CUE_WEEKDAY |
                                                    CUE_UPDATED |
                                                    CUE_PUBLISHED);
    if (length > 0)
        return i + length;
    if (piece->kind == PIECE_NUMBER) {
        stamp->clocks++;
    } else if (piece->kind == PIECE_WORD) {
        bool capital = (piece->shape & PIECE_CAPITAL) != 0;
        bool small = stamp->names > 0 &&
                     cues_match(cues, pieces, i, CUE_PARTICLE) > 0;
        if (capital || small) {
            stamp->names++;
            stamp->day_last = false;
            stamp->shouted &= (piece->shape & PIECE_CAPS) != 0;
        } else {
            stamp->others++;
        }
    }
    return i + 1;
}

/* Of a sentence no more is read than shows that it is more than a date. */
static struct stamp read_stamp(const struct cues *cues,
                               const struct pieces *pieces, bool sentence)
{
    struct stamp stamp = {.days = 0};
    size_t i = first_piece(pieces);
    struct day day;
    stamp.updated = cues_match(cues, pieces, i, CUE_UPDATED) > 0;
    stamp.published = cues_match(cues, pieces, i, CUE_PUBLISHED) > 0;
    size_t byline = cues_match(cues, pieces, i, CUE_BYLINE);
    size_t today = cues_match(cues, pieces, i, CUE_TODAY);
    stamp.byline = byline > 0;
    stamp.today = today > 0;
    i += byline > today ? byline : today;
    while (i < pieces->count &&
           !(sentence && stamp.names + stamp.others > 0)) {
        if (day_read(cues, pieces, i, &day)) {
            stamp.days++;
            stamp.full_days += day.state != DAY_YEARLESS;
            stamp.day_last = stamp.shouted = true;
            i = day.end;
            stamp.parted = piece_is_sign(pieces, i, '|') ||
                           piece_is_dash(pieces, i);
        } else {
            i = stamp_piece(cues, pieces, i, &stamp);
        }
    }
    return stamp;
}

/* "By Ann Lee", "By the desk"; not "By Friday ...", "by then ...". */
static bool is_byline(const struct cues *cues, const struct pieces *pieces,
                      const struct stamp *stamp)
{
    size_t i = first_piece(pieces);
    size_t length = cues_match(cues, pieces, i, CUE_BYLINE);
    if (length == 0 || stamp->others > 4)
        return false;
    i += length;
    if (length > 1 || i >= pieces->count)
        return length > 1;
    if (piece_is_sign(pieces, i, ':'))
        i++;
    if (cues_match(cues, pieces, i, CUE_MONTH | CUE_WEEKDAY) > 0)
        return false;
    if (piece_is_word(pieces, i, SLICE("the")) ||
        piece_is_word(pieces, i, SLICE("our")))
        return stamp->names > 0 || pieces->words <= DESK_WORDS;
    return i < pieces->count && (pieces->at[i].shape & PIECE_CAPITAL) != 0;
}

/* "(Agency)", "- Agency" */
static bool is_agency(const struct cues *cues, const struct pieces *pieces)
{
    size_t i = first_piece(pieces);
    bool signs = i > 0;
    while (i < pieces->count && pieces->at[i].kind == PIECE_SIGN) {
        signs = true;
        i++;
    }
    return signs && is_all(cues, pieces, i, CUE_AGENCY);
}

/* A kind that dates and names make, or LOOK_PLAIN. */
static enum look_kind stamp_kind(const struct cues *cues,
                                 const struct pieces *pieces, bool sentence)
{
    if (!pieces->whole || pieces->words > SHORT_WORDS)
        return LOOK_PLAIN;
    struct stamp stamp = read_stamp(cues, pieces, sentence);
    bool pure = stamp.days > 0 && stamp.names == 0 && stamp.others == 0 &&
                !stamp.byline;
    if (stamp.today && pure)
        return LOOK_FURNITURE;
    if (stamp.updated && stamp.days > 0 && (pure || !sentence))
        return LOOK_UPDATED;
    if (stamp.published && stamp.days > 0 &&
        (pure || (!sentence && stamp.others <= 2)))
        return LOOK_BYLINE;
    if (pure)
        return LOOK_DATE;
    if (is_agency(cues, pieces))
        return LOOK_BYLINE;
    if (sentence)
        return LOOK_PLAIN;
    if (stamp.byline && is_byline(cues, pieces, &stamp))
        return LOOK_BYLINE;
    bool named = stamp.names <= NAME_WORDS && stamp.others == 0;
    if (named && stamp.full_days == 1 &&
        (stamp.day_last || stamp.shouted || stamp.parted))
        return LOOK_NAMED_DATE;
    return LOOK_PLAIN;
}

/* --- Captions ------------------------------------------------------------ */

/* Where a credit may begin near the unit's end: behind " / ", "(" or "[". */
static size_t find_credit(struct slice text, struct unit unit, char *sign)
{
    size_t at = unit.end;
    size_t stop = unit.end - unit.start > CREDIT_BYTES
                      ? unit.end - CREDIT_BYTES
                      : unit.start;
    while (at > stop + 1) {
        at--;
        char c = text.ptr[at];
        if ((c == '/' || c == '(' || c == '[') && text.ptr[at - 1] == ' ') {
            *sign = c;
            return at + 1;
        }
    }
    return 0;
}

/* "... / Courtesy", "... (AP Photo/A. Lee)": a picture's credit at the end. */
static bool has_credit(const struct cues *cues, struct slice text,
                       struct unit unit)
{
    char sign = 0;
    size_t start = find_credit(text, unit, &sign);
    struct pieces pieces;
    if (start == 0)
        return false;
    pieces_read(cues, text, start, unit.end, &pieces);
    bool enclosed = sign != '/';
    char close = sign == '[' ? ']' : ')';
    uint32_t wanted = enclosed ? CUE_CREDIT | CUE_CAPTION
                               : CUE_CREDIT | CUE_CAPTION | CUE_SOURCE;
    size_t count = pieces.count;
    if (count > 0 && piece_is_sign(&pieces, count - 1, '.'))
        count--;
    if (pieces.words > 8 || count == 0 ||
        (enclosed && !piece_is_sign(&pieces, count - 1, close)))
        return false;
    for (size_t i = 0; i < count; i++) {
        bool capital = (pieces.at[i].shape & PIECE_CAPITAL) != 0 || i == 0 ||
                       cues_match(cues, &pieces, i, CUE_CREDIT) > 0;
        if (capital && cues_match(cues, &pieces, i, wanted) > 0)
            return true;
    }
    return false;
}

/* --- Furniture ----------------------------------------------------------- */

/* One word without spaces that is an address or a document's number. */
static bool is_code(struct slice line)
{
    bool digit = false, slash = false, address = false;
    for (size_t i = 0; i < line.len; i++) {
        char c = line.ptr[i];
        if (c == ' ' || c == '\t')
            return false;
        digit = digit || (c >= '0' && c <= '9');
        slash = slash || c == '/';
        address = address || c == '@' ||
                  (c == ':' && i + 2 < line.len && line.ptr[i + 1] == '/' &&
                   line.ptr[i + 2] == '/');
    }
    return address || slice_starts(line, SLICE("www.")) || (digit && slash);
}

/* "World | Asia | Opinion", "English>>World", "News / Africa" */
static bool is_menu(const struct pieces *pieces)
{
    size_t bars = 0, arrows = 0, slashes = 0;
    for (size_t i = 0; i < pieces->count; i++) {
        bars += piece_is_sign(pieces, i, '|');
        arrows += piece_is_sign(pieces, i, '>') ||
                  (pieces->at[i].kind == PIECE_SIGN &&
                   (pieces->at[i].value == 0x203A ||
                    pieces->at[i].value == 0xBB));
        slashes += piece_is_sign(pieces, i, '/') &&
                   !piece_is_glued(pieces, i) &&
                   !piece_is_glued(pieces, i + 1);
    }
    return bars > 1 || (bars == 1 && pieces->words <= 3) ||
           (arrows > 0 && pieces->words <= 8) ||
           (slashes > 0 && pieces->words <= 4);
}

static bool has_letters(const struct pieces *pieces)
{
    return pieces->words > 0;
}

/* "2016" */
static bool is_year(const struct pieces *pieces)
{
    return pieces->whole && pieces->count == 1 &&
           pieces->at[0].kind == PIECE_NUMBER && pieces->at[0].digits == 4 &&
           pieces->at[0].value >= 1000 && pieces->at[0].value <= 2999;
}

/* `dated`: a date and a name, which a bar may part. */
static bool is_furniture(const struct cues *cues, struct slice text,
                         struct unit unit, const struct pieces *pieces,
                         bool sentence, bool dated)
{
    size_t i = first_piece(pieces);
    if (cues_match(cues, pieces, i, CUE_START) > 0)
        return true;
    if (sentence)
        return false;
    return is_all(cues, pieces, i, CUE_LINE) ||
           cues_match(cues, pieces, i, CUE_LEAD) > 0 ||
           (pieces->whole && ((!dated && is_menu(pieces)) ||
                              !has_letters(pieces))) ||
           is_code(slice_sub(text, unit.start, unit.end));
}

/* "Marthe van der Wolf": two to four words, all with capitals but small
 * words of names, and no sign but a hyphen or an initial's period. */
static bool is_name(const struct cues *cues, const struct pieces *pieces)
{
    if (!pieces->whole || pieces->words < 2 || pieces->words > 5)
        return false;
    size_t capitals = 0;
    for (size_t i = 0; i < pieces->count; i++) {
        const struct piece *piece = &pieces->at[i];
        bool small = cues_match(cues, pieces, i, CUE_PARTICLE) > 0;
        bool joint = piece_is_sign(pieces, i, '-') ||
                     piece_is_sign(pieces, i, '.');
        if (piece->kind == PIECE_WORD && (piece->shape & PIECE_CAPITAL) != 0)
            capitals++;
        else if (!joint && !(piece->kind == PIECE_WORD && small))
            return false;
    }
    return capitals >= 2 && capitals <= 4;
}

/* The kind of a unit whose pieces are all there. */
static enum look_kind brief_kind(const struct cues *cues, struct slice text,
                                 struct unit unit, const struct pieces *pieces,
                                 bool sentence)
{
    size_t first = first_piece(pieces);
    enum look_kind stamp = stamp_kind(cues, pieces, sentence);
    if (stamp == LOOK_UPDATED || stamp == LOOK_DATE || stamp == LOOK_BYLINE)
        return stamp;
    if (is_year(pieces))
        return LOOK_YEAR;
    if (!sentence && is_all(cues, pieces, first, CUE_TAIL))
        return LOOK_TAIL;
    if (cues_match(cues, pieces, first, CUE_CAPTION) > 0 ||
        has_credit(cues, text, unit))
        return LOOK_CAPTION;
    if (is_furniture(cues, text, unit, pieces, sentence,
                     stamp == LOOK_NAMED_DATE))
        return LOOK_FURNITURE;
    if (stamp != LOOK_PLAIN)
        return stamp;
    struct dateline dateline = dateline_read(cues, pieces);
    if (dateline.body == unit.end && dateline.form != DATELINE_NONE &&
        dateline.form != DATELINE_COLON)
        return LOOK_DATELINE;
    return sentence ? LOOK_SENTENCE : LOOK_PLAIN;
}

/* The kind of a longer unit. Nearly all are paragraphs, and their first word
 * tells: only if it begins a cue is more looked at. */
static enum look_kind long_kind(const struct cues *cues, struct slice text,
                                struct unit unit, struct pieces *pieces)
{
    const uint32_t wanted = CUE_START | CUE_CAPTION;
    read_front(cues, text, unit, WORD_BYTES, pieces);
    size_t first = first_piece(pieces);
    if (cues_begins(cues, pieces, first, wanted)) {
        read_front(cues, text, unit, HEAD_BYTES, pieces);
        if (cues_match(cues, pieces, first, CUE_CAPTION) > 0)
            return LOOK_CAPTION;
        if (cues_match(cues, pieces, first, CUE_START) > 0)
            return LOOK_FURNITURE;
    }
    return has_credit(cues, text, unit) ? LOOK_CAPTION : LOOK_SENTENCE;
}

struct look look_at(const struct cues *cues, struct slice text,
                    struct unit unit)
{
    struct pieces pieces;
    size_t bytes = unit.end - unit.start;
    struct look look = {.words = UINT8_MAX,
                        .ended = ends_sentence(text, unit)};
    if (bytes > (look.ended ? STAMP_BYTES : PARAGRAPH_BYTES)) {
        look.kind = (uint8_t)long_kind(cues, text, unit, &pieces);
    } else {
        read_front(cues, text, unit, LOOK_BYTES, &pieces);
        bool sentence = look.ended && pieces.words >= SENTENCE_WORDS &&
                        !ends_in_hour(text, unit);
        look.kind =
            (uint8_t)brief_kind(cues, text, unit, &pieces, sentence);
        look.words = (uint8_t)pieces.words; /* fewer than PIECE_MAX */
        look.name = is_name(cues, &pieces);
    }
    size_t first = first_piece(&pieces);
    look.item = first > 0 && !piece_is_glued(&pieces, first);
    return look;
}
