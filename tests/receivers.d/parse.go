// Says what Go's crypto/x509 does with each request whose path stands on a line
// of the input: "PATH<TAB>accepted|unverified|refused<TAB>ERROR".
// SPDX-License-Identifier: MIT
package main

import (
	"bufio"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"os"
)

// judge reads one file as Vault and Kubernetes do, DER where there is no PEM.
func judge(path string) (string, error) {
	octets, err := os.ReadFile(path)
	if err != nil {
		return "unreadable", err
	}
	if block, _ := pem.Decode(octets); block != nil {
		octets = block.Bytes
	}
	request, err := x509.ParseCertificateRequest(octets)
	if err != nil {
		return "refused", err
	}
	if err := request.CheckSignature(); err != nil {
		return "unverified", err
	}
	return "accepted", nil
}

func main() {
	paths := bufio.NewScanner(os.Stdin)
	for paths.Scan() {
		verdict, err := judge(paths.Text())
		if err != nil {
			fmt.Printf("%s\t%s\t%.100q\n", paths.Text(), verdict, err.Error())
			continue
		}
		fmt.Printf("%s\t%s\t\n", paths.Text(), verdict)
	}
}
