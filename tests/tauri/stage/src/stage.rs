//! What the parts of the stage share.

use std::{
    collections::HashMap,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use serde_json::json;
use tauri::EventId;

use crate::{files::Files, scenario::Play};

pub struct Stage {
    pub play: Play,
    pub files: Files,
    /// Listeners of the core process that the scenario gave a name.
    pub listeners: Mutex<HashMap<String, EventId>>,
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
