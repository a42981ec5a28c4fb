/* The OIDs of der/oid.h against their dotted forms, which are how documents
 * write them: each is encoded here by X.690 8.19, and the library has to know
 * the octets. And what is made of OIDs: the DigestInfo of each hash.
 * SPDX-License-Identifier: MIT */
#include "test_constants.h"

#include "verify/digest.h"

/* --- the dotted forms --------------------------------------------------------
 */

#define PILOT "0.9.2342.19200300.100.1" /* RFC 4524 */
#define SCA "1.2.156.10197.1"           /* GM/T 0006 */
#define CRYPTOPRO "1.2.643.2.2"         /* RFC 4357 */
#define TC26 "1.2.643.7.1"              /* RFC 7836, RFC 9215 */
#define X957 "1.2.840.10040.4"          /* RFC 3279 */
#define X962 "1.2.840.10045"            /* RFC 5480 */
#define PKCS1 "1.2.840.113549.1.1"      /* RFC 8017 C */
#define PKCS3 "1.2.840.113549.1.3"      /* PKCS #3 */
#define PKCS9 "1.2.840.113549.1.9"      /* RFC 2985 */
#define RSA_DIGESTS "1.2.840.113549.2"  /* RFC 8017 B.1 */
#define ADOBE "1.2.840.113583"          /* Adobe */
#define ENTERPRISE "1.3.6.1.4.1"        /* IANA */
#define MICROSOFT "1.3.6.1.4.1.311"     /* MS-WCCE */
#define KERBEROS "1.3.6.1.5.2.3"        /* RFC 4556 */
#define ID_PE "1.3.6.1.5.5.7.1"        /* RFC 5280 A.2 and IANA's SMI numbers */
#define ID_QT "1.3.6.1.5.5.7.2"        /* the same */
#define ID_KP "1.3.6.1.5.5.7.3"        /* the same */
#define ID_ALG "1.3.6.1.5.5.7.6"       /* the same */
#define ID_ON "1.3.6.1.5.5.7.8"        /* the same */
#define ID_PDA "1.3.6.1.5.5.7.9"       /* RFC 3739 */
#define ID_OCSP "1.3.6.1.5.5.7.48.1"   /* RFC 6960 */
#define IKE "1.3.6.1.5.5.8.2"          /* Apple */
#define OIW "1.3.14.3.2"               /* ISO 7498-2, OIW */
#define TELETRUST "1.3.36.3"           /* TeleTrusT */
#define BRAINPOOL "1.3.36.3.3.2.8.1.1" /* RFC 5639 4 */
#define RFC8410 "1.3.101"              /* RFC 8410 */
#define CERTICOM "1.3.132"             /* SEC 2 A.2 */
#define ID_AT "2.5.4"                  /* X.520 */
#define ID_CE "2.5.29"                 /* X.509 */
#define HASH_ALGS "2.16.840.1.101.3.4.2" /* NIST */
#define SIG_ALGS "2.16.840.1.101.3.4.3"  /* NIST */
#define KEMS "2.16.840.1.101.3.4.4"      /* NIST */
#define NETSCAPE "2.16.840.1.113730"     /* Netscape */
#define CABF "2.23.140"                  /* CA/Browser Forum */
#define SMIME "2.23.140.1.5"             /* SBR 7.1.6.1 */

