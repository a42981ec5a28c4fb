/* The public point of an elliptic curve key.
 *
 * Nothing is said of points on curves that csrlint does not compute with;
 * ec-curve-not-allowed speaks there. SPDX-License-Identifier: MIT */
#include "rules/key/ec_x.h"

#define NEW_KEY "Make a new key, and the request with it."
#define UNCOMPRESS \
	"Make a new key, or write the same one out with its point " \
	"uncompressed, and make the request from that."

static size_t
coordinate_octets(const struct facts *facts)
{
	return (facts->ec.field_bits + 7) / 8;
}

static void
check_malformed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct bit_string *bits = &facts->csr->key.bits;
	const struct slice point = bits->octets;
	const size_t expected = 1 + 2 * coordinate_octets(facts);

	if (facts->ec.form != POINT_MALFORMED)
		return;
	if (point.n == 0)
		found(out, self, bits->whole,
			"the point is empty, expected %zu octets", expected);
	else
		found(out, self, point,
			"the point has %zu octets and begins with %02X, "
			"expected %zu octets that begin with 04",
			point.n, point.p[0], expected);
}

/* A single 00, and (0, 0), which programs write that know no infinity. No
 * curve of keys/curves.h passes through (0, 0). */
static bool
is_infinity(const struct facts *facts)
{
	const struct slice point = ec_point(facts);

	if (facts->ec.form == POINT_INFINITY)
		return true;
	if (facts->ec.form != POINT_UNCOMPRESSED)
		return false;
	for (size_t i = 1; i < point.n; i++)
		if (point.p[i] != 0)
			return false;
	return true;
}

static void
check_at_infinity(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (is_infinity(facts))
		found(out, self, ec_point(facts),
			"the point is %s, expected a point on the curve",
			facts->ec.form == POINT_INFINITY
				? "the point at infinity"
				: "(0, 0)");
}

static void
check_hybrid(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct slice point = ec_point(facts);

	if (facts->ec.form == POINT_HYBRID)
		found(out, self, slice_head(point, 1),
			"the point begins with %02X (hybrid form), expected "
			"04",
			point.p[0]);
}

/* The forms in which the coordinates count: ec-point-malformed,
 * ec-point-at-infinity and ec-point-hybrid speak for the others. */
static bool
has_coordinates(const struct facts *facts)
{
	return (facts->ec.form == POINT_UNCOMPRESSED ||
		       facts->ec.form == POINT_COMPRESSED) &&
		!is_infinity(facts);
}

static void
check_compressed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct slice point = ec_point(facts);

	/* ec-point-out-of-range and ec-point-not-on-curve speak where there
	 * is no such point. */
	if (facts->ec.form == POINT_COMPRESSED && facts->ec.on_curve)
		found(out, self, slice_head(point, 1),
			"the point begins with %02X (compressed form), "
			"expected 04 and both coordinates",
			point.p[0]);
}

static void
check_out_of_range(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (has_coordinates(facts) && !facts->ec.in_range)
		found(out, self, slice_from(ec_point(facts), 1),
			"a coordinate is not below the prime of the curve, "
			"expected numbers of the field");
}

static void
check_not_on_curve(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	/* ec-point-out-of-range speaks for too large coordinates. */
	if (!has_coordinates(facts) || !facts->ec.in_range ||
		facts->ec.on_curve)
		return;
	found(out, self, slice_from(ec_point(facts), 1),
		"%s on %s, expected a point that fits the curve's equation",
		facts->ec.form == POINT_COMPRESSED
			? "there is no point with this x"
			: "the point does not lie",
		oid_name(facts->csr->key.curve));
}

static const struct rule rows[] = {
	{
		.id = "ec-point-malformed",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the public point is not encoded as a point of its "
			   "curve",
		.source = "RFC 5480 2.2; SEC 1 2.3.3",
		.why = "A point is one octet that tells its form and "
		       "coordinates of a fixed length. No CA can read this "
		       "one.",
		.fix = "Have a program make the request from the private key: "
		       "it computes the point anew and writes it as it should "
		       "be.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_malformed,
	},
	{
		.id = "ec-point-at-infinity",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the public key is the point at infinity",
		.source = "BR 6.1.6; SP 800-56A 5.6.2.3.2",
		.why = "This point belongs to the private key 0, and anybody "
		       "can sign with that. CAs refuse it.",
		.fix = NEW_KEY,
		.mend = {MEND_KEY, NULL},
		.check = check_at_infinity,
	},
	{
		.id = "ec-point-hybrid",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the public point is in hybrid form (06 or 07)",
		.source = "RFC 5480 2.2",
		.why = "This form says twice which point is meant; the "
		       "standard forbids it in certificates, and most "
		       "programs cannot read it.",
		.fix = UNCOMPRESS,
		.mend = {MEND_KEY, NULL},
		.check = check_hybrid,
	},
	{
		.id = "ec-point-compressed",
		.severity = SEVERITY_WARNING,
		.part = PART_KEY,
		.summary = "the public point is compressed (02 or 03)",
		.source = "RFC 5480 2.2",
		.why = "Programs need not be able to read compressed points; "
		       "many CAs and clients cannot.",
		.fix = UNCOMPRESS,
		.mend = {MEND_KEY, NULL},
		.check = check_compressed,
	},
	{
		.id = "ec-point-out-of-range",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "a coordinate of the public point is too large for "
			   "its curve",
		.source = "BR 6.1.6; SP 800-56A 5.6.2.3.2",
		.why = "Coordinates are numbers below the prime of the curve. "
		       "Points with others attack programs that do not look; "
		       "CAs refuse them.",
		.fix = NEW_KEY,
		.mend = {MEND_KEY, NULL},
		.check = check_out_of_range,
	},
	{
		.id = "ec-point-not-on-curve",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the public point does not lie on its curve",
		.source = "BR 6.1.5, 6.1.6; SP 800-56A 5.6.2.3.2",
		.why = "There is no private key for such a point, or the "
		       "request was damaged on its way. Points off the curve "
		       "are also a known attack; CAs must refuse them.",
		.fix = NEW_KEY,
		.mend = {MEND_KEY, NULL},
		.check = check_not_on_curve,
	},
};
RULES(ec_point, rows);
