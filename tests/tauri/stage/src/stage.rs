//! What the parts of the stage share.

use std::{
    collections::HashMap,
    sync::{
        Condvar, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use serde_json::json;
use tauri::EventId;

use crate::{documents::Documents, files::Files, scenario::Play};

pub struct Stage {
    pub play: Play,
    pub files: Files,
    /// Listeners of the core process that the scenario gave a name.
    pub listeners: Mutex<HashMap<String, EventId>>,
    pub dialogs: Dialogs,
    pub documents: Documents,
}

/// What stands for a dialog: the thread that asks is held until the user answers.
#[derive(Default)]
pub struct Dialogs {
    answers: Mutex<usize>,
    answered: Condvar,
}

impl Dialogs {
    pub fn ask(&self) {
        let answers = self.answers.lock().unwrap();
        let mut answers = self.answered.wait_while(answers, |answers| *answers == 0).unwrap();
        *answers -= 1;
    }

    pub fn answer(&self) {
        *self.answers.lock().unwrap() += 1;
        self.answered.notify_one();
    }
}

static AT_WORK: AtomicUsize = AtomicUsize::new(0);

/// A command at work, from the beginning of its body until this is dropped.
pub struct Busy;

impl Busy {
    pub fn running(command: &str) -> Self {
        recorder::note("running", json!({ "command": command }));
        AT_WORK.fetch_add(1, Ordering::SeqCst);
        Self
    }

    pub fn is_any() -> bool {
        AT_WORK.load(Ordering::SeqCst) > 0
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        AT_WORK.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Virtual time as it is played: messages take longer here than in the model, so what is longer than one gets
/// ten times as much, up to a margin.
pub fn stretched(ms: u64) -> u64 {
    const CROSSING_MS: u64 = 2;
    const MARGIN_MS: u64 = 300;
    if ms < CROSSING_MS { ms } else { ms + (9 * ms).min(MARGIN_MS) }
}

/// What a command takes that tells no time, and what the editor's take in a scenario.
pub const COMMAND_MS: u64 = 10;
