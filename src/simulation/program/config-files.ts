import type { SourceFile } from '../../trace/record/program.ts';
import type { Json } from '../../trace/record/trace.ts';
import type { App } from '../scenario/app.ts';
import { jsonText } from '../scenario/json-text.ts';
import { line } from './lines.ts';

/** The files in which an app says who may call what, and where its pages come from: its capabilities and `tauri.conf.json`. */
export function configFiles(app: App): readonly SourceFile[] {
  const config = configOf(app);
  return [
    ...capabilitiesOf(app).map(([name, json]) => fileOf(`src-tauri/capabilities/${name}.json`, json)),
    ...(Object.keys(config).length === 0 ? [] : [fileOf('src-tauri/tauri.conf.json', config)]),
  ];
}

const fileOf = (path: string, json: Json): SourceFile => ({
  path,
  lines: jsonText(json)
    .split('\n')
    .map((text) => line(text)),
});

type JsonObject = Readonly<Record<string, Json>>;

/** By the name of the file; one that holds a list of them has no other name than its place. */
function capabilitiesOf({ capabilities }: App): readonly (readonly [string, Json])[] {
  if (!Array.isArray(capabilities))
    return Object.entries(capabilities as JsonObject).map(([name, json]) => [name, identified(name, json)]);
  return (capabilities as readonly Json[]).map((json, index) => [
    identifierIn(json) ?? String(index + 1),
    json,
  ]);
}

const isObject = (json: Json): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const identifierIn = (json: Json): string | undefined =>
  isObject(json) && typeof json.identifier === 'string' ? json.identifier : undefined;

/** A capability of a scenario needs no identifier but its name; in a file it has one. */
const identified = (name: string, json: Json): Json =>
  isObject(json) && json.identifier === undefined && json.capabilities === undefined
    ? { identifier: name, ...json }
    : json;

/** The keys of `tauri.conf.json` that differ from their defaults. */
function configOf({ devUrl, frontendDist, csp, devCsp, pattern, security = {} }: App): JsonObject {
  const build = given({ devUrl, frontendDist });
  const isolation = { use: 'isolation', options: { dir: '../isolation' } };
  const rules = given({
    csp,
    devCsp,
    capabilities: security.capabilities,
    pattern: pattern === 'isolation' ? isolation : undefined,
  });
  return given({
    build: Object.keys(build).length === 0 ? undefined : build,
    app: Object.keys(rules).length === 0 ? undefined : { security: rules },
  });
}

const given = (fields: Readonly<Record<string, unknown>>): JsonObject =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as JsonObject;
