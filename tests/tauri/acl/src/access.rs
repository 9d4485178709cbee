//! What Tauri answers to the requests of an app: resolved by tauri-utils, asked on tauri's mock runtime.

use std::{collections::BTreeMap, sync::mpsc::sync_channel};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use tauri::{
    App, LogicalPosition, LogicalSize, Manager, WebviewUrl,
    ipc::{CallbackFn, InvokeBody, InvokeError, InvokeResponse, Origin, RuntimeAuthority},
    test::{INVOKE_KEY, MockRuntime, mock_builder, mock_context, noop_assets},
    webview::{InvokeRequest, WebviewBuilder, WebviewWindowBuilder},
};
use tauri_utils::{
    acl::{capability::Capability, manifest::Manifest, resolved::Resolved},
    platform::Target,
};

use crate::panics::caught;

#[derive(Deserialize)]
pub struct Case {
    /// As in `acl-manifests.json`.
    acl: Value,
    capabilities: Vec<Value>,
    #[serde(default = "linux")]
    platform: Target,
    windows: Vec<String>,
    /// Webviews beside the first of a window.
    #[serde(default)]
    webviews: Vec<ChildWebview>,
    requests: Vec<Request>,
}

fn linux() -> Target {
    Target::Linux
}

#[derive(Deserialize)]
struct ChildWebview {
    label: String,
    window: String,
}

#[derive(Deserialize)]
struct Request {
    cmd: String,
    window: String,
    /// Default: the webview that came with the window.
    webview: Option<String>,
    url: String,
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Decision {
    Answers(Vec<Answer>),
    /// Why the build fails.
    Build(String),
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Answer {
    Ok(bool),
    Err(String),
}

pub fn decide(case: Case) -> Decision {
    let authorities = caught(|| Ok((authority_of(&case)?, authority_of(&case)?)));
    match authorities.and_then(|result| result) {
        Ok((asked, kept)) => Decision::Answers(answers(&case, asked, &kept)),
        Err(text) => Decision::Build(text),
    }
}

fn authority_of(case: &Case) -> Result<RuntimeAuthority, String> {
    let manifests: BTreeMap<String, Manifest> =
        serde_json::from_value(case.acl.clone()).map_err(|error| error.to_string())?;
    let mut capabilities = BTreeMap::new();
    for value in &case.capabilities {
        let capability: Capability =
            serde_json::from_value(value.clone()).map_err(|error| error.to_string())?;
        capabilities.insert(capability.identifier.clone(), capability);
    }
    let resolved = Resolved::resolve(&manifests, capabilities, case.platform)
        .map_err(|error| error.to_string())?;
    Ok(tauri::runtime_authority!(manifests, resolved))
}

fn answers(case: &Case, asked: RuntimeAuthority, kept: &RuntimeAuthority) -> Vec<Answer> {
    let app = app_of(case, asked);
    case.requests.iter().map(|request| answer(&app, request, kept)).collect()
}

fn app_of(case: &Case, authority: RuntimeAuthority) -> App<MockRuntime> {
    let mut context = mock_context(noop_assets());
    *context.runtime_authority_mut() = authority;
    let app = mock_builder()
        .invoke_handler(|invoke| {
            invoke.resolver.resolve(());
            true
        })
        .build(context)
        .expect("a mock app builds");
    for label in &case.windows {
        WebviewWindowBuilder::new(&app, label, WebviewUrl::default())
            .build()
            .expect("a label of a window");
    }
    for ChildWebview { label, window } in &case.webviews {
        let builder = WebviewBuilder::new(label, WebviewUrl::default());
        let (position, size) = (LogicalPosition::new(0, 0), LogicalSize::new(10, 10));
        app.get_window(window)
            .expect("the window of a webview")
            .add_child(builder, position, size)
            .expect("a label of a webview");
    }
    app
}

fn answer(app: &App<MockRuntime>, request: &Request, kept: &RuntimeAuthority) -> Answer {
    let label = request.webview.as_ref().unwrap_or(&request.window);
    let webview = app.get_webview(label).expect("the webview of a request");
    let url = request.url.parse().expect("the URL of a request");
    // A plugin's command that is let through would run, or say that nobody registered it.
    if request.cmd.starts_with("plugin:") {
        let origin = if request.url.starts_with("tauri://localhost") {
            Origin::Local
        } else {
            Origin::Remote { url: request.url.parse().expect("the URL of a request") }
        };
        if kept.resolve_access(&request.cmd, &request.window, label, &origin).is_some() {
            return Answer::Ok(true);
        }
    }
    let (sender, receiver) = sync_channel(1);
    webview.on_message(
        InvokeRequest {
            cmd: request.cmd.clone(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url,
            body: InvokeBody::default(),
            headers: Default::default(),
            invoke_key: INVOKE_KEY.to_owned(),
        },
        Box::new(move |_, _, response, _, _| {
            sender.send(response).expect("somebody waits for the answer");
        }),
    );
    match receiver.recv().expect("a request with the right key is answered") {
        InvokeResponse::Ok(_) => Answer::Ok(true),
        InvokeResponse::Err(InvokeError(Value::String(text))) => Answer::Err(text),
        InvokeResponse::Err(InvokeError(other)) => Answer::Err(other.to_string()),
    }
}
