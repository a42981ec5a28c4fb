ms-enrollment-attributes fires windows-attributes "szOID_OS_VERSION"
ms-enrollment-attributes fires windows-attributes "szOID_ENROLLMENT_NAME_VALUE_PAIR"
ms-enrollment-attributes silent unstructured-name
ms-enrollment-attributes silent good-p256
