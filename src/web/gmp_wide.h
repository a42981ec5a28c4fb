/* The product of two limbs for GMP on machines that it does not know, where
 * it would call a function that nobody wrote, or multiply in four parts:
 * WebAssembly multiplies 64 bits at once. Included in front of all of GMP.
 * SPDX-License-Identifier: MIT */
#ifndef WEB_GMP_WIDE_H
#define WEB_GMP_WIDE_H

#define umul_ppmm(high, low, a, b) \
	do { \
		unsigned long long wide_product = \
			(unsigned long long)(a) * (unsigned long long)(b); \
		(high) = (unsigned long)(wide_product >> 32); \
		(low) = (unsigned long)wide_product; \
	} while (0)

#endif
