//! Decides cases as Tauri does: a line of JSON in, a line of JSON out.
//!
//! A line is a case of access (`access::Case`) or one of `remote.urls` (`remote_urls::Case`).

mod access;
mod panics;
mod remote_urls;

use std::{
    error::Error,
    io::{BufRead, Write, stdin, stdout},
};

use serde::Deserialize;
use serde_json::to_string;

#[derive(Deserialize)]
#[serde(untagged)]
enum Case {
    Access(Box<access::Case>),
    RemoteUrls(remote_urls::Case),
}

fn main() -> Result<(), Box<dyn Error>> {
    panics::keep_texts();
    let mut output = stdout().lock();
    for (index, line) in stdin().lock().lines().enumerate() {
        let case = serde_json::from_str(&line?)
            .map_err(|error| format!("line {} is no case: {error}", index + 1))?;
        let answer = match case {
            Case::Access(case) => to_string(&access::decide(*case))?,
            Case::RemoteUrls(case) => to_string(&remote_urls::decide(&case))?,
        };
        writeln!(output, "{answer}")?;
    }
    Ok(())
}
