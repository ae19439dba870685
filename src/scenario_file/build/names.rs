//! Declared names of one kind and their positions.

use crate::language::{Both, both};
use crate::problems::{Place, Problem};
use crate::random::Entity;
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::{Item, Named};
use indexmap::IndexMap;
use std::collections::BTreeMap;

/// Names of one kind, in declared order.
#[derive(Clone, Debug)]
pub struct Names {
    code: &'static str,
    kind: Both<&'static str>,
    places: IndexMap<String, Place>,
}

impl Names {
    /// No names yet; `kind` completes "… is not", `code` is the problem of an unknown one.
    pub fn new(code: &'static str, kind: Both<&'static str>) -> Self {
        Self {
            code,
            kind,
            places: IndexMap::new(),
        }
    }

    /// The names of tables.
    pub fn of<'t>(
        code: &'static str,
        kind: Both<&'static str>,
        named: impl Iterator<Item = Named<'t>>,
    ) -> Self {
        let mut names = Self::new(code, kind);
        for named in named {
            names.add(named.name, named.place);
        }
        names
    }

    /// Adds a name; false when it is there already.
    pub fn add(&mut self, name: &str, place: &Place) -> bool {
        self.places.insert(name.to_owned(), place.clone()).is_none()
    }

    /// Number of names.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// The names in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> + Clone {
        self.places.keys().map(String::as_str)
    }

    /// The position of a name.
    pub fn position(&self, name: &str) -> Option<usize> {
        self.places.get_index_of(name)
    }

    /// Where the name at `position` is declared.
    pub fn place(&self, position: usize) -> Place {
        self.places
            .get_index(position)
            .map_or(Place::Nowhere, |(_, place)| place.clone())
    }

    /// The position of the name that `item` says; `None` after reporting that it is unknown.
    pub fn find(&self, item: &Item, inspection: &Inspection) -> Option<usize> {
        self.find_text(item.as_text()?, &item.place, inspection)
    }

    /// The position of `name`; `None` after reporting that it is unknown. Where nothing of the
    /// kind could be declared, that has been reported already.
    pub fn find_text(&self, name: &str, place: &Place, inspection: &Inspection) -> Option<usize> {
        let position = self.position(name);
        if position.is_none() && (self.len() > 0 || self.code != "E2104") {
            inspection.report_unknown(self.code, self.kind, name, self.iter(), place);
        }
        position
    }

    /// The positions of all the names in a list.
    pub fn find_all(&self, items: &[Item], inspection: &Inspection) -> Vec<usize> {
        items
            .iter()
            .filter_map(|item| self.find(item, inspection))
            .collect()
    }

    /// Reports names that would share all their chance.
    pub fn check_keys(&self, inspection: &Inspection) {
        let mut known: BTreeMap<u64, &str> = BTreeMap::new();
        for (name, place) in &self.places {
            if let Some(other) = known.insert(Entity::named(name).hash(), name) {
                let found = both!(
                    "\"{name}\" and \"{other}\" have the same key of chance",
                    "“{name}”与“{other}”的随机数键相同"
                );
                inspection.report(
                    Problem::new("E2109", found)
                        .at(place)
                        .fix(Both::fixed("rename one of them", "给其中一个改名")),
                );
            }
        }
    }
}
