"""The classical dispatch workload: 35 cells, N units at fixed posts, one line, nearest free unit."""

import json
import pathlib
import tomllib

import numpy

PER_STEP = 1.8
OWN_CELL = 1.2
MEAN_ON_SCENE = 30.0
BLOCK = 65536


class Workload:
    """Tables and random numbers, drawn in blocks: the fastest fair form."""

    def __init__(self, units, incidents, seed=1):
        here = pathlib.Path(__file__).resolve().parents[2]
        file = here / "scenarios" / "reference" / f"dispatch35-n{units}.toml"
        scenario = tomllib.loads(file.read_text(encoding="utf-8"))
        columns = scenario["grid"]["columns"]
        weights = numpy.array(scenario["grid"]["residents"], dtype=float)
        cells = len(weights)
        posts = [
            ord(unit["post"][0]) - 65 + columns * (int(unit["post"][1:]) - 1)
            for unit in scenario["units"].values()
        ]

        def travel(a, b):
            steps = abs(a % columns - b % columns) + abs(a // columns - b // columns)
            return steps * PER_STEP if steps else OWN_CELL

        # By cell: units, nearest first, with their travel times.
        self.nearest = [
            sorted((travel(post, cell), unit) for unit, post in enumerate(posts))
            for cell in range(cells)
        ]
        per_hour = float(scenario["types"]["call"]["rate"].split()[0])
        self.units, self.incidents = units, incidents
        generator = numpy.random.Generator(numpy.random.PCG64(seed))
        draw = lambda make: self._blocks(make)
        self.gap = draw(lambda: generator.exponential(60.0 / per_hour, BLOCK)).__next__
        shares = weights / weights.sum()
        self.cell = draw(lambda: generator.choice(cells, BLOCK, p=shares)).__next__
        self.on_scene = draw(lambda: generator.exponential(MEAN_ON_SCENE, BLOCK)).__next__

    @staticmethod
    def _blocks(make):
        while True:
            yield from make().tolist()


class Found:
    """What is measured: responses, waiting, busy time."""

    def __init__(self):
        self.response = self.wait = self.busy = 0.0
        self.waited = self.within_5 = self.within_10 = self.answered = 0

    def count(self, wait, travel, on_scene):
        response = wait + travel
        self.answered += 1
        self.response += response
        self.wait += wait
        self.waited += wait > 0.0
        self.within_5 += response <= 5.0
        self.within_10 += response <= 10.0
        self.busy += on_scene

    def tell(self, name, workload, now, seconds):
        print(json.dumps({
            "peer": name,
            "units": workload.units,
            "incidents": self.answered,
            "cpu_seconds": round(seconds, 3),
            "thousand_incidents_per_cpu_second": round(self.answered / seconds / 1e3, 1),
            "response_mean": round(self.response / self.answered, 4),
            "within_10min": round(self.within_10 / self.answered, 4),
            "wait_share": round(self.waited / self.answered, 4),
            "busy": round(self.busy / now / workload.units, 4),
        }))