static const struct row {
	enum oid_id id;
	const char *dotted;
} rows[] = {
	{OID_COMMON_NAME, ID_AT ".3"},
	{OID_SURNAME, ID_AT ".4"},
	{OID_SERIAL_NUMBER, ID_AT ".5"},
	{OID_COUNTRY_NAME, ID_AT ".6"},
	{OID_LOCALITY_NAME, ID_AT ".7"},
	{OID_STATE_OR_PROVINCE_NAME, ID_AT ".8"},
	{OID_STREET_ADDRESS, ID_AT ".9"},
	{OID_ORGANIZATION_NAME, ID_AT ".10"},
	{OID_ORGANIZATIONAL_UNIT_NAME, ID_AT ".11"},
	{OID_TITLE, ID_AT ".12"},
	{OID_DESCRIPTION, ID_AT ".13"},
	{OID_BUSINESS_CATEGORY, ID_AT ".15"},
	{OID_POSTAL_ADDRESS, ID_AT ".16"},
	{OID_POSTAL_CODE, ID_AT ".17"},
	{OID_TELEPHONE_NUMBER, ID_AT ".20"},
	{OID_NAME, ID_AT ".41"},
	{OID_GIVEN_NAME, ID_AT ".42"},
	{OID_INITIALS, ID_AT ".43"},
	{OID_GENERATION_QUALIFIER, ID_AT ".44"},
	{OID_UNIQUE_IDENTIFIER, ID_AT ".45"},
	{OID_DN_QUALIFIER, ID_AT ".46"},
	{OID_PSEUDONYM, ID_AT ".65"},
	{OID_ORGANIZATION_IDENTIFIER, ID_AT ".97"},
	{OID_USER_ID, PILOT ".1"},
	{OID_DOMAIN_COMPONENT, PILOT ".25"},
	{OID_JURISDICTION_LOCALITY, MICROSOFT ".60.2.1.1"},
	{OID_JURISDICTION_STATE, MICROSOFT ".60.2.1.2"},
	{OID_JURISDICTION_COUNTRY, MICROSOFT ".60.2.1.3"},
	{OID_POST_OFFICE_BOX, ID_AT ".18"},
	{OID_DELIVERY_OFFICE, ID_AT ".19"},
	{OID_TELEX_NUMBER, ID_AT ".21"},
	{OID_FAX_NUMBER, ID_AT ".23"},
	{OID_X121_ADDRESS, ID_AT ".24"},
	{OID_ISDN_NUMBER, ID_AT ".25"},
	{OID_REGISTERED_ADDRESS, ID_AT ".26"},
	{OID_DESTINATION_INDICATOR, ID_AT ".27"},
	{OID_DISTINGUISHED_NAME, ID_AT ".49"},
	{OID_HOUSE_IDENTIFIER, ID_AT ".51"},
	{OID_DMD_NAME, ID_AT ".54"},
	{OID_ROLE, ID_AT ".72"},
	{OID_COUNTRY_CODE_3, ID_AT ".98"},
	{OID_COUNTRY_CODE_N3, ID_AT ".99"},
	{OID_DNS_NAME, ID_AT ".100"},
	{OID_MAIL, PILOT ".3"},
	{OID_INFO, PILOT ".4"},
	{OID_ROOM_NUMBER, PILOT ".6"},
	{OID_USER_CLASS, PILOT ".8"},
	{OID_HOST, PILOT ".9"},
	{OID_HOME_PHONE, PILOT ".20"},
	{OID_ASSOCIATED_DOMAIN, PILOT ".37"},
	{OID_HOME_POSTAL_ADDRESS, PILOT ".39"},
	{OID_PERSONAL_TITLE, PILOT ".40"},
	{OID_MOBILE, PILOT ".41"},
	{OID_PAGER, PILOT ".42"},
	{OID_FRIENDLY_COUNTRY, PILOT ".43"},
	{OID_COSINE_IDENTIFIER, PILOT ".44"},
	{OID_ORGANIZATIONAL_STATUS, PILOT ".45"},
	{OID_BUILDING_NAME, PILOT ".48"},
	{OID_DATE_OF_BIRTH, ID_PDA ".1"},
	{OID_PLACE_OF_BIRTH, ID_PDA ".2"},
	{OID_GENDER, ID_PDA ".3"},
	{OID_CITIZENSHIP, ID_PDA ".4"},
	{OID_RESIDENCE, ID_PDA ".5"},
	{OID_EMAIL_ADDRESS, PKCS9 ".1"},
	{OID_UNSTRUCTURED_NAME, PKCS9 ".2"},
	{OID_CHALLENGE_PASSWORD, PKCS9 ".7"},
	{OID_UNSTRUCTURED_ADDRESS, PKCS9 ".8"},
	{OID_EXTENSION_REQUEST, PKCS9 ".14"},
	{OID_SIGNING_TIME, PKCS9 ".5"},
	{OID_SMIME_CAPABILITIES, PKCS9 ".15"},
	{OID_FRIENDLY_NAME, PKCS9 ".20"},
	{OID_LOCAL_KEY_ID, PKCS9 ".21"},
	{OID_ATTESTATION, PKCS9 ".16.2.59"}, /* id-aa, RFC 2634 */
	{OID_RELATED_CERT_REQUEST, PKCS9 ".16.2.60"},
	{OID_STATEMENT_OF_POSSESSION, ENTERPRISE ".22112.2.1"},
	{OID_CA_SIGNING_NONCE, CABF ".41"},
	{OID_APPLICANT_SIGNING_NONCE, CABF ".42"},
	{OID_MS_EXTENSION_REQUEST, MICROSOFT ".2.1.14"},
	{OID_MS_RENEWAL_CERTIFICATE, MICROSOFT ".13.1"},
	{OID_MS_NAME_VALUE_PAIR, MICROSOFT ".13.2.1"},
	{OID_MS_CSP_PROVIDER, MICROSOFT ".13.2.2"},
	{OID_MS_OS_VERSION, MICROSOFT ".13.2.3"},
	{OID_MS_ARCHIVED_KEY, MICROSOFT ".21.13"},
	{OID_MS_CLIENT_INFO, MICROSOFT ".21.20"},
	{OID_ON_SMTP_UTF8_MAILBOX, ID_ON ".9"},
	{OID_MS_USER_PRINCIPAL_NAME, MICROSOFT ".20.2.3"},
	{OID_MS_NTDS_REPLICATION, MICROSOFT ".25.1"},
	{OID_ON_PERMANENT_IDENTIFIER, ID_ON ".3"},
	{OID_ON_HARDWARE_MODULE_NAME, ID_ON ".4"},
	{OID_ON_XMPP_ADDRESS, ID_ON ".5"},
	{OID_ON_DNS_SRV, ID_ON ".7"},
	{OID_ON_NAI_REALM, ID_ON ".8"},
	{OID_ON_BUNDLE_EID, ID_ON ".11"},
	{OID_KRB5_PRINCIPAL_NAME, "1.3.6.1.5.2.2"},
	{OID_SUBJECT_KEY_IDENTIFIER, ID_CE ".14"},
	{OID_KEY_USAGE, ID_CE ".15"},
	{OID_SUBJECT_ALT_NAME, ID_CE ".17"},
	{OID_BASIC_CONSTRAINTS, ID_CE ".19"},
	{OID_NAME_CONSTRAINTS, ID_CE ".30"},
	{OID_CERTIFICATE_POLICIES, ID_CE ".32"},
	{OID_AUTHORITY_KEY_IDENTIFIER, ID_CE ".35"},
	{OID_EXT_KEY_USAGE, ID_CE ".37"},
	{OID_TLS_FEATURE, ID_PE ".24"},
	{OID_SUBJECT_DIRECTORY_ATTRIBUTES, ID_CE ".9"},
	{OID_PRIVATE_KEY_USAGE_PERIOD, ID_CE ".16"},
	{OID_ISSUER_ALT_NAME, ID_CE ".18"},
	{OID_CRL_DISTRIBUTION_POINTS, ID_CE ".31"},
	{OID_POLICY_MAPPINGS, ID_CE ".33"},
	{OID_POLICY_CONSTRAINTS, ID_CE ".36"},
	{OID_FRESHEST_CRL, ID_CE ".46"},
	{OID_INHIBIT_ANY_POLICY, ID_CE ".54"},
	{OID_NO_REV_AVAIL, ID_CE ".56"},
	{OID_SUBJECT_ALT_PUBLIC_KEY, ID_CE ".72"},
	{OID_ALT_SIGNATURE_ALGORITHM, ID_CE ".73"},
	{OID_ALT_SIGNATURE_VALUE, ID_CE ".74"},
	{OID_AUTHORITY_INFO_ACCESS, ID_PE ".1"},
	{OID_BIOMETRIC_INFO, ID_PE ".2"},
	{OID_QC_STATEMENTS, ID_PE ".3"},
	{OID_IP_ADDR_BLOCKS, ID_PE ".7"},
	{OID_AUTONOMOUS_SYS_IDS, ID_PE ".8"},
	{OID_SUBJECT_INFO_ACCESS, ID_PE ".11"},
	{OID_LOGOTYPE, ID_PE ".12"},
	{OID_WLAN_SSID, ID_PE ".13"},
	{OID_PROXY_CERT_INFO, ID_PE ".14"},
	{OID_TN_AUTH_LIST, ID_PE ".26"},
	{OID_ACME_IDENTIFIER, ID_PE ".31"},
	{OID_RELATED_CERT, ID_PE ".36"},
	{OID_OCSP_NO_CHECK, ID_OCSP ".5"},
	{OID_CT_SCT_LIST, ENTERPRISE ".11129.2.4.2"},
	{OID_CT_POISON, ENTERPRISE ".11129.2.4.3"},
	{OID_DELEGATION_USAGE, ENTERPRISE ".44363.44"},
	{OID_CABF_ORGANIZATION_IDENTIFIER, CABF ".3.1"},
	{OID_CABF_TOR_DESCRIPTOR, CABF ".1.31"},
	{OID_ETSI_SHORT_TERM, "0.4.0.194121.2.1"},
	{OID_LEI, ENTERPRISE ".52266.1"},
	{OID_LEI_ROLE, ENTERPRISE ".52266.2"},
	{OID_ADOBE_TIMESTAMP, ADOBE ".1.1.9.1"},
	{OID_ADOBE_ARCHIVE_REV_INFO, ADOBE ".1.1.9.2"},
	{OID_NETSCAPE_CERT_TYPE, NETSCAPE ".1.1"},
	{OID_NETSCAPE_BASE_URL, NETSCAPE ".1.2"},
	{OID_NETSCAPE_REVOCATION_URL, NETSCAPE ".1.3"},
	{OID_NETSCAPE_CA_REVOCATION_URL, NETSCAPE ".1.4"},
	{OID_NETSCAPE_RENEWAL_URL, NETSCAPE ".1.7"},
	{OID_NETSCAPE_CA_POLICY_URL, NETSCAPE ".1.8"},
	{OID_NETSCAPE_SSL_SERVER_NAME, NETSCAPE ".1.12"},
	{OID_NETSCAPE_COMMENT, NETSCAPE ".1.13"},
	{OID_ENTRUST_VERS_INFO, "1.2.840.113533.7.65.0"},
	{OID_MS_CA_VERSION, MICROSOFT ".21.1"},
	{OID_MS_PREVIOUS_CERT_HASH, MICROSOFT ".21.2"},
	{OID_MS_TEMPLATE_NAME, MICROSOFT ".20.2"},
	{OID_MS_TEMPLATE, MICROSOFT ".21.7"},
	{OID_MS_APPLICATION_POLICIES, MICROSOFT ".21.10"},
	{OID_MS_APPLICATION_POLICY_MAPPINGS, MICROSOFT ".21.11"},
	{OID_MS_APPLICATION_POLICY_CONSTRAINTS, MICROSOFT ".21.12"},
	{OID_MS_NTDS_CA_SECURITY, MICROSOFT ".25.2"},
	{OID_ANY_PURPOSE, ID_CE ".37.0"},
	{OID_SERVER_AUTH, ID_KP ".1"},
	{OID_CLIENT_AUTH, ID_KP ".2"},
	{OID_CODE_SIGNING, ID_KP ".3"},
	{OID_EMAIL_PROTECTION, ID_KP ".4"},
	{OID_IPSEC_END_SYSTEM, ID_KP ".5"},
	{OID_IPSEC_TUNNEL, ID_KP ".6"},
	{OID_IPSEC_USER, ID_KP ".7"},
	{OID_TIME_STAMPING, ID_KP ".8"},
	{OID_OCSP_SIGNING, ID_KP ".9"},
	{OID_EAP_OVER_PPP, ID_KP ".13"},
	{OID_EAP_OVER_LAN, ID_KP ".14"},
	{OID_SCVP_SERVER, ID_KP ".15"},
	{OID_SCVP_CLIENT, ID_KP ".16"},
	{OID_IPSEC_IKE, ID_KP ".17"},
	{OID_CAPWAP_AC, ID_KP ".18"},
	{OID_CAPWAP_WTP, ID_KP ".19"},
	{OID_SIP_DOMAIN, ID_KP ".20"},
	{OID_SSH_CLIENT, ID_KP ".21"},
	{OID_SSH_SERVER, ID_KP ".22"},
	{OID_SEND_ROUTER, ID_KP ".23"},
	{OID_SEND_PROXIED_ROUTER, ID_KP ".24"},
	{OID_SEND_OWNER, ID_KP ".25"},
	{OID_SEND_PROXIED_OWNER, ID_KP ".26"},
	{OID_CMC_CA, ID_KP ".27"},
	{OID_CMC_RA, ID_KP ".28"},
	{OID_CMC_ARCHIVE, ID_KP ".29"},
	{OID_BGPSEC_ROUTER, ID_KP ".30"},
	{OID_BRAND_INDICATOR, ID_KP ".31"},
	{OID_CM_KGA, ID_KP ".32"},
	{OID_RPC_TLS_CLIENT, ID_KP ".33"},
	{OID_RPC_TLS_SERVER, ID_KP ".34"},
	{OID_BUNDLE_SECURITY, ID_KP ".35"},
	{OID_DOCUMENT_SIGNING, ID_KP ".36"},
	{OID_JWT, ID_KP ".37"},
	{OID_HTTP_CONTENT_ENCRYPT, ID_KP ".38"},
	{OID_OAUTH_TOKEN_SIGNING, ID_KP ".39"},
	{OID_IM_URI, ID_KP ".40"},
	{OID_IKE_INTERMEDIATE, IKE ".2"},
	{OID_PKINIT_CLIENT, KERBEROS ".4"},
	{OID_PKINIT_KDC, KERBEROS ".5"},
	{OID_PIV_CARD_AUTH, "2.16.840.1.101.3.6.8"},
	{OID_CT_PRECERT_SIGNING, ENTERPRISE ".11129.2.4.4"},
	{OID_TSL_SIGNING, "0.4.0.2231.3.0"},
	{OID_ADOBE_DOCUMENT_TRUST, ADOBE ".1.1.5"},
	{OID_INTEL_AMT, "2.16.840.1.113741.1.2.3"},
	{OID_NETSCAPE_SGC, NETSCAPE ".4.1"},
	{OID_VERISIGN_SGC, "2.16.840.1.113733.1.8.1"},
	{OID_MS_SGC, MICROSOFT ".10.3.3"},
	{OID_MS_TRUST_LIST_SIGNING, MICROSOFT ".10.3.1"},
	{OID_MS_EFS, MICROSOFT ".10.3.4"},
	{OID_MS_EFS_RECOVERY, MICROSOFT ".10.3.4.1"},
	{OID_MS_WHQL, MICROSOFT ".10.3.5"},
	{OID_MS_QUALIFIED_SUBORDINATION, MICROSOFT ".10.3.10"},
	{OID_MS_KEY_RECOVERY, MICROSOFT ".10.3.11"},
	{OID_MS_DOCUMENT_SIGNING, MICROSOFT ".10.3.12"},
	{OID_MS_LIFETIME_SIGNING, MICROSOFT ".10.3.13"},
	{OID_MS_INDIVIDUAL_CODE_SIGNING, MICROSOFT ".2.1.21"},
	{OID_MS_COMMERCIAL_CODE_SIGNING, MICROSOFT ".2.1.22"},
	{OID_MS_ENROLLMENT_AGENT, MICROSOFT ".20.2.1"},
	{OID_MS_SMARTCARD_LOGON, MICROSOFT ".20.2.2"},
	{OID_MS_CA_EXCHANGE, MICROSOFT ".21.5"},
	{OID_MS_KEY_RECOVERY_AGENT, MICROSOFT ".21.6"},
	{OID_MS_DS_REPLICATION, MICROSOFT ".21.19"},
	{OID_MS_REMOTE_DESKTOP, MICROSOFT ".54.1.2"},
	{OID_MS_BITLOCKER, MICROSOFT ".67.1.1"},
	{OID_ANY_POLICY, ID_CE ".32.0"},
	{OID_POLICY_EV, CABF ".1.1"},
	{OID_POLICY_DV, CABF ".1.2.1"},
	{OID_POLICY_OV, CABF ".1.2.2"},
	{OID_POLICY_IV, CABF ".1.2.3"},
	{OID_POLICY_EV_CODE_SIGNING, CABF ".1.3"},
	{OID_POLICY_CODE_SIGNING, CABF ".1.4.1"},
	{OID_POLICY_TIME_STAMPING, CABF ".1.4.2"},
	{OID_POLICY_SMIME_MAILBOX_LEGACY, SMIME ".1.1"},
	{OID_POLICY_SMIME_MAILBOX_MULTIPURPOSE, SMIME ".1.2"},
	{OID_POLICY_SMIME_MAILBOX_STRICT, SMIME ".1.3"},
	{OID_POLICY_SMIME_ORGANIZATION_LEGACY, SMIME ".2.1"},
	{OID_POLICY_SMIME_ORGANIZATION_MULTIPURPOSE, SMIME ".2.2"},
	{OID_POLICY_SMIME_ORGANIZATION_STRICT, SMIME ".2.3"},
	{OID_POLICY_SMIME_SPONSOR_LEGACY, SMIME ".3.1"},
	{OID_POLICY_SMIME_SPONSOR_MULTIPURPOSE, SMIME ".3.2"},
	{OID_POLICY_SMIME_SPONSOR_STRICT, SMIME ".3.3"},
	{OID_POLICY_SMIME_INDIVIDUAL_LEGACY, SMIME ".4.1"},
	{OID_POLICY_SMIME_INDIVIDUAL_MULTIPURPOSE, SMIME ".4.2"},
	{OID_POLICY_SMIME_INDIVIDUAL_STRICT, SMIME ".4.3"},
	{OID_QUALIFIER_CPS, ID_QT ".1"},
	{OID_QUALIFIER_NOTICE, ID_QT ".2"},
	{OID_RSA_ENCRYPTION, PKCS1 ".1"},
	{OID_RSAES_OAEP, PKCS1 ".7"},
	{OID_RSASSA_PSS, PKCS1 ".10"},
	{OID_OIW_DSA, OIW ".12"},
	{OID_DSA, X957 ".1"},
	{OID_EC_PUBLIC_KEY, X962 ".2.1"},
	{OID_X25519, RFC8410 ".110"},
	{OID_X448, RFC8410 ".111"},
	{OID_DH_PUBLIC_NUMBER, "1.2.840.10046.2.1"},
	{OID_DH_KEY_AGREEMENT, PKCS3 ".1"},
	{OID_EC_DH, CERTICOM ".1.12"},
	{OID_EC_MQV, CERTICOM ".1.13"},
	{OID_ML_KEM_512, KEMS ".1"},
	{OID_ML_KEM_768, KEMS ".2"},
	{OID_ML_KEM_1024, KEMS ".3"},
	{OID_ED25519, RFC8410 ".112"},
	{OID_ED448, RFC8410 ".113"},
	{OID_ML_DSA_44, SIG_ALGS ".17"},
	{OID_ML_DSA_65, SIG_ALGS ".18"},
	{OID_ML_DSA_87, SIG_ALGS ".19"},
	{OID_SLH_DSA_SHA2_128S, SIG_ALGS ".20"},
	{OID_SLH_DSA_SHA2_128F, SIG_ALGS ".21"},
	{OID_SLH_DSA_SHA2_192S, SIG_ALGS ".22"},
	{OID_SLH_DSA_SHA2_192F, SIG_ALGS ".23"},
	{OID_SLH_DSA_SHA2_256S, SIG_ALGS ".24"},
	{OID_SLH_DSA_SHA2_256F, SIG_ALGS ".25"},
	{OID_SLH_DSA_SHAKE_128S, SIG_ALGS ".26"},
	{OID_SLH_DSA_SHAKE_128F, SIG_ALGS ".27"},
	{OID_SLH_DSA_SHAKE_192S, SIG_ALGS ".28"},
	{OID_SLH_DSA_SHAKE_192F, SIG_ALGS ".29"},
	{OID_SLH_DSA_SHAKE_256S, SIG_ALGS ".30"},
	{OID_SLH_DSA_SHAKE_256F, SIG_ALGS ".31"},
	{OID_HASH_ML_DSA_44, SIG_ALGS ".32"},
	{OID_HASH_ML_DSA_65, SIG_ALGS ".33"},
	{OID_HASH_ML_DSA_87, SIG_ALGS ".34"},
	{OID_HASH_SLH_DSA_SHA2_128S, SIG_ALGS ".35"},
	{OID_HASH_SLH_DSA_SHA2_128F, SIG_ALGS ".36"},
	{OID_HASH_SLH_DSA_SHA2_192S, SIG_ALGS ".37"},
	{OID_HASH_SLH_DSA_SHA2_192F, SIG_ALGS ".38"},
	{OID_HASH_SLH_DSA_SHA2_256S, SIG_ALGS ".39"},
	{OID_HASH_SLH_DSA_SHA2_256F, SIG_ALGS ".40"},
	{OID_HASH_SLH_DSA_SHAKE_128S, SIG_ALGS ".41"},
	{OID_HASH_SLH_DSA_SHAKE_128F, SIG_ALGS ".42"},
	{OID_HASH_SLH_DSA_SHAKE_192S, SIG_ALGS ".43"},
	{OID_HASH_SLH_DSA_SHAKE_192F, SIG_ALGS ".44"},
	{OID_HASH_SLH_DSA_SHAKE_256S, SIG_ALGS ".45"},
	{OID_HASH_SLH_DSA_SHAKE_256F, SIG_ALGS ".46"},
	{OID_MLDSA44_RSA2048_PSS, ID_ALG ".37"},
	{OID_MLDSA44_RSA2048_PKCS15, ID_ALG ".38"},
	{OID_MLDSA44_ED25519, ID_ALG ".39"},
	{OID_MLDSA44_P256, ID_ALG ".40"},
	{OID_MLDSA65_RSA3072_PSS, ID_ALG ".41"},
	{OID_MLDSA65_RSA3072_PKCS15, ID_ALG ".42"},
	{OID_MLDSA65_RSA4096_PSS, ID_ALG ".43"},
	{OID_MLDSA65_RSA4096_PKCS15, ID_ALG ".44"},
	{OID_MLDSA65_P256, ID_ALG ".45"},
	{OID_MLDSA65_P384, ID_ALG ".46"},
	{OID_MLDSA65_BRAINPOOLP256R1, ID_ALG ".47"},
	{OID_MLDSA65_ED25519, ID_ALG ".48"},
	{OID_MLDSA87_P384, ID_ALG ".49"},
	{OID_MLDSA87_BRAINPOOLP384R1, ID_ALG ".50"},
	{OID_MLDSA87_ED448, ID_ALG ".51"},
	{OID_MLDSA87_RSA3072_PSS, ID_ALG ".52"},
	{OID_MLDSA87_RSA4096_PSS, ID_ALG ".53"},
	{OID_MLDSA87_P521, ID_ALG ".54"},
	{OID_SHA1, OIW ".26"},
	{OID_MD2, RSA_DIGESTS ".2"},
	{OID_MD4, RSA_DIGESTS ".4"},
	{OID_MD5, RSA_DIGESTS ".5"},
	{OID_RIPEMD160, TELETRUST ".2.1"},
	{OID_SHA256, HASH_ALGS ".1"},
	{OID_SHA384, HASH_ALGS ".2"},
	{OID_SHA512, HASH_ALGS ".3"},
	{OID_SHA224, HASH_ALGS ".4"},
	{OID_SHA512_224, HASH_ALGS ".5"},
	{OID_SHA512_256, HASH_ALGS ".6"},
	{OID_SHA3_224, HASH_ALGS ".7"},
	{OID_SHA3_256, HASH_ALGS ".8"},
	{OID_SHA3_384, HASH_ALGS ".9"},
	{OID_SHA3_512, HASH_ALGS ".10"},
	{OID_SM3, SCA ".401"},
	{OID_MGF1, PKCS1 ".8"},
	{OID_SECP192R1, X962 ".3.1.1"},
	{OID_SECP224R1, CERTICOM ".0.33"},
	{OID_SECP256R1, X962 ".3.1.7"},
	{OID_SECP384R1, CERTICOM ".0.34"},
	{OID_SECP521R1, CERTICOM ".0.35"},
	{OID_SECP256K1, CERTICOM ".0.10"},
	{OID_BRAINPOOLP256R1, BRAINPOOL ".7"},
	{OID_BRAINPOOLP384R1, BRAINPOOL ".11"},
	{OID_BRAINPOOLP512R1, BRAINPOOL ".13"},
	{OID_BRAINPOOLP256T1, BRAINPOOL ".8"},
	{OID_BRAINPOOLP320R1, BRAINPOOL ".9"},
	{OID_BRAINPOOLP320T1, BRAINPOOL ".10"},
	{OID_BRAINPOOLP384T1, BRAINPOOL ".12"},
	{OID_BRAINPOOLP512T1, BRAINPOOL ".14"},
	{OID_FRP256V1, "1.2.250.1.223.101.256.1"},
	{OID_SM2, SCA ".301"},
	{OID_MD2_WITH_RSA, PKCS1 ".2"},
	{OID_MD4_WITH_RSA, PKCS1 ".3"},
	{OID_MD5_WITH_RSA, PKCS1 ".4"},
	{OID_SHA1_WITH_RSA, PKCS1 ".5"},
	{OID_SHA256_WITH_RSA, PKCS1 ".11"},
	{OID_SHA384_WITH_RSA, PKCS1 ".12"},
	{OID_SHA512_WITH_RSA, PKCS1 ".13"},
	{OID_SHA224_WITH_RSA, PKCS1 ".14"},
	{OID_SHA512_224_WITH_RSA, PKCS1 ".15"},
	{OID_SHA512_256_WITH_RSA, PKCS1 ".16"},
	{OID_SHA3_224_WITH_RSA, SIG_ALGS ".13"},
	{OID_SHA3_256_WITH_RSA, SIG_ALGS ".14"},
	{OID_SHA3_384_WITH_RSA, SIG_ALGS ".15"},
	{OID_SHA3_512_WITH_RSA, SIG_ALGS ".16"},
	{OID_RIPEMD160_WITH_RSA, TELETRUST ".3.1.2"},
	{OID_OIW_MD5_WITH_RSA, OIW ".3"},
	{OID_OIW_SHA1_WITH_RSA, OIW ".29"},
	{OID_OIW_DSA_WITH_SHA1, OIW ".27"},
	{OID_ECDSA_WITH_SHA1, X962 ".4.1"},
	{OID_ECDSA_WITH_SHA224, X962 ".4.3.1"},
	{OID_ECDSA_WITH_SHA256, X962 ".4.3.2"},
	{OID_ECDSA_WITH_SHA384, X962 ".4.3.3"},
	{OID_ECDSA_WITH_SHA512, X962 ".4.3.4"},
	{OID_SM2_WITH_SM3, SCA ".501"},
	{OID_GOST2001, CRYPTOPRO ".19"},
	{OID_GOST2012_256, TC26 ".1.1.1"},
	{OID_GOST2012_512, TC26 ".1.1.2"},
	{OID_GOST2001_WITH_GOST94, CRYPTOPRO ".3"},
	{OID_GOST2012_256_WITH_STREEBOG, TC26 ".1.3.2"},
	{OID_GOST2012_512_WITH_STREEBOG, TC26 ".1.3.3"},
	{OID_GOST94, CRYPTOPRO ".9"},
	{OID_STREEBOG256, TC26 ".1.2.2"},
	{OID_STREEBOG512, TC26 ".1.2.3"},
	{OID_GOST94_CRYPTOPRO, CRYPTOPRO ".30.1"},
	{OID_GOST2001_TEST, CRYPTOPRO ".35.0"},
	{OID_CRYPTOPRO_A, CRYPTOPRO ".35.1"},
	{OID_CRYPTOPRO_B, CRYPTOPRO ".35.2"},
	{OID_CRYPTOPRO_C, CRYPTOPRO ".35.3"},
	{OID_CRYPTOPRO_XCHA, CRYPTOPRO ".36.0"},
	{OID_CRYPTOPRO_XCHB, CRYPTOPRO ".36.1"},
	{OID_TC26_256_A, TC26 ".2.1.1.1"},
	{OID_TC26_256_B, TC26 ".2.1.1.2"},
	{OID_TC26_256_C, TC26 ".2.1.1.3"},
	{OID_TC26_256_D, TC26 ".2.1.1.4"},
	{OID_TC26_512_TEST, TC26 ".2.1.2.0"},
	{OID_TC26_512_A, TC26 ".2.1.2.1"},
	{OID_TC26_512_B, TC26 ".2.1.2.2"},
	{OID_TC26_512_C, TC26 ".2.1.2.3"},
	{OID_RSASSA_PSS_SHAKE128, ID_ALG ".30"},
	{OID_RSASSA_PSS_SHAKE256, ID_ALG ".31"},
	{OID_ECDSA_WITH_SHAKE128, ID_ALG ".32"},
	{OID_ECDSA_WITH_SHAKE256, ID_ALG ".33"},
	{OID_SHAKE128, HASH_ALGS ".11"},
	{OID_SHAKE256, HASH_ALGS ".12"},
	{OID_ECDSA_WITH_SHA2, X962 ".4.3"},
	{OID_ECDSA_WITH_SHA3_224, SIG_ALGS ".9"},
	{OID_ECDSA_WITH_SHA3_256, SIG_ALGS ".10"},
	{OID_ECDSA_WITH_SHA3_384, SIG_ALGS ".11"},
	{OID_ECDSA_WITH_SHA3_512, SIG_ALGS ".12"},
	{OID_DSA_WITH_SHA1, X957 ".3"},
	{OID_DSA_WITH_SHA224, SIG_ALGS ".1"},
	{OID_DSA_WITH_SHA256, SIG_ALGS ".2"},
	{OID_DSA_WITH_SHA384, SIG_ALGS ".3"},
	{OID_DSA_WITH_SHA512, SIG_ALGS ".4"},
	{OID_DSA_WITH_SHA3_224, SIG_ALGS ".5"},
	{OID_DSA_WITH_SHA3_256, SIG_ALGS ".6"},
	{OID_DSA_WITH_SHA3_384, SIG_ALGS ".7"},
	{OID_DSA_WITH_SHA3_512, SIG_ALGS ".8"},
};

