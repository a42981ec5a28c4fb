ms-client-info-leak fires ms-client-info "machine \"web1.csrlint.internal\""
ms-client-info-leak fires ms-client-info private
ms-client-info-leak silent ms-client-info-empty  # ms-enrollment-attributes
ms-client-info-leak silent good-p256
