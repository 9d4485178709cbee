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

  function fetchByHand({ command, method = 'POST', headers = {}, body = {}, key = 'right' }, rightKey) {
    const url = window.__STAGE__.urlOf(command);
    if (method !== 'POST') return fetch(url, { method, headers });
    const keys = {
      right: { 'Tauri-Invoke-Key': rightKey },
      wrong: { 'Tauri-Invoke-Key': 'wrong' },
      missing: {},
    };
    const all = new Headers({
      'Content-Type': 'application/json',
      'Tauri-Callback': uid(),
      'Tauri-Error': uid(),
      ...keys[key],
    });
    for (const [name, value] of Object.entries(headers)) all.set(name, value);
    return fetch(url, { method, headers: all, body: JSON.stringify(body) });
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

  const deeds = {
    invoke: ({ command, args, headers }) =>
      window.__TAURI__.core.invoke(command, args, headers && { headers }),
    fetch: (deed, key) => fetchByHand(deed, key),
    async listen(deed) {
      const { event, once, target, name } = deed;
      const options = target === undefined ? [] : [{ target }];
      const leave = listener(deed)[once ? 'once' : 'listen'](event, handled, ...options);
      if (name !== undefined) handles.set(name, leave);
      await leave;
    },
    unlisten: async ({ name }) => (await handles.get(name))(),
    emit: ({ event, payload }) => window.__TAURI__.event.emit(event, payload),
    emitTo: ({ target, event, payload }) => window.__TAURI__.event.emitTo(target, event, payload),
  };

  // A deed that this stage does not know must not pass for one that does nothing.
  function perform(deed, key) {
    const does = deeds[deed.do];
    recorder.note(does ? 'deed' : 'unknown', { deed });
    if (does) Promise.resolve(does(deed, key)).catch(ignore);
  }

  function play({ entries, start, key }) {
    for (const { at, deed } of entries) {
      setTimeout(() => perform(JSON.parse(deed), key), Math.max(0, start + at - Date.now()));
    }
  }

  const isMain = window === top;
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
    addEventListener('load', () => recorder.note('ready'));
    return;
  }
  addEventListener('message', ({ data }) => {
    if (data?.__STAGE__) play(data.__STAGE__);
  });
})();
