// The header in C++: types, functions, enumerators.
// SPDX-License-Identifier: MIT
#include <csrlint.h>

#include <cstdio>
#include <memory>
#include <string>

namespace {

struct Free {
	void operator()(csrlint *linter) const
	{
		csrlint_free(linter);
	}
	void operator()(csrlint_report *report) const
	{
		csrlint_report_free(report);
	}
};

} // namespace

int main()
{
	const std::unique_ptr<csrlint, Free> linter(csrlint_new());
	const std::unique_ptr<csrlint_report, Free> report(
		csrlint_report_new());
	const std::string octets = "no request";

	static_assert(CSRLINT_VERSION_NUMBER >= 100, "the header's version");
	if (!linter || !report ||
		!csrlint_lint(linter.get(), octets.data(), octets.size(),
			report.get()))
		return 1;
	std::puts(csrlint_rule_id(csrlint_finding_rule(csrlint_request_finding(
		csrlint_report_request(report.get(), 0), 0))));
	return 0;
}
