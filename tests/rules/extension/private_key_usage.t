private-key-usage-period fires ext-key-period
private-key-usage-period silent good-p256
