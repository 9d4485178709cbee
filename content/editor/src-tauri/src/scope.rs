use std::path::{Component, Path};

use glob::Pattern;
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
            && self.0.matches_path(path)
    }
}
