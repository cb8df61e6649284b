"""`python -m generator`."""

import sys

try:
    from generator.cli import main

    main()
except KeyboardInterrupt:  # while the program was still being loaded
    sys.exit("Aborted!")
