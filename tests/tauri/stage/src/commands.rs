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
    ipc::{Channel, Invoke, InvokeBody, InvokeError, InvokeMessage, InvokeResponseBody},
    utils::acl::resolved::ResolvedCommand,
};

use crate::{
    editor_commands,
    expressions::Bindings,
    parameters::{self, Arguments},
    scenario::{AnswerForm, Command, EmptyScope, Operation},
    stage::{Busy, COMMAND_MS, Stage, stretched},
};

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
            call.run(&acl).await
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
    async fn run(
        &self,
        acl: &Option<Vec<ResolvedCommand>>,
    ) -> Result<InvokeResponseBody, InvokeError> {
        let command = &self.stage.play.scenario.app.commands[self.name];
        let arguments = parameters::read(self.name, command, self.message, acl)?;
        let _busy = Busy::running(self.name);
        let tells_time = |operation: &Operation| {
            matches!(
                operation,
                Operation::Wait { .. } | Operation::Work { .. } | Operation::Dialog { .. }
            )
        };
        if !command.body.iter().any(tells_time) {
            self.pause(command, COMMAND_MS, true).await;
        }
        for operation in &command.body {
            if let Some(result) = self.perform(operation, command, &arguments).await {
                return result.map_err(InvokeError);
            }
        }
        Ok(json_body(&Value::Null))
    }

    /// Does one thing; a value ends the command.
    async fn perform(
        &self,
        operation: &Operation,
        command: &Command,
        Arguments { values, scope, channels }: &Arguments,
    ) -> Option<Result<InvokeResponseBody, Value>> {
        let files = &self.stage.files;
        let bindings = Bindings { arguments: values, files };
        match operation {
            Operation::Wait { ms } => self.pause(command, *ms, false).await,
            Operation::Work { ms } => self.pause(command, *ms, true).await,
            Operation::CheckScope { of, otherwise, empty_means, .. } => {
                let path = bindings.text(of);
                let is_in_scope = scope.as_ref().is_some_and(|scope| {
                    let is_empty = scope.allows_nothing() && *empty_means == EmptyScope::Nothing;
                    !is_empty && scope.matches(&path)
                });
                if !is_in_scope {
                    return Some(Err(bindings.evaluate(otherwise)));
                }
            }
            Operation::Read { path, otherwise } => {
                if files.read(&bindings.text(path)).is_none() {
                    return Some(Err(bindings.evaluate(otherwise)));
                }
            }
            Operation::Write { path, contents } => {
                let written = files.write(&bindings.text(path), &bindings.text(contents));
                if let Err(error) = written {
                    return Some(Err(error.to_string().into()));
                }
            }
            Operation::Append { path, contents } => {
                let path = bindings.text(path);
                let before = files.read(&path).unwrap_or_default();
                let written = files.write(&path, &(before + &bindings.text(contents)));
                if let Err(error) = written {
                    return Some(Err(error.to_string().into()));
                }
            }
            Operation::Emit { event, payload, to } => {
                let payload = bindings.evaluate(payload);
                let target = to.clone().map_or(EventTarget::Any, EventTarget::from);
                recorder::note(
                    "emitted",
                    json!({
                        "event": event, "target": target, "payload": payload, "command": self.name,
                    }),
                );
                let app = self.message.webview_ref();
                let emitted = match to {
                    None => app.emit(event, payload),
                    Some(_) => app.emit_to(target, event, payload),
                };
                emitted.expect("the event can be emitted");
            }
            Operation::Send { on, value } => {
                send(channels.get(on), json_body(&bindings.evaluate(value)));
            }
            // A JSON string has two quotes.
            Operation::SendJson { on, bytes } => {
                let text = "x".repeat(bytes.saturating_sub(2));
                send(channels.get(on), json_body(&text.into()));
            }
            Operation::SendRaw { on, bytes } => {
                send(channels.get(on), InvokeResponseBody::Raw(vec![0; *bytes]));
            }
            Operation::WriteBody { header, otherwise } => {
                let name = self.message.headers().get(header).and_then(|it| it.to_str().ok());
                let (InvokeBody::Raw(bytes), Some(name)) = (self.message.payload(), name) else {
                    return Some(Err(bindings.evaluate(otherwise)));
                };
                let contents = String::from_utf8_lossy(bytes);
                if let Err(error) = files.write(name, &contents) {
                    return Some(Err(error.to_string().into()));
                }
            }
            Operation::Dialog { .. } => self.stage.dialogs.ask(),
            Operation::Panic { message } => {
                let fields = json!({ "command": self.name, "text": message });
                recorder::note("panicked", fields);
                panic!("{message}")
            }
            Operation::Return { value, r#as } => {
                let value = bindings.evaluate(value);
                return Some(Ok(match (r#as, value) {
                    (Some(AnswerForm::Bytes), Value::String(text)) => {
                        InvokeResponseBody::Raw(text.into_bytes())
                    }
                    (_, value) => json_body(&value),
                }));
            }
            Operation::Fail { error } => return Some(Err(bindings.evaluate(error))),
        }
        None
    }

    async fn pause(&self, command: &Command, ms: u64, holds_thread: bool) {
        let time = Duration::from_millis(stretched(ms));
        if command.r#async && !holds_thread {
            tokio::time::sleep(time).await;
        } else {
            thread::sleep(time);
        }
    }
}

fn json_body(value: &Value) -> InvokeResponseBody {
    InvokeResponseBody::Json(value.to_string())
}

fn send(channel: Option<&Channel<InvokeResponseBody>>, body: InvokeResponseBody) {
    if let Some(channel) = channel {
        channel.send(body).expect("the channel takes a message");
    }
}
