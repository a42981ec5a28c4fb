ms-sid-requested fires ms-sid private "the request sets"
ms-sid-requested fires ms-sid-uri adcs "subjectAltName holds"
ms-sid-requested silent ms-sid
ms-sid-requested silent good-p256 private
