der-not-canonical silent length-not-minimal  # der-length-not-minimal
