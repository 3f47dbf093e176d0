/* SPDX-License-Identifier: MIT */
/*
 * Reads a number written in digits.
 *
 *   1,500  3.5       one number; 1,50 is two
 *   22nd             with its ending
 *   1990s  1980's    several years
 */
#include "src/text/token_cut.h"

/* Adds a digit to a number that stops growing at INT32_MAX. */
static int32_t add_digit(int32_t number, char digit)
{
    int64_t grown = (int64_t)number * 10 + (digit - '0');
    return grown > INT32_MAX ? INT32_MAX : (int32_t)grown;
}

/* "22nd", "1990s", "1980's": letters that belong to the number. */
static void read_number_tail(struct cutter *cutter, struct token *token)
{
    size_t at = cutter->at;
    char a = (char)(cut_byte(cutter, at) | 0x20);
    char b = (char)(cut_byte(cutter, at + 1) | 0x20);
    size_t step;
    bool ordinal = (a == 's' && b == 't') || (a == 'n' && b == 'd') ||
                   (a == 'r' && b == 'd') || (a == 't' && b == 'h');
    if (ordinal && !cut_letter(cutter, at + 2)) {
        token->shape |= TOKEN_ORDINAL;
        token->end = (uint32_t)(at + 2);
    } else if (a == 's' && !cut_letter(cutter, at + 1)) {
        token->shape |= TOKEN_PLURAL;
        token->end = (uint32_t)(at + 1);
    } else if (cut_apostrophe(cut_peek(cutter, at, &step)) &&
               (cut_byte(cutter, at + step) | 0x20) == 's' &&
               !cut_letter(cutter, at + step + 1) && token->digits >= 2 &&
               cut_byte(cutter, at - 1) == '0') {
        token->shape |= TOKEN_PLURAL;
        token->end = (uint32_t)(at + step + 1);
    }
    cutter->at = token->end;
}

/* Three digits and no fourth: a thousands' group. */
static bool group_at(const struct cutter *cutter, size_t at)
{
    return cut_digit(cutter, at) && cut_digit(cutter, at + 1) &&
           cut_digit(cutter, at + 2) && !cut_digit(cutter, at + 3);
}

void cut_number(struct cutter *cutter)
{
    size_t start = cutter->at;
    size_t at = start;
    int32_t number = 0;
    uint16_t shape = 0;
    uint8_t digits = 0;
    for (;;) {
        if (cut_digit(cutter, at)) {
            number = add_digit(number, cutter->text.ptr[at++]);
            digits = digits < UINT8_MAX ? digits + 1 : digits;
        } else if (cut_byte(cutter, at) == ',' &&
                   at - start <= 3 + 4 * (size_t)digits &&
                   (digits <= 3 || (shape & TOKEN_GROUPED) != 0) &&
                   group_at(cutter, at + 1)) {
            shape |= TOKEN_GROUPED;
            at++;
        } else {
            break;
        }
    }
    size_t point = at;
    if (cut_byte(cutter, at) == '.' && cut_digit(cutter, at + 1)) {
        size_t end = at + 1;
        while (cut_digit(cutter, end))
            end++;
        if (!(cut_byte(cutter, end) == '.' && cut_digit(cutter, end + 1)) &&
            !(start > 0 && cutter->text.ptr[start - 1] == '.')) {
            shape |= TOKEN_DECIMAL;
            point = end;
        }
    }
    struct token *token = cut_push(cutter, TOKEN_NUMBER, start, point);
    token->shape |= shape;
    token->number = number;
    token->digits = digits;
    if (cut_byte(cutter, point) != ' ')
        read_number_tail(cutter, token);
}
