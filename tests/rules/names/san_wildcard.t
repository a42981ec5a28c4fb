san-wildcard-without-base fires san-wildcard-alone "without \"csrlint-demo.org\""
san-wildcard-without-base fires san-wildcard-alone "without \"shop.csrlint-demo.org\""
san-wildcard-without-base silent san-wildcard-covers
san-wildcard-without-base silent san-wildcard-base-in-cn
san-wildcard-without-base silent good-p256