enum { ROWS = sizeof rows / sizeof rows[0] };

/* --- encoding ----------------------------------------------------------------
 */

enum { OCTETS_MAX = 64 };

struct octets {
	uint8_t octet[OCTETS_MAX];
	size_t n;
};

static void
put(struct octets *out, uint8_t octet)
{
	assert_true(out->n < OCTETS_MAX);
	out->octet[out->n++] = octet;
}

/* Seven bits in each octet, the highest first; all but the last have a bit
 * more. */
static void
put_subidentifier(struct octets *out, unsigned long number)
{
	unsigned shift = 0;

	while (number >> shift >> 7 != 0)
		shift += 7;
	for (; shift > 0; shift -= 7)
		put(out, (uint8_t)(0x80 | (number >> shift & 0x7f)));
	put(out, number & 0x7f);
}

static unsigned long
next_arc(const char **dotted)
{
	char *end;
	unsigned long arc = strtoul(*dotted, &end, 10);

	assert_true(end != *dotted);
	*dotted = *end == '.' ? end + 1 : end;
	return arc;
}

/* X.690 8.19.4: the first two arcs share a subidentifier. */
static void
put_oid(struct octets *out, const char *dotted)
{
	unsigned long first = next_arc(&dotted);
	unsigned long second = next_arc(&dotted);

	assert_true(first <= 2 && (first == 2 || second < 40));
	put_subidentifier(out, 40 * first + second);
	while (*dotted != '\0')
		put_subidentifier(out, next_arc(&dotted));
}

