subject-unresolved-variable  fires=error   cn-variable         tls  "commonName holds \"${HOSTNAME}\""
subject-unresolved-variable  fires=warning   o-percent-variable  tls  "%COMPANY_NAME%"
subject-unresolved-variable  fires=error   o-openssl-variable  tls  "$ENV::COMPANY"
subject-unresolved-variable  fires=warning   o-shell-variable    tls  "$COMPANY"
subject-unresolved-variable  fires=error   o-template          tls  "{{ company }}"
subject-unresolved-variable  fires=error   o-angle-brackets    tls  "<your company>"
subject-unresolved-variable  fires=error   o-command           tls  "`hostname`"
subject-unresolved-variable  fires=error   o-dollar-command    tls  "$(hostname -d)"
subject-unresolved-variable  silent  o-signs
subject-unresolved-variable  silent  o-uzbek
subject-unresolved-variable silent smime-email-in-brackets  # email-invalid-syntax
