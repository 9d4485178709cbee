use std::path::{Component, Path};

use glob::{MatchOptions, Pattern};
use serde::Deserialize;
use tauri::{
    AppHandle, Manager, Runtime,
    ipc::{ScopeObject, ScopeObjectMatch},
};

/// One `{ "path": "$HOME/notes/**" }` of a capability.
#[derive(Debug)]
pub struct PathRule(Pattern);

impl ScopeObject for PathRule {
    type Error = tauri::Error;

    fn deserialize<R: Runtime>(
        app: &AppHandle<R>,
        raw: tauri::utils::acl::Value,
    ) -> Result<Self, Self::Error> {
        #[derive(Deserialize)]
        struct Written {
            path: String,
        }
        let Written { path } =
            serde_json::from_value(raw.into())?;
        let path = app.path().parse(path)?;
        Ok(Self(Pattern::new(&path.to_string_lossy())?))
    }
}

/// A `*` stays in its folder, as in the scopes of Tauri's plugins.
const OPTIONS: MatchOptions = MatchOptions {
    case_sensitive: true,
    require_literal_separator: true,
    require_literal_leading_dot: false,
};

// #region matches
impl ScopeObjectMatch for PathRule {
    type Input = str;

    fn matches(&self, path: &str) -> bool {
        let path = Path::new(path);
        // A pattern compares text: `notes/../.bashrc` would pass.
        let climbs = path
            .components()
            .any(|part| part == Component::ParentDir);
        path.is_absolute()
            && !climbs
            && self.0.matches_path_with(path, OPTIONS)
    }
}
// #endregion matches

#[cfg(test)]
mod tests {
    use super::*;

    fn allows(pattern: &str, path: &str) -> bool {
        PathRule(Pattern::new(pattern).unwrap()).matches(path)
    }

    #[test]
    fn one_star_stays_in_its_folder() {
        assert!(allows("/notes/*", "/notes/a.txt"));
        assert!(!allows("/notes/*", "/notes/old/a.txt"));
        assert!(allows("/notes/**", "/notes/old/a.txt"));
    }

    #[test]
    fn a_path_that_climbs_is_in_no_scope() {
        assert!(!allows("/notes/**", "/notes/../.bashrc"));
        assert!(!allows("/**", "notes/a.txt"));
    }
}
