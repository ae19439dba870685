//! Travel times on a raster with barriers and one-way steps, by relaxation until nothing changes.

use super::log::Dice;

/// A raster of cells, row by row from the north-west.
#[derive(Clone, Debug)]
pub struct Ground {
    pub rows: usize,
    pub columns: usize,
    /// Milliseconds of a step between neighbours.
    pub step: i64,
    /// Milliseconds of a trip within a cell.
    pub own: i64,
    /// Pairs that cannot be stepped between.
    pub barriers: Vec<(usize, usize)>,
    /// Pairs that can only be stepped from the first to the second.
    pub one_way: Vec<(usize, usize)>,
}

impl Ground {
    /// An open raster.
    pub fn open(rows: usize, columns: usize, step: i64, own: i64) -> Self {
        Self {
            rows,
            columns,
            step,
            own,
            barriers: Vec::new(),
            one_way: Vec::new(),
        }
    }

    /// The same with barriers and one-way steps drawn so that every cell can still be reached.
    pub fn closed_in(mut self, dice: &mut Dice, barriers: usize, one_way: usize) -> Self {
        let pairs = self.neighbours();
        while self.barriers.len() < barriers {
            let pair = pairs[dice.below(pairs.len())];
            self.try_pair(pair, |ground| &mut ground.barriers);
        }
        while self.one_way.len() < one_way {
            let (from, to) = pairs[dice.below(pairs.len())];
            let pair = if dice.below(2) == 0 {
                (from, to)
            } else {
                (to, from)
            };
            self.try_pair(pair, |ground| &mut ground.one_way);
        }
        self
    }

    fn try_pair(&mut self, pair: (usize, usize), list: fn(&mut Self) -> &mut Vec<(usize, usize)>) {
        let taken = |other: &(usize, usize)| *other == pair || *other == (pair.1, pair.0);
        if self.barriers.iter().any(taken) || self.one_way.iter().any(taken) {
            return;
        }
        list(self).push(pair);
        let cut = self.times().iter().flatten().any(|&time| time == i64::MAX);
        if cut {
            list(self).pop();
        }
    }

    fn neighbours(&self) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        for cell in 0..self.rows * self.columns {
            if (cell + 1) % self.columns != 0 {
                pairs.push((cell, cell + 1));
            }
            if cell + self.columns < self.rows * self.columns {
                pairs.push((cell, cell + self.columns));
            }
        }
        pairs
    }

    /// Milliseconds from every cell to every cell.
    pub fn times(&self) -> Vec<Vec<i64>> {
        let cells = self.rows * self.columns;
        let mut times = vec![vec![i64::MAX; cells]; cells];
        for (cell, row) in times.iter_mut().enumerate() {
            row[cell] = 0;
        }
        let steps = self.steps();
        let mut changed = true;
        while changed {
            changed = false;
            for row in &mut times {
                for &(from, to) in &steps {
                    if row[from] < i64::MAX && row[from] + self.step < row[to] {
                        row[to] = row[from] + self.step;
                        changed = true;
                    }
                }
            }
        }
        for (cell, row) in times.iter_mut().enumerate() {
            row[cell] = self.own;
        }
        times
    }

    /// All steps that can be made.
    fn steps(&self) -> Vec<(usize, usize)> {
        let mut steps = Vec::new();
        for (one, other) in self.neighbours() {
            for step in [(one, other), (other, one)] {
                let back = (step.1, step.0);
                let barred = self.barriers.contains(&step) || self.barriers.contains(&back);
                if !barred && !self.one_way.contains(&back) {
                    steps.push(step);
                }
            }
        }
        steps
    }

    /// The name of a cell: letter of the column, number of the row.
    pub fn name(&self, cell: usize) -> String {
        let letter = char::from(b'A' + u8::try_from(cell % self.columns).expect("few columns"));
        format!("{letter}{}", cell / self.columns + 1)
    }

    /// Its lines in a scenario file.
    pub fn text(&self) -> String {
        let pairs = |pairs: &[(usize, usize)]| {
            let each = pairs
                .iter()
                .map(|&(one, other)| format!("[\"{}\", \"{}\"]", self.name(one), self.name(other)));
            each.collect::<Vec<_>>().join(", ")
        };
        format!(
            "[grid]\nrows = {}\ncolumns = {}\n[travel]\nper_step = \"{} ms\"\nown_cell = \"{} ms\"\nbarriers = [{}]\n\
             one_way = [{}]\n",
            self.rows,
            self.columns,
            self.step,
            self.own,
            pairs(&self.barriers),
            pairs(&self.one_way)
        )
    }
}
