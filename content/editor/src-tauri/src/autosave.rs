use std::{path::PathBuf, sync::Mutex, time::Duration};

use serde::{Deserialize, Serialize};
use tauri::{
    AppHandle, Emitter, Manager, Runtime, async_runtime,
};
use tokio::{fs, time};

use crate::own_files::own_file;

const PAUSE: Duration = Duration::from_secs(5);

/// What the core process keeps of `doc:changed`. It never says where
/// to write: any window may emit that event.
#[derive(Debug, Deserialize, PartialEq)]
pub struct Change {
    pub text: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Saved {
    pub path: PathBuf,
}

#[derive(Default)]
pub struct Autosave {
    unsaved: Mutex<Option<Change>>,
    saved: Mutex<Option<Saved>>,
}

impl Autosave {
    pub fn remember(&self, change: Change) {
        *self.unsaved.lock().unwrap() = Some(change);
    }

    pub fn take(&self) -> Option<Change> {
        self.unsaved.lock().unwrap().take()
    }

    pub fn last(&self) -> Option<Saved> {
        self.saved.lock().unwrap().clone()
    }
}

pub fn start<R: Runtime>(app: AppHandle<R>) {
    async_runtime::spawn(async move {
        loop {
            time::sleep(PAUSE).await;
            if let Err(error) = save_draft(&app).await {
                eprintln!("autosave: {error}");
            }
        }
    });
}

// #region save_draft
async fn save_draft<R: Runtime>(
    app: &AppHandle<R>,
) -> Result<(), String> {
    let autosave = app.state::<Autosave>();
    let Some(change) = autosave.take() else {
        return Ok(());
    };
    let path = own_file(app, "draft.txt")?;
    fs::write(&path, change.text)
        .await
        .map_err(|error| error.to_string())?;
    let saved = Saved { path };
    *autosave.saved.lock().unwrap() = Some(saved.clone());
    tell_everyone(app, saved)
        .map_err(|error| error.to_string())
}
// #endregion save_draft

// #region emit
fn tell_everyone<R: Runtime>(
    app: &AppHandle<R>,
    saved: Saved,
) -> tauri::Result<()> {
    app.emit("autosave:saved", saved)
}
// #endregion emit

// #region emit_to
pub fn tell_preview<R: Runtime>(
    app: &AppHandle<R>,
    saved: Saved,
) -> tauri::Result<()> {
    app.emit_to("preview", "autosave:saved", saved)
}
// #endregion emit_to
