"""The workload in SimPy, by callbacks on timeouts: its fastest fair form, without processes."""

import sys
import time
from collections import deque

import simpy

from workload import Found, Workload


class Loop:
    def __init__(self, workload, found):
        self.env = simpy.Environment()
        self.workload, self.found = workload, found
        self.free = [True] * workload.units
        self.number_free = workload.units
        self.waiting = deque()
        self.reported = 0
        self.next_report()

    def next_report(self):
        self.env.timeout(self.workload.gap()).callbacks.append(self.report)

    def report(self, _):
        self.reported += 1
        if self.reported < self.workload.incidents:
            self.next_report()
        cell = self.workload.cell()
        if not self.number_free:
            self.waiting.append((self.env.now, cell))
            return
        for travel, unit in self.workload.nearest[cell]:
            if self.free[unit]:
                break
        self.free[unit] = False
        self.number_free -= 1
        self.send(unit, 0.0, travel)

    def send(self, unit, wait, travel):
        work = self.workload.on_scene()
        self.found.count(wait, travel, work)
        self.env.timeout(work, unit).callbacks.append(self.done)

    def done(self, event):
        unit = event.value
        if not self.waiting:
            self.free[unit] = True
            self.number_free += 1
            return
        since, cell = self.waiting.popleft()
        nearest = self.workload.nearest[cell]
        travel = next(time for time, other in nearest if other == unit)
        self.send(unit, self.env.now - since, travel)


if __name__ == "__main__":
    for units in (3, 10):
        workload, found = Workload(units, int(sys.argv[1])), Found()
        loop = Loop(workload, found)
        begun = time.process_time()
        loop.env.run()
        found.tell("SimPy", workload, loop.env.now, time.process_time() - begun)
