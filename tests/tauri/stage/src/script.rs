//! Plays the scenario: waits for its pages, does `before`, waits for quiet, does the script, waits for
//! quiet, ends the app.

use std::{
    collections::{BTreeMap, BTreeSet},
    process,
    sync::{Arc, Condvar, Mutex, mpsc},
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tauri::{AppHandle, Manager, Url, async_runtime};

use crate::{
    core_operations,
    scenario::{CoreOperation, CoreThread, ScriptEntry, UserOperation},
    stage::{Busy, Stage, stretched},
};

/// How long nothing may have been recorded before the pages are asked whether they are done.
const SILENCE: Duration = Duration::from_millis(250);
/// No command of a scenario holds the main thread as long.
const FROZEN: Duration = Duration::from_secs(4);
/// Longest wait for a page that starts or is asked.
const PATIENCE: Duration = Duration::from_secs(20);
/// From telling the pages what to do until it begins.
const LEAD_MS: f64 = 150.0;
/// Closer together than a message takes: done without a pause, or the machine's timer would decide.
const CROSSING_MS: u64 = 2;
/// What comes before is played so much slower, so that it has the order it is written in.
const BEFORE_SLOWER: u64 = 3;

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

    fn forget_ready(&self, label: &str) {
        self.state.lock().unwrap().ready.remove(label);
    }

    fn records(&self) -> usize {
        self.state.lock().unwrap().records
    }

    /// Silence is counted from here.
    fn touch(&self) {
        self.state.lock().unwrap().last = Some(Instant::now());
    }

    fn silent_for(&self) -> Duration {
        self.state.lock().unwrap().last.map_or(Duration::ZERO, |last| last.elapsed())
    }
}

pub fn play(app: &AppHandle, stage: &Arc<Stage>, watch: &Watch) {
    let labels = &stage.play.opened;
    let all_ready =
        watch.until(PATIENCE, |state| labels.iter().all(|label| state.ready.contains(label)));
    if !all_ready {
        recorder::note("unready", json!({ "windows": labels }));
    }
    let scenario = &stage.play.scenario;
    let mut pings = 0;
    wait_for_quiet(app, watch, &mut pings);
    let homes = addresses_of(app);
    // A new window is resized, which is no event of the scenario; no page listens yet, so these get the first ids.
    for listener in &scenario.app.listeners {
        if let Err(error) = core_operations::listen(app, stage, listener.clone()) {
            recorder::note("unknown", json!({ "text": error.to_string() }));
        }
    }
    if !scenario.before.is_empty() {
        recorder::note("plays", json!({}));
        run(app, stage, &scenario.before, BEFORE_SLOWER);
        watch.touch();
        wait_for_quiet(app, watch, &mut pings);
    }
    recorder::note("begins", json!({}));
    run(app, stage, &scenario.script, 1);
    watch.touch();
    wait_for_quiet(app, watch, &mut pings);
    recorder::note("ended", json!({ "how": "quiet" }));
    if bring_home(app, watch, &homes) {
        wait_for_quiet(app, watch, &mut pings);
    }
    app.exit(0);
}

/// Ends the app if its main thread does nothing any more: with Tauri's feature `tracing` it may wait forever for a
/// lock whose holder waits for it, and then whoever evals waits too.
pub fn end_when_frozen(app: &AppHandle) {
    let (tell, told) = mpsc::channel();
    loop {
        let tell = tell.clone();
        let task = move || {
            let _ = tell.send(());
        };
        if app.run_on_main_thread(task).is_err() {
            return;
        }
        if told.recv_timeout(FROZEN).is_err() {
            recorder::note("ended", json!({ "how": "quiet" }));
            process::exit(0);
        }
        thread::sleep(SILENCE);
    }
}

fn addresses_of(app: &AppHandle) -> BTreeMap<String, Url> {
    let windows = app.webview_windows().into_iter();
    windows.filter_map(|(label, window)| Some((label, window.url().ok()?))).collect()
}

/// What a page saw while it left for another site is in the storage of the site that it left: it gets out when that
/// is shown once more. Returns whether there was such a page.
fn bring_home(app: &AppHandle, watch: &Watch, homes: &BTreeMap<String, Url>) -> bool {
    let mut any = false;
    for (label, window) in app.webview_windows() {
        let (Some(home), Ok(here)) = (homes.get(&label), window.url()) else { continue };
        if site_of(home) == site_of(&here) {
            continue;
        }
        watch.forget_ready(&label);
        let _ = window.navigate(home.clone());
        watch.until(PATIENCE, |state| state.ready.contains(&label));
        any = true;
    }
    any
}

/// `Url::origin` would not do: that of a custom scheme equals no other.
fn site_of(url: &Url) -> (&str, Option<&str>, Option<u16>) {
    (url.scheme(), url.host_str(), url.port())
}

/// When each entry is done: as the scenario says, but for gaps of a few messages.
fn times_of(entries: &[ScriptEntry]) -> Vec<u64> {
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_key(|&index| entries[index].at());
    let mut times = vec![0; entries.len()];
    let (mut before, mut time) = (0, 0);
    for index in order {
        let at = entries[index].at();
        time += stretched(at - before);
        before = at;
        times[index] = time;
    }
    times
}

/// An operation that no page does.
enum Other<'a> {
    Core(CoreThread, &'a CoreOperation),
    User(&'a UserOperation),
}

/// Does all entries at their times and returns after the last.
fn run(app: &AppHandle, stage: &Arc<Stage>, entries: &[ScriptEntry], slower: u64) {
    let times: Vec<u64> = times_of(entries).into_iter().map(|time| time * slower).collect();
    let start = recorder::now() + LEAD_MS;
    let mut others: Vec<(u64, Other)> = Vec::new();
    for (entry, &at) in entries.iter().zip(&times) {
        match entry {
            ScriptEntry::Page { .. } => {}
            ScriptEntry::Core { core, operation, .. } => {
                others.push((at, Other::Core(*core, operation)));
            }
            ScriptEntry::User { user, .. } => {
                others.push((at, Other::User(user)));
            }
        }
    }
    stage.documents.begin(app, entries, &times, start);
    others.sort_by_key(|(at, _)| *at);
    let mut before = None;
    for (at, other) in others {
        if before.is_none_or(|before| at - before >= CROSSING_MS) {
            sleep_until(start + at as f64);
        }
        before = Some(at);
        match other {
            Other::Core(core, operation) => perform(app, stage, core, operation.clone()),
            Other::User(operation) => {
                recorder::note("acts", json!({}));
                if let Err(error) = core_operations::perform_as_user(app, stage, operation) {
                    recorder::note("unknown", json!({ "text": error.to_string() }));
                }
            }
        }
    }
    sleep_until(start + times.into_iter().max().unwrap_or_default() as f64);
}

fn perform(app: &AppHandle, stage: &Arc<Stage>, on: CoreThread, operation: CoreOperation) {
    let task = {
        let (app, stage) = (app.clone(), stage.clone());
        move || {
            recorder::note("acts", json!({}));
            if let Err(error) = core_operations::perform(&app, &stage, operation) {
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

/// Quiet: for a while no command at work, whose answer may still be under way, and nothing recorded, and every
/// page has since run a script that was sent after all others, and had nothing to tell.
fn wait_for_quiet(app: &AppHandle, watch: &Watch, pings: &mut u64) {
    loop {
        let mut idle_since = Instant::now();
        while idle_since.elapsed() < SILENCE || watch.silent_for() < SILENCE {
            thread::sleep(Duration::from_millis(20));
            if Busy::is_any() {
                idle_since = Instant::now();
            }
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
