"""What the kernel tells of a process (Linux): the time that cores spend on it and the memory that it takes."""

import os
from pathlib import Path

_FORGET_PEAK = "5"  # proc(5), clear_refs
_USER_TICKS, _SYSTEM_TICKS = 11, 12  # proc(5), stat, counted behind the name


class Watched:
    """A process, watched from now on."""

    def __init__(self, pid: int) -> None:
        self._folder = Path(f"/proc/{pid}")
        (self._folder / "clear_refs").write_text(_FORGET_PEAK)
        self._begun = self._spent()

    def seconds(self) -> float:
        """The time that cores have spent on it; 0 when it has died."""
        return self._spent() - self._begun

    def peak_mb(self) -> float:
        """The most memory that it has had, in MB (10**6 bytes); 0 when it has died."""
        try:
            status = (self._folder / "status").read_text()
        except OSError:
            return 0.0
        line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) * 1024 / 1e6

    def _spent(self) -> float:
        try:
            fields = (self._folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            return self._begun
        return (int(fields[_USER_TICKS]) + int(fields[_SYSTEM_TICKS])) / os.sysconf("SC_CLK_TCK")
