dns-reserved-label fires dns-reserved-label
dns-reserved-label silent dns-two-hyphens
dns-reserved-label silent dns-reserved-label private
dns-reserved-label silent good-idn
