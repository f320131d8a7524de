"""Speed and memory, measured: `make bench`, or `python -m benchmarks call memory` for some of them."""
