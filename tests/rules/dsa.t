dsa-not-allowed fires dsa2048
dsa-not-allowed fires dsa2048 pkix
dsa-not-allowed silent good-p256
