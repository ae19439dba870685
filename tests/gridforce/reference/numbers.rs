//! Numbers of the 35-cell case, from two other simulators and from the exact solution.
//!
//! Peers: SimPy 4.1.2, 224 replications of 100,000 incidents (seeds 20240607 and 600613), half-widths of 95 %
//! intervals; agreed with Ciw 3.2.7 where that was run. Exact: the hypercube model solved over all states,
//! busy shares and wait equal to M/M/N. Reference cases `peer_dispatch35_A_N3`, `peer_dispatch35_A_N10`,
//! `hypercube_dispatch35_A_N3_exact` and `hypercube_dispatch35_A_N10_exact`.

/// What others found for one quantity.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    pub exact: f64,
    pub peer: f64,
    /// Half-width of the peer's 95 % interval.
    pub peer_half_width: f64,
}

/// One size of the case.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    pub scenario: &'static str,
    /// By key of the measure; minutes and shares.
    pub measures: [(&'static str, Known); 6],
    /// Share of time busy, by unit.
    pub busy: &'static [Known],
    /// Share of the incidents, by unit.
    pub share: &'static [Known],
}

const fn known(exact: f64, peer: f64, peer_half_width: f64) -> Known {
    Known {
        exact,
        peer,
        peer_half_width,
    }
}

/// Three units.
pub const THREE_UNITS: Case = Case {
    scenario: "scenarios/reference/dispatch35-n3.toml",
    measures: [
        ("wait_mean", known(4.736842105, 4.731080388, 0.018797259)),
        ("wait_share", known(0.236842105, 0.236513304, 0.000404730)),
        (
            "travel_mean_first",
            known(5.396746468, 5.394911893, 0.001728693),
        ),
        (
            "response_mean_first",
            known(10.133588573, 10.125992281, 0.019690445),
        ),
        (
            "within_5min_first",
            known(0.442314249, 0.442538259, 0.000327618),
        ),
        (
            "within_10min_first",
            known(0.733397344, 0.733798348, 0.000387781),
        ),
    ],
    busy: &[
        known(0.503962483, 0.503699364, 0.000331941),
        known(0.528879841, 0.528671442, 0.000315186),
        known(0.467157676, 0.466813715, 0.000353337),
    ],
    share: &[
        known(0.335974989, 0.336119420, 0.000142086),
        known(0.352586561, 0.352597946, 0.000159558),
        known(0.311438451, 0.311282634, 0.000153306),
    ],
};

/// Ten units.
pub const TEN_UNITS: Case = Case {
    scenario: "scenarios/reference/dispatch35-n10.toml",
    measures: [
        ("wait_mean", known(0.216632155, 0.215005092, 0.002524898)),
        ("wait_share", known(0.036105359, 0.035912813, 0.000245149)),
        (
            "travel_mean_first",
            known(3.479140896, 3.477575196, 0.002118883),
        ),
        (
            "response_mean_first",
            known(3.695773051, 3.692580288, 0.004179936),
        ),
        (
            "within_5min_first",
            known(0.765776146, 0.766116920, 0.000362924),
        ),
        (
            "within_10min_first",
            known(0.957977848, 0.958121161, 0.000218294),
        ),
    ],
    busy: &[
        known(0.504711744, 0.504641896, 0.000471800),
        known(0.513060059, 0.512657949, 0.000507072),
        known(0.459216701, 0.458744854, 0.000564663),
        known(0.500724773, 0.500396953, 0.000530694),
        known(0.540148288, 0.539763173, 0.000480569),
        known(0.537378879, 0.537219726, 0.000460466),
        known(0.469402819, 0.469132163, 0.000502836),
        known(0.575994367, 0.575897068, 0.000470529),
        known(0.393926803, 0.393462544, 0.000504744),
        known(0.505435568, 0.505373291, 0.000489184),
    ],
    share: &[
        known(0.100942349, 0.100959241, 0.000093393),
        known(0.102612012, 0.102616429, 0.000095837),
        known(0.091843340, 0.091844330, 0.000082761),
        known(0.100144955, 0.100128661, 0.000095913),
        known(0.108029658, 0.108046964, 0.000096346),
        known(0.107475776, 0.107499196, 0.000100219),
        known(0.093880564, 0.093810536, 0.000091797),
        known(0.115198873, 0.115150268, 0.000097425),
        known(0.078785361, 0.078799687, 0.000086876),
        known(0.101087114, 0.101144687, 0.000093909),
    ],
};
