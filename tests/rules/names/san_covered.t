san-covered-by-wildcard fires san-wildcard-covers "\"WWW.csrlint-demo.org\" is covered"
san-covered-by-wildcard silent san-wildcard-covers "\"a.b.csrlint-demo.org\""
san-covered-by-wildcard silent san-wildcard-covers "\"csrlint-demo.org\" is"
san-covered-by-wildcard silent good-p256
