//! Why a model gives no number, in both languages.

use crate::language::Language;
use crate::queueing::NoAnswer;
use crate::units::at_most;

/// The reason in words.
pub(super) fn refusal(reason: &NoAnswer, language: Language) -> String {
    match (language, reason) {
        (Language::English, _) | (_, NoAnswer::Invalid(_)) => reason.to_string(),
        (
            Language::Chinese,
            NoAnswer::Unstable {
                offered_load,
                servers,
            },
        ) => {
            let load = at_most(*offered_load, 2);
            format!("不稳定：负荷 {load}，单元 {servers} 个")
        }
        (
            Language::Chinese,
            NoAnswer::TooLarge {
                units,
                states,
                most,
            },
        ) => format!("规模过大：{units} 个单元有 {states} 个状态，精确求解至多 {most} 个"),
        (Language::Chinese, NoAnswer::TooLong(calls)) => format!("队列超过 {calls} 起"),
        (Language::Chinese, NoAnswer::Unsettled(change)) => {
            format!("迭代未收敛：最后变化 {change:.1e}")
        }
    }
}
