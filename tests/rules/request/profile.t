profile-undetermined fires profile-untold auto "pkix"
profile-undetermined silent good-p256 auto
profile-undetermined silent san-missing auto  # CN is a host name
profile-undetermined silent basic-constraints-ca auto
profile-undetermined silent purpose-client-only auto
profile-undetermined silent profile-untold
