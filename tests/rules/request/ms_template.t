ms-template fires ms-template-name "template \"WebServer\""
ms-template fires ms-template-oid "1.3.6.1.4.1.311.21.8.1.2.3"
ms-template fires ms-template-utf8 "of some name"
ms-template fires ms-template-name private
ms-template silent ms-template-name adcs  # that is how AD CS is asked
ms-template silent good-p256
ms-template fires ms-template-zatca private "\"PREZATCA-Code-Signing\" of ZATCA"
ms-template-missing fires good-p256 adcs
ms-template-missing silent ms-template-name adcs
ms-template-missing silent ms-template-oid adcs
ms-template-missing silent ms-template-pair adcs
ms-template-missing silent good-p256 private
