"""The parts of corpus/generate; that file's head explains them all.

SPDX-License-Identifier: MIT
"""
