eku-timestamping fires stamps-not-critical private "is not critical"
eku-timestamping fires stamps-and-code code-signing "1 other, expected it alone"
eku-timestamping silent stamps-good private
eku-timestamping silent stamps-good code-signing
eku-timestamping silent stamps-not-critical  # eku-tls-forbidden
