rpki-repository-without-slash fires rpki-without-slash pkix "caRepository is \"rsync://rpki.csrlint-demo.org/repo\""
rpki-repository-without-slash fires rpki-without-slash private
rpki-repository-without-slash silent rpki pkix
rpki-repository-without-slash silent ext-access-critical
