//! What a page does in each of its documents: where it leaves, and where its window is opened again, the script
//! goes on in the next one.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::Mutex,
};

use serde_json::{Value, json};
use tauri::{AppHandle, Manager, WebviewWindow};

use crate::{
    scenario::{CoreOperation, ScriptEntry},
    stage::stretched,
};

/// Virtual ms from opening a window until its page is there.
const PAGE_LOAD_MS: u64 = 50;

/// The documents that are still to come, by label.
#[derive(Default)]
pub struct Documents(Mutex<BTreeMap<String, VecDeque<Document>>>);

struct Document {
    times: Times,
    entries: Vec<Value>,
}

/// From when the times of a document's entries count.
#[derive(Clone, Copy)]
enum Times {
    /// From the beginning of the script, in ms since 1970.
    FromStart(f64),
    /// From when it is there, which is planned for then.
    FromThere(u64),
}

impl Documents {
    /// Hands a script out: the documents that there are begin, and those that come later when they are there.
    pub fn begin(&self, app: &AppHandle, entries: &[ScriptEntry], times: &[u64], start: f64) {
        let mut all = planned(entries, times, start);
        for (label, documents) in &mut all {
            let present = documents.pop_front();
            if let (Some(window), Some(document)) = (app.get_webview_window(label), present) {
                document.play(&window);
            }
        }
        *self.0.lock().unwrap() = all;
    }

    /// A page of that window is there.
    pub fn next(&self, window: &WebviewWindow) {
        let next = self.0.lock().unwrap().get_mut(window.label()).and_then(VecDeque::pop_front);
        if let Some(document) = next {
            document.play(window);
        }
    }
}

impl Document {
    fn new(times: Times) -> Self {
        Self { times, entries: Vec::new() }
    }

    fn play(self, window: &WebviewWindow) {
        if self.entries.is_empty() {
            return;
        }
        let start = match self.times {
            Times::FromStart(start) => start,
            Times::FromThere(_) => recorder::now(),
        };
        let entries = Value::from(self.entries);
        window
            .eval(format!("__STAGE__.play({entries}, {start})"))
            .expect("the page takes a script");
    }
}

fn planned(
    entries: &[ScriptEntry],
    times: &[u64],
    start: f64,
) -> BTreeMap<String, VecDeque<Document>> {
    let mut all: BTreeMap<String, VecDeque<Document>> = BTreeMap::new();
    let mut of = |label: &str, then: &mut dyn FnMut(&mut VecDeque<Document>)| {
        let first = || VecDeque::from([Document::new(Times::FromStart(start))]);
        then(all.entry(label.into()).or_insert_with(first));
    };
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_key(|&index| entries[index].at());
    for index in order {
        match &entries[index] {
            ScriptEntry::Page { page, frame, operation, .. } => of(page, &mut |documents| {
                let Some(document) = documents.back_mut() else { return };
                let time = match document.times {
                    Times::FromStart(_) => times[index],
                    Times::FromThere(there) => times[index].saturating_sub(there),
                };
                let entry = json!({ "at": time, "frame": frame, "operation": operation });
                document.entries.push(entry);
                if frame.is_none() && leaves(operation) {
                    documents.push_back(Document::new(Times::FromStart(start)));
                }
            }),
            ScriptEntry::Core { operation: CoreOperation::Navigate { window, .. }, .. } => {
                of(window, &mut |documents| {
                    documents.push_back(Document::new(Times::FromStart(start)));
                });
            }
            ScriptEntry::Core { operation: CoreOperation::Open { window }, .. } => {
                let there = times[index] + stretched(PAGE_LOAD_MS);
                of(window, &mut |documents| {
                    documents.push_back(Document::new(Times::FromThere(there)));
                });
            }
            _ => {}
        }
    }
    all
}

/// Whether a page's operation ends its document.
fn leaves(operation: &str) -> bool {
    let operation: Value = serde_json::from_str(operation).unwrap_or_default();
    matches!(operation["type"].as_str(), Some("reload" | "navigate"))
}
