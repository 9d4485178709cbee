//! What a command answers to a payload, on Tauri's mock runtime.

use std::sync::mpsc::sync_channel;

use serde::Deserialize;
use serde_json::{Value, from_str};
use tauri::{
    App, Manager, WebviewUrl,
    ipc::{CallbackFn, InvokeBody, InvokeError, InvokeResponse, InvokeResponseBody},
    test::{INVOKE_KEY, MockRuntime, mock_builder, mock_context, noop_assets},
    webview::{InvokeRequest, WebviewWindowBuilder},
};

use crate::{Answer, AppState, commands};

#[derive(Deserialize)]
pub struct Call {
    command: String,
    #[serde(flatten)]
    body: Body,
    /// Whether the app forgot to manage its state.
    #[serde(default)]
    unmanaged: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Body {
    /// The text of a request with JSON.
    Json(String),
    Raw(Vec<u8>),
}

pub struct Apps {
    managed: App<MockRuntime>,
    unmanaged: App<MockRuntime>,
}

impl Apps {
    pub fn new() -> Self {
        let managed = app();
        managed.manage(AppState);
        Self { managed, unmanaged: app() }
    }

    pub fn answer(&self, call: Call) -> Answer {
        let body = match call.body {
            Body::Json(text) => match from_str::<Value>(&text) {
                Ok(value) => InvokeBody::Json(value),
                Err(error) => return Answer::Err(error.to_string()),
            },
            Body::Raw(bytes) => InvokeBody::Raw(bytes),
        };
        let app = if call.unmanaged { &self.unmanaged } else { &self.managed };
        ask(app, call.command, body)
    }
}

fn app() -> App<MockRuntime> {
    let app = mock_builder()
        .invoke_handler(commands::handler())
        .build(mock_context(noop_assets()))
        .expect("a mock app builds");
    WebviewWindowBuilder::new(&app, "main", WebviewUrl::default()).build().expect("a window");
    app
}

fn ask(app: &App<MockRuntime>, cmd: String, body: InvokeBody) -> Answer {
    let webview = app.get_webview("main").expect("the webview of the window");
    let (sender, receiver) = sync_channel(1);
    webview.on_message(
        InvokeRequest {
            cmd,
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: "tauri://localhost".parse().expect("the URL of the app"),
            body,
            headers: Default::default(),
            invoke_key: INVOKE_KEY.to_owned(),
        },
        Box::new(move |_, _, response, _, _| {
            sender.send(response).expect("somebody waits for the answer");
        }),
    );
    match receiver.recv().expect("a request with the right key is answered") {
        InvokeResponse::Ok(InvokeResponseBody::Json(text)) => Answer::Ok(Some(text)),
        InvokeResponse::Ok(InvokeResponseBody::Raw(_)) => Answer::Ok(None),
        InvokeResponse::Err(InvokeError(Value::String(text))) => Answer::Err(text),
        InvokeResponse::Err(InvokeError(other)) => Answer::Err(other.to_string()),
    }
}
