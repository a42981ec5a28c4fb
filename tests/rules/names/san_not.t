san-not-critical-without-subject fires san-not-critical
san-not-critical-without-subject silent good-san-only
san-not-critical-without-subject silent good-p256
