//! The shipped scenario folders, compiled in as they are.

/// A shipped scenario folder.
#[derive(Debug)]
pub struct Template {
    /// The folder's name.
    pub name: &'static str,
    /// Its files by path within the folder, sorted.
    pub files: &'static [(&'static str, &'static [u8])],
}

/// Every shipped scenario folder, by name.
pub const TEMPLATES: &[Template] = include!(concat!(env!("OUT_DIR"), "/templates.rs"));

/// The folder that the list of scenarios names first; may be empty.
const DEFAULT: &str = include_str!(concat!(env!("OUT_DIR"), "/default_template.txt"));

impl Template {
    /// The template of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        TEMPLATES.iter().find(|template| template.name == name)
    }

    /// The template written unless another is named.
    pub fn default() -> Option<&'static Self> {
        Self::named(DEFAULT).or(TEMPLATES.first())
    }

    /// What it is about: the `name` of its baseline.
    pub fn title(&self) -> String {
        let baseline = self.plans().into_iter().next();
        baseline
            .and_then(|file| self.table(&file))
            .and_then(|table| Some(table.get("name")?.as_str()?.to_owned()))
            .unwrap_or_default()
    }

    /// Its plans to compare, the baseline first: the one that the others extend. What-if conditions are left out.
    pub fn plans(&self) -> Vec<String> {
        let mut plans: Vec<(usize, &str)> = self
            .tables()
            .filter(|(_, table)| flag(table, "condition") != Some(true))
            .map(|(path, _)| (self.depth(path), path))
            .collect();
        plans.sort();
        let is_extended = |path: &str| {
            self.tables()
                .any(|(of, _)| self.base_of(of).as_deref() == Some(path))
        };
        let has_variants = plans.iter().any(|(depth, _)| *depth > 0);
        let baseline = plans
            .iter()
            .find(|(depth, path)| *depth == 0 && (!has_variants || is_extended(path)));
        let variants = plans.iter().filter(|(depth, _)| *depth > 0);
        let paths = baseline.into_iter().chain(variants);
        paths.map(|(_, path)| (*path).to_owned()).collect()
    }

    /// How many files a plan extends, one upon another.
    fn depth(&self, path: &str) -> usize {
        let mut base = self.base_of(path);
        let mut depth = 0;
        while let Some(path) = base.filter(|_| depth < self.files.len()) {
            base = self.base_of(&path);
            depth += 1;
        }
        depth
    }

    fn base_of(&self, path: &str) -> Option<String> {
        Some(self.table(path)?.get("extends")?.as_str()?.to_owned())
    }

    fn tables(&self) -> impl Iterator<Item = (&'static str, toml::Table)> {
        let files = self.files.iter().map(|(path, _)| *path);
        files
            .filter(|path| path.ends_with(".toml") && !path.contains('/'))
            .filter_map(|path| Some((path, self.table(path)?)))
    }

    fn table(&self, path: &str) -> Option<toml::Table> {
        let (_, bytes) = self.files.iter().find(|(of, _)| *of == path)?;
        std::str::from_utf8(bytes).ok()?.parse().ok()
    }
}

fn flag(table: &toml::Table, key: &str) -> Option<bool> {
    table.get(key)?.as_bool()
}
