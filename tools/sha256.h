/* SPDX-License-Identifier: MIT */
#ifndef TOOLS_SHA256_H
#define TOOLS_SHA256_H

#include <stddef.h>

#define SHA256_BYTES 32

/* The SHA-256 digest of `len` bytes (FIPS 180-4). */
void sha256(const unsigned char *bytes, size_t len,
            unsigned char out[SHA256_BYTES]);

#endif
