import { api, macros, runtime, type Rule, tauri, utils } from './rule.ts';

/** The rules of how documents, windows and the process come and go, and of what fails on the way. */
export const lifeRules = {
  'command.dialog': macros(
    'src/command/wrapper.rs',
    'body_blocking',
    'What a plain fn waits for, the main thread waits for.',
  ),
  'command.abort': macros(
    'src/command/wrapper.rs',
    'body_blocking',
    'A panic on the main thread goes through foreign callbacks and aborts the process.',
  ),
  'page.reload': tauri(
    'scripts/ipc-protocol.js',
    'sendIpcMessage',
    'A reload makes pending fetches reject; Tauri’s script takes that for a blocked protocol.',
  ),
  'message.lost': runtime(
    'src/lib.rs',
    'handle_user_message',
    'What is addressed to a webview or a request that is gone reaches nobody.',
  ),
  'user.acted': runtime(
    'src/lib.rs',
    'handle_event_loop',
    'What the user does to a window reaches the core process on its main thread.',
  ),
  'window.prevented': tauri(
    'src/manager/window.rs',
    'on_window_event',
    'A page’s listener for the close request, on its window or webview window, keeps the window open.',
  ),
  'window.destroyed': tauri(
    'src/manager/mod.rs',
    'on_window_close',
    'With a window its pages, their listener records and their parked channel messages go.',
  ),
  'window.last': runtime(
    'src/lib.rs',
    'handle_event_loop',
    'When the last window is gone the app exits, whatever its tasks are at.',
  ),
  'window.missing': tauri(
    'src/lib.rs',
    'get_webview_window',
    'A window is found by its label only while it is open.',
  ),
  'window.exists': tauri(
    'src/manager/window.rs',
    'prepare_window',
    'Two windows cannot have one label at the same time; once the first is gone it is free again.',
  ),
  'page.none': runtime(
    'src/lib.rs',
    'create_webview',
    'A window has a document only from the time that its page is loaded until it is closed.',
  ),
  'page.navigate': tauri(
    'src/manager/webview.rs',
    'prepare_pending_webview',
    'A page may leave for any address that no on_navigation refuses; what the next page may do depends on its origin.',
  ),
  'window.navigate': tauri(
    'src/webview/mod.rs',
    'navigate',
    'navigate returns at once; the next page is loaded later.',
  ),
  'handler.event': tauri(
    'src/event/mod.rs',
    'event_initialization_script',
    'The loop that hands out an event catches nothing: a handler that throws ends it for this page.',
  ),
  'handler.channel': api(
    'src/core.ts',
    'Channel',
    'A channel throws what its handler throws only later, and goes on to the next message.',
  ),
  'handler.close': api(
    'src/window.ts',
    'onCloseRequested',
    'The page destroys its window after the handler: one that throws leaves it open.',
  ),
  'sender.threw': tauri(
    'scripts/ipc-protocol.js',
    'sendIpcMessage',
    'What cannot become JSON or a header makes Tauri’s script throw before anything is sent.',
  ),
  'isolation.threw': utils(
    'src/pattern/isolation.js',
    'payloadHandler',
    'The frame catches nothing: if its script throws, nothing goes on and the page is not told.',
  ),
  'isolation.otherOrigin': utils(
    'src/pattern/isolation.js',
    'payloadHandler',
    'The frame takes messages only from the origin with which its window was opened.',
  ),
  'isolation.again': tauri(
    'scripts/ipc.js',
    'isIsolationMessage',
    'A sealed message says nowhere that it was sent before, so any script of the page can send it again.',
  ),
  'acl.added': tauri(
    'src/ipc/authority.rs',
    'add_capability',
    'A capability that is added at run time counts from then on, after all others.',
  ),
} as const satisfies Record<string, Rule>;
