expected-subject-mismatch fires good-p256 --expect=o=Foo "LLC\", expected \"Foo\""
expected-subject-mismatch fires good-p256 --expect=ou=IT "there is no organizationalUnitName, expected \"IT\""
expected-subject-mismatch fires good-p256 --expect=c=us "countryName is \"US\", expected \"us\""
expected-subject-mismatch fires good-p256 --expect=l= "expected none"
expected-subject-mismatch fires cn-multiple --expect=cn=www.csrlint-demo.org "is \"csrlint-demo.org\""
expected-subject-mismatch silent good-p256 --expect=cn=www.csrlint-demo.org
expected-subject-mismatch silent good-p256 --expect=ou=
expected-subject-mismatch silent good-p256 --expect=key=rsa
expected-subject-mismatch silent good-p256
