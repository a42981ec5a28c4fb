tls-feature-must-staple fires must-staple
tls-feature-must-staple fires must-staple letsencrypt
tls-feature-must-staple silent must-staple private
tls-feature-must-staple silent features-twice
tls-feature-must-staple silent good-p256
tls-feature-malformed fires features-empty "empty"
tls-feature-malformed fires features-unknown "no feature"
tls-feature-malformed fires features-twice "twice"
tls-feature-malformed fires features-critical "critical"
tls-feature-malformed silent must-staple
tls-feature-malformed silent good-p256
tls-feature-must-staple fires must-staple --date=2025-05-07
tls-feature-must-staple silent must-staple --date=2025-05-06
