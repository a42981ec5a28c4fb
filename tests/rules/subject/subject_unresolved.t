subject-unresolved-variable  fires   cn-variable         tls  "commonName holds \"${HOSTNAME}\""
subject-unresolved-variable  fires   o-percent-variable  tls  "%COMPANY_NAME%"
subject-unresolved-variable  fires   o-openssl-variable  tls  "$ENV::COMPANY"
subject-unresolved-variable  fires   o-shell-variable    tls  "$COMPANY"
subject-unresolved-variable  fires   o-template          tls  "{{ company }}"
subject-unresolved-variable  fires   o-angle-brackets    tls  "<your company>"
subject-unresolved-variable  fires   o-command           tls  "`hostname`"
subject-unresolved-variable  fires   o-dollar-command    tls  "$(hostname -d)"
subject-unresolved-variable  silent  o-signs
subject-unresolved-variable  silent  o-uzbek
subject-unresolved-variable silent smime-email-in-brackets  # email-invalid-syntax
