import { isolationUrl } from '../ipc/addresses.ts';
import { isolationPolicy, servedPolicy } from '../ipc/csp.ts';
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
  return (request, url, out) => {
    const isFrame = url === isolationUrl(platform);
    const policy = isFrame
      ? isolationPolicy(platform)
      : servedPolicy(app.csp, app.pattern === 'isolation', platform);
    out.send({
      actor: MAIN_THREAD,
      rule: isFrame ? 'isolation.asset' : 'page.asset',
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
