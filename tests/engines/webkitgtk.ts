import { globSync } from 'node:fs';
import { type Browser, callOf } from './browser.ts';
import { freePort } from './free-port.ts';
import { clickActions, pressActions, typeActions } from './input-actions.ts';
import { startProgram } from './program.ts';

/** WebKitGTK's library brings a small browser with it, whose folder differs from one distribution to the next. */
export const miniBrowserFile = () => globSync('/usr/{lib,lib64,libexec,lib/*}/webkit2gtk-4.1/MiniBrowser')[0];

/** What an error of WebDriver has as its value: https://www.w3.org/TR/webdriver2/#errors */
interface Refusal {
  readonly error?: string;
  readonly message?: string;
}

async function request(method: 'GET' | 'POST', url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, body ? { method, body: JSON.stringify(body) } : { method });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error = '', message = '' } = value as Refusal;
  throw new Error(`${new URL(url).pathname.replace(/^\/session\/[^/]+/, '')}: ${error} ${message}`);
}

/** Resolves once the driver takes a session. */
async function ready(url: string, failure: Promise<never>): Promise<void> {
  const isReady = () =>
    request('GET', `${url}/status`).then(
      (status) => (status as { ready: boolean }).ready,
      () => false,
    );
  while (!(await Promise.race([isReady(), failure]))) await new Promise((next) => setTimeout(next, 50));
}

/** WebKitGTK by its own WebDriver, in a browser on a screen that nobody sees. */
export async function startWebkitgtk(): Promise<Browser> {
  const port = await freePort();
  const program = startProgram({
    program: 'xvfb-run',
    argsIn: () => ['-a', 'WebKitWebDriver', `--port=${String(port)}`],
  });
  const driver = `http://127.0.0.1:${String(port)}`;
  await ready(driver, program.failure);
  const { sessionId } = (await request('POST', `${driver}/session`, {
    capabilities: {
      alwaysMatch: {
        'webkitgtk:browserOptions': { binary: miniBrowserFile(), args: ['--automation'] },
      },
    },
  })) as { sessionId: string };
  const send = (command: string, body: object) =>
    Promise.race([request('POST', `${driver}/session/${sessionId}/${command}`, body), program.failure]);
  const act = async (actions: object) => {
    await send('actions', { actions });
  };
  return {
    open: async (url) => {
      await send('url', { url });
    },
    call: async (run, argument) => {
      const script = `const done = arguments[0];
        Promise.resolve(${callOf(run, argument)}).then(
          (value) => done({ value }),
          (error) => done({ error: String(error) }),
        );`;
      const answer = (await send('execute/async', { script, args: [] })) as { value: never; error?: string };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    },
    click: (point) => act(clickActions(point)),
    press: (...keys) => act(pressActions(keys)),
    type: (text) => act(typeActions(text)),
    close: () => program.stop(),
  };
}
