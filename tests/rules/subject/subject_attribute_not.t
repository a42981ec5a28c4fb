subject-attribute-not-allowed-dv  fires   title-present  dv  "the subject has title, which domain validated"
subject-attribute-not-allowed-dv  fires   good-rsa2048   letsencrypt
subject-attribute-not-allowed-dv  silent  title-present
subject-attribute-not-allowed-dv  silent  good-san-only  dv
subject-attribute-not-allowed-dv  silent  cn-ip          ov

subject-attribute-not-allowed-ev  fires   title-present           ev  "the subject has title, which EV"
subject-attribute-not-allowed-ev  silent  good-rsa2048            ev
subject-attribute-not-allowed-ev  silent  ou-present              ev  # ou-present
subject-attribute-not-allowed-ev  fires   person-in-organization  ev  "has givenName"
subject-attribute-not-allowed-ev  silent  uuid-oid-attribute ev  # subject-unknown-attribute
subject-attribute-not-allowed-ev  silent  title-present           ov

subject-attribute-not-allowed-smime  fires   smime-mailbox-with-o      smime  "which mailbox-validated certificates (Multipurpose) do not"
subject-attribute-not-allowed-smime  fires   smime-organization-title  smime  "has title, which organization-validated"
subject-attribute-not-allowed-smime  fires   smime-sponsor-strict      smime  "has streetAddress, which sponsor-validated certificates (Strict)"
subject-attribute-not-allowed-smime  fires   smime-individual-with-o   smime  "has organizationName, which individual-validated"
subject-attribute-not-allowed-smime  fires   title-present             smime  # told by the O: an organization
subject-attribute-not-allowed-smime  fires   uuid-oid-attribute   smime
subject-attribute-not-allowed-smime  silent  smime-organization        smime
subject-attribute-not-allowed-smime  silent  smime-sponsor-legacy      smime  # description, in Legacy
subject-attribute-not-allowed-smime  silent  person-in-organization    smime  # told: a sponsor's
subject-attribute-not-allowed-smime  silent  person-alone              smime  # told: an individual
subject-attribute-not-allowed-smime  silent  smime-mailbox-with-o
