//! The fingerprint of demand: equal in plans that may be compared.

use crate::model::{
    Calendar, Extent, Geography, IncidentType, Period, Profile, RecordedIncident, Scenario, Surge,
};
use crate::units::{SimTime, Span};

/// A hash that stays the same on every platform and in every version (FNV-1a, 64 bits).
struct Fingerprint(u64);

/// The fingerprint of a scenario's geography, period and demand: cells and sites, start and
/// extents, rates, profiles, surges, channels' shares and records. Response plans, ferries,
/// links and everything about staff are left out: plans differ in them.
pub fn of(scenario: &Scenario) -> u64 {
    let mut print = Fingerprint(0xCBF2_9CE4_8422_2325);
    print.add_geography(&scenario.geography);
    print.add_period(&scenario.period);
    for incident_type in &scenario.types {
        print.add_type(incident_type, scenario);
    }
    for surge in &scenario.surges {
        print.add_surge(surge);
    }
    print.add_number(
        scenario
            .recorded
            .as_ref()
            .map_or(0, |recorded| recorded.len() as u64 + 1),
    );
    for incident in scenario.recorded.iter().flatten() {
        print.add_record(incident, scenario);
    }
    print.0
}

impl Fingerprint {
    fn add_bytes(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
        }
    }

    fn add_number(&mut self, number: u64) {
        self.add_bytes(&number.to_le_bytes());
    }

    fn add_text(&mut self, text: &str) {
        self.add_number(text.len() as u64);
        self.add_bytes(text.as_bytes());
    }

    fn add_amount(&mut self, amount: f64) {
        // Zero has two signs.
        self.add_number((amount + 0.0).to_bits());
    }

    fn add_span(&mut self, span: Span) {
        self.add_number(span.milliseconds().cast_unsigned());
    }

    fn add_geography(&mut self, geography: &Geography) {
        self.add_number(geography.cells.len() as u64);
        for cell in &geography.cells {
            self.add_text(&cell.name);
            let (x_km, y_km) = cell.centre_km.unwrap_or((-1e9, -1e9));
            for amount in [
                x_km,
                y_km,
                cell.area_km2.unwrap_or(-1.0),
                cell.residents,
                cell.households,
            ] {
                self.add_amount(amount);
            }
        }
        self.add_number(geography.sites.len() as u64);
        for site in &geography.sites {
            self.add_text(&site.name);
            self.add_text(&site.kind);
            self.add_text(&geography.cells[site.cell.index()].name);
            self.add_amount(site.number);
        }
    }

    fn add_period(&mut self, period: &Period) {
        let calendar: Calendar = period.calendar;
        self.add_text(&calendar.stamp(SimTime::START));
        for extent in [period.warm_up, period.observed] {
            match extent {
                Extent::Time(span) => self.add_span(span),
                Extent::Incidents(count) => self.add_number(count | 1 << 63),
            }
        }
        self.add_number(u64::from(period.spread_over_year));
    }

    fn add_type(&mut self, incident_type: &IncidentType, scenario: &Scenario) {
        self.add_text(&incident_type.name);
        self.add_number(incident_type.sources.len() as u64);
        for source in &incident_type.sources {
            self.add_text(&source.name);
            self.add_amount(source.rate.events_per_year());
        }
        self.add_profile(&incident_type.profile);
        for (channel, share) in &incident_type.channels {
            self.add_text(&scenario.channels[channel.index()].name);
            self.add_amount(share.value());
        }
        if let Some(repeats) = &incident_type.repeats {
            self.add_amount(repeats.branching);
            self.add_amount(repeats.same_place.value());
            self.add_amount(repeats.delay.mean_minutes());
        }
    }

    fn add_profile(&mut self, profile: &Profile) {
        self.add_span(profile.bin);
        profile
            .week
            .iter()
            .chain(&profile.months)
            .for_each(|&weight| self.add_amount(weight));
    }

    fn add_surge(&mut self, surge: &Surge) {
        self.add_amount(surge.factor);
        for day in [surge.from, surge.to] {
            let (month, day) = day.unwrap_or((0, 0));
            self.add_bytes(&[month, day]);
        }
        for &(from, to) in &surge.hours.intervals {
            self.add_span(from);
            self.add_span(to);
        }
        surge
            .types
            .iter()
            .chain(&surge.cells)
            .for_each(|&mark| self.add_bytes(&[u8::from(mark)]));
    }

    fn add_record(&mut self, incident: &RecordedIncident, scenario: &Scenario) {
        self.add_number(incident.reported.milliseconds().cast_unsigned());
        self.add_text(&scenario.types[incident.kind.index()].name);
        self.add_text(&scenario.geography.cells[incident.cell.index()].name);
        self.add_span(incident.on_scene.unwrap_or(Span::FOREVER));
        self.add_number(
            incident
                .priority
                .map_or(0, |priority| priority.index() as u64 + 1),
        );
    }
}
