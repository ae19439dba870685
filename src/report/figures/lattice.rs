//! Squares for cells: a lattice where the centres stand on one, else squares around the centres, else rows.

/// Columns or rows that a lattice has at most.
const MOST_LINES: f64 = 500.0;

/// Left upper corners in squares, and the columns and rows they take.
pub type Corners = (Vec<(f64, f64)>, (usize, usize));

/// Squares of a lattice, when all centres stand on one.
pub fn lattice(centres: &[(f64, f64)]) -> Option<Corners> {
    let step = [
        spacing(centres.iter().map(|at| at.0)),
        spacing(centres.iter().map(|at| at.1)),
    ]
    .into_iter()
    .flatten()
    .fold(f64::INFINITY, f64::min);
    let step = if step.is_finite() { step } else { 1.0 };
    let west = centres.iter().map(|at| at.0).fold(f64::INFINITY, f64::min);
    let north = centres
        .iter()
        .map(|at| at.1)
        .fold(f64::NEG_INFINITY, f64::max);
    let mut corners = Vec::with_capacity(centres.len());
    for &(x, y) in centres {
        let (column, row) = ((x - west) / step, (north - y) / step);
        let (whole_column, whole_row) = (libm::round(column), libm::round(row));
        let on = (column - whole_column).abs() < 0.02 && (row - whole_row).abs() < 0.02;
        if !on || whole_column >= MOST_LINES || whole_row >= MOST_LINES {
            return None;
        }
        corners.push((whole_column, whole_row));
    }
    let columns = corners.iter().map(|at| at.0).fold(0.0, f64::max) as usize + 1;
    let rows = corners.iter().map(|at| at.1).fold(0.0, f64::max) as usize + 1;
    let mut taken: Vec<(i64, i64)> = corners
        .iter()
        .map(|at| (at.0 as i64, at.1 as i64))
        .collect();
    taken.sort_unstable();
    taken.dedup();
    let sparse = columns * rows > centres.len().saturating_mul(25);
    (taken.len() == centres.len() && !sparse && !centres.is_empty())
        .then_some((corners, (columns, rows)))
}

/// Least distance between different values.
fn spacing(values: impl Iterator<Item = f64>) -> Option<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    let span = values.last()? - values.first()?;
    values
        .windows(2)
        .map(|pair| pair[1] - pair[0])
        .filter(|step| *step > span * 1e-4)
        .min_by(f64::total_cmp)
}

/// Squares around centres that stand on no lattice, as large as the nearest two allow.
pub fn scattered(centres: &[(f64, f64)]) -> Corners {
    let west = centres.iter().map(|at| at.0).fold(f64::INFINITY, f64::min);
    let north = centres
        .iter()
        .map(|at| at.1)
        .fold(f64::NEG_INFINITY, f64::max);
    let width = centres.iter().map(|at| at.0 - west).fold(0.0, f64::max);
    let height = centres.iter().map(|at| north - at.1).fold(0.0, f64::max);
    let mut nearest = f64::INFINITY;
    let mut order: Vec<&(f64, f64)> = centres.iter().collect();
    order.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (position, one) in order.iter().enumerate() {
        for other in order.iter().skip(position + 1) {
            if other.0 - one.0 >= nearest {
                break;
            }
            let apart = (other.0 - one.0).abs().max((other.1 - one.1).abs());
            if apart > 0.0 {
                nearest = nearest.min(apart);
            }
        }
    }
    let span = width.max(height).max(1e-9);
    let side = nearest.clamp(span / 60.0, span);
    let corners = centres
        .iter()
        .map(|&(x, y)| ((x - west) / side, (north - y) / side))
        .collect();
    let squares = |length: f64| (length / side).ceil() as usize + 1;
    (corners, (squares(width), squares(height)))
}

/// Rows of squares in declared order, where no positions are declared.
pub fn folded(cells: usize) -> Corners {
    let columns = (libm::sqrt(cells as f64 * 1.4).ceil() as usize).max(1);
    let corners = (0..cells)
        .map(|cell| ((cell % columns) as f64, (cell / columns) as f64))
        .collect();
    (corners, (columns, cells.div_ceil(columns).max(1)))
}

/// Letters of a column, 0 = A, 26 = AA.
pub fn letters(column: usize) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.insert(0, char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn centres_on_a_lattice_are_found() {
        let centres = [(0.75, 2.25), (2.25, 2.25), (5.25, 0.75)];
        let (corners, extent) = lattice(&centres).expect("a lattice");
        assert_eq!(corners, [(0.0, 0.0), (1.0, 0.0), (3.0, 1.0)]);
        assert_eq!(extent, (4, 2));
        assert!(lattice(&[(0.0, 0.0), (1.0, 0.0), (1.37, 0.4), (3.2, 9.1)]).is_none());
        assert!(lattice(&[(0.0, 0.0), (0.0, 0.0)]).is_none());
        assert!(lattice(&[]).is_none());
        assert!(lattice(&[(5.0, 5.0)]).is_some());
    }

    #[test]
    fn columns_have_letters() {
        assert_eq!(letters(0), "A");
        assert_eq!(letters(27), "AB");
    }

    #[test]
    fn cells_without_places_stand_in_rows() {
        assert_eq!(folded(0).1, (1, 1));
        assert_eq!(folded(7).0.len(), 7);
        let (corners, _) = scattered(&[(0.0, 0.0), (1.0, 0.0), (1.37, 0.4)]);
        assert_eq!(corners.len(), 3);
    }
}
