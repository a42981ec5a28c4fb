subject-control-character  fires   o-line-feed           tls  "the control character \"\\x0A\""
subject-control-character  fires   cn-tab
subject-control-character  fires   o-trailing-line-feed
subject-control-character  fires   o-bmp-escape          tls  "\\x1B"
subject-control-character  silent  l-trailing-tab        # subject-leading-trailing-space
subject-control-character  silent  cn-nul                # string-nul-character
subject-control-character  silent  o-direction
