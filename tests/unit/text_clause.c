/* SPDX-License-Identifier: MIT */
#include "text_sample.h"

static const char *const kinds[] = {
    [CLAUSE_MAIN] = "main",
    [CLAUSE_COORDINATED] = "and",
    [CLAUSE_COMPLEMENT] = "complement",
    [CLAUSE_RELATIVE] = "relative",
    [CLAUSE_PARTICIPIAL] = "participle",
    [CLAUSE_ADVERBIAL] = "adverbial",
    [CLAUSE_CONDITIONAL] = "condition",
    [CLAUSE_INFINITIVE] = "infinitive",
    [CLAUSE_QUOTATION] = "quotation",
    [CLAUSE_PARENTHESIS] = "parenthesis",
    [CLAUSE_VERBLESS] = "verbless",
};

/* "main: X <met> Y" for each clause, parted by "; ", "/parent" counted within
 * the text after the kind. */
static struct slice clauses(const char *text)
{
    const struct analysis *analysis = sample_read(slice_of(text));
    struct buffer out;
    buffer_init(&out, &sample.arena);
    for (size_t i = 0; i < analysis->clause_count; i++) {
        const struct clause *clause = &analysis->clauses[i];
        if (i > 0)
            buffer_text(&out, "; ");
        buffer_text(&out, kinds[clause->kind]);
        if (clause->parent != NO_INDEX) {
            buffer_byte(&out, '/');
            buffer_int(&out, clause->parent);
        }
        if (clause->predicate == NO_INDEX)
            continue;
        const struct predicate *predicate =
            &analysis->predicates[clause->predicate];
        buffer_text(&out, ": ");
        sample_put_chunk(&out, clause->subject);
        buffer_text(&out, " <");
        sample_put(&out, predicate->first, predicate->end);
        buffer_byte(&out, '>');
        if (clause->object != NO_INDEX) {
            buffer_byte(&out, ' ');
            sample_put_chunk(&out, clause->object);
        }
        if (clause->object2 != NO_INDEX) {
            buffer_text(&out, " + ");
            sample_put_chunk(&out, clause->object2);
        }
    }
    return buffer_slice(&out);
}

static void finds_roles(void **state)
{
    (void)state;
    assert_slice(clauses("On Friday the head of the army met rebels."),
                 "main: the head <met> rebels");
    assert_slice(clauses("The deal was signed by Chad."),
                 "main: The deal <was signed>");
    assert_slice(clauses("They gave Chad new weapons."),
                 "main: They <gave> Chad + new weapons");
    assert_slice(clauses("There are many plans."),
                 "main: many plans <are>");
    assert_slice(clauses("Talks on peace in Geneva"), "verbless");
}

static void finds_complements(void **state)
{
    (void)state;
    assert_slice(clauses("Musa said Chad has left the north."),
                 "main: Musa <said>; complement/0: Chad <has left> the north");
    assert_slice(clauses("Musa said that Chad left."),
                 "main: Musa <said>; complement/0: Chad <left>");
    assert_slice(clauses("Chad left the north, the ministry said."),
                 "complement/1: Chad <left> the north; "
                 "main: the ministry <said>");
    assert_slice(clauses("\"We left,\" said Musa."),
                 "quotation/1: We <left>; main: Musa <said>");
    assert_slice(clauses("Chad left the north, said Ali Musa."),
                 "complement/1: Chad <left> the north; "
                 "main: Ali Musa <said>");
    assert_slice(clauses("Chad left, Niger's foreign minister said."),
                 "complement/1: Chad <left>; main: foreign minister <said>");
    assert_slice(clauses("The army, officials said, left."),
                 "complement/1: The army <left>; main: officials <said>");
    assert_slice(clauses("He said the deal signed on Friday has failed."),
                 "main: He <said>; participle/2: the deal <signed>; "
                 "complement/0: the deal <has failed>");
    assert_slice(clauses("He said there are plans."),
                 "main: He <said>; complement/0: plans <are>");
}

static void ties_quotations_to_speakers(void **state)
{
    (void)state;
    assert_slice(clauses("\"We left. We came back,\" Musa said. \"We won.\""),
                 "quotation/2: We <left>; quotation/2: We <came back>; "
                 "main: Musa <said>; quotation/2: We <won>");
    assert_slice(clauses("He said: \"We left. We won.\""),
                 "main: He <said>; quotation/0: We <left>; "
                 "quotation/0: We <won>");
    const struct analysis *analysis = &sample.analysis;
    assert_false(analysis->clauses[0].quoted);
    assert_true(analysis->clauses[1].quoted);
    assert_true(analysis->clauses[2].quoted);
}

