import { isolationUrl } from '../ipc/addresses.ts';
import { configuredPolicy, isolationPolicy, servedPolicy } from '../ipc/csp.ts';
import { homeOf, siteOf } from '../ipc/page-address.ts';
import { pageResponse } from '../ipc/responses.ts';
import { MAIN_THREAD } from '../protocol/actor-ids.ts';
import type { Ids } from '../protocol/ids.ts';
import type { Outbox, Outgoing } from '../protocol/notes.ts';
import type { App } from '../scenario/scenario.ts';

interface AssetsInput {
  readonly app: App;
  readonly platform: 'linux' | 'windows' | 'macos';
  readonly ids: Ids;
}

/** Answers the engine's request for a file of the app. */
export type AssetServer = (request: Outgoing, url: string, out: Outbox) => void;

export function createAssetServer({ app, platform, ids }: AssetsInput): AssetServer {
  const site = siteOf(app, platform);
  const frames = [isolationUrl(platform), isolationUrl(platform, true)];
  const framePolicy = app.pattern === 'isolation' ? frames[0] : undefined;

  function served(url: string) {
    if (frames.includes(url)) return { rule: 'isolation.asset', policy: isolationPolicy(url) } as const;
    return homeOf(url, site) === 'registeredScheme'
      ? ({ rule: 'page.registered', policy: undefined } as const)
      : ({ rule: 'page.asset', policy: servedPolicy(configuredPolicy(app), framePolicy) } as const);
  }

  return (request, url, out) => {
    const { rule, policy } = served(url);
    out.send({
      actor: MAIN_THREAD,
      rule,
      message: {
        id: ids.message(),
        from: MAIN_THREAD,
        to: request.from,
        transport: 'custom-protocol',
        wire: pageResponse(policy),
        answers: request.id,
      },
    });
  };
}
