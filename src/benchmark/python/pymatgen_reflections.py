"""Times pymatgen's XRDCalculator on CIF files; run by ReflectionSpeed.

Prints a line for each file: name, seconds of processor time to read it, to calculate its
lines from 0 to 90 degrees, and how many lines there are. Each time is the median of three.
"""

import os
import statistics
import sys
import time
import warnings

os.environ["OMP_NUM_THREADS"] = "1"
os.environ["OPENBLAS_NUM_THREADS"] = "1"
warnings.filterwarnings("ignore")

from pymatgen.analysis.diffraction.xrd import XRDCalculator  # noqa: E402
from pymatgen.io.cif import CifParser  # noqa: E402

ROUNDS = 3


def timed(work):
    """The last result of some work, and the median of its processor times in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        result = work()
        times.append(time.process_time() - start)
    return result, statistics.median(times)


def main():
    calculator = XRDCalculator(1.54184)
    for path in sys.argv[1:]:
        try:
            structure, reading = timed(
                lambda p=path: CifParser(p).get_structures(primitive=False)[0]
            )
        except (ValueError, AssertionError) as error:
            print(f"{path},,,,{str(error).splitlines()[0].replace(',', ';')}", flush=True)
            continue
        pattern, lines = timed(lambda s=structure: calculator.get_pattern(s, two_theta_range=(0, 90)))
        print(f"{path},{reading},{lines},{len(pattern.x)},", flush=True)


if __name__ == "__main__":
    main()
