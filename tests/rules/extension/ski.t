ski-mismatch fires identifier-of-another "neither SHA-1 nor SHA-256 of this key"
ski-mismatch fires identifier-empty "empty"
ski-mismatch silent identifier-sha1
ski-mismatch silent identifier-sha256-cut
ski-mismatch silent identifier-spki-sha512
ski-mismatch silent identifier-typed
ski-mismatch silent good-p256
ski-critical fires identifier-critical
ski-critical silent identifier-sha1
ski-not-recommended fires identifier-sha1
ski-not-recommended silent identifier-sha1 private
ski-not-recommended silent good-p256
