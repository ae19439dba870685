//! The counter-based generator Philox4x64-10.

/// The 256-bit block for a counter and a key: Philox with four 64-bit lanes and ten rounds.
///
/// Source: Salmon, Moraes, Dror, Shaw (2011), *Parallel random numbers: as easy as 1, 2, 3*.
pub(super) fn philox(counter: [u64; 4], key: [u64; 2]) -> [u64; 4] {
    let mut block = counter;
    let mut key = key;
    for _ in 0..ROUNDS {
        block = round(block, key);
        key[0] = key[0].wrapping_add(KEY_STEP_0);
        key[1] = key[1].wrapping_add(KEY_STEP_1);
    }
    block
}

const ROUNDS: usize = 10;
const MULTIPLIER_0: u64 = 0xD2E7_470E_E14C_6C93;
const MULTIPLIER_1: u64 = 0xCA5A_8263_9512_1157;
const KEY_STEP_0: u64 = 0x9E37_79B9_7F4A_7C15;
const KEY_STEP_1: u64 = 0xBB67_AE85_84CA_A73B;

fn round(block: [u64; 4], key: [u64; 2]) -> [u64; 4] {
    let (high_0, low_0) = multiply(MULTIPLIER_0, block[0]);
    let (high_1, low_1) = multiply(MULTIPLIER_1, block[2]);
    [
        high_1 ^ block[1] ^ key[0],
        low_1,
        high_0 ^ block[3] ^ key[1],
        low_0,
    ]
}

fn multiply(a: u64, b: u64) -> (u64, u64) {
    let product = u128::from(a) * u128::from(b);
    ((product >> 64) as u64, product as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The known answers that the authors' library Random123 ships for `philox4x64 10`.
    #[test]
    fn gives_the_published_known_answers() {
        assert_eq!(
            philox([0; 4], [0; 2]),
            [
                0x1655_4d9e_ca36_314c,
                0xdb20_fe9d_672d_0fdc,
                0xd7e7_72ce_e186_176b,
                0x7e68_b68a_ec7b_a23b,
            ]
        );
        assert_eq!(
            philox([u64::MAX; 4], [u64::MAX; 2]),
            [
                0x87b0_92c3_013f_e90b,
                0x438c_3c67_be8d_0224,
                0x9cc7_d7c6_9cd7_77b6,
                0xa09c_aebf_594f_0ba0,
            ]
        );
        assert_eq!(
            philox(
                [
                    0x243f_6a88_85a3_08d3,
                    0x1319_8a2e_0370_7344,
                    0xa409_3822_299f_31d0,
                    0x082e_fa98_ec4e_6c89,
                ],
                [0x4528_21e6_38d0_1377, 0xbe54_66cf_34e9_0c6c],
            ),
            [
                0xa528_f454_03e6_1d95,
                0x38c7_2dbd_566e_9788,
                0xa5a1_610e_72fd_18b5,
                0x57bd_43b5_e52b_7fe6,
            ]
        );
    }
}