static void finds_relative_clauses(void **state)
{
    (void)state;
    assert_slice(clauses("Musa, who leads the army, left."),
                 "main: Musa <left>; relative/0: Musa <leads> the army");
    assert_slice(clauses("The deal that failed was old."),
                 "main: The deal <was>; relative/0: The deal <failed>");
    assert_slice(clauses("The deal he signed failed."),
                 "main: The deal <failed>; relative/0: he <signed> The deal");
    assert_slice(clauses("Troops backed by Chad left."),
                 "main: Troops <left>; participle/0: Troops <backed>");
    assert_slice(clauses("He said that if they leave they will lose."),
                 "main: He <said>; complement/0: they <will lose>; "
                 "condition/1: they <leave>");
    assert_slice(clauses("He saw the men who he knew had left."),
                 "main: He <saw> the men; relative/0: he <knew> the men; "
                 "complement/1: the men <had left>");
    assert_slice(clauses("People in Chad who fled came back."),
                 "main: People <came back>; relative/0: People <fled>");
    assert_slice(clauses("They held talks in Geneva hosted by Chad."),
                 "main: They <held> talks; participle/0: talks <hosted>");
}

static void finds_further_clauses(void **state)
{
    (void)state;
    assert_slice(clauses("They met Musa and signed the deal."),
                 "main: They <met> Musa; and/0: They <signed> the deal");
    assert_slice(clauses("Chad met Musa and Niger left."),
                 "main: Chad <met> Musa; and/0: Niger <left>");
    assert_slice(clauses("After Musa left, the army came."),
                 "main: the army <came>; adverbial/0: Musa <left>");
    assert_slice(clauses("If they leave, we will come."),
                 "main: we <will come>; condition/0: they <leave>");
    assert_slice(clauses("He said they left, adding that he won."),
                 "main: He <said>; complement/0: they <left>; "
                 "participle/0: He <adding>; complement/2: he <won>");
    assert_slice(clauses("They urged Musa to leave."),
                 "main: They <urged> Musa; infinitive/0: Musa <to leave>");
    assert_slice(clauses("They agreed to leave."),
                 "main: They <agreed>; infinitive/0: They <to leave>");
    assert_slice(clauses("They refused a request from Musa to leave."),
                 "main: They <refused> a request; "
                 "infinitive/0: Musa <to leave>");
    assert_slice(clauses("They called for the truce to hold."),
                 "main: They <called>; infinitive/0: the truce <to hold>");
    assert_slice(clauses("They accused Musa of killing guards."),
                 "main: They <accused> Musa; "
                 "participle/0: Musa <killing> guards");
    assert_slice(clauses("The army (it had left) came."),
                 "main: The army <came>; parenthesis/0: it <had left>");
}

/* What the last verb group of a text is. */
static const struct predicate *last_verb(const char *text)
{
    const struct analysis *analysis = sample_read(slice_of(text));
    assert_true(analysis->predicate_count > 0);
    return &analysis->predicates[analysis->predicate_count - 1];
}

static void tells_tense_and_mood(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum tense tense;
        enum modality modality;
        const char *flags; /* passive, negated, progressive, infinitive */
    } examples[] = {
        {"They meet.", TENSE_PRESENT, MODALITY_NONE, ""},
        {"They met.", TENSE_PAST, MODALITY_NONE, ""},
        {"They will meet.", TENSE_FUTURE, MODALITY_NONE, ""},
        {"They are going to meet.", TENSE_FUTURE, MODALITY_NONE, ""},
        {"They are due to meet.", TENSE_FUTURE, MODALITY_PLANNED, ""},
        {"They are set to meet.", TENSE_FUTURE, MODALITY_PLANNED, ""},
        {"They are to meet.", TENSE_FUTURE, MODALITY_PLANNED, ""},
        {"They were scheduled to meet.", TENSE_FUTURE_IN_PAST,
         MODALITY_PLANNED, ""},
        {"They plan to meet.", TENSE_FUTURE, MODALITY_PLANNED, "i"},
        {"They hope to meet.", TENSE_NONE, MODALITY_WISHED, "i"},
        {"They failed to meet.", TENSE_NONE, MODALITY_NONE, "ni"},
        {"They would meet.", TENSE_FUTURE_IN_PAST, MODALITY_CONDITIONAL, ""},
        {"They may meet.", TENSE_PRESENT, MODALITY_POSSIBLE, ""},
        {"They must not meet.", TENSE_PRESENT, MODALITY_REQUIRED, "n"},
        {"They have to meet.", TENSE_PRESENT, MODALITY_REQUIRED, ""},
        {"They have met.", TENSE_PRESENT_PERFECT, MODALITY_NONE, ""},
        {"They had met.", TENSE_PAST_PERFECT, MODALITY_NONE, ""},
        {"They have yet to meet.", TENSE_PRESENT, MODALITY_NONE, "n"},
        {"They did not meet.", TENSE_PAST, MODALITY_NONE, "n"},
        {"They are meeting.", TENSE_PRESENT, MODALITY_NONE, "g"},
        {"It has not been signed.", TENSE_PRESENT_PERFECT, MODALITY_NONE,
         "pn"},
        {"It is being signed.", TENSE_PRESENT, MODALITY_NONE, "pg"},
        {"They have, on Monday, agreed.", TENSE_PRESENT_PERFECT,
         MODALITY_NONE, ""},
        {"Leave the town!", TENSE_IMPERATIVE, MODALITY_NONE, ""},
    };
    for (size_t i = 0; i < COUNT_OF(examples); i++) {
        const struct predicate *verb = last_verb(examples[i].text);
        const char *flags = examples[i].flags;
        if (verb->tense != examples[i].tense ||
            verb->modality != examples[i].modality ||
            verb->passive != (strchr(flags, 'p') != NULL) ||
            verb->negated != (strchr(flags, 'n') != NULL) ||
            verb->progressive != (strchr(flags, 'g') != NULL) ||
            verb->infinitive != (strchr(flags, 'i') != NULL))
            fail_msg("\"%s\": tense %d, modality %d, flags %d%d%d%d",
                     examples[i].text, verb->tense, verb->modality,
                     verb->passive, verb->negated, verb->progressive,
                     verb->infinitive);
    }
}

