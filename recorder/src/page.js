(() => {
  const address = __RECORDER_ADDRESS__;
  const isIsolation = /^isolation-/.test(location.protocol) || /^isolation-/.test(location.hostname);
  const send = window.fetch.bind(window);
  const document = crypto.getRandomValues(new Uint32Array(1))[0];
  const unsent = 'recorder-unsent';
  let seq = 0;
  let requests = 0;
  let leaving = false;
  let isStopped = false;

  // `Date`, which the core process reads too: `performance` may have drifted away from it.
  const stamp = (kind) => ({
    at: Date.now(),
    kind,
    document,
    seq: ++seq,
    // A frame without a name is still another page than the one around it.
    frame: window === top ? '' : name || 'frame',
    isolation: isIsolation,
  });

  function post(record) {
    if (isStopped) return;
    // The policy of the isolation application lets nothing out but to the page around it.
    if (isIsolation) {
      parent.postMessage({ __RECORDER__: record }, '*');
      return;
    }
    const body = JSON.stringify(record, marked);
    if (leaving) keep(body);
    send(address, { method: 'POST', mode: 'no-cors', body }).catch(() => keep(body));
  }

  // What a page sees while it goes may not get out any more; its next document sends it again, and a
  // reader of the file knows a record by document and number.
  function keep(body) {
    if (isStopped) return;
    try {
      const kept = JSON.parse(sessionStorage.getItem(unsent) ?? '[]');
      sessionStorage.setItem(unsent, JSON.stringify([...kept, body]));
    } catch {
      // A sandboxed frame has no storage.
    }
  }

  function takeKept() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(unsent) ?? '[]');
      sessionStorage.removeItem(unsent);
      return kept;
    } catch {
      // A sandboxed frame has no storage.
      return [];
    }
  }

  const note = (kind, fields) => post({ ...stamp(kind), ...fields });

  const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

  function valueOf(body) {
    if (body === undefined || body === null) return null;
    if (body instanceof ArrayBuffer) return { bytes: base64(new Uint8Array(body)) };
    if (ArrayBuffer.isView(body)) {
      return { bytes: base64(new Uint8Array(body.buffer, body.byteOffset, body.byteLength)) };
    }
    return { text: String(body) };
  }

  // What a callback or a frame message carries, so that JSON can hold it.
  function dataOf(data) {
    if (data === undefined) return {};
    return data instanceof ArrayBuffer || ArrayBuffer.isView(data) ? valueOf(data) : { json: data };
  }

  // What JSON lacks inside of something else is marked as such; a Map is what Tauri's scripts make of one.
  function marked(_, value) {
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return { $bytes: valueOf(value).bytes };
    if (value instanceof Map) return Object.fromEntries(value);
    return typeof value === 'bigint' ? { $bigint: String(value) } : value;
  }

  const isIpc = (url) => /^(ipc:\/\/localhost\/|https?:\/\/ipc\.localhost\/)/.test(url);

  // What the engine makes of the arguments of `fetch`.
  function askedBy(input, init) {
    try {
      return new Request(input, init);
    } catch {
      return undefined;
    }
  }

  window.fetch = function (input, init = {}) {
    const url = input instanceof Request ? input.url : String(input);
    if (!isIpc(url)) return send(input, init);
    const asked = askedBy(input, init);
    // The engine refuses it: nothing is sent, and its promise rejects.
    if (!asked) return send(input, init);
    const request = ++requests;
    const { method, headers } = asked;
    const callback = Number(headers.get('Tauri-Callback'));
    note('request', {
      request,
      url,
      method,
      headers: [...headers],
      body: valueOf(init.body),
      isInvoke: window.__TAURI_INTERNALS__?.callbacks?.has(callback) ?? false,
    });
    const promise = send(input, init);
    promise.then(
      (response) => {
        const stamped = stamp('response');
        const { status, headers } = response;
        const isText = /^(application\/json|text\/)/.test(headers.get('content-type') ?? '');
        const copy = response.clone();
        const body = isText ? copy.text() : copy.arrayBuffer();
        void body.then((body) =>
          post({ ...stamped, request, status, headers: [...headers], body: valueOf(body) }),
        );
      },
      (error) => note('failed', { request, text: String(error), leaving }),
    );
    return promise;
  };

  // The fallback's way: the engine's script-message handler, which the frozen `window.ipc` calls.
  const handler = window.webkit?.messageHandlers?.ipc ?? window.chrome?.webview;
  const carrier = handler && Object.getPrototypeOf(handler);
  const postMessage = carrier?.postMessage;
  if (postMessage) {
    carrier.postMessage = function (body, ...rest) {
      if (this === handler) note('message', { body: valueOf(body) });
      return postMessage.call(this, body, ...rest);
    };
  }

  const callbacks = window.__TAURI_INTERNALS__?.callbacks;
  if (callbacks) {
    const get = callbacks.get.bind(callbacks);
    for (const [method, kind] of [
      ['set', 'registered'],
      ['delete', 'freed'],
    ]) {
      const change = callbacks[method].bind(callbacks);
      Object.defineProperty(callbacks, method, {
        value(id, ...rest) {
          if (kind === 'registered' || callbacks.has(id)) note(kind, { callback: id });
          return change(id, ...rest);
        },
      });
    }
    Object.defineProperty(callbacks, 'get', {
      value(id) {
        const callback = get(id);
        if (!callback) {
          note('missed', { callback: id ?? null });
          return callback;
        }
        return (data) => {
          note('callback', { callback: id, ...dataOf(data) });
          return callback(data);
        };
      },
    });
  }

  // Of what is neither http nor https, an engine reports the scheme alone.
  const isOwn = (blocked) => blocked !== '' && address.startsWith(blocked);
  const printError = console.error.bind(console);

  // Once, and by the engine's own function: this is no line of the app.
  function stopForPolicy() {
    if (isStopped) return;
    isStopped = true;
    takeKept();
    const { protocol, origin } = new URL(address);
    const source = origin === 'null' ? protocol : origin;
    printError(
      `recorder: the content security policy of this page lets no record out. Add ${source} to its connect-src.`,
    );
  }

  for (const level of ['warn', 'error']) {
    const print = console[level];
    console[level] = function (...words) {
      note('console', { level, text: String(words[0]) });
      return print.apply(this, words);
    };
  }

  addEventListener(
    'message',
    (event) => {
      const { data, origin } = event;
      if (!data?.__RECORDER__) note('frame-message', { origin, ...dataOf(data) });
      else if (!isIsolation) {
        // From the recorder in the isolation frame: nobody else may take it for a message.
        event.stopImmediatePropagation();
        post(data.__RECORDER__);
      }
    },
    true,
  );
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, originalPolicy }) => {
    if (isOwn(blockedURI)) stopForPolicy();
    else note('violation', { directive: effectiveDirective, blocked: blockedURI, policy: originalPolicy });
  });
  for (const leave of ['beforeunload', 'pagehide']) {
    addEventListener(leave, () => {
      leaving = true;
    });
  }

  Object.defineProperty(window, '__RECORDER__', { value: { note } });
  for (const body of takeKept()) post(JSON.parse(body));
  note('loaded', { url: location.href, origin });
})();
