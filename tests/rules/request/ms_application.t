ms-application-policies-mismatch fires ms-application-other private "the application policy clientAuth"
ms-application-policies-mismatch fires ms-application-other private "the purpose serverAuth"
ms-application-policies-mismatch silent ms-application-same private
ms-application-policies-mismatch silent ms-application-other
ms-application-policies-mismatch silent good-p256 private
