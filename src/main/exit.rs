//! Exit codes beyond those of the verdicts, after sysexits(3).

pub const USAGE: u8 = 64;
pub const BAD_INPUT: u8 = 65;
pub const UNREADABLE: u8 = 66;
pub const UNWRITABLE: u8 = 74;
pub const BAD_POLICY: u8 = 78;
