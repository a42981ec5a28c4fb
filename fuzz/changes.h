/* Changed requests for who has no fuzzer: few of each input, and always the
 * same ones. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FUZZ_CHANGES_H
#define CSRLINT_FUZZ_CHANGES_H

#include <stddef.h>
#include <stdint.h>

/* Is handed one changed request after the other, which it may not keep. */
typedef void take_request(const uint8_t *octets, size_t n);

/* Changes the first request in n octets, as DER, in CSRLINT_CHANGES ways, 1
 * where that is not set; none where there is no request. */
void changes_make(const uint8_t *octets, size_t n, take_request *take);

#endif
