/* What GMP is told of WebAssembly, in front of all of its files.
 * SPDX-License-Identifier: MIT */
#ifndef WEB_GMP_SMALL_H
#define WEB_GMP_SMALL_H

/* The product of two limbs. GMP would multiply in four parts, or call what
 * nobody wrote; WebAssembly multiplies 64 bits at once. */
#define umul_ppmm(high, low, a, b) \
	do { \
		unsigned long long wide_product = \
			(unsigned long long)(a) * (unsigned long long)(b); \
		(high) = (unsigned long)(wide_product >> 32); \
		(low) = (unsigned long)wide_product; \
	} while (0)

/* Methods that pay for numbers of thousands of limbs: the longest here have
 * 512, and what is never used need not be loaded. */
#define MUL_TOOM44_THRESHOLD MP_SIZE_T_MAX
#define MUL_TOOM6H_THRESHOLD MP_SIZE_T_MAX
#define MUL_TOOM8H_THRESHOLD MP_SIZE_T_MAX
#define MUL_FFT_THRESHOLD MP_SIZE_T_MAX
#define SQR_TOOM4_THRESHOLD MP_SIZE_T_MAX
#define SQR_TOOM6_THRESHOLD MP_SIZE_T_MAX
#define SQR_TOOM8_THRESHOLD MP_SIZE_T_MAX
#define SQR_FFT_THRESHOLD MP_SIZE_T_MAX
#define MULMOD_BNM1_THRESHOLD MP_SIZE_T_MAX
#define SQRMOD_BNM1_THRESHOLD MP_SIZE_T_MAX
#define MU_DIV_QR_THRESHOLD MP_SIZE_T_MAX
#define MU_DIVAPPR_Q_THRESHOLD MP_SIZE_T_MAX
#define MUPI_DIV_QR_THRESHOLD MP_SIZE_T_MAX
#define MU_BDIV_QR_THRESHOLD MP_SIZE_T_MAX
#define MU_BDIV_Q_THRESHOLD MP_SIZE_T_MAX

#endif
