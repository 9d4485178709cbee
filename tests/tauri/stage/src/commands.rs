//! The app's commands. The editor's own run where the scenario wants no more of them; all others are
//! staged from what the scenario says they do, on the thread Tauri's macros would choose.

use std::{
    pin::pin,
    sync::Arc,
    task::{Context, Poll, Waker},
    thread,
    time::Duration,
};

use serde_json::{Value, json};
use tauri::{
    Emitter, EventTarget, Wry,
    ipc::{Invoke, InvokeError, InvokeMessage, InvokeResponseBody},
    utils::acl::resolved::ResolvedCommand,
};

use crate::{
    editor_commands,
    expressions::Bindings,
    parameters::{self, Arguments},
    scenario::{Command, Deed},
    stage::{Busy, Stage},
};

/// A command that tells no time takes so many ms.
const DEFAULT_MS: u64 = 10;

pub fn handler(stage: Arc<Stage>) -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    let editors = editor_commands::handler();
    move |invoke| {
        let name = invoke.message.command();
        if stage.play.editor_commands.iter().any(|it| it == name) {
            return editors(invoke);
        }
        if !stage.play.scenario.app.commands.contains_key(name) {
            return false;
        }
        run(stage.clone(), invoke);
        true
    }
}

fn run(stage: Arc<Stage>, Invoke { message, resolver, acl }: Invoke<Wry>) {
    let name = parameters::leak(message.command().into());
    if stage.play.scenario.app.commands[name].r#async {
        resolver.respond_async_serialized(async move {
            let call = Call { stage: &stage, name, message: &message };
            let value = call.run(&acl).await?;
            Ok(InvokeResponseBody::Json(value.to_string()))
        });
        return;
    }
    let call = Call { stage: &stage, name, message: &message };
    // It never waits but by holding its thread, so it is done the first time it is asked.
    let mut context = Context::from_waker(Waker::noop());
    if let Poll::Ready(result) = pin!(call.run(&acl)).poll(&mut context) {
        resolver.respond(result);
    }
}

struct Call<'a> {
    stage: &'a Stage,
    name: &'static str,
    message: &'a InvokeMessage<Wry>,
}

impl Call<'_> {
    async fn run(&self, acl: &Option<Vec<ResolvedCommand>>) -> Result<Value, InvokeError> {
        let command = &self.stage.play.scenario.app.commands[self.name];
        let arguments = parameters::read(self.name, command, self.message, acl)?;
        let _busy = Busy::running(self.name);
        let tells_time = |deed: &Deed| matches!(deed, Deed::Wait { .. } | Deed::Work { .. });
        if !command.does.iter().any(tells_time) {
            self.pause(command, DEFAULT_MS, true).await;
        }
        for deed in &command.does {
            if let Some(result) = self.perform(deed, command, &arguments).await {
                return result.map_err(InvokeError);
            }
        }
        Ok(Value::Null)
    }

    /// Does one thing; a value ends the command.
    async fn perform(
        &self,
        deed: &Deed,
        command: &Command,
        Arguments { values, scope }: &Arguments,
    ) -> Option<Result<Value, Value>> {
        let files = &self.stage.files;
        let bindings = Bindings { arguments: values, files };
        match deed {
            Deed::Wait { ms } => self.pause(command, *ms, false).await,
            Deed::Work { ms } => self.pause(command, *ms, true).await,
            Deed::CheckScope { of, otherwise } => {
                let path = bindings.text(of);
                if !scope.as_ref().is_some_and(|scope| scope.matches(&path)) {
                    return Some(Err(bindings.evaluate(otherwise)));
                }
            }
            Deed::Read { path, otherwise } => {
                if files.read(&bindings.text(path)).is_none() {
                    return Some(Err(bindings.evaluate(otherwise)));
                }
            }
            Deed::Write { path, contents } => {
                let written = files.write(&bindings.text(path), &bindings.text(contents));
                if let Err(error) = written {
                    return Some(Err(error.to_string().into()));
                }
            }
            Deed::Append { path, contents } => {
                let path = bindings.text(path);
                let before = files.read(&path).unwrap_or_default();
                let written = files.write(&path, &(before + &bindings.text(contents)));
                if let Err(error) = written {
                    return Some(Err(error.to_string().into()));
                }
            }
            Deed::Emit { event, payload, to } => {
                let payload = bindings.evaluate(payload);
                let target = to.clone().map_or(EventTarget::Any, EventTarget::from);
                recorder::note("emitted", json!({
                    "event": event, "target": target, "payload": payload, "command": self.name,
                }));
                let app = self.message.webview_ref();
                let emitted = match to {
                    None => app.emit(event, payload),
                    Some(_) => app.emit_to(target, event, payload),
                };
                emitted.expect("the event can be emitted");
            }
            Deed::Panic { message } => panic!("{message}"),
            Deed::Return { value } => return Some(Ok(bindings.evaluate(value))),
            Deed::Fail { error } => return Some(Err(bindings.evaluate(error))),
        }
        None
    }

    async fn pause(&self, command: &Command, ms: u64, holds_thread: bool) {
        let time = Duration::from_millis(ms);
        if command.r#async && !holds_thread {
            tokio::time::sleep(time).await;
        } else {
            thread::sleep(time);
        }
    }
}
