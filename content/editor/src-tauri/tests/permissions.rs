//! The commands as a page reaches them: through the capabilities.

use std::{fs, path::PathBuf};

use serde_json::{Value, json};
use tauri::{
    App, Manager, WebviewWindowBuilder,
    ipc::{CallbackFn, CapabilityBuilder, InvokeBody},
    test::{
        INVOKE_KEY, MockRuntime, get_ipc_response,
        mock_builder,
    },
    webview::InvokeRequest,
};

fn app() -> App<MockRuntime> {
    editor::editor(mock_builder())
        .build(tauri::generate_context!())
        .unwrap()
}

fn invoke(
    app: &App<MockRuntime>,
    window: &str,
    command: &str,
    args: Value,
) -> Result<Value, Value> {
    let url = if cfg!(windows) {
        "http://tauri.localhost"
    } else {
        "tauri://localhost"
    };
    let page = app.get_webview_window(window);
    let page = page.unwrap_or_else(|| {
        WebviewWindowBuilder::new(
            app,
            window,
            Default::default(),
        )
        .build()
        .unwrap()
    });
    // #region request
    let request = InvokeRequest {
        cmd: command.into(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: url.parse().unwrap(),
        body: InvokeBody::Json(args),
        headers: Default::default(),
        invoke_key: INVOKE_KEY.into(),
    };
    get_ipc_response(&page, request)
        .map(|body| body.deserialize().unwrap())
    // #endregion request
}

fn temporary_folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!(
        "minimalist-text-editor-{name}-{}",
        std::process::id()
    ));
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn both_windows_may_count_words() {
    let app = app();
    for window in ["main", "preview"] {
        let args = json!({ "text": "to be or not" });
        let answer = invoke(&app, window, "word_count", args);
        assert_eq!(answer, Ok(json!(4)), "{window}");
    }
}

#[test]
fn the_state_that_a_command_asks_for_is_managed() {
    let app = app();
    let args = json!({});
    let answer = invoke(&app, "main", "last_draft", args);
    assert_eq!(answer, Ok(Value::Null));
}

// #region refused
#[test]
fn preview_may_not_save() {
    let app = app();
    let args =
        json!({ "path": "a.txt", "contents": "to be" });
    let error = invoke(&app, "preview", "save_file", args)
        .unwrap_err();
    let text = error.as_str().unwrap();
    assert!(text.starts_with(
        "save_file not allowed on window \"preview\""
    ));
}
// #endregion refused

#[test]
fn a_window_in_no_capability_is_refused() {
    let app = app();
    let args = json!({ "path": "a.txt", "contents": "x" });
    let error = invoke(&app, "settings", "save_file", args)
        .unwrap_err();
    let text = error.as_str().unwrap();
    assert!(text.contains("\"settings\""), "{text}");
}

#[test]
fn a_path_outside_the_scope_is_refused() {
    let app = app();
    let home = app.path().home_dir().unwrap();
    let climbing = home.join("notes/../.bashrc");
    for path in [
        "/etc/passwd",
        "notes/a.txt",
        climbing.to_str().unwrap(),
    ] {
        let args = json!({ "path": path, "contents": "x" });
        let answer = invoke(&app, "main", "save_file", args);
        assert_eq!(
            answer,
            Err(json!("path not in scope")),
            "{path}"
        );
    }
}

#[test]
fn what_is_saved_can_be_opened() {
    let app = app();
    let folder = temporary_folder("saved");
    let rule = json!({ "path": folder.join("**") });
    app.add_capability(
        CapabilityBuilder::new("test-cap")
            .window("main")
            .permission_scoped(
                "allow-save-file",
                vec![rule],
                vec![],
            ),
    )
    .unwrap();

    let path = folder.join("a.txt");
    let args = json!({ "path": path, "contents": "to be" });
    let saved = invoke(&app, "main", "save_file", args);
    assert_eq!(saved, Ok(json!(5)));
    let args = json!({ "path": path });
    let opened = invoke(&app, "main", "open_file", args);
    let doc = json!({ "path": path, "text": "to be" });
    assert_eq!(opened, Ok(doc));
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_missing_file_is_an_error() {
    let folder = temporary_folder("missing");
    let path = folder.join("none.txt");
    let args = json!({ "path": path });
    let answer = invoke(&app(), "main", "open_file", args);
    assert_eq!(answer, Err(json!("file not found")));
    fs::remove_dir_all(folder).unwrap();
}
