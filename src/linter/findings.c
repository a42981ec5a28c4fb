/* SPDX-License-Identifier: MIT */
#include "linter/findings.h"

#include "linter/own_ca.h"
#include "show/describe.h"

struct input_place
findings_place(const struct passage *passage, struct slice at)
{
	const struct input *input = passage->input;
	const struct input_block *block = passage->facts.block;

	if (block != NULL && slice_holds(block->der, at))
		return input_place_of_der(
			input, block, (size_t)(at.p - block->der.p));
	if (block == NULL || slice_holds(input->text, at) ||
		slice_holds(input->original, at))
		return input_place_of(input, at);
	return input_place_of(input, block->text);
}

/* Where they end. An octet of DER is two symbols of Base64, or as binary one
 * octet of the input. */
static struct input_place
end_of(const struct passage *passage, struct slice at, struct input_place start)
{
	const struct input_block *block = passage->facts.block;
	const bool is_base64 = block != NULL && block->form != FORM_DER &&
		slice_holds(block->der, at);
	struct input_place last = start;

	if (at.n == 0)
		return start;
	if (at.n > 1)
		last = findings_place(passage, slice_from(at, at.n - 1));
	last.column += is_base64 ? 2 : 1;
	return last.line > start.line ||
			(last.line == start.line && last.column > start.column)
		? last
		: start;
}

/* What to do about the finding. */
static const char *
fix_of(const struct passage *passage, const struct note *note)
{
	const struct csrlint_rule *rule = &passage->linter->rows[note->rule];

	return own_ca_fix(&passage->facts, rule->id, note,
		note->fix != NULL ? note->fix : rule->fix,
		passage->linter->choice_count > 0, passage->arena);
}

static void
fill_finding(const struct passage *passage, const struct note *note,
	struct csrlint_finding *out)
{
	const struct csr *csr = passage->facts.csr;
	const struct input_block *block = passage->facts.block;
	struct input_place place = findings_place(passage, note->at);
	struct input_place end = end_of(passage, note->at, place);
	struct text path = text_in(passage->arena);

	csr_path(csr, note->at, &path);
	*out = (struct csrlint_finding){
		.rule = &passage->linter->rows[note->rule],
		.severity = note->severity,
		.message = note->message,
		.suggestion = note->suggestion,
		.fix = fix_of(passage, note),
		.mend = engine_public_mend(note->mend),
		.path = text_get(&path),
		.line = place.line,
		.column = place.column,
		.text_offset = place.offset,
		.end_line = end.line,
		.end_column = end.column,
		.key_digest = passage->key_digest,
	};
	/* What trails behind the request is counted on from its first octet. */
	if (csr->der.n > 0 && block != NULL &&
		slice_holds(block->der, note->at)) {
		out->has_der = true;
		out->der_offset = (size_t)(note->at.p - csr->der.p);
		out->der_length = note->at.n;
	}
	describe_value(csr, note->at, passage->arena, out);
}

enum err_code
findings_list(const struct passage *passage, const struct notes *notes,
	struct csrlint_request *out)
{
	struct csrlint_finding *found =
		arena_array(passage->scratch, notes->count, sizeof(found[0]));
	struct csrlint_finding *findings =
		arena_array(passage->arena, notes->count, sizeof(findings[0]));

	if (found == NULL || findings == NULL)
		return ERR_NO_MEMORY;
	if (report_take(passage->report, CSRLINT_FINDINGS, notes->count) !=
		ERR_OK)
		return ERR_OVER_BUDGET;
	for (size_t i = 0; i < notes->count; i++)
		fill_finding(passage, &notes->note[i], &found[i]);
	if (!report_put_in_order(
		    passage->scratch, found, notes->count, findings))
		return ERR_NO_MEMORY;
	out->findings = findings;
	out->finding_count = notes->count;
	return ERR_OK;
}
