// Does in a page what the scenario says, with Tauri's own library, at the time it says.
(() => {
  const recorder = window.__RECORDER__;
  if (!recorder) return;
  const handles = new Map();

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

  function channelOf(name, throws) {
    const known = channels.get(name);
    if (known) return known;
    const channel = new window.__TAURI__.core.Channel();
    channel.onmessage = () => {
      recorder.note('delivered', { callback: channel.id });
      throwIfAsked(throws);
    };
    channels.set(name, channel);
    return channel;
  }

  // An event handler that throws, if the scenario says so.
  function throwIfAsked(message) {
    if (message !== undefined) throw new Error(message);
  }

  const bytesOf = (base64) => Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));

  // What a scenario writes for a value that JSON lacks, by its key, as the page has it.
  const values = {
    $bytes: bytesOf,
    $arrayBuffer: (base64) => bytesOf(base64).buffer,
    $channel: (name, { throws }) => channelOf(name, throws),
    $undefined: () => undefined,
    $map: (pairs) => new Map(pairs.map(([key, value]) => [key, payloadOf(value)])),
    $date: (text) => new Date(text),
    $bigint: (text) => BigInt(text),
    $toJson: (value) => ({ toJSON: () => payloadOf(value) }),
    $toIpc: (value) => ({ [window.__TAURI__.core.SERIALIZE_TO_IPC_FN]: () => payloadOf(value) }),
  };

  function payloadOf(json) {
    if (typeof json !== 'object' || json === null) return json;
    if (Array.isArray(json)) return json.map(payloadOf);
    const tag = Object.keys(values).find((key) => key in json);
    if (tag) return values[tag](json[tag], json);
    return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, payloadOf(value)]));
  }

  // Sealed messages that came by in this document, and what waits for one to come.
  const sealings = [];
  const awaited = [];

  function sealingAt(index) {
    if (index < sealings.length) return Promise.resolve();
    return new Promise((come) => awaited.push({ index, come }));
  }

  function sealedAgain({ sealed, change }) {
    const { nonce, payload, contentType } = structuredClone(sealings[sealed].payload);
    const flipLast = (numbers) => numbers.push(numbers.pop() ^ 1);
    if (change === 'flipPayload') flipLast(payload);
    if (change === 'flipNonce') flipLast(nonce);
    if (change === 'cutNonce') nonce.length = 3;
    return { nonce, payload, contentType };
  }

  // Headers in the form that the scenario gives them.
  const headersOf = (given) => (given?.$headers ? new Headers(given.$headers) : given);

  const pairsOf = (given = {}) => {
    const inner = given.$headers ?? given;
    return Array.isArray(inner) ? inner : Object.entries(inner);
  };

  function bodyOf(body) {
    if (body?.$none) return undefined;
    if (typeof body?.$text === 'string') return body.$text;
    return body?.$bytes || body?.$arrayBuffer ? payloadOf(body) : JSON.stringify(body);
  }

  function fetchByHand(operation, rightKey) {
    const { command, method = 'POST', headers, body, without = [], sealed, key = 'right' } = operation;
    const url = window.__STAGE__.urlOf(command);
    const given = pairsOf(headers);
    if (method !== 'POST')
      return fetch(url, { method, headers: given, ...(body !== undefined && { body: bodyOf(body) }) });
    const keys = { right: rightKey, wrong: 'wrong', own: isMain ? rightKey : undefined };
    const ofTauri = Object.entries({
      'Content-Type': 'application/json',
      'Tauri-Callback': uid(),
      'Tauri-Error': uid(),
      'Tauri-Invoke-Key': keys[key],
    });
    const isNamed = (names, name) => names.some((it) => it.toLowerCase() === name.toLowerCase());
    const left = ofTauri.filter(
      ([name, value]) =>
        value !== undefined && !isNamed([...without, ...given.map(([other]) => other)], name),
    );
    const sent = sealed ? JSON.stringify(sealedAgain(sealed)) : bodyOf(body === undefined ? {} : body);
    return fetch(url, { method, headers: [...given, ...left], body: sent });
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
        headers && { headers: headersOf(headers) },
      ),
    fetch: fetchByHand,
    async listen(operation) {
      const { event, once, target, name, throws } = operation;
      const options = target === undefined ? [] : [{ target }];
      const handler = (heard) => {
        handled(heard);
        throwIfAsked(throws);
      };
      const leave = listener(operation)[once ? 'once' : 'listen'](event, handler, ...options);
      if (name !== undefined) handles.set(name, leave);
      await leave;
    },
    postMessage: postByHand,
    postText({ text }, key) {
      (window.ipc ?? window.webkit.messageHandlers.ipc).postMessage(
        text.replaceAll('"KEY"', JSON.stringify(key)),
      );
    },
    onCloseRequested: ({ prevents, throws, invokes }) =>
      window.__TAURI__.webviewWindow.getCurrentWebviewWindow().onCloseRequested(async (event) => {
        handled(event);
        throwIfAsked(throws);
        if (prevents) event.preventDefault();
        else if (invokes) await perform({ type: 'invoke', ...invokes });
      }),
    reload: () => location.reload(),
    navigate({ to }) {
      location.href = to;
    },
    resend: ({ sealed }) => window.__TAURI_INTERNALS__.postMessage(structuredClone(sealings[sealed])),
    unlisten: async ({ name }) => (await handles.get(name))(),
    emit: ({ event, payload }) => window.__TAURI__.event.emit(event, payloadOf(payload)),
    emitTo: ({ target, event, payload }) => window.__TAURI__.event.emitTo(target, event, payloadOf(payload)),
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

  let performed = 0;

  // An operation that this stage does not know must not pass for one that does nothing.
  async function perform(operation, key) {
    const { sealed } = operation;
    if (sealed !== undefined) await sealingAt(sealed.sealed ?? sealed);
    const run = operations[operation.type];
    const nth = (performed += 1);
    recorder.note(run ? 'operation' : 'unknown', { operation, nth });
    try {
      await run?.(operation, key);
    } catch (error) {
      recorder.note('rejected', { nth, text: String(error) });
    }
  }

  function play({ entries, start, key }) {
    for (const entry of entries)
      setTimeout(
        () => void perform(JSON.parse(entry.operation), key),
        Math.max(0, start + entry.at - Date.now()),
      );
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
      sealings.push(structuredClone(data));
      for (const { index, come } of awaited) if (index < sealings.length) come();
    });
    addEventListener('load', () => recorder.note('ready'));
    return;
  }
  addEventListener('message', ({ data }) => {
    if (data?.__STAGE__) play(data.__STAGE__);
  });
})();
