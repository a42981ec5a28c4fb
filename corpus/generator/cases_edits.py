"""All edits of corpus/edits/.

SPDX-License-Identifier: MIT
"""

from . import cases_edits_shape, cases_edits_tree, cases_edits_values

EDITS = [*cases_edits_tree.EDITS, *cases_edits_values.EDITS, *cases_edits_shape.EDITS]
