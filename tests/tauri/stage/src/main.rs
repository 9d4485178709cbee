//! A Tauri app that plays one scenario and records it: `stage <play.json> <record.jsonl>`.

mod commands;
mod context;
mod core_operations;
mod documents;
mod drag_source;
mod editor_commands;
mod expressions;
mod files;
mod pages;
mod parameters;
mod scenario;
mod scope;
mod script;
mod stage;

use std::{env, error::Error, fs, sync::Arc, thread};

use scenario::Play;
use script::Watch;
use serde_json::json;
use stage::Stage;
use tauri::{Builder, RunEvent, WindowEvent};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [play, record] = arguments.as_slice() else {
        return Err("stage <play.json> <record.jsonl>".into());
    };
    // A panic that the scenario asks for is recorded; its report would name a line of this program.
    std::panic::set_hook(Box::new(|_| {}));
    let play: Play = serde_json::from_str(&fs::read_to_string(play)?)?;
    let files = files::Files::of(&play.home, &play.scenario.app.files)?;
    let stage = Arc::new(Stage {
        play,
        files,
        listeners: Default::default(),
        dialogs: Default::default(),
        documents: Default::default(),
    });
    let watch = Arc::new(Watch::default());
    let seen = watch.clone();

    Builder::default()
        .plugin(recorder::init_watched(record, move |record| seen.see(record))?)
        .manage(parameters::Managed)
        .invoke_handler(commands::handler(stage.clone()))
        .build(context::context(&stage.play.scenario.app)?)
        .map(|app| {
            let started = start(app.handle(), &stage);
            if let Err(error) = started {
                recorder::note("unknown", json!({ "text": error.to_string() }));
            }
            let player = app.handle().clone();
            thread::spawn(move || script::play(&player, &stage, &watch));
            if cfg!(feature = "tracing") {
                let watched = app.handle().clone();
                thread::spawn(move || script::end_when_frozen(&watched));
            }
            app.run(|_, event| match event {
                RunEvent::WindowEvent { label, event: WindowEvent::Destroyed, .. } => {
                    recorder::note("closed", json!({ "window": label }));
                }
                RunEvent::Exit => recorder::note("exited", json!({})),
                _ => {}
            });
        })?;
    Ok(())
}

/// Opens the windows that are there from the start.
fn start(app: &tauri::AppHandle, stage: &Arc<Stage>) -> Result<(), Box<dyn Error>> {
    for label in &stage.play.opened {
        core_operations::open(app, stage, label)?;
    }
    Ok(())
}
