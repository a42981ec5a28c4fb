subject-html-entity  fires   o-html-entity  tls  "the HTML entity \"&amp;\""
subject-html-entity  fires   o-html-number  tls  "&#x26;"
subject-html-entity  fires   o-html-entity  private
subject-html-entity  silent  o-ampersand
