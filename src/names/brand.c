/* The table of the top-level domains of companies.
 * SPDX-License-Identifier: MIT */
#include "names/brand.h"

#include <stdlib.h>

/* Sorted. */
static const char *const brands[] = {"aaa", "aarp", "abarth", "abb", "abbott",
	"abbvie", "abc", "accenture", "aco", "aeg", "aetna", "afl", "agakhan",
	"aig", "airbus", "airtel", "akdn", "alibaba", "alipay", "allfinanz",
	"allstate", "ally", "alstom", "amazon", "americanexpress",
	"americanfamily", "amex", "amfam", "amica", "android", "anz", "aol",
	"apple", "aquarelle", "aramco", "arte", "athleta", "audi", "auspost",
	"avianca", "aws", "axa", "azure", "baidu", "banamex", "bananarepublic",
	"barclaycard", "barclays", "bauhaus", "bbc", "bbt", "bbva", "bcg",
	"beats", "bentley", "bestbuy", "bharti", "bing", "blanco",
	"blockbuster", "bloomberg", "bms", "bmw", "bnpparibas", "boehringer",
	"bofa", "bom", "booking", "bosch", "bostik", "bradesco", "bridgestone",
	"brother", "bugatti", "calvinklein", "canon", "capitalone", "caravan",
	"cartier", "cba", "cbn", "cbre", "cbs", "cern", "cfa", "chanel",
	"chase", "chintai", "chrome", "cipriani", "cisco", "citadel", "citi",
	"citic", "clinique", "clubmed", "comcast", "commbank", "comsec",
	"crown", "cuisinella", "dabur", "datsun", "dclk", "dell", "deloitte",
	"delta", "dhl", "discover", "dish", "dnp", "dunlop", "dupont", "dvag",
	"edeka", "emerck", "epson", "ericsson", "erni", "esurance", "etisalat",
	"eurovision", "extraspace", "fage", "fairwinds", "farmers", "fedex",
	"ferrari", "ferrero", "fiat", "fidelity", "fido", "firestone",
	"firmdale", "flickr", "flir", "ford", "fox", "fresenius", "frontier",
	"ftr", "fujitsu", "gallo", "gallup", "gap", "gbiz", "gea", "genting",
	"ggee", "globo", "gmail", "gmo", "gmx", "godaddy", "goldpoint", "goo",
	"goodyear", "goog", "google", "grainger", "guardian", "gucci", "guge",
	"hangout", "hbo", "hdfc", "hdfcbank", "hermes", "hisamitsu", "hitachi",
	"hkt", "homedepot", "homegoods", "homesense", "honda", "hotmail",
	"hsbc", "hughes", "hyatt", "hyundai", "ibm", "icbc", "ice", "ieee",
	"ifm", "ikano", "imdb", "infiniti", "intuit", "ipiranga", "iselect",
	"itau", "itv", "jaguar", "java", "jcb", "jeep", "jio", "jll", "jmp",
	"jnj", "jpmorgan", "jprs", "juniper", "kddi", "kerryhotels",
	"kerrylogistics", "kerryproperties", "kfh", "kia", "kindle", "komatsu",
	"kpmg", "kpn", "kuokgroup", "lacaixa", "lamborghini", "lamer",
	"lancaster", "lancia", "landrover", "lanxess", "lasalle", "latrobe",
	"lds", "leclerc", "lefrak", "lego", "lexus", "lidl", "lifeinsurance",
	"lilly", "lincoln", "linde", "lipsy", "lotte", "lpl", "lplfinancial",
	"lundbeck", "macys", "maif", "man", "mango", "marriott", "marshalls",
	"maserati", "mattel", "mckinsey", "merckmsd", "microsoft", "mini",
	"mit", "mitsubishi", "mlb", "mls", "mma", "monash", "mormon", "moto",
	"msd", "mtn", "mtr", "nab", "natura", "nba", "nec", "netbank",
	"netflix", "neustar", "nextdirect", "nexus", "nfl", "nhk", "nico",
	"nike", "nikon", "nissan", "nissay", "nokia", "northwesternmutual",
	"norton", "nowtv", "nra", "ntt", "obi", "olayan", "olayangroup",
	"oldnavy", "omega", "oracle", "orange", "origins", "otsuka", "ovh",
	"panasonic", "pccw", "pfizer", "philips", "pictet", "pioneer",
	"playstation", "pnc", "pohl", "politie", "pramerica", "praxi", "prime",
	"progressive", "pru", "prudential", "pwc", "redstone", "reliance",
	"rexroth", "richardli", "ricoh", "ril", "rocher", "rogers", "rwe",
	"sakura", "samsclub", "samsung", "sandvik", "sandvikcoromant", "sanofi",
	"sap", "sas", "saxo", "sbi", "sca", "scb", "schaeffler", "schmidt",
	"schwarz", "seat", "sener", "sew", "sfr", "shangrila", "sharp", "shaw",
	"shell", "shouji", "showtime", "sina", "skype", "sncf", "softbank",
	"sohu", "sony", "spiegel", "stada", "staples", "star", "statebank",
	"statefarm", "stc", "stcgroup", "suzuki", "swatch", "swiftcover",
	"symantec", "tatamotors", "tdk", "telefonica", "temasek", "teva", "thd",
	"tiaa", "tiffany", "tjmaxx", "tjx", "tkmaxx", "tmall", "toray",
	"toshiba", "toyota", "travelersinsurance", "trv", "tui", "tvs", "ubank",
	"ubs", "unicom", "uol", "ups", "vanguard", "verisign", "vig", "viking",
	"virgin", "visa", "vivo", "volkswagen", "volvo", "walmart", "walter",
	"weatherchannel", "weber", "weibo", "weir", "williamhill", "windows",
	"winners", "wme", "wolterskluwer", "woodside", "wtc", "xbox", "xerox",
	"xfinity", "xihuan", "yahoo", "yamaxun", "yandex", "yodobashi",
	"youtube", "zappos", "zara"};

static int
compare(const void *key, const void *entry)
{
	return strcmp(key, *(const char *const *)entry);
}

bool
is_brand_top_level(struct slice label)
{
	char text[32];

	if (label.n == 0 || label.n >= sizeof(text))
		return false;
	for (size_t i = 0; i < label.n; i++)
		text[i] = (char)ascii_lower(label.p[i]);
	text[label.n] = '\0';
	return bsearch(text, brands, sizeof(brands) / sizeof(brands[0]),
		       sizeof(brands[0]), compare) != NULL;
}