static struct slice
slice_of(const struct octets *octets)
{
	return (struct slice){octets->octet, octets->n};
}

/* --- the tests ---------------------------------------------------------------
 */

static void
test_octets_are_those_of_the_dotted_form(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS; i++) {
		struct octets octets = {.n = 0};

		put_oid(&octets, rows[i].dotted);
		if (oid_find(slice_of(&octets)) != rows[i].id)
			printf("# %s\n", oid_name(rows[i].id));
		assert_int_equal(oid_find(slice_of(&octets)), rows[i].id);
		recomputed++;
	}
	assert_recomputed("OIDs", ROWS);
}

/* No OID is without a dotted form, and none has two. */
static void
test_every_oid_has_a_dotted_form(void **state)
{
	(void)state;
	assert_int_equal(ROWS, oid_order_count);
	for (size_t i = 0; i < ROWS; i++)
		for (size_t j = 0; j < i; j++)
			assert_int_not_equal(rows[i].id, rows[j].id);
}

/* The printer of unknown OIDs, on all that are known. */
static void
test_printing_gives_the_dotted_form(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_non_null(arena);
	for (size_t i = 0; i < ROWS; i++) {
		struct octets octets = {.n = 0};
		struct text text = text_in(arena);

		put_oid(&octets, rows[i].dotted);
		oid_print(&text, slice_of(&octets));
		assert_string_equal(text_get(&text), rows[i].dotted);
	}
	arena_free(arena);
}

