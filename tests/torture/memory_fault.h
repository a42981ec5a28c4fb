/* Memory that runs out at a chosen call, for a program that has this linked in.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_MEMORY_FAULT_H
#define CSRLINT_MEMORY_FAULT_H

#include <stdbool.h>

/* From now on calls are counted, and this one, from 1 on, answers NULL, with
 * all behind it if asked for; 0: none does. */
void memory_fault_begin(unsigned long call, bool and_after);

/* No call fails any more. Answers how many there were. */
unsigned long memory_fault_end(void);

/* Calls of this thread neither count nor fail, until it is told otherwise. */
void memory_fault_spare(bool wanted);

/* Counts a call of another kind; true where it is to fail. */
bool memory_fault_is_due(void);

#endif
