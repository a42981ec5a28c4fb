/* The options, all in one place: what getopt_long takes and what --help says
 * (the manual page and the completions too) comes from here.
 *
 * T(topic) heads what follows it. X(handler, name, letter or 0, argument or
 * NULL, help): each handler is take_HANDLER in option_rows.c; the argument's
 * word tells completions what may stand there. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_OPTION_TABLE_H
#define CSRLINT_CLI_OPTION_TABLE_H

#define OPTION_TABLE(X, T) \
	T("Keys") \
	X(match, "match", 'm', "FILE", \
		"does this key belong to the request? FILE: its private key, " \
		"public key, certificate or another request, or - for " \
		"standard input; repeatable") \
	X(previous, "previous", 0, "FILE", \
		"report a request that has the key of this certificate, " \
		"request or key: a renewal with the old key; repeatable") \
	T("Rules") \
	X(profile, "profile", 'p', "NAME|FILE", \
		"judge as this profile says; default: .csrlint.ini of this " \
		"directory or one above, or else tls") \
	X(config, "config", 0, "FILE", \
		"take this in place of .csrlint.ini; so does CSRLINT_CONFIG " \
		"in the environment") \
	X(no_config, "no-config", 0, NULL, "take no .csrlint.ini") \
	X(severity, "severity", 's', "ID=LEVEL", \
		"how bad the rule's findings are; LEVEL: error, warning, " \
		"notice, info or off") \
	X(disable, "disable", 'd', "ID", "turn the rule off") \
	X(only, "only", 0, "ID", "turn all other rules off; repeatable") \
	X(inline_ignores, "inline-ignores", 0, NULL, \
		"heed lines such as # csrlint: ignore=ID reason=\"why\" " \
		"above " \
		"requests") \
	X(baseline, "baseline", 0, "FILE", \
		"leave out the findings that FILE lists") \
	X(write_baseline, "write-baseline", 0, NULL, \
		"list all that this run finds in the FILE of --baseline") \
	X(prune_baseline, "prune-baseline", 0, NULL, \
		"take out of it what no longer occurs") \
	X(limit, "limit", 0, "NAME=VALUE", \
		"set a limit, such as rsa-min-bits=3072; --print-config " \
		"lists them") \
	X(date, "date", 0, "YYYY-MM-DD", \
		"the day that counts for rules in force from a day on; " \
		"default: today") \
	X(expect, "expect", 'E', "KEY=VALUE", \
		"report where it does not hold; KEY: c st l o ou cn email " \
		"san san-within key spki-sha256; repeatable") \
	T("Weak keys") \
	X(blocklist, "blocklist", 0, "FILE", \
		"look keys up in this list, too: badkeys' blocklist.dat, or " \
		"hashes or moduli as text; repeatable") \
	X(deep, "deep", 0, NULL, \
		"look for private keys, too, by methods that take seconds") \
	X(deep_seconds, "deep-seconds", 0, "N", \
		"the same, for N seconds for each key at most; default: 20") \
	X(moduli, "moduli", 0, "FILE", \
		"look for primes that RSA keys share with these moduli, too, " \
		"one in hexadecimal a line; repeatable") \
	X(gcd_memory, "gcd-memory", 0, "SIZE", \
		"memory to look for shared primes in, such as 4G or 500M; 0: " \
		"never; default: 1G") \
	T("Files") \
	X(exclude, "exclude", 0, "GLOB", \
		"pass over what it means below a DIR; repeatable") \
	X(include, "include", 0, "GLOB", \
		"read what it means below a DIR, however it ends; repeatable") \
	X(ext, "ext", 0, "LIST", \
		"endings of files to read below a DIR; default: " \
		"csr,req,p10,pem,der") \
	X(files_from, "files-from", 0, "FILE", \
		"read what FILE, or - for standard input, names, one a line") \
	X(stdin_filename, "stdin-filename", 0, "NAME", \
		"what reports call standard input") \
	T("Reports") \
	X(format, "format", 'f', "FORMAT", "one of") \
	X(output, "output", 'o', "FILE", \
		"write the n-th format to the n-th FILE; - is stdout") \
	X(fail_on, "fail-on", 0, "LEVEL", \
		"exit with 1 from LEVEL on, or never; default: error") \
	X(show, "show", 0, NULL, \
		"text and JSON: list what each request holds, too") \
	X(suggest, "suggest", 0, NULL, \
		"write the commands that make a corrected request, or with " \
		"--output their file, instead of a report; JSON: with it") \
	X(for_tool, "for", 0, "TOOL", \
		"the same for this tool; default: the one that made the " \
		"request, or openssl") \
	X(quiet, "quiet", 'q', NULL, \
		"text and short: show warnings and errors alone") \
	X(verbose, "verbose", 'v', NULL, \
		"text and short: show infos, too, which else are counted") \
	X(statistics, "statistics", 0, NULL, \
		"text and short: how often each rule was broken, too") \
	X(color, "color", 0, "WHEN", "auto, always or never") \
	T("Instead of a report") \
	X(rewrap, "rewrap", 'r', NULL, \
		"write the requests as clean PEM instead of a report") \
	X(learn, "learn", 0, NULL, \
		"write the policy that all these requests hold to, as a " \
		"profile to start from, instead of a report") \
	X(stream, "stream", 0, NULL, \
		"a filter: write a line of JSON for each PEM block as it " \
		"comes, in order, and keep nothing") \
	X(records, "records", 0, NULL, \
		"the same for lines of Base64, each with a key in front and " \
		"a tab between, if you like") \
	X(jobs, "jobs", 'j', "N", \
		"lint N files at once, by default as many as there are " \
		"processors, or N records of a stream, by default 1") \
	X(no_sandbox, "no-sandbox", 0, NULL, \
		"give up no rights before requests are read; --version tells " \
		"which are") \
	T("Answers") \
	X(list_rules, "list-rules", 'l', NULL, "list the rules, and exit") \
	X(list_profiles, "list-profiles", 0, NULL, \
		"list the profiles, and exit") \
	X(print_config, "print-config", 0, NULL, \
		"write the settings in force as a profile, and exit") \
	X(init, "init", 0, NULL, \
		"write a short .csrlint.ini to start from, and exit") \
	X(explain, "explain", 'e', "ID", \
		"explain the rule, or all, and exit; --for TOOL: with the " \
		"commands of this tool, --verbose: of each") \
	X(help, "help", 'h', NULL, \
		"show help, and exit; --verbose: with a word on each option") \
	X(version, "version", 'V', NULL, "show the version, and exit")

#endif
