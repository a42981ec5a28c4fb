private-key-in-input fires private-key-and-request
private-key-in-input fires private-key-pkcs1
private-key-in-input fires private-key-pkcs8
private-key-in-input fires private-key-sec1
private-key-in-input fires private-key-der
private-key-in-input fires encrypted-private-key
private-key-in-input silent public-key
private-key-in-input silent good-p256
