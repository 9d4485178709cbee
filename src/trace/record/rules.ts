import { lifeRules } from './life-rules.ts';
import { api, fs, macros, type Rule, runtime, tauri, utils } from './rule.ts';

export type { Rule } from './rule.ts';

/** The catalogue of rules. A moment names one by its key. */
export const rules = {
  'page.injected': tauri(
    'src/manager/webview.rs',
    'prepare_pending_webview',
    'Tauri injects its scripts into the page before the page’s own run.',
  ),
  'page.asset': tauri(
    'src/protocol/tauri.rs',
    'get_response',
    'The page and its files come from the binary over the tauri protocol.',
  ),
  'page.registered': tauri(
    'src/app.rs',
    'register_uri_scheme_protocol',
    'A page of a scheme that the app registered comes from the app’s handler, and is local.',
  ),
  'page.outside': tauri(
    'src/manager/mod.rs',
    'get_app_url',
    'A page that the app’s own scheme does not serve comes past the core process, without the app’s policy.',
  ),
  'page.mixed': tauri(
    'scripts/ipc-protocol.js',
    'sendIpcMessage',
    'Reported, not run here (tauri#7662, wry#946): WebKit on macOS takes an ipc: address for insecure and keeps it from a page by https.',
  ),
  'page.noUri': runtime(
    'src/lib.rs',
    'create_ipc_handler',
    'wry (0.57.1, attach_ipc_handler) drops what a page posts whose URL is no URI, and a data: URL with a slash is none.',
  ),
  'call.invoke': tauri(
    'scripts/core.js',
    'invoke',
    'A call registers two one-shot callbacks in the page and waits for one of them.',
  ),
  'call.fetch': tauri(
    'src/ipc/protocol.rs',
    'get',
    'Any script may fetch an ipc: address by hand; the core process checks what arrives.',
  ),
  'call.emit': api('src/event.ts', 'emit', 'An event from a page is a command: plugin:event|emit.'),
  'call.emitTo': api('src/event.ts', 'emitTo', 'A plain string as target means AnyLabel.'),
  'call.listen': api(
    'src/event.ts',
    'listen',
    'listen is a command too; without an option its target is Any.',
  ),
  'call.unlisten': api(
    'src/event.ts',
    '_unlisten',
    'The page drops its callback at once, then tells the core process.',
  ),
  'call.once': api(
    'src/event.ts',
    'once',
    'once is listen that unlistens at the first event, before its handler.',
  ),
  'wire.request': tauri(
    'scripts/ipc-protocol.js',
    'sendIpcMessage',
    'A request is a POST over the custom protocol; ids and key travel as headers.',
  ),
  'wire.answer': tauri(
    'src/ipc/protocol.rs',
    'get',
    'A command’s answer has status 200 for success and error alike; Tauri-Response tells which.',
  ),
  'wire.payload': tauri(
    'scripts/ipc-protocol.js',
    'processIpcMessage',
    'A payload that is a buffer or an array is handed on as bytes; all else is JSON, where a buffer inside becomes numbers.',
  ),
  'wire.response': tauri(
    'src/ipc/mod.rs',
    'IpcResponse',
    'What a command returns becomes JSON, unless it is a tauri::ipc::Response, which may hold raw bytes.',
  ),
  'wire.refusal': tauri(
    'src/ipc/protocol.rs',
    'get',
    'A request that cannot be read is answered with status 500 and plain text.',
  ),
  'wire.options': tauri(
    'src/ipc/protocol.rs',
    'get',
    'OPTIONS is answered before any check: every header may be sent.',
  ),
  'wire.eval': tauri(
    'src/webview/mod.rs',
    'emit_js',
    'The core process reaches a page by making the engine run a script in it, from the main thread.',
  ),
  'gate.method': tauri('src/ipc/protocol.rs', 'get', 'Only POST and OPTIONS are allowed.'),
  'gate.form': tauri(
    'src/ipc/protocol.rs',
    'parse_invoke_request',
    'Key, Origin and both callback ids must be there and readable.',
  ),
  'gate.key': tauri(
    'src/webview/mod.rs',
    'on_message',
    'A request with a wrong invoke key is dropped: one line on stderr, no answer.',
  ),
  'gate.origin': tauri(
    'src/webview/mod.rs',
    'is_local_url',
    'The Origin decides whether the page counts as local or remote.',
  ),
  'acl.resolve': tauri(
    'src/ipc/authority.rs',
    'resolve_access',
    'An entry must match the origin and the window’s or webview’s label.',
  ),
  'acl.deny': tauri(
    'src/ipc/authority.rs',
    'is_denied',
    'A deny that matches the origin refuses in every window; labels do not count.',
  ),
  'acl.enforced': tauri(
    'src/webview/mod.rs',
    'on_message',
    'App commands are checked only with an app manifest, or from a remote page.',
  ),
  'gate.command': macros(
    'src/command/handler.rs',
    'Handler',
    'The name is looked up among the registered commands only after the permission.',
  ),
  'gate.plugin': tauri('src/plugin.rs', 'extend_api', 'A plugin command goes to the plugin of that name.'),
  'gate.arguments': tauri(
    'src/ipc/command.rs',
    'deserialize_json',
    'Each parameter is read from the payload by its camelCase key.',
  ),
  'gate.state': tauri('src/state.rs', 'from_command', 'State must be managed before a command asks for it.'),
  'thread.sync': macros(
    'src/command/wrapper.rs',
    'body_blocking',
    'A plain fn runs on the main thread and holds it.',
  ),
  'thread.async': macros(
    'src/command/wrapper.rs',
    'body_async',
    'An async fn runs on the async runtime, reading its arguments there.',
  ),
  'thread.wait': tauri(
    'src/ipc/protocol.rs',
    'get',
    'Requests, evals and answers need the main thread: while it is held they wait.',
  ),
  'scope.check': tauri(
    'src/ipc/authority.rs',
    'ScopeValue',
    'A scope is data handed to the command; the command itself must check it.',
  ),
  'scope.merged': tauri(
    'src/ipc/authority.rs',
    'CommandScope',
    'A command gets the scopes of all entries that let the call pass, in one; an entry without a scope adds nothing.',
  ),
  'scope.empty': tauri(
    'src/ipc/authority.rs',
    'matches',
    'CommandScope::matches refuses what a deny matches; with an empty allow list it lets everything else pass.',
  ),
  'scope.fs': fs(
    'src/commands.rs',
    'resolve_path',
    'The fs plugin allows a path only if a pattern of the allow list matches it, and a name with a leading dot only if the pattern writes the dot.',
  ),
  'command.body': macros(
    'src/command/wrapper.rs',
    'wrapper',
    'The command’s own code decides what it answers.',
  ),
  'command.panic': tauri(
    'src/ipc/mod.rs',
    'respond_async_serialized',
    'A panic in an async command drops its resolver: nobody answers.',
  ),
  'page.callback': tauri(
    'scripts/core.js',
    'runCallback',
    'Running one of a call’s two callbacks removes both.',
  ),
  'page.fetchSettles': tauri(
    'src/ipc/protocol.rs',
    'get',
    'A fetch by hand resolves with whatever response comes, also with status 405 or 500.',
  ),
  'page.missed': tauri(
    'scripts/core.js',
    'runCallback',
    'An id that the page does not know only makes a console warning.',
  ),
  'event.emit': tauri('src/manager/mod.rs', 'emit', 'emit hands the event to every listener of that name.'),
  'event.emitTo': tauri(
    'src/manager/mod.rs',
    'emit_to',
    'emit_to selects listeners by their target; a listener with target Any always hears.',
  ),
  'event.emitFilter': tauri(
    'src/manager/mod.rs',
    'emit_filter',
    'A filter is asked for every listener but those with target Any.',
  ),
  'event.dispatch': tauri(
    'src/event/mod.rs',
    'emit_js_script',
    'One eval goes to each webview that listens for the name, with the ids that are meant.',
  ),
  'event.register': tauri(
    'src/webview/mod.rs',
    'listen_js',
    'The core process keeps a record of the listener and writes it into the page by eval.',
  ),
  'event.unlisten': tauri(
    'src/event/listener.rs',
    'unlisten_js',
    'The record goes; later events pass this listener by.',
  ),
  'event.rust': tauri(
    'src/event/listener.rs',
    'emit_filter',
    'Rust listeners run on the thread that emits, after the evals are queued.',
  ),
  'event.rustTarget': tauri('src/app.rs', 'listen', 'app.listen hears App; listen_any hears Any.'),
  'event.native': tauri(
    'src/manager/window.rs',
    'on_window_event',
    'Events of a window reach its Window and WebviewWindow listeners and those with Any; AnyLabel does not.',
  ),
  'call.postMessage': tauri(
    'scripts/ipc-protocol.js',
    'sendIpcMessage',
    'Any script of the page can call the sender itself, past the isolation frame.',
  ),
  'call.onCloseRequested': api(
    'src/window.ts',
    'onCloseRequested',
    'onCloseRequested listens for the close request; after its handler the page itself destroys the window.',
  ),
  'call.destroy': api('src/window.ts', 'destroy', 'To destroy a window is a command: plugin:window|destroy.'),
  'wire.post': tauri(
    'scripts/ipc-protocol.js',
    'sendIpcMessage',
    'The fallback hands one JSON text with command, ids, payload and key to window.ipc.postMessage.',
  ),
  'wire.fallback': tauri(
    'scripts/ipc-protocol.js',
    'sendIpcMessage',
    'If fetch rejects once, this document sends the same message again by postMessage, and all later ones.',
  ),
  'post.byHand': runtime(
    'src/lib.rs',
    'create_ipc_handler',
    'Any script that reaches the handler of window.ipc may post any text; the core process reads it as it comes.',
  ),
  'wire.answerByEval': tauri(
    'src/ipc/protocol.rs',
    'handle_ipc_message',
    'What came by postMessage is answered by running one of its two callbacks in the page.',
  ),
  'wire.unreadablePost': tauri(
    'src/ipc/protocol.rs',
    'handle_ipc_message',
    'A postMessage that cannot be read only makes an error in the page’s console: its promise never settles.',
  ),
  'gate.unseal': utils(
    'src/pattern/isolation.rs',
    'decrypt',
    'With isolation a body that is not empty must open with this run’s key.',
  ),
  'isolation.frame': tauri(
    'scripts/isolation.js',
    'DOMContentLoaded',
    'When the document is parsed, Tauri’s script adds the isolation frame to it.',
  ),
  'isolation.asset': tauri(
    'src/protocol/isolation.rs',
    'get',
    'The isolation frame comes from the binary, with this run’s key and its own policy.',
  ),
  'isolation.ready': utils(
    'src/pattern/isolation.js',
    'waitUntilReady',
    'Every 50 ms the frame looks for its hook; once it is there, it tells the page.',
  ),
  'isolation.queue': tauri(
    'scripts/ipc.js',
    'ipc',
    'Until the frame is ready, calls wait in the page, in order.',
  ),
  'isolation.pass': tauri(
    'scripts/ipc.js',
    'sendIsolationMessage',
    'With isolation every call goes to the frame first, readable.',
  ),
  'isolation.hook': utils(
    'src/pattern/isolation.js',
    'payloadHandler',
    'The hook gets the whole message, and what it returns takes its place; if it returns none, nothing goes on.',
  ),
  'isolation.seal': utils(
    'src/pattern/isolation.js',
    'encrypt',
    'Only the payload is sealed: AES-GCM, a fresh nonce of 12 bytes, a tag of 16.',
  ),
  'isolation.sealed': utils(
    'src/pattern/isolation.js',
    'payloadHandler',
    'Command, ids and options go back to the page readable, beside the sealed payload.',
  ),
  'csp.connect': tauri(
    'scripts/ipc-protocol.js',
    'sendIpcMessage',
    'The page’s policy decides whether fetch may use the ipc: address; the core process hears nothing of a refusal.',
  ),
  'csp.frame': tauri(
    'src/manager/mod.rs',
    'get_asset',
    'The frame’s address is added to default-src only: a policy with a separate frame-src keeps the frame out.',
  ),
  'channel.eval': tauri(
    'src/ipc/channel.rs',
    'channel_on',
    'A channel message of less than 8192 bytes of JSON, or 1024 raw bytes, goes by eval.',
  ),
  'channel.detour': tauri(
    'src/ipc/channel.rs',
    'channel_on',
    'A larger channel message is kept for its webview, and an eval tells the page to fetch it.',
  ),
  'channel.dropped': tauri(
    'src/ipc/channel.rs',
    'channel_on',
    'A large channel message for a webview that is gone is dropped, and send says Ok.',
  ),
  'channel.exempt': tauri(
    'src/webview/mod.rs',
    'on_message',
    'The command that fetches channel data is never checked against permissions.',
  ),
  'channel.order': api(
    'src/core.ts',
    'Channel',
    'A message is delivered when all before it are; one that comes too early waits in the page.',
  ),
  'channel.end': tauri(
    'src/ipc/channel.rs',
    'channel_on',
    'When the Rust channel is dropped, an eval tells the page its length, and the callback is freed after the last message.',
  ),
  'tracing.eval': runtime(
    'src/lib.rs',
    'eval_script',
    'With the cargo feature tracing who evals from another thread waits until the main thread has run it.',
  ),
  'tracing.lock': tauri(
    'src/manager/mod.rs',
    'emit',
    'An emit keeps the lock of the webviews until its evals are sent, with the feature tracing until they have run.',
  ),
  'tracing.deadlock': tauri(
    'src/manager/mod.rs',
    'get_webview',
    'For a request, an emit or an event of a window the main thread needs the lock of the webviews.',
  ),
  ...lifeRules,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;
