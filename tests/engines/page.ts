/** The script of the page that every engine opens: it replays the table of remote patterns and sends what it found. */
import { platformUrlPattern } from '../../src/simulation/acl/url-pattern.ts';
import { differencesIn, type RemoteTable } from '../tauri/acl/remote-table.ts';
import type { EngineReport } from './report.ts';

async function replay(): Promise<EngineReport> {
  const response = await fetch('/tests/tauri/acl/remote-table.json');
  const table = (await response.json()) as RemoteTable;
  const urlPattern = platformUrlPattern();
  return {
    userAgent: navigator.userAgent,
    patterns: table.patterns.length,
    hasUrlPattern: urlPattern !== undefined,
    differences: differencesIn(table, urlPattern),
    differencesWithout: differencesIn(table, undefined),
  };
}

const report = await replay().catch((error: unknown): EngineReport => ({ error: String(error) }));
await fetch('/report', { method: 'POST', body: JSON.stringify(report) });
