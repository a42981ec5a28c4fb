/* The mail address that a subject holds, for rules about what is missing.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_NAMES_MAILS_H
#define CSRLINT_RULES_NAMES_MAILS_H

#include "names/mailbox.h"
#include "rules/rule.h"

/* "email:user@example.com" for a mail address that an rfc822Name can hold;
 * NULL: it is none. */
static inline const char *
mailbox_name(struct slice text, struct findings *out)
{
	static const char prefix[] = "email:";
	char name[sizeof(prefix) + MAILBOX_LOCAL_OCTETS + 1 + HOST_OCTETS];
	const size_t n = strlen(prefix);
	struct mailbox mailbox;

	mailbox_read(text, &mailbox);
	if (mailbox.fault != MAILBOX_SOUND || mailbox.local_is_unicode ||
		mailbox.domain_is_unicode || text.n > sizeof(name) - n)
		return NULL;
	memcpy(name, prefix, n);
	memcpy(name + n, text.p, text.n);
	return shown_whole(
		out, (struct slice){(const uint8_t *)name, n + text.n});
}

/* The same of the first emailAddress or commonName that is a mail address;
 * NULL: there is none. */
static inline const char *
subject_mailbox(const struct csr *csr, struct findings *out)
{
	for (size_t i = 0; i < csr->name_count; i++) {
		const struct name_attribute *name = &csr->names[i];
		const char *mailbox;

		if (name->type != OID_EMAIL_ADDRESS &&
			name->type != OID_COMMON_NAME)
			continue;
		mailbox = mailbox_name(name->text, out);
		if (mailbox != NULL)
			return mailbox;
	}
	return NULL;
}

#endif
