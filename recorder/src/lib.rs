//! Writes down what crosses between the pages of a Tauri app and its core process, one JSON object a
//! line. The page's side is `page.js`, which sends what it sees over a URI scheme of this plugin and
//! never over the IPC that it watches; the core's side is what the app itself says with [`note`].

use std::{
    env,
    fs::File,
    io::{self, Write},
    path::{Path, PathBuf},
    sync::{Mutex, OnceLock},
    thread::{self, ThreadId},
    time::{SystemTime, UNIX_EPOCH},
};

use serde_json::{json, Map, Value};
use tauri::{
    http::{Response, StatusCode},
    plugin::{Builder, TauriPlugin},
    Runtime,
};

const SCHEME: &str = "recorder";
const PAGE: &str = include_str!("page.js");
/// The version of the lines; a reader refuses one that it does not know.
const LINES_VERSION: u32 = 1;

type Watcher = dyn Fn(&Value) + Send + Sync;

struct Recording {
    file: Mutex<File>,
    main_thread: ThreadId,
    watcher: Box<Watcher>,
}

static RECORDING: OnceLock<Recording> = OnceLock::new();

/// The recorder as a plugin, for the main thread. In a debug build it writes `<program>.recording.jsonl`, in the folder
/// of the program and over the one of the run before, and prints where that is. If it cannot write there it prints
/// why, and the app runs without it. In a release build it does nothing: no file, no scheme, no script in a page.
pub fn init<R: Runtime>() -> TauriPlugin<R> {
    if !cfg!(debug_assertions) {
        return idle();
    }
    let file = match file_of_program() {
        Ok(file) => file,
        Err(error) => {
            eprintln!("recorder: nothing is recorded: the program's folder is unknown: {error}");
            return idle();
        }
    };
    match init_to(&file) {
        Ok(plugin) => {
            eprintln!("recorder: writes to {}", file.display());
            plugin
        }
        Err(error) => {
            eprintln!("recorder: nothing is recorded: {}: {error}", file.display());
            idle()
        }
    }
}

/// The recorder as a plugin that writes to a file of your choice, anew, in every build. Call it on the main thread,
/// once.
///
/// # Errors
///
/// The file cannot be written, or the recorder is at work already.
pub fn init_to<R: Runtime>(file: impl AsRef<Path>) -> io::Result<TauriPlugin<R>> {
    init_watched(file, |_| {})
}

/// Like [`init_to`]; `watcher` also gets each record, on the thread that wrote it.
///
/// # Errors
///
/// Those of [`init_to`].
pub fn init_watched<R: Runtime>(
    file: impl AsRef<Path>,
    watcher: impl Fn(&Value) + Send + Sync + 'static,
) -> io::Result<TauriPlugin<R>> {
    let recording = Recording {
        file: Mutex::new(File::create(file)?),
        main_thread: thread::current().id(),
        watcher: Box::new(watcher),
    };
    RECORDING.set(recording).map_err(|_| io::Error::other("the recorder is already at work"))?;
    note(
        "versions",
        json!({
            "recorder": LINES_VERSION,
            "tauri": tauri::VERSION,
            "engine": tauri::webview_version().unwrap_or_default(),
            "platform": std::env::consts::OS,
            "profile": if cfg!(debug_assertions) { "debug" } else { "release" },
        }),
    );
    Ok(Builder::new(SCHEME)
        .js_init_script_on_all_frames(page_script())
        .register_uri_scheme_protocol(SCHEME, |context, request| {
            let status = match page_record(request.body(), context.webview_label()) {
                Some((line, record)) => {
                    write(&line, &record);
                    StatusCode::OK
                }
                None => StatusCode::BAD_REQUEST,
            };
            let mut response = Response::new(Vec::new());
            *response.status_mut() = status;
            response
        })
        .build())
}

fn idle<R: Runtime>() -> TauriPlugin<R> {
    Builder::new(SCHEME).build()
}

/// Beside the program, which lies in `target/debug` while an app is developed: `tauri dev` does not watch that folder,
/// and would start the app again for a file that changes in `src-tauri`.
fn file_of_program() -> io::Result<PathBuf> {
    Ok(env::current_exe()?.with_extension("recording.jsonl"))
}

/// Writes something that only the app's Rust code sees, with the thread it happens on. Does nothing where nothing is
/// recorded.
pub fn note(kind: &str, fields: Value) {
    let Some(recording) = RECORDING.get() else { return };
    let on_main = thread::current().id() == recording.main_thread;
    let mut record = Map::new();
    record.insert("at".into(), now().into());
    record.insert("kind".into(), kind.into());
    record.insert("thread".into(), if on_main { "core/main" } else { "core/async" }.into());
    if let Value::Object(fields) = fields {
        record.extend(fields);
    }
    let record = Value::Object(record);
    write(&record.to_string(), &record);
}

/// What a page sent, with the label of its webview: as the page wrote it, and read.
fn page_record(body: &[u8], webview: &str) -> Option<(String, Value)> {
    let written = std::str::from_utf8(body).ok()?.strip_suffix('}')?;
    let line = format!("{written},\"webview\":{}}}", Value::from(webview));
    let record = serde_json::from_str(&line).ok()?;
    Some((line, record))
}

/// Milliseconds since 1970, as a page's `Date` counts them.
pub fn now() -> f64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    since.as_secs_f64() * 1000.0
}

fn write(line: &str, record: &Value) {
    let Some(recording) = RECORDING.get() else { return };
    if let Ok(mut file) = recording.file.lock() {
        // One write a line, so that an app that aborts has lost nothing.
        let _ = file.write_all(format!("{line}\n").as_bytes());
    }
    (recording.watcher)(record);
}

fn page_script() -> String {
    let address = if cfg!(any(windows, target_os = "android")) {
        format!("http://{SCHEME}.localhost/")
    } else {
        format!("{SCHEME}://localhost/")
    };
    PAGE.replace("__RECORDER_ADDRESS__", &Value::from(address).to_string())
}
