//! The published figures of each place.

use super::figure::{Asked, Figure, Kind, Model};
use Asked::{Change, File, Nothing, Value};

/// All models.
pub const MODELS: &[Model] = &[MUZHOU, BAISHA, CUIXIANG, RONGGUI, GUANYINQIAO];

const MUZHOU: Model = Model {
    title: "Muzhou (睦洲): one officer, one auxiliary, one volunteer team",
    folder: "scenarios/muzhou",
    plans: &["now", "triad", "triad-low-attendance"],
    figures: &[
        Figure {
            published: "20 officers, 49 auxiliaries, 60+ volunteer teams of 800+ people, 35 cells",
            kind: Kind::Input,
            asked: File("20, 49, 62 teams of 13 (806 people), 35 cells"),
            shows: "Nothing; a test keeps the totals.",
        },
        Figure {
            published: "every cell has one officer, one auxiliary, one volunteer team",
            kind: Kind::Outcome,
            asked: Value("triad", "pattern_whole"),
            shows: "How much of the time the pattern stands when 20 officers share 35 cells, with the assumed rosters, attendance and hours of volunteers. \"One cell, one officer\" is a list of names, not a state of affairs.",
        },
        Figure {
            published: "187 disputes at one resident room since 2021, all settled, none went up to the station (100 %)",
            kind: Kind::Outcome,
            asked: Value("triad", "settled_below_station"),
            shows: "What follows from assumed chances of settling at each rung, taken from other places. It is below the reported 100 % of one room; which disputes a room counts is not published.",
        },
        Figure {
            published: "4+ ferry rides on an average day of household visits",
            kind: Kind::NotUsed,
            asked: Nothing,
            shows: "The simulation knows how long a way over water takes, not how many boats it needs; nothing is compared.",
        },
        Figure {
            published: "criminal and public-order calls −33.9 % year on year",
            kind: Kind::NotUsed,
            asked: Change("triad", "incidents@public-order"),
            shows: "The plans have the same calls by construction: nobody has shown what the pattern prevents, and no effect is declared. The figure is a trend of one year.",
        },
        Figure {
            published: "telecom fraud −43.3 %",
            kind: Kind::NotUsed,
            asked: Change("triad", "incidents@fraud-warning"),
            shows: "As above.",
        },
        Figure {
            published: "fraud-warning app reaches 98.5 %",
            kind: Kind::NotUsed,
            asked: Nothing,
            shows: "Installing an app is not an incident, a duty or a visit here.",
        },
        Figure {
            published: "zero incidents at schools",
            kind: Kind::NotUsed,
            asked: Nothing,
            shows: "Nought in some years says little about a rare thing, and no type of incident arises at schools in this file.",
        },
        Figure {
            published: "nearly 1,000 visitors on a peak day",
            kind: Kind::Input,
            asked: File(
                "a surge of marshalling duty and of calls on the island, in *peak-marshals* and *peak-no-marshals*",
            ),
            shows: "Nothing; the folder's page tells what marshals change on such a day.",
        },
    ],
};

const BAISHA: Model = Model {
    title: "Baisha (白沙): one team, two platforms, three mechanisms",
    folder: "scenarios/baisha",
    plans: &[
        "now",
        "school",
        "mobile-room",
        "own-officer",
        "sentinels",
        "mall-teams",
    ],
    figures: &[
        Figure {
            published: "440+ disputes and hazards found, 99.5 % settled: disputes",
            kind: Kind::Fitted,
            asked: Value("mall-teams", "settled@dispute"),
            shows: "The chances of settling at three rungs were chosen so that nearly all are settled in the end. That the assumed ladder settles as many as reported is no test of it.",
        },
        Figure {
            published: "the same: hazards",
            kind: Kind::Fitted,
            asked: Value("mall-teams", "settled@hazard"),
            shows: "As above, with a second look after a day.",
        },
        Figure {
            published: "440+ disputes and hazards found by volunteers",
            kind: Kind::Outcome,
            asked: Change("sentinels", "detection_mean"),
            shows: "Sentinels make matters known sooner by what was assumed of them. How many would not have become known at all is not in the model: every plan has the same matters.",
        },
        Figure {
            published: "training raises success and lowers time (13,000+ attendances at talks)",
            kind: Kind::Input,
            asked: Change("school", "settled_below_station"),
            shows: "What an assumed effect of 0 to 30 % on volunteers' chance of settling does to all disputes. Attendances at talks for the public are not used.",
        },
        Figure {
            published: "the mobile room stopped a fraud on 19 March",
            kind: Kind::Input,
            asked: Change("mobile-room", "incidents@fraud-warning"),
            shows: "What an assumed 0 to 20 % fewer warnings where the room calls amounts to. One day's success has no rate.",
        },
        Figure {
            published: "12 standing emergency teams in one mall",
            kind: Kind::Outcome,
            asked: Change("mall-teams", "response_mean_first@mall-emergency"),
            shows: "How much sooner somebody is there who may hold until police come, given that the teams stand in the mall in its hours.",
        },
    ],
};

