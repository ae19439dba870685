//! Names of methods with their source and, where they approximate, their known error.

use crate::analysis::Method;
use crate::language::Language;

/// The method in words.
pub(super) fn method(method: Method, language: Language) -> &'static str {
    let [english, chinese] = words(method);
    language.pick(english, chinese)
}

const fn words(method: Method) -> [&'static str; 2] {
    match method {
        Method::Hypercube => [
            "hypercube over all states (Larson 1974)",
            "超立方模型，全部状态（Larson 1974）",
        ],
        Method::Larson => [
            "Larson's approximation of the hypercube (1975), workloads usually within 1 to 2 %",
            "超立方模型的 Larson 近似（1975），忙碌率误差通常在 1–2 % 内",
        ],
        Method::Jarvis => [
            "Jarvis's approximation of the hypercube (1985), workloads usually within a few per cent",
            "超立方模型的 Jarvis 近似（1985），忙碌率误差通常在百分之几内",
        ],
        Method::ErlangC => ["M/M/c (Erlang C)", "M/M/c（爱尔朗 C）"],
        Method::ErlangB => [
            "M/G/c without a line (Erlang B, whatever the distribution of times)",
            "M/G/c 损失制（爱尔朗 B，与时间分布无关）",
        ],
        Method::ConstantService => ["M/D/c (Crommelin 1932)", "M/D/c（Crommelin 1932）"],
        Method::GeneralService => [
            "M/G/c between M/D/c and M/M/c (Kimura 1986), mean waits within 2 % from load 0.8 up and 8 % from load 0.3 up; the share that waits as in M/M/c",
            "M/G/c，在 M/D/c 与 M/M/c 之间插值（Kimura 1986），平均等待误差：负荷 0.8 以上 2 % 内，0.3 以上 8 % 内；等待比例按 M/M/c",
        ],
        Method::SingleServer => [
            "M/G/1 (Pollaczek and Khinchine)",
            "M/G/1（Pollaczek–Khinchine）",
        ],
        Method::Priorities => [
            "priorities that do not interrupt (Cobham 1954)",
            "非抢占优先级（Cobham 1954）",
        ],
        Method::Interruptions => [
            "priorities that interrupt, equal exponential times (White and Christie 1958, for several units)",
            "抢占优先级，相同指数时间（White 与 Christie 1958，推广到多单元）",
        ],
        Method::Integration => [
            "M(t)/M/s(t), by integration over the week",
            "M(t)/M/s(t)，按周数值积分",
        ],
        Method::Little => [
            "work offered over units (Little's law)",
            "工作量除以单元数（Little 定律）",
        ],
        Method::TeamChain => [
            "chain of the team's busy units, all states",
            "小组忙碌状态的马尔可夫链，全部状态",
        ],
        Method::JointStart => [
            "chain of calls that start together in one line (after Green 1980)",
            "同时开始的单一队列马尔可夫链（据 Green 1980）",
        ],
    }
}
