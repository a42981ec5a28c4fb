der-not-canonical silent length-not-minimal  # der-length-not-minimal
der-not-canonical fires time-without-seconds "2501312359Z"