/* --- digests -----------------------------------------------------------------
 */

static const char *
dotted_of(enum oid_id id)
{
	size_t i = 0;

	while (rows[i].id != id)
		i++;
	return rows[i].dotted;
}

/* Octets of a digest, as its name says: id-sha512-256 has 256 bits. Those
 * without a number have 128 bits (md2, md4, md5) or 160 (id-sha1), by RFC 1319,
 * RFC 1320, RFC 1321 and FIPS 180-4. */
static size_t
octets_of_digest(enum oid_id id)
{
	const char *name = oid_name(id);
	unsigned long number;

	while (strchr(name, '-') != NULL)
		name = strchr(name, '-') + 1;
	number = strtoul(name + strcspn(name, "0123456789"), NULL, 10);
	if (number >= 128)
		return number / 8;
	return strncmp(name, "sha", 3) == 0 ? 20 : 16;
}

/* DigestInfo, RFC 8017 A.2.4: SEQUENCE of an AlgorithmIdentifier, which is a
 * SEQUENCE of OID and NULL, and an OCTET STRING. */
static void
put_digest_info(struct octets *out, enum oid_id id, size_t digest)
{
	struct octets oid = {.n = 0};

	put_oid(&oid, dotted_of(id));
	put(out, 0x30);
	put(out, (uint8_t)(2 + 2 + oid.n + 2 + 2 + digest));
	put(out, 0x30);
	put(out, (uint8_t)(2 + oid.n + 2));
	put(out, 0x06);
	put(out, (uint8_t)oid.n);
	for (size_t i = 0; i < oid.n; i++)
		put(out, oid.octet[i]);
	put(out, 0x05);
	put(out, 0);
	put(out, 0x04);
	put(out, (uint8_t)digest);
}

