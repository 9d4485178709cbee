mod autosave;
pub mod commands;
mod own_files;
pub mod scope;
mod windows;

use autosave::Autosave;
use tauri::{App, Builder, Listener, Manager, Runtime, Wry};

/// Everything but the windows' menu, on any runtime: tests take a
/// mocked one.
pub fn editor<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder
        // #region manage
        .manage(Autosave::default())
        // #endregion manage
        // #region handler
        .invoke_handler(tauri::generate_handler![
            commands::open_file,
            commands::save_file,
            commands::word_count,
            commands::last_draft,
            commands::read_raw,
            commands::save_raw,
            commands::export_doc,
        ])
        // #endregion handler
        .setup(|app| {
            remember_changes(app);
            greet_preview(app);
            autosave::start(app.handle().clone());
            Ok(())
        })
}

// #region listen
fn remember_changes<R: Runtime>(app: &App<R>) {
    let app_handle = app.handle().clone();
    app.listen("doc:changed", move |event| {
        let change = serde_json::from_str(event.payload());
        if let Ok(change) = change {
            let autosave = app_handle.state::<Autosave>();
            autosave.remember(change);
        }
    });
}
// #endregion listen

fn greet_preview<R: Runtime>(app: &App<R>) {
    let app_handle = app.handle().clone();
    app.listen("preview:ready", move |_| {
        let last = app_handle.state::<Autosave>().last();
        if let Some(saved) = last {
            let told =
                autosave::tell_preview(&app_handle, saved);
            if let Err(error) = told {
                eprintln!("preview: {error}");
            }
        }
    });
}

pub fn run() {
    let app = editor(Builder::<Wry>::default())
        .build(tauri::generate_context!())
        .expect("the editor can be built");
    windows::add_menu(&app).expect("the menu can be built");
    app.run(|_, _| {});
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use tauri::{Emitter, test::mock_app};

    use super::*;

    #[test]
    fn a_change_waits_for_the_next_autosave() {
        let app = mock_app();
        app.manage(Autosave::default());
        remember_changes(&app);
        let change = json!({ "words": 2, "text": "to be" });
        app.emit("doc:changed", change).unwrap();
        let autosave = app.state::<Autosave>();
        let unsaved = autosave.take().unwrap();
        assert_eq!(unsaved.text, "to be");
        assert!(autosave.take().is_none());
    }
}
