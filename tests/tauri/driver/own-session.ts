import { run } from '../../../src/tools/run.ts';
import { ensureRequirements } from './requirements.ts';

/**
 * Does what opens windows on a screen and a bus that nobody else has: it is the same command again that does it, in such
 * a session. Installs first what that needs.
 */
export async function inOwnSession(work: () => Promise<void>): Promise<void> {
  if (process.env.SEE_TAURI_TALK_SESSION === 'own') {
    await work();
    return;
  }
  await ensureRequirements();
  const self = [process.execPath, ...process.argv.slice(1)];
  const { code } = await run('xvfb-run', ['-a', 'dbus-run-session', '--', ...self], {
    env: { SEE_TAURI_TALK_SESSION: 'own' },
  });
  process.exitCode = code;
}
