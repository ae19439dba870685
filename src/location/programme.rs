//! Integer programmes, written once for all problems.

use good_lp::{
    Expression, ProblemVariables, Solution, SolverModel, Variable, constraint, microlp, variable,
};

use super::NoPlacement;

/// A programme under construction: whole units at sites, shares in between, and constraints.
pub(super) struct Programme {
    variables: ProblemVariables,
    sites: Vec<Variable>,
    constraints: Vec<good_lp::Constraint>,
}

impl Programme {
    /// A programme over `sites`, each with 0 to `most` units.
    pub(super) fn new(sites: usize, most: usize) -> Self {
        let mut variables = ProblemVariables::new();
        let definition = || variable().integer().min(0).max(most as f64);
        let sites = (0..sites).map(|_| variables.add(definition())).collect();
        Self {
            variables,
            sites,
            constraints: Vec::new(),
        }
    }

    /// The number of units at a site.
    pub(super) fn site(&self, site: usize) -> Variable {
        self.sites[site]
    }

    /// Units at all the sites together.
    pub(super) fn all_sites(&self) -> Expression {
        self.sites.iter().sum()
    }

    /// A new quantity from 0 to 1.
    pub(super) fn share(&mut self) -> Variable {
        self.variables.add(variable().min(0).max(1))
    }

    /// Demands that the expression is at most `bound`.
    pub(super) fn at_most(&mut self, expression: Expression, bound: f64) {
        self.constraints.push(constraint!(expression <= bound));
    }

    /// Demands that the expression is `value`.
    pub(super) fn equal(&mut self, expression: Expression, value: f64) {
        self.constraints.push(constraint!(expression == value));
    }

    /// The sites of the solution with the least `cost`, rising, each as often as it has units.
    pub(super) fn least(self, cost: Expression) -> Result<Vec<usize>, NoPlacement> {
        let problem = self.variables.minimise(cost).using(microlp);
        let problem = self
            .constraints
            .into_iter()
            .fold(problem, SolverModel::with);
        let solution = problem
            .solve()
            .map_err(|error| NoPlacement::Unsolved(error.to_string()))?;
        let units = |&site: &Variable| solution.value(site).round().max(0.0) as usize;
        let taken = self.sites.iter().map(units).enumerate();
        Ok(taken
            .flat_map(|(site, units)| std::iter::repeat_n(site, units))
            .collect())
    }
}
