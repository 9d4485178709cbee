use std::{io, path::Path};

use serde::Serialize;
use tauri::{
    AppHandle, Runtime, State,
    ipc::{
        Channel, CommandScope, InvokeBody, Request, Response,
    },
};
use tokio::fs;

use crate::{
    autosave::{Autosave, Saved},
    own_files::own_file,
    scope::PathRule,
};

#[derive(Debug, Serialize)]
pub struct Doc {
    path: String,
    text: String,
}

#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Progress {
    Done { pct: u8 },
    Preview { html: String },
}

// #region reason
fn reason(error: io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "file not found".into(),
        _ => error.to_string(),
    }
}
// #endregion reason

// #region export_error
#[derive(Debug, PartialEq, Serialize)]
#[serde(tag = "kind")]
pub enum ExportError {
    NotFound { path: String },
    Failed { reason: String },
}
// #endregion export_error

impl ExportError {
    fn of_reading(path: &str, error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => {
                Self::NotFound { path: path.into() }
            }
            _ => error.to_string().into(),
        }
    }
}

impl From<String> for ExportError {
    fn from(reason: String) -> Self {
        Self::Failed { reason }
    }
}

// #region open_file
#[tauri::command]
pub async fn open_file(path: String) -> Result<Doc, String> {
    let read = fs::read_to_string(&path).await;
    let text = read.map_err(reason)?;
    Ok(Doc { path, text })
}
// #endregion open_file

// #region save_file
#[tauri::command]
pub async fn save_file(
    path: String,
    contents: String,
    scope: CommandScope<PathRule>,
) -> Result<usize, String> {
    if !scope.matches(&path) {
        return Err("path not in scope".into());
    }
    fs::write(&path, &contents).await.map_err(reason)?;
    Ok(contents.len())
}
// #endregion save_file

// #region word_count
#[tauri::command]
pub fn word_count(text: String) -> usize {
    let words = text.split_whitespace();
    words.count()
}
// #endregion word_count

// #region last_draft
#[tauri::command]
pub fn last_draft(
    autosave: State<'_, Autosave>,
) -> Option<Saved> {
    autosave.last()
}
// #endregion last_draft

// #region read_raw
#[tauri::command]
pub async fn read_raw(
    path: String,
) -> Result<Response, String> {
    let read = fs::read(path).await;
    Ok(Response::new(read.map_err(reason)?))
}
// #endregion read_raw

// #region save_raw
#[tauri::command]
pub async fn save_raw<R: Runtime>(
    app: AppHandle<R>,
    request: Request<'_>,
) -> Result<(), String> {
    let InvokeBody::Raw(bytes) = request.body() else {
        return Err("expected bytes".into());
    };
    let name = request
        .headers()
        .get("path")
        .and_then(|value| value.to_str().ok())
        .ok_or("expected a path header")?;
    let path = own_file(&app, name)?;
    fs::write(path, bytes).await.map_err(reason)
}
// #endregion save_raw

// #region export_doc
#[tauri::command]
pub async fn export_doc<R: Runtime>(
    app: AppHandle<R>,
    path: String,
    on_progress: Channel<Progress>,
) -> Result<(), ExportError> {
    let tell = |progress| {
        on_progress
            .send(progress)
            .map_err(|error| error.to_string())
    };
    tell(Progress::Done { pct: 10 })?;
    let read = fs::read_to_string(&path).await;
    let text = read.map_err(|error| {
        ExportError::of_reading(&path, error)
    })?;
    let html = html_of(&text);
    tell(Progress::Preview { html: html.clone() })?;
    tell(Progress::Done { pct: 90 })?;
    let path = own_file(&app, &export_name(&path))?;
    fs::write(path, html).await.map_err(reason)?;
    Ok(())
}
// #endregion export_doc

fn html_of(text: &str) -> String {
    let escaped = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    format!("<!doctype html>\n<pre>{escaped}</pre>\n")
}

fn export_name(path: &str) -> String {
    let name = Path::new(path).with_extension("html");
    name.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

#[cfg(test)]
mod tests {
    use std::io::{Error, ErrorKind};

    use serde_json::{json, to_value};

    use super::{
        ExportError, export_name, html_of, word_count,
    };

    #[test]
    fn words_are_what_white_space_parts() {
        assert_eq!(word_count("to be or not".into()), 4);
        assert_eq!(word_count(" \n".into()), 0);
    }

    #[test]
    fn an_export_shows_markup_as_text() {
        let html = html_of("<b> & </b>");
        assert!(html.contains("&lt;b&gt; &amp; &lt;/b&gt;"));
    }

    #[test]
    fn a_page_can_match_on_why_an_export_failed() {
        let error = Error::from(ErrorKind::NotFound);
        let error = ExportError::of_reading("/a", error);
        let sent = to_value(error).unwrap();
        let expected =
            json!({ "kind": "NotFound", "path": "/a" });
        assert_eq!(sent, expected);
    }

    #[test]
    fn an_export_is_named_after_its_document() {
        assert_eq!(
            export_name("/home/u/notes/a.txt"),
            "a.html"
        );
    }
}
