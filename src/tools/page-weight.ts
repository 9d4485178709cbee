import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';

const isText = /\.(?:html|css|js|json|svg|xml|webmanifest)$/;

/** Opens a page of a built site, and resolves to the paths of the files that it loads until it has nothing to do. */
export async function filesLoadedBy(page: Page, address: string): Promise<readonly string[]> {
  const asked = new Set<string>();
  page.on('requestfinished', (request) => {
    asked.add(new URL(request.url()).pathname.slice(1));
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  return [...asked].sort();
}

/** The bytes of a file of a built site on its way: texts with brotli, as a host sends them. */
export function bytesSent(folder: string, path: string): number {
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const bytes = readFileSync(join(folder, file));
  return isText.test(file) ? brotliCompressSync(bytes).length : bytes.length;
}
