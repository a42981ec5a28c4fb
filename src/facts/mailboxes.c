/* The mail addresses of a request. SPDX-License-Identifier: MIT */
#include "facts/mailboxes.h"

#include "base/text.h"
#include "der/der.h"
#include "names/host.h"

bool
read_other_name(const struct general_name *name, struct other_name *out)
{
	struct slice rest = name->value;
	struct der_element oid;
	struct der_element wrapper;
	struct der_element value;

	if (name->kind != SAN_OTHER_NAME ||
		!der_read_tag(&rest, TAG_OID, &oid) ||
		!der_read_tag(&rest, TAG_CONTEXT | TAG_CONSTRUCTED, &wrapper) ||
		rest.n > 0 || !der_read(&wrapper.content, &value) ||
		wrapper.content.n > 0)
		return false;
	out->oid = oid.content;
	out->type = oid_find(oid.content);
	out->tag = value.identifier;
	out->value = value.content;
	out->whole = value.whole;
	return true;
}

struct slice
san_mailbox(const struct general_name *name)
{
	struct other_name other;

	if (name->kind == SAN_RFC822_NAME)
		return name->value;
	if (read_other_name(name, &other) &&
		other.type == OID_ON_SMTP_UTF8_MAILBOX)
		return other.value;
	return (struct slice){NULL, 0};
}

bool
has_octets_beyond_print(struct slice text)
{
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] < ' ' || text.p[i] >= 0x7f)
			return true;
	return false;
}

const char *
mailbox_fault_words(enum mailbox_fault fault)
{
	switch (fault) {
	case MAILBOX_SOUND: break;
	case MAILBOX_SEVERAL: return "is several mail addresses";
	case MAILBOX_WRAPPED: return "is more than a mail address";
	case MAILBOX_NO_AT: return "has no at sign";
	case MAILBOX_NO_LOCAL: return "has nothing in front of the at sign";
	case MAILBOX_LONG_LOCAL:
		return "has over 64 octets in front of the at sign";
	case MAILBOX_DOT: return "has a dot at an edge or two in a row";
	case MAILBOX_CHARACTER:
		return "has a character in front of the at sign that no mail "
		       "address has";
	case MAILBOX_QUOTE: return "has a quoted part that is not closed well";
	case MAILBOX_SECOND_AT: return "has a second at sign";
	case MAILBOX_NO_DOMAIN: return "has nothing behind the at sign";
	case MAILBOX_DOMAIN: return "has no valid domain";
	}
	return NULL;
}

const char *
suggested_mailbox(struct arena *arena, const struct mailbox *mailbox)
{
	char text[MAILBOX_LOCAL_OCTETS + 1 + HOST_ROOM];
	size_t n = mailbox->local.n + 1;

	if (mailbox->fault == MAILBOX_WRAPPED)
		return quote_whole(arena, mailbox->bare);
	if (mailbox->fault != MAILBOX_SOUND || !mailbox->domain_is_unicode)
		return NULL;
	memcpy(text, mailbox->local.p, n); /* with the at sign */
	if (!host_to_ascii(mailbox->domain, text + n))
		return NULL;
	return quote_whole(arena, slice_text(text));
}

struct slice
mailbox_fault_place(const struct mailbox *mailbox, struct slice place)
{
	return slice_holds(place, mailbox->at) ? mailbox->at : place;
}
