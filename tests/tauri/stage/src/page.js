// Does in a page what the scenario says, with Tauri's own library, at the time it says.
(() => {
  const recorder = window.__RECORDER__;
  if (!recorder) return;
  const handles = new Map();
  const ignore = () => undefined;

  // What sends a request knows the run's key; a script of the page reads it from a request that it
  // lets Tauri make and never lets go.
  function invokeKey() {
    const { fetch } = window;
    let key = '';
    window.fetch = (_, { headers }) => {
      key = headers.get('Tauri-Invoke-Key');
      return Promise.race([]);
    };
    window.__TAURI_INTERNALS__.postMessage({ cmd: '', callback: 0, error: 0, payload: {} });
    window.fetch = fetch;
    return key;
  }

  const uid = () => String(crypto.getRandomValues(new Uint32Array(1))[0]);

  const channels = new Map();

  function channelOf(name) {
    const known = channels.get(name);
    if (known) return known;
    const channel = new window.__TAURI__.core.Channel();
    channel.onmessage = () => recorder.note('delivered', { callback: channel.id });
    channels.set(name, channel);
    return channel;
  }

  // What a scenario writes for bytes and channels, as the page has it.
  function payloadOf(json) {
    if (typeof json !== 'object' || json === null) return json;
    if (Array.isArray(json)) return json.map(payloadOf);
    if (typeof json.$bytes === 'string')
      return Uint8Array.from(atob(json.$bytes), (byte) => byte.charCodeAt(0));
    if (typeof json.$channel === 'string') return channelOf(json.$channel);
    return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, payloadOf(value)]));
  }

  // Sealed payloads that came by in this document, and what waits for one to come.
  const sealings = [];
  const awaited = [];

  function sealingAt(index) {
    if (index < sealings.length) return Promise.resolve();
    return new Promise((come) => awaited.push({ index, come }));
  }

  function sealedAgain({ sealed, change }) {
    const { nonce, payload, contentType } = structuredClone(sealings[sealed]);
    const flipLast = (numbers) => numbers.push(numbers.pop() ^ 1);
    if (change === 'flipPayload') flipLast(payload);
    if (change === 'flipNonce') flipLast(nonce);
    if (change === 'cutNonce') nonce.length = 3;
    return { nonce, payload, contentType };
  }

  function fetchByHand(operation, rightKey) {
    const { command, method = 'POST', headers = {}, body = {}, sealed, key = 'right' } = operation;
    const url = window.__STAGE__.urlOf(command);
    if (method !== 'POST') return fetch(url, { method, headers });
    const keys = {
      right: { 'Tauri-Invoke-Key': rightKey },
      wrong: { 'Tauri-Invoke-Key': 'wrong' },
      missing: {},
      own: isMain ? { 'Tauri-Invoke-Key': rightKey } : {},
    };
    const all = new Headers({
      'Content-Type': 'application/json',
      'Tauri-Callback': uid(),
      'Tauri-Error': uid(),
      ...keys[key],
    });
    for (const [name, value] of Object.entries(headers)) all.set(name, value);
    return fetch(url, { method, headers: all, body: JSON.stringify(sealed ? sealedAgain(sealed) : body) });
  }

  function postByHand({ command: cmd, args, sealed }) {
    const { transformCallback, unregisterCallback, postMessage } = window.__TAURI_INTERNALS__;
    const ids = {};
    ids.callback = transformCallback(() => unregisterCallback(ids.error), true);
    ids.error = transformCallback(() => unregisterCallback(ids.callback), true);
    postMessage({ cmd, ...ids, payload: sealed ? sealedAgain(sealed) : payloadOf(args ?? {}) });
  }

  function listener({ on = 'event' }) {
    const { event, window, webview, webviewWindow } = globalThis.__TAURI__;
    return {
      event,
      window: window.getCurrentWindow?.(),
      webview: webview.getCurrentWebview?.(),
      webviewWindow: webviewWindow.getCurrentWebviewWindow?.(),
    }[on];
  }

  // `once` does something before it calls this; the recorder only sees that its callback runs.
  const handled = ({ event, id }) => recorder.note('handled', { event, id });

  const operations = {
    invoke: ({ command, args, headers }) =>
      window.__TAURI__.core.invoke(
        command,
        args === undefined ? {} : payloadOf(args),
        headers && { headers },
      ),
    fetch: (operation, key) => fetchByHand(operation, key),
    async listen(operation) {
      const { event, once, target, name } = operation;
      const options = target === undefined ? [] : [{ target }];
      const leave = listener(operation)[once ? 'once' : 'listen'](event, handled, ...options);
      if (name !== undefined) handles.set(name, leave);
      await leave;
    },
    postMessage: postByHand,
    onCloseRequested: ({ prevents }) =>
      window.__TAURI__.webviewWindow.getCurrentWebviewWindow().onCloseRequested((event) => {
        handled(event);
        if (prevents) event.preventDefault();
      }),
    reload: () => location.reload(),
    unlisten: async ({ name }) => (await handles.get(name))(),
    emit: ({ event, payload }) => window.__TAURI__.event.emit(event, payload),
    emitTo: ({ target, event, payload }) => window.__TAURI__.event.emitTo(target, event, payload),
  };

  // The isolation hook that the scenario describes: the first rule that fits decides.
  function hookOf(rules) {
    if (rules === null) return null;
    return (message) => {
      const rule = rules.find((rule) => fits(rule, message));
      const result = rule ? hooks[rule.operation.type](message, rule.operation) : message;
      if (result?.cmd) recorder.note('hooked', { callback: message.callback, json: result });
      return result;
    };
  }

  const hooks = {
    pass: (message) => message,
    alter: (message, { argument, to }) => ({ ...message, payload: { ...message.payload, [argument]: to } }),
    redirect: (message, { command, args = {} }) => ({ ...message, cmd: command, payload: args }),
    throw: (_, { message }) => {
      throw new Error(message);
    },
    returnNothing: () => undefined,
    returnRubbish: (_, { value }) => value,
    neverReturn: () => Promise.race([]),
  };

  function fits({ commands, otherThan, argument }, { cmd, payload }) {
    if (commands && !commands.includes(cmd)) return false;
    if (otherThan?.includes(cmd)) return false;
    if (!argument) return true;
    const value = payload?.[argument.name];
    if (value === undefined) return false;
    return !globOf(argument.outside).test(typeof value === 'string' ? value : JSON.stringify(value));
  }

  const globOf = (glob) => {
    const part = (text) =>
      text
        .split('*')
        .map((it) => it.replace(/[.+^${}()|[\]\\?]/g, '\\$&'))
        .join('[^/]*');
    return new RegExp(`^${glob.split('**').map(part).join('.*')}$`);
  };

  // An operation that this stage does not know must not pass for one that does nothing.
  async function perform(operation, key) {
    if (operation.sealed) await sealingAt(operation.sealed.sealed);
    const run = operations[operation.type];
    recorder.note(run ? 'operation' : 'unknown', { operation });
    if (run) Promise.resolve(run(operation, key)).catch(ignore);
  }

  // What is left to do when the document goes is for the next one.
  const left = new Set();
  const rest = 'stage-rest';

  function play({ entries, start, key }) {
    for (const entry of entries) {
      left.add(entry);
      setTimeout(
        () => {
          left.delete(entry);
          const operation = JSON.parse(entry.operation);
          if (operation.type === 'reload')
            sessionStorage.setItem(rest, JSON.stringify({ entries: [...left], start }));
          void perform(operation, key);
        },
        Math.max(0, start + entry.at - Date.now()),
      );
    }
  }

  const isMain = window === top;
  if (location.protocol.startsWith('isolation-')) {
    window.__STAGE_HOOK__ = hookOf(__STAGE_HOOK_RULES__);
    return;
  }
  window.__STAGE__ = {
    urlOf: (command) => `ipc://localhost/${encodeURIComponent(command)}`,
    play(entries, start) {
      const key = invokeKey();
      play({ entries: entries.filter(({ frame }) => frame === null), start, key });
      for (const name of new Set(entries.flatMap(({ frame }) => frame ?? []))) {
        const mine = entries.filter(({ frame }) => frame === name);
        frames[name].postMessage({ __STAGE__: { entries: mine, start, key } }, '*');
      }
    },
    answer: (ping) => recorder.note('pong', { ping }),
  };
  if (isMain) {
    // Tauri's own listener comes first: what it sends of a sealing has left when an operation takes it up.
    addEventListener('message', ({ data }) => {
      if (!data?.payload?.nonce) return;
      sealings.push(structuredClone(data.payload));
      for (const { index, come } of awaited) if (index < sealings.length) come();
    });
    addEventListener('load', () => recorder.note('ready'));
    addEventListener('DOMContentLoaded', () => {
      const own = __STAGE_OWN_ENTRIES__;
      const kept = sessionStorage.getItem(rest);
      sessionStorage.removeItem(rest);
      if (kept !== null) play({ ...JSON.parse(kept), key: invokeKey() });
      else if (own.length > 0) window.__STAGE__.play(own, Date.now());
    });
    return;
  }
  addEventListener('message', ({ data }) => {
    if (data?.__STAGE__) play(data.__STAGE__);
  });
})();
