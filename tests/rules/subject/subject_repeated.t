subject-repeated-space  fires   o-two-spaces      tls  "more than a space between two words"
subject-repeated-space  fires   o-no-break-space
subject-repeated-space  silent  o-wide-space      # as Japanese has it
subject-repeated-space  silent  cn-tab            # subject-control-character
subject-repeated-space  silent  o-trailing-no-break-space
subject-repeated-space  silent  good-rsa2048
