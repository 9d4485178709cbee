//! Reads arguments as Tauri does: a line of JSON in, a line of JSON out.
//!
//! A line is a call of a command (`calls::Call`) or a text of a message (`texts::Text`).

mod calls;
#[rustfmt::skip]
#[allow(dead_code, non_camel_case_types, non_snake_case, unused_variables, clippy::all)]
mod commands;
mod texts;

use std::{
    error::Error,
    io::{BufRead, Write, stdin, stdout},
};

use serde::{Deserialize, Serialize};
use tauri::test::MockRuntime;

type AppHandle = tauri::AppHandle<MockRuntime>;
type Webview = tauri::Webview<MockRuntime>;
type WebviewWindow = tauri::WebviewWindow<MockRuntime>;
type Window = tauri::Window<MockRuntime>;

/// State that an app manages, or forgets to.
struct AppState;

/// An entry of a scope.
#[derive(Debug, Deserialize)]
struct PathRule;

#[derive(Deserialize)]
#[serde(untagged)]
enum Line {
    Call(calls::Call),
    Text(texts::Text),
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Answer {
    /// What the command answers, as its JSON; null for a text.
    Ok(Option<String>),
    Err(String),
}

fn main() -> Result<(), Box<dyn Error>> {
    let apps = calls::Apps::new();
    let mut output = stdout().lock();
    for (index, line) in stdin().lock().lines().enumerate() {
        let line = serde_json::from_str(&line?)
            .map_err(|error| format!("line {} is none: {error}", index + 1))?;
        let answer = match line {
            Line::Call(call) => apps.answer(call),
            Line::Text(text) => texts::read(&text),
        };
        writeln!(output, "{}", serde_json::to_string(&answer)?)?;
    }
    Ok(())
}
