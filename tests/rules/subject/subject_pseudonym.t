subject-pseudonym-with-name  fires   person-pseudonym  smime  "a pseudonym beside the person's name"
subject-pseudonym-with-name  silent  person-pseudonym
subject-pseudonym-with-name  silent  person-alone      smime
