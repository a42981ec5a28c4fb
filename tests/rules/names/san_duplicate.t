san-duplicate fires san-duplicate "2 times"
san-duplicate fires san-duplicate-case
san-duplicate silent good-sans-100
san-duplicate silent good-ip
