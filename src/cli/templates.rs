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

    /// Its scenario files that are plans to compare, the baseline first: the one that the others extend.
    pub fn plans(&self) -> Vec<String> {
        let tables: Vec<(&str, toml::Table)> = self
            .files
            .iter()
            .filter(|(path, _)| path.ends_with(".toml") && !path.contains('/'))
            .filter_map(|(path, _)| Some((*path, self.table(path)?)))
            .collect();
        let base_of = |path: &str| {
            let (_, table) = tables.iter().find(|(of, _)| *of == path)?;
            table.get("extends")?.as_str().map(str::to_owned)
        };
        let depth = |path: &str| {
            let mut base = base_of(path);
            let mut depth = 0;
            while let Some(path) = base.filter(|_| depth < tables.len()) {
                base = base_of(&path);
                depth += 1;
            }
            depth
        };
        let mut plans: Vec<(usize, &str)> = tables
            .iter()
            .filter(|(_, table)| {
                table.get("condition").and_then(toml::Value::as_bool) != Some(true)
            })
            .map(|(path, _)| (depth(path), *path))
            .collect();
        plans.sort();
        let has_variants = plans.iter().any(|(depth, _)| *depth > 0);
        let extended: Vec<String> = tables
            .iter()
            .filter_map(|(path, _)| base_of(path))
            .collect();
        let baseline = plans
            .iter()
            .find(|(depth, path)| {
                *depth == 0 && (!has_variants || extended.iter().any(|base| base == path))
            })
            .map(|(_, path)| *path);
        let variants = plans
            .iter()
            .filter(|(depth, _)| *depth > 0)
            .map(|(_, path)| *path);
        baseline
            .into_iter()
            .chain(variants)
            .map(str::to_owned)
            .collect()
    }

    fn table(&self, path: &str) -> Option<toml::Table> {
        let (_, bytes) = self.files.iter().find(|(of, _)| *of == path)?;
        std::str::from_utf8(bytes).ok()?.parse().ok()
    }
}
