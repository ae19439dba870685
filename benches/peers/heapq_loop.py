"""The workload on a bare heap: what plain Python can do."""

import sys
import time
from collections import deque
from heapq import heappop, heappush

from workload import Found, Workload


def run(workload, found):
    gap, cell_of, on_scene = workload.gap, workload.cell, workload.on_scene
    nearest, limit = workload.nearest, workload.incidents
    free = [True] * workload.units
    number_free = workload.units
    waiting = deque()
    events = []
    next_report = gap()
    reported, now = 0, 0.0
    while reported < limit:
        if events and events[0][0] <= next_report:
            now, unit = heappop(events)
            if not waiting:
                free[unit] = True
                number_free += 1
                continue
            since, cell = waiting.popleft()
            travel = next(time for time, other in nearest[cell] if other == unit)
        else:
            now = since = next_report
            next_report = now + gap()
            reported += 1
            cell = cell_of()
            if not number_free:
                waiting.append((now, cell))
                continue
            for travel, unit in nearest[cell]:
                if free[unit]:
                    break
            free[unit] = False
            number_free -= 1
        work = on_scene()
        found.count(now - since, travel, work)
        heappush(events, (now + work, unit))
    return now


if __name__ == "__main__":
    for units in (3, 10):
        workload, found = Workload(units, int(sys.argv[1])), Found()
        begun = time.process_time()
        now = run(workload, found)
        found.tell("heapq", workload, now, time.process_time() - begun)
