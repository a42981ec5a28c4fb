# These hang on the Unicode of libidn2 and libunistring; see README.
dns-idn-not-nfc fires dns-idn-not-nfc
dns-idn-not-nfc silent good-idn
dns-idn-disallowed fires dns-idn-emoji "no name may have"
dns-idn-disallowed fires dns-idn-capital "no name may have"
dns-idn-disallowed fires dns-idn-joiner "joiner"
dns-idn-disallowed fires dns-idn-combining "combining mark"
dns-idn-disallowed fires dns-idn-directions "directions"
dns-idn-disallowed fires dns-idn-hyphens "hyphens"
dns-idn-disallowed silent dns-idn-not-nfc  # dns-idn-not-nfc
dns-idn-disallowed silent dns-idn-sharp-s
dns-idn-disallowed silent good-idn
dns-idn-mixed-script fires dns-idn-mixed-script "Cyrillic (U+0430) with Latin (U+0070)"
dns-idn-mixed-script silent dns-idn-cyrillic
dns-idn-mixed-script silent dns-idn-mixed-script private
dns-idn-mixed-script silent good-idn
