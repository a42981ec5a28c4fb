/* A site's own policy: reading it, refusing what can never hold, matching.
 * SPDX-License-Identifier: MIT */
#include "policy/policy.h"

#include <regex.h>
#include <stdio.h>

#include "base/work.h"
#include "policy/expression.h"
#include "policy/object.h"
#include "policy/pattern.h"
#include "policy/read.h"
#include "policy/write.h"
#include "testing.h"

static struct arena *arena;

static int
open_arena(void **state)
{
	(void)state;
	arena = arena_new();
	return arena == NULL;
}

static int
close_arena(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

/* Reads a text of sections alone; the complaint, "" where it is taken. */
static const char *
read_into(struct policy *policy, const char *text)
{
	struct text why = text_in(arena);
	struct policy_reader reader = {
		.policy = policy, .file = "ours.ini", .why = &why};
	enum err_code rc = ERR_OK;

	while (*text != '\0' && rc == ERR_OK) {
		const size_t n = strcspn(text, "\n");

		(void)policy_read_line(
			&reader, (struct slice){(const uint8_t *)text, n}, &rc);
		text += n + (text[n] == '\n');
	}
	if (rc == ERR_OK)
		rc = policy_read_end(&reader);
	assert_int_equal(rc, text_get(&why)[0] == '\0' ? ERR_OK : ERR_CONFIG);
	return text_get(&why);
}

/* --- broken policies -------------------------------------------------------
 */

#define THINGS \
	"there are attributes of the subject by name or OID, san, san.dns " \
	"and others, key, signature, usage, purpose, extension, attribute " \
	"and ca"
#define NO_THING "a request has no such thing; " THINGS

static const struct {
	const char *text;
	const char *complaint; /* behind "ours.ini:" */
} broken[] = {
	/* sections */
	{"[policy cnn]\n", "1:9: " NO_THING ": \"cnn\"; did you mean \"cn\"?"},
	{"[policy san.dsn]\n",
		"1:9: " NO_THING ": \"san.dsn\"; did you mean \"san.dns\"?"},
	{"[policy purposes]\n",
		"1:9: " NO_THING ": \"purposes\"; did you mean \"purpose\"?"},
	{"[policy san.othername.upn.x]\n",
		"1:9: " NO_THING ": \"san.othername.upn.x\""},
	{"[policy 1.2..3]\n", "1:9: " NO_THING ": \"1.2..3\""},
	{"[policy subjectAltName]\n", "1:9: " NO_THING ": \"subjectAltName\""},
	{"[policy 3.1.2]\n", "1:9: " NO_THING ": \"3.1.2\""},
	{"[policy 1.40]\n", "1:9: " NO_THING ": \"1.40\""},
	{"[policy cn] count = 1\n",
		"1:13: expected KEY = VALUE on a line of its own, found: "
		"\"count = 1\""},
	{"[policy cn]]\n",
		"1:12: expected KEY = VALUE on a line of its own, found: "
		"\"]\""},
	{"[policy cn]\n[policy o]\n[policy commonName]\n",
		"3:9: there is a section about this thing already: "
		"\"commonName\""},
	{"[policy]\n[policy]\n",
		"2:2: there is such a section already: \"policy\""},
	{"[policy]\nelse = forbiden\n",
		"2:8: expected allowed or forbidden, found: \"forbiden\"; did "
		"you mean \"forbidden\"?"},
	{"[policy]\ncount = 1\n",
		"2:1: [policy] knows no key but else, found: \"count\"; did "
		"you mean \"else\"?"},
	{"[policy]\nelse = allowed\nelse = forbidden\n",
		"3:1: this key is there twice: \"else\""},
	/* keys */
	{"[policy cn]\nalow = x\n",
		"2:1: a section of a policy knows no such key: \"alow\"; did "
		"you mean \"allow\"?"},
	{"[policy cn]\ncount = 1\ncount = 2\n",
		"3:1: this key is there twice; lists go on in lines that are "
		"indented: \"count\""},
	{"[policy cn]\ncount\n",
		"2:1: expected KEY = VALUE or [section], found: \"count\""},
	{"[policy cn]\ncount =\n",
		"2:1: expected a value behind the =: \"count\""},
	{"[policy cn]\nallow = ; nothing\n",
		"2:1: expected a pattern behind the ="},
	{"[policy cn]\ncount = 1\n  allow = x.example\n",
		"3:3: a line that is indented continues the one above, which "
		"is no list; begin a key at its start: \"allow = x.example\""},
	{"[policy cn]\nallow = x.example\n  deny = y.example\n",
		"3:8: a line that is indented continues the one above; begin a "
		"key at its start: \"=\""},
	{"[policy key]\nlength = 3\n",
		"2:1: only texts have a length: \"length\""},
	{"[policy san.total]\nallow = x\n",
		"2:1: of this thing there is nothing but a count: \"allow\""},
	{"[policy cn]\nseverity = fatal\n",
		"2:12: expected off, info, notice, warning or error, found: "
		"\"fatal\""},
	{"[policy cn]\nseverity = errror\n",
		"2:12: expected off, info, notice, warning or error, found: "
		"\"errror\"; did you mean \"error\"?"},
	/* ranges */
	{"[policy cn]\ncount = one\n",
		"2:9: expected a number or a range, such as 1, 1-25 or 2-, "
		"found: \"one\""},
	{"[policy cn]\ncount = 1000000000\n",
		"2:9: a number has nine digits at most, found: "
		"\"1000000000\""},
	{"[policy cn]\ncount = 1-1000000000\n",
		"2:9: a number has nine digits at most, found: "
		"\"1-1000000000\""},
	{"[policy cn]\ncount = -1\n",
		"2:9: expected a number or a range, such as 1, 1-25 or 2-, "
		"found: \"-1\""},
	{"[policy cn]\ncount = 3-1\n",
		"2:9: the range runs backwards and holds nothing: \"3-1\""},
	{"[policy cn]\ncount = 1-3 names\n",
		"2:12: expected nothing behind the range, found: \" names\""},
	/* patterns */
	{"[policy o]\nallow = \"Example Ltd\n",
		"2:9: the quotation mark is not closed: \"\\\"Example Ltd\""},
	{"[policy o]\nallow = \"a\\qb\"\n",
		"2:11: a backslash stands before \\ \" + , ; < > # = a blank "
		"or two hexadecimal digits (RFC 4514 2.4): "
		"\"\\\"a\\\\qb\\\"\""},
	{"[policy o]\nallow = /[0-9]+\n",
		"2:9: the expression is not closed; write / behind it: "
		"\"/[0-9]+\""},
	{"[policy san.dns]\nallow = a.example, b.example\n",
		"2:18: patterns have blanks between, and no commas: "
		"\"a.example,\""},
	{"[policy san.dns]\nallow = a..example\n",
		"2:11: a label is empty, and no host name has such: "
		"\"a..example\""},
	{"[policy san.dns]\nallow = a.example..\n",
		"2:11: a label is empty, and no host name has such: "
		"\"a.example..\""},
	{"[policy san.dns]\nallow = a.\xe2\x98\x83\xe2\x98\x83.example\n",
		"2:11: no host name has such a label (IDNA2008): "
		"\"a.\xe2\x98\x83\xe2\x98\x83.example\""},
	{"[policy san.dns]\nallow = a-.example\n",
		"2:9: no label begins or ends with a hyphen: \"a-.example\""},
	{"[policy san.dns]\nallow = -a.example\n",
		"2:9: no label begins or ends with a hyphen: \"-a.example\""},
	{"[policy san.dns]\nallow = https://a.example/\n",
		"2:9: no host name is written like that; write an expression "
		"between slashes for other patterns: \"https://a.example/\""},
	{"[policy san.dns]\nallow = *\n",
		"2:9: a * alone is any name of one label; write ** for any "
		"name, or leave the key out: \"*\""},
	{"[policy san.dns]\nallow = a**.example\n",
		"2:9: ** is a label of its own: \"a**.example\""},
	{"[policy san.dns]\nallow = b\xc3\xbc*.example\n",
		"2:9: a label with a * in it can have letters of ASCII alone, "
		"as others are encoded as a whole: \"b\xc3\xbc*.example\""},
	{"[policy san.ip]\nallow = 10.0.0.0/33\n",
		"2:18: expected the number of bits of the prefix, up to 32, or "
		"of IPv6 up to 128: \"10.0.0.0/33\""},
	{"[policy san.ip]\nallow = 10.0.0.1/8\n",
		"2:9: bits are set behind the prefix: \"10.0.0.1/8\"; did you "
		"mean \"10.0.0.0/8\"?"},
	{"[policy san.ip]\nallow = 2001:db8::1/32\n",
		"2:9: bits are set behind the prefix: \"2001:db8::1/32\"; did "
		"you mean \"2001:db8::/32\"?"},
	{"[policy san.ip]\nallow = 10.0.0.256\n",
		"2:9: this is no address of IPv4 or IPv6: \"10.0.0.256\""},
	{"[policy san.email]\nallow = user@\n",
		"2:13: expected a domain behind the at sign, such as "
		"*@example.com: \"user@\""},
	{"[policy c]\nallow = UK\n",
		"2:9: this is no code of ISO 3166: \"UK\"; did you mean "
		"\"GB\"?"},
	{"[policy c]\nallow = DE Germany\n",
		"2:12: this is no code of ISO 3166: \"Germany\"; did you mean "
		"\"DE\"?"},
	{"[policy key]\nallow = rsa:4096-2048\n",
		"2:13: the range runs backwards and holds nothing: "
		"\"rsa:4096-2048\""},
	{"[policy key]\nallow = rsa:-2048\n",
		"2:13: expected bits of the modulus: rsa:3072, rsa:3072-4096 "
		"or rsa:3072-: \"rsa:-2048\""},
	{"[policy key]\nallow = :2048\n",
		"2:9: csrlint knows no such kind of key: \":2048\""},
	{"[policy extension]\nallow = 1.2.\n",
		"2:9: this is neither a name that csrlint knows nor an OID: "
		"\"1.2.\""},
	{"[policy extension]\nallow = 3.1.2\n",
		"2:9: this is neither a name that csrlint knows nor an OID: "
		"\"3.1.2\""},
	{"[policy key]\nallow = rsa:big\n",
		"2:13: expected bits of the modulus: rsa:3072, rsa:3072-4096 "
		"or rsa:3072-: \"rsa:big\""},
	{"[policy key]\nallow = ecdsa:P-256\n",
		"2:9: csrlint knows no such kind of key: \"ecdsa:P-256\"; did "
		"you mean \"ec\"?"},
	{"[policy key]\nallow = ec:P-265\n",
		"2:9: csrlint knows no such curve: \"ec:P-265\"; did you mean "
		"\"P-256\"?"},
	{"[policy key]\nallow = ed25519:256\n",
		"2:16: keys of this kind have one size each: "
		"\"ed25519:256\""},
	{"[policy key]\nallow = /rsa.*/\n",
		"2:9: expressions are for texts; name the values: "
		"\"/rsa.*/\""},
	{"[policy signature]\nallow = sha265\n",
		"2:9: there is no such word for this thing: \"sha265\"; did "
		"you mean \"sha256\"?"},
	{"[policy signature]\nallow = ed25519\n",
		"2:9: there is no such word for this thing: \"ed25519\""},
	{"[policy usage]\nallow = digitalSignatur\n",
		"2:9: there is no such word for this thing: "
		"\"digitalSignatur\"; did you mean \"digitalSignature\"?"},
	{"[policy purpose]\nallow = serverauht\n",
		"2:9: this is neither a name that csrlint knows nor an OID: "
		"\"serverauht\"; did you mean \"serverAuth\"?"},
	{"[policy purpose]\nallow = subjectAltName\n",
		"2:9: this is the name of something else and can match nothing "
		"here: \"subjectAltName\""},
	{"[policy extension]\nallow = serverAuth\n",
		"2:9: this is the name of something else and can match nothing "
		"here: \"serverAuth\""},
	{"[policy ca]\nallow = maybe\n", "2:9: expected yes or no: \"maybe\""},
	/* expressions */
	{"[policy o]\nallow = /(a)\\1/\n",
		"2:14: a back reference can cost more than linear time and is "
		"not taken: \"/(a)\\\\1/\""},
	{"[policy o]\nallow = /a$b/\n",
		"2:11: an anchor within can match nothing; the expression is "
		"held against the whole value, without any: \"/a$b/\""},
	{"[policy o]\nallow = /[z-a]/\n",
		"2:11: the range runs backwards and holds nothing: "
		"\"/[z-a]/\""},
	{"[policy o]\nallow = /[[:letter:]]/\n",
		"2:13: there is no such class of characters; there are alpha, "
		"digit, alnum, upper, lower, space, blank, punct, print, "
		"graph, cntrl and xdigit: \"/[[:letter:]]/\""},
	{"[policy o]\nallow = /\\d+/\n",
		"2:11: POSIX has no \\d; write [0-9], or [^0-9] for all else: "
		"\"/\\\\d+/\""},
	{"[policy o]\nallow = /a{3,2}/\n",
		"2:15: the numbers run backwards and hold nothing: "
		"\"/a{3,2}/\""},
	{"[policy o]\nallow = /(([a-z]{1,200}){1,200}){1,200}/\n",
		"2:9: the pattern takes more than 1000 steps for a character; "
		"give smaller numbers in its braces: "
		"\"/(([a-z]{1,200}){1,200}){1,200}/\""},
	{"[policy o]\nallow = /a{256}/\n",
		"2:15: a repetition counts to 255 at most: \"/a{256}/\""},
	{"[policy o]\nallow = /a**/\n",
		"2:12: a repetition is repeated, which POSIX does not define; "
		"put it into parentheses: \"/a**/\""},
	{"[policy o]\nallow = /*/\n",
		"2:10: there is nothing here to be repeated; write \\ before "
		"the character, or .* for anything: \"/*/\""},
	{"[policy o]\nallow = /a?+/\n",
		"2:12: a repetition is repeated, which POSIX does not define; "
		"put it into parentheses: \"/a?+/\""},
	{"[policy o]\nallow = /a{2}{3}/\n",
		"2:14: a repetition is repeated, which POSIX does not define; "
		"put it into parentheses: \"/a{2}{3}/\""},
	{"[policy o]\nallow = /|a/\n",
		"2:10: an alternative is empty; write (...)? for what may be "
		"absent: \"/|a/\""},
	{"[policy o]\nallow = /(a|)/\n",
		"2:13: an alternative is empty; write (...)? for what may be "
		"absent: \"/(a|)/\""},
	{"[policy o]\nallow = /\\W/\n",
		"2:11: POSIX has none of \\w, \\s and \\b; write "
		"[[:alnum:]_] or [[:space:]]: \"/\\\\W/\""},
	{"[policy o]\nallow = /\\s/\n",
		"2:11: POSIX has none of \\w, \\s and \\b; write "
		"[[:alnum:]_] or [[:space:]]: \"/\\\\s/\""},
	{"[policy o]\nallow = /a|/\n",
		"2:12: an alternative is empty; write (...)? for what may be "
		"absent: \"/a|/\""},
	{"[policy o]\nallow = /(a/\n",
		"2:12: the parenthesis is not closed; write ): \"/(a/\""},
	{"[policy o]\nallow = /a)/\n",
		"2:11: the parenthesis closes nothing; write \\): \"/a)/\""},
	{"[policy o]\nallow = /[a/\n",
		"2:12: the bracket is not closed; write ]: \"/[a/\""},
	{"[policy o]\nallow = /(?:a)/\n",
		"2:11: POSIX has no (?...); write the parentheses alone: "
		"\"/(?:a)/\""},
	{"[policy o]\nallow = /[[.a.]]/\n",
		"2:11: collating symbols and equivalence classes hang on the "
		"language of a machine; write the characters: \"/[[.a.]]/\""},
	{"[policy o]\nallow = /[[=a=]]/\n",
		"2:11: collating symbols and equivalence classes hang on the "
		"language of a machine; write the characters: \"/[[=a=]]/\""},
	{"[policy o]\nallow = /[a-[.z.]]/\n",
		"2:13: collating symbols and equivalence classes hang on the "
		"language of a machine; write the characters: \"/[a-[.z.]]/\""},
	{"[policy o]\nallow = /\\D/\n",
		"2:11: POSIX has no \\d; write [0-9], or [^0-9] for all else: "
		"\"/\\\\D/\""},
	{"[policy o]\nallow = /\\w+/\n",
		"2:11: POSIX has none of \\w, \\s and \\b; write [[:alnum:]_] "
		"or [[:space:]]: \"/\\\\w+/\""},
	{"[policy o]\nallow = /\\S/\n",
		"2:11: POSIX has none of \\w, \\s and \\b; write [[:alnum:]_] "
		"or [[:space:]]: \"/\\\\S/\""},
	{"[policy o]\nallow = /\\b/\n",
		"2:11: POSIX has none of \\w, \\s and \\b; write [[:alnum:]_] "
		"or [[:space:]]: \"/\\\\b/\""},
	{"[policy o]\nallow = /\\q/\n",
		"2:11: a backslash stands before . [ ] ( ) * + ? { } | ^ $ \\ "
		"/ alone: \"/\\\\q/\""},
	{"[policy o]\nallow = /((((((((((((((((((a))))))))))))))))))/\n",
		"2:27: parentheses lie in one another more than 16 deep: "
		"\"/((((((((((((((((((a))))))))))))))))))/\""},
	{"[policy o]\nallow = /a{/\n",
		"2:12: expected a number behind the brace: {2} or {2,4}; write "
		"\\{ for the brace itself: \"/a{/\""},
	{"[policy o]\nallow = /a{x}/\n",
		"2:12: expected a number behind the brace: {2} or {2,4}; write "
		"\\{ for the brace itself: \"/a{x}/\""},
	{"[policy o]\nallow = /a{2/\n",
		"2:13: the brace is not closed; write }: \"/a{2/\""},
	{"[policy o]\nallow = /a{2,300}/\n",
		"2:17: a repetition counts to 255 at most: \"/a{2,300}/\""},
	{"[policy o]\nallow = /a{999999999999}/\n",
		"2:15: a repetition counts to 255 at most: "
		"\"/a{999999999999}/\""},
	{"[policy o]\nallow = /a+?/\n",
		"2:12: a repetition is repeated, which POSIX does not define; "
		"put it into parentheses: \"/a+?/\""},
	{"[policy o]\nallow = /a*{2}/\n",
		"2:12: a repetition is repeated, which POSIX does not define; "
		"put it into parentheses: \"/a*{2}/\""},
	{"[policy o]\nallow = /+/\n",
		"2:10: there is nothing here to be repeated; write \\ before "
		"the character, or .* for anything: \"/+/\""},
	{"[policy o]\nallow = /{2}/\n",
		"2:10: there is nothing here to be repeated; write \\ before "
		"the character, or .* for anything: \"/{2}/\""},
	{"[policy o]\nallow = /?/\n",
		"2:10: there is nothing here to be repeated; write \\ before "
		"the character, or .* for anything: \"/?/\""},
	{"[policy o]\nallow = /a^/\n",
		"2:11: an anchor within can match nothing; the expression is "
		"held against the whole value, without any: \"/a^/\""},
	{"[policy o]\nallow = /()/\n",
		"2:11: an alternative is empty; write (...)? for what may be "
		"absent: \"/()/\""},
	{"[policy o]\nallow = "
	 "/[[:punct:][:punct:][:punct:][:punct:][:punct:][:punct:][:punct:][:"
	 "punct:][:punct:][:punct:][:punct:][:punct:][:punct:][:punct:][:punct:"
	 "][:punct:][:punct:]]/\n",
		"2:157: the brackets list more than 64 things: "
		"\"/"
		"[[:punct:][:punct:][:punct:][:punct:][:punct:][:punct:][:"
		"punct:][:punct:][:punct:][:punct:][:punct:... (57 more "
		"octets)\""},
	{"[policy san.email]\nallow = jane@a..example\n",
		"2:16: a label is empty, and no host name has such: "
		"\"jane@a..example\""},
	{"[policy san.ip]\nallow = 10.0.0.0/x\n",
		"2:18: expected the number of bits of the prefix, up to 32, or "
		"of IPv6 up to 128: \"10.0.0.0/x\""},
	{"[policy san.ip]\nallow = 10.0.0.0/1000\n",
		"2:18: expected the number of bits of the prefix, up to 32, or "
		"of IPv6 up to 128: \"10.0.0.0/1000\""},
	{"[policy san.ip]\nallow = 10.0.0.0/\n",
		"2:18: expected the number of bits of the prefix, up to 32, or "
		"of IPv6 up to 128: \"10.0.0.0/\""},
	{"[policy key]\nallow = rsa:3072-big\n",
		"2:18: expected bits of the modulus behind the hyphen: "
		"\"rsa:3072-big\""},
	{"[policy key]\nallow = rsa:1000000\n",
		"2:13: expected bits of the modulus: rsa:3072, rsa:3072-4096 "
		"or rsa:3072-: \"rsa:1000000\""},
	{"[policy key]\nallow = ec:quarks\n",
		"2:9: csrlint knows no such curve: \"ec:quarks\"; did you mean "
		"\"ec:P-256\"?"},
	{"[policy c]\nallow = Atlantis\n",
		"2:9: this is no code of ISO 3166: \"Atlantis\""},
	{"[policy c]\nallow = QQQ\n",
		"2:9: this is no code of ISO 3166: \"QQQ\""},
	/* sections that can never hold */
	{"[policy o]\nlength = 1-3\nallow = \"Example\"\n",
		"3:9: no value of the section's length fits this: "
		"\"\\\"Example\\\"\""},
	{"[policy o]\nlength = 1-3\nallow = /[0-9]{4}/\n",
		"3:9: no value of the section's length fits this: "
		"\"/[0-9]{4}/\""},
	{"[policy san.dns]\nallow = a.example\ndeny = a.example\n",
		"2:9: deny takes back all that this allows: \"a.example\""},
	{"[policy o]\nallow = \"Example Ltd\"\ndeny = Ex*\n"
	 "  /.*Ltd/\n",
		"2:9: deny takes back all that this allows: "
		"\"\\\"Example Ltd\\\"\""},
	{"[policy san.ip]\nallow = 10.0.0.1\ndeny = 10.0.0.0/8\n",
		"2:9: deny takes back all that this allows: \"10.0.0.1\""},
	{"[policy o]\nlength = 5-\nallow = \"abc\"\n",
		"3:9: no value of the section's length fits this: "
		"\"\\\"abc\\\"\""},
	{"[policy san.ip]\nallow = 10.1.0.0/16\ndeny = 10.0.0.0/8\n",
		"2:9: deny takes back all that this allows: \"10.1.0.0/16\""},
	{"[policy purpose]\nrequire = serverAuth\nallow = clientAuth\n",
		"2:11: allow does not allow what is required here: "
		"\"serverAuth\""},
	{"[policy o]\nlength = 1-3\nrequire = \"A\" \"Example\"\n",
		"3:15: no value of the section's length fits this: "
		"\"\\\"Example\\\"\""},
	{"[policy usage]\nrequire = keyCertSign\ndeny = keyCertSign\n",
		"2:11: deny denies what is required here: \"keyCertSign\""},
	{"[policy o]\ncount = 1\nrequire = \"A\" \"B\"\n",
		"3:1: more values are required than count lets be there"},
	{"[policy o]\ncount = 0\nallow = \"A\"\n",
		"3:1: count lets none be there, so that there is nothing to "
		"allow"},
	{"[policy key]\ncount = 2\n",
		"2:1: every request has one of these, neither more nor less"},
	{"[policy o]\nrequire = \"A\" \"A\"\n",
		"2:11: this is required twice: \"\\\"A\\\"\""},
	{"[policy san.total]\ncount = 1-2\n[policy san.dns]\ncount = 3-\n",
		"2:1: other sections ask for more names than may be there"},
	{"[policy cn]\ncount = 1\nsame-as = san.dns\n[policy san.dns]\n"
	 "count = 0\n",
		"3:1: a value has to be there, and be the same as one of which "
		"there may be none"},
	{"[policy cn]\nsame-as = sans\n",
		"2:11: a request has no such thing: \"sans\"; did you mean "
		"\"san\"?"},
	{"[policy cn]\nsame-as = cn\n",
		"2:11: every thing is the same as itself: \"cn\""},
	{"[policy cn]\nsame-as = key\n",
		"2:11: same-as compares attributes of the subject and names of "
		"the subjectAltName: \"key\""},
	/* what cannot be seen */
	{"[policy o]\nallow = \"a\xe2\x80\xae\"\n",
		"2:11: a policy holds text that can be seen alone, found: "
		"\"\\u{202E}\""},
	{"[policy o]\nallow = \"\x1b[2J\"\n",
		"2:10: a policy holds text that can be seen alone, found: "
		"\"\\x1B\""},
};

static void
test_broken_policies_are_refused_with_place_and_advice(void **state)
{
	size_t wrong = 0;

	(void)state;
	for (size_t i = 0; i < sizeof(broken) / sizeof(broken[0]); i++) {
		struct policy *policy = policy_new();
		const char *why = read_into(policy, broken[i].text);

		if (strncmp(why, "ours.ini:", 9) != 0 ||
			strcmp(why + 9, broken[i].complaint) != 0) {
			print_message("found: %s\n", why);
			wrong++;
		}
		policy_free(policy);
	}
	assert_int_equal(wrong, 0);
}

/* Whoever goes on behind a complaint is told of no other. */
static void
test_the_first_complaint_stands(void **state)
{
	struct policy *policy = policy_new();
	struct text why = text_in(arena);
	struct policy_reader reader = {
		.policy = policy, .file = "ours.ini", .why = &why};
	enum err_code rc = ERR_OK;

	(void)state;
	assert_non_null(policy);
	(void)policy_read_line(&reader, slice_text("[policy cnn]"), &rc);
	assert_int_equal(rc, ERR_CONFIG);
	(void)policy_read_line(&reader, slice_text("[policy oo]"), &rc);
	assert_int_equal(rc, ERR_CONFIG);
	assert_non_null(strstr(text_get(&why), "\"cnn\""));
	assert_null(strstr(text_get(&why), "\"oo\""));
	policy_free(policy);
}

static void
test_long_lines_and_patterns_are_refused(void **state)
{
	static char line[6000];
	struct policy *policy = policy_new();

	(void)state;
	(void)snprintf(line, sizeof(line), "[policy o]\nallow = %0600d\n", 1);
	assert_non_null(strstr(read_into(policy, line),
		"2:9: a pattern has 512 octets at most"));
	policy_free(policy);
	policy = policy_new();
	(void)snprintf(line, sizeof(line), "[policy o]\nallow = %05000d\n", 1);
	assert_non_null(strstr(read_into(policy, line),
		"2:1: a line has 4096 octets at most"));
	policy_free(policy);
}

static void
test_labels_are_as_long_as_the_dns_has_them(void **state)
{
	static char line[600];
	static const struct {
		int label; /* characters */
		const char *complaint;
	} rows[] = {
		{63, ""},
		{64, "2:11: a label has 63 characters at most"},
		{253, "2:11: a label has 63 characters at most"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct policy *policy = policy_new();
		const char *why;

		(void)snprintf(line, sizeof(line),
			"[policy san.dns]\nallow = a.%0*d.example\n",
			rows[i].label, 1);
		why = read_into(policy, line);
		if (rows[i].complaint[0] == '\0')
			assert_string_equal(why, "");
		else
			assert_non_null(strstr(why, rows[i].complaint));
		policy_free(policy);
	}
}

/* Reads n lines behind a head, with a number in each. */
static const char *
read_times(struct policy *policy, const char *head, size_t n,
	const char *before, const char *behind)
{
	struct text text = text_in(arena);

	text_words(&text, head);
	for (size_t i = 0; i < n; i++)
		text_printf(&text, "%s%zu%s\n", before, i, behind);
	return read_into(policy, text_get(&text));
}

static void
test_sections_and_patterns_are_counted(void **state)
{
	struct policy *policy = policy_new();

	(void)state;
	assert_string_equal(
		read_times(policy, "", 256, "[policy 1.2.", "]"), "");
	policy_free(policy);
	policy = policy_new();
	assert_non_null(strstr(read_times(policy, "", 257, "[policy 1.2.", "]"),
		"257:9: a policy has 256 sections at most"));
	policy_free(policy);
	policy = policy_new();
	assert_string_equal(
		read_times(policy, "[policy o]\nallow = x\n", 19999, "  x", ""),
		"");
	policy_free(policy);
	policy = policy_new();
	assert_non_null(strstr(
		read_times(policy, "[policy o]\nallow = x\n", 20000, "  x", ""),
		"20002:3: a policy has 20000 patterns at most, this is one "
		"more"));
	policy_free(policy);
}

/* --- values ----------------------------------------------------------------
 */

static const struct {
	const char *thing;
	const char *pattern;
	const char *value;
	bool denies;
	bool fits;
} cases[] = {
	/* text */
	{"o", "\"Example Ltd\"", "Example Ltd", false, true},
	{"o", "\"Example Ltd\"", "example ltd", false, false},
	{"o", "\"Example\\, Ltd\"", "Example, Ltd", false, true},
	{"o", "\"a\\2cb\\\"\"", "a,b\"", false, true},
	{"o", "\"\"", "", false, true},
	{"o", "\"\"", "x", false, false},
	{"o", "*", "", false, true},
	{"o", "Ex*td", "Example Ltd", false, true},
	{"o", "Ex?mple", "Ex\xc3\xa4mple", false, true},
	{"o", "Example", "Example", false, true},
	/* hosts */
	{"san.dns", "*.example.com", "www.example.com", false, true},
	{"san.dns", "*.example.com", "WWW.EXAMPLE.COM", false, true},
	{"san.dns", "*.Example.com", "www.example.com.", false, true},
	{"san.dns", "*.example.com", "a.b.example.com", false, false},
	{"san.dns", "*.example.com", "example.com", false, false},
	{"san.dns", "*.example.com", "xexample.com", false, false},
	/* Allowed is what is a host name; denied is anything. */
	{"san.dns", "*.example.com", "a b.example.com", false, false},
	{"san.dns", "*.example.com", "a b.example.com", true, true},
	{"san.dns", "**.example.com", "a/b.c.example.com", false, false},
	{"san.dns", "**.example.com", "a.\xff.example.com", false, false},
	{"san.dns", "w?b.example.com", "w b.example.com", false, false},
	{"cn", "*.example.com", "jane@mail.example.com", false, false},
	{"cn", "*.example.com", "my host.example.com", false, false},
	{"san.dns", "*.example.com", "*.example.com", false, false},
	{"san.dns", "*.example.com", "*.example.com", true, true},
	{"san.dns", "\"*.example.com\"", "*.example.com", false, true},
	{"san.dns", "**.example.com", "a.b.example.com", false, true},
	{"san.dns", "**.example.com", "example.com", false, false},
	{"san.dns", "**.example.com", "*.a.example.com", false, false},
	{"san.dns", "web-*.example.com", "web-1.example.com", false, true},
	{"san.dns", "web-*.example.com", "web-1.a.example.com", false, false},
	{"san.dns", "web?.example.com", "web1.example.com", false, true},
	{"san.dns",
		"b\xc3\xbc"
		"cher.example",
		"xn--bcher-kva.example", false, true},
	{"san.dns", "xn--bcher-kva.example",
		"b\xc3\xbc"
		"cher.example",
		false, true},
	{"san.dns", "*internal*", "my-internal-host", false, true},
	{"san.dns", "*internal*", "my-internal.example.com", false, false},
	{"san.dns", "*internal*", "my-internal.example.com", true, true},
	{"san.dns", "localhost", "localhost.example.com", true, false},
	{"san.dns", "/(www|mail)\\.example\\.com/", "MAIL.example.com", false,
		true},
	/* names of people and of hosts */
	{"cn", "*.example.com", "www.example.com", false, true},
	{"cn", "\"Jane Doe\"", "Jane Doe", false, true},
	{"cn", "\"Jane Doe\"", "jane doe", false, false},
	{"cn", "*@example.com", "jane@example.com", false, true},
	/* mailboxes */
	{"san.email", "*@example.com", "jane@EXAMPLE.com", false, true},
	{"san.email", "example.com", "jane@example.com", false, true},
	{"san.email", "*.example.com", "jane@mail.example.com", false, true},
	{"san.email", "*.example.com", "jane@example.com", false, false},
	{"san.email", "jane@example.com", "JANE@example.com", false, false},
	{"san.upn", "*@corp.example", "jane@corp.example", false, true},
	/* addresses of the web */
	{"san.uri", "https://*.example.com/", "HTTPS://www.Example.com/", false,
		true},
	{"san.uri", "spiffe://example.org/ns/*/sa/*",
		"spiffe://example.org/ns/a/sa/b", false, true},
	{"san.uri", "spiffe://example.org/ns/*",
		"spiffe://example.org/ns/a/sa/b", false, false},
	{"san.uri", "spiffe://example.org/ns/**",
		"spiffe://example.org/ns/a/sa/b", false, true},
	/* countries */
	{"c", "DE", "de", false, true},
	{"c", "de", "FR", false, false},
	/* words */
	{"usage", "digitalsignature", "digitalSignature", false, true},
	{"usage", "contentCommitment", "nonRepudiation", false, true},
	{"signature", "sha-256", "SHA-256", false, true},
	{"signature", "sha3-256", "SHA-256", false, false},
	{"ca", "no", "yes", false, false},
	/* expressions */
	{"o", "/[0-9]{6,8}/", "123456", false, true},
	{"o", "/[0-9]{6,8}/", "12345", false, false},
	{"o", "/[0-9]{6,8}/", "123456789", false, false},
	{"o", "/^a.c$/",
		"a\xe2\x82\xac"
		"c",
		false, true},
	{"o", "/a\\/b/", "a/b", false, true},
	{"o", "/a b/", "a b", false, true},
	{"o", "/(ab*)*/", "abbbab", false, true},
	{"o", "/[^a]/", "\xff", false, true},
	{"o", "/[[:alpha:]]+/", "Ab", false, true},
	{"o", "/[[:alpha:]]+/", "A1", false, false},
	{"o", "/[[:digit:][:upper:]]+/", "1A", false, true},
	{"o", "/[[:digit:][:upper:]]+/", "1a", false, false},
	{"o", "/[[:lower:]]/", "a", false, true},
	{"o", "/[[:alnum:]_]+/", "a_1", false, true},
	{"o", "/[[:xdigit:]]+/", "0aF", false, true},
	{"o", "/[[:xdigit:]]+/", "0g", false, false},
	{"o", "/[[:punct:]]/", "~", false, true},
	{"o", "/[[:punct:]]/", "a", false, false},
	{"o", "/[[:graph:]]/", " ", false, false},
	{"o", "/[[:print:]]/", " ", false, true},
	{"o", "/[[:space:][:blank:]]/", "\t", false, true},
	{"o", "/[[:cntrl:]]/", "\x7f", false, true},
	{"o", "/[[:cntrl:]]/", "a", false, false},
	{"o", "/[^[:digit:]]/", "a", false, true},
	{"o", "/[a-]+/", "a-", false, true},
	{"o", "/[]]/", "]", false, true},
	{"o", "/a{2,}/", "aaaa", false, true},
	{"o", "/a{2,}/", "a", false, false},
	{"o", "/a{2}/", "aaa", false, false},
	{"o", "/a+b?/", "aa", false, true},
	{"o", "/a|b|c/", "b", false, true},
	{"o", "/a\\$/", "a$", false, true},
	{"o", "/a\\\\$/", "a\\", false, true},
	{"o", "/a\\{/", "a{", false, true},
};

static bool
fits(const char *name, const char *written, bool denies, const char *text)
{
	struct policy_thing thing;
	const char *nearest;
	struct pattern_fault fault;
	struct policy_pattern *pattern;
	struct policy_value value = {.text = slice_text(text)};

	assert_true(
		policy_thing_find(slice_text(name), arena, &thing, &nearest));
	pattern = pattern_read(
		&thing, denies, slice_text(written), arena, &fault);
	if (pattern == NULL)
		print_message("%s: %s\n", written, fault.what);
	assert_non_null(pattern);
	value.normal = policy_normal(thing.form, value.text, arena);
	return policy_fits(pattern, &value, false);
}

static void
test_values_fit_patterns(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const bool found = fits(cases[i].thing, cases[i].pattern,
			cases[i].denies, cases[i].value);

		if (found != cases[i].fits)
			print_message("[policy %s] %s, value %s\n",
				cases[i].thing, cases[i].pattern,
				cases[i].value);
		assert_int_equal(found, cases[i].fits);
	}
}

static void
test_keys_and_networks_fit(void **state)
{
	static const uint8_t inside[] = {10, 1, 2, 3};
	static const uint8_t outside[] = {11, 1, 2, 3};
	struct policy *policy = policy_new();
	struct policy_value value = {.octets = {inside, 4}};
	const struct policy_section *section;

	(void)state;
	assert_string_equal(
		read_into(policy,
			"[policy san.ip]\nallow = 10.0.0.0/9 ::/0\n"
			"[policy key]\nallow = rsa:3072-4096 ec:prime256v1\n"
			"  ed25519 mldsa65 rsassa-pss\n"),
		"");
	section = policy->first;
	assert_non_null(policy_find(section->allow, &value, false));
	value.octets.p = outside;
	assert_null(policy_find(section->allow, &value, false));
	section = section->next;
	value = (struct policy_value){.normal = slice_text("rsa:3072")};
	assert_non_null(policy_find(section->allow, &value, false));
	value.normal = slice_text("rsa:2048");
	assert_null(policy_find(section->allow, &value, false));
	value.normal = slice_text("ec:p256");
	assert_non_null(policy_find(section->allow, &value, false));
	value.normal = slice_text("ec:p384");
	assert_null(policy_find(section->allow, &value, false));
	value.normal = slice_text("mldsa65");
	assert_non_null(policy_find(section->allow, &value, false));
	value.normal = slice_text("rsassapss:1024");
	assert_non_null(policy_find(section->allow, &value, false));
	policy_free(policy);
}

static void
test_the_nearest_allowed_value_is_known(void **state)
{
	struct policy *policy = policy_new();
	struct policy_value value = {.normal = slice_text("www.exmaple.com")};

	(void)state;
	assert_string_equal(read_into(policy,
				    "[policy san.dns]\nallow = *.example.com\n"
				    "[policy o]\nallow = \"Example Ltd\"\n"),
		"");
	assert_string_equal(
		policy_nearest(FORM_HOST, policy->first->allow, &value, arena),
		"www.example.com");
	value.normal = slice_text("www.elsewhere.net");
	assert_null(
		policy_nearest(FORM_HOST, policy->first->allow, &value, arena));
	value.normal = slice_text("Exmple Ltd");
	assert_string_equal(
		policy_nearest(FORM_TEXT, policy->last->allow, &value, arena),
		"Example Ltd");
	policy_free(policy);
}

static void
test_a_policy_that_is_written_reads_as_the_same(void **state)
{
	static const char text[] =
		"\n[policy]\nelse = forbidden\n"
		"\n[policy cn]\ncount = 1\nlength = 3-64\n"
		"allow = *.example.com \"Jane \\\"Doe\\\"\" /[a-z]+ [a-z]+/\n"
		"deny = *internal*\nsame-as = san.dns\nseverity = warning\n"
		"message = see the wiki, page Certificates\n"
		"\n[policy san.ip]\ncount = 0-3\nallow = 10.0.0.0/8 ::1\n"
		"\n[policy purpose]\nrequire = serverAuth\n"
		"allow = serverAuth clientAuth\n"
		"\n[policy san.othername.1.3.6.1.5.5.7.8.7]\ncount = 2-\n";
	struct policy *policy = policy_new();
	struct policy *again = policy_new();
	struct text first = text_in(arena);
	struct text second = text_in(arena);

	(void)state;
	assert_string_equal(read_into(policy, text), "");
	policy_write(policy, &first);
	assert_string_equal(text_get(&first), text);
	assert_string_equal(read_into(again, text_get(&first)), "");
	policy_write(again, &second);
	assert_string_equal(text_get(&second), text);
	policy_free(policy);
	policy_free(again);
}

static void
test_a_long_list_goes_on_in_further_lines(void **state)
{
	struct policy *policy = policy_new();
	struct policy *again = policy_new();
	struct text first = text_in(arena);
	struct text second = text_in(arena);

	(void)state;
	assert_string_equal(read_times(policy, "[policy o]\nallow = x\n", 20,
				    "  \"Example Organization ", "\""),
		"");
	policy_write(policy, &first);
	for (const char *line = text_get(&first); *line != '\0';
		line += strcspn(line, "\n") + 1)
		assert_true(strcspn(line, "\n") <= 76);
	assert_string_equal(read_into(again, text_get(&first)), "");
	policy_write(again, &second);
	assert_string_equal(text_get(&second), text_get(&first));
	assert_non_null(
		strstr(text_get(&second), "\"Example Organization 19\""));
	policy_free(policy);
	policy_free(again);
}

/* As where a profile extends another. */
static void
test_a_section_of_a_later_file_stands_for_an_earlier_one(void **state)
{
	struct policy *policy = policy_new();
	struct text why = text_in(arena);
	struct text written = text_in(arena);
	struct policy_reader reader = {
		.policy = policy, .file = "theirs.ini", .why = &why};
	static const char *const lines[] = {
		"[policy cn]", "count = 2", "deny = *internal*"};
	enum err_code rc = ERR_OK;

	(void)state;
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
		assert_true(
			policy_read_line(&reader, slice_text(lines[i]), &rc));
	assert_true(policy_read_line(&reader, slice_text("[policy o]"), &rc));
	assert_int_equal(policy_read_end(&reader), ERR_OK);
	assert_string_equal(
		read_into(policy, "[policy cn]\nallow = *.example.com\n"), "");
	policy_write(policy, &written);
	assert_string_equal(text_get(&written),
		"\n[policy cn]\nallow = *.example.com\n\n[policy o]\n");
	policy_free(policy);
}

static void
test_spent_work_allows_nothing_and_denies_all(void **state)
{
	struct policy *policy = policy_new();
	const struct policy_value value = {
		.text = slice_text("abc"), .normal = slice_text("abc")};
	static uint8_t octets[POLICY_VALUE_OCTETS_MAX + 1];
	const struct policy_value large = {.text = {octets, sizeof(octets)},
		.normal = {octets, sizeof(octets)}};

	(void)state;
	assert_string_equal(
		read_into(policy, "[policy o]\nallow = /a.*/\n"), "");
	assert_true(policy_fits(policy->first->allow, &value, false));
	work_begin(1, 1, 0);
	assert_false(policy_fits(policy->first->allow, &value, false));
	assert_true(policy_fits(policy->first->allow, &value, true));
	assert_true(work_was_refused());
	work_end();
	assert_false(policy_fits(policy->first->allow, &large, false));
	assert_true(policy_fits(policy->first->allow, &large, true));
	policy_free(policy);
}

static void
test_oids_of_any_size_are_read(void **state)
{
	static const struct {
		const char *text;
		const char *octets; /* NULL: it is none */
	} oids[] = {
		{"2.5.4.3", "\x55\x04\x03"},
		{"1.2.840.113549", "\x2a\x86\x48\x86\xf7\x0d"},
		{"2.999.3", "\x88\x37\x03"},
		{"2.25.340282366920938463463374607431768211455",
			"\x69\x83\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"
			"\xff\xff\xff\xff\xff\xff\xff\x7f"},
		{"1.40", NULL},
		{"3.1", NULL},
		{"1", NULL},
		{"1.2.", NULL},
		{"1..2", NULL},
		{"1.2.a", NULL},
		{"1.2a", NULL},
		{"1.2.3.", NULL},
		{"1.2.999999999999999999999999999999999999999999999999999999",
			NULL},
	};
	char arcs[3 + 2 * 63 + 1] = "1.2";
	struct slice oid;

	(void)state;
	for (size_t i = 0; i < 62; i++)
		memcpy(arcs + strlen(arcs), ".1", 3);
	assert_true(object_read(slice_text(arcs), arena, &oid));
	assert_int_equal(oid.n, 63);
	memcpy(arcs + strlen(arcs), ".1", 3); /* a 65th */
	assert_false(object_read(slice_text(arcs), arena, &oid));
	for (size_t i = 0; i < sizeof(oids) / sizeof(oids[0]); i++) {
		assert_int_equal(
			object_read(slice_text(oids[i].text), arena, &oid),
			oids[i].octets != NULL);
		if (oids[i].octets != NULL)
			assert_true(
				slice_equal(oid, slice_text(oids[i].octets)));
	}
}

/* --- beside the C library --------------------------------------------------
 */

/* Text of some letters by a generator that is the same everywhere. */
static uint32_t
next_random(void)
{
	static uint32_t seed = 20261129;

	seed = seed * 1664525 + 1013904223;
	return seed >> 16;
}

/* Appends an expression of this depth. */
static void
grow(/* NOLINT(misc-no-recursion): no deeper than that. */
	char *text, size_t room, int depth)
{
	static const char *const atoms[] = {
		"a", "b", "c", ".", "[ab]", "[^a]", "[a-c]"};
	const uint32_t parts = 1 + next_random() % 3;

	for (uint32_t i = 0; i < parts; i++) {
		static const char *const after[] = {
			"", "", "", "*", "+", "?", "{2}", "{1,3}", "{0,2}"};
		const size_t n = strlen(text);

		if (depth > 0 && next_random() % 3 == 0) {
			(void)snprintf(text + n, room - n, "(");
			grow(text, room, depth - 1);
			if (next_random() % 2 == 0) {
				(void)snprintf(text + strlen(text),
					room - strlen(text), "|");
				grow(text, room, depth - 1);
			}
			(void)snprintf(
				text + strlen(text), room - strlen(text), ")");
		} else {
			(void)snprintf(text + n, room - n, "%s",
				atoms[next_random() %
					(sizeof(atoms) / sizeof(atoms[0]))]);
		}
		(void)snprintf(text + strlen(text), room - strlen(text), "%s",
			after[next_random() %
				(sizeof(after) / sizeof(after[0]))]);
	}
}

static bool
agrees(const char *expression, const char *text)
{
	char anchored[400];
	regex_t theirs;
	struct program_builder builder = {arena, false, false};
	struct expression_fault fault;
	const struct program_node *node =
		expression_read(slice_text(expression), &builder, &fault);
	bool expected;

	assert_non_null(node);
	(void)snprintf(anchored, sizeof(anchored), "^(%s)$", expression);
	if (program_cost(node) > PROGRAM_STEPS_MAX ||
		regcomp(&theirs, anchored, REG_EXTENDED | REG_NOSUB) != 0)
		return true;
	expected = regexec(&theirs, text, 0, NULL, 0) == 0;
	regfree(&theirs);
	if (program_fits(program_make(&builder, node), slice_text(text)) ==
		expected)
		return true;
	print_message("/%s/ and \"%s\"\n", expression, text);
	return false;
}

static void
test_expressions_mean_what_posix_says(void **state)
{
	(void)state;
	for (int i = 0; i < 1500; i++) {
		char expression[300] = "";
		char text[9] = "";

		grow(expression, 200, 2);
		if (strlen(expression) > 190)
			continue;
		for (int j = 0; j < 8; j++) {
			const uint32_t n = next_random() % 8;

			for (uint32_t k = 0; k < n; k++)
				text[k] = (char)('a' + next_random() % 4);
			text[n] = '\0';
			assert_true(agrees(expression, text));
		}
		if (i % 100 == 0)
			arena_reset(arena);
	}
}

/* Two writings of one thing have one form. */
static void
test_values_have_a_normal_form(void **state)
{
	static const struct {
		enum policy_form form;
		const char *text, *normal;
	} writings[] = {
		{FORM_ADDRESS, "2001:DB8:0:0::1", "2001:db8::1"},
		{FORM_ADDRESS, "192.0.2.1", "192.0.2.1"},
		{FORM_ADDRESS, "192.0.2", "192.0.2"},
		{FORM_ADDRESS, "FE80::G", "FE80::G"},
		{FORM_NAME, "2001:DB8::0:1", "2001:db8::1"},
		{FORM_NAME, "WWW.Example.COM.", "www.example.com"},
		{FORM_NAME, "John Doe", "John Doe"},
		{FORM_NAME, "John@Example", "John@Example"},
		{FORM_NAME, "A,B", "A,B"},
		{FORM_HOST,
			"B\xc3\xbc"
			"cher.example",
			"xn--bcher-kva.example"},
		{FORM_MAILBOX, "John.Doe@Example.COM", "John.Doe@example.com"},
		{FORM_MAILBOX, "\"a@b\"@Example.COM", "\"a@b\"@example.com"},
		{FORM_URI, "HTTPS://Example.COM/Path",
			"https://example.com/Path"},
		{FORM_URI, "URN:UUID:Ab", "urn:UUID:Ab"},
		{FORM_COUNTRY, "de", "DE"},
		{FORM_TEXT, "De", "De"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(writings) / sizeof(writings[0]); i++) {
		const struct slice normal = policy_normal(
			writings[i].form, slice_text(writings[i].text), arena);

		if (!slice_equal(normal, slice_text(writings[i].normal)))
			fail_msg("%s is %.*s, not %s", writings[i].text,
				(int)normal.n, (const char *)normal.p,
				writings[i].normal);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			test_broken_policies_are_refused_with_place_and_advice),
		cmocka_unit_test(test_the_first_complaint_stands),
		cmocka_unit_test(test_long_lines_and_patterns_are_refused),
		cmocka_unit_test(test_labels_are_as_long_as_the_dns_has_them),
		cmocka_unit_test(test_sections_and_patterns_are_counted),
		cmocka_unit_test(test_values_have_a_normal_form),
		cmocka_unit_test(test_values_fit_patterns),
		cmocka_unit_test(test_keys_and_networks_fit),
		cmocka_unit_test(test_the_nearest_allowed_value_is_known),
		cmocka_unit_test(
			test_a_policy_that_is_written_reads_as_the_same),
		cmocka_unit_test(test_a_long_list_goes_on_in_further_lines),
		cmocka_unit_test(
			test_a_section_of_a_later_file_stands_for_an_earlier_one),
		cmocka_unit_test(test_spent_work_allows_nothing_and_denies_all),
		cmocka_unit_test(test_oids_of_any_size_are_read),
		cmocka_unit_test(test_expressions_mean_what_posix_says),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
