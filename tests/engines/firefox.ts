import { onPath } from '../../src/tools/system-packages.ts';
import { type Browser, callOf } from './browser.ts';
import { clickActions, pressActions, typeActions } from './input-actions.ts';
import { startProgram } from './program.ts';

export const firefoxFile = () => onPath('firefox-esr', 'firefox');

/** A new profile asks nothing, shows no page first and fetches nothing. */
const settings = [
  "user_pref('browser.aboutwelcome.enabled', false);",
  "user_pref('browser.shell.checkDefaultBrowser', false);",
  "user_pref('datareporting.policy.dataSubmissionEnabled', false);",
  "user_pref('datareporting.policy.dataSubmissionPolicyBypassNotification', true);",
  "user_pref('app.update.enabled', false);",
].join('\n');

/** An answer of WebDriver BiDi: https://www.w3.org/TR/webdriver-bidi/#protocol-definition */
interface Answer {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly message?: string;
}

/** A connection over which commands of WebDriver BiDi are sent, each answered once. */
async function connect(url: string) {
  const socket = new WebSocket(url);
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  await new Promise((opened, failed) => {
    socket.addEventListener('open', opened);
    socket.addEventListener('error', () => {
      failed(new Error(`Firefox does not answer at ${url}`));
    });
  });
  let id = 0;
  return {
    send: async (method: string, params: object): Promise<unknown> => {
      id += 1;
      const { promise, resolve } = Promise.withResolvers<Answer>();
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
      const { type, result, message } = await promise;
      if (type === 'error') throw new Error(`${method}: ${message ?? 'no message'}`);
      return result;
    },
    close: () => {
      socket.close();
    },
  };
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** Firefox by WebDriver BiDi, which it serves without another program. */
export async function startFirefox(): Promise<Browser> {
  const program = startProgram({
    program: firefoxFile() ?? 'firefox',
    argsIn: (home) => ['--headless', '--no-remote', '--profile', home, '--remote-debugging-port', '0'],
    files: { 'user.js': settings },
  });
  const [, address = ''] = await program.written(/WebDriver BiDi listening on (ws:\S+)/);
  const connection = await connect(`${address}/session`);
  const send = (method: string, params: object) =>
    Promise.race([connection.send(method, params), program.failure]);
  await send('session.new', { capabilities: {} });
  const { contexts } = (await send('browsingContext.getTree', {})) as { contexts: { context: string }[] };
  const context = contexts[0]?.context;
  const act = async (actions: object) => {
    await send('input.performActions', { context, actions });
  };
  return {
    open: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    call: async (run, argument) => {
      const { result, exceptionDetails } = (await send('script.evaluate', {
        expression: `Promise.resolve(${callOf(run, argument)}).then((it) => JSON.stringify(it ?? null))`,
        awaitPromise: true,
        target: { context },
      })) as Evaluated;
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return JSON.parse(result?.value ?? 'null') as never;
    },
    click: (point) => act(clickActions(point)),
    press: (...keys) => act(pressActions(keys)),
    type: (text) => act(typeActions(text)),
    close: async () => {
      connection.close();
      await program.stop();
    },
  };
}
