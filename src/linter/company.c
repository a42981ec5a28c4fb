/* SPDX-License-Identifier: MIT */
#include "linter/company.h"

void
company_take_turn(struct company *company)
{
	if (company->set == NULL || company->has_turn || company->is_over)
		return;
	set_await_turn(company->set, company->place);
	company->has_turn = true;
}

void
company_pass_turn(struct company *company)
{
	company_take_turn(company);
	if (!company->has_turn)
		return;
	company->has_turn = false;
	company->is_over = true;
	set_pass_turn(company->set);
}

bool
company_introduce(struct company *company)
{
	if (company->input == NULL)
		company->input = set_input(company->set->set, company->name);
	return company->input != NULL;
}
