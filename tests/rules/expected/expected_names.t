expected-names-mismatch fires good-p256 --expect=san=www.csrlint-demo.org "DNS:csrlint-demo.org is requested and not among the names expected (www.csrlint-demo.org)"
expected-names-mismatch fires good-p256 --expect=san-within=www.csrlint-demo.org "DNS:csrlint-demo.org is requested and not among the names expected (www.csrlint-demo.org)"
expected-names-mismatch fires good-p256 --expect=san=www.csrlint-demo.org,csrlint-demo.org,a.example "the dNSName \"a.example\" is expected and not requested"
expected-names-mismatch fires san-missing --expect=san=DNS:www.csrlint-demo.org "is expected and not requested"
expected-names-mismatch fires good-ip --expect=san=9.9.9.10 "the iPAddress \"9.9.9.10\" is expected and not requested"
expected-names-mismatch fires san-email --expect=san-within=csrlint-demo.org,www.csrlint-demo.org "email:webmaster@csrlint-demo.org is requested and"
expected-names-mismatch silent good-p256 --expect=san=WWW.csrlint-demo.org,DNS:csrlint-demo.org
expected-names-mismatch silent good-p256 --expect=san-within=www.csrlint-demo.org,csrlint-demo.org,a.example
expected-names-mismatch silent san-email --expect=san=csrlint-demo.org,www.csrlint-demo.org,webmaster@csrlint-demo.org
expected-names-mismatch silent san-uri --expect=san=csrlint-demo.org,www.csrlint-demo.org,https://www.csrlint-demo.org/
expected-names-mismatch silent san-missing --expect=san-within=a.example
expected-names-mismatch silent good-p256
expected-names-mismatch fires good-ip --expect=san-within=9.9.9.9 "IP:2620:fe::9 is requested and not among the names expected (9.9.9.9)"
