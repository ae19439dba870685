//! What may stand under a key.

/// A table of the file.
#[derive(Debug)]
pub struct Section {
    /// What the table describes.
    pub about: &'static str,
    /// Its keys.
    pub keys: &'static [Key],
}

/// One key of a table.
#[derive(Debug)]
pub struct Key {
    /// As written.
    pub name: &'static str,
    /// What may stand there.
    pub kind: Kind,
    /// What it means.
    pub about: &'static str,
    /// Whether it must be there.
    pub required: bool,
}

/// What may stand under a key.
#[derive(Debug)]
pub enum Kind {
    /// Any text of one line.
    Text,
    /// A text of several lines.
    Lines,
    /// The name of something declared.
    Name,
    /// The path of a file, relative to the file that names it.
    Path,
    /// True or false.
    Flag,
    /// A whole number of at least this and at most a million.
    Count(u64),
    /// Any whole number that is not negative.
    Seed,
    /// A number from the first to the second bound.
    Number(f64, f64),
    /// A duration, never negative.
    Duration,
    /// A duration above 0.
    LongerDuration,
    /// A duration of at least a minute: something happens again and again, each time it has passed.
    Period,
    /// A duration or a number of incidents.
    Extent,
    /// A speed.
    Speed,
    /// A rate of demand.
    Rate,
    /// A share or probability.
    Share,
    /// Money per `hour` or `year`.
    Money(&'static str),
    /// Hours of the week.
    Hours,
    /// Windows of a roster's cycle.
    Windows,
    /// Times of the day, as breaks.
    ClockTimes,
    /// A day of the year.
    DayOfYear,
    /// A date.
    Date,
    /// A date and hour.
    DateTime,
    /// A distribution of a time.
    Distribution,
    /// A distribution, or one by name.
    DistributionBy,
    /// An uncertain number.
    Spread,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A unit of time.
    TimeUnit,
    /// A bound on a measure: a number, a share or a duration.
    Level,
    /// A list; the numbers are the least and the most items.
    List(&'static Kind, usize, usize),
    /// Free names, each with a value.
    Map(&'static Kind),
    /// A table.
    Section(&'static Section),
    /// Named tables.
    Named(&'static Section),
    /// The first of these that fits the shape of the value.
    Either(&'static [Kind]),
    /// Provenance by dotted key.
    Sources,
}

impl Key {
    /// A key that may be left out.
    pub const fn new(name: &'static str, kind: Kind, about: &'static str) -> Self {
        Self {
            name,
            kind,
            about,
            required: false,
        }
    }

    /// The same key, needed.
    pub const fn required(self) -> Self {
        Self {
            required: true,
            ..self
        }
    }
}

impl Section {
    /// The key `name`.
    pub fn key(&self, name: &str) -> Option<&Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}

/// Any number of items.
pub(super) const ANY: usize = usize::MAX;
/// A list of names.
pub(super) const NAMES: Kind = Kind::List(&Kind::Name, 0, ANY);
/// A number that is not negative.
pub(super) const AMOUNT: Kind = Kind::Number(0.0, 1e12);
/// Relative weights.
pub(super) const WEIGHTS: Kind = Kind::List(&AMOUNT, 1, ANY);
/// A coordinate in kilometres.
pub(super) const KILOMETRES: Kind = Kind::Number(-100_000.0, 100_000.0);
/// What a label is.
pub(super) const LABEL: Key = Key::new(
    "label",
    Kind::Text,
    "What people see, in any language; default: the name",
);
