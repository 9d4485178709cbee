import type { Paste } from './pastes.ts';

/** What engines, the panel of issues and servers say of a policy, one for each form and directive. */
export const policyPastes: readonly Paste[] = [
  {
    about: 'a report as JSON without spaces, of a call',
    paste:
      '[{"age":12,"body":{"blockedURL":"ipc://localhost/save_bill","disposition":"enforce","documentURL":"https://bills.example/","effectiveDirective":"connect-src","lineNumber":3},"type":"csp-violation"}]',
    slug: 'csp-blocks-the-custom-protocol',
    cause: /^The page comes from a server/,
    names: { url: 'ipc://localhost/save_bill' },
  },
  {
    about: 'a report of the older form, of an image',
    paste: `{
  "csp-report": {
    "document-uri": "https://bills.example/",
    "violated-directive": "img-src",
    "effective-directive": "img-src",
    "disposition": "enforce",
    "blocked-uri": "http://asset.localhost/%2Fhome%2Fada%2Fa.png"
  }
}`,
    slug: 'csp-blocks-an-image',
    cause: /does not name the asset protocol/,
    standing: 'certain',
    names: { directive: 'img-src' },
    fix: '"img-src"',
  },
  {
    about: 'a report of a frame, with its keys in order',
    paste:
      '{"csp-report":{"blocked-uri":"asset://localhost/a.pdf","disposition":"enforce","document-uri":"tauri://localhost","effective-directive":"frame-src"}}',
    slug: 'csp-blocks-the-isolation-frame',
    cause: /^The frame shows a file of the disk/,
  },
  {
    about: 'a frame, in the words of a newer engine',
    paste: `Framing 'http://asset.localhost/' violates the following Content Security Policy directive: "default-src 'self' ipc: http://ipc.localhost". Note that 'frame-src' was not explicitly set, so 'default-src' is used as a fallback. The action has been blocked.`,
    slug: 'csp-blocks-the-isolation-frame',
    cause: /^The frame shows a file of the disk/,
    names: { policy: "default-src 'self' ipc: http://ipc.localhost" },
  },
  {
    about: 'a row of the panel of issues, of a call',
    paste: `Resource	Status	Directive	Source code
http://ipc.localhost/save_bill	blocked	connect-src	core.js:71`,
    slug: 'csp-blocks-the-custom-protocol',
    cause: /does not name Tauri’s own address/,
    names: { url: 'http://ipc.localhost/save_bill' },
  },
  {
    about: 'a row of the panel of issues, of a script',
    paste: 'https://cdn.example.com/a.js	blocked	script-src-elem	index.html:9',
    slug: 'csp-blocks-a-script',
    cause: /from a server that the policy does not name/,
  },
];
