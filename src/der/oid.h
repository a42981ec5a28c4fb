/* Object identifiers as octets.
 *
 * OIDs are compared as encoded octets and never as text: libtasn1's text form
 * is cut at 127 characters, drops unfinished arcs and turns negative beyond
 * 63 bits, so that two different OIDs can read alike.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_DER_OID_H
#define CSRLINT_DER_OID_H

#include "base/slice.h"
#include "base/text.h"

/* Every OID that csrlint knows: symbol, name in the standards' spelling,
 * content octets. Adding one is adding a line. */
#define OIDS(X) \
	/* Attribute types: X.520, RFC 4519, RFC 4524 */ \
	X(COMMON_NAME, "commonName", "\x55\x04\x03") \
	X(SURNAME, "surname", "\x55\x04\x04") \
	X(SERIAL_NUMBER, "serialNumber", "\x55\x04\x05") \
	X(COUNTRY_NAME, "countryName", "\x55\x04\x06") \
	X(LOCALITY_NAME, "localityName", "\x55\x04\x07") \
	X(STATE_OR_PROVINCE_NAME, "stateOrProvinceName", "\x55\x04\x08") \
	X(STREET_ADDRESS, "streetAddress", "\x55\x04\x09") \
	X(ORGANIZATION_NAME, "organizationName", "\x55\x04\x0a") \
	X(ORGANIZATIONAL_UNIT_NAME, "organizationalUnitName", "\x55\x04\x0b") \
	X(TITLE, "title", "\x55\x04\x0c") \
	X(DESCRIPTION, "description", "\x55\x04\x0d") \
	X(BUSINESS_CATEGORY, "businessCategory", "\x55\x04\x0f") \
	X(POSTAL_ADDRESS, "postalAddress", "\x55\x04\x10") \
	X(POSTAL_CODE, "postalCode", "\x55\x04\x11") \
	X(TELEPHONE_NUMBER, "telephoneNumber", "\x55\x04\x14") \
	X(NAME, "name", "\x55\x04\x29") \
	X(GIVEN_NAME, "givenName", "\x55\x04\x2a") \
	X(INITIALS, "initials", "\x55\x04\x2b") \
	X(GENERATION_QUALIFIER, "generationQualifier", "\x55\x04\x2c") \
	X(UNIQUE_IDENTIFIER, "x500UniqueIdentifier", "\x55\x04\x2d") \
	X(DN_QUALIFIER, "dnQualifier", "\x55\x04\x2e") \
	X(PSEUDONYM, "pseudonym", "\x55\x04\x41") \
	X(ORGANIZATION_IDENTIFIER, "organizationIdentifier", "\x55\x04\x61") \
	X(USER_ID, "userId", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x01") \
	X(DOMAIN_COMPONENT, "domainComponent", \
		"\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x19") \
	X(JURISDICTION_LOCALITY, "jurisdictionLocalityName", \
		"\x2b\x06\x01\x04\x01\x82\x37\x3c\x02\x01\x01") \
	X(JURISDICTION_STATE, "jurisdictionStateOrProvinceName", \
		"\x2b\x06\x01\x04\x01\x82\x37\x3c\x02\x01\x02") \
	X(JURISDICTION_COUNTRY, "jurisdictionCountryName", \
		"\x2b\x06\x01\x04\x01\x82\x37\x3c\x02\x01\x03") \
	X(POST_OFFICE_BOX, "postOfficeBox", "\x55\x04\x12") \
	X(DELIVERY_OFFICE, "physicalDeliveryOfficeName", "\x55\x04\x13") \
	X(TELEX_NUMBER, "telexNumber", "\x55\x04\x15") \
	X(FAX_NUMBER, "facsimileTelephoneNumber", "\x55\x04\x17") \
	X(X121_ADDRESS, "x121Address", "\x55\x04\x18") \
	X(ISDN_NUMBER, "internationalISDNNumber", "\x55\x04\x19") \
	X(REGISTERED_ADDRESS, "registeredAddress", "\x55\x04\x1a") \
	X(DESTINATION_INDICATOR, "destinationIndicator", "\x55\x04\x1b") \
	X(DISTINGUISHED_NAME, "distinguishedName", "\x55\x04\x31") \
	X(HOUSE_IDENTIFIER, "houseIdentifier", "\x55\x04\x33") \
	X(DMD_NAME, "dmdName", "\x55\x04\x36") \
	X(ROLE, "role", "\x55\x04\x48") \
	X(COUNTRY_CODE_3, "countryCode3c", "\x55\x04\x62") \
	X(COUNTRY_CODE_N3, "countryCode3n", "\x55\x04\x63") \
	X(DNS_NAME, "dnsName", "\x55\x04\x64") \
	X(MAIL, "mail", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x03") \
	X(INFO, "info", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x04") \
	X(ROOM_NUMBER, "roomNumber", \
		"\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x06") \
	X(USER_CLASS, "userClass", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x08") \
	X(HOST, "host", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x09") \
	X(HOME_PHONE, "homePhone", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x14") \
	X(ASSOCIATED_DOMAIN, "associatedDomain", \
		"\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x25") \
	X(HOME_POSTAL_ADDRESS, "homePostalAddress", \
		"\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x27") \
	X(PERSONAL_TITLE, "personalTitle", \
		"\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x28") \
	X(MOBILE, "mobile", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x29") \
	X(PAGER, "pager", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x2a") \
	X(FRIENDLY_COUNTRY, "friendlyCountryName", \
		"\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x2b") \
	X(COSINE_IDENTIFIER, "uniqueIdentifier", \
		"\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x2c") \
	X(ORGANIZATIONAL_STATUS, "organizationalStatus", \
		"\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x2d") \
	X(BUILDING_NAME, "buildingName", \
		"\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x30") \
	/* Of persons: RFC 3739 3.2.2 */ \
	X(DATE_OF_BIRTH, "dateOfBirth", "\x2b\x06\x01\x05\x05\x07\x09\x01") \
	X(PLACE_OF_BIRTH, "placeOfBirth", "\x2b\x06\x01\x05\x05\x07\x09\x02") \
	X(GENDER, "gender", "\x2b\x06\x01\x05\x05\x07\x09\x03") \
	X(CITIZENSHIP, "countryOfCitizenship", \
		"\x2b\x06\x01\x05\x05\x07\x09\x04") \
	X(RESIDENCE, "countryOfResidence", "\x2b\x06\x01\x05\x05\x07\x09\x05") \
	/* PKCS#9: RFC 2985 */ \
	X(EMAIL_ADDRESS, "emailAddress", \
		"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x01") \
	X(UNSTRUCTURED_NAME, "unstructuredName", \
		"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x02") \
	X(CHALLENGE_PASSWORD, "challengePassword", \
		"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x07") \
	X(UNSTRUCTURED_ADDRESS, "unstructuredAddress", \
		"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x08") \
	X(EXTENSION_REQUEST, "extensionRequest", \
		"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x0e") \
	X(SIGNING_TIME, "signingTime", "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x05") \
	X(SMIME_CAPABILITIES, "smimeCapabilities", \
		"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x0f") \
	X(FRIENDLY_NAME, "friendlyName", \
		"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x14") \
	X(LOCAL_KEY_ID, "localKeyID", "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x15") \
	/* RFC 9763 4.1, RFC 9883 4, BR appendix B */ \
	X(RELATED_CERT_REQUEST, "relatedCertRequest", \
		"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x02\x3c") \
	/* draft-ietf-lamps-csr-attestation 4 */ \
	X(ATTESTATION, "id-aa-attestation", \
		"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x02\x3b") \
	X(STATEMENT_OF_POSSESSION, "privateKeyPossessionStatement", \
		"\x2b\x06\x01\x04\x01\x81\xac\x60\x02\x01") \
	X(CA_SIGNING_NONCE, "cabf-caSigningNonce", "\x67\x81\x0c\x29") \
	X(APPLICANT_SIGNING_NONCE, "cabf-applicantSigningNonce", \
		"\x67\x81\x0c\x2a") \
	/* Microsoft: MS-WCCE 2.2.2.7 */ \
	X(MS_EXTENSION_REQUEST, "szOID_RSA_certExtensions", \
		"\x2b\x06\x01\x04\x01\x82\x37\x02\x01\x0e") \
	X(MS_RENEWAL_CERTIFICATE, "szOID_RENEWAL_CERTIFICATE", \
		"\x2b\x06\x01\x04\x01\x82\x37\x0d\x01") \
	X(MS_NAME_VALUE_PAIR, "szOID_ENROLLMENT_NAME_VALUE_PAIR", \
		"\x2b\x06\x01\x04\x01\x82\x37\x0d\x02\x01") \
	X(MS_CSP_PROVIDER, "szOID_ENROLLMENT_CSP_PROVIDER", \
		"\x2b\x06\x01\x04\x01\x82\x37\x0d\x02\x02") \
	X(MS_OS_VERSION, "szOID_OS_VERSION", \
		"\x2b\x06\x01\x04\x01\x82\x37\x0d\x02\x03") \
	X(MS_ARCHIVED_KEY, "szOID_ARCHIVED_KEY_ATTR", \
		"\x2b\x06\x01\x04\x01\x82\x37\x15\x0d") \
	X(MS_CLIENT_INFO, "szOID_REQUEST_CLIENT_INFO", \
		"\x2b\x06\x01\x04\x01\x82\x37\x15\x14") \
	/* Types of otherName: RFC 9598 3, Microsoft */ \
	X(ON_SMTP_UTF8_MAILBOX, "id-on-SmtpUTF8Mailbox", \
		"\x2b\x06\x01\x05\x05\x07\x08\x09") \
	X(MS_USER_PRINCIPAL_NAME, "userPrincipalName", \
		"\x2b\x06\x01\x04\x01\x82\x37\x14\x02\x03") \
	X(MS_NTDS_REPLICATION, "szOID_NTDS_REPLICATION", \
		"\x2b\x06\x01\x04\x01\x82\x37\x19\x01") \
	/* RFC 4043, 4108, 6120, 4985, 7585, 9174, 4556 */ \
	X(ON_PERMANENT_IDENTIFIER, "id-on-permanentIdentifier", \
		"\x2b\x06\x01\x05\x05\x07\x08\x03") \
	X(ON_HARDWARE_MODULE_NAME, "id-on-hardwareModuleName", \
		"\x2b\x06\x01\x05\x05\x07\x08\x04") \
	X(ON_XMPP_ADDRESS, "id-on-xmppAddr", \
		"\x2b\x06\x01\x05\x05\x07\x08\x05") \
	X(ON_DNS_SRV, "id-on-dnsSRV", "\x2b\x06\x01\x05\x05\x07\x08\x07") \
	X(ON_NAI_REALM, "id-on-naiRealm", "\x2b\x06\x01\x05\x05\x07\x08\x08") \
	X(ON_BUNDLE_EID, "id-on-bundleEID", \
		"\x2b\x06\x01\x05\x05\x07\x08\x0b") \
	X(KRB5_PRINCIPAL_NAME, "id-pkinit-san", "\x2b\x06\x01\x05\x02\x02") \
	/* Extensions: RFC 5280 4.2, 7633, 8737, 6962, 9345, ... */ \
	X(SUBJECT_KEY_IDENTIFIER, "subjectKeyIdentifier", "\x55\x1d\x0e") \
	X(KEY_USAGE, "keyUsage", "\x55\x1d\x0f") \
	X(SUBJECT_ALT_NAME, "subjectAltName", "\x55\x1d\x11") \
	X(BASIC_CONSTRAINTS, "basicConstraints", "\x55\x1d\x13") \
	X(NAME_CONSTRAINTS, "nameConstraints", "\x55\x1d\x1e") \
	X(CERTIFICATE_POLICIES, "certificatePolicies", "\x55\x1d\x20") \
	X(AUTHORITY_KEY_IDENTIFIER, "authorityKeyIdentifier", "\x55\x1d\x23") \
	X(EXT_KEY_USAGE, "extKeyUsage", "\x55\x1d\x25") \
	X(TLS_FEATURE, "tlsFeature", "\x2b\x06\x01\x05\x05\x07\x01\x18") \
	X(SUBJECT_DIRECTORY_ATTRIBUTES, "subjectDirectoryAttributes", \
		"\x55\x1d\x09") \
	X(PRIVATE_KEY_USAGE_PERIOD, "privateKeyUsagePeriod", "\x55\x1d\x10") \
	X(ISSUER_ALT_NAME, "issuerAltName", "\x55\x1d\x12") \
	X(CRL_DISTRIBUTION_POINTS, "cRLDistributionPoints", "\x55\x1d\x1f") \
	X(POLICY_MAPPINGS, "policyMappings", "\x55\x1d\x21") \
	X(POLICY_CONSTRAINTS, "policyConstraints", "\x55\x1d\x24") \
	X(FRESHEST_CRL, "freshestCRL", "\x55\x1d\x2e") \
	X(INHIBIT_ANY_POLICY, "inhibitAnyPolicy", "\x55\x1d\x36") \
	X(NO_REV_AVAIL, "noRevAvail", "\x55\x1d\x38") \
	X(SUBJECT_ALT_PUBLIC_KEY, "subjectAltPublicKeyInfo", "\x55\x1d\x48") \
	X(ALT_SIGNATURE_ALGORITHM, "altSignatureAlgorithm", "\x55\x1d\x49") \
	X(ALT_SIGNATURE_VALUE, "altSignatureValue", "\x55\x1d\x4a") \
	X(AUTHORITY_INFO_ACCESS, "authorityInfoAccess", \
		"\x2b\x06\x01\x05\x05\x07\x01\x01") \
	X(BIOMETRIC_INFO, "biometricInfo", "\x2b\x06\x01\x05\x05\x07\x01\x02") \
	X(QC_STATEMENTS, "qcStatements", "\x2b\x06\x01\x05\x05\x07\x01\x03") \
	X(IP_ADDR_BLOCKS, "ipAddrBlocks", "\x2b\x06\x01\x05\x05\x07\x01\x07") \
	X(AUTONOMOUS_SYS_IDS, "autonomousSysIds", \
		"\x2b\x06\x01\x05\x05\x07\x01\x08") \
	X(SUBJECT_INFO_ACCESS, "subjectInfoAccess", \
		"\x2b\x06\x01\x05\x05\x07\x01\x0b") \
	X(LOGOTYPE, "logotype", "\x2b\x06\x01\x05\x05\x07\x01\x0c") \
	X(WLAN_SSID, "wlanSSID", "\x2b\x06\x01\x05\x05\x07\x01\x0d") \
	X(PROXY_CERT_INFO, "proxyCertInfo", \
		"\x2b\x06\x01\x05\x05\x07\x01\x0e") \
	X(TN_AUTH_LIST, "TNAuthList", "\x2b\x06\x01\x05\x05\x07\x01\x1a") \
	X(ACME_IDENTIFIER, "acmeIdentifier", \
		"\x2b\x06\x01\x05\x05\x07\x01\x1f") \
	X(RELATED_CERT, "relatedCert", "\x2b\x06\x01\x05\x05\x07\x01\x24") \
	X(OCSP_NO_CHECK, "ocsp-nocheck", \
		"\x2b\x06\x01\x05\x05\x07\x30\x01\x05") \
	X(CT_SCT_LIST, "signedCertificateTimestampList", \
		"\x2b\x06\x01\x04\x01\xd6\x79\x02\x04\x02") \
	X(CT_POISON, "CT precertificate poison", \
		"\x2b\x06\x01\x04\x01\xd6\x79\x02\x04\x03") \
	X(DELEGATION_USAGE, "delegationUsage", \
		"\x2b\x06\x01\x04\x01\x82\xda\x4b\x2c") \
	X(CABF_ORGANIZATION_IDENTIFIER, "cabfOrganizationIdentifier", \
		"\x67\x81\x0c\x03\x01") \
	X(CABF_TOR_DESCRIPTOR, "cabf-TorServiceDescriptor", \
		"\x67\x81\x0c\x01\x1f") \
	X(ETSI_SHORT_TERM, "validityAssuredShortTerm", \
		"\x04\x00\x8b\xec\x49\x02\x01") \
	X(LEI, "LEI", "\x2b\x06\x01\x04\x01\x83\x98\x2a\x01") \
	X(LEI_ROLE, "LEI role", "\x2b\x06\x01\x04\x01\x83\x98\x2a\x02") \
	X(ADOBE_TIMESTAMP, "adobe-timestamp", \
		"\x2a\x86\x48\x86\xf7\x2f\x01\x01\x09\x01") \
	X(ADOBE_ARCHIVE_REV_INFO, "adobe-archiveRevInfo", \
		"\x2a\x86\x48\x86\xf7\x2f\x01\x01\x09\x02") \
	/* Netscape, Entrust */ \
	X(NETSCAPE_CERT_TYPE, "netscape-cert-type", \
		"\x60\x86\x48\x01\x86\xf8\x42\x01\x01") \
	X(NETSCAPE_BASE_URL, "netscape-base-url", \
		"\x60\x86\x48\x01\x86\xf8\x42\x01\x02") \
	X(NETSCAPE_REVOCATION_URL, "netscape-revocation-url", \
		"\x60\x86\x48\x01\x86\xf8\x42\x01\x03") \
	X(NETSCAPE_CA_REVOCATION_URL, "netscape-ca-revocation-url", \
		"\x60\x86\x48\x01\x86\xf8\x42\x01\x04") \
	X(NETSCAPE_RENEWAL_URL, "netscape-cert-renewal-url", \
		"\x60\x86\x48\x01\x86\xf8\x42\x01\x07") \
	X(NETSCAPE_CA_POLICY_URL, "netscape-ca-policy-url", \
		"\x60\x86\x48\x01\x86\xf8\x42\x01\x08") \
	X(NETSCAPE_SSL_SERVER_NAME, "netscape-ssl-server-name", \
		"\x60\x86\x48\x01\x86\xf8\x42\x01\x0c") \
	X(NETSCAPE_COMMENT, "netscape-comment", \
		"\x60\x86\x48\x01\x86\xf8\x42\x01\x0d") \
	X(ENTRUST_VERS_INFO, "entrustVersInfo", \
		"\x2a\x86\x48\x86\xf6\x7d\x07\x41\x00") \
	/* Microsoft: MS-WCCE 2.2.2.7, MS-CRTD */ \
	X(MS_CA_VERSION, "szOID_CERTSRV_CA_VERSION", \
		"\x2b\x06\x01\x04\x01\x82\x37\x15\x01") \
	X(MS_PREVIOUS_CERT_HASH, "szOID_CERTSRV_PREVIOUS_CERT_HASH", \
		"\x2b\x06\x01\x04\x01\x82\x37\x15\x02") \
	X(MS_TEMPLATE_NAME, "szOID_ENROLL_CERTTYPE_EXTENSION", \
		"\x2b\x06\x01\x04\x01\x82\x37\x14\x02") \
	X(MS_TEMPLATE, "szOID_CERTIFICATE_TEMPLATE", \
		"\x2b\x06\x01\x04\x01\x82\x37\x15\x07") \
	X(MS_APPLICATION_POLICIES, "szOID_APPLICATION_CERT_POLICIES", \
		"\x2b\x06\x01\x04\x01\x82\x37\x15\x0a") \
	X(MS_APPLICATION_POLICY_MAPPINGS, "szOID_APPLICATION_POLICY_MAPPINGS", \
		"\x2b\x06\x01\x04\x01\x82\x37\x15\x0b") \
	X(MS_APPLICATION_POLICY_CONSTRAINTS, \
		"szOID_APPLICATION_POLICY_CONSTRAINTS", \
		"\x2b\x06\x01\x04\x01\x82\x37\x15\x0c") \
	X(MS_NTDS_CA_SECURITY, "szOID_NTDS_CA_SECURITY_EXT", \
		"\x2b\x06\x01\x04\x01\x82\x37\x19\x02") \
	/* Purposes of extKeyUsage: RFC 5280 4.2.1.12 and IANA's SMI numbers \
	 */ \
	X(ANY_PURPOSE, "anyExtendedKeyUsage", "\x55\x1d\x25\x00") \
	X(SERVER_AUTH, "serverAuth", "\x2b\x06\x01\x05\x05\x07\x03\x01") \
	X(CLIENT_AUTH, "clientAuth", "\x2b\x06\x01\x05\x05\x07\x03\x02") \
	X(CODE_SIGNING, "codeSigning", "\x2b\x06\x01\x05\x05\x07\x03\x03") \
	X(EMAIL_PROTECTION, "emailProtection", \
		"\x2b\x06\x01\x05\x05\x07\x03\x04") \
	X(IPSEC_END_SYSTEM, "ipsecEndSystem", \
		"\x2b\x06\x01\x05\x05\x07\x03\x05") \
	X(IPSEC_TUNNEL, "ipsecTunnel", "\x2b\x06\x01\x05\x05\x07\x03\x06") \
	X(IPSEC_USER, "ipsecUser", "\x2b\x06\x01\x05\x05\x07\x03\x07") \
	X(TIME_STAMPING, "timeStamping", "\x2b\x06\x01\x05\x05\x07\x03\x08") \
	X(OCSP_SIGNING, "OCSPSigning", "\x2b\x06\x01\x05\x05\x07\x03\x09") \
	X(EAP_OVER_PPP, "eapOverPPP", "\x2b\x06\x01\x05\x05\x07\x03\x0d") \
	X(EAP_OVER_LAN, "eapOverLAN", "\x2b\x06\x01\x05\x05\x07\x03\x0e") \
	X(SCVP_SERVER, "scvpServer", "\x2b\x06\x01\x05\x05\x07\x03\x0f") \
	X(SCVP_CLIENT, "scvpClient", "\x2b\x06\x01\x05\x05\x07\x03\x10") \
	X(IPSEC_IKE, "ipsecIKE", "\x2b\x06\x01\x05\x05\x07\x03\x11") \
	X(CAPWAP_AC, "capwapAC", "\x2b\x06\x01\x05\x05\x07\x03\x12") \
	X(CAPWAP_WTP, "capwapWTP", "\x2b\x06\x01\x05\x05\x07\x03\x13") \
	X(SIP_DOMAIN, "sipDomain", "\x2b\x06\x01\x05\x05\x07\x03\x14") \
	X(SSH_CLIENT, "secureShellClient", "\x2b\x06\x01\x05\x05\x07\x03\x15") \
	X(SSH_SERVER, "secureShellServer", "\x2b\x06\x01\x05\x05\x07\x03\x16") \
	X(SEND_ROUTER, "sendRouter", "\x2b\x06\x01\x05\x05\x07\x03\x17") \
	X(SEND_PROXIED_ROUTER, "sendProxiedRouter", \
		"\x2b\x06\x01\x05\x05\x07\x03\x18") \
	X(SEND_OWNER, "sendOwner", "\x2b\x06\x01\x05\x05\x07\x03\x19") \
	X(SEND_PROXIED_OWNER, "sendProxiedOwner", \
		"\x2b\x06\x01\x05\x05\x07\x03\x1a") \
	X(CMC_CA, "cmcCA", "\x2b\x06\x01\x05\x05\x07\x03\x1b") \
	X(CMC_RA, "cmcRA", "\x2b\x06\x01\x05\x05\x07\x03\x1c") \
	X(CMC_ARCHIVE, "cmcArchive", "\x2b\x06\x01\x05\x05\x07\x03\x1d") \
	X(BGPSEC_ROUTER, "bgpsec-router", "\x2b\x06\x01\x05\x05\x07\x03\x1e") \
	X(BRAND_INDICATOR, "BrandIndicatorforMessageIdentification", \
		"\x2b\x06\x01\x05\x05\x07\x03\x1f") \
	X(CM_KGA, "cmKGA", "\x2b\x06\x01\x05\x05\x07\x03\x20") \
	X(RPC_TLS_CLIENT, "rpcTLSClient", "\x2b\x06\x01\x05\x05\x07\x03\x21") \
	X(RPC_TLS_SERVER, "rpcTLSServer", "\x2b\x06\x01\x05\x05\x07\x03\x22") \
	X(BUNDLE_SECURITY, "bundleSecurity", \
		"\x2b\x06\x01\x05\x05\x07\x03\x23") \
	X(DOCUMENT_SIGNING, "documentSigning", \
		"\x2b\x06\x01\x05\x05\x07\x03\x24") \
	X(JWT, "jwt", "\x2b\x06\x01\x05\x05\x07\x03\x25") \
	X(HTTP_CONTENT_ENCRYPT, "httpContentEncrypt", \
		"\x2b\x06\x01\x05\x05\x07\x03\x26") \
	X(OAUTH_TOKEN_SIGNING, "oauthAccessTokenSigning", \
		"\x2b\x06\x01\x05\x05\x07\x03\x27") \
	X(IM_URI, "imUri", "\x2b\x06\x01\x05\x05\x07\x03\x28") \
	X(IKE_INTERMEDIATE, "ikeIntermediate", \
		"\x2b\x06\x01\x05\x05\x08\x02\x02") \
	X(PKINIT_CLIENT, "pkinit-KPClientAuth", \
		"\x2b\x06\x01\x05\x02\x03\x04") \
	X(PKINIT_KDC, "pkinit-KPKdc", "\x2b\x06\x01\x05\x02\x03\x05") \
	X(PIV_CARD_AUTH, "id-PIV-cardAuth", \
		"\x60\x86\x48\x01\x65\x03\x06\x08") \
	X(CT_PRECERT_SIGNING, "CT precertificate signing", \
		"\x2b\x06\x01\x04\x01\xd6\x79\x02\x04\x04") \
	X(TSL_SIGNING, "id-tsl-kp-tslSigning", "\x04\x00\x91\x37\x03\x00") \
	X(ADOBE_DOCUMENT_TRUST, "adobe-authenticDocumentsTrust", \
		"\x2a\x86\x48\x86\xf7\x2f\x01\x01\x05") \
	X(INTEL_AMT, "intel-amt-remoteConfiguration", \
		"\x60\x86\x48\x01\x86\xf8\x4d\x01\x02\x03") \
	X(NETSCAPE_SGC, "netscape-serverGatedCrypto", \
		"\x60\x86\x48\x01\x86\xf8\x42\x04\x01") \
	X(VERISIGN_SGC, "verisign-serverGatedCrypto", \
		"\x60\x86\x48\x01\x86\xf8\x45\x01\x08\x01") \
	X(MS_SGC, "ms-serverGatedCrypto", \
		"\x2b\x06\x01\x04\x01\x82\x37\x0a\x03\x03") \
	X(MS_TRUST_LIST_SIGNING, "ms-certTrustListSigning", \
		"\x2b\x06\x01\x04\x01\x82\x37\x0a\x03\x01") \
	X(MS_EFS, "ms-encryptedFileSystem", \
		"\x2b\x06\x01\x04\x01\x82\x37\x0a\x03\x04") \
	X(MS_EFS_RECOVERY, "ms-efsRecovery", \
		"\x2b\x06\x01\x04\x01\x82\x37\x0a\x03\x04\x01") \
	X(MS_WHQL, "ms-whqlDriver", \
		"\x2b\x06\x01\x04\x01\x82\x37\x0a\x03\x05") \
	X(MS_QUALIFIED_SUBORDINATION, "ms-qualifiedSubordination", \
		"\x2b\x06\x01\x04\x01\x82\x37\x0a\x03\x0a") \
	X(MS_KEY_RECOVERY, "ms-keyRecovery", \
		"\x2b\x06\x01\x04\x01\x82\x37\x0a\x03\x0b") \
	X(MS_DOCUMENT_SIGNING, "ms-documentSigning", \
		"\x2b\x06\x01\x04\x01\x82\x37\x0a\x03\x0c") \
	X(MS_LIFETIME_SIGNING, "ms-lifetimeSigning", \
		"\x2b\x06\x01\x04\x01\x82\x37\x0a\x03\x0d") \
	X(MS_INDIVIDUAL_CODE_SIGNING, "ms-individualCodeSigning", \
		"\x2b\x06\x01\x04\x01\x82\x37\x02\x01\x15") \
	X(MS_COMMERCIAL_CODE_SIGNING, "ms-commercialCodeSigning", \
		"\x2b\x06\x01\x04\x01\x82\x37\x02\x01\x16") \
	X(MS_ENROLLMENT_AGENT, "ms-enrollmentAgent", \
		"\x2b\x06\x01\x04\x01\x82\x37\x14\x02\x01") \
	X(MS_SMARTCARD_LOGON, "ms-smartcardLogon", \
		"\x2b\x06\x01\x04\x01\x82\x37\x14\x02\x02") \
	X(MS_CA_EXCHANGE, "ms-caExchange", \
		"\x2b\x06\x01\x04\x01\x82\x37\x15\x05") \
	X(MS_KEY_RECOVERY_AGENT, "ms-keyRecoveryAgent", \
		"\x2b\x06\x01\x04\x01\x82\x37\x15\x06") \
	X(MS_DS_REPLICATION, "ms-dsEmailReplication", \
		"\x2b\x06\x01\x04\x01\x82\x37\x15\x13") \
	X(MS_REMOTE_DESKTOP, "ms-remoteDesktopAuthentication", \
		"\x2b\x06\x01\x04\x01\x82\x37\x36\x01\x02") \
	X(MS_BITLOCKER, "ms-bitlockerDriveEncryption", \
		"\x2b\x06\x01\x04\x01\x82\x37\x43\x01\x01") \
	/* Policies: RFC 5280 4.2.1.4, BR 7.1.6.1, SBR 7.1.6.1, CSBR 7.1.6.1 \
	 */ \
	X(ANY_POLICY, "anyPolicy", "\x55\x1d\x20\x00") \
	X(POLICY_EV, "extended-validation", "\x67\x81\x0c\x01\x01") \
	X(POLICY_DV, "domain-validated", "\x67\x81\x0c\x01\x02\x01") \
	X(POLICY_OV, "organization-validated", "\x67\x81\x0c\x01\x02\x02") \
	X(POLICY_IV, "individual-validated", "\x67\x81\x0c\x01\x02\x03") \
	X(POLICY_EV_CODE_SIGNING, "ev-code-signing", "\x67\x81\x0c\x01\x03") \
	X(POLICY_CODE_SIGNING, "code-signing", "\x67\x81\x0c\x01\x04\x01") \
	X(POLICY_TIME_STAMPING, "time-stamping", "\x67\x81\x0c\x01\x04\x02") \
	X(POLICY_SMIME_MAILBOX_LEGACY, "smime-mailbox-legacy", \
		"\x67\x81\x0c\x01\x05\x01\x01") \
	X(POLICY_SMIME_MAILBOX_MULTIPURPOSE, "smime-mailbox-multipurpose", \
		"\x67\x81\x0c\x01\x05\x01\x02") \
	X(POLICY_SMIME_MAILBOX_STRICT, "smime-mailbox-strict", \
		"\x67\x81\x0c\x01\x05\x01\x03") \
	X(POLICY_SMIME_ORGANIZATION_LEGACY, "smime-organization-legacy", \
		"\x67\x81\x0c\x01\x05\x02\x01") \
	X(POLICY_SMIME_ORGANIZATION_MULTIPURPOSE, \
		"smime-organization-multipurpose", \
		"\x67\x81\x0c\x01\x05\x02\x02") \
	X(POLICY_SMIME_ORGANIZATION_STRICT, "smime-organization-strict", \
		"\x67\x81\x0c\x01\x05\x02\x03") \
	X(POLICY_SMIME_SPONSOR_LEGACY, "smime-sponsor-legacy", \
		"\x67\x81\x0c\x01\x05\x03\x01") \
	X(POLICY_SMIME_SPONSOR_MULTIPURPOSE, "smime-sponsor-multipurpose", \
		"\x67\x81\x0c\x01\x05\x03\x02") \
	X(POLICY_SMIME_SPONSOR_STRICT, "smime-sponsor-strict", \
		"\x67\x81\x0c\x01\x05\x03\x03") \
	X(POLICY_SMIME_INDIVIDUAL_LEGACY, "smime-individual-legacy", \
		"\x67\x81\x0c\x01\x05\x04\x01") \
	X(POLICY_SMIME_INDIVIDUAL_MULTIPURPOSE, \
		"smime-individual-multipurpose", \
		"\x67\x81\x0c\x01\x05\x04\x02") \
	X(POLICY_SMIME_INDIVIDUAL_STRICT, "smime-individual-strict", \
		"\x67\x81\x0c\x01\x05\x04\x03") \
	X(QUALIFIER_CPS, "id-qt-cps", "\x2b\x06\x01\x05\x05\x07\x02\x01") \
	X(QUALIFIER_NOTICE, "id-qt-unotice", \
		"\x2b\x06\x01\x05\x05\x07\x02\x02") \
	/* Public keys: RFC 3279, 4055, 5480, 8410 */ \
	X(RSA_ENCRYPTION, "rsaEncryption", \
		"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01") \
	X(RSAES_OAEP, "id-RSAES-OAEP", "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x07") \
	X(RSASSA_PSS, "id-RSASSA-PSS", "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0a") \
	X(OIW_DSA, "dsa", "\x2b\x0e\x03\x02\x0c") \
	X(DSA, "id-dsa", "\x2a\x86\x48\xce\x38\x04\x01") \
	X(EC_PUBLIC_KEY, "id-ecPublicKey", "\x2a\x86\x48\xce\x3d\x02\x01") \
	X(X25519, "id-X25519", "\x2b\x65\x6e") \
	X(X448, "id-X448", "\x2b\x65\x6f") \
	X(DH_PUBLIC_NUMBER, "dhpublicnumber", "\x2a\x86\x48\xce\x3e\x02\x01") \
	X(DH_KEY_AGREEMENT, "dhKeyAgreement", \
		"\x2a\x86\x48\x86\xf7\x0d\x01\x03\x01") \
	X(EC_DH, "id-ecDH", "\x2b\x81\x04\x01\x0c") \
	X(EC_MQV, "id-ecMQV", "\x2b\x81\x04\x01\x0d") \
	X(ML_KEM_512, "id-alg-ml-kem-512", \
		"\x60\x86\x48\x01\x65\x03\x04\x04\x01") \
	X(ML_KEM_768, "id-alg-ml-kem-768", \
		"\x60\x86\x48\x01\x65\x03\x04\x04\x02") \
	X(ML_KEM_1024, "id-alg-ml-kem-1024", \
		"\x60\x86\x48\x01\x65\x03\x04\x04\x03") \
	X(ED25519, "id-Ed25519", "\x2b\x65\x70") \
	X(ED448, "id-Ed448", "\x2b\x65\x71") \
	X(ML_DSA_44, "id-ml-dsa-44", "\x60\x86\x48\x01\x65\x03\x04\x03\x11") \
	X(ML_DSA_65, "id-ml-dsa-65", "\x60\x86\x48\x01\x65\x03\x04\x03\x12") \
	X(ML_DSA_87, "id-ml-dsa-87", "\x60\x86\x48\x01\x65\x03\x04\x03\x13") \
	/* RFC 9909, FIPS 204, FIPS 205: NIST's other signatures */ \
	X(SLH_DSA_SHA2_128S, "id-slh-dsa-sha2-128s", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x14") \
	X(SLH_DSA_SHA2_128F, "id-slh-dsa-sha2-128f", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x15") \
	X(SLH_DSA_SHA2_192S, "id-slh-dsa-sha2-192s", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x16") \
	X(SLH_DSA_SHA2_192F, "id-slh-dsa-sha2-192f", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x17") \
	X(SLH_DSA_SHA2_256S, "id-slh-dsa-sha2-256s", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x18") \
	X(SLH_DSA_SHA2_256F, "id-slh-dsa-sha2-256f", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x19") \
	X(SLH_DSA_SHAKE_128S, "id-slh-dsa-shake-128s", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x1a") \
	X(SLH_DSA_SHAKE_128F, "id-slh-dsa-shake-128f", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x1b") \
	X(SLH_DSA_SHAKE_192S, "id-slh-dsa-shake-192s", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x1c") \
	X(SLH_DSA_SHAKE_192F, "id-slh-dsa-shake-192f", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x1d") \
	X(SLH_DSA_SHAKE_256S, "id-slh-dsa-shake-256s", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x1e") \
	X(SLH_DSA_SHAKE_256F, "id-slh-dsa-shake-256f", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x1f") \
	X(HASH_ML_DSA_44, "id-hash-ml-dsa-44-with-sha512", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x20") \
	X(HASH_ML_DSA_65, "id-hash-ml-dsa-65-with-sha512", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x21") \
	X(HASH_ML_DSA_87, "id-hash-ml-dsa-87-with-sha512", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x22") \
	X(HASH_SLH_DSA_SHA2_128S, "id-hash-slh-dsa-sha2-128s-with-sha256", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x23") \
	X(HASH_SLH_DSA_SHA2_128F, "id-hash-slh-dsa-sha2-128f-with-sha256", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x24") \
	X(HASH_SLH_DSA_SHA2_192S, "id-hash-slh-dsa-sha2-192s-with-sha512", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x25") \
	X(HASH_SLH_DSA_SHA2_192F, "id-hash-slh-dsa-sha2-192f-with-sha512", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x26") \
	X(HASH_SLH_DSA_SHA2_256S, "id-hash-slh-dsa-sha2-256s-with-sha512", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x27") \
	X(HASH_SLH_DSA_SHA2_256F, "id-hash-slh-dsa-sha2-256f-with-sha512", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x28") \
	X(HASH_SLH_DSA_SHAKE_128S, "id-hash-slh-dsa-shake-128s-with-shake128", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x29") \
	X(HASH_SLH_DSA_SHAKE_128F, "id-hash-slh-dsa-shake-128f-with-shake128", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x2a") \
	X(HASH_SLH_DSA_SHAKE_192S, "id-hash-slh-dsa-shake-192s-with-shake256", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x2b") \
	X(HASH_SLH_DSA_SHAKE_192F, "id-hash-slh-dsa-shake-192f-with-shake256", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x2c") \
	X(HASH_SLH_DSA_SHAKE_256S, "id-hash-slh-dsa-shake-256s-with-shake256", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x2d") \
	X(HASH_SLH_DSA_SHAKE_256F, "id-hash-slh-dsa-shake-256f-with-shake256", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x2e") \
	/* Composite ML-DSA: draft-ietf-lamps-pq-composite-sigs */ \
	X(MLDSA44_RSA2048_PSS, "id-MLDSA44-RSA2048-PSS-SHA256", \
		"\x2b\x06\x01\x05\x05\x07\x06\x25") \
	X(MLDSA44_RSA2048_PKCS15, "id-MLDSA44-RSA2048-PKCS15-SHA256", \
		"\x2b\x06\x01\x05\x05\x07\x06\x26") \
	X(MLDSA44_ED25519, "id-MLDSA44-Ed25519-SHA512", \
		"\x2b\x06\x01\x05\x05\x07\x06\x27") \
	X(MLDSA44_P256, "id-MLDSA44-ECDSA-P256-SHA256", \
		"\x2b\x06\x01\x05\x05\x07\x06\x28") \
	X(MLDSA65_RSA3072_PSS, "id-MLDSA65-RSA3072-PSS-SHA512", \
		"\x2b\x06\x01\x05\x05\x07\x06\x29") \
	X(MLDSA65_RSA3072_PKCS15, "id-MLDSA65-RSA3072-PKCS15-SHA512", \
		"\x2b\x06\x01\x05\x05\x07\x06\x2a") \
	X(MLDSA65_RSA4096_PSS, "id-MLDSA65-RSA4096-PSS-SHA512", \
		"\x2b\x06\x01\x05\x05\x07\x06\x2b") \
	X(MLDSA65_RSA4096_PKCS15, "id-MLDSA65-RSA4096-PKCS15-SHA512", \
		"\x2b\x06\x01\x05\x05\x07\x06\x2c") \
	X(MLDSA65_P256, "id-MLDSA65-ECDSA-P256-SHA512", \
		"\x2b\x06\x01\x05\x05\x07\x06\x2d") \
	X(MLDSA65_P384, "id-MLDSA65-ECDSA-P384-SHA512", \
		"\x2b\x06\x01\x05\x05\x07\x06\x2e") \
	X(MLDSA65_BRAINPOOLP256R1, "id-MLDSA65-ECDSA-brainpoolP256r1-SHA512", \
		"\x2b\x06\x01\x05\x05\x07\x06\x2f") \
	X(MLDSA65_ED25519, "id-MLDSA65-Ed25519-SHA512", \
		"\x2b\x06\x01\x05\x05\x07\x06\x30") \
	X(MLDSA87_P384, "id-MLDSA87-ECDSA-P384-SHA512", \
		"\x2b\x06\x01\x05\x05\x07\x06\x31") \
	X(MLDSA87_BRAINPOOLP384R1, "id-MLDSA87-ECDSA-brainpoolP384r1-SHA512", \
		"\x2b\x06\x01\x05\x05\x07\x06\x32") \
	X(MLDSA87_ED448, "id-MLDSA87-Ed448-SHAKE256", \
		"\x2b\x06\x01\x05\x05\x07\x06\x33") \
	X(MLDSA87_RSA3072_PSS, "id-MLDSA87-RSA3072-PSS-SHA512", \
		"\x2b\x06\x01\x05\x05\x07\x06\x34") \
	X(MLDSA87_RSA4096_PSS, "id-MLDSA87-RSA4096-PSS-SHA512", \
		"\x2b\x06\x01\x05\x05\x07\x06\x35") \
	X(MLDSA87_P521, "id-MLDSA87-ECDSA-P521-SHA512", \
		"\x2b\x06\x01\x05\x05\x07\x06\x36") \
	/* Digests: RFC 3279 2.1, RFC 4055 2.1, RFC 8702, ISO 10118 */ \
	X(SHA1, "id-sha1", "\x2b\x0e\x03\x02\x1a") \
	X(MD2, "id-md2", "\x2a\x86\x48\x86\xf7\x0d\x02\x02") \
	X(MD4, "id-md4", "\x2a\x86\x48\x86\xf7\x0d\x02\x04") \
	X(MD5, "id-md5", "\x2a\x86\x48\x86\xf7\x0d\x02\x05") \
	X(RIPEMD160, "ripemd160", "\x2b\x24\x03\x02\x01") \
	X(SHA256, "id-sha256", "\x60\x86\x48\x01\x65\x03\x04\x02\x01") \
	X(SHA384, "id-sha384", "\x60\x86\x48\x01\x65\x03\x04\x02\x02") \
	X(SHA512, "id-sha512", "\x60\x86\x48\x01\x65\x03\x04\x02\x03") \
	X(SHA224, "id-sha224", "\x60\x86\x48\x01\x65\x03\x04\x02\x04") \
	X(SHA512_224, "id-sha512-224", "\x60\x86\x48\x01\x65\x03\x04\x02\x05") \
	X(SHA512_256, "id-sha512-256", "\x60\x86\x48\x01\x65\x03\x04\x02\x06") \
	X(SHA3_224, "id-sha3-224", "\x60\x86\x48\x01\x65\x03\x04\x02\x07") \
	X(SHA3_256, "id-sha3-256", "\x60\x86\x48\x01\x65\x03\x04\x02\x08") \
	X(SHA3_384, "id-sha3-384", "\x60\x86\x48\x01\x65\x03\x04\x02\x09") \
	X(SHA3_512, "id-sha3-512", "\x60\x86\x48\x01\x65\x03\x04\x02\x0a") \
	X(SM3, "sm3", "\x2a\x81\x1c\xcf\x55\x01\x83\x11") \
	X(MGF1, "id-mgf1", "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x08") \
	/* Curves: RFC 5480, RFC 5639, SEC 2 */ \
	X(SECP192R1, "secp192r1", "\x2a\x86\x48\xce\x3d\x03\x01\x01") \
	X(SECP224R1, "secp224r1", "\x2b\x81\x04\x00\x21") \
	X(SECP256R1, "secp256r1", "\x2a\x86\x48\xce\x3d\x03\x01\x07") \
	X(SECP384R1, "secp384r1", "\x2b\x81\x04\x00\x22") \
	X(SECP521R1, "secp521r1", "\x2b\x81\x04\x00\x23") \
	X(SECP256K1, "secp256k1", "\x2b\x81\x04\x00\x0a") \
	X(BRAINPOOLP256R1, "brainpoolP256r1", \
		"\x2b\x24\x03\x03\x02\x08\x01\x01\x07") \
	X(BRAINPOOLP384R1, "brainpoolP384r1", \
		"\x2b\x24\x03\x03\x02\x08\x01\x01\x0b") \
	X(BRAINPOOLP512R1, "brainpoolP512r1", \
		"\x2b\x24\x03\x03\x02\x08\x01\x01\x0d") \
	X(BRAINPOOLP256T1, "brainpoolP256t1", \
		"\x2b\x24\x03\x03\x02\x08\x01\x01\x08") \
	X(BRAINPOOLP320R1, "brainpoolP320r1", \
		"\x2b\x24\x03\x03\x02\x08\x01\x01\x09") \
	X(BRAINPOOLP320T1, "brainpoolP320t1", \
		"\x2b\x24\x03\x03\x02\x08\x01\x01\x0a") \
	X(BRAINPOOLP384T1, "brainpoolP384t1", \
		"\x2b\x24\x03\x03\x02\x08\x01\x01\x0c") \
	X(BRAINPOOLP512T1, "brainpoolP512t1", \
		"\x2b\x24\x03\x03\x02\x08\x01\x01\x0e") \
	X(FRP256V1, "FRP256v1", "\x2a\x81\x7a\x01\x81\x5f\x65\x82\x00\x01") \
	X(SM2, "sm2p256v1", "\x2a\x81\x1c\xcf\x55\x01\x82\x2d") \
	/* Signatures: RFC 3279, 4055, 5758, 8410 */ \
	X(MD2_WITH_RSA, "md2WithRSAEncryption", \
		"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x02") \
	X(MD4_WITH_RSA, "md4WithRSAEncryption", \
		"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x03") \
	X(MD5_WITH_RSA, "md5WithRSAEncryption", \
		"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x04") \
	X(SHA1_WITH_RSA, "sha1WithRSAEncryption", \
		"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x05") \
	X(SHA256_WITH_RSA, "sha256WithRSAEncryption", \
		"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0b") \
	X(SHA384_WITH_RSA, "sha384WithRSAEncryption", \
		"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0c") \
	X(SHA512_WITH_RSA, "sha512WithRSAEncryption", \
		"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0d") \
	X(SHA224_WITH_RSA, "sha224WithRSAEncryption", \
		"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0e") \
	X(SHA512_224_WITH_RSA, "sha512-224WithRSAEncryption", \
		"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0f") \
	X(SHA512_256_WITH_RSA, "sha512-256WithRSAEncryption", \
		"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x10") \
	X(SHA3_224_WITH_RSA, "id-rsassa-pkcs1-v1-5-with-sha3-224", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x0d") \
	X(SHA3_256_WITH_RSA, "id-rsassa-pkcs1-v1-5-with-sha3-256", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x0e") \
	X(SHA3_384_WITH_RSA, "id-rsassa-pkcs1-v1-5-with-sha3-384", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x0f") \
	X(SHA3_512_WITH_RSA, "id-rsassa-pkcs1-v1-5-with-sha3-512", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x10") \
	X(RIPEMD160_WITH_RSA, "rsaSignatureWithripemd160", \
		"\x2b\x24\x03\x03\x01\x02") \
	X(OIW_MD5_WITH_RSA, "md5WithRSA", "\x2b\x0e\x03\x02\x03") \
	X(OIW_SHA1_WITH_RSA, "sha1WithRSA", "\x2b\x0e\x03\x02\x1d") \
	X(OIW_DSA_WITH_SHA1, "dsaWithSHA1", "\x2b\x0e\x03\x02\x1b") \
	X(ECDSA_WITH_SHA1, "ecdsa-with-SHA1", "\x2a\x86\x48\xce\x3d\x04\x01") \
	X(ECDSA_WITH_SHA224, "ecdsa-with-SHA224", \
		"\x2a\x86\x48\xce\x3d\x04\x03\x01") \
	X(ECDSA_WITH_SHA256, "ecdsa-with-SHA256", \
		"\x2a\x86\x48\xce\x3d\x04\x03\x02") \
	X(ECDSA_WITH_SHA384, "ecdsa-with-SHA384", \
		"\x2a\x86\x48\xce\x3d\x04\x03\x03") \
	X(ECDSA_WITH_SHA512, "ecdsa-with-SHA512", \
		"\x2a\x86\x48\xce\x3d\x04\x03\x04") \
	X(SM2_WITH_SM3, "SM2-with-SM3", "\x2a\x81\x1c\xcf\x55\x01\x83\x75") \
	/* GOST R 34.10 and 34.11: RFC 4491, RFC 9215, RFC 7836 */ \
	X(GOST2001, "id-GostR3410-2001", "\x2a\x85\x03\x02\x02\x13") \
	X(GOST2012_256, "id-tc26-gost3410-12-256", \
		"\x2a\x85\x03\x07\x01\x01\x01\x01") \
	X(GOST2012_512, "id-tc26-gost3410-12-512", \
		"\x2a\x85\x03\x07\x01\x01\x01\x02") \
	X(GOST2001_WITH_GOST94, "id-GostR3411-94-with-GostR3410-2001", \
		"\x2a\x85\x03\x02\x02\x03") \
	X(GOST2012_256_WITH_STREEBOG, \
		"id-tc26-signwithdigest-gost3410-12-256", \
		"\x2a\x85\x03\x07\x01\x01\x03\x02") \
	X(GOST2012_512_WITH_STREEBOG, \
		"id-tc26-signwithdigest-gost3410-12-512", \
		"\x2a\x85\x03\x07\x01\x01\x03\x03") \
	X(GOST94, "id-GostR3411-94", "\x2a\x85\x03\x02\x02\x09") \
	X(STREEBOG256, "id-tc26-gost3411-12-256", \
		"\x2a\x85\x03\x07\x01\x01\x02\x02") \
	X(STREEBOG512, "id-tc26-gost3411-12-512", \
		"\x2a\x85\x03\x07\x01\x01\x02\x03") \
	X(GOST94_CRYPTOPRO, "id-GostR3411-94-CryptoProParamSet", \
		"\x2a\x85\x03\x02\x02\x1e\x01") \
	X(GOST2001_TEST, "id-GostR3410-2001-TestParamSet", \
		"\x2a\x85\x03\x02\x02\x23\x00") \
	X(CRYPTOPRO_A, "id-GostR3410-2001-CryptoPro-A-ParamSet", \
		"\x2a\x85\x03\x02\x02\x23\x01") \
	X(CRYPTOPRO_B, "id-GostR3410-2001-CryptoPro-B-ParamSet", \
		"\x2a\x85\x03\x02\x02\x23\x02") \
	X(CRYPTOPRO_C, "id-GostR3410-2001-CryptoPro-C-ParamSet", \
		"\x2a\x85\x03\x02\x02\x23\x03") \
	X(CRYPTOPRO_XCHA, "id-GostR3410-2001-CryptoPro-XchA-ParamSet", \
		"\x2a\x85\x03\x02\x02\x24\x00") \
	X(CRYPTOPRO_XCHB, "id-GostR3410-2001-CryptoPro-XchB-ParamSet", \
		"\x2a\x85\x03\x02\x02\x24\x01") \
	X(TC26_256_A, "id-tc26-gost-3410-2012-256-paramSetA", \
		"\x2a\x85\x03\x07\x01\x02\x01\x01\x01") \
	X(TC26_256_B, "id-tc26-gost-3410-2012-256-paramSetB", \
		"\x2a\x85\x03\x07\x01\x02\x01\x01\x02") \
	X(TC26_256_C, "id-tc26-gost-3410-2012-256-paramSetC", \
		"\x2a\x85\x03\x07\x01\x02\x01\x01\x03") \
	X(TC26_256_D, "id-tc26-gost-3410-2012-256-paramSetD", \
		"\x2a\x85\x03\x07\x01\x02\x01\x01\x04") \
	X(TC26_512_TEST, "id-tc26-gost-3410-2012-512-paramSetTest", \
		"\x2a\x85\x03\x07\x01\x02\x01\x02\x00") \
	X(TC26_512_A, "id-tc26-gost-3410-2012-512-paramSetA", \
		"\x2a\x85\x03\x07\x01\x02\x01\x02\x01") \
	X(TC26_512_B, "id-tc26-gost-3410-2012-512-paramSetB", \
		"\x2a\x85\x03\x07\x01\x02\x01\x02\x02") \
	X(TC26_512_C, "id-tc26-gost-3410-2012-512-paramSetC", \
		"\x2a\x85\x03\x07\x01\x02\x01\x02\x03") \
	/* Signatures and digests with SHAKE: RFC 8702 */ \
	X(RSASSA_PSS_SHAKE128, "id-RSASSA-PSS-SHAKE128", \
		"\x2b\x06\x01\x05\x05\x07\x06\x1e") \
	X(RSASSA_PSS_SHAKE256, "id-RSASSA-PSS-SHAKE256", \
		"\x2b\x06\x01\x05\x05\x07\x06\x1f") \
	X(ECDSA_WITH_SHAKE128, "id-ecdsa-with-shake128", \
		"\x2b\x06\x01\x05\x05\x07\x06\x20") \
	X(ECDSA_WITH_SHAKE256, "id-ecdsa-with-shake256", \
		"\x2b\x06\x01\x05\x05\x07\x06\x21") \
	X(SHAKE128, "id-shake128", "\x60\x86\x48\x01\x65\x03\x04\x02\x0b") \
	X(SHAKE256, "id-shake256", "\x60\x86\x48\x01\x65\x03\x04\x02\x0c") \
	/* Signatures: RFC 5758 and NIST's */ \
	X(ECDSA_WITH_SHA2, "ecdsa-with-SHA2", "\x2a\x86\x48\xce\x3d\x04\x03") \
	X(ECDSA_WITH_SHA3_224, "id-ecdsa-with-sha3-224", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x09") \
	X(ECDSA_WITH_SHA3_256, "id-ecdsa-with-sha3-256", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x0a") \
	X(ECDSA_WITH_SHA3_384, "id-ecdsa-with-sha3-384", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x0b") \
	X(ECDSA_WITH_SHA3_512, "id-ecdsa-with-sha3-512", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x0c") \
	X(DSA_WITH_SHA1, "dsa-with-sha1", "\x2a\x86\x48\xce\x38\x04\x03") \
	X(DSA_WITH_SHA224, "dsa-with-sha224", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x01") \
	X(DSA_WITH_SHA256, "dsa-with-sha256", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x02") \
	X(DSA_WITH_SHA384, "dsa-with-sha384", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x03") \
	X(DSA_WITH_SHA512, "dsa-with-sha512", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x04") \
	X(DSA_WITH_SHA3_224, "id-dsa-with-sha3-224", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x05") \
	X(DSA_WITH_SHA3_256, "id-dsa-with-sha3-256", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x06") \
	X(DSA_WITH_SHA3_384, "id-dsa-with-sha3-384", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x07") \
	X(DSA_WITH_SHA3_512, "id-dsa-with-sha3-512", \
		"\x60\x86\x48\x01\x65\x03\x04\x03\x08")

enum oid_id {
	OID_UNKNOWN,
#define X(symbol, name, octets) OID_##symbol,
	OIDS(X)
#undef X
};

/* True where an OID has these content octets: at least one, no arc that begins
 * with 80 or that their end cuts off. X.690 8.19.2. */
bool oid_is_sound(struct slice content);

/* Which known OID these content octets are; OID_UNKNOWN for all others. */
enum oid_id oid_find(struct slice content);

/* Its content octets, static; empty for OID_UNKNOWN. */
struct slice oid_octets(enum oid_id id);

/* The standards' name; "unknown" for OID_UNKNOWN. Never NULL. */
const char *oid_name(enum oid_id id);

/* "CN", as RFC 4514 and OpenSSL shorten what is common in names; NULL: it has
 * no short name. */
const char *oid_short_name(enum oid_id id);

/* Appends the dotted form (2.25.340282366920938463463374607431768211455),
 * of any arc size, linear in the content: at most 64 octets are printed, the
 * rest is told as a count. Octets that are no OID (empty, unfinished) are
 * appended in hexadecimal as #NN... */
void oid_print(struct text *text, struct slice content);

/* The name where the OID is known, else the dotted form; never NULL. */
const char *oid_text(struct arena *arena, struct slice content);

#endif
