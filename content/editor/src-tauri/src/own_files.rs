use std::path::{Component, Path, PathBuf};

use tauri::{AppHandle, Manager, Runtime};

/// Where a file of this name stands in the app's own folder.
pub fn own_file<R: Runtime>(
    app: &AppHandle<R>,
    name: &str,
) -> Result<PathBuf, String> {
    if !is_plain(name) {
        return Err("not a file name".into());
    }
    let folder = app
        .path()
        .app_data_dir()
        .map_err(|error| error.to_string())?;
    std::fs::create_dir_all(&folder)
        .map_err(|error| error.to_string())?;
    Ok(folder.join(name))
}

fn is_plain(name: &str) -> bool {
    let mut parts = Path::new(name).components();
    matches!(
        (parts.next(), parts.next()),
        (Some(Component::Normal(_)), None)
    )
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn a_name_that_leads_elsewhere_is_refused() {
        assert!(is_plain("snapshot.txt"));
        for name in ["", "..", "/etc/passwd", "a/b", "../a"] {
            assert!(!is_plain(name), "{name}");
        }
    }
}
