//! Joint availability of a small team whose members are taken together.

use super::NoAnswer;
use super::chain::Chain;
use super::no_answer::is_positive;

/// Most states that are solved.
const MOST_STATES: usize = 200_000;

/// Some equal units of one role.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TeamRole {
    /// Units of the role.
    pub units: usize,
    /// Mean time a unit is busy with an incident; exponential, each unit by itself.
    pub mean_busy: f64,
}

/// Incidents that ask for the same units.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamIncident {
    /// Incidents per unit of time; Poisson.
    pub rate: f64,
    /// Units asked for, by role.
    pub needs: Vec<usize>,
}

/// What happens when not all that an incident asks for is free; nothing waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taking {
    /// The units that are free go, the others are done without; lost if none is free.
    WhoeverIsFree,
    /// All go, or none and the incident is lost.
    AllOrNone,
}

/// A team and the incidents that take it.
#[derive(Clone, Debug, PartialEq)]
pub struct Team {
    /// The roles.
    pub roles: Vec<TeamRole>,
    /// The incidents.
    pub incidents: Vec<TeamIncident>,
    /// What happens when something is missing.
    pub taking: Taking,
}

/// Long-run shares of time and of incidents for a team.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamAnswer {
    /// Share of time at least one unit of every role is free at the same instant.
    pub whole_free: f64,
    /// Share of time any unit is free.
    pub any_free: f64,
    /// Share of time at least one unit of the role is free, by role.
    pub free: Vec<f64>,
    /// Mean number of busy units, by role.
    pub busy: Vec<f64>,
    /// Share of incidents that get all they ask for, by incident.
    pub fully_served: Vec<f64>,
    /// Share of incidents that get nobody, by incident.
    pub lost: Vec<f64>,
}

impl Team {
    /// The exact answer, from the Markov chain of how many units of each role are busy.
    ///
    /// # Errors
    /// [`NoAnswer::TooLarge`] above 200,000 states; [`NoAnswer::Invalid`] for numbers that
    /// make no team.
    pub fn solve(&self) -> Result<TeamAnswer, NoAnswer> {
        self.solve_within(MOST_STATES)
    }

    /// The same with at most so many states.
    ///
    /// # Errors
    /// Those of [`Team::solve`], [`NoAnswer::TooLarge`] at the lower of both limits.
    pub fn solve_within(&self, most_states: usize) -> Result<TeamAnswer, NoAnswer> {
        self.validate()?;
        let (states, most) = (self.states(), most_states.min(MOST_STATES));
        if states > most {
            let units = self.roles.iter().map(|role| role.units);
            return Err(NoAnswer::TooLarge {
                units: units.fold(0, usize::saturating_add),
                states: states.to_string(),
                most,
            });
        }
        let mut chain = Chain::new(states);
        let mut groups = Vec::with_capacity(states);
        for state in 0..states {
            let busy = self.busy(state);
            groups.push(busy.iter().sum::<usize>().min(60) as u32);
            for incident in &self.incidents {
                let taken = self.taken(&busy, incident);
                chain.add(
                    state,
                    self.state(busy.iter().zip(&taken).map(|(a, b)| a + b)),
                    incident.rate,
                );
            }
            for (role, &count) in busy.iter().enumerate().filter(|&(_, &count)| count > 0) {
                let fewer = busy
                    .iter()
                    .enumerate()
                    .map(|(other, &n)| n - usize::from(other == role));
                chain.add(
                    state,
                    self.state(fewer),
                    count as f64 / self.roles[role].mean_busy,
                );
            }
        }
        Ok(self.describe(&chain.stationary(&groups)?))
    }

    fn validate(&self) -> Result<(), NoAnswer> {
        if self.roles.is_empty() || self.roles.iter().any(|role| !is_positive(role.mean_busy)) {
            return Err(NoAnswer::Invalid(
                "a team needs roles, and each a mean busy time above 0",
            ));
        }
        let fits = |incident: &TeamIncident| {
            incident.rate.is_finite()
                && incident.rate >= 0.0
                && incident.needs.len() == self.roles.len()
        };
        if !self.incidents.iter().all(fits) {
            return Err(NoAnswer::Invalid(
                "an incident needs a rate from 0 up and a need for every role",
            ));
        }
        Ok(())
    }

    fn states(&self) -> usize {
        self.roles.iter().fold(1, |states: usize, role| {
            states.saturating_mul(role.units.saturating_add(1))
        })
    }

