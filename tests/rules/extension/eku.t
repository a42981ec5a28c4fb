eku-missing fires good-without-usage
eku-missing silent good-without-usage private
eku-missing silent good-p256
eku-missing silent ca-good  # bc-ca-true
eku-missing silent extension-request-malformed  # csr-extension-request-malformed
eku-empty fires purposes-empty
eku-empty silent good-without-usage  # eku-missing
eku-empty silent purposes-integer  # ext-malformed
eku-duplicate fires purposes-twice "serverAuth a second time"
eku-duplicate silent purpose-client-too
eku-any fires purpose-any
eku-any fires purpose-any-only private
eku-any silent good-p256
eku-critical fires=info purposes-critical
eku-critical silent purposes-critical private
eku-critical silent stamps-good  # eku-timestamping
eku-critical silent good-p256
eku-critical fires=warning purpose-any-critical private
eku-critical fires=warning purpose-any-critical pkix
eku-critical fires=warning purpose-any-critical code-signing
eku-empty fires purposes-empty private
