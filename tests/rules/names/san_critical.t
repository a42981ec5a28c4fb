san-critical-with-subject fires san-critical
san-critical-with-subject silent good-san-only
san-critical-with-subject silent good-p256
