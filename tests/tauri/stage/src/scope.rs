//! The scope of a staged command: entries that are texts, or objects with the field that it compares.

use tauri::{
    Wry,
    ipc::{CommandArg, CommandItem, CommandScope, InvokeError},
};

use crate::scenario::{Command, Operation, ScopeField};

pub trait Scope: Send + Sync {
    /// As `CommandScope::matches` decides.
    fn matches(&self, text: &str) -> bool;
    fn allows_nothing(&self) -> bool;
}

/// Reads it as Tauri reads the scope of a command that a macro wraps.
pub fn read(command: &Command, item: CommandItem<Wry>) -> Result<Box<dyn Scope>, InvokeError> {
    let checked = command.body.iter().find_map(|operation| match operation {
        Operation::CheckScope { field, .. } => Some(*field),
        _ => None,
    });
    Ok(match checked.unwrap_or_default() {
        ScopeField::Path => Box::new(CommandScope::<path::ScopeEntry>::from_command(item)?),
        ScopeField::Url => Box::new(CommandScope::<url::ScopeEntry>::from_command(item)?),
    })
}

/// serde names the type in its texts, and knows a field when it is compiled.
macro_rules! entry_with {
    ($field:ident) => {
        mod $field {
            use glob::{MatchOptions, Pattern};
            use serde::Deserialize;
            use tauri::ipc::{CommandScope, ScopeObjectMatch};

            #[derive(Debug, Deserialize)]
            #[serde(untagged)]
            pub enum ScopeEntry {
                Text(String),
                Object { $field: String },
            }

            impl ScopeObjectMatch for ScopeEntry {
                type Input = str;

                fn matches(&self, text: &str) -> bool {
                    let (Self::Text(glob) | Self::Object { $field: glob }) = self;
                    let options =
                        MatchOptions { require_literal_separator: true, ..Default::default() };
                    Pattern::new(glob).is_ok_and(|glob| glob.matches_with(text, options))
                }
            }

            impl super::Scope for CommandScope<ScopeEntry> {
                fn matches(&self, text: &str) -> bool {
                    CommandScope::matches(self, text)
                }

                fn allows_nothing(&self) -> bool {
                    self.allows().is_empty()
                }
            }
        }
    };
}

entry_with!(path);
entry_with!(url);