/* Every index must lie where it belongs, whatever the text. */
static void check_bounds(const struct analysis *analysis)
{
    size_t tokens = analysis->tokens.count;
    for (size_t i = 0; i < tokens; i++) {
        assert_true(analysis->clause_of[i] < analysis->clause_count);
        assert_true(analysis->chunk_of[i] == NO_INDEX ||
                    analysis->chunk_of[i] < analysis->chunk_count);
    }
    for (size_t i = 0; i < analysis->clause_count; i++) {
        const struct clause *clause = &analysis->clauses[i];
        assert_true(clause->first <= clause->end && clause->end <= tokens);
        assert_true(clause->parent == NO_INDEX ||
                    clause->parent < analysis->clause_count);
        assert_true(clause->parent != i);
        assert_true(clause->subject == NO_INDEX ||
                    clause->subject < analysis->chunk_count);
        assert_true(clause->object == NO_INDEX ||
                    clause->object < analysis->chunk_count);
    }
}

static void bears_odd_texts(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "", ".", "\"", "(((", "\"We left", "and and and", "that that that",
        "to to to", ", , ,", "who who", "- - -", "He said he said he said he",
        "The a an of of 's 's", "\" ( \" ) : ; \"", "if if if X left if",
        "He (who (who) left) said (", "said said said, said",
    };
    for (size_t i = 0; i < COUNT_OF(texts); i++)
        check_bounds(sample_read(slice_of(texts[i])));
}

/* One sentence of many words, of each of several kinds. */
static void bears_long_sentences(void **state)
{
    (void)state;
    static const char *const parts[] = {
        "the rebel ", "he said that ", "who left ", "and met ", "to try ",
        "A, B ", "after X left ", "\"We left ", "(it left ", "of Iran's ",
    };
    static char text[10000 * 16];
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        size_t size = strlen(parts[i]);
        size_t len = 0;
        for (size_t n = 0; n < 10000 && len + size < sizeof(text); n++) {
            memcpy(text + len, parts[i], size);
            len += size;
        }
        check_bounds(sample_read((struct slice){text, len}));
    }
}

static void reports_lack_of_memory(void **state)
{
    (void)state;
    struct slice text = SLICE("Musa said Chad left. They met in May.");
    struct block block = {0, text.len, BLOCK_BODY};
    struct document document = {
        .text = text, .blocks = &block, .block_count = 1};
    struct failing failing = {0, 0};
    struct pax_alloc alloc = failing_alloc(&failing);
    struct arena arena;
    struct analysis analysis;
    arena_init(&arena, &alloc, (size_t)1 << 20);
    assert_int_equal(
        analysis_read(&arena, &sample.lexicon, &document, &analysis),
        PAX_NO_MEMORY);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_roles),
        cmocka_unit_test(finds_complements),
        cmocka_unit_test(ties_quotations_to_speakers),
        cmocka_unit_test(finds_relative_clauses),
        cmocka_unit_test(finds_further_clauses),
        cmocka_unit_test(tells_tense_and_mood),
        cmocka_unit_test(bears_odd_texts),
        cmocka_unit_test(bears_long_sentences),
        cmocka_unit_test(reports_lack_of_memory),
    };
    return cmocka_run_group_tests(tests, sample_set_up, sample_tear_down);
}
