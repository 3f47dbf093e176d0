/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include <stdio.h>

#include "events/user.h"
#include "paxline/paxline.h"

#define TEXT(literal) ((struct pax_text){literal, sizeof(literal) - 1})

/* What was told, as "line: text" lines. */
struct told {
    char text[4096];
    size_t len;
};

static void warn(void *ctx, const struct pax_warning *warning)
{
    struct told *told = ctx;
    int len = snprintf(told->text + told->len, sizeof(told->text) - told->len,
                       "%.*s:%zu: %s\n", (int)warning->table.len,
                       warning->table.ptr, warning->line, warning->text);
    told->len += len > 0 ? (size_t)len : 0;
}

static struct pax_engine *make(const char *actors, const char *frames,
                               struct told *told)
{
    struct pax_engine_options options;
    struct pax_engine *engine;
    struct pax_table actor = {TEXT("a"), {actors, strlen(actors)}};
    struct pax_table frame = {TEXT("f"), {frames, strlen(frames)}};
    pax_engine_options_default(&options);
    options.actors = &actor;
    options.actor_count = 1;
    options.frames = &frame;
    options.frame_count = 1;
    options.warn = warn;
    options.warn_ctx = told;
    memset(told, 0, sizeof(*told));
    assert_int_equal(pax_engine_create(&options, NULL, &engine), PAX_OK);
    return engine;
}

/* Asks for a name on a day; compares code and reason. */
static void assert_code(struct pax_engine *engine, const char *name,
                        const char *date, const char *code)
{
    struct pax_reader *reader;
    struct pax_identity found;
    struct pax_question question = {.text = {name, strlen(name)},
                                    .date = {date, strlen(date)}};
    assert_int_equal(pax_reader_create(engine, &reader), PAX_OK);
    assert_int_equal(pax_identify(reader, &question, &found, NULL), PAX_OK);
    assert_int_equal(found.code.len, strlen(code));
    assert_memory_equal(found.code.ptr, code, found.code.len);
    pax_reader_destroy(reader);
}

static void takes_codes_by_date(void **state)
{
    (void)state;
    struct told told;
    struct pax_engine *engine = make("KARSIA_ [KRS]\n+KARSIANS_\n"
                                     "MIRA_KALANI_\n"
                                     "\t[KRSCVL <951231]\n"
                                     "\t[KRSGOV 19960101-961231]\n"
                                     "\t[KRSELI >970101]\n",
                                     "", &told);
    assert_string_equal(told.text, "");
    assert_code(engine, "Mira Kalani", "1995-12-31", "KRSCVL");
    assert_code(engine, "Mira Kalani", "1996-01-01", "KRSGOV");
    assert_code(engine, "Mira Kalani", "1996-12-31", "KRSGOV");
    assert_code(engine, "Mira Kalani", "1997-01-01", "KRSELI");
    assert_code(engine, "Mira Kalani", "", "KRSELI");
    assert_code(engine, "the Karsians", "1997-01-01", "KRS");
    pax_engine_destroy(engine);
}

static void takes_agents_of_states(void **state)
{
    (void)state;
    struct told told;
    struct pax_engine *engine = make("KARSIA_ [KRS]\n"
                                     "!PERSON! = MAN, MEN, WOMAN, WOMEN\n"
                                     "SHIRE!PERSON! [~COP]\n"
                                     "WARDEN {WARDENS} [~GOV]\n"
                                     "PARTY_ [~PTY]\n",
                                     "", &told);
    assert_string_equal(told.text, "");
    assert_code(engine, "a shirewoman", "", "---COP");
    assert_code(engine, "the Karsia wardens", "", "KRSGOV");
    assert_code(engine, "French shiremen", "", "FRACOP");
    pax_engine_destroy(engine);
}

static void goes_before_built_in_rows(void **state)
{
    (void)state;
    struct told told;
    struct pax_engine *engine = make(
        "Hezbollah\tparty\tLBNPTYHEZ\tLBN\nFrance\tstate\tFRA\tFRA\tGaul\n", "",
        &told);
    assert_string_equal(told.text, "");
    assert_code(engine, "Hezbollah", "2020-01-01", "LBNPTYHEZ");
    assert_code(engine, "Gaul", "2020-01-01", "FRA");
    pax_engine_destroy(engine);
}

