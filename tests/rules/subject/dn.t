dn-personal-data  fires   dn-telephone     tls    "a telephoneNumber, expected no data of persons beyond their names"
dn-personal-data  fires   dn-telephone     smime
dn-personal-data  silent  dn-telephone     private
dn-personal-data  silent  dn-telephone     dv     # subject-attribute-not-allowed-dv
dn-personal-data  silent  place-of-person
dn-personal-data  silent  good-rsa2048