static void
test_digest_infos_are_der(void **state)
{
	size_t longest = 0;

	(void)state;
	FOR_EACH_OID(id)
	{
		enum digest_id digest = digest_find(id);
		uint8_t info[DIGEST_INFO_OCTETS_MAX];
		uint8_t hash[DIGEST_OCTETS_MAX];
		struct octets wanted = {.n = 0};
		size_t n;

		if (digest == DIGEST_NONE || digest >= DIGEST_SM3)
			continue;
		assert_int_equal(digest_octets(digest), octets_of_digest(id));
		put_digest_info(&wanted, id, digest_octets(digest));
		n = digest_info_make(digest, slice_text("abc"), info);
		assert_int_equal(n, wanted.n + digest_octets(digest));
		assert_memory_equal(info, wanted.octet, wanted.n);
		digest_make(digest, slice_text("abc"), hash);
		assert_memory_equal(
			info + wanted.n, hash, digest_octets(digest));
		longest = n > longest ? n : longest;
		recomputed += 2; /* prefix and length */
	}
	assert_int_equal(longest, DIGEST_INFO_OCTETS_MAX);
	assert_recomputed(
		"DigestInfos and lengths", 2 * (DIGEST_SM3 - DIGEST_MD2));
}

/* Every buffer for a digest has this room. */
static void
test_longest_digest_fits(void **state)
{
	size_t longest = 0;

	(void)state;
	for (int id = DIGEST_NONE + 1; id < DIGEST_COUNT; id++)
		if (digest_octets((enum digest_id)id) > longest)
			longest = digest_octets((enum digest_id)id);
	assert_int_equal(longest, DIGEST_OCTETS_MAX);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_octets_are_those_of_the_dotted_form),
		TEST(test_every_oid_has_a_dotted_form),
		TEST(test_printing_gives_the_dotted_form),
		TEST(test_digest_infos_are_der),
		TEST(test_longest_digest_fits),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
