san-value-encoded-twice fires san-dns-explicit private "dNSName holds IA5String (16) inside an EXPLICIT tag"
san-value-encoded-twice fires san-ip-in-names private "iPAddress holds SEQUENCE (30) with the name inside"
san-value-encoded-twice silent san-ip-like-der
san-value-encoded-twice silent san-ip-mask  # san-ip-length
san-value-encoded-twice silent san-types