static void tells_of_each_broken_line(void **state)
{
    (void)state;
    struct told told;
    struct pax_engine *engine = make("A_ []\n"
                                     "B_ [XXX <9605011]\n"
                                     "C_ [XXX >961301]\n"
                                     "D_&_E_ [NGO]\n"
                                     "A_ [YYY]\n"
                                     "F_\n"
                                     "G_ [ABC\n"
                                     "H\tthing\n"
                                     "I\tgroup\tX\tTOOLONG\n"
                                     "\xff_ [USA]\n"
                                     "!L! = !L!\n"
                                     "K!M! [~GOV]\n"
                                     "a b c d e f g h i j k l m n_ [USA]\n"
                                     "N_ [usa]\n"
                                     "O_ [XXX 970101-960101]\n"
                                     "P_ [XXX >970230]\n",
                                     "", &told);
    assert_string_equal(told.text,
                        "a:1: an empty code\n"
                        "a:2: a date of seven digits\n"
                        "a:3: no such month\n"
                        "a:4: an \"&\" in a name\n"
                        "a:5: the name stands above already\n"
                        "a:6: a name without a code\n"
                        "a:7: no \"]\" after the code\n"
                        "a:8: the second cell is no kind of actor\n"
                        "a:9: the country is no code of three letters\n"
                        "a:10: not UTF-8\n"
                        "a:11: a set that holds itself\n"
                        "a:12: no such set\n"
                        "a:14: a code is of capitals, digits and \"-\"\n"
                        "a:15: the last day is before the first\n"
                        "a:16: no such day\n"
                        "a:13: a name of too many words\n");
    pax_engine_destroy(engine);
}

static void tells_of_broken_frames(void **state)
{
    (void)state;
    struct told told;
    struct pax_engine *engine = make("",
                                     "+X\n"
                                     "&A\n+&B\n&B\n+&A\n+GOLD\n"
                                     "--- GIVE [070] ---\n"
                                     "GIVE\n"
                                     "GIVE [345]\n"
                                     "- * &A [071]\n"
                                     "- * &C [072]\n"
                                     "- GOLD [071]\n"
                                     "- * GOLD [071\n"
                                     "bad\tobj={no}\tspeech\tSTATE\t-\t-\t50\n"
                                     "bad\t-\tspeech\tSTATE\n"
                                     "{}\n",
                                     &told);
    assert_string_equal(told.text,
                        "f:9: the verb stands above already\n"
                        "f:9: no root of a CAMEO code\n"
                        "f:10: sets of words that hold each other\n"
                        "f:11: no such set of words\n"
                        "f:12: a pattern is written \"- pre * post [code]\"\n"
                        "f:13: no \"]\" after the code\n"
                        "f:15: a frame has seven cells: lemma, pattern, "
                        "roles, type, status, code, weight\n"
                        "f:16: neither a verb nor a pattern\n"
                        "f:14: frames: unknown class\n");
    pax_engine_destroy(engine);
}

static enum pax_type type_of(struct pax_engine *engine, const char *text)
{
    struct pax_reader *reader;
    struct pax_record record;
    struct pax_input input = {.text = {text, strlen(text)},
                              .published = TEXT("2020-01-10"),
                              .published_from = PAX_EVIDENCE_USER};
    assert_int_equal(pax_reader_create(engine, &reader), PAX_OK);
    assert_int_equal(pax_read_events(reader, &input, &record, NULL), PAX_OK);
    enum pax_type type =
        record.event_count > 0 ? record.events[0].type : PAX_TYPE_COUNT;
    pax_reader_destroy(reader);
    return type;
}

static void fires_frames_of_the_user(void **state)
{
    (void)state;
    struct told told;
    struct pax_engine *engine = make("",
                                     "&COIN\n+DOLLARS\n+GOLD_BARS\n"
                                     "--- WELCOME [050] ---\n"
                                     "WELCOME\n"
                                     "- * &COIN [071]\n"
                                     "- * RUMOURS [---]\n"
                                     "- * TALKS (WITH +) [042:043]\n"
                                     "--- ZAP [190] ---\n"
                                     "ZAP {ZAPPED}\n",
                                     &told);
    assert_string_equal(told.text, "");
    assert_int_equal(type_of(engine, "France welcomed gold on Friday."),
                     PAX_TYPE_SUPPORT);
    assert_int_equal(type_of(engine, "France welcomed bars on Friday."),
                     PAX_TYPE_AID);
    assert_int_equal(type_of(engine, "France welcomed rumours on Friday."),
                     PAX_TYPE_COUNT);
    assert_int_equal(
        type_of(engine, "France welcomed talks with Italy on Friday."),
        PAX_TYPE_CONSULT);
    assert_int_equal(type_of(engine, "France zapped Italy on Friday."),
                     PAX_TYPE_ASSAULT);
    pax_engine_destroy(engine);
}

