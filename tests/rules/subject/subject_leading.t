subject-leading-trailing-space  fires   cn-leading-blank           tls  "begins with white space"
subject-leading-trailing-space  fires   o-trailing-no-break-space  tls  "ends with white space"
subject-leading-trailing-space  fires   l-trailing-tab
subject-leading-trailing-space  silent  l-space                    # subject-metadata-only
subject-leading-trailing-space  silent  o-trailing-line-feed       # subject-control-character
subject-leading-trailing-space  silent  o-two-spaces
