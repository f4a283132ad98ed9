"""``python -m checker`` is the same as ``checker``."""

import sys

from checker.cli import main

if __name__ == "__main__":
    sys.exit(main())
