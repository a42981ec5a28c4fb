/* The formats of lists alone; who writes lists asks for them by address.
 * SPDX-License-Identifier: MIT */
#include "report/report.h"

const struct report_format report_markdown = {.name = "markdown"};
