//! All atoms' lists of preferences merged into one tree, so that a state is looked up once.

use super::Atom;

/// A place in some atoms' lists: the atoms share the list up to here.
struct Node {
    /// Units of the tie group, one bit each.
    mask: u32,
    /// Calls per unit of time from the atoms that come here.
    rate: f64,
    /// Nodes of the next places.
    children: Vec<u32>,
}

/// The merged lists.
pub(super) struct Tree {
    nodes: Vec<Node>,
    roots: Vec<u32>,
    /// For every atom, the nodes of its list.
    paths: Vec<Vec<u32>>,
}

impl Tree {
    /// Merges the lists of the atoms that `keep` says; the others have empty paths.
    pub(super) fn new(atoms: &[Atom], keep: impl Fn(&Atom) -> bool) -> Self {
        let mut tree = Self {
            nodes: Vec::new(),
            roots: Vec::new(),
            paths: vec![Vec::new(); atoms.len()],
        };
        for (number, atom) in atoms.iter().enumerate().filter(|(_, atom)| keep(atom)) {
            let mut last = None;
            for group in atom.preferences.groups() {
                let mask = group.iter().fold(0, |mask, unit| mask | 1 << unit);
                let node = tree.child(last, mask);
                tree.nodes[node as usize].rate += atom.rate;
                tree.paths[number].push(node);
                last = Some(node);
            }
        }
        tree
    }

    fn child(&mut self, parent: Option<u32>, mask: u32) -> u32 {
        let children = match parent {
            Some(parent) => &self.nodes[parent as usize].children,
            None => &self.roots,
        };
        if let Some(&found) = children
            .iter()
            .find(|&&child| self.nodes[child as usize].mask == mask)
        {
            return found;
        }
        let new = self.nodes.len() as u32;
        self.nodes.push(Node {
            mask,
            rate: 0.0,
            children: Vec::new(),
        });
        match parent {
            Some(parent) => self.nodes[parent as usize].children.push(new),
            None => self.roots.push(new),
        }
        new
    }

    /// Number of nodes.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The nodes of an atom's list.
    pub(super) fn path(&self, atom: usize) -> &[u32] {
        &self.paths[atom]
    }

    /// Calls `found` with node, unit and share for every unit sent when the units of `busy`
    /// (one bit each) are busy; the share is that of the node's calls.
    pub(super) fn sent(&self, busy: u32, mut found: impl FnMut(usize, usize, f64)) {
        for &root in &self.roots {
            self.sent_below(root, busy, &mut found);
        }
    }

    fn sent_below(&self, node: u32, busy: u32, found: &mut impl FnMut(usize, usize, f64)) {
        let here = &self.nodes[node as usize];
        let mut free = here.mask & !busy;
        if free == 0 {
            for &child in &here.children {
                self.sent_below(child, busy, found);
            }
            return;
        }
        let share = 1.0 / f64::from(free.count_ones());
        while free != 0 {
            found(node as usize, free.trailing_zeros() as usize, share);
            free &= free - 1;
        }
    }

    /// Adds to `rates` how fast each unit becomes busy when the units of `busy` are.
    pub(super) fn add_rates(&self, busy: u32, rates: &mut [f64]) {
        self.sent(busy, |node, unit, share| {
            rates[unit] += self.nodes[node].rate * share
        });
    }
}
