//! Which URLs an entry of `remote.urls` matches.

use serde::{Deserialize, Serialize};
use tauri_utils::acl::RemoteUrlPattern;

use crate::panics::caught;

#[derive(Deserialize)]
pub struct Case {
    pattern: String,
    urls: Vec<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Answer {
    /// Whether each URL matches; null: the text is no URL.
    Matches(Vec<Option<bool>>),
    /// Why the text is no pattern.
    Error(String),
}

pub fn decide(case: &Case) -> Answer {
    let parsed = caught(|| case.pattern.parse::<RemoteUrlPattern>());
    match parsed.and_then(|result| result.map_err(|error| error.to_string())) {
        Ok(pattern) => Answer::Matches(
            case.urls.iter().map(|url| url.parse().ok().map(|url| pattern.test(&url))).collect(),
        ),
        Err(text) => Answer::Error(text),
    }
}