    fn busy(&self, mut state: usize) -> Vec<usize> {
        let digit = |role: &TeamRole| {
            let busy = state % (role.units + 1);
            state /= role.units + 1;
            busy
        };
        self.roles.iter().map(digit).collect()
    }

    fn state(&self, busy: impl DoubleEndedIterator<Item = usize> + ExactSizeIterator) -> usize {
        self.roles
            .iter()
            .zip(busy)
            .rev()
            .fold(0, |state, (role, count)| state * (role.units + 1) + count)
    }

    fn taken(&self, busy: &[usize], incident: &TeamIncident) -> Vec<usize> {
        let free = |(role, &count): (&TeamRole, &usize)| role.units - count;
        let given: Vec<usize> = self
            .roles
            .iter()
            .zip(busy)
            .map(free)
            .zip(&incident.needs)
            .map(|(free, &need)| free.min(need))
            .collect();
        let whole = given == incident.needs;
        if self.taking == Taking::AllOrNone && !whole {
            vec![0; given.len()]
        } else {
            given
        }
    }

    fn describe(&self, shares: &[f64]) -> TeamAnswer {
        let mut answer = TeamAnswer {
            whole_free: 0.0,
            any_free: 0.0,
            free: vec![0.0; self.roles.len()],
            busy: vec![0.0; self.roles.len()],
            fully_served: vec![0.0; self.incidents.len()],
            lost: vec![0.0; self.incidents.len()],
        };
        for (state, &share) in shares.iter().enumerate() {
            let busy = self.busy(state);
            let free: Vec<bool> = busy
                .iter()
                .zip(&self.roles)
                .map(|(&n, role)| n < role.units)
                .collect();
            answer.whole_free += share * f64::from(u8::from(free.iter().all(|&free| free)));
            answer.any_free += share * f64::from(u8::from(free.iter().any(|&free| free)));
            for role in 0..self.roles.len() {
                answer.busy[role] += share * busy[role] as f64;
                answer.free[role] += share * f64::from(u8::from(free[role]));
            }
            for (number, incident) in self.incidents.iter().enumerate() {
                let taken = self.taken(&busy, incident);
                let nobody = taken.iter().all(|&units| units == 0);
                answer.fully_served[number] += share * f64::from(u8::from(taken == incident.needs));
                answer.lost[number] += share * f64::from(u8::from(nobody));
            }
        }
        answer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn triad(rate: f64, mean_busy: [f64; 3], taking: Taking) -> Team {
        Team {
            roles: mean_busy
                .map(|mean_busy| TeamRole {
                    units: 1,
                    mean_busy,
                })
                .to_vec(),
            incidents: vec![TeamIncident {
                rate,
                needs: vec![1; 3],
            }],
            taking,
        }
    }

    #[test]
    fn availability_is_joint_not_a_product() {
        let answer = triad(1.0, [0.5, 0.4, 0.8], Taking::WhoeverIsFree)
            .solve()
            .unwrap();
        assert!((answer.whole_free - 0.415_998_403_614_502_7).abs() < 1e-12);
        assert!((answer.any_free - 0.851_851_851_851_851_8).abs() < 1e-12);
        assert!((answer.free[1] - 5.0 / 7.0).abs() < 1e-12);
        assert!((answer.fully_served[0] - answer.whole_free).abs() < 1e-12);
        let together = triad(1.0, [0.5; 3], Taking::AllOrNone).solve().unwrap();
        assert!(together.whole_free > 0.5 && together.lost[0] > 0.3);
    }

    #[test]
    fn one_role_is_erlangs_loss_line() {
        let team = Team {
            roles: vec![TeamRole {
                units: 4,
                mean_busy: 2.0,
            }],
            incidents: vec![TeamIncident {
                rate: 1.2,
                needs: vec![1],
            }],
            taking: Taking::WhoeverIsFree,
        };
        let answer = team.solve().unwrap();
        assert!((answer.lost[0] - super::super::erlang_b(2.4, 4)).abs() < 1e-13);
    }

    #[test]
    fn what_is_no_team_is_refused() {
        assert!(triad(1.0, [0.0; 3], Taking::AllOrNone).solve().is_err());
        let mut large = triad(1.0, [1.0; 3], Taking::AllOrNone);
        large.roles[0].units = usize::MAX;
        assert!(matches!(large.solve(), Err(NoAnswer::TooLarge { .. })));
    }
}
