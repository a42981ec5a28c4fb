bc-ca-true fires basic-constraints-ca "expected FALSE"
bc-ca-true fires ca-good pkix "expected of CAs only"
bc-ca-true fires ca-good private
bc-ca-true silent constraints-critical
bc-not-critical fires constraints-not-critical
bc-not-critical fires ca-not-critical private
bc-not-critical silent ca-not-critical  # bc-ca-true
bc-not-critical silent constraints-not-critical private  # RFC 5280 leaves it open
bc-not-critical silent constraints-critical
bc-not-critical silent constraints-integer  # ext-malformed
bc-pathlen-without-ca fires constraints-path-length "though cA is FALSE"
bc-pathlen-without-ca fires constraints-path-length-negative private "negative"
bc-pathlen-without-ca silent ca-good private
bc-pathlen-without-ca silent constraints-critical
bc-ca-ku-mismatch fires key-usage-cert-sign "there is no basicConstraints"
bc-ca-ku-mismatch fires ca-false "though cA is FALSE"
bc-ca-ku-mismatch fires ca-without-cert-sign private "lacks keyCertSign"
bc-ca-ku-mismatch silent ca-without-cert-sign  # bc-ca-true
bc-ca-ku-mismatch silent ca-without-constraints private  # ca-request-basic-constraints
bc-ca-ku-mismatch silent ca-without-usage private  # ca-request-key-usage
bc-ca-ku-mismatch silent ca-good private
bc-ca-ku-mismatch fires ca-false private "cA is FALSE"
