//! What the core process does by itself: emits, listens, opens windows.

use std::sync::Arc;

use serde_json::json;
use tauri::{
    AppHandle, Emitter, Event, EventId, EventTarget, Listener, LogicalSize, Manager, WebviewWindow,
    WebviewWindowBuilder, ipc::CapabilityBuilder, webview::PageLoadEvent,
};

use crate::{
    drag_source, pages,
    scenario::{
        AddedCapability, AddedPermission, CoreListener, CoreOperation, ListenOn, UserOperation,
    },
    stage::Stage,
};

type Failure = Box<dyn std::error::Error>;

const PAGE: &str = include_str!("page.js");

pub fn perform(
    app: &AppHandle,
    stage: &Arc<Stage>,
    operation: CoreOperation,
) -> Result<(), Failure> {
    match operation {
        CoreOperation::Emit { event, payload } => {
            let target = EventTarget::Any;
            recorder::note(
                "emitted",
                json!({ "event": event, "target": target, "payload": payload }),
            );
            app.emit(&event, payload)?;
        }
        CoreOperation::EmitTo { target, event, payload } => {
            let target: EventTarget = target.into();
            recorder::note(
                "emitted",
                json!({ "event": event, "target": target, "payload": payload }),
            );
            app.emit_to(target, &event, payload)?;
        }
        CoreOperation::EmitFilter { targets, event, payload } => {
            recorder::note(
                "emitted",
                json!({ "event": event, "targets": targets, "payload": payload }),
            );
            app.emit_filter(&event, payload, |target| targets.contains(target))?;
        }
        CoreOperation::Listen { listener } => listen(app, stage, listener)?,
        CoreOperation::Unlisten { name } => {
            if let Some(id) = stage.listeners.lock().unwrap().remove(&name) {
                app.unlisten(id);
            }
        }
        CoreOperation::Open { window } => open(app, stage, &window)?,
        CoreOperation::Destroy { window: label } => window(app, &label)?.destroy()?,
        CoreOperation::Navigate { window: label, to } => {
            let window = window(app, &label)?;
            let address = window.url()?.join(&to)?;
            window.navigate(address)?;
        }
        CoreOperation::AddCapability { capability } => {
            app.add_capability(built(capability))?;
        }
    }
    Ok(())
}

fn built(capability: AddedCapability) -> CapabilityBuilder {
    let AddedCapability { identifier, windows, webviews, local, remote, permissions } = capability;
    let mut builder = CapabilityBuilder::new(identifier)
        .windows(windows)
        .webviews(webviews)
        .local(local.unwrap_or(true));
    for url in remote.urls {
        builder = builder.remote(url);
    }
    for permission in permissions {
        builder = match permission {
            AddedPermission::Bare(identifier) => builder.permission(identifier),
            AddedPermission::Scoped { identifier, allow, deny } => {
                builder.permission_scoped(identifier, allow, deny)
            }
        };
    }
    builder
}

pub fn listen(app: &AppHandle, stage: &Arc<Stage>, listener: CoreListener) -> Result<(), Failure> {
    let CoreListener { event, on, once, name, then } = listener;
    let target = target_of(&on);
    let hear = {
        let (app, stage) = (app.clone(), stage.clone());
        let (event, target) = (event.clone(), target.clone());
        move |heard: Event| {
            recorder::note(
                "heard",
                json!({
                    "event": event, "id": heard.id(), "target": target, "payload": heard.payload(),
                }),
            );
            if let Some(operation) = then.as_deref()
                && let Err(error) = perform(&app, &stage, operation.clone())
            {
                recorder::note("unknown", json!({ "text": error.to_string() }));
            }
        }
    };
    let id = match &on {
        ListenOn::App => app_listen(app, &event, once, hear),
        ListenOn::Any if once => app.once_any(event.as_str(), hear),
        ListenOn::Any => app.listen_any(event.as_str(), hear),
        ListenOn::Window(label) => {
            app_listen(&window(app, label)?.as_ref().window(), &event, once, hear)
        }
        ListenOn::Webview(label) => app_listen(window(app, label)?.as_ref(), &event, once, hear),
        ListenOn::WebviewWindow(label) => app_listen(&window(app, label)?, &event, once, hear),
    };
    recorder::note("listening", json!({ "event": event, "id": id, "target": target }));
    if let Some(name) = name {
        stage.listeners.lock().unwrap().insert(name, id);
    }
    Ok(())
}

fn app_listen<L: Listener<tauri::Wry>>(
    on: &L,
    event: &str,
    once: bool,
    hear: impl Fn(Event) + Send + 'static,
) -> EventId {
    if once { on.once(event, hear) } else { on.listen(event, hear) }
}

fn target_of(on: &ListenOn) -> EventTarget {
    match on {
        ListenOn::App => EventTarget::App,
        ListenOn::Any => EventTarget::Any,
        ListenOn::Window(label) => EventTarget::window(label),
        ListenOn::Webview(label) => EventTarget::webview(label),
        ListenOn::WebviewWindow(label) => EventTarget::webview_window(label),
    }
}

fn window(app: &AppHandle, label: &str) -> Result<WebviewWindow, String> {
    app.get_webview_window(label).ok_or_else(|| format!("there is no window {label}"))
}

/// What the user does with the app's windows.
pub fn perform_as_user(
    app: &AppHandle,
    stage: &Stage,
    operation: &UserOperation,
) -> Result<(), Failure> {
    match operation {
        UserOperation::Close { window: label } => window(app, label)?.close()?,
        UserOperation::Resize { window: label, width, height } => {
            window(app, label)?.set_size(LogicalSize::new(*width, *height))?;
        }
        UserOperation::Drop { window: label, path } => {
            drag_source::drop_file(&window(app, label)?, path)?
        }
        UserOperation::Answer {} => stage.dialogs.answer(),
    }
    Ok(())
}

pub fn open(app: &AppHandle, stage: &Arc<Stage>, label: &str) -> Result<(), Failure> {
    let window = stage.play.scenario.app.windows.get(label);
    let window = window.ok_or_else(|| format!("there is no window {label}"))?;
    let hook = stage.play.scenario.app.hook.to_string();
    let stage = stage.clone();
    WebviewWindowBuilder::new(app, label, pages::url_of(label, window)?)
        .title(label)
        .inner_size(320.0, 240.0)
        .initialization_script_for_all_frames(PAGE.replace("__STAGE_HOOK_RULES__", &hook))
        .on_page_load(move |window, page| {
            if page.event() == PageLoadEvent::Finished {
                stage.documents.next(&window);
            }
        })
        .build()?;
    Ok(())
}
