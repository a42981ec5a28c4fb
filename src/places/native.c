/* The names of countries in their own letters. SPDX-License-Identifier: MIT */
#include "places/places.h"

#include "places/fold.h"

/* Before the Greek letters UTF-8 has none but Latin ones. */
enum { GREEK_FIRST_OCTET = 0xcd };

/* What a country is called at home, where that is not written in Latin
 * letters: the short name and, where it is common, the long one. */
static const struct {
	char country[3];
	const char *name;
} natives[] = {
	{"AE", "الإمارات العربية المتحدة"},
	{"AE", "الإمارات"},
	{"AF", "افغانستان"},
	{"AM", "Հայաստան"},
	{"BD", "বাংলাদেশ"},
	{"BG", "България"},
	{"BG", "Република България"},
	{"BH", "البحرين"},
	{"BT", "འབྲུག་ཡུལ"},
	{"BY", "Беларусь"},
	{"BY", "Республика Беларусь"},
	{"CN", "中国"},
	{"CN", "中國"},
	{"CN", "中华人民共和国"},
	{"CY", "Κύπρος"},
	{"DZ", "الجزائر"},
	{"EG", "مصر"},
	{"ER", "ኤርትራ"},
	{"ET", "ኢትዮጵያ"},
	{"GE", "საქართველო"},
	{"GR", "Ελλάδα"},
	{"GR", "Ελλάς"},
	{"GR", "Ελληνική Δημοκρατία"},
	{"HK", "香港"},
	{"IL", "ישראל"},
	{"IN", "भारत"},
	{"IQ", "العراق"},
	{"IR", "ایران"},
	{"JO", "الأردن"},
	{"JP", "日本"},
	{"JP", "日本国"},
	{"JP", "ニッポン"},
	{"KG", "Кыргызстан"},
	{"KH", "កម្ពុជា"},
	{"KP", "조선"},
	{"KR", "대한민국"},
	{"KR", "한국"},
	{"KW", "الكويت"},
	{"KZ", "Қазақстан"},
	{"KZ", "Казахстан"},
	{"LA", "ລາວ"},
	{"LB", "لبنان"},
	{"LK", "ශ්‍රී ලංකාව"},
	{"LY", "ليبيا"},
	{"MA", "المغرب"},
	{"ME", "Црна Гора"},
	{"MK", "Македонија"},
	{"MK", "Северна Македонија"},
	{"MM", "မြန်မာ"},
	{"MN", "Монгол"},
	{"MN", "Монгол Улс"},
	{"MO", "澳門"},
	{"MO", "澳门"},
	{"MR", "موريتانيا"},
	{"NP", "नेपाल"},
	{"OM", "عمان"},
	{"PK", "پاکستان"},
	{"PS", "فلسطين"},
	{"QA", "قطر"},
	{"RS", "Србија"},
	{"RS", "Република Србија"},
	{"RU", "Россия"},
	{"RU", "Российская Федерация"},
	{"RU", "РФ"},
	{"SA", "السعودية"},
	{"SA", "المملكة العربية السعودية"},
	{"SD", "السودان"},
	{"SG", "新加坡"},
	{"SY", "سوريا"},
	{"TH", "ไทย"},
	{"TH", "ประเทศไทย"},
	{"TJ", "Тоҷикистон"},
	{"TN", "تونس"},
	{"TW", "台灣"},
	{"TW", "臺灣"},
	{"TW", "台湾"},
	{"TW", "中華民國"},
	{"UA", "Україна"},
	{"UA", "Украина"},
	{"YE", "اليمن"},
};

const char *
native_country(struct slice text)
{
	char folded[FOLD_ROOM];
	char name[FOLD_ROOM];
	size_t n;

	if (text.n == 0 || text.p[0] < GREEK_FIRST_OCTET)
		return NULL; /* most are */
	n = fold_letters(text, folded);
	for (size_t i = 0; n > 0 && i < sizeof(natives) / sizeof(natives[0]);
		i++)
		if (fold_letters(slice_text(natives[i].name), name) == n &&
			memcmp(folded, name, n) == 0)
			return natives[i].country;
	return NULL;
}
