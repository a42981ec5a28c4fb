unstructured-name-present fires unstructured-name "unstructuredName"
unstructured-name-present silent challenge-password
unstructured-name-present silent good-p256
