import type { APIRoute } from 'astro';
import { siteName } from '../site.ts';

/** What a phone or a desktop needs to keep the site among its apps. Its addresses are relative to its own. */
export const GET: APIRoute = () => {
  const icon = { type: 'image/png', purpose: 'any maskable' };
  const manifest = {
    name: siteName,
    short_name: siteName,
    description: 'How the processes of a Tauri app talk to each other, message by message.',
    lang: 'en',
    start_url: './',
    scope: './',
    display: 'minimal-ui',
    theme_color: '#ffffff',
    background_color: '#ffffff',
    icons: [
      { src: 'icon-192.png', sizes: '192x192', ...icon },
      { src: 'icon-512.png', sizes: '512x512', ...icon },
      { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
