ignore-unused      fires   ignore-line-unused   --inline-ignores  "\"cn-scheme\" is to be ignored and was not found here"
ignore-unused      silent  ignore-line          --inline-ignores  # heeded
ignore-unused      silent  ignore-line-unused   # ignore-not-heeded
ignore-expired     fires   ignore-line-expired  --inline-ignores  "until 2026-01-31"
ignore-expired     silent  ignore-line-unused   --inline-ignores  # its day is still to come
ignore-unclear     fires   ignore-line-unclear  --inline-ignores  "gives no reason"
ignore-unclear     fires   ignore-line-unclear  --inline-ignores  "did you mean country-uk?"
ignore-unclear     fires   ignore-line-unclear  --inline-ignores  "is not to be silenced"
ignore-unclear     fires   ignore-line-unclear  --inline-ignores  "has no day"
ignore-unclear     fires   ignore-line-unclear  --inline-ignores  "holds something beside"
ignore-unclear     silent  ignore-line          --inline-ignores
ignore-not-heeded  fires   ignore-line
ignore-not-heeded  silent  ignore-line          --inline-ignores
ignore-not-heeded  silent  good-with-text-around
