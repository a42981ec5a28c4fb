dns-redacted fires dns-redacted
dns-redacted silent good-p256
