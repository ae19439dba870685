//! Departures from the models in which one unit answers an incident.

use super::collect::Departures;
use crate::analysis::assumption::Departure;
use crate::analysis::effects::Effects;
use crate::analysis::service::Service;

/// What is known of the service and decides what a departure touches.
pub(super) struct Facts {
    pub single: bool,
    pub loss: bool,
    pub uniform: bool,
    pub one_exponential: bool,
    pub one_constant: bool,
    /// Waits under a rate that changes are found by integration.
    pub integrable: bool,
    /// Where a unit is when it is sent.
    pub position: Effects,
}

impl Facts {
    pub fn of(service: &Service<'_>) -> Self {
        let spatial = Effects::WHERE.or(Effects::WITHIN);
        Self {
            single: service.units.len() == 1,
            loss: service.loss(),
            uniform: service.uniform(),
            one_exponential: service.one_exponential(),
            one_constant: service.one_constant(),
            integrable: !service.loss() && service.one_exponential(),
            position: if service.way_is_work() {
                Effects::ALL
            } else {
                spatial
            },
        }
    }

    /// What service times other than exponential touch.
    pub fn general_times(&self) -> Effects {
        let spatial = Effects::WHERE.or(Effects::WITHIN);
        if self.single {
            Effects::NONE
        } else if !self.uniform {
            Effects::ALL
        } else if self.loss {
            spatial
        } else {
            let waits = Effects::DELAY.or(Effects::WAIT.when(!self.one_constant));
            spatial.or(waits)
        }
    }
}

/// Where it departs from them.
pub(in crate::analysis) fn of_one_unit(service: &Service<'_>) -> Vec<Departure> {
    let facts = Facts::of(service);
    let mut departures = Departures::default();
    departures.demand(service, &facts);
    departures.units(service, &facts);
    departures.work(service, &facts);
    departures.movement(service, &facts);
    departures.rules(service, &facts);
    departures.0
}
