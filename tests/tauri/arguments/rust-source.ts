import { commandProgram } from '../../../src/simulation/program/command-program.ts';
import { typeDefinitions } from '../../../src/simulation/program/rust-types.ts';
import { commandTable } from './command-table.ts';

/** `src/commands.rs`: the commands of the table as the site writes them, and what hands them to Tauri. */
export function rustSource(): string {
  const table = commandTable();
  const blocks = [
    ...typeDefinitions(Object.values(table)),
    ...Object.entries(table).map(([name, command]) => commandProgram(name, command)),
  ].map((lines) => lines.map(({ text }) => text).join('\n'));
  const handler = [
    `pub fn handler() -> impl Fn(Invoke<MockRuntime>) -> bool + Send + Sync + 'static {`,
    `  generate_handler![event_target, ${Object.keys(table).join(', ')}]`,
    '}',
  ].join('\n');
  return `${[HEAD, ...blocks, handler].join('\n\n')}\n`;
}

const HEAD = `//! Written by \`npm run test:arguments -- --record\`: the commands of \`command-table.ts\`, as the site's Code tab writes them.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tauri::{
  EventTarget, State, generate_handler,
  ipc::{Channel, CommandScope, Invoke, Request},
  test::MockRuntime,
};

use crate::{AppHandle, AppState, PathRule, Webview, WebviewWindow, Window};

/// No command of an app has this type; those of Tauri's event plugin do.
#[tauri::command]
fn event_target(value: EventTarget) -> EventTarget {
  value
}`;
