delegated-credential fires ext-delegation "where the CA offers"
delegated-credential fires ext-delegation-no-signature "lacks digitalSignature"
delegated-credential silent good-p256
