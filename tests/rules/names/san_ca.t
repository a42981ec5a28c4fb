san-ca-request fires basic-constraints-ca private
san-ca-request silent basic-constraints-ca
san-ca-request silent good-p256 private