const CUIXIANG: Model = Model {
    title: "Cuixiang (翠香): volunteers at scale in a city of strangers",
    folder: "scenarios/cuixiang",
    plans: &["now", "patrol-40", "patrol-100", "council", "campaign"],
    figures: &[
        Figure {
            published: "28 km², nearly 190,000 people; a women's patrol of 40, later 100+",
            kind: Kind::Input,
            asked: File("28 km², 190,000 people; 40 and 105 members"),
            shows: "Nothing; a test keeps the totals.",
        },
        Figure {
            published: "what 40 on foot cover",
            kind: Kind::Outcome,
            asked: Value("patrol-40", "covered_volunteer"),
            shows: "Residents whom a free team reaches in ten minutes, on an average hour of the week, with assumed hours and posts.",
        },
        Figure {
            published: "what 100+ on foot cover",
            kind: Kind::Outcome,
            asked: Value("patrol-100", "covered_volunteer"),
            shows: "As above.",
        },
        Figure {
            published: "4,000+ households visited in 10 days",
            kind: Kind::Outcome,
            asked: Value("campaign", "visits_done"),
            shows: "The ten days are the deadline in the file; that the assumed staff meet it in idle time comes out. Who really visited, and for how long, is not published.",
        },
        Figure {
            published: "what the campaign costs in response",
            kind: Kind::Outcome,
            asked: Change("campaign", "within_5min_first@urgent"),
            shows: "The price of sitting in living rooms, all plans before it included; nobody reported one.",
        },
        Figure {
            published: "calls for offences down five years running",
            kind: Kind::NotUsed,
            asked: Change("patrol-100", "incidents@public-order"),
            shows: "The patrol's assumed effect (0 to 10 % where and while it walks) is far too small to make a trend.",
        },
    ],
};

const RONGGUI: Model = Model {
    title: "Ronggui (容桂): dedicated community sergeants",
    folder: "scenarios/ronggui",
    plans: &["now", "sergeants", "prevention"],
    figures: &[
        Figure {
            published: "90.1 % of those being defrauded are dissuaded",
            kind: Kind::Fitted,
            asked: Value("sergeants", "settled@fraud-warning"),
            shows: "Two searches that each find and dissuade 70 % were assumed with the figure in sight: 91 %. What comes out besides is that deadlines are hardly ever missed.",
        },
        Figure {
            published: "96 schools guarded at both rush hours every school day (100 %)",
            kind: Kind::Outcome,
            asked: Value("sergeants", "duty_kept"),
            shows: "Unit-time at the gates over unit-time asked, with assumed staff. Short of all, because urgent calls may take people from a gate and some come late.",
        },
        Figure {
            published: "sergeants off dispatch: response of urgent calls",
            kind: Kind::Outcome,
            asked: Change("sergeants", "response_mean_first@urgent"),
            shows: "What 26 of 116 officers out of dispatch cost, with assumed posts.",
        },
        Figure {
            published: "calls −14.8 % (January to April, year on year)",
            kind: Kind::NotUsed,
            asked: Change("prevention", "incidents"),
            shows: "An assumed 0 to 30 % on five types, where a sergeant walks, takes a few per cent off all calls: most calls are of other types. Nothing was fitted to the trend, and the trend shows nothing about sergeants.",
        },
    ],
};

const GUANYINQIAO: Model = Model {
    title: "Guanyinqiao (观音桥): 3-4-5+N with a stand-alone community police room",
    folder: "scenarios/guanyinqiao",
    plans: &["council", "points"],
    figures: &[
        Figure {
            published: "about 1 km², more than 500,000 visits a day, four community officers",
            kind: Kind::Input,
            asked: File("1 km², 500,000 visits of three hours a day, four community officers"),
            shows: "Nothing; a test keeps the totals.",
        },
        Figure {
            published: "22 talks since March 2023",
            kind: Kind::Outcome,
            asked: Value("points", "actions_venues_talk"),
            shows: "What assumed rules of the points (base, deductions, thresholds) release at assumed rates of calls. Reported are 22 in an unknown time.",
        },
        Figure {
            published: "7 closures since March 2023",
            kind: Kind::Outcome,
            asked: Value("points", "actions_venues_closure"),
            shows: "As above.",
        },
        Figure {
            published: "venue calls −44.97 %",
            kind: Kind::Outcome,
            asked: Change("points", "incidents@venue-dispute"),
            shows: "What assumed effects of talks, training and closures on a venue's rate amount to for disputes in venues: far less than reported. Neither number proves the other wrong.",
        },
        Figure {
            published: "public-order cases −43.75 %",
            kind: Kind::Outcome,
            asked: Change("points", "incidents@venue-fight"),
            shows: "The same for fights in venues.",
        },
        Figure {
            published: "criminal cases −28.17 %",
            kind: Kind::Outcome,
            asked: Change("points", "incidents@venue-theft"),
            shows: "The same for thefts in venues.",
        },
        Figure {
            published: "matters finished in the room, no trip to the station",
            kind: Kind::Outcome,
            asked: Value("council", "settled_below_station"),
            shows: "In part a matter of words: the same mediation happens in the room instead of at the station (the folder's page compares with *now*).",
        },
    ],
};
