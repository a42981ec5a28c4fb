challenge-password-present fires challenge-password
challenge-password-present fires challenge-password-two
challenge-password-present silent good-p256
challenge-password-present silent unstructured-name
