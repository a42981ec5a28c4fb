"""What openssl and certtool do here: Ed448, X25519, AES, whole requests.

All of it gives the same bytes each time. SPDX-License-Identifier: MIT
"""

import pathlib
import subprocess
import tempfile

from . import der
from .key import Key, private_key_info
from .names import algorithm
from .numbers import Stream
from .pem import pem

OPENSSL_CONFIG = """\
[req]
prompt = no
utf8 = yes
string_mask = utf8only
distinguished_name = subject
req_extensions = extensions
[subject]
C = US
ST = California
L = San Francisco
O = Csrlint Demonstration LLC
CN = www.csrlint-demo.org
[extensions]
subjectAltName = DNS:www.csrlint-demo.org, DNS:csrlint-demo.org
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
"""

CERTTOOL_TEMPLATE = """\
dn = "C=US,ST=California,L=San Francisco,O=Csrlint Demonstration LLC,CN=www.csrlint-demo.org"
dns_name = "www.csrlint-demo.org"
dns_name = "csrlint-demo.org"
signing_key
"""


def run(*command, stdin=b"", **files):
    """The standard output of a command; `{name}` in it is a file's path."""
    with tempfile.TemporaryDirectory() as folder:
        paths = {name: str(pathlib.Path(folder, name)) for name in files}
        for name, octets in files.items():
            pathlib.Path(paths[name]).write_bytes(octets)
        words = [word.format(**paths) for word in command]
        done = subprocess.run(words, input=stdin, capture_output=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(words)}: {done.stderr.decode()}")
    return done.stdout


def curve_key(name, octets):
    """Makes Ed448 or X25519 keys: a maker, see request.py (RFC 8410)."""
    def make(label):
        seed = Stream(f"{label} {name}").octets(octets)
        private = private_key_info(algorithm(name), der.octet_string(seed))

        def sign(message, _):
            return algorithm(name), run(
                "openssl", "pkeyutl", "-sign", "-rawin", "-keyform", "DER",
                "-inkey", "{key}", "-in", "{message}", key=private, message=message)
        public = run("openssl", "pkey", "-inform", "DER", "-pubout", "-outform", "DER",
                     stdin=private)
        return Key(public, "", sign, private)
    return make


def openssl_request(key):
    """A request that `openssl req` made."""
    return run("openssl", "req", "-new", "-sha256", "-key", "{key}", "-config", "{config}",
               key=pem("PRIVATE KEY", key.private), config=OPENSSL_CONFIG.encode())


def certtool_request(key):
    """A request that certtool made."""
    return run("certtool", "--generate-request", "--hash", "SHA256", "--no-text",
               "--load-privkey", "{key}", "--template", "{template}",
               key=pem("PRIVATE KEY", key.private), template=CERTTOOL_TEMPLATE.encode())


def aes256_cbc(key, iv, octets):
    """AES in CBC mode with the padding of PKCS #5."""
    return run("openssl", "enc", "-aes-256-cbc", "-K", key.hex(), "-iv", iv.hex(), stdin=octets)
