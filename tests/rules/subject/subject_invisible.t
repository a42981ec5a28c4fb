subject-invisible-character  fires   o-direction    tls  "U+202E"
subject-invisible-character  fires   o-zero-width   tls  "U+200D"
subject-invisible-character  fires   o-private-use
subject-invisible-character  silent  o-persian      # the joiner belongs there
subject-invisible-character  silent  o-chinese
subject-invisible-character  silent  o-no-break-space
subject-invisible-character  silent  o-chillu       # half of a letter
