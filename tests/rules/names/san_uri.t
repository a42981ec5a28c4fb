san-uri-invalid fires san-uri-faults pkix "no scheme"
san-uri-invalid fires san-uri-faults pkix "nothing behind its scheme"
san-uri-invalid fires san-uri-faults pkix "a character that no URI has"
san-uri-invalid fires san-uri-faults pkix "a per cent sign"
san-uri-invalid fires san-uri-faults pkix "a port that is no number"
san-uri-unqualified fires san-uri-faults pkix "\"https:///a\" has no host"
san-uri-unqualified fires san-uri-faults private "the host \"intranet\""
san-uri-unqualified silent san-uri-good pkix
san-uri-unqualified silent san-spiffe private
san-uri-unqualified silent san-uri-faults  # san-type-not-allowed
san-uri-invalid silent san-uri-good pkix
san-uri-invalid silent san-spiffe private
san-uri-invalid silent san-uri-latin-1 pkix  # string-ia5-charset
san-uri-invalid silent san-uri-faults  # san-type-not-allowed
san-uri-spiffe-invalid fires san-spiffe-faults private "has a user"
san-uri-spiffe-invalid fires san-spiffe-faults private "has a port"
san-uri-spiffe-invalid fires san-spiffe-faults private "has a query"
san-uri-spiffe-invalid fires san-spiffe-faults private "has a fragment"
san-uri-spiffe-invalid fires san-spiffe-faults private "no trust domain"
san-uri-spiffe-invalid fires san-spiffe-faults private "a trust domain with other"
san-uri-spiffe-invalid fires san-spiffe-faults private "a path with other"
san-uri-spiffe-invalid fires san-spiffe-faults private "an empty or relative segment"
san-uri-spiffe-invalid fires san-spiffe-faults kubernetes "among 8 URIs"
san-uri-spiffe-invalid silent san-spiffe private
san-uri-spiffe-invalid silent san-uri-faults private
san-uri-spiffe-invalid silent san-spiffe-malformed private  # san-uri-invalid
san-uri-spiffe-invalid silent san-spiffe-faults
san-uri-invalid fires=warning san-uri-faults private "no scheme"
san-uri-invalid fires=error san-uri-faults private "a per cent sign"
