import type { Scenario } from '../schemas/index.ts';

/**
 * The plugins that a scenario's app depends on: those of `app.plugins`, else all whose permissions its capabilities and
 * permission files name, with any setting of its knobs. Whether they are official is for the manifests to say.
 */
export function namedPlugins({ app, knobs }: Scenario): readonly string[] {
  if (app.plugins) return app.plugins;
  const { capabilities, security = {}, permissions = {} } = app;
  const changes = knobs
    .flatMap((knob) => (knob.kind === 'text' ? [] : knob.options.flatMap((option) => option.changes)))
    .filter(({ path }) => /^\/app(?:\/(?:capabilities|security|permissions)(?:\/|$)|$)/.test(path));
  const files = [capabilities, security, permissions, ...changes.map(({ to }) => to)];
  const prefixes = textsIn(files).flatMap((text) => {
    const [, prefix] = /^([a-z0-9-]+):[a-z0-9-]+$/.exec(text) ?? [];
    return prefix === undefined || prefix === 'core' ? [] : [prefix];
  });
  return [...new Set(prefixes)];
}

/** All texts in a JSON value, without those of keys. */
function textsIn(json: unknown): readonly string[] {
  if (typeof json === 'string') return [json];
  return typeof json === 'object' && json !== null ? Object.values(json).flatMap(textsIn) : [];
}
