//! Panics as values: a build that panics says so with a text, like one that fails.

use std::{
    any::Any,
    cell::RefCell,
    panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook},
};

thread_local! {
    /// The text of a panic of the work that is being caught; none: a panic is this program's own fault.
    static TEXT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// From now on a panic of work that is caught is kept in place of being printed.
pub fn keep_texts() {
    let print = take_hook();
    set_hook(Box::new(move |info| {
        TEXT.with_borrow_mut(|kept| match kept {
            Some(text) => {
                *text = text_of(info.payload());
            }
            None => print(info),
        });
    }));
}

fn text_of(payload: &dyn Any) -> String {
    let owned = payload.downcast_ref::<String>().cloned();
    owned
        .or_else(|| payload.downcast_ref::<&str>().map(|text| (*text).to_owned()))
        .unwrap_or_else(|| "panic without a text".to_owned())
}

/// What `work` returns, or the text of its panic.
pub fn caught<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    TEXT.set(Some(String::new()));
    let result = catch_unwind(AssertUnwindSafe(work));
    let text = TEXT.take().unwrap_or_default();
    result.map_err(|_| text)
}
