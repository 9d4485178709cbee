//! The editor's own commands, as Tauri's macros wrapped them there; in front of each body stands a
//! note of the thread it runs on, and the time that the scenarios give it.

use std::{thread, time::Duration};

use tauri::{Wry, ipc::Invoke};

use crate::stage::{Busy, COMMAND_MS, stretched};

fn time() -> Duration {
    Duration::from_millis(stretched(COMMAND_MS))
}

mod noted {
    use editor::commands::{self, Doc, Progress};
    pub use editor::commands::{
        __cmd__export_doc, __cmd__open_file, __cmd__read_raw, __cmd__save_file, __cmd__save_raw,
        __cmd__word_count, __tauri_command_name_export_doc, __tauri_command_name_open_file,
        __tauri_command_name_read_raw, __tauri_command_name_save_file,
        __tauri_command_name_save_raw, __tauri_command_name_word_count,
    };
    use editor::scope::PathRule;
    use tauri::{
        AppHandle, Wry,
        ipc::{Channel, CommandScope, Request, Response},
    };

    use super::{Busy, thread, time};

    pub async fn open_file(path: String) -> Result<Doc, String> {
        let _busy = Busy::running("open_file");
        tokio::time::sleep(time()).await;
        commands::open_file(path).await
    }

    pub async fn save_file(
        path: String,
        contents: String,
        scope: CommandScope<PathRule>,
    ) -> Result<usize, String> {
        let _busy = Busy::running("save_file");
        tokio::time::sleep(time()).await;
        commands::save_file(path, contents, scope).await
    }

    pub fn word_count(text: String) -> usize {
        let _busy = Busy::running("word_count");
        thread::sleep(time());
        commands::word_count(text)
    }

    pub async fn read_raw(path: String) -> Result<Response, String> {
        let _busy = Busy::running("read_raw");
        tokio::time::sleep(time()).await;
        commands::read_raw(path).await
    }

    pub async fn save_raw(app: AppHandle<Wry>, request: Request<'_>) -> Result<(), String> {
        let _busy = Busy::running("save_raw");
        tokio::time::sleep(time()).await;
        commands::save_raw(app, request).await
    }

    pub async fn export_doc(
        app: AppHandle<Wry>,
        path: String,
        on_progress: Channel<Progress>,
    ) -> Result<(), commands::ExportError> {
        let _busy = Busy::running("export_doc");
        tokio::time::sleep(time()).await;
        commands::export_doc(app, path, on_progress).await
    }
}

pub fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        noted::open_file,
        noted::save_file,
        noted::word_count,
        noted::read_raw,
        noted::save_raw,
        noted::export_doc,
    ]
}