/* Memory that ends after so many askings. */
struct scarce {
    size_t left;
};

static void *scarce_malloc(void *ctx, size_t size)
{
    struct scarce *scarce = ctx;
    return scarce->left > 0 ? (scarce->left--, malloc(size)) : NULL;
}

static void *scarce_realloc(void *ctx, void *ptr, size_t old_size, size_t size)
{
    struct scarce *scarce = ctx;
    (void)old_size;
    return scarce->left > 0 ? (scarce->left--, realloc(ptr, size)) : NULL;
}

static void scarce_free(void *ctx, void *ptr)
{
    (void)ctx;
    free(ptr);
}

static void bears_the_end_of_memory(void **state)
{
    (void)state;
    const struct pax_table actors = {TEXT("a"), TEXT("KARSIA_ [KRS]\n")};
    const struct pax_table frames = {TEXT("f"), TEXT("ZAP [190]\n")};
    struct pax_engine_options options;
    pax_engine_options_default(&options);
    options.actors = &actors;
    options.actor_count = 1;
    options.frames = &frames;
    options.frame_count = 1;
    enum pax_status status = PAX_NO_MEMORY;
    for (size_t left = 0; status != PAX_OK; left++) {
        struct scarce scarce = {left};
        const struct pax_alloc alloc = {scarce_malloc, scarce_realloc,
                                        scarce_free, &scarce};
        struct pax_engine *engine = NULL;
        status = pax_engine_create(&options, &alloc, &engine);
        assert_true(status == PAX_OK || status == PAX_NO_MEMORY);
        pax_engine_destroy(engine);
        assert_true(left < 1000);
    }
}

/* Where bytes of pax_explain() go. */
static enum pax_status count_bytes(void *ctx, const char *bytes, size_t len)
{
    (void)bytes;
    *(size_t *)ctx += len;
    return PAX_OK;
}

static enum pax_status refuse_bytes(void *ctx, const char *bytes, size_t len)
{
    (void)ctx;
    (void)bytes;
    (void)len;
    return PAX_WRITE_FAILED;
}

static void explains_through_a_sink(void **state)
{
    (void)state;
    struct pax_engine *engine;
    struct pax_reader *reader;
    struct pax_error error;
    size_t count = 0;
    const struct pax_input input = {
        .text = TEXT("France met Italy on 3 May 2020.")};
    const struct pax_input bad = {.text = TEXT("\xff")};
    const struct pax_sink counting = {count_bytes, &count};
    const struct pax_sink refusing = {refuse_bytes, NULL};
    assert_int_equal(pax_engine_create(NULL, NULL, &engine), PAX_OK);
    assert_int_equal(pax_reader_create(engine, &reader), PAX_OK);
    assert_int_equal(
        pax_explain(reader, &input, PAX_EXPLAIN_TEXT, counting, &error),
        PAX_OK);
    assert_true(count > 200);
    assert_int_equal(
        pax_explain(reader, &input, PAX_EXPLAIN_HTML, refusing, &error),
        PAX_WRITE_FAILED);
    assert_int_equal(error.code, PAX_WRITE_FAILED);
    assert_int_equal(
        pax_explain(reader, &bad, PAX_EXPLAIN_TEXT, counting, NULL),
        PAX_BAD_UTF8);
    pax_reader_destroy(reader);
    pax_engine_destroy(engine);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_codes_by_date),
        cmocka_unit_test(takes_agents_of_states),
        cmocka_unit_test(goes_before_built_in_rows),
        cmocka_unit_test(tells_of_each_broken_line),
        cmocka_unit_test(tells_of_broken_frames),
        cmocka_unit_test(fires_frames_of_the_user),
        cmocka_unit_test(bears_the_end_of_memory),
        cmocka_unit_test(explains_through_a_sink),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
