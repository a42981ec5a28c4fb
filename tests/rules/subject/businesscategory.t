businesscategory-missing  fires   good-rsa2048         ev            "no businessCategory"
businesscategory-missing  fires   ev-without-category  code-signing
businesscategory-missing  silent  ev-complete          ev
businesscategory-missing  silent  good-rsa2048         code-signing  # no EV
businesscategory-missing  silent  good-rsa2048         ov
businesscategory-missing  silent  good-san-only        ev            # subject-empty-with-san

businesscategory-invalid  fires   ev-category-unknown  ev            "\"Company\", expected \"Private Organization\","
businesscategory-invalid  fires   ev-category-case     ev            "expected \"Non-Commercial Entity\""
businesscategory-invalid  fires   ev-category-unknown  code-signing
businesscategory-invalid  silent  ev-category-unknown  tls
businesscategory-invalid  silent  ev-complete          ev
