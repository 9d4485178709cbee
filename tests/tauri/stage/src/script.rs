//! Plays the scenario: waits for its pages, does `before`, waits for quiet, does the script, waits for
//! quiet, ends the app.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Condvar, Mutex, mpsc},
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tauri::{AppHandle, Manager, async_runtime};

use crate::{
    core_deeds,
    scenario::{CoreDeed, CoreThread, ScriptEntry},
    stage::{Busy, Stage},
};

/// How long nothing may have been recorded before the pages are asked whether they are done.
const SILENCE: Duration = Duration::from_millis(250);
/// Longest wait for a page that starts or is asked.
const PATIENCE: Duration = Duration::from_secs(20);
/// From telling the pages what to do until it begins.
const LEAD_MS: f64 = 150.0;
/// Closer together than a message takes: done without a pause, or the machine's timer would decide.
const CROSSING_MS: u64 = 2;
/// What comes before is played so much slower, so that it has the order it is written in.
const BEFORE_SLOWER: u64 = 8;

#[derive(Default)]
pub struct Watch {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    records: usize,
    last: Option<Instant>,
    ready: BTreeSet<String>,
    pongs: BTreeSet<(String, u64)>,
}

impl Watch {
    /// Gets each record as it is written.
    pub fn see(&self, record: &Value) {
        let mut state = self.state.lock().unwrap();
        let webview = record["webview"].as_str().unwrap_or_default().to_owned();
        match record["kind"].as_str() {
            Some("pong") => {
                state.pongs.insert((webview, record["ping"].as_u64().unwrap_or_default()));
            }
            kind => {
                if kind == Some("ready") {
                    state.ready.insert(webview);
                }
                state.records += 1;
                state.last = Some(Instant::now());
            }
        }
        self.changed.notify_all();
    }

    fn until(&self, patience: Duration, holds: impl Fn(&State) -> bool) -> bool {
        let state = self.state.lock().unwrap();
        let waited = self.changed.wait_timeout_while(state, patience, |state| !holds(state));
        !waited.unwrap().1.timed_out()
    }

    fn records(&self) -> usize {
        self.state.lock().unwrap().records
    }

    fn silent_for(&self) -> Duration {
        self.state.lock().unwrap().last.map_or(Duration::ZERO, |last| last.elapsed())
    }
}

pub fn play(app: &AppHandle, stage: &Arc<Stage>, watch: &Watch, labels: &[String]) {
    let all_ready = watch.until(PATIENCE, |state| {
        labels.iter().all(|label| state.ready.contains(label))
    });
    if !all_ready {
        recorder::note("unready", json!({ "windows": labels }));
    }
    let scenario = &stage.play.scenario;
    let mut pings = 0;
    wait_for_quiet(app, watch, &mut pings);
    if !scenario.before.is_empty() {
        recorder::note("plays", json!({}));
        run(app, stage, &scenario.before, BEFORE_SLOWER);
        wait_for_quiet(app, watch, &mut pings);
    }
    recorder::note("begins", json!({}));
    run(app, stage, &scenario.script, 1);
    wait_for_quiet(app, watch, &mut pings);
    recorder::note("ended", json!({ "how": "quiet" }));
    app.exit(0);
}

/// Does all entries at their times and returns after the last.
fn run(app: &AppHandle, stage: &Arc<Stage>, entries: &[ScriptEntry], slower: u64) {
    let start = recorder::now() + LEAD_MS;
    let mut pages: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    let mut cores: Vec<(u64, CoreThread, &CoreDeed)> = Vec::new();
    let mut last = 0;
    for entry in entries {
        match entry {
            ScriptEntry::Page { at, page, frame, deed } => {
                let entry = json!({ "at": at * slower, "frame": frame, "deed": deed });
                pages.entry(page).or_default().push(entry);
                last = last.max(at * slower);
            }
            ScriptEntry::Core { at, core, deed } => {
                cores.push((at * slower, *core, deed));
                last = last.max(at * slower);
            }
        }
    }
    for (label, entries) in pages {
        if let Some(page) = app.get_webview_window(label) {
            let entries = Value::from(entries);
            page.eval(format!("__STAGE__.play({entries}, {start})")).expect("the page takes a script");
        }
    }
    cores.sort_by_key(|(at, ..)| *at);
    let mut before = None;
    for (at, core, deed) in cores {
        if before.is_none_or(|before| at - before >= CROSSING_MS) {
            sleep_until(start + at as f64);
        }
        before = Some(at);
        perform(app, stage, core, deed.clone());
    }
    sleep_until(start + last as f64);
}

fn perform(app: &AppHandle, stage: &Arc<Stage>, on: CoreThread, deed: CoreDeed) {
    let task = {
        let (app, stage) = (app.clone(), stage.clone());
        move || {
            recorder::note("acts", json!({}));
            if let Err(error) = core_deeds::perform(&app, &stage, deed) {
                recorder::note("unknown", json!({ "text": error.to_string() }));
            }
        }
    };
    match on {
        CoreThread::MainThread => {
            let (tell, done) = mpsc::channel();
            let task = move || {
                task();
                let _ = tell.send(());
            };
            app.run_on_main_thread(task).expect("the main thread is there");
            done.recv().expect("the task ends");
        }
        CoreThread::AsyncRuntime => {
            let done = async_runtime::spawn(async move { task() });
            async_runtime::block_on(done).expect("the task ends");
        }
    }
}

fn sleep_until(time: f64) {
    let left = time - recorder::now();
    if left > 0.0 {
        thread::sleep(Duration::from_secs_f64(left / 1000.0));
    }
}

/// Quiet: no command at work, nothing recorded for a while, and every page has since run a script that
/// was sent after all others, and had nothing to tell.
fn wait_for_quiet(app: &AppHandle, watch: &Watch, pings: &mut u64) {
    loop {
        while Busy::is_any() || watch.silent_for() < SILENCE {
            thread::sleep(Duration::from_millis(20));
        }
        let seen = watch.records();
        *pings += 1;
        let ping = *pings;
        let windows = app.webview_windows();
        for window in windows.values() {
            let _ = window.eval(format!("__STAGE__.answer({ping})"));
        }
        watch.until(PATIENCE, |state| {
            windows.keys().all(|label| state.pongs.contains(&(label.clone(), ping)))
        });
        if watch.records() == seen && !Busy::is_any() {
            return;
        }
    }
}
