// Prints what Go's crypto/x509 reads of each request whose path stands on a line
// of the input: one JSON object a line, without "version" where it refuses.
// SPDX-License-Identifier: MIT
package main

import (
	"bufio"
	"crypto/ecdsa"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"encoding/hex"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"os"
)

type fields map[string]interface{}

// subject lists "OID=text" of each attribute that is a string, in order.
func subject(raw []byte) []string {
	var rdns pkix.RDNSequence
	list := []string{}
	if _, err := asn1.Unmarshal(raw, &rdns); err != nil {
		return list
	}
	for _, rdn := range rdns {
		for _, attribute := range rdn {
			if text, ok := attribute.Value.(string); ok {
				list = append(list, attribute.Type.String()+"="+text)
			}
		}
	}
	return list
}

func key(out fields, request *x509.CertificateRequest) {
	switch public := request.PublicKey.(type) {
	case *rsa.PublicKey:
		out["bits"] = fmt.Sprint(public.N.BitLen())
		out["modulus"] = hex.EncodeToString(public.N.Bytes())
		out["exponent"] = fmt.Sprintf("%x", public.E)
	case *ecdsa.PublicKey:
		size := (public.Curve.Params().BitSize + 7) / 8
		out["bits"] = fmt.Sprint(public.Curve.Params().BitSize)
		out["x"] = hex.EncodeToString(public.X.FillBytes(make([]byte, size)))
		out["y"] = hex.EncodeToString(public.Y.FillBytes(make([]byte, size)))
	}
}

func names(out fields, request *x509.CertificateRequest) {
	addresses, uris := []string{}, []string{}
	for _, address := range request.IPAddresses {
		addresses = append(addresses, address.String())
	}
	for _, uri := range request.URIs {
		uris = append(uris, uri.String())
	}
	out["dns"] = append([]string{}, request.DNSNames...)
	out["email"] = append([]string{}, request.EmailAddresses...)
	out["ip"] = addresses
	out["uri"] = uris
}

func read(path string) fields {
	out := fields{"file": path}
	octets, err := os.ReadFile(path)
	if err != nil {
		return out
	}
	if block, _ := pem.Decode(octets); block != nil {
		octets = block.Bytes
	}
	request, err := x509.ParseCertificateRequest(octets)
	if err != nil {
		return out
	}
	extensions := []string{}
	for _, extension := range request.Extensions {
		extensions = append(extensions, fmt.Sprintf("%s %v %x",
			extension.Id, extension.Critical, extension.Value))
	}
	out["version"] = fmt.Sprint(request.Version)
	out["subject"] = subject(request.RawSubject)
	out["spki"] = hex.EncodeToString(request.RawSubjectPublicKeyInfo)
	out["signed"] = hex.EncodeToString(request.RawTBSCertificateRequest)
	out["signature"] = hex.EncodeToString(request.Signature)
	out["extensions"] = extensions
	out["verdict"] = fmt.Sprint(request.CheckSignature() == nil)
	key(out, request)
	names(out, request)
	return out
}

func main() {
	paths := bufio.NewScanner(os.Stdin)
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetEscapeHTML(false)
	for paths.Scan() {
		if err := encoder.Encode(read(paths.Text())); err != nil {
			os.Exit(1)
		}
	}
}
