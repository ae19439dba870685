"""Runs the peers and gridforce on the same machine in the same run, and prints how they compare."""

import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
INCIDENTS = "1000000"


def peer(script):
    told = subprocess.run(
        [sys.executable, HERE / script, INCIDENTS], capture_output=True, text=True, check=True
    )
    return [json.loads(line) for line in told.stdout.splitlines()]


def ours():
    told = subprocess.run(
        ["cargo", "bench", "--quiet", "--bench", "workloads", "--", "limit"],
        cwd=HERE.parents[1], capture_output=True, text=True, check=True,
    )
    pattern = r"dispatch35-n(\d+)\.toml: ([\d.]+) M .* by hand ([\d.]+) M"
    found = re.findall(pattern, told.stdout)
    return {int(units): (float(engine) * 1e3, float(limit) * 1e3) for units, engine, limit in found}


def main():
    rates = ours()
    print("| workload | who | thousand incidents per CPU-second | gridforce is faster by |")
    print("| --- | --- | --- | --- |")
    peers = peer("simpy_loop.py") + peer("heapq_loop.py")
    for units, (engine, limit) in sorted(rates.items()):
        name = f"dispatch35-n{units}"
        print(f"| {name} | gridforce | {engine:.0f} | 1 |")
        print(f"| {name} | by hand in Rust | {limit:.0f} | {engine / limit:.2f} |")
        for one in peers:
            if one["units"] == units:
                rate = one["thousand_incidents_per_cpu_second"]
                print(f"| {name} | {one['peer']} | {rate:.0f} | {engine / rate:.1f} |")
    for one in peers:
        print(json.dumps(one))


main()
