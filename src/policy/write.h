/* Writing a policy as a profile has it. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_POLICY_WRITE_H
#define CSRLINT_POLICY_WRITE_H

#include "base/text.h"
#include "policy/policy.h"

/* Appends the sections, so that reading them again gives the same policy. They
 * hold the site's own octets, as they were. */
void policy_write(const struct policy *policy, struct text *out);

#endif
