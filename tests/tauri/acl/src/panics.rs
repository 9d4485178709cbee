//! Panics as values: a build that panics says so with a text, like one that fails.

use std::{
    cell::RefCell,
    panic::{AssertUnwindSafe, catch_unwind, set_hook},
};

thread_local! {
    static TEXT: RefCell<String> = const { RefCell::new(String::new()) };
}

/// From now on a panic is kept in place of being printed.
pub fn keep_texts() {
    set_hook(Box::new(|info| {
        let payload = info.payload();
        let text = payload
            .downcast_ref::<String>()
            .cloned()
            .or_else(|| payload.downcast_ref::<&str>().map(|text| (*text).to_owned()))
            .unwrap_or_else(|| "panic without a text".to_owned());
        TEXT.with_borrow_mut(|kept| *kept = text);
    }));
}

/// What `work` returns, or the text of its panic.
pub fn caught<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| TEXT.with_borrow(Clone::clone))
}
